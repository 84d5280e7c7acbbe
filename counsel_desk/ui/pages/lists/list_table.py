"""The table of a list page: many rows can be chosen, columns hidden, moved and resized, and it fits its window."""

from array import array
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from counsel_desk.ui.models.id_list import IdListModel
from counsel_desk.ui.pages.lists.headings import Headings
from counsel_desk.ui.pages.lists.spec import ListColumn
from counsel_desk.ui.theme import theme
from counsel_desk.ui.widgets.id_table import IdTable

_BOX = 38  # what counts as a click on a box, from the left edge of its cell


class ListTable(IdTable):
    """Enter opens, Ctrl+Enter opens beside, Ctrl+C copies, Space ticks; what is typed goes to the search field."""

    opened_beside = Signal(object)
    """The id of a record that is to be opened in a window of its own."""
    ticked = Signal(object)
    """The ids of records whose box is to be turned."""
    copy_asked = Signal()
    menu_asked = Signal(QPoint)
    heading_menu_asked = Signal(int, QPoint)
    typed = Signal(str)
    selection_changed = Signal()

    def __init__(
        self, name: str, model: IdListModel, columns: Sequence[ListColumn], parent: QWidget | None = None
    ) -> None:
        """`name` is told to screen readers; `columns` are those of the model."""
        super().__init__(name, model, parent)
        self._model = model
        self._unmeasured = True
        self.headings = Headings(self, columns)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda place: self.heading_menu_asked.emit(header.logicalIndexAt(place), header.mapToGlobal(place))
        )
        model.dataChanged.connect(self._measure_once)
        self.selectionModel().selectionChanged.connect(self.selection_changed)

    def columns_shown(self) -> tuple[str, ...]:
        """The columns in view, from left to right."""
        return self.headings.shown()

    def show_ids(self, ids: "array[int]") -> None:
        """Show these records: those chosen stay chosen, and what is in view stays where it is."""
        chosen, current, top = self.chosen_ids(), self.chosen_id(), self.rowAt(0)
        anchor = self._model.id_at(top) if top >= 0 else None
        offset = self.rowViewportPosition(top) if top >= 0 else 0
        before = self.verticalScrollBar().value()
        self._unmeasured = True
        self._model.show_ids(ids)
        self._choose_again(chosen, current)
        self.executeDelayedItemsLayout()
        row = -1 if anchor is None or not before else self._model.row_of(anchor)
        bar = self.verticalScrollBar()
        bar.setValue(row * self.verticalHeader().defaultSectionSize() - offset if row >= 0 else before)

    def enter(self) -> None:
        """Take the keyboard, with a record chosen."""
        self.setFocus()
        if self.chosen_id() is None and self._model.rowCount():
            self.selectRow(0)

    def chosen_ids(self) -> tuple[int, ...]:
        """The records chosen, in the order of the list."""
        rows = dict.fromkeys(row for rows in sorted(self._ranges(), key=_first) for row in rows)
        return tuple(self._model.id_at(row) for row in rows)

    def all_ids(self) -> tuple[int, ...]:
        """Every record of the list, in its order."""
        return tuple(map(self._model.id_at, range(self._model.rowCount())))

    def chosen_count(self) -> int:
        """How many records are chosen."""
        return sum(len(rows) for rows in self._ranges())

    def _ranges(self) -> list[range]:
        """The rows chosen, run by run: a whole list is one run."""
        chosen = self.selectionModel().selection()
        found = (chosen.at(number) for number in range(chosen.count()))
        return [range(each.top(), each.bottom() + 1) for each in found]

    def _choose_again(self, records: Iterable[int], current: int | None) -> None:
        rows = sorted(row for each in records if (row := self._model.row_of(each)) >= 0)
        last = self._model.columnCount() - 1
        selection = QItemSelection()
        for first, end in _runs(rows):
            selection.select(self._model.index(first, 0), self._model.index(end, last))
        row = -1 if current is None else self._model.row_of(current)
        if row >= 0:
            self.selectionModel().setCurrentIndex(self._model.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)
        self.selection_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a list."""
        record = self.chosen_id()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and event.modifiers() & _CONTROL:
            if record is not None:
                self.opened_beside.emit(record)
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.ticked.emit(self.chosen_ids())
        elif event.text().isprintable() and event.text() and not event.modifiers() & (_CONTROL | _ALT):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a box turns it and chooses nothing."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._is_on_box(index, event.position().toPoint()):
            self.ticked.emit((self._model.id_at(index.row()),))
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick clicks on a box are no wish to open."""
        place = event.position().toPoint()
        if not self._is_on_box(self.indexAt(place), place):
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu is about what is chosen."""
        if self.chosen_ids():
            self.menu_asked.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns follow the window."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.headings.fit()

    def changeEvent(self, event: QEvent) -> None:
        """In a new theme every width is another, and none of them was given by hand."""
        if event.type() != QEvent.Type.StyleChange:
            super().changeEvent(event)
            return
        self.headings.arranging = True
        super().changeEvent(event)
        self.headings.arranging = False
        self._unmeasured = True
        self._measure_once()

    def _measure_once(self) -> None:
        """Measure when the first rows have come, not while one scrolls: columns must not twitch."""
        top = max(0, self.rowAt(0))
        if self._unmeasured and self._model.rowCount() and self._model.record_at(top) is not None:
            self._unmeasured = False
            self.headings.measure()

    def _is_on_box(self, index: QModelIndex, place: QPoint) -> bool:
        if not index.isValid() or index.data(Qt.ItemDataRole.CheckStateRole) is None:
            return False
        return place.x() < self.visualRect(index).left() + theme().px(_BOX)


_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def _first(rows: range) -> int:
    return rows.start


def _runs(rows: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Rows that follow each other, as first and last: choosing them one by one takes a minute for 100,000."""
    first = None
    for at, row in enumerate(rows):
        first = row if first is None else first
        if at + 1 == len(rows) or rows[at + 1] != row + 1:
            yield first, row
            first = None
