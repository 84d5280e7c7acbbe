"""A month in figures: what is counted, in which bands, and what of it may be published.

One definition feeds the screen, the workbook and the command line. Codes here; `counsel_desk.messages` words them.
"""

from calendar import monthrange
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from counsel_desk.domain.suppression import suppress


class Figure(StrEnum):
    """One number of the summary."""

    NEW_CLIENTS = "new_clients"
    NEW_CASES = "new_cases"
    CLOSED_CASES = "closed_cases"
    OPEN_AT_END = "open_at_end"
    CONTACTS = "contacts"
    CALL_NOTES = "call_notes"
    INCIDENTS = "incidents"
    THIRD_PERSONS = "third_persons"
    STEPS_DONE = "steps_done"
    TASKS_DONE = "tasks_done"
    TASKS_ON_TIME = "tasks_on_time"


class TableCode(StrEnum):
    """One table of counts by one property."""

    CASES_BY_ROLE = "cases_by_role"
    CASES_BY_AGE = "cases_by_age"
    CASES_BY_GENDER = "cases_by_gender"
    CASES_BY_REGION = "cases_by_region"
    CLOSED_BY_OUTCOME = "closed_by_outcome"
    DEBTS_BY_LENDER = "debts_by_lender"
    DEBTS_BY_AMOUNT = "debts_by_amount"
    CONTACTS_BY_PARTY = "contacts_by_party"
    CONTACTS_BY_ANSWER = "contacts_by_answer"
    INCIDENTS_BY_CHANNEL = "incidents_by_channel"
    INCIDENTS_BY_HOUR = "incidents_by_hour"
    INCIDENTS_BY_WEEKDAY = "incidents_by_weekday"
    INCIDENTS_BY_CONTACTED = "incidents_by_contacted"
    INCIDENTS_BY_CONDUCT = "incidents_by_conduct"
    WORK_BY_COUNSELLOR = "work_by_counsellor"
    INCIDENTS_BY_ORGANISATION = "incidents_by_organisation"


# Never published: they name people or organisations.
INTERNAL_TABLES = frozenset({TableCode.WORK_BY_COUNSELLOR, TableCode.INCIDENTS_BY_ORGANISATION})

# The summary figure each table adds up to; tables not named here have rows that overlap and no total.
TOTAL_OF = {
    TableCode.CASES_BY_ROLE: Figure.NEW_CASES,
    TableCode.CASES_BY_AGE: Figure.NEW_CASES,
    TableCode.CASES_BY_GENDER: Figure.NEW_CASES,
    TableCode.CASES_BY_REGION: Figure.NEW_CASES,
    TableCode.CLOSED_BY_OUTCOME: Figure.CLOSED_CASES,
    TableCode.CONTACTS_BY_PARTY: Figure.CONTACTS,
    TableCode.CONTACTS_BY_ANSWER: Figure.CONTACTS,
    TableCode.INCIDENTS_BY_CHANNEL: Figure.INCIDENTS,
    TableCode.INCIDENTS_BY_HOUR: Figure.INCIDENTS,
    TableCode.INCIDENTS_BY_WEEKDAY: Figure.INCIDENTS,
    TableCode.INCIDENTS_BY_CONTACTED: Figure.INCIDENTS,
}

# Part-sums of rows that a table may hide; they would give those away.
_PART_SUMS = frozenset({Figure.CALL_NOTES, Figure.THIRD_PERSONS})

UNKNOWN = "unknown"

AGE_BANDS = ("under_25", "25_34", "35_44", "45_59", "60_up", UNKNOWN)
# Lower bounds in fen; a band holds its lower bound.
AMOUNT_BANDS = {
    "under_10k": 0,
    "10k_50k": 1_000_000,
    "50k_100k": 5_000_000,
    "100k_200k": 10_000_000,
    "200k_up": 20_000_000,
}
# The first hour of each band; the night begins at 22:00 and ends at 8:00. What is known to the day has no hour.
HOUR_BANDS = {"morning": 8, "afternoon": 12, "evening": 18, "night": 22}
ANSWERS = ("answered", "not_answered", UNKNOWN)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month in China."""

    year: int
    number: int

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
        return Month(self.year - 1, 12) if self.number == 1 else Month(self.year, self.number - 1)

    def __str__(self) -> str:
        return f"{self.year}-{self.number:02d}"


@dataclass(frozen=True, slots=True)
class CountTable:
    """Counts by one property: row codes (or names, in internal tables) in order. None stands for a withheld count."""

    code: TableCode
    rows: Mapping[str, int | None]
    total: int | None
    withheld: bool = False  # whole: no choice of rows would protect the small ones


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """A month as counted. `published` says that small counts were withheld under `threshold`."""

    month: Month
    summary: Mapping[Figure, int | None]
    before: Mapping[Figure, int | None]  # the month before
    tables: tuple[CountTable, ...]
    made_at: datetime
    guidance_version: str
    office: str
    threshold: int
    published: bool = False

    def table(self, code: TableCode) -> CountTable:
        """The table of that code; KeyError when the figures leave it out."""
        return {table.code: table for table in self.tables}[code]


def published(figures: MonthFigures, earlier: Mapping[Figure, int | None]) -> MonthFigures:
    """The figures as they may leave the office. `earlier` is the summary of the month before the month before.

    The month before shows what its own release showed, no more.

    Internal tables are left out; a summary figure below the threshold is withheld, and every table that adds up to it
    with it; of the others, `suppress` withholds the small counts. Several tables share a total, so a table that could
    only be protected by hiding its total is withheld whole: a sister table would tell the total.
    """
    tables = (_published(table, figures) for table in figures.tables if table.code not in INTERNAL_TABLES)
    return replace(
        figures,
        summary=_published_summary(figures.summary, figures.threshold, figures.before),
        before=_published_summary(figures.before, figures.threshold, earlier),
        tables=tuple(tables),
        published=True,
    )


def _published_summary(
    summary: Mapping[Figure, int | None], threshold: int, before: Mapping[Figure, int | None]
) -> dict[Figure, int | None]:
    """The summary without what would give a withheld count away.

    Third persons and call notes are part-sums of tables that may hide rows. Tasks on time go when the others are few.
    Open cases at the end of two months differ by new less closed cases, and by those taken up again: they go when one
    of the three is withheld or small.
    """
    counts = Counter({figure: count or 0 for figure, count in summary.items()})
    shown: dict[Figure, int | None] = {
        figure: None if 0 < counts[figure] < threshold else count
        for figure, count in summary.items()
        if figure not in _PART_SUMS
    }
    if 0 < counts[Figure.TASKS_DONE] - counts[Figure.TASKS_ON_TIME] < threshold:
        shown[Figure.TASKS_ON_TIME] = None
    grown = counts[Figure.OPEN_AT_END] - (before.get(Figure.OPEN_AT_END) or 0)
    again = grown - counts[Figure.NEW_CASES] + counts[Figure.CLOSED_CASES]
    if None in (shown[Figure.NEW_CASES], shown[Figure.CLOSED_CASES]) or 0 < again < threshold:
        shown[Figure.OPEN_AT_END] = None
    return shown


def _published(table: CountTable, figures: MonthFigures) -> CountTable:
    counts = {row: count or 0 for row, count in table.rows.items()}
    safe = suppress(counts, table.total, threshold=figures.threshold)
    if table.total and safe.total is None:
        # Only provinces that occur have a row, so the rows alone would tell where somebody came from.
        rows = {} if table.code is TableCode.CASES_BY_REGION else dict.fromkeys(table.rows)
        return replace(table, rows=rows, total=None, withheld=True)
    return replace(table, rows=dict(safe.cells), total=safe.total)


def age_band(birth_year: int | None, year: int) -> str:
    """The band of the age reached in `year`."""
    if birth_year is None:
        return UNKNOWN
    age = year - birth_year
    bounds = ((25, "under_25"), (35, "25_34"), (45, "35_44"), (60, "45_59"))
    return next((band for bound, band in bounds if age < bound), "60_up")


def amount_band(fen: int | None) -> str:
    """The band of a claimed amount."""
    if fen is None:
        return UNKNOWN
    return [band for band, least in AMOUNT_BANDS.items() if fen >= least][-1]


def hour_band(hour: int) -> str:
    """The band of an hour of the day in China."""
    return next((band for band, first in reversed(HOUR_BANDS.items()) if hour >= first), "night")
