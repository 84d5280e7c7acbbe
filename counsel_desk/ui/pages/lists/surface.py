"""The card a list stands on: heading and count, the line of filters, and the table or why there is nothing in it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from counsel_desk.ui.pages.lists.spec import Emptiness
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.panel import Panel


class ListSurface(Panel):
    """Shows the table, or one of two empty states: nothing is there yet, or nothing fits the filter."""

    empty_action_asked = Signal()
    all_asked = Signal()

    def __init__(self, heading: str, bar: QWidget, table: QWidget, empty: Emptiness, acts: Sequence[QWidget]) -> None:
        """`acts` are buttons at the right end of the heading."""
        super().__init__(heading)
        self._table = table
        self.nothing = EmptyState(empty.icon, empty.heading, empty.sentence, empty.action)
        self.nothing.asked.connect(self.empty_action_asked)
        self.none_fits = EmptyState("filter", self.tr("Nothing fits the filter"), "", self.tr("Show all"))
        self.none_fits.asked.connect(self.all_asked)
        self.stack = QStackedWidget()
        for each in (table, self.nothing, self.none_fits):
            self.stack.addWidget(each)
        for act in acts:
            self.add_button(act)
        self.body.addWidget(bar)
        self.body.addWidget(self.stack, 1)

    def show_count(self, count: int, *, filtered: bool, as_at_first: bool) -> None:
        """Say how many there are; with none, say why."""
        words = self.tr("{count} found") if filtered else self.tr("{count} in all")
        self.note.setText(words.format(count=f"{count:,}"))
        self.stack.setCurrentWidget(self._table if count else self.nothing if as_at_first else self.none_fits)
