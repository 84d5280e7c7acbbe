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

_ROOM = 3  # the values that a withheld count must be left
_LEAST_CHANGE = _ROOM - 1  # of what is newly withheld together: it leaves three values to each when all went one way


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
        befores = [before.summary.get(figure) for before in earlier]
        is_closed = figure in last.summary and last.summary[figure] is None and (count or 0) < threshold
        if not is_closed and all(_may_follow(count, before, threshold) for before in befores):
            summary[figure] = None if 0 < (count or 0) < threshold else count
            settled.add(figure)
        else:
            summary[figure] = last.summary[figure]
    tables = []
    for table in counted.tables:
        if table.code in INTERNAL_TABLES:
            continue
        figure = _figure_of(table.code)
        made = [before for release in earlier for before in release.tables if before.code is table.code]
        is_same = last.summary.get(figure) == summary[figure]
        tables.append(
            _table(made, table, threshold, is_same=is_same, total=summary[figure]) if figure in settled else made[-1]
        )
    return Release(summary, tuple(tables))


def shows_more(made: Release, last: Release) -> bool:
    """Whether a count is told that the last release does not tell; one that only withholds more is no correction."""
    pairs = [(count, last.summary.get(figure)) for figure, count in made.summary.items()]
    before = {table.code: table for table in last.tables}
    for table in made.tables:
        was = before[table.code]
        pairs += [(count, None if was.withheld else was.rows.get(row, 0)) for row, count in table.rows.items()]
    return any(count is not None and count != shown for count, shown in pairs)


def differing(released: Release, counted: Release, threshold: int) -> int:
    """How many counts of a release are others today; of those withheld, figures of the summary that are so no more."""
    pairs: list[tuple[int | None, int | None]] = []
    for figure, count in released.summary.items():
        today = counted.summary.get(figure)
        pairs.append((0 if count is None and (today or 0) >= threshold else count, today))
    tables = {table.code: table for table in counted.tables}
    for table in released.tables:
        rows = tables[table.code].rows
        pairs += [
            (count, rows.get(row, 0))
            for row, count in table.rows.items()
            if row in rows or table.code is TableCode.CASES_BY_REGION
        ]
    return sum(shown is not None and shown != today for shown, today in pairs)


def _figure_of(code: TableCode) -> Figure:
    """The figure whose records a table counts, also where its rows overlap and have no sum."""
    return Figure.INCIDENTS if code is TableCode.INCIDENTS_BY_CONDUCT else TOTAL_OF[code]


def _may_follow(count: int | None, before: int | None, threshold: int) -> bool:
    """Whether nobody can be recognised in the difference."""
    if before is None or count == before:
        return True
    is_small = 0 < (count or 0) < threshold
    if is_small and before < threshold + _ROOM:
        return False  # withheld now, it would have to be one of very few that lie so far below
    return abs((count or 0) - before) >= threshold


def _table(
    befores: Sequence[CountTable], today: CountTable, threshold: int, *, is_same: bool, total: int | None
) -> CountTable:
    if total == 0:
        return today
    made = None if total is None else _protected(befores, today, threshold, total)
    if made is not None:
        return made
    return befores[-1] if is_same else withheld_whole(today)


def _protected(befores: Sequence[CountTable], today: CountTable, threshold: int, total: int) -> CountTable | None:
    """The table of today with what must be withheld; None when no choice of rows protects it."""
    rows = {row: today.rows.get(row) or 0 for row in _rows(befores, today)}
    if not all(_is_comparable(before, rows) for before in befores):
        return None
    history = [{row: before.rows.get(row, 0) for row in rows} for before in befores]
    hidden = {row for row, count in rows.items() if _must_hide(count, [before[row] for before in history], threshold)}
    if today.total is None:
        # None is larger than the total: what stood just below it has hardly anywhere to go.
        is_safe = all(total - (before[row] or 0) >= _ROOM for before in history for row in hidden)
        found = hidden if is_safe else None
    else:
        changes = [_Change(before, of.total or 0, rows, threshold) for before, of in zip(history, befores, strict=True)]
        found = _enough(hidden, rows, changes, threshold)
    return None if found is None else replace(today, rows={row: None if row in found else rows[row] for row in rows})


def _is_comparable(before: CountTable, rows: Mapping[str, int]) -> bool:
    """Not what was withheld whole, and not what another guidance counted in other rows."""
    return not before.withheld and (before.code is TableCode.CASES_BY_REGION or before.rows.keys() == rows.keys())


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

    @property
    def by(self) -> int:
        """By how much the total has grown."""
        return sum(self.today.values()) - self.total

    def newly(self, hidden: set[str]) -> set[str]:
        """The rows among them that were shown."""
        return {row for row in hidden if self.before[row] is not None}

    def is_safe(self, hidden: set[str]) -> bool:
        """Whether a reader who subtracts is left three values, even if every withheld count went the same way."""
        newly = self.newly(hidden)
        if not newly:
            return True  # only the sum of what was withheld before is told anew
        shown = sum(count or 0 for row, count in self.before.items() if row not in hidden)
        together = abs(sum(self.today[row] for row in hidden) - (self.total - shown))
        changes = [abs(self.today[row] - (self.before[row] or 0)) for row in newly]
        small = sum(0 < change < self.threshold for change in changes)
        large = sum(change >= self.threshold for change in changes)
        if newly == hidden and not large:
            return is_ambiguous(small, together, self.threshold - 1)
        return together >= max(_LEAST_CHANGE, small * (self.threshold - 1) + large * self.threshold)


def _enough(hidden: set[str], rows: Mapping[str, int], changes: Sequence[_Change], threshold: int) -> set[str] | None:
    """The rows to withhold: further ones, from the last up, until neither a margin nor a difference tells too much."""
    hidden, few = set(hidden), 2 * threshold
    if hidden and sum(rows.values()) < few:
        return None  # of so few, those alone that no choice of rows protects would be known by being withheld whole
    further = [row for row in reversed(list(rows)) if row not in hidden and rows[row]]
    while not (_is_protected(hidden, rows, threshold) and all(change.is_safe(hidden) for change in changes)):
        if not further:
            return None
        hidden.add(further.pop(0))
    if any(change.newly(hidden) and abs(change.by) < few for change in changes):
        return None  # and of so few changes
    return hidden


def _is_protected(hidden: set[str], rows: Mapping[str, int], threshold: int) -> bool:
    """Whether the total leaves every withheld count its values, as `suppression` asks of a first release."""
    together, small = sum(rows[row] for row in hidden), sum(rows[row] < threshold for row in hidden)
    if small == len(hidden):
        return not hidden or is_ambiguous(small, together, threshold - 1)
    return len(hidden) > 1 and together >= small * (threshold - 1) + (len(hidden) - small) * threshold
