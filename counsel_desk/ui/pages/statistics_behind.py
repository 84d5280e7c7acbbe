"""From a number of the figures to what stands behind it, and from there to a case or a client."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counsel_desk.domain.figure_cells import Cell
from counsel_desk.domain.periods import Period
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.behind_figure_dialog import BehindFigureDialog
from counsel_desk.ui.tasks import Tasks


class StatisticsBehind(QObject):
    """Belongs to the page, over which its dialogs stand."""

    case_chosen = Signal(object)
    """A case (`CaseId`) is to be opened."""
    client_chosen = Signal(object)
    """A client (`ClientId`) is to be opened."""

    def __init__(self, desk: Desk, tasks: Tasks, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._tasks, self._page = desk, tasks, page

    def show(self, period: Period, cell: Cell, called: str) -> None:
        """Show what stands behind a number of a period, which is called so."""
        dialog = BehindFigureDialog(self._desk, self._tasks, cell, called, period, self._page)
        dialog.case_chosen.connect(self.case_chosen)
        dialog.client_chosen.connect(self.client_chosen)
        dialog.open()
