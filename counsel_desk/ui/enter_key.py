"""Enter presses the button that has the keyboard, as people expect of it; in Qt only the space bar would."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


class EnterKey(QObject):
    """Watches whichever button has the keyboard, in every window.

    What can be ticked or switched on keeps Enter for its form, which is saved by it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._watch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the button the space bar instead: it shows that it goes down, and opens its menu if it has one."""
        if not isinstance(watched, QAbstractButton) or watched.isCheckable() or not _is_enter(event):
            return super().eventFilter(watched, event)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(watched, QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " "))
        return True

    def _watch(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(before, QAbstractButton):
            before.removeEventFilter(self)
        if isinstance(now, QAbstractButton):
            now.installEventFilter(self)


def _is_enter(event: QEvent) -> bool:
    """Whether Enter goes down, once: held down it would press a button again and again."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.isAutoRepeat():
        return False
    return event.key() in _ENTER and event.modifiers() in _PLAIN
