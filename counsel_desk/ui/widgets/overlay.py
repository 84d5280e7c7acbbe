"""A small card that lies over a page beneath what it belongs to, until one is done with it.

It is no window of its own: in a popup of the system one cannot write Chinese everywhere.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.text import button, label

_LEAST, _MOST = 270, 340  # of what is in it, at 100% text


class Overlay(QFrame):
    """Closes with Esc, with its button, or when one clicks or goes elsewhere; `closed` fires last.

    One that `stays` waits for Esc or its button: one may use what is around it meanwhile.
    """

    leaving = Signal()
    """What is being typed is to be taken in now."""
    closed = Signal()

    def __init__(
        self, heading: str, page: QWidget, *, enter_leaves: bool = True, stays: bool = False, done: str = ""
    ) -> None:
        """`page` is what it lies over; where Enter does something else it does not leave. `done` is on its button."""
        super().__init__(page)
        self._page, self._enter_leaves, self._stays = page, enter_leaves, stays
        self._application: QCoreApplication | None = None
        self.setObjectName("overlay")
        self.setProperty("surface", "overlay")
        self.setAccessibleName(heading)
        px = theme().px
        self.body = QVBoxLayout()
        self.body.setSpacing(px(SPACE_SMALL))
        self.foot = QVBoxLayout()
        self.last = QHBoxLayout()  # the row of its button
        self.last.addStretch(1)
        self._holder = QWidget()
        self._holder.setProperty("plain", "true")
        self._holder.setLayout(self.body)
        self.body.setContentsMargins(2, 2, px(6), 2)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._holder)
        self.done = button(done or self.tr("Done"), "quiet")
        self.done.setObjectName("overlay_done")
        self.done.clicked.connect(self.leave)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE), px(SPACE), px(SPACE), px(SPACE_SMALL))
        column.setSpacing(px(SPACE_SMALL))
        column.addWidget(label(heading, TextRole.STRONG))
        column.addWidget(self._scroll, 1)
        column.addLayout(self.foot)
        self.last.addWidget(self.done)
        column.addLayout(self.last)

    def appear(self, beneath: QWidget, first: QWidget) -> None:
        """Lie down beneath a widget of the page, as far as there is room; `first` gets the keyboard."""
        page, self._anchor = self._page, beneath
        for other in page.findChildren(Overlay):
            if other is not self:
                other.leave()
        margin = theme().px(SPACE_SMALL)
        self.ensurePolished()
        frame = self._column.sizeHint() - self._scroll.sizeHint()
        inside = min(max(theme().px(_LEAST), self.body.sizeHint().width()), theme().px(_MOST))
        wanted = max(self.body.sizeHint().height(), self.body.totalHeightForWidth(inside))
        width = min(inside + theme().px(2 * SPACE + 14), page.width() - 2 * margin)
        height = wanted + frame.height() + 4
        corner = self._corner(beneath, height)
        height = min(height, page.height() - corner.y() - margin)
        self.setGeometry(max(margin, min(corner.x(), page.width() - width - margin)), corner.y(), width, height)
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        application = QApplication.instance()
        if isinstance(application, QApplication) and not self._stays:
            self._application = application
            application.installEventFilter(self)
            application.focusChanged.connect(self._follow_focus)

    def leave(self) -> None:
        """Close; the keyboard goes back to where one came from."""
        if self.isHidden():
            return
        self.leaving.emit()
        focus = QApplication.focusWidget()
        within = focus is not None and self.isAncestorOf(focus)
        if self._application is not None:
            self._application.removeEventFilter(self)
        self.hide()
        if within and isValid(self._anchor):  # a chip goes with its filter
            self._anchor.setFocus()
        self.closed.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click beside it closes it, and does there what a click does."""
        if (
            event.type() == QEvent.Type.MouseButtonPress
            and isinstance(event, QMouseEvent)
            and isinstance(watched, QWidget)
            and watched.window() is self.window()
            and not self.rect().contains(self.mapFromGlobal(event.globalPosition().toPoint()))
        ):
            self.leave()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Enter close it: everything in it holds at once."""
        entered = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape or (entered and self._enter_leaves):
            self.leave()
        else:
            super().keyPressEvent(event)

    def _corner(self, beneath: QWidget, _height: int) -> QPoint:
        """Where on the page its upper left corner would best lie, if it is to be so high."""
        return beneath.mapTo(self._page, QPoint(0, beneath.height() + 4))

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self and now.window() is self.window() and not self.isAncestorOf(now):
            self.leave()
