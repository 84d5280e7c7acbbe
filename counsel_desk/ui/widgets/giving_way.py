"""Words that give way where there is no room: names are cut, buttons show only their picture."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from counsel_desk.ui.theme import SPACE_SMALL, theme

_LEAST = 120  # pixels at 100% text that words keep in any case
_SPARE = 16  # pixels at 100% text that a button takes at most between picture and words


class GivingLabel(QLabel):
    """A label on one line, narrower than its words if it must be; `text()` is always the whole."""

    def minimumSizeHint(self) -> QSize:
        """A few letters must be seen."""
        return _least(super().minimumSizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what there is room for."""
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
            return
        place = self.contentsRect()
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()


class GivingButton(QPushButton):
    """A button narrower than its words if it must be; `text()` is always the whole."""

    def __init__(
        self,
        words: str,
        parent: QWidget | None = None,
        *,
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
        keep: str = "",
    ) -> None:
        """`cut` says where words are left out. What they end with in `keep`, such as a number, always stays whole."""
        super().__init__(words, parent)
        self._cut, self._keep = cut, keep
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """A few letters must be seen."""
        return _least(super().minimumSizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what there is room for."""
        missing = self.sizeHint().width() - self.width()
        if missing <= 0:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        metrics = self.fontMetrics()
        room = metrics.horizontalAdvance(self.text()) - missing - metrics.horizontalAdvance(self._keep)
        option.text = metrics.elidedText(self.text().removesuffix(self._keep), self._cut, room) + self._keep
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()


class FittingRow(QWidget):
    """A row in one line: where not every word has room, the buttons that were named here show only their pictures."""

    def __init__(self) -> None:
        super().__init__()
        self._is_short = False
        self._named: list[QPushButton] = []
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme().px(SPACE_SMALL))

    def name(self, made: QPushButton, words: str) -> None:
        """Call a button with a picture so: also for screen readers, and in its tip."""
        if made not in self._named:
            self._named.append(made)
        made.setAccessibleName(words)
        made.setToolTip(words)
        made.setText("" if self._is_short else words)

    def minimumSizeHint(self) -> QSize:
        """The pictures must be seen, not the words."""
        least = super().minimumSizeHint()
        return least if self._is_short else QSize(least.width() - self._words_take(), least.height())

    def event(self, event: QEvent) -> bool:
        """Look whether the words fit when something in the row has grown or shrunk."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the words away, or bring them back."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # The spare pixels for each button keep a row that is just too narrow from changing to and fro.
        spare = len(self._named) * theme().px(_SPARE)
        needed = self.row.minimumSize().width() + (self._words_take() + spare if self._is_short else 0)
        short = self.width() < needed
        if short != self._is_short:
            self._is_short = short
            for made in self._named:
                self.name(made, made.accessibleName())

    def _words_take(self) -> int:
        return sum(made.fontMetrics().horizontalAdvance(made.accessibleName()) for made in self._named)


def _least(whole: QSize) -> QSize:
    return QSize(min(whole.width(), theme().px(_LEAST)), whole.height())
