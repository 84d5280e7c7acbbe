"""A step that goes on only with the passphrase of who is at the desk, typed once more."""

from collections.abc import Callable

from counsel_desk import messages
from counsel_desk.errors import WorldError
from counsel_desk.ui.pages.start.step import Step
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.widgets.passphrase_edit import PassphraseEdit


class ConfirmedStep(Step):
    """Put `passphrase` where it belongs with `add_passphrase`; `gone_on` fires once it was right."""

    def __init__(self, tasks: Tasks, name: str, heading: str, sentence: str, *, on: str) -> None:
        super().__init__(name, heading, sentence, on=on)
        self._tasks = tasks
        self.passphrase = PassphraseEdit()
        self.stand_in_dialog()
        self.offer_cancel(self.tr("Cancel"))

    def add_passphrase(self) -> None:
        """Put the field for the passphrase here."""
        self.add_field(self.tr("Your passphrase"), self.passphrase)
        self.passphrase.setObjectName("own_passphrase")

    def confirm(self, compare: Callable[[str], object]) -> None:
        """Go on if `compare`, off the window's thread, raises nothing about what was typed."""
        secret = self.passphrase.text()
        if not secret:
            self._say_of_passphrase(self.tr("Type your passphrase."))
            return
        self.passphrase.say("")
        self.message.hide()
        self.set_busy(busy=True)
        self._tasks.aside(self, lambda: compare(secret), self._go_on, self.tell)

    def tell(self, error: WorldError) -> None:
        """A wrong passphrase is told beneath it."""
        if error.code != "vault.wrong_passphrase":
            super().tell(error)
            return
        self.set_busy(busy=False)
        self._say_of_passphrase(messages.error_text(error))
        self.passphrase.line.selectAll()

    def _go_on(self, _nothing: object) -> None:
        self.set_busy(busy=False)
        self.gone_on.emit()

    def _say_of_passphrase(self, words: str) -> None:
        self.passphrase.say(words, wrong=True)
        self.passphrase.setFocus()
