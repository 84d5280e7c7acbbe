"""A case under its code: what says who the client is gives way to the case's reference."""

from dataclasses import replace

from counsel_desk.domain.cases import Note
from counsel_desk.domain.checklists import CaseChecklist, CaseStep
from counsel_desk.domain.contacts import Contact, ContactParty
from counsel_desk.domain.debts import Debt
from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.incidents import Incident
from counsel_desk.domain.people import Client, ClientDetails, Person, PersonDetails
from counsel_desk.domain.safe_hours import SafeContact
from counsel_desk.domain.tasks import Task
from counsel_desk.services.case_contents import CaseContents
from counsel_desk.services.cases import CaseFile

_PRIVATE = frozenset({ContactParty.CLIENT, ContactParty.RELATIVE})


def coded(contents: CaseContents) -> CaseContents:
    """The contents without name, alias, phones and ID number, also where they stand in a text.

    Other people and places stay in the texts, so a reader who knows the client may still recognise them.
    """
    code = _Code(contents.file)
    return replace(
        contents,
        file=code.file(contents.file),
        people=tuple(map(code.person, contents.people)),
        debts=tuple(map(code.debt, contents.debts)),
        incidents=tuple(map(code.incident, contents.incidents)),
        contacts=tuple(map(code.contact, contents.contacts)),
        checklists=tuple(map(code.checklist, contents.checklists)),
        tasks=tuple(map(code.task, contents.tasks)),
        notes=tuple(map(code.note, contents.notes)),
        evidence=tuple(map(code.evidence, contents.evidence)),
    )


class _Code:
    """Puts the case's reference in the place of everything that names the client."""

    def __init__(self, file: CaseFile) -> None:
        details = file.client.details
        telling = (details.name, details.alias, details.id_number, *(phone.number for phone in details.phones))
        # Longest first, so that a name inside a longer one does not leave half of it.
        self._telling = sorted(filter(None, telling), key=len, reverse=True)
        self._code = file.case.reference

    def text(self, said: str) -> str:
        for telling in self._telling:
            said = said.replace(telling, self._code)
        return said

    def file(self, file: CaseFile) -> CaseFile:
        details = file.case.details
        case = replace(
            file.case,
            details=replace(
                details,
                risk_reason=self.text(details.risk_reason),
                summary=self.text(details.summary),
                closing_note=self.text(details.closing_note),
            ),
        )
        step = None if file.next_step is None else self.task(file.next_step)
        return replace(file, case=case, client=self._client(file.client), next_step=step)

    def debt(self, debt: Debt) -> Debt:
        return replace(debt, details=replace(debt.details, agreement=self.text(debt.details.agreement)))

    def incident(self, incident: Incident) -> Incident:
        said = incident.details
        details = replace(
            said, words=self.text(said.words), effect=self.text(said.effect), witness=self.text(said.witness)
        )
        return replace(incident, details=details)

    def person(self, person: Person) -> Person:
        """What they are to the client; their name would tell who the client is."""
        details = person.details
        return replace(person, details=PersonDetails(relation=details.relation, contacted=details.contacted))

    def contact(self, contact: Contact) -> Contact:
        """Without the number of the client, also one that only this conversation knows, or of somebody around them."""
        told = contact.details
        is_private = told.party in _PRIVATE or told.person is not None
        details = replace(
            told,
            number="" if is_private else self.text(told.number),
            said=self.text(told.said),
            promise=self.text(told.promise),
            ticket=self.text(told.ticket),
            officer=self.text(told.officer),
        )
        return replace(contact, details=details, person_name="")

    def checklist(self, checklist: CaseChecklist) -> CaseChecklist:
        return replace(checklist, steps=tuple(map(self._step, checklist.steps)))

    def task(self, task: Task) -> Task:
        details = replace(task.details, title=self.text(task.details.title))
        return replace(task, details=details, result=self.text(task.result))

    def note(self, note: Note) -> Note:
        return replace(note, text=self.text(note.text))

    def evidence(self, evidence: Evidence) -> Evidence:
        said = evidence.details
        details = replace(
            said,
            name=self.text(said.name),
            description=self.text(said.description),
            obtained_by=self.text(said.obtained_by),
            device=self.text(said.device),
            original_at=self.text(said.original_at),
        )
        return replace(evidence, details=details)

    def _step(self, step: CaseStep) -> CaseStep:
        return replace(step, note=self.text(step.note), reason=self.text(step.reason))

    def _client(self, client: Client) -> Client:
        details = client.details
        bare = ClientDetails(
            role=details.role,
            birth_year=details.birth_year,
            gender=details.gender,
            region=details.region,
            safe_contact=SafeContact(details.safe_contact.permission, (), ""),
        )
        return replace(client, details=bare)
