"""The paper that tells a client what is kept about them: who they are here, what they agreed to, what was done."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Protocol

from counsel_desk.domain.case_papers import CasePaper, PaperFact, PaperItem, PaperPart
from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.history import Deed
from counsel_desk.domain.merging import Merged
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.papers import OfficeHead
from counsel_desk.domain.people import Client, ClientDetails, Consent, Person, PersonConsent
from counsel_desk.services.case_contents import joined
from counsel_desk.services.case_words import CaseField, CasePart, CaseWords
from counsel_desk.services.person_contents import CaseOfPerson, PersonContents


class PersonText(StrEnum):
    """What the paper says of its own."""

    TITLE = "title"
    BEGUN = "begun"
    RETAIN_UNTIL = "retain_until"
    WITHHOLDS = "withholds"
    MERGED = "merged"
    CONSENTS = "consents"
    OWN_CONSENT = "own_consent"
    NOTES = "notes"
    CASES = "cases"
    FILES = "files"
    STAYED = "stayed"
    GIVEN = "given"
    HISTORY = "history"
    TO_THEMSELF = "to_themself"
    COVERED = "covered"
    NOT_HERE = "not_here"
    FOLDER = "folder"
    UNLOCKED = "unlocked"


class PersonWords(Protocol):
    """The words of the paper, in the reader's language."""

    @property
    def case(self) -> CaseWords:
        """Those of the summary of a case."""

    def text(self, text: PersonText) -> str:
        """A heading or a sentence."""

    def law(self, pack: Pack) -> str:
        """The right to all this, as the guidance has it; empty where it does not."""


def case_note(words: PersonWords) -> str:
    """What stands first on the summary of each case."""
    return joined(words.text(PersonText.TO_THEMSELF), words.text(PersonText.COVERED))


def person_paper(contents: PersonContents, words: PersonWords) -> CasePaper:
    """Fill the paper; the cases have papers of their own beside it."""
    file, office, case = contents.file, contents.office, words.case
    reference = file.client.reference
    sentences = (
        PersonText.TO_THEMSELF,
        PersonText.COVERED,
        PersonText.FOLDER,
        PersonText.UNLOCKED,
        PersonText.NOT_HERE,
    )
    parts = (
        PaperPart(words.text(PersonText.MERGED), items=tuple(_merged(each, words) for each in file.merged)),
        PaperPart(words.text(PersonText.CONSENTS), items=tuple(_consents(file.client.consents, words))),
        PaperPart(case.field(CaseField.PEOPLE), items=tuple(_people(file.people, words))),
        PaperPart(
            words.text(PersonText.NOTES),
            items=tuple(
                PaperItem(joined(case.instant(each.at, Precision.MINUTE), each.author), words=each.text)
                for each in sorted(file.notes, key=lambda note: note.at)
            ),
        ),
        PaperPart(words.text(PersonText.CASES), items=tuple(_case(each, words) for each in contents.cases)),
        PaperPart(words.text(PersonText.GIVEN), facts=tuple(_deeds(contents.given, case))),
        PaperPart(words.text(PersonText.HISTORY), facts=tuple(_deeds(contents.history, case))),
    )
    return CasePaper(
        office=OfficeHead(office.name, office.phone, tuple(filter(None, office.address.splitlines()))),
        title=words.text(PersonText.TITLE),
        subtitle=reference,
        running=reference,
        foot=case.foot(reference, contents.made_at),
        facts=tuple(fact for fact in (*_facts(file.client.details, words), *_days(file.client, words)) if fact.value),
        notes_heading=case.part(CasePart.LEGEND),
        notes=tuple(filter(None, (words.law(contents.pack), *map(words.text, sentences)))),
        parts=tuple(each for each in parts if each.items or each.facts),
        follows=True,
    )


def _facts(details: ClientDetails, words: PersonWords) -> Iterator[PaperFact]:
    """Everything written on the record, the ID number whole: it is the client's own."""
    case = words.case
    for field, value in (
        (CaseField.NAME, details.name),
        (CaseField.ALIAS, details.alias),
        (CaseField.ROLE, case.value(details.role)),
        (CaseField.ID_NUMBER, details.id_number),
        (CaseField.BIRTH_YEAR, str(details.birth_year or "")),
        (CaseField.GENDER, case.value(details.gender)),
        (CaseField.REGION, details.region),
        (CaseField.PHONES, case.phones(details.phones)),
        (CaseField.SAFE_CONTACT, case.safe_contact(details.safe_contact)),
    ):
        yield PaperFact(case.field(field), value)
    kept_until = case.day(details.retain_until) if details.retain_until else ""
    yield PaperFact(words.text(PersonText.RETAIN_UNTIL), kept_until)


def _days(client: Client, words: PersonWords) -> Iterator[PaperFact]:
    yield PaperFact(words.text(PersonText.BEGUN), words.case.instant(client.created_at, Precision.MINUTE))


def _merged(merged: Merged, words: PersonWords) -> PaperItem:
    """What stood about the client in another record, before both were made one."""
    facts = tuple(fact for fact in _facts(merged.details, words) if fact.value)
    return PaperItem(joined(merged.reference, words.case.instant(merged.at, Precision.MINUTE)), short=facts)


def _consents(consents: Iterable[Consent], words: PersonWords) -> Iterator[PaperItem]:
    """What was asked and answered, also what no longer holds."""
    for each in consents:
        kept_back = joined(*(words.case.value(item) for item in each.withhold))
        facts = (PaperFact(words.text(PersonText.WITHHOLDS), kept_back),) if kept_back else ()
        yield PaperItem(words.case.consents((each,)), short=facts)


def _people(people: Iterable[Person], words: PersonWords) -> Iterator[PaperItem]:
    """Who agreed by name and with what is noted of them; of others only what they are to the client."""
    for each in people:
        consent = each.details.consent
        note = each.details.note if consent is PersonConsent.GIVEN else ""
        own = PaperFact(words.text(PersonText.OWN_CONSENT), words.case.value(consent))
        yield PaperItem(words.case.person(each), words=note, short=(own,))


def _case(told: CaseOfPerson, words: PersonWords) -> PaperItem:
    case, status = words.case, told.contents.file.case
    gone_out = sum(each.held_back is None for each in told.files)
    stayed = joined(*(str(each.number) for each in told.files if each.held_back is not None))
    facts = [
        PaperFact(case.field(CaseField.STATUS), case.value(status.details.status)),
        PaperFact(case.field(CaseField.OPENED_ON), case.day(status.opened_on)),
        PaperFact(case.field(CaseField.COUNSELLOR), told.contents.file.counsellor_name),
        PaperFact(words.text(PersonText.FILES), str(gone_out)),
    ]
    left = (PaperFact(words.text(PersonText.STAYED), stayed),) if stayed else ()
    return PaperItem(told.reference, short=tuple(facts), facts=left)


def _deeds(deeds: Iterable[Deed], words: CaseWords) -> Iterator[PaperFact]:
    for each in deeds:
        said = joined(each.who, words.deed(each.action), each.about)
        yield PaperFact(words.instant(each.at, Precision.MINUTE), said)
