"""People around a client, who stand in that client's record alone."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import ClientId, PersonId
from counsel_desk.domain.moments import Clock
from counsel_desk.domain.people import Person, PersonDetails
from counsel_desk.storage import tables
from counsel_desk.storage.records.rows import row_to_edit, the_row, withdraw


def add_person(session: Session, client_id: ClientId, details: PersonDetails) -> PersonId:
    """Write down somebody around a client."""
    the_row(session, tables.Client, client_id)
    row = tables.Person(client_id=client_id)
    session.add(row)
    _write(row, details)
    session.flush()
    return PersonId(row.id)


def set_person(session: Session, person: Person, details: PersonDetails) -> None:
    """Replace what is known of somebody; refused when it changed since `person` was read."""
    _write(row_to_edit(session, tables.Person, person.id, person.version), details)


def withdraw_person(session: Session, person_id: PersonId, clock: Clock) -> None:
    """Take somebody out of the record of their client."""
    withdraw(session, tables.Person, person_id, clock)


def load_person(session: Session, person_id: PersonId) -> Person:
    """Somebody around a client, as kept."""
    return as_person(the_row(session, tables.Person, person_id))


def people_around(session: Session, client_id: ClientId) -> tuple[Person, ...]:
    """The people around a client, in the order they were written down."""
    found = sa.select(tables.Person).where(tables.Person.client_id == client_id).order_by(tables.Person.id)
    return tuple(map(as_person, session.scalars(found)))


def everyone_around(session: Session, client_id: ClientId) -> tuple[Person, ...]:
    """Everybody ever written down around a client, also who was taken out since, in the order they were."""
    found = sa.select(tables.Person).where(tables.Person.client_id == client_id).order_by(tables.Person.id)
    return tuple(map(as_person, session.scalars(found.execution_options(withdrawn=True))))


def _write(row: tables.Person, details: PersonDetails) -> None:
    row.name, row.relation, row.phone, row.note = details.name, details.relation, details.phone, details.note
    row.contacted, row.consent, row.consent_on = details.contacted, details.consent, details.consent_on


def as_person(row: tables.Person) -> Person:
    """A row as the record it holds."""
    details = PersonDetails(
        name=row.name,
        relation=row.relation,
        phone=row.phone,
        contacted=row.contacted,
        consent=row.consent,
        consent_on=row.consent_on,
        note=row.note,
    )
    return Person(PersonId(row.id), ClientId(row.client_id), row.version, details)
