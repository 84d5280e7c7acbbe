"""What of the figures may leave the office: each month by itself, and longer periods only as the sum of their months.

Reasons: docs/decisions/published-figures.md.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from counsel_desk.domain.periods import Period
from counsel_desk.domain.releases import Released
from counsel_desk.domain.statistics import INTERNAL_TABLES, REGIONS, CountTable, Figure, TableCode
from counsel_desk.domain.suppression import suppress
from counsel_desk.errors import RefusedError

# Part-sums of rows that a table may hide would give those away; and two numbers of open cases, however far apart, tell
# how many were closed or taken up again between them, also in a month that withholds it.
LEFT_OUT = frozenset({Figure.OPEN_AT_END, Figure.CALL_NOTES, Figure.THIRD_PERSONS, Figure.TASKS_ON_TIME})


@dataclass(frozen=True, slots=True)
class Release:
    """What a month shows when it is published, or several months added up."""

    summary: Mapping[Figure, int | None]
    tables: tuple[CountTable, ...]


@dataclass(frozen=True, slots=True)
class MonthRelease:
    """A release of a month and what it shows, for ever."""

    released: Released
    figures: Release


def check_publishable(period: Period, today: date) -> None:
    """RefusedError when figures of the period could be set against other releases, and a withheld count worked out."""
    if not period.months:
        raise RefusedError("figures.cuts_through_a_month")
    if period.last >= today:
        raise RefusedError("figures.not_over", last=period.last)


def release(summary: Mapping[Figure, int | None], tables: Sequence[CountTable], threshold: int) -> Release:
    """A month as it may leave the office.

    Internal tables are left out; a summary figure below the threshold is withheld, and every table that adds up to it
    with it; of the others, `suppress` withholds the small counts. Several tables share a total, so a table that could
    only be protected by hiding its total is withheld whole: a sister table would tell the total.
    """
    shown = {
        figure: None if 0 < (count or 0) < threshold else count
        for figure, count in summary.items()
        if figure not in LEFT_OUT
    }
    return Release(shown, tuple(_published(table, threshold) for table in tables if table.code not in INTERNAL_TABLES))


def added_up(months: Sequence[Release]) -> Release:
    """What several released months tell together, and not a count more: where one withholds, so does the sum."""
    summary = {figure: _sum([month.summary[figure] for month in months]) for figure in months[-1].summary}
    tables = zip(*(month.tables for month in months), strict=True)
    return Release(summary, tuple(_added(same) for same in tables))


def _published(table: CountTable, threshold: int) -> CountTable:
    counts = {row: count or 0 for row, count in table.rows.items()}
    safe = suppress(counts, table.total, threshold=threshold)
    # Of a total this small, those tables alone that no choice of rows protects would be known by being withheld whole.
    is_telling = safe.withheld and (table.total or 0) < 2 * threshold
    if table.total and (safe.total is None or is_telling):
        return withheld_whole(table)
    return replace(table, rows=dict(safe.cells), total=safe.total)


def withheld_whole(table: CountTable) -> CountTable:
    """The table without a count."""
    # Only provinces that occur have a row, so the rows alone would tell where somebody came from.
    rows = {} if table.code is TableCode.CASES_BY_REGION else dict.fromkeys(table.rows)
    return replace(table, rows=rows, total=None, withheld=True)


def _added(months: Sequence[CountTable]) -> CountTable:
    latest = months[-1]
    rows = {row: _sum([month.rows.get(row, 0) for month in months]) for month in months for row in month.rows}
    if any(month.withheld for month in months) or (rows and set(rows.values()) == {None}):
        return withheld_whole(latest)
    if latest.code is TableCode.CASES_BY_REGION:
        rows = {region: rows[region] for region in REGIONS if region in rows}
    return replace(latest, rows=rows, total=_sum([month.total for month in months]))


def _sum(counts: Sequence[int | None]) -> int | None:
    """None as soon as one of them is withheld."""
    return None if None in counts else sum(count or 0 for count in counts)
