"""What stands behind a number of a period's figures: the records that it counted, as a list."""

from array import array
from collections.abc import Callable, Sequence

from counsel_desk.domain.figure_cells import Cell, FigureRecord, TableCell
from counsel_desk.domain.periods import Period
from counsel_desk.domain.statistics import EARLIER, TableCode
from counsel_desk.services.desk import Desk
from counsel_desk.storage.queries.figure_cells import archived_behind, keys_behind
from counsel_desk.storage.queries.figure_rows import figure_rows

_AT_ONCE = 1_000  # lines asked for in one statement


def records_behind(desk: Desk, cell: Cell, period: Period) -> "array[int]":
    """The keys of the records behind a cell of the internal figures, the newest first: as many as it says.

    Of those it counts of people erased since, there is none: see `erased_behind`. Behind a number of days
    (`TableCode.DAYS_OPEN`) stand the cases that were closed within them.
    """
    with desk.database.read() as session:
        return keys_behind(session, cell, period, _row_shown(desk, cell))


def erased_behind(desk: Desk, cell: Cell, period: Period) -> int:
    """How many more a cell counts, of people who were erased since: their number is all that is known."""
    with desk.database.read() as session:
        return archived_behind(session, cell, period, _row_shown(desk, cell))


def lines_behind(desk: Desk, keys: Sequence[int]) -> tuple[FigureRecord, ...]:
    """The lines of those keys, in their order."""
    parts = [keys[start : start + _AT_ONCE] for start in range(0, len(keys), _AT_ONCE)]
    with desk.database.read() as session:
        return tuple(line for part in parts for line in figure_rows(session, part))


def _row_shown(desk: Desk, cell: Cell) -> Callable[[str], str]:
    """In which row of the cell's table a counted one is shown."""
    in_force = {checklist.code for checklist in desk.pack.checklists}

    def shown(row: str) -> str:
        of_steps = isinstance(cell, TableCell) and cell.code is TableCode.STEPS_BY_CHECKLIST
        return EARLIER if of_steps and row not in in_force else row

    return shown
