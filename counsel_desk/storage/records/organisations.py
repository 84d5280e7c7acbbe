"""Lenders, collectors and official bodies, and the numbers known to be theirs."""

from collections.abc import Collection, Iterable, Mapping

import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.moments import Clock
from counsel_desk.domain.organisations import Organisation, OrganisationDetails, OrganisationRole
from counsel_desk.storage import tables
from counsel_desk.storage.records.rows import row_to_edit, the_row


def add_organisation(session: Session, details: OrganisationDetails) -> OrganisationId:
    """Write down an organisation and its numbers."""
    row = tables.Organisation()
    session.add(row)
    _write(row, details)
    session.flush()
    _add_numbers(session, row.id, details.numbers)
    return OrganisationId(row.id)


def set_organisation(session: Session, organisation: Organisation, details: OrganisationDetails, clock: Clock) -> None:
    """Replace what is known; refused when it changed since `organisation` was read."""
    row = row_to_edit(session, tables.Organisation, organisation.id, organisation.version)
    _write(row, details)
    kept = _number_rows(session, [row.id])
    for each in kept:
        if each.number not in details.numbers:
            each.withdrawn_at = clock()
    known = {each.number for each in kept}
    if known != set(details.numbers):
        flag_modified(row, "name")  # its numbers are part of what a stale edit must not overwrite
        _add_numbers(session, row.id, (each for each in details.numbers if each not in known))


def withdraw_organisation(session: Session, organisation: Organisation, clock: Clock) -> None:
    """Take an organisation and its numbers out of sight; refused when it changed since it was read."""
    row = row_to_edit(session, tables.Organisation, organisation.id, organisation.version)
    row.withdrawn_at = clock()
    for number in _number_rows(session, [row.id]):
        number.withdrawn_at = clock()


def organisations(session: Session, role: OrganisationRole | None = None) -> tuple[Organisation, ...]:
    """Every organisation, or those of one role, by name."""
    statement = sa.select(tables.Organisation).order_by(tables.Organisation.name, tables.Organisation.id)
    if role is not None:
        statement = statement.where(tables.Organisation.role == role)
    return _whole(session, session.scalars(statement).all())


def load_organisation(session: Session, organisation_id: OrganisationId) -> Organisation:
    """An organisation as kept."""
    return _whole(session, [the_row(session, tables.Organisation, organisation_id)])[0]


def organisation_named(session: Session, name: str, role: OrganisationRole) -> OrganisationId | None:
    """The organisation of exactly that name and role."""
    found = session.scalar(
        sa.select(tables.Organisation.id).where(tables.Organisation.name == name, tables.Organisation.role == role)
    )
    return None if found is None else OrganisationId(found)


def owners_of(session: Session, numbers: Collection[str]) -> tuple[tuple[str, OrganisationId, str], ...]:
    """Every organisation that one of the numbers is known to belong to: number, id and name."""
    rows = session.execute(
        sa.select(tables.SenderNumber.number, tables.Organisation.id, tables.Organisation.name)
        .join(tables.Organisation, tables.Organisation.id == tables.SenderNumber.organisation_id)
        .where(tables.SenderNumber.number.in_(numbers))
        .order_by(tables.SenderNumber.id)
    )
    return tuple((row.number, OrganisationId(row.id), row.name) for row in rows)


def is_used(session: Session, organisation_id: OrganisationId) -> bool:
    """Whether a debt, an incident, a conversation or a filing names the organisation."""
    return any(
        session.scalar(sa.select(column.class_.id).where(column == organisation_id).limit(1)) is not None
        for column in NAMED_IN
    )


NAMED_IN = (
    tables.Debt.lender_id,
    tables.Debt.collector_id,
    tables.Incident.organisation_id,
    tables.Contact.organisation_id,
    tables.Filing.organisation_id,
)
"""Where records name an organisation, besides its own numbers."""


def _add_numbers(session: Session, organisation_id: int, numbers: Iterable[str]) -> None:
    session.add_all(
        tables.SenderNumber(organisation_id=organisation_id, number=number) for number in dict.fromkeys(numbers)
    )
    session.flush()


def _number_rows(session: Session, organisation_ids: Collection[int]) -> list[tables.SenderNumber]:
    table = tables.SenderNumber
    return list(session.scalars(sa.select(table).where(table.organisation_id.in_(organisation_ids)).order_by(table.id)))


def _numbers(session: Session, organisation_ids: Collection[int]) -> Mapping[int, tuple[str, ...]]:
    numbers: dict[int, tuple[str, ...]] = {}
    for row in _number_rows(session, organisation_ids):
        numbers[row.organisation_id] = (*numbers.get(row.organisation_id, ()), row.number)
    return numbers


def _write(row: tables.Organisation, details: OrganisationDetails) -> None:
    row.name, row.role, row.kind = details.name, details.role, details.kind
    row.short_names, row.signatures = list(details.short_names), list(details.signatures)
    row.hotline, row.app, row.site = details.hotline, details.app, details.site
    row.licence_checked_on, row.notes = details.licence_checked_on, details.notes


def _whole(session: Session, rows: Collection[tables.Organisation]) -> tuple[Organisation, ...]:
    numbers = _numbers(session, [row.id for row in rows])
    return tuple(_organisation(row, numbers.get(row.id, ())) for row in rows)


def _organisation(row: tables.Organisation, numbers: tuple[str, ...]) -> Organisation:
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
            numbers=numbers,
            licence_checked_on=row.licence_checked_on,
            notes=row.notes,
        ),
    )
