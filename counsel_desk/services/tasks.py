"""Follow-ups: promised, dated, closed with a result."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from counsel_desk.domain.contacts import ContactDetails
from counsel_desk.domain.ids import CaseId, ContactId, IncidentId, TaskId
from counsel_desk.domain.lists import Today
from counsel_desk.domain.moments import CHINA, day_of
from counsel_desk.domain.recurrences import next_occurrence
from counsel_desk.domain.safe_hours import CallPermission, is_safe
from counsel_desk.domain.tasks import Task, TaskDetails, TaskOrigin, TaskState
from counsel_desk.domain.texts import kept, kept_note
from counsel_desk.errors import InputError
from counsel_desk.services import contacts
from counsel_desk.services.desk import Desk
from counsel_desk.services.instalments import DebtWords, follow_task
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.queries import case_list
from counsel_desk.storage.queries.task_list import Due, count_open_tasks, open_tasks
from counsel_desk.storage.records import cases, people, tasks

_SHOWN = 200  # a longer list is work for the Tasks and Cases screens, not for the morning's first look
_DAYS_AHEAD = 7


class DueWarning(StrEnum):
    """What a counsellor should know before promising that day and hour."""

    PAST = "past"
    NOT_A_WORKING_DAY = "not_a_working_day"
    PROJECTED = "projected"  # the year's working days are not announced yet
    OUTSIDE_SAFE_HOURS = "outside_safe_hours"
    DO_NOT_CALL = "do_not_call"
    SAFE_CONTACT_NOT_ASKED = "safe_contact_not_asked"


def due_warnings(desk: Desk, case_id: CaseId, details: TaskDetails) -> tuple[DueWarning, ...]:
    """What speaks against the day and hour of a task; a warning, never a refusal."""
    found = []
    if datetime.combine(details.due_on, details.due_time or time.max, CHINA) < desk.clock():
        found.append(DueWarning.PAST)
    if not desk.calendar.is_working_day(details.due_on):
        found.append(DueWarning.NOT_A_WORKING_DAY)
    if desk.calendar.is_projected(details.due_on):
        found.append(DueWarning.PROJECTED)
    if details.is_call:
        found += _call_warnings(desk, case_id, details)
    return tuple(found)


def add_task(
    desk: Desk,
    case_id: CaseId,
    details: TaskDetails,
    *,
    origin: TaskOrigin = TaskOrigin.HAND,
    incident_id: IncidentId | None = None,
    contact_id: ContactId | None = None,
) -> TaskId:
    """Write down a follow-up; without an assignee it is one's own."""
    with desk.database.change("task.add") as session:
        return tasks.add_task(
            session, case_id, promised(desk, details), origin=origin, incident_id=incident_id, contact_id=contact_id
        )


def change_task(desk: Desk, task: Task, details: TaskDetails) -> None:
    """Replace what is to be done."""
    with desk.database.change("task.change") as session:
        tasks.set_task(session, task, promised(desk, details))


def close_task(
    desk: Desk,
    task: Task,
    state: TaskState,
    result: str = "",
    *,
    call: ContactDetails | None = None,
    words: DebtWords | None = None,
) -> None:
    """Say what became of it. "Not possible" asks for the reason. A `call` with which it ended is written down too.

    A task that comes back is due again once it was done, unless it waits already. That of an instalment says that it
    was paid, see `follow_task`, to which the `words` go.
    """
    if state is TaskState.NOT_POSSIBLE and not result.strip():
        raise InputError("task.reason_missing", "result")
    talk = None if call is None else contacts.checked(desk, call)
    with desk.database.change(f"task.{state}") as session:
        if talk is not None:
            contacts.write_contact(desk, session, task.case_id, talk)
        tasks.set_task_state(session, task, state, kept_note(result.strip(), "result"), desk.clock())
        follow_task(desk, session, task, state, words)
        if state is TaskState.DONE:
            bring_back(desk, session, task)


def bring_back(desk: Desk, session: Transaction, task: Task) -> None:
    """Have a task that was done due again, if it comes back and does not wait already."""
    again = next_occurrence(task.details, desk.today, desk.calendar)
    if again is not None and not tasks.waits(session, task.case_id, again):
        tasks.add_task(session, task.case_id, again, origin=TaskOrigin.RECURRENCE)


def take_back_next(desk: Desk, session: Transaction, task: Task, *, besides: Collection[TaskId] = ()) -> None:
    """A task that was done is taken up again: what its end brought back, and nobody has touched, is taken out.

    Once it is done again it comes back again. Those `besides` are taken up themselves and stay.
    """
    if task.state is not TaskState.DONE or task.closed_at is None:
        return
    again = next_occurrence(task.details, day_of(task.closed_at), desk.calendar)
    if again is not None:
        tasks.withdraw_occurrence(session, task.case_id, again, desk.clock, besides=besides)


def load_task(desk: Desk, task_id: TaskId) -> Task:
    """One task as kept."""
    with desk.database.read() as session:
        return tasks.load_task(session, task_id)


def tasks_of(desk: Desk, case_id: CaseId) -> tuple[Task, ...]:
    """The tasks of a case: open ones first, soonest first."""
    with desk.database.read() as session:
        return tasks.tasks_of(session, case_id)


def today(desk: Desk, *, mine: bool = False) -> Today:
    """What waits: overdue, today, the next seven days, and open cases without a next step.

    With `mine`, of the counsellor at the desk and of nobody; the counts are of all that there is, not of what is shown.
    """
    day, me = desk.today, desk.counsellor.id if mine else None
    overdue = Due(None, day - timedelta(days=1), me)
    due_today = Due(day, day, me)
    next_days = Due(day + timedelta(days=1), day + timedelta(days=_DAYS_AHEAD), me)
    with desk.database.read() as session:
        aimless = case_list.without_next_step(session, me)
        return Today(
            day=day,
            overdue=open_tasks(session, overdue, _SHOWN),
            due_today=open_tasks(session, due_today, _SHOWN),
            next_days=open_tasks(session, next_days, _SHOWN),
            without_next_step=case_list.case_rows(session, aimless[:_SHOWN], day),
            overdue_count=count_open_tasks(session, overdue),
            due_today_count=count_open_tasks(session, due_today),
            next_days_count=count_open_tasks(session, next_days),
            without_next_step_count=len(aimless),
            open_cases=case_list.open_cases(session, me),
        )


def promised(desk: Desk, details: TaskDetails) -> TaskDetails:
    """The details as they are kept: titled, and somebody's. InputError ``task.untitled``, ``task.ends_before_due``."""
    fitting = kept(details)
    if not fitting.title:
        raise InputError("task.untitled", "title")
    again = fitting.recurrence
    if again is not None and again.until is not None and again.until < fitting.due_on:
        raise InputError("task.ends_before_due", "until")
    return replace(fitting, assignee=fitting.assignee or desk.counsellor.id)


def _call_warnings(desk: Desk, case_id: CaseId, details: TaskDetails) -> list[DueWarning]:
    with desk.database.read() as session:
        client = people.load_client(session, cases.load_case(session, case_id).client_id)
    contact = client.details.safe_contact
    if contact.permission is CallPermission.DO_NOT_CALL:
        return [DueWarning.DO_NOT_CALL]
    if contact.permission is CallPermission.NOT_ASKED:
        return [DueWarning.SAFE_CONTACT_NOT_ASKED]
    if details.due_time is None:
        return []
    at = datetime.combine(details.due_on, details.due_time, CHINA)
    return [] if is_safe(at, contact).safe else [DueWarning.OUTSIDE_SAFE_HOURS]
