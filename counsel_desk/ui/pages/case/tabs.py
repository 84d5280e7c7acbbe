"""The tabs of a case, each scrolling by itself."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from counsel_desk.domain.ids import CaseId
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, theme


class CaseTabs(QTabWidget):
    """Only the tab in view reads; the others do when they come into view."""

    def __init__(self, tabs: Sequence[CaseTab]) -> None:
        super().__init__(documentMode=True)
        self.setObjectName("case_tabs")
        self._every = tuple(tabs)
        for tab in self._every:
            self.addTab(_scrolled(tab), tab.title())

    def begin(self) -> None:
        """Another case begins with the first tab, at its top, however far down the one before was read."""
        self.setCurrentIndex(0)
        for area in self.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(0)

    def bring(self, tab: CaseTab) -> None:
        """Bring a tab into view."""
        self.setCurrentIndex(self._every.index(tab))

    def show_case(self, case_id: CaseId) -> None:
        """Have the tab in view show this case."""
        self._every[self.currentIndex()].show_case(case_id)

    def keep(self) -> None:
        """Keep every draft."""
        for tab in self._every:
            tab.keep()


def _scrolled(tab: CaseTab) -> QScrollArea:
    """The tab with its margins; a small screen with large text must not widen the window."""
    holder = QWidget()
    holder.setProperty("plain", "true")
    px = theme().px
    column = QVBoxLayout(holder)
    column.setContentsMargins(px(SPACE) + 4, px(SPACE_SMALL), px(SPACE) + 4, px(SPACE_SMALL))
    column.addWidget(tab)
    scroll = QScrollArea(widgetResizable=True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(holder)
    return scroll
