"""One view of the start page: a card with a heading, fields, the way on and the way back."""

from collections.abc import Callable, Iterable
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QIcon, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counsel_desk.errors import WorldError
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.scrolling import bring_into_view
from counsel_desk.ui.widgets.text import button, label

Way = tuple[str, str, SignalInstance | Callable[[], object]]
"""A link: its name for tests and screen drivers, its words, and what it asks for."""


class Step(QFrame):
    """Fill `body`, answer `go`. Enter goes on from wherever the focus is; `back` goes back, keeping what is typed."""

    wide = 520
    """Pixels at 100% text; a step of many words is wider, so as not to be too high for a low screen."""
    gone_back = Signal()
    gone_on = Signal()

    def __init__(self, name: str, heading: str, sentence: str = "", *, on: str = "", back: str = "") -> None:
        """`name` is for tests and screen drivers; `on` and `back` are the words on the buttons."""
        super().__init__()
        self.setObjectName(f"step_{name}")
        self.setProperty("surface", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        px = theme().px
        self.column = column = QVBoxLayout(self)
        self.draw_in(low=False)
        column.setSpacing(px(SPACE_SMALL))
        self._place = label(role=TextRole.CAPTION)
        self._place.hide()
        column.addWidget(self._place)
        column.addWidget(label(heading, TextRole.TITLE, wrap=True))
        if sentence:
            column.addWidget(label(sentence, TextRole.MUTED, wrap=True))
        column.addSpacing(px(SPACE_SMALL))
        self.message = MessageBar()
        column.addWidget(self.message)
        self.body = QVBoxLayout()
        self.body.setSpacing(px(SPACE_SMALL))
        column.addLayout(self.body)
        column.addSpacing(px(SPACE))
        self.foot = QHBoxLayout()
        self.foot.setSpacing(px(SPACE_SMALL))
        self.back = button(back, icon="back")
        self.back.setObjectName("back")
        self.back.setVisible(bool(back))
        self.back.clicked.connect(self.gone_back)
        self._on = on
        self.on = button(on, "primary")
        self.on.setObjectName("next")
        self.on.setVisible(bool(on))
        self.on.clicked.connect(self.go)
        self.foot.addWidget(self.back)
        self.foot.addStretch(1)
        self.foot.addWidget(self.on)
        column.addLayout(self.foot)

    def draw_in(self, *, low: bool) -> None:
        """Keep less air above and below where the window is low."""
        px = theme().px
        side, above, below = SPACE_LARGE + 8, SPACE if low else SPACE_LARGE + 4, SPACE_SMALL if low else SPACE_LARGE
        self.column.setContentsMargins(px(side), px(above), px(side), px(below))

    def stand_in_dialog(self) -> None:
        """The edges are those of the dialog: there is no card in it."""
        self.setProperty("surface", "")
        self.draw_in(low=True)

    def say_place(self, number: int, steps: int) -> None:
        """Say which of how many steps this is."""
        self._place.setText(self.tr("Step {number} of {steps}").format(number=number, steps=steps))
        self._place.show()

    def offer_cancel(self, words: str) -> None:
        """There is no step before this one: the way back leads out, so no arrow stands on it."""
        self.back.setProperty("icon_name", "")
        self.back.setIcon(QIcon())
        self.back.setText(words)
        self.back.show()

    def enter(self) -> None:
        """The step comes into view: put the cursor where writing begins."""

    def go(self) -> None:
        """Go on, or say beneath a field why not yet."""

    def add_field(self, name: str, field: QWidget, hint: str = "") -> None:
        """Put a field under its name; `hint` is small print for what a person may not know."""
        named = label(name)
        named.setBuddy(field)
        field.setAccessibleName(name)
        self.body.addWidget(named)
        self.body.addWidget(field)
        if hint:
            self.body.addWidget(label(hint, TextRole.CAPTION, wrap=True))

    def add_ways(self, ways: Iterable[Way]) -> None:
        """Offer other ways than going on, as links beneath the buttons."""
        links = QWidget()
        flow = FlowLayout(links, gap=SPACE_LARGE)
        for name, words, taken in ways:
            made = button(words, "link")
            made.setObjectName(name)
            made.clicked.connect(taken)
            flow.addWidget(made)
        self.column.addWidget(links)

    def set_busy(self, *, busy: bool) -> None:
        """While something is done with what was typed, nothing else can be asked."""
        self.on.setEnabled(not busy)
        self.on.setText(self.tr("One moment…") if busy else self._on)
        self.back.setEnabled(not busy)
        self.setCursor(Qt.CursorShape.BusyCursor if busy else Qt.CursorShape.ArrowCursor)

    def tell(self, error: WorldError) -> None:
        """Say what went wrong and what to do about it."""
        from counsel_desk.messages.errors import error_text  # noqa: PLC0415 - the words come after the first picture

        self.set_busy(busy=False)
        self.message.say(error_text(error), Tone.DANGER)
        bring_into_view(self.message)

    def showEvent(self, event: QShowEvent) -> None:
        """Tab comes to the buttons after the fields, which were made later."""
        super().showEvent(event)
        buttons = (self.on, self.back)
        inside = (each for each in self.findChildren(QWidget) if each.window() is self.window())
        order = [each for each in inside if _takes_tab(each) and each not in buttons]
        order += buttons
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, or goes on."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton):
            focused.click()
        elif self.on.isEnabled() and not self.on.isHidden():
            self.go()

    def sizeHint(self) -> QSize:
        """As wide as a page of a book unless it says otherwise, and as high as that makes it."""
        wide = theme().px(self.wide)
        return QSize(wide, self.column.totalHeightForWidth(wide))


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
