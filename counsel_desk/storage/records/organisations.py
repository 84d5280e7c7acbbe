"""Lenders, collectors and official bodies, and the numbers known to be theirs."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.organisations import Organisation, OrganisationDetails, OrganisationRole
from counsel_desk.storage import tables
from counsel_desk.storage.records.rows import row_to_edit, the_row


def add_organisation(session: Session, details: OrganisationDetails) -> OrganisationId:
    """Make a lender or collector."""
    row = tables.Organisation()
    session.add(row)
    _write(row, details)
    session.flush()
    return OrganisationId(row.id)


def set_organisation(session: Session, organisation: Organisation, details: OrganisationDetails) -> None:
    """Replace what is known; refused when it changed since `organisation` was read."""
    _write(row_to_edit(session, tables.Organisation, organisation.id, organisation.version), details)


def organisations(session: Session, role: OrganisationRole | None = None) -> tuple[Organisation, ...]:
    """Every organisation, or those of one role, by name."""
    statement = sa.select(tables.Organisation).order_by(tables.Organisation.name)
    if role is not None:
        statement = statement.where(tables.Organisation.role == role)
    return tuple(map(_organisation, session.scalars(statement)))


def load_organisation(session: Session, organisation_id: OrganisationId) -> Organisation:
    """An organisation as kept."""
    return _organisation(the_row(session, tables.Organisation, organisation_id))


def organisation_named(session: Session, name: str, role: OrganisationRole) -> OrganisationId | None:
    """The organisation of exactly that name and role."""
    found = session.scalar(
        sa.select(tables.Organisation.id).where(tables.Organisation.name == name, tables.Organisation.role == role)
    )
    return None if found is None else OrganisationId(found)


def organisation_of_number(session: Session, number: str) -> OrganisationId | None:
    """The organisation a sender number is known to belong to."""
    found = session.scalar(
        sa.select(tables.SenderNumber.organisation_id).where(tables.SenderNumber.number == number).limit(1)
    )
    return None if found is None else OrganisationId(found)


def _write(row: tables.Organisation, details: OrganisationDetails) -> None:
    row.name, row.role, row.kind = details.name, details.role, details.kind
    row.short_names, row.signatures = list(details.short_names), list(details.signatures)
    row.hotline, row.app, row.site = details.hotline, details.app, details.site
    row.licence_checked_on, row.notes = details.licence_checked_on, details.notes


def _organisation(row: tables.Organisation) -> Organisation:
    return Organisation(
        OrganisationId(row.id),
        row.version,
        OrganisationDetails(
            name=row.name,
            role=row.role,
            kind=row.kind,
            short_names=tuple(row.short_names),
            signatures=tuple(row.signatures),
            hotline=row.hotline,
            app=row.app,
            site=row.site,
            licence_checked_on=row.licence_checked_on,
            notes=row.notes,
        ),
    )
