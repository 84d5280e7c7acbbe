"""The list of incidents: what was done, without the words, until somebody asks for them."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import Channel, ConductState, IncidentDetails
from counsel_desk.domain.listing import ListView
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, incidents
from counsel_desk.services.desk import Desk
from counsel_desk.ui.clipboard import Clipboard
from counsel_desk.ui.dialogs.move_dialog import MoveDialog
from counsel_desk.ui.pages.incidents_page import IncidentsPage
from counsel_desk.ui.pages.lists.spec import Chosen
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.pages.lists_driver import Driver

ABUSE = "你这个老赖，今天不还钱就上门找你全家"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    made = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
    for number, channel in enumerate((Channel.SMS, Channel.CALL)):
        when = desk.clock() - timedelta(hours=number)
        incidents.record_incident(desk, made, IncidentDetails(channel=channel, happened_at=when, words=ABUSE))
    return made


@pytest.fixture
def driver(desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot, case_id: CaseId) -> Driver:
    page = IncidentsPage(desk, tasks, Clipboard())
    qtbot.addWidget(page)
    made = Driver(page, qtbot)
    made.show()
    return made


def test_the_words_are_folded_until_asked_for_and_folded_again_on_coming_back(driver: Driver) -> None:
    assert "words" not in driver.page.table.columns_shown()
    assert driver.column("words") == ["folded", "folded"]
    driver.press("show_words")
    assert "words" in driver.page.table.columns_shown()
    assert driver.column("words")[0] == ABUSE
    driver.page.enter()
    assert driver.column("words") == ["folded", "folded"]


def test_folded_words_are_not_copied(driver: Driver, qtbot: QtBot) -> None:
    driver.page.show_view(ListView(columns=("channel", "words"), order="happened_at"))
    driver.rest()
    driver.page.table.selectAll()
    qtbot.keyClick(driver.page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    driver.rest()
    assert "老赖" not in QGuiApplication.clipboard().text()


def test_conduct_that_waits_for_a_decision_is_told_and_found(driver: Driver, desk: Desk, case_id: CaseId) -> None:
    first = incidents.incidents_of(desk, case_id)[0]
    incidents.decide_conduct(desk, first.conducts[0].id, ConductState.CONFIRMED)
    driver.page.refresh(frozenset({"conduct"}))
    driver.rest()
    assert any(words.startswith("To decide") for words in driver.column("conducts"))
    assert any(not words.startswith("To decide") for words in driver.column("conducts"))


def test_enter_leads_to_the_incident_in_its_case(driver: Driver, qtbot: QtBot, desk: Desk, case_id: CaseId) -> None:
    newest = incidents.incidents_of(desk, case_id)[0]
    driver.page.table.choose(newest.id)
    with qtbot.waitSignal(driver.page.incident_chosen) as opened:
        qtbot.keyClick(driver.page.table, Qt.Key.Key_Return)
    assert opened.args == [case_id, newest.id]


def test_an_empty_list_offers_to_paste_a_message(desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot) -> None:
    page = IncidentsPage(desk, tasks, Clipboard())
    qtbot.addWidget(page)
    driver = Driver(page, qtbot)
    driver.show()
    with qtbot.waitSignal(page.paste_asked):
        page.panel.nothing.findChild(QPushButton, "empty_action").click()


def test_incidents_of_the_wrong_case_are_moved_together_and_taken_back(
    driver: Driver, desk: Desk, case_id: CaseId, qtbot: QtBot
) -> None:
    right = cases.open_case(desk, ClientDetails(name="示例·阿蓝"))
    ids = tuple(each.id for each in incidents.incidents_of(desk, case_id))
    move = next(each for each in driver.page.deeds(Chosen(ids, None)) if each.words == "Move to another case…")
    assert move.do is not None
    move.do()
    dialog = driver.page.findChild(MoveDialog)
    driver.rest()
    dialog.search.setText("阿蓝")
    dialog.search.search_now()
    qtbot.waitUntil(lambda: len(dialog.picker.offers) == 1)
    dialog.picker.offers[0].click()
    button = dialog.findChild(QPushButton, "move")
    qtbot.waitUntil(button.isEnabled)
    button.click()
    qtbot.waitUntil(lambda: len(incidents.incidents_of(desk, right)) == 2)
    driver.rest()
    assert {each.id for each in incidents.incidents_of(desk, right)} == set(ids)
    driver.press("message_action")
    assert {each.id for each in incidents.incidents_of(desk, case_id)} == set(ids)
