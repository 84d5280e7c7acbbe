"""Surfaces on which things stand: a card with a heading, and a band of colour for what must be noticed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.text import label, restyle

_LINE = 28  # height of a line with a link in it, at 100% text


class Panel(QFrame):
    """A card: an optional heading with room for buttons beside it, and a `body` to fill.

    `note` is small print after the heading, such as a count.
    """

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE_LARGE - 4), px(SPACE + 2), px(SPACE_LARGE - 4), px(SPACE + 2))
        column.setSpacing(px(SPACE))
        self._heading = label(heading, TextRole.SECTION)
        self.note: QLabel = label(role=TextRole.CAPTION)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(px(SPACE_SMALL))
        self._head = QWidget()
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(SPACE_SMALL))
        row.addWidget(self._heading)
        row.addWidget(self.note)
        row.addStretch(1)
        row.addLayout(self._buttons)
        self._head.setVisible(bool(heading))
        column.addWidget(self._head)
        self.body = QVBoxLayout()
        self.body.setSpacing(px(SPACE_SMALL))
        column.addLayout(self.body, 1)

    def set_heading(self, heading: str) -> None:
        """Change the heading."""
        self._heading.setText(heading)
        self._head.setVisible(bool(heading))

    def add_button(self, made: QWidget) -> None:
        """Put a button at the right end of the heading."""
        self._buttons.addWidget(made)
        self._head.show()


class Notice(QFrame):
    """A coloured surface for words that must not be passed over, such as safe contact before a call.

    `body` has room beneath the words.
    """

    def __init__(self, words: str = "", tone: Tone = Tone.ACCENT, heading: str = "") -> None:
        super().__init__()
        px = theme().px
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE), px(SPACE_SMALL))
        self.body.setSpacing(px(2))
        self._heading = label(heading, TextRole.STRONG, wrap=True)
        self._words = label(words, wrap=True, selectable=True)
        self._head = QHBoxLayout()
        self._head.setSpacing(px(SPACE))
        self._head.addWidget(self._heading, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self._head)
        self.body.addWidget(self._words)
        self.show_words(words, tone, heading)

    def put_beside_heading(self, made: QWidget) -> None:
        """Put lines of words and links at the right of the heading, the first of them level with it."""
        self._heading.setMinimumHeight(theme().px(_LINE))
        self._head.addWidget(made, 1)

    def show_words(self, words: str, tone: Tone, heading: str = "") -> None:
        """Say something else, perhaps in another tone."""
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.setProperty("surface", str(tone))
        restyle(self)
