"""Letting this computer open the vault without the passphrase."""

from collections.abc import Callable, Collection
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.errors import WorldError
from counsel_desk.services.computers import NewComputer, ask_key_store, let_open, take_back
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.secret_dialog import SecretDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.passphrase_edit import PassphraseEdit
from counsel_desk.ui.widgets.text import label


class ComputerDialog(SecretDialog):
    """What it means is said before.

    The key store is asked aside, until then Cancel leaves nothing behind: the system may ask the person something, and
    no saving waits for that. Only then the slot is added, which is quick and is not left.
    """

    kept = Signal(str)
    """The account to be remembered: the key store keeps a secret under it, and the slot is about to be added."""

    def __init__(self, desk: Desk, tasks: Tasks, known: Collection[str], parent: QWidget | None = None) -> None:
        """`known` are the accounts of the key store that this computer remembers."""
        super().__init__(desk, tasks, self._title(), self.tr("Switch on"), parent)
        self._known = tuple(known)
        self.setObjectName("computer_dialog")
        meant = self.tr(
            "Whoever can use your account on this computer can then open the vault as you. Do not switch this on where "
            "others use the same account, or know how to sign in to it."
        )
        self.body.addWidget(Notice(meant, Tone.WARNING))
        kept = self.tr("Do not forget your passphrase: it still opens the vault, and you need it after every locking.")
        self.body.addWidget(label(kept, TextRole.MUTED, wrap=True))
        self.body.addSpacing(theme().px(SPACE_SMALL))
        self.passphrase = PassphraseEdit()
        self.add_field(self.tr("Your passphrase"), self.passphrase)
        self.passphrase.setObjectName("own_passphrase")
        self.begin(self.passphrase)

    def work(self) -> Callable[[], object] | None:
        """Ask the key store."""
        passphrase = self.passphrase.text()
        self.passphrase.say("" if passphrase else self.tr("Type your passphrase."), wrong=not passphrase)
        return partial(ask_key_store, self.desk, passphrase, self._known) if passphrase else None

    def carry_out(self, work: Callable[[], Any]) -> None:
        """Ask the key store, then let the computer open the vault."""
        asking = self._tasks.aside(self, work, then=self._let_open, failed=self.tell)
        asking.dropped.connect(take_back)
        self.rejected.connect(asking.cancel)

    def reject(self) -> None:
        """Leave, unless the slot is being added."""
        if self._leave.isEnabled():
            super().reject()

    def tell(self, error: WorldError) -> None:
        """A wrong passphrase is told beneath it."""
        super().tell(error)
        if error.code == "vault.wrong_passphrase":
            self.message.hide()
            self.passphrase.say(messages.error_text(error), wrong=True)
            self.passphrase.setFocus()
            self.passphrase.line.selectAll()

    def _let_open(self, new: NewComputer) -> None:
        self._leave.setEnabled(False)
        self.kept.emit(new.account)
        super().carry_out(partial(let_open, self.desk, new, self._known))

    def _title(self) -> str:
        return self.tr("Let this computer open the vault")
