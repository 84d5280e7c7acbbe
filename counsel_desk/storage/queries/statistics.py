"""The summary of a period, and what each counsellor did in it, counted straight from the records."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.checklists import StepState
from counsel_desk.domain.incidents import Contacted
from counsel_desk.domain.periods import Period
from counsel_desk.domain.statistics import WORK_FIGURES, Figure, Work
from counsel_desk.storage.queries.figure_records import (
    called_in,
    closed_in,
    days_late,
    last_changes,
    opened_in,
    steps_decided,
    tasks_done,
    within,
)
from counsel_desk.storage.tables import (
    Case,
    CaseStep,
    Client,
    Contact,
    Counsellor,
    Debt,
    Incident,
    Note,
    StatusChange,
    Task,
)


def summary(session: Session, period: Period, *, with_open: bool = True) -> dict[Figure, int]:
    """The numbers of the summary; those open at the end, which take a pass over every case there was, if asked for."""
    statements: dict[Figure, Any] = {
        Figure.NEW_CLIENTS: _count(Client.id, within(Client.created_at, period)),
        Figure.NEW_CASES: _count(Case.id, opened_in(period)),
        Figure.CLOSED_CASES: _count(StatusChange.id, *closed_in(period)),
        Figure.NEW_DEBTS: _count(Debt.id, opened_in(period)).join(Case, Case.id == Debt.case_id),
        Figure.CONTACTS: _count(Contact.id, within(Contact.at, period)),
        Figure.CALL_NOTES: _count(Note.id, *called_in(period)),
        Figure.STEPS_DONE: _count(CaseStep.id, *steps_decided(StepState.DONE, period)),
        Figure.STEPS_SET_ASIDE: _count(CaseStep.id, *steps_decided(StepState.NOT_APPLICABLE, period)),
    }
    if with_open:
        statements[Figure.OPEN_AT_END] = sa.select(sa.func.sum(last_changes(period.last).c.change % 2))
    counts = {figure: session.scalar(statement) or 0 for figure, statement in statements.items()}
    counts[Figure.CONTACTS] += counts[Figure.CALL_NOTES]  # a call note is a conversation with the client
    counts |= _reached(session, period) | _tasks(session, period)
    return {figure: counts[figure] for figure in Figure if figure in counts}


def work(session: Session, period: Period) -> tuple[Work, ...]:
    """What each counsellor did who did anything, by name; what nobody was named for comes last.

    Cases and tasks are told of who has them now, conversations and steps of who wrote them down.
    """
    found: defaultdict[int | None, Counter[Figure]] = defaultdict(Counter)
    for figure, statement in _work_statements(period):
        for counsellor, count in session.execute(statement):
            if count:
                found[counsellor][figure] += count
    names = dict(session.execute(sa.select(Counsellor.id, Counsellor.name)).tuples().all())
    done = [
        Work("" if each is None else names[each], {of: counts[of] for of in WORK_FIGURES})
        for each, counts in found.items()
    ]
    return tuple(sorted(done, key=lambda each: (not each.name, each.name)))


def _work_statements(period: Period) -> Iterator[tuple[Figure, Any]]:
    """For each figure, who and how many; conversations are kept in two places."""
    changes = last_changes(period.last)
    is_open, on_time = changes.c.change % 2, days_late() <= 0
    by = Case.counsellor_id
    yield Figure.NEW_CASES, _by(by, Case.id, opened_in(period))
    yield Figure.CLOSED_CASES, _by(by, StatusChange.id, *closed_in(period)).join(Case, Case.id == StatusChange.case_id)
    yield (
        Figure.OPEN_AT_END,
        sa.select(by, sa.func.sum(is_open)).join(changes, changes.c.case_id == Case.id).group_by(by),
    )
    yield Figure.CONTACTS, _by(Contact.counsellor_id, Contact.id, within(Contact.at, period))
    yield Figure.CONTACTS, _by(Note.counsellor_id, Note.id, *called_in(period))
    yield Figure.STEPS_DONE, _by(CaseStep.decided_by, CaseStep.id, *steps_decided(StepState.DONE, period))
    yield Figure.TASKS_DONE, _by(Task.assignee_id, Task.id, *tasks_done(period))
    yield Figure.TASKS_ON_TIME, _by(Task.assignee_id, Task.id, *tasks_done(period), on_time)


def _by(who: Any, column: Any, *conditions: Any) -> Any:
    return sa.select(who, sa.func.count(column)).where(*conditions).group_by(who)


def _reached(session: Session, period: Period) -> dict[Figure, int]:
    of_others = Incident.contacted.not_in((Contacted.CLIENT, Contacted.UNKNOWN))
    every, others = session.execute(
        sa.select(sa.func.count(Incident.id), sa.func.count(Incident.id).filter(of_others)).where(
            within(Incident.happened_at, period)
        )
    ).one()
    return {Figure.INCIDENTS: every, Figure.THIRD_PERSONS: others}


def _tasks(session: Session, period: Period) -> dict[Figure, int]:
    done, on_time = session.execute(
        sa.select(sa.func.count(Task.id), sa.func.count(Task.id).filter(days_late() <= 0)).where(*tasks_done(period))
    ).one()
    return {Figure.TASKS_DONE: done, Figure.TASKS_ON_TIME: on_time}


def _count(column: Any, *conditions: Any) -> Any:
    return sa.select(sa.func.count(column)).where(*conditions)
