"""The files of a case: dropped, pasted or chosen; numbered, looked at, given out."""

from array import array
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStackedWidget, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.evidence import Evidence, EvidenceDetails, kind_of
from counsel_desk.domain.ids import CaseId, EvidenceId
from counsel_desk.services.desk import Desk
from counsel_desk.ui.brought_files import brought_by, holds_files
from counsel_desk.ui.dialogs.evidence_dialog import moment_words
from counsel_desk.ui.icons import dress
from counsel_desk.ui.models.id_list import Column, IdListModel, Row
from counsel_desk.ui.pages.case.case_files import CaseFiles, read_files
from counsel_desk.ui.pages.case.evidence_deeds import EvidenceDeeds
from counsel_desk.ui.pages.case.moves import move_files
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.id_table import IdTable
from counsel_desk.ui.widgets.kept_words import size_words
from counsel_desk.ui.widgets.panel import Notice, Panel
from counsel_desk.ui.widgets.text import button, label, visible

_UNKNOWN = "—"
_SHORT = 12  # places of a hash that a line shows
_SIZE, _HASH = 3, 6  # the columns that a narrow table leaves to the file itself
_NARROW = 900  # pixels at 100% text


class DocumentsTab(CaseTab):
    """Enter or a double click opens a file; Ctrl+V keeps what is on the clipboard."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, parent)
        self._case_id: CaseId | None = None
        self._shown: dict[int, tuple[int, Evidence, str]] = {}
        self._wanted: EvidenceId | None = None
        self._busy = BusyBar()
        self.deeds = EvidenceDeeds(self, self._busy)
        self.deeds.changed.connect(self.changed)
        self.deeds.attached.connect(self._choose_soon)
        self._model = IdListModel(tasks, self._columns(), self._rows, self)
        self.table = IdTable(self.tr("Files of the case"), self._model)
        self._make_table()
        self._lay_out()
        self.setAcceptDrops(not desk.read_only)
        # Anywhere in the window while the tab is in view: who has just clicked on it has the cursor above it.
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self.paste)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table, self._withdraw, context=context)

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
        for column in (_SIZE, _HASH):
            self.table.setColumnHidden(column, self.width() < theme().px(_NARROW))

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
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        ids = (self._model.id_at(row) for row in rows)
        return tuple(self._shown[each][1] for each in ids if each in self._shown)

    def _show(self, case_id: CaseId, read: CaseFiles) -> None:
        if case_id != self._case_id:
            return
        before = [each.id for each in self.chosen()]
        self._shown = {
            each.id: (number, each, belongs)
            for number, (each, belongs) in enumerate(zip(read.files, read.belongs, strict=True), 1)
        }
        self.table.show_ids(array("q", self._shown))
        self._choose_again(before)
        if self._wanted is not None and self.table.choose(self._wanted):
            self._wanted = None
        self._stack.setCurrentWidget(self._panel if read.files else self._empty)
        size = size_words(sum(each.size for each in read.files))
        self._panel.note.setText(self.tr("{count} files, {size}").format(count=len(read.files), size=size))
        self._enable()

    def _choose_again(self, ids: Sequence[int]) -> None:
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for each in ids:
            if (row := self._model.row_of(each)) >= 0:
                self.table.selectionModel().select(self._model.index(row, 0), flags)

    def _choose_soon(self, evidence_id: EvidenceId) -> None:
        self._wanted = evidence_id

    def _open(self, evidence_id: int) -> None:
        if evidence_id in self._shown:
            self.deeds.look([each for _, each, _ in self._shown.values()], self._shown[evidence_id][1])

    def _look(self) -> None:
        if chosen := self.chosen():
            self._open(chosen[0].id)

    def _change(self) -> None:
        if len(chosen := self.chosen()) == 1:
            self.deeds.change(chosen[0])

    def _export(self) -> None:
        if chosen := self.chosen():
            self.deeds.export(chosen)

    def _move(self) -> None:
        if chosen := self.chosen():
            move_files(self, chosen)

    def _withdraw(self) -> None:
        self.deeds.withdraw(self.chosen())

    def _copy_hashes(self) -> None:
        """As `sha256sum` writes them for several, the hash alone for one."""
        chosen = self.chosen()
        lines = [each.sha256 if len(chosen) == 1 else f"{each.sha256}  {each.origin.name}" for each in chosen]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))
            self.say(self.tr("SHA-256 copied; it leaves the clipboard after a minute."))

    def _attach(self) -> None:
        if self._case_id is not None:
            self.deeds.choose(self._case_id)

    def _enable(self) -> None:
        count = len(self.chosen())
        writable = not self.desk.read_only
        self._open_button.setEnabled(count == 1)
        self._change_button.setEnabled(count == 1 and writable)
        for made in (self._move_button, self._withdraw_button):
            made.setEnabled(count > 0 and writable)
        for made in (self._export_button, self._copy_button):
            made.setEnabled(count > 0)

    def _menu(self, at: QPoint) -> None:
        """What the buttons do, beside the mouse."""
        if not self.chosen():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for made, icon in self._acts.items():
            if made is self._withdraw_button:
                menu.addSeparator()
            action = menu.addAction(made.text(), made.click)
            action.setEnabled(made.isEnabled())
            dress(action, icon)
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _make_table(self) -> None:
        self.table.setObjectName("documents_table")
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self.table.opened.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(lambda *_sides: self._enable())

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
        body.addLayout(self._foot())
        self._empty = EmptyState(
            "document",
            self.tr("No file kept yet"),
            self.tr("Drop screenshots, recordings, contracts or letters here, or paste a picture with Ctrl+V."),
            "" if self.desk.read_only else self.tr("Attach files…"),
        )
        self._empty.asked.connect(self._attach)
        self._unread = QWidget()
        self._stack = QStackedWidget()
        for each in (self._unread, self._panel, self._empty):
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_SMALL))
        column.addWidget(self._drop)
        column.addWidget(self._busy)
        column.addWidget(self._stack, 1)
        self._enable()

    def _foot(self) -> FlowLayout:
        self._open_button = button(self.tr("Open"), icon="eye")
        self._change_button = button(self.tr("Details"), icon="edit")
        self._export_button = button(self.tr("Export…"), icon="export")
        self._copy_button = button(self.tr("Copy SHA-256"), icon="copy")
        self._move_button = button(self.tr("Move to another case…"), "quiet", "next")
        self._withdraw_button = button(self.tr("Take out"), "quiet", "delete")
        foot = FlowLayout()
        self._acts = {
            self._open_button: "eye",
            self._change_button: "edit",
            self._export_button: "export",
            self._copy_button: "copy",
            self._move_button: "next",
            self._withdraw_button: "delete",
        }
        for made, name, do in (
            (self._open_button, "open_file", self._look),
            (self._change_button, "change_file", self._change),
            (self._export_button, "export_files", self._export),
            (self._copy_button, "copy_hashes", self._copy_hashes),
            (self._move_button, "move_files", self._move),
            (self._withdraw_button, "withdraw_files", self._withdraw),
        ):
            made.setObjectName(name)
            made.clicked.connect(do)
            foot.addWidget(made)
        return foot

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("No."), lambda row: str(row[1]), right=True),
            Column(self.tr("Name"), lambda row: visible(row[2].details.name), stretches=True),
            Column(self.tr("Type"), lambda row: messages.word(kind_of(row[2].origin.media_type))),
            Column(self.tr("Size"), lambda row: size_words(row[2].size), right=True),
            Column(self.tr("Formed at"), lambda row: _formed(row[2].details) or _UNKNOWN),
            Column(self.tr("Belongs to"), lambda row: visible(row[3]) or _UNKNOWN, stretches=True),
            Column(self.tr("SHA-256"), lambda row: f"{row[2].sha256[:_SHORT]}…"),
        )

    def _rows(self, ids: Sequence[int]) -> list[Row]:
        """Called in a reader thread: the files of these ids, which were read already."""
        shown = self._shown
        return [(each, *shown[each]) for each in ids if each in shown]


def _formed(details: EvidenceDetails) -> str:
    return moment_words(details.formed_at, details.formed_precision)
