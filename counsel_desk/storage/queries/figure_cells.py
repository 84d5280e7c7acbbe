"""The records behind one number of a period's figures: the very ones that were counted."""

from array import array
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.figure_cells import Cell, SummaryCell, TableCell, WorkCell, key_of
from counsel_desk.domain.periods import Period
from counsel_desk.domain.statistics import TableCode
from counsel_desk.storage.queries.figure_populations import Population, of_figure, of_table
from counsel_desk.storage.queries.figure_tables import quartiles_of

_Found = tuple[Any, int]  # when, and the key of the record


def keys_behind(session: Session, cell: Cell, period: Period, row_shown: Callable[[str], str]) -> "array[int]":
    """The keys (see `key_of`) of the records of a cell, the newest first.

    `row_shown` tells in which row of the cell's table a counted one is shown.
    """
    found = sorted(_found(session, cell, period, row_shown), reverse=True)
    return array("q", (key for _at, key in found))


def _found(session: Session, cell: Cell, period: Period, row_shown: Callable[[str], str]) -> Iterator[_Found]:
    match cell:
        case SummaryCell(figure):
            for of in of_figure(figure, period):
                yield from (_record(of, each) for each in _each(session, of))
        case WorkCell(figure, counsellor):
            for of in of_figure(figure, period):
                yield from (_record(of, each) for each in _each(session, of, of.counsellor == counsellor))
        case TableCell(code, row):
            yield from _in_row(session, code, row, period, row_shown)


def _in_row(
    session: Session, code: TableCode, row: str, period: Period, row_shown: Callable[[str], str]
) -> list[_Found]:
    rows = [(of.rows[code](each), _record(of, each)) for of in of_table(code, period) for each in _each(session, of)]
    if code is TableCode.DAYS_OPEN:  # its figures are days: behind one stand the cases that were closed within them
        days = quartiles_of(Counter(its for its, _record in rows)).get(row, -1)
        return [record for its, record in rows if int(its) <= days]
    return [record for its, record in rows if row_shown(its) == row]


def _each(session: Session, population: Population, *conditions: Any) -> Iterator[sa.Row[Any]]:
    columns = (population.key.label("key"), population.at.label("at"), *population.asked)
    yield from session.execute(population.chosen.where(*conditions).with_only_columns(*columns))


def _record(population: Population, row: sa.Row[Any]) -> _Found:
    return row.at, key_of(population.kind, row.key)
