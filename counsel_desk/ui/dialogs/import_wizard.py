"""Bringing in a caseload: the file, its columns, a look at what would happen, the import, what became of each row."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import RefusedError, WorldError
from counsel_desk.exchange.caseload import CaseloadRow
from counsel_desk.services import caseload_import
from counsel_desk.services.caseload_import import CaseloadFile, ImportOutcome
from counsel_desk.services.desk import Desk
from counsel_desk.services.undo import next_undo, undo
from counsel_desk.ui.dialogs.files import ask_to_save
from counsel_desk.ui.dialogs.importing import mapping
from counsel_desk.ui.dialogs.importing.columns_step import ColumnsStep
from counsel_desk.ui.dialogs.importing.file_step import EncodingStep, FileStep, head_of
from counsel_desk.ui.dialogs.importing.outcome_view import OutcomeView
from counsel_desk.ui.dialogs.importing.preview_step import PreviewStep
from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.text import button, label, visible

_Preview = tuple[tuple[CaseloadRow, ...], ImportOutcome]
_IMPORTED = "import.caseload"


class ImportWizard(QDialog):
    """Nothing is written before the last step, and all of it goes in or nothing."""

    changed = Signal(frozenset)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._path: Path | None = None
        self._file: CaseloadFile | None = None
        self._outcome: ImportOutcome | None = None
        self._job: Job | None = None
        self._step: QWidget = self
        self.setObjectName("import_wizard")
        self.setWindowTitle(self.tr("Import a caseload"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.file, self.encoding, self.columns = FileStep(), EncodingStep(), ColumnsStep()
        self.preview, self.outcome = PreviewStep(), OutcomeView()
        self.message, self.busy = MessageBar(), BusyBar()
        self._make_buttons()
        self._lay_out()
        self.file.chosen.connect(self.read)
        self.columns.changed.connect(self._show_ways)
        self._show(self.file)

    def read(self, path: Path, encoding: str | None = None) -> None:
        """Read a file and guess its columns."""
        self._path = path
        work = partial(_read, self._desk, path, encoding)
        self._begin(self._tasks.read(self, work, self._show_columns, self._tell), self.tr("Reading…"))

    def showEvent(self, event: QShowEvent) -> None:
        """Room for a table, and never larger than the screen; Qt would stop at two thirds of it."""
        if not event.spontaneous():
            wanted = QSize(theme().px(980), theme().px(640))
            self.resize(wanted.boundedTo(self.screen().availableSize() * 0.92))
        super().showEvent(event)

    def reject(self) -> None:
        """Escape stops what is under way first, and closes then."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """While rows are written the wizard stays, so that one learns what became of them."""
        if self._job is not None and self._job.writes:
            event.ignore()
        else:
            super().closeEvent(event)

    def _go_on(self) -> None:
        step = self._step
        if step is self.encoding and self._path is not None:
            self.read(self._path, self.encoding.encoding)
        elif step is self.columns and self._file is not None:
            self._file = replace(self._file, mappings=self.columns.mappings)
            trying = partial(_try, self._desk, self._file)
            self._begin(self._tasks.write(self, trying, self._show_preview, self._tell), self.tr("Looking…"))
        elif step is self.preview and self._file is not None:
            importing = partial(_import, self._desk, self._file)
            self._begin(self._tasks.write(self, importing, self._show_result, self._tell), self.tr("Importing…"))

    def _go_back(self) -> None:
        self._show(self.columns if self._step is self.preview else self.file)

    def _show_columns(self, file: CaseloadFile) -> None:
        self._file = file
        self.columns.show_file(file)
        self._show(self.columns)

    def _show_preview(self, preview: _Preview) -> None:
        self.preview.show_preview(*preview)
        self._outcome = preview[1]
        self._show(self.preview)

    def _show_result(self, outcome: ImportOutcome) -> None:
        self._outcome = outcome
        self.outcome.show_outcome(outcome, tried=False)
        self._undo.setEnabled(_brought_in(outcome))
        self._show(self.outcome)
        if _brought_in(outcome):
            self.changed.emit(frozenset())
            self.message.say(self.tr("The caseload is in."), Tone.OK)
        else:
            self.message.say(self.tr("There was nothing new in the file."))

    def _tell(self, error: WorldError) -> None:
        if error.code == "text.encoding_unknown" and self._path is not None:
            self._tasks.read(self, partial(head_of, self._path), self._ask_for_encoding)
        self.message.say(messages.error_text(error), Tone.DANGER)

    def _ask_for_encoding(self, head: bytes) -> None:
        self.encoding.show_head(head)
        self.message.hide()
        self._show(self.encoding)

    def _ask_for_report(self) -> None:
        stem = self._path.stem if self._path is not None else ""
        suggested = self.tr("{file} import report").format(file=stem) + ".csv"
        ask_to_save(self, self.tr("Save the report"), suggested, self.tr("Table (*.csv)"), self.save_report)

    def save_report(self, target: Path) -> None:
        """Write what became of each row, in words."""
        if self._outcome is None:
            return
        headings = (
            self.tr("Sheet"),
            self.tr("Row"),
            self.tr("Outcome"),
            self.tr("Field"),
            self.tr("Why"),
            self.tr("Stood there"),
        )
        work = partial(caseload_import.write_report, self._outcome, target, headings, messages.row_words)
        said = self.tr("Written to {file}").format(file=target)
        self._tasks.write(self, work, then=lambda _: self.message.say(said, Tone.OK), failed=self._tell)

    def undo_import(self) -> None:
        """Take the whole import back."""
        self._undo.setEnabled(False)
        self._tasks.write(self, partial(_undo_import, self._desk), then=self._tell_undone, failed=self._tell)

    def _tell_undone(self, _code: str) -> None:
        if self._outcome is not None:  # what it brought is now what it would bring
            self.outcome.show_outcome(self._outcome, tried=True)
        self.message.say(self.tr("The import was undone. Nothing of it is left."), Tone.OK)
        self.changed.emit(frozenset())

    def _begin(self, job: Job, words: str) -> None:
        self._job = job
        job.finished.connect(self._finish)
        self.message.hide()
        self.busy.watch(job, words)
        self._show_ways()

    def _finish(self) -> None:
        self._job = None
        self._show_ways()

    def _show(self, step: QWidget) -> None:
        self._step = step
        self._steps.setCurrentWidget(step)
        name = "" if self._path is None else self._path.name
        titles = {
            self.file: "",
            self.encoding: self.tr("How are the characters of {file} written?"),
            self.columns: self.tr("What do the columns of {file} hold?"),
            self.preview: self.tr("Before anything is written"),
            self.outcome: self.tr("What became of the rows of {file}"),
        }
        self._title.setText(visible(titles[step].format(file=name)))
        self._title.setVisible(bool(titles[step]))
        self._show_ways()

    def _show_ways(self) -> None:
        """The buttons that make sense in this step, at rest while something is under way."""
        step, idle = self._step, self._job is None
        on = {
            self.encoding: self.tr("Next"),
            self.columns: self.tr("Look at the outcome"),
            self.preview: self.tr("Import"),
        }
        self._on.setText(on.get(step, ""))
        self._on.setVisible(step in on)
        useful = {
            self.columns: bool(self.columns.mappings),
            self.preview: self._outcome is not None and _brought_in(self._outcome) and not self._desk.read_only,
        }
        self._on.setEnabled(idle and useful.get(step, True))
        self._back.setVisible(step in {self.encoding, self.columns, self.preview})
        self._back.setEnabled(idle)
        for each in (self._report, self._undo):
            each.setVisible(step is self.outcome)
        self._close.setText(self.tr("Close") if step is self.outcome else self.tr("Cancel"))

    def _make_buttons(self) -> None:
        self._back = button(self.tr("Back"), icon="back")
        self._on = button("", "primary")
        self._report = button(self.tr("Save report…"), icon="document")
        self._undo = button(self.tr("Undo the import"), "danger", "undo")
        self._close = button(self.tr("Cancel"))
        for name, made, deed in (
            ("back", self._back, self._go_back),
            ("next", self._on, self._go_on),
            ("save_report", self._report, self._ask_for_report),
            ("undo_import", self._undo, self.undo_import),
            ("close", self._close, self.reject),
        ):
            made.setObjectName(name)
            made.clicked.connect(deed)
        self._on.setDefault(True)

    def _lay_out(self) -> None:
        px = theme().px
        self._steps = QStackedWidget()
        for step in (self.file, self.encoding, self.columns, self.preview, self.outcome):
            self._steps.addWidget(step)
        self._title = label(role=TextRole.TITLE, wrap=True)
        foot = QHBoxLayout()
        foot.setSpacing(px(SPACE_SMALL))
        foot.addWidget(self._back)
        foot.addWidget(self._undo)
        foot.addStretch(1)
        for made in (self._report, self._close, self._on):
            foot.addWidget(made)
        column = QVBoxLayout(self)
        edge = px(SPACE_LARGE)
        column.setContentsMargins(edge, edge, edge, px(SPACE))
        column.setSpacing(px(SPACE))
        column.addWidget(self._title)
        column.addWidget(self.message)
        column.addWidget(self._steps, 1)
        column.addWidget(self.busy)
        column.addLayout(foot)


def _read(desk: Desk, path: Path, encoding: str | None, progress: Progress = unwatched) -> CaseloadFile:
    file = caseload_import.read_for_mapping(path, encoding=encoding, progress=progress)
    return mapping.remembered(desk, file)


def _try(desk: Desk, file: CaseloadFile, progress: Progress = unwatched) -> _Preview:
    rows = caseload_import.preview(desk, file)
    return rows, caseload_import.import_caseload(desk, file, dry_run=True, progress=progress)


def _import(desk: Desk, file: CaseloadFile, progress: Progress = unwatched) -> ImportOutcome:
    outcome = caseload_import.import_caseload(desk, file, progress=progress)
    mapping.remember(desk, file)
    return outcome


def _undo_import(desk: Desk) -> str:
    if next_undo(desk) != _IMPORTED:
        raise RefusedError("undo.changed_since")
    return undo(desk)


def _brought_in(outcome: ImportOutcome) -> bool:
    return any((outcome.clients, outcome.cases, outcome.debts, outcome.incidents, outcome.tasks))
