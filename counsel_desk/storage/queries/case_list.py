"""The case list: ids in order for the whole list, rows for the part that is seen."""

from array import array
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.cases import CaseStatus, Risk
from counsel_desk.domain.ids import CaseId, CounsellorId
from counsel_desk.domain.lists import CaseFilter, CaseOrder, CaseRow
from counsel_desk.domain.names import find_query
from counsel_desk.domain.tasks import TaskState
from counsel_desk.storage.queries.references import is_referred_to
from counsel_desk.storage.queries.withdrawn import withdrawn
from counsel_desk.storage.tables import Case, Client, Counsellor, Debt, Incident, Task

_RISK_RANK = {Risk.ACUTE: 0, Risk.HIGH: 1, Risk.RAISED: 2, Risk.UNKNOWN: 3, Risk.LOW: 4}


def case_ids(session: Session, which: CaseFilter, order: CaseOrder, *, descending: bool) -> "array[int]":
    """The ids of the cases of a list, in its order."""
    statement = sa.select(Case.id).where(*_conditions(which))
    if which.text.strip() or order is CaseOrder.NAME:
        statement = statement.join(Client, Client.id == Case.client_id)
    else:  # the few whose client was taken back, rather than a look at the row of every client
        statement = statement.where(Case.client_id.not_in(withdrawn(Client)))
    key: sa.ColumnElement[Any]
    if order in _GROUPED:
        groups = _GROUPED[order]().subquery()
        statement = statement.outerjoin(groups, groups.c.case_id == Case.id)
        key = groups.c.key
    else:
        key = _sort_key(order)
    statement = statement.order_by(key.desc().nulls_last() if descending else key.nulls_last(), Case.id.desc())
    # By the thousand: a hundred thousand rows held at once set off the collector of garbage, which doubles the time.
    return array("q", session.scalars(statement, execution_options={"yield_per": 1_000}))


def case_rows(session: Session, ids: Sequence[int]) -> tuple[CaseRow, ...]:
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
    return tuple(_row(rows[row_id]) for row_id in ids if row_id in rows)


def open_cases(session: Session, whose: CounsellorId | None = None) -> int:
    """How many cases are not closed; with `whose`, of a counsellor's and of those nobody has."""
    which = CaseFilter(counsellor=whose, or_nobodys=whose is not None)
    is_open = Case.status != CaseStatus.CLOSED
    return session.scalar(sa.select(sa.func.count(Case.id)).where(is_open, *_conditions(which))) or 0


def _conditions(which: CaseFilter) -> list[sa.ColumnElement[bool]]:
    conditions: list[sa.ColumnElement[bool]] = []
    if which.text.strip():
        wanted = find_query(which.text)
        by_name = Client.find_key.contains(wanted, autoescape=True) if wanted else sa.false()
        conditions.append(by_name | is_referred_to(Case.reference, which.text))
    if which.statuses:
        conditions.append(Case.status.in_(which.statuses))
    if which.risks:
        conditions.append(Case.risk.in_(which.risks))
    if which.counsellor is not None:
        is_theirs = Case.counsellor_id == which.counsellor
        conditions.append(is_theirs | Case.counsellor_id.is_(None) if which.or_nobodys else is_theirs)
    if which.client is not None:
        conditions.append(Case.client_id == which.client)
    if which.without_next_step:
        with_next = sa.select(Task.case_id).where(Task.state == TaskState.OPEN)
        conditions += [Case.status != CaseStatus.CLOSED, Case.id.not_in(with_next)]
    return conditions


def _sort_key(order: CaseOrder) -> sa.ColumnElement[Any]:
    keys: dict[CaseOrder, Any] = {
        CaseOrder.OPENED: Case.opened_on,
        CaseOrder.REFERENCE: Case.reference,
        # The pinyin in the key sorts Chinese names as a dictionary does.
        CaseOrder.NAME: sa.func.substr(Client.find_key, sa.func.instr(Client.find_key, "|") + 1),
        CaseOrder.STATUS: Case.status,
        CaseOrder.COUNSELLOR: sa.select(Counsellor.name).where(Counsellor.id == Case.counsellor_id).scalar_subquery(),
        CaseOrder.RISK: sa.case(*((Case.risk == risk, rank) for risk, rank in _RISK_RANK.items()), else_=9),
    }
    return keys[order]  # type: ignore[no-any-return]  # columns and expressions share no narrower type


def _next_steps() -> sa.Select[Any]:
    return (
        sa.select(Task.case_id, sa.func.min(Task.due_on).label("key"))
        .where(Task.state == TaskState.OPEN)
        .group_by(Task.case_id)
    )


def _claims() -> sa.Select[Any]:
    return sa.select(Debt.case_id, sa.func.sum(Debt.claimed).label("key")).group_by(Debt.case_id)


# Orders by what hangs on a case: grouped once, where a subquery for each of 100,000 cases takes seconds.
_GROUPED = {CaseOrder.NEXT_STEP: _next_steps, CaseOrder.CLAIMED: _claims}


def _next_task(column: Any) -> Any:
    return (
        sa.select(column)
        # Written so that the index of cases serves: a case has a few tasks, the office thousands of open ones.
        .where(Task.case_id == Case.id, (Task.state == TaskState.OPEN).is_(sa.true()))
        .order_by(Task.due_on, Task.due_time, Task.id)
        .limit(1)
        .correlate(Case)
        .scalar_subquery()
    )


def _of_case(table: type[Debt] | type[Incident], what: Any) -> Any:
    return sa.select(what).where(table.case_id == Case.id).select_from(table).correlate(Case).scalar_subquery()


def _row(row: sa.Row[Any]) -> CaseRow:
    return CaseRow(
        id=CaseId(row.id),
        reference=row.reference,
        client_name=row.name,
        client_alias=row.alias,
        status=row.status,
        risk=row.risk,
        counsellor_name=row.counsellor or "",
        opened_on=row.opened_on,
        next_step_on=row.next_on,
        next_step=row.next_title or "",
        claimed=row.claimed,
        debts=row.debts,
        incidents=row.incidents,
    )
