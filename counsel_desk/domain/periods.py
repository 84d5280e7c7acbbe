"""The stretches of time that figures are made for: a month, a quarter, a year, or any days from one to another."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from counsel_desk.errors import InputError

_DAY = timedelta(days=1)


class PeriodKind(StrEnum):
    """What kind of stretch it is."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DAYS = "days"


class Period(Protocol):
    """From the beginning of its first day to the end of its last, in China. Written, it sorts by time."""

    @property
    def kind(self) -> PeriodKind:
        """What it is."""

    @property
    def first(self) -> date:
        """Its first day."""

    @property
    def last(self) -> date:
        """Its last day."""

    @property
    def previous(self) -> "Period":
        """The one as long just before."""

    @property
    def year_before(self) -> "Period":
        """The same one a year earlier."""

    @property
    def months(self) -> tuple["Month", ...]:
        """The calendar months it is made of; none when it cuts through one."""


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month in China, written 2026-03."""

    year: int
    number: int

    @property
    def kind(self) -> PeriodKind:
        """A month."""
        return PeriodKind.MONTH

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, self.number, monthrange(self.year, self.number)[1])

    @property
    def previous(self) -> "Month":
        """The month before."""
        return self.moved(-1)

    @property
    def year_before(self) -> "Month":
        """The same month of the year before."""
        return self.moved(-12)

    @property
    def months(self) -> tuple["Month", ...]:
        """Itself."""
        return (self,)

    def moved(self, by: int) -> "Month":
        """The month so many later, or earlier when negative."""
        year, number = divmod(self.year * 12 + self.number - 1 + by, 12)
        return Month(year, number + 1)

    def __str__(self) -> str:
        return f"{self.year}-{self.number:02d}"


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Three calendar months, written 2026-Q1."""

    year: int
    number: int

    @property
    def kind(self) -> PeriodKind:
        """A quarter."""
        return PeriodKind.QUARTER

    @property
    def first(self) -> date:
        """Its first day."""
        return self.months[0].first

    @property
    def last(self) -> date:
        """Its last day."""
        return self.months[-1].last

    @property
    def previous(self) -> "Quarter":
        """The quarter before."""
        return Quarter(self.year - 1, 4) if self.number == 1 else Quarter(self.year, self.number - 1)

    @property
    def year_before(self) -> "Quarter":
        """The same quarter of the year before."""
        return Quarter(self.year - 1, self.number)

    @property
    def months(self) -> tuple[Month, ...]:
        """Its three months."""
        return tuple(Month(self.year, 3 * self.number - 2 + place) for place in range(3))

    def __str__(self) -> str:
        return f"{self.year}-Q{self.number}"


@dataclass(frozen=True, slots=True, order=True)
class Year:
    """A calendar year, written 2026."""

    year: int

    @property
    def kind(self) -> PeriodKind:
        """A year."""
        return PeriodKind.YEAR

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, 1, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, 12, 31)

    @property
    def previous(self) -> "Year":
        """The year before."""
        return Year(self.year - 1)

    @property
    def year_before(self) -> "Year":
        """The year before, which is also the one just before."""
        return self.previous

    @property
    def months(self) -> tuple[Month, ...]:
        """Its twelve months."""
        return tuple(Month(self.year, number) for number in range(1, 13))

    def __str__(self) -> str:
        return str(self.year)


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """Any days from `first` to `last`, written 2026-01-15..2026-02-14. ValueError when they end before they begin."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("the last day lies before the first")

    @property
    def kind(self) -> PeriodKind:
        """Days, even where they happen to be a whole month."""
        return PeriodKind.DAYS

    @property
    def previous(self) -> "Days":
        """As many whole months just before where it is made of them, else as many days."""
        if self.months:
            return Days(self.months[0].moved(-len(self.months)).first, self.first - _DAY)
        return Days(self.first - (self.last - self.first) - _DAY, self.first - _DAY)

    @property
    def year_before(self) -> "Days":
        """The same days of the year before; whole months stay whole, also in February."""
        if self.months:
            return Days(self.months[0].year_before.first, self.months[-1].year_before.last)
        return Days(_year_before(self.first), _year_before(self.last))

    @property
    def months(self) -> tuple[Month, ...]:
        """Its months, when it begins with one and ends with one."""
        first, last = (Month(day.year, day.month) for day in (self.first, self.last))
        whole = self.first == first.first and self.last == last.last
        return tuple(_months(first, last)) if whole else ()

    def __str__(self) -> str:
        return f"{self.first}..{self.last}"


def days_between(first: date, last: date) -> Days:
    """The days from one to another. InputError ``figures.period_backwards``, or ``day.implausible`` far off."""
    for day, field in ((first, "since"), (last, "until")):
        if not 2000 <= day.year < 2100:
            raise InputError("day.implausible", field)
    if last < first:
        raise InputError("figures.period_backwards", "until")
    return Days(first, last)


def quarter_of(day: date) -> Quarter:
    """The quarter that a day lies in."""
    return Quarter(day.year, (day.month + 2) // 3)


def month_of(day: date) -> Month:
    """The month that a day lies in."""
    return Month(day.year, day.month)


def _months(first: Month, last: Month) -> Iterator[Month]:
    while first <= last:
        yield first
        first = first.moved(1)


def _year_before(day: date) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if is_leap_day else day.day)
