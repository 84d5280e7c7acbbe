"""The rows of a caseload as a table: as they are understood, or what became of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from counsel_desk.ui.theme import theme
from counsel_desk.ui.widgets.box import paint_box
from counsel_desk.ui.widgets.text import plain_tip, visible

Record = TypeVar("Record")
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_BOX = int(Qt.ItemDataRole.CheckStateRole)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_BOX_ROOM = 28  # pixels at 100% text that a box takes with the gap after it
_TEXT = {int(Qt.ItemDataRole.DisplayRole): visible, int(Qt.ItemDataRole.ToolTipRole): plain_tip}


@dataclass(frozen=True, slots=True)
class RowColumn(Generic[Record]):
    """A heading and the words of a record beneath it.

    Those that stretch share the room the others leave: these are as wide as their words, up to `most` pixels at 100%
    text if that is given.
    Figures go `right`. `box` says of a record whether the box before its words is ticked.
    """

    heading: str
    words: Callable[[Record], str]
    stretches: bool = False
    most: int = 0
    right: bool = False
    box: Callable[[Record], bool] | None = None


class RowsModel(QAbstractTableModel, Generic[Record]):
    """Records that are all there already, so nothing is read in pages."""

    def __init__(self, columns: Sequence[RowColumn[Record]]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._records: Sequence[Record] = ()

    def show(self, records: Sequence[Record]) -> None:
        """Show these records."""
        self.beginResetModel()
        self._records = records
        self.endResetModel()

    def record(self, row: int) -> Record:
        """The record of a row."""
        return self._records[row]

    def tell_changed(self) -> None:
        """The same records have other words or boxes; what is chosen stays chosen."""
        if self._records:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._records) - 1, len(self.columns) - 1))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """The words of a cell; the tip shows them in full."""
        column = self.columns[index.column()]
        if role in _TEXT:
            return _TEXT[role](column.words(self._records[index.row()]))
        if role == _ALIGN:
            return _RIGHT if column.right else _LEFT
        if role == _BOX and column.box is not None:
            return Qt.CheckState.Checked if column.box(self._records[index.row()]) else Qt.CheckState.Unchecked
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> object:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == int(Qt.ItemDataRole.DisplayRole):
            return self.columns[section].heading
        return _RIGHT if role == _ALIGN and self.columns[section].right else None


class TickTable(QTableView):
    """A table with boxes in its first column: the mouse turns one, the space bar those of the chosen rows."""

    turned = Signal(object)
    """A person turns the boxes of these rows (`tuple[int, ...]`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.clicked.connect(self._turn_one)

    @property
    def chosen_rows(self) -> tuple[int, ...]:
        """The chosen rows from above."""
        return tuple(sorted(index.row() for index in self.selectionModel().selectedRows()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns; Qt would only choose the row."""
        if event.key() == Qt.Key.Key_Space and self.chosen_rows:
            self.turned.emit(self.chosen_rows)
        else:
            super().keyPressEvent(event)

    def _turn_one(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self.turned.emit((index.row(),))


def table_of(name: str, model: "RowsModel[Record]") -> QTableView:
    """A table for a model; `name` is told to screen readers."""
    return dressed(QTableView(), name, model)


Table = TypeVar("Table", bound=QTableView)


def dressed(made: Table, name: str, model: "RowsModel[Record]") -> Table:
    """The same with a table of somebody's own."""
    made.setAccessibleName(name)
    made.setModel(model)
    made.setItemDelegate(_Cell(made, [column.most for column in model.columns]))
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setShowGrid(False)
    made.setWordWrap(False)
    made.setTabKeyNavigation(False)
    made.verticalHeader().hide()
    made.verticalHeader().setDefaultSectionSize(theme().px(30))
    across = made.horizontalHeader()
    across.setHighlightSections(False)
    across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    across.setResizeContentsPrecision(40)
    for number, column in enumerate(model.columns):
        mode = QHeaderView.ResizeMode.Stretch if column.stretches else QHeaderView.ResizeMode.ResizeToContents
        across.setSectionResizeMode(number, mode)
    return made


class _Cell(QStyledItemDelegate):
    """Words begin where the heading's do, with a hair line beneath; `most` is how wide each column may be, or 0."""

    def __init__(self, parent: QTableView, most: Sequence[int]) -> None:
        super().__init__(parent)
        self._most = most

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look = theme()
        self.initStyleOption(option, index)
        figures = option.displayAlignment & Qt.AlignmentFlag.AlignRight
        inner = option.rect.adjusted(look.px(10), 0, -look.px(10 if figures else 6), 0)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, look.colours.selection)
        box = index.data(_BOX)
        if box is not None:
            inner.setLeft(inner.left() + paint_box(painter, inner, box))
        painter.setFont(option.font)
        painter.setPen(look.colours.text)
        shown = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, option.displayAlignment, shown)
        painter.setPen(look.colours.line)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        px = theme().px
        wide = option.fontMetrics.horizontalAdvance(str(index.data())) + px(22)
        wide += px(_BOX_ROOM) if index.data(_BOX) is not None else 0
        most = self._most[index.column()]
        return QSize(min(wide, px(most)) if most else wide, px(30))
