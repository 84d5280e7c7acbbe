"""What was filed under the wrong case or client, put where it belongs.

A record takes along what was made from it: its files and its tasks. What it names in the old place and cannot name from
the new one (a debt, a person around the other client, a step) is let go, and what stays behind lets go of it.
"""

from collections.abc import Sequence
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased

from counsel_desk.domain.ids import (
    CaseId,
    ClientId,
    ContactId,
    DebtId,
    EvidenceId,
    FilingId,
    IncidentId,
    NoteId,
    TaskId,
)
from counsel_desk.domain.lists import Along
from counsel_desk.errors import RefusedError
from counsel_desk.storage import tables
from counsel_desk.storage.records.incidents import fingerprint, load_incident
from counsel_desk.storage.records.rows import the_row

_Made = TypeVar("_Made", tables.Task, tables.Evidence)

# What tasks and files name within their case.
_NAMES_OF_THE_CASE = ("incident_id", "contact_id", "instalment_id", "debt_id", "step_id", "filing_id")


def move_incident(session: Session, incident_id: IncidentId, to: CaseId) -> None:
    """Put a contact of a collector into another case.

    A file goes along unless it also shows an incident that stays. RefusedError ``incident.known`` when that case has
    the incident already.
    """
    row = the_row(session, tables.Incident, incident_id)
    mark = fingerprint(to, load_incident(session, incident_id).details)
    if session.scalar(sa.select(tables.Incident.id).where(tables.Incident.fingerprint == mark).limit(1)) is not None:
        raise RefusedError("incident.known")
    files = session.scalars(sa.select(tables.Evidence).where(_shows_only((incident_id,)))).all()
    _refile(row, to)
    row.fingerprint, row.debt_id = mark, None
    _leave_person(session, row, to)
    _take_along(session, tables.Task, tables.Task.incident_id == incident_id, to, by="incident_id")
    for file in files:
        file.case_id, file.contact_id = to, None
    _part_copies(session, to)


def move_contact(session: Session, contact_id: ContactId, to: CaseId) -> None:
    """Put a conversation into another case."""
    row = the_row(session, tables.Contact, contact_id)
    _refile(row, to)
    row.debt_id = None
    _leave_person(session, row, to)
    _take_along(session, tables.Task, tables.Task.contact_id == contact_id, to, by="contact_id")
    _take_along(session, tables.Evidence, tables.Evidence.contact_id == contact_id, to, by="contact_id")
    _part_copies(session, to)


def move_debt(session: Session, debt_id: DebtId, to: CaseId) -> None:
    """Put a loan into another case with its tasks."""
    row = the_row(session, tables.Debt, debt_id)
    _refile(row, to)
    incidents = session.scalars(sa.select(tables.Incident).where(tables.Incident.debt_id == debt_id))
    contacts = session.scalars(sa.select(tables.Contact).where(tables.Contact.debt_id == debt_id))
    filings = session.scalars(sa.select(tables.Filing).where(tables.Filing.debt_id == debt_id))
    for each in (*incidents, *contacts, *filings):
        each.debt_id = None
    _take_along(session, tables.Task, tables.Task.instalment_id.in_(_instalments(debt_id)), to, by="instalment_id")
    _take_along(session, tables.Task, tables.Task.debt_id == debt_id, to, by="debt_id")


def move_evidence(session: Session, evidence_id: EvidenceId, to: CaseId) -> None:
    """Put a file into another case."""
    row = the_row(session, tables.Evidence, evidence_id)
    _refile(row, to)
    row.contact_id = row.redacted_from_id = None
    for copy in session.scalars(sa.select(tables.Evidence).where(tables.Evidence.redacted_from_id == evidence_id)):
        copy.redacted_from_id = None


def move_filing(session: Session, filing_id: FilingId, to: CaseId) -> None:
    """Put a filing into another case, with its tasks; the debt it is about stays behind."""
    row = the_row(session, tables.Filing, filing_id)
    _refile(row, to)
    row.debt_id = None
    _take_along(session, tables.Task, tables.Task.filing_id == filing_id, to, by="filing_id")


def move_task(session: Session, task_id: TaskId, to: CaseId) -> None:
    """Put a follow-up into another case."""
    row = the_row(session, tables.Task, task_id)
    _refile(row, to)
    for name in _NAMES_OF_THE_CASE:
        setattr(row, name, None)


def move_note(session: Session, note_id: NoteId, to: CaseId) -> None:
    """Put a note into another case, its words and its author as they are."""
    row = the_row(session, tables.Note, note_id)
    _refile(row, to)
    row.step_id = None


def along_with_incidents(session: Session, incidents: Sequence[IncidentId]) -> Along:
    """What goes along when these are moved."""
    tasks = _titles(session, tables.Task.incident_id.in_(incidents))
    going = _shows_only(incidents)
    return Along(tasks, _names(session, going), _names(session, sa.and_(_shows(incidents), ~going)))


def along_with_contact(session: Session, contact_id: ContactId) -> Along:
    """What goes along when it is moved."""
    tasks = _titles(session, tables.Task.contact_id == contact_id)
    return Along(tasks, _names(session, tables.Evidence.contact_id == contact_id))


def along_with_filing(session: Session, filing_id: FilingId) -> Along:
    """The tasks that go along when it is moved."""
    return Along(_titles(session, tables.Task.filing_id == filing_id))


def along_with_debt(session: Session, debt_id: DebtId) -> Along:
    """What goes along when it is moved."""
    of_debt = tables.Task.instalment_id.in_(_instalments(debt_id)) | (tables.Task.debt_id == debt_id)
    return Along(_titles(session, of_debt))


def move_case(session: Session, case_id: CaseId, to: ClientId) -> None:
    """File a whole case under another client.

    People around the first client are theirs: incidents and conversations of the case no longer name them.
    """
    row = the_row(session, tables.Case, case_id)
    the_row(session, tables.Client, to)
    if row.client_id == to:
        raise RefusedError("moving.same_place")
    row.client_id = to
    incidents = session.scalars(sa.select(tables.Incident).where(tables.Incident.case_id == case_id))
    contacts = session.scalars(sa.select(tables.Contact).where(tables.Contact.case_id == case_id))
    for each in (*incidents, *contacts):
        each.person_id = None


def _refile(row: Any, to: CaseId) -> None:
    if row.case_id == to:
        raise RefusedError("moving.same_place")
    row.case_id = to


def _take_along(session: Session, kind: type[_Made], which: sa.ColumnElement[bool], to: CaseId, *, by: str) -> None:
    """Take them along; what else they name than the record `by` which they go stays behind."""
    for each in session.scalars(sa.select(kind).where(which)):
        each.case_id = to
        for name in _NAMES_OF_THE_CASE:
            if name != by and hasattr(each, name):
                setattr(each, name, None)


def _shows(incidents: Sequence[IncidentId]) -> sa.ColumnElement[bool]:
    """Files that show one of these incidents, which all stand in one case."""
    link, incident = tables.IncidentEvidence, tables.Incident
    shown = sa.select(link.evidence_id).where(link.incident_id.in_(incidents))
    home = sa.select(incident.case_id).where(incident.id.in_(incidents))
    return sa.and_(tables.Evidence.id.in_(shown), tables.Evidence.case_id.in_(home))


def _shows_only(incidents: Sequence[IncidentId]) -> sa.ColumnElement[bool]:
    """Those of them that show no other incident of that case."""
    link, incident, file = tables.IncidentEvidence, tables.Incident, tables.Evidence
    other = (
        sa.select(link.id)
        .join(incident, incident.id == link.incident_id)
        .where(link.evidence_id == file.id, incident.case_id == file.case_id, incident.id.not_in(incidents))
        .correlate(file)
    )
    return sa.and_(_shows(incidents), ~other.exists())


def _part_copies(session: Session, to: CaseId) -> None:
    """A copy and its original that now stand in different cases no longer name each other."""
    original, copy = aliased(tables.Evidence), tables.Evidence
    parted = (
        sa.select(copy)
        .join(original, original.id == copy.redacted_from_id)
        .where(copy.case_id != original.case_id, sa.or_(copy.case_id == to, original.case_id == to))
    )
    for each in session.scalars(parted):
        each.redacted_from_id = None


def _instalments(debt_id: DebtId) -> sa.Select[tuple[int]]:
    return sa.select(tables.Instalment.id).where(tables.Instalment.debt_id == debt_id)


def _titles(session: Session, which: sa.ColumnElement[bool]) -> tuple[str, ...]:
    table = tables.Task
    return tuple(session.scalars(sa.select(table.title).where(which).order_by(table.due_on, table.id)))


def _names(session: Session, which: sa.ColumnElement[bool]) -> tuple[str, ...]:
    return tuple(session.scalars(sa.select(tables.Evidence.name).where(which).order_by(tables.Evidence.id)))


def _leave_person(session: Session, row: tables.Incident | tables.Contact, to: CaseId) -> None:
    """Someone around the client stays named where the new case is of the same client, also one who was taken out."""
    whose = sa.select(tables.Person.client_id).where(tables.Person.id == row.person_id)
    if session.scalar(whose.execution_options(withdrawn=True)) != the_row(session, tables.Case, to).client_id:
        row.person_id = None
