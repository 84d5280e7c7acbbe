"""Files kept as evidence: what is said of them, not their bytes."""

from collections.abc import Iterator, Sequence

import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

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
    _link(session, row, details.incidents)
    return EvidenceId(row.id)


def set_evidence(session: Session, evidence: Evidence, details: EvidenceDetails, clock: Clock) -> None:
    """Replace what is said of a file; refused when it changed since `evidence` was read. The bytes never change."""
    row = row_to_edit(session, tables.Evidence, evidence.id, evidence.version)
    _write(session, row, details)
    shown = _incidents(session, tables.Evidence.id == row.id).get(row.id, ())
    links = _links_of(session, row)
    gone = [each for each in links if each.incident_id in shown and each.incident_id not in details.incidents]
    for link in gone:
        link.case_id = row.case_id  # where it is told, should the file have come from another case
        withdraw(session, tables.IncidentEvidence, link.id, clock)
    new = [each for each in details.incidents if each not in {link.incident_id for link in links}]
    _link(session, row, new)
    if gone or new:
        _count_version(row)


def show_incidents(session: Session, evidence_id: EvidenceId, incidents: Sequence[IncidentId]) -> bool:
    """Let a file show these incidents of its case too; whether it did not show all of them before."""
    row = the_row(session, tables.Evidence, evidence_id)
    new = [each for each in incidents if each not in {link.incident_id for link in _links_of(session, row)}]
    _link(session, row, new)
    if new:
        _count_version(row)
    return bool(new)


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
    shown = _incidents(session, tables.Evidence.case_id == case_id)
    return tuple(_evidence(row, shown.get(row.id, ())) for row in session.scalars(statement))


def load_evidence(session: Session, evidence_id: EvidenceId) -> Evidence:
    """One file as kept."""
    row = the_row(session, tables.Evidence, evidence_id)
    return _evidence(row, _incidents(session, tables.Evidence.id == row.id).get(row.id, ()))


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
    shown = _incidents(session, sa.true())
    return ((reference, _evidence(row, shown.get(row.id, ()))) for reference, row in session.execute(statement))


def named_bytes(session: Session) -> frozenset[str]:
    """Every `uuid` under which bytes belong to a record, also of files that were taken out and may come back."""
    return frozenset(session.scalars(sa.select(tables.Evidence.uuid).execution_options(withdrawn=True)))


def _write(session: Session, row: tables.Evidence, details: EvidenceDetails) -> None:
    if details.contact not in {None, row.contact_id}:
        require_of_case(session, tables.Contact, details.contact, row.case_id)
    for name in _COLUMNS:
        setattr(row, name, getattr(details, name))
    row.contact_id = details.contact


def _link(session: Session, row: tables.Evidence, incidents: Sequence[IncidentId]) -> None:
    for each in dict.fromkeys(incidents):
        require_of_case(session, tables.Incident, each, row.case_id)
        session.add(tables.IncidentEvidence(case_id=row.case_id, incident_id=each, evidence_id=row.id))


def _links_of(session: Session, row: tables.Evidence) -> Sequence[tables.IncidentEvidence]:
    """Every link of a file, also to an incident that is out of sight and keeps its place for when it comes back."""
    link = tables.IncidentEvidence
    return session.scalars(sa.select(link).where(link.evidence_id == row.id)).all()


def _count_version(row: tables.Evidence) -> None:
    flag_modified(row, "name")  # what it shows is part of what a stale edit must not overwrite


def _incidents(session: Session, files: sa.ColumnElement[bool]) -> dict[int, tuple[IncidentId, ...]]:
    """The incidents that each of these files shows, in the order they happened; not those of another case now."""
    link, file, incident = tables.IncidentEvidence, tables.Evidence, tables.Incident
    statement = (
        sa.select(link.evidence_id, link.incident_id)
        .join(file, file.id == link.evidence_id)
        .join(incident, sa.and_(incident.id == link.incident_id, incident.case_id == file.case_id))
        .where(files)
        .order_by(incident.happened_at, incident.id)
    )
    found: dict[int, tuple[IncidentId, ...]] = {}
    for evidence_id, incident_id in session.execute(statement):
        found[evidence_id] = (*found.get(evidence_id, ()), IncidentId(incident_id))
    return found


def _evidence(row: tables.Evidence, incidents: tuple[IncidentId, ...]) -> Evidence:
    details = EvidenceDetails(
        incidents=incidents,
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
