"""What notes on a case and on a client share: where the next one is written, and those written, newest first."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.cases import Danger
from counsel_desk.errors import WorldError
from counsel_desk.services.calls import crisis_in
from counsel_desk.services.desk import Desk
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_SMALL, theme
from counsel_desk.ui.widgets.crisis_panel import CrisisPanel
from counsel_desk.ui.widgets.draft_keeper import DraftKeeper
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.marked_edit import MarkedEdit
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.scrolling import bring_into_view
from counsel_desk.ui.widgets.text import button, label, visible

_AT_ONCE = 20
_LONG = 1200  # characters; a longer note is cut until asked for


class AnyNote(Protocol):
    """A note of whatever kind."""

    @property
    def id(self) -> int:
        """What tells it from others of its kind."""


class NoteWriter(QWidget):
    """A note being written, with its draft. Nothing here changes an older note."""

    form: ClassVar[str]
    """The name of its drafts, and of its fields for tests and screen drivers."""

    added = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, name: str, hint: str) -> None:
        """`name` is told to screen readers, `hint` stands in the empty field."""
        super().__init__()
        self.desk, self._tasks = desk, tasks
        self.text = MarkedEdit(name, hint)
        self.text.setObjectName(f"{self.form}_text")
        self.text.setFixedHeight(theme().px(76))
        self.text.setReadOnly(desk.read_only)
        self.add = button(self.tr("Add note"), "", "add")
        self.add.setObjectName(f"add_{self.form}")
        self.add.clicked.connect(self._add)
        self._crisis = CrisisPanel(desk.pack)
        self._crisis.asked.connect(self._write_answer)
        self.draft = DraftKeeper(desk, tasks, self.form, content=self.content, restore=self.restore, parent=self)
        self.draft.watch(self.text.textChanged)
        self.text.textChanged.connect(self.consider)
        self.row = QHBoxLayout()
        self.row.setSpacing(theme().px(SPACE_SMALL))
        self.row.addStretch(1)
        self.row.addWidget(self.add)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme().px(SPACE_SMALL))
        self.column.addWidget(self.draft.bar)
        self.column.addWidget(self.text)
        self.column.addLayout(self.row)
        self.column.addWidget(self._crisis)

    def begin(self) -> None:
        """Write the next note from an empty field, or from its draft."""
        raise NotImplementedError

    def work(self, text: str) -> Callable[[], object] | None:
        """What keeps the note; None while it is not known of whom."""
        raise NotImplementedError

    def content(self) -> Mapping[str, Any]:
        """What is written, as JSON can hold it."""
        return {"text": self.text.toPlainText()}

    def restore(self, content: Mapping[str, Any]) -> None:
        """Write a draft back."""
        self.text.setPlainText(content["text"])

    def consider(self) -> None:
        """Nothing is filed as harmless: words that suggest self-harm bring the numbers and the question."""
        text = self.text.toPlainText()
        self.add.setEnabled(bool(text.strip()) and not self.desk.read_only)
        spans = crisis_in(self.desk, text)
        self.text.mark((span.start, span.end) for span in spans)
        self._crisis.show_heard(text, spans)
        comes = bool(spans) and self._crisis.isHidden() and self.window().focusWidget() is self.text
        self._crisis.setVisible(bool(spans))
        if comes:
            for each in (self._crisis, self.text):  # as much of the panel as leaves in sight what is being written
                bring_into_view(each)

    def _write_answer(self, answer: Danger) -> None:
        """The question was asked just now: its answer becomes part of the note."""
        said = self.tr("Asked about thoughts of ending their life; the answer was: {answer}")
        self.text.appendPlainText(said.format(answer=messages.word(answer)))

    def _add(self) -> None:
        work = self.work(self.text.toPlainText().strip())
        if work is not None:
            self.add.setEnabled(False)
            self._tasks.write(self, work, then=self._finish, failed=self._refuse)

    def _finish(self, _note: object) -> None:
        self.draft.done()
        self.begin()
        self.added.emit()

    def _refuse(self, error: WorldError) -> None:
        self.add.setEnabled(True)
        self.failed.emit(error)


class NotesList(Panel):
    """Beneath the writer the notes as they were written, some at a time."""

    def __init__(self, writer: NoteWriter) -> None:
        super().__init__()
        self.notes: Sequence[AnyNote] = ()
        self.shown = 0
        self.rows = QVBoxLayout()
        self.rows.setSpacing(theme().px(SPACE_SMALL))
        self._more = button("", "quiet", "expand")
        self._more.setObjectName(f"older_{writer.form}s")
        self._more.clicked.connect(lambda: self.show_up_to(self.shown + _AT_ONCE))
        self._more.hide()
        self.body.addWidget(writer)
        self.body.addLayout(self.rows)
        self.body.addWidget(self._more)
        self.body.addStretch(1)

    def view_of(self, note: Any) -> QWidget:
        """One note as it is shown."""
        raise NotImplementedError

    def show_notes(self, notes: Sequence[AnyNote]) -> None:
        """Show these, newest first; as many as were shown before, if it was more than usual."""
        if notes == self.notes:
            return
        same = bool(self.notes) and bool(notes) and notes[-1].id == self.notes[-1].id
        count = max(self.shown + len(notes) - len(self.notes), _AT_ONCE) if same else _AT_ONCE
        clear(self.rows)
        self.notes, self.shown = notes, 0
        self.note.setText(str(len(notes)) if notes else "")
        self.show_up_to(count)

    def show_up_to(self, count: int) -> None:
        """Show so many of them."""
        for note in self.notes[self.shown : count]:
            self.rows.addWidget(self.view_of(note))
        self.shown = min(count, len(self.notes))
        left = len(self.notes) - self.shown
        self._more.setText(self.tr("Older notes: {count}").format(count=left))
        self._more.setVisible(bool(left))


class NoteWords(QWidget):
    """The words of a note, exact; a long one is cut until the rest is asked for."""

    def __init__(self, text: str, name: str) -> None:
        """`name` is that of the button which shows all, for tests and screen drivers."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        words = label(text if len(text) <= _LONG else f"{text[:_LONG]}…", wrap=True, selectable=True)
        column.addWidget(words)
        if len(text) > _LONG:
            rest = button(self.tr("Show all"), "quiet")
            rest.setObjectName(name)
            rest.clicked.connect(lambda: words.setText(visible(text)))
            rest.clicked.connect(rest.hide)
            column.addWidget(rest)
