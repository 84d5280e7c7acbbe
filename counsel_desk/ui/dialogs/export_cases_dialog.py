"""Many cases on their way out into one folder: how each is to leave, how far it is, and what became of them."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.documents.case_paper import case_paper_pdf
from counsel_desk.domain.case_exports import Batch, BatchChoice, CaseForm, Fate
from counsel_desk.domain.progress import Progress
from counsel_desk.errors import WorldError
from counsel_desk.messages.case_batch import BatchSentences
from counsel_desk.services.case_batch import export_cases
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.files import ask_for_folder
from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.choice import CalmComboBox, Choice
from counsel_desk.ui.widgets.growing import grow
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.panel import Notice, Panel
from counsel_desk.ui.widgets.text import button, label, visible

_LINES = 160  # pixels at 100% text; hundreds of lines are scrolled


class ExportCasesDialog(QDialog):
    """Consent is looked up case by case while it is written; what was written when it is stopped stays, and is told."""

    changed = Signal(frozenset)
    """Something was written into the history of cases."""

    def __init__(self, desk: Desk, tasks: Tasks, case_ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._case_ids = desk, tasks, tuple(case_ids)
        self._job: Job | None = None
        self._batch: Batch | None = None
        self.setObjectName("export_cases")
        self.setWindowTitle(self.tr("Export cases"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._message, self._busy = MessageBar(), BusyBar()
        self._form = Choice(self.tr("Each is written as"), CaseForm)
        self._form.setObjectName("batch_form")
        self._names = CalmComboBox(self.tr("Names"))
        self._names.setObjectName("batch_names")
        self._names.addItem(self.tr("With the name where the client agreed"), True)  # noqa: FBT003 - an item's data
        self._names.addItem(self.tr("Redacted: all under their codes"), False)  # noqa: FBT003 - an item's data
        self._leave_out = QCheckBox(self.tr("Leave out whose client has not agreed that it is passed on"))
        self._leave_out.setObjectName("batch_leave_out")
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
        self._go = button(self.tr("Choose a folder…"), "primary", "export")
        self._go.setObjectName("choose_folder")
        self._go.setDefault(True)
        self._go.clicked.connect(self._ask_where)
        self._lay_out()
        for each in (self._told, self._lines, self._open):
            each.hide()

    @property
    def running(self) -> bool:
        """Whether cases are being written."""
        return self._job is not None

    def write_into(self, folder: Path) -> None:
        """Write them into this folder; nothing that lies there is replaced."""
        if self._job is not None:
            return
        choice = BatchChoice(
            self._form.chosen() or CaseForm.WORKBOOK,
            named=bool(self._names.currentData()),
            leave_out=self._leave_out.isChecked(),
        )
        for each in (self._asked, self._go, self._close):
            each.setEnabled(False)
        self._job = self._tasks.aside(self, partial(self._work, folder, choice), failed=self._tell_failure)
        self._job.finished.connect(self._finish)
        self._busy.watch(self._job, self.tr("Exporting…"))

    def reject(self) -> None:
        """Stop what is being written before the window goes, so that one sees what was."""
        if self._job is None:
            super().reject()
        else:
            self._job.cancel()

    def _work(self, folder: Path, choice: BatchChoice, progress: Progress) -> None:
        """In a worker thread. What became of the cases is kept here: work that was stopped gives no answer."""
        self._batch = export_cases(
            self._desk, self._case_ids, folder, choice, BatchSentences(), case_paper_pdf, progress=progress
        )

    def _finish(self) -> None:
        self._job = None
        self._close.setEnabled(True)
        if self._batch is None:
            for each in (self._asked, self._go):
                each.setEnabled(True)
            return
        self._tell(self._batch)
        self.changed.emit(frozenset({"case"}))

    def _tell(self, batch: Batch) -> None:
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
        self._told.show_words("\n".join(said), Tone.OK if whole else Tone.WARNING, told)
        lines = [
            messages.labelled(f"{each.reference}  {messages.word(each.fate)}", why)
            for each in batch.cases
            if (why := words.why(each))
        ]
        self._lines.setPlainText(visible("\n".join(lines)))
        self._asked.hide()  # before anything is shown, or the window grows for both
        self._go.hide()
        self._lines.setVisible(bool(lines))
        self._told.show()
        self._open.show()
        self._column.activate()
        wanted = QSize(self.width(), self._column.totalHeightForWidth(self.width()))
        grow(self, wanted.boundedTo(self.screen().availableSize() * 0.92))
        self._close.setFocus()

    def _tell_failure(self, error: WorldError) -> None:
        self._message.say(messages.error_text(error), Tone.DANGER)

    def _ask_where(self) -> None:
        ask_for_folder(self, self.tr("In which folder are the cases to lie?"), self.write_into)

    def _open_folder(self) -> None:
        if self._batch is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._batch.folder)))

    def _questions(self) -> Panel:
        panel = Panel(self.tr("Cases to export: {count}").format(count=f"{len(self._case_ids):,}"))
        for field in (self._form, self._names):
            named = label(field.accessibleName(), TextRole.CAPTION)
            named.setBuddy(field)
            panel.body.addWidget(named)
            panel.body.addWidget(field)
        panel.body.addWidget(self._leave_out)
        words = (
            self.tr("Otherwise these go under their code: without name, phones and ID number."),
            self.tr("What a client wants kept back is left out of each file."),
            self.tr("Files that lie in the folder are never replaced. Each export is written into the history."),
        )
        panel.body.addWidget(label(messages.sentences(words), TextRole.CAPTION, wrap=True))
        return panel

    def _lay_out(self) -> None:
        px = theme().px
        foot = QHBoxLayout()
        foot.setSpacing(px(SPACE_SMALL))
        foot.addWidget(self._open)
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self._go)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(*[px(SPACE_LARGE)] * 4)
        column.setSpacing(px(SPACE))
        for each in (self._message, self._asked, self._busy, self._told):
            column.addWidget(each)
        column.addWidget(self._lines, 1)
        column.addLayout(foot)
        self.setMinimumWidth(px(600))
