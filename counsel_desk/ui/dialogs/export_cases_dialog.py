"""Many cases on their way out, into one folder or as one table: how they are to leave, how far it is, what became."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QDialog, QPlainTextEdit, QWidget

from counsel_desk import messages
from counsel_desk.documents.case_paper import case_paper_pdf
from counsel_desk.domain.case_exports import (
    Batch,
    BatchChoice,
    CaseForm,
    CaseloadChoice,
    CaseloadTable,
    CaseloadVersion,
    Fate,
)
from counsel_desk.domain.dates import format_day
from counsel_desk.domain.progress import Progress
from counsel_desk.errors import WorldError
from counsel_desk.messages.case_batch import BatchSentences
from counsel_desk.messages.caseload_table import CaseloadSentences
from counsel_desk.services.case_batch import export_cases
from counsel_desk.services.caseload_export import export_caseload
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.files import ask_for_folder, ask_to_save
from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import TextRole, Tone, theme
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.choice import CalmComboBox, Choice
from counsel_desk.ui.widgets.dialog_column import foot_of, lay_out_column
from counsel_desk.ui.widgets.growing import settle_height
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.panel import Notice, Panel
from counsel_desk.ui.widgets.text import button, label, visible

_LINES = 160  # pixels at 100% text; hundreds of lines are scrolled
_OF_FILES = (CaseloadVersion.AS_AGREED, CaseloadVersion.UNDER_CODES)


class ExportCasesDialog(QDialog):
    """Consent is looked up case by case while it is written; what was written when it is stopped stays, and is told."""

    changed = Signal(frozenset)
    """Something was written into the history of cases."""

    def __init__(self, desk: Desk, tasks: Tasks, case_ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._case_ids = desk, tasks, tuple(case_ids)
        self._job: Job | None = None
        self._batch: Batch | None = None
        self._table: tuple[Path, CaseloadTable] | None = None
        self.setObjectName("export_cases")
        self.setWindowTitle(self.tr("Export cases"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._message, self._busy = MessageBar(), BusyBar()
        self._form = CalmComboBox(self.tr("Written as"))
        self._form.setObjectName("batch_form")
        self._form.addItem(self.tr("A workbook for each case (Excel, WPS)"), CaseForm.WORKBOOK)
        self._form.addItem(self.tr("A PDF for each case"), CaseForm.PDF)
        self._form.addItem(self.tr("One table of them all, which can be imported again"))
        self._form.currentIndexChanged.connect(self._suit)
        self._names = Choice(self.tr("Names"), _OF_FILES)
        self._names.setObjectName("batch_names")
        self._names.currentIndexChanged.connect(self._suit)
        self._leave_out = QCheckBox(self.tr("Leave out whose client has not agreed that it is passed on"))
        self._leave_out.setObjectName("batch_leave_out")
        self._meaning = label("", TextRole.CAPTION, wrap=True)
        self._asked = self._questions()
        self._told = Notice(tone=Tone.OK)
        self._told.setObjectName("batch_told")
        self._lines = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
        self._lines.setObjectName("batch_lines")
        self._lines.setMinimumHeight(theme().px(_LINES))
        self._lines.setAccessibleName(self.tr("Cases without a name, or not written, and why"))
        self._close = button(self.tr("Close"))
        self._close.setObjectName("close")
        self._close.clicked.connect(self.reject)
        self._open = button(self.tr("Open the folder"), icon="export")
        self._open.setObjectName("open_folder")
        self._open.clicked.connect(self._open_folder)
        self._go = button("", "primary", "export")
        self._go.setObjectName("choose_folder")
        self._go.setDefault(True)
        self._go.clicked.connect(self._ask_where)
        self._lay_out()
        self._suit()
        for each in (self._told, self._lines, self._open):
            each.hide()

    @property
    def running(self) -> bool:
        """Whether cases are being written."""
        return self._job is not None

    @property
    def as_table(self) -> bool:
        """Whether they are to be written as one table."""
        return self._form.currentData() is None

    def write_into(self, folder: Path) -> None:
        """Write a file for each into this folder; nothing that lies there is replaced."""
        choice = BatchChoice(
            CaseForm(self._form.currentData() or CaseForm.WORKBOOK),
            named=self._names.chosen() is not CaseloadVersion.UNDER_CODES,
            leave_out=self._leave_out.isChecked(),
        )
        self._start(partial(self._write_files, folder, choice))

    def write_table(self, target: Path) -> None:
        """Write them as one table, which takes the place of what stands there."""
        version = self._names.chosen() or CaseloadVersion.AS_AGREED
        self._start(partial(self._write_table, target, CaseloadChoice(version, leave_out=self._leave_out.isChecked())))

    def reject(self) -> None:
        """Stop what is being written before the window goes, so that one sees what was."""
        if self._job is None:
            super().reject()
        else:
            self._job.cancel()

    def _start(self, work: Callable[[Progress], None]) -> None:
        if self._job is not None:
            return
        for each in (self._asked, self._go, self._close):
            each.setEnabled(False)
        self._job = self._tasks.aside(self, work, failed=self._tell_failure)
        self._busy.watch(self._job, self.tr("Exporting…"))
        self._job.finished.connect(self._finish)  # when the bar has gone, whose room is no longer needed

    def _write_table(self, target: Path, choice: CaseloadChoice, progress: Progress) -> None:
        """In a worker thread."""
        words = CaseloadSentences()
        table = export_caseload(self._desk, self._case_ids, target, choice, words, progress=progress)
        self._table = target, table

    def _write_files(self, folder: Path, choice: BatchChoice, progress: Progress) -> None:
        """In a worker thread. What became of the cases is kept here: work that was stopped gives no answer."""
        self._batch = export_cases(
            self._desk, self._case_ids, folder, choice, BatchSentences(), case_paper_pdf, progress=progress
        )

    def _finish(self) -> None:
        self._job = None
        self._close.setEnabled(True)
        if self._table is not None:
            self._tell_table(*self._table)
        elif self._batch is not None:
            self._tell_files(self._batch)
        else:
            for each in (self._asked, self._go):
                each.setEnabled(True)
            return
        self.changed.emit(frozenset({"case"}))

    def _tell_table(self, target: Path, table: CaseloadTable) -> None:
        said = [self.tr("Rows: {rows}").format(rows=f"{table.rows:,}"), CaseloadSentences().counts(table)]
        if table.choice.version is CaseloadVersion.INTERNAL:
            said.append(self.tr("The file is not encrypted and holds everything: it is for your own office only."))
        else:
            said.append(self.tr("The file is not encrypted: give it only to whom it is for."))
        self._show(self.tr("Written: {file}").format(file=target.name), said, Tone.OK, [])

    def _tell_files(self, batch: Batch) -> None:
        words = BatchSentences()
        stopped = bool(batch.count(Fate.NOT_REACHED))
        heading = self.tr("Stopped: {done} of {count} written") if stopped else self.tr("{done} of {count} written")
        said = [words.counts(batch)]
        if batch.error is not None:
            said.append(messages.error_text(batch.error))
        if batch.listed is not None:
            said.append(self.tr("The list is in the folder too: {file}").format(file=batch.listed.name))
        said.append(self.tr("The files are not encrypted: give each only to whom it is for."))
        whole = batch.written == len(batch.cases)
        told = heading.format(done=f"{batch.written:,}", count=f"{len(batch.cases):,}")
        lines = [
            messages.labelled(f"{each.reference}  {messages.word(each.fate)}", why)
            for each in batch.cases
            if (why := words.why(each))
        ]
        self._show(told, said, Tone.OK if whole else Tone.WARNING, lines)

    def _show(self, heading: str, said: list[str], tone: Tone, lines: list[str]) -> None:
        """What became of it, in the place of the questions."""
        self._told.show_words("\n".join(said), tone, heading)
        self._lines.setPlainText(visible("\n".join(lines)))
        self._asked.hide()  # before anything is shown, or the window grows for both
        self._go.hide()
        self._lines.setVisible(bool(lines))
        if not lines:  # the room is for nobody else
            self._column.insertStretch(self._column.count() - 1, 1)
        self._told.show()
        self._open.show()
        settle_height(self, self._column)
        self._close.setFocus()

    def _tell_failure(self, error: WorldError) -> None:
        self._message.say(messages.error_text(error), Tone.DANGER)

    def _suit(self) -> None:
        """Fit what is asked to what was chosen: everything, with nothing kept back, leaves as a table only."""
        versions = tuple(CaseloadVersion) if self.as_table else _OF_FILES
        if self._names.count() != len(versions):  # offering anew comes back here
            self._names.offer(versions)
        self._go.setText(self.tr("Save as…") if self.as_table else self.tr("Choose a folder…"))
        self._leave_out.setEnabled(self._names.chosen() is not CaseloadVersion.INTERNAL)
        self._meaning.setText(self._means())

    def _ask_where(self) -> None:
        if self.as_table:
            suggested = f"{CaseloadSentences().title} {format_day(self._desk.today)}.xlsx"
            ask_to_save(self, self.tr("Save the table"), suggested, self.tr("Workbook (*.xlsx)"), self.write_table)
        else:
            ask_for_folder(self, self.tr("In which folder are the cases to lie?"), self.write_into)

    def _open_folder(self) -> None:
        if self._table is not None:
            folder = self._table[0].parent
        elif self._batch is not None:
            folder = self._batch.folder
        else:
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _questions(self) -> Panel:
        panel = Panel(self.tr("Cases to export: {count}").format(count=f"{len(self._case_ids):,}"))
        for field in (self._form, self._names):
            named = label(field.accessibleName(), TextRole.CAPTION)
            named.setBuddy(field)
            panel.body.addWidget(named)
            panel.body.addWidget(field)
        panel.body.addWidget(self._leave_out)
        panel.body.addWidget(self._meaning)
        return panel

    def _means(self) -> str:
        """What the choices mean for those whose cases leave."""
        recorded = self.tr("Each export is written into the history.")
        if self._names.chosen() is CaseloadVersion.INTERNAL:
            return messages.sentences((self.tr("Nothing is kept back, whatever the clients have agreed to."), recorded))
        agreed = (
            self.tr("Otherwise these go under their code: without name, phones and ID number."),
            self.tr("What a client wants kept back is left out of each file."),
        )
        kept = () if self.as_table else (self.tr("Files that lie in the folder are never replaced."),)
        return messages.sentences((*agreed, *kept, recorded))

    def _lay_out(self) -> None:
        parts = (self._message, self._asked, self._busy, self._told)
        foot = foot_of(self._close, self._go, apart=(self._open,))
        self._column = lay_out_column(self, parts, foot, filling=self._lines)
        self.setMinimumWidth(theme().px(600))
