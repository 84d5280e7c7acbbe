"""Open tasks by due date, with what must be known before ringing."""

from dataclasses import dataclass
from datetime import date, time

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import CaseId, CounsellorId, TaskId
from counsel_desk.domain.lists import TaskRow
from counsel_desk.domain.safe_hours import SafeContact
from counsel_desk.domain.tasks import Priority, TaskState
from counsel_desk.storage.tables import Case, Client, Counsellor, Task


@dataclass(frozen=True, slots=True)
class Due:
    """Tasks due from `since` (or ever) through `until`; with `whose`, those of a counsellor and those of nobody."""

    since: date | None
    until: date
    whose: CounsellorId | None = None


def open_tasks(session: Session, due: Due, limit: int) -> tuple[TaskRow, ...]:
    """Open tasks, soonest first; at most `limit`."""
    urgent_first = sa.case((Task.priority == Priority.HIGH, 0), (Task.priority == Priority.NORMAL, 1), else_=2)
    statement = (
        sa.select(
            Task.id,
            Task.case_id,
            Case.reference,
            Client.name,
            Client.alias,
            Task.title,
            Task.due_on,
            Task.due_time,
            Task.priority,
            Counsellor.name.label("assignee"),
            Task.is_call,
            Client.call_permission,
            Client.safe_hours,
            Client.safe_note,
        )
        .join(Case, Case.id == Task.case_id)
        .join(Client, Client.id == Case.client_id)
        .outerjoin(Counsellor, Counsellor.id == Task.assignee_id)
        .where(*_conditions(due))
        .order_by(Task.due_on, Task.due_time.nulls_last(), urgent_first, Task.id)
        .limit(limit)
    )
    return tuple(
        TaskRow(
            id=TaskId(row.id),
            case_id=CaseId(row.case_id),
            case_reference=row.reference,
            client_name=row.name or row.alias,
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
        )
        for row in session.execute(statement)
    )


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
