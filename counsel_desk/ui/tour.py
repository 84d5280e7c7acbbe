"""Six short cards over the real window: what one begins with, and where everything is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from counsel_desk.domain.ids import CaseId
from counsel_desk.services import tour
from counsel_desk.services.desk import Desk
from counsel_desk.ui.actions import Act
from counsel_desk.ui.main_window import MainWindow
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, TextRole, theme
from counsel_desk.ui.widgets.overlay import Overlay
from counsel_desk.ui.widgets.text import button, label, restyle

_AT_THE_LEFT = 0.3  # of the width of the window
_RING = 3


@dataclass(frozen=True, slots=True)
class Stop:
    """A card: what it says, how one gets there, and the name of the widget it points at."""

    heading: str
    words: str
    go: Callable[[], object]
    target: str


class Tour(QObject):
    """Leads from card to card; skipping it, or its end, is remembered for the counsellor."""

    ended = Signal()

    def __init__(
        self, desk: Desk, tasks: Tasks, window: MainWindow, show_case: Callable[[CaseId], object], parent: QObject
    ) -> None:
        """`parent` is what lives as long as the desk is open: the next desk has a tour of its own."""
        super().__init__(parent)
        self._desk, self._tasks, self._window, self._show_case = desk, tasks, window, show_case
        self._ground = window.ground
        self._stops: Sequence[Stop] = ()
        self._number = 0
        self._card: TourCard | None = None
        self._ring = _Ring(self._ground)
        self._ground.installEventFilter(self)

    @property
    def card(self) -> "TourCard | None":
        """The card in view."""
        return self._card

    def begin_if_due(self) -> None:
        """Show a counsellor around who has not been yet."""
        self._tasks.read(self, partial(tour.is_due, self._desk), then=lambda due: self.begin() if due else None)

    def begin(self) -> None:
        """Show the first card; with a case, if there is one."""
        self._tasks.read(self, partial(tour.case_to_show, self._desk), then=self._begin_with)

    def stop(self) -> None:
        """Take the card away for good, as when the vault is locked; nothing is remembered."""
        self._ground.removeEventFilter(self)
        self._put_away()
        self._ring.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the card beside what it speaks of when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self._card is not None:
            QTimer.singleShot(0, self, self._point)
        return super().eventFilter(watched, event)

    def _begin_with(self, case_id: CaseId | None) -> None:
        self._stops = (*self._stops_of_the_day(), *self._stops_of_a_case(case_id))
        self._show(0)

    def _show(self, number: int) -> None:
        self._put_away()
        self._number = number
        self._stops[number].go()
        self._tasks.read(self, _nothing, then=self._show_card)  # its turn comes when the page has read what it shows

    def _show_card(self, _nothing: None) -> None:
        stop, count = self._stops[self._number], len(self._stops)
        card = TourCard(stop.heading, stop.words, (self._number + 1, count), self._ground)
        card.back.clicked.connect(lambda: self._show(self._number - 1))
        card.onward.clicked.connect(lambda: self._show(self._number + 1))
        card.closed.connect(self._end)
        self._card = card
        self._point()

    def _point(self) -> None:
        if self._card is None:
            return
        named = self._window.findChildren(QWidget, self._stops[self._number].target)
        target = next((each for each in named if each.isVisible()), self._ground)
        self._ring.lie_around(target)
        self._card.appear(target, self._card.onward if self._card.onward.isVisibleTo(self._card) else self._card.done)

    def _put_away(self) -> None:
        card, self._card = self._card, None
        if card is not None:
            card.closed.disconnect(self._end)
            card.leave()
        self._ring.hide()

    def _end(self) -> None:
        self._card = None
        self._ring.hide()
        self._tasks.write(self, partial(tour.was_seen, self._desk))
        self.ended.emit()

    def _stops_of_the_day(self) -> Sequence[Stop]:
        """What comes in: what is due, a call, a message."""
        show = self._window.show_page
        return (
            Stop(
                self.tr("Today"),
                self.tr("The day begins here: what is overdue, what is due, and cases without a next step."),
                partial(show, "today"),
                "navigate_today",
            ),
            Stop(
                self._with_key(self.tr("The telephone rings"), Act.CALL_NOTE),
                self.tr("Press the key and write at once. Who is calling can wait; nothing you type is lost."),
                partial(show, "today"),
                f"{Act.CALL_NOTE}_button",
            ),
            Stop(
                self._with_key(self.tr("A collector has written"), Act.PASTE_MESSAGE),
                self.tr("Copy the message and press the key. You are told what it may be, and why; you decide."),
                partial(show, "today"),
                f"{Act.PASTE_MESSAGE}_button",
            ),
        )

    def _stops_of_a_case(self, case_id: CaseId | None) -> Sequence[Stop]:
        """What is done about it: the case, the guidance, what goes out."""
        show = self._window.show_page
        to_case = partial(show, "cases") if case_id is None else partial(self._show_case, case_id)
        return (
            Stop(
                self.tr("A case"),
                self.tr("At the top whether it is safe to ring; beneath it debts, incidents, guidance, tasks, files."),
                to_case,
                "navigate_cases" if case_id is None else "safe_contact",
            ),
            Stop(
                self.tr("Guidance"),
                self.tr("What to do step by step, the law behind it, and numbers that help. Search for any word."),
                partial(show, "guidance"),
                "navigate_guidance",
            ),
            Stop(
                self._with_key(self.tr("Paper and figures"), Act.PRINT_CHECKLIST),
                self.tr(
                    "The key prints a client's checklist; here are the month's figures. Whatever you try, undo it."
                ),
                partial(show, "statistics"),
                "navigate_statistics",
            ),
        )

    def _with_key(self, words: str, act: Act) -> str:
        return f"{words} · {self._window.commands[act].shortcut().toString(QKeySequence.SequenceFormat.NativeText)}"


def _nothing() -> None:
    """Work that only waits for its turn."""


class TourCard(Overlay):
    """One stop: its words, how many there are, and the ways on and back."""

    def __init__(self, heading: str, words: str, place: tuple[int, int], page: QWidget) -> None:
        number, count = place
        last = number == count
        done = self.tr("Done") if last else self.tr("Skip the tour")
        super().__init__(heading, page, enter_leaves=False, stays=True, done=done)
        self.setObjectName("tour_card")
        self.setAccessibleDescription(words)
        self.body.addWidget(label(words, wrap=True))
        self.body.addWidget(label(self.tr("{number} of {count}").format(number=number, count=count), TextRole.CAPTION))
        self.back, self.onward = button(self.tr("Back")), button(self.tr("Next"), "primary")
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE))
        for each, name, wanted in ((self.back, "tour_back", number > 1), (self.onward, "tour_next", not last)):
            each.setObjectName(name)
            each.setAccessibleDescription(words)
            each.setAutoDefault(True)  # Enter goes on
            each.setVisible(wanted)
            row.addWidget(each)
        row.addStretch(1)
        self.foot.addLayout(row)

    def _corner(self, beneath: QWidget, height: int) -> QPoint:
        """Beside what stands in the navigation; beneath everything else, and on the page where there is nothing."""
        if beneath is self._page:
            return QPoint(self._page.width() // 3, self._page.height() // 4)
        if not _is_narrow(beneath, self._page):
            return super()._corner(beneath, height)
        corner = beneath.mapTo(self._page, QPoint(beneath.width() + theme().px(SPACE), 0))
        lowest = self._page.height() - height - theme().px(SPACE)
        return QPoint(corner.x(), max(0, min(corner.y(), lowest)))


class _Ring(QFrame):
    """Marks what a card speaks of; clicks go through it."""

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground = ground
        self.setObjectName("tour_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def lie_around(self, target: QWidget) -> None:
        """Frame a widget; nothing when there is none in particular."""
        corner = target.mapTo(self._ground, QPoint(0, 0)) if target is not self._ground else QPoint(0, 0)
        edge = theme().px(_RING)
        self.setGeometry(target.rect().translated(corner).adjusted(-edge, -edge, edge, edge))
        self.setProperty("dark", _is_narrow(target, self._ground))  # the navigation is dark in both themes
        restyle(self)
        self.setVisible(target is not self._ground)
        self.raise_()


def _is_narrow(target: QWidget, ground: QWidget) -> bool:
    """Whether a widget stands in a column at the left edge: beside it there is more room than beneath."""
    return target is not ground and target.mapTo(ground, QPoint(target.width(), 0)).x() < ground.width() * _AT_THE_LEFT
