"""The guidance of a case: given by its situations and confirmed conduct, frozen, worked through step by step."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from counsel_desk.domain.checklists import CaseChecklist, CaseStep, KeptStep, StepState
from counsel_desk.domain.guidance import Pack, Step
from counsel_desk.domain.ids import CaseId, TaskId
from counsel_desk.domain.tasks import TaskDetails, TaskOrigin
from counsel_desk.domain.terms import Term, terms_from
from counsel_desk.domain.texts import kept_note
from counsel_desk.domain.working_days import Calendar, DueDay
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.guidance.frozen import from_json, to_json
from counsel_desk.guidance.matching import asked_for_by, bases_for, checklists_for
from counsel_desk.services.desk import Desk
from counsel_desk.services.tasks import promised
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.queries.open_steps import open_steps
from counsel_desk.storage.records import cases, checklists, conducts, tasks
from counsel_desk.storage.records.checklists import ChecklistRow, ProjectedStep, StepDecision

BY_HAND = "hand"


def give_checklists(desk: Desk, session: Transaction, case_id: CaseId) -> tuple[str, ...]:
    """Give a case what its situations and confirmed conduct ask for; returns the codes it did not have yet.

    Nothing is taken away: what a client was told stays, even when a situation no longer holds.
    """
    situations = cases.load_case(session, case_id).details.situations
    confirmed = conducts.confirmed_conduct(session, case_id)
    has = checklists.checklist_codes(session, case_id)
    new = [code for code in checklists_for(desk.pack, situations, confirmed) if code not in has]
    if new:
        checklists.keep_pack(session, desk.pack, to_json)
    for code in new:
        checklist = desk.pack.checklist(code)
        because = asked_for_by(desk.pack, checklist, situations, confirmed)
        checklists.add_checklist(session, case_id, checklist, desk.pack.content_hash, because)
    return tuple(new)


def add_checklist(desk: Desk, case_id: CaseId, code: str) -> None:
    """A counsellor gives a case a checklist that nothing suggested."""
    with desk.database.change("checklist.add") as session:
        if code in checklists.checklist_codes(session, case_id):
            raise RefusedError("checklist.known", code=code)
        checklists.keep_pack(session, desk.pack, to_json)
        checklists.add_checklist(session, case_id, desk.pack.checklist(code), desk.pack.content_hash, BY_HAND)


def case_checklists(desk: Desk, case_id: CaseId) -> tuple[CaseChecklist, ...]:
    """The checklists of a case in the words of the version it was told."""
    with desk.database.read() as session:
        rows = checklists.checklists_of(session, case_id)
        packs = {row.pack_hash: pack_told(desk, session, row.pack_hash) for row in rows}
    return tuple(_worded(row, packs[row.pack_hash], desk) for row in rows)


def complete_step(desk: Desk, step: CaseStep, note: str = "") -> None:
    """The step is done, today, by whoever acts."""
    _decide(desk, "step.done", step, state=StepState.DONE, note=kept_note(note, "note"), reason="")


def complete_open(desk: Desk, session: Transaction, case_id: CaseId, steps: Collection[str], note: str) -> None:
    """Complete those of these steps that are still open in a case, as part of a larger change."""
    for row in open_steps(session, (case_id,)) if steps else ():
        if row.step in steps:
            kept = row.kept
            decision = StepDecision(
                StepState.DONE, kept.note or note, "", kept.event_on, kept.due_on, kept.due_projected
            )
            checklists.decide_step(session, kept.id, kept.version, decision, desk.counsellor.id, desk.clock())


def skip_step(desk: Desk, step: CaseStep, reason: str) -> None:
    """The step does not apply; a reason is asked for."""
    if not reason.strip():
        raise InputError("step.reason_missing", "reason")
    _decide(
        desk, "step.not_applicable", step, state=StepState.NOT_APPLICABLE, reason=kept_note(reason.strip(), "reason")
    )


def reopen_step(desk: Desk, step: CaseStep) -> None:
    """The step is to be done after all."""
    _decide(desk, "step.open", step, state=StepState.OPEN, reason="")


def date_deadline(desk: Desk, step: CaseStep, event_on: date | None) -> None:
    """Say when the event was from which the step's deadline runs; None takes it back."""
    deadline = step.step.deadline
    if deadline is None:
        raise RefusedError("step.no_deadline")
    due = desk.calendar.due_day(event_on, deadline) if event_on else None
    _decide(
        desk,
        "step.deadline",
        step,
        event_on=event_on,
        due_on=due.day if due else None,
        due_projected=due.projected if due else False,
    )


def outdated_terms(desk: Desk) -> int:
    """How many terms were counted before their year was announced and can be counted anew, see below."""
    with desk.database.read() as session:
        return sum(1 for _ in _counted_anew(desk, session))


def recalculate_projected(desk: Desk) -> int:
    """Count anew the terms of open steps that rested on a calendar not yet announced; how many there were.

    Days that were counted on a known calendar stay, and so do those of tasks: they are promises of people.
    """
    with desk.database.change("step.recalculate") as session:
        found = list(_counted_anew(desk, session))
        for step, decision in found:
            checklists.decide_step(session, step.id, step.version, decision, desk.counsellor.id, desk.clock())
    return len(found)


def task_from_step(desk: Desk, step: CaseStep, details: TaskDetails) -> TaskId:
    """Turn a step into a follow-up; RefusedError ``step.has_task`` when one is open already."""
    with desk.database.change("task.from_step") as session:
        case_id = checklists.case_of_step(session, step.id)
        if checklists.has_open_task(session, step.id):
            raise RefusedError("step.has_task")
        return tasks.add_task(session, case_id, promised(desk, details), origin=TaskOrigin.STEP, step_id=step.id)


def _decide(desk: Desk, action: str, step: CaseStep, **said: object) -> None:
    decision = replace(
        StepDecision(step.state, step.note, step.reason, step.event_on, step.due_on, step.due_projected),
        **said,  # type: ignore[arg-type]  # the names are this module's own
    )
    with desk.database.change(action) as session:
        checklists.decide_step(session, step.id, step.version, decision, desk.counsellor.id, desk.clock())


def _counted_anew(desk: Desk, session: Transaction) -> Iterator[tuple[ProjectedStep, StepDecision]]:
    """The projected terms of which the calendar says something else today: another day, or that it is sure."""
    for step in checklists.projected_steps(session):
        words = pack_told(desk, session, step.pack_hash).checklist(step.code)
        deadline = next((each.deadline for each in words.steps if each.id == step.step), None)
        if deadline is None or step.decision.event_on is None:
            continue
        due = desk.calendar.due_day(step.decision.event_on, deadline)
        decision = replace(step.decision, due_on=due.day, due_projected=due.projected)
        if decision != step.decision:
            yield step, decision


def terms_of(step: Step, kept: KeptStep, calendar: Calendar) -> tuple[Term, ...]:
    """The terms of a step; the first ends on the day that was kept, which may rest on an older calendar."""
    first = None if kept.due_on is None else DueDay(kept.due_on, kept.due_projected)
    return terms_from(step, kept.event_on, calendar, first)


def pack_told(desk: Desk, session: Transaction, content_hash: str) -> Pack:
    """The version of the guidance that a case was told."""
    if content_hash == desk.pack.content_hash:
        return desk.pack
    return _thawed(checklists.kept_pack(session, content_hash))


@lru_cache(maxsize=8)
def _thawed(content: str) -> Pack:
    return from_json(content)


def _worded(row: ChecklistRow, pack: Pack, desk: Desk) -> CaseChecklist:
    checklist = pack.checklist(row.code)
    words = {step.id: step for step in checklist.steps}
    return CaseChecklist(
        id=row.id,
        case_id=row.case_id,
        pack_version=pack.version,
        checklist=checklist,
        steps=tuple(
            CaseStep.of(
                kept,
                words[step],
                bases_for(pack, words[step].legal_keys, desk.today),
                terms_of(words[step], kept, desk.calendar),
            )
            for step, kept in row.steps
        ),
        opened_at=row.opened_at,
        because=row.because,
    )
