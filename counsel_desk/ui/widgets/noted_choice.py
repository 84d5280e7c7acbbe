"""A drop-down list with room beneath for what is wrong with the choice."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsel_desk.errors import InputError
from counsel_desk.messages.errors import error_text
from counsel_desk.ui.theme import theme
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.text import label, restyle, visible


class NotedChoice(QWidget):
    """Tells a refusal beneath `choice` until something else is chosen."""

    def __init__(self, choice: Choice[Any]) -> None:
        super().__init__()
        self.choice = choice
        self.setFocusProxy(choice)
        self._note = label(wrap=True)
        self._note.setProperty("role", "note_bad")
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(3))
        column.addWidget(choice)
        column.addWidget(self._note)
        choice.currentIndexChanged.connect(lambda: self._say(""))

    @property
    def note(self) -> str:
        """What is said beneath."""
        return self._note.text()

    def show_error(self, error: InputError) -> None:
        """Say beneath what is wrong, and bring the keyboard here."""
        self._say(error_text(error))
        self.choice.setFocus()

    def _say(self, words: str) -> None:
        self._note.setText(visible(words))
        self._note.setVisible(bool(words))
        self.choice.setProperty("wrong", bool(words))
        self.choice.setAccessibleDescription(words)
        restyle(self.choice)
