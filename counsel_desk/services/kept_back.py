"""What a client wants kept back where a consent lets their case out."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from counsel_desk.domain.contacts import Contact, ContactDetails, ContactParty
from counsel_desk.domain.incidents import Incident
from counsel_desk.domain.people import PersonConsent, Withheld
from counsel_desk.domain.spelled_numbers import SpelledNumbers
from counsel_desk.services.case_coding import coded, numbers_of_client
from counsel_desk.services.case_contents import CaseContents
from counsel_desk.services.case_texts import retold
from counsel_desk.services.case_withholding import without_amounts

_BLANK = "****"
_AROUND_THE_CLIENT = frozenset({ContactParty.CLIENT, ContactParty.RELATIVE})


def kept_back(contents: CaseContents, withheld: frozenset[Withheld]) -> CaseContents:
    """The contents without what is withheld. What a note or a message says of it stays, unless these are withheld too.

    The name gives way to the case's code, also in texts, and people around the client then go by codes of their own;
    numbers give way in texts however they are spelled there. Otherwise people around the client are named only with a
    consent of their own, whatever the client agreed to; who refused stands there with nothing.
    """
    contents = _without_unasked(contents)
    if Withheld.NAME in withheld:
        contents = coded(contents)
    for each, without in _WITHOUT.items():
        if each in withheld:
            contents = without(contents)
    return contents


def _without_detail(**empty: Any) -> Callable[[CaseContents], CaseContents]:
    """Leave parts of the client's details empty."""

    def without(contents: CaseContents) -> CaseContents:
        client = contents.file.client
        bare = replace(client, details=replace(client.details, **empty))
        return replace(contents, file=replace(contents.file, client=bare))

    return without


def _without_unasked(contents: CaseContents) -> CaseContents:
    """Drop who refused, and the names in conversations and the numbers of those who did not agree."""
    agreed = {None, *contents.agreed}
    numbers = {
        *(each.details.phone for each in contents.everyone if each.id not in agreed),
        *(each.details.number for each in contents.contacts if each.details.person not in agreed),
    }
    contents = _without_numbers(contents, numbers)
    contacts = tuple(
        each if each.details.person in agreed else replace(_of_contact(each, number=""), person_name="")
        for each in contents.contacts
    )
    people = tuple(each for each in contents.people if each.details.consent is not PersonConsent.REFUSED)
    return replace(contents, people=people, contacts=contacts)


def _without_phones(contents: CaseContents) -> CaseContents:
    told = _without_numbers(contents, numbers_of_client(contents))
    bare = tuple(
        _of_contact(each, number="") if each.details.party is ContactParty.CLIENT else each for each in told.contacts
    )
    return _without_detail(phones=())(replace(told, contacts=bare))


def _without_id_number(contents: CaseContents) -> CaseContents:
    told = _without_numbers(contents, (contents.file.client.details.id_number,))
    return _without_detail(id_number="")(told)


def _without_people(contents: CaseContents) -> CaseContents:
    """Those around the client, as far as the records name them; that somebody was contacted stays."""
    contents = _without_numbers(
        contents,
        (
            *(each.details.phone for each in contents.people),
            *(each.details.number for each in contents.contacts if _is_around_the_client(each.details)),
        ),
    )
    contacts = tuple(
        replace(_of_contact(each, number=""), person_name="") if _is_around_the_client(each.details) else each
        for each in contents.contacts
    )
    bare = tuple(replace(_of_incident(each, witness=""), person=None) for each in contents.incidents)
    return replace(contents, people=(), contacts=contacts, incidents=bare)


def _without_words(contents: CaseContents) -> CaseContents:
    return replace(contents, incidents=tuple(_of_incident(each, words="") for each in contents.incidents))


def _without_notes(contents: CaseContents) -> CaseContents:
    """Notes and advice, and what was said in conversations; what was promised stays."""
    said = tuple(_of_contact(each, said="") for each in contents.contacts)
    lists = tuple(
        replace(each, steps=tuple(replace(step, note="") for step in each.steps)) for each in contents.checklists
    )
    return replace(contents, notes=(), contacts=said, checklists=lists)


def _without_numbers(contents: CaseContents, numbers: Iterable[str]) -> CaseContents:
    """Put a blank in the place of these numbers, in every text and however they are spelled there."""
    spelled = SpelledNumbers(numbers)
    return retold(contents, lambda text: spelled.replaced(text, _BLANK))


def _is_around_the_client(told: ContactDetails) -> bool:
    return told.party in _AROUND_THE_CLIENT or told.person is not None


def _of_contact(contact: Contact, **empty: Any) -> Contact:
    return replace(contact, details=replace(contact.details, **empty))


def _of_incident(incident: Incident, **empty: Any) -> Incident:
    return replace(incident, details=replace(incident.details, **empty))


_WITHOUT: Mapping[Withheld, Callable[[CaseContents], CaseContents]] = {
    Withheld.PHONES: _without_phones,
    Withheld.ID_NUMBER: _without_id_number,
    Withheld.REGION: _without_detail(region=""),
    Withheld.PEOPLE: _without_people,
    Withheld.AMOUNTS: without_amounts,
    Withheld.WORDS: _without_words,
    Withheld.NOTES: _without_notes,
}
