"""What an agreement asks of the days to come: a task for each instalment, and one for the settlement certificate.

The tasks follow the debt within its own change, so one undo takes back both.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Protocol

from counsel_desk.domain.amounts import format_amount
from counsel_desk.domain.dates import format_day
from counsel_desk.domain.debts import Certificate, Debt, Instalment, Plan
from counsel_desk.domain.ids import InstalmentId
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.tasks import Task, TaskDetails, TaskOrigin, TaskState
from counsel_desk.domain.texts import kept
from counsel_desk.services.desk import Desk
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import debts, tasks

_DAYS_TO_ASK = 3  # working days; what is not asked for soon is forgotten


class DebtWords(Protocol):
    """What the tasks of a debt are called, in the reader's language; each names the lender where it is known."""

    def instalment(self, lender: str, amount: int) -> str:
        """An instalment of that many fen is due."""

    def certificate(self, lender: str) -> str:
        """The settlement certificate is to be asked for."""


def plan_instalments(
    desk: Desk, session: Transaction, before: Debt | None, after: Debt | None, words: DebtWords | None
) -> None:
    """Bring the tasks of a debt in step with it; `before` or `after` is None where it is new or was taken out.

    An instalment agreed on and not paid has one task: moved and renamed with it, closed when it is paid or taken out,
    opened again when the payment is taken back. What a counsellor changed in a task by hand stays. Without `words`
    none are made: they tell of a past debt, not of what is to be done.
    """
    old, new = _all(before), _all(after)
    known = tasks.tasks_of_instalments(session, sorted({*old, *new}))
    debt = after or before
    for each in sorted({*old, *new}):
        step = _Step(desk, session, tuple(task for task in known if task.instalment_id == each), words)
        if debt is not None:
            step.take(debt, _if_owed(before, old.get(each)), _if_owed(after, new.get(each)), new.get(each))
    _ask_for_certificate(desk, session, before, after, words)


def follow_task(desk: Desk, session: Transaction, task: Task, state: TaskState, words: DebtWords | None = None) -> None:
    """The task of an instalment that is done says that the rest of it was paid today; others say nothing of a debt.

    Taken up again, it says that what was paid on the day it was done was not. `task` is as it was before. One that was
    reworded, such as a reminder to ring, says nothing of a payment: `words` tell. They also name the task to ask for
    the certificate, which the last instalment brings.
    """
    if task.instalment_id is None or words is None:
        return
    before = debts.debt_of_instalment(session, task.instalment_id)
    was = _all(before).get(task.instalment_id)
    if before is None or was is None or task.details.title != words.instalment(before.lender_name, was.amount):
        return
    now = _as_the_task_says(desk, task, state, was)
    if now == was:
        return
    known = before.details.paid
    details = replace(
        before.details,
        paid=None if known is None else max(0, known + now.paid - was.paid),
        instalments=tuple(now if each == was else each for each in before.details.instalments),
    )
    debts.set_debt(session, before, details, desk.clock)
    plan_instalments(desk, session, before, debts.load_debt(session, before.id), words)


def _as_the_task_says(desk: Desk, task: Task, state: TaskState, was: Instalment) -> Instalment:
    """The instalment once its task is in that state."""
    if state is TaskState.DONE and not was.is_paid:
        return replace(was, paid=was.amount, paid_on=desk.today)
    done_on = day_of(task.closed_at) if task.state is TaskState.DONE and task.closed_at is not None else None
    if state is TaskState.OPEN and done_on is not None and was.is_paid and was.paid_on == done_on:
        return replace(was, paid=0, paid_on=None)
    return was


class _Step:
    """One instalment and the tasks that were made of it."""

    def __init__(self, desk: Desk, session: Transaction, made: tuple[Task, ...], words: DebtWords | None) -> None:
        self._desk, self._session, self._made, self._words = desk, session, made, words

    def take(self, debt: Debt, was: Instalment | None, now: Instalment | None, kept: Instalment | None) -> None:
        """`was` and `now` are the instalment where it was and is to be paid; `kept` is how it stands in any case."""
        if now is None:
            self._close(kept)
        elif self._made and was is None:
            self._open_again(self._made[0], now)
        elif was is not None:
            self._follow(debt, was, now)
        if now is not None and not self._made and self._words is not None:
            title = self._words.instalment(debt.lender_name, now.amount)
            details = _mine(self._desk, title, now.due_on)
            origin = TaskOrigin.INSTALMENT
            tasks.add_task(self._session, debt.case_id, details, origin=origin, instalment_id=now.id)

    def _close(self, kept: Instalment | None) -> None:
        paid = kept is not None and kept.is_paid
        state = TaskState.DONE if paid else TaskState.DROPPED
        for task in self._made:
            if task.state is TaskState.OPEN:
                result = _payment(kept) if paid and kept is not None else ""
                tasks.set_task_state(self._session, task, state, result, self._desk.clock())

    def _open_again(self, task: Task, now: Instalment) -> None:
        if task.state is not TaskState.OPEN:
            tasks.set_task_state(self._session, task, TaskState.OPEN, "", self._desk.clock())
            task = tasks.load_task(self._session, task.id)
        if task.details.due_on != now.due_on:
            tasks.set_task(self._session, task, replace(task.details, due_on=now.due_on))

    def _follow(self, debt: Debt, was: Instalment, now: Instalment) -> None:
        for task in self._made:
            details = task.details
            due_on = details.due_on + (now.due_on - was.due_on)  # a reminder set some days ahead stays ahead
            title = details.title
            if self._words is not None and title == self._words.instalment(debt.lender_name, was.amount):
                title = self._words.instalment(debt.lender_name, now.amount)
            moved = replace(details, due_on=due_on, title=title)
            if task.state is TaskState.OPEN and moved != details:
                tasks.set_task(self._session, task, moved)


def _ask_for_certificate(
    desk: Desk, session: Transaction, before: Debt | None, after: Debt | None, words: DebtWords | None
) -> None:
    wanted_before = before is not None and before.details.wants_certificate
    wanted = after is not None and after.details.wants_certificate
    if wanted == wanted_before:
        return
    if after is not None and wanted:
        if words is not None:
            due_on = desk.calendar.add_working_days(desk.today, _DAYS_TO_ASK)
            details = _mine(desk, words.certificate(after.lender_name), due_on)
            tasks.add_task(session, after.case_id, details, origin=TaskOrigin.CERTIFICATE, debt_id=after.id)
    elif before is not None:
        received = after is not None and after.details.certificate is Certificate.RECEIVED
        state = TaskState.DONE if received else TaskState.DROPPED
        for task in tasks.tasks_of_debt(session, before.id):
            if task.state is TaskState.OPEN:
                tasks.set_task_state(session, task, state, "", desk.clock())


def _all(debt: Debt | None) -> Mapping[InstalmentId, Instalment]:
    """The instalments agreed on."""
    agreed = () if debt is None else debt.details.plan(Plan.AGREEMENT)
    return {each.id: each for each in agreed if each.id is not None}


def _if_owed(debt: Debt | None, instalment: Instalment | None) -> Instalment | None:
    """The instalment where it is still to be paid."""
    owed = debt is not None and instalment is not None and not debt.details.is_settled and not instalment.is_paid
    return instalment if owed else None


def _payment(instalment: Instalment) -> str:
    on = "" if instalment.paid_on is None else format_day(instalment.paid_on)
    return " · ".join(filter(None, (format_amount(instalment.paid), on)))


def _mine(desk: Desk, title: str, due_on: date) -> TaskDetails:
    return kept(TaskDetails(title, due_on, assignee=desk.counsellor.id))
