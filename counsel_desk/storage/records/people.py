"""Clients with their phones, their safe contact and their consents."""

from datetime import date, time

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import ClientId, CounsellorId
from counsel_desk.domain.moments import Clock, day_of
from counsel_desk.domain.names import find_key
from counsel_desk.domain.people import Client, ClientDetails, ClientPhone, Consent, ConsentPurpose, Withheld
from counsel_desk.domain.safe_hours import SafeContact
from counsel_desk.storage import tables
from counsel_desk.storage.records.rows import next_reference, row_to_edit, the_row

_OWN = {"own_only": True}  # also while something is written


def add_client(session: Session, details: ClientDetails, clock: Clock) -> ClientId:
    """Make a client; the reference is numbered by the year."""
    row = tables.Client(reference=next_reference(session, tables.Client, day_of(clock()).year))
    session.add(row)
    _write(row, details)
    session.flush()
    set_phones(session, row.id, details.phones, clock)
    return ClientId(row.id)


def set_client(session: Session, client: Client, details: ClientDetails, clock: Clock) -> None:
    """Replace what is written about a client; refused when it changed since `client` was read."""
    row = row_to_edit(session, tables.Client, client.id, client.version)
    _write(row, details, also=names_of_merged(session, client.id))
    if details.phones != client.details.phones:
        set_phones(session, row.id, details.phones, clock)


def load_client(session: Session, client_id: ClientId) -> Client:
    """A client as kept."""
    row = the_row(session, tables.Client, client_id)
    phones = session.scalars(
        sa.select(tables.ClientPhone)
        .where(tables.ClientPhone.client_id == client_id)
        .order_by(tables.ClientPhone.position)
    )
    consents = session.scalars(
        sa.select(tables.Consent).where(tables.Consent.client_id == client_id).order_by(tables.Consent.id)
    )
    return Client(
        id=client_id,
        reference=row.reference,
        version=row.version,
        details=details_of(row, tuple(ClientPhone(p.number, p.use) for p in phones)),
        consents=tuple(map(_consent, consents)),
        created_at=row.created_at,
    )


def add_consent(session: Session, client_id: ClientId, consent: Consent) -> None:
    """Write down what a client agreed to or refused."""
    session.add(
        tables.Consent(
            client_id=client_id,
            purpose=consent.purpose,
            given_on=consent.given_on,
            means=consent.means,
            withdrawn_on=consent.withdrawn_on,
            withhold=list(consent.withhold),
            answer=consent.answer,
        )
    )


def withdraw_consent(session: Session, client_id: ClientId, purpose: ConsentPurpose, on: date) -> None:
    """What the client answered holds no longer; it stays on record with the day."""
    standing = sa.select(tables.Consent).where(
        tables.Consent.client_id == client_id,
        tables.Consent.purpose == purpose,
        tables.Consent.withdrawn_on.is_(None),
    )
    for row in session.scalars(standing):
        row.withdrawn_on = max(on, row.given_on)


def client_of_reference(session: Session, reference: str) -> ClientId | None:
    """The client called P-2026-0001."""
    found = session.scalar(sa.select(tables.Client.id).where(tables.Client.reference == reference))
    return None if found is None else ClientId(found)


def merged_ids(session: Session, client_id: int) -> tuple[int, ...]:
    """Whoever was merged into a client, and into these, the newest first."""
    table, found = tables.Client, [client_id]
    for each in found:
        gone = sa.select(table.id).where(table.merged_into_id == each).order_by(table.id.desc())
        found += session.scalars(gone, execution_options={"withdrawn": True, "own_only": False})
    return tuple(found[1:])


def names_of_merged(session: Session, client_id: int) -> tuple[str, ...]:
    """The names under which a client was written down a second time."""
    ids = merged_ids(session, client_id)
    if not ids:
        return ()
    named = sa.select(tables.Client.name, tables.Client.alias).where(tables.Client.id.in_(ids))
    rows = session.execute(named.order_by(tables.Client.id), execution_options={"withdrawn": True, "own_only": False})
    return tuple(name for row in rows for name in row if name)


def client_merged_into(session: Session, client_id: ClientId) -> ClientId | None:
    """Whom a client was merged into; None for one who stands by themself."""
    into = sa.select(tables.Client.merged_into_id).where(tables.Client.id == client_id)
    found = session.scalar(into, execution_options={"withdrawn": True, "own_only": False})
    return None if found is None else ClientId(found)


def standing_client(session: Session, client_id: ClientId) -> ClientId:
    """Who a client is now: themselves, or whom they were merged into."""
    into = client_merged_into(session, client_id)
    return client_id if into is None else standing_client(session, into)


def renew_find_key(session: Session, client_id: ClientId) -> None:
    """Let a client be found by what they are called now."""
    row, details = the_row(session, tables.Client, client_id), load_client(session, client_id).details
    names = (details.name, details.alias, *names_of_merged(session, client_id))
    row.find_key = find_key(names, [phone.number for phone in details.phones])


def counsellors_of(session: Session, client_id: ClientId) -> set[CounsellorId | None]:
    """Who looks after the cases of a client; None among them for a case that nobody looks after."""
    found = sa.select(tables.Case.counsellor_id).where(tables.Case.client_id == client_id)
    return {None if each is None else CounsellorId(each) for each in session.scalars(found)}


def clients_with(session: Session, *, phones: tuple[str, ...], id_number: str) -> tuple[ClientId, ...]:
    """Clients who share a phone or an ID number: perhaps the same person, for someone to decide.

    Nobody is found whom who acts may not see.
    """
    by_phone = sa.select(tables.ClientPhone.client_id).where(tables.ClientPhone.number.in_(phones))
    found = set(session.scalars(by_phone, execution_options=_OWN))
    if id_number:
        same = sa.select(tables.Client.id).where(tables.Client.id_number == id_number)
        found |= set(session.scalars(same, execution_options=_OWN))
    return tuple(ClientId(row_id) for row_id in sorted(found))


def client_known_by_name_alone(session: Session, name: str) -> ClientId | None:
    """The client of exactly that name of whom neither a phone nor an ID number is known; `clients_with` on sight."""
    has_phone = sa.select(tables.ClientPhone.id).where(tables.ClientPhone.client_id == tables.Client.id).exists()
    found = session.scalar(
        sa.select(tables.Client.id)
        .where(tables.Client.name == name, tables.Client.id_number == "", ~has_phone)
        .order_by(tables.Client.id)
        .limit(1)
        .execution_options(**_OWN)
    )
    return None if found is None else ClientId(found)


def _consent(row: tables.Consent) -> Consent:
    withhold = tuple(map(Withheld, row.withhold))
    return Consent(row.purpose, row.given_on, row.means, row.withdrawn_on, withhold, row.answer)


def _write(row: tables.Client, details: ClientDetails, also: tuple[str, ...] = ()) -> None:
    """`also` are other names by which they are found."""
    row.name, row.alias, row.role = details.name, details.alias, details.role
    row.id_number, row.birth_year, row.gender = details.id_number, details.birth_year, details.gender
    row.region, row.retain_until = details.region, details.retain_until
    row.call_permission, row.safe_note = details.safe_contact.permission, details.safe_contact.note
    row.safe_hours = [[start.strftime("%H:%M"), end.strftime("%H:%M")] for start, end in details.safe_contact.hours]
    row.find_key = find_key((details.name, details.alias, *also), [phone.number for phone in details.phones])


def details_of(row: tables.Client, phones: tuple[ClientPhone, ...]) -> ClientDetails:
    """What is written about a client, with their numbers."""
    hours = tuple((time.fromisoformat(start), time.fromisoformat(end)) for start, end in row.safe_hours)
    return ClientDetails(
        name=row.name,
        alias=row.alias,
        role=row.role,
        id_number=row.id_number,
        birth_year=row.birth_year,
        gender=row.gender,
        region=row.region,
        phones=phones,
        safe_contact=SafeContact(row.call_permission, hours, row.safe_note),
        retain_until=row.retain_until,
    )


def set_phones(session: Session, client_id: int, phones: tuple[ClientPhone, ...], clock: Clock) -> None:
    """Let these be the numbers. One that was there before stays the record it was, each number once."""
    table = tables.ClientPhone
    before = session.scalars(sa.select(table).where(table.client_id == client_id).order_by(table.position, table.id))
    standing: dict[str, tables.ClientPhone] = {}
    for row in before:
        if standing.setdefault(row.number, row) is not row:
            row.withdrawn_at = clock()
    for position, phone in enumerate(phones):
        known = standing.pop(phone.number, None)
        if known is None:
            session.add(table(client_id=client_id, number=phone.number, use=phone.use, position=position))
        else:
            known.use, known.position = phone.use, position
    for row in standing.values():
        row.withdrawn_at = clock()
