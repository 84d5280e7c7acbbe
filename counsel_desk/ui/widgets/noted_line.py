"""A line to write in with room beneath for what is wrong or good to know about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsel_desk.ui.theme import SPACE_SMALL, theme
from counsel_desk.ui.widgets.scrolling import bring_into_view
from counsel_desk.ui.widgets.text import label, restyle, visible


class NotedLine(QWidget):
    """A plain line edit; whoever judges what is written says so beneath, with `say`.

    Unlike `CheckedEdit` it brings no words of its own along: the start page must be there before those are loaded.
    """

    edited = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(placeholderText=placeholder)
        self.line.textEdited.connect(self.edited)
        self.setFocusProxy(self.line)
        self._note = label(wrap=True)
        self._note.hide()
        self.row = QHBoxLayout()
        self.row.setSpacing(theme().px(SPACE_SMALL))
        self.row.addWidget(self.line, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme().px(3))
        self.column.addLayout(self.row)
        self.column.addWidget(self._note)

    def setAccessibleName(self, name: str) -> None:
        """The name belongs to the line, which is what has the focus."""
        self.line.setAccessibleName(name)

    def setObjectName(self, name: str) -> None:
        """So does the name by which it is found."""
        self.line.setObjectName(name)

    def text(self) -> str:
        """What is written."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Write something there."""
        self.line.setText(text)

    @property
    def note(self) -> str:
        """What is said beneath."""
        return self._note.text()

    def say(self, words: str, *, wrong: bool = False) -> None:
        """Say something beneath; empty takes it away. What is `wrong` is also marked on the line."""
        self._note.setText(visible(words))
        self._note.setVisible(bool(words))
        self._note.setProperty("role", "note_bad" if wrong else "note_ok")
        self.line.setProperty("wrong", wrong)
        self.line.setAccessibleDescription(words)
        restyle(self.line)
        restyle(self._note)
        if wrong:
            bring_into_view(self)
