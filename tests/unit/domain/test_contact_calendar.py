"""The contacts of a case day by day, as the calendar strip and the evidence bundle show them."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.contact_calendar import ChannelGroup, DayOfContacts, calendar_of, group_of
from counsel_desk.domain.contact_norms import Contact, ContactNorm
from counsel_desk.domain.ids import IncidentId
from counsel_desk.domain.incidents import Channel, Contacted, Direction, IncidentDetails
from counsel_desk.domain.moments import CHINA, Precision

TEN = datetime(2026, 11, 17, 10, tzinfo=CHINA)


def contact(number: int, at: datetime = TEN, *, collects: bool = True, **known: object) -> Contact:
    return Contact(IncidentId(number), IncidentDetails(at, **({"number": "13800000001"} | known)), collects)


def calls(count: int, *, connected: bool | None) -> list[Contact]:
    minutes = (TEN + timedelta(minutes=each) for each in range(count))
    return [contact(n, at, channel=Channel.CALL, connected=connected) for n, at in enumerate(minutes, 1)]


def only(contacts: list[Contact]) -> DayOfContacts:
    [day] = calendar_of(contacts)
    return day


def test_days_come_in_their_order_and_a_day_without_contact_is_left_out() -> None:
    days = calendar_of([contact(1), contact(2, TEN - timedelta(days=3)), contact(3, TEN + timedelta(hours=1))])
    assert [(each.day, each.contacts) for each in days] == [(date(2026, 11, 14), 1), (date(2026, 11, 17), 2)]


def test_no_contacts_make_no_days() -> None:
    assert calendar_of(()) == ()


def test_channels_are_counted_one_by_one_and_in_groups() -> None:
    channels = (Channel.CALL, Channel.ROBOT_CALL, Channel.SMS, Channel.WECHAT, Channel.WECHAT, Channel.VISIT)
    day = only([contact(number, channel=channel) for number, channel in enumerate(channels)])
    assert day.channels[Channel.WECHAT] == 2
    assert [day.of_group(group) for group in ChannelGroup] == [2, 3, 1, 0]


def test_every_channel_has_its_place_in_the_chart() -> None:
    assert {group_of(channel) for channel in Channel} == set(ChannelGroup)


@pytest.mark.parametrize(("hour", "night"), [("21:59:59", 0), ("22:00:00", 1), ("07:59:59", 1), ("08:00:00", 0)])
def test_the_night_is_counted_to_the_second(hour: str, night: int) -> None:
    at = datetime.fromisoformat(f"2026-11-17T{hour}+08:00")
    assert only([contact(1, at, precision=Precision.SECOND)]).at_night == night


def test_an_hour_after_midnight_belongs_to_the_new_day_in_china() -> None:
    assert only([contact(1, datetime.fromisoformat("2026-11-17T16:30+00:00"))]).day == date(2026, 11, 18)


def test_a_relative_is_a_third_person_and_somebody_unknown_is_not() -> None:
    reached = (Contacted.CLIENT, Contacted.RELATIVE, Contacted.EMPLOYER, Contacted.UNKNOWN)
    day = only([contact(number, contacted=who) for number, who in enumerate(reached)])
    assert day.third_persons == 2


def test_unanswered_calls_that_no_source_records_are_not_zero() -> None:
    assert only(calls(2, connected=True)).unanswered is None
    assert only(calls(2, connected=False)).unanswered == 2


def test_calls_of_which_nobody_wrote_down_an_answer_are_counted_apart() -> None:
    day = only(calls(2, connected=None))
    assert (day.unanswered, day.answer_unknown) == (None, 2)


@pytest.mark.parametrize(
    ("count", "connected", "norm"),
    [(4, True, ContactNorm.OFTEN_ANSWERED), (7, False, ContactNorm.OFTEN_UNANSWERED)],
)
def test_a_day_over_the_norm_says_which_and_by_how_many(count: int, connected: bool, norm: ContactNorm) -> None:
    assert only(calls(count - 1, connected=connected)).over_norm == ()
    [passed] = only(calls(count, connected=connected)).over_norm
    assert (passed.norm, passed.counted) == (norm, count)


def test_the_clients_own_answers_and_official_bodies_are_not_counted() -> None:
    own = contact(1, direction=Direction.OUTGOING)
    court = contact(2, collects=False)
    assert calendar_of([own, court]) == ()
    assert only([own, court, contact(3)]).contacts == 1


@given(st.lists(st.integers(0, 60 * 24 * 40), max_size=60))
def test_no_contact_is_lost_and_none_counted_twice(minutes: list[int]) -> None:
    days = calendar_of([contact(number, TEN + timedelta(minutes=each)) for number, each in enumerate(minutes)])
    assert sum(each.contacts for each in days) == len(minutes)
    assert [each.day for each in days] == sorted({each.day for each in days})
    assert all(sum(each.of_group(group) for group in ChannelGroup) == each.contacts for each in days)
