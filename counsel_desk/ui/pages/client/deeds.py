"""What is done with the record of a client: its forms, people taken out, consents given and taken back."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.merging import Merged
from counsel_desk.domain.people import Client, ConsentMeans, ConsentPurpose, Person
from counsel_desk.errors import WorldError
from counsel_desk.services import clients, people_around
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.client_dialog import ClientDialog
from counsel_desk.ui.dialogs.consent_dialog import ConsentDialog
from counsel_desk.ui.dialogs.export_person_dialog import ExportPersonDialog
from counsel_desk.ui.dialogs.form_dialog import FormDialog
from counsel_desk.ui.dialogs.person_dialog import PersonDialog
from counsel_desk.ui.pages.case.message import CaseMessage
from counsel_desk.ui.pages.case.taking_back import undo_only
from counsel_desk.ui.pages.client.merging import ClientMerging
from counsel_desk.ui.pages.client.record import ClientRecord
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Tone

_CLIENT = frozenset({"client"})
_WITH_CASES = frozenset({"client", "case"})  # a merge moves them


class ClientDeeds(QObject):
    """Does them with the client in view, says so in the message bar, and offers to take the change back."""

    changed = Signal(frozenset)
    known_chosen = Signal(object)
    """Somebody recognised the known client of this `ClientId` while editing."""

    def __init__(self, desk: Desk, tasks: Tasks, record: ClientRecord, message: CaseMessage, page: QWidget) -> None:
        super().__init__(page)
        self.client: Client | None = None
        """The client in view, as last read; None until then."""
        self._desk, self._tasks, self._record, self._message, self._page = desk, tasks, record, message, page
        record.details.id_number_asked.connect(self._show_id_number)
        record.people.add_asked.connect(self._add_person)
        record.people.change_asked.connect(self._change_person)
        record.people.withdraw_asked.connect(self._withdraw_person)
        consents = record.consents.rows
        consents.given.connect(self._give_consent)
        consents.refused.connect(self._refuse_consent)
        consents.withdrawn.connect(self._withdraw_consent)
        consents.more_asked.connect(self._write_consent)
        record.everything.clicked.connect(self._export)
        self._merging = ClientMerging(desk, tasks, page, self._write, self.tell)
        record.merge.clicked.connect(self._ask_to_merge)
        record.merged.part_asked.connect(self._ask_to_part)
        record.notes.editor.added.connect(partial(self.changed.emit, frozenset({"client", "case"})))
        record.notes.editor.failed.connect(self.tell)

    def edit(self) -> None:
        """Open the form about the client."""
        if self.client is not None:
            dialog = ClientDialog(self._desk, self._tasks, self.client, self._page)
            dialog.duplicate_chosen.connect(self.known_chosen)
            dialog.merge_asked.connect(self._ask_to_merge_with)
            self._open(dialog)

    def tell(self, error: WorldError) -> None:
        """Say what went wrong in the user's world."""
        self._message.tell(error)

    def _export(self) -> None:
        """Give the client everything that is kept about them."""
        if self.client is not None:
            dialog = ExportPersonDialog(self._desk, self._tasks, self.client, self._page)
            dialog.changed.connect(self.changed)
            dialog.open()

    def _ask_to_merge(self) -> None:
        if self.client is not None:
            self._merging.ask(self.client)

    def _ask_to_merge_with(self, other: ClientId) -> None:
        if self.client is not None:
            self._merging.ask(self.client, other)

    def _ask_to_part(self, merged: Merged) -> None:
        if self.client is not None:
            self._merging.ask_to_part(self.client, merged)

    def _add_person(self) -> None:
        if self.client is not None:
            self._open(PersonDialog(self._desk, self._tasks, self.client.id, parent=self._page))

    def _change_person(self, person: Person) -> None:
        self._open(PersonDialog(self._desk, self._tasks, person.client_id, person, self._page))

    def _withdraw_person(self, person: Person) -> None:
        name = person.details.name or messages.word(person.details.relation)
        said = self.tr("Taken out: {name}").format(name=name)
        self._write(partial(people_around.withdraw_person, self._desk, person), said, "person.withdraw")

    def _write_consent(self, purpose: ConsentPurpose) -> None:
        if self.client is not None:
            self._open(ConsentDialog(self._desk, self._tasks, self.client, purpose, self._page))

    def _give_consent(self, purpose: ConsentPurpose, means: ConsentMeans) -> None:
        if self.client is not None:
            said = self.tr("Consent written down: {purpose}").format(purpose=messages.word(purpose))
            work = partial(clients.give_consent, self._desk, self.client.id, purpose, means)
            self._write(work, said, "consent.give")

    def _refuse_consent(self, purpose: ConsentPurpose, means: ConsentMeans) -> None:
        if self.client is not None:
            said = self.tr("Refusal written down: {purpose}").format(purpose=messages.word(purpose))
            work = partial(clients.refuse_consent, self._desk, self.client.id, purpose, means)
            self._write(work, said, "consent.refuse")

    def _withdraw_consent(self, purpose: ConsentPurpose) -> None:
        if self.client is not None:
            said = self.tr("Consent withdrawn: {purpose}").format(purpose=messages.word(purpose))
            work = partial(clients.withdraw_consent, self._desk, self.client.id, purpose)
            self._write(work, said, "consent.withdraw")

    def _show_id_number(self) -> None:
        if self.client is not None:
            work = partial(clients.reveal_id_number, self._desk, self.client.id)
            shown = partial(self._show_number_of, self.client.id)
            self._tasks.write(self._record, work, then=shown, failed=self.tell)

    def _show_number_of(self, client_id: ClientId, number: str) -> None:
        """Meanwhile another client may have come into view."""
        if self.client is not None and self.client.id == client_id:
            self._record.details.show_id_number(number)

    def _open(self, dialog: FormDialog) -> None:
        dialog.changed.connect(self.changed)
        dialog.open()

    def _write(self, work: Callable[[], Any], said: str, action: str) -> None:
        kinds = _WITH_CASES if action.endswith("merge") else _CLIENT

        def told(_result: object) -> None:
            self.changed.emit(kinds)
            self._message.say(said, Tone.OK, self.tr("Undo"), take_back)

        def take_back() -> None:
            undo = partial(undo_only, self._desk, action)
            self._tasks.write(self._record, undo, then=taken_back, failed=self.tell)

        def taken_back(name: str) -> None:
            self.changed.emit(kinds)
            self._message.say(self.tr("Taken back: {name}").format(name=messages.action_name(name)), Tone.OK)

        self._tasks.write(self._record, work, then=told, failed=self.tell)
