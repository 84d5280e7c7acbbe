"""The people helped: who they are, how they may be reached, what they agreed to."""

from dataclasses import replace

from counsel_desk.domain import id_numbers
from counsel_desk.domain.id_numbers import check_id_number
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.people import Client, ClientDetails, Consent, ConsentMeans, ConsentPurpose, Gender
from counsel_desk.domain.phones import check_phone
from counsel_desk.domain.texts import kept
from counsel_desk.services.desk import Desk
from counsel_desk.storage.records import people


def load_client(desk: Desk, client_id: ClientId) -> Client:
    """A client as kept."""
    with desk.database.read() as session:
        return people.load_client(session, client_id)


def add_client(desk: Desk, details: ClientDetails) -> ClientId:
    """Make a client; a caller may stay nameless."""
    with desk.database.change("client.add") as session:
        return people.add_client(session, completed(details), desk.clock)


def change_client(desk: Desk, client: Client, details: ClientDetails) -> None:
    """Replace what is written about a client; refused when it changed since `client` was read."""
    with desk.database.change("client.change") as session:
        people.set_client(session, client, completed(details), desk.clock)


def possible_duplicates(desk: Desk, details: ClientDetails) -> tuple[Client, ...]:
    """Clients who share a phone or the ID number: offered, never merged by the program."""
    with desk.database.read() as session:
        phones = tuple(phone.number for phone in details.phones)
        found = people.clients_with(session, phones=phones, id_number=details.id_number)
        return tuple(people.load_client(session, client_id) for client_id in found)


def give_consent(desk: Desk, client_id: ClientId, purpose: ConsentPurpose, means: ConsentMeans) -> None:
    """The client agrees, today."""
    with desk.database.change("consent.give") as session:
        people.add_consent(session, client_id, Consent(purpose, desk.today, means))


def withdraw_consent(desk: Desk, client_id: ClientId, purpose: ConsentPurpose) -> None:
    """The client takes a consent back, today."""
    with desk.database.change("consent.withdraw") as session:
        people.withdraw_consent(session, client_id, purpose, desk.clock)


def completed(details: ClientDetails) -> ClientDetails:
    """The details as they are kept, checked; an ID number fills in birth year and gender where nothing was written.

    InputError as `kept`, `check_phone` and `check_id_number` raise it.
    """
    fitting = replace(
        kept(details),
        phones=tuple(replace(phone, number=check_phone(phone.number)) for phone in details.phones),
        safe_contact=kept(details.safe_contact, notes=("note",)),
    )
    if not fitting.id_number:
        return fitting
    number = check_id_number(fitting.id_number)
    return replace(
        fitting,
        id_number=number,
        birth_year=fitting.birth_year or id_numbers.birth_date(number).year,
        gender=id_numbers.gender(number) if fitting.gender is Gender.UNKNOWN else fitting.gender,
    )
