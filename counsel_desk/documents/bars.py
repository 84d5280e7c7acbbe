"""A bar for each day, drawn on paper: what it is made of in greys and the accent, what came at night marked below."""

from datetime import date, timedelta

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from counsel_desk.documents.characters import as_printed
from counsel_desk.documents.fonts import paper_font
from counsel_desk.documents.sheet import ACCENT, GREY, INK, millimetres, points
from counsel_desk.domain.case_papers import LONGEST_ROW, PaperBar, PaperBars

ROW_HEIGHT = 44.0  # millimetres of paper for one row of bars
KEY_HEIGHT = 7.0

# As many parts as a bar may have, told apart without colour too: from dark to light, the last one hatched.
_FILLS = (
    QBrush(QColor(ACCENT)),
    QBrush(QColor("#6fa9b1")),
    QBrush(QColor("#2b2f33")),
    QBrush(QColor(GREY), Qt.BrushStyle.BDiagPattern),
)
_NIGHT = QColor("#b3261e")
_SMALL = 7.5  # points
_AXIS = 9.0  # millimetres left of the bars, for figures
_BELOW = 9.0  # millimetres below the bars, for nights and days
_WIDEST_BAR = 8.0


def paint_key(painter: QPainter, room: QRectF, chart: PaperBars) -> None:
    """What the parts of the bars and the mark stand for."""
    font = paper_font(points(_SMALL))
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    x, middle = room.left(), room.center().y()
    size = millimetres(2.6)
    used = [any(bar.parts[index] for bar in chart.bars) for index in range(len(chart.names))]
    shown = [(fill, name) for fill, name, found in zip(_FILLS, chart.names, used, strict=False) if found]
    for fill, name in (*shown, (QBrush(_NIGHT), chart.mark)):
        square = QRectF(x, middle - size / 2, size, size)
        if fill.color() == _NIGHT:
            _paint_night(painter, square.center(), size / 2)
        else:
            painter.fillRect(square, fill)
            painter.setPen(QPen(QColor(GREY), points(0.3)))
            painter.drawRect(square)
        painter.setPen(QColor(INK))
        words = as_printed(name)
        painter.drawText(QPointF(x + size * 1.5, middle + metrics.capHeight() / 2), words)
        x += size * 1.5 + metrics.horizontalAdvance(words) + millimetres(5)


def paint_row(painter: QPainter, room: QRectF, begin: date, bars: tuple[PaperBar, ...], highest: int) -> None:
    """The bars of at most `LONGEST_ROW` days from `begin` on; `highest` is the scale of all rows of a chart."""
    plot = room.adjusted(millimetres(_AXIS), millimetres(3), 0, -millimetres(_BELOW))
    days = max((bars[-1].day - begin).days + 1, 14)
    step = min(plot.width() / days, millimetres(_WIDEST_BAR + 2)) if days < LONGEST_ROW else plot.width() / days
    _paint_scale(painter, plot, highest)
    unit = plot.height() / max(highest, 1)
    for bar in bars:
        left = plot.left() + (bar.day - begin).days * step
        width = min(step * 0.72, millimetres(_WIDEST_BAR))
        bottom = plot.bottom()
        for count, fill in zip(bar.parts, _FILLS, strict=False):
            height = count * unit
            painter.fillRect(QRectF(left, bottom - height, width, height), fill)
            bottom -= height
        if bar.marked:
            size = min(width / 2, millimetres(1.0))
            _paint_night(painter, QPointF(left + width / 2, plot.bottom() + millimetres(1.8)), size)
    _paint_days(painter, plot, begin, days, step)


def _paint_night(painter: QPainter, middle: QPointF, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_NIGHT)
    painter.drawEllipse(middle, radius, radius)


def _paint_scale(painter: QPainter, plot: QRectF, highest: int) -> None:
    """Lines at round figures, few enough to be read."""
    font = paper_font(points(_SMALL))
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    every = next(each for each in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, highest) if each * 5 >= highest)
    for figure in range(0, highest + 1, every):
        height = plot.bottom() - plot.height() * figure / max(highest, 1)
        painter.setPen(QPen(QColor(GREY if figure == 0 else "#d5dadd"), points(0.4)))
        painter.drawLine(QLineF(plot.left(), height, plot.right(), height))
        painter.setPen(QColor(GREY))
        words = str(figure)
        left = plot.left() - metrics.horizontalAdvance(words) - millimetres(1.5)
        painter.drawText(QPointF(left, height + metrics.capHeight() / 2), words)


def _paint_days(painter: QPainter, plot: QRectF, begin: date, days: int, step: float) -> None:
    """Days below the axis, as many as have room, and never one over another."""
    font = paper_font(points(_SMALL))
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(QColor(GREY))
    room = metrics.horizontalAdvance("0000-00-00") + millimetres(3)
    every = max(1, round(room / step + 0.5))
    for place in range(0, days, every):
        left = plot.left() + place * step
        if left + metrics.horizontalAdvance("0000-00-00") <= plot.right():
            baseline = plot.bottom() + millimetres(_BELOW) - millimetres(2)
            painter.drawText(QPointF(left, baseline), str(begin + timedelta(days=place)))
