"""What is done with the conversations of a case: a promise becomes a task, a failed attempt is tried again."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from counsel_desk import messages
from counsel_desk.domain.contacts import Contact, PromisedBy
from counsel_desk.domain.ids import CaseId, ContactId
from counsel_desk.domain.tasks import TaskDetails, TaskOrigin
from counsel_desk.services import contacts
from counsel_desk.services.desk import Desk
from counsel_desk.services.tasks import add_task
from counsel_desk.ui.dialogs.contact_dialog import ContactDialog
from counsel_desk.ui.dialogs.task_dialog import TaskDialog
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.pages.case.taking_back import take_back
from counsel_desk.ui.theme import Tone

_CONTACT = frozenset({"contact"})


class ContactDeeds(QObject):
    """Does them for a tab, which says so and offers what comes next."""

    changed = Signal(frozenset)
    """Records of these kinds were changed."""
    written = Signal(object)
    """This contact (`ContactId`) was written down or changed."""

    def __init__(self, tab: CaseTab) -> None:
        super().__init__(tab)
        self._tab, self._desk, self._tasks = tab, tab.desk, tab.tasks

    def write(self, case_id: CaseId, contact: Contact | None = None) -> None:
        """Open the form for a new contact, or to change this one."""
        if self._desk.read_only:
            return
        dialog = ContactDialog(self._desk, self._tasks, case_id, contact, self._tab)
        dialog.changed.connect(self.changed)
        dialog.saved.connect(self._look_for_promise)
        dialog.open()

    def note_no_answer(self, case_id: CaseId) -> None:
        """The client was rung now, and nobody answered."""
        work = partial(_no_answer, self._desk, case_id, self.tr("Ring again: nobody answered"))
        self._tasks.write(self, work, then=partial(self._tell_no_answer, case_id), failed=self._tab.tell)

    def make_task(self, contact: Contact) -> None:
        """Have the promise of a contact watched over by a task."""
        details = self._told_apart(contacts.task_of_promise(self._desk, contact), contact.details.promised_by)
        work = partial(add_task, self._desk, contact.case_id, details, origin=TaskOrigin.CONTACT, contact_id=contact.id)
        self._tasks.write(self, work, then=partial(self._tell_task, details), failed=self._tab.tell)

    def _told_apart(self, task: TaskDetails, by: PromisedBy | None) -> TaskDetails:
        """Others' promise is theirs to keep: what is left to do here is to ask after it."""
        if by is PromisedBy.US:
            return task
        words = self.tr("Ask the client after it: {promise}") if by is PromisedBy.CLIENT else ""
        return replace(task, title=(words or self.tr("Ask after their promise: {promise}")).format(promise=task.title))

    def withdraw(self, contact: Contact) -> None:
        """Take a contact out of the case."""
        work = partial(contacts.withdraw_contact, self._desk, contact)
        self._tasks.write(self, work, then=self._tell_withdrawn, failed=self._tab.tell)

    def _look_for_promise(self, contact_id: ContactId) -> None:
        self.written.emit(contact_id)
        read = partial(contacts.load_contact, self._desk, contact_id)
        self._tasks.read(self, read, then=self._offer_task, failed=self._tab.tell)

    def _offer_task(self, contact: Contact) -> None:
        if contact.details.promise:
            words = self.tr("Written down. What was promised is easily forgotten.")
            self._tab.say(words, Tone.OK, self.tr("Make the promise a task"), partial(self.make_task, contact))

    def _tell_task(self, details: TaskDetails, _task: object) -> None:
        kinds = frozenset({"task"})
        self.changed.emit(kinds)
        words = self.tr("A task was made, due {day}: {task}")
        said = words.format(day=messages.day_and_weekday(details.due_on), task=details.title)
        self._tab.say(
            said, Tone.OK, self.tr("Undo"), take_back(self._tab, "task.add", partial(self.changed.emit, kinds))
        )

    def _tell_no_answer(self, case_id: CaseId, done: tuple[ContactId, TaskDetails | None]) -> None:
        contact_id, again = done
        self.changed.emit(_CONTACT)
        self.written.emit(contact_id)
        said = self.tr("Written down: rang the client now, no answer.")
        if again is None:  # they do not want to be rung: nothing to try again
            undo = take_back(self._tab, "contact.add", partial(self.changed.emit, _CONTACT))
            self._tab.say(said, Tone.OK, self.tr("Undo"), undo)
        else:
            self._tab.say(said, Tone.OK, self.tr("Try again later"), self._asking_again(case_id, contact_id, again))

    def _asking_again(self, case_id: CaseId, contact_id: ContactId, again: TaskDetails) -> Callable[[], None]:
        def ask() -> None:
            dialog = TaskDialog(
                self._desk, self._tasks, case_id, parent=self._tab, suggested=again, contact_id=contact_id
            )
            dialog.changed.connect(self.changed)
            dialog.open()

        return ask

    def _tell_withdrawn(self, _nothing: None) -> None:
        undo = take_back(self._tab, "contact.withdraw", partial(self.changed.emit, _CONTACT))
        self.changed.emit(_CONTACT)
        self._tab.say(self.tr("The contact was taken out."), Tone.OK, self.tr("Undo"), undo)


def _no_answer(desk: Desk, case_id: CaseId, title: str) -> tuple[ContactId, TaskDetails | None]:
    return contacts.record_no_answer(desk, case_id), contacts.task_to_try_again(desk, case_id, title)
