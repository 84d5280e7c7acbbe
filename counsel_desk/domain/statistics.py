"""The figures of a period: what is counted, and in which bands.

One definition feeds the screen, the workbook and the command line. Codes here; `counsel_desk.messages` words them.
What of it may be published, `counsel_desk.domain.publishing` says.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from counsel_desk.domain.ids import CounsellorId
from counsel_desk.domain.periods import Period
from counsel_desk.domain.regions import OTHER, PROVINCES
from counsel_desk.domain.releases import Released


class Figure(StrEnum):
    """One number of the summary."""

    NEW_CLIENTS = "new_clients"
    NEW_CASES = "new_cases"
    CLOSED_CASES = "closed_cases"
    OPEN_AT_END = "open_at_end"
    NEW_DEBTS = "new_debts"
    CONTACTS = "contacts"
    CALL_NOTES = "call_notes"
    INCIDENTS = "incidents"
    THIRD_PERSONS = "third_persons"
    STEPS_DONE = "steps_done"
    STEPS_SET_ASIDE = "steps_set_aside"
    TASKS_DONE = "tasks_done"
    TASKS_ON_TIME = "tasks_on_time"


class TableCode(StrEnum):
    """One table of counts by one property."""

    CASES_BY_ROLE = "cases_by_role"
    CASES_BY_AGE = "cases_by_age"
    CASES_BY_GENDER = "cases_by_gender"
    CASES_BY_REGION = "cases_by_region"
    CLOSED_BY_OUTCOME = "closed_by_outcome"
    CLOSED_BY_DAYS_OPEN = "closed_by_days_open"
    DAYS_OPEN = "days_open"
    DEBTS_BY_LENDER = "debts_by_lender"
    DEBTS_BY_AMOUNT = "debts_by_amount"
    DEBTS_BY_OVERDUE = "debts_by_overdue"
    CONTACTS_BY_PARTY = "contacts_by_party"
    CONTACTS_BY_ANSWER = "contacts_by_answer"
    INCIDENTS_BY_CHANNEL = "incidents_by_channel"
    INCIDENTS_BY_HOUR = "incidents_by_hour"
    INCIDENTS_BY_CLOCK = "incidents_by_clock"
    INCIDENTS_BY_WEEKDAY = "incidents_by_weekday"
    INCIDENTS_BY_CONTACTED = "incidents_by_contacted"
    INCIDENTS_BY_CONDUCT = "incidents_by_conduct"
    INCIDENTS_BY_ORGANISATION = "incidents_by_organisation"
    STEPS_BY_CHECKLIST = "steps_by_checklist"
    TASKS_BY_TIME = "tasks_by_time"


# Never published: they name organisations, or tell a single case by its days or a single hour.
INTERNAL_TABLES = frozenset({TableCode.INCIDENTS_BY_ORGANISATION, TableCode.DAYS_OPEN, TableCode.INCIDENTS_BY_CLOCK})

# The summary figure each table adds up to; tables not named here have rows that overlap, or no sum, and no total.
TOTAL_OF = {
    TableCode.CASES_BY_ROLE: Figure.NEW_CASES,
    TableCode.CASES_BY_AGE: Figure.NEW_CASES,
    TableCode.CASES_BY_GENDER: Figure.NEW_CASES,
    TableCode.CASES_BY_REGION: Figure.NEW_CASES,
    TableCode.CLOSED_BY_OUTCOME: Figure.CLOSED_CASES,
    TableCode.CLOSED_BY_DAYS_OPEN: Figure.CLOSED_CASES,
    TableCode.DEBTS_BY_LENDER: Figure.NEW_DEBTS,
    TableCode.DEBTS_BY_AMOUNT: Figure.NEW_DEBTS,
    TableCode.DEBTS_BY_OVERDUE: Figure.NEW_DEBTS,
    TableCode.CONTACTS_BY_PARTY: Figure.CONTACTS,
    TableCode.CONTACTS_BY_ANSWER: Figure.CONTACTS,
    TableCode.INCIDENTS_BY_CHANNEL: Figure.INCIDENTS,
    TableCode.INCIDENTS_BY_HOUR: Figure.INCIDENTS,
    TableCode.INCIDENTS_BY_CLOCK: Figure.INCIDENTS,
    TableCode.INCIDENTS_BY_WEEKDAY: Figure.INCIDENTS,
    TableCode.INCIDENTS_BY_CONTACTED: Figure.INCIDENTS,
    TableCode.STEPS_BY_CHECKLIST: Figure.STEPS_DONE,
    TableCode.TASKS_BY_TIME: Figure.TASKS_DONE,
}

# What is told of each counsellor's work; every one of them adds up to the figure of the summary.
WORK_FIGURES = (
    Figure.NEW_CASES,
    Figure.CLOSED_CASES,
    Figure.OPEN_AT_END,
    Figure.CONTACTS,
    Figure.STEPS_DONE,
    Figure.TASKS_DONE,
    Figure.TASKS_ON_TIME,
)

UNKNOWN = "unknown"
EARLIER = "earlier"  # a checklist that the guidance in force no longer has

AGE_BANDS = ("under_25", "25_34", "35_44", "45_59", "60_up", UNKNOWN)
# Lower bounds in fen; a band holds its lower bound.
AMOUNT_BANDS = {
    "under_10k": 0,
    "10k_50k": 1_000_000,
    "50k_100k": 5_000_000,
    "100k_200k": 10_000_000,
    "200k_up": 20_000_000,
}
# The least days of each band, counted from the first day overdue to the day the case was opened.
OVERDUE_BANDS = {"not_yet": -1_000_000, "to_30": 0, "31_90": 31, "91_180": 91, "181_365": 181, "over_year": 366}
# The least days of each band, from the day a case was opened to the day it was closed.
OPEN_BANDS = {"week": 0, "month": 8, "3_months": 31, "6_months": 91, "longer": 181}
# The least days that a task was done after its due day.
LATE_BANDS = {"on_time": -1_000_000, "week_late": 1, "month_late": 8, "later": 31}
# The first hour of each band; the night begins at 22:00 and ends at 8:00. What is known to the day has no hour.
HOUR_BANDS = {"morning": 8, "afternoon": 12, "evening": 18, "night": 22}
CLOCK = tuple(f"{hour:02d}" for hour in range(24))
ANSWERS = ("answered", "not_answered", UNKNOWN)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
QUARTILES = {"lower_quartile": 1, "median": 2, "upper_quartile": 3}
REGIONS = (*PROVINCES, OTHER, UNKNOWN)


@dataclass(frozen=True, slots=True)
class CountTable:
    """Counts by one property: row codes (or names, in internal tables) in order. None stands for a withheld count."""

    code: TableCode
    rows: Mapping[str, int | None]
    total: int | None
    withheld: bool = False  # whole: no choice of rows would protect the small ones


@dataclass(frozen=True, slots=True)
class Work:
    """What one counsellor did, by `WORK_FIGURES`; without a name, what nobody was named for.

    What `of_erased` says is of people who were erased since: it is not known any more who did it.
    """

    name: str
    counts: Mapping[Figure, int]
    counsellor: CounsellorId | None = None
    of_erased: bool = False


@dataclass(frozen=True, slots=True)
class PeriodFigures:
    """A period as counted. `published` says that small counts were withheld under `threshold`.

    `before` is the summary of the period before; `year_before` that of the same one last year, None for a year, which
    has it in `before`. `work` stays inside. `releases` are those of its months that are shown, when it is published.
    `with_erased` says, of figures for the office, that people erased since count in its months.
    """

    period: Period
    summary: Mapping[Figure, int | None]
    before: Mapping[Figure, int | None]
    year_before: Mapping[Figure, int | None] | None
    tables: tuple[CountTable, ...]
    work: tuple[Work, ...]
    made_at: datetime
    guidance_version: str
    office: str
    threshold: int
    published: bool = False
    releases: tuple[Released, ...] = ()
    with_erased: bool = False

    def table(self, code: TableCode) -> CountTable:
        """The table of that code; KeyError when the figures leave it out."""
        return {table.code: table for table in self.tables}[code]


def age_band(birth_year: int | None, year: int) -> str:
    """The band of the age reached in `year`."""
    if birth_year is None:
        return UNKNOWN
    age = year - birth_year
    bounds = ((25, "under_25"), (35, "25_34"), (45, "35_44"), (60, "45_59"))
    return next((band for bound, band in bounds if age < bound), "60_up")


def amount_band(fen: int | None) -> str:
    """The band of a claimed amount."""
    return _band(AMOUNT_BANDS, fen)


def overdue_band(days: int | None) -> str:
    """The band of the days a debt was overdue when its case was opened; fewer than none is not overdue yet."""
    return _band(OVERDUE_BANDS, days)


def open_band(days: int) -> str:
    """The band of the days a case was open."""
    return _band(OPEN_BANDS, days)


def late_band(days: int) -> str:
    """The band of the days a task was done after its due day; none or fewer is on time."""
    return _band(LATE_BANDS, days)


def hour_band(hour: int) -> str:
    """The band of an hour of the day in China."""
    return next((band for band, first in reversed(HOUR_BANDS.items()) if hour >= first), "night")


def quartiles(days: Mapping[int, int]) -> dict[str, int]:
    """The quartiles of values with how often each occurs: the least value that a quarter, half, three quarters reach.

    It is always a value that occurs (nearest rank), so nobody needs to be told how it was interpolated. Empty where
    there is no value.
    """
    in_order = sorted(Counter(days).elements())
    return {name: in_order[-(-len(in_order) * quarter // 4) - 1] for name, quarter in QUARTILES.items() if in_order}


def _band(bands: Mapping[str, int], value: int | None) -> str:
    if value is None:
        return UNKNOWN
    return [band for band, least in bands.items() if value >= least][-1]
