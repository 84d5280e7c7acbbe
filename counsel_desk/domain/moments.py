"""Instants and days as people in China live them.

An instant is an aware `datetime` in China time. The zone is a fixed UTC+8: mainland China has kept no summer time
since 1991, so no time-zone database is needed and the answer is the same whatever the machine is set to.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum

CHINA = timezone(timedelta(hours=8), "UTC+08:00")

Clock = Callable[[], datetime]


class Precision(StrEnum):
    """How exactly an instant is known: a client often remembers the day, not the minute."""

    SECOND = "second"
    MINUTE = "minute"
    DAY = "day"


def now() -> datetime:
    """The present instant in China time, to the millisecond the database keeps."""
    return from_milliseconds(to_milliseconds(datetime.now(CHINA)))


def to_milliseconds(instant: datetime) -> int:
    """Milliseconds since 1970 UTC; `instant` must be aware."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return round(instant.timestamp() * 1000)


def from_milliseconds(milliseconds: int) -> datetime:
    """The instant in China time."""
    return datetime(1970, 1, 1, tzinfo=CHINA) + timedelta(hours=8, milliseconds=milliseconds)


def day_of(instant: datetime) -> date:
    """The calendar day in China on which the instant falls."""
    return instant.astimezone(CHINA).date()


def day_number(day: date) -> int:
    """Days since 1970-01-01."""
    return (day - date(1970, 1, 1)).days
