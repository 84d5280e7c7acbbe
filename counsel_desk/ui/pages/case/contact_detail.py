"""One conversation in full: what was said, what was promised, and what can be done about it."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.cases import Danger, Note
from counsel_desk.domain.contacts import Contact, Conversation, PromiseState, promise_state
from counsel_desk.domain.durations import format_duration
from counsel_desk.domain.phones import mask_phone
from counsel_desk.services.desk import Desk
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.incident_files import IncidentFiles
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.scrolling import scrolling
from counsel_desk.ui.widgets.text import button, label, visible

PROMISE_TONES = {
    PromiseState.WAITING: Tone.WARNING,
    PromiseState.IN_HAND: Tone.ACCENT,
    PromiseState.OVERDUE: Tone.DANGER,
    PromiseState.KEPT: Tone.OK,
    PromiseState.NOT_KEPT: Tone.NEUTRAL,
}
_ANSWER_TONES = {Danger.YES: Tone.DANGER, Danger.UNSURE: Tone.WARNING}


class ContactDetail(QFrame):
    """What is done with it is asked of the tab. A call note is only shown: it is never overwritten."""

    edit_asked = Signal()
    withdraw_asked = Signal()
    task_asked = Signal()
    """Make its promise a task."""
    move_asked = Signal()
    note_asked = Signal()
    """Show the call note where it stands."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._desk = desk
        self._title = label(role=TextRole.SECTION, wrap=True)
        self._facts = label(role=TextRole.MUTED, wrap=True, selectable=True)
        self._said = label(wrap=True, selectable=True)
        self._pills = QWidget()
        self._states = QHBoxLayout(self._pills)
        self._states.setContentsMargins(0, 0, 0, 0)
        self._promise = label(wrap=True, selectable=True)
        self.files = IncidentFiles(desk, tasks)
        px = theme().px
        head = QHBoxLayout()
        head.setSpacing(px(SPACE_SMALL))
        head.addWidget(self._title, 1)
        head.addWidget(self._pills)
        self._acts = tuple(self._make_acts())
        for made in self._acts:
            head.addWidget(made)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(SPACE + 2), px(SPACE), px(SPACE_SMALL), px(SPACE_SMALL))
        whole.setSpacing(px(SPACE_SMALL))
        whole.addLayout(head)
        whole.addWidget(scrolling(self._facts, self._said, self._promise, self.files), 1)

    def show_conversation(self, conversation: Conversation) -> None:
        """Show it as it is kept."""
        record = conversation.record
        clear(self._states)
        if isinstance(record, Contact):
            self._show_contact(conversation, record)
        else:
            self._show_note(record)
        self._pills.setVisible(self._states.count() > 0)
        for shown in (self._facts, self._said, self._promise):
            shown.setVisible(bool(shown.text()))

    def _show_contact(self, conversation: Conversation, contact: Contact) -> None:
        details = contact.details
        when = messages.instant(details.at, details.precision)
        self._title.setText(visible(f"{when} · {who(conversation)}"))
        self._facts.setText(visible(" · ".join(filter(None, self._facts_of(contact)))))
        self._said.setText(visible(details.said))
        state = promise_state(conversation, self._desk.today)
        self._promise.setText(visible(self._promised(contact)))
        if state is not None:
            self._states.addWidget(Pill(messages.word(state), PROMISE_TONES[state]))
        writable = not self._desk.read_only
        self.files.show_contact(contact.case_id, contact.id)
        has_task = conversation.task is not None
        self._allow(task=writable and bool(details.promise) and not has_task, change=writable, note=False)

    def _show_note(self, note: Note) -> None:
        self._title.setText(visible(f"{messages.instant(note.at)} · {messages.word(note.kind)}"))
        self._facts.setText(visible(self.tr("Written by {counsellor}").format(counsellor=note.author)))
        for words, answer in (
            (self.tr("In danger: {answer}"), note.in_danger),
            (self.tr("Self-harm: {answer}"), note.self_harm),
        ):
            pill = Pill(words.format(answer=messages.word(answer)), _ANSWER_TONES.get(answer, Tone.NEUTRAL))
            self._states.addWidget(pill)
        self._said.setText(visible(note.text))
        self._promise.setText("")
        self.files.show_nothing()
        self._allow(task=False, change=False, note=True)

    def _facts_of(self, contact: Contact) -> Iterable[str]:
        details = contact.details
        yield messages.word(details.party) if contact.person_name or contact.organisation_name else ""
        yield messages.word(details.direction)
        yield messages.word(details.channel)
        yield reached_words(answered=details.answered)
        yield format_duration(details.duration_seconds) if details.duration_seconds else ""
        yield mask_phone(details.number)
        yield messages.labelled(self.tr("Officer"), details.officer) if details.officer else ""
        yield messages.labelled(self.tr("Ticket"), details.ticket) if details.ticket else ""
        yield self.tr("Written by {counsellor}").format(counsellor=contact.counsellor_name)

    def _promised(self, contact: Contact) -> str:
        details = contact.details
        if not details.promise:
            return ""
        by = messages.word(details.promised_by) if details.promised_by else self.tr("Promise")
        if details.promised_until is not None:
            until = self.tr("until {day}").format(day=messages.day_and_weekday(details.promised_until))
            by = f"{by} · {until}"
        return messages.labelled(by, details.promise)

    def _allow(self, *, task: bool, change: bool, note: bool) -> None:
        for made, shown in zip(self._acts, (task, note, change, change, change), strict=True):
            made.setVisible(shown)

    def _make_acts(self) -> Iterable[QPushButton]:
        for name, words, icon, kind, asked in (
            ("task_of_promise", self.tr("Make the promise a task"), "tasks", "", self.task_asked),
            ("show_call_note", self.tr("Show the call note"), "note", "quiet", self.note_asked),
            ("change_contact", self.tr("Change"), "edit", "quiet", self.edit_asked),
            ("move_contact", self.tr("Move…"), "next", "quiet", self.move_asked),
            ("withdraw_contact", self.tr("Take out"), "delete", "quiet", self.withdraw_asked),
        ):
            made = button(words, kind, icon)
            made.setObjectName(name)
            made.clicked.connect(asked)
            made.hide()
            yield made


def who(conversation: Conversation) -> str:
    """With whom it was: by name where it is known."""
    record = conversation.record
    named = (record.person_name or record.organisation_name) if isinstance(record, Contact) else ""
    return named or messages.word(conversation.party)


def reached_words(*, answered: bool | None) -> str:
    """Whether the other side was reached; empty where nobody noted it."""
    if answered is None:
        return ""
    if answered:
        return QCoreApplication.translate("Contacts", "Answered")
    return QCoreApplication.translate("Contacts", "Not answered")
