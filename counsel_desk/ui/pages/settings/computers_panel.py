"""Which computers open the vault for whoever sits here, and letting this one do so."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.errors import WorldError
from counsel_desk.services import computers
from counsel_desk.services.computers import Computer
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.computer_dialog import ComputerDialog
from counsel_desk.ui.settings import SettingsFile, remember
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import button, label


class ComputersPanel(Panel):
    """The key store of the system is asked for nothing before this is looked at."""

    said = Signal(str)
    """What was done, in words."""
    failed = Signal(object)
    """A `WorldError` is to be told."""
    changed = Signal(frozenset)
    """The history of the office has one more entry."""

    def __init__(self, desk: Desk, tasks: Tasks, settings: SettingsFile) -> None:
        super().__init__()
        self._desk, self._tasks, self._settings = desk, tasks, settings
        self.set_heading(self.tr("Opening without the passphrase"))
        self.let = button(self.tr("Let this computer open it…"), icon="unlock")
        self.let.setObjectName("let_open")
        self.let.setEnabled(False)
        self.let.clicked.connect(self.ask)
        words = self.tr(
            "When the program starts, the key store of this computer's system can open the vault for you. Whoever can "
            "use your account on this computer can then open it too: leave this off on a computer that others use. "
            "After every locking the passphrase is asked for."
        )
        self.body.addWidget(label(words, TextRole.MUTED, wrap=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.let, 0, Qt.AlignmentFlag.AlignLeft)
        self._why_not = label(role=TextRole.CAPTION, wrap=True)
        self._why_not.setObjectName("why_no_key_store")
        self._why_not.hide()
        self.body.addWidget(self._why_not)

    def showEvent(self, event: QShowEvent) -> None:
        """A passphrase may have been changed meanwhile, or a key store started."""
        super().showEvent(event)
        self.read_again()
        if not self._desk.read_only:
            self._tasks.aside(self, computers.require_key_store, then=self._can_be_let, failed=self._cannot_be_let)

    def read_again(self) -> None:
        """Show which computers open the vault, and forget what opens it no longer."""
        known = self._settings.now.key_store_accounts
        self._tasks.read(
            self, partial(computers.computers, self._desk, known), then=self._show, failed=self.failed.emit
        )
        if known:
            forgetting = partial(computers.forget_useless, self._desk, known)
            self._tasks.aside(self, forgetting, then=self._remember_without, failed=self.failed.emit)

    def ask(self) -> None:
        """Say what it means, and ask for the passphrase."""
        dialog = ComputerDialog(self._desk, self._tasks, self._settings.now.key_store_accounts, self)
        dialog.kept.connect(self._remember)
        dialog.saved.connect(self._tell_let)
        dialog.open()

    def switch_off(self, computer: Computer) -> None:
        """From now on this one does not open the vault any more."""
        work = partial(computers.no_longer_let_open, self._desk, computer.account)
        told = partial(self._tell_not_let, computer)
        self._tasks.write(self, work, then=told, failed=self.failed.emit)

    def _can_be_let(self, _nothing: None) -> None:
        self.let.setEnabled(True)
        self._why_not.hide()

    def _cannot_be_let(self, error: WorldError) -> None:
        self.let.setEnabled(False)
        self._why_not.setText(messages.error_text(error))
        self._why_not.show()

    def _show(self, found: tuple[Computer, ...]) -> None:
        self.let.setHidden(any(each.is_this for each in found))
        clear(self._rows)
        for each in sorted(found, key=lambda each: not each.is_this):
            self._rows.addWidget(self._row(each))
        if not found:
            nobody = self.tr("No computer opens the vault for you without the passphrase.")
            self._rows.addWidget(label(nobody, TextRole.MUTED, wrap=True))

    def _row(self, computer: Computer) -> QWidget:
        said = self.tr("This computer, since {day}") if computer.is_this else self.tr("Another computer, since {day}")
        words = said.format(day=messages.day(computer.since))
        off = button(self.tr("Switch off"), "link")
        off.setObjectName("switch_off_this" if computer.is_this else "switch_off_another")
        off.setAccessibleName(f"{off.text()} {words}")
        off.setEnabled(not self._desk.read_only)
        off.clicked.connect(partial(self.switch_off, computer))
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, theme().px(2), 0, theme().px(2))
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(label(words, wrap=True), 1)
        row.addWidget(off)
        return made

    def _tell_let(self) -> None:
        self.said.emit(self.tr("From now on this computer opens the vault for you when the program starts."))
        self._tell_changed()

    def _tell_not_let(self, computer: Computer, _nothing: None) -> None:
        said = (
            self.tr("This computer no longer opens the vault without the passphrase.")
            if computer.is_this
            else self.tr("The other computer no longer opens the vault without the passphrase.")
        )
        self.said.emit(said)
        self._tell_changed()

    def _remember(self, account: str) -> None:
        remember(self._settings, key_store_accounts=(*self._settings.now.key_store_accounts, account))

    def _remember_without(self, gone: frozenset[str]) -> None:
        kept = tuple(each for each in self._settings.now.key_store_accounts if each not in gone)
        if gone:
            remember(self._settings, key_store_accounts=kept)

    def _tell_changed(self) -> None:
        self.read_again()
        self.changed.emit(frozenset({"office"}))
