"""Follow-ups."""

from collections.abc import Collection, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import (
    CaseId,
    ContactId,
    CounsellorId,
    DebtId,
    FilingId,
    IncidentId,
    InstalmentId,
    StepId,
    TaskId,
    TemplateId,
)
from counsel_desk.domain.moments import Clock
from counsel_desk.domain.tasks import Recurrence, Task, TaskDetails, TaskOrigin, TaskState
from counsel_desk.storage import tables
from counsel_desk.storage.records.rows import require_of_case, row_to_edit, the_row


def add_task(
    session: Session,
    case_id: CaseId,
    details: TaskDetails,
    *,
    origin: TaskOrigin = TaskOrigin.HAND,
    step_id: StepId | None = None,
    incident_id: IncidentId | None = None,
    contact_id: ContactId | None = None,
    instalment_id: InstalmentId | None = None,
    debt_id: DebtId | None = None,
    template_id: TemplateId | None = None,
    filing_id: FilingId | None = None,
) -> TaskId:
    """Write down a follow-up of a case; what it follows must be of that case: RefusedError ``record.other_case``."""
    require_of_case(session, tables.Incident, incident_id, case_id)
    require_of_case(session, tables.Contact, contact_id, case_id)
    row = tables.Task(
        case_id=case_id,
        origin=origin,
        step_id=step_id,
        incident_id=incident_id,
        contact_id=contact_id,
        instalment_id=instalment_id,
        debt_id=debt_id,
        template_id=template_id,
        filing_id=filing_id,
    )
    session.add(row)
    _write(row, details)
    session.flush()
    return TaskId(row.id)


def set_task(session: Session, task: Task, details: TaskDetails) -> None:
    """Replace what is to be done; refused when it changed since `task` was read."""
    _write(row_to_edit(session, tables.Task, task.id, task.version), details)


def set_task_state(session: Session, task: Task, state: TaskState, result: str, at: datetime) -> None:
    """Say what became of a task, or open it again."""
    row = row_to_edit(session, tables.Task, task.id, task.version)
    row.state, row.result = state, result
    row.closed_at = None if state is TaskState.OPEN else at


def pass_on(session: Session, case_id: CaseId, before: CounsellorId | None, after: CounsellorId | None) -> None:
    """Give the open tasks of a case that were for one counsellor to another; those for somebody else stay."""
    table = tables.Task
    mine = sa.select(table).where(
        table.case_id == case_id, table.state == TaskState.OPEN, table.assignee_id.is_not_distinct_from(before)
    )
    for row in session.scalars(mine):
        row.assignee_id = after


def load_task(session: Session, task_id: TaskId) -> Task:
    """One task as kept."""
    the_row(session, tables.Task, task_id)
    return _load(session, tables.Task.id == task_id)[0]


def tasks_of(session: Session, case_id: CaseId) -> tuple[Task, ...]:
    """The tasks of a case: open ones first, soonest first."""
    return _load(session, tables.Task.case_id == case_id)


def tasks_of_cases(session: Session, case_ids: Collection[CaseId]) -> tuple[Task, ...]:
    """The tasks of these cases: open ones first, soonest first."""
    return _load(session, tables.Task.case_id.in_(case_ids))


def tasks_called(session: Session, task_ids: Sequence[int]) -> tuple[Task, ...]:
    """The tasks of these ids that are still there."""
    return _load(session, tables.Task.id.in_(task_ids))


def tasks_of_instalments(session: Session, instalments: Collection[InstalmentId]) -> tuple[Task, ...]:
    """The tasks that were made of these instalments: open ones first, soonest first."""
    return _load(session, tables.Task.instalment_id.in_(instalments))


def tasks_of_debt(session: Session, debt_id: DebtId) -> tuple[Task, ...]:
    """The tasks that were made of a debt as a whole: open ones first, soonest first."""
    return _load(session, tables.Task.debt_id == debt_id)


def tasks_of_filing(session: Session, filing_id: FilingId) -> tuple[Task, ...]:
    """The tasks that watch over a filing: open ones first, soonest first."""
    return _load(session, tables.Task.filing_id == filing_id)


def waits(session: Session, case_id: CaseId, details: TaskDetails) -> bool:
    """Whether a case has an open task of that title due on that day."""
    table = tables.Task
    same = sa.select(table.id).where(
        table.case_id == case_id,
        table.state == TaskState.OPEN,
        table.title == details.title,
        table.due_on == details.due_on,
    )
    return session.scalar(same.limit(1)) is not None


def withdraw_occurrence(
    session: Session, case_id: CaseId, details: TaskDetails, clock: Clock, *, besides: Collection[TaskId]
) -> None:
    """Take out the task that came back with these details and waits unchanged, if there is one."""
    table = tables.Task
    found = session.scalar(
        sa.select(table)
        .where(
            table.case_id == case_id,
            table.origin == TaskOrigin.RECURRENCE,
            table.state == TaskState.OPEN,
            table.title == details.title,
            table.due_on == details.due_on,
            table.id.not_in(besides),
        )
        .limit(1)
    )
    if found is not None:
        found.withdrawn_at = clock()


def _load(session: Session, which: sa.ColumnElement[bool]) -> tuple[Task, ...]:
    is_closed = tables.Task.state != TaskState.OPEN
    rows = session.execute(
        sa.select(tables.Task, tables.Counsellor.name)
        .outerjoin(tables.Counsellor, tables.Counsellor.id == tables.Task.assignee_id)
        .where(which)
        .order_by(is_closed, tables.Task.due_on, tables.Task.due_time, tables.Task.id)
    )
    return tuple(_task(row, assignee or "") for row, assignee in rows)


def _write(row: tables.Task, details: TaskDetails) -> None:
    row.title, row.due_on, row.due_time = details.title, details.due_on, details.due_time
    row.priority, row.assignee_id, row.is_call = details.priority, details.assignee, details.is_call
    again = details.recurrence
    row.recur_count, row.recur_every = (again.count, again.every) if again else (None, None)
    row.recur_until, row.recur_day = (again.until, again.day) if again else (None, None)


def _recurrence(row: tables.Task) -> Recurrence | None:
    if row.recur_count is None or row.recur_every is None:
        return None
    return Recurrence(row.recur_count, row.recur_every, row.recur_until, row.recur_day)


def _task(row: tables.Task, assignee: str) -> Task:
    return Task(
        id=TaskId(row.id),
        case_id=CaseId(row.case_id),
        version=row.version,
        details=TaskDetails(
            title=row.title,
            due_on=row.due_on,
            due_time=row.due_time,
            priority=row.priority,
            assignee=None if row.assignee_id is None else CounsellorId(row.assignee_id),
            is_call=row.is_call,
            recurrence=_recurrence(row),
        ),
        state=row.state,
        result=row.result,
        origin=row.origin,
        step_id=None if row.step_id is None else StepId(row.step_id),
        incident_id=None if row.incident_id is None else IncidentId(row.incident_id),
        closed_at=row.closed_at,
        assignee_name=assignee,
        contact_id=None if row.contact_id is None else ContactId(row.contact_id),
        instalment_id=None if row.instalment_id is None else InstalmentId(row.instalment_id),
        filing_id=None if row.filing_id is None else FilingId(row.filing_id),
    )
