"""The two papers about a leak as they will be: looked at first, then printed or saved as a PDF."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from counsel_desk import messages
from counsel_desk.documents.breach import BreachPaper, lay_out_breach
from counsel_desk.documents.printing import print_to, write_pdf
from counsel_desk.domain.breach import Breach, BreachReader
from counsel_desk.domain.dates import format_day
from counsel_desk.domain.people import Office
from counsel_desk.errors import FileError, WorldError
from counsel_desk.messages.breach_words import breach_basis, breach_missing, breach_paper
from counsel_desk.services.breaches import note_breach_paper, save_breach_paper
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.files import ask_to_save
from counsel_desk.ui.dialogs.printers import ask_for_printer
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Tone, theme
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.dialog_column import foot_of, lay_out_column
from counsel_desk.ui.widgets.growing import open_large
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.paper_preview import PaperPreview
from counsel_desk.ui.widgets.text import button


class BreachPapersDialog(QDialog):
    """One paper at a time; that one was made is written into the history of the office, not what it says."""

    changed = Signal(frozenset)
    """Something was written into the history of the office."""

    def __init__(self, desk: Desk, tasks: Tasks, told: Breach, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._told, self._office = desk, tasks, told, office
        self.setObjectName("breach_papers")
        self.setWindowTitle(self.tr("Papers about a leak"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.reader = Choice(self.tr("Paper"), BreachReader)
        self.reader.setObjectName("breach_reader")
        self.reader.currentIndexChanged.connect(self._show)
        self.preview, self.message, self.unchecked = PaperPreview(), MessageBar(), Notice(tone=Tone.WARNING)
        self._lay_out()
        self._show()

    @property
    def chosen(self) -> BreachReader:
        """Whom the paper in view is for."""
        return self.reader.chosen() or BreachReader.PERSONS

    def save_to(self, target: Path) -> None:
        """Write a PDF, whole or not at all."""
        write = partial(_write, self._paper())
        work = partial(save_breach_paper, self._desk, self.chosen, target, write)
        saved = self.tr("Saved: {file}.").format(file=target.name)
        self._tasks.write(self, work, then=lambda _nothing: self._tell_made(saved), failed=self._tell)

    def print_on(self, printer: QPrinter) -> None:
        """Write down that it goes out, then print it on this printer as it was set up."""
        work = partial(note_breach_paper, self._desk, self.chosen)
        shown = partial(self._print, printer, self._paper())
        self._tasks.write(self, work, then=lambda _nothing: shown(), failed=self._tell)

    def _paper(self) -> BreachPaper:
        return breach_paper(self._told, self.chosen, self._office, self._desk.today)

    def _show(self) -> None:
        self.preview.show_document(lay_out_breach(self._paper()))
        missing = breach_missing(self._told, self.chosen)
        self.unchecked.show_words("\n".join(filter(None, (missing, breach_basis()))), Tone.WARNING)

    def _ask_where(self) -> None:
        name = f"{messages.word(self.chosen)} {format_day(self._desk.today)}.pdf"
        ask_to_save(self, self.tr("Save as PDF"), name, self.tr("PDF (*.pdf)"), self.save_to)

    def _print(self, printer: QPrinter, paper: BreachPaper) -> None:
        try:
            print_to(lay_out_breach(paper), printer)
        except FileError as error:
            self._tell(error)
        else:
            self._tell_made(self.tr("Sent to the printer."))

    def _tell_made(self, words: str) -> None:
        self.message.say(words, Tone.OK)
        self.changed.emit(frozenset({"office"}))

    def _tell(self, error: WorldError) -> None:
        self.message.say(messages.error_text(error), Tone.DANGER)

    def _lay_out(self) -> None:
        close = button(self.tr("Close"))
        close.setObjectName("close")
        close.clicked.connect(self.reject)
        to_printer = button(self.tr("Print…"), icon="print")
        to_printer.setObjectName("print_breach")
        to_printer.clicked.connect(lambda: ask_for_printer(self, self.print_on))
        to_file = button(self.tr("Save as PDF…"), "primary", "export")
        to_file.setObjectName("save_breach")
        to_file.clicked.connect(self._ask_where)
        above = (self.message, self.reader, self.unchecked)
        lay_out_column(self, above, foot_of(close, to_printer, to_file), filling=self.preview)
        open_large(self, theme().px(860), theme().px(780))


def _write(paper: BreachPaper, path: Path) -> None:
    """In a worker thread: a document belongs to the thread that lays it out."""
    write_pdf(lay_out_breach(paper), path)
