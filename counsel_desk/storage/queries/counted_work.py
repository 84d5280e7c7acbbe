"""The conversations, steps and tasks that figures count, and the rows of tables they fall into."""

from typing import Any

import sqlalchemy as sa

from counsel_desk.domain.checklists import StepState
from counsel_desk.domain.contacts import ContactParty
from counsel_desk.domain.figure_cells import RecordKind
from counsel_desk.domain.periods import Period
from counsel_desk.domain.statistics import ANSWERS, TableCode, late_band
from counsel_desk.storage.queries.figure_records import (
    Population,
    called_in,
    days_late,
    steps_decided,
    tasks_done,
    within,
)
from counsel_desk.storage.tables import CaseChecklist, CaseStep, Contact, Note, Task

_ANSWER = dict(zip((True, False, None), ANSWERS, strict=True))


def contacts(period: Period) -> Population:
    """Conversations of the period that were not a collector's."""
    return Population(
        RecordKind.CONTACT,
        Contact.id,
        sa.select().select_from(Contact).where(within(Contact.at, period)),
        Contact.at,
        Contact.counsellor_id,
        (Contact.party, Contact.answered),
        {
            TableCode.CONTACTS_BY_PARTY: lambda row: row.party.value,
            TableCode.CONTACTS_BY_ANSWER: lambda row: _ANSWER[row.answered],
        },
    )


def call_notes(period: Period) -> Population:
    """Each is a conversation with the client, and no contact besides."""
    return Population(
        RecordKind.CALL_NOTE,
        Note.id,
        sa.select().select_from(Note).where(*called_in(period)),
        Note.at,
        Note.counsellor_id,
        rows={
            TableCode.CONTACTS_BY_PARTY: lambda _row: ContactParty.CLIENT.value,
            TableCode.CONTACTS_BY_ANSWER: lambda _row: _ANSWER[True],
        },
    )


def steps(state: StepState, period: Period) -> Population:
    """Steps of checklists that were decided so in the period."""
    checklist = CaseChecklist.__table__.c
    # Looked up, not joined: the index of decisions alone tells how many there are.
    code = sa.select(checklist.code).where(checklist.id == CaseStep.checklist_id).scalar_subquery()
    return Population(
        RecordKind.STEP,
        CaseStep.id,
        sa.select().select_from(CaseStep).where(*steps_decided(state, period)),
        CaseStep.decided_at,
        CaseStep.decided_by,
        (code.label("code"),),
        {TableCode.STEPS_BY_CHECKLIST: lambda row: row.code},
    )


def tasks(period: Period, *conditions: Any) -> Population:
    """Tasks done in the period, with how late they were."""
    return Population(
        RecordKind.TASK,
        Task.id,
        sa.select().select_from(Task).where(*tasks_done(period), *conditions),
        Task.closed_at,
        Task.assignee_id,
        (days_late().label("late"),),
        {TableCode.TASKS_BY_TIME: lambda row: late_band(row.late)},
    )
