"""The page of one organisation: what is known, where to complain, and what it did, without anybody's name."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, debts, incidents, organisations
from counsel_desk.services.desk import Desk
from counsel_desk.services.undo import undo
from counsel_desk.ui.dialogs.merge_dialog import MergeDialog
from counsel_desk.ui.dialogs.organisation_dialog import OrganisationDialog
from counsel_desk.ui.pages.organisation_page import OrganisationPage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import said

LENDER = OrganisationDetails(
    "晴天消费金融（虚构）",
    kind=OrganisationKind.CONSUMER_FINANCE,
    signatures=("晴天",),
    hotline="95000001",
    numbers=("95000001",),
)


@pytest.fixture
def lender(desk: Desk) -> OrganisationId:
    made = organisations.add_organisation(desk, LENDER)
    case_id = cases.open_case(desk, ClientDetails("示例·阿青"))
    debts.add_debt(desk, case_id, DebtDetails(lender=made))
    draft = incidents.draft_from(desk, "再不还款就联系你村委会")
    incidents.record_incident(desk, case_id, replace(draft, organisation=made, number="10690000000009"))
    return made


@pytest.fixture
def page(desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot, lender: OrganisationId) -> OrganisationPage:
    made = OrganisationPage(desk, tasks)
    qtbot.addWidget(made)
    made.changed.connect(made.refresh)
    made.resize(1100, 700)
    made.show()
    made.open_organisation(lender)
    qtbot.waitUntil(lambda: made.title() == LENDER.name)
    return made


def test_the_page_says_who_it_is_and_where_to_complain(page: OrganisationPage) -> None:
    text = said(page)
    for expected in (LENDER.name, "【晴天】", "95000001", "12378"):
        assert expected in text


def test_what_it_did_is_shown_as_counts_and_names_nobody(page: OrganisationPage) -> None:
    text = said(page)
    assert "Cases: 1" in text
    assert "Named in debts: 1" in text
    assert "阿青" not in text
    assert "C-2026" not in text


def test_a_number_its_incidents_came_from_is_kept_in_one_click_and_taken_back(
    page: OrganisationPage, desk: Desk, lender: OrganisationId, qtbot: QtBot
) -> None:
    page.findChild(QPushButton, "remember_10690000000009").click()
    qtbot.waitUntil(lambda: "10690000000009" in organisations.load_organisation(desk, lender).details.numbers)
    qtbot.waitUntil(page.message.isVisible)
    page.message.action_asked.emit()
    qtbot.waitUntil(lambda: organisations.load_organisation(desk, lender).details.numbers == LENDER.numbers)


def test_two_are_merged_from_the_page_and_undone(
    page: OrganisationPage, desk: Desk, lender: OrganisationId, qtbot: QtBot
) -> None:
    twice = organisations.add_organisation(desk, OrganisationDetails("晴天", OrganisationRole.COLLECTOR))
    page.deeds.merge(lender)
    qtbot.waitUntil(lambda: page.findChild(MergeDialog) is not None)
    dialog = page.findChild(MergeDialog)
    qtbot.waitUntil(lambda: dialog.field.combo.count() == 1)
    assert not dialog.findChild(QPushButton, "merge").isEnabled()
    dialog.field.set_text("晴天")
    dialog.findChild(QPushButton, "merge").click()
    qtbot.waitUntil(lambda: len(organisations.organisations(desk)) == 1)
    assert organisations.load_organisation(desk, lender).details.short_names == ("晴天",)
    undo(desk)
    assert organisations.load_organisation(desk, twice).details.name == "晴天"


def test_the_other_one_can_be_the_one_that_stays(
    page: OrganisationPage, desk: Desk, lender: OrganisationId, qtbot: QtBot
) -> None:
    other = organisations.add_organisation(desk, OrganisationDetails("晴天"))
    page.deeds.merge(lender, other)
    qtbot.waitUntil(lambda: page.findChild(MergeDialog) is not None)
    dialog = page.findChild(MergeDialog)
    qtbot.waitUntil(lambda: dialog.field.chosen() == other)
    dialog.findChild(QPushButton, "merge_swap").click()
    dialog.findChild(QPushButton, "merge").click()
    qtbot.waitUntil(lambda: page.title() == "晴天")


def test_what_is_taken_out_elsewhere_is_said_kindly(
    page: OrganisationPage, desk: Desk, lender: OrganisationId, qtbot: QtBot
) -> None:
    unused = organisations.add_organisation(desk, OrganisationDetails("写错了（虚构）"))
    page.open_organisation(unused)
    qtbot.waitUntil(lambda: page.title() == "写错了（虚构）")
    organisations.withdraw_organisation(desk, organisations.load_organisation(desk, unused))
    page.refresh(frozenset({"organisation"}))
    qtbot.waitUntil(lambda: bool(page.message.words))
    assert not page.details.isVisible()


def test_a_form_that_is_open_keeps_its_draft_when_the_window_locks(
    page: OrganisationPage, lender: OrganisationId, qtbot: QtBot
) -> None:
    page.deeds.change(lender)
    qtbot.waitUntil(lambda: page.findChild(OrganisationDialog) is not None)
    dialog = page.findChild(OrganisationDialog)
    dialog.notes.setPlainText("电话里很客气")
    page.keep()
    assert dialog.content()["notes"] == "电话里很客气"


def test_the_history_of_an_organisation_stands_in_a_tab_of_its_page(
    page: OrganisationPage, desk: Desk, lender: OrganisationId, qtbot: QtBot
) -> None:
    known = organisations.load_organisation(desk, lender)
    organisations.change_organisation(desk, known, replace(known.details, hotline="95000009"))
    page.findChild(QTabWidget, "organisation_tabs").setCurrentIndex(1)
    model = page.history.table.model()
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    qtbot.waitUntil(lambda: model.index(0, 2).data().endswith(" · official hotline"))
