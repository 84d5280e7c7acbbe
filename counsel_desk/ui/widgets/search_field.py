"""A field to search in: it waits for a pause in typing, and the arrow key leads into what was found."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from counsel_desk.ui.icons import dress

_PAUSE = 150


class SearchField(QLineEdit):
    """`searched` carries the text after a pause or at once with Enter; `went_down` when the down arrow is pressed."""

    searched = Signal(str)
    went_down = Signal()

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        """`name` is told to screen readers."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setClearButtonEnabled(True)
        glass = QAction(self)
        dress(glass, "search", "muted")
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._asked = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._search)
        self.textChanged.connect(self._wait)
        self.returnPressed.connect(self._search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads into the results, Escape clears."""
        if event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape for the field while it holds text: the dialog around it would close."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.text()
        ):
            event.accept()
            return True
        return super().event(event)

    def _wait(self) -> None:
        self._pause.start()

    def _search(self) -> None:
        self._pause.stop()
        if self.text() != self._asked:
            self._asked = self.text()
            self.searched.emit(self.text())
