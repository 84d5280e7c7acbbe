"""A whole number between two others."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from counsel_desk.ui.theme import theme

_WIDTH = 150


class NumberBox(QSpinBox):
    """Turning the wheel over it scrolls what is around it: a number must never change unseen."""

    def __init__(self, name: str, least: int, most: int, parent: QWidget | None = None) -> None:
        """`name` is told to screen readers."""
        super().__init__(parent)
        self.setRange(least, most)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._measure()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the room around the number in a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self.setMaximumWidth(theme().px(_WIDTH))
        self.lineEdit().setTextMargins(theme().px(7), 0, 0, 0)  # the style sheet's padding does not reach it
