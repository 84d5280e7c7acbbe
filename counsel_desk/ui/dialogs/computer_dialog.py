"""Letting this computer open the vault without the passphrase."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.errors import WorldError
from counsel_desk.services.computers import let_open
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.secret_dialog import SecretDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.passphrase_edit import PassphraseEdit
from counsel_desk.ui.widgets.text import label


class ComputerDialog(SecretDialog):
    """What it means is said before; `outcome` is the account under which the key store then keeps the secret."""

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
        """Switch it on."""
        passphrase = self.passphrase.text()
        self.passphrase.say("" if passphrase else self.tr("Type your passphrase."), wrong=not passphrase)
        return partial(let_open, self.desk, passphrase, self._known) if passphrase else None

    def tell(self, error: WorldError) -> None:
        """A wrong passphrase is told beneath it."""
        super().tell(error)
        if error.code == "vault.wrong_passphrase":
            self.message.hide()
            self.passphrase.say(messages.error_text(error), wrong=True)
            self.passphrase.setFocus()
            self.passphrase.line.selectAll()

    def _title(self) -> str:
        return self.tr("Let this computer open the vault")
