"""Taking over cases from another office: the file and its passphrase, a look at what it holds, what came in."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.handover import ENDING, Incoming, IncomingCase, TakenOver
from counsel_desk.errors import WorldError
from counsel_desk.messages import handover_words
from counsel_desk.services.desk import Desk
from counsel_desk.services.taking_over import look_into, take_over
from counsel_desk.ui.dialogs.files import ask_to_open
from counsel_desk.ui.dialogs.step_dialog import StepDialog, step_button
from counsel_desk.ui.pages.case.taking_back import undo_only
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.passphrase_edit import PassphraseEdit
from counsel_desk.ui.widgets.scrolling import WidthFirst
from counsel_desk.ui.widgets.text import button, label, visible

_TAKEN = "handover.take"
_WRONG = "handover.wrong_passphrase"


class TakeOverDialog(StepDialog):
    """Nothing is written before the second step, and all of it comes in or nothing. No draft of it is kept."""

    open_asked = Signal(object)
    """The one case (`CaseId`) that came in is to be opened."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, (680, 440), parent)
        self._taken: TakenOver | None = None
        self._incoming: Incoming | None = None
        self.setObjectName("take_over_dialog")
        self.setWindowTitle(self.tr("Take over cases from another office"))
        self.file, self.preview, self.outcome = _FileStep(), _PreviewStep(), _OutcomeStep()
        self._make_buttons()
        steps = (self.file, self.preview, self.outcome)
        self.lay_out(steps, (self._back, self._undo), (self._open, self._close, self._on))
        self.file.changed.connect(self.show_ways)
        self._show(self.file)

    def choose(self, path: Path) -> None:
        """Take this file."""
        self.file.choose(path)

    def _go_on(self) -> None:
        if self.file.path is None:
            return
        secret = self.file.passphrase.text()
        if self._step is self.file:
            looking = partial(look_into, self._desk, self.file.path, secret)
            self.begin(self._tasks.aside(self, looking, self._show_preview, self._tell), self.tr("Looking…"))
        elif self._step is self.preview:
            taking = partial(take_over, self._desk, self.file.path, secret, handover_words.note_of_arrival)
            self.begin(self._tasks.write(self, taking, self._show_outcome, self._tell), self.tr("Taking over…"))

    def _show_preview(self, incoming: Incoming) -> None:
        self._incoming = incoming
        self.preview.show_incoming(incoming)
        self._show(self.preview)

    def _show_outcome(self, taken: TakenOver) -> None:
        self._taken = taken
        self.file.passphrase.clear()
        self.outcome.show_taken(taken)
        self._show(self.outcome)
        self.message.say(self.tr("The cases are in."), Tone.OK)
        self.changed.emit(frozenset())

    def _tell(self, error: WorldError) -> None:
        if error.code == _WRONG:
            self.file.say_of_passphrase(messages.error_text(error))
        else:
            self.message.say(messages.error_text(error), Tone.DANGER)

    def take_back(self) -> None:
        """Take everything back that came in."""
        self._undo.setEnabled(False)
        self._tasks.write(self, partial(undo_only, self._desk, _TAKEN), then=self._tell_undone, failed=self._tell)

    def _tell_undone(self, _code: str) -> None:
        self._taken = None
        self.outcome.lines.clear()
        self.message.say(self.tr("It was undone. None of these cases is here any more."), Tone.OK)
        self.changed.emit(frozenset())
        self.show_ways()

    def _open_case(self) -> None:
        if self._taken is not None:
            taken = self._taken.cases[0].id
            self.accept()
            self.open_asked.emit(taken)

    def _show(self, step: QWidget) -> None:
        titles: dict[QWidget, str] = {
            self.file: self.tr("Which file did the other office give you?"),
            self.preview: self.tr("Before anything is written"),
            self.outcome: self.tr("What came in"),
        }
        self.show_step(step, titles[step])

    def show_ways(self) -> None:
        """The buttons that make sense in this step, at rest while something is under way."""
        step, idle = self._step, self._job is None
        on: dict[QWidget, str] = {self.file: self.tr("Look into the file"), self.preview: self.tr("Take over")}
        self._on.setText(on.get(step, ""))
        self._on.setVisible(step in on)
        new = self._incoming is not None and self._incoming.taken_at is None
        self._on.setEnabled(idle and (self.file.is_filled if step is self.file else new))
        self._back.setVisible(step is self.preview)
        self._back.setEnabled(idle)
        self.file.setEnabled(idle)
        self._undo.setVisible(step is self.outcome)
        self._undo.setEnabled(idle and self._taken is not None)
        self._open.setVisible(step is self.outcome and self._taken is not None and len(self._taken.cases) == 1)
        self._close.setText(self.tr("Close") if step is self.outcome else self.tr("Cancel"))

    def _make_buttons(self) -> None:
        self._back = step_button("back", self.tr("Back"), partial(self._show, self.file), icon="back")
        self._on = step_button("next", "", self._go_on, "primary")
        self._undo = step_button("undo_take_over", self.tr("Undo"), self.take_back, "danger", "undo")
        self._open = step_button("open_case", self.tr("Open the case"), self._open_case, icon="next")
        self._close = step_button("close", self.tr("Cancel"), self.reject)
        self._on.setDefault(True)


class _FileStep(WidthFirst):
    """The file, and the passphrase that came by another way."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.path: Path | None = None
        self.passphrase = PassphraseEdit()
        self.passphrase.edited.connect(self._clear)
        self._name = label(self.tr("No file chosen yet"), TextRole.MUTED, wrap=True)
        ask = button(self.tr("Choose a file…"), icon="import")
        ask.setObjectName("choose_file")
        ask.clicked.connect(self.ask)
        px = theme().px
        row = QHBoxLayout()
        row.setSpacing(px(SPACE))
        row.addWidget(ask)
        row.addWidget(self._name, 1)
        named = label(self.tr("Passphrase of the file"))
        named.setBuddy(self.passphrase.line)
        self.passphrase.setAccessibleName(named.text())
        self.passphrase.setObjectName("file_passphrase")
        words = (
            self.tr("The office that wrote the file has told you its passphrase."),
            self.tr("You see what the file holds before anything is written, and it can be undone as a whole."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_SMALL))
        column.addLayout(row)
        column.addSpacing(px(SPACE_SMALL))
        column.addWidget(named)
        column.addWidget(self.passphrase)
        column.addWidget(label(messages.sentences(words), TextRole.CAPTION, wrap=True))
        column.addStretch(1)

    @property
    def is_filled(self) -> bool:
        """Whether there is something to look into."""
        return self.path is not None and bool(self.passphrase.text())

    def ask(self) -> None:
        """Ask for the file."""
        given, every = self.tr("Cases of another office"), self.tr("All files")
        kinds = f"{given} (*{ENDING});;{every} (*)"
        ask_to_open(self, self.tr("Take over cases from another office"), kinds, self.choose)

    def choose(self, path: Path) -> None:
        """Take this file."""
        self.path = path
        self._name.setText(visible(path.name))
        self.passphrase.setFocus()
        self.changed.emit()

    def say_of_passphrase(self, words: str) -> None:
        """Say beneath it what is wrong."""
        self.passphrase.say(words, wrong=True)
        self.passphrase.setFocus()
        self.passphrase.line.selectAll()

    def _clear(self) -> None:
        self.passphrase.say("")
        self.changed.emit()


class _PreviewStep(WidthFirst):
    """From whom it comes, how much it holds, and who of it may be here already."""

    def __init__(self) -> None:
        super().__init__()
        self.origin = label(role=TextRole.STRONG, wrap=True, selectable=True)
        self.holds = label(wrap=True, selectable=True)
        self.notice = Notice(tone=Tone.WARNING)
        self.lines = _lines(self.tr("Cases in the file"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_SMALL))
        for each in (self.origin, self.holds, self.notice):
            column.addWidget(each)
        column.addWidget(self.lines, 1)
        words = self.tr("Cases and clients get numbers of your office, and the cases are yours. Nobody is merged.")
        column.addWidget(label(words, TextRole.CAPTION, wrap=True))

    def show_incoming(self, incoming: Incoming) -> None:
        """Show what is in the file."""
        self.origin.setText(visible(handover_words.came_from(incoming)))
        self.holds.setText(handover_words.holds(incoming))
        self.lines.setPlainText(visible("\n".join(map(_told, incoming.cases))))
        words = ""
        if incoming.taken_at is not None:
            words = self.tr("This file was taken over already, {at}. Its cases are here.").format(
                at=messages.instant(incoming.taken_at)
            )
        elif any(map(handover_words.may_be_known, incoming.cases)):
            words = self.tr("Somebody in it may be your client already. Compare them afterwards: both records stay.")
        self.notice.show_words(words, Tone.WARNING)
        self.notice.setVisible(bool(words))


class _OutcomeStep(WidthFirst):
    """The numbers of this office beside those of the other."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = _lines(self.tr("Cases that came in"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE_SMALL))
        column.addWidget(self.lines, 1)
        words = self.tr("Each case has a note that tells where it came from, and its history of the other office.")
        column.addWidget(label(words, TextRole.CAPTION, wrap=True))

    def show_taken(self, taken: TakenOver) -> None:
        """Show what came in."""
        self.lines.setPlainText(visible("\n".join(handover_words.taken_over(taken))))


def _told(case: IncomingCase) -> str:
    named = " ".join(filter(None, (case.reference, case.client_name or case.client_reference)))
    known = handover_words.may_be_known(case)
    return messages.labelled(named, known) if known else named


def _lines(name: str) -> QPlainTextEdit:
    made = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
    made.setAccessibleName(name)
    made.setObjectName("handover_lines")
    return made
