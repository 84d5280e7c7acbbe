"""Who changed what of the office's own lists, and what was done with no case in particular."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk.services.desk import Desk
from counsel_desk.services.history import looks_and_exports, office_history
from counsel_desk.ui.pages.case.history import HistoryView
from counsel_desk.ui.pages.case.message import CaseMessage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, TextRole, theme
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import label

_HIGH = 440  # pixels at 100% text


class HistoryTab(QWidget):
    """Newest first, to be read only. What was done to a case or a client stands in their own histories."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._desk, self._tasks = desk, tasks
        self._message = CaseMessage()
        self.view = HistoryView(tasks, self.tr("Show instead who looked, printed or passed on what"))
        self.view.looks_asked.connect(self.read_again)
        self.view.setMinimumHeight(theme().px(_HIGH))
        panel = Panel(self.tr("History of the office"))
        told = self.tr("The office's own lists, imports, backups, reports. Cases and clients have their own.")
        panel.body.addWidget(label(told, TextRole.CAPTION, wrap=True))
        panel.body.addWidget(self.view, 1)
        column = QVBoxLayout(self)
        column.setSpacing(theme().px(SPACE))
        column.addWidget(self._message)
        column.addWidget(panel, 1)

    def read_again(self) -> None:
        """Show what was done up to now."""
        work = partial(looks_and_exports if self.view.looks else office_history, self._desk)
        self._tasks.read(self, work, then=self.view.show_deeds, failed=self._message.tell)
