"""Whether a task comes back: never, or every so many days, working days, weeks or months, perhaps until a day."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.dates import format_day, parse_day
from counsel_desk.domain.tasks import Every, Recurrence
from counsel_desk.ui.theme import SPACE_SMALL, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.number_box import NumberBox

_MOST = 99


class RecurrenceField(QWidget):
    """Reads as a sentence: every 2 weeks, until a day; the last may stay empty."""

    edited = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.count = NumberBox(self.tr("Every how many"), 1, _MOST)
        self.count.setObjectName("recur_count")
        self.count.setPrefix(self.tr("every "))
        self.every = Choice(self.tr("Comes back"), Every, self.tr("Never"))
        self.every.setObjectName("recur_every")
        self.until: CheckedEdit[date] = CheckedEdit(
            lambda text: parse_day(text, today, prefer="future", field="until"),
            name=self.tr("Until"),
            placeholder=self.tr("Until a day, or for ever"),
            echo=messages.day_and_weekday,
        )
        self.until.line.setObjectName("recur_until")
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(self.count, 2)
        row.addWidget(self.every, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_SMALL))
        column.addLayout(row)
        column.addWidget(self.until)
        self.setFocusProxy(self.every)
        self.every.currentIndexChanged.connect(self._follow)
        for signal in (self.every.currentIndexChanged, self.count.valueChanged, self.until.line.textChanged):
            signal.connect(self.edited)
        self._day: int | None = None  # of the month, where a shorter month cannot give it
        self._follow()

    def value(self) -> Recurrence | None:
        """How often, or None; InputError when the last day cannot be read."""
        every = self.every.chosen()
        if every is None:
            return None
        return Recurrence(self.count.value(), every, self.until.value(), self._day if every is Every.MONTH else None)

    def show_value(self, again: Recurrence | None) -> None:
        """Show how often a task comes back."""
        until = again.until if again else None
        self.restore(
            {
                "every": again.every if again else None,
                "count": again.count if again else 1,
                "until": format_day(until) if until else "",
                "day": again.day if again else None,
            }
        )

    def content(self) -> Mapping[str, Any]:
        """What stands in it, for a draft."""
        return {
            "every": self.every.chosen(),
            "count": self.count.value(),
            "until": self.until.text(),
            "day": self._day,
        }

    def restore(self, content: Mapping[str, Any]) -> None:
        """Write a draft back."""
        self.every.choose(content["every"])
        self.count.setValue(content["count"])
        self.until.set_text(content["until"])
        self._day = content.get("day")  # a draft of an earlier version does not hold it

    def _follow(self) -> None:
        comes_back = self.every.chosen() is not None
        self.count.setVisible(comes_back)
        self.until.setVisible(comes_back)
