"""Counts by name with a bar for each: the figures stand beside the bars, so nothing is said by length alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counsel_desk import messages
from counsel_desk.ui.theme import TextRole, theme
from counsel_desk.ui.widgets.text import plain_tip, visible
from counsel_desk.ui.widgets.way_in import WayIn

_ROW = 26
_WIDEST_NAME = 0.6  # of the width; the rest is for bar and figures
_SHORTEST_BAR = 40
_EDGE = 5
_ON = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: `count` decides the length, None draws no bar; `figure` stands at the end."""

    name: str
    count: int | None
    figure: str


class BarChart(QWidget):
    """Lying bars in one colour, in the order given. A screen reader is told every row.

    Rows that are `openable` lead to what stands behind them: Tab comes to the first of them, the arrows to the others.
    """

    opened = Signal(int)
    """What stands behind the row of this number is asked for."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is told to screen readers."""
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._ways: dict[int, WayIn] = {}
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these rows."""
        self._bars = tuple(bars)
        self.setAccessibleDescription("\n".join(messages.labelled(bar.name, bar.figure) for bar in self._bars))
        self.updateGeometry()
        self.update()

    def make_openable(self) -> None:
        """Let the rows that count something lead to it."""
        for number, bar in enumerate(self._bars):
            if bar.count:
                way = WayIn(messages.labelled(bar.name, bar.figure), self, whole=False)
                way.setToolTip(plain_tip(bar.name))
                way.clicked.connect(partial(self.opened.emit, number))
                way.installEventFilter(self)
                if self._ways:
                    way.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
                self._ways[number] = way
        self._place_ways()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down lead from row to row."""
        if isinstance(watched, WayIn) and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            ways = list(self._ways.values())
            place = ways.index(watched) + _ON.get(Qt.Key(event.key()), len(ways))
            if 0 <= place < len(ways):
                ways[place].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """A row for each bar."""
        return QSize(theme().px(320), theme().px(_ROW) * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        """Names may be cut, rows may not."""
        return QSize(theme().px(220), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The ways in stay on their rows."""
        super().resizeEvent(event)
        self._place_ways()

    def changeEvent(self, event: QEvent) -> None:
        """Rows as high as the text of a new theme needs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self._place_ways()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only the rows that must be painted."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(TextRole.CAPTION))
        high, gap = look.px(_ROW), look.px(10)
        metrics = painter.fontMetrics()
        names, figures = self._widths(metrics)
        edge = look.px(_EDGE) if self._ways else 0  # room for the frame of a way in
        room = max(look.px(_SHORTEST_BAR), self.width() - 2 * edge - names - figures - 2 * gap)
        most = max((bar.count or 0 for bar in self._bars), default=0)
        for number, bar in enumerate(self._bars):
            row = QRect(edge, number * high, self.width() - 2 * edge, high)
            if not row.intersects(event.rect()):
                continue
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.setPen(look.colours.text)
            name = metrics.elidedText(visible(bar.name), Qt.TextElideMode.ElideRight, names + 1)
            painter.drawText(row.adjusted(0, 0, names - row.width(), 0), middle | Qt.AlignmentFlag.AlignLeft, name)
            self._paint_bar(painter, QRectF(edge + names + gap, row.top(), room, high), bar, most)
            painter.setPen(look.colours.muted if bar.count is None else look.colours.text)
            painter.drawText(row, middle | Qt.AlignmentFlag.AlignRight, bar.figure)

    def _place_ways(self) -> None:
        high = theme().px(_ROW)
        for number, way in self._ways.items():
            way.setGeometry(0, number * high, self.width(), high)

    def _widths(self, metrics: QFontMetrics) -> tuple[int, int]:
        """The widths of the names and of the figures."""
        names = max((metrics.horizontalAdvance(visible(bar.name)) for bar in self._bars), default=0)
        figures = max((metrics.horizontalAdvance(bar.figure) for bar in self._bars), default=0)
        return min(names, round(self.width() * _WIDEST_NAME)), figures

    def _paint_bar(self, painter: QPainter, place: QRectF, bar: Bar, most: int) -> None:
        look = theme()
        thick = look.px(10)
        track = QRectF(place.left(), place.center().y() - thick / 2, place.width(), thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colours.sunken)
        painter.drawRoundedRect(track, thick / 2, thick / 2)
        if bar.count and most:
            track.setWidth(max(thick, track.width() * bar.count / most))
            painter.setBrush(look.colours.accent)
            painter.drawRoundedRect(track, thick / 2, thick / 2)
