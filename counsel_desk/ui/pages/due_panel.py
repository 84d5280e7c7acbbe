"""The tasks of one stretch of time: overdue, today, the days to come."""

from collections.abc import Callable
from datetime import date

from counsel_desk.domain.lists import TaskRow
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.row_column import BoxedRow, RowColumn
from counsel_desk.ui.widgets.text import button

AT_FIRST = 8
"""How much of a list is shown at first; the rest is shown when asked for."""


class DuePanel(Panel):
    """The first few tasks, the rest when asked for; away while there are none."""

    def __init__(self, heading: str, make: Callable[[TaskRow], BoxedRow]) -> None:
        super().__init__(heading)
        self._all: tuple[TaskRow, ...] = ()
        self._count = 0
        self._today = date.min
        self._limit = AT_FIRST
        self._rows = RowColumn[TaskRow](make)
        self._more = button("", "quiet")
        self._more.setObjectName("show_more")
        self._more.clicked.connect(self._show_all)
        self.body.addWidget(self._rows)
        self.body.addWidget(self._more)
        self.hide()

    def take_keyboard(self) -> None:
        """The keyboard goes to the first task."""
        if self._rows.rows:
            self._rows.rows[0].box.setFocus()

    def show_rows(self, rows: tuple[TaskRow, ...], count: int, today: date) -> None:
        """Show these tasks, the first of `count`; another day makes other rows, as they say how late each is."""
        self._all, self._count, self._today = rows, count, today
        self._rows.show_records([((row.id, today), row) for row in rows[: self._limit]])
        rest = len(rows) - self._limit
        self._more.setVisible(rest > 0)
        self._more.setText(self.tr("Show {count} more").format(count=rest))
        self.note.setText(f"{count:,}")
        self.setVisible(bool(rows))

    def _show_all(self) -> None:
        self._limit = len(self._all)
        self.show_rows(self._all, self._count, self._today)
