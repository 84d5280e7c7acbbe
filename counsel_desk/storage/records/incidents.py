"""Incidents and the decisions on their conduct."""

import hashlib
from collections.abc import Collection, Iterable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import CaseId, DebtId, IncidentId, OrganisationId, PersonId
from counsel_desk.domain.incidents import Conduct, Incident, IncidentDetails, SuggestedConduct
from counsel_desk.domain.moments import Clock, to_milliseconds
from counsel_desk.storage import tables
from counsel_desk.storage.records.conducts import CONDUCT_COLUMNS, as_conduct, suggest
from counsel_desk.storage.records.people_around import as_person
from counsel_desk.storage.records.rows import require_of_case, row_to_edit, the_row, withdraw

_COLUMNS = (
    "happened_at",
    "precision",
    "channel",
    "number",
    "words",
    "contacted",
    "known_from",
    "connected",
    "duration_seconds",
    "witness",
    "effect",
    "direction",
)
# Of many thousands: rows of the table's own class would take twice as long, and nothing here is changed.
_READ = tuple(
    getattr(tables.Incident, name)
    for name in ("id", "case_id", "version", "organisation_id", "debt_id", "person_id", *_COLUMNS)
)


def fingerprint(case_id: CaseId, details: IncidentDetails) -> str:
    """The same contact brought in twice has the same fingerprint."""
    said = f"{case_id}|{to_milliseconds(details.happened_at)}|{details.channel}|{details.number}|{details.words}"
    return hashlib.sha256(said.encode()).hexdigest()


def add_incident(
    session: Session, case_id: CaseId, details: IncidentDetails, suggestions: Iterable[SuggestedConduct]
) -> IncidentId:
    """Write down one contact, with the conduct the rules suggest."""
    row = tables.Incident(case_id=case_id)
    _write(session, row, details)
    session.add(row)
    session.flush()
    suggest(session, IncidentId(row.id), suggestions)
    return IncidentId(row.id)


def set_incident(session: Session, incident: Incident, details: IncidentDetails) -> None:
    """Replace what is known of a contact; refused when it changed since `incident` was read."""
    _write(session, row_to_edit(session, tables.Incident, incident.id, incident.version), details)


def withdraw_incident(session: Session, incident_id: IncidentId, clock: Clock) -> None:
    """Take a contact out of its case."""
    withdraw(session, tables.Incident, incident_id, clock)


def known_incident(session: Session, case_id: CaseId, details: IncidentDetails) -> IncidentId | None:
    """The incident that already records this contact, if one does."""
    found = session.scalar(
        sa.select(tables.Incident.id).where(tables.Incident.fingerprint == fingerprint(case_id, details)).limit(1)
    )
    return None if found is None else IncidentId(found)


def has_words(session: Session, case_id: CaseId, words: str, number: str) -> bool:
    """Whether a case has a contact of exactly those words and that number, whenever it was."""
    incident = tables.Incident
    same = sa.select(incident.id).where(incident.case_id == case_id, incident.words == words, incident.number == number)
    return session.scalar(same.limit(1)) is not None


def incidents_of(session: Session, case_id: CaseId) -> tuple[Incident, ...]:
    """The incidents of a case, newest first."""
    return _load(session, tables.Incident.case_id == case_id)


def incidents_of_cases(session: Session, case_ids: Collection[CaseId]) -> tuple[Incident, ...]:
    """The incidents of these cases, newest first."""
    return _load(session, tables.Incident.case_id.in_(case_ids))


def senders_of(session: Session, case_id: CaseId) -> tuple[OrganisationId, ...]:
    """The organisations that the contacts of a case came from, who was heard most first."""
    sender = tables.Incident.organisation_id
    found = session.scalars(
        sa.select(sender)
        .where(tables.Incident.case_id == case_id, sender.is_not(None))
        .group_by(sender)
        .order_by(sa.func.count().desc(), sender)
    )
    return tuple(OrganisationId(each) for each in found if each is not None)


def load_incident(session: Session, incident_id: IncidentId) -> Incident:
    """One incident as kept."""
    the_row(session, tables.Incident, incident_id)
    return _load(session, tables.Incident.id == incident_id)[0]


def _load(session: Session, which: sa.ColumnElement[bool]) -> tuple[Incident, ...]:
    rows = session.execute(
        sa.select(*_READ, tables.Organisation.name.label("organisation_name"), tables.Person)
        .outerjoin(tables.Organisation, tables.Organisation.id == tables.Incident.organisation_id)
        .outerjoin(tables.Person, tables.Person.id == tables.Incident.person_id)
        .where(which)
        .order_by(tables.Incident.happened_at.desc(), tables.Incident.id.desc())
    ).all()
    conducts: dict[int, list[Conduct]] = {}
    found = session.execute(
        sa.select(*CONDUCT_COLUMNS)
        .join(tables.Incident, tables.Incident.id == tables.Conduct.incident_id)
        .where(which)
        .order_by(tables.Conduct.id)
    )
    for conduct in found:
        conducts.setdefault(conduct.incident_id, []).append(as_conduct(conduct))
    return tuple(_incident(row, tuple(conducts.get(row.id, ()))) for row in rows)


def _write(session: Session, row: tables.Incident, details: IncidentDetails) -> None:
    if details.debt != row.debt_id:  # a debt that was taken out since stays named
        require_of_case(session, tables.Debt, details.debt, row.case_id)
    for name in _COLUMNS:
        setattr(row, name, getattr(details, name))
    row.organisation_id, row.debt_id, row.person_id = details.organisation, details.debt, details.person
    row.fingerprint = fingerprint(CaseId(row.case_id), details)


def _incident(row: sa.Row[Any], conducts: tuple[Conduct, ...]) -> Incident:
    person = None if row.Person is None else as_person(row.Person)
    details = IncidentDetails(
        organisation=None if row.organisation_id is None else OrganisationId(row.organisation_id),
        debt=None if row.debt_id is None else DebtId(row.debt_id),
        person=None if row.person_id is None else PersonId(row.person_id),
        **{name: getattr(row, name) for name in _COLUMNS},
    )
    name = row.organisation_name or ""
    return Incident(IncidentId(row.id), CaseId(row.case_id), row.version, details, name, conducts, person)
