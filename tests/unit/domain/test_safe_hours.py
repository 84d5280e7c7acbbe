from contextlib import suppress
from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.safe_hours import (
    CallPermission,
    SafeContact,
    SafetyCode,
    format_hours,
    is_safe,
    parse_hours,
)
from counsel_desk.errors import InputError

MINUTES = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))


def contact(hours: str, permission: CallPermission = CallPermission.MAY_CALL) -> SafeContact:
    return SafeContact(permission, parse_hours(hours), "")


def at(hour: int, minute: int = 0, day: int = 4) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=CHINA)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("9:00-12:00, 14:00-18:00", "09:00-12:00, 14:00-18:00"),
        ("14：00～18：00，9：00～12：00", "09:00-12:00, 14:00-18:00"),
        ("晚上8点后", "20:00-24:00"),
        ("上午", "09:00-12:00"),
        ("上午和下午都可以", "09:00-12:00, 14:00-18:00"),
        ("白天方便", "09:00-18:00"),
        ("晚上8点以前都可以", "00:00-20:00"),
        ("晚8点以后", "20:00-24:00"),
        ("早上9点前", "00:00-09:00"),
        ("下午2点到5点", "14:00-17:00"),
        ("上午9点至下午5点半", "09:00-17:30"),
        ("上午9点到5点", "09:00-17:00"),
        ("晚上8点到10点", "20:00-22:00"),
        ("晚上8点到12点", "20:00-24:00"),
        ("9点到5点", "09:00-17:00"),
        ("9-12点、14-18点", "09:00-12:00, 14:00-18:00"),
        ("22:00-7:00", "22:00-07:00"),
        ("18:00-7:00", "18:00-07:00"),
        ("晚上10点到早上6点", "22:00-06:00"),
        ("随时", ""),
        ("", ""),
        ("0:00-24:00", ""),
    ],
)
def test_hours_are_read_as_clients_say_them(typed: str, shown: str) -> None:
    assert format_hours(parse_hours(typed)) == shown


@pytest.mark.parametrize(
    "typed",
    ["周末", "晚上不方便", "晚上8点后不行", "有空的时候", "9:00", "25:00-26:00", "8:00-8:00", "-", "后", "9:00-"],
)
def test_hours_that_cannot_be_read_are_refused(typed: str) -> None:
    with pytest.raises(InputError) as refused:
        parse_hours(typed, "hours")
    assert (refused.value.code, refused.value.field) == ("hours.unreadable", "hours")


def test_inside_the_hours_a_call_is_safe_and_at_their_end_no_longer() -> None:
    wish = contact("9:00-12:00, 14:00-18:00")
    assert is_safe(at(9), wish).safe
    assert is_safe(at(11, 59), wish).safe
    assert not is_safe(at(12), wish).safe
    assert is_safe(datetime(2026, 3, 4, 1, 30, tzinfo=UTC), wish).safe


def test_outside_the_hours_the_next_safe_moment_is_named() -> None:
    wish = contact("9:00-12:00, 14:00-18:00")
    assert is_safe(at(13), wish).next_safe == at(14)
    assert is_safe(at(20), wish).next_safe == at(9, day=5)
    assert is_safe(at(20), wish).code is SafetyCode.OUTSIDE_HOURS


def test_a_night_worker_is_called_across_midnight() -> None:
    wish = contact("22:00-7:00")
    assert is_safe(at(23), wish).safe
    assert is_safe(at(6), wish).safe
    assert not is_safe(at(12), wish).safe


def test_who_must_not_be_called_is_never_safe() -> None:
    answer = is_safe(at(10), contact("", CallPermission.DO_NOT_CALL))
    assert (answer.safe, answer.code, answer.next_safe) == (False, SafetyCode.DO_NOT_CALL, None)
    assert is_safe(at(3), contact("", CallPermission.MESSAGE_WITHOUT_NAMING)).safe


@given(st.sets(st.tuples(MINUTES, MINUTES).filter(lambda window: window[0] != window[1])))
def test_shown_hours_are_read_back(windows: set[tuple[time, time]]) -> None:
    hours = tuple(sorted(windows))
    assert parse_hours(format_hours(hours)) == hours


@given(st.sets(st.tuples(MINUTES, MINUTES), max_size=3), st.times())
def test_the_next_safe_moment_is_safe(windows: set[tuple[time, time]], moment: time) -> None:
    wish = SafeContact(CallPermission.MAY_CALL, tuple(sorted(windows)), "")
    asked = datetime.combine(at(0).date(), moment, CHINA)
    answer = is_safe(asked, wish)
    assert answer.safe or (answer.next_safe is not None and answer.next_safe > asked)
    assert answer.safe or is_safe(answer.next_safe or asked, wish).safe


@given(st.text() | st.text(alphabet="0123456789:点半到至-~前后,、上下午晚 随时", max_size=14))
def test_any_text_is_hours_or_a_kind_refusal(text: str) -> None:
    with suppress(InputError):
        hours = parse_hours(text)
        assert parse_hours(format_hours(hours)) == hours


def test_nobody_having_asked_is_not_a_permission() -> None:
    answer = is_safe(at(12), SafeContact(CallPermission.NOT_ASKED, (), ""))
    assert (answer.safe, answer.code) == (False, SafetyCode.NOT_ASKED)
