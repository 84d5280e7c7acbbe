"""The figures of a period as they will be on paper: looked at first, then printed or saved as a PDF."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from counsel_desk import messages
from counsel_desk.documents.figures import figures_pdf, lay_out_figures
from counsel_desk.documents.printing import print_to
from counsel_desk.documents.words import paper_words
from counsel_desk.domain.periods import Period
from counsel_desk.domain.statistics import PeriodFigures
from counsel_desk.errors import FileError, WorldError
from counsel_desk.messages.figure_papers import FigureSentences
from counsel_desk.services.desk import Desk
from counsel_desk.services.figures_paper import export_figures_paper, figures_for_printer
from counsel_desk.services.statistics import count_figures
from counsel_desk.ui.dialogs.files import ask_to_save
from counsel_desk.ui.dialogs.printers import ask_for_printer
from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import Tone, theme
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.dialog_column import foot_of, lay_out_column
from counsel_desk.ui.widgets.growing import open_large
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.paper_preview import PaperPreview
from counsel_desk.ui.widgets.text import button


class FiguresPaperDialog(QDialog):
    """Print and Save wait until the paper is there; what goes out is written into the history."""

    exported = Signal(object)
    """The paper was saved at this `Path`."""
    printed = Signal()
    """The paper was sent to a printer; it counts as given out also where the printer refused it."""

    def __init__(
        self, desk: Desk, tasks: Tasks, period: Period, name: str, parent: QWidget | None = None, *, internal: bool
    ) -> None:
        """`name` is that of the file suggested, without its ending."""
        super().__init__(parent)
        self._desk, self._tasks, self._period, self._name, self._internal = desk, tasks, period, name, internal
        self._words = FigureSentences(desk.pack, desk.counsellor.name)
        self._job: Job | None = None
        self.setObjectName("figures_paper_dialog")
        self.setWindowTitle(self.tr("Figures on paper"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.preview, self.message, self.busy = PaperPreview(), MessageBar(), BusyBar()
        self._lay_out()
        job = tasks.read(
            self, partial(count_figures, desk, period, internal=internal), then=self._show, failed=self._tell
        )
        self.busy.watch(job, self.tr("Counting…"))

    def save_to(self, target: Path) -> None:
        """Write a PDF, whole or not at all."""
        # The words and the fonts stand ready: a worker can lay it out as well.
        lay_out = partial(figures_pdf, words=self._words)
        work = partial(export_figures_paper, self._desk, self._period, target, lay_out, internal=self._internal)
        job = self._tasks.write(self, work, then=lambda _nothing: self._tell_saved(target), failed=self._tell)
        self._begin(job, self.tr("Writing the PDF…"))

    def print_on(self, printer: QPrinter) -> None:
        """Write down that it goes out, then print it on this printer as it was set up."""
        work = partial(figures_for_printer, self._desk, self._period, internal=self._internal)
        job = self._tasks.write(self, work, then=partial(self._print, printer), failed=self._tell)
        self._begin(job, self.tr("Counting…"))

    def reject(self) -> None:
        """Stay while the figures go out: they are printed and told of by this window."""
        if self._job is None:
            super().reject()

    def _begin(self, job: Job, words: str) -> None:
        self._job = job
        self._enable(ready=False)
        self._close.setEnabled(False)
        job.finished.connect(self._finish)
        self.busy.watch(job, words)

    def _finish(self) -> None:
        self._job = None
        self._close.setEnabled(True)
        self._enable(ready=True)

    def _show(self, figures: PeriodFigures) -> None:
        self.preview.show_document(lay_out_figures(figures, self._words, paper_words()))
        self._enable(ready=True)
        self._save_button.setFocus()

    def _ask_where(self) -> None:
        kind = self.tr("PDF (*.pdf)")
        ask_to_save(self, self.tr("Save as PDF"), f"{self._name}.pdf", kind, self.save_to)

    def _print(self, printer: QPrinter, figures: PeriodFigures) -> None:
        try:
            print_to(lay_out_figures(figures, self._words, paper_words()), printer)
        except FileError as error:
            self._tell(error)
        else:
            self.message.say(self.tr("Sent to the printer."), Tone.OK)
        self.printed.emit()

    def _tell_saved(self, target: Path) -> None:
        self.message.say(self.tr("Saved: {file}.").format(file=target.name), Tone.OK)
        self.exported.emit(target)

    def _tell(self, error: WorldError) -> None:
        self.message.say(messages.error_text(error), Tone.DANGER)

    def _enable(self, *, ready: bool) -> None:
        for each in (self._print_button, self._save_button):
            each.setEnabled(ready)

    def _lay_out(self) -> None:
        self._close = button(self.tr("Close"))
        self._close.setObjectName("close_figures_paper")
        self._close.clicked.connect(self.reject)
        self._print_button = button(self.tr("Print…"), icon="print")
        self._print_button.setObjectName("print_figures")
        self._print_button.clicked.connect(lambda: ask_for_printer(self, self.print_on))
        self._save_button = button(self.tr("Save as PDF…"), "primary", "export")
        self._save_button.setObjectName("save_figures")
        self._save_button.clicked.connect(self._ask_where)
        self._enable(ready=False)
        foot = foot_of(self._close, self._print_button, self._save_button)
        lay_out_column(self, (self.message, self.busy), foot, filling=self.preview)
        open_large(self, theme().px(860), theme().px(780))
