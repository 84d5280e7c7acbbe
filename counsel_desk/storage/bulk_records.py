"""Records of the domain as the rows of a bulk import.

`records` does the same to single rows through the mapper; a test reads back through it what is written here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from counsel_desk.domain.cases import CaseDetails, CaseStatus, Danger, NoteKind
from counsel_desk.domain.contacts import ContactDetails
from counsel_desk.domain.evidence import EvidenceDetails, Origin
from counsel_desk.domain.ids import (
    CaseId,
    ChecklistId,
    ClientId,
    ContactId,
    CounsellorId,
    DebtId,
    EvidenceId,
    FilingId,
    IncidentId,
    InstalmentId,
    StepId,
    TaskId,
    TemplateId,
)
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.tasks import TaskDetails, TaskOrigin, TaskState
from counsel_desk.storage import tables
from counsel_desk.storage.bulk import BulkRows
from counsel_desk.storage.evidence import Kept
from counsel_desk.storage.records.checklists import StepDecision


@dataclass(frozen=True, slots=True)
class Decided:
    """When something was decided, and by whom."""

    at: datetime
    by: CounsellorId


@dataclass(frozen=True, slots=True)
class NewNote:
    """A note of a case."""

    kind: NoteKind
    at: datetime
    by: CounsellorId
    text: str
    in_danger: Danger = Danger.NOT_ASKED
    self_harm: Danger = Danger.NOT_ASKED
    step: StepId | None = None


@dataclass(frozen=True, slots=True)
class NewTask:
    """A follow-up, open or closed."""

    details: TaskDetails
    state: TaskState = TaskState.OPEN
    result: str = ""
    origin: TaskOrigin = TaskOrigin.HAND
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Because:
    """What a follow-up was made of."""

    step: StepId | None = None
    incident: IncidentId | None = None
    contact: ContactId | None = None
    instalment: InstalmentId | None = None
    debt: DebtId | None = None
    template: TemplateId | None = None
    filing: FilingId | None = None


NO_CAUSE = Because()


def add_case(
    rows: BulkRows,
    client_id: ClientId,
    details: CaseDetails,
    history: Iterable[tuple[date, CaseStatus, str]],
    closed_on: date | None,
    at: datetime,
) -> CaseId:
    """A case opened at that instant, with its situations and the days its status changed, the first included."""
    opened_on = day_of(at)
    values = {
        "reference": rows.next_reference(tables.Case, opened_on.year),
        "client_id": client_id,
        "opened_on": opened_on,
        "closed_on": closed_on,
        "status": details.status,
        "risk": details.risk,
        "risk_reason": details.risk_reason,
        "summary": details.summary,
        "counsellor_id": details.counsellor,
        "outcome": details.outcome,
        "closing_note": details.closing_note,
    }
    case_id = rows.add(tables.Case, at, values, searched_on=opened_on)
    for code in details.situations:
        rows.add(tables.CaseSituation, at, {"case_id": case_id, "code": code})
    for on, status, note in history:
        ended = details.outcome if status is CaseStatus.CLOSED else None
        change = {"case_id": case_id, "status": status, "on": on, "note": note, "outcome": ended}
        rows.add(tables.StatusChange, at, change)
    return CaseId(case_id)


def add_note(rows: BulkRows, case_id: CaseId, note: NewNote) -> None:
    """A note, found by its day."""
    values = {
        "case_id": case_id,
        "kind": note.kind,
        "at": note.at,
        "counsellor_id": note.by,
        "text": note.text,
        "in_danger": note.in_danger,
        "self_harm": note.self_harm,
        "step_id": note.step,
    }
    rows.add(tables.Note, note.at, values, searched_on=day_of(note.at))


def add_contact(rows: BulkRows, case_id: CaseId, details: ContactDetails, by: CounsellorId, at: datetime) -> ContactId:
    """One conversation, written down at that instant."""
    values = {
        "case_id": case_id,
        "at": details.at,
        "precision": details.precision,
        "party": details.party,
        "direction": details.direction,
        "channel": details.channel,
        "answered": details.answered,
        "duration_seconds": details.duration_seconds,
        "number": details.number,
        "organisation_id": details.organisation,
        "person_id": details.person,
        "debt_id": details.debt,
        "counsellor_id": by,
        "said": details.said,
        "promise": details.promise,
        "promised_by": details.promised_by,
        "promised_until": details.promised_until,
        "ticket": details.ticket,
        "officer": details.officer,
    }
    return ContactId(rows.add(tables.Contact, at, values, searched_on=day_of(details.at)))


def add_evidence(
    rows: BulkRows, case_id: CaseId, details: EvidenceDetails, at: datetime, *, uuid: str, origin: Origin, kept: Kept
) -> EvidenceId:
    """Name the kept bytes of `uuid` as a file of a case, kept at that instant."""
    values = {
        "uuid": uuid,
        "case_id": case_id,
        "contact_id": details.contact,
        "redacted_from_id": origin.redacted_from,
        "name": details.name,
        "description": details.description,
        "original_name": origin.name,
        "media_type": origin.media_type,
        "size": kept.size,
        "sha256": kept.sha256,
        "formed_at": details.formed_at,
        "formed_precision": details.formed_precision,
        "obtained_at": details.obtained_at,
        "obtained_precision": details.obtained_precision,
        "obtained_by": details.obtained_by,
        "device": details.device,
        "original_at": details.original_at,
    }
    kept_as = EvidenceId(rows.add(tables.Evidence, at, values, searched_on=day_of(at)))
    for each in details.incidents:
        rows.add(tables.IncidentEvidence, at, {"case_id": case_id, "incident_id": each, "evidence_id": kept_as})
    return kept_as


def add_checklist(
    rows: BulkRows, case_id: CaseId, code: str, pack_hash: str, because: str, at: datetime
) -> ChecklistId:
    """A checklist of a kept pack, still without its steps."""
    values = {"case_id": case_id, "code": code, "pack_hash": pack_hash, "because": because}
    return ChecklistId(rows.add(tables.CaseChecklist, at, values))


def add_step(
    rows: BulkRows,
    checklist_id: ChecklistId,
    step: str,
    position: int,
    decision: StepDecision,
    decided: Decided | None,
    at: datetime,
) -> StepId:
    """A step of a checklist and what became of it."""
    values = {
        "checklist_id": checklist_id,
        "step": step,
        "position": position,
        "state": decision.state,
        "note": decision.note,
        "reason": decision.reason,
        "decided_at": decided.at if decided else None,
        "decided_by": decided.by if decided else None,
        "event_on": decision.event_on,
        "due_on": decision.due_on,
        "due_projected": decision.due_projected,
    }
    return StepId(rows.add(tables.CaseStep, at, values))


def add_task(
    rows: BulkRows,
    case_id: CaseId,
    task: NewTask,
    at: datetime,
    because: Because = NO_CAUSE,
) -> TaskId:
    """A follow-up, written down at that instant."""
    details, recurrence = task.details, task.details.recurrence
    values = {
        "case_id": case_id,
        "title": details.title,
        "due_on": details.due_on,
        "due_time": details.due_time,
        "priority": details.priority,
        "assignee_id": details.assignee,
        "is_call": details.is_call,
        "state": task.state,
        "result": task.result,
        "origin": task.origin,
        "step_id": because.step,
        "incident_id": because.incident,
        "contact_id": because.contact,
        "instalment_id": because.instalment,
        "debt_id": because.debt,
        "template_id": because.template,
        "filing_id": because.filing,
        "recur_count": recurrence.count if recurrence else None,
        "recur_every": recurrence.every if recurrence else None,
        "recur_until": recurrence.until if recurrence else None,
        "recur_day": recurrence.day if recurrence else None,
        "closed_at": task.closed_at,
    }
    return TaskId(rows.add(tables.Task, at, values, searched_on=details.due_on))
