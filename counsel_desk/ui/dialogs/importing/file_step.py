"""Choosing the file, and the encoding of a text table that does not say its own."""

from pathlib import Path
from unicodedata import category

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from counsel_desk.exchange.text_tables import ENCODINGS
from counsel_desk.ui.dialogs.files import ask_to_open
from counsel_desk.ui.theme import SPACE, theme
from counsel_desk.ui.widgets.choice import CalmComboBox
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.text import label, visible

ENCODING_ASKED = frozenset({"text.encoding_unknown", "text.nul_characters"})
"""What is told of a file that does not say how its characters are written; UTF-16 without a mark has zeros."""

_HEAD = 4000  # bytes shown to judge an encoding by
_LIKELY = ("utf-8", "gb18030", "big5")  # nearly anything can be read as UTF-16, as nonsense
_UTF16 = ("utf-16-le", "utf-16-be")  # but nothing else has zeros
_NAMES = {
    "utf-8": "UTF-8",
    "gb18030": "GB18030 / GBK",
    "big5": "Big5",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
}


class FileStep(QWidget):
    """`chosen` carries the path of the file."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        empty = EmptyState(
            "import",
            self.tr("Bring in cases from a spreadsheet"),
            self.tr(
                "An xlsx, xls or CSV file with one row per person, debt or message. "
                "You see what would happen before anything is written, and the import can be undone as a whole."
            ),
            self.tr("Choose a file…"),
        )
        empty.asked.connect(self.ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(empty)

    def ask(self) -> None:
        """Ask for the file."""
        kinds = self.tr("Tables (*.xlsx *.xls *.csv *.txt);;All files (*)")
        ask_to_open(self, self.tr("Bring in cases from a spreadsheet"), kinds, self.chosen.emit)


class EncodingStep(QWidget):
    """The same bytes, read in one encoding after another, until the words make sense."""

    def __init__(self) -> None:
        super().__init__()
        self._head = b""
        self.encodings = CalmComboBox(self.tr("Encoding"))
        self.encodings.setObjectName("encoding")
        with QSignalBlocker(self.encodings):
            for encoding in ENCODINGS:
                self.encodings.addItem(_NAMES[encoding], encoding)
        self.encodings.currentIndexChanged.connect(self._show)
        self._sample = QPlainTextEdit(readOnly=True)
        self._sample.setAccessibleName(self.tr("Beginning of the file"))
        words = self.tr("The file does not say how its characters are written. Choose what makes the words readable.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE))
        column.addWidget(label(words, wrap=True))
        column.addWidget(self.encodings)
        column.addWidget(self._sample, 1)

    @property
    def encoding(self) -> str:
        """The encoding chosen."""
        return str(self.encodings.currentData())

    @property
    def sample(self) -> str:
        """The beginning of the file as shown."""
        return self._sample.toPlainText()

    def show_head(self, head: bytes) -> None:
        """Show these first bytes of the file, in the encoding that breaks least of them."""
        self._head = head
        likely = _UTF16 if b"\0" in head else _LIKELY
        broken = {each: _unreadable(head.decode(each, errors="replace")) for each in likely}
        self.encodings.setCurrentIndex(self.encodings.findData(min(broken, key=lambda each: broken[each])))
        self._show()

    def _show(self) -> None:
        self._sample.setPlainText(visible(self._head.decode(self.encoding, errors="replace")))


def _unreadable(text: str) -> int:
    return sum(each in "\0\ufffd" or category(each) == "Cn" for each in text)


def head_of(path: Path) -> bytes:
    """The first bytes of a file, for a person to look at."""
    with path.open("rb") as stream:
        return stream.read(_HEAD)
