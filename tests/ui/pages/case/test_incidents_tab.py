"""The incidents of a case: by day, words folded, conduct decided with a key."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import Channel, ConductState, Contacted, Incident, IncidentDetails
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.timelines import TimelineFilter
from counsel_desk.services import cases, incidents
from counsel_desk.services import tasks as follow_ups
from counsel_desk.services.desk import Desk
from counsel_desk.services.timelines import load_timeline, narrow
from counsel_desk.ui.dialogs.incident_dialog import IncidentDialog
from counsel_desk.ui.models.incident_list import ROW_ROLE, Day, at_night
from counsel_desk.ui.pages.case.incidents import IncidentsTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.folded_text import FoldedText
from tests.ui.waiting import settle

THREAT = "今天再不还钱就安排兄弟去堵你，人渣"
POLITE = "您的借款已逾期，请尽快还款"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    made = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
    for hours, channel, words in ((1, Channel.SMS, THREAT), (9, Channel.WECHAT, POLITE), (40, Channel.CALL, "")):
        details = IncidentDetails(
            desk.clock() - timedelta(hours=hours), channel=channel, number="95000000", words=words
        )
        incidents.record_incident(desk, made, details)
    return made


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId) -> IncidentsTab:
    made = IncidentsTab(desk, tasks)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    made.show_case(case_id)
    settle(tasks)
    return made


def close_dialogs(around: QWidget) -> None:
    for dialog in around.findChildren(QDialog):
        dialog.close()


def search(tasks: Tasks, tab: IncidentsTab, words: str) -> None:
    tab.timeline.bar.search.setText(words)
    tab.timeline.bar.search.search_now()
    settle(tasks)


def rows(tab: IncidentsTab) -> list[object]:
    model = tab.timeline.model
    return [model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())]


def menu_action(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if words in action.text())


def test_incidents_stand_under_their_days_the_newest_first_and_chosen(tab: IncidentsTab) -> None:
    shown = rows(tab)
    assert [isinstance(row, Day) for row in shown] == [True, False, False, True, False]
    assert tab.timeline.view.current is not None
    assert tab.timeline.view.current.details.words == THREAT


def test_the_arrow_keys_pass_over_the_days(qtbot: QtBot, tab: IncidentsTab) -> None:
    tab.timeline.view.setFocus()
    for _ in range(2):
        qtbot.keyClick(tab.timeline.view, Qt.Key.Key_Down)
    assert tab.timeline.view.current is not None
    assert tab.timeline.view.current.details.channel is Channel.CALL


def test_abusive_words_are_folded_until_asked_for(tab: IncidentsTab) -> None:
    text = tab.detail.findChild(FoldedText)
    assert text is not None
    assert text.folded
    assert all(card._words.isHidden() for card in tab.detail.conducts.cards)
    shown = tab.findChild(QPushButton, "show_words")
    assert shown is not None
    shown.click()
    assert not text.folded
    assert not tab.detail.conducts.cards[0]._words.isHidden()


def test_c_confirms_and_r_rejects_what_waits_one_after_the_other(
    qtbot: QtBot, desk: Desk, tasks: Tasks, case_id: CaseId, tab: IncidentsTab
) -> None:
    tab.activateWindow()
    tab.timeline.view.setFocus()
    qtbot.waitUntil(tab.timeline.view.hasFocus)
    qtbot.keyClick(tab.timeline.view, Qt.Key.Key_C)
    settle(tasks)
    qtbot.keyClick(tab.timeline.view, Qt.Key.Key_R)
    settle(tasks)
    kept = incidents.incidents_of(desk, case_id)[0]
    assert [each.state for each in kept.conducts] == [ConductState.CONFIRMED, ConductState.REJECTED]


def test_the_keyboard_goes_on_to_the_next_card_that_waits(qtbot: QtBot, tasks: Tasks, tab: IncidentsTab) -> None:
    tab.activateWindow()
    first = tab.detail.conducts.cards[0].findChild(QPushButton, "confirm")
    assert first is not None
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    first.click()
    settle(tasks)
    assert tab.detail.conducts.cards[1].has_keyboard()


def test_confirming_says_which_checklist_the_case_was_given(qtbot: QtBot, tasks: Tasks, tab: IncidentsTab) -> None:
    with qtbot.waitSignal(tab.said) as said:
        tab.detail.conducts.decide(ConductState.CONFIRMED)
    settle(tasks)
    assert "CL-07" in said.args[0]


def test_a_decision_can_be_taken_back(tasks: Tasks, tab: IncidentsTab) -> None:
    tab.detail.conducts.decide(ConductState.CONFIRMED)
    settle(tasks)
    back = tab.detail.conducts.cards[0].findChild(QPushButton, "undecide")
    assert back is not None
    back.click()
    settle(tasks)
    assert tab.detail.conducts.cards[0].conduct.state is ConductState.SUGGESTED


def test_a_person_can_add_conduct_that_no_rule_saw(
    desk: Desk, tasks: Tasks, case_id: CaseId, tab: IncidentsTab
) -> None:
    menu_action(tab.detail.conducts._menu, "night").trigger()
    settle(tasks)
    added = next(each for each in incidents.incidents_of(desk, case_id)[0].conducts if each.code == "T06")
    assert added.state is ConductState.CONFIRMED


def test_a_filter_hides_the_rest_and_finds_words_without_showing_them(tasks: Tasks, tab: IncidentsTab) -> None:
    search(tasks, tab, "人渣")
    assert [type(row) for row in rows(tab)].count(Day) == 1
    assert len(rows(tab)) == 2


def test_a_filter_that_nothing_fits_offers_the_way_back(tasks: Tasks, tab: IncidentsTab) -> None:
    search(tasks, tab, "没有这样的话")
    [back] = [each for each in tab.findChildren(QPushButton, "empty_action") if each.isVisible()]
    back.click()
    settle(tasks)
    assert len(rows(tab)) == 5


def test_a_withdrawn_incident_comes_back_with_undo(
    qtbot: QtBot, desk: Desk, tasks: Tasks, case_id: CaseId, tab: IncidentsTab
) -> None:
    with qtbot.waitSignal(tab.said) as said:
        tab.detail.withdraw_asked.emit()
    settle(tasks)
    assert len(incidents.incidents_of(desk, case_id)) == 2
    said.args[3]()
    settle(tasks)
    assert len(incidents.incidents_of(desk, case_id)) == 3


def test_an_incident_becomes_a_task_with_one_choice(
    desk: Desk, tasks: Tasks, case_id: CaseId, tab: IncidentsTab
) -> None:
    tab.detail.task_asked.emit(desk.today + timedelta(1))
    settle(tasks)
    (task,) = follow_ups.tasks_of(desk, case_id)
    assert task.incident_id == incidents.incidents_of(desk, case_id)[0].id
    assert task.details.due_on == desk.today + timedelta(1)


def test_reading_anew_keeps_the_chosen_incident(tasks: Tasks, case_id: CaseId, tab: IncidentsTab) -> None:
    assert tab.timeline.view.current is not None
    tab.timeline.view.setCurrentIndex(tab.timeline.model.index(2, 0))
    chosen = tab.timeline.view.current.id
    tab.show_case(case_id)
    settle(tasks)
    assert tab.timeline.view.current is not None
    assert tab.timeline.view.current.id == chosen


def test_an_incident_asked_for_is_chosen_once_its_case_is_read(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    wanted = incidents.incidents_of(desk, case_id)[2].id
    tab = IncidentsTab(desk, tasks)
    qtbot.addWidget(tab)
    tab.show_case(case_id)
    tab.show_incident(wanted)
    settle(tasks)
    assert tab.timeline.view.current is not None
    assert tab.timeline.view.current.id == wanted


def test_ten_at_night_is_night_and_a_day_without_an_hour_is_not(desk: Desk, case_id: CaseId) -> None:
    kept = incidents.incidents_of(desk, case_id)
    hours = [each.details.happened_at.hour for each in kept]
    assert hours == [8, 0, 17]
    assert [at_night(each) for each in kept] == [False, True, False]


def test_a_rejected_conduct_is_none_for_the_filter(desk: Desk, case_id: CaseId) -> None:
    def insults() -> int:
        return len(narrow(desk, load_timeline(desk, case_id), TimelineFilter(conduct="T02")).rows)

    assert insults() == 1
    found = incidents.incidents_of(desk, case_id)[0]
    insult = next(each for each in found.conducts if each.code == "T02")
    incidents.decide_conduct(desk, insult.id, ConductState.REJECTED)
    assert insults() == 0


def write_down(
    qtbot: QtBot, desk: Desk, tasks: Tasks, case_id: CaseId, incident: Incident | None = None
) -> IncidentDialog:
    around = QWidget()  # owns the dialog, which deletes itself when it is closed
    qtbot.addWidget(around, before_close_func=close_dialogs)
    made = IncidentDialog(desk, tasks, case_id, incident, around)
    made.around = around  # type: ignore[attr-defined]
    made.show()
    settle(tasks)
    return made


def test_a_call_told_by_the_client_is_written_down_with_its_length(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    dialog = write_down(qtbot, desk, tasks, case_id)
    form = dialog.incident_fields
    form.channel.choose(Channel.CALL)
    form.when.set_text("昨晚10点20")
    form.number.set_text("138 0000 0002")
    form.call.connected.setCurrentIndex(1)
    form.call.minutes.setValue(2)
    form.contacted.choose(Contacted.EMPLOYER)
    form.effect.setText("被领导叫去谈话")
    form.organisation.set_text("短尾催收（虚构）")
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.save()
    kept = incidents.load_incident(desk, saved.args[0])
    assert kept.details.happened_at.strftime("%m-%d %H:%M") == "11-17 22:20"
    assert (kept.details.connected, kept.details.duration_seconds) == (True, 120)
    assert kept.details.contacted is Contacted.EMPLOYER
    assert kept.organisation_name == "短尾催收（虚构）"


def test_an_incident_half_written_returns(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    first = write_down(qtbot, desk, tasks, case_id)
    first.words.setPlainText("他说明天")
    first.incident_fields.channel.choose(Channel.VISIT)
    first.reject()
    settle(tasks)
    again = write_down(qtbot, desk, tasks, case_id)
    assert again.words.toPlainText() == "他说明天"
    assert again.incident_fields.channel.chosen() is Channel.VISIT


def test_changing_an_incident_keeps_its_decisions(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId
) -> None:
    before = incidents.incidents_of(desk, case_id)[0]
    incidents.decide_conduct(desk, before.conducts[0].id, ConductState.CONFIRMED)
    dialog = write_down(qtbot, desk, tasks, case_id, incidents.load_incident(desk, before.id))
    dialog.incident_fields.effect.setText("整夜没睡")
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    after = incidents.load_incident(desk, before.id)
    assert after.details.effect == "整夜没睡"
    assert after.details.words == before.details.words
    assert after.conducts[0].state is ConductState.CONFIRMED
