"""Bringing in a caseload: the file, its columns, a look at what would happen, the import, what became of each row."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import WorldError
from counsel_desk.exchange.caseload import CaseloadRow
from counsel_desk.services import caseload_import
from counsel_desk.services.caseload_import import CaseloadFile, ImportOutcome
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.files import ask_to_save
from counsel_desk.ui.dialogs.importing import mapping
from counsel_desk.ui.dialogs.importing.caseload_columns import CaseloadColumns
from counsel_desk.ui.dialogs.importing.file_step import EncodingStep, FileStep, head_of
from counsel_desk.ui.dialogs.importing.outcome_view import OutcomeView
from counsel_desk.ui.dialogs.importing.preview_step import PreviewStep
from counsel_desk.ui.dialogs.step_dialog import StepDialog, step_button
from counsel_desk.ui.pages.case.taking_back import undo_only
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Tone

_Preview = tuple[tuple[CaseloadRow, ...], ImportOutcome]
_IMPORTED = "import.caseload"


class ImportWizard(StepDialog):
    """Nothing is written before the last step, and all of it goes in or nothing."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, (980, 640), parent)
        self._path: Path | None = None
        self._file: CaseloadFile | None = None
        self._outcome: ImportOutcome | None = None
        self.setObjectName("import_wizard")
        self.setWindowTitle(self.tr("Import a caseload"))
        self.file, self.encoding, self.columns = FileStep(), EncodingStep(), CaseloadColumns()
        self.preview, self.outcome = PreviewStep(), OutcomeView()
        self._make_buttons()
        steps = (self.file, self.encoding, self.columns, self.preview, self.outcome)
        self.lay_out(steps, (self._back, self._undo), (self._report, self._close, self._on))
        self.file.chosen.connect(self.read)
        self.columns.changed.connect(self.show_ways)
        self._show(self.file)

    def read(self, path: Path, encoding: str | None = None) -> None:
        """Read a file and guess its columns."""
        self._path = path
        work = partial(_read, self._desk, path, encoding)
        self.begin(self._tasks.read(self, work, self._show_columns, self._tell), self.tr("Reading…"))

    def _go_on(self) -> None:
        step = self._step
        if step is self.encoding and self._path is not None:
            self.read(self._path, self.encoding.encoding)
        elif step is self.columns and self._file is not None:
            self._file = replace(self._file, mappings=self.columns.mappings)
            trying = partial(_try, self._desk, self._file)
            self.begin(self._tasks.write(self, trying, self._show_preview, self._tell), self.tr("Looking…"))
        elif step is self.preview and self._file is not None:
            importing = partial(_import, self._desk, self._file)
            self.begin(self._tasks.write(self, importing, self._show_result, self._tell), self.tr("Importing…"))

    def _go_back(self) -> None:
        self._show(self.columns if self._step is self.preview else self.file)

    def _show_columns(self, file: CaseloadFile) -> None:
        self._file = file
        self.columns.show_tables(file.tables, file.mappings)
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
        self._tasks.write(self, partial(undo_only, self._desk, _IMPORTED), then=self._tell_undone, failed=self._tell)

    def _tell_undone(self, _code: str) -> None:
        if self._outcome is not None:  # what it brought is now what it would bring
            self.outcome.show_outcome(self._outcome, tried=True)
        self.message.say(self.tr("The import was undone. Nothing of it is left."), Tone.OK)
        self.changed.emit(frozenset())

    def _show(self, step: QWidget) -> None:
        name = "" if self._path is None else self._path.name
        titles = {
            self.file: "",
            self.encoding: self.tr("How are the characters of {file} written?"),
            self.columns: self.tr("What do the columns of {file} hold?"),
            self.preview: self.tr("Before anything is written"),
            self.outcome: self.tr("What became of the rows of {file}"),
        }
        self.show_step(step, titles[step].format(file=name))

    def show_ways(self) -> None:
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
        self._back = step_button("back", self.tr("Back"), self._go_back, icon="back")
        self._on = step_button("next", "", self._go_on, "primary")
        self._report = step_button("save_report", self.tr("Save report…"), self._ask_for_report, icon="document")
        self._undo = step_button("undo_import", self.tr("Undo the import"), self.undo_import, "danger", "undo")
        self._close = step_button("close", self.tr("Cancel"), self.reject)
        self._on.setDefault(True)


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


def _brought_in(outcome: ImportOutcome) -> bool:
    return any((outcome.clients, outcome.cases, outcome.debts, outcome.incidents, outcome.tasks))
