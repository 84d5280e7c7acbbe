"""Where the messages come from: a file that is chosen or dropped, or text that is pasted."""

import re

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from counsel_desk.domain.texts import LINE_LIMIT
from counsel_desk.ui.dialogs.files import ask_to_open
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, TextRole, theme
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.scrolling import scrolled
from counsel_desk.ui.widgets.text import button, label

_BETWEEN = re.compile(r"[,，、;；\n]")
_LEAST = 90  # height of the text in pixels at 100% text


class SourceStep(QWidget):
    """Both ways stand side by side; a file may also be dropped anywhere on the dialog."""

    chosen = Signal(object)
    """The path of a file."""
    pasted = Signal(str)
    """The text of one or many messages."""

    def __init__(self) -> None:
        super().__init__()
        self.text = _Words()
        self.text.setObjectName("pasted_messages")
        self.text.setAccessibleName(self.tr("Messages"))
        self.text.setPlaceholderText(
            self.tr("Paste a chat or a list of messages here, with who wrote and when before each of them.")
        )
        self.text.setTabChangesFocus(True)
        self.names = QLineEdit()
        self.names.setObjectName("own_names")
        self.names.setMaxLength(LINE_LIMIT)
        self.read = button(self.tr("Read these messages"), icon="paste")
        self.read.setObjectName("read_pasted")
        self.read.setEnabled(False)
        self.read.clicked.connect(lambda: self.pasted.emit(self.text.toPlainText()))
        self.text.textChanged.connect(lambda: self.read.setEnabled(bool(self.text.toPlainText().strip())))
        self._lay_out()

    @property
    def own_names(self) -> tuple[str, ...]:
        """What the client is called in a chat, besides 我."""
        return tuple(filter(None, (each.strip() for each in _BETWEEN.split(self.names.text()))))

    def name_client(self, *names: str) -> None:
        """What the client is called as far as is known, unless somebody has written it."""
        if not self.names.text():
            self.names.setText("、".join(filter(None, dict.fromkeys(names))))
            self.names.setCursorPosition(0)

    def ask(self) -> None:
        """Ask for the file."""
        kinds = self.tr("Messages and calls (*.xml *.csv *.xlsx *.xls *.htm *.html *.pdf *.txt);;All files (*)")
        ask_to_open(self, self.tr("Messages and calls of a phone"), kinds, self.chosen.emit)

    def _lay_out(self) -> None:
        px = theme().px
        empty = EmptyState(
            "import",
            self.tr("Choose a file, or drop it here"),
            self.tr(
                "A backup of SMS Backup & Restore, the carrier's list of calls (xlsx, xls, CSV, PDF with text), "
                "a table of messages, or a chat as a text file."
            ),
            self.tr("Choose a file…"),
        )
        empty.asked.connect(self.ask)
        paste = Panel(self.tr("Or paste messages"))
        paste.add_button(self.read)
        self.text.setMinimumHeight(px(_LEAST))
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        paste.body.addWidget(self.text, 1)
        named = label(self.tr("Names of the client in a chat"))
        named.setBuddy(self.names)
        paste.body.addWidget(named)
        paste.body.addWidget(self.names)
        hint = self.tr("What 我 or one of these names wrote counts as the client's own, in a file too.")
        paste.body.addWidget(label(hint, TextRole.CAPTION, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_LARGE))
        row.addWidget(_card(empty), 1)
        row.addWidget(scrolled(paste), 1)
        promise = self.tr(
            "Only the senders you choose in the next step enter the vault. Nothing is written before you have seen it."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE))
        column.addWidget(label(promise, TextRole.MUTED, wrap=True))
        column.addLayout(row, 1)


class _Words(QPlainTextEdit):
    """Takes text only: a file that is dropped here is read, and not written down as its path."""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Leave files to the dialog around."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)


def _card(inside: QWidget) -> QWidget:
    """The surface on which a file can be dropped."""
    made = Panel()
    made.body.addWidget(inside, 1)
    return made
