"""Working days of mainland China, and the last day of a term.

The calendar of a year is announced late in the year before. What the office wrote down of a year comes first, then what
the program knows. What neither knows is projected: weekends, and the holidays that fall on the same dates every year
(the regulation on public holidays, as amended from 2025). A projected day says so, because holidays by the moon and
exchanged weekends are missing from it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from counsel_desk.domain.dates import add_months
from counsel_desk.domain.guidance import Deadline, DeadlineUnit
from counsel_desk.domain.office_lists import WorkingYear

_SATURDAY = 5
_FIXED_HOLIDAYS = frozenset({(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)})


@dataclass(frozen=True, slots=True)
class DueDay:
    """The last day of a term, and whether it rests on a calendar not yet announced."""

    day: date
    projected: bool


@dataclass(frozen=True)
class Calendar:
    """The working days as an office counts them: `years` are those it wrote down."""

    years: tuple[WorkingYear, ...] = ()

    def is_working_day(self, day: date) -> bool:
        """Whether offices are open that day, as announced or as projected."""
        written = self._written.get(day.year)
        if written is not None:
            holidays, workdays = written
            return day in workdays or (day.weekday() < _SATURDAY and day not in holidays)
        if self.is_projected(day):
            return day.weekday() < _SATURDAY and (day.month, day.day) not in _FIXED_HOLIDAYS
        return self._shipped[1](day)

    def is_projected(self, day: date) -> bool:
        """Whether the calendar of that day's year is known neither to the office nor to the program."""
        return day.year not in self._written and day.year not in self.shipped_years

    @property
    def shipped_years(self) -> range:
        """The years whose calendar the program knows by itself."""
        return self._shipped[0]

    def add_working_days(self, day: date, count: int) -> date:
        """The `count`-th working day after `day`, which itself is not counted; the day itself for 0."""
        if count < 0:
            raise ValueError("terms run forwards")
        while count:
            day += timedelta(1)
            count -= self.is_working_day(day)
        return day

    def next_working_day(self, day: date) -> date:
        """The first working day after `day`."""
        return self.add_working_days(day, 1)

    def due_day(self, event_day: date, deadline: Deadline) -> DueDay:
        """The last day of a term; the day of the event is not counted (Civil Code, article 201).

        The law lets a term of days or months that ends on a holiday end after it (article 203). The earlier day is
        given all the same: who acts by then is in time under every reading.
        """
        match deadline.unit:
            case DeadlineUnit.CALENDAR_DAYS:
                return DueDay(event_day + timedelta(deadline.length), projected=False)
            case DeadlineUnit.MONTHS:
                return DueDay(add_months(event_day, deadline.length), projected=False)
            case DeadlineUnit.WORKING_DAYS:
                last = self.add_working_days(event_day, deadline.length)
                years = range(event_day.year, last.year + 1)
                return DueDay(last, projected=any(self.is_projected(date(year, 1, 1)) for year in years))

    @cached_property
    def _written(self) -> Mapping[int, tuple[frozenset[date], frozenset[date]]]:
        """The office's years: what is free on weekdays, and worked on weekends."""
        return {each.year: (frozenset(each.holidays), frozenset(each.workdays)) for each in self.years}

    @cached_property
    def _shipped(self) -> tuple[range, Callable[[date], bool]]:
        """The years the program knows, and what it says of a day."""
        import chinese_calendar  # noqa: PLC0415 -- a start that shows no term should not pay for it

        first, last = min(chinese_calendar.holidays).year, max(chinese_calendar.holidays).year
        return range(first, last + 1), chinese_calendar.is_workday
