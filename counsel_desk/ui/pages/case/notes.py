"""The notes of a case, newest first, and the place to write the next one."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QToolButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.cases import Case, Danger, Note, NoteKind
from counsel_desk.domain.guidance import RedLinePlace
from counsel_desk.domain.ids import NoteId
from counsel_desk.errors import WorldError
from counsel_desk.services import cases
from counsel_desk.services.calls import crisis_in
from counsel_desk.services.desk import Desk
from counsel_desk.ui.icons import dress
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.crisis_panel import CrisisPanel
from counsel_desk.ui.widgets.draft_keeper import DraftKeeper
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.marked_edit import MarkedEdit
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.red_line_hint import RedLineHint
from counsel_desk.ui.widgets.text import button, icon_button, label, visible

_AT_ONCE = 20
_LONG = 1200  # characters; a longer note is cut until asked for
_WRITTEN = (NoteKind.NOTE, NoteKind.ADVICE)
_ANSWER_TONES = {
    Danger.NOT_ASKED: Tone.NEUTRAL,
    Danger.NO: Tone.OK,
    Danger.YES: Tone.DANGER,
    Danger.UNSURE: Tone.WARNING,
}
_KIND_TONES = {NoteKind.CALL: Tone.ACCENT, NoteKind.NOTE: Tone.NEUTRAL, NoteKind.ADVICE: Tone.VIOLET}


class NoteEditor(QWidget):
    """A note or advice being written; its draft belongs to the case. Nothing here changes an older note."""

    added = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._desk, self._tasks = desk, tasks
        self._case: Case | None = None
        self.text = MarkedEdit(self.tr("New note"), self.tr("Write what was said or done"))
        self.text.setObjectName("note_text")
        self.text.setFixedHeight(theme().px(76))
        self.kind = Choice(self.tr("Kind of note"), _WRITTEN)
        self.kind.setObjectName("note_kind")
        self.kind.setFixedWidth(theme().px(150))
        self.add = button(self.tr("Add note"), "", "add")
        self.add.setObjectName("add_note")
        self.add.clicked.connect(self._add)
        self._crisis = CrisisPanel(desk.pack)
        self._crisis.asked.connect(self._write_answer)
        self.hint = RedLineHint(desk.pack, RedLinePlace.ADVICE)
        self.draft = DraftKeeper(desk, tasks, "note", content=self._content, restore=self._restore, parent=self)
        self.draft.watch(self.text.textChanged, self.kind.currentIndexChanged)
        self.text.textChanged.connect(self._consider)
        self.kind.currentIndexChanged.connect(self._consider)
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(self.kind)
        row.addStretch(1)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_SMALL))
        for each in (self.draft.bar, self.text):
            column.addWidget(each)
        column.addLayout(row)
        column.addWidget(self.hint)
        column.addWidget(self._crisis)
        self._consider()

    def show_case(self, case: Case) -> None:
        """Write for this case from now on; what was begun for another waits there."""
        if self._case is None or case.id != self._case.id:
            self.draft.leave()
            self._case = case
            self._begin()

    def _begin(self) -> None:
        if self._case is not None:
            self._restore({"text": "", "kind": NoteKind.NOTE})
            self.draft.begin(self._case.reference)

    def _content(self) -> Mapping[str, Any]:
        return {"text": self.text.toPlainText(), "kind": self.kind.chosen()}

    def _restore(self, content: Mapping[str, Any]) -> None:
        self.kind.choose(content["kind"])
        self.text.setPlainText(content["text"])

    def _consider(self) -> None:
        """Nothing is filed as harmless: words that suggest self-harm bring the numbers and the question."""
        text = self.text.toPlainText()
        self.add.setEnabled(bool(text.strip()))
        spans = crisis_in(self._desk, text)
        self.text.mark((span.start, span.end) for span in spans)
        self._crisis.show_heard(text, spans)
        self._crisis.setVisible(bool(spans))
        self.hint.consider(text if self.kind.chosen() is NoteKind.ADVICE else "")

    def _write_answer(self, answer: Danger) -> None:
        """The question was asked just now: its answer becomes part of the note."""
        said = self.tr("Asked about thoughts of ending their life; the answer was: {answer}")
        self.text.appendPlainText(said.format(answer=messages.word(answer)))

    def _add(self) -> None:
        if self._case is None:
            return
        kind, text = self.kind.chosen() or NoteKind.NOTE, self.text.toPlainText().strip()
        self.add.setEnabled(False)
        work = partial(cases.add_note, self._desk, self._case.id, kind, text)
        self._tasks.write(self, work, then=self._finish, failed=self._refuse)

    def _finish(self, _note: object) -> None:
        self.draft.done()
        self._begin()
        self.added.emit()

    def _refuse(self, error: WorldError) -> None:
        self.add.setEnabled(True)
        self.failed.emit(error)


class NotesPanel(Panel):
    """The editor, and beneath it the notes as they were written."""

    move_asked = Signal(object)
    """This note (`Note`) stands in the wrong case."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.set_heading(self.tr("Notes"))
        self.editor = NoteEditor(desk, tasks)
        self._read_only = desk.read_only
        self._notes: tuple[Note, ...] = ()
        self._shown = 0
        self._wanted: NoteId | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(theme().px(SPACE_SMALL))
        self._more = button("", "quiet", "expand")
        self._more.setObjectName("older_notes")
        self._more.clicked.connect(self._show_more)
        self._more.hide()
        self.body.addWidget(self.editor)
        self.body.addLayout(self._list)
        self.body.addWidget(self._more)
        self.body.addStretch(1)

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Show these, newest first; as many as were shown before, if it was more than usual."""
        if notes == self._notes:
            self._find_wanted()
            return
        same = bool(self._notes) and bool(notes) and notes[-1].id == self._notes[-1].id
        count = max(self._shown + len(notes) - len(self._notes), _AT_ONCE) if same else _AT_ONCE
        clear(self._list)
        self._notes, self._shown = notes, 0
        self.note.setText(str(len(notes)) if notes else "")
        self._show(count)
        self._find_wanted()

    def show_note(self, note_id: NoteId) -> None:
        """Bring a note into view, now or as soon as it is read."""
        self._wanted = note_id
        self._find_wanted()

    def _find_wanted(self) -> None:
        place = next((place for place, note in enumerate(self._notes) if note.id == self._wanted), None)
        if place is None:
            return
        self._wanted = None
        self._show(max(self._shown, place + 1))
        # Once the new rows have their places.
        QTimer.singleShot(0, self, lambda: self._bring_into_view(place))

    def _bring_into_view(self, place: int) -> None:
        item = self._list.itemAt(place)
        view = item.widget() if item is not None else None
        around: QWidget | None = self
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if view is not None and isinstance(around, QScrollArea):
            around.ensureWidgetVisible(view)

    def _show_more(self) -> None:
        self._show(self._shown + _AT_ONCE)

    def _show(self, count: int) -> None:
        for note in self._notes[self._shown : count]:
            view = _NoteView(note, read_only=self._read_only)
            view.move_asked.connect(partial(self.move_asked.emit, note))
            self._list.addWidget(view)
        self._shown = min(count, len(self._notes))
        left = len(self._notes) - self._shown
        self._more.setText(self.tr("Older notes: {count}").format(count=left))
        self._more.setVisible(bool(left))


class _NoteView(QFrame):
    """One note: what kind, when, by whom, its words; of a call also the two answers."""

    move_asked = Signal()

    def __init__(self, note: Note, *, read_only: bool) -> None:
        super().__init__()
        self.setProperty("surface", "sunken")
        self._note = note
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
        self._words = label(note.text, wrap=True, selectable=True)
        top = QHBoxLayout()
        top.addWidget(head, 1)
        if not read_only:
            top.addWidget(self._more())
        column.addLayout(top)
        column.addWidget(self._words)
        self._words.setVisible(bool(note.text))
        if len(note.text) > _LONG:
            self._words.setText(self._words.text()[:_LONG] + "…")
            rest = button(self.tr("Show all"), "quiet")
            rest.setObjectName("whole_note")
            rest.clicked.connect(self._show_all)
            rest.clicked.connect(rest.hide)
            column.addWidget(rest)

    def _more(self) -> QToolButton:
        more = icon_button("more", self.tr("More"))
        more.setObjectName("more_note")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        dress(menu.addAction(self.tr("Move to another case…"), self.move_asked.emit), "next")
        more.setMenu(menu)
        return more

    def _show_all(self) -> None:
        self._words.setText(visible(self._note.text))


def _answer(words: str, answer: Danger) -> Pill:
    return Pill(words.format(answer=messages.word(answer)), _ANSWER_TONES[answer])
