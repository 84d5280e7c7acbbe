"""How the figures of a day are drawn: a piece of a bar for each kind of channel, a moon, a sign for too many.

Nothing is told by colour alone: pieces are filled or hollow by turns and stand in one order, the marks are shapes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from counsel_desk import messages
from counsel_desk.domain.contact_calendar import ChannelGroup, DayOfContacts
from counsel_desk.ui.theme import Tone, theme

COLUMN = 12
"""Pixels at 100% text that a day takes at least."""

_GAP = 2  # of a column stays free
_ABOVE, _BARS, _BELOW, _AXIS = 11, 44, 12, 15  # the sign for too many, the bars, the moons, the days
HEIGHT = _ABOVE + _BARS + _BELOW + _AXIS
"""Pixels at 100% text from the signs above to the days below."""

_MONDAY, _ROOM = 0, 7  # a weekday; the first day of a month that has room for its number beside the month's name
_SIDE = 11  # of a sign in the legend


@dataclass(frozen=True, slots=True)
class DayScale:
    """Where the days stand: the `last` one ends at the pixel `end`, each is `wide`."""

    last: date
    end: int
    wide: int

    def left_of(self, day: date) -> int:
        """Where the column of a day begins."""
        return self.end - ((self.last - day).days + 1) * self.wide

    def day_at(self, x: float) -> date:
        """The day at a pixel, also before the first and after the last."""
        return self.last - timedelta(days=int((self.end - 1 - x) // self.wide))


def draw_axis(painter: QPainter, scale: DayScale, first: date, last: date, place: QRect) -> None:
    """The line under the bars; below it each Monday with its number and each first with its month."""
    px, colours = theme().px, theme().colours
    painter.fillRect(QRect(place.left(), px(_ABOVE + _BARS), place.width(), 1), colours.line)
    for away in range(-_ROOM, (last - first).days + 1):
        day = first + timedelta(days=away)
        words = QRect(scale.left_of(day), px(_ABOVE + _BARS + _BELOW), scale.wide * _ROOM, px(_AXIS))
        if day.day == 1:
            painter.fillRect(QRect(words.left(), px(_ABOVE), 1, px(HEIGHT - _ABOVE)), colours.line)
            painter.setPen(colours.text)
            _draw_month(painter, scale, day, words.translated(px(3), 0))
        elif day.weekday() == _MONDAY and day.day > _ROOM and (day + timedelta(days=1)).day != 1:
            painter.setPen(colours.muted)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, str(day.day))


def _draw_month(painter: QPainter, scale: DayScale, first: date, words: QRect) -> None:
    """The name of a month at its first; if that is out of sight, at the left edge where it is clear of a number."""
    name = messages.month_of(first)
    if words.left() < 0:
        numbered = first + timedelta(days=_ROOM)
        numbered += timedelta(days=-numbered.weekday() % _ROOM)  # the first Monday with a number
        if scale.left_of(numbered) < painter.fontMetrics().horizontalAdvance(name) + theme().px(3):
            return
        words.moveLeft(0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)


def draw_most(painter: QPainter, most: int) -> None:
    """How many contacts the highest bar stands for, at its height."""
    px, colours = theme().px, theme().colours
    words = str(most)
    wide = painter.fontMetrics().horizontalAdvance(words)
    place = QRect(0, px(_ABOVE) - px(4), wide + px(4), px(_AXIS))
    painter.fillRect(place, colours.surface)
    painter.setPen(colours.muted)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


def draw_day(painter: QPainter, scale: DayScale, found: DayOfContacts, most: int, marked: tuple[bool, bool]) -> None:
    """The column of a day, as high as `most` contacts at the most; `marked` as chosen, as pointed at."""
    px, colours, left = theme().px, theme().colours, scale.left_of(found.day)
    if any(marked):
        whole = QRect(left, 0, scale.wide, px(_ABOVE + _BARS + _BELOW))
        painter.fillRect(whole, colours.selection if marked[0] else colours.hover)
        painter.setPen(colours.link)
        painter.drawRect(whole.adjusted(0, 0, -1, -1))
    foot, gap = float(px(_ABOVE + _BARS)), max(px(_GAP), scale.wide // 5)
    for group in ChannelGroup:
        if count := found.of_group(group):
            high = max(2.0, px(_BARS) * count / most)
            draw_piece(group, painter, QRectF(left + gap / 2, foot - high, scale.wide - gap, high))
            foot -= high
    side = px(COLUMN - 2 * _GAP)
    middle = left + (scale.wide - side) / 2
    if found.over_norm:
        draw_excess(painter, QRectF(middle, max(1.0, foot - side - 1), side, side))
    if found.at_night:
        draw_moon(painter, QRectF(middle, px(_ABOVE + _BARS + _GAP), side, side))


def draw_piece(group: ChannelGroup, painter: QPainter, place: QRectF) -> None:
    """A piece of a bar: the contacts of a day that came by one kind of channel."""
    edge, fill = _colours(group)
    painter.fillRect(place, edge)
    inner = place.adjusted(1, 1, -1, -1)
    if inner.isValid():
        painter.fillRect(inner, fill)


def draw_moon(painter: QPainter, place: QRectF) -> None:
    """Some of the contacts came at night."""
    disc, shade = QPainterPath(), QPainterPath()
    disc.addEllipse(place)
    shade.addEllipse(place.translated(place.width() * 0.36, -place.height() * 0.14))
    _fill(painter, disc.subtracted(shade), theme().tone(Tone.VIOLET).text)


def draw_excess(painter: QPainter, place: QRectF) -> None:
    """The day passes a norm of frequency."""
    path = QPainterPath()
    top = QPointF(place.center().x(), place.top())
    path.addPolygon(QPolygonF([top, place.bottomRight(), place.bottomLeft(), top]))
    _fill(painter, path, theme().tone(Tone.DANGER).text)


class Sign(QWidget):
    """One sign of the legend; the words stand beside it."""

    def __init__(self, draw: Callable[[QPainter, QRectF], None]) -> None:
        super().__init__()
        self._draw = draw
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as it stands in the strip."""
        return QSize(theme().px(_SIDE), theme().px(_SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()


def _colours(group: ChannelGroup) -> tuple[QColor, QColor]:
    """Edge and fill; the two are one where the piece is filled."""
    colours = theme().colours
    calls, visits = colours.accent, colours.tones[Tone.WARNING].text
    written, other = colours.tones[Tone.OK], colours.tones[Tone.NEUTRAL]
    return {
        ChannelGroup.CALLS: (calls, calls),
        ChannelGroup.MESSAGES: (written.text, written.fill),
        ChannelGroup.VISITS: (visits, visits),
        ChannelGroup.OTHER: (other.text, other.fill),
    }[group]


def _fill(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPath(path)
    painter.restore()
