"""The card a list stands on: heading and count, the line of filters, and the table or why there is nothing in it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from counsel_desk.ui.pages.lists.spec import Emptiness
from counsel_desk.ui.theme import theme
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import restyle

_NARROW = 760  # pixels at 100% text below which the lesser buttons are pictures


class ListSurface(Panel):
    """Shows the table, or one of two empty states: nothing is there yet, or nothing fits the filter."""

    empty_action_asked = Signal()
    all_asked = Signal()

    def __init__(self, heading: str, bar: QWidget, table: QWidget, empty: Emptiness, acts: Sequence[QWidget]) -> None:
        """`acts` are buttons at the right end of the heading."""
        super().__init__(heading)
        self._table = table
        self._narrow = False
        self._lesser: list[QPushButton] = []
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

    def add_lesser(self, made: QPushButton) -> None:
        """Put a button at the right end of the heading that may lose its words, though not its name."""
        made.setAccessibleName(made.text())
        made.setToolTip(made.toolTip() or made.text())
        self._lesser.append(made)
        self.add_button(made)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the page would else scroll sideways."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            for made in self._lesser:
                made.setText("" if narrow else made.accessibleName())
                made.setProperty("kind", "icon" if narrow else "")
                restyle(made)

    def show_count(self, count: int, *, filtered: bool, as_at_first: bool) -> None:
        """Say how many there are; with none, say why."""
        words = self.tr("{count} found") if filtered else self.tr("{count} in all")
        self.note.setText(words.format(count=f"{count:,}"))
        self.stack.setCurrentWidget(self._table if count else self.nothing if as_at_first else self.none_fits)
