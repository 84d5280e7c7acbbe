"""Changing one's own passphrase."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.errors import WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import change_passphrase
from counsel_desk.ui.dialogs.secret_dialog import SecretDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_SMALL, theme
from counsel_desk.ui.widgets.passphrase_edit import NewPassphrase, PassphraseEdit


class PassphraseDialog(SecretDialog):
    """The present passphrase is asked for, so that nobody changes it on a desk left open."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, self._title(), self._title(), parent)
        self.setObjectName("passphrase_dialog")
        self.current = PassphraseEdit()
        self.add_field(self.tr("Your present passphrase"), self.current)
        self.current.setObjectName("present_passphrase")
        self.body.addSpacing(theme().px(SPACE_SMALL))
        self.new = NewPassphrase()
        self.body.addWidget(self.new)
        self.begin(self.current)

    def work(self) -> Callable[[], object] | None:
        """Change it."""
        current = self.current.text()
        self.current.say("" if current else self.tr("Type your passphrase."), wrong=not current)
        new = self.new.value()
        if not current or new is None:
            return None
        return partial(change_passphrase, self.desk, current, new)

    def tell(self, error: WorldError) -> None:
        """A wrong passphrase is told beneath it."""
        super().tell(error)
        if error.code == "vault.wrong_passphrase":
            self.message.hide()
            self.current.say(messages.error_text(error), wrong=True)
            self.current.setFocus()
            self.current.line.selectAll()

    def _title(self) -> str:
        return self.tr("Change passphrase")
