"""Search everything: typed, chosen with the arrows, opened with Enter."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, incidents, organisations
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.search_popup import SearchPopup
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
    words = "今天不还钱，我们就上门"
    incidents.record_incident(
        desk, case_id, IncidentDetails(datetime(2026, 11, 17, 9, tzinfo=CHINA), number="95000", words=words)
    )
    organisations.add_organisation(
        desk,
        OrganisationDetails(
            "晴天消费金融(虚构)", OrganisationRole.LENDER, OrganisationKind.CONSUMER_FINANCE, hotline="4000000000"
        ),
    )
    return case_id


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def popup(desk: Desk, tasks: Tasks, window: QWidget, case_id: CaseId) -> SearchPopup:
    made = SearchPopup(desk, tasks, window)
    made.open()
    return made


def find(popup: SearchPopup, qtbot: QtBot, text: str) -> None:
    popup.field.setText(text)
    qtbot.waitUntil(lambda: popup.hits.model().rowCount() > 0)


def test_typing_finds_the_client_and_enter_opens_their_page(
    popup: SearchPopup, qtbot: QtBot, desk: Desk, case_id: CaseId
) -> None:
    find(popup, qtbot, "阿青")
    with qtbot.waitSignal(popup.client_chosen) as opened:
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert opened.args == [cases.load_case_file(desk, case_id).client.id]


def test_the_case_stands_beneath_its_client_and_is_opened_as_well(
    popup: SearchPopup, qtbot: QtBot, case_id: CaseId
) -> None:
    find(popup, qtbot, "阿青")
    qtbot.keyClick(popup.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(popup.case_chosen) as opened:
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert opened.args == [case_id]


def test_enter_pressed_before_the_answer_opens_the_first_hit_once_it_is_there(
    popup: SearchPopup, qtbot: QtBot, case_id: CaseId
) -> None:
    popup.field.setText("C-2026-0001")
    with qtbot.waitSignal(popup.case_chosen) as opened:
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert opened.args == [case_id]


def test_words_of_a_message_lead_to_the_incident(popup: SearchPopup, qtbot: QtBot) -> None:
    find(popup, qtbot, "上门")
    with qtbot.waitSignals([popup.case_chosen, popup.incident_chosen], order="strict"):
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)


def test_the_arrows_step_over_the_headings(popup: SearchPopup, qtbot: QtBot) -> None:
    find(popup, qtbot, "阿青")
    first = popup.hits.currentIndex().row()
    qtbot.keyClick(popup.field, Qt.Key.Key_Down)
    assert popup.hits.currentIndex().row() == first + 2
    qtbot.keyClick(popup.field, Qt.Key.Key_Up)
    qtbot.keyClick(popup.field, Qt.Key.Key_Up)
    assert popup.hits.currentIndex().row() == first


def test_an_organisation_opens_its_page(popup: SearchPopup, qtbot: QtBot) -> None:
    find(popup, qtbot, "晴天消费")
    with qtbot.waitSignal(popup.organisation_chosen) as opened:
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert opened.args == [1]


def test_what_is_chosen_is_told_to_a_screen_reader(popup: SearchPopup, qtbot: QtBot) -> None:
    find(popup, qtbot, "上门")
    assert "C-2026-0001" in popup.field.accessibleDescription()
