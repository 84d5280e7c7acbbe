"""Notes on a client: the place to write the next one, and those written, newest first. None is ever changed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.people import ClientNote
from counsel_desk.services.client_notes import add_client_note
from counsel_desk.services.desk import Desk
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.notes import NotesList, NoteWords, NoteWriter
from counsel_desk.ui.widgets.text import label


class ClientNoteEditor(NoteWriter):
    """A note being written; its draft belongs to the client."""

    form = "client_note"

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(desk, tasks, self.tr("New note on the client"), self.tr("What holds beyond one case"))
        self._client_id: ClientId | None = None
        self.consider()

    def show_client(self, client_id: ClientId) -> None:
        """Write on this client from now on; what was begun on another waits there."""
        if client_id != self._client_id:
            self.draft.leave()
            self._client_id = client_id
            self.begin()

    def begin(self) -> None:
        """The next note on the client."""
        self.text.clear()
        self.draft.begin(f"client {self._client_id}")

    def work(self, text: str) -> Callable[[], object] | None:
        """Keep the note."""
        return None if self._client_id is None else partial(add_client_note, self.desk, self._client_id, text)


class ClientNotesPanel(NotesList):
    """The editor, and beneath it the notes as they were written."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        editor = ClientNoteEditor(desk, tasks)
        super().__init__(editor)
        self.editor = editor
        self.set_heading(self.tr("Notes on the client"))

    def view_of(self, note: ClientNote) -> QWidget:
        """When, by whom, and the words."""
        made = QFrame()
        made.setProperty("surface", "sunken")
        px = theme().px
        column = QVBoxLayout(made)
        column.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE), px(SPACE_SMALL))
        column.setSpacing(px(4))
        column.addWidget(label(f"{messages.instant(note.at)} · {note.author}", TextRole.CAPTION))
        column.addWidget(NoteWords(note.text, "whole_client_note"))
        return made
