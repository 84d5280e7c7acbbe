"""What was filed under the wrong case or client, put where it belongs.

A record takes along what was made from it: its files and its tasks. What it names in the old place and cannot name from
the new one (a debt, a person around the other client, a step) is let go, and what stays behind lets go of it.
"""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import CaseId, ClientId, ContactId, DebtId, EvidenceId, IncidentId, NoteId, TaskId
from counsel_desk.errors import RefusedError
from counsel_desk.storage import tables
from counsel_desk.storage.records.incidents import fingerprint, load_incident
from counsel_desk.storage.records.rows import the_row


def move_incident(session: Session, incident_id: IncidentId, to: CaseId) -> None:
    """Put a contact of a collector into another case.

    RefusedError ``incident.known`` when that case has it already.
    """
    row = the_row(session, tables.Incident, incident_id)
    mark = fingerprint(to, load_incident(session, incident_id).details)
    if session.scalar(sa.select(tables.Incident.id).where(tables.Incident.fingerprint == mark).limit(1)) is not None:
        raise RefusedError("incident.known")
    _refile(row, to)
    row.fingerprint, row.debt_id = mark, None
    _leave_person(session, row, to)
    _take_along(session, tables.Task, tables.Task.incident_id == incident_id, to)
    _take_along(session, tables.Evidence, tables.Evidence.incident_id == incident_id, to)


def move_contact(session: Session, contact_id: ContactId, to: CaseId) -> None:
    """Put a conversation into another case."""
    row = the_row(session, tables.Contact, contact_id)
    _refile(row, to)
    row.debt_id = None
    _leave_person(session, row, to)
    _take_along(session, tables.Task, tables.Task.contact_id == contact_id, to)
    _take_along(session, tables.Evidence, tables.Evidence.contact_id == contact_id, to)


def move_debt(session: Session, debt_id: DebtId, to: CaseId) -> None:
    """Put a loan into another case with the tasks of its instalments."""
    row = the_row(session, tables.Debt, debt_id)
    _refile(row, to)
    for kind in (tables.Incident, tables.Contact):
        for each in session.scalars(sa.select(kind).where(kind.debt_id == debt_id)):
            each.debt_id = None
    instalments = sa.select(tables.Instalment.id).where(tables.Instalment.debt_id == debt_id)
    _take_along(session, tables.Task, tables.Task.instalment_id.in_(instalments), to)


def move_evidence(session: Session, evidence_id: EvidenceId, to: CaseId) -> None:
    """Put a file into another case."""
    row = the_row(session, tables.Evidence, evidence_id)
    _refile(row, to)
    row.incident_id = row.contact_id = row.redacted_from_id = None
    for copy in session.scalars(sa.select(tables.Evidence).where(tables.Evidence.redacted_from_id == evidence_id)):
        copy.redacted_from_id = None


def move_task(session: Session, task_id: TaskId, to: CaseId) -> None:
    """Put a follow-up into another case."""
    row = the_row(session, tables.Task, task_id)
    _refile(row, to)
    row.step_id = row.incident_id = row.contact_id = row.instalment_id = None


def move_note(session: Session, note_id: NoteId, to: CaseId) -> None:
    """Put a note into another case, its words and its author as they are."""
    _refile(the_row(session, tables.Note, note_id), to)


def move_case(session: Session, case_id: CaseId, to: ClientId) -> None:
    """File a whole case under another client.

    People around the first client are theirs: incidents and conversations of the case no longer name them.
    """
    row = the_row(session, tables.Case, case_id)
    the_row(session, tables.Client, to)
    if row.client_id == to:
        raise RefusedError("moving.same_place")
    row.client_id = to
    for kind in (tables.Incident, tables.Contact):
        for each in session.scalars(sa.select(kind).where(kind.case_id == case_id, kind.person_id.is_not(None))):
            each.person_id = None


def _refile(row: Any, to: CaseId) -> None:
    if row.case_id == to:
        raise RefusedError("moving.same_place")
    row.case_id = to


def _take_along(
    session: Session, kind: type[tables.Task] | type[tables.Evidence], which: sa.ColumnElement[bool], to: CaseId
) -> None:
    for each in session.scalars(sa.select(kind).where(which)):
        each.case_id = to


def _leave_person(session: Session, row: tables.Incident | tables.Contact, to: CaseId) -> None:
    """Someone around the client stays named where the new case is of the same client."""
    if row.person_id is None:
        return
    person = the_row(session, tables.Person, row.person_id)
    if person.client_id != the_row(session, tables.Case, to).client_id:
        row.person_id = None
