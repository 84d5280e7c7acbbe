"""Everything about one client on its way to them: what will lie in the folder, how far it is, where it lies then."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from counsel_desk import messages
from counsel_desk.documents.case_paper import case_paper_pdf
from counsel_desk.domain.dates import format_day
from counsel_desk.domain.people import Client
from counsel_desk.domain.progress import Progress
from counsel_desk.errors import WorldError
from counsel_desk.messages.person_words import PersonSentences
from counsel_desk.services.desk import Desk
from counsel_desk.services.person_contents import PersonContents
from counsel_desk.services.person_export import export_person, free_folder
from counsel_desk.ui.dialogs.files import ask_for_folder
from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import Tone, theme
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.dialog_column import foot_of, lay_out_column
from counsel_desk.ui.widgets.growing import settle_height
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.panel import Notice, Panel
from counsel_desk.ui.widgets.text import button, label


class ExportPersonDialog(QDialog):
    """It is for the client alone, so no consent is asked; stopped, nothing is left."""

    changed = Signal(frozenset)
    """Something was written into the history of the client."""

    def __init__(self, desk: Desk, tasks: Tasks, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._client = desk, tasks, client
        self._job: Job | None = None
        self._written: Path | None = None
        self.setObjectName("export_person")
        self.setWindowTitle(self.tr("Everything about this person"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.message, self._busy = MessageBar(), BusyBar()
        self._asked = self._questions()
        self._told = Notice(tone=Tone.OK)
        self._told.setObjectName("person_told")
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
        for each in (self._told, self._open):
            each.hide()

    def write_into(self, folder: Path) -> None:
        """Write it as a new folder in this one; nothing that lies there is replaced."""
        if self._job is not None:
            return
        self.message.hide()
        for each in (self._go, self._close):
            each.setEnabled(False)
        work = partial(_write, self._desk, self._client, folder)
        self._job = self._tasks.aside(self, work, then=self._tell_written, failed=self._tell)
        self._busy.watch(self._job, self.tr("Writing everything…"))
        self._job.finished.connect(self._finish)  # when the bar has gone, whose room is no longer needed

    def reject(self) -> None:
        """Stop what is being written before the window goes."""
        if self._job is None:
            super().reject()
        else:
            self._job.cancel()

    def _finish(self) -> None:
        self._job = None
        for each in (self._go, self._close):
            each.setEnabled(True)
        if self._written is not None:
            settle_height(self, self._column)

    def _tell_written(self, made: tuple[Path, PersonContents]) -> None:
        self._written, contents = made
        stayed = sum(each.held_back is not None for case in contents.cases for each in case.files)
        files = sum(len(case.files) for case in contents.cases) - stayed
        counts = self.tr("Cases: {cases}, files: {files}").format(cases=len(contents.cases), files=files)
        said = [counts]
        if stayed:
            said.append(self.tr("Files that stay in, as they show somebody else: {count}").format(count=stayed))
        said.append(self.tr("Nothing in it is encrypted: hand it to the client, then delete it here."))
        heading = self.tr("Written: {file}").format(file=self._written.name)
        self._told.show_words("\n".join(said), Tone.OK, heading)
        self._asked.hide()
        self._go.hide()
        self._told.show()
        self._open.show()
        self._close.setEnabled(True)
        self._close.setFocus()
        self.changed.emit(frozenset({"client"}))

    def _tell(self, error: WorldError) -> None:
        self.message.say(messages.error_text(error), Tone.DANGER)

    def _ask_where(self) -> None:
        ask_for_folder(self, self.tr("In which folder is it to lie?"), self.write_into)

    def _open_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))

    def _questions(self) -> Panel:
        heading = self.tr("For {reference}, who asks what is kept about them")
        panel = Panel(heading.format(reference=self._client.reference))
        law = PersonSentences().law(self._desk.pack)
        for words in (
            law,
            self.tr(
                "A new folder: a paper with the whole record, what was agreed, notes, what was passed on and who "
                "opened it; for each case its summary as a PDF and a workbook, and its files."
            ),
            self.tr(
                "People around who did not agree are covered, and files that show them stay in. Names that are spelled "
                "differently in a text are not found: read it before you hand it over."
            ),
            self.tr("Make sure that it is the client who asks. It is written into the history."),
        ):
            if words:
                panel.body.addWidget(label(words, wrap=True))
        return panel

    def _lay_out(self) -> None:
        parts = (self.message, self._asked, self._busy, self._told)
        self._column = lay_out_column(self, parts, foot_of(self._close, self._go, apart=(self._open,)))
        self.setMinimumWidth(theme().px(560))


def _write(desk: Desk, client: Client, folder: Path, progress: Progress) -> tuple[Path, PersonContents]:
    """In a worker thread, which can lay it out as well: the words and the fonts stand ready."""
    target = free_folder(folder, f"{client.reference} {format_day(desk.today)}")
    return target, export_person(desk, client.id, target, PersonSentences(), case_paper_pdf, progress=progress)
