"""The table of a list page: many rows can be chosen, columns hidden, moved and resized, and it fits its window."""

from array import array
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from counsel_desk.ui.models.id_list import IdListModel
from counsel_desk.ui.pages.lists.spec import ListColumn
from counsel_desk.ui.pages.lists.widths import Wish, fitting, widths
from counsel_desk.ui.theme import TextRole, theme
from counsel_desk.ui.widgets.id_table import IdTable

_HEAD = 38  # room beside the words of a heading, for its arrow


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
    columns_moved = Signal()
    """A person has put the columns in another order."""
    selection_changed = Signal()

    def __init__(
        self, name: str, model: IdListModel, columns: Sequence[ListColumn], parent: QWidget | None = None
    ) -> None:
        """`name` is told to screen readers; `columns` are those of the model."""
        self._arranging = self._unmeasured = True
        super().__init__(name, model, parent)
        self._model = model
        self._wishes = tuple(columns)
        self._places = {column.field: place for place, column in enumerate(columns)}
        self._chosen: tuple[str, ...] = ()
        self._also: frozenset[str] = frozenset()
        self._wanted: dict[int, int] = {}
        self._by_hand: dict[int, float] = {}
        self._arranging = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._prepare_headings()
        self._fit_soon = QTimer(self, singleShot=True, interval=0)
        self._fit_soon.timeout.connect(self.fit)
        model.dataChanged.connect(self._measure_once)
        self.selectionModel().selectionChanged.connect(self.selection_changed)

    # What is shown

    def show_columns(self, chosen: Sequence[str]) -> None:
        """Show these columns in this order; none given: the list's own choice, as far as the window has room."""
        self._chosen = tuple(name for name in chosen if name in self._places)
        header = self.horizontalHeader()
        order = [self._places[name] for name in self._chosen]
        order += [place for place in range(len(self._wishes)) if place not in order]
        self._arranging = True
        for wanted, place in enumerate(order):
            header.moveSection(header.visualIndex(place), wanted)
        self._arranging = False
        self.fit()

    def show_also(self, names: Sequence[str]) -> None:
        """Show these columns besides, for as long as they are asked for."""
        self._also = frozenset(names)
        self.fit()

    def columns_shown(self) -> tuple[str, ...]:
        """The columns in view, from left to right."""
        header = self.horizontalHeader()
        places = (header.logicalIndex(each) for each in range(header.count()))
        return tuple(self._wishes[place].field for place in places if not header.isSectionHidden(place))

    def forget_widths(self) -> None:
        """Every column is as wide as its words again."""
        self._by_hand.clear()
        self.fit()

    def mark_order(self, field: str, *, descending: bool) -> None:
        """Show by which heading the list is sorted."""
        direction = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(self._places.get(field, -1), direction)

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

    # What is chosen

    def enter(self) -> None:
        """Take the keyboard, with a record chosen."""
        self.setFocus()
        if self.chosen_id() is None and self._model.rowCount():
            self.selectRow(0)

    def chosen_ids(self) -> tuple[int, ...]:
        """The records chosen, in the order of the list."""
        ranges = sorted((each.top(), each.bottom()) for each in self.selectionModel().selection())
        rows = dict.fromkeys(row for top, bottom in ranges for row in range(top, bottom + 1))
        return tuple(self._model.id_at(row) for row in rows)

    def chosen_count(self) -> int:
        """How many records are chosen."""
        return sum(each.height() for each in self.selectionModel().selection())

    def _choose_again(self, records: Iterable[int], current: int | None) -> None:
        rows = sorted(row for each in records if (row := self._model.row_of(each)) >= 0)
        last = len(self._wishes) - 1
        selection = QItemSelection()
        for first, end in _runs(rows):
            selection.select(self._model.index(first, 0), self._model.index(end, last))
        row = -1 if current is None else self._model.row_of(current)
        if row >= 0:
            self.selectionModel().setCurrentIndex(self._model.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)
        self.selection_changed.emit()

    # Keys and mouse

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
            self.fit()

    # Widths

    def fit(self) -> None:
        """Give every column its width, and in a narrow window leave out those that can be done without."""
        header, room = self.horizontalHeader(), self.viewport().width()
        wishes = [self._wish(place) for place in range(len(self._wishes))]
        candidates = [place for place, each in enumerate(self._wishes) if self._is_wanted(each)]
        if not self._chosen:
            fits = fitting([wishes[place] for place in candidates], room)
            candidates = [place for place, seen in zip(candidates, fits, strict=True) if seen]
        self._arranging = True
        for place in range(len(self._wishes)):
            header.setSectionHidden(place, place not in candidates)
        for place, width in zip(candidates, widths([wishes[each] for each in candidates], room), strict=True):
            header.resizeSection(place, width)
        self._arranging = False

    def _is_wanted(self, column: ListColumn) -> bool:
        if column.field in self._also:
            return True
        return column.field in self._chosen if self._chosen else column.shown

    def _wish(self, place: int) -> Wish:
        px, column = theme().px, self._wishes[place]
        heading = QFontMetrics(theme().font(TextRole.CAPTION)).horizontalAdvance(column.heading) + px(_HEAD)
        least = max(px(column.least), heading)
        if place in self._by_hand:
            fixed = px(self._by_hand[place])
            return Wish(fixed, fixed, column.stretches, column.gives_way)
        wanted = max(least, min(px(column.most), self._wanted.get(place, 0)))
        uncut = column.whole or column.right
        return Wish(wanted, wanted if uncut else least, column.stretches, column.gives_way)

    def _measure_once(self) -> None:
        """Measure when the first rows have come, not while one scrolls: columns must not twitch."""
        top = max(0, self.rowAt(0))
        if self._unmeasured and self._model.rowCount() and self._model.record_at(top) is not None:
            self._unmeasured = False
            self._wanted = {place: self.sizeHintForColumn(place) for place in range(len(self._wishes))}
            self._fit_soon.start()

    def changeEvent(self, event: QEvent) -> None:
        """In a new theme every width is another, and none of them given by hand."""
        self._arranging = True
        super().changeEvent(event)
        self._arranging = False
        if event.type() == QEvent.Type.StyleChange:
            self._unmeasured = True
            self._measure_once()

    def _resized(self, place: int, _old: int, new: int) -> None:
        if not self._arranging:
            self._by_hand[place] = new / theme().px(100) * 100
            self._fit_soon.start()

    def _moved(self, *_places: int) -> None:
        if not self._arranging:
            self.columns_moved.emit()

    def _is_on_box(self, index: QModelIndex, place: QPoint) -> bool:
        if not index.isValid() or index.data(Qt.ItemDataRole.CheckStateRole) is None:
            return False
        return place.x() < self.visualRect(index).left() + theme().px(_HEAD)

    def _prepare_headings(self) -> None:
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(False)
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setSortIndicatorShown(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda place: self.heading_menu_asked.emit(header.logicalIndexAt(place), header.mapToGlobal(place))
        )
        header.sectionResized.connect(self._resized)
        header.sectionMoved.connect(self._moved)


_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def _runs(rows: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Rows that follow each other, as first and last: choosing them one by one takes a minute for 100,000."""
    first = None
    for at, row in enumerate(rows):
        first = row if first is None else first
        if at + 1 == len(rows) or rows[at + 1] != row + 1:
            yield first, row
            first = None
