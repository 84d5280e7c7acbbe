"""The band over a workspace: who or what it is about, in what state, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from counsel_desk.ui.actions import with_key
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, SPACE_TIGHT, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.giving_way import GivingLabel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import icon_button, label, visible

State = tuple[str, Tone]
Fact = tuple[str, str] | tuple[str, str, Tone]


class HeaderBand(QFrame):
    """A title with pills beside it, named facts below, buttons at the right; low, for the work is beneath it."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "band")
        self._column = column = QVBoxLayout(self)
        self.draw_in(narrow=False)
        self._top = top = QHBoxLayout()
        top.setSpacing(theme().px(SPACE_SMALL))
        self._title = _title(title)
        self._states = QHBoxLayout()
        self._buttons = QHBoxLayout()
        self._number = label(role=TextRole.SECTION, selectable=True)
        self._number.hide()
        top.addWidget(self._title)
        top.addWidget(self._number)
        top.addLayout(self._states)
        top.addStretch(1)
        top.addLayout(self._buttons)
        column.addLayout(top)
        self._facts_row = QWidget()
        self._facts = FlowLayout(self._facts_row, gap=SPACE_LARGE, row_gap=SPACE_TIGHT)
        self._facts_row.hide()
        column.addWidget(self._facts_row)

    def draw_in(self, *, narrow: bool) -> None:
        """Keep less air above and below where there is little room."""
        px = theme().px
        edge = px(SPACE_TIGHT if narrow else SPACE_SMALL)
        self._column.setContentsMargins(px(SPACE + 4), edge, px(SPACE + 4), edge)
        self._column.setSpacing(edge)

    def set_title(self, title: str, states: Sequence[State] = (), number: str = "") -> None:
        """Name it, by its number too, and say how it stands. The name is cut where there is no room, nothing else."""
        self._title.setText(visible(title))
        self._number.setText(number)
        self._number.setVisible(bool(number))
        clear(self._states)
        for words, tone in states:
            self._states.addWidget(Pill(words, tone))

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show named values, such as ("Next step", "Ring on Friday"); one with a tone is shown as a pill."""
        clear(self._facts)
        for fact in facts:
            self._facts.addWidget(_fact(*fact))
        self._facts_row.setVisible(bool(facts))

    def put_first(self, made: QWidget) -> None:
        """Put a button before the title, such as the way back."""
        self._top.insertWidget(0, made)

    def put_after_title(self, made: QWidget) -> None:
        """Put a button beside the title that leads further to what it names."""
        self._top.insertWidget(self._top.indexOf(self._number) + 1, made)

    def add_button(self, made: QWidget) -> None:
        """Put a button at the right end of the title."""
        self._buttons.addWidget(made)


def _title(words: str) -> GivingLabel:
    made = GivingLabel(visible(words))
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", str(TextRole.TITLE))
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made


def _fact(name: str, value: str, tone: Tone | None = None) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(SPACE_SMALL))
    row.addWidget(label(name, TextRole.CAPTION))
    row.addWidget(label(value, selectable=True) if tone is None else Pill(value, tone))
    return made


def back_button(words: str) -> QToolButton:
    """The way back to where one came from; Alt+Left goes it from anywhere on the page, as in a browser."""
    made = icon_button("back", words)
    made.setShortcut(QKeySequence("Alt+Left"))
    made.setToolTip(with_key(words, made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)))
    return made
