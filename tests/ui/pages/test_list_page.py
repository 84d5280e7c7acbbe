"""What every list does, shown on the list of cases."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails, CaseStatus, Risk
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.listing import Between, Contains, ListKind, ListView, OneOf, Span, Within
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.services import cases, lists
from counsel_desk.services import tasks as follow_ups
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import office_history
from counsel_desk.ui.clipboard import Clipboard
from counsel_desk.ui.pages.cases_page import CasesPage
from counsel_desk.ui.pages.incidents_page import IncidentsPage
from counsel_desk.ui.pages.list_page import ListPage
from counsel_desk.ui.pages.tasks_page import TasksPage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Appearance, Theme
from counsel_desk.ui.widgets.flow import Chips
from tests.ui.pages.lists_driver import Driver
from tests.ui.waiting import settle

TYPED = 400  # milliseconds: longer than any pause in typing


@pytest.fixture
def case_ids(desk: Desk, clock) -> list[CaseId]:
    people = (("示例·阿青", Risk.LOW), ("示例·阿白", Risk.ACUTE), ("示例·阿朱", Risk.RAISED))
    made = [
        cases.open_case(desk, ClientDetails(name=name), CaseDetails(status=CaseStatus.ACTIVE, risk=risk))
        for name, risk in people
    ]
    follow_ups.add_task(desk, made[0], TaskDetails("周五回电", desk.today))
    clock.move(days=3)
    return made


@pytest.fixture
def open_page(desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot) -> Callable[[], Driver]:
    def make() -> Driver:
        page = CasesPage(desk, tasks, Clipboard())
        qtbot.addWidget(page)
        driver = Driver(page, qtbot)
        driver.show()
        return driver

    return make


@pytest.fixture
def driver(open_page: Callable[[], Driver], case_ids: list[CaseId]) -> Driver:
    return open_page()


@pytest.mark.parametrize("kind", [CasesPage, TasksPage, IncidentsPage])
def test_every_field_of_a_list_is_a_column_of_its_page(
    kind: type[ListPage], desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot
) -> None:
    page = kind(desk, tasks, Clipboard())
    qtbot.addWidget(page)
    assert {each.field for each in page.spec.columns} == {each.name for each in lists.fields(page.spec.kind)}
    assert sum(each.stretches for each in page.spec.columns) == 1
    assert len({each.name for each in page.spec.views}) == len(page.spec.views)


def test_typing_finds_by_initials(driver: Driver) -> None:
    driver.page.bar.search.setText("aq")
    driver.wait(TYPED)
    assert driver.column("client_name") == ["示例·阿青"]
    assert driver.page.panel.note.text() == "1 found"


def test_typing_in_the_list_goes_to_the_search_field(driver: Driver, qtbot: QtBot) -> None:
    driver.page.table.enter()
    qtbot.keyClick(driver.page.table, Qt.Key.Key_A)
    assert driver.page.bar.search.text() == "a"


def test_a_filter_is_set_by_check_marks_and_said_in_words(driver: Driver) -> None:
    overlay = driver.edit("risk")
    overlay.findChild(QCheckBox, "value_4").click()
    overlay.findChild(QCheckBox, "value_2").click()
    driver.rest()
    assert sorted(driver.column("client_name")) == ["示例·阿朱", "示例·阿白"]
    assert driver.find(QPushButton, "filter_risk").text() == "Risk: Raised risk, Acute danger"


def test_taking_the_last_mark_away_takes_the_filter_away(driver: Driver) -> None:
    box = driver.edit("risk").findChild(QCheckBox, "value_4")
    box.click()
    box.click()
    driver.rest()
    assert driver.page.look.conditions == ()
    assert len(driver.column("client_name")) == 3


def test_a_span_of_days_and_two_days_exclude_each_other(driver: Driver) -> None:
    overlay = driver.edit("opened_on")
    overlay.findChild(QPushButton, f"chip_{Span.LAST_7_DAYS}").click()
    driver.rest()
    assert driver.page.look.conditions == (Within("opened_on", Span.LAST_7_DAYS),)
    least = overlay.findChild(QLineEdit, "least")
    least.setText("2026-11-19")
    least.textEdited.emit("2026-11-19")
    driver.wait(TYPED)
    assert driver.page.look.conditions == (Between("opened_on", least=driver.page.desk.today.replace(day=19)),)
    assert overlay.findChild(Chips).chosen() == ()
    assert driver.column("client_name") == []


def test_what_cannot_be_understood_changes_nothing_and_says_so(driver: Driver, qtbot: QtBot) -> None:
    overlay = driver.edit("claimed")
    least = overlay.findChild(QLineEdit, "least")
    least.setText("viel")
    least.textEdited.emit("viel")
    driver.wait(600)
    assert driver.page.look.conditions == ()
    assert least.property("wrong")


def test_words_are_looked_for_when_typing_pauses_and_when_the_card_is_left(driver: Driver) -> None:
    overlay = driver.edit("client_name")
    overlay.findChild(QLineEdit, "words").setText("阿白")
    overlay.leave()
    driver.rest()
    assert driver.page.look.conditions == (Contains("client_name", "阿白"),)
    assert driver.column("client_name") == ["示例·阿白"]


def test_a_filter_nothing_fits_offers_to_show_all(driver: Driver) -> None:
    driver.page.show_view(ListView(conditions=(OneOf("status", (CaseStatus.CLOSED,)),)))
    driver.rest()
    assert driver.page.panel.stack.currentWidget() is driver.page.panel.none_fits
    driver.page.panel.none_fits.asked.emit()
    driver.rest()
    assert len(driver.column("client_name")) == 3


def test_a_list_without_a_record_says_what_to_do_first(open_page: Callable[[], Driver], qtbot: QtBot) -> None:
    driver = open_page()
    assert driver.page.panel.stack.currentWidget() is driver.page.panel.nothing
    with qtbot.waitSignal(driver.page.new_case_asked):
        driver.page.panel.nothing.findChild(QPushButton, "empty_action").click()


def test_the_cross_of_a_filter_takes_it_away(driver: Driver) -> None:
    driver.page.show_view(ListView(conditions=(OneOf("risk", (Risk.ACUTE,)),), order="reference"))
    driver.rest()
    driver.press("unfilter_risk")
    assert driver.column("reference") == ["C-2026-0001", "C-2026-0002", "C-2026-0003"]


def test_a_heading_sorts_and_sorts_the_other_way_round_at_the_next_click(driver: Driver) -> None:
    driver.sort_by("risk")
    assert driver.column("risk") == ["Acute danger", "Raised risk", "Low risk"]
    driver.sort_by("risk")
    assert driver.column("risk")[0] == "Low risk"


def test_columns_are_chosen_and_come_back_as_they_were_at_first(driver: Driver) -> None:
    first = driver.page.table.columns_shown()
    driver.press("columns")
    driver.find(QCheckBox, "column_days_open").click()
    driver.find(QCheckBox, "column_claimed").click()
    driver.rest()
    shown = driver.page.table.columns_shown()
    assert "days_open" in shown
    assert "claimed" not in shown
    driver.press("own_columns")
    assert driver.page.table.columns_shown() == first


def test_a_column_that_is_dragged_stays_where_it_was_put(driver: Driver) -> None:
    header = driver.page.table.horizontalHeader()
    header.moveSection(header.visualIndex(driver.place("risk")), 0)
    driver.rest()
    assert driver.page.look.columns[0] == "risk"
    assert driver.page.table.columns_shown()[0] == "risk"


@pytest.mark.parametrize(("width", "percent"), [(1060, 150), (760, 100)])
def test_a_narrow_window_leaves_out_what_can_be_done_without(
    driver: Driver, theme: Theme, width: int, percent: int
) -> None:
    theme.choose(Appearance.LIGHT, percent)
    driver.page.resize(width, 600)
    driver.wait(50)
    table = driver.page.table
    shown = table.columns_shown()
    assert {"reference", "client_name", "status", "risk", "next_step_on"} <= set(shown)
    assert "claimed" not in shown
    assert table.columnWidth(driver.place("next_step_on")) >= theme.px(200)
    assert not table.horizontalScrollBar().isVisible()


def test_a_width_given_by_hand_holds(driver: Driver) -> None:
    table = driver.page.table
    table.horizontalHeader().resizeSection(driver.place("client_name"), 150)
    driver.rest()
    assert table.columnWidth(driver.place("client_name")) == 150


def test_larger_text_is_not_taken_for_widths_given_by_hand(
    open_page: Callable[[], Driver], case_ids: list[CaseId], theme: Theme
) -> None:
    theme.choose(Appearance.LIGHT, 150)
    driver = open_page()
    driver.wait(TYPED)
    assert driver.page.table.headings.widths == ()


def test_a_width_given_by_hand_comes_back_with_the_list_and_goes_when_all_is_as_at_first(
    driver: Driver, open_page: Callable[[], Driver]
) -> None:
    driver.page.table.horizontalHeader().resizeSection(driver.place("client_name"), 150)
    driver.wait(TYPED)
    driver.page.keep()
    driver.rest()
    again = open_page()
    assert again.page.look.widths == (("client_name", 150),)
    assert again.page.table.columnWidth(again.place("client_name")) == 150
    assert again.find(QPushButton, "views").text() == "All cases"
    again.press("columns")
    again.press("own_columns")
    assert again.page.look.widths == ()


def test_what_is_chosen_and_in_view_stays_when_the_list_is_read_again(
    driver: Driver, desk: Desk, case_ids: list[CaseId]
) -> None:
    for number in range(40):
        cases.open_case(desk, ClientDetails(name=f"示例·{number}"), CaseDetails())
    driver.page.refresh(frozenset({"case"}))
    driver.rest()
    table = driver.page.table
    table.selectAll()
    table.selectRow(20)
    table.scrollTo(table.model().index(30, 0))
    top = table.model().id_at(table.rowAt(0))
    chosen = table.chosen_ids()
    cases.open_case(desk, ClientDetails(name="示例·新来"), CaseDetails())
    driver.page.refresh(frozenset({"case"}))
    driver.rest()
    assert table.chosen_ids() == chosen
    assert table.model().id_at(table.rowAt(0)) == top


def test_several_stay_chosen_when_the_order_changes(driver: Driver, case_ids: list[CaseId]) -> None:
    table = driver.page.table
    table.selectAll()
    driver.sort_by("client_name")
    assert set(table.chosen_ids()) == set(case_ids)
    assert driver.find(QPushButton, "with_chosen").text() == "With the chosen (3)"


def test_rows_are_copied_as_text_and_as_a_table_of_texts(driver: Driver, desk: Desk, qtbot: QtBot) -> None:
    cases.open_case(desk, ClientDetails(name='=HYPERLINK("x")<b>'), CaseDetails())
    driver.page.refresh(frozenset({"case"}))
    driver.sort_by("reference")
    table = driver.page.table
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    driver.rest()
    content = QGuiApplication.clipboard().mimeData()
    lines = [line.split("\t") for line in content.text().splitlines()]
    assert lines[0][:3] == ["Number", "Client", "Status"]
    assert lines[1][:2] == ["C-2026-0004", '\'=HYPERLINK("x")<b>']
    assert "=HYPERLINK(&quot;x&quot;)&lt;b&gt;</td>" in content.html()
    assert "Rows copied: 1." in driver.page._message.words
    assert office_history(desk)[0].action == "list.copy"


def test_enter_opens_here_and_with_ctrl_in_a_second_window(
    driver: Driver, qtbot: QtBot, case_ids: list[CaseId]
) -> None:
    table = driver.page.table
    table.choose(case_ids[1])
    with qtbot.waitSignal(driver.page.case_chosen) as here:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    with qtbot.waitSignal(driver.page.case_chosen_beside) as there:
        qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert here.args == there.args == [case_ids[1]]


def test_a_view_is_saved_found_in_the_menu_and_deleted(driver: Driver, desk: Desk) -> None:
    look = ListView(conditions=(OneOf("risk", (Risk.ACUTE,)),), order="reference")
    driver.page.show_view(look)
    driver.rest()
    views = driver.find(QPushButton, "views")
    views.ask_for_name()
    driver.find(QLineEdit, "view_name").setText("周一先看")
    driver.press("save_view")
    assert [(each.name, each.view) for each in lists.saved_views(desk, ListKind.CASES)] == [("周一先看", look)]
    assert views.text() == "周一先看"
    menu_of(views)["All cases"].trigger()
    driver.rest()
    assert len(driver.column("reference")) == 3
    menu_of(views)["周一先看"].trigger()
    driver.rest()
    assert driver.column("client_name") == ["示例·阿白"]
    menu_of(views)["Delete “周一先看”"].trigger()
    driver.rest()
    assert lists.saved_views(desk, ListKind.CASES) == ()
    driver.press("message_action")
    assert [each.name for each in lists.saved_views(desk, ListKind.CASES)] == ["周一先看"]


def test_a_changed_view_takes_the_place_of_the_one_it_came_from(driver: Driver, desk: Desk) -> None:
    driver.page._views.save("我的", ListView(order="reference"), driver.page.tell)
    driver.rest()
    views = driver.find(QPushButton, "views")
    menu_of(views)["我的"].trigger()
    driver.sort_by("client_name")
    assert views.text() == "我的 (changed)"
    menu_of(views)["Replace “我的”"].trigger()
    driver.rest()
    assert lists.saved_views(desk, ListKind.CASES)[0].view.order == "client_name"
    assert views.text() == "我的"


def test_a_view_needs_a_name_that_is_not_taken_by_the_list(driver: Driver, desk: Desk) -> None:
    driver.sort_by("client_name")
    driver.find(QPushButton, "views").ask_for_name()
    driver.press("save_view")
    assert driver.find(QLineEdit, "view_name").property("wrong")
    driver.find(QLineEdit, "view_name").setText("Open cases")
    driver.press("save_view")
    assert lists.saved_views(desk, ListKind.CASES) == ()


def test_the_list_comes_back_as_it_was_left(driver: Driver, open_page: Callable[[], Driver]) -> None:
    look = ListView("青", (OneOf("status", (CaseStatus.ACTIVE,)),), "reference", columns=("reference", "client_name"))
    driver.page.show_view(look)
    driver.rest()
    driver.page.keep()
    driver.rest()
    again = open_page()
    assert again.page.look == look
    assert again.page.table.columns_shown() == ("reference", "client_name")
    assert again.page.bar.search.text() == "青"
    assert again.column("reference") == ["C-2026-0001"]


def test_a_page_that_was_never_looked_at_keeps_no_look(desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot) -> None:
    page = CasesPage(desk, tasks, Clipboard())
    qtbot.addWidget(page)
    page.keep()
    settle(tasks)
    assert lists.last_view(desk, ListKind.CASES) is None


def menu_of(button: QPushButton) -> dict:
    menu = button.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions()}
