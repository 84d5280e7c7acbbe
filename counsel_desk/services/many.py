"""The same thing done with many records at once: one step of history, taken back by one undo.

Records that were withdrawn meanwhile, or already are as wanted, are passed over: whoever chooses fifty lines means what
they see there, and is not refused because of one of them.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from counsel_desk.domain.ids import CounsellorId
from counsel_desk.domain.tasks import TaskState
from counsel_desk.domain.working_days import Calendar
from counsel_desk.services.desk import Desk
from counsel_desk.services.instalments import DebtWords, follow_task
from counsel_desk.services.tasks import bring_back, take_back_next
from counsel_desk.storage.records import colleagues, many, tasks


def hand_over_cases(desk: Desk, case_ids: Sequence[int], counsellor: CounsellorId | None) -> int:
    """Give cases to a counsellor, or to nobody, with the open tasks of whoever had them; how many changed hands.

    Nobody is asked: see `case_offers`. A colleague who was asked before is asked no longer.
    """
    with desk.database.change("case.hand_over") as session:
        colleagues.withdraw_offers(session, case_ids, desk.clock)
        return many.set_counsellor(session, case_ids, counsellor)


def finish_tasks(desk: Desk, task_ids: Sequence[int], words: DebtWords | None = None) -> int:
    """Mark tasks as done; how many were open. Those that come back are due again; `words` as in `close_task`."""
    with desk.database.change("task.done") as session:
        found = many.tasks_called(session, task_ids, TaskState.OPEN)
        for task in found:
            tasks.set_task_state(session, task, TaskState.DONE, task.result, desk.clock())
            follow_task(desk, session, task, TaskState.DONE, words)
            bring_back(desk, session, task)
    return len(found)


def reopen_tasks(desk: Desk, task_ids: Sequence[int], words: DebtWords | None = None) -> int:
    """Take tasks up again; how many were not open. What was said of them when they were closed stays.

    What one of them brought back when it was done is taken out again, see `take_back_next`.
    """
    closed = [state for state in TaskState if state is not TaskState.OPEN]
    with desk.database.change("task.open") as session:
        found = many.tasks_called(session, task_ids, *closed)
        for task in found:
            take_back_next(desk, session, task, besides=[each.id for each in found])
            tasks.set_task_state(session, task, TaskState.OPEN, task.result, desk.clock())
            follow_task(desk, session, task, TaskState.OPEN, words)
    return len(found)


def postpone_tasks(desk: Desk, task_ids: Sequence[int], *, working_days: int = 0, weeks: int = 0) -> int:
    """Put open tasks off, see `postponed`; how many there were."""
    with desk.database.change("task.postpone") as session:
        found = many.tasks_called(session, task_ids, TaskState.OPEN)
        for task in found:
            due_on = postponed(task.details.due_on, desk.today, desk.calendar, working_days=working_days, weeks=weeks)
            tasks.set_task(session, task, replace(task.details, due_on=due_on))
    return len(found)


def assign_tasks(desk: Desk, task_ids: Sequence[int], counsellor: CounsellorId) -> int:
    """Give open tasks to a counsellor; how many have changed hands."""
    with desk.database.change("task.assign") as session:
        found = [
            task for task in many.tasks_called(session, task_ids, TaskState.OPEN) if task.details.assignee != counsellor
        ]
        for task in found:
            tasks.set_task(session, task, replace(task.details, assignee=counsellor))
    return len(found)


def postponed(due_on: date, today: date, calendar: Calendar, *, working_days: int = 0, weeks: int = 0) -> date:
    """So much later than it was due, or than today where that is past; never on a day on which offices are closed."""
    later = max(due_on, today) + timedelta(weeks=weeks)
    if weeks and not calendar.is_working_day(later):
        later = calendar.next_working_day(later)
    return calendar.add_working_days(later, working_days)
