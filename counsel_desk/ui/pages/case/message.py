"""The message bar of the case workspace: it also does what its button offers."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.errors import WorldError
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.message_bar import MessageBar


class CaseMessage(MessageBar):
    """Says what the tabs have to say; what can be done about it is done once, when the button is pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._do_about_it: Callable[[], object] | None = None
        self.action_asked.connect(self._act)

    def say(
        self, words: str, tone: Tone = Tone.ACCENT, action: str = "", do: Callable[[], object] | None = None
    ) -> None:
        """Say something; `action` is the word on the button and `do` what it does."""
        self._do_about_it = do
        super().say(words, tone, action)

    def tell(self, error: WorldError) -> None:
        """Say what went wrong in the user's world."""
        self.say(messages.error_text(error), Tone.DANGER)

    def _act(self) -> None:
        do, self._do_about_it = self._do_about_it, None
        if do is not None:
            do()
