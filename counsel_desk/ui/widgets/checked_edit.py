"""A line that knows what may be written in it and says kindly, beneath, what is wrong."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from counsel_desk.errors import InputError
from counsel_desk.messages.errors import error_text
from counsel_desk.ui.theme import theme
from counsel_desk.ui.widgets.line import Line
from counsel_desk.ui.widgets.text import label, restyle, visible

Value = TypeVar("Value")

_PAUSE = 500  # milliseconds; nobody is told that a number is too short while still typing it


class CheckedEdit(QWidget, Generic[Value]):
    """A line edit for a phone, an ID number, an amount, a date.

    `check` turns what was typed into a value or raises `InputError`, told as `wording` has it. `echo` says beneath
    how the text was understood ("¥12,000.00" for 1.2万), unless the text says the same. Nothing written is a value
    of None.
    """

    edited = Signal()
    """A person changed the text (for autosaving)."""
    left = Signal()
    """The keyboard focus went elsewhere, or Enter was pressed."""

    def __init__(
        self,
        check: Callable[[str], Value],
        wording: Callable[[InputError], str] = error_text,
        *,
        name: str,
        placeholder: str = "",
        echo: Callable[[Value], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is told to screen readers."""
        super().__init__(parent)
        self._check, self._wording, self._echo = check, wording, echo
        self.line: QLineEdit = Line(placeholder)
        self.line.setAccessibleName(name)
        self.setFocusProxy(self.line)
        self._note = label(wrap=True)
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(3))
        column.addWidget(self.line, 0, Qt.AlignmentFlag.AlignTop)  # a label of two lines makes its row higher
        column.addWidget(self._note)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.tell)
        self.line.textEdited.connect(self._consider)
        self.line.editingFinished.connect(self._leave)
        self.line.installEventFilter(self)

    def text(self) -> str:
        """What is written, as typed."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Write something, as when a draft returns; it is checked at once."""
        self.line.setText(text)
        self.tell()

    def value(self) -> Value | None:
        """The value, or None when nothing is written; InputError when it cannot be taken."""
        return self._check(self.line.text()) if self.line.text().strip() else None

    @property
    def note(self) -> str:
        """What is said beneath the line."""
        return self._note.text()

    def is_good(self) -> bool:
        """Whether the text can be taken, or nothing is written."""
        try:
            self.value()
        except InputError:
            return False
        return True

    def tell(self) -> bool:
        """Say beneath what is wrong or how it was understood; whether it can be taken."""
        self._pause.stop()
        try:
            value = self.value()
        except InputError as error:
            self._say(self._wording(error), wrong=True)
            return False
        understood = self._echo(value) if self._echo is not None and value is not None else ""
        self._say("" if understood == self.line.text().strip() else understood, wrong=False)
        return True

    def show_error(self, error: InputError) -> None:
        """Say an error found later, by a service, beneath this line and put the cursor here."""
        self._say(self._wording(error), wrong=True)
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell at once when the line is left, also without Enter."""
        if event.type() == QEvent.Type.FocusOut:
            self.tell()
        return super().eventFilter(watched, event)

    def _consider(self) -> None:
        if self.is_good():
            self.tell()
        else:
            self._say("", wrong=False)  # what was understood of other words no longer holds
            self._pause.start()
        self.edited.emit()

    def _leave(self) -> None:
        self.tell()
        self.left.emit()

    def _say(self, words: str, *, wrong: bool) -> None:
        self._note.setText(visible(words))
        self._note.setVisible(bool(words))
        if self.line.property("wrong") != wrong:
            self.line.setProperty("wrong", wrong)
            restyle(self.line)
        self._note.setProperty("role", "note_bad" if wrong else "note_ok")
        restyle(self._note)
        self.line.setAccessibleDescription(words)
