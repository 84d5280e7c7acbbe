"""What the office keeps up to date for itself: a year's working days, the LPR, hotlines of its own."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class WorkingYear:
    """A year's calendar as announced: `holidays` fall on weekdays, `workdays` on weekends."""

    year: int
    holidays: tuple[date, ...]
    workdays: tuple[date, ...]
    source: str


@dataclass(frozen=True, slots=True)
class LprRate:
    """The one-year loan prime rate from a day on, in hundredths of a percent: 345 is 3.45%."""

    published_on: date
    one_year: int
    source: str


@dataclass(frozen=True, slots=True)
class OfficeHotline:
    """A number the office wants at hand beside those of the guidance."""

    number: str
    name: str
    helps_with: str = ""
    hours: str = ""
