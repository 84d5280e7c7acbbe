"""What a message tells is offered line by line; one click takes a line over, and then it is gone."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CaseId, DebtId
from counsel_desk.domain.incidents import Channel, Incident, IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationRole
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, debts, incidents, organisations
from counsel_desk.services.desk import Desk
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.told_panel import ToldPanel
from tests.ui.waiting import said, settle

WHEN = datetime(2026, 11, 17, 22, 20, tzinfo=CHINA)
CLAIM = "【晴天】尾号7788的账单已逾期35天，应还4,200.00元，回电4000000000"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())


@pytest.fixture
def debt_id(desk: Desk, case_id: CaseId) -> DebtId:
    lender = organisations.add_organisation(
        desk, OrganisationDetails("晴天消费金融（虚构）", OrganisationRole.LENDER, signatures=("晴天",))
    )
    return debts.add_debt(desk, case_id, DebtDetails(lender=lender, contract_tail="7788", claimed=350_000))


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks) -> ToldPanel:
    made = ToldPanel(desk, tasks)
    qtbot.addWidget(made)
    return made


def press(panel: ToldPanel, name: str) -> None:
    made = panel.findChild(QPushButton, name)
    assert made is not None, name
    made.click()


def kept(desk: Desk, case_id: CaseId) -> Incident:
    details = IncidentDetails(WHEN, channel=Channel.SMS, words=CLAIM)
    return incidents.load_incident(desk, incidents.record_incident(desk, case_id, details))


def test_a_message_that_tells_nothing_shows_nothing(tasks: Tasks, panel: ToldPanel, desk: Desk) -> None:
    panel.show_words(IncidentDetails(WHEN, words="嗯"), None)
    settle(tasks)
    assert panel.isHidden()


def test_sum_days_and_tail_are_said(
    tasks: Tasks, panel: ToldPanel, desk: Desk, case_id: CaseId, debt_id: DebtId
) -> None:
    panel.show_incident(kept(desk, case_id))
    settle(tasks)
    assert "¥4,200" in said(panel)
    assert "35 days overdue" in said(panel)
    assert "Ends in 7788" in said(panel)


def test_a_claim_goes_onto_the_debt_with_one_click_and_is_then_not_offered(
    qtbot: QtBot, tasks: Tasks, panel: ToldPanel, desk: Desk, case_id: CaseId, debt_id: DebtId
) -> None:
    panel.show_incident(kept(desk, case_id))
    settle(tasks)
    with qtbot.waitSignal(panel.kept) as written:
        press(panel, "take_claim")
    settle(tasks)
    assert written.args[1] == frozenset({"debt"})
    assert debts.load_debt(desk, debt_id).details.claimed == 420_000
    assert panel.findChild(QPushButton, "take_claim") is None


def test_a_debt_that_was_changed_meanwhile_is_shown_anew_before_a_claim_goes_onto_it(
    qtbot: QtBot, tasks: Tasks, panel: ToldPanel, desk: Desk, case_id: CaseId, debt_id: DebtId
) -> None:
    panel.show_incident(kept(desk, case_id))
    settle(tasks)
    seen = debts.load_debt(desk, debt_id)
    debts.change_debt(desk, seen, replace(seen.details, claimed=410_000))
    with qtbot.waitSignal(panel.failed):
        press(panel, "take_claim")
    settle(tasks)
    assert debts.load_debt(desk, debt_id).details.claimed == 410_000
    with qtbot.waitSignal(panel.kept):
        press(panel, "take_claim")
    assert debts.load_debt(desk, debt_id).details.claimed == 420_000


def test_the_situation_of_its_conduct_is_added_to_the_case(
    qtbot: QtBot, tasks: Tasks, panel: ToldPanel, desk: Desk, case_id: CaseId
) -> None:
    panel.show_incident(kept(desk, case_id))  # it came at night
    settle(tasks)
    with qtbot.waitSignal(panel.kept):
        press(panel, "take_SIT-05")
    settle(tasks)
    assert "SIT-05" in cases.load_case_file(desk, case_id).case.details.situations


def test_in_a_form_the_form_takes_over(
    qtbot: QtBot, tasks: Tasks, panel: ToldPanel, desk: Desk, case_id: CaseId, debt_id: DebtId
) -> None:
    before = desk.database.writes
    panel.show_words(IncidentDetails(WHEN, words=CLAIM), case_id)
    settle(tasks)
    with qtbot.waitSignal(panel.debt_taken) as debt:
        press(panel, "take_debt")
    with qtbot.waitSignal(panel.number_taken) as number:
        press(panel, "take_number")
    assert (debt.args, number.args) == ([debt_id], ["4000000000"])
    assert desk.database.writes == before


def test_an_unknown_signature_is_offered_as_the_sender(
    qtbot: QtBot, tasks: Tasks, panel: ToldPanel, desk: Desk
) -> None:
    panel.show_words(IncidentDetails(WHEN, words="【湖畔小额贷款】请还款"), None)
    settle(tasks)
    with qtbot.waitSignal(panel.sender_taken) as taken:
        press(panel, "take_signed")
    assert taken.args == ["湖畔小额贷款"]
