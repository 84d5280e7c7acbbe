import os
import time as system_time
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.contact_norms import Contact, ContactNorm, at_night, passed_by
from counsel_desk.domain.ids import IncidentId, OrganisationId, PersonId
from counsel_desk.domain.incidents import Channel, Contacted, Direction, IncidentDetails
from counsel_desk.domain.moments import CHINA, Precision

DAY = date(2026, 11, 17)
SKY, LAKE = OrganisationId(1), OrganisationId(2)  # 晴天 and 湖畔, both invented
FIRST, SECOND = "13800000001", "13800000002"


def call(place: int, *, at: time = time(10), day: date = DAY, **known: object) -> Contact:
    """The call with that id, answered by the client unless said otherwise, `place` minutes after `at`."""
    happened_at = datetime.combine(day, at, CHINA) + timedelta(minutes=place)
    said = {"channel": Channel.CALL, "number": FIRST, "connected": True} | known
    return Contact(IncidentId(place), IncidentDetails(happened_at, **said))


def passed(*contacts: Contact) -> list[tuple[str, int, int]]:
    return [(each.norm.value, each.contact, each.counted) for each in passed_by(contacts)]


@pytest.mark.parametrize(
    ("hour", "night"),
    [
        ("21:59:59", False),
        ("22:00:00", True),
        ("23:59:59", True),
        ("00:00:00", True),
        ("07:59:59", True),
        ("08:00:00", False),
    ],
)
def test_the_night_is_from_ten_to_eight_to_the_second(hour: str, night: bool) -> None:
    assert at_night(datetime.fromisoformat(f"2026-11-17T{hour}+08:00"), Precision.SECOND) is night


def test_the_last_millisecond_before_eight_is_night() -> None:
    assert at_night(datetime(2026, 11, 17, 7, 59, 59, 999_000, CHINA), Precision.SECOND)


def test_what_is_known_to_the_day_is_never_night() -> None:
    assert not at_night(datetime(2026, 11, 17, tzinfo=CHINA), Precision.DAY)


def test_midnight_in_london_is_morning_in_china() -> None:
    assert not at_night(datetime(2026, 11, 17, tzinfo=UTC), Precision.MINUTE)
    assert at_night(datetime(2026, 11, 17, 14, tzinfo=UTC), Precision.MINUTE)


@given(
    st.datetimes(datetime.fromisoformat("2020-01-01"), datetime.fromisoformat("2030-01-01")),
    st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)
def test_the_hour_is_that_of_china_wherever_it_was_written_down(instant: datetime, zone: timezone) -> None:
    in_china = instant.replace(tzinfo=CHINA)
    seconds = instant.hour * 3600 + instant.minute * 60 + instant.second
    assert at_night(in_china.astimezone(zone), Precision.SECOND) is not (8 * 3600 <= seconds < 22 * 3600)


@pytest.mark.skipif(not hasattr(system_time, "tzset"), reason="this system cannot change its zone")
@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Pacific/Kiritimati"])
def test_the_zone_of_the_machine_does_not_matter(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = [call(place, at=time(23, 57)) for place in range(1, 5)]  # three before midnight in China is too few
    before = passed(*calls)
    monkeypatch.setitem(os.environ, "TZ", zone)
    system_time.tzset()
    try:
        assert passed(*calls) == before
    finally:
        monkeypatch.undo()
        system_time.tzset()


def test_the_fourth_answered_call_of_a_day_passes_the_line() -> None:
    assert passed(*map(call, range(1, 4))) == []
    assert passed(*map(call, range(1, 5))) == [("OFTEN_ANSWERED", 4, 4)]


def test_a_day_is_said_once_with_all_its_calls() -> None:
    assert passed(*map(call, range(1, 10))) == [("OFTEN_ANSWERED", 4, 9)]


def test_the_seventh_unanswered_dial_of_a_day_passes_the_line() -> None:
    dials = [call(place, connected=False) for place in range(1, 8)]
    assert passed(*dials[:6]) == []
    assert passed(*dials) == [("OFTEN_UNANSWERED", 7, 7)]


def test_a_call_of_which_nothing_is_noted_counts_as_neither() -> None:
    assert passed(*(call(place, connected=None) for place in range(1, 20))) == []


def test_answered_and_unanswered_calls_are_not_added_up() -> None:
    calls = [call(place, connected=place <= 3) for place in range(1, 10)]
    assert passed(*calls) == []


def test_the_day_ends_at_midnight_in_china_to_the_second() -> None:
    late = [call(place, at=time(21, 50)) for place in range(1, 4)]
    last = datetime(2026, 11, 17, 23, 59, 59, tzinfo=CHINA)
    details = IncidentDetails(last, Precision.SECOND, Channel.CALL, FIRST, connected=True)
    before = Contact(IncidentId(9), details)
    after = Contact(
        IncidentId(9),
        IncidentDetails(last + timedelta(seconds=1), Precision.SECOND, Channel.CALL, FIRST, connected=True),
    )
    assert ("OFTEN_ANSWERED", 9, 4) in passed(*late, before)
    assert not any(norm == "OFTEN_ANSWERED" for norm, _, _ in passed(*late, after))


def test_calls_known_to_the_day_count_for_their_day() -> None:
    calls = [call(place, at=time(0), precision=Precision.DAY) for place in range(1, 5)]
    assert [norm for norm, _, _ in passed(*calls)] == ["OFTEN_ANSWERED"]


def test_an_organisation_that_rings_from_many_numbers_is_one_collector() -> None:
    calls = [call(place, organisation=SKY, number=f"1380000000{place}") for place in range(1, 5)]
    assert passed(*calls) == [("OFTEN_ANSWERED", 4, 4)]


def test_two_organisations_may_each_ring_three_times() -> None:
    calls = [call(place, organisation=SKY if place % 2 else LAKE, number="") for place in range(1, 7)]
    assert passed(*calls) == []


def test_a_call_that_names_nobody_belongs_to_whoever_used_its_number_that_day() -> None:
    named = [call(place, organisation=SKY, number=FIRST) for place in (1, 2)]
    others = [call(3, organisation=SKY, number=SECOND), call(4, number=FIRST)]
    assert passed(*named, *others) == [("OFTEN_ANSWERED", 4, 4)]


def test_a_number_that_two_organisations_use_names_neither() -> None:
    calls = [call(1, organisation=SKY), call(2, organisation=SKY), call(3, organisation=LAKE), *map(call, (4, 5, 6))]
    assert passed(*calls) == []


def test_calls_without_number_and_name_are_attributed_to_nobody() -> None:
    assert passed(*(call(place, number="") for place in range(1, 20))) == []


def test_an_answered_call_to_somebody_else_is_no_call_to_the_client() -> None:
    calls = [call(place, contacted=Contacted.RELATIVE, person=PersonId(1)) for place in range(1, 9)]
    assert passed(*calls) == []


def test_seven_dials_to_one_relative_pass_the_line_and_seven_to_unnamed_ones_do_not() -> None:
    said = {"connected": False, "contacted": Contacted.RELATIVE}
    assert passed(*(call(place, person=PersonId(1), **said) for place in range(1, 8))) == [("OFTEN_UNANSWERED", 7, 7)]
    assert passed(*(call(place, **said) for place in range(1, 8))) == []


def test_what_the_client_dials_is_never_counted() -> None:
    assert passed(*(call(place, at=time(23), direction=Direction.OUTGOING) for place in range(1, 9))) == []


def test_messages_are_no_calls_and_a_letter_has_no_hour() -> None:
    assert passed(*(call(place, channel=Channel.SMS) for place in range(1, 9))) == []
    assert passed(call(1, at=time(23), channel=Channel.LETTER)) == []
    assert passed(call(1, at=time(23), channel=Channel.SMS, connected=None)) == [("NIGHT", 1, 0)]


_THREE_DAYS = st.datetimes(
    datetime.fromisoformat("2026-11-16"), datetime.fromisoformat("2026-11-19"), timezones=st.just(CHINA)
)
_ANY_CONTACT = st.builds(
    IncidentDetails,
    happened_at=_THREE_DAYS,
    precision=st.sampled_from(Precision),
    channel=st.sampled_from([Channel.CALL, Channel.ROBOT_CALL, Channel.SMS, Channel.VISIT]),
    number=st.sampled_from(["", FIRST, SECOND]),
    contacted=st.sampled_from([Contacted.CLIENT, Contacted.RELATIVE]),
    organisation=st.sampled_from([None, SKY]),
    connected=st.sampled_from([None, True, False]),
    direction=st.sampled_from(Direction),
)


@given(st.lists(_ANY_CONTACT, max_size=40), st.randoms())
def test_no_line_is_passed_without_the_calls_and_the_order_of_writing_changes_nothing(
    details: list[IncidentDetails], random: object
) -> None:
    contacts = [Contact(IncidentId(place), each) for place, each in enumerate(details)]
    known = dict(enumerate(details))
    found = passed_by(contacts)
    for each in found:
        counted = [known[one] for one in each.together]
        assert known[each.contact].direction is Direction.INCOMING
        if each.norm is ContactNorm.NIGHT:
            continue
        answered = each.norm is ContactNorm.OFTEN_ANSWERED
        least = 4 if answered else 7
        assert each.counted == len(counted) >= least
        assert each.contact == each.together[least - 1]
        assert {one.connected for one in counted} == {answered}
        assert {one.contacted for one in counted} == {Contacted.CLIENT}
        assert len({one.happened_at.date() for one in counted}) == 1
    shuffled = list(contacts)
    random.shuffle(shuffled)
    assert passed_by(shuffled) == found
