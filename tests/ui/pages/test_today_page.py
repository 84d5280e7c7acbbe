"""The morning's first look: what is late and due, ticked off in place, and what was left half written."""

from datetime import time, timedelta

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.domain.tasks import TaskDetails, TaskState
from counsel_desk.services import cases
from counsel_desk.services import tasks as follow_ups
from counsel_desk.services.desk import Desk
from counsel_desk.services.drafts import keep_draft
from counsel_desk.storage.tables import Counsellor, Task
from counsel_desk.ui.dialogs.close_task_dialog import CloseTaskDialog
from counsel_desk.ui.dialogs.task_dialog import TaskDialog
from counsel_desk.ui.pages.aimless_panel import AimlessRow
from counsel_desk.ui.pages.today_page import TodayPage
from counsel_desk.ui.pages.today_rows import DraftRow, DueRow
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.text import unbroken
from tests.conftest import StandingClock
from tests.ui.waiting import said


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    silent = SafeContact(CallPermission.DO_NOT_CALL, (), "")
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青", safe_contact=silent), CaseDetails())
    follow_ups.add_task(desk, case_id, TaskDetails("昨天该问的", desk.today - timedelta(1)))
    follow_ups.add_task(desk, case_id, TaskDetails("三点回电", desk.today, time(15), is_call=True))
    cases.open_case(desk, ClientDetails(), CaseDetails())
    return case_id


@pytest.fixture
def page(desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot) -> TodayPage:
    made = TodayPage(desk, tasks)
    qtbot.addWidget(made)
    made.resize(1150, 700)
    made.show()
    return made


@pytest.fixture
def busy_page(page: TodayPage, case_id: CaseId, qtbot: QtBot) -> TodayPage:
    page.enter()
    qtbot.waitUntil(lambda: len(page.findChildren(DueRow)) == 2)
    return page


def _top(row: QWidget) -> int:
    return row.mapTo(row.window(), row.rect().topLeft()).y()


def row_of(page: TodayPage, title: str) -> DueRow:
    return next(row for row in page.findChildren(DueRow) if title in said(row))


def test_a_call_says_how_the_client_may_be_reached_before_anybody_rings(busy_page: TodayPage) -> None:
    words = said(row_of(busy_page, "三点回电"))
    assert "Do not call" in words
    assert "15:00" in words


def test_overdue_tasks_and_cases_without_a_next_step_are_counted(busy_page: TodayPage) -> None:
    assert "1 overdue · 1 due today · 2 open cases · 1 without a next step" in said(busy_page)
    assert unbroken("1 without a next step") in busy_page._counts.text()


def test_a_ticked_task_is_done_and_undo_brings_it_back(busy_page: TodayPage, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(busy_page.changed):
        row_of(busy_page, "昨天该问的").box.click()
    qtbot.waitUntil(lambda: len(busy_page.findChildren(DueRow)) == 1)
    assert "昨天该问的" in busy_page._message.words
    busy_page._message.action_asked.emit()
    qtbot.waitUntil(lambda: len(busy_page.findChildren(DueRow)) == 2)


def test_an_undo_that_is_offered_goes_when_something_else_was_changed_since(
    busy_page: TodayPage, tasks: Tasks, qtbot: QtBot
) -> None:
    row_of(busy_page, "昨天该问的").box.click()
    qtbot.waitUntil(lambda: bool(busy_page._message.words))
    busy_page.refresh(frozenset({"organisation"}))
    assert not busy_page._message.words


def test_a_task_is_closed_with_its_result(busy_page: TodayPage, desk: Desk, case_id: CaseId, qtbot: QtBot) -> None:
    row_of(busy_page, "三点回电").close_asked.emit()
    qtbot.waitUntil(lambda: busy_page.findChild(CloseTaskDialog) is not None)
    dialog = busy_page.findChild(CloseTaskDialog)
    dialog.words.set_text("已回电，骚扰停了")
    with qtbot.waitSignal(busy_page.changed):
        dialog.save()
    done = [task for task in follow_ups.tasks_of(desk, case_id) if task.state is TaskState.DONE]
    assert [task.result for task in done] == ["已回电，骚扰停了"]


def test_a_case_without_a_next_step_is_given_one(busy_page: TodayPage, qtbot: QtBot) -> None:
    aimless = busy_page.findChild(AimlessRow)
    assert "No name" in aimless.findChild(QPushButton, "open_case").text()
    aimless.findChild(QPushButton, "add_next_step").click()
    dialog = busy_page.findChild(TaskDialog)
    dialog.what.setText("先打一个电话")
    with qtbot.waitSignal(busy_page.changed):
        dialog.save()
    qtbot.waitUntil(busy_page._aimless.isHidden)


def test_what_was_left_half_written_is_offered(page: TodayPage, desk: Desk, qtbot: QtBot) -> None:
    keep_draft(desk, "call_note", "", {"text": "有人堵门"})
    page.enter()
    qtbot.waitUntil(lambda: page.findChild(DraftRow) is not None)
    assert "You were writing: call note 09:30" in said(page)
    with qtbot.waitSignal(page.draft_chosen) as chosen:
        page.findChild(QPushButton, "continue_call_note").click()
    assert chosen.args[0].form == "call_note"


def test_what_was_left_half_written_stands_on_top_of_a_narrow_page(
    busy_page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    keep_draft(desk, "call_note", "", {"text": "有人堵门"})
    busy_page.enter()
    qtbot.waitUntil(lambda: busy_page.findChild(DraftRow) is not None)
    busy_page.resize(700, 700)
    draft, first = busy_page.findChild(DraftRow), row_of(busy_page, "昨天该问的")
    qtbot.waitUntil(lambda: _top(draft) < _top(first))
    assert draft.isVisible()
    busy_page.resize(1150, 700)
    qtbot.waitUntil(lambda: draft.mapTo(busy_page, draft.rect().topLeft()).x() > first.width())
    assert draft.isVisible()


def test_a_colleagues_tasks_are_left_out_when_only_mine_are_asked_for(
    busy_page: TodayPage, desk: Desk, qtbot: QtBot
) -> None:
    with desk.database.change("task.change") as session:
        colleague = Counsellor(name="示例·乙")
        session.add(colleague)
        session.flush()
        session.get_one(Task, 1).assignee_id = colleague.id
    busy_page.findChild(QPushButton, "mine").click()
    qtbot.waitUntil(lambda: len(busy_page.findChildren(DueRow)) == 1)
    assert "0 overdue · 1 due today" in said(busy_page)
    busy_page.findChild(QPushButton, "everyone").click()
    qtbot.waitUntil(lambda: len(busy_page.findChildren(DueRow)) == 2)


def test_an_empty_desk_says_what_to_do_when_somebody_rings(page: TodayPage, qtbot: QtBot) -> None:
    page.enter()
    qtbot.waitUntil(page._nothing_due.isVisible)
    assert "F2" in said(page)


def test_nothing_is_called_due_or_not_due_before_it_was_read(page: TodayPage) -> None:
    assert "Nothing is due" not in said(page)
    assert "without a next step" not in said(page)


def test_a_day_without_anything_due_says_so_once_it_was_read(page: TodayPage, qtbot: QtBot) -> None:
    page.enter()
    qtbot.waitUntil(lambda: "Nothing is due" in said(page))


def test_how_late_a_task_is_is_counted_anew_on_another_day(
    busy_page: TodayPage, clock: StandingClock, qtbot: QtBot
) -> None:
    assert "1 day overdue" in said(row_of(busy_page, "昨天该问的"))
    clock.move(days=1)
    busy_page.enter()
    qtbot.waitUntil(lambda: "2 days overdue" in said(row_of(busy_page, "昨天该问的")))
