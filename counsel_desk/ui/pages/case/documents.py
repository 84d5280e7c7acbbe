"""The files of a case: dropped, pasted or chosen; numbered, looked at, given out."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk.domain.evidence import Evidence
from counsel_desk.domain.evidence_bundle import GivenBundle
from counsel_desk.domain.ids import CaseId, EvidenceId
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence_bundle import given_bundles
from counsel_desk.ui.brought_files import brought_by, holds_files
from counsel_desk.ui.dialogs.bundle_dialog import BundleDialog
from counsel_desk.ui.pages.case.case_files import CaseFile, read_files
from counsel_desk.ui.pages.case.evidence_deeds import EvidenceDeeds
from counsel_desk.ui.pages.case.file_acts import FileActs
from counsel_desk.ui.pages.case.files_table import FilesTable
from counsel_desk.ui.pages.case.given_out import GivenOut
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.fitting_stack import FittingStack
from counsel_desk.ui.widgets.kept_words import size_words
from counsel_desk.ui.widgets.panel import Notice, Panel
from counsel_desk.ui.widgets.text import button, label

_NARROW = 900  # pixels at 100% text


class DocumentsTab(CaseTab):
    """Enter or a double click opens a file; Ctrl+V keeps what is on the clipboard."""

    pictures_asked = Signal(object)
    """Write incidents from these pictures (a tuple of `Evidence`)."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, parent)
        self._case_id: CaseId | None = None
        self._wanted: EvidenceId | None = None
        self._busy = BusyBar()
        self.deeds = EvidenceDeeds(self, self._busy)
        self.deeds.changed.connect(self.changed)
        self.deeds.attached.connect(self._choose_soon)
        self.table = FilesTable(tasks)
        self.table.opened.connect(self._open)
        self._acts = FileActs(self, self.table, self.deeds)
        self._acts.pictures_asked.connect(self.pictures_asked)
        self.given = GivenOut(writable=not desk.read_only)
        self.given.asked.connect(self._make_bundle)
        self._lay_out()
        self.setAcceptDrops(not desk.read_only)
        # Anywhere in the window while the tab is in view: who has just clicked on it has the cursor above it.
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self.paste)

    def title(self) -> str:
        """The word on the tab."""
        return self.tr("Documents")

    def show_case(self, case_id: CaseId) -> None:
        """Read the files of this case; until they are read, those of another are not in sight."""
        if case_id != self._case_id:
            self._case_id, self._wanted = case_id, None
            self._stack.setCurrentWidget(self._unread)
        work = partial(read_files, self.desk, case_id)
        self.tasks.read(self, work, then=partial(self._show, case_id), failed=self.tell)
        given = partial(given_bundles, self.desk, case_id)
        self.tasks.read(self, given, then=partial(self._show_given, case_id), failed=self.tell)

    def paste(self) -> None:
        """Keep the files or the picture on the clipboard."""
        brought = brought_by(QGuiApplication.clipboard().mimeData(), self.desk.clock())
        if not brought:
            self.say(self.tr("There is no picture and no file on the clipboard."), Tone.WARNING)
        elif self._case_id is not None:
            self.deeds.attach(self._case_id, brought)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room it is for the names."""
        super().resizeEvent(event)
        self.table.give_room(narrow=self.width() < theme().px(_NARROW))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say what letting go would do."""
        if self._case_id is not None and holds_files(event.mimeData()):
            event.acceptProposedAction()
            self._drop.show()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It was taken elsewhere."""
        self._drop.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep what was dropped; the original stays where it is."""
        self._drop.hide()
        if self._case_id is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.deeds.attach(self._case_id, brought_by(event.mimeData(), self.desk.clock()))

    def chosen(self) -> tuple[Evidence, ...]:
        """The chosen files, in the order of the case."""
        return self.table.chosen_files()

    def _show(self, case_id: CaseId, files: tuple[CaseFile, ...]) -> None:
        if case_id != self._case_id:
            return
        self.table.show_files(files)
        if self._wanted is not None and self.table.choose(self._wanted):
            self._wanted = None
        self._stack.setCurrentWidget(self._panel if files else self._empty)
        size = size_words(sum(each.evidence.size for each in files))
        self._panel.note.setText(f"{len(files)} · {size}")
        self._acts.enable()

    def _show_given(self, case_id: CaseId, bundles: tuple[GivenBundle, ...]) -> None:
        if case_id == self._case_id:
            self.given.show_bundles(bundles)

    def _make_bundle(self) -> None:
        if self._case_id is not None:
            chosen = [each.id for each in self.chosen()]
            dialog = BundleDialog(self.desk, self.tasks, self._case_id, self, chosen=chosen)
            dialog.changed.connect(self.changed)
            dialog.open()

    def _choose_soon(self, evidence_id: EvidenceId) -> None:
        self._wanted = evidence_id

    def _open(self, evidence_id: int) -> None:
        if (chosen := self.table.file(evidence_id)) is not None:
            self.deeds.look(self.table.files, chosen)

    def _attach(self) -> None:
        if self._case_id is not None:
            self.deeds.choose(self._case_id)

    def _lay_out(self) -> None:
        px = theme().px
        self._panel = Panel(self.tr("Files and evidence"))
        attach = button(self.tr("Attach files…"), "primary", "add")
        attach.setObjectName("attach_files")
        attach.clicked.connect(self._attach)
        attach.setDisabled(self.desk.read_only)
        self._panel.add_button(attach)
        self._drop = Notice(self.tr("Let go: a copy is kept as evidence of this case."), Tone.ACCENT)
        self._drop.hide()
        hint = self.tr("Drop files or pictures here, or paste a screenshot with Ctrl+V. Pictures show when opened.")
        body = self._panel.body
        body.addWidget(label(hint, TextRole.CAPTION, wrap=True))
        body.addWidget(self.table, 1)
        body.addWidget(self._acts)
        self._empty = EmptyState(
            "document",
            self.tr("No file kept yet"),
            self.tr("Drop screenshots, recordings, contracts or letters here, or paste a picture with Ctrl+V."),
            "" if self.desk.read_only else self.tr("Attach files…"),
        )
        self._empty.asked.connect(self._attach)
        self._unread = QWidget()
        self._stack = FittingStack()
        for each in (self._unread, self._panel, self._empty):
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_SMALL))
        column.addWidget(self._drop)
        column.addWidget(self._busy)
        column.addWidget(self._stack, 1)
        column.addWidget(self.given)
