"""Content that may be higher than its place: it scrolls down, never sideways."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from counsel_desk.ui.theme import SPACE, SPACE_SMALL, theme


def scrolling(*parts: QWidget) -> QScrollArea:
    """An area with these parts one below the other, each as high as it wants to be; Tab leads to them, not to it."""
    inner = WidthFirst()
    inner.setProperty("plain", "true")
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, theme().px(SPACE_SMALL), 0)
    column.setSpacing(theme().px(SPACE_SMALL))
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return scrolled(inner)


def scrolled(inside: QWidget) -> QScrollArea:
    """An area with this inside; Tab leads to what is in it, not to it."""
    made = QScrollArea(widgetResizable=True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(inside)
    return made


def with_edges(tab: QWidget) -> QWidget:
    """What stands beneath a row of tabs, with the margins of a page."""
    made = QWidget()
    made.setProperty("plain", "true")
    edge = theme().px(SPACE)
    column = QVBoxLayout(made)
    column.setContentsMargins(edge + 4, edge, edge + 4, edge)
    column.addWidget(tab)
    return made


def bring_into_view(widget: QWidget) -> None:
    """Scroll so that all of the widget is seen, once what was just said in it has its place."""
    QTimer.singleShot(0, widget, lambda: _scroll_to(widget))


def _scroll_to(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None:
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # wrapped words have their height then
        around.ensureWidgetVisible(widget, 0, theme().px(SPACE_SMALL))


class WidthFirst(QWidget):
    """Lets the width decide the height: Qt would keep room for wrapped words as if they stood in a narrow column."""

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest part must be."""
        return QSize(super().minimumSizeHint().width(), 0)
