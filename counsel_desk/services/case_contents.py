"""Everything a summary of a case is made of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from counsel_desk.domain.cases import Note
from counsel_desk.domain.checklists import CaseChecklist
from counsel_desk.domain.contacts import Contact
from counsel_desk.domain.debts import Debt
from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.filings import Filing
from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.history import Deed
from counsel_desk.domain.ids import PersonId
from counsel_desk.domain.incidents import Incident
from counsel_desk.domain.people import Office, Person, PersonConsent
from counsel_desk.domain.tasks import Task
from counsel_desk.services.cases import CaseFile


@dataclass(frozen=True, slots=True)
class CaseContents:
    """The records of a case, each kind in the order in which its screen shows it.

    `people` stand in the record; `everyone` are also those taken out of it, whom texts may still name: they are hidden
    there and shown nowhere. `codes` stand for all of them wherever they must not be named: each keeps theirs for good.
    """

    file: CaseFile
    people: tuple[Person, ...]
    everyone: tuple[Person, ...]
    codes: Mapping[PersonId, str]
    office: Office
    pack: Pack
    made_at: datetime
    incidents: tuple[Incident, ...]
    contacts: tuple[Contact, ...]
    evidence: tuple[Evidence, ...]
    debts: tuple[Debt, ...] = ()
    checklists: tuple[CaseChecklist, ...] = ()
    tasks: tuple[Task, ...] = ()
    notes: tuple[Note, ...] = ()
    filings: tuple[Filing, ...] = ()
    history: tuple[Deed, ...] = ()

    @property
    def agreed(self) -> frozenset[PersonId]:
        """Who of the people around the client agreed to stand here; whose consent left with them did not."""
        return frozenset(each.id for each in self.people if each.details.consent is PersonConsent.GIVEN)


def joined(*parts: str) -> str:
    """What is known of several things, in one cell."""
    return " · ".join(filter(None, parts))


def known_sum(amounts: Iterable[int | None]) -> int | None:
    """What is known, added up; None when nothing is."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None


def code_of(person: Person, contents: CaseContents) -> str:
    """The code that somebody around the client goes by; empty where their name has not given way to it."""
    code = contents.codes.get(person.id, "")
    return code if person.details.name == code else ""
