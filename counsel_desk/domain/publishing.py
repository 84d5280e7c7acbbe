"""What of the figures may leave the office: each month by itself, and longer periods only as the sum of their months.

Reasons: docs/decisions/published-figures.md.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from counsel_desk.domain.periods import Period
from counsel_desk.domain.statistics import INTERNAL_TABLES, REGIONS, CountTable, Figure, TableCode
from counsel_desk.domain.suppression import suppress
from counsel_desk.errors import RefusedError

# Part-sums of rows that a table may hide; they would give those away.
_PART_SUMS = frozenset({Figure.CALL_NOTES, Figure.THIRD_PERSONS, Figure.TASKS_ON_TIME})


@dataclass(frozen=True, slots=True)
class Release:
    """What a month shows when it is published, or several months added up."""

    summary: Mapping[Figure, int | None]
    tables: tuple[CountTable, ...]


def check_publishable(period: Period, today: date) -> None:
    """RefusedError when figures of the period could be set against other releases, and a withheld count worked out."""
    if not period.months:
        raise RefusedError("figures.cuts_through_a_month")
    if period.last >= today:
        raise RefusedError("figures.not_over", last=period.last)


def release(
    summary: Mapping[Figure, int | None], tables: Sequence[CountTable], *, open_before: int, threshold: int
) -> Release:
    """A month as it may leave the office. `open_before` counts the cases open when it began.

    Internal tables are left out; a summary figure below the threshold is withheld, and every table that adds up to it
    with it; of the others, `suppress` withholds the small counts. Several tables share a total, so a table that could
    only be protected by hiding its total is withheld whole: a sister table would tell the total.
    """
    shown = tuple(_published(table, threshold) for table in tables if table.code not in INTERNAL_TABLES)
    return Release(_published_summary(summary, threshold, open_before), shown)


def added_up(months: Sequence[Release]) -> Release:
    """What several released months tell together, and not a count more: where one withholds, so does the sum."""
    latest = months[-1].summary
    summary = {figure: _sum([month.summary[figure] for month in months]) for figure in latest}
    summary[Figure.OPEN_AT_END] = latest[Figure.OPEN_AT_END]
    tables = zip(*(month.tables for month in months), strict=True)
    return Release(summary, tuple(_added(same) for same in tables))


def _published_summary(
    summary: Mapping[Figure, int | None], threshold: int, open_before: int
) -> dict[Figure, int | None]:
    """The summary without what would give a withheld count away.

    Third persons, call notes and tasks on time are part-sums of tables that may hide rows. Open cases at the end of two
    months differ by new less closed cases, and by those taken up again: they go when one of the three is withheld or
    small.
    """
    counts = Counter({figure: count or 0 for figure, count in summary.items()})
    shown: dict[Figure, int | None] = {
        figure: None if 0 < counts[figure] < threshold else count
        for figure, count in summary.items()
        if figure not in _PART_SUMS
    }
    again = counts[Figure.OPEN_AT_END] - open_before - counts[Figure.NEW_CASES] + counts[Figure.CLOSED_CASES]
    if None in (shown[Figure.NEW_CASES], shown[Figure.CLOSED_CASES]) or 0 < again < threshold:
        shown[Figure.OPEN_AT_END] = None
    return shown


def _published(table: CountTable, threshold: int) -> CountTable:
    counts = {row: count or 0 for row, count in table.rows.items()}
    safe = suppress(counts, table.total, threshold=threshold)
    if table.total and safe.total is None:
        return _withheld(table)
    return replace(table, rows=dict(safe.cells), total=safe.total)


def _withheld(table: CountTable) -> CountTable:
    # Only provinces that occur have a row, so the rows alone would tell where somebody came from.
    rows = {} if table.code is TableCode.CASES_BY_REGION else dict.fromkeys(table.rows)
    return replace(table, rows=rows, total=None, withheld=True)


def _added(months: Sequence[CountTable]) -> CountTable:
    latest = months[-1]
    if any(month.withheld for month in months):
        return _withheld(latest)
    rows = {row: _sum([month.rows.get(row, 0) for month in months]) for month in months for row in month.rows}
    if latest.code is TableCode.CASES_BY_REGION:
        rows = {region: rows[region] for region in REGIONS if region in rows}
    return replace(latest, rows=rows, total=_sum([month.total for month in months]))


def _sum(counts: Sequence[int | None]) -> int | None:
    """None as soon as one of them is withheld."""
    return None if None in counts else sum(count or 0 for count in counts)
