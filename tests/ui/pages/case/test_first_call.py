"""The case just after the first call: what is still to be asked is one click away, and what is added is at hand."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.services.cases import load_case_file, open_case
from counsel_desk.services.debts import add_debt
from counsel_desk.services.desk import Desk
from counsel_desk.services.people_around import people_around
from counsel_desk.ui.dialogs.client_dialog import ClientDialog
from counsel_desk.ui.dialogs.debt_dialog import DebtDialog
from counsel_desk.ui.dialogs.person_dialog import PersonDialog
from counsel_desk.ui.pages.case_page import CasePage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme

Settle = Callable[[], None]


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return open_case(desk, ClientDetails(name="示例·阿青"))


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, settle: Settle) -> CasePage:
    made = CasePage(desk, tasks)
    qtbot.addWidget(made)
    made.changed.connect(made.refresh)
    made.resize(1190, 714)
    made.show()
    made.open_case(case_id)
    settle()
    return made


def press(page: QWidget, name: str) -> None:
    next(each for each in page.findChildren(QPushButton, name) if each.isVisible()).click()


def test_how_a_client_may_be_reached_is_written_down_from_where_it_is_missing(
    page: CasePage, desk: Desk, case_id: CaseId, settle: Settle
) -> None:
    press(page, "ask_contact")
    (dialog,) = page.findChildren(ClientDialog)
    settle()
    assert dialog.focusWidget() is dialog.permission
    dialog.permission.choose(CallPermission.MAY_CALL)
    dialog.save()
    settle()
    assert load_case_file(desk, case_id).client.details.safe_contact == SafeContact(CallPermission.MAY_CALL, (), "")
    assert not page.findChild(QPushButton, "ask_contact").isVisible()


def test_somebody_around_the_client_is_added_without_leaving_the_case(
    page: CasePage, desk: Desk, case_id: CaseId, settle: Settle
) -> None:
    press(page, "card_add_person")
    (dialog,) = page.findChildren(PersonDialog)
    dialog.name.setText("示例·阿母")
    dialog.save()
    settle()
    (person,) = people_around(desk, load_case_file(desk, case_id).client.id)
    assert person.details.name == "示例·阿母"


def test_a_debt_just_added_is_the_one_whose_agreement_stands_below(
    page: CasePage, desk: Desk, case_id: CaseId, settle: Settle
) -> None:
    add_debt(desk, case_id, DebtDetails(contract_tail="1111"))
    page.show_tab("debts")
    page.open_case(case_id)
    settle()
    press(page, "add_debt")
    (dialog,) = page.findChildren(DebtDialog)
    settle()
    dialog.loan.fields["claimed"].set_text("9200")
    dialog.save()
    settle()
    chosen = page.debts.table.chosen_id()
    assert chosen is not None
    assert page.debts._debts[chosen].details.claimed == 920_000


def test_alt_and_left_lead_back_as_the_arrow_does(qtbot: QtBot, page: CasePage) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)


def test_the_first_debt_leaves_the_keyboard_where_the_next_one_is_added(
    qtbot: QtBot, page: CasePage, settle: Settle
) -> None:
    page.activateWindow()
    page.show_tab("debts")
    settle()
    press(page.debts, "empty_action")
    (dialog,) = page.findChildren(DebtDialog)
    settle()
    dialog.loan.fields["claimed"].set_text("9200")
    dialog.save()
    settle()
    page.activateWindow()
    qtbot.waitUntil(page.debts._add_button.hasFocus)
