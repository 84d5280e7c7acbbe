"""The morning's first look: what is late, what is due, which cases have no next step, what was left half written."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.colleagues import CaseOffer, KeptCover
from counsel_desk.domain.ids import CaseId, TaskId
from counsel_desk.domain.lists import TaskRow, Today
from counsel_desk.domain.next_best import NextBest
from counsel_desk.domain.recurrences import next_due
from counsel_desk.domain.tasks import Task, TaskState
from counsel_desk.errors import WorldError
from counsel_desk.services import case_offers, next_steps
from counsel_desk.services import tasks as services
from counsel_desk.services.case_offers import OffersNow
from counsel_desk.services.covers import my_covers
from counsel_desk.services.desk import Desk
from counsel_desk.services.drafts import Draft, drafts_waiting
from counsel_desk.services.next_steps import Pressing
from counsel_desk.services.undo import undo
from counsel_desk.ui.dialogs.close_task_dialog import CloseTaskDialog
from counsel_desk.ui.dialogs.task_dialog import TaskDialog
from counsel_desk.ui.pages.aimless_panel import AimlessPanel
from counsel_desk.ui.pages.colleagues_panel import ColleaguesPanel
from counsel_desk.ui.pages.due_panel import AT_FIRST, DuePanel
from counsel_desk.ui.pages.pressing_panel import PressingPanel
from counsel_desk.ui.pages.today_rows import DraftRow, DueRow
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.one_of import OneOf
from counsel_desk.ui.widgets.page import Page
from counsel_desk.ui.widgets.row_column import BoxedRow
from counsel_desk.ui.widgets.scrolling import scrolling
from counsel_desk.ui.widgets.text import label, unbroken

_SHOWN = frozenset({"task", "case", "client", "checklist", "filing", "note", "office"})
_TASK = frozenset({"task", "checklist", "debt"})
_NARROW = 1000  # pixels at 100% text below which everything stands in one column
_MINE, _EVERYONE = "mine", "everyone"


@dataclass(frozen=True, slots=True)
class _Morning:
    today: Today
    drafts: tuple[Draft, ...]
    pressing: Pressing
    best: Mapping[CaseId, NextBest]
    mine: bool
    offers: OffersNow
    covers: tuple[KeptCover, ...]


class TodayPage(Page):
    """Tasks are ticked off here, or closed with a result; nothing on it can get lost further down."""

    name = "today"
    icon = "today"

    case_chosen = Signal(object)
    """A case (`CaseId`) is to be opened."""
    step_chosen = Signal(object)
    """What this `NextBest` names is to be seen in its case."""
    draft_chosen = Signal(object)
    """This `Draft` is to be written on."""
    call_note_asked = Signal()
    all_aimless_asked = Signal()
    """Show every open case without a next step."""
    changed = Signal(frozenset)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._entering = False
        self._lay_out()

    def title(self) -> str:
        """The word in the navigation."""
        return self.tr("Today")

    def enter(self) -> None:
        """Read again: another day may have begun. The keyboard goes to the first task."""
        self._entering = True
        self._read()

    def refresh(self, changed: AbstractSet[str]) -> None:
        """Read again when something shown here has changed; an undo that was offered would take back that change."""
        self._message.hide()
        if self.isVisible() and (not changed or changed & _SHOWN):
            self._read()

    def keep(self) -> None:
        """Keep the draft of an open form."""
        for dialog in (*self.findChildren(TaskDialog), *self.findChildren(CloseTaskDialog)):
            dialog.keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window puts one column below the other, with what was left half written on top."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        holder = self._left if narrow else self._right
        if self._drafts_box.parentWidget() is not holder:
            _put_on_top(holder, self._drafts_box)
            self._show_right()

    def _read(self) -> None:
        look = partial(_look, self._desk, mine=self._whose.key == _MINE)
        self._tasks.read(self, look, then=self._show, failed=self._tell)

    def _show(self, morning: _Morning) -> None:
        today = morning.today
        if morning.mine != (self._whose.key == _MINE):  # asked otherwise meanwhile: that answer is on its way
            return
        late, due, coming = today.overdue, today.due_today, today.next_days
        self._day.setText(messages.day_and_weekday(today.day))
        self._counts.setText(self._count(today))
        counts = (today.overdue_count, today.due_today_count, today.next_days_count)
        for panel, rows, count in zip(self._panels, (late, due, coming), counts, strict=True):
            panel.show_rows(rows, count, today.day)
        self._colleagues.show_now(morning.offers, morning.covers)
        self._pressing.show_pressing(morning.pressing)
        self._aimless.show_cases(today.without_next_step[:AT_FIRST], today.without_next_step_count, morning.best)
        self._show_drafts(morning.drafts, today)
        self._nothing_due.setVisible(not (late or due or coming))
        if self._entering:
            self._entering = False
            for panel in self._panels:
                if not panel.isHidden():
                    panel.take_keyboard()
                    break

    def _count(self, today: Today) -> str:
        counts = (
            (self.tr("{count} overdue"), today.overdue_count),
            (self.tr("{count} due today"), today.due_today_count),
            (self.tr("{count} open cases"), today.open_cases),
            (self.tr("{count} without a next step"), today.without_next_step_count),
        )
        return " · ".join(unbroken(words.format(count=f"{count:,}")) for words, count in counts)

    def _make_row(self, row: TaskRow) -> BoxedRow:
        made = DueRow(row, self._desk.today, read_only=self._desk.read_only)
        made.done_asked.connect(partial(self._finish, row))
        made.close_asked.connect(partial(self._load_to_close, row.id))
        made.case_asked.connect(partial(self.case_chosen.emit, row.case_id))
        return made

    def _show_drafts(self, drafts: Sequence[Draft], today: Today) -> None:
        clear(self._drafts)
        for draft in drafts[:AT_FIRST]:
            made = DraftRow(draft, today.day)
            made.continue_asked.connect(partial(self.draft_chosen.emit, draft))
            self._drafts.addWidget(made)
        self._drafts_box.setVisible(bool(drafts))
        self._show_right()

    def _show_right(self) -> None:
        parts = [each for each in (self._drafts_box, self._aimless) if each.parentWidget() is self._right]
        self._right.setVisible(not all(each.isHidden() for each in parts))

    def _finish(self, row: TaskRow) -> None:
        self._tasks.write(
            self, partial(_finish, self._desk, row.id), then=partial(self._tell_done, row), failed=self._tell
        )

    def _tell_done(self, row: TaskRow, _nothing: None) -> None:
        again = messages.due_again(next_due(row.due_on, row.recurrence, self._desk.today, self._desk.calendar))
        done = self.tr("Done: {title}").format(title=row.title)
        self._tell_changed(_TASK)
        self._message.say(" · ".join(filter(None, (done, again))), Tone.OK, self.tr("Undo"))

    def _undo(self) -> None:
        self._tasks.write(self, partial(undo, self._desk), then=lambda _code: self._tell_changed(_TASK))

    def _load_to_close(self, task_id: TaskId) -> None:
        work = partial(services.load_task, self._desk, task_id)
        self._tasks.read(self, work, then=self._close, failed=self._tell)

    def _close(self, task: Task) -> None:
        dialog = CloseTaskDialog(self._desk, self._tasks, task, self)
        dialog.saved.connect(lambda _nothing: self._tell_due_again(dialog.said()))
        dialog.changed.connect(self._tell_changed)
        dialog.open()

    def _tell_due_again(self, words: str) -> None:
        if words:
            self._message.say(words, Tone.OK, self.tr("Undo"))

    def _plan(self, case_id: CaseId) -> None:
        dialog = TaskDialog(self._desk, self._tasks, case_id, None, self)
        dialog.changed.connect(self._tell_changed)
        dialog.open()

    def _make_task(self, found: NextBest) -> None:
        due_on = next_steps.task_of(self._desk, found).due_on
        words = self.tr("Task added for {day}").format(day=messages.day_and_weekday(due_on))

        def told(_task: TaskId) -> None:
            self._tell_changed(_TASK)
            self._message.say(words, Tone.OK, self.tr("Undo"))

        self._tasks.write(self, partial(next_steps.make_task, self._desk, found), then=told, failed=self._tell)

    def _take_over(self, offers: tuple[CaseOffer, ...]) -> None:
        words = self.tr("Taken over, with the open tasks: {count}").format(count=len(offers))
        self._answer(partial(case_offers.accept_offers, self._desk, offers), words)

    def _give_back(self, offers: tuple[CaseOffer, ...], word: str) -> None:
        words = self.tr("Given back to {name}.").format(name=offers[0].offered_by)
        self._answer(partial(case_offers.give_back, self._desk, offers, word), words)

    def _put_away(self, offers: tuple[CaseOffer, ...]) -> None:
        self._answer(partial(case_offers.put_away, self._desk, offers), self.tr("Put away. The history keeps it."))

    def _answer(self, work: Callable[[], None], words: str) -> None:
        def told(_nothing: None) -> None:
            self._tell_changed(frozenset({"case", "task"}))
            self._message.say(words, Tone.OK, self.tr("Undo"))

        self._tasks.write(self, work, then=told, failed=self._tell)

    def _tell_changed(self, kinds: AbstractSet[str]) -> None:
        self._read()
        self.changed.emit(frozenset(kinds))

    def _tell(self, error: WorldError) -> None:
        self._message.say(messages.error_text(error), Tone.DANGER)
        self._read()

    def _lay_out(self) -> None:
        px = theme().px
        self._message = MessageBar()
        self._message.action_asked.connect(self._undo)
        headings = (self.tr("Overdue"), self.tr("Today"), self.tr("Next 7 days"))
        self._panels = tuple(DuePanel(heading, self._make_row) for heading in headings)
        self._colleagues = ColleaguesPanel(read_only=self._desk.read_only)
        self._colleagues.case_asked.connect(self.case_chosen)
        self._colleagues.taken.connect(self._take_over)
        self._colleagues.given_back.connect(self._give_back)
        self._colleagues.put_away.connect(self._put_away)
        self._pressing = PressingPanel(self._desk.today, read_only=self._desk.read_only)
        self._aimless = AimlessPanel(self._desk.today, read_only=self._desk.read_only)
        self._aimless.case_asked.connect(self.case_chosen)
        self._aimless.plan_asked.connect(self._plan)
        self._aimless.all_asked.connect(self.all_aimless_asked)
        for each in (self._pressing, self._aimless):
            each.step_asked.connect(self.step_chosen)
            each.task_asked.connect(self._make_task)
        self._drafts_box = QWidget()
        self._drafts = QVBoxLayout(self._drafts_box)
        self._drafts.setContentsMargins(0, 0, 0, 0)
        self._nothing_due = EmptyState(
            "ok",
            self.tr("Nothing is due in the next seven days"),
            self.tr("When somebody rings, press F2: the call note opens at once."),
            self.tr("Call note"),
        )
        self._nothing_due.asked.connect(self.call_note_asked)
        self._nothing_due.hide()  # nothing is claimed before it was read
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(px(SPACE))
        self._right = _column(self._drafts_box, self._aimless)
        self._right.hide()
        self._left = _column(self._colleagues, self._pressing, *self._panels, self._nothing_due)
        self._columns.addWidget(self._left, 3)
        self._columns.addWidget(self._right, 2)
        inner = QWidget()
        inner.setLayout(self._columns)
        self._columns.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE + 4), px(SPACE), px(SPACE_SMALL), 0)
        column.setSpacing(px(SPACE))
        column.addLayout(self._head())
        told = QHBoxLayout()
        told.setContentsMargins(0, 0, px(SPACE_SMALL), 0)
        told.addWidget(self._message)
        column.addLayout(told)
        column.addWidget(scrolling(inner), 1)

    def _head(self) -> QHBoxLayout:
        self._day = label(role=TextRole.TITLE)
        self._counts = label(role=TextRole.MUTED, wrap=True)
        self._whose = OneOf(self.tr("Whose"), ((_EVERYONE, self.tr("Everyone")), (_MINE, self.tr("Only mine"))))
        self._whose.chosen.connect(self._read)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, theme().px(SPACE_SMALL), 0)
        row.setSpacing(theme().px(SPACE))
        row.addWidget(self._day)
        row.addWidget(self._counts, 1)
        row.addWidget(self._whose)
        return row


def _column(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(SPACE))
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return made


def _put_on_top(holder: QWidget, part: QWidget) -> None:
    column = holder.layout()
    assert isinstance(column, QVBoxLayout)  # noqa: S101 - made by _column
    hidden = part.isHidden()
    column.insertWidget(0, part)
    part.setHidden(hidden)


def _look(desk: Desk, *, mine: bool) -> _Morning:
    morning = services.today(desk, mine=mine)
    best = next_steps.next_steps(desk, [row.id for row in morning.without_next_step[:AT_FIRST]])
    pressing = next_steps.pressing_cases(desk, mine=mine)
    offers, covers = case_offers.offers_now(desk), my_covers(desk)
    return _Morning(morning, drafts_waiting(desk), pressing, best, mine, offers, covers)


def _finish(desk: Desk, task_id: TaskId) -> None:
    services.close_task(desk, services.load_task(desk, task_id), TaskState.DONE, words=messages.DebtSentences())
