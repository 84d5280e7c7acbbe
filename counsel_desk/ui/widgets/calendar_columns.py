"""The columns of the calendar strip: one for each day, of which only those in sight are painted."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy

from counsel_desk import messages
from counsel_desk.domain.contact_calendar import DayOfContacts
from counsel_desk.ui.theme import TextRole, theme
from counsel_desk.ui.widgets.calendar_marks import COLUMN, HEIGHT, DayScale, draw_axis, draw_day, draw_most

_MONTH = timedelta(days=30)
_WIDEST = 24  # pixels at 100% text of a day, where there are few


class CalendarColumns(QAbstractScrollArea):
    """Left and right go from a day with contacts to the next, Enter and a click ask for the list of that day."""

    asked = Signal(object)
    """Show the incidents of this day (`date`) only; None for all again."""
    told = Signal(str)
    """The figures of the day that is pointed at; nothing when none is."""

    def __init__(self, name: str) -> None:
        """`name` is told to screen readers."""
        super().__init__()
        self.setObjectName("calendar_columns")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self._days: tuple[DayOfContacts, ...] = ()
        self._dates: list[date] = []
        self._most = 1
        self._wide = COLUMN
        self._pointed: date | None = None
        self._chosen: date | None = None

    def show_days(self, days: Sequence[DayOfContacts], told: str) -> None:
        """Show these, oldest first; `told` says in words what all of them say together."""
        bar = self.horizontalScrollBar()
        to_end = bar.value() == bar.maximum() or self._dates[-1:] != [each.day for each in days[-1:]]
        self._days, self._dates = tuple(days), [each.day for each in days]
        self._most = max((each.contacts for each in days), default=1)
        self._point_at(None)
        self.setAccessibleDescription(told)
        self._measure()
        if to_end:
            bar.setValue(bar.maximum())
        self.viewport().update()

    def choose(self, day: date | None) -> None:
        """Mark the day whose incidents alone are shown."""
        self._chosen = day
        self.viewport().update()

    @property
    def pointed(self) -> DayOfContacts | None:
        """The day whose figures are told at present."""
        return None if self._pointed is None else self._days[self._dates.index(self._pointed)]

    def sizeHint(self) -> QSize:
        """As high as the bars with their marks and days, and a scroll bar where there are many days."""
        px = theme().px
        bar = self.horizontalScrollBar()
        more = bar.sizeHint().height() if bar.maximum() else 0
        return QSize(px(400), px(HEIGHT) + more)

    def minimumSizeHint(self) -> QSize:
        """It may be narrow, not low."""
        return QSize(theme().px(160), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Take on the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer days fit; the newest stays in sight where it was."""
        bar = self.horizontalScrollBar()
        at_end = bar.value() == bar.maximum()
        super().resizeEvent(event)
        self._measure()
        if at_end:
            bar.setValue(bar.maximum())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from day to day; what is not ours goes on to the window."""
        key = Qt.Key(event.key())
        if not self._dates:
            super().keyPressEvent(event)
        elif key in _STEPS:
            here = self._pointed or self._chosen or self._dates[-1] + timedelta(days=1)
            self._point_at(self._dates[_STEPS[key](self._dates, here)])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._pointed is not None:
            self._ask(self._pointed)
        elif key == Qt.Key.Key_Escape and self._chosen is not None:
            self.asked.emit(None)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the day under the pointer, and take a click on it."""
        if event.type() == QEvent.Type.Leave:
            self._point_at(None)
        elif isinstance(event, QMouseEvent):
            day = self._day_under(event.position().x())
            if event.type() == QEvent.Type.MouseMove:
                self._point_at(day)
            elif event.type() == QEvent.Type.MouseButtonPress and day is not None:
                self._ask(day)
        return super().viewportEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard goes elsewhere: nothing is told any longer."""
        super().focusOutEvent(event)
        self._point_at(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only the days that must be painted."""
        painter = QPainter(self.viewport())
        painter.setFont(theme().font(TextRole.CAPTION))
        if self._dates:
            scale, place = self._scale, event.rect()
            first, last = scale.day_at(place.left()), scale.day_at(place.right())
            draw_axis(painter, scale, first, last, place)
            for found in self._days[bisect_left(self._dates, first) : bisect_right(self._dates, last)]:
                marked = found.day == self._chosen, found.day == self._pointed
                draw_day(painter, scale, found, self._most, marked)
            draw_most(painter, self._most)
        if self.hasFocus() and self._pointed is None:
            painter.setPen(theme().colours.accent)
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _measure(self) -> None:
        """How far there is to scroll."""
        bar, room = self.horizontalScrollBar(), self.viewport().width()
        days = (self._dates[-1] - self._dates[0]).days + 1 if self._dates else 1
        self._wide = max(theme().px(COLUMN), min(theme().px(_WIDEST), room // days))
        bar.setRange(0, max(0, days * self._wide - room))
        bar.setPageStep(room)
        bar.setSingleStep(self._wide * 7)
        self.updateGeometry()

    @property
    def _scale(self) -> DayScale:
        """Where the days stand at present; the newest is at the right end."""
        bar = self.horizontalScrollBar()
        end = self.viewport().width() + bar.maximum() - bar.value()
        return DayScale(self._dates[-1], end, self._wide)

    def _day_under(self, x: float) -> date | None:
        day = self._scale.day_at(x) if self._dates else None
        place = bisect_left(self._dates, day) if day is not None else len(self._dates)
        return day if self._dates[place : place + 1] == [day] else None

    def _ask(self, day: date) -> None:
        self.asked.emit(None if day == self._chosen else day)

    def _point_at(self, day: date | None) -> None:
        """Tell the figures of a day, to the eye and to screen readers."""
        if day == self._pointed:
            return
        self._pointed = day
        words = "" if day is None else messages.day_of_contacts(self._days[self._dates.index(day)])
        if day is not None:
            self._bring_into_view(day)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.viewport().update()
        self.told.emit(words)

    def _bring_into_view(self, day: date) -> None:
        left, wide, bar = self._scale.left_of(day), self._wide, self.horizontalScrollBar()
        if left < 0:
            bar.setValue(bar.value() + left - wide)
        elif left + wide > self.viewport().width():
            bar.setValue(bar.value() + left + 2 * wide - self.viewport().width())


def _before(dates: list[date], here: date) -> int:
    return max(0, bisect_left(dates, here) - 1)


def _after(dates: list[date], here: date) -> int:
    return min(len(dates) - 1, bisect_right(dates, here))


_STEPS: Mapping[Qt.Key, Callable[[list[date], date], int]] = {
    Qt.Key.Key_Left: _before,
    Qt.Key.Key_Right: _after,
    Qt.Key.Key_PageUp: lambda dates, here: _before(dates, here - _MONTH),
    Qt.Key.Key_PageDown: lambda dates, here: _after(dates, here + _MONTH),
    Qt.Key.Key_Home: lambda _dates, _here: 0,
    Qt.Key.Key_End: lambda dates, _here: len(dates) - 1,
}
