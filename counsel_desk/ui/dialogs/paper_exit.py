"""The way of a paper out of the program: to a printer or into a PDF, and written down once it is out."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from counsel_desk.documents.printing import pdf, print_to
from counsel_desk.documents.sheet import PaperDocument
from counsel_desk.domain.ids import CaseId
from counsel_desk.errors import FileError
from counsel_desk.services import papers
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.files import ask_to_save
from counsel_desk.ui.dialogs.printers import ask_for_printer
from counsel_desk.ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Handout:
    """What is written down of a paper: whose, which, and why if a consent was missing."""

    case_id: CaseId
    paper: str
    to_protect_life: str = ""


class PaperExit(QObject):
    """Asks where a paper goes to and brings it there."""

    handed_out = Signal(str)
    """It is out and written down; the words say where it went."""
    failed = Signal(object)
    """It could not be brought there (`WorldError`); nothing was written down."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._window = desk, tasks, parent

    def print(self, document: PaperDocument, handout: Handout) -> None:
        """Ask for a printer, then print."""
        then = partial(self.print_on, document=document, handout=handout)
        ask_for_printer(self._window, then, pages=document.pageCount())

    def print_on(self, printer: QPrinter, document: PaperDocument, handout: Handout) -> None:
        """Print on this printer as it was set up."""
        try:
            print_to(document, printer)
        except FileError as error:
            self.failed.emit(error)
            return
        log = partial(
            papers.handed_out, self._desk, handout.case_id, handout.paper, to_protect_life=handout.to_protect_life
        )
        self._write(log, self.tr("Sent to the printer."))

    def save(self, document: PaperDocument, handout: Handout, name: str) -> None:
        """Ask for a place, suggesting a file called `name`, then write a PDF there."""
        ask_to_save(
            self._window,
            self.tr("Save as PDF"),
            f"{name}.pdf",
            self.tr("PDF (*.pdf)"),
            lambda target: self.save_to(target, document, handout),
        )

    def save_to(self, target: Path, document: PaperDocument, handout: Handout) -> None:
        """Write a PDF, whole or not at all."""
        # Made here, where the document was made; only the writing is left to the worker.
        write = partial(_write_bytes, pdf(document))
        save = partial(
            papers.save,
            self._desk,
            handout.case_id,
            handout.paper,
            target,
            write,
            to_protect_life=handout.to_protect_life,
        )
        self._write(save, self.tr("Saved: {file}.").format(file=target.name))

    def _write(self, work: "partial[None]", said: str) -> None:
        self._tasks.write(self, work, then=lambda _nothing: self.handed_out.emit(said), failed=self.failed.emit)


def _write_bytes(content: bytes, path: Path) -> None:
    path.write_bytes(content)
