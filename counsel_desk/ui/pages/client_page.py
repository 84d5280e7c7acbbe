"""The page of one client: a band that says who and how to reach them, the whole record, and what was done with it."""

from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from counsel_desk.domain.history import Deed
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.errors import WorldError
from counsel_desk.services.client_file import ClientFile, load_client_file
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import client_history
from counsel_desk.services.looks import note_client_opened
from counsel_desk.ui.dialogs.form_dialog import FormDialog
from counsel_desk.ui.pages.case.history import HistoryView
from counsel_desk.ui.pages.case.message import CaseMessage
from counsel_desk.ui.pages.client.deeds import ClientDeeds
from counsel_desk.ui.pages.client.header import ClientHeader
from counsel_desk.ui.pages.client.record import ClientRecord
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, theme
from counsel_desk.ui.widgets.page import Page
from counsel_desk.ui.widgets.scrolling import with_edges

_SHOWS = frozenset({"client", "case", "task", "office"})


class ClientPage(Page):
    """Shows one client at a time, and nothing of anybody else in the family."""

    name = "client"
    icon = "person"

    closed = Signal()
    """The counsellor goes back to where they came from."""
    left = Signal(str)
    """The client that was in view is now a colleague's; what there is to say of it."""
    changed = Signal(frozenset)
    """Records of these kinds were changed here."""
    case_chosen = Signal(object)
    """A case (`CaseId`) is to be opened."""
    new_case_asked = Signal(object)
    """A new case of this `ClientId` is to be opened."""
    erase_asked = Signal(object)
    """This `ClientId` is to be erased; nothing was asked yet."""
    known_chosen = Signal(object)
    """Somebody recognised the known client of this `ClientId` while editing."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._client_id: ClientId | None = None
        self._case_id: CaseId | None = None
        self.header = ClientHeader(read_only=desk.read_only)
        self.message = CaseMessage()
        self.record = ClientRecord(desk, tasks)
        self.history = HistoryView(tasks)
        self.deeds = ClientDeeds(desk, tasks, self.record, self.message, self)
        self._tabs = QTabWidget(documentMode=True)
        self._tabs.setObjectName("client_tabs")
        for tab, words in ((self.record, self.tr("Record")), (self.history, self.tr("History"))):
            self._tabs.addTab(with_edges(tab), words)
        self._connect()
        self._lay_out()

    def title(self) -> str:
        """The word for it; with a client in view, the reference."""
        client = self.deeds.client
        return client.reference if client else self.tr("Client")

    @property
    def client_id(self) -> ClientId | None:
        """The client in view."""
        return self._client_id

    @property
    def case_id(self) -> CaseId | None:
        """The case that is meant while this client is in view: the newest open one, else the newest."""
        return self._case_id

    def open_client(self, client_id: ClientId) -> None:
        """Show a client; the one shown before keeps its drafts."""
        if client_id != self._client_id:
            self.keep()
            self._client_id, self._case_id, self.deeds.client = client_id, None, None
            self.message.hide()
            self.record.hide()  # until this client is read, nothing of another one is in sight or written on
            self.history.show_deeds(())
            self._tabs.setCurrentIndex(0)
            self._tasks.write(self, partial(note_client_opened, self._desk, client_id), failed=self.message.tell)
        self._read()

    def enter(self) -> None:
        """The page comes into view."""
        self._read()

    def refresh(self, changed: AbstractSet[str]) -> None:
        """Read again what another page changed."""
        if not changed or changed & _SHOWS:
            self._read()

    def keep(self) -> None:
        """Keep the note that is being written, and every open form."""
        self.record.notes.editor.draft.keep()
        for dialog in self.findChildren(FormDialog):
            dialog.keep()

    def _connect(self) -> None:
        self.header.back_asked.connect(self._leave)
        self.header.edit_asked.connect(self.deeds.edit)
        self.header.case_asked.connect(self._ask_case)
        self.record.cases.case_asked.connect(self._ask_case)
        self.record.erase.clicked.connect(self._ask_to_erase)
        self.record.cases.case_chosen.connect(self.case_chosen)
        self.deeds.changed.connect(self.changed)
        self.deeds.known_chosen.connect(self.known_chosen)
        self._tabs.currentChanged.connect(self._read)
        self.history.looks_asked.connect(self._read)

    def _leave(self) -> None:
        self.keep()
        self.closed.emit()

    def _ask_case(self) -> None:
        if self._client_id is not None:
            self.new_case_asked.emit(self._client_id)

    def _ask_to_erase(self) -> None:
        if self._client_id is not None:
            self.keep()
            self.erase_asked.emit(self._client_id)

    def _read(self) -> None:
        if self._client_id is None:
            return
        work = partial(load_client_file, self._desk, self._client_id)
        self._tasks.read(self, work, then=partial(self._show, self._client_id), failed=self._not_read)
        if self._tabs.currentIndex():
            work_history = partial(client_history, self._desk, self._client_id, looks=self.history.looks)
            shown = partial(self._show_history, self._client_id)
            self._tasks.read(self, work_history, then=shown, failed=self.message.tell)

    def _not_read(self, error: WorldError) -> None:
        """A client whose case was given away is left: nothing of theirs stays in view."""
        client = self.deeds.client
        if error.code == "record.not_yours" and client is not None and client.id == self._client_id:
            self.keep()
            self._client_id, self._case_id, self.deeds.client = None, None, None
            self.left.emit(self.tr("This client is no longer among yours."))
        else:
            self.message.tell(error)

    def _show(self, asked: ClientId, file: ClientFile) -> None:
        """Whoever was merged leads to whom they were merged into."""
        if asked == self._client_id:
            self._client_id = file.client.id
            if asked != file.client.id and self.message.isHidden():
                self.message.say(self.tr("The record you asked for was merged into this client."))
            self.deeds.client = file.client
            self._case_id = next(
                (case.id for case in sorted(file.cases, key=lambda case: not case.status.is_open)), None
            )
            self.header.show_client(file.client, self._desk.clock())
            self.record.show_file(file)
            self.record.show()

    def _show_history(self, client_id: ClientId, deeds: tuple[Deed, ...]) -> None:
        if client_id == self._client_id:
            self.history.show_deeds(deeds)

    def _lay_out(self) -> None:
        edge = theme().px(SPACE)
        bar = QVBoxLayout()
        bar.setContentsMargins(edge + 4, 0, edge + 4, 0)
        bar.addWidget(self.message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(bar)
        column.addWidget(self._tabs, 1)
