"""The records behind one number of a period's figures: the very ones that were counted.

A number may be a million, so rows are read one after the other, as they are kept, and only their keys are held.
"""

from array import array
from collections.abc import Callable, Iterator, Sequence
from heapq import merge
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.figure_cells import Cell, SummaryCell, TableCell, WorkCell, key_of
from counsel_desk.domain.periods import Period
from counsel_desk.domain.statistics import TableCode
from counsel_desk.storage.queries.archived_counts import archived_in
from counsel_desk.storage.queries.figure_populations import of_figure, of_table
from counsel_desk.storage.queries.figure_records import Population
from counsel_desk.storage.queries.figure_tables import counted, quartiles_of

_AT_ONCE = 10_000

_Found = sa.Row[Any]  # when, the key of the record, and what is asked of it, all as they are kept


def keys_behind(session: Session, cell: Cell, period: Period, row_shown: Callable[[str], str]) -> "array[int]":
    """The keys (see `key_of`) of the records of a cell, the newest first.

    `row_shown` tells in which row of the cell's table a counted one is shown.
    """
    found = merge(*_found(session, cell, period, row_shown), reverse=True)
    return array("q", (each.key for each in found))


def archived_behind(session: Session, cell: Cell, period: Period, row_shown: Callable[[str], str]) -> int:
    """How many of those that a cell counts are of people erased since, of whom there is nothing to list."""
    archived = archived_in(session, period)
    match cell:
        case SummaryCell(figure):
            return archived.summary[figure]
        case WorkCell():
            return 0
        case TableCell(TableCode.DAYS_OPEN as code, row):
            days = _days(session, period, row)
            return sum(count for its, count in archived.tables[code].items() if int(its) <= days)
        case TableCell(code, row):
            return sum(count for its, count in archived.tables[code].items() if row_shown(its) == row)


def _found(session: Session, cell: Cell, period: Period, row_shown: Callable[[str], str]) -> list[Iterator[_Found]]:
    """Each population of the cell, the newest first."""
    match cell:
        case SummaryCell(figure):
            return [_each(session, of) for of in of_figure(figure, period)]
        case WorkCell(figure, counsellor):
            return [_each(session, of, of.counsellor == counsellor) for of in of_figure(figure, period)]
        case TableCell(TableCode.DAYS_OPEN as code, row):
            # Its figures are days: behind one stand the cases that were closed within them.
            (of,) = of_table(code, period)
            days = _days(session, period, row)
            return [_in_rows(session, of, code, lambda its: int(its) <= days)]
        case TableCell(code, row):
            return [_in_rows(session, of, code, lambda its: row_shown(its) == row) for of in of_table(code, period)]


def _days(session: Session, period: Period, quartile: str) -> int:
    """Within how many days so many of the closed cases were closed, of those erased too."""
    (of,) = of_table(TableCode.DAYS_OPEN, period)
    every = counted(session, of)[TableCode.DAYS_OPEN] + archived_in(session, period).tables[TableCode.DAYS_OPEN]
    return quartiles_of(every).get(quartile, -1)


def _in_rows(session: Session, of: Population, code: TableCode, wanted: Callable[[str], bool]) -> Iterator[_Found]:
    """Those that fall into the wanted rows: records alike in everything that is asked fall into the same.

    So it is only decided once for all that are alike, and of each record its columns are compared as they are kept.
    """
    row_of, kept = of.rows[code], [_as_kept(each).label(None) for each in of.asked]
    alike = of.chosen.with_only_columns(sa.true(), *of.asked, *kept).distinct()
    them = {each[1 + len(kept) :] for each in session.execute(alike) if wanted(row_of(each))}
    return (each for each in _each(session, of, asked=kept) if each[2:] in them)


def _each(session: Session, of: Population, *conditions: Any, asked: Sequence[Any] = ()) -> Iterator[_Found]:
    """The newest first."""
    key: Any = key_of(of.kind, of.key)
    chosen = of.chosen.where(*conditions).with_only_columns(_as_kept(of.at).label("at"), key.label("key"), *asked)
    in_order = chosen.order_by(of.at.desc(), of.key.desc())
    yield from session.execute(in_order.execution_options(yield_per=_AT_ONCE))


def _as_kept(column: Any) -> Any:
    """The column without what Python makes of it, which takes longer than to read it."""
    return sa.type_coerce(column, sa.types.NullType())
