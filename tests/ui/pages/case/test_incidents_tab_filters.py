"""The incidents of a case narrowed by a filter and by the calendar, and what was just written down in view."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CaseId, IncidentId
from counsel_desk.domain.incidents import Channel, ConductState, IncidentDetails
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, debts, incidents
from counsel_desk.services.desk import Desk
from counsel_desk.ui.pages.case.incidents import IncidentsTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme

FIRST, SECOND = "13800000001", "13800000002"
Settle = Callable[[], None]


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())


def write(desk: Desk, case_id: CaseId, days_ago: int, **known: object) -> IncidentId:
    said = {"channel": Channel.SMS, "number": FIRST, "words": f"请还款，第{days_ago}次"} | known
    return incidents.record_incident(desk, case_id, IncidentDetails(desk.clock() - timedelta(days=days_ago), **said))


@pytest.fixture
def written(desk: Desk, case_id: CaseId) -> list[IncidentId]:
    """Five days of contacts, newest first: the second from another number, the third a call about a debt."""
    debt = debts.add_debt(desk, case_id, DebtDetails(contract_tail="0001"))
    more = {1: {"number": SECOND}, 2: {"channel": Channel.CALL, "debt": debt, "words": ""}}
    return [write(desk, case_id, ago, **more.get(ago, {})) for ago in range(5)]


@pytest.fixture
def tab(
    qtbot: QtBot,
    theme: Theme,
    desk: Desk,
    tasks: Tasks,
    case_id: CaseId,
    written: list[IncidentId],
    settle: Settle,
) -> IncidentsTab:
    made = IncidentsTab(desk, tasks)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.show_case(case_id)
    settle()
    return made


def shown(tab: IncidentsTab) -> list[IncidentId]:
    model = tab.timeline.model
    rows = map(model.incident_at, range(model.rowCount()))
    return [row.id for row in rows if row is not None]


def chosen(tab: IncidentsTab) -> IncidentId | None:
    current = tab.timeline.view.current
    return None if current is None else current.id


def choose(tab: IncidentsTab, part: str, words: str) -> None:
    actions = tab.findChild(QMenu, part).actions()
    next(each for each in actions if words in each.text()).trigger()


def filter_says(tab: IncidentsTab) -> str:
    return tab.findChild(QPushButton, "filter_incidents").accessibleName()


def test_the_menus_offer_what_the_incidents_show_with_counts(tab: IncidentsTab) -> None:
    offered = {
        part: [each.text() for each in tab.findChild(QMenu, part).actions()]
        for part in ("filter_channel", "filter_number", "filter_debt")
    }
    assert offered == {
        "filter_channel": ["All channels", "SMS (4)", "Call (1)"],
        "filter_number": ["All numbers", "138 0000 0001 (4)", "138 0000 0002 (1)"],
        "filter_debt": ["All debts", "0001", "No debt named"],
    }


@pytest.mark.parametrize(
    ("part", "words", "place", "says"),
    [
        ("filter_channel", "Call", 2, "Filter: Call"),
        ("filter_number", "0002", 1, "Filter: 138 0000 0002"),
        ("filter_debt", "0001", 2, "Filter: 0001"),
    ],
)
def test_a_filter_says_what_it_lets_through_and_narrows_list_and_calendar(
    tab: IncidentsTab, settle: Settle, written: list[IncidentId], part: str, words: str, place: int, says: str
) -> None:
    choose(tab, part, words)
    settle()
    assert shown(tab) == [written[place]]
    assert len(tab.timeline.strip.columns._days) == 1
    assert filter_says(tab) == says


def test_the_way_back_shows_everything_again(tab: IncidentsTab, settle: Settle) -> None:
    choose(tab, "filter_channel", "Call")
    choose(tab, "filter_number", "0001")
    settle()
    assert len(shown(tab)) == 1
    tab.findChild(QToolButton, "clear_filter").click()
    settle()
    assert len(shown(tab)) == 5
    assert filter_says(tab) == "Filter"


def test_what_is_let_through_leaves_every_button_in_sight_on_a_small_screen_in_large_text(tab: IncidentsTab) -> None:
    choose(tab, "filter_channel", "Call")
    tab.resize(690, 460)  # what a window of 1366 by 768 pixels leaves a case at 150%
    assert tab.timeline.bar.minimumSizeHint().width() <= 690


def test_a_day_of_the_calendar_narrows_the_list_to_it_and_the_same_day_again_shows_all(
    qtbot: QtBot, tab: IncidentsTab, settle: Settle, written: list[IncidentId]
) -> None:
    columns = tab.timeline.strip.columns
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return):
        qtbot.keyClick(columns, key)
    assert shown(tab) == [written[1]]
    assert len(columns._days) == 5
    assert filter_says(tab) == "Filter: 17 Nov 2026"
    qtbot.keyClick(columns, Qt.Key.Key_Left)
    qtbot.keyClick(columns, Qt.Key.Key_Right)
    qtbot.keyClick(columns, Qt.Key.Key_Return)
    assert len(shown(tab)) == 5
    settle()


def test_the_calendar_can_be_put_away(tab: IncidentsTab) -> None:
    switch = tab.findChild(QPushButton, "show_calendar")
    assert tab.timeline.strip.isVisible()
    switch.click()
    assert not tab.timeline.strip.isVisible()
    assert switch.accessibleName() == "Show calendar"


def test_on_a_low_screen_the_list_comes_first_until_the_calendar_is_asked_for(tab: IncidentsTab) -> None:
    tab.resize(1200, 360)
    assert not tab.timeline.strip.isVisible()
    tab.findChild(QPushButton, "show_calendar").click()
    assert tab.timeline.strip.isVisible()


def test_a_case_without_incidents_shows_no_calendar(desk: Desk, tab: IncidentsTab, settle: Settle) -> None:
    tab.show_case(cases.open_case(desk, ClientDetails(name="示例·阿蓝"), CaseDetails()))
    settle()
    assert not tab.timeline.strip.isVisible()
    assert not tab.detail.isVisible()


def test_what_was_just_written_down_elsewhere_is_chosen_and_in_view(
    desk: Desk, case_id: CaseId, tab: IncidentsTab, settle: Settle, written: list[IncidentId]
) -> None:
    assert chosen(tab) == written[0]
    new = write(desk, case_id, 40, words="明天上门")  # as a message that is pasted while the tab is open
    tab.show_case(case_id)
    settle()
    view = tab.timeline.view
    assert chosen(tab) == new
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))
    assert tab._shown is not None
    assert tab._shown.id == new


def test_what_was_just_written_down_is_shown_also_where_a_filter_would_hide_it(
    desk: Desk, case_id: CaseId, tab: IncidentsTab, settle: Settle
) -> None:
    choose(tab, "filter_channel", "Call")
    settle()
    new = write(desk, case_id, 6)
    tab.show_case(case_id)
    settle()
    assert chosen(tab) == new
    assert filter_says(tab) == "Filter"


def test_an_incident_asked_for_is_shown_also_where_a_filter_hides_it(
    tab: IncidentsTab, settle: Settle, written: list[IncidentId]
) -> None:
    choose(tab, "filter_channel", "Call")
    settle()
    tab.show_incident(written[4])
    settle()
    assert chosen(tab) == written[4]


def test_a_decision_shows_in_its_row_without_moving_the_list(
    desk: Desk, case_id: CaseId, tab: IncidentsTab, settle: Settle
) -> None:
    row = tab.timeline.view.current
    assert row is not None
    incidents.decide_conduct(desk, incidents.load_incident(desk, row.id).conducts[0].id, ConductState.CONFIRMED)
    resets: list[None] = []
    tab.timeline.model.modelReset.connect(lambda: resets.append(None))
    tab._follow("kept", frozenset({"conduct"}))
    settle()
    assert tab.timeline.view.current.conducts[0][1] is ConductState.CONFIRMED
    tab.show_case(case_id)
    settle()
    assert not resets
