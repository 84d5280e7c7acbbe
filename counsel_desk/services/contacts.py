"""Conversations that are not a collector's: what was said, what was promised, whom nobody reached."""

from dataclasses import replace

from counsel_desk.domain.cases import NoteKind
from counsel_desk.domain.contacts import Contact, ContactDetails, ContactParty, Conversation
from counsel_desk.domain.follow_ups import next_attempt, promise_follow_up
from counsel_desk.domain.ids import CaseId, ContactId
from counsel_desk.domain.organisations import OrganisationDetails
from counsel_desk.domain.phones import check_phone
from counsel_desk.domain.safe_hours import CallPermission
from counsel_desk.domain.tasks import Task, TaskDetails, TaskState
from counsel_desk.domain.texts import kept
from counsel_desk.errors import InputError
from counsel_desk.services.desk import Desk
from counsel_desk.services.organisations import write_named
from counsel_desk.services.people_around import check_person
from counsel_desk.services.risks import raise_risk, risk_of_words
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import cases, contacts, people, tasks


def add_contact(
    desk: Desk, case_id: CaseId, details: ContactDetails, *, named: OrganisationDetails | None = None
) -> ContactId:
    """Write down a conversation, or the attempt at one. A client's words of self-harm raise the risk of the case.

    `named` is the organisation it was with, which is written down with it where nobody has done so yet.
    """
    told = checked(desk, details)
    with desk.database.change("contact.add") as session:
        return write_contact(desk, session, case_id, _with(session, told, named))


def change_contact(
    desk: Desk, contact: Contact, details: ContactDetails, *, named: OrganisationDetails | None = None
) -> None:
    """Replace what is known of a conversation; words that are new are weighed as those of a new one.

    `named` as in `add_contact`.
    """
    told, before = checked(desk, details), contact.details
    with desk.database.change("contact.change") as session:
        told = _with(session, told, named)
        if told.person != before.person:  # who was taken out of the client's record meanwhile stays named
            check_person(session, contact.case_id, told.person)
        contacts.set_contact(session, contact, told)
        if (told.said, told.party) != (before.said, before.party):
            weigh(desk, session, contact.case_id, told)


def withdraw_contact(desk: Desk, contact: Contact) -> None:
    """Take a conversation out of the case; undo brings it back."""
    with desk.database.change("contact.withdraw") as session:
        contacts.withdraw_contact(session, contact.id, desk.clock)


def contacts_of(desk: Desk, case_id: CaseId) -> tuple[Contact, ...]:
    """The conversations written down as such, newest first."""
    with desk.database.read() as session:
        return contacts.contacts_of(session, case_id)


def conversations_of(desk: Desk, case_id: CaseId) -> tuple[Conversation, ...]:
    """Every conversation of a case, newest first: contacts with the tasks they led to, and call notes."""
    with desk.database.read() as session:
        of_case = contacts.contacts_of(session, case_id)
        calls = [note for note in cases.notes_of(session, case_id) if note.kind is NoteKind.CALL]
        # Open tasks come first and the last one counts: one that is open stands before those that were closed.
        led_to = {task.contact_id: task for task in reversed(tasks.tasks_of(session, case_id))}
    found = [Conversation(contact, led_to.get(contact.id)) for contact in of_case]
    return tuple(sorted((*found, *map(Conversation, calls)), key=lambda each: each.at, reverse=True))


def load_contact(desk: Desk, contact_id: ContactId) -> Contact:
    """One conversation as kept."""
    with desk.database.read() as session:
        return contacts.load_contact(session, contact_id)


def record_no_answer(desk: Desk, case_id: CaseId) -> ContactId:
    """The client was rung just now and nobody answered; where they have one number, that was rung."""
    with desk.database.read() as session:
        phones = people.load_client(session, cases.load_case(session, case_id).client_id).details.phones
    number = phones[0].number if len(phones) == 1 else ""
    return add_contact(desk, case_id, ContactDetails(desk.clock(), answered=False, number=number))


def task_of_promise(desk: Desk, contact: Contact) -> TaskDetails:
    """What the promise becomes when somebody is to see to it; keep it with `add_task` and the contact's id."""
    return promise_follow_up(contact.details, desk.today, desk.calendar)


def task_to_try_again(desk: Desk, case_id: CaseId, title: str) -> TaskDetails | None:
    """Ring the client again at an hour that is safe for them; None for somebody who does not want to be rung."""
    with desk.database.read() as session:
        client = people.load_client(session, cases.load_case(session, case_id).client_id)
    wish = client.details.safe_contact
    return None if wish.permission is CallPermission.DO_NOT_CALL else next_attempt(title, desk.clock(), wish)


def call_of_task(desk: Desk, task: Task, state: TaskState, result: str) -> ContactDetails:
    """The conversation with which a task to ring the client ends; give it to `close_task`.

    Where nothing is said of the result, what was to be asked stands in its place.
    """
    answered = state is TaskState.DONE
    said = result.strip() or (task.details.title if answered else "")
    return ContactDetails(desk.clock(), answered=answered, said=said)


def write_contact(desk: Desk, session: Transaction, case_id: CaseId, told: ContactDetails) -> ContactId:
    """Write down a checked conversation as part of a larger change."""
    check_person(session, case_id, told.person)
    weigh(desk, session, case_id, told)
    return contacts.add_contact(session, case_id, told, desk.counsellor.id)


def checked(desk: Desk, details: ContactDetails) -> ContactDetails:
    """The details as they are kept; what was said stays exact.

    InputError ``contact.empty`` (nothing is told), ``contact.in_future``, ``contact.promise_missing`` (only a day is
    named), ``contact.promised_by_missing``, and those of `check_phone`.
    """
    told = kept(details, notes=("said", "promise"))
    if told.at > desk.clock():
        raise InputError("contact.in_future", "at")
    if told.number:
        told = replace(told, number=check_phone(told.number, "number"))
    if not told.promise.strip():
        if told.promised_until is not None:
            raise InputError("contact.promise_missing", "promise")
        told = replace(told, promise="", promised_by=None)
    elif told.promised_by is None:
        raise InputError("contact.promised_by_missing", "promised_by")
    if not (told.said.strip() or told.promise or told.ticket) and told.answered is not False:
        raise InputError("contact.empty", "said")
    return told


def weigh(desk: Desk, session: Transaction, case_id: CaseId, told: ContactDetails) -> None:
    """Raise the risk of a case for what was said. Only a client's own words speak of the client's danger."""
    if told.party is ContactParty.CLIENT:
        raise_risk(desk, session, case_id, *risk_of_words(desk, told.said))


def _with(session: Transaction, told: ContactDetails, named: OrganisationDetails | None) -> ContactDetails:
    return told if named is None else replace(told, organisation=write_named(session, named))
