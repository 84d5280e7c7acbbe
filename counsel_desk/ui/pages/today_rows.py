"""What stands on the Today page: a task, a case without a next step, something half written."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.dates import format_instant
from counsel_desk.domain.lists import TaskRow
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.safe_hours import CallPermission, SafeContact, format_hours
from counsel_desk.domain.tasks import Priority
from counsel_desk.language import QT_TRANSLATE_NOOP
from counsel_desk.services.drafts import Draft
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.row_column import BoxedRow
from counsel_desk.ui.widgets.state_box import StateBox
from counsel_desk.ui.widgets.text import button, icon_button, label, visible

_FORMS = {
    "call_note": QT_TRANSLATE_NOOP("TodayPage", "call note"),
    "pasted_message": QT_TRANSLATE_NOOP("TodayPage", "pasted message"),
    "incident": QT_TRANSLATE_NOOP("TodayPage", "incident"),
    "pictures": QT_TRANSLATE_NOOP("TodayPage", "incidents from pictures"),
    "contact": QT_TRANSLATE_NOOP("TodayPage", "contact"),
    "note": QT_TRANSLATE_NOOP("TodayPage", "note"),
    "client": QT_TRANSLATE_NOOP("TodayPage", "client"),
    "client_note": QT_TRANSLATE_NOOP("TodayPage", "note on a client"),
    "person": QT_TRANSLATE_NOOP("TodayPage", "person around a client"),
    "consent": QT_TRANSLATE_NOOP("TodayPage", "consent"),
    "case": QT_TRANSLATE_NOOP("TodayPage", "case"),
    "close_case": QT_TRANSLATE_NOOP("TodayPage", "closing of a case"),
    "reopen_case": QT_TRANSLATE_NOOP("TodayPage", "reopening of a case"),
    "debt": QT_TRANSLATE_NOOP("TodayPage", "debt"),
    "organisation": QT_TRANSLATE_NOOP("TodayPage", "organisation"),
    "task": QT_TRANSLATE_NOOP("TodayPage", "task"),
    "filing": QT_TRANSLATE_NOOP("TodayPage", "filing"),
    "tell": QT_TRANSLATE_NOOP("TodayPage", "advice given"),
    "evidence": QT_TRANSLATE_NOOP("TodayPage", "file kept as evidence"),
    "working_year": QT_TRANSLATE_NOOP("TodayPage", "working days of a year"),
    "cover": QT_TRANSLATE_NOOP("TodayPage", "holiday cover"),
    "breach": QT_TRANSLATE_NOOP("TodayPage", "papers about a leak"),
    "lpr": QT_TRANSLATE_NOOP("TodayPage", "LPR"),
    "hotline": QT_TRANSLATE_NOOP("TodayPage", "hotline"),
    "guidance_step": QT_TRANSLATE_NOOP("TodayPage", "step of the guidance"),
    "template": QT_TRANSLATE_NOOP("TodayPage", "template of a task"),
    "close_task": QT_TRANSLATE_NOOP("TodayPage", "result of a task"),
}
_WHEN = 124  # pixels at 100% text
_OTHER_FORM = QT_TRANSLATE_NOOP("TodayPage", "form")


class DueRow(BoxedRow):
    """A task that is due: when, what, for whom, and how the client may be reached, before anybody rings."""

    done_asked = Signal()
    """It is done, nothing more to say."""
    close_asked = Signal()
    """It is to be closed with a result."""
    case_asked = Signal()

    def __init__(self, task: TaskRow, today: date, *, read_only: bool) -> None:
        super().__init__(StateBox(task.title, Qt.CheckState.Unchecked))
        self.setObjectName(f"due_{task.id}")
        self.setProperty("surface", "card")
        self.box.setEnabled(not read_only)
        self.box.asked.connect(self.done_asked)
        px = theme().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(SPACE), px(6), px(SPACE_SMALL), px(6))
        row.setSpacing(px(SPACE_SMALL))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(when_column(*_when(task, today)), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._middle(task), 1)
        if not read_only:
            close = icon_button("note", self.tr("Close with result"))
            close.setObjectName("close_with_result")
            close.clicked.connect(self.close_asked)
            row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)

    def _middle(self, task: TaskRow) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme().px(2))
        title = label(task.title, wrap=True)
        title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        title.setContentsMargins(0, theme().px(3), 0, 0)
        column.addWidget(title)
        facts = FlowLayout(row_gap=2)
        for pill in _contact_pills(task.safe_contact) if task.is_call else ():
            facts.addWidget(pill)
        if task.priority is Priority.HIGH:
            facts.addWidget(Pill(messages.word(Priority.HIGH), Tone.WARNING))
        if task.recurrence is not None:
            facts.addWidget(Pill(messages.recurrence(task.recurrence), Tone.VIOLET))
        name = task.client_name or QCoreApplication.translate("CaseList", "No name")
        opened = button(visible(f"{name} · {task.case_reference}"), "link", tip=self.tr("Open the case"))
        opened.setObjectName("open_case")
        opened.clicked.connect(self.case_asked)
        facts.addWidget(opened)
        if task.assignee_name:
            facts.addWidget(label(task.assignee_name, TextRole.CAPTION))
        column.addLayout(facts)
        if task.is_call and task.safe_contact.note:
            column.addWidget(label(task.safe_contact.note, TextRole.CAPTION, wrap=True))
        return column


class DraftRow(QFrame):
    """Something half written that waits for its end."""

    continue_asked = Signal()

    def __init__(self, draft: Draft, today: date) -> None:
        super().__init__()
        self.setProperty("surface", "accent")
        row = _row(self)
        row.setContentsMargins(theme().px(SPACE), 0, theme().px(4), 0)
        words = _FORMS.get(draft.form, _OTHER_FORM)
        stamp = format_instant(draft.saved_at)
        when = stamp.split()[1] if day_of(draft.saved_at) == today else stamp
        said = self.tr("You were writing: {form} {time}")
        form = QCoreApplication.translate("TodayPage", words)
        row.addWidget(label(said.format(form=form, time=when), wrap=True), 1)
        go_on = button(self.tr("Continue"), "quiet")
        go_on.setObjectName(f"continue_{draft.form}")
        go_on.clicked.connect(self.continue_asked)
        row.addWidget(go_on)


def _row(of: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(of)
    edge = theme().px(4)
    row.setContentsMargins(edge, 0, edge, 0)
    row.setSpacing(theme().px(SPACE_SMALL))
    return row


def when_column(*parts: QWidget) -> QWidget:
    """When, one below the other; of one width in every row of Today, so that what is to be done begins in one line."""
    made = QWidget()
    made.setFixedWidth(theme().px(_WHEN))
    column = QVBoxLayout(made)
    column.setContentsMargins(0, theme().px(3), 0, 0)
    column.setSpacing(theme().px(4))
    for part in parts:
        column.addWidget(part)
    return made


def _when(task: TaskRow, today: date) -> Iterator[QWidget]:
    """The day, in colour when it has passed, and the hour beneath it."""
    day = messages.relative_day(task.due_on, today)
    yield Pill(day, Tone.DANGER) if task.due_on < today else label(day, TextRole.STRONG, wrap=True)
    if task.due_time is not None:
        yield label(messages.time_of_day(task.due_time), TextRole.STRONG)


def _contact_pills(contact: SafeContact) -> Iterator[Pill]:
    """How the client may be reached, and when; the same in every place where one could ring."""
    word = messages.word(contact.permission)
    if contact.permission is CallPermission.DO_NOT_CALL:
        yield Pill(word, Tone.DANGER)
        return
    yield Pill(word, Tone.OK if contact.permission is CallPermission.MAY_CALL else Tone.WARNING)
    if contact.hours:
        yield Pill(format_hours(contact.hours), Tone.WARNING)
