"""A correction: a published month released once more, beside the releases that readers already have.

A reader subtracts one release from the other, so what changed is protected as the counts are. The rules, in order:

1. A figure of the summary that changed by less than the threshold stays as it was last released, with all its tables.
2. What an earlier release withheld stays withheld, and so does a count that changed by less than the threshold.
3. If a margin would narrow a withheld count, or what became of one, further counts are withheld with it.
4. If that does not suffice, the table is withheld whole; where its total is the same as before, it stays as released.

Each rule holds against every earlier release. Reasons: docs/decisions/published-figures.md.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from counsel_desk.domain.publishing import LEFT_OUT, Release, withheld_whole
from counsel_desk.domain.statistics import INTERNAL_TABLES, REGIONS, TOTAL_OF, CountTable, Figure, TableCode
from counsel_desk.domain.suppression import is_ambiguous

_LEAST_CHANGE = 2  # of what is newly withheld together: it leaves three values to each when all went one way


def corrected(earlier: Sequence[Release], counted: Release, threshold: int) -> Release:
    """The next release of a month after `earlier` (the first first), from what is `counted` today, nothing withheld.

    It equals the last one where nothing that changed may be shown. `threshold` is the highest that any of them had.
    """
    last = earlier[-1]
    summary: dict[Figure, int | None] = {}
    settled: set[Figure] = set()  # those whose tables may be made anew
    for figure, count in counted.summary.items():
        if figure in LEFT_OUT:
            continue
        if all(_may_follow(count, before.summary.get(figure), threshold) for before in earlier):
            summary[figure] = None if 0 < (count or 0) < threshold else count
            settled.add(figure)
        else:
            summary[figure] = last.summary[figure]
    tables = []
    for table in counted.tables:
        if table.code in INTERNAL_TABLES:
            continue
        figure = _figure_of(table.code)
        befores = [before for release in earlier for before in release.tables if before.code is table.code]
        is_same = last.summary.get(figure) == summary[figure]
        tables.append(
            _table(befores, table, threshold, is_same=is_same, total=summary[figure])
            if figure in settled
            else befores[-1]
        )
    return Release(summary, tuple(tables))


def differing(released: Release, counted: Release) -> int:
    """How many of the counts that a release shows are others today."""
    pairs = [(count, counted.summary.get(figure)) for figure, count in released.summary.items()]
    today = {table.code: table for table in counted.tables}
    for table in released.tables:
        rows = today[table.code].rows
        pairs += [
            (count, rows.get(row, 0))
            for row, count in table.rows.items()
            if row in rows or table.code is TableCode.CASES_BY_REGION
        ]
    return sum(shown is not None and shown != count for shown, count in pairs)


def _figure_of(code: TableCode) -> Figure:
    """The figure whose records a table counts, also where its rows overlap and have no sum."""
    return Figure.INCIDENTS if code is TableCode.INCIDENTS_BY_CONDUCT else TOTAL_OF[code]


def _may_follow(count: int | None, before: int | None, threshold: int) -> bool:
    """Whether nobody can be recognised in the difference."""
    return before is None or count == before or abs((count or 0) - before) >= threshold


def _table(
    befores: Sequence[CountTable], today: CountTable, threshold: int, *, is_same: bool, total: int | None
) -> CountTable:
    made = None if total is None else _protected(befores, today, threshold)
    if made is not None:
        return made
    return befores[-1] if is_same else withheld_whole(today)


def _protected(befores: Sequence[CountTable], today: CountTable, threshold: int) -> CountTable | None:
    """The table of today with what must be withheld; None when no choice of rows protects it."""
    rows = {row: today.rows.get(row) or 0 for row in _rows(befores, today)}
    if any(before.withheld for before in befores):
        return None
    has_fixed_rows = today.code is not TableCode.CASES_BY_REGION
    if has_fixed_rows and any(before.rows.keys() != rows.keys() for before in befores):
        return None  # another guidance counts in other rows: one cannot be held against the other
    history = [{row: before.rows.get(row, 0) for row in rows} for before in befores]
    hidden = {row for row, count in rows.items() if _must_hide(count, [before[row] for before in history], threshold)}
    if today.total is not None:
        if hidden and today.total < 2 * threshold:
            return None
        totals = [before.total or 0 for before in befores]
        changes = [_Change(*before, rows, threshold) for before in zip(history, totals, strict=True)]
        found = _enough(hidden, rows, changes, threshold)
        if found is None:
            return None
        hidden = found
    return replace(today, rows={row: None if row in hidden else count for row, count in rows.items()})


def _rows(befores: Sequence[CountTable], today: CountTable) -> Sequence[str]:
    if today.code is not TableCode.CASES_BY_REGION:
        return tuple(today.rows)
    every = {row for table in (*befores, today) for row in table.rows}
    return tuple(region for region in REGIONS if region in every)


def _must_hide(count: int, befores: Sequence[int | None], threshold: int) -> bool:
    if 0 < count < threshold:
        return True
    return any(before is None or not _may_follow(count, before, threshold) for before in befores)


@dataclass(frozen=True, slots=True)
class _Change:
    """What became of a table since one earlier release, which showed `total` and of its rows all but the withheld."""

    before: Mapping[str, int | None]
    total: int
    today: Mapping[str, int]
    threshold: int

    def is_safe(self, hidden: set[str]) -> bool:
        """Whether a reader who subtracts is left three values, even if every withheld count went the same way."""
        already = {row for row, count in self.before.items() if count is None}
        if hidden == already:
            return True  # only the sum of what was withheld before is told anew
        shown = sum(count or 0 for row, count in self.before.items() if row not in hidden)
        together = abs(sum(self.today[row] for row in hidden) - (self.total - shown))
        changes = [abs(self.today[row] - (self.before[row] or 0)) for row in hidden - already]
        small = sum(0 < change < self.threshold for change in changes)
        large = sum(change >= self.threshold for change in changes)
        if not already and not large:
            return is_ambiguous(small, together, self.threshold - 1)
        return together >= max(_LEAST_CHANGE, small * (self.threshold - 1) + large * self.threshold)


def _enough(hidden: set[str], rows: Mapping[str, int], changes: Sequence[_Change], threshold: int) -> set[str] | None:
    """The rows to withhold: further ones, from the last up, until neither a margin nor a difference tells too much."""
    hidden = set(hidden)
    further = [row for row in reversed(list(rows)) if row not in hidden and rows[row]]
    while not (_is_protected(hidden, rows, threshold) and all(change.is_safe(hidden) for change in changes)):
        if not further:
            return None
        hidden.add(further.pop(0))
    return hidden


def _is_protected(hidden: set[str], rows: Mapping[str, int], threshold: int) -> bool:
    """Whether the total leaves every withheld count its values, as `suppression` asks of a first release."""
    together, small = sum(rows[row] for row in hidden), sum(rows[row] < threshold for row in hidden)
    if small == len(hidden):
        return not hidden or is_ambiguous(small, together, threshold - 1)
    return len(hidden) > 1 and together >= small * (threshold - 1) + (len(hidden) - small) * threshold
