"""The task list, and the open tasks by due date with what must be known before ringing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import CaseId, CounsellorId, TaskId
from counsel_desk.domain.listing import Field, FieldKind
from counsel_desk.domain.lists import TaskRow
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.safe_hours import SafeContact
from counsel_desk.domain.tasks import Priority, Recurrence, TaskOrigin, TaskState
from counsel_desk.storage.queries.called import by_client_name, cases_called, has, shown_name
from counsel_desk.storage.queries.listing import Column, Join, Listed, Named, ranked
from counsel_desk.storage.queries.withdrawn import of_cases_out_of_sight
from counsel_desk.storage.tables import Case, Client, Counsellor, Task

_URGENT_FIRST = ranked(Task.priority, (Priority.HIGH, Priority.NORMAL, Priority.LOW))

_CASE = Join(Case, Case.id == Task.case_id, outer=False)
_CLIENT = Join(Client, Client.id == Case.client_id, outer=False)

TASKS = Listed(
    of=Task,
    columns=(
        Column(Field("due_on", FieldKind.DAY), Task.due_on),
        Column(Field("title", FieldKind.TEXT), Task.title),
        Column(Field("client_name", FieldKind.TEXT), shown_name(), (_CASE, _CLIENT), key=by_client_name()),
        Column(Field("case_reference", FieldKind.TEXT), Case.reference, (_CASE,), key=Case.reference),
        Column(Field("priority", FieldKind.CODE, Priority), Task.priority, key=_URGENT_FIRST),
        Column(
            Field("assignee_name", FieldKind.COUNSELLOR), Task.assignee_id, named=Named(Counsellor, Task.assignee_id)
        ),
        Column(Field("is_call", FieldKind.YES_NO), Task.is_call),
        Column(Field("state", FieldKind.CODE, TaskState), Task.state),
        Column(Field("comes_back", FieldKind.YES_NO), Task.recur_count.is_not(None)),
        Column(Field("origin", FieldKind.CODE, TaskOrigin), Task.origin),
        Column(Field("result", FieldKind.TEXT), Task.result),
        Column(Field("closed_on", FieldKind.DAY), Task.closed_at),
    ),
    called=lambda text: has(Task.title, text) | Task.case_id.in_(cases_called(text)),
    order="due_on",
    out_of_sight=of_cases_out_of_sight(Task),
)


@dataclass(frozen=True, slots=True)
class Due:
    """Tasks due from `since` (or ever) through `until`; with `whose`, those of a counsellor and those of nobody."""

    since: date | None
    until: date
    whose: CounsellorId | None = None


def task_rows(session: Session, ids: Sequence[int]) -> tuple[TaskRow, ...]:
    """The rows of those ids, in their order; withdrawn ones are left out."""
    rows = {row.id: row for row in session.execute(_described().where(Task.id.in_(ids)))}
    return tuple(_row(rows[row_id]) for row_id in ids if row_id in rows)


def open_tasks(session: Session, due: Due, limit: int) -> tuple[TaskRow, ...]:
    """Open tasks, soonest first; at most `limit`."""
    soonest = (Task.due_on, Task.due_time.nulls_last(), _URGENT_FIRST, Task.id)
    return tuple(map(_row, session.execute(_described().where(*_conditions(due)).order_by(*soonest).limit(limit))))


def count_open_tasks(session: Session, due: Due) -> int:
    """How many open tasks those are."""
    return session.scalar(sa.select(sa.func.count(Task.id)).where(*_conditions(due))) or 0


def _conditions(due: Due) -> list[sa.ColumnElement[bool]]:
    conditions = [Task.state == TaskState.OPEN, Task.due_on <= due.until]
    if due.since is not None:
        conditions.append(Task.due_on >= due.since)
    if due.whose is not None:
        conditions.append((Task.assignee_id == due.whose) | Task.assignee_id.is_(None))
    return conditions


def _described() -> sa.Select[Any]:
    return (
        sa.select(
            Task.id,
            Task.case_id,
            Case.reference,
            shown_name().label("client"),
            Task.title,
            Task.due_on,
            Task.due_time,
            Task.priority,
            Counsellor.name.label("assignee"),
            Task.is_call,
            Client.call_permission,
            Client.safe_hours,
            Client.safe_note,
            Task.state,
            Task.origin,
            Task.result,
            Task.closed_at,
            Task.recur_count,
            Task.recur_every,
            Task.recur_until,
            Task.recur_day,
        )
        .join(Case, Case.id == Task.case_id)
        .join(Client, Client.id == Case.client_id)
        .outerjoin(Counsellor, Counsellor.id == Task.assignee_id)
    )


def _row(row: sa.Row[Any]) -> TaskRow:
    return TaskRow(
        id=TaskId(row.id),
        case_id=CaseId(row.case_id),
        case_reference=row.reference,
        client_name=row.client,
        title=row.title,
        due_on=row.due_on,
        due_time=row.due_time,
        priority=row.priority,
        assignee_name=row.assignee or "",
        is_call=row.is_call,
        safe_contact=SafeContact(
            row.call_permission,
            tuple((time.fromisoformat(start), time.fromisoformat(end)) for start, end in row.safe_hours),
            row.safe_note,
        ),
        state=row.state,
        origin=row.origin,
        result=row.result,
        closed_on=None if row.closed_at is None else day_of(row.closed_at),
        comes_back=row.recur_count is not None,
        recurrence=(
            Recurrence(row.recur_count, row.recur_every, row.recur_until, row.recur_day) if row.recur_count else None
        ),
    )
