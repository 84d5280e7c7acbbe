"""The follow-ups of a case: what is open first, one tick to close, nothing lost on the way."""

from datetime import date, time

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import Every, Recurrence, TaskDetails, TaskState
from counsel_desk.services import cases
from counsel_desk.services import tasks as services
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.task_dialog import TaskDialog
from counsel_desk.ui.pages.case.tasks import TasksTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.task_row import TaskRow
from tests.conftest import StandingClock


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId) -> TasksTab:
    services.add_task(desk, case_id, TaskDetails("约下次见面", date(2026, 11, 24), time(19), is_call=True))
    services.add_task(desk, case_id, TaskDetails("问骚扰停了没有", date(2026, 11, 16)))
    made = TasksTab(desk, tasks)
    qtbot.addWidget(made)
    made.show()
    made.show_case(case_id)
    qtbot.waitUntil(lambda: len(made.open.rows) == 2)
    return made


def titles(tab: TasksTab) -> list[str]:
    return [row.task.details.title for row in tab.open.rows if isinstance(row, TaskRow)]


def words(row: object) -> str:
    assert isinstance(row, TaskRow)
    return " ".join(label.text() for label in row.findChildren(QLabel))


def press(row: object, name: str) -> None:
    assert isinstance(row, TaskRow)
    made = row.findChild(QPushButton, name)
    assert made is not None
    made.click()


def test_the_soonest_task_stands_first_and_says_that_it_is_overdue(tab: TasksTab) -> None:
    assert titles(tab) == ["问骚扰停了没有", "约下次见面"]
    assert "2 days overdue" in words(tab.open.rows[0])
    assert "19:00" in words(tab.open.rows[1])


def test_a_tick_closes_a_task_and_can_be_taken_back(tab: TasksTab, qtbot: QtBot) -> None:
    acts: list[object] = []
    tab.said.connect(lambda _words, _tone, _action, do: acts.append(do))
    tab.open.rows[0].box.click()
    qtbot.waitUntil(lambda: titles(tab) == ["约下次见面"])
    acts[0]()  # type: ignore[operator]
    qtbot.waitUntil(lambda: len(tab.open.rows) == 2)


def test_closed_tasks_are_folded_until_asked_for_and_can_be_taken_up_again(tab: TasksTab, qtbot: QtBot) -> None:
    tab.open.rows[0].box.click()
    qtbot.waitUntil(lambda: len(tab.open.rows) == 1)
    assert tab.closed.rows == ()
    fold = tab.findChild(QPushButton, "show_closed")
    assert fold is not None
    assert fold.text() == "Closed (1)"
    fold.click()
    press(tab.closed.rows[0], "reopen")
    qtbot.waitUntil(lambda: len(tab.open.rows) == 2)


def test_a_task_is_closed_with_a_result(tab: TasksTab, desk: Desk, case_id: CaseId, qtbot: QtBot) -> None:
    from counsel_desk.ui.dialogs.close_task_dialog import CloseTaskDialog

    press(tab.open.rows[0], "close_with_result")
    dialog = tab.findChild(CloseTaskDialog)
    assert dialog is not None
    dialog.ends[TaskState.NOT_POSSIBLE].click()
    dialog.save()
    assert dialog.words.note == "Say in a few words why this was not possible."
    dialog.words.set_text("号码已停用")
    dialog.save()
    qtbot.waitUntil(lambda: len(tab.open.rows) == 1)
    closed = services.tasks_of(desk, case_id)[-1]
    assert (closed.state, closed.result) == (TaskState.NOT_POSSIBLE, "号码已停用")


def test_a_case_without_a_next_step_says_so(tab: TasksTab, qtbot: QtBot) -> None:
    for _ in range(2):
        count = len(tab.open.rows)
        tab.open.rows[0].box.click()
        qtbot.waitUntil(lambda count=count: len(tab.open.rows) == count - 1)
    assert tab._nothing.isVisible()


def test_a_new_task_shows_in_the_list(tab: TasksTab, qtbot: QtBot) -> None:
    tab.add()
    dialog = tab.findChild(TaskDialog)
    assert dialog is not None
    dialog.what.setText("寄材料")
    dialog.save()
    qtbot.waitUntil(lambda: "寄材料" in titles(tab))


def test_a_change_of_a_task_shows_in_its_place(tab: TasksTab, qtbot: QtBot) -> None:
    press(tab.open.rows[0], "change")
    dialog = tab.findChild(TaskDialog)
    assert dialog is not None
    dialog.due_on.set_text("2026-11-30")
    dialog.save()
    qtbot.waitUntil(lambda: titles(tab) == ["约下次见面", "问骚扰停了没有"])


def test_a_task_that_comes_back_says_so_and_when_it_is_due_again(
    tab: TasksTab, desk: Desk, case_id: CaseId, qtbot: QtBot
) -> None:
    said: list[tuple[str, object]] = []
    tab.said.connect(lambda words, _tone, _action, do: said.append((words, do)))
    weekly = Recurrence(1, Every.WEEK)
    services.add_task(desk, case_id, TaskDetails("问近况", date(2026, 11, 12), recurrence=weekly))
    tab.show_case(case_id)
    qtbot.waitUntil(lambda: "问近况" in titles(tab))
    assert "every week" in words(tab.open.rows[0])
    tab.open.rows[0].box.click()
    qtbot.waitUntil(lambda: bool(said))
    assert said[0][0] == "Done: 问近况 · Due again on Thu 19 Nov 2026"
    qtbot.waitUntil(lambda: titles(tab)[1] == "问近况")
    assert "Comes back by itself" in words(tab.open.rows[1])
    said[0][1]()  # type: ignore[operator]
    qtbot.waitUntil(lambda: "6 days overdue" in words(tab.open.rows[0]))
    assert titles(tab).count("问近况") == 1


def test_a_task_closed_with_a_result_says_when_it_is_due_again(
    tab: TasksTab, desk: Desk, case_id: CaseId, qtbot: QtBot
) -> None:
    from counsel_desk.ui.dialogs.close_task_dialog import CloseTaskDialog

    said: list[str] = []
    tab.said.connect(lambda words, *_more: said.append(words))
    daily = Recurrence(2, Every.DAY)
    services.add_task(desk, case_id, TaskDetails("问近况", date(2026, 11, 12), recurrence=daily))
    tab.show_case(case_id)
    qtbot.waitUntil(lambda: "问近况" in titles(tab))
    press(tab.open.rows[0], "close_with_result")
    dialog = tab.findChild(CloseTaskDialog)
    assert dialog is not None
    dialog.words.set_text("好一些")
    dialog.save()
    qtbot.waitUntil(lambda: said == ["Due again on Fri 20 Nov 2026"])


def test_how_late_a_task_is_is_counted_anew_on_another_day(
    tab: TasksTab, clock: StandingClock, case_id: CaseId, qtbot: QtBot
) -> None:
    clock.move(days=1)
    tab.show_case(case_id)
    qtbot.waitUntil(lambda: "3 days overdue" in words(tab.open.rows[0]))
