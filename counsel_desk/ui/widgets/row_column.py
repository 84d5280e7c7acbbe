"""Rows with boxes, one under the other: only what changed is made anew, and the keyboard stays where it was."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from counsel_desk.ui.theme import SPACE_SMALL, theme
from counsel_desk.ui.widgets.state_box import StateBox

Record = TypeVar("Record")


class BoxedRow(QFrame):
    """A row that begins with a box; it shows one record as it stands and never changes."""

    def __init__(self, box: StateBox) -> None:
        super().__init__()
        self.box = box

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is somewhere in this row."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)


class RowColumn(QWidget, Generic[Record]):
    """Shows one row for each record, made by `make`; Up and Down lead from box to box."""

    def __init__(self, make: Callable[[Record], BoxedRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._shown: dict[Hashable, tuple[Record, BoxedRow]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(SPACE_SMALL))

    @property
    def rows(self) -> tuple[BoxedRow, ...]:
        """The rows from top to bottom."""
        return tuple(row for _, row in self._shown.values())

    def show_records(self, records: Sequence[tuple[Hashable, Record]]) -> None:
        """Show these, each with its key; a row whose record is the same as before stays as it is."""
        self._show(records, self._shown)

    def make_anew(self) -> None:
        """Show the same records in new rows: what a person asked for was refused."""
        self._show([(key, record) for key, (record, _) in self._shown.items()], {})

    def _show(
        self, records: Sequence[tuple[Hashable, Record]], same: Mapping[Hashable, tuple[Record, BoxedRow]]
    ) -> None:
        before = self.rows
        place = next((at for at, row in enumerate(before) if row.has_focus), None)
        self._shown = {key: (record, self._row(key, record, same.get(key))) for key, record in records}
        for row in set(before).difference(self.rows):
            row.hide()
            row.deleteLater()
        for at, row in enumerate(self.rows):
            self._column.insertWidget(at, row)
            row.show()  # at once: what is not shown yet cannot take the keyboard
        if place is not None and self._shown and before[place] not in self.rows:
            self.rows[min(place, len(self.rows) - 1)].box.setFocus()

    def _row(self, key: Hashable, record: Record, kept: tuple[Record, BoxedRow] | None) -> BoxedRow:
        if kept is not None and kept[0] == record:
            return kept[1]
        made = self._make(record)
        made.box.moved.connect(lambda by: self._move(key, by))
        return made

    def _move(self, key: Hashable, by: int) -> None:
        keys = list(self._shown)
        to = keys.index(key) + by
        if 0 <= to < len(keys):
            self.rows[to].box.setFocus()
