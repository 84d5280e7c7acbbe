"""All follow-ups of the office: ticked, put off, given to another, one by one or many at once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import CounsellorId, TaskId
from counsel_desk.domain.lists import TaskRow
from counsel_desk.domain.recurrences import next_due
from counsel_desk.domain.tasks import Task, TaskState
from counsel_desk.services import many
from counsel_desk.services.desk import Desk
from counsel_desk.services.tasks import load_task
from counsel_desk.ui.clipboard import Clipboard
from counsel_desk.ui.dialogs.close_task_dialog import CloseTaskDialog
from counsel_desk.ui.dialogs.task_dialog import TaskDialog
from counsel_desk.ui.pages.list_page import ListPage
from counsel_desk.ui.pages.lists.spec import Chosen, Deed
from counsel_desk.ui.pages.task_columns import task_list
from counsel_desk.ui.tasks import Tasks

_KINDS = frozenset({"task", "checklist", "debt"})  # closing a task frees its step, and pays its instalment


class TasksPage(ListPage):
    """Space or a click on its box marks a task as done, or takes it up again; Enter shows it in its case."""

    name = "tasks"
    icon = "tasks"
    beside = True

    case_chosen = Signal(object)
    """The tasks of this case (`CaseId`) are to be shown."""
    case_chosen_beside = Signal(object)
    """They are to be shown in a window of their own."""

    def __init__(self, desk: Desk, tasks: Tasks, clipboard: Clipboard, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, task_list(desk), clipboard, parent)
        self.opened.connect(self._open)
        self.opened_beside.connect(self._open_beside)
        self.table.ticked.connect(self._tick)

    def title(self) -> str:
        """The word in the navigation."""
        return self.tr("Tasks")

    def deeds(self, chosen: Chosen) -> Sequence[Deed]:
        """Done, put off, given to another; of one task also its forms."""
        if self.desk.read_only:
            return ()
        ids = chosen.ids
        finish = Deed(self.tr("Done"), partial(self._finish, ids), "check", self.tr("Space"), apart=True)
        put_off = Deed(
            self.tr("Put off"),
            icon="clock",
            more=(
                Deed(self.tr("By one working day"), partial(self._put_off, ids, working_days=1)),
                Deed(self.tr("By three working days"), partial(self._put_off, ids, working_days=3)),
                Deed(self.tr("By one week"), partial(self._put_off, ids, weeks=1)),
                Deed(self.tr("By two weeks"), partial(self._put_off, ids, weeks=2)),
            ),
        )
        reopen = Deed(self.tr("Take up again"), partial(self._reopen, ids), "undo")
        forms = self._forms(TaskId(ids[0])) if len(ids) == 1 else ()
        return (finish, put_off, self._giving(ids), reopen, *forms)

    def _forms(self, task_id: TaskId) -> tuple[Deed, ...]:
        return (
            Deed(self.tr("Change…"), partial(self._change, task_id), "edit", apart=True),
            Deed(self.tr("Close with result…"), partial(self._close, task_id), "note"),
        )

    def _giving(self, ids: tuple[int, ...]) -> Deed:
        names = tuple(
            Deed(each.name, partial(self._give, ids, each.id, each.name)) for each in self.counsellors if each.active
        )
        return Deed(self.tr("Give to"), icon="person", more=names)

    def _tick(self, ids: tuple[int, ...]) -> None:
        """Finish those that are open; if none of them is, take them up again."""
        if not ids or self.desk.read_only:
            return
        rows = [self.row(each) for each in ids]
        if any(row is not None and row.state is TaskState.OPEN for row in rows):
            self._finish(ids)
        elif all(row is not None for row in rows):
            self._reopen(ids)

    def _finish(self, ids: tuple[int, ...]) -> None:
        said = self.tr("Done: {tasks}").format(tasks=self._what(ids))
        row = self.row(ids[0]) if len(ids) == 1 else None
        again = None if row is None else next_due(row.due_on, row.recurrence, self.desk.today, self.desk.calendar)
        words = " · ".join(filter(None, (said, messages.due_again(again))))
        self.write(partial(many.finish_tasks, self.desk, ids, messages.DebtSentences()), _KINDS, words, "task.done")

    def _reopen(self, ids: tuple[int, ...]) -> None:
        said = self.tr("Open again: {tasks}").format(tasks=self._what(ids))
        self.write(partial(many.reopen_tasks, self.desk, ids, messages.DebtSentences()), _KINDS, said, "task.open")

    def _put_off(self, ids: tuple[int, ...], *, working_days: int = 0, weeks: int = 0) -> None:
        said = self.tr("Put off: {tasks}").format(tasks=self._what(ids))
        work = partial(many.postpone_tasks, self.desk, ids, working_days=working_days, weeks=weeks)
        self.write(work, _KINDS, said, "task.postpone")

    def _give(self, ids: tuple[int, ...], counsellor: CounsellorId, name: str) -> None:
        said = self.tr("Given to {name}: {tasks}").format(name=name, tasks=self._what(ids))
        self.write(partial(many.assign_tasks, self.desk, ids, counsellor), _KINDS, said, "task.assign")

    def _what(self, ids: tuple[int, ...]) -> str:
        """One task by its title, several by their number."""
        row = self.row(ids[0]) if len(ids) == 1 else None
        return self.tr("{count} tasks").format(count=f"{len(ids):,}") if row is None else row.title

    def _change(self, task_id: TaskId) -> None:
        self.tasks.read(self, partial(load_task, self.desk, task_id), then=self._open_form, failed=self.tell)

    def _open_form(self, task: Task) -> None:
        self._open_dialog(TaskDialog(self.desk, self.tasks, task.case_id, task, self))

    def _close(self, task_id: TaskId) -> None:
        self.tasks.read(self, partial(load_task, self.desk, task_id), then=self._ask_result, failed=self.tell)

    def _ask_result(self, task: Task) -> None:
        dialog = CloseTaskDialog(self.desk, self.tasks, task, self)
        dialog.saved.connect(lambda _nothing: self._tell_due_again(dialog.said()))
        self._open_dialog(dialog)

    def _tell_due_again(self, words: str) -> None:
        if words:
            self.say(words)

    def _open_dialog(self, dialog: TaskDialog | CloseTaskDialog) -> None:
        dialog.changed.connect(self.changed)
        dialog.open()

    def _open(self, row: TaskRow) -> None:
        self.case_chosen.emit(row.case_id)

    def _open_beside(self, row: TaskRow) -> None:
        self.case_chosen_beside.emit(row.case_id)
