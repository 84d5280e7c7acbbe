"""The steps of cases that are still open, as light rows: for many cases at once their words are not asked for."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, Session

from counsel_desk.domain.cases import CaseStatus, Danger, Risk
from counsel_desk.domain.checklists import KeptStep, StepState
from counsel_desk.domain.ids import CaseId, CounsellorId, StepId, TaskId
from counsel_desk.domain.safe_hours import CallPermission
from counsel_desk.domain.tasks import TaskState
from counsel_desk.storage.tables import Case, CaseChecklist, CaseStep, Client, Note, Task


@dataclass(frozen=True, slots=True)
class OpenRow:
    """An open step: where it stands, and what was written on it. `step` is its id in the pack of `pack_hash`."""

    case_id: CaseId
    checklist: str
    because: str
    pack_hash: str
    step: str
    kept: KeptStep


@dataclass(frozen=True, slots=True)
class CaseRisk:
    """How grave a case is, and what the client was asked: in a call about danger and self-harm, and how to be reached.

    A call in which the client could not say yes or no leaves its question open.
    """

    case_id: CaseId
    risk: Risk
    danger_asked: bool
    self_harm_asked: bool
    reach_asked: bool


def open_steps(
    session: Session, cases: Sequence[CaseId], *, among: Collection[str] | None = None
) -> tuple[OpenRow, ...]:
    """The open steps of these cases, in the order of each case.

    With `among`, only those of these ids and those that are dated: a fraction of them.
    """
    of_cases = CaseChecklist.case_id.in_(cases)
    if among is None:
        return _rows(session, of_cases)
    return _rows(session, of_cases, CaseStep.step.in_(among) | CaseStep.event_on.is_not(None))


def packs_told(session: Session, cases: Sequence[CaseId] | None = None) -> tuple[str, ...]:
    """The versions of the guidance that these cases were told, or all open ones, by their hash."""
    of_cases = CaseChecklist.case_id.in_(_open_cases() if cases is None else cases)
    return tuple(session.scalars(sa.select(CaseChecklist.pack_hash).where(of_cases).distinct()))


def dated_steps(session: Session, since: date, until: date, whose: CounsellorId | None = None) -> tuple[OpenRow, ...]:
    """The open steps of every open case whose first term ends in those days.

    With `whose`, of a counsellor's cases and of those nobody has.
    """
    of_open = _open_cases()
    if whose is not None:
        of_open = of_open.where((Case.counsellor_id == whose) | Case.counsellor_id.is_(None))
    return _rows(session, CaseStep.due_on.between(since, until), CaseChecklist.case_id.in_(of_open))


def risks_of(session: Session, cases: Iterable[CaseId]) -> tuple[CaseRisk, ...]:
    """The risk of each of these cases."""
    rows = session.execute(
        sa.select(
            Case.id,
            Case.risk,
            answered(Note.in_danger).label("danger"),
            answered(Note.self_harm).label("self_harm"),
            Client.call_permission,
        )
        .join(Client, Client.id == Case.client_id)
        .where(Case.id.in_(cases))
    )
    return tuple(
        CaseRisk(
            CaseId(row.id),
            row.risk,
            bool(row.danger),
            bool(row.self_harm),
            row.call_permission is not CallPermission.NOT_ASKED,
        )
        for row in rows
    )


def plain_risks_of(session: Session, cases: Iterable[CaseId]) -> Mapping[CaseId, Risk]:
    """How grave each of these cases is, and nothing else."""
    rows = session.execute(sa.select(Case.id, Case.risk).where(Case.id.in_(cases)))
    return {CaseId(case_id): risk for case_id, risk in rows}


def answered(question: Mapped[Danger]) -> sa.Exists:
    """Whether the client of a case said yes or no to that question in a call."""
    of_case = Note.case_id == Case.id, question.in_([Danger.NO, Danger.YES])
    return sa.select(Note.id).where(*of_case).correlate(Case).exists()


def _open_cases() -> sa.Select[tuple[int]]:
    return sa.select(Case.id).where(Case.status != CaseStatus.CLOSED)


def _rows(session: Session, *which: sa.ColumnElement[bool]) -> tuple[OpenRow, ...]:
    task = (
        sa.select(Task.id)
        .where(Task.step_id == CaseStep.id, (Task.state == TaskState.OPEN).is_(sa.true()))
        .limit(1)
        .correlate(CaseStep)
        .scalar_subquery()
    )
    rows = session.execute(
        sa.select(
            CaseStep.id,
            CaseStep.version,
            CaseStep.step,
            CaseStep.note,
            CaseStep.event_on,
            CaseStep.due_on,
            CaseStep.due_projected,
            CaseChecklist.case_id,
            CaseChecklist.code,
            CaseChecklist.because,
            CaseChecklist.pack_hash,
            task.label("task_id"),
        )
        .join(CaseChecklist, CaseChecklist.id == CaseStep.checklist_id)
        .where(CaseStep.state == StepState.OPEN, *which)
        .order_by(CaseChecklist.case_id, CaseChecklist.code, CaseStep.position)
    )
    return tuple(map(_open_row, rows))


def _open_row(row: sa.Row[Any]) -> OpenRow:
    kept = KeptStep(
        id=StepId(row.id),
        version=row.version,
        state=StepState.OPEN,
        note=row.note,
        reason="",
        decided_at=None,
        decided_by="",
        event_on=row.event_on,
        due_on=row.due_on,
        due_projected=row.due_projected,
        task_id=None if row.task_id is None else TaskId(row.task_id),
    )
    return OpenRow(CaseId(row.case_id), row.code, row.because, row.pack_hash, row.step, kept)
