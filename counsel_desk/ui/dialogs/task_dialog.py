"""The form about a follow-up: what, when, by whom; it warns before a day or an hour is promised that will not hold."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.dates import format_day, parse_time
from counsel_desk.domain.ids import CaseId, ContactId, IncidentId
from counsel_desk.domain.tasks import Priority, Task, TaskDetails, TaskOrigin
from counsel_desk.domain.texts import LINE_LIMIT, one_line
from counsel_desk.errors import InputError
from counsel_desk.services import office, tasks
from counsel_desk.services.desk import Desk
from counsel_desk.services.tasks import DueWarning
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work
from counsel_desk.ui.tasks import Job, Tasks
from counsel_desk.ui.theme import SPACE, Tone, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.counsellor_choice import CounsellorChoice
from counsel_desk.ui.widgets.due_day_edit import DueDayEdit
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.recurrence_field import RecurrenceField

_PAUSE = 250  # milliseconds; warnings are looked up when typing pauses


class TaskDialog(FormDialog):
    """Changes a task of a case, or makes one: `saved` then carries the new `TaskId`.

    `suggested` stands in a new task's fields at first; `incident_id` or `contact_id` is what it arose from.
    """

    form = "task"
    kinds = frozenset({"task"})

    def __init__(
        self,
        desk: Desk,
        tasks_: Tasks,
        case_id: CaseId,
        task: Task | None = None,
        parent: QWidget | None = None,
        *,
        suggested: TaskDetails | None = None,
        incident_id: IncidentId | None = None,
        contact_id: ContactId | None = None,
    ) -> None:
        title = self.tr("New task") if task is None else self.tr("Task")
        super().__init__(desk, tasks_, title, self.tr("Add task") if task is None else self.tr("Save"), parent)
        self._case_id, self._task = case_id, task
        self._incident_id, self._contact_id = incident_id, contact_id
        self._job: Job | None = None
        self._make_fields()
        self._lay_out_fields()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._look_for_warnings)
        for signal in (self.due_on.line.textChanged, self.due_time.line.textChanged, self.is_call.toggled):
            signal.connect(self._pause.start)
        if task is None:
            self._write(suggested or TaskDetails("", desk.calendar.next_working_day(desk.today)))
        self.begin(task, subject=f"case {case_id}")
        tasks_.read(self, partial(office.counsellors, desk), then=self.assignee.offer)

    def content(self) -> Content:
        """What stands in the form."""
        return {
            "title": self.what.text(),
            "due_on": self.due_on.text(),
            "due_time": self.due_time.text(),
            "is_call": self.is_call.isChecked(),
            "priority": self.priority.chosen(),
            "assignee": self.assignee.chosen(),
            "again": self.again.content(),
        }

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        self.what.setText(content["title"])
        self.due_on.set_text(content["due_on"])
        self.due_time.set_text(content["due_time"])
        self.is_call.setChecked(content["is_call"])
        self.priority.choose(content["priority"])
        self.assignee.choose(content["assignee"])
        if "again" in content:  # drafts from before tasks came back know nothing of it
            self.again.restore(content["again"])

    def fill(self, record: Task) -> tuple[str, int]:
        """Show a task as kept."""
        self._task = record
        self._write(record.details)
        return f"task {record.id}", record.version

    def reload(self) -> Work | None:
        """The task as kept now."""
        return partial(tasks.load_task, self.desk, self._task.id) if self._task else None

    def work(self) -> Work:
        """Save the task."""
        if not self.what.text().strip():
            raise InputError("task.untitled", "title")
        self._part_hour()
        details = self._details()
        if self._task is not None:
            return partial(tasks.change_task, self.desk, self._task, details)
        return partial(
            tasks.add_task,
            self.desk,
            self._case_id,
            details,
            origin=self._origin(),
            incident_id=self._incident_id,
            contact_id=self._contact_id,
        )

    def _origin(self) -> TaskOrigin:
        if self._contact_id is not None:
            return TaskOrigin.CONTACT
        return TaskOrigin.HAND if self._incident_id is None else TaskOrigin.INCIDENT

    def _details(self) -> TaskDetails:
        due_on = self.due_on.value()
        if due_on is None:
            raise InputError("day.unreadable", "due_on")
        return TaskDetails(
            title=self.what.text().strip(),
            due_on=due_on,
            due_time=self.due_time.value(),
            priority=self.priority.chosen() or Priority.NORMAL,
            assignee=self.assignee.chosen(),
            is_call=self.is_call.isChecked(),
            recurrence=self.again.value(),
        )

    def _write(self, details: TaskDetails) -> None:
        self.restore(
            {
                "title": details.title,
                "due_on": format_day(details.due_on),
                "due_time": messages.time_of_day(details.due_time) if details.due_time else "",
                "is_call": details.is_call,
                "priority": details.priority,
                "assignee": details.assignee or self.desk.counsellor.id,
            }
        )
        self.again.show_value(details.recurrence)

    def _make_fields(self) -> None:
        self.titled = CheckedEdit(
            one_line, name=self.tr("What"), placeholder=self.tr("Such as: ring and ask whether the calls have stopped")
        )
        self.what = self.titled.line
        self.what.setObjectName("title")
        self.what.setMaxLength(LINE_LIMIT)
        self.due_on = DueDayEdit(self.desk, name=self.tr("Day"))
        self.due_on.left.connect(self._part_hour)
        self.due_time = CheckedEdit(
            lambda text: parse_time(text, field="due_time"),
            name=self.tr("Time"),
            placeholder=self.tr("May stay empty: 15:00, 下午3点"),
            echo=messages.time_of_day,
        )
        self.is_call = QCheckBox(self.tr("I call the client"))
        self.priority = Choice(self.tr("Priority"), Priority)
        self.assignee = CounsellorChoice(self.tr("Who"), self.desk.counsellor)
        self.again = RecurrenceField(self.desk.today)
        named = ((self.is_call, "is_call"), (self.priority, "priority"), (self.assignee, "assignee"))
        for widget, name in (*named, (self.due_on.line, "due_on"), (self.due_time.line, "due_time")):
            widget.setObjectName(name)
        self.fields = {
            "title": self.titled,
            "due_on": self.due_on,
            "due_time": self.due_time,
            "until": self.again.until,
        }
        self.draft.watch(
            self.what.textChanged,
            self.due_on.line.textChanged,
            self.due_time.edited,
            self.is_call.toggled,
            self.priority.currentIndexChanged,
            self.assignee.currentIndexChanged,
            self.again.edited,
        )

    def _lay_out_fields(self) -> None:
        self._warnings = Notice(tone=Tone.WARNING)
        self._warnings.setObjectName("due_warnings")
        self._warnings.hide()
        hour = QHBoxLayout()
        hour.setSpacing(theme().px(SPACE))
        hour.addWidget(self.due_time, 1)
        beside = QVBoxLayout()  # level with the field, not with what is said beneath it
        beside.setContentsMargins(0, theme().px(4), 0, 0)
        beside.addWidget(self.is_call)
        beside.addStretch(1)
        hour.addLayout(beside)
        form = Form()
        form.add_field(self.tr("What"), self.titled)
        form.add_field(self.tr("Day"), self.due_on)
        form.add_field(self.tr("Time"), _field(hour, self.due_time))
        form.addRow(self._warnings)
        form.add_field(self.tr("Comes back"), self.again)
        form.add_field(self.tr("Who"), self.assignee)
        form.add_field(self.tr("Priority"), self.priority)
        self.body.addLayout(form)
        self.body.addStretch(1)
        self.setMinimumWidth(theme().px(560))

    def _part_hour(self) -> None:
        """An hour written with the day, as in 明早9点, goes where hours are."""
        hour = None if self.due_time.text().strip() else self.due_on.part_hour()
        if hour is not None:
            self.due_time.set_text(messages.time_of_day(hour))

    def _look_for_warnings(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        try:
            details = self._details()
        except InputError:
            self._warnings.hide()
            return
        look = partial(tasks.due_warnings, self.desk, self._case_id, details)
        self._job = self.tasks.read(self, look, then=self._show_warnings)

    def _show_warnings(self, found: tuple[DueWarning, ...]) -> None:
        self._job = None
        self._warnings.show_words("\n".join(map(messages.due_warning, found)), Tone.WARNING)
        self._warnings.setVisible(bool(found))


def _field(parts: QLayout, first: QWidget) -> QWidget:
    """Several widgets as one field of a form; its label leads to the first."""
    made = QWidget()
    made.setFocusProxy(first)
    parts.setContentsMargins(0, 0, 0, 0)
    made.setLayout(parts)
    return made
