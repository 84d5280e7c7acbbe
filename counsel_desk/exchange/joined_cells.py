"""Cells joined over several rows: one person with several debts."""

from bisect import bisect_right

from counsel_desk.exchange.tables import Row, Sheet


class JoinedCells:
    """Where cells below the headings of a sheet are joined downwards."""

    def __init__(self, sheet: Sheet, header_row: int) -> None:
        self._rows = {row.number: row for row in sheet.rows}
        self._joined: dict[int, tuple[list[int], list[int]]] = {}  # by column, where each begins and ends
        for merge in sorted(sheet.merges, key=lambda merge: merge.first_row):
            if merge.last_row > merge.first_row > header_row:
                starts, ends = self._joined.setdefault(merge.first_column, ([], []))
                starts.append(merge.first_row)
                ends.append(merge.last_row)

    def above(self, row: Row, column: int) -> Row | None:
        """The row in which the cell stands that covers the empty one of this row and column."""
        if row.at(column) is not None:
            return None
        starts, ends = self._joined.get(column, ([], []))
        nearest = bisect_right(starts, row.number) - 1
        covered = nearest >= 0 and starts[nearest] < row.number <= ends[nearest]
        return self._rows.get(starts[nearest]) if covered else None
