"""How long a call lasted is typed as the telephone shows it or as people say it."""

import pytest

from counsel_desk.domain.durations import format_duration, parse_duration
from counsel_desk.errors import InputError


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        ("3:20", 200),
        ("200s", 200),
        ("200 秒", 200),
        ("３：２０", 200),
        ("3分20秒", 200),
        ("3m20s", 200),
        ("5分钟", 300),
        ("5", 300),
        ("5 min", 300),
        ("90:00", 5400),
        ("1:02:03", 3723),
        ("1小时5分", 3900),
        ("半小时", 1800),
        ("0:00", 0),
    ],
)
def test_a_duration_is_read_as_it_is_typed(typed: str, seconds: int) -> None:
    assert parse_duration(typed) == seconds


@pytest.mark.parametrize("typed", ["", "很久", "3:2", "3:60", "1:60:00", "3,20", "-5", "三"])
def test_what_is_no_duration_is_not_guessed_at(typed: str) -> None:
    with pytest.raises(InputError) as refused:
        parse_duration(typed, "lasted")
    assert (refused.value.code, refused.value.field) == ("duration.unreadable", "lasted")


def test_nothing_lasts_longer_than_a_day() -> None:
    with pytest.raises(InputError, match=r"duration\.implausible"):
        parse_duration("25小时")


@pytest.mark.parametrize("seconds", [0, 7, 200, 3599, 3600, 3723])
def test_what_is_shown_is_read_again(seconds: int) -> None:
    assert parse_duration(format_duration(seconds)) == seconds
