"""Conversations that are not a collector's."""

from collections.abc import Collection

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.contacts import Contact, ContactDetails
from counsel_desk.domain.ids import CaseId, ContactId, CounsellorId, DebtId, OrganisationId, PersonId
from counsel_desk.domain.moments import Clock
from counsel_desk.storage import tables
from counsel_desk.storage.records.rows import require_of_case, row_to_edit, the_row, withdraw

_COLUMNS = (
    "at",
    "precision",
    "party",
    "direction",
    "channel",
    "answered",
    "duration_seconds",
    "number",
    "said",
    "promise",
    "promised_by",
    "promised_until",
    "ticket",
    "officer",
)


def add_contact(session: Session, case_id: CaseId, details: ContactDetails, by: CounsellorId) -> ContactId:
    """Write down a conversation of a case, as `by` had or heard of it."""
    row = tables.Contact(case_id=case_id, counsellor_id=by)
    _write(session, row, details)
    session.add(row)
    session.flush()
    return ContactId(row.id)


def set_contact(session: Session, contact: Contact, details: ContactDetails) -> None:
    """Replace what is known of a conversation; refused when it changed since `contact` was read."""
    _write(session, row_to_edit(session, tables.Contact, contact.id, contact.version), details)


def withdraw_contact(session: Session, contact_id: ContactId, clock: Clock) -> None:
    """Take a conversation out of its case."""
    withdraw(session, tables.Contact, contact_id, clock)


def contacts_of(session: Session, case_id: CaseId) -> tuple[Contact, ...]:
    """The conversations of a case, newest first."""
    return _load(session, tables.Contact.case_id == case_id)


def contacts_of_cases(session: Session, case_ids: Collection[CaseId]) -> tuple[Contact, ...]:
    """The conversations of these cases, newest first."""
    return _load(session, tables.Contact.case_id.in_(case_ids))


def load_contact(session: Session, contact_id: ContactId) -> Contact:
    """One conversation as kept."""
    the_row(session, tables.Contact, contact_id)
    return _load(session, tables.Contact.id == contact_id)[0]


def _load(session: Session, which: sa.ColumnElement[bool]) -> tuple[Contact, ...]:
    rows = session.execute(
        sa.select(tables.Contact, tables.Organisation.name, tables.Person.name, tables.Counsellor.name)
        .join(tables.Counsellor, tables.Counsellor.id == tables.Contact.counsellor_id)
        .outerjoin(tables.Organisation, tables.Organisation.id == tables.Contact.organisation_id)
        .outerjoin(tables.Person, tables.Person.id == tables.Contact.person_id)
        .where(which)
        .order_by(tables.Contact.at.desc(), tables.Contact.id.desc())
    )
    return tuple(_contact(row, name or "", person or "", by) for row, name, person, by in rows)


def _write(session: Session, row: tables.Contact, details: ContactDetails) -> None:
    if details.debt != row.debt_id:  # a debt that was taken out since stays named
        require_of_case(session, tables.Debt, details.debt, row.case_id)
    for name in _COLUMNS:
        setattr(row, name, getattr(details, name))
    row.organisation_id, row.person_id, row.debt_id = details.organisation, details.person, details.debt


def _contact(row: tables.Contact, organisation_name: str, person_name: str, counsellor_name: str) -> Contact:
    details = ContactDetails(
        organisation=None if row.organisation_id is None else OrganisationId(row.organisation_id),
        person=None if row.person_id is None else PersonId(row.person_id),
        debt=None if row.debt_id is None else DebtId(row.debt_id),
        **{name: getattr(row, name) for name in _COLUMNS},
    )
    return Contact(
        id=ContactId(row.id),
        case_id=CaseId(row.case_id),
        version=row.version,
        details=details,
        organisation_name=organisation_name,
        person_name=person_name,
        counsellor_name=counsellor_name,
    )
