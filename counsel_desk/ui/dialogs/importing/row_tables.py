"""The rows of a caseload as a table: as they are understood, or what became of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from counsel_desk.ui.theme import theme
from counsel_desk.ui.widgets.text import visible

Record = TypeVar("Record")
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_TEXT = {int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole)}


@dataclass(frozen=True, slots=True)
class RowColumn(Generic[Record]):
    """A heading and the words of a record beneath it.

    One column may stretch; the others are as wide as their words, up to `most` pixels at 100% text if that is given.
    """

    heading: str
    words: Callable[[Record], str]
    stretches: bool = False
    most: int = 0


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

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """The words of a cell; the tip shows them in full."""
        if role in _TEXT:
            return visible(self.columns[index.column()].words(self._records[index.row()]))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> object:
        """The headings."""
        if orientation is Qt.Orientation.Horizontal and role == int(Qt.ItemDataRole.DisplayRole):
            return self.columns[section].heading
        return None


def table_of(name: str, model: "RowsModel[Record]") -> QTableView:
    """A table for a model; `name` is told to screen readers."""
    made = QTableView()
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
        inner = option.rect.adjusted(look.px(10), 0, -look.px(6), 0)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, look.colours.selection)
        painter.setFont(option.font)
        painter.setPen(look.colours.text)
        shown = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(look.colours.line)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        px = theme().px
        wide = option.fontMetrics.horizontalAdvance(str(index.data())) + px(18)
        most = self._most[index.column()]
        return QSize(min(wide, px(most)) if most else wide, px(30))
