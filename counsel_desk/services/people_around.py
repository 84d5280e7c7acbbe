"""The people around a client: who they are, whether collectors reached them, and whether they agreed to stand here.

They belong to the record of their client alone. One of them may be a client too: neither record knows of the other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from counsel_desk.domain.ids import CaseId, ClientId, PersonId
from counsel_desk.domain.people import Person, PersonConsent, PersonDetails, Relation
from counsel_desk.domain.phones import check_phone
from counsel_desk.domain.texts import kept
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.services.desk import Desk
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import cases
from counsel_desk.storage.records import people_around as people


@dataclass(frozen=True, slots=True)
class Circle:
    """A client and the people around them."""

    client_id: ClientId
    people: tuple[Person, ...]


def add_person(desk: Desk, client_id: ClientId, details: PersonDetails) -> PersonId:
    """Write down somebody around a client; InputError ``person.empty`` when nothing is said of them."""
    told = _told(desk, details)
    with desk.database.change("person.add") as session:
        return people.add_person(session, client_id, told)


def change_person(desk: Desk, person: Person, details: PersonDetails) -> None:
    """Replace what is known of somebody; refused when it changed since `person` was read."""
    told = _told(desk, details)
    with desk.database.change("person.change") as session:
        people.set_person(session, person, told)


def withdraw_person(desk: Desk, person: Person) -> None:
    """Take somebody out of the record of their client; undo brings them back."""
    with desk.database.change("person.withdraw") as session:
        people.withdraw_person(session, person.id, desk.clock)


def load_person(desk: Desk, person_id: PersonId) -> Person:
    """Somebody around a client, as kept."""
    with desk.database.read() as session:
        return people.load_person(session, person_id)


def people_around(desk: Desk, client_id: ClientId) -> tuple[Person, ...]:
    """The people around a client, in the order they were written down."""
    with desk.database.read() as session:
        return people.people_around(session, client_id)


def everyone_around(desk: Desk, client_id: ClientId) -> tuple[Person, ...]:
    """Everybody ever written down around a client, also who was taken out since: for hiding them, never for showing."""
    with desk.database.read() as session:
        return people.everyone_around(session, client_id)


def codes_of(everyone: Iterable[Person], reference: str) -> Mapping[PersonId, str]:
    """What stands for each of `everyone_around` a client where they must not be named: C-2026-0001-P2.

    They are numbered as they were written down, so that who is taken out or written down later changes nobody's code.
    """
    return {each.id: f"{reference}-P{number}" for number, each in enumerate(everyone, 1)}


def circle_of_case(desk: Desk, case_id: CaseId) -> Circle:
    """The client of a case with the people around them: those who can have been contacted in it."""
    with desk.database.read() as session:
        client_id = cases.load_case(session, case_id).client_id
        return Circle(client_id, people.people_around(session, client_id))


def check_person(session: Transaction, case_id: CaseId, person_id: PersonId | None) -> None:
    """Let nobody from around another client into a case: RefusedError ``person.of_another``."""
    if person_id is None:
        return
    of_client = cases.load_case(session, case_id).client_id
    if people.load_person(session, person_id).client_id != of_client:
        raise RefusedError("person.of_another")


def note_reached(session: Transaction, case_id: CaseId, person_id: PersonId | None) -> None:
    """A collector's contact names somebody around the client: they were reached. RefusedError as `check_person`."""
    check_person(session, case_id, person_id)
    if person_id is not None:
        person = people.load_person(session, person_id)
        people.set_person(session, person, replace(person.details, contacted=True))


def _told(desk: Desk, details: PersonDetails) -> PersonDetails:
    """The details as they are kept: a consent that nobody was asked for has no day, one that was asked has one."""
    told = kept(details, notes=("note",))
    phone = check_phone(told.phone) if told.phone else ""
    if not (told.name or phone or told.note.strip()) and told.relation is Relation.UNKNOWN:
        raise InputError("person.empty", "name")
    if told.consent is PersonConsent.NOT_ASKED:
        return replace(told, phone=phone, consent_on=None)
    asked_on = told.consent_on or desk.today
    if asked_on > desk.today:
        raise InputError("consent.in_future", "consent_on")
    return replace(told, phone=phone, consent_on=asked_on)
