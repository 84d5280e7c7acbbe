"""A year at a glance: a strip for each month, with the weekdays that are free and the weekends that are worked."""

from datetime import date, timedelta
from enum import Enum

from PySide6.QtCore import QEvent, QLocale, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.working_days import Calendar
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.text import label

_MONTH_WIDTH, _CELL, _ROW = 44, 15, 17
_MARKED_DAYS = (1, 5, 10, 15, 20, 25, 30)
_SATURDAY = 5


class _Kind(Enum):
    WORKED, WEEKEND, FREE_WEEKDAY, WORKED_WEEKEND = range(4)


class YearStrip(QWidget):
    """The strips with what their colours mean beneath them, also in words."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = _Grid()
        self._facts = label(role=TextRole.CAPTION, wrap=True)
        self._facts.setObjectName("year_facts")
        meanings = QHBoxLayout()
        meanings.setSpacing(theme().px(SPACE))
        for kind, words in (
            (_Kind.FREE_WEEKDAY, self.tr("weekday off")),
            (_Kind.WORKED_WEEKEND, self.tr("weekend worked")),
            (_Kind.WEEKEND, self.tr("weekend")),
        ):
            meanings.addWidget(_Swatch(kind))
            meanings.addWidget(label(words, TextRole.CAPTION))
        meanings.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_SMALL))
        column.addWidget(self._grid)
        column.addLayout(meanings)
        column.addWidget(self._facts)

    def show_year(self, year: int, calendar: Calendar) -> None:
        """Show a year as this calendar counts it."""
        kinds = _kinds(year, calendar)
        free = [day for day, kind in kinds.items() if kind is _Kind.FREE_WEEKDAY]
        worked = [day for day, kind in kinds.items() if kind is _Kind.WORKED_WEEKEND]
        days = messages.listed([messages.day(day) for day in worked])
        words = [self.tr("{count} weekdays off").format(count=len(free))]
        words.append(self.tr("Weekends worked: {days}").format(days=days) if worked else self.tr("No weekend worked"))
        if calendar.is_projected(date(year, 1, 1)):
            words.append(self.tr("not announced yet: only weekends and holidays of a fixed date are known"))
        self._facts.setText(" · ".join(words))
        self._grid.show_days(kinds, messages.labelled(str(year), self._facts.text()))


class _Grid(QWidget):
    """A row of days for each month."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("year_strip")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._kinds: dict[date, _Kind] = {}

    def show_days(self, kinds: dict[date, _Kind], told: str) -> None:
        """Show these days; `told` says in words what is drawn."""
        self._kinds = kinds
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        """Twelve months of up to 31 days, with the numbers of the days above."""
        return QSize(theme().px(_MONTH_WIDTH + 31 * _CELL), 13 * theme().px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """As narrow as a day can still be told from the next."""
        return QSize(theme().px(_MONTH_WIDTH + 31 * _CELL * 2 // 3), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Tell the day under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = next((each for each in self._kinds if self._place(each).contains(event.pos())), None)
            QToolTip.showText(event.globalPos(), messages.day_and_weekday(day) if day else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw every month."""
        look, painter, row = theme(), QPainter(self), theme().px(_ROW)
        painter.setFont(look.font(TextRole.CAPTION))
        painter.setPen(look.colours.muted)
        for number in _MARKED_DAYS:
            place = self._cell(number, 0)
            wide = QRect(place.left() - row, 0, place.width() + 2 * row, row)
            painter.drawText(wide, Qt.AlignmentFlag.AlignCenter, str(number))
        for month in range(1, 13):
            name = QLocale().standaloneMonthName(month, QLocale.FormatType.ShortFormat)
            painter.setPen(look.colours.muted)
            painter.drawText(QRect(0, month * row, look.px(_MONTH_WIDTH), row), Qt.AlignmentFlag.AlignVCenter, name)
        for day, kind in self._kinds.items():
            _draw(painter, self._place(day), kind)

    def _place(self, day: date) -> QRect:
        return self._cell(day.day, day.month)

    def _cell(self, column: int, row: int) -> QRect:
        left, high = theme().px(_MONTH_WIDTH), theme().px(_ROW)
        wide = min(theme().px(_CELL * 3 // 2), (self.width() - left) // 31)
        return QRect(left + (column - 1) * wide, row * high, wide - 2, high - 2)


class _Swatch(QWidget):
    """What a colour means, as it is drawn."""

    def __init__(self, kind: _Kind) -> None:
        super().__init__()
        self._kind = kind
        self.setFixedSize(theme().px(_CELL), theme().px(_CELL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw one day of the kind."""
        _draw(QPainter(self), self.rect().adjusted(0, 0, -1, -1), self._kind)


def _kinds(year: int, calendar: Calendar) -> dict[date, _Kind]:
    found, day = {}, date(year, 1, 1)
    while day.year == year:
        weekend, worked = day.weekday() >= _SATURDAY, calendar.is_working_day(day)
        if weekend:
            found[day] = _Kind.WORKED_WEEKEND if worked else _Kind.WEEKEND
        else:
            found[day] = _Kind.WORKED if worked else _Kind.FREE_WEEKDAY
        day += timedelta(1)
    return found


def _draw(painter: QPainter, place: QRect, kind: _Kind) -> None:
    """A day off is filled, a worked weekend has a bar in it: told apart without colours, too."""
    colours = theme().colours
    free, worked = colours.tones[Tone.OK], colours.tones[Tone.WARNING]
    edge, fill = {
        _Kind.WORKED: (colours.line, colours.surface),
        _Kind.WEEKEND: (colours.line, colours.line),
        _Kind.FREE_WEEKDAY: (free.text, free.text),
        _Kind.WORKED_WEEKEND: (worked.text, worked.fill),
    }[kind]
    painter.setPen(edge)
    painter.setBrush(fill)
    painter.drawRect(place)
    if kind is _Kind.WORKED_WEEKEND:
        bar = place.adjusted(place.width() // 4, place.height() // 3 + 1, -place.width() // 4, -place.height() // 3)
        painter.fillRect(bar, worked.text)
