"""The figures of whoever is to be erased, counted once more by what counts everybody, and added to the sums that stay.

Most records count by when they were: in that month, and so in every period that holds it. Cases closed and open count
as they stand at the end of a period, so they are counted month by month, with the month from which they do no more.
Reasons: docs/decisions/archive.md.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.figure_cells import RecordKind
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.periods import Days, Month, Period, month_of
from counsel_desk.domain.statistics import TOTAL_OF, Figure, TableCode
from counsel_desk.storage.queries.figure_populations import of_figure, of_table
from counsel_desk.storage.queries.figure_records import Population, RowOf
from counsel_desk.storage.tables import (
    ArchivedCount,
    Case,
    CaseStep,
    Client,
    Contact,
    Debt,
    Incident,
    Note,
    StatusChange,
    Task,
)

Rows = Mapping[str, frozenset[int]]
"""Ids by the name of their table."""

_AT_END = (Figure.CLOSED_CASES, Figure.OPEN_AT_END)
_TOTALS = frozenset(TOTAL_OF.values())
_ALWAYS = Days(date(1900, 1, 1), date(2199, 12, 31))
_AT_ONCE = 10_000  # ids in one statement: SQLite takes 32,766 values
_Told = Mapping[Figure | TableCode, RowOf]
_KINDS = {
    RecordKind.CLIENT: Client,
    RecordKind.CASE: Case,
    RecordKind.DEBT: Debt,
    RecordKind.CONTACT: Contact,
    RecordKind.CALL_NOTE: Note,
    RecordKind.INCIDENT: Incident,
    RecordKind.STEP: CaseStep,
    RecordKind.TASK: Task,
}


class _Counted(NamedTuple):
    """The key of a sum."""

    month: str
    counted: str
    row: str
    until: str


def archive(session: Session, rows: Rows, known_until: date) -> None:
    """Add what the rows of somebody count for to the sums; they are about to be deleted.

    Their cases are open at the end of those months that were over on the day `known_until`.
    """
    counts = _counts_of(session, rows, known_until)
    in_months = sa.select(ArchivedCount).where(ArchivedCount.month.in_({key.month for key in counts}))
    sums = {_Counted(each.month, each.counted, each.row, each.until): each for each in session.scalars(in_months)}
    for key, number in counts.items():
        if key in sums:
            sums[key].number += number
        else:
            session.add(ArchivedCount(**key._asdict(), number=number))
    session.flush()


def _counts_of(session: Session, rows: Rows, known_until: date) -> Counter[_Counted]:
    counts: Counter[_Counted] = Counter()
    for of, told in _told(_ALWAYS, (figure for figure in Figure if figure not in _AT_END)):
        for record in _records(session, of, rows, of.at.label("at")):
            counts.update(_keys(told, record, month_of(_day(record.at))))
    for of in of_table(TableCode.INCIDENTS_BY_CONDUCT, _ALWAYS):
        for record in _records(session, of, rows, of.at.label("at")):
            counts.update(_keys(_in_tables(of), record, month_of(_day(record.at))))
    for month in _months_of_cases(session, rows, known_until):
        over = (each for each in _AT_END if each is not Figure.OPEN_AT_END or month.last < known_until)
        for of, told in _told(month, over):
            for record in _records(session, of, rows, of.until.label("until")):
                counts.update(_keys(told, record, month, record.until))
    return counts


def _told(period: Period, figures: Iterable[Figure]) -> Iterator[tuple[Population, _Told]]:
    """What figures count in a period, and for what: for the figure, and for rows of the tables that add up to it."""
    for figure in figures:
        for of in of_figure(figure, period):
            yield of, {figure: _of_summary, **(_in_tables(of) if figure in _TOTALS else {})}


def _in_tables(of: Population) -> _Told:
    return dict(of.rows.items())


def _of_summary(_record: Any) -> str:
    return ""


def _records(session: Session, of: Population, rows: Rows, *more: Any) -> Iterator[Any]:
    """Those of a population that are among the rows, with what is asked of each."""
    ids = sorted(rows.get(_KINDS[of.kind].__tablename__, ()))
    for start in range(0, len(ids), _AT_ONCE):
        chosen = of.chosen.where(of.key.in_(ids[start : start + _AT_ONCE]))
        yield from session.execute(chosen.with_only_columns(*of.asked, *more))


def _keys(told: _Told, record: Any, month: Month, until: date | None = None) -> Iterator[_Counted]:
    end = "" if until is None else str(month_of(until))
    return (_Counted(str(month), counted.value, row_of(record), end) for counted, row_of in told.items())


def _months_of_cases(session: Session, rows: Rows, known_until: date) -> tuple[Month, ...]:
    """From the first change of a case's status to the present month, or to the last change if that is later."""
    changes = sa.select(sa.func.min(StatusChange.on), sa.func.max(StatusChange.on))
    ids = rows.get(Case.__tablename__, frozenset())
    first, last = session.execute(changes.where(StatusChange.case_id.in_(ids))).one()
    if first is None:
        return ()
    return Days(month_of(first).first, month_of(max(last, known_until)).last).months


def _day(at: date | datetime) -> date:
    return day_of(at) if isinstance(at, datetime) else at
