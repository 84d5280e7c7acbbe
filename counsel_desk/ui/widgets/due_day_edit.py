"""The day a follow-up is due, written or taken with one click; an hour may be written along with it."""

from datetime import date, datetime, time, timedelta
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.dates import format_day, parse_day, parse_instant
from counsel_desk.domain.moments import Precision
from counsel_desk.errors import InputError
from counsel_desk.services.desk import Desk
from counsel_desk.ui.theme import SPACE
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.text import button


class DueDayEdit(CheckedEdit[date]):
    """Working days are counted by the office's calendar; the days most often promised stand beneath."""

    def __init__(self, desk: Desk, *, name: str, parent: QWidget | None = None) -> None:
        """`name` is told to screen readers."""
        today = desk.today
        super().__init__(
            self._read_day,
            name=name,
            placeholder=self.tr("周五, 3天后, 12-01"),
            echo=lambda day: messages.day_in_words(day, today),
            parent=parent,
        )
        self._desk = desk
        column = self.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101 - the base lays out in a column
        column.addLayout(self._quick_days())

    def part_hour(self) -> time | None:
        """Take the hour out of what is written, as in 明早9点: the day stays. None where no hour is named."""
        at = self._with_hour(self.text())
        if at is None:
            return None
        self.set_text(format_day(at.date()))
        return at.time()

    def _read_day(self, text: str) -> date:
        """The day in what was written, with or without an hour."""
        working = self._desk.calendar.add_working_days
        try:
            return parse_day(text, self._desk.today, prefer="future", field="due_on", working=working)
        except InputError:
            at = self._with_hour(text)
            if at is None:
                raise
            return at.date()

    def _with_hour(self, text: str) -> datetime | None:
        """The instant to come in a text that names the hour too."""
        try:
            at, precision = parse_instant(text, self._desk.clock(), prefer="future")
        except InputError:
            return None
        return None if precision is Precision.DAY else at

    def _quick_days(self) -> FlowLayout:
        """One click each."""
        today = self._desk.today
        flow = FlowLayout(gap=SPACE)
        for name, words, day in (
            ("today", self.tr("Today"), today),
            ("next_working_day", self.tr("Next working day"), self._desk.calendar.next_working_day(today)),
            ("in_3_days", self.tr("In 3 days"), today + timedelta(3)),
            ("in_a_week", self.tr("In a week"), today + timedelta(7)),
        ):
            made = button(words, "link", tip=messages.day_and_weekday(day))
            made.setObjectName(name)
            made.clicked.connect(partial(self._take_day, day))
            flow.addWidget(made)
        return flow

    def _take_day(self, day: date, _checked: object = None) -> None:
        self.set_text(format_day(day))
