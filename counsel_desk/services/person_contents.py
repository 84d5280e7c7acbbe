"""Everything kept about one client, read to be given to themself: people around who did not agree are covered."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from counsel_desk.domain.evidence_bundle import Exhibit
from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.history import Deed
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.people import ClientDetails, Office, Person, PersonConsent
from counsel_desk.domain.spelled_numbers import SpelledNumbers
from counsel_desk.errors import RefusedError
from counsel_desk.services.case_contents import CaseContents
from counsel_desk.services.case_reading import everything_of
from counsel_desk.services.client_file import ClientFile, load_client_file
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence_bundle_contents import COVERED, covering, files_staying_in, names_covered
from counsel_desk.services.history import case_history, client_history
from counsel_desk.services.kept_back import kept_back
from counsel_desk.services.office import load_office
from counsel_desk.services.people_around import everyone_around
from counsel_desk.storage.queries.looks import was_given
from counsel_desk.storage.records import cases

_DEEDS = 1_000_000  # all of them: a client of years has some thousands


@dataclass(frozen=True, slots=True)
class CaseOfPerson:
    """A case as it is passed on, and its files, each under its number in the case."""

    contents: CaseContents
    files: tuple[Exhibit, ...]

    @property
    def reference(self) -> str:
        """The number of the case; what is written of it lies under that name."""
        return self.contents.file.case.reference


@dataclass(frozen=True, slots=True)
class PersonContents:
    """All of a client, oldest first. What the client keeps back from others is not kept from themself.

    `everyone` are the people around as they were read, before any was covered; `history` also says who looked, and
    `given` what was printed or passed on, in whichever case.
    """

    file: ClientFile
    everyone: tuple[Person, ...]
    cases: tuple[CaseOfPerson, ...]
    history: tuple[Deed, ...]
    given: tuple[Deed, ...]
    office: Office
    pack: Pack
    made_at: datetime


def everything_about(desk: Desk, client_id: ClientId) -> PersonContents:
    """Read everything of a client; nothing has left the vault yet.

    RefusedError ``record.not_yours``, and ``export.person_not_whole`` when a case of the client is out of sight of who
    acts: half of it must not pass for all.
    """
    file = load_client_file(desk, client_id)
    _require_whole(desk, client_id)
    everyone = everyone_around(desk, client_id)
    found = tuple(_case(desk, each.id) for each in reversed(file.cases))
    history = client_history(desk, client_id, _DEEDS, looks=True)
    deeds = {each.step: each for case in found for each in case.contents.history} | {
        each.step: each for each in history
    }
    given = (deeds[step] for step in sorted(deeds))
    return PersonContents(
        file=_covered(file, everyone),
        everyone=everyone,
        cases=found,
        history=tuple(reversed(history)),
        given=tuple(each for each in given if was_given(each.action)),
        office=load_office(desk),
        pack=desk.pack,
        made_at=desk.clock(),
    )


def _require_whole(desk: Desk, client_id: ClientId) -> None:
    with desk.database.read() as session:
        seen = cases.cases_of(session, client_id)
    with desk.database.read(everyone=True) as session:
        there = cases.cases_of(session, client_id)
    if set(seen) != set(there):
        raise RefusedError("export.person_not_whole")


def _case(desk: Desk, case_id: CaseId) -> CaseOfPerson:
    told = replace(everything_of(desk, case_id), history=case_history(desk, case_id, _DEEDS, looks=True))
    shown = names_covered(kept_back(told, frozenset()), told.agreed)
    staying = files_staying_in(told, frozenset())
    files = (
        Exhibit(place, place, each, held_back=staying.get(each.id)) for place, each in enumerate(shown.evidence, 1)
    )
    return CaseOfPerson(shown, tuple(files))


def _covered(file: ClientFile, everyone: Iterable[Person]) -> ClientFile:
    """The record without who refused to stand in it; in its texts, who did not agree is covered."""
    agreed = {each.id for each in file.people if each.details.consent is PersonConsent.GIVEN}
    unasked = [each for each in everyone if each.id not in agreed]
    numbers = SpelledNumbers(each.details.phone for each in unasked)
    cover_names = covering(unasked)

    def cover(text: str) -> str:
        return cover_names(numbers.replaced(text, COVERED))

    def told(details: ClientDetails) -> ClientDetails:
        contact = details.safe_contact
        return replace(details, safe_contact=replace(contact, note=cover(contact.note)))

    standing = (each for each in file.people if each.details.consent is not PersonConsent.REFUSED)
    return replace(
        file,
        client=replace(file.client, details=told(file.client.details)),
        people=tuple(replace(each, details=replace(each.details, note=cover(each.details.note))) for each in standing),
        notes=tuple(replace(each, text=cover(each.text)) for each in file.notes),
        merged=tuple(replace(each, details=told(each.details)) for each in file.merged),
    )
