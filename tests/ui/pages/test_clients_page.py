"""The client list: what it says of a client, and where it leads."""

import pytest
from pytestqt.qtbot import QtBot

from counsel_desk.domain.listing import ListKind
from counsel_desk.domain.people import ClientDetails, ClientPhone, PartyRole
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.services import cases, lists
from counsel_desk.services.clients import add_client
from counsel_desk.services.desk import Desk
from counsel_desk.ui.clipboard import Clipboard
from counsel_desk.ui.pages.clients_page import ClientsPage
from counsel_desk.ui.pages.lists.spec import Chosen
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.pages.lists_driver import Driver


@pytest.fixture
def driver(desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot, clock) -> Driver:
    safe = SafeContact(CallPermission.DO_NOT_CALL, (), "丈夫不知情")
    cases.open_case(desk, ClientDetails("欧阳喆玥", phones=(ClientPhone("13800000001"),), safe_contact=safe))
    clock.move(days=1)
    add_client(desk, ClientDetails(alias="小昇", role=PartyRole.RELATIVE))
    page = ClientsPage(desk, tasks, Clipboard())
    qtbot.addWidget(page)
    made = Driver(page, qtbot)
    made.show()
    return made


def test_who_came_last_stands_first_by_what_they_are_called(driver: Driver) -> None:
    assert driver.column("name") == ["小昇", "欧阳喆玥"]


def test_numbers_are_masked_and_the_wish_about_calls_is_in_words(driver: Driver) -> None:
    assert driver.column("phone") == ["", "138****0001"]
    assert driver.column("call_permission") == ["Nobody has asked yet", "Do not call"]


def test_opening_leads_to_the_page_of_the_client(qtbot: QtBot, driver: Driver) -> None:
    with qtbot.waitSignal(driver.page.client_chosen) as chosen:
        driver.page.table.selectRow(1)
        driver.page.table.activated.emit(driver.page.table.currentIndex())
    assert chosen.args == [1]


def test_the_newest_case_is_one_step_away_where_there_is_one(desk: Desk, driver: Driver) -> None:
    rows = {row.id: row for row in lists.list_rows(desk, ListKind.CLIENTS, (1, 2))}
    words = [[deed.words for deed in driver.page.deeds(Chosen((each,), rows[each]))] for each in (1, 2)]
    assert words == [["Open the newest case", "New case"], ["New case"]]
