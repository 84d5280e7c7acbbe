"""Notes on a client: the place to write the next one, and those written, newest first. None is ever changed."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.cases import Danger
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.people import ClientNote
from counsel_desk.errors import WorldError
from counsel_desk.services.calls import crisis_in
from counsel_desk.services.client_notes import add_client_note
from counsel_desk.services.desk import Desk
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.crisis_panel import CrisisPanel
from counsel_desk.ui.widgets.draft_keeper import DraftKeeper
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.marked_edit import MarkedEdit
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.text import button, label, visible

_AT_ONCE = 20
_LONG = 1200  # characters; a longer note is cut until asked for


class ClientNoteEditor(QWidget):
    """A note being written; its draft belongs to the client."""

    added = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._desk, self._tasks = desk, tasks
        self._client_id: ClientId | None = None
        self.text = MarkedEdit(self.tr("New note on the client"), self.tr("What holds beyond one case"))
        self.text.setObjectName("client_note_text")
        self.text.setFixedHeight(theme().px(76))
        self.text.setReadOnly(desk.read_only)
        self.add = button(self.tr("Add note"), "", "add")
        self.add.setObjectName("add_client_note")
        self.add.clicked.connect(self._add)
        self._crisis = CrisisPanel(desk.pack)
        self._crisis.asked.connect(self._write_answer)
        self.draft = DraftKeeper(desk, tasks, "client_note", content=self._content, restore=self._restore, parent=self)
        self.draft.watch(self.text.textChanged)
        self.text.textChanged.connect(self._consider)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_SMALL))
        column.addWidget(self.draft.bar)
        column.addWidget(self.text)
        column.addLayout(row)
        column.addWidget(self._crisis)
        self._consider()

    def show_client(self, client_id: ClientId) -> None:
        """Write on this client from now on; what was begun on another waits there."""
        if client_id != self._client_id:
            self.draft.leave()
            self._client_id = client_id
            self._begin()

    def _begin(self) -> None:
        self.text.clear()
        self.draft.begin(f"client {self._client_id}")

    def _content(self) -> Mapping[str, Any]:
        return {"text": self.text.toPlainText()}

    def _restore(self, content: Mapping[str, Any]) -> None:
        self.text.setPlainText(content["text"])

    def _consider(self) -> None:
        """Words that suggest self-harm bring the numbers and the question here, too."""
        text = self.text.toPlainText()
        self.add.setEnabled(bool(text.strip()) and not self._desk.read_only)
        spans = crisis_in(self._desk, text)
        self.text.mark((span.start, span.end) for span in spans)
        self._crisis.show_heard(text, spans)
        self._crisis.setVisible(bool(spans))

    def _write_answer(self, answer: Danger) -> None:
        said = self.tr("Asked about thoughts of ending their life; the answer was: {answer}")
        self.text.appendPlainText(said.format(answer=messages.word(answer)))

    def _add(self) -> None:
        if self._client_id is not None:
            self.add.setEnabled(False)
            work = partial(add_client_note, self._desk, self._client_id, self.text.toPlainText().strip())
            self._tasks.write(self, work, then=self._finish, failed=self._refuse)

    def _finish(self, _note: object) -> None:
        self.draft.done()
        self._begin()
        self.added.emit()

    def _refuse(self, error: WorldError) -> None:
        self.add.setEnabled(True)
        self.failed.emit(error)


class ClientNotesPanel(Panel):
    """The editor, and beneath it the notes as they were written."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.set_heading(self.tr("Notes on the client"))
        self.editor = ClientNoteEditor(desk, tasks)
        self._notes: tuple[ClientNote, ...] = ()
        self._shown = 0
        self._list = QVBoxLayout()
        self._list.setSpacing(theme().px(SPACE_SMALL))
        self._more = button("", "quiet", "expand")
        self._more.setObjectName("older_client_notes")
        self._more.clicked.connect(lambda: self._show(self._shown + _AT_ONCE))
        self.body.addWidget(self.editor)
        self.body.addLayout(self._list)
        self.body.addWidget(self._more)

    def show_notes(self, notes: tuple[ClientNote, ...]) -> None:
        """Show these, newest first."""
        clear(self._list)
        self._notes, self._shown = notes, 0
        self.note.setText(str(len(notes)) if notes else "")
        self._show(_AT_ONCE)

    def _show(self, count: int) -> None:
        for note in self._notes[self._shown : count]:
            self._list.addWidget(_NoteView(note))
        self._shown = min(count, len(self._notes))
        left = len(self._notes) - self._shown
        self._more.setText(self.tr("Older notes: {count}").format(count=left))
        self._more.setVisible(bool(left))


class _NoteView(QFrame):
    """When, by whom, and the words."""

    def __init__(self, note: ClientNote) -> None:
        super().__init__()
        self.setProperty("surface", "sunken")
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE), px(SPACE_SMALL))
        column.setSpacing(px(4))
        column.addWidget(label(f"{messages.instant(note.at)} · {note.author}", TextRole.CAPTION))
        words = label(note.text if len(note.text) <= _LONG else note.text[:_LONG] + "…", wrap=True, selectable=True)
        column.addWidget(words)
        if len(note.text) > _LONG:
            rest = button(self.tr("Show all"), "quiet")
            rest.setObjectName("whole_client_note")
            rest.clicked.connect(lambda: words.setText(visible(note.text)))
            rest.clicked.connect(rest.hide)
            column.addWidget(rest)
