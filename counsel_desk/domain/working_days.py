"""Working days of mainland China, and the last day of a term.

The calendar of a year is announced late in the year before. What is not announced is projected: weekends, and the
holidays that fall on the same dates every year (the regulation on public holidays, as amended from 2025). A projected
day says so, because holidays by the moon and exchanged weekends are missing from it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from counsel_desk.domain.dates import add_months
from counsel_desk.domain.guidance import Deadline, DeadlineUnit

_FIXED_HOLIDAYS = frozenset({(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)})


@dataclass(frozen=True, slots=True)
class DueDay:
    """The last day of a term, and whether it rests on a calendar not yet announced."""

    day: date
    projected: bool


def is_working_day(day: date) -> bool:
    """Whether offices are open that day, as announced or as projected."""
    if is_projected(day):
        return day.weekday() < 5 and (day.month, day.day) not in _FIXED_HOLIDAYS
    return _announced()[1](day)


def is_projected(day: date) -> bool:
    """Whether the calendar of that day's year is unknown to the program."""
    return day.year not in _announced()[0]


def add_working_days(day: date, count: int) -> date:
    """The `count`-th working day after `day`, which itself is not counted; the day itself for 0."""
    if count < 0:
        raise ValueError("terms run forwards")
    while count:
        day += timedelta(1)
        count -= is_working_day(day)
    return day


def next_working_day(day: date) -> date:
    """The first working day after `day`."""
    return add_working_days(day, 1)


def due_day(event_day: date, deadline: Deadline) -> DueDay:
    """The last day of a term; the day of the event is not counted (Civil Code, article 201).

    The law lets a term of days or months that ends on a holiday end after it (article 203). The earlier day is given
    all the same: who acts by then is in time under every reading.
    """
    match deadline.unit:
        case DeadlineUnit.CALENDAR_DAYS:
            return DueDay(event_day + timedelta(deadline.length), projected=False)
        case DeadlineUnit.MONTHS:
            return DueDay(add_months(event_day, deadline.length), projected=False)
        case DeadlineUnit.WORKING_DAYS:
            last = add_working_days(event_day, deadline.length)
            return DueDay(
                last, projected=any(is_projected(date(y, 1, 1)) for y in range(event_day.year, last.year + 1))
            )


@lru_cache(maxsize=1)
def _announced() -> tuple[range, Callable[[date], bool]]:
    """The years whose calendar is known, and what it says of a day."""
    import chinese_calendar  # noqa: PLC0415 -- a start that shows no term should not pay for it

    first, last = min(chinese_calendar.holidays).year, max(chinese_calendar.holidays).year
    return range(first, last + 1), chinese_calendar.is_workday
