"""A field to search in: it waits for a pause in typing, and the arrow key leads into what was found."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from counsel_desk.ui.icons import pixmap
from counsel_desk.ui.theme import theme

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
        self._glass = QLabel(self)
        self._draw()
        self._asked = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.search_now)
        self.textChanged.connect(self._wait)
        self.returnPressed.connect(self.search_now)

    @property
    def waiting(self) -> bool:
        """Whether something was typed that has not been searched for yet."""
        return self._pause.isActive()

    def search_now(self) -> None:
        """Do not wait for a pause any longer."""
        self._pause.stop()
        if self.text() != self._asked:
            self._asked = self.text()
            self.searched.emit(self.text())

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the glass in the middle of the height."""
        super().resizeEvent(event)
        self._glass.move(theme().px(9), (self.height() - self._glass.height()) // 2)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the glass anew in a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def _draw(self) -> None:
        # Not an action of the line: its icon would keep one size whatever the text scale.
        look = theme()
        self._glass.setPixmap(pixmap("search", look.colours.muted, look.px(18), self.devicePixelRatioF()))
        self._glass.resize(look.px(18), look.px(18))
        self.setTextMargins(look.px(22), 0, 0, 0)

    def _wait(self) -> None:
        self._pause.start()
