"""What is decided about the guidance of a case: a step ticked, set aside, dated or made a task; one more list."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from counsel_desk import messages
from counsel_desk.domain.checklists import CaseStep
from counsel_desk.domain.follow_ups import follow_up
from counsel_desk.domain.ids import CaseId, NoteId, TaskId
from counsel_desk.domain.tasks import Task
from counsel_desk.services import advice, checklists
from counsel_desk.ui.dialogs.task_dialog import TaskDialog
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.pages.case.taking_back import take_back
from counsel_desk.ui.widgets.step_row import StepRow


class GuidanceDeeds(QObject):
    """Keeps what was decided, and lets the tab say so and offer to take it back."""

    decided = Signal(object)
    """What was asked of this `CaseStep` is kept."""
    refused = Signal(object)
    """It is not, for this `WorldError`."""
    changed = Signal(frozenset)
    """Records of these kinds were changed."""

    def __init__(self, tab: CaseTab) -> None:
        super().__init__(tab)
        self._tab, self._desk, self._tasks = tab, tab.desk, tab.tasks

    def follow(self, row: StepRow) -> None:
        """Do what this row asks for."""
        step = row.step
        row.done_asked.connect(partial(self._complete, step))
        row.skip_asked.connect(partial(self._skip, step))
        row.reopen_asked.connect(partial(self._decide, step, partial(checklists.reopen_step, self._desk, step)))
        row.event_dated.connect(partial(self._date, step))
        row.task_asked.connect(partial(self._make_task, step))
        row.task_shown.connect(self._show_task)
        row.told_asked.connect(partial(self.tell_client, (step,)))

    def add_checklist(self, case_id: CaseId, code: str) -> None:
        """Give the case this checklist as well."""

        def told(_nothing: object) -> None:
            words = self.tr("Checklist added: {title}").format(title=messages.title_of(self._desk.pack.checklist(code)))
            self._tell_done(words, "checklist.add", frozenset({"checklist"}))

        work = partial(checklists.add_checklist, self._desk, case_id, code)
        self._tasks.write(self, work, then=told, failed=self._tab.tell)

    def tell_client(self, steps: Sequence[CaseStep]) -> None:
        """The client was told these steps: their words become advice given, dated and attributed."""
        work = partial(advice.tell_steps, self._desk, steps)
        self._tasks.write(self, work, then=self.tell_told, failed=self._tab.tell)

    def tell_told(self, notes: tuple[NoteId, ...]) -> None:
        """Say that so much was kept, and offer to take it back."""
        words = self.tr("Kept as advice given: {count}").format(count=len(notes))
        self._tell_done(words, "advice.tell", frozenset({"note"}))

    def _complete(self, step: CaseStep, note: str) -> None:
        self._decide(step, partial(checklists.complete_step, self._desk, step, note))

    def _skip(self, step: CaseStep, reason: str) -> None:
        self._decide(step, partial(checklists.skip_step, self._desk, step, reason))

    def _date(self, step: CaseStep, event_on: date | None) -> None:
        self._decide(step, partial(checklists.date_deadline, self._desk, step, event_on))

    def _decide(self, step: CaseStep, work: Callable[[], object]) -> None:
        self._tasks.write(self, work, then=partial(self._tell_decided, step), failed=self.refused.emit)

    def _tell_decided(self, step: CaseStep, _nothing: object) -> None:
        self.decided.emit(step)
        self.changed.emit(frozenset({"checklist"}))

    def _make_task(self, step: CaseStep) -> None:
        details = follow_up(step, self._desk.today, self._desk.calendar)

        def told(_task: TaskId) -> None:
            words = self.tr("Task added for {day}").format(day=messages.day_and_weekday(details.due_on))
            self._tell_done(words, "task.from_step", frozenset({"task", "checklist"}))

        work = partial(checklists.task_from_step, self._desk, step, details)
        self._tasks.write(self, work, then=told, failed=self._tab.tell)

    def _show_task(self, task: Task) -> None:
        dialog = TaskDialog(self._desk, self._tasks, task.case_id, task, self._tab)
        dialog.changed.connect(self.changed)
        dialog.open()

    def _tell_done(self, words: str, action: str, kinds: frozenset[str]) -> None:
        self.changed.emit(kinds)
        undo = take_back(self._tab, action, partial(self.changed.emit, kinds))
        self._tab.say(words, action=self.tr("Undo"), do=undo)
