"""The time line of a case: incidents by day, their conduct as pills, their words folded."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from counsel_desk import messages
from counsel_desk.domain.ids import IncidentId
from counsel_desk.domain.incidents import Channel, Contacted
from counsel_desk.domain.moments import CHINA, Precision
from counsel_desk.domain.phones import format_phone
from counsel_desk.domain.timelines import TimelineRow
from counsel_desk.ui.icons import pixmap
from counsel_desk.ui.models.incident_list import Day, IncidentListModel, at_night
from counsel_desk.ui.theme import TextRole, Tone, theme
from counsel_desk.ui.widgets.conduct_card import STATE_TONES
from counsel_desk.ui.widgets.pill import paint_pill, pill_size
from counsel_desk.ui.widgets.text import visible

_ICONS = {
    Channel.CALL: "phone",
    Channel.ROBOT_CALL: "call",
    Channel.EMAIL: "note",
    Channel.LETTER: "document",
    Channel.VISIT: "person",
    Channel.OTHER: "more",
}
_DAY, _BARE, _FOLDED, _SHOWN = 30, 36, 58, 80  # heights of the rows at 100% text; bare is what has no pill below
_LEFT = 62  # where the words begin, behind the time
_WIDEST, _NARROWEST = 220, 110  # a pill beside which others follow

_Index = QModelIndex | QPersistentModelIndex


class IncidentView(QListView):
    """`chosen` carries the `TimelineRow` under the cursor, or None; `opened` one on Enter or double click."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(
        self, name: str, model: IncidentListModel, titles: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        """`name` is told to screen readers."""
        super().__init__(parent)
        self._list = model
        self._painter = _IncidentDelegate(titles, model, self)
        self.setAccessibleName(name)
        self.setObjectName("incident_list")
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(lambda now: self.chosen.emit(model.incident_at(now.row())))
        self.doubleClicked.connect(lambda index: self.opened.emit(model.incident_at(index.row())))

    @property
    def current(self) -> TimelineRow | None:
        """The incident under the cursor."""
        return self._list.incident_at(self.currentIndex().row())

    @property
    def selected(self) -> tuple[TimelineRow, ...]:
        """Every incident that is chosen, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(found for row in rows if (found := self._list.incident_at(row)) is not None)

    def choose(self, incident_id: IncidentId) -> bool:
        """Choose an incident and bring it into view; whether it is in the list."""
        place = self._list.place_of(incident_id)
        if place >= 0:
            self.setCurrentIndex(self._list.index(place, 0))
        return place >= 0

    def choose_first(self) -> None:
        """Choose the newest."""
        if self._list.rowCount() > 1:
            self.setCurrentIndex(self._list.index(1, 0))

    def fold(self, *, folded: bool) -> None:
        """Hide the words of the messages, or show the beginning of each."""
        self._painter.folded = folded
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, on every system."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current is not None:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._painter.take_on_look()
            self.scheduleDelayedItemsLayout()


class _IncidentDelegate(QStyledItemDelegate):
    """Paints a day's heading, or an incident in two or three lines."""

    def __init__(self, titles: Mapping[str, str], model: IncidentListModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.folded = True
        self._titles = titles
        self._rows = model.row_at
        self._drawn: dict[tuple[str, str], QPixmap] = {}
        self._sizes = _sizes()

    def take_on_look(self) -> None:
        """The colours or sizes have changed."""
        self._drawn.clear()
        self._sizes = _sizes()

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Asked for every row when the list is laid out, so nothing is reckoned here."""
        row = self._rows(index.row())
        if isinstance(row, Day):
            return self._sizes[_DAY]
        if not self.folded:
            return self._sizes[_SHOWN]
        return self._sizes[_FOLDED if row.conducts or at_night(row) else _BARE]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._rows(index.row())
        painter.save()
        if isinstance(row, Day):
            self._paint_day(painter, option.rect, row)
        else:
            state = option.state
            colours = theme().colours
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            if chosen:
                painter.fillRect(option.rect, colours.selection)
            elif state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(option.rect, colours.hover)
            self._paint_incident(painter, option.rect, row, chosen=chosen)
        painter.restore()

    def _paint_day(self, painter: QPainter, place: QRect, day: Day) -> None:
        look = theme()
        inner = place.adjusted(look.px(10), look.px(4), -look.px(10), 0)
        painter.setPen(look.colours.text)
        painter.setFont(look.font(TextRole.STRONG))
        painter.drawText(inner, _MIDDLE_LEFT, messages.day_and_weekday(day.day))
        painter.setPen(look.colours.muted)
        painter.setFont(look.font(TextRole.CAPTION))
        painter.drawText(inner, _MIDDLE_RIGHT, self.tr("Contacts: {count}").format(count=day.count))

    def _paint_incident(self, painter: QPainter, place: QRect, incident: TimelineRow, *, chosen: bool) -> None:
        look = theme()
        inner = place.adjusted(look.px(10), look.px(6), -look.px(10), -look.px(6))
        line = look.px(22)
        self._paint_time(painter, QRect(inner.topLeft(), QSize(look.px(_LEFT), line)), incident)
        body = inner.adjusted(look.px(_LEFT), 0, 0, 0)
        self._paint_sender(painter, QRect(body.topLeft(), QSize(body.width(), line)), incident)
        if not self.folded:
            painter.setPen(look.colours.muted)
            painter.setFont(look.font(TextRole.BODY))
            words = visible(incident.details.words.replace("\n", " "))
            _paint_line(painter, QRect(body.left(), body.top() + line, body.width(), line), words)
        below = QRect(body.left(), inner.bottom() - line, body.width(), line)
        self._paint_pills(painter, below, incident, framed=chosen)
        painter.setPen(look.colours.line)
        painter.drawLine(place.bottomLeft(), place.bottomRight())

    def _paint_time(self, painter: QPainter, place: QRect, incident: TimelineRow) -> None:
        look, details = theme(), incident.details
        painter.setPen(look.colours.text)
        painter.setFont(look.font(TextRole.STRONG))
        if details.precision is Precision.DAY:
            painter.drawText(place, _MIDDLE_LEFT, "–")
        else:
            painter.drawText(place, _MIDDLE_LEFT, details.happened_at.astimezone(CHINA).strftime("%H:%M"))
        if at_night(incident):
            painter.drawPixmap(
                QPoint(place.left(), place.bottom() + look.px(6)), self._icon("moon", look.tone(Tone.VIOLET).text)
            )

    def _paint_sender(self, painter: QPainter, place: QRect, incident: TimelineRow) -> None:
        look, details = theme(), incident.details
        painter.drawPixmap(
            place.topLeft() + QPoint(0, look.px(3)),
            self._icon(_ICONS.get(details.channel, "message"), look.colours.muted),
        )
        place = place.adjusted(look.px(23), 0, 0, 0)
        if details.contacted is not Contacted.CLIENT:
            words = messages.word(details.contacted)
            width = pill_size(words).width()
            paint_pill(painter, QRect(place.right() - width, place.top(), width, place.height()), words, Tone.WARNING)
            place = place.adjusted(0, 0, -width - look.px(8), 0)
        said = filter(None, (messages.word(details.channel), format_phone(details.number), incident.organisation_name))
        painter.setPen(look.colours.text)
        painter.setFont(look.font(TextRole.BODY))
        _paint_line(painter, place, visible(" · ".join(said)))

    def _paint_pills(self, painter: QPainter, place: QRect, incident: TimelineRow, *, framed: bool) -> None:
        """As many pills as fit, the last of them cut, then how many more there are."""
        look = theme()
        left, conducts = place.left(), incident.conducts
        for number, (code, state) in enumerate(conducts):
            words = f"{messages.word(state)} · {self._titles.get(code, code)}"
            is_last = number == len(conducts) - 1
            room = place.right() - left - (0 if is_last else look.px(30))
            whole = pill_size(words).width()
            wanted = whole if is_last else min(whole, look.px(_WIDEST))
            if room < min(wanted, look.px(_NARROWEST)):
                painter.setPen(look.colours.muted)
                painter.setFont(look.font(TextRole.CAPTION))
                rest = place.adjusted(left - place.left(), 0, 0, 0)
                painter.drawText(rest, _MIDDLE_LEFT, f"+{len(conducts) - number}")
                return
            width = min(wanted, room)
            pill = QRect(left, place.top(), width, place.height())
            paint_pill(painter, pill, words, STATE_TONES[state], framed=framed)
            left += width + look.px(6)

    def _icon(self, name: str, colour: QColor) -> QPixmap:
        """Drawn once: a row is painted often."""
        key = name, colour.name()
        if key not in self._drawn:
            screen = self.parent()
            ratio = screen.devicePixelRatioF() if isinstance(screen, QWidget) else 1
            self._drawn[key] = pixmap(name, colour, theme().px(16), ratio)
        return self._drawn[key]


def _sizes() -> Mapping[int, QSize]:
    """The sizes of the rows in the present look, by their height at 100% text."""
    px = theme().px
    return {high: QSize(px(200), px(high)) for high in (_DAY, _BARE, _FOLDED, _SHOWN)}


_MIDDLE_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MIDDLE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _paint_line(painter: QPainter, place: QRect, words: str) -> None:
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, _MIDDLE_LEFT, shown)
