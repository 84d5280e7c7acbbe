"""One step of a checklist on a case: what to do, who does it, by when, on what basis; decided in place."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.cases import Note
from counsel_desk.domain.checklists import CaseStep, StepState
from counsel_desk.domain.guidance import Actor, FilingWay, LegalBasis
from counsel_desk.domain.tasks import Task
from counsel_desk.domain.working_days import Calendar
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.inline_question import InlineQuestion
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.row_column import BoxedRow
from counsel_desk.ui.widgets.scrolling import bring_into_view
from counsel_desk.ui.widgets.state_box import StateBox
from counsel_desk.ui.widgets.term_field import TermField
from counsel_desk.ui.widgets.text import button, label

_BOX = {
    StepState.OPEN: Qt.CheckState.Unchecked,
    StepState.DONE: Qt.CheckState.Checked,
    StepState.NOT_APPLICABLE: Qt.CheckState.PartiallyChecked,
}


class Asked(StrEnum):
    """What a row can ask for in words."""

    REASON = "reason"
    NOTE = "note"
    EVENT = "event"


class StepRow(BoxedRow):
    """Shows one step as it stands; it changes only when it is made anew after what was asked for has been kept."""

    done_asked = Signal(str)
    """It is done; with a note, or none."""
    skip_asked = Signal(str)
    """It does not apply, for this reason."""
    reopen_asked = Signal()
    event_dated = Signal(object)
    """The day its term runs from, or None."""
    task_asked = Signal()
    told_asked = Signal()
    """The client was told its words just now."""
    filing_asked = Signal(str)
    """Something was filed by the way of this code."""
    task_shown = Signal(object)
    """The task made of it is to be seen."""
    typed = Signal(str, str)
    """What stands in which of its fields (`Asked`), not kept yet; empty text once it is put away."""

    def __init__(
        self,
        step: CaseStep,
        task: Task | None,
        today: date,
        calendar: Calendar,
        told: Note | None = None,
        ways: tuple[FilingWay, ...] = (),
        *,
        read_only: bool,
    ) -> None:
        """`task` is the open one that was made of it, `told` what the client was told last, `ways` how to file."""
        super().__init__(StateBox(f"{step.step.id} {step.step.text}", _BOX[step.state]))
        self.step, self.task, self._ways = step, task, ways
        self._read_only = read_only
        self._question: InlineQuestion | None = None
        self._term: TermField | None = None
        self.setObjectName(f"step_{step.step.id}")
        self.setProperty("surface", "card" if step.state is StepState.OPEN else "sunken")
        self.box.setEnabled(not read_only)
        self.box.asked.connect(self._turn)
        self.box.task_asked.connect(self._ask_task)
        self.box.skip_asked.connect(lambda: self.ask(Asked.REASON))
        px = theme().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(SPACE), px(10), px(SPACE), px(10))
        row.setSpacing(px(SPACE_SMALL))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(px(6))
        row.addLayout(self._column, 1)
        self._column.addLayout(self._head())
        if step.state is StepState.OPEN:
            self._show_work(today, calendar)
        else:
            self._show_outcome()
        if told is not None:
            said = self.tr("Told the client: {when} · {who}").format(when=messages.instant(told.at), who=told.author)
            self._column.addWidget(label(said, TextRole.CAPTION, wrap=True))

    def ask(self, what: Asked, words: str = "") -> None:
        """Ask for a reason or a note in place, `words` standing there already; or write a day into the term."""
        if self.step.state is not StepState.OPEN or self._read_only:
            return
        if what is Asked.EVENT:
            if self._term is not None:
                self._term.event_on.set_text(words)
            return
        self._put_question_away()
        if what is Asked.REASON:
            made = InlineQuestion(self.tr("Why does this step not apply?"), self.tr("Set aside"))
            made.answered.connect(self.skip_asked)
        else:
            made = InlineQuestion(self.tr("Note: what was done, what came of it"), self.tr("Done"), may_be_empty=True)
            made.answered.connect(self.done_asked)
        made.setObjectName(what)
        made.dropped.connect(lambda: self._drop(what))
        made.line.setText(words)
        made.typed.connect(lambda text: self.typed.emit(what, text))
        self._question = made
        self._column.addWidget(made)
        made.line.setFocus()
        bring_into_view(made)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_SMALL))
        open_ = self.step.state is StepState.OPEN
        text = label(self.step.step.text, TextRole.BODY if open_ else TextRole.MUTED, wrap=True, selectable=True)
        text.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab leads from box to box, not through every text
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row.addWidget(text, 1)
        client = self.step.step.actor is Actor.CLIENT
        row.addWidget(
            Pill(messages.word(self.step.step.actor), Tone.VIOLET if client else Tone.NEUTRAL),
            0,
            Qt.AlignmentFlag.AlignTop,
        )
        return row

    def _show_work(self, today: date, calendar: Calendar) -> None:
        """What an open step needs to be worked on."""
        words = self.step.step
        if words.correction:
            self._column.addWidget(Notice(words.correction, Tone.WARNING, self.tr("Often got wrong")))
        if words.deadline is not None:
            self._term = TermField(self.step, words.deadline, today, calendar)
            self._term.setEnabled(not self._read_only)
            self._term.dated.connect(self.event_dated)
            self._term.typed.connect(lambda text: self.typed.emit(Asked.EVENT, text))
            self._column.addWidget(self._term)
        if words.evidence:
            kept = self.tr("Keep as evidence: {evidence}").format(evidence=messages.clauses(words.evidence))
            self._column.addWidget(label(kept, TextRole.MUTED, wrap=True))
        if self.step.note:
            self._column.addWidget(label(self.tr("Note: {note}").format(note=self.step.note), wrap=True))
        acts = FlowLayout(gap=2, row_gap=2)
        self._column.addLayout(acts)
        for made in () if self._read_only else self._acts():
            acts.addWidget(made)
        self._add_unfolding(acts)

    def _show_outcome(self) -> None:
        """What became of a step, by whom and when."""
        step = self.step
        parts = [messages.word(step.state)]
        parts += [messages.instant(step.decided_at)] if step.decided_at else []
        parts += [step.decided_by] if step.decided_by else []
        self._column.addWidget(label(" · ".join(parts), TextRole.CAPTION, wrap=True))
        for words in (step.reason, step.note):
            if words:
                self._column.addWidget(label(words, wrap=True, selectable=True))

    def _acts(self) -> tuple[QPushButton, ...]:
        """What can be done with one click."""
        if self.task is None:
            make = button(
                self.tr("Make a task"), "quiet", "tasks", self.tr("For its term, or the next working day (T)")
            )
            make.setObjectName("make_task")
            make.clicked.connect(self.task_asked)
        else:
            due = messages.day_and_weekday(self.task.details.due_on)
            make = button(self.tr("Task: {day}").format(day=due), "quiet", "tasks", self.tr("Change the task"))
            make.setObjectName("show_task")
            make.clicked.connect(lambda: self.task_shown.emit(self.task))
        skip = button(self.tr("Not applicable"), "quiet", "close", self.tr("Asks why (N)"))
        skip.setObjectName("skip")
        skip.clicked.connect(lambda: self.ask(Asked.REASON))
        note = button(self.tr("Done with note"), "quiet", "note")
        note.setObjectName("note")
        note.clicked.connect(lambda: self.ask(Asked.NOTE, self.step.note))
        return make, skip, note, *self._more_acts()

    def _more_acts(self) -> Iterator[QPushButton]:
        """What a step for the client, or one that tells where to file, can do besides."""
        if self.step.step.client_text:
            tip = self.tr("Keep these words as advice given, now")
            told = button(self.tr("Told the client"), "quiet", "message", tip)
            told.setObjectName("told")
            told.clicked.connect(self.told_asked)
            yield told
        for way in self._ways[:1]:
            filed = button(self.tr("Filed…"), "quiet", "document", messages.title_of(way))
            filed.setObjectName("filed")
            filed.clicked.connect(partial(self.filing_asked.emit, way.code))
            yield filed

    def _add_unfolding(self, acts: FlowLayout) -> None:
        """The client's wording and the legal bases, shown when asked for."""
        hidden: list[tuple[str, str, QWidget]] = []
        if self.step.step.client_text:
            hidden.append(("client_words", self.tr("Client's wording"), _wording(self.step.step.client_text)))
        if self.step.bases:
            words = self.tr("Legal basis ({count})").format(count=len(self.step.bases))
            hidden.append(("show_bases", words, _bases(self.step.bases)))
        for name, words, shown in hidden:
            made = button(words, "quiet")
            made.setObjectName(name)
            made.setCheckable(True)
            made.toggled.connect(shown.setVisible)
            acts.addWidget(made)
            shown.hide()
            self._column.addWidget(shown)

    def _turn(self) -> None:
        if self.step.state is StepState.OPEN:
            self.box.setCheckState(Qt.CheckState.Checked)
            self.done_asked.emit(self.step.note)
        else:
            self.box.setCheckState(Qt.CheckState.Unchecked)
            self.reopen_asked.emit()

    def _ask_task(self) -> None:
        if self.step.state is StepState.OPEN and self.task is None:
            self.task_asked.emit()

    def _drop(self, what: Asked) -> None:
        self._put_question_away()
        self.typed.emit(what, "")
        self.box.setFocus()

    def _put_question_away(self) -> None:
        if self._question is not None:
            self._question.hide()
            self._question.deleteLater()
            self._question = None


def _wording(text: str) -> QWidget:
    made = Notice(text, Tone.ACCENT)
    made.setObjectName("client_wording")
    return made


def _bases(bases: tuple[LegalBasis, ...]) -> QWidget:
    made = QFrame()
    made.setObjectName("bases")
    made.setProperty("surface", "sunken")
    px = theme().px
    column = QVBoxLayout(made)
    column.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE), px(SPACE_SMALL))
    column.setSpacing(px(2))
    for basis in bases:
        line = label(messages.legal_basis_line(basis), TextRole.STRONG, wrap=True)
        summary = label("\n".join(filter(None, (basis.summary, basis.note))), TextRole.CAPTION, wrap=True)
        for each in (line, summary):
            column.addWidget(each)
    return made
