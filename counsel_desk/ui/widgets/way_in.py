"""A place that leads to what stands behind it: a button without a face, over what is there already."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from counsel_desk.ui.theme import theme
from counsel_desk.ui.widgets.scrolling import bring_into_view

_ROUND = 6


class WayIn(QAbstractButton):
    """Over the whole of its parent, or where its parent puts it. By click, and by key where the focus is."""

    def __init__(self, name: str, parent: QWidget, *, whole: bool = True) -> None:
        """`name` is told to screen readers; with `whole` it is as large as its parent for ever."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(parent.toolTip())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if whole:
            parent.installEventFilter(self)
            self.setGeometry(parent.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the parent."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into view where the keyboard leads here."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            bring_into_view(self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is a frame
        """A frame: thin under the pointer, thick where the keyboard is."""
        if not self.hasFocus() and not self.underMouse():
            return
        width = 2.0 if self.hasFocus() else 1.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colours.link, width))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), _ROUND, _ROUND)
