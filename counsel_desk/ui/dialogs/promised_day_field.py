"""The day until which an answer is promised, with the days that the guidance knows for that way of filing."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.dates import format_day, parse_day
from counsel_desk.guidance.filing_ways import answer_due
from counsel_desk.services.desk import Desk
from counsel_desk.ui.theme import SPACE, SPACE_TIGHT, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.text import button


class PromisedDayField(QWidget):
    """What a person writes stays; a day that only was suggested follows the way and the day of filing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._suggested = desk, ""
        today, working = desk.today, desk.calendar.add_working_days
        self.edit: CheckedEdit[date] = CheckedEdit(
            lambda text: parse_day(text, today, prefer="future", field="promised_until", working=working),
            name=self.tr("Answer promised until"),
            placeholder=self.tr("What they said: 周五, 15天后, 12-01; empty: no day"),
            echo=lambda day: messages.day_in_words(day, today),
        )
        self.edit.line.setObjectName("filing_promised_until")
        self.setFocusProxy(self.edit)
        self._terms = FlowLayout(gap=SPACE, row_gap=0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_TIGHT))
        column.addWidget(self.edit)
        column.addLayout(self._terms)

    def text(self) -> str:
        """What is written, as typed."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Write a day."""
        self.edit.set_text(text)

    def value(self) -> date | None:
        """The day; InputError when it cannot be taken."""
        return self.edit.value()

    def suggest(self, way: str, filed_on: date | None) -> None:
        """Offer the terms of that way that have not passed, the first of them in the line as long as nobody wrote."""
        desk, untouched = self._desk, self.edit.text() in {"", self._suggested}
        found = answer_due(desk.pack, way, filed_on, desk.today, desk.calendar) if filed_on else ()
        clear(self._terms)
        for term, last in found:
            made = button(messages.answer_term(term, last), "link")
            made.setObjectName(f"term_{term.code}")
            made.clicked.connect(partial(self._take, format_day(last.day)))
            self._terms.addWidget(made)
        self._suggested = format_day(found[0][1].day) if found else ""
        if untouched and self.edit.text() != self._suggested:
            self.edit.set_text(self._suggested)

    def _take(self, day: str, _checked: object = None) -> None:
        self.edit.set_text(day)
        self.edit.edited.emit()
