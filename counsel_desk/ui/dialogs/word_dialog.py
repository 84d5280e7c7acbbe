"""A word to a colleague: with cases that are offered, or with those that are given back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from counsel_desk.ui.theme import TextRole, theme
from counsel_desk.ui.widgets.dialog_column import foot_of, lay_out_column
from counsel_desk.ui.widgets.text import button, label

_WIDE, _HIGH = 520, 96  # pixels at 100% text


class WordDialog(QDialog):
    """Says what will happen, takes a few words, and asks whether to go on; `given` carries the words."""

    given = Signal(str)

    def __init__(
        self, title: str, told: str, asked: str, go_on: str, parent: QWidget | None = None, *, needed: bool = False
    ) -> None:
        """`told` is what will happen, `asked` stands over the words, `go_on` on the button; `needed`: not without."""
        super().__init__(parent)
        self.setObjectName("word_dialog")
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme().px
        self.setMinimumWidth(px(_WIDE))
        self._needed = needed
        self.words = QPlainTextEdit(tabChangesFocus=True)
        self.words.setObjectName("words")
        self.words.setFixedHeight(px(_HIGH))
        named = label(asked)
        named.setBuddy(self.words)
        self.words.setAccessibleName(asked)
        self.words.textChanged.connect(self._suit)
        self.go_on = button(go_on, "primary", "check")
        self.go_on.setObjectName("go_on")
        self.go_on.clicked.connect(self._give)
        leave = button(self.tr("Cancel"))
        leave.setObjectName("cancel")
        leave.clicked.connect(self.reject)
        parts = (label(told, TextRole.MUTED, wrap=True), named, self.words)
        lay_out_column(self, parts, foot_of(leave, self.go_on))
        self.words.setFocus()
        self._suit()

    def _suit(self) -> None:
        self.go_on.setEnabled(not self._needed or bool(self.words.toPlainText().strip()))

    def _give(self) -> None:
        self.given.emit(self.words.toPlainText().strip())
        self.accept()
