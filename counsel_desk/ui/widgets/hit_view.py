"""The list of what a search found: who and where in the first line, the words that were found below, marked."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from counsel_desk.domain.lists import Hit
from counsel_desk.ui.models.hit_list import ROW_ROLE, HitListModel
from counsel_desk.ui.theme import TextRole, Tone, theme
from counsel_desk.ui.widgets.text import visible

_Index = QModelIndex | QPersistentModelIndex
_HEADING, _PLAIN, _WITH_SNIPPET = 30, 36, 56


class HitView(QListView):
    """`opened` carries a `Hit` on Enter or a click; the arrows of whoever has the keyboard lead through `step`."""

    opened = Signal(object)

    def __init__(self, name: str, model: HitListModel, parent: QWidget | None = None) -> None:
        """`name` is told to screen readers."""
        super().__init__(parent)
        self._hits = model
        self.setObjectName("hits")
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(_HitDelegate(self))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(lambda index: self._open(index.row()))
        self.clicked.connect(lambda index: self._open(index.row()))

    def begin(self) -> None:
        """Choose the first hit."""
        self._go(self._hits.next_hit(0, 1))

    def step(self, by: int) -> None:
        """Choose the next hit (1) or the one before (-1); at the end it stays."""
        self._go(self._hits.next_hit(self.currentIndex().row() + by, by))

    def open_chosen(self) -> None:
        """Open the hit that is chosen."""
        self._open(self.currentIndex().row())

    def changeEvent(self, event: QEvent) -> None:
        """Rows as high as the text of a new theme needs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()

    def _go(self, row: int) -> None:
        if row >= 0:
            index = self._hits.index(row, 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(self._hits.index(max(0, row - 1), 0))
            self.scrollTo(index)

    def _open(self, row: int) -> None:
        hit = self._hits.hit_at(row)
        if hit is not None:
            self.opened.emit(hit)


class _HitDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: Hit | None = index.data(ROW_ROLE)
        high = (_WITH_SNIPPET if row.snippet else _PLAIN) if row is not None else _HEADING
        return QSize(option.rect.width(), theme().px(high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look = theme()
        row: Hit | None = index.data(ROW_ROLE)
        inner = option.rect.adjusted(look.px(12), look.px(4), -look.px(12), -look.px(4))
        painter.save()
        if row is None:
            painter.setFont(look.font(TextRole.CAPTION))
            painter.setPen(look.colours.muted)
            painter.drawText(inner, Qt.AlignmentFlag.AlignBottom, index.data())
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(option.rect, look.colours.selection)
            _paint_hit(painter, inner, row, self.tr("No name"))
        painter.restore()


def _paint_hit(painter: QPainter, place: QRect, hit: Hit, nameless: str) -> None:
    look = theme()
    first = QRect(place.left(), place.top(), place.width(), place.height() // (2 if hit.snippet else 1))
    painter.setFont(look.font(TextRole.CAPTION))
    painter.setPen(look.colours.muted)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(first, right, visible(hit.reference))
    taken = painter.fontMetrics().horizontalAdvance(hit.reference) + look.px(12)
    painter.setFont(look.font(TextRole.STRONG))
    painter.setPen(look.colours.text)
    _text(painter, first.adjusted(0, 0, -taken, 0), hit.title or nameless)
    if hit.snippet:
        _paint_snippet(painter, place.adjusted(0, first.height(), 0, 0), hit)


def _paint_snippet(painter: QPainter, place: QRect, hit: Hit) -> None:
    """The words around the find, the find itself in the colour of marks."""
    look, marked = theme(), theme().tone(Tone.WARNING)
    painter.setFont(look.font(TextRole.CAPTION))
    x = place.left()
    before, found, after = (
        visible(part) for part in (hit.snippet[: hit.start], hit.snippet[hit.start : hit.end], hit.snippet[hit.end :])
    )
    for words, is_found in ((before, False), (found, True), (after, False)):
        width = min(painter.fontMetrics().horizontalAdvance(words), place.right() - x)
        if width <= 0:
            continue
        box = QRect(x, place.top(), width, place.height())
        if is_found:
            painter.fillRect(box, marked.fill)
        painter.setPen(marked.text if is_found else look.colours.muted)
        _text(painter, box, words)
        x += width


def _text(painter: QPainter, place: QRect, words: str) -> None:
    shown = painter.fontMetrics().elidedText(visible(words), Qt.TextElideMode.ElideRight, place.width() + 1)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
