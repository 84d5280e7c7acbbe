"""A line of text of which the beginning is seen where it is longer than its field."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_COMES_BACK = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class Line(QLineEdit):
    """Qt alone would show the end of a long name: there it puts the cursor, also when Tab selects all of it."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, placeholderText=placeholder)

    def setText(self, text: str | None) -> None:
        """Write something there; a draft that returns where the cursor stands is gone on with at its end."""
        super().setText(text)
        if self.window().focusWidget() is not self:
            self.setCursorPosition(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Where all of it is selected on entering, select it from the end to the beginning."""
        super().focusInEvent(event)
        if self.text() and self.selectedText() == self.text():
            self.setSelection(len(self.text()), -len(self.text()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Once one writes elsewhere the beginning is seen; who only looks at another window goes on in the middle."""
        super().focusOutEvent(event)
        if event.reason() not in _COMES_BACK:
            self.setCursorPosition(0)
