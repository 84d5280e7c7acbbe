"""Files kept as evidence: what is said of them, not their bytes."""

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.evidence import Evidence, EvidenceDetails, Origin
from counsel_desk.domain.ids import CaseId, ContactId, EvidenceId, IncidentId
from counsel_desk.domain.moments import Clock
from counsel_desk.errors import RefusedError
from counsel_desk.storage import tables
from counsel_desk.storage.evidence import Kept
from counsel_desk.storage.records.rows import require_of_case, row_to_edit, the_row, withdraw

_COLUMNS = (
    "name",
    "description",
    "formed_at",
    "formed_precision",
    "obtained_at",
    "obtained_precision",
    "obtained_by",
    "device",
    "original_at",
)


def add_evidence(
    session: Session,
    case_id: CaseId,
    details: EvidenceDetails,
    *,
    uuid: str,
    origin: Origin,
    kept: Kept,
) -> EvidenceId:
    """Name the kept bytes of `uuid` as a file of a case."""
    row = tables.Evidence(
        uuid=uuid,
        case_id=case_id,
        original_name=origin.name,
        media_type=origin.media_type,
        redacted_from_id=origin.redacted_from,
        size=kept.size,
        sha256=kept.sha256,
    )
    _write(session, row, details)
    session.add(row)
    session.flush()
    return EvidenceId(row.id)


def set_evidence(session: Session, evidence: Evidence, details: EvidenceDetails) -> None:
    """Replace what is said of a file; refused when it changed since `evidence` was read. The bytes never change."""
    _write(session, row_to_edit(session, tables.Evidence, evidence.id, evidence.version), details)


def set_original(session: Session, copy: Evidence, original: Evidence) -> None:
    """Make a file the redacted copy of another of its case; refused when it changed since `copy` was read."""
    row = row_to_edit(session, tables.Evidence, copy.id, copy.version)
    if the_row(session, tables.Evidence, original.id).case_id != row.case_id:
        raise RefusedError("record.other_case")
    own = sa.select(tables.Evidence.id).where(tables.Evidence.redacted_from_id == row.id).limit(1)
    if session.scalar(own) is not None:
        raise RefusedError("evidence.has_copies")
    row.redacted_from_id = original.id


def withdraw_evidence(session: Session, evidence_id: EvidenceId, clock: Clock) -> None:
    """Take a file out of its case; its bytes stay, so that undo brings it back."""
    withdraw(session, tables.Evidence, evidence_id, clock)


def evidence_of(session: Session, case_id: CaseId) -> tuple[Evidence, ...]:
    """The files of a case, in the order they were kept: so they are numbered."""
    statement = sa.select(tables.Evidence).where(tables.Evidence.case_id == case_id).order_by(tables.Evidence.id)
    return tuple(map(_evidence, session.scalars(statement)))


def load_evidence(session: Session, evidence_id: EvidenceId) -> Evidence:
    """One file as kept."""
    return _evidence(the_row(session, tables.Evidence, evidence_id))


def known_evidence(session: Session, case_id: CaseId, sha256: str) -> EvidenceId | None:
    """The file of a case that has exactly these bytes, if one has."""
    found = session.scalar(
        sa.select(tables.Evidence.id)
        .where(tables.Evidence.sha256 == sha256, tables.Evidence.case_id == case_id)
        .order_by(tables.Evidence.id)
        .limit(1)
    )
    return None if found is None else EvidenceId(found)


def every_evidence(session: Session) -> Iterator[tuple[str, Evidence]]:
    """The files of all cases, each with the reference of its case."""
    statement = (
        sa.select(tables.Case.reference, tables.Evidence)
        .join(tables.Case, tables.Case.id == tables.Evidence.case_id)
        .order_by(tables.Evidence.id)
        .execution_options(yield_per=200)
    )
    return ((reference, _evidence(row)) for reference, row in session.execute(statement))


def named_bytes(session: Session) -> frozenset[str]:
    """Every `uuid` under which bytes belong to a record, also of files that were taken out and may come back."""
    return frozenset(session.scalars(sa.select(tables.Evidence.uuid).execution_options(withdrawn=True)))


def _write(session: Session, row: tables.Evidence, details: EvidenceDetails) -> None:
    if details.incident not in {None, row.incident_id}:
        require_of_case(session, tables.Incident, details.incident, row.case_id)
    if details.contact not in {None, row.contact_id}:
        require_of_case(session, tables.Contact, details.contact, row.case_id)
    for name in _COLUMNS:
        setattr(row, name, getattr(details, name))
    row.incident_id, row.contact_id = details.incident, details.contact


def _evidence(row: tables.Evidence) -> Evidence:
    details = EvidenceDetails(
        incident=None if row.incident_id is None else IncidentId(row.incident_id),
        contact=None if row.contact_id is None else ContactId(row.contact_id),
        **{name: getattr(row, name) for name in _COLUMNS},
    )
    redacted_from = None if row.redacted_from_id is None else EvidenceId(row.redacted_from_id)
    return Evidence(
        id=EvidenceId(row.id),
        uuid=row.uuid,
        case_id=CaseId(row.case_id),
        version=row.version,
        details=details,
        origin=Origin(row.original_name, row.media_type, redacted_from),
        size=row.size,
        sha256=row.sha256,
        kept_at=row.created_at,
    )
