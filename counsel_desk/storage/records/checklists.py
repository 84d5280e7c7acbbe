"""Checklists of a case, frozen in the version the case was told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.checklists import KeptStep, StepState
from counsel_desk.domain.guidance import Checklist, Pack
from counsel_desk.domain.ids import CaseId, ChecklistId, CounsellorId, StepId, TaskId
from counsel_desk.domain.moments import Clock
from counsel_desk.domain.tasks import TaskState
from counsel_desk.errors import RefusedError
from counsel_desk.storage import tables
from counsel_desk.storage.records.rows import row_to_edit, the_row


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    """A checklist on a case, each step under its id in the pack of `pack_hash`, which has the words."""

    id: ChecklistId
    case_id: CaseId
    code: str
    pack_hash: str
    because: str
    opened_at: datetime
    steps: tuple[tuple[str, KeptStep], ...]


@dataclass(frozen=True, slots=True)
class StepDecision:
    """What is written on a step."""

    state: StepState
    note: str = ""
    reason: str = ""
    event_on: date | None = None
    due_on: date | None = None
    due_projected: bool = False


@dataclass(frozen=True, slots=True)
class ProjectedStep:
    """An open step whose last day was counted before its year was announced. `step` is its id in the pack."""

    id: StepId
    version: int
    code: str
    step: str
    pack_hash: str
    decision: StepDecision


def keep_pack(session: Session, pack: Pack, to_json: Callable[[Pack], str]) -> None:
    """Keep a version of the guidance for the cases that are told it."""
    kept = sa.select(tables.GuidancePack.content_hash).where(tables.GuidancePack.content_hash == pack.content_hash)
    if session.scalar(kept) is None:  # never its long content: an import asks for every row
        session.add(
            tables.GuidancePack(
                content_hash=pack.content_hash, pack_id=pack.id, version=pack.version, content=to_json(pack)
            )
        )
        session.flush()


def kept_pack(session: Session, content_hash: str) -> str:
    """The kept version, as it was written."""
    found = session.get_one(tables.GuidancePack, content_hash)
    return found.content


def checklist_codes(session: Session, case_id: CaseId) -> frozenset[str]:
    """Which checklists a case already carries."""
    return frozenset(
        session.scalars(sa.select(tables.CaseChecklist.code).where(tables.CaseChecklist.case_id == case_id))
    )


def add_checklist(session: Session, case_id: CaseId, checklist: Checklist, pack_hash: str, because: str) -> ChecklistId:
    """Give a case a checklist with every step open."""
    row = tables.CaseChecklist(case_id=case_id, code=checklist.code, pack_hash=pack_hash, because=because)
    session.add(row)
    session.flush()
    session.add_all(
        tables.CaseStep(checklist_id=row.id, step=step.id, position=position)
        for position, step in enumerate(checklist.steps)
    )
    return ChecklistId(row.id)


def move_checklist(
    session: Session, checklist_id: ChecklistId, told: str, now: str, steps: Sequence[str], clock: Clock
) -> None:
    """Word a checklist by the pack `now` instead of `told`, with these steps; refused when it was moved meanwhile.

    What was decided stays on the steps that remain.
    """
    row = the_row(session, tables.CaseChecklist, checklist_id)
    if row.pack_hash != told:
        raise RefusedError("record.changed_since", table="case_checklist")
    row.pack_hash = now
    kept = {
        step.step: step
        for step in session.scalars(sa.select(tables.CaseStep).where(tables.CaseStep.checklist_id == checklist_id))
    }
    for position, name in enumerate(steps):
        step = kept.pop(name, None)
        if step is None:
            session.add(tables.CaseStep(checklist_id=checklist_id, step=name, position=position))
        else:
            step.position = position
    for step in kept.values():
        step.withdrawn_at = clock()


def checklists_of(session: Session, case_id: CaseId) -> tuple[ChecklistRow, ...]:
    """The checklists of a case by code, each with its steps in order."""
    of_case = tables.CaseChecklist.case_id == case_id
    lists = session.scalars(sa.select(tables.CaseChecklist).where(of_case).order_by(tables.CaseChecklist.code)).all()
    steps = session.execute(
        sa.select(tables.CaseStep, tables.Counsellor.name)
        .join(tables.CaseChecklist, tables.CaseChecklist.id == tables.CaseStep.checklist_id)
        .outerjoin(tables.Counsellor, tables.Counsellor.id == tables.CaseStep.decided_by)
        .where(of_case)
        .order_by(tables.CaseStep.checklist_id, tables.CaseStep.position)
    ).all()
    open_tasks = _open_tasks(session, case_id)
    return tuple(
        ChecklistRow(
            id=ChecklistId(row.id),
            case_id=case_id,
            code=row.code,
            pack_hash=row.pack_hash,
            because=row.because,
            opened_at=row.created_at,
            steps=tuple(
                (step.step, _kept(step, who, open_tasks.get(step.id)))
                for step, who in steps
                if step.checklist_id == row.id
            ),
        )
        for row in lists
    )


def decide_step(
    session: Session, step_id: StepId, version: int, decision: StepDecision, by: CounsellorId, at: datetime
) -> None:
    """Write what became of a step; refused when it changed since `version` was read."""
    row = row_to_edit(session, tables.CaseStep, step_id, version)
    row.state, row.note, row.reason = decision.state, decision.note, decision.reason
    row.event_on, row.due_on, row.due_projected = decision.event_on, decision.due_on, decision.due_projected
    decided = decision.state is not StepState.OPEN
    row.decided_at, row.decided_by = (at, by) if decided else (None, None)


def projected_steps(session: Session) -> tuple[ProjectedStep, ...]:
    """The open steps whose last day rests on a calendar that was not announced when it was counted."""
    step, checklist = tables.CaseStep, tables.CaseChecklist
    rows = session.execute(
        sa.select(step, checklist.code, checklist.pack_hash)
        .join(checklist, checklist.id == step.checklist_id)
        .where(step.state == StepState.OPEN, step.due_projected, step.event_on.is_not(None))
        .order_by(step.id)
    )
    return tuple(
        ProjectedStep(
            id=StepId(row.id),
            version=row.version,
            code=code,
            step=row.step,
            pack_hash=pack_hash,
            decision=StepDecision(row.state, row.note, row.reason, row.event_on, row.due_on, row.due_projected),
        )
        for row, code, pack_hash in rows
    )


def case_of_step(session: Session, step_id: StepId) -> CaseId:
    """The case whose checklist a step belongs to."""
    row = the_row(session, tables.CaseStep, step_id)
    return CaseId(the_row(session, tables.CaseChecklist, row.checklist_id).case_id)


def has_open_task(session: Session, step_id: StepId) -> bool:
    """Whether somebody is to see to a step already."""
    task = tables.Task
    found = sa.select(task.id).where(task.step_id == step_id, task.state == TaskState.OPEN).limit(1)
    return session.scalar(found) is not None


def _open_tasks(session: Session, case_id: int) -> dict[int, int]:
    rows = session.execute(
        sa.select(tables.Task.step_id, tables.Task.id).where(
            tables.Task.case_id == case_id, tables.Task.step_id.is_not(None), tables.Task.state == TaskState.OPEN
        )
    )
    return {step_id: task_id for step_id, task_id in rows if step_id is not None}


def _kept(row: tables.CaseStep, who: str | None, task_id: int | None) -> KeptStep:
    return KeptStep(
        id=StepId(row.id),
        version=row.version,
        state=row.state,
        note=row.note,
        reason=row.reason,
        decided_at=row.decided_at,
        decided_by=who or "",
        event_on=row.event_on,
        due_on=row.due_on,
        due_projected=row.due_projected,
        task_id=None if task_id is None else TaskId(task_id),
    )
