"""The columns of people and organisations, for `bulk`."""

from collections.abc import Iterable
from datetime import datetime

from counsel_desk.domain.ids import ClientId, CounsellorId, OrganisationId, PersonId
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.names import find_key
from counsel_desk.domain.organisations import OrganisationDetails
from counsel_desk.domain.people import ClientDetails, Consent, PersonDetails
from counsel_desk.storage import tables
from counsel_desk.storage.bulk import BulkRows


def add_counsellor(rows: BulkRows, name: str, at: datetime) -> CounsellorId:
    """Someone whose name stands on past work; without a key slot they cannot sign in."""
    return CounsellorId(rows.add(tables.Counsellor, at, {"name": name, "is_coordinator": False, "active": True}))


def add_organisation(rows: BulkRows, details: OrganisationDetails, at: datetime) -> OrganisationId:
    """A lender or collector with the numbers known to be theirs."""
    values = {
        "name": details.name,
        "role": details.role,
        "kind": details.kind,
        "short_names": list(details.short_names),
        "signatures": list(details.signatures),
        "hotline": details.hotline,
        "app": details.app,
        "site": details.site,
        "licence_checked_on": details.licence_checked_on,
        "notes": details.notes,
    }
    row_id = rows.add(tables.Organisation, at, values, searched_on=day_of(at))
    for number in details.numbers:
        add_sender_number(rows, OrganisationId(row_id), number, at)
    return OrganisationId(row_id)


def add_sender_number(rows: BulkRows, organisation_id: OrganisationId, number: str, at: datetime) -> None:
    """One more number of an organisation that the same import brings."""
    rows.add(tables.SenderNumber, at, {"organisation_id": organisation_id, "number": number}, searched_on=day_of(at))


def add_client(rows: BulkRows, details: ClientDetails, consents: Iterable[Consent], at: datetime) -> ClientId:
    """A client with phones and consents, numbered by the year of `at`."""
    contact = details.safe_contact
    values = {
        "reference": rows.next_reference(tables.Client, day_of(at).year),
        "name": details.name,
        "alias": details.alias,
        "role": details.role,
        "id_number": details.id_number,
        "birth_year": details.birth_year,
        "gender": details.gender,
        "region": details.region,
        "call_permission": contact.permission,
        "safe_hours": [[start.strftime("%H:%M"), end.strftime("%H:%M")] for start, end in contact.hours],
        "safe_note": contact.note,
        "retain_until": details.retain_until,
        "merged_into_id": None,
        "find_key": find_key((details.name, details.alias), [phone.number for phone in details.phones]),
    }
    row_id = rows.add(tables.Client, at, values)
    for position, phone in enumerate(details.phones):
        rows.add(
            tables.ClientPhone,
            at,
            {"client_id": row_id, "number": phone.number, "use": phone.use, "position": position},
        )
    for consent in consents:
        rows.add(
            tables.Consent,
            at,
            {
                "client_id": row_id,
                "purpose": consent.purpose,
                "given_on": consent.given_on,
                "means": consent.means,
                "withdrawn_on": consent.withdrawn_on,
                "withhold": list(consent.withhold),
                "answer": consent.answer,
            },
        )
    return ClientId(row_id)


def add_person(rows: BulkRows, client_id: ClientId, details: PersonDetails, at: datetime) -> PersonId:
    """Someone around a client."""
    values = {
        "client_id": client_id,
        "name": details.name,
        "relation": details.relation,
        "phone": details.phone,
        "contacted": details.contacted,
        "consent": details.consent,
        "consent_on": details.consent_on,
        "note": details.note,
    }
    return PersonId(rows.add(tables.Person, at, values, searched_on=day_of(at)))


def add_client_note(rows: BulkRows, client_id: ClientId, text: str, by: CounsellorId, at: datetime) -> None:
    """A note on a client, found by its day."""
    values = {"client_id": client_id, "at": at, "counsellor_id": by, "text": text}
    rows.add(tables.ClientNote, at, values, searched_on=day_of(at))
