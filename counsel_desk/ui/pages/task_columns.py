"""What the task list shows of a task, column by column, and the views that come with it."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt

from counsel_desk import messages
from counsel_desk.domain.listing import Condition, ListKind, ListView, OneOf, SavedView, Span, Within
from counsel_desk.domain.lists import TaskRow
from counsel_desk.domain.tasks import Priority, TaskOrigin, TaskState
from counsel_desk.services.desk import Desk
from counsel_desk.ui.pages.lists.spec import Emptiness, ListColumn, ListSpec
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.text import visible

_BOX = {TaskState.OPEN: Qt.CheckState.Unchecked, TaskState.DONE: Qt.CheckState.Checked}
_STATE_TONES = {
    TaskState.OPEN: Tone.ACCENT,
    TaskState.DONE: Tone.OK,
    TaskState.NOT_POSSIBLE: Tone.WARNING,
    TaskState.DROPPED: Tone.NEUTRAL,
}
_OPEN = OneOf("state", (TaskState.OPEN,))
_CLOSED = OneOf("state", tuple(state for state in TaskState if state is not TaskState.OPEN))


def task_list(desk: Desk) -> ListSpec:
    """The list of tasks; the day at the desk decides what is overdue."""
    return ListSpec(
        kind=ListKind.TASKS,
        columns=(*_what(desk.today), *_who(), *_more()),
        views=_views(desk),
        find=QCoreApplication.translate("TaskList", "Task, name, pinyin, number or phone"),
        empty=Emptiness(
            "tasks",
            QCoreApplication.translate("TaskList", "No open tasks"),
            QCoreApplication.translate(
                "TaskList", "A task is written in its case: what was promised to the client, and until when."
            ),
            QCoreApplication.translate("TaskList", "Go to the cases"),
        ),
        shows=frozenset({"task", "case", "client", "checklist", "office"}),
    )


def _what(today: date) -> tuple[ListColumn, ...]:
    return (
        ListColumn(
            "title",
            QCoreApplication.translate("TaskList", "Task"),
            lambda row: visible(row.title),
            box=lambda row: _BOX.get(row.state, Qt.CheckState.PartiallyChecked),
            least=210,
            most=560,
            stretches=True,
        ),
        ListColumn(
            "due_on",
            QCoreApplication.translate("TaskList", "Due"),
            lambda row: _due_words(row, today),
            whole=True,
            tone=lambda row: _due_tone(row, today),
            least=128,
        ),
        ListColumn(
            "priority",
            QCoreApplication.translate("TaskList", "Priority"),
            lambda row: "" if row.priority is Priority.NORMAL else messages.word(row.priority),
            tone=lambda row: Tone.WARNING if row.priority is Priority.HIGH else None,
            least=118,
            gives_way=2,
        ),
    )


def _who() -> tuple[ListColumn, ...]:
    return (
        ListColumn("client_name", QCoreApplication.translate("TaskList", "Client"), client_words, least=104),
        ListColumn(
            "case_reference",
            QCoreApplication.translate("TaskList", "Case"),
            lambda row: row.case_reference,
            whole=True,
            least=112,
            gives_way=3,
            falls=True,
        ),
        ListColumn(
            "assignee_name",
            QCoreApplication.translate("TaskList", "Whose"),
            lambda row: visible(row.assignee_name),
            least=92,
            gives_way=1,
            nothing=QCoreApplication.translate("TaskList", "Nobody's"),
        ),
        ListColumn(
            "is_call",
            QCoreApplication.translate("TaskList", "Call"),
            lambda row: messages.word(row.safe_contact.permission) if row.is_call else "",
            shown=False,
            falls=True,
        ),
    )


def _more() -> tuple[ListColumn, ...]:
    return (
        ListColumn(
            "state",
            QCoreApplication.translate("TaskList", "State"),
            lambda row: messages.word(row.state),
            tone=lambda row: _STATE_TONES[row.state],
            shown=False,
        ),
        ListColumn(
            "result", QCoreApplication.translate("TaskList", "Result"), lambda row: visible(row.result), shown=False
        ),
        ListColumn(
            "closed_on",
            QCoreApplication.translate("TaskList", "Closed"),
            lambda row: "" if row.closed_on is None else messages.day(row.closed_on),
            whole=True,
            shown=False,
            falls=True,
        ),
        ListColumn(
            "comes_back",
            QCoreApplication.translate("TaskList", "Comes back"),
            lambda row: messages.recurrence(row.recurrence),
            least=124,
            gives_way=5,
            falls=True,
        ),
        ListColumn(
            "origin",
            QCoreApplication.translate("TaskList", "Where from"),
            lambda row: "" if row.origin is TaskOrigin.HAND else messages.word(row.origin),
            least=124,
            gives_way=6,
        ),
    )


def client_words(row: TaskRow) -> str:
    """Whom a task is about."""
    return visible(row.client_name) or QCoreApplication.translate("CaseList", "No name")


def _due_words(row: TaskRow, today: date) -> str:
    if row.state is not TaskState.OPEN:
        return messages.day(row.due_on)
    words = messages.relative_day(row.due_on, today)
    return words if row.due_time is None else f"{words} {messages.time_of_day(row.due_time)}"


def _due_tone(row: TaskRow, today: date) -> Tone | None:
    if row.state is not TaskState.OPEN or row.due_on > today:
        return None
    return Tone.DANGER if row.due_on < today else Tone.WARNING


def _views(desk: Desk) -> tuple[SavedView, ...]:
    mine = OneOf("assignee_name", (int(desk.counsellor.id),))
    closed = ListView(
        conditions=(_CLOSED,),
        order="closed_on",
        descending=True,
        columns=("title", "client_name", "state", "closed_on", "result", "assignee_name"),
    )
    return tuple(
        SavedView(ListKind.TASKS, name, view)
        for name, view in (
            (QCoreApplication.translate("TaskList", "Open tasks"), _due()),
            (QCoreApplication.translate("TaskList", "My open tasks"), _due(mine)),
            (QCoreApplication.translate("TaskList", "Overdue"), _due(Within("due_on", Span.BEFORE_TODAY))),
            (QCoreApplication.translate("TaskList", "Due today"), _due(Within("due_on", Span.TODAY))),
            (QCoreApplication.translate("TaskList", "Next 7 days"), _due(Within("due_on", Span.NEXT_7_DAYS))),
            (QCoreApplication.translate("TaskList", "Calls to make"), _due(OneOf("is_call", (True,)))),
            (QCoreApplication.translate("TaskList", "Closed tasks"), closed),
        )
    )


def _due(*conditions: Condition) -> ListView:
    """Open tasks, the one that waits longest first."""
    return ListView(conditions=(_OPEN, *conditions), order="due_on")
