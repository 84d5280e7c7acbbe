"""Who changed what of the office's own lists, and what was done with no case in particular."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk.services.desk import Desk
from counsel_desk.services.erasure_receipt import receipt
from counsel_desk.services.history import looks_and_exports, office_history
from counsel_desk.ui.backup_watch import second_place
from counsel_desk.ui.dialogs.files import ask_to_save
from counsel_desk.ui.erasure_receipt import write_receipt
from counsel_desk.ui.pages.case.history import HistoryView
from counsel_desk.ui.pages.case.message import CaseMessage
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, TextRole, Tone, theme
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import button, label

_ERASED = "client.erase"
_HIGH = 440  # pixels at 100% text


class HistoryTab(QWidget):
    """Newest first, to be read only. What was done to a case or a client stands in their own histories."""

    def __init__(self, desk: Desk, tasks: Tasks, settings: SettingsFile) -> None:
        super().__init__()
        self._desk, self._tasks, self._settings = desk, tasks, settings
        self._message = CaseMessage()
        self.view = HistoryView(tasks, self.tr("Show instead who looked, printed or passed on what"))
        self.view.looks_asked.connect(self.read_again)
        self.view.setMinimumHeight(theme().px(_HIGH))
        self.view.table.chosen.connect(self._suit)
        self.receipt = button(self.tr("Write the receipt again…"), icon="export")
        self.receipt.setObjectName("receipt_again")
        self.receipt.setEnabled(False)
        self.receipt.setToolTip(self.tr("For a line that says that somebody was erased"))
        self.receipt.clicked.connect(self._ask_where)
        panel = Panel(self.tr("History of the office"))
        told = self.tr("The office's own lists, imports, backups, reports. Cases and clients have their own.")
        panel.body.addWidget(label(told, TextRole.CAPTION, wrap=True))
        panel.body.addWidget(self.view, 1)
        panel.body.addWidget(self.receipt, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setSpacing(theme().px(SPACE))
        column.addWidget(self._message)
        column.addWidget(panel, 1)

    def read_again(self) -> None:
        """Show what was done up to now."""
        work = partial(looks_and_exports if self.view.looks else office_history, self._desk)
        self._tasks.read(self, work, then=self.view.show_deeds, failed=self._message.tell)

    def write_receipt(self, reference: str, target: Path) -> None:
        """Write the receipt of an erasure as things stand now."""
        work = partial(_write, self._desk, reference, second_place(self._settings), target)
        said = self.tr("Written to {file}").format(file=target)
        self._tasks.read(self, work, then=lambda _nothing: self._message.say(said, Tone.OK), failed=self._message.tell)

    def _suit(self, _step: object) -> None:
        self.receipt.setEnabled(self._erased is not None)

    @property
    def _erased(self) -> str | None:
        """Who was erased, where the line chosen says that somebody was."""
        deed = self.view.chosen
        return deed.about if deed is not None and deed.action == _ERASED and deed.about else None

    def _ask_where(self) -> None:
        if (erased := self._erased) is not None:
            name = self.tr("receipt {reference}").format(reference=erased) + ".pdf"
            ask_to_save(self, self.receipt.text(), name, self.tr("PDF (*.pdf)"), partial(self.write_receipt, erased))


def _write(desk: Desk, reference: str, second: Path | None, target: Path) -> None:
    """In a worker thread, which looks into every backup for the person and lays the paper out."""
    write_receipt(desk, target, receipt(desk, reference, second))
