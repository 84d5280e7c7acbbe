"""The calendar of a case: its contacts day by day, with what is at night and what passes the industry's norms."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.contact_calendar import ChannelGroup, DayOfContacts
from counsel_desk.ui.theme import SPACE, SPACE_TIGHT, TextRole, theme
from counsel_desk.ui.widgets.calendar_columns import CalendarColumns
from counsel_desk.ui.widgets.calendar_marks import Sign, draw_excess, draw_moon, draw_piece
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.text import label

_WIDE = 1000  # pixels at 100% text on which the figures of a day have room in one line


class CalendarStrip(QFrame):
    """What all days say together, the days, and what the signs mean. `day_asked` carries a `date`, or None for all."""

    day_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.columns = CalendarColumns(self.tr("Contacts per day"))
        self.columns.asked.connect(self.day_asked)
        self.columns.told.connect(self._tell)
        self._sums = ""
        self._words = label(role=TextRole.CAPTION, wrap=True)
        self._words.setObjectName("calendar_words")
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE), px(6), px(SPACE), px(6))
        column.setSpacing(px(SPACE_TIGHT))
        column.addWidget(self._words)
        column.addWidget(self.columns)
        self._meanings = self._legend()
        column.addWidget(self._meanings)

    def show_days(self, days: Sequence[DayOfContacts], *, left_out: int = 0) -> None:
        """Show these days, oldest first; `left_out` incidents are in none of them, as no collector's contacts."""
        sums = messages.contact_calendar(days) or self.tr("No contact of a collector here")
        others = self.tr("Not counted, as not a collector's: {count}").format(count=left_out) if left_out else ""
        self._sums = messages.clauses((sums, others))
        self.columns.show_days(days, self._sums)
        for each in (self.columns, self._meanings):
            each.setVisible(bool(days))
        self._tell("")

    def choose(self, day: date | None) -> None:
        """Mark the day to which the list is narrowed."""
        self.columns.choose(day)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for what is told of a day, so that nothing moves when it is."""
        super().resizeEvent(event)
        lines = 1 if self.width() >= theme().px(_WIDE) else 2
        self._words.setMinimumHeight(lines * self._words.fontMetrics().lineSpacing())

    def _tell(self, words: str) -> None:
        """Tell the figures of a day, or of all of them."""
        self._words.setText(words or self._sums)

    def _legend(self) -> QWidget:
        made = QWidget()
        flow = FlowLayout(made, gap=SPACE, row_gap=2)
        for group in ChannelGroup:
            flow.addWidget(_Meaning(Sign(partial(draw_piece, group)), messages.word(group)))
        flow.addWidget(_Meaning(Sign(draw_moon), self.tr("at night (22:00 to 8:00)")))
        flow.addWidget(_Meaning(Sign(draw_excess), self.tr("over the industry norm")))
        return made


class _Meaning(QWidget):
    """A sign with its words."""

    def __init__(self, sign: Sign, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(SPACE_TIGHT))
        row.addWidget(sign)
        row.addWidget(label(words, TextRole.CAPTION))
