"""Cases in windows of their own."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from counsel_desk.domain.ids import CaseId, IncidentId
from counsel_desk.ui.beside import Beside
from counsel_desk.ui.main_window import MainWindow
from counsel_desk.ui.pages.case_page import CasePage


class CaseWindows(QObject):
    """Each case has one window at most; asked for again, it comes to the front."""

    def __init__(self, window: MainWindow, make_page: Callable[[], CasePage], parent: QObject) -> None:
        """`make_page` makes the workspace of a case, with everything joined to it."""
        super().__init__(parent)
        self._window, self._make_page = window, make_page
        self._open: dict[CaseId, tuple[Beside, CasePage]] = {}

    @property
    def active(self) -> CaseId | None:
        """The case in whose window one works just now."""
        front = QApplication.activeWindow()
        return next((case_id for case_id, (beside, _) in self._open.items() if beside is front), None)

    def show_case(self, case_id: CaseId, tab: str = "") -> CasePage:
        """Show a case in a window of its own, perhaps at one of its tabs."""
        beside, page = self._open.get(case_id) or self._begin(case_id)
        if tab:
            page.show_tab(tab)
        if beside.isMinimized():
            beside.showNormal()
        beside.show()
        beside.activateWindow()  # which raises it too
        return page

    def show_incident(self, case_id: CaseId, incident_id: IncidentId) -> None:
        """Show a case at one of its incidents."""
        self.show_case(case_id, "incidents").incidents.show_incident(incident_id)

    def _begin(self, case_id: CaseId) -> tuple[Beside, CasePage]:
        page = self._make_page()
        page.header.back.hide()
        beside = Beside(page)
        page.titled.connect(beside.setWindowTitle)
        page.closed.connect(beside.close)
        page.removed.connect(lambda _case_id, _words: beside.close())
        page.left.connect(lambda _words: beside.close())
        page.open_case(case_id)
        beside.gone.connect(lambda: self._open.pop(case_id))
        self._window.add_beside(beside)
        self._open[case_id] = beside, page
        return beside, page
