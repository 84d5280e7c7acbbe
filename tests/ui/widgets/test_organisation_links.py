"""Wherever a case names an organisation, its name leads to its page."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CaseId, OrganisationId
from counsel_desk.domain.organisations import OrganisationRole
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, debts, incidents, organisations
from counsel_desk.services.desk import Desk
from counsel_desk.ui.pages.case_page import CasePage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.organisation_links import OrganisationLinks


@pytest.fixture
def collector(desk: Desk) -> OrganisationId:
    return organisations.name_organisation(desk, "长尾催收（虚构）", OrganisationRole.COLLECTOR)


@pytest.fixture
def case_id(desk: Desk, collector: OrganisationId) -> CaseId:
    made = cases.open_case(desk, ClientDetails("示例·阿青"))
    debts.add_debt(desk, made, DebtDetails(collector=collector))
    incidents.record_incident(desk, made, replace(incidents.draft_from(desk, "请还款"), organisation=collector))
    return made


@pytest.mark.parametrize("tab", ["debts", "incidents"])
def test_a_name_in_a_case_leads_to_the_organisation(
    desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot, case_id: CaseId, collector: OrganisationId, tab: str
) -> None:
    page = CasePage(desk, tasks)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.open_case(case_id)
    page.show_tab(tab)
    shown = getattr(page, tab)
    qtbot.waitUntil(lambda: shown.findChild(QPushButton, f"organisation_{collector}") is not None)
    with qtbot.waitSignal(page.organisation_asked) as asked:
        shown.findChild(QPushButton, f"organisation_{collector}").click()
    assert asked.args == [collector]


def test_one_that_lends_and_collects_is_named_once_and_nobody_hides_the_line(theme: Theme, qtbot: QtBot) -> None:
    links = OrganisationLinks()
    qtbot.addWidget(links)
    both = OrganisationId(3)
    links.show_organisations(((both, "晴天（虚构）"), (both, "晴天（虚构）"), (None, "")))
    assert len(links.findChildren(QPushButton)) == 1
    assert not links.isHidden()
    links.show_organisations(((None, ""),))
    assert links.isHidden()
