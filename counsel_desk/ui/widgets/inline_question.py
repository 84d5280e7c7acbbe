"""A question asked in place, such as why a step does not apply: one line, Enter answers, Esc puts it away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsel_desk.domain.texts import LINE_LIMIT
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, theme
from counsel_desk.ui.widgets.text import button, label


class InlineQuestion(QFrame):
    """`answered` carries the words; the question stays open until who asked it puts it away."""

    answered = Signal(str)
    typed = Signal(str)
    """What stands in the line now (for drafts)."""
    dropped = Signal()
    """A person put the question away."""

    def __init__(self, words: str, answer: str, *, may_be_empty: bool = False, parent: QWidget | None = None) -> None:
        """`words` are the question and `answer` the word on the button."""
        super().__init__(parent)
        self.setProperty("surface", "sunken")
        self._may_be_empty = may_be_empty
        self.line = QLineEdit()
        self.line.setObjectName("answer")
        self.line.setMaxLength(LINE_LIMIT)
        asked = label(words, wrap=True)
        asked.setBuddy(self.line)
        self._answer = button(answer, icon="check")
        self._answer.setObjectName("give_answer")
        drop = button(self.tr("Cancel"), "quiet")
        drop.setObjectName("drop_question")
        px = theme().px
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_SMALL))
        row.addWidget(self.line, 1)
        row.addWidget(self._answer)
        row.addWidget(drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE_SMALL), px(SPACE_SMALL))
        column.setSpacing(px(4))
        column.addWidget(asked)
        column.addLayout(row)
        self.line.textChanged.connect(self._follow)
        self.line.returnPressed.connect(self._give)
        self._answer.clicked.connect(self._give)
        drop.clicked.connect(self.dropped)
        self._follow("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the question away and nothing else."""
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def _follow(self, words: str) -> None:
        self._answer.setEnabled(self._may_be_empty or bool(words.strip()))
        self.typed.emit(words)

    def _give(self) -> None:
        if self._answer.isEnabled():
            self.answered.emit(self.line.text().strip())
