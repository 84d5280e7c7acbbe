"""The debts of a case: their total, the agreement whose instalments are paid here, and what a loan costs."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.debts import (
    Certificate,
    Debt,
    DebtDetails,
    DebtStage,
    Fee,
    FeeKind,
    Plan,
    monthly_instalments,
)
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind
from counsel_desk.domain.people import ClientDetails
from counsel_desk.messages.debts import DebtSentences
from counsel_desk.services import debts, tasks
from counsel_desk.services.cases import open_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.organisations import add_organisation
from counsel_desk.ui.dialogs.debt_dialog import DebtDialog
from counsel_desk.ui.pages.case.debts import DebtsTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import said

Settle = Callable[[], None]


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return open_case(desk, ClientDetails(name="示例·阿青"))


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, settle: Settle) -> DebtsTab:
    """The tab of a case with one debt, an agreement on which one instalment was missed."""
    lender = add_organisation(desk, OrganisationDetails("晴天消费金融(虚构)", kind=OrganisationKind.CONSUMER_FINANCE))
    details = DebtDetails(
        lender=lender,
        contract_date=date(2026, 1, 15),
        principal=1_000_000,
        received=850_000,
        paid=200_000,
        claimed=900_000,
        fees=(Fee(FeeKind.UPFRONT, 150_000),),
        agreement="只付到对公账户",
        instalments=(
            *monthly_instalments(date(2026, 2, 15), 98_333, 12, Plan.CONTRACT),
            *monthly_instalments(date(2026, 11, 1), 300_000, 3, Plan.AGREEMENT),
        ),
    )
    debts.add_debt(desk, case_id, details, DebtSentences())
    made = DebtsTab(desk, tasks)
    qtbot.addWidget(made)
    made.changed.connect(lambda _kinds: made.show_case(case_id))
    made.resize(1100, 700)
    made.show()
    made.show_case(case_id)
    settle()
    return made


def test_a_wide_window_does_not_scroll_for_lines_that_need_no_wrapping(tab: DebtsTab) -> None:
    assert tab.minimumSizeHint().height() < tab.heightForWidth(1650) < tab.heightForWidth(750)


def the_debt(desk: Desk, case_id: CaseId) -> Debt:
    return debts.debts_of(desk, case_id)[0]


def press(tab: DebtsTab, name: str) -> None:
    tab.findChild(QPushButton, name).click()


def test_the_debts_are_added_up(tab: DebtsTab, desk: Desk, case_id: CaseId, settle: Settle) -> None:
    debts.add_debt(desk, case_id, DebtDetails(claimed=100_000))
    tab.show_case(case_id)
    settle()
    received, paid, claimed = tab.total.text().replace("\u00a0", " ").split("  ·  ")
    assert received == "Received in total: ¥8,500 (known for 1 of 2)"
    assert paid == "Paid in total: ¥2,000 (known for 1 of 2)"
    assert claimed == "Claimed in total: ¥10,000"


def test_what_was_kept_back_and_what_the_loan_costs_are_told(tab: DebtsTab) -> None:
    text = said(tab)
    assert "Kept back: ¥1,500, 15%" in text
    assert "24% a year" in text
    assert "Above the line" in text
    assert "(APR)" in text
    assert "(EAR)" in text
    assert "a person decides" in text
    assert "illegal" not in text


def test_what_is_missing_to_tell_the_cost_is_named(
    qtbot: QtBot, tab: DebtsTab, desk: Desk, case_id: CaseId, settle: Settle
) -> None:
    debts.add_debt(desk, case_id, DebtDetails())
    tab.show_case(case_id)
    settle()
    tab.table.choose(debts.debts_of(desk, case_id)[1].id)
    missing = "Still needed to tell the cost: the amount received, the instalments of the contract"
    qtbot.waitUntil(lambda: missing in said(tab))
    assert "For reference only: first find out who lent." in said(tab)


def test_a_missed_instalment_shows_and_is_paid_in_one_click(
    qtbot: QtBot, tab: DebtsTab, desk: Desk, case_id: CaseId, settle: Settle
) -> None:
    assert "17 days overdue" in said(tab)
    first = the_debt(desk, case_id).details.plan(Plan.AGREEMENT)[0]
    with qtbot.waitSignal(tab.said) as told:
        press(tab, f"pay_{first.id}")
    settle()
    details = the_debt(desk, case_id).details
    assert (details.plan(Plan.AGREEMENT)[0].paid_on, details.paid) == (desk.today, 500_000)
    assert "overdue" not in said(tab)
    take_back = told.args[3]
    take_back()
    settle()
    assert the_debt(desk, case_id).details.missed(desk.today)
    assert tasks.today(desk).overdue_count == 1


def test_the_certificate_is_asked_for_until_it_is_there(
    qtbot: QtBot, tab: DebtsTab, desk: Desk, case_id: CaseId, settle: Settle
) -> None:
    debt = the_debt(desk, case_id)
    debts.change_debt(desk, debt, DebtDetails(stage=DebtStage.SETTLED), DebtSentences())
    for button, state in (("certificate_asked", Certificate.ASKED), ("certificate_received", Certificate.RECEIVED)):
        tab.show_case(case_id)
        settle()
        press(tab, button)
        settle()
        assert the_debt(desk, case_id).details.certificate is state
    assert "Certificate received · 18 Nov 2026" in said(tab)


def test_the_agreement_is_changed_where_it_is_read(tab: DebtsTab, settle: Settle) -> None:
    press(tab, "edit_agreement")
    settle()
    dialog = tab.findChild(DebtDialog)
    assert dialog.agreement.isVisible()
    dialog.reject()


def test_names_from_the_vault_are_shown_as_plain_text(
    tab: DebtsTab, desk: Desk, case_id: CaseId, settle: Settle
) -> None:
    debt = the_debt(desk, case_id)
    debts.change_debt(desk, debt, DebtDetails(agreement="<img src='file:///x'>\u202e𠮷"))
    tab.show_case(case_id)
    settle()
    assert "<img src='file:///x'>\ufffd𠮷" in said(tab)


def test_after_a_payment_the_keyboard_stands_on_the_next_instalment(
    qtbot: QtBot, tab: DebtsTab, desk: Desk, case_id: CaseId, settle: Settle
) -> None:
    first, second, _ = the_debt(desk, case_id).details.plan(Plan.AGREEMENT)
    tab.activateWindow()
    pay = tab.findChild(QPushButton, f"pay_{first.id}")
    pay.setFocus()
    qtbot.waitUntil(pay.hasFocus)
    pay.click()
    qtbot.waitUntil(lambda: the_debt(desk, case_id).details.plan(Plan.AGREEMENT)[0].is_paid)
    settle()
    focused = tab.window().focusWidget()
    assert focused is not None
    assert focused.objectName() == f"pay_{second.id}"
    assert focused.hasFocus()
