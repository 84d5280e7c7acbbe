"""Bringing in a caseload: the file, its columns, a look at what would happen, the import, what became of each row."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import WorldError
from counsel_desk.exchange.caseload import CaseloadRow
from counsel_desk.messages import caseload_words
from counsel_desk.services import caseload_columns, caseload_import, caseload_rest
from counsel_desk.services.caseload_import import CaseloadFile, ImportOutcome
from counsel_desk.services.caseload_questions import Answers
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.files import ask_to_save
from counsel_desk.ui.dialogs.importing.caseload_columns import CaseloadColumns
from counsel_desk.ui.dialogs.importing.file_step import ENCODING_ASKED, EncodingStep, FileStep, head_of
from counsel_desk.ui.dialogs.importing.outcome_view import OutcomeView
from counsel_desk.ui.dialogs.importing.people_step import PeopleStep
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
        self._chosen: CaseloadFile | None = None  # with the columns somebody has looked at
        self._outcome: ImportOutcome | None = None
        self.setObjectName("import_wizard")
        self.setWindowTitle(self.tr("Import a caseload"))
        self.file, self.encoding, self.columns = FileStep(), EncodingStep(), CaseloadColumns()
        self.people, self.preview, self.outcome = PeopleStep(), PreviewStep(), OutcomeView()
        self._make_buttons()
        steps = (self.file, self.encoding, self.columns, self.people, self.preview, self.outcome)
        self.lay_out(steps, (self._back, self._undo), (self._rest, self._report, self._close, self._on))
        self.file.chosen.connect(self.read)
        self.columns.changed.connect(self.show_ways)
        self.columns.forget_asked.connect(self._forget)
        self.people.changed.connect(self.show_ways)
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
            self._chosen = replace(self._file, mappings=self.columns.mappings)
            self._try(self._show_questions)
        elif step is self.people:
            self._try(self._show_preview)
        elif step is self.preview and self._chosen is not None:
            importing = partial(_import, self._desk, self._chosen, self.people.answers)
            self.begin(self._tasks.write(self, importing, self._show_result, self._tell), self.tr("Importing…"))

    def _try(self, then: Callable[[_Preview], None]) -> None:
        if self._chosen is not None:
            trying = partial(_try, self._desk, self._chosen, self.people.answers)
            self.begin(self._tasks.write(self, trying, then, self._tell), self.tr("Looking…"))

    def _go_back(self) -> None:
        before = {
            self.preview: self.people if self._outcome is not None and self._outcome.questions else self.columns,
            self.people: self.columns,
        }
        self._show(before.get(self._step, self.file))

    def _show_columns(self, file: CaseloadFile) -> None:
        self._file = file
        self.columns.show_file(file)
        self._show(self.columns)

    def _forget(self) -> None:
        if self._file is not None:
            corrected = replace(self._file, mappings=self.columns.all_mappings)
            work = partial(caseload_columns.forget, self._desk, corrected)
            self._tasks.write(self, work, self._show_forgotten, self._tell)

    def _show_forgotten(self, file: CaseloadFile) -> None:
        self._file = file
        self.columns.show_again(file)
        self._show(self.columns)

    def _show_questions(self, preview: _Preview) -> None:
        """Ask who the people are of whom that is not certain; without any, go on to the preview."""
        self._outcome = preview[1]
        self.people.show_questions(self._outcome.questions)
        if self._outcome.questions:
            self._show(self.people)
        else:
            self._show_preview(preview)

    def _show_preview(self, preview: _Preview) -> None:
        self.preview.show_preview(*preview)
        self._outcome = preview[1]
        self._show(self.preview)

    def _show_result(self, outcome: ImportOutcome) -> None:
        self._outcome = outcome
        self.outcome.show_outcome(outcome, tried=False)
        self._undo.setEnabled(outcome.brought_in)
        self._show(self.outcome)
        if outcome.brought_in:
            self.changed.emit(frozenset())
            self.message.say(self.tr("The caseload is in."), Tone.OK)
        else:
            self.message.say(self.tr("There was nothing new in the file."))

    def _tell(self, error: WorldError) -> None:
        if error.code in ENCODING_ASKED and self._step is not self.encoding and self._path is not None:
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
        work = partial(caseload_import.write_report, self._desk, self._outcome, target, headings, messages.row_words)
        said = self.tr("Written to {file}").format(file=target)
        self._tasks.write(self, work, then=lambda _: self.message.say(said, Tone.OK), failed=self._tell)

    def _ask_for_rest(self) -> None:
        stem = self._path.stem if self._path is not None else ""
        suggested = self.tr("{file} rows that stayed out").format(file=stem) + ".xlsx"
        ask_to_save(
            self, self.tr("Save the rows that stayed out"), suggested, self.tr("Workbook (*.xlsx)"), self.save_rest
        )

    def save_rest(self, target: Path) -> None:
        """Write the rows that stayed out as they stood, to be mended and brought in again."""
        if self._outcome is None or self._chosen is None:
            return
        words = caseload_words.rest_words(self._chosen.tables.file)
        work = partial(caseload_rest.write_rest, self._desk, self._chosen, self._outcome, target, words)
        said = self.tr("Written to {file}. It names people: keep it as safe as the vault.").format(file=target)
        self._tasks.write(self, work, then=lambda _: self.message.say(said, Tone.OK), failed=self._tell)

    def undo_import(self) -> None:
        """Take the whole import back."""
        self._undo.setEnabled(False)
        self._tasks.write(self, partial(undo_only, self._desk, _IMPORTED), then=self._tell_undone, failed=self._tell)

    def _tell_undone(self, _code: str) -> None:
        self._undo.hide()
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
            self.people: self.tr("Whose are these rows?"),
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
            self.people: self.tr("Look at the outcome"),
            self.preview: self.tr("Import"),
        }
        self._on.setText(on.get(step, ""))
        self._on.setVisible(step in on)
        useful = {
            self.columns: bool(self.columns.mappings),
            self.people: self.people.is_answered,
            self.preview: self._outcome is not None and self._outcome.brought_in and not self._desk.read_only,
        }
        self._on.setEnabled(idle and useful.get(step, True))
        self._back.setVisible(step in {self.encoding, self.columns, self.people, self.preview})
        self._back.setEnabled(idle)
        self._report.setVisible(step is self.outcome)
        self._undo.setVisible(step is self.outcome and self._undo.isEnabled())
        left = self._outcome is not None and bool(caseload_rest.rows_left(self._outcome))
        self._rest.setVisible(step is self.outcome and left)
        self._close.setText(self.tr("Close") if step is self.outcome else self.tr("Cancel"))

    def _make_buttons(self) -> None:
        self._back = step_button("back", self.tr("Back"), self._go_back, icon="back")
        self._on = step_button("next", "", self._go_on, "primary")
        self._report = step_button("save_report", self.tr("Save report…"), self._ask_for_report, icon="document")
        self._rest = step_button(
            "save_rest", self.tr("Save the rows that stayed out…"), self._ask_for_rest, icon="document"
        )
        self._undo = step_button("undo_import", self.tr("Undo the import"), self.undo_import, "danger", "undo")
        self._close = step_button("close", self.tr("Cancel"), self.reject)
        self._on.setDefault(True)


def _read(desk: Desk, path: Path, encoding: str | None, progress: Progress = unwatched) -> CaseloadFile:
    file = caseload_import.read_for_mapping(path, encoding=encoding, progress=progress)
    return caseload_columns.remembered(desk, file)


def _try(desk: Desk, file: CaseloadFile, answers: Answers, progress: Progress = unwatched) -> _Preview:
    rows = caseload_import.preview(desk, file)
    return rows, caseload_import.import_caseload(desk, file, answers=answers, dry_run=True, progress=progress)


def _import(desk: Desk, file: CaseloadFile, answers: Answers, progress: Progress = unwatched) -> ImportOutcome:
    outcome = caseload_import.import_caseload(desk, file, answers=answers, progress=progress)
    caseload_columns.remember(desk, file)
    return outcome
