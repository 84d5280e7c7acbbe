"""A case under its code: what says who the client is gives way to the case's reference."""

from collections.abc import Mapping
from dataclasses import replace

from counsel_desk.domain.contacts import Contact, ContactParty
from counsel_desk.domain.ids import PersonId
from counsel_desk.domain.people import Client, ClientDetails, Person, PersonDetails
from counsel_desk.domain.safe_hours import SafeContact
from counsel_desk.domain.spelled_numbers import SpelledNumbers
from counsel_desk.services.case_contents import CaseContents
from counsel_desk.services.case_texts import Retelling, retold

_PRIVATE = frozenset({ContactParty.CLIENT, ContactParty.RELATIVE})


def coded(contents: CaseContents) -> CaseContents:
    """The contents without name, alias, phones and ID number, also where they stand in a text.

    Everyone around the client gives way to a code of their own, which stays the same from one paper to the next.
    Other people and places stay in the texts, so a reader who knows the client may still recognise them.
    """
    in_code = _Coder(contents)
    told = retold(contents, in_code)
    codes = contents.codes
    return replace(
        told,
        file=replace(told.file, client=_nameless(told.file.client)),
        people=tuple(_unnamed(each, codes) for each in told.people),
        incidents=tuple(
            replace(each, person=_unnamed(each.person, codes)) if each.person else each for each in told.incidents
        ),
        contacts=tuple(_without_private_number(each, codes) for each in told.contacts),
    )


def coder(contents: CaseContents) -> Retelling:
    """What puts codes in the place of names and numbers, for a text that does not stand in the contents."""
    return _Coder(contents)


class _Coder:
    """Puts codes into a text: first in the place of numbers, since a code beside one would make it another."""

    def __init__(self, contents: CaseContents) -> None:
        everyone = contents.everyone
        client, reference = contents.file.client, contents.file.case.reference
        own = SpelledNumbers((client.details.id_number, *numbers_of_client(contents)))
        of_others = ((SpelledNumbers((each.details.phone,)), contents.codes[each.id]) for each in everyone)
        self._numbers = ((own, reference), *of_others)
        names = {each.details.name: contents.codes[each.id] for each in everyone if len(each.details.name) > 1}
        names |= {name: reference for name in (client.details.name, client.details.alias) if name}
        # Longest first, so that a name inside a longer one does not leave half of it.
        self._names = sorted(names.items(), key=lambda pair: len(pair[0]), reverse=True)

    def __call__(self, said: str) -> str:
        for numbers, code in self._numbers:
            said = numbers.replaced(said, code)
        for name, code in self._names:
            said = said.replace(name, code)
        return said


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


def _unnamed(person: Person, codes: Mapping[PersonId, str]) -> Person:
    """What they are to the client, by their code; their name would tell who the client is."""
    details = person.details
    bare = PersonDetails(name=codes.get(person.id, ""), relation=details.relation, contacted=details.contacted)
    return replace(person, details=bare)


def _without_private_number(contact: Contact, codes: Mapping[PersonId, str]) -> Contact:
    """Without the number of the client, or of somebody around them, who goes by their code."""
    told = contact.details
    is_private = told.party in _PRIVATE or told.person is not None
    name = codes.get(told.person, "") if told.person is not None else ""
    return replace(contact, details=replace(told, number="" if is_private else told.number), person_name=name)
