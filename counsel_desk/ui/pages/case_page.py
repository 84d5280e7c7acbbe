"""The workspace of one case: a band that says who and how to reach them, and tabs for everything else."""

from collections.abc import Set as AbstractSet
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk.domain.ids import CaseId, NoteId
from counsel_desk.domain.next_best import NextBest, Urgency
from counsel_desk.errors import WorldError
from counsel_desk.services import cases
from counsel_desk.services.cases import CaseFile
from counsel_desk.services.desk import Desk
from counsel_desk.services.looks import note_case_opened
from counsel_desk.ui.dialogs.form_dialog import FormDialog
from counsel_desk.ui.pages.case.contacts import ContactsTab
from counsel_desk.ui.pages.case.debts import DebtsTab
from counsel_desk.ui.pages.case.deeds import CaseDeeds
from counsel_desk.ui.pages.case.documents import DocumentsTab
from counsel_desk.ui.pages.case.filings import FilingsTab
from counsel_desk.ui.pages.case.guidance import GuidanceTab
from counsel_desk.ui.pages.case.header import CaseHeader
from counsel_desk.ui.pages.case.history import HistoryTab
from counsel_desk.ui.pages.case.incidents import IncidentsTab
from counsel_desk.ui.pages.case.message import CaseMessage
from counsel_desk.ui.pages.case.overview import OverviewTab
from counsel_desk.ui.pages.case.tabs import CaseTabs
from counsel_desk.ui.pages.case.tasks import TasksTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, theme
from counsel_desk.ui.widgets.page import Page


class CasePage(Page):
    """Shows one case at a time. What other screens do with a case is asked for with its `CaseId`."""

    name = "case"
    icon = "cases"

    closed = Signal()
    """The counsellor goes back to where they came from."""
    changed = Signal(frozenset)
    """Records of these kinds were changed here."""
    removed = Signal(object, str)
    """The case of this `CaseId` was empty and is gone; what there is to say of it."""
    left = Signal(str)
    """The case that was in view is now a colleague's; what there is to say of it."""
    titled = Signal(str)
    """A case has come into view: its reference."""
    call_note_asked = Signal(object)
    paste_asked = Signal(object)
    phone_asked = Signal(object, object)
    """Messages and calls of a phone are to enter this case: `CaseId`, and the file (`Path`), or None to choose one."""
    pictures_asked = Signal(object, object)
    """Incidents are to be written from pictures of this case: `CaseId`, and these (`Evidence` or `Brought`), if any."""
    print_asked = Signal(object)
    export_asked = Signal(object)
    client_page_asked = Signal(object)
    """The page of the client (`ClientId`) is to be opened."""
    organisation_asked = Signal(object)
    """The page of an organisation (`OrganisationId`) is to be opened."""
    client_asked = Signal(object)
    """Somebody recognised the known client of this `ClientId` while editing."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._case_id: CaseId | None = None
        self._telling = False
        self.header = CaseHeader(read_only=desk.read_only)
        self._message = CaseMessage()
        self.overview = OverviewTab(desk, tasks)
        self.debts = DebtsTab(desk, tasks)
        self.incidents = IncidentsTab(desk, tasks)
        self.contacts = ContactsTab(desk, tasks)
        self.guidance = GuidanceTab(desk, tasks)
        self.filings = FilingsTab(desk, tasks)
        self.tasks = TasksTab(desk, tasks)
        self.documents = DocumentsTab(desk, tasks)
        self.history = HistoryTab(desk, tasks)
        self.deeds = CaseDeeds(self.overview, self)
        facts = (self.overview, self.debts, self.incidents, self.contacts)
        every = (*facts, self.guidance, self.filings, self.tasks, self.documents, self.history)
        for tab in every:
            tab.changed.connect(self._tell_changed)
            tab.said.connect(self._message.say)
            tab.organisation_asked.connect(self.organisation_asked)
        self._tabs = CaseTabs(every)
        self._tabs.currentChanged.connect(self._show_current)
        self._connect()
        self._lay_out()

    def title(self) -> str:
        """The word for it; with a case in view, its reference."""
        file = self.deeds.file
        return file.case.reference if file else self.tr("Case")

    @property
    def case_id(self) -> CaseId | None:
        """The case in view."""
        return self._case_id

    def open_case(self, case_id: CaseId) -> None:
        """Show a case; the one shown before keeps its drafts."""
        if case_id != self._case_id:
            self.keep()
            self._case_id, self.deeds.file = case_id, None
            self._message.hide()
            self._tabs.begin()
            self._tasks.write(self, partial(note_case_opened, self._desk, case_id), failed=self._message.tell)
        self._read_again()

    def show_tab(self, name: str) -> None:
        """Bring a tab into view by its name: "overview", "debts", "incidents", "contacts", "documents" and so on."""
        self._tabs.bring(getattr(self, name))

    def show_next(self, found: NextBest) -> None:
        """Bring what is to be done first into view: a step, a late answer, the form about the client."""
        if found.why is Urgency.REACH_NOT_ASKED:
            self.show_tab("overview")
            self.deeds.ask_contact()
        elif found.step is None:
            self.show_tab("filings")
        else:
            self.show_tab("guidance")
            self.guidance.show_step(found.step.checklist, found.step.id)

    def add_task(self) -> None:
        """Write down a follow-up of this case."""
        if self._case_id is not None:
            self.show_tab("tasks")
            self.tasks.add()

    def edit_client(self) -> None:
        """Open the form about the client."""
        self.deeds.edit_client()

    def enter(self) -> None:
        """The page comes into view."""
        self._read_again()

    def refresh(self, changed: AbstractSet[str]) -> None:  # noqa: ARG002 - a case shows a little of everything
        """Read again what is in view; other tabs read when they come into view."""
        if not self._telling:
            self._read_again()

    def keep(self) -> None:
        """Keep every draft, also of an open form."""
        self._tabs.keep()
        for dialog in self.findChildren(FormDialog):
            dialog.keep()

    def _connect(self) -> None:
        header = self.header
        header.back_asked.connect(self._leave)
        header.task_asked.connect(self.add_task)
        self.contacts.note_asked.connect(self._show_note)
        self.overview.step_asked.connect(self.show_next)
        self.guidance.filing_asked.connect(self._write_filing)
        for asked, raised in (
            (header.call_note_asked, self.call_note_asked),
            (header.print_asked, self.print_asked),
            (self.incidents.paste_asked, self.paste_asked),
            (self.deeds.export_asked, self.export_asked),
        ):
            asked.connect(partial(self._raise, raised))
        self.incidents.phone_asked.connect(self._bring_in)
        for tab in (self.incidents, self.documents):
            tab.pictures_asked.connect(self._write_from)
        header.menu.aboutToShow.connect(partial(self.deeds.fill, header.menu))
        self.deeds.removed.connect(self._forget)
        self.deeds.client_asked.connect(self.client_asked)
        self.deeds.client_page_asked.connect(self.client_page_asked)
        header.client_asked.connect(self.deeds.open_client)
        header.contact_asked.connect(self.deeds.ask_contact)

    def _raise(self, raised: SignalInstance, *_arguments: object) -> None:
        if self._case_id is not None:
            raised.emit(self._case_id)

    def _bring_in(self, path: Path | None) -> None:
        if self._case_id is not None:
            self.phone_asked.emit(self._case_id, path)

    def _write_from(self, pictures: object) -> None:
        if self._case_id is not None:
            self.pictures_asked.emit(self._case_id, pictures)

    def _leave(self) -> None:
        self.keep()
        self.closed.emit()

    def _forget(self, case_id: CaseId, words: str) -> None:
        """There is nothing left to show of it."""
        if case_id == self._case_id:
            self._case_id, self.deeds.file = None, None
        self.changed.emit(frozenset({"case", "client", "task"}))
        self.removed.emit(case_id, words)

    def _read_again(self) -> None:
        if self._case_id is not None:
            work = partial(cases.load_case_file, self._desk, self._case_id)
            self._tasks.read(self, work, then=self._show_file, failed=self._not_read)
            self._show_current()

    def _not_read(self, error: WorldError) -> None:
        """A case that was in view and has become a colleague's is left: what was saved was saved."""
        case_id, file = self._case_id, self.deeds.file
        if error.code == "record.not_yours" and case_id is not None and file is not None and file.case.id == case_id:
            self._case_id, self.deeds.file = None, None
            self.left.emit(self.tr("It was saved. This case is no longer among yours."))
        else:
            self._message.tell(error)

    def _write_filing(self, way: str) -> None:
        self.show_tab("filings")
        self.filings.add(way)

    def _show_note(self, note_id: NoteId) -> None:
        self.show_tab("overview")
        self.overview.notes.show_note(note_id)

    def _show_file(self, file: CaseFile) -> None:
        if file.case.id == self._case_id:
            self.deeds.file = file
            self.header.show_file(file, self._desk.today, self._desk.clock())
            self.titled.emit(file.case.reference)

    def _show_current(self) -> None:
        if self._case_id is not None:
            self._tabs.show_case(self._case_id)

    def _tell_changed(self, kinds: frozenset[str]) -> None:
        self._read_again()
        self._telling = True
        try:
            self.changed.emit(kinds)
        finally:
            self._telling = False

    def _lay_out(self) -> None:
        edge = theme().px(SPACE)
        bar = QVBoxLayout()
        bar.setContentsMargins(edge + 4, 0, edge + 4, 0)
        bar.addWidget(self._message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(bar)
        column.addWidget(self._tabs, 1)
