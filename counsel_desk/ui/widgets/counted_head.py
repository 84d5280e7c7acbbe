"""The head over the rows of a tab: how many there are to see to, how many of them are late, and a way to add one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from counsel_desk.ui.theme import SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, label


class CountedHead(QHBoxLayout):
    """`added` is raised by the button; it is out of use in a vault that is only read."""

    added = Signal()

    def __init__(self, add: str, name: str, *, read_only: bool) -> None:
        """`add` are the words on the button, `name` is for tests and screen drivers."""
        super().__init__()
        self._count = label(role=TextRole.SECTION)
        self._late = Pill("", Tone.DANGER)
        self._late.hide()
        made = button(add, "primary", "add")
        made.setObjectName(name)
        made.setDisabled(read_only)
        made.clicked.connect(lambda _checked: self.added.emit())
        self.setSpacing(theme().px(SPACE_SMALL))
        self.addWidget(self._count)
        self.addWidget(self._late)
        self.addStretch(1)
        self.addWidget(made)

    def show_count(self, words: str, late: int) -> None:
        """Say how many; what is late is marked apart."""
        self._count.setText(words)
        self._late.show_state(self.tr("{count} overdue").format(count=late), Tone.DANGER)
        self._late.setVisible(bool(late))
