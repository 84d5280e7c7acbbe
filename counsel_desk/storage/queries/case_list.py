"""The case list: ids in order for the whole list, rows for the part that is seen."""

from array import array
from collections.abc import Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.cases import CaseStatus, Outcome, Risk
from counsel_desk.domain.ids import CaseId, CounsellorId
from counsel_desk.domain.listing import Field, FieldKind
from counsel_desk.domain.lists import CaseRow
from counsel_desk.domain.next_best import Urgency
from counsel_desk.domain.tasks import TaskState
from counsel_desk.storage.queries.called import by_client_name, cases_called
from counsel_desk.storage.queries.first_now import JOINS, URGENCY
from counsel_desk.storage.queries.listing import (
    TODAY,
    Column,
    Join,
    Listed,
    Many,
    Named,
    codes_of,
    days_between,
    first_of,
    grouped,
    ranked,
)
from counsel_desk.storage.queries.withdrawn import cases_out_of_sight, withdrawn
from counsel_desk.storage.tables import Case, CaseSituation, Client, Counsellor, Debt, Incident, Task

_BY_GRAVITY = ranked(Case.risk, (Risk.ACUTE, Risk.HIGH, Risk.RAISED, Risk.UNKNOWN, Risk.LOW))
_SOONEST = (Task.due_on, Task.due_time, Task.id)

_CLIENT = Join(Client, Client.id == Case.client_id, outer=False)
_NEXT = first_of(
    sa.select(Task.due_on, Task.title).where(Task.state == TaskState.OPEN), Task.case_id, Case.id, *_SOONEST
)
_DEBTS = grouped(
    sa.select(sa.func.count().label("number"), sa.func.sum(Debt.claimed).label("claimed")), Debt.case_id, Case.id
)
# Of the plain table, leaving out the few that were withdrawn: the index of cases then answers without a single row.
_INCIDENT = Incident.__table__.c
_INCIDENTS = grouped(
    sa.select(sa.func.count().label("number")).where(_INCIDENT.id.not_in(withdrawn(Incident))),
    _INCIDENT.case_id,
    Case.id,
)
_SITUATIONS = Many(CaseSituation.code, CaseSituation.case_id, Case.id)

CASES = Listed(
    of=Case,
    columns=(
        Column(Field("reference", FieldKind.TEXT), Case.reference, key=Case.reference),
        Column(Field("client_name", FieldKind.TEXT), Client.name, (_CLIENT,), key=by_client_name()),
        Column(Field("client_alias", FieldKind.TEXT), Client.alias, (_CLIENT,)),
        Column(Field("status", FieldKind.CODE, CaseStatus), Case.status),
        Column(Field("risk", FieldKind.CODE, Risk), Case.risk, key=_BY_GRAVITY),
        Column(Field("situations", FieldKind.CODE), many=_SITUATIONS),
        Column(
            Field("counsellor_name", FieldKind.COUNSELLOR),
            Case.counsellor_id,
            named=Named(Counsellor, Case.counsellor_id),
        ),
        Column(Field("next_step_on", FieldKind.DAY), _NEXT.target.c.due_on, (_NEXT,)),
        Column(Field("next_step", FieldKind.TEXT), _NEXT.target.c.title, (_NEXT,)),
        Column(Field("first_now", FieldKind.CODE, Urgency), URGENCY, (_CLIENT, *JOINS)),
        Column(Field("claimed", FieldKind.MONEY), _DEBTS.target.c.claimed, (_DEBTS,)),
        Column(Field("debts", FieldKind.NUMBER), sa.func.coalesce(_DEBTS.target.c.number, 0), (_DEBTS,)),
        Column(Field("incidents", FieldKind.NUMBER), sa.func.coalesce(_INCIDENTS.target.c.number, 0), (_INCIDENTS,)),
        Column(Field("opened_on", FieldKind.DAY), Case.opened_on),
        Column(
            Field("days_open", FieldKind.NUMBER),
            days_between(Case.opened_on, sa.func.coalesce(Case.closed_on, TODAY)),
        ),
        Column(Field("closed_on", FieldKind.DAY), Case.closed_on),
        Column(Field("outcome", FieldKind.CODE, Outcome), Case.outcome),
    ),
    called=lambda text: Case.id.in_(cases_called(text)),
    order="opened_on",
    descending=True,
    out_of_sight=cases_out_of_sight(),
)


def case_rows(session: Session, ids: Sequence[int], today: date) -> tuple[CaseRow, ...]:
    """The rows of those ids, in their order; withdrawn ones are left out."""
    statement = (
        sa.select(
            Case.id,
            Case.reference,
            Client.name,
            Client.alias,
            Case.status,
            Case.risk,
            Counsellor.name.label("counsellor"),
            Case.opened_on,
            Case.closed_on,
            Case.outcome,
            _next_task(Task.due_on).label("next_on"),
            _next_task(Task.title).label("next_title"),
            _of_case(Debt, sa.func.sum(Debt.claimed)).label("claimed"),
            _of_case(Debt, sa.func.count()).label("debts"),
            _of_case(Incident, sa.func.count()).label("incidents"),
        )
        .join(Client, Client.id == Case.client_id)
        .outerjoin(Counsellor, Counsellor.id == Case.counsellor_id)
        .where(Case.id.in_(ids))
    )
    rows = {row.id: row for row in session.execute(statement)}
    situations = codes_of(session, _SITUATIONS, ids)
    return tuple(_row(rows[row_id], situations.get(row_id, ()), today) for row_id in ids if row_id in rows)


def open_cases(session: Session, whose: CounsellorId | None = None) -> int:
    """How many cases are not closed; with `whose`, of a counsellor's and of those nobody has."""
    return session.scalar(sa.select(sa.func.count(Case.id)).where(*_open(whose))) or 0


def without_next_step(session: Session, whose: CounsellorId | None = None) -> "array[int]":
    """The ids of the open cases in which nothing is to be done, gravest risk first; `whose` as in `open_cases`."""
    with_next = sa.select(Task.case_id).where(Task.state == TaskState.OPEN)
    statement = sa.select(Case.id).where(
        # The few whose client was taken back, rather than a look at the row of every client.
        *(*_open(whose), Case.id.not_in(with_next), Case.client_id.not_in(withdrawn(Client)))
    )
    return array("q", session.scalars(statement.order_by(_BY_GRAVITY, Case.id.desc())))


def _open(whose: CounsellorId | None) -> list[sa.ColumnElement[bool]]:
    conditions = [Case.status != CaseStatus.CLOSED]
    if whose is not None:
        conditions.append((Case.counsellor_id == whose) | Case.counsellor_id.is_(None))
    return conditions


def _next_task(column: Any) -> Any:
    return (
        sa.select(column)
        # Written so that the index of cases serves: a case has a few tasks, the office thousands of open ones.
        .where(Task.case_id == Case.id, (Task.state == TaskState.OPEN).is_(sa.true()))
        .order_by(*_SOONEST)
        .limit(1)
        .correlate(Case)
        .scalar_subquery()
    )


def _of_case(table: type[Debt] | type[Incident], what: Any) -> Any:
    return sa.select(what).where(table.case_id == Case.id).select_from(table).correlate(Case).scalar_subquery()


def _row(row: sa.Row[Any], situations: tuple[str, ...], today: date) -> CaseRow:
    return CaseRow(
        id=CaseId(row.id),
        reference=row.reference,
        client_name=row.name,
        client_alias=row.alias,
        status=row.status,
        risk=row.risk,
        counsellor_name=row.counsellor or "",
        opened_on=row.opened_on,
        closed_on=row.closed_on,
        outcome=row.outcome,
        days_open=((row.closed_on or today) - row.opened_on).days,
        situations=situations,
        next_step_on=row.next_on,
        next_step=row.next_title or "",
        claimed=row.claimed,
        debts=row.debts,
        incidents=row.incidents,
    )
