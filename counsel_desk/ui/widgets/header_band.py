"""The band over a workspace: who or what it is about, in what state, and what can be done."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, SPACE_TIGHT, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import label, visible

State = tuple[str, Tone]
Fact = tuple[str, str] | tuple[str, str, Tone]


class HeaderBand(QFrame):
    """A title with pills beside it, named facts below, buttons at the right; low, for the work is beneath it."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "band")
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE + 4), px(SPACE_SMALL), px(SPACE + 4), px(SPACE_SMALL))
        column.setSpacing(px(SPACE_SMALL))
        self._top = top = QHBoxLayout()
        top.setSpacing(px(SPACE_SMALL))
        self._title = label(title, TextRole.TITLE, selectable=True)
        self._states = QHBoxLayout()
        self._buttons = QHBoxLayout()
        top.addWidget(self._title)
        top.addLayout(self._states)
        top.addStretch(1)
        top.addLayout(self._buttons)
        column.addLayout(top)
        self._facts_row = QWidget()
        self._facts = FlowLayout(self._facts_row, gap=SPACE_LARGE, row_gap=SPACE_TIGHT)
        self._facts_row.hide()
        column.addWidget(self._facts_row)

    def set_title(self, title: str, states: Sequence[State] = ()) -> None:
        """Name it and say how it stands."""
        self._title.setText(visible(title))
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
        self._top.insertWidget(self._top.indexOf(self._title) + 1, made)

    def add_button(self, made: QWidget) -> None:
        """Put a button at the right end of the title."""
        self._buttons.addWidget(made)


def _fact(name: str, value: str, tone: Tone | None = None) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(SPACE_SMALL))
    row.addWidget(label(name, TextRole.CAPTION))
    row.addWidget(label(value, selectable=True) if tone is None else Pill(value, tone))
    return made
