"""The table in which lists are shown: rows of one height, pills and boxes for states, the selection kept by record."""

from array import array

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
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

from counsel_desk.ui.models.id_list import ID_ROLE, TONE_ROLE, IdListModel
from counsel_desk.ui.theme import theme
from counsel_desk.ui.widgets.box import paint_box
from counsel_desk.ui.widgets.pill import paint_pill, pill_size

_Index = QModelIndex | QPersistentModelIndex
_ROW = 38
_MEASURED = 60  # rows looked at to find a column's width


class IdTable(QTableView):
    """Shows an `IdListModel`. `opened` carries a record's id on Enter or double click, `chosen` on selection."""

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(self, name: str, model: IdListModel, parent: QWidget | None = None) -> None:
        """`name` is told to screen readers."""
        super().__init__(parent)
        self._list = model
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(_CellDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setResizeContentsPrecision(_MEASURED)
        for number, column in enumerate(model.columns):
            mode = QHeaderView.ResizeMode.Stretch if column.stretches else QHeaderView.ResizeMode.ResizeToContents
            across.setSectionResizeMode(number, mode)
        self.activated.connect(lambda index: self.opened.emit(index.data(ID_ROLE)))
        self.selectionModel().currentRowChanged.connect(lambda now: self.chosen.emit(now.data(ID_ROLE)))
        self._measure()

    def show_ids(self, ids: "array[int]") -> None:
        """Show these records; the one that was chosen stays chosen if it is still among them."""
        before = self.chosen_id()
        self._list.show_ids(ids)
        if before is not None:
            self.choose(before)

    def chosen_id(self) -> int | None:
        """The id of the chosen record."""
        index = self.currentIndex()
        return self._list.id_at(index.row()) if index.isValid() else None

    def choose(self, record: int) -> bool:
        """Choose a record and bring it into view; whether it is in the list."""
        row = self._list.row_of(record)
        if row < 0:
            return False
        self.setCurrentIndex(self._list.index(row, 0))
        return True

    def height_for(self, rows: int) -> int:
        """The height in which so many rows are seen beneath the headings."""
        return rows * self.verticalHeader().defaultSectionSize() + self.horizontalHeader().height() + 2

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, on every system."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(ID_ROLE))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Rows as high as the text of a new theme needs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme().px(_ROW))
        self.horizontalHeader().setFixedHeight(theme().px(34))
        self.horizontalHeader().setMinimumSectionSize(theme().px(76))


class _CellDelegate(QStyledItemDelegate):
    """Paints whole-row selection, a hair line under each row, pills, and boxes to tick."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look = theme()
        self.initStyleOption(option, index)
        tone = index.data(TONE_ROLE)
        inner = option.rect.adjusted(look.px(10), 0, -look.px(10), 0)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(option.rect, look.colours.selection)
        box = index.data(Qt.ItemDataRole.CheckStateRole)
        if box is not None:
            inner.setLeft(inner.left() + paint_box(painter, inner, box))
        if tone is not None:
            paint_pill(painter, inner, option.text, tone, framed=chosen)
        else:
            painter.setFont(option.font)
            painter.setPen(look.colours.text)
            shown = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, option.displayAlignment, shown)
        painter.setPen(look.colours.line)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        look = theme()
        words = index.data()
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            return QSize(option.fontMetrics.horizontalAdvance(words) + look.px(50), look.px(_ROW))
        if index.data(TONE_ROLE) is not None:
            return QSize(pill_size(words).width() + look.px(20), look.px(_ROW))
        return QSize(option.fontMetrics.horizontalAdvance(words) + look.px(22), look.px(_ROW))
