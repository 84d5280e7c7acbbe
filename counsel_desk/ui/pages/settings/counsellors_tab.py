"""Who signs in to this vault, and with what."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk.domain.people import Counsellor
from counsel_desk.services import office
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.counsellor_dialog import CounsellorDialog
from counsel_desk.ui.dialogs.passphrase_dialog import PassphraseDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, label


class CounsellorsTab(QWidget):
    """The list, and the two things to do: add a colleague, change one's own passphrase."""

    changed = Signal(frozenset)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._desk, self._tasks = desk, tasks
        self.message = MessageBar()
        self.add = button(self.tr("Add a counsellor…"), icon="add")
        self.add.setObjectName("add_counsellor")
        self.add.clicked.connect(self.ask_for_counsellor)
        self.change = button(self.tr("Change my passphrase…"), icon="lock")
        self.change.setObjectName("change_passphrase")
        self.change.clicked.connect(self.ask_for_passphrase)
        self.change.setEnabled(not desk.read_only)
        may_add = desk.counsellor.is_coordinator
        self.add.setEnabled(may_add and not desk.read_only)
        panel = Panel(self.tr("Counsellors"))
        panel.add_button(self.change)
        panel.add_button(self.add)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        panel.body.addLayout(self._rows)
        only = self.tr("Only a coordinator can add counsellors.")
        panel.body.addWidget(label("" if may_add else only, TextRole.CAPTION, wrap=True))
        column = QVBoxLayout(self)
        column.setSpacing(theme().px(SPACE))
        column.addWidget(self.message)
        column.addWidget(panel)
        column.addStretch(1)
        self.read_again()

    def read_again(self) -> None:
        """Show everyone."""
        self._tasks.read(self, partial(office.counsellors, self._desk), then=self._show)

    def ask_for_counsellor(self) -> None:
        """Open the form for a colleague."""
        dialog = CounsellorDialog(self._desk, self._tasks, self)
        dialog.saved.connect(self._tell_added)
        dialog.open()

    def ask_for_passphrase(self) -> None:
        """Open the form for one's own passphrase."""
        dialog = PassphraseDialog(self._desk, self._tasks, self)
        words = self.tr("Your passphrase was changed. The old one no longer opens the vault.")
        dialog.saved.connect(lambda: self.message.say(words, Tone.OK))
        dialog.open()

    def _tell_added(self) -> None:
        self.message.say(self.tr("Added. Your colleague can sign in now."), Tone.OK)
        self.read_again()
        self.changed.emit(frozenset({"office"}))

    def _show(self, people: Iterable[Counsellor]) -> None:
        clear(self._rows)
        for each in people:
            self._rows.addWidget(self._row(each))

    def _row(self, counsellor: Counsellor) -> QFrame:
        px = theme().px
        made = QFrame()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, px(6), 0, px(6))
        row.setSpacing(px(SPACE_SMALL))
        row.addWidget(label(counsellor.name, selectable=True))
        states = (
            (counsellor.id == self._desk.counsellor.id, self.tr("you"), Tone.ACCENT),
            (counsellor.is_coordinator, self.tr("coordinator"), Tone.OK),
            (not counsellor.active, self.tr("no longer active"), Tone.NEUTRAL),
        )
        for holds, words, tone in states:
            if holds:
                row.addWidget(Pill(words, tone))
        row.addStretch(1)
        return made
