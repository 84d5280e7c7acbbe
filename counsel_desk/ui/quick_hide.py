"""Somebody comes in: one key, and nothing of the desk is to be seen, not even in the bar of tasks."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from counsel_desk.ui.main_window import PRODUCT
from counsel_desk.ui.widgets.text import button

_WINDOWS = {Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Sheet}  # and no menus or tips


class QuickHide(QObject):
    """Covers every window and puts it away, also those that open meanwhile; brought back, all are as they were.

    The vault stays open.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._covers: list[_Cover] = []
        self._written_in: QWidget | None = None

    def hide(self) -> None:
        """Cover what is in view, before the system keeps a small picture of it, and put it away."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        application = QApplication.instance()
        if self._covers or application is None:
            return
        self._written_in = QApplication.focusWidget()
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                self._cover(window)
        application.installEventFilter(self)  # only while hidden: it is called for every event
        for cover in self._covers:
            _put_away(cover.of)

    def show_again(self) -> None:
        """Take the covers away and bring every window back; locking may have closed some meanwhile."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        covers, self._covers = self._covers, []
        for cover in filter(_stands, covers):
            cover.take_away()
        if self._written_in is not None and isValid(self._written_in):
            self._written_in.setFocus()
        self._written_in = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever brings one window back from the bar of tasks wants to go on with all of them."""
        if isinstance(watched, QWidget) and watched.windowType() in _WINDOWS and watched.isWindow():
            if event.type() == QEvent.Type.WindowStateChange and not watched.isMinimized():
                self.show_again()
            elif event.type() == QEvent.Type.Resize:
                self._fit(watched)
            elif event.type() == QEvent.Type.Show and not self._fit(watched):
                self._cover(watched)
                QTimer.singleShot(0, watched, lambda: _put_away(watched))
        return super().eventFilter(watched, event)

    def _cover(self, window: QWidget) -> None:
        cover = _Cover(window, button(self.tr("Show again")))
        cover.again.clicked.connect(self.show_again)
        self._covers.append(cover)

    def _fit(self, window: QWidget) -> bool:
        """Fit its cover to a window; whether it has one."""
        found = [cover for cover in self._covers if _stands(cover) and cover.of is window]
        for cover in found:
            cover.fit()
        return bool(found)


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


def _stands(cover: _Cover) -> bool:
    return isValid(cover) and isValid(cover.of)


def _put_away(window: QWidget) -> None:
    window.setWindowState(window.windowState() | Qt.WindowState.WindowMinimized)
