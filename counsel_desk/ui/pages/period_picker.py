"""Which stretch of time the figures are of: a month, a quarter or a year from a list, or any days."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.dates import format_day, parse_day
from counsel_desk.domain.periods import Month, Period, PeriodKind, Year, days_between, month_of, quarter_of
from counsel_desk.errors import InputError
from counsel_desk.ui.theme import SPACE_SMALL, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.choice import CalmComboBox, Choice
from counsel_desk.ui.widgets.text import icon_button, label

_LISTED = {PeriodKind.MONTH: 36, PeriodKind.QUARTER: 16, PeriodKind.YEAR: 6}
_DAY_WIDTH = 150  # pixels at 100% text


class PeriodPicker(QWidget):
    """Begins with the last whole month. `period` is the last one that could be read."""

    chosen = Signal()
    """A person chose another period."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._listed: tuple[Period, ...] = ()
        self._period: Period = month_of(today).previous
        self._lay_out()
        self._offer(PeriodKind.MONTH)

    @property
    def period(self) -> Period:
        """The period that is chosen."""
        return self._period

    def show_period(self, period: Period) -> None:
        """Choose a period, and tell; a whole one that is not listed changes nothing."""
        if period.kind is not PeriodKind.DAYS and period not in _listed(period.kind, self._today):
            return
        with QSignalBlocker(self._kind):
            self._kind.choose(period.kind)
        self._offer(period.kind)
        if period.kind is PeriodKind.DAYS:
            self._write_days(period)
            self._take_days()
            return
        with QSignalBlocker(self._list):
            self._list.setCurrentIndex(self._listed.index(period))
        self._guard_steps()
        self._take(period)

    def _change_kind(self) -> None:
        """To the last whole period of the kind; to the days of the one that was chosen."""
        kind = self._kind.chosen() or PeriodKind.MONTH
        self._offer(kind)
        if kind is not PeriodKind.DAYS:
            self._take(self._listed[self._list.currentIndex()])

    def _offer(self, kind: PeriodKind) -> None:
        of_days = kind is PeriodKind.DAYS
        for each in (self._earlier, self._list, self._later):
            each.setVisible(not of_days)
        self._days.setVisible(of_days)
        if of_days:
            self._write_days(self._period)
            return
        self._listed = _listed(kind, self._today)
        with QSignalBlocker(self._list):
            self._list.clear()
            self._list.addItems([messages.period_words(period) for period in self._listed])
            self._list.setCurrentIndex(1)
        self._guard_steps()

    def _step(self, by: int) -> None:
        place = self._list.currentIndex() + by
        if 0 <= place < len(self._listed):
            self._list.setCurrentIndex(place)

    def _follow(self, place: int) -> None:
        self._guard_steps()
        self._take(self._listed[place])

    def _guard_steps(self) -> None:
        place = self._list.currentIndex()
        self._earlier.setEnabled(place + 1 < len(self._listed))
        self._later.setEnabled(place > 0)

    def _write_days(self, period: Period) -> None:
        self._since.set_text(format_day(period.first))
        self._until.set_text(format_day(period.last))

    def _take_days(self) -> None:
        """Take the days when both can be read; what is wrong stands beneath them."""
        if all((self._since.tell(), self._until.tell())):
            since, until = self._since.value(), self._until.value()
            if since is not None and until is not None:
                self._take(days_between(since, until))

    def _take(self, period: Period) -> None:
        if period != self._period:
            self._period = period
            self.chosen.emit()

    def _read_since(self, text: str) -> date:
        day = parse_day(text, self._today, field="since")
        days_between(day, day)
        return day

    def _read_until(self, text: str) -> date:
        day = parse_day(text, self._today, field="until")
        try:
            since = self._since.value()
        except InputError:
            since = None  # told beneath its own line
        days_between(since or day, day)
        return day

    def _lay_out(self) -> None:
        self._kind = Choice(self.tr("Kind of period"), PeriodKind)
        self._kind.setObjectName("period_kind")
        self._kind.currentIndexChanged.connect(self._change_kind)
        self._list = CalmComboBox(self.tr("Period"))
        self._list.setSizeAdjustPolicy(CalmComboBox.SizeAdjustPolicy.AdjustToContents)  # "2026年第3季度" in full
        self._list.setObjectName("period")
        self._list.currentIndexChanged.connect(self._follow)
        self._earlier = icon_button("back", self.tr("Period before"), "text")
        self._earlier.setObjectName("period_before")
        self._earlier.clicked.connect(partial(self._step, 1))
        self._later = icon_button("next", self.tr("Period after"), "text")
        self._later.setObjectName("period_after")
        self._later.clicked.connect(partial(self._step, -1))
        self._since = self._day_edit("since", self.tr("First day"), self._read_since)
        self._until = self._day_edit("until", self.tr("Last day"), self._read_until)
        self._days = QWidget()
        days = _row(self._days)
        days.addWidget(self._since)
        days.addWidget(label(self.tr("to")))
        days.addWidget(self._until)
        row = _row(self)
        for each in (self._kind, self._earlier, self._list, self._later, self._days):
            row.addWidget(each)
        self.setFocusProxy(self._kind)

    def _day_edit(self, name: str, spoken: str, read: Callable[[str], date]) -> CheckedEdit[date]:
        made = CheckedEdit(read, name=spoken, placeholder=spoken)
        made.line.setObjectName(f"period_{name}")
        made.setFixedWidth(theme().px(_DAY_WIDTH))
        made.left.connect(self._take_days)
        return made


def _row(holder: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(SPACE_SMALL))
    return row


def _listed(kind: PeriodKind, today: date) -> tuple[Period, ...]:
    """The periods of a kind up to the present one, the latest first."""
    starts: dict[PeriodKind, Period] = {
        PeriodKind.MONTH: Month(today.year, today.month),
        PeriodKind.QUARTER: quarter_of(today),
        PeriodKind.YEAR: Year(today.year),
    }
    listed = [starts[kind]]
    while len(listed) < _LISTED[kind]:
        listed.append(listed[-1].previous)
    return tuple(listed)
