"""The headings of a list: which columns it shows, in which order, and how wide."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView

from counsel_desk.ui.pages.lists.spec import ListColumn
from counsel_desk.ui.pages.lists.widths import Wish, fitting, widths
from counsel_desk.ui.theme import TextRole, theme

_PAUSE = 200  # milliseconds after which a column that is being dragged has its width
_SECTION = 100  # pixels of a column at 100% text before its words were measured
_HEAD = 38  # room beside the words of a heading, for its arrow


class Headings(QObject):
    """Keeps the columns of a table; those that a person has put elsewhere or made wider stay so."""

    moved = Signal()
    """A person has put the columns in another order."""
    resized = Signal()
    """A person has made a column wider or narrower, see `widths`."""

    def __init__(self, table: QTableView, columns: Sequence[ListColumn]) -> None:
        """`columns` are those of the table's model."""
        super().__init__(table)
        self._table, self._columns = table, tuple(columns)
        self._places = {column.field: place for place, column in enumerate(columns)}
        self._chosen: tuple[str, ...] = ()
        self._also: frozenset[str] = frozenset()
        self._wanted: dict[int, int] = {}
        self._by_hand: dict[int, int] = {}
        self.arranging = False
        """Whether sections are being changed by us, and not by a person."""
        self._fit_soon = QTimer(self, singleShot=True, interval=0)
        self._fit_soon.timeout.connect(self.fit)
        self._tell_soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._tell_soon.timeout.connect(self.resized)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultSectionSize(theme().px(_SECTION))  # else a style changes it later, as if a person had
        header.setStretchLastSection(False)
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setSortIndicatorShown(True)
        header.sectionResized.connect(self._take_width)
        header.sectionMoved.connect(self._tell_moved)

    def show_columns(self, chosen: Sequence[str]) -> None:
        """Show these columns in this order; none given: the list's own choice, as far as the window has room."""
        self._chosen = tuple(name for name in chosen if name in self._places)
        header = self._table.horizontalHeader()
        order = [self._places[name] for name in self._chosen]
        order += [place for place in range(len(self._columns)) if place not in order]
        self.arranging = True
        for wanted, place in enumerate(order):
            header.moveSection(header.visualIndex(place), wanted)
        self.arranging = False
        self.fit()

    def show_also(self, names: Sequence[str]) -> None:
        """Show these columns besides, for as long as they are asked for."""
        self._also = frozenset(names)
        self.fit()

    def shown(self) -> tuple[str, ...]:
        """The columns in view, from left to right."""
        header = self._table.horizontalHeader()
        places = (header.logicalIndex(each) for each in range(header.count()))
        return tuple(self._columns[place].field for place in places if not header.isSectionHidden(place))

    @property
    def widths(self) -> tuple[tuple[str, int], ...]:
        """The widths given by hand, in pixels at 100% text."""
        return tuple((self._columns[place].field, width) for place, width in self._by_hand.items())

    def show_widths(self, given: Sequence[tuple[str, int]]) -> None:
        """Make these columns so wide, and the others as wide as their words."""
        self._by_hand = {self._places[name]: width for name, width in given if name in self._places}
        self.fit()

    def mark_order(self, field: str, *, descending: bool) -> None:
        """Show by which heading the list is sorted."""
        direction = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._table.horizontalHeader().setSortIndicator(self._places.get(field, -1), direction)

    def measure(self) -> None:
        """Find out how wide the words of the first rows are."""
        self._wanted = {place: self._table.sizeHintForColumn(place) for place in range(len(self._columns))}
        self._fit_soon.start()

    def fit(self) -> None:
        """Give every column its width, and in a narrow window leave out those that can be done without."""
        header, room = self._table.horizontalHeader(), self._table.viewport().width()
        wishes = [self._wish(place) for place in range(len(self._columns))]
        seen = [place for place, each in enumerate(self._columns) if self._is_wanted(each)]
        if not self._chosen:
            fits = fitting([wishes[place] for place in seen], room)
            seen = [place for place, fit in zip(seen, fits, strict=True) if fit]
        self.arranging = True
        for place in range(len(self._columns)):
            header.setSectionHidden(place, place not in seen)
        for place, width in zip(seen, widths([wishes[each] for each in seen], room), strict=True):
            header.resizeSection(place, width)
        self.arranging = False

    def _is_wanted(self, column: ListColumn) -> bool:
        if column.field in self._also:
            return True
        return column.field in self._chosen if self._chosen else column.shown

    def _wish(self, place: int) -> Wish:
        px, column = theme().px, self._columns[place]
        heading = QFontMetrics(theme().font(TextRole.CAPTION)).horizontalAdvance(column.heading) + px(_HEAD)
        barest = max(heading, self._table.horizontalHeader().minimumSectionSize())
        least = max(px(column.least), barest)
        if place in self._by_hand:
            fixed = px(self._by_hand[place])
            return Wish(fixed, fixed, column.stretches, column.gives_way)
        wanted = max(least, min(px(column.most), self._wanted.get(place, 0)))
        uncut = column.whole or column.right
        if uncut:
            return Wish(wanted, wanted, column.stretches, column.gives_way, px(column.most))
        return Wish(wanted, least, column.stretches, column.gives_way, px(column.most), barest)

    def _take_width(self, place: int, _old: int, new: int) -> None:
        if not self.arranging:
            self._by_hand[place] = round(new * 100 / theme().px(100))
            self._fit_soon.start()
            self._tell_soon.start()

    def _tell_moved(self, *_places: int) -> None:
        if not self.arranging:
            self.moved.emit()
