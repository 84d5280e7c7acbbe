"""The form that closes a task: what became of it, and why if nothing could."""

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from counsel_desk import messages
from counsel_desk.domain.recurrences import next_due
from counsel_desk.domain.tasks import Task, TaskState
from counsel_desk.domain.texts import LINE_LIMIT
from counsel_desk.errors import InputError
from counsel_desk.services import contacts, tasks
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.form_dialog import Content, FormDialog, Work
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import TextRole, theme
from counsel_desk.ui.widgets.call_record import CallRecord
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.text import label, visible

_ENDS = (TaskState.DONE, TaskState.NOT_POSSIBLE, TaskState.DROPPED)


class CloseTaskDialog(FormDialog):
    """Done, not possible or dropped, with a result in a few words; not possible asks for the reason.

    A task to ring the client ends with a call: unless told otherwise it is kept as a contact in the same step.
    """

    form = "close_task"
    kinds = frozenset({"task", "checklist", "contact", "case", "debt"})

    def __init__(self, desk: Desk, tasks_: Tasks, task: Task, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks_, self.tr("Close task"), self.tr("Close task"), parent)
        self._task = task
        self.ends: dict[TaskState, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._about = label(wrap=True, role=TextRole.SECTION)
        self.body.addWidget(self._about)
        hints = {
            TaskState.DONE: self.tr("It was done"),
            TaskState.NOT_POSSIBLE: self.tr("It was tried, or cannot be done: say why"),
            TaskState.DROPPED: self.tr("It is no longer needed"),
        }
        for state in _ENDS:
            made = QRadioButton(f"{messages.word(state)}  ·  {hints[state]}")
            made.setObjectName(state)
            made.toggled.connect(self._follow)
            self._group.addButton(made)
            self.ends[state] = made
            self.body.addWidget(made)
        self.words = CheckedEdit(str.strip, messages.error_text, name=self.tr("Result"))
        self.words.line.setObjectName("result")
        self.words.line.setMaxLength(LINE_LIMIT)
        self.fields = {"result": self.words}
        self.call = CallRecord(desk)
        if not task.details.is_call:
            self.call.hide()
        form = Form()
        form.add_field(self.tr("Result"), self.words)
        self.body.addLayout(form)
        self.body.addWidget(self.call)
        self.body.addStretch(1)
        self.setMinimumSize(QSize(theme().px(480), theme().px(320)))  # room for what is said beneath the result
        self.words.line.textChanged.connect(self._weigh)
        self.call.answered.connect(self._write_answer)
        self.draft.watch(self.words.edited, self.call.box.toggled, *(each.toggled for each in self.ends.values()))
        self.begin(task)
        self.words.setFocus()

    def said(self) -> str:
        """What there is to say once it was saved: when a task that was done is due again; mostly nothing."""
        details = self._task.details
        done = self._state() is TaskState.DONE
        due = next_due(details.due_on, details.recurrence, self.desk.today, self.desk.calendar) if done else None
        return messages.due_again(due)

    def content(self) -> Content:
        """What stands in the form."""
        return {"state": self._state(), "result": self.words.text(), "call": self.call.box.isChecked()}

    def restore(self, content: Content) -> None:
        """Write a draft back."""
        self.ends[TaskState(content["state"])].setChecked(True)
        self.words.set_text(content["result"])
        self.call.box.setChecked(content.get("call", True))

    def fill(self, record: Task) -> tuple[str, int]:
        """Show the task that is to be closed."""
        self._task = record
        self._about.setText(visible(record.details.title))
        self.restore({"state": TaskState.DONE, "result": record.result})
        return f"task {record.id}", record.version

    def reload(self) -> Work | None:
        """The task as kept now."""
        return partial(tasks.load_task, self.desk, self._task.id)

    def work(self) -> Work:
        """Close the task."""
        state, result = self._state(), self.words.text().strip()
        if state is TaskState.NOT_POSSIBLE and not result:
            raise InputError("task.reason_missing", "result")
        is_kept = self._task.details.is_call and self.call.box.isChecked() and state is not TaskState.DROPPED
        call = contacts.call_of_task(self.desk, self._task, state, result) if is_kept else None
        return partial(
            tasks.close_task, self.desk, self._task, state, result, call=call, words=messages.DebtSentences()
        )

    def _state(self) -> TaskState:
        return next((state for state, made in self.ends.items() if made.isChecked()), TaskState.DONE)

    def _weigh(self) -> None:
        if self._task.details.is_call:
            self.call.weigh(self.words.text())

    def _write_answer(self, answer: str) -> None:
        self.words.set_text(" ".join(filter(None, (self.words.text().strip(), answer)))[:LINE_LIMIT])

    def _follow(self) -> None:
        """Ask for what that end needs."""
        self.call.box.setEnabled(self._state() is not TaskState.DROPPED)
        asks_reason = self._state() is TaskState.NOT_POSSIBLE
        self.words.line.setPlaceholderText(
            self.tr("Why was it not possible?") if asks_reason else self.tr("May stay empty")
        )
