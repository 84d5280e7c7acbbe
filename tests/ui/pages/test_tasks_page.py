"""The list of tasks: ticked, put off and given to another, one or many."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import TaskDetails, TaskState
from counsel_desk.services import cases
from counsel_desk.services import tasks as follow_ups
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import add_counsellor
from counsel_desk.ui.clipboard import Clipboard
from counsel_desk.ui.dialogs.close_task_dialog import CloseTaskDialog
from counsel_desk.ui.dialogs.task_dialog import TaskDialog
from counsel_desk.ui.pages.lists.spec import Deed
from counsel_desk.ui.pages.tasks_page import TasksPage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.pages.lists_driver import Driver

DUES = (date(2026, 11, 16), date(2026, 11, 18), date(2026, 11, 20))  # the desk's clock stands on the 18th


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    made = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
    for due_on in DUES:
        follow_ups.add_task(desk, made, TaskDetails(f"回电 {due_on.day}", due_on))
    return made


@pytest.fixture
def driver(desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot, case_id: CaseId) -> Driver:
    add_counsellor(desk, "示例·白二", "九条鱼 游过 石桥")
    page = TasksPage(desk, tasks, Clipboard())
    qtbot.addWidget(page)
    made = Driver(page, qtbot)
    made.show()
    return made


def deed(driver: Driver, words: str) -> Deed:
    def every(deeds) -> list[Deed]:
        return [found for each in deeds for found in (each, *every(each.more))]

    return next(each for each in every(driver.page.deeds(driver.page._deeds.chosen())) if each.words == words)


def test_the_list_begins_with_what_is_open_and_waits_longest(driver: Driver) -> None:
    assert driver.column("title") == ["回电 16", "回电 18", "回电 20"]
    assert driver.column("due_on") == ["2 days overdue", "today", "in 2 days"]


def test_a_click_on_the_box_marks_a_task_as_done_and_offers_to_undo(driver: Driver, qtbot: QtBot) -> None:
    table = driver.page.table
    place = table.visualRect(table.model().index(0, driver.place("title")))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.left() + 14, place.center().y()))
    driver.rest()
    assert driver.column("title") == ["回电 18", "回电 20"]
    assert driver.page._message.words == "Done: 回电 16"
    driver.press("message_action")
    assert driver.column("title") == ["回电 16", "回电 18", "回电 20"]


def test_space_marks_every_chosen_task_as_done_in_one_step(driver: Driver, qtbot: QtBot, desk: Desk, case_id) -> None:
    driver.page.table.selectAll()
    qtbot.keyClick(driver.page.table, Qt.Key.Key_Space)
    driver.rest()
    assert {each.state for each in follow_ups.tasks_of(desk, case_id)} == {TaskState.DONE}
    assert driver.page.panel.stack.currentWidget() is driver.page.panel.nothing
    driver.press("message_action")
    assert len(driver.column("title")) == 3


def test_a_done_task_is_taken_up_again_with_its_box(driver: Driver, desk: Desk, case_id: CaseId) -> None:
    closed = next(each for each in driver.page.spec.views if each.name == "Closed tasks")
    follow_ups.close_task(desk, follow_ups.tasks_of(desk, case_id)[0], TaskState.DONE)
    driver.page.show_view(closed.view)
    driver.rest()
    assert driver.column("title") == ["回电 16"]
    driver.page.table.selectRow(0)
    driver.page.table.ticked.emit(driver.page.table.chosen_ids())
    driver.rest()
    assert driver.column("title") == []
    assert len(follow_ups.tasks_of(desk, case_id)) == 3


def test_many_are_put_off_by_working_days(driver: Driver, desk: Desk, case_id: CaseId) -> None:
    driver.page.table.selectAll()
    deed(driver, "By one working day").do()
    driver.rest()
    assert [each.details.due_on.day for each in follow_ups.tasks_of(desk, case_id)] == [19, 19, 23]
    assert driver.page._message.words == "Put off: 3 tasks"


def test_many_are_given_to_a_colleague(driver: Driver) -> None:
    driver.page.table.selectAll()
    deed(driver, "示例·白二").do()
    driver.rest()
    assert driver.column("assignee_name") == ["示例·白二"] * 3


@pytest.mark.parametrize(("words", "kind"), [("Change…", TaskDialog), ("Close with result…", CloseTaskDialog)])
def test_the_forms_of_a_task_open_from_the_list(driver: Driver, words: str, kind: type) -> None:
    driver.page.table.selectRow(0)
    deed(driver, words).do()
    driver.rest()
    dialog = driver.page.findChild(kind)
    assert dialog.isVisible()
    dialog.close()
    driver.rest()


def test_enter_shows_the_task_in_its_case(driver: Driver, qtbot: QtBot, case_id: CaseId) -> None:
    driver.page.table.selectRow(0)
    with qtbot.waitSignal(driver.page.case_chosen) as opened:
        qtbot.keyClick(driver.page.table, Qt.Key.Key_Return)
    assert opened.args == [case_id]
