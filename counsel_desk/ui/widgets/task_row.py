"""One task of a case: what, when, by whom; ticked, changed, closed with a result, or taken up again."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout

from counsel_desk import messages
from counsel_desk.domain.tasks import Priority, Task, TaskOrigin, TaskState
from counsel_desk.ui.icons import dress
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import FlowLayout
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.row_column import BoxedRow
from counsel_desk.ui.widgets.state_box import StateBox
from counsel_desk.ui.widgets.text import button, icon_button, label

_BOX = {TaskState.OPEN: Qt.CheckState.Unchecked, TaskState.DONE: Qt.CheckState.Checked}


class TaskRow(BoxedRow):
    """Shows one task as it stands; it changes only when it is made anew."""

    done_asked = Signal()
    """It is done, nothing more to say."""
    reopen_asked = Signal()
    change_asked = Signal()
    close_asked = Signal()
    """It is to be closed with a result."""
    move_asked = Signal()
    """It stands in the wrong case."""

    def __init__(self, task: Task, today: date, *, read_only: bool) -> None:
        super().__init__(StateBox(task.details.title, _BOX.get(task.state, Qt.CheckState.PartiallyChecked)))
        self.task = task
        self.setObjectName(f"task_{task.id}")
        is_open = task.state is TaskState.OPEN
        self.setProperty("surface", "card" if is_open else "sunken")
        self.box.setEnabled(not read_only)
        self.box.asked.connect(self._turn)
        px = theme().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE_SMALL), px(SPACE_SMALL))
        row.setSpacing(px(SPACE_SMALL))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(4))
        title = label(task.details.title, TextRole.STRONG if is_open else TextRole.MUTED, wrap=True)
        title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        column.addWidget(title)
        facts = FlowLayout(row_gap=4)
        for words, tone in self._states(today):
            facts.addWidget(Pill(words, tone))
        facts.addWidget(label(" · ".join(self._facts()), TextRole.CAPTION))
        column.addLayout(facts)
        if task.result:
            column.addWidget(label(task.result, wrap=True, selectable=True))
        row.addLayout(column, 1)
        for made in () if read_only else self._acts():
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)

    def _states(self, today: date) -> list[tuple[str, Tone]]:
        """What must be seen first, in words."""
        task = self.task
        if task.state is not TaskState.OPEN:
            return [(messages.word(task.state), Tone.OK if task.state is TaskState.DONE else Tone.NEUTRAL)]
        away = (task.details.due_on - today).days
        tone = Tone.DANGER if away < 0 else Tone.WARNING if away == 0 else Tone.NEUTRAL
        said = messages.relative_day(task.details.due_on, today)
        states = [] if said == messages.day(task.details.due_on) else [(said, tone)]  # far off: the facts say the day
        if task.details.priority is Priority.HIGH:
            states.append((messages.word(Priority.HIGH), Tone.WARNING))
        if task.details.is_call:
            states.append((self.tr("Call the client"), Tone.ACCENT))
        if task.details.recurrence is not None:
            states.append((messages.recurrence(task.details.recurrence), Tone.VIOLET))
        return states

    def _facts(self) -> list[str]:
        details = self.task.details
        due = messages.day_and_weekday(details.due_on)
        if details.due_time is not None:
            due = f"{due} {messages.time_of_day(details.due_time)}"
        facts = [due, self.task.assignee_name]
        if self.task.origin is not TaskOrigin.HAND:
            facts.append(messages.word(self.task.origin))
        if self.task.closed_at is not None:
            facts.append(self.tr("closed {when}").format(when=messages.instant(self.task.closed_at)))
        return [fact for fact in facts if fact]

    def _acts(self) -> tuple[QAbstractButton, ...]:
        if self.task.state is not TaskState.OPEN:
            again = button(self.tr("Take up again"), "quiet", "undo")
            again.setObjectName("reopen")
            again.clicked.connect(self.reopen_asked)
            return again, self._more()
        change = button(self.tr("Change"), "quiet", "edit")
        change.setObjectName("change")
        change.clicked.connect(self.change_asked)
        if self.task.details.is_call:
            tip = self.tr("Close the task and keep the call as a contact")
            close = button(self.tr("I rang: record it"), "quiet", "call", tip)
        else:
            close = button(self.tr("Close with result"), "quiet", "note", self.tr("Done, not possible, or dropped"))
        close.setObjectName("close_with_result")
        close.clicked.connect(self.close_asked)
        return change, close, self._more()

    def _more(self) -> QToolButton:
        more = icon_button("more", self.tr("More"))
        more.setObjectName("more_task")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        dress(menu.addAction(self.tr("Move to another case…"), self.move_asked.emit), "next")
        more.setMenu(menu)
        return more

    def _turn(self) -> None:
        if self.task.state is TaskState.OPEN:
            self.box.setCheckState(Qt.CheckState.Checked)
            self.done_asked.emit()
        else:
            self.box.setCheckState(Qt.CheckState.Unchecked)
            self.reopen_asked.emit()
