"""What was filed under the wrong case or client is moved, not written a second time.

The history of the old place says that something was moved away, and not where to: that may be another client's.
Words of self-harm raise the risk of the case they are moved into, as they did where they were first written.
"""

from collections.abc import Callable, Iterable, Sequence

from counsel_desk.domain.cases import NoteKind
from counsel_desk.domain.ids import (
    CaseId,
    ClientId,
    ContactId,
    DebtId,
    EvidenceId,
    FilingId,
    IncidentId,
    NoteId,
    TaskId,
)
from counsel_desk.domain.lists import Along
from counsel_desk.services import checklists
from counsel_desk.services.contacts import weigh
from counsel_desk.services.desk import Desk
from counsel_desk.services.risks import raise_risk, risk_of_contact, risk_of_words
from counsel_desk.services.suggestions import days_of, follow_norms
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import cases, moving
from counsel_desk.storage.records import contacts as contact_records
from counsel_desk.storage.records import incidents as incident_records


def move_incidents(desk: Desk, incidents: Iterable[IncidentId], to: CaseId) -> None:
    """Put contacts of a collector into another case, with their files and tasks.

    That case gets the checklists which their confirmed conduct asks for. RefusedError ``incident.known``,
    ``moving.same_place``.
    """
    with desk.database.change("incident.move") as session:
        cases.load_case(session, to)
        moved = tuple(incidents)
        left = days_of(session, moved)
        for each in moved:
            moving.move_incident(session, each, to)
            details = incident_records.load_incident(session, each).details
            raise_risk(desk, session, to, *risk_of_contact(desk, details))
        for case_id, days in (*left.items(), *days_of(session, moved).items()):
            follow_norms(desk, session, case_id, days)
        checklists.give_checklists(desk, session, to)


def move_contact(desk: Desk, contact: ContactId, to: CaseId) -> None:
    """Put a conversation into another case, with its files and tasks."""
    with desk.database.change("contact.move") as session:
        cases.load_case(session, to)
        moving.move_contact(session, contact, to)
        weigh(desk, session, to, contact_records.load_contact(session, contact).details)


def move_debt(desk: Desk, debt: DebtId, to: CaseId) -> None:
    """Put a loan into another case, with its tasks."""
    _move(desk, "debt.move", to, lambda session: moving.move_debt(session, debt, to))


def move_filing(desk: Desk, filing: FilingId, to: CaseId) -> None:
    """Put what was filed into another case, with its tasks."""
    _move(desk, "filing.move", to, lambda session: moving.move_filing(session, filing, to))


def move_evidence(desk: Desk, evidence: Iterable[EvidenceId], to: CaseId) -> None:
    """Put files into another case."""
    with desk.database.change("evidence.move") as session:
        cases.load_case(session, to)
        for each in evidence:
            moving.move_evidence(session, each, to)


def move_task(desk: Desk, task: TaskId, to: CaseId) -> None:
    """Put a follow-up into another case."""
    _move(desk, "task.move", to, lambda session: moving.move_task(session, task, to))


def move_note(desk: Desk, note: NoteId, to: CaseId) -> None:
    """Put a note into another case; its words, its hour and its author stay as they are."""
    with desk.database.change("note.move") as session:
        cases.load_case(session, to)
        moving.move_note(session, note, to)
        moved = next(each for each in cases.notes_of(session, to) if each.id == note)
        if moved.kind is not NoteKind.ADVICE:
            raise_risk(desk, session, to, *risk_of_words(desk, moved.text))


def move_case(desk: Desk, case_id: CaseId, to: ClientId) -> None:
    """File a whole case under another client. RefusedError ``moving.same_place``."""
    with desk.database.change("case.move") as session:
        moving.move_case(session, case_id, to)


def along_with_incidents(desk: Desk, incidents: Sequence[IncidentId]) -> Along:
    """The tasks and files that go along when these are moved."""
    with desk.database.read() as session:
        return moving.along_with_incidents(session, incidents)


def along_with_contact(desk: Desk, contact: ContactId) -> Along:
    """The tasks and files that go along when it is moved."""
    with desk.database.read() as session:
        return moving.along_with_contact(session, contact)


def along_with_filing(desk: Desk, filing: FilingId) -> Along:
    """The tasks that go along when it is moved."""
    with desk.database.read() as session:
        return moving.along_with_filing(session, filing)


def along_with_debt(desk: Desk, debt: DebtId) -> Along:
    """The tasks that go along when it is moved."""
    with desk.database.read() as session:
        return moving.along_with_debt(session, debt)


def _move(desk: Desk, action: str, to: CaseId, put: Callable[[Transaction], None]) -> None:
    with desk.database.change(action) as session:
        cases.load_case(session, to)
        put(session)
