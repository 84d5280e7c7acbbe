"""The workspace of one case: a band that says who and how to reach them, and tabs for everything else."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import CaseId
from counsel_desk.errors import WorldError
from counsel_desk.services import cases, checklists
from counsel_desk.services.cases import CaseFile
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.case_dialog import CaseDialog
from counsel_desk.ui.dialogs.client_dialog import ClientDialog
from counsel_desk.ui.dialogs.close_case_dialog import CloseCaseDialog
from counsel_desk.ui.dialogs.form_dialog import FormDialog
from counsel_desk.ui.icons import dress
from counsel_desk.ui.pages.case.debts import DebtsTab
from counsel_desk.ui.pages.case.guidance import GuidanceTab
from counsel_desk.ui.pages.case.header import CaseHeader
from counsel_desk.ui.pages.case.history import HistoryTab
from counsel_desk.ui.pages.case.incidents import IncidentsTab
from counsel_desk.ui.pages.case.overview import OverviewTab
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.pages.case.taking_back import take_back
from counsel_desk.ui.pages.case.tasks import TasksTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, Tone, theme
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.page import Page


class CasePage(Page):
    """Shows one case at a time. What other screens do with a case is asked for with its `CaseId`."""

    name = "case"
    icon = "cases"

    closed = Signal()
    """The counsellor goes back to where they came from."""
    changed = Signal(frozenset)
    """Records of these kinds were changed here."""
    call_note_asked = Signal(object)
    paste_asked = Signal(object)
    print_asked = Signal(object)
    export_asked = Signal(object)
    client_asked = Signal(object)
    """Somebody recognised this known `Client` while editing."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._case_id: CaseId | None = None
        self._file: CaseFile | None = None
        self._telling = False
        self._do_about_it: Callable[[], object] | None = None
        self.header = CaseHeader()
        self._message = MessageBar()
        self._message.action_asked.connect(self._act_on_message)
        self.overview = OverviewTab(desk, tasks)
        self.debts = DebtsTab(desk, tasks)
        self.incidents = IncidentsTab(desk, tasks)
        self.guidance = GuidanceTab(desk, tasks)
        self.tasks = TasksTab(desk, tasks)
        self.history = HistoryTab(desk, tasks)
        self._tabs = QTabWidget(documentMode=True)
        self._tabs.setObjectName("case_tabs")
        for tab in self._all_tabs():
            self._add_tab(tab)
        self._tabs.currentChanged.connect(self._show_current)
        self._connect()
        self._lay_out()

    def title(self) -> str:
        """The word for it; with a case in view, its reference."""
        return self._file.case.reference if self._file else self.tr("Case")

    @property
    def case_id(self) -> CaseId | None:
        """The case in view."""
        return self._case_id

    def open_case(self, case_id: CaseId) -> None:
        """Show a case; the one shown before keeps its drafts."""
        if case_id != self._case_id:
            self.keep()
            self._case_id, self._file = case_id, None
            self._message.hide()
            self._tabs.setCurrentIndex(0)
        self._read_again()

    def show_tab(self, name: str) -> None:
        """Bring a tab into view: "overview", "debts", "incidents", "guidance", "tasks", "history"."""
        self._tabs.setCurrentIndex(self._all_tabs().index(getattr(self, name)))

    def enter(self) -> None:
        """The page comes into view."""
        self._read_again()

    def refresh(self, changed: AbstractSet[str]) -> None:  # noqa: ARG002 - a case shows a little of everything
        """Read again what is in view; other tabs read when they come into view."""
        if not self._telling:
            self._read_again()

    def keep(self) -> None:
        """Keep every draft, also of an open form."""
        for tab in self._all_tabs():
            tab.keep()
        for dialog in self.findChildren(FormDialog):
            dialog.keep()

    def _all_tabs(self) -> tuple[CaseTab, ...]:
        return (self.overview, self.debts, self.incidents, self.guidance, self.tasks, self.history)

    def _add_tab(self, tab: CaseTab) -> None:
        holder = QWidget()
        edge = theme().px(SPACE)
        column = QVBoxLayout(holder)
        column.setContentsMargins(edge + 4, edge, edge + 4, edge)
        column.addWidget(tab)
        scroll = QScrollArea(widgetResizable=True)  # a small screen with large text must not widen the window
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(holder)
        holder.setProperty("plain", "true")
        tab.changed.connect(self._tell_changed)
        tab.said.connect(self._say)
        self._tabs.addTab(scroll, tab.title())

    def _connect(self) -> None:
        header = self.header
        header.back_asked.connect(self._leave)
        header.task_asked.connect(self.add_task)
        for asked, raised in (
            (header.call_note_asked, self.call_note_asked),
            (header.print_asked, self.print_asked),
            (self.incidents.paste_asked, self.paste_asked),
        ):
            asked.connect(partial(self._raise, raised))
        self.overview.client_edit_asked.connect(self.edit_client)
        self.overview.case_edit_asked.connect(self.edit_case)
        header.menu.aboutToShow.connect(self._fill_menu)

    def _raise(self, raised: SignalInstance, *_arguments: object) -> None:
        if self._case_id is not None:
            raised.emit(self._case_id)

    def _leave(self) -> None:
        self.keep()
        self.closed.emit()

    def _read_again(self) -> None:
        if self._case_id is not None:
            work = partial(cases.load_case_file, self._desk, self._case_id)
            self._tasks.read(self, work, then=self._show_file, failed=self._tell)
            self._show_current()

    def _show_file(self, file: CaseFile) -> None:
        if file.case.id == self._case_id:
            self._file = file
            self.header.show_file(file, self._desk.today, self._desk.clock())

    def _show_current(self) -> None:
        if self._case_id is not None:
            self._all_tabs()[self._tabs.currentIndex()].show_case(self._case_id)

    def _fill_menu(self) -> None:
        """The rarer things, as they stand for this case."""
        menu, file = self.header.menu, self._file
        menu.clear()
        if file is None:
            return
        dress(menu.addAction(self.tr("Edit case…"), self.edit_case), "edit")
        dress(menu.addAction(self.tr("Edit client…"), self.edit_client), "person")
        more = menu.addMenu(self.tr("Give a checklist"))
        for checklist in self._desk.pack.checklists:
            more.addAction(messages.title_of(checklist), partial(self._give_checklist, checklist.code))
        dress(menu.addAction(self.tr("Export case workbook…"), partial(self._raise, self.export_asked)), "export")
        menu.addSeparator()
        if file.case.details.status.is_open:
            dress(menu.addAction(self.tr("Close case…"), self.close_case), "lock")
        else:
            dress(menu.addAction(self.tr("Reopen case"), self.reopen_case), "unlock")

    def add_task(self) -> None:
        """Write down a follow-up of this case."""
        if self._case_id is not None:
            self.show_tab("tasks")
            self.tasks.add()

    def edit_case(self) -> None:
        """Open the form about the case."""
        if self._file is not None:
            self._open(CaseDialog(self._desk, self._tasks, self._file.case, self))

    def edit_client(self) -> None:
        """Open the form about the client."""
        if self._file is not None:
            dialog = ClientDialog(self._desk, self._tasks, self._file.client, self)
            dialog.duplicate_chosen.connect(self.client_asked)
            self._open(dialog)

    def close_case(self) -> None:
        """Ask how the case ended, and close it."""
        if self._file is not None:
            dialog = CloseCaseDialog(self._desk, self._tasks, self._file.case, self)
            dialog.saved.connect(lambda _nothing: self._offer_undo(self.tr("Case closed"), "case.close", "case"))
            self._open(dialog)

    def reopen_case(self) -> None:
        """Take the closed case up again."""
        if self._file is not None:
            work = partial(cases.reopen_case, self._desk, self._file.case)
            self._tasks.write(self, work, then=self._reopened, failed=self._tell)

    def _reopened(self, _nothing: None) -> None:
        self._tell_changed(frozenset({"case"}))
        self._offer_undo(self.tr("Case reopened"), "case.reopen", "case")

    def _give_checklist(self, code: str) -> None:
        if self._case_id is not None:
            work = partial(checklists.add_checklist, self._desk, self._case_id, code)
            self._tasks.write(self, work, then=self._given, failed=self._tell)

    def _given(self, _nothing: None) -> None:
        self._tell_changed(frozenset({"checklist"}))
        self._offer_undo(self.tr("Checklist given"), "checklist.add", "checklist")

    def _offer_undo(self, words: str, action: str, kind: str) -> None:
        undo = take_back(self.overview, action, partial(self._tell_changed, frozenset({kind})))
        self._say(words, Tone.OK, self.tr("Undo"), undo)

    def _open(self, dialog: FormDialog) -> None:
        dialog.changed.connect(self._tell_changed)
        dialog.open()

    def _tell_changed(self, kinds: frozenset[str]) -> None:
        self._read_again()
        self._telling = True
        try:
            self.changed.emit(kinds)
        finally:
            self._telling = False

    def _say(self, words: str, tone: Tone, action: str, do: Callable[[], object] | None) -> None:
        self._do_about_it = do
        self._message.say(words, tone, action)

    def _tell(self, error: WorldError) -> None:
        self._say(messages.error_text(error), Tone.DANGER, "", None)

    def _act_on_message(self) -> None:
        do, self._do_about_it = self._do_about_it, None
        if do is not None:
            do()

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
