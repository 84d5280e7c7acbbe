"""The call note: it opens in an instant, asks after danger first, and needs no name."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.cases import CallNote, Danger
from counsel_desk.domain.dates import format_instant
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.phones import check_phone, format_phone, phone_kind
from counsel_desk.errors import InputError, WorldError
from counsel_desk.services.calls import crisis_in, save_call_note
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.draft_dialog import DraftDialog, DraftFoot
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.case_picker import CasePicker
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.crisis_panel import CrisisPanel, gentle_question
from counsel_desk.ui.widgets.draft_keeper import DraftKeeper
from counsel_desk.ui.widgets.emergency import EmergencyNumbers
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.marked_edit import MarkedEdit
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.question import Question
from counsel_desk.ui.widgets.text import label

_PAUSE = 200  # milliseconds after a keystroke until the words are read for signs of danger
_CHANGED = frozenset({"client", "case", "note", "checklist"})


class CallNoteDialog(DraftDialog):
    """A window of its own, beside the desk, so that things can be looked up while on the telephone."""

    saved = Signal(object)
    """The note was kept in this case (`CaseId`)."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        parent: QWidget | None = None,
        case_id: CaseId | None = None,
        *,
        in_view: CaseId | None = None,
    ) -> None:
        """`case_id` is the case whose client is spoken with, where that is known already.

        `in_view` is only offered: whoever rings while one looks at a case is as a rule somebody else.
        """
        foot = DraftFoot(self.tr("Save the note"), act_name="save_call_note", close_name="close_call_note")
        super().__init__(desk, tasks, foot, parent, Qt.WindowType.Window)
        self._started_at = desk.clock()
        self.setWindowTitle(self.tr("Call note"))
        self.setObjectName("call_note")
        self._make_fields()
        if case_id is not None:
            self._picker.choose(case_id)
        if in_view is not None:
            self._picker.suggest(in_view)
        self._lay_out()
        self._make_draft()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._weigh)
        self._text.textChanged.connect(self._pause.start)
        self._text.setFocus()

    def act(self) -> None:
        """Save the note."""
        if not self.saving and not self.desk.read_only:
            asked = self.tr("Asked in the call")
            work = partial(save_call_note, self.desk, self._note(), self._picker.case_id, asked=asked)
            self.save(work, then=self._finish, failed=self._tell)

    def _make_fields(self) -> None:
        pack = self.desk.pack
        self._danger = Question(
            "danger",
            self.tr("Is anyone in danger right now?"),
            self.tr("Someone at the door, violence, injury: 110 first, 120 when hurt. The note can wait."),
            ("Alt+1", "Alt+2", "Alt+3"),
        )
        self._self_harm = Question(
            "self_harm",
            self.tr("Thoughts of not wanting to live?"),
            gentle_question(pack.crisis_steps),
            ("Alt+4", "Alt+5", "Alt+6"),
        )
        for question in (self._danger, self._self_harm):
            question.answered.connect(self._weigh)
        self._text = MarkedEdit(self.tr("What was said"), self.tr("Write while you listen. A name is not needed."))
        self._text.setObjectName("call_text")
        self._name = QLineEdit(placeholderText=self.tr("If they wish to say it"))
        self._name.setObjectName("caller_name")
        self._phone = CheckedEdit(
            partial(check_phone, field="caller_phone"), messages.error_text, name=self.tr("Phone"), echo=_phone_words
        )
        self._phone.line.setObjectName("caller_phone")
        self._picker = CasePicker(self.desk, self.tasks)
        self._seek = QTimer(self, singleShot=True, interval=_PAUSE)
        self._seek.timeout.connect(self._look_for_caller)
        self._name.textEdited.connect(self._seek.start)
        self._phone.edited.connect(self._seek.start)
        self._crisis = CrisisPanel(pack)
        self._crisis.asked.connect(self._take_answer)
        self._messages = MessageBar()

    def _make_draft(self) -> None:
        self.draft = DraftKeeper(
            self.desk, self.tasks, "call_note", content=self._content, restore=self._restore, parent=self
        )
        self.draft.watch(
            self._text.textChanged,
            self._name.textChanged,
            self._phone.edited,
            self._danger.answered,
            self._self_harm.answered,
            self._crisis.asked,
            self._picker.changed,
        )
        self.draft.kept.connect(lambda: self.foot.remark.setText(self.tr("Draft kept")))
        self._notices.insertWidget(0, self.draft.bar)
        self.draft.begin()

    def _lay_out(self) -> None:
        px = theme().px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(SPACE), px(SPACE), px(SPACE), px(SPACE))
        whole.setSpacing(px(SPACE))
        whole.addLayout(self._head())
        self._notices = QVBoxLayout()
        self._notices.addWidget(self._messages)
        whole.addLayout(self._notices)
        left = QVBoxLayout()
        left.setSpacing(px(SPACE))
        questions = QHBoxLayout()
        questions.setSpacing(px(SPACE))
        questions.addWidget(self._danger, 1)
        questions.addWidget(self._self_harm, 1)
        left.addLayout(questions)
        left.addWidget(self._text, 1)
        row = QHBoxLayout()
        row.setSpacing(px(SPACE))
        row.addLayout(left, 3)
        row.addWidget(self._side(), 2)
        whole.addLayout(row, 1)
        whole.addLayout(self.foot)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE))
        row.addWidget(label(self.tr("Call note"), TextRole.TITLE))
        self._stamp = label(role=TextRole.MUTED)
        self._show_stamp()
        row.addWidget(self._stamp)
        row.addStretch(1)
        row.addWidget(EmergencyNumbers())
        return row

    def _side(self) -> QWidget:
        """Who calls, and above it, when there is reason, what to do in a crisis."""
        caller = Panel(self.tr("Who is calling"))
        form = Form()
        form.add_field(self.tr("Name"), self._name)
        form.add_field(self.tr("Phone"), self._phone, self.tr("Ask first whether this number is safe to ring."))
        caller.body.addLayout(form)
        caller.body.addWidget(label(self.tr("The note goes to"), TextRole.CAPTION))
        caller.body.addWidget(self._picker)
        inside = QWidget()
        inside.setProperty("plain", True)  # noqa: FBT003 - a property of the style sheet
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme().px(SPACE_SMALL), 0)
        column.setSpacing(theme().px(SPACE))
        column.addWidget(self._crisis)
        column.addWidget(caller)
        column.addStretch(1)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        self._scroll.setMinimumWidth(inside.minimumSizeHint().width() + theme().px(SPACE))
        return self._scroll

    def _weigh(self) -> None:
        """Look whether words or answers call for help at once; the panel stands beside the typing, never over it."""
        text = self._text.toPlainText()
        heard = crisis_in(self.desk, text)
        self._text.mark((span.start, span.end) for span in heard)
        self._crisis.show_heard(text, heard)
        grave = Danger.YES in (self._danger.answer, self._self_harm.answer) or self._self_harm.answer is Danger.UNSURE
        raised = bool(heard) or grave
        if raised and self._crisis.isHidden():
            self._scroll.verticalScrollBar().setValue(0)
        self._crisis.setVisible(raised)
        self._danger.stress(Tone.DANGER if self._danger.answer is Danger.YES else None)
        awaited = bool(heard) and self._self_harm.answer is Danger.NOT_ASKED
        asked = Tone.DANGER if self._self_harm.answer is Danger.YES else None
        self._self_harm.stress(Tone.WARNING if awaited else asked)

    def _take_answer(self, answer: Danger) -> None:
        self._self_harm.answer = answer
        self._weigh()

    def _look_for_caller(self) -> None:
        """A phone says more than a name."""
        phone = self._phone.value() if self._phone.is_good() else None
        self._picker.look_for(phone if phone and len(phone) >= 4 else self._name.text())

    def _note(self) -> CallNote:
        return CallNote(
            started_at=self._started_at,
            in_danger=self._danger.answer,
            self_harm=self._self_harm.answer,
            text=self._text.toPlainText(),
            caller_name=self._name.text(),
            caller_phone=self._phone.text(),
        )

    def _finish(self, case_id: CaseId) -> None:
        self.saving = False
        self.draft.done()
        self.changed.emit(_CHANGED)
        self.saved.emit(case_id)
        self.close()

    def _tell(self, error: WorldError) -> None:
        if isinstance(error, InputError) and error.field == "caller_phone":
            self._phone.show_error(error)
        else:
            self._messages.say(messages.error_text(error), Tone.WARNING)

    def _show_stamp(self) -> None:
        began = format_instant(self._started_at, Precision.MINUTE)
        self._stamp.setText(self.tr("began {time}").format(time=began))

    def _content(self) -> Mapping[str, Any]:
        return {
            "started_at": self._started_at.isoformat(),
            "in_danger": str(self._danger.answer),
            "self_harm": str(self._self_harm.answer),
            "text": self._text.toPlainText(),
            "name": self._name.text(),
            "phone": self._phone.text(),
            "case": self._picker.case_id,
        }

    def _restore(self, content: Mapping[str, Any]) -> None:
        self._started_at = datetime.fromisoformat(content["started_at"])
        self._danger.answer = Danger(content["in_danger"])
        self._self_harm.answer = Danger(content["self_harm"])
        self._text.setPlainText(content["text"])
        self._name.setText(content["name"])
        self._phone.set_text(content["phone"])
        self._picker.choose(None if content["case"] is None else CaseId(content["case"]))
        self._show_stamp()
        self._weigh()


def _phone_words(number: str) -> str:
    return f"{messages.word(phone_kind(number))} · {format_phone(number)}"
