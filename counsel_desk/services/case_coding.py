"""A case under its code: what says who the client is gives way to the case's reference."""

from dataclasses import replace

from counsel_desk.domain.contacts import Contact, ContactParty
from counsel_desk.domain.people import Client, ClientDetails, Person, PersonDetails
from counsel_desk.domain.safe_hours import SafeContact
from counsel_desk.domain.spelled_numbers import SpelledNumbers
from counsel_desk.services.case_contents import CaseContents
from counsel_desk.services.case_texts import retold

_PRIVATE = frozenset({ContactParty.CLIENT, ContactParty.RELATIVE})


def coded(contents: CaseContents) -> CaseContents:
    """The contents without name, alias, phones and ID number, also where they stand in a text.

    Other people and places stay in the texts, so a reader who knows the client may still recognise them.
    """
    client, code = contents.file.client, contents.file.case.reference
    # Longest first, so that a name inside a longer one does not leave half of it.
    names = sorted(filter(None, (client.details.name, client.details.alias)), key=len, reverse=True)
    numbers = SpelledNumbers((client.details.id_number, *numbers_of_client(contents)))

    def in_code(said: str) -> str:
        for name in names:
            said = said.replace(name, code)
        return numbers.replaced(said, code)

    told = retold(contents, in_code)
    return replace(
        told,
        file=replace(told.file, client=_nameless(client)),
        people=tuple(map(_unnamed, told.people)),
        contacts=tuple(map(_without_private_number, told.contacts)),
    )


def numbers_of_client(contents: CaseContents) -> tuple[str, ...]:
    """The client's own numbers, also those that only a conversation knows."""
    phones = tuple(phone.number for phone in contents.file.client.details.phones)
    talks = (each.details for each in contents.contacts)
    return (*phones, *(told.number for told in talks if told.party is ContactParty.CLIENT))


def _nameless(client: Client) -> Client:
    details = client.details
    bare = ClientDetails(
        role=details.role,
        birth_year=details.birth_year,
        gender=details.gender,
        region=details.region,
        safe_contact=SafeContact(details.safe_contact.permission, (), ""),
    )
    return replace(client, details=bare)


def _unnamed(person: Person) -> Person:
    """What they are to the client; their name would tell who the client is."""
    details = person.details
    return replace(person, details=PersonDetails(relation=details.relation, contacted=details.contacted))


def _without_private_number(contact: Contact) -> Contact:
    """Without the number of the client, or of somebody around them."""
    told = contact.details
    is_private = told.party in _PRIVATE or told.person is not None
    return replace(contact, details=replace(told, number="" if is_private else told.number), person_name="")
