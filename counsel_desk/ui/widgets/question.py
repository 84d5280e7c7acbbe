"""A question that is asked aloud before anything else, and its answer in large buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk.domain.cases import Danger
from counsel_desk.ui.actions import with_key
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.text import button, label, restyle


class Question(QFrame):
    """Asks one thing, with advice on how to ask it. Pressing the chosen answer again takes it back."""

    answered = Signal(object)
    """A person gave this answer (`Danger`), or took it back."""

    def __init__(self, name: str, words: str, advice: str, keys: tuple[str, str, str]) -> None:
        """`name` is for tests and screen drivers; `keys` are the shortcuts of no, yes and not sure."""
        super().__init__()
        self.setObjectName(f"question_{name}")
        self.setProperty("surface", "card")
        self._answer = Danger.NOT_ASKED
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE), px(SPACE), px(SPACE), px(SPACE))
        column.setSpacing(px(SPACE_SMALL))
        column.addWidget(label(words, TextRole.SECTION, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_SMALL))
        choices = ((Danger.NO, self.tr("No")), (Danger.YES, self.tr("Yes")), (Danger.UNSURE, self.tr("Not sure")))
        self._buttons = {}
        for (answer, said), key in zip(choices, keys, strict=True):
            made = button(said, "answer")
            made.setObjectName(f"{name}_{answer}")
            made.setCheckable(True)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # whoever answers goes on writing where they wrote
            made.setProperty("grave", answer is Danger.YES)
            made.setAccessibleName(f"{words} {said}")
            made.setShortcut(QKeySequence(key))
            made.setToolTip(with_key(said, made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)))
            made.clicked.connect(lambda _checked, answer=answer: self._press(answer))
            self._buttons[answer] = made
            row.addWidget(made, 1)
        column.addLayout(row)
        self._advice = label(advice, TextRole.CAPTION, wrap=True)
        column.addWidget(self._advice)
        column.addStretch(1)

    @property
    def answer(self) -> Danger:
        """What was answered, or that it was not asked yet."""
        return self._answer

    @answer.setter
    def answer(self, answer: Danger) -> None:
        self._answer = answer
        for each, made in self._buttons.items():
            made.setChecked(each is answer)

    @property
    def first_button(self) -> QWidget:
        """Where the keyboard enters."""
        return self._buttons[Danger.NO]

    def stress(self, tone: Tone | None) -> None:
        """Colour the question: its answer is awaited, or was grave; None where there is no reason."""
        self.setProperty("surface", "card" if tone is None else str(tone))
        restyle(self)

    def _press(self, answer: Danger) -> None:
        self.answer = Danger.NOT_ASKED if answer is self._answer else answer
        self.answered.emit(self._answer)
