"""Cases, their situations, status and notes."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.cases import Case, CaseDetails, CaseStatus, Danger, Note, NoteKind, StatusChange
from counsel_desk.domain.ids import CaseId, ClientId, CounsellorId, NoteId, StepId
from counsel_desk.domain.moments import Clock, day_of
from counsel_desk.storage import tables
from counsel_desk.storage.records.rows import next_reference, row_to_edit, the_row, withdraw


def add_case(session: Session, client_id: ClientId, details: CaseDetails, opened_on: date, clock: Clock) -> CaseId:
    """Open a case for a client; one that comes closed, as from a spreadsheet, was closed on that day too."""
    row = tables.Case(
        reference=next_reference(session, tables.Case, opened_on.year),
        client_id=client_id,
        opened_on=opened_on,
        closed_on=None if details.status.is_open else opened_on,
    )
    session.add(row)
    _write(row, details)
    session.flush()
    session.add(tables.StatusChange(case_id=row.id, status=details.status, on=opened_on, outcome=details.outcome))
    _set_situations(session, row.id, details.situations, clock)
    return CaseId(row.id)


def set_case(session: Session, case: Case, details: CaseDetails, clock: Clock, reason: str = "") -> None:
    """Replace what is set on a case; refused when it changed since `case` was read.

    A new status is dated today; its `reason` is kept with it, of a closed case its closing note and its outcome.
    """
    row = row_to_edit(session, tables.Case, case.id, case.version)
    if details.status is not row.status:
        today = day_of(clock())
        note = reason or details.closing_note
        session.add(
            tables.StatusChange(case_id=row.id, status=details.status, on=today, note=note, outcome=details.outcome)
        )
        row.closed_on = today if details.status is CaseStatus.CLOSED else None
    elif details.outcome is not row.outcome:
        _last_change(session, row.id).outcome = details.outcome
    _write(row, details)
    _set_situations(session, row.id, details.situations, clock)


def load_case(session: Session, case_id: CaseId) -> Case:
    """A case as kept."""
    row = the_row(session, tables.Case, case_id)
    situations = session.scalars(
        sa.select(tables.CaseSituation.code)
        .where(tables.CaseSituation.case_id == case_id)
        .order_by(tables.CaseSituation.code)
    )
    return Case(
        id=case_id,
        reference=row.reference,
        version=row.version,
        client_id=ClientId(row.client_id),
        opened_on=row.opened_on,
        closed_on=row.closed_on,
        details=CaseDetails(
            status=row.status,
            risk=row.risk,
            risk_reason=row.risk_reason,
            summary=row.summary,
            situations=tuple(situations),
            counsellor=None if row.counsellor_id is None else CounsellorId(row.counsellor_id),
            outcome=row.outcome,
            closing_note=row.closing_note,
        ),
    )


def case_of_reference(session: Session, reference: str) -> CaseId | None:
    """The case called C-2026-0001."""
    found = session.scalar(sa.select(tables.Case.id).where(tables.Case.reference == reference))
    return None if found is None else CaseId(found)


def cases_of(session: Session, client_id: ClientId) -> tuple[CaseId, ...]:
    """The cases of one client, newest first."""
    found = session.scalars(
        sa.select(tables.Case.id)
        .where(tables.Case.client_id == client_id)
        .order_by(tables.Case.opened_on.desc(), tables.Case.id.desc())
    )
    return tuple(map(CaseId, found))


def status_history(session: Session, case_id: CaseId) -> tuple[StatusChange, ...]:
    """When the case's status changed, oldest first."""
    change = tables.StatusChange
    rows = session.scalars(sa.select(change).where(change.case_id == case_id).order_by(change.id))
    return tuple(StatusChange(row.status, row.on, row.note, row.outcome) for row in rows)


def add_note(
    session: Session,
    case_id: CaseId,
    kind: NoteKind,
    text: str,
    *,
    at: datetime,
    by: CounsellorId,
    in_danger: Danger = Danger.NOT_ASKED,
    self_harm: Danger = Danger.NOT_ASKED,
    step_id: StepId | None = None,
) -> NoteId:
    """Write a note; it is never overwritten afterwards. `step_id` is the step that advice came from."""
    row = tables.Note(
        case_id=case_id,
        kind=kind,
        at=at,
        counsellor_id=by,
        text=text,
        in_danger=in_danger,
        self_harm=self_harm,
        step_id=step_id,
    )
    session.add(row)
    session.flush()
    return NoteId(row.id)


def notes_of(session: Session, case_id: CaseId) -> tuple[Note, ...]:
    """The notes of a case, newest first."""
    rows = session.execute(
        sa.select(tables.Note, tables.Counsellor.name, tables.CaseStep.step)
        .join(tables.Counsellor, tables.Counsellor.id == tables.Note.counsellor_id)
        .outerjoin(tables.CaseStep, tables.CaseStep.id == tables.Note.step_id)
        .where(tables.Note.case_id == case_id)
        .order_by(tables.Note.at.desc(), tables.Note.id.desc())
    )
    return tuple(
        Note(NoteId(row.id), case_id, row.kind, row.at, author, row.text, row.in_danger, row.self_harm, step or "")
        for row, author, step in rows
    )


def _write(row: tables.Case, details: CaseDetails) -> None:
    row.status, row.risk, row.risk_reason = details.status, details.risk, details.risk_reason
    row.summary, row.counsellor_id = details.summary, details.counsellor
    row.outcome, row.closing_note = details.outcome, details.closing_note


def _last_change(session: Session, case_id: int) -> tables.StatusChange:
    """How the case stands since it last changed; its outcome may be corrected while it is closed."""
    change = tables.StatusChange
    return session.scalars(sa.select(change).where(change.case_id == case_id).order_by(change.id.desc()).limit(1)).one()


def _set_situations(session: Session, case_id: int, codes: tuple[str, ...], clock: Clock) -> None:
    kept = session.scalars(sa.select(tables.CaseSituation).where(tables.CaseSituation.case_id == case_id)).all()
    for row in kept:
        if row.code not in codes:
            withdraw(session, tables.CaseSituation, row.id, clock)
    known = {row.code for row in kept}
    session.add_all(tables.CaseSituation(case_id=case_id, code=code) for code in codes if code not in known)
