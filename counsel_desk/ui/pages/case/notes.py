"""The notes of a case, newest first, and the place to write the next one."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.cases import Case, Danger, Note, NoteKind
from counsel_desk.domain.guidance import RedLinePlace
from counsel_desk.domain.ids import NoteId
from counsel_desk.services import cases
from counsel_desk.services.desk import Desk
from counsel_desk.ui.icons import dress
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.notes import AnyNote, NotesList, NoteWords, NoteWriter
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.red_line_hint import RedLineHint
from counsel_desk.ui.widgets.scrolling import bring_into_view
from counsel_desk.ui.widgets.text import icon_button, label

_WRITTEN = (NoteKind.NOTE, NoteKind.ADVICE)
_ANSWER_TONES = {
    Danger.NOT_ASKED: Tone.NEUTRAL,
    Danger.NO: Tone.OK,
    Danger.YES: Tone.DANGER,
    Danger.UNSURE: Tone.WARNING,
}
_KIND_TONES = {NoteKind.CALL: Tone.ACCENT, NoteKind.NOTE: Tone.NEUTRAL, NoteKind.ADVICE: Tone.VIOLET}


class NoteEditor(NoteWriter):
    """A note or advice being written; its draft belongs to the case."""

    form = "note"

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(desk, tasks, self.tr("New note"), self.tr("Write what was said or done"))
        self._case: Case | None = None
        self.kind = Choice(self.tr("Kind of note"), _WRITTEN)
        self.kind.setObjectName("note_kind")
        self.kind.setFixedWidth(theme().px(150))
        self.hint = RedLineHint(desk.pack, RedLinePlace.ADVICE)
        self.draft.watch(self.kind.currentIndexChanged)
        self.kind.currentIndexChanged.connect(self.consider)
        self.row.insertWidget(0, self.kind)
        self.column.insertWidget(self.column.indexOf(self.row) + 1, self.hint)
        self.consider()

    def show_case(self, case: Case) -> None:
        """Write for this case from now on; what was begun for another waits there."""
        if self._case is None or case.id != self._case.id:
            self.draft.leave()
            self._case = case
            self.begin()

    def begin(self) -> None:
        """The next note of the case."""
        if self._case is not None:
            self.restore({"text": "", "kind": NoteKind.NOTE})
            self.draft.begin(self._case.reference)

    def work(self, text: str) -> Callable[[], object] | None:
        """Keep the note."""
        kind = self.kind.chosen() or NoteKind.NOTE
        return None if self._case is None else partial(cases.add_note, self.desk, self._case.id, kind, text)

    def content(self) -> Mapping[str, Any]:
        """What is written, and of what kind it is."""
        return {**super().content(), "kind": self.kind.chosen()}

    def restore(self, content: Mapping[str, Any]) -> None:
        """Write a draft back."""
        self.kind.choose(content["kind"])
        super().restore(content)

    def consider(self) -> None:
        """Advice is held against what a counsellor never does, too."""
        super().consider()
        is_advice = self.kind.chosen() is NoteKind.ADVICE
        self.hint.consider(self.text.toPlainText() if is_advice else "")


class NotesPanel(NotesList):
    """The editor, and beneath it the notes as they were written."""

    move_asked = Signal(object)
    """This note (`Note`) stands in the wrong case."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        editor = NoteEditor(desk, tasks)
        super().__init__(editor)
        self.editor = editor
        self.set_heading(self.tr("Notes"))
        self._read_only = desk.read_only
        self._wanted: NoteId | None = None

    def view_of(self, note: Note) -> QWidget:
        """One note, which can be moved."""
        view = _NoteView(note, read_only=self._read_only)
        view.move_asked.connect(partial(self.move_asked.emit, note))
        return view

    def show_notes(self, notes: Sequence[AnyNote]) -> None:
        """Show these, and the one that was asked for."""
        super().show_notes(notes)
        self._find_wanted()

    def show_note(self, note_id: NoteId) -> None:
        """Bring a note into view, now or as soon as it is read."""
        self._wanted = note_id
        self._find_wanted()

    def _find_wanted(self) -> None:
        place = next((place for place, note in enumerate(self.notes) if note.id == self._wanted), None)
        if place is None:
            return
        self._wanted = None
        self.show_up_to(max(self.shown, place + 1))
        item = self.rows.itemAt(place)
        if item is not None and (view := item.widget()) is not None:
            bring_into_view(view)


class _NoteView(QFrame):
    """One note: what kind, when, by whom, its words; of a call also the two answers."""

    move_asked = Signal()

    def __init__(self, note: Note, *, read_only: bool) -> None:
        super().__init__()
        self.setProperty("surface", "sunken")
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE), px(SPACE_SMALL))
        column.setSpacing(px(4))
        head = QWidget()
        flow = FlowLayout(head)
        flow.addWidget(Pill(messages.word(note.kind), _KIND_TONES[note.kind]))
        if note.kind is NoteKind.CALL:
            flow.addWidget(_answer(self.tr("In danger: {answer}"), note.in_danger))
            flow.addWidget(_answer(self.tr("Self-harm: {answer}"), note.self_harm))
        step = self.tr("step {code}").format(code=note.step) if note.step else ""
        facts = " · ".join(filter(None, (messages.instant(note.at), note.author, step)))
        flow.addWidget(label(facts, TextRole.CAPTION))
        top = QHBoxLayout()
        top.addWidget(head, 1)
        if not read_only:
            top.addWidget(self._more())
        column.addLayout(top)
        if note.text:
            column.addWidget(NoteWords(note.text, "whole_note"))

    def _more(self) -> QToolButton:
        more = icon_button("more", self.tr("More"))
        more.setObjectName("more_note")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        dress(menu.addAction(self.tr("Move to another case…"), self.move_asked.emit), "next")
        more.setMenu(menu)
        return more


def _answer(words: str, answer: Danger) -> Pill:
    return Pill(words.format(answer=messages.word(answer)), _ANSWER_TONES[answer])
