"""Somebody comes in: one key, and nothing of the desk is to be seen, not even in the bar of tasks."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from counsel_desk.ui.main_window import PRODUCT
from counsel_desk.ui.widgets.text import button


class QuickHide(QObject):
    """Covers every window and puts it away; brought back, all of them are as they were. The vault stays open."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._covers: list[_Cover] = []
        self._written_in: QWidget | None = None

    def hide(self) -> None:
        """Cover what is in view, before the system keeps a small picture of it, and put it away."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        if self._covers:
            return
        self._written_in = QApplication.focusWidget()
        windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        for window in windows:
            cover = _Cover(window, button(self.tr("Show again")))
            cover.again.clicked.connect(self.show_again)
            window.installEventFilter(self)
            self._covers.append(cover)
        for window in windows:
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMinimized)

    def show_again(self) -> None:
        """Take the covers away and bring every window back; locking may have closed some meanwhile."""
        covers, self._covers = self._covers, []
        for cover in filter(isValid, covers):
            cover.of.removeEventFilter(self)
            cover.take_away()
        if self._written_in is not None and isValid(self._written_in):
            self._written_in.setFocus()
        self._written_in = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever brings one window back from the bar of tasks wants to go on with all of them."""
        if isinstance(watched, QWidget):
            if event.type() == QEvent.Type.WindowStateChange and not watched.isMinimized():
                self.show_again()
            elif event.type() == QEvent.Type.Resize:
                for cover in self._covers:
                    cover.fit()
        return super().eventFilter(watched, event)


class _Cover(QWidget):
    """Lies over everything in a window and takes its title, until it is taken away."""

    def __init__(self, window: QWidget, again: QPushButton) -> None:
        super().__init__(window)
        self.of, self.again = window, again
        self._title = window.windowTitle()
        window.setWindowTitle(PRODUCT)
        self.setAutoFillBackground(True)
        self.setObjectName("cover")
        QVBoxLayout(self).addWidget(again, alignment=Qt.AlignmentFlag.AlignCenter)
        self.fit()
        self.show()
        self.raise_()
        again.setFocus()
        window.repaint()

    def fit(self) -> None:
        """Cover the whole window."""
        self.setGeometry(self.of.rect())

    def take_away(self) -> None:
        """Bring the window back as it was."""
        self.of.setWindowTitle(self._title)
        self.of.setWindowState(self.of.windowState() & ~Qt.WindowState.WindowMinimized)
        self.hide()
        self.deleteLater()
