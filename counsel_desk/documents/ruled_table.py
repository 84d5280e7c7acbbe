"""A table drawn on paper: names that wrap, figures in line, and where figures are compared a bar beside each."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from counsel_desk.documents.characters import as_printed
from counsel_desk.documents.fonts import paper_font
from counsel_desk.documents.sheet import ACCENT, GREY, INK, TINT, millimetres, points

_BODY, _HEAD = 9.0, 7.5  # points
_ABOVE = 0.75  # millimetres above and below the words of a row
_GAP = 2.5  # millimetres between columns
_BAR = 2.6  # millimetres, how thick
_ENDLESS = 1e6
_WRAP = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class RuledColumn:
    """A column of `width` millimetres; figures stand at its right."""

    heading: str
    width: float
    right: bool = False


@dataclass(frozen=True, slots=True)
class RuledTable:
    """Rows of words. `bars` are counts, one for each row, drawn to one scale in the room that is left; None draws none.

    With `summed` the last row is the sum of the others.
    """

    columns: tuple[RuledColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    bars: tuple[int | None, ...] = ()
    summed: bool = False


def height_of(table: RuledTable) -> float:
    """The room it needs, in millimetres."""
    rows = sum(_row_height(table, row, _BODY) for row in table.rows)
    return (_row_height(table, _headings(table), _HEAD) + rows) / millimetres(1) + 0.5


def paint_table(painter: QPainter, room: QRectF, table: RuledTable) -> None:
    """Draw it from the top of the room."""
    top = room.top()
    high = _row_height(table, _headings(table), _HEAD)
    painter.setPen(QColor(GREY))
    painter.setFont(paper_font(points(_HEAD)))
    _paint_cells(painter, QRectF(room.left(), top, room.width(), high), table, _headings(table), at_foot=True)
    top += high
    _rule(painter, room, top, ACCENT, 0.8)
    most = max((bar or 0 for bar in table.bars), default=0)
    for number, row in enumerate(table.rows):
        is_sum = table.summed and number == len(table.rows) - 1
        high = _row_height(table, row, _BODY)
        line = QRectF(room.left(), top, room.width(), high)
        if number:
            _rule(painter, room, top, ACCENT if is_sum else "#d5dadd", 0.8 if is_sum else 0.3)
        painter.setPen(QColor(INK))
        painter.setFont(paper_font(points(_BODY), bold=is_sum))
        _paint_cells(painter, line, table, row)
        if number < len(table.bars):
            _paint_bar(painter, line, table, table.bars[number], most)
        top += high


def _headings(table: RuledTable) -> tuple[str, ...]:
    return tuple(column.heading for column in table.columns)


def _places(table: RuledTable) -> Iterator[tuple[RuledColumn, float, float]]:
    """Each column with where it begins and how wide it is."""
    left = 0.0
    for column in table.columns:
        yield column, left, millimetres(column.width)
        left += millimetres(column.width + _GAP)


def _row_height(table: RuledTable, row: tuple[str, ...], size: float) -> float:
    metrics = QFontMetricsF(paper_font(points(size)))
    tallest = max(
        metrics.boundingRect(QRectF(0, 0, width, _ENDLESS), _WRAP.value, as_printed(words) or " ").height()
        for words, (_column, _left, width) in zip(row, _places(table), strict=False)
    )
    return tallest + 2 * millimetres(_ABOVE)


def _paint_cells(
    painter: QPainter, line: QRectF, table: RuledTable, row: tuple[str, ...], *, at_foot: bool = False
) -> None:
    across = Qt.AlignmentFlag.AlignBottom if at_foot else Qt.AlignmentFlag.AlignVCenter
    inner = line.adjusted(0, millimetres(_ABOVE), 0, -millimetres(_ABOVE))
    for words, (column, left, width) in zip(row, _places(table), strict=False):
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        cell = QRectF(inner.left() + left, inner.top(), width, inner.height())
        painter.drawText(cell, (side | across).value | _WRAP.value, as_printed(words))


def _paint_bar(painter: QPainter, line: QRectF, table: RuledTable, count: int | None, most: int) -> None:
    left = line.left() + sum(millimetres(column.width + _GAP) for column in table.columns)
    thick = millimetres(_BAR)
    track = QRectF(left, line.center().y() - thick / 2, line.right() - left, thick)
    if count is not None:
        painter.fillRect(track, QColor(TINT))
    if count and most:
        track.setWidth(track.width() * count / most)
        painter.fillRect(track, QColor(ACCENT))


def _rule(painter: QPainter, room: QRectF, height: float, colour: str, thick: float) -> None:
    painter.setPen(QPen(QColor(colour), points(thick)))
    painter.drawLine(QLineF(room.left(), height, room.right(), height))
