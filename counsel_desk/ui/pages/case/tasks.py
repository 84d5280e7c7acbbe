"""The follow-ups of a case: what is open, soonest first; what was closed, folded below."""

from functools import partial

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.recurrences import next_due
from counsel_desk.domain.tasks import Task, TaskState
from counsel_desk.errors import WorldError
from counsel_desk.services import tasks as services
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.close_task_dialog import CloseTaskDialog
from counsel_desk.ui.dialogs.task_dialog import TaskDialog
from counsel_desk.ui.icons import dress
from counsel_desk.ui.pages.case.moves import move_task
from counsel_desk.ui.pages.case.tab import RowsTab
from counsel_desk.ui.pages.case.taking_back import take_back
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, theme
from counsel_desk.ui.widgets.counted_head import CountedHead
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.row_column import RowColumn
from counsel_desk.ui.widgets.scrolling import scrolling
from counsel_desk.ui.widgets.task_row import TaskRow
from counsel_desk.ui.widgets.text import button

_KINDS = frozenset({"task", "checklist", "debt"})  # closing a task frees its step, and pays its instalment


class TasksTab(RowsTab):
    """One row for each task; ticking closes it as done, with a way back."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, parent)
        self._case_id: CaseId | None = None
        self._tasks: tuple[Task, ...] = ()
        self.open: RowColumn[Task] = RowColumn(self._make_row)
        self.closed: RowColumn[Task] = RowColumn(self._make_row)
        self._lay_out()

    def title(self) -> str:
        """The word on the tab."""
        return self.tr("Tasks")

    def show_case(self, case_id: CaseId) -> None:
        """Show this case's tasks."""
        if case_id != self._case_id:
            self._case_id = case_id
            self._fold.setChecked(False)
            self._take(case_id, ())
            self._nothing.hide()
        self.read_again()

    def add(self) -> None:
        """Ask for a new task of this case."""
        if self._case_id is not None and not self.desk.read_only:
            self.open_form(TaskDialog(self.desk, self.tasks, self._case_id, parent=self))

    def read_again(self) -> None:
        """Read the rows of the case in view."""
        if self._case_id is not None:
            work = partial(services.tasks_of, self.desk, self._case_id)
            self.tasks.read(self, work, then=partial(self._take, self._case_id), failed=self.tell)

    def _take(self, case_id: CaseId, tasks: tuple[Task, ...]) -> None:
        if case_id != self._case_id:
            return
        self._tasks = tasks
        is_open = [task for task in tasks if task.state is TaskState.OPEN]
        overdue = sum(task.details.due_on < self.desk.today for task in is_open)
        self.open.show_records([((task.id, self.desk.today), task) for task in is_open])  # another day: another row
        self._head.show_count(self.tr("{count} open").format(count=len(is_open)), overdue)
        self._nothing.setVisible(not is_open)
        self._show_closed()

    def _show_closed(self) -> None:
        """The closed tasks, latest first; their rows are made when they are asked for."""
        closed = [task for task in self._tasks if task.state is not TaskState.OPEN and task.closed_at is not None]
        closed.sort(key=lambda task: (task.closed_at, task.id), reverse=True)
        unfolded = self._fold.isChecked()
        self._fold.setText(self.tr("Closed ({count})").format(count=len(closed)))
        dress(self._fold, "expand" if unfolded else "next", "link")
        self._fold.setVisible(bool(closed))
        self.closed.show_records([(task.id, task) for task in closed] if unfolded else ())
        self.closed.setVisible(unfolded)

    def _make_row(self, task: Task) -> TaskRow:
        row = TaskRow(task, self.desk.today, read_only=self.desk.read_only)
        row.done_asked.connect(partial(self._turn, task, TaskState.DONE))
        row.reopen_asked.connect(partial(self._turn, task, TaskState.OPEN))
        row.change_asked.connect(partial(self._change, task))
        row.move_asked.connect(partial(move_task, self, task))
        row.close_asked.connect(partial(self._close, task))
        return row

    def _turn(self, task: Task, state: TaskState) -> None:
        """Close a task as done, or take it up again, in one click."""
        words = self.tr("Done: {task}") if state is TaskState.DONE else self.tr("Open again: {task}")
        said = [words.format(task=task.details.title)]
        if state is TaskState.DONE:
            due_on, again = task.details.due_on, task.details.recurrence
            said.append(messages.due_again(next_due(due_on, again, self.desk.today, self.desk.calendar)))

        def told(_nothing: object) -> None:
            self.tell_changed(_KINDS)
            self._offer_undo(" · ".join(filter(None, said)), f"task.{state}")

        result = "" if state is TaskState.DONE else task.result
        work = partial(services.close_task, self.desk, task, state, result, words=messages.DebtSentences())
        self.tasks.write(self, work, then=told, failed=self._refused)

    def _offer_undo(self, words: str, action: str) -> None:
        self.say(words, action=self.tr("Undo"), do=take_back(self, action, partial(self.tell_changed, _KINDS)))

    def _refused(self, error: WorldError) -> None:
        """Nothing was kept: the rows show again what holds."""
        self.open.make_anew()
        self.closed.make_anew()
        self.tell(error)
        self.read_again()

    def _change(self, task: Task) -> None:
        self.open_form(TaskDialog(self.desk, self.tasks, task.case_id, task, self))

    def _close(self, task: Task) -> None:
        dialog = CloseTaskDialog(self.desk, self.tasks, task, self)
        dialog.saved.connect(lambda _nothing: self._tell_due_again(dialog.said()))
        self.open_form(dialog)

    def _tell_due_again(self, words: str) -> None:
        if words:
            self._offer_undo(words, f"task.{TaskState.DONE}")

    def _lay_out(self) -> None:
        self._head = CountedHead(self.tr("New task"), "new_task", read_only=self.desk.read_only)
        self._head.added.connect(self.add)
        self._nothing = EmptyState(
            "tasks",
            self.tr("No open task"),
            self.tr("An open case needs a next step: what did you promise, until when?"),
        )
        self._fold = button("", "quiet")
        self._fold.setObjectName("show_closed")
        self._fold.setCheckable(True)
        self._fold.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._fold.toggled.connect(self._show_closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE))
        column.addLayout(self._head)
        column.addWidget(scrolling(self._nothing, self.open, self._fold, self.closed), 1)
