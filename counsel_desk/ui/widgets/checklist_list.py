"""The checklists of a case in a column: what each is called, how far it is, why the case has it."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from counsel_desk import messages
from counsel_desk.domain.checklists import CaseChecklist
from counsel_desk.services.desk import Desk
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, theme

_Index = QModelIndex | QPersistentModelIndex
_CHECKLIST = Qt.ItemDataRole.UserRole


class ChecklistList(QListView):
    """`chosen` carries the code of the checklist a person wants to see."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checklists")
        self.setAccessibleName(self.tr("Checklists of this case"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = _Model(desk, self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self))
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def code(self) -> str | None:
        """The checklist that is chosen."""
        return self._model.code_at(self.currentIndex().row())

    def show_checklists(self, checklists: tuple[CaseChecklist, ...]) -> None:
        """Show these; the one chosen before stays chosen, or else the first with an open step is."""
        before = self.code
        self._model.show(checklists)
        codes = [each.checklist.code for each in checklists]
        unfinished = [each.checklist.code for each in checklists if each.done < len(each.steps)]
        if before not in codes:
            before = next(iter(unfinished or codes), None)
        if before is not None:
            self.choose(before)

    def choose(self, code: str) -> None:
        """Choose a checklist of the list."""
        self.setCurrentIndex(self._model.index_of(code))

    def _tell(self, now: QModelIndex) -> None:
        code = self._model.code_at(now.row())
        if code is not None:
            self.chosen.emit(code)


class _Model(QAbstractListModel):
    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._checklists: tuple[CaseChecklist, ...] = ()

    def show(self, checklists: tuple[CaseChecklist, ...]) -> None:
        """Take the checklists over; where only their progress changed the view keeps its place."""
        same = [each.id for each in checklists] == [each.id for each in self._checklists]
        if not same:
            self.beginResetModel()
        self._checklists = checklists
        if same:
            self.dataChanged.emit(self.index(0), self.index(max(len(checklists) - 1, 0)))
        else:
            self.endResetModel()

    def code_at(self, row: int) -> str | None:
        return self._checklists[row].checklist.code if 0 <= row < len(self._checklists) else None

    def index_of(self, code: str) -> QModelIndex:
        codes = [each.checklist.code for each in self._checklists]
        return self.index(codes.index(code)) if code in codes else QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._checklists)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._checklists):
            return None
        shown = self._checklists[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return messages.title_of(shown.checklist)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{messages.title_of(shown.checklist)} {shown.done}/{len(shown.steps)}"
            case Qt.ItemDataRole.ToolTipRole:
                return f"{messages.title_of(shown.checklist)}\n{messages.because(shown.because, self._desk.pack)}"
            case _:
                return shown if role == _CHECKLIST else None


class _Painter(QStyledItemDelegate):
    """Two lines and a bar: the title, cut where it is long; how far it is, in figures and as a length."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002  Qt's own signature
        return QSize(theme().px(180), theme().px(56))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        shown: CaseChecklist = index.data(_CHECKLIST)
        look = theme()
        place: QRect = option.rect.adjusted(look.px(2), look.px(2), -look.px(2), -look.px(2))
        state: QStyle.StateFlag = option.state
        complete = shown.done == len(shown.steps)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(look.colours.selection)
            painter.drawRoundedRect(place, look.px(6), look.px(6))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setBrush(look.colours.link)
                painter.drawRoundedRect(QRect(place.left(), place.top(), look.px(3), place.height()), 1, 1)
        inner = place.adjusted(look.px(SPACE), look.px(6), -look.px(SPACE), -look.px(6))
        self._paint_title(painter, inner, shown, muted=complete)
        self._paint_progress(painter, inner, shown)
        painter.restore()

    def _paint_title(self, painter: QPainter, place: QRect, shown: CaseChecklist, *, muted: bool) -> None:
        look = theme()
        painter.setFont(look.font(TextRole.BODY if muted else TextRole.STRONG))
        painter.setPen(look.colours.muted if muted else look.colours.text)
        title = painter.fontMetrics().elidedText(
            messages.title_of(shown.checklist), Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)

    def _paint_progress(self, painter: QPainter, place: QRect, shown: CaseChecklist) -> None:
        look = theme()
        font = look.font(TextRole.CAPTION)
        figures = f"{shown.done}/{len(shown.steps)}"
        width = QFontMetrics(font).horizontalAdvance("00/00") + look.px(SPACE_SMALL)
        painter.setFont(font)
        painter.setPen(look.colours.muted)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, figures)
        line = QFontMetrics(font).height()
        high = look.px(4)
        bar = QRectF(place.left() + width, place.bottom() - line / 2 - high / 2, place.width() - width, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colours.line)
        painter.drawRoundedRect(bar, high / 2, high / 2)
        if shown.done:
            painter.setBrush(look.colours.accent)
            bar.setWidth(bar.width() * shown.done / len(shown.steps))
            painter.drawRoundedRect(bar, high / 2, high / 2)
