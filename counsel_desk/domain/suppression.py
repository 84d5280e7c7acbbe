"""Small numbers are withheld from a table that leaves the office, so that nobody can be recognised in it.

A reader is taken to know the method and every figure shown, the total included. The rules, in order:

1. Zeros are shown: that nobody was counted tells of nobody in the group.
2. A count below the threshold is hidden; so is a total below it.
3. If the total would narrow a hidden count to fewer than three values, further counts are hidden with it, in a fixed
   order (from the last row up) that does not look at sizes: a choice by size would itself be a hint. It stops when the
   hidden counts add up to enough that each small one can have any value below the threshold.
4. If the rows do not suffice, the total is hidden too.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

LEAST_THRESHOLD = 5  # below it a hidden count has too few values to hide among

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class SuppressedTable(Generic[Row]):
    """A one-way table fit to be published: None stands for a withheld figure."""

    cells: Mapping[Row, int | None]
    total: int | None

    @property
    def withheld(self) -> bool:
        """Whether any figure is missing, so that the table needs its note."""
        return self.total is None or None in self.cells.values()


def suppress(
    counts: Mapping[Row, int], total: int | None = None, *, threshold: int = LEAST_THRESHOLD
) -> SuppressedTable[Row]:
    """The table as it may be published.

    `total` is the margin shown beside the table and must be the sum of the counts, because only then can a reader
    subtract. None means that no margin exists (rows overlap, as when an incident shows several conducts): then only
    rule 2 applies. ValueError for negative counts, another total, or a threshold under five.
    """
    if threshold < LEAST_THRESHOLD:
        raise ValueError("a threshold under five leaves a hidden count too few values")
    if any(count < 0 for count in counts.values()) or total not in {None, sum(counts.values())}:
        raise ValueError("the counts do not make up the total")
    hidden = {row for row, count in counts.items() if 0 < count < threshold}
    shown_total = total
    if total is not None and 0 < total < threshold:
        shown_total = None
    elif total is not None and hidden:
        further = _further_rows(counts, hidden, threshold)
        hidden |= {row for row, count in counts.items() if count} if further is None else further
        shown_total = None if further is None else total
    cells = {row: None if row in hidden else count for row, count in counts.items()}
    return SuppressedTable(cells, shown_total)


def _further_rows(counts: Mapping[Row, int], small: set[Row], threshold: int) -> set[Row] | None:
    """The rows to hide with the small ones while the total is shown; None when no choice protects them."""
    most = threshold - 1  # of a small count
    hidden_sum = sum(counts[row] for row in small)
    if is_ambiguous(len(small), hidden_sum, most):
        return set()
    further: set[Row] = set()
    for row in reversed(list(counts)):
        if row in small or not counts[row]:
            continue
        further.add(row)
        hidden_sum += counts[row]
        if hidden_sum >= len(small) * most + len(further) * threshold:
            return further  # even if every small count were as large as it can be, the others stay above the threshold
    return None


def is_ambiguous(rows: int, hidden_sum: int, most: int) -> bool:
    """Whether `rows` counts of 1 to `most` with that sum leave each of them three values or more."""
    lowest = max(1, hidden_sum - (rows - 1) * most)
    highest = min(most, hidden_sum - (rows - 1))
    return highest - lowest >= 2
