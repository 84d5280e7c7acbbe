"""What the tabs about the office's own lists share: they read again after a change, and offer to take it back."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.form_dialog import FormDialog
from counsel_desk.ui.pages.case.message import CaseMessage
from counsel_desk.ui.pages.case.taking_back import undo_only
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, label


class KeptListTab(QWidget):
    """A tab of panels beneath a message. `read_again` shows what is kept now."""

    changed = Signal(frozenset)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.desk, self.tasks = desk, tasks
        self.message = CaseMessage()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(theme().px(SPACE))
        self._column.addWidget(self.message)

    def read_again(self) -> None:
        """Show what is kept now."""
        raise NotImplementedError

    def lay_out(self, *panels: Panel) -> None:
        """Put the panels one below the other."""
        for panel in panels:
            self._column.addWidget(panel)
        self._column.addStretch(1)

    def open_form(self, dialog: FormDialog, said: str, action: str) -> None:
        """Open a form; once it is saved say so, with a way back."""
        dialog.saved.connect(lambda _saved: self.tell_done(said, action, dialog.kinds))
        dialog.open()

    def write(self, work: Callable[[], Any], said: str, action: str, kinds: frozenset[str]) -> None:
        """Do something off the window's thread, and say so, with a way back."""
        self.tasks.write(self, work, then=lambda _done: self.tell_done(said, action, kinds), failed=self.message.tell)

    def tell_done(self, said: str, action: str, kinds: frozenset[str]) -> None:
        """Records of these kinds were changed by `action`."""
        self.read_again()
        self.changed.emit(kinds)
        self.message.say(said, Tone.OK, self.tr("Undo"), partial(self._take_back, action, kinds))

    def _take_back(self, action: str, kinds: frozenset[str]) -> None:
        def told(name: str) -> None:
            self.read_again()
            self.changed.emit(kinds)
            self.message.say(self.tr("Taken back: {name}").format(name=messages.action_name(name)), Tone.OK)

        self.tasks.write(self, partial(undo_only, self.desk, action), then=told, failed=self.message.tell)


def row_of(words: str, small: str, pill: Pill | None = None, acts: Iterable[QPushButton] = (), *, name: str) -> QFrame:
    """A line of a list: words and their state, small print beneath, and last what can be done with it."""
    px = theme().px
    made = QFrame()
    made.setObjectName(name)
    made.setProperty("surface", "sunken")
    column = QVBoxLayout(made)
    column.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE), px(SPACE_SMALL))
    column.setSpacing(px(2))
    head = QHBoxLayout()
    head.setSpacing(px(SPACE_SMALL))
    head.addWidget(label(words, TextRole.STRONG, wrap=True, selectable=True), 1)
    if pill is not None:
        head.addWidget(pill, 0, Qt.AlignmentFlag.AlignTop)
    column.addLayout(head)
    if small:
        column.addWidget(label(small, TextRole.CAPTION, wrap=True, selectable=True))
    beneath = FlowLayout(gap=SPACE)
    column.addLayout(beneath)
    for each in acts:
        beneath.addWidget(each)
    return made


def deed(words: str, icon: str, of: str, name: str, do: Callable[[], object]) -> QPushButton:
    """A button on a line, flush with its words; `of` tells screen readers which line."""
    made = button(words, "link", icon)
    made.setObjectName(name)
    made.setAccessibleName(messages.labelled(words, of))
    made.clicked.connect(lambda _checked: do())
    return made
