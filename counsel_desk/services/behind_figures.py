"""What stands behind a number of a period's figures: the records that it counted, as a list."""

from array import array
from collections.abc import Sequence

from counsel_desk.domain.figure_cells import Cell, FigureRecord, TableCell
from counsel_desk.domain.periods import Period
from counsel_desk.domain.statistics import EARLIER, TableCode
from counsel_desk.services.desk import Desk
from counsel_desk.storage.queries.figure_cells import keys_behind
from counsel_desk.storage.queries.figure_rows import figure_rows

_AT_ONCE = 1_000  # lines asked for in one statement


def records_behind(desk: Desk, cell: Cell, period: Period) -> "array[int]":
    """The keys of the records behind a cell of the internal figures, the newest first: as many as it says.

    Behind a number of days (`TableCode.DAYS_OPEN`) stand the cases that were closed within them.
    """
    in_force = {checklist.code for checklist in desk.pack.checklists}

    def row_shown(row: str) -> str:
        of_steps = isinstance(cell, TableCell) and cell.code is TableCode.STEPS_BY_CHECKLIST
        return EARLIER if of_steps and row not in in_force else row

    with desk.database.read() as session:
        return keys_behind(session, cell, period, row_shown)


def lines_behind(desk: Desk, keys: Sequence[int]) -> tuple[FigureRecord, ...]:
    """The lines of those keys, in their order."""
    parts = [keys[start : start + _AT_ONCE] for start in range(0, len(keys), _AT_ONCE)]
    with desk.database.read() as session:
        return tuple(line for part in parts for line in figure_rows(session, part))
