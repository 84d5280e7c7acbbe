"""What was filed is followed through: what is late comes first and says where to go on."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import Outcome
from counsel_desk.domain.filings import FilingDetails, FilingOutcome, FilingState
from counsel_desk.domain.guidance import FilingKind
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.messages import FilingSentences
from counsel_desk.services import cases, filings
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import attach_bytes
from counsel_desk.ui.dialogs.filing_dialog import FilingDialog
from counsel_desk.ui.pages.case.filings import FilingsTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.filing_row import FilingRow
from tests.conftest import StandingClock
from tests.ui.waiting import settle

WORDS = FilingSentences()


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青"))


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks) -> FilingsTab:
    made = FilingsTab(desk, tasks)
    qtbot.addWidget(made)
    made.show()
    return made


def shown(tasks: Tasks, tab: FilingsTab, case_id: CaseId) -> list[FilingRow]:
    tab.show_case(case_id)
    settle(tasks)
    rows = [tab._rows.itemAt(at).widget() for at in range(tab._rows.count())]
    return [row for row in rows if isinstance(row, FilingRow)]


def filed(
    desk: Desk, days_ago: int, until: int | None, outcome: FilingOutcome = FilingOutcome.WAITING
) -> FilingDetails:
    day = desk.today - timedelta(days_ago)
    return FilingDetails(
        FilingKind.COMPLAINT,
        day,
        f"晴天消费金融（虚构）{days_ago}",
        way="supervised_lender_complaint",
        promised_until=None if until is None else desk.today + timedelta(until),
        outcome=outcome,
    )


def test_what_is_late_stands_first_and_offers_where_to_go_on(
    desk: Desk, tasks: Tasks, tab: FilingsTab, case_id: CaseId
) -> None:
    for details in (filed(desk, 40, -3), filed(desk, 2, 13), filed(desk, 60, 0, FilingOutcome.SATISFIED)):
        until = None if details.outcome is FilingOutcome.SATISFIED else details.promised_until
        filings.add_filing(desk, case_id, replace(details, promised_until=until), WORDS)
    rows = shown(tasks, tab, case_id)
    assert [row.state for row in rows] == [FilingState.OVERDUE, FilingState.WAITING, FilingState.SETTLED]
    assert rows[0].findChild(QPushButton, "onward_supervisor_complaint") is not None
    assert rows[1].findChild(QPushButton, "onward_supervisor_complaint") is None


def test_going_on_opens_a_form_about_the_same(desk: Desk, tasks: Tasks, tab: FilingsTab, case_id: CaseId) -> None:
    filings.add_filing(desk, case_id, filed(desk, 40, -3), WORDS)
    [row] = shown(tasks, tab, case_id)
    row.findChild(QPushButton, "onward_supervisor_complaint").click()
    [dialog] = tab.findChildren(FilingDialog)
    settle(tasks)
    assert dialog.way.chosen_way == "supervisor_complaint"
    dialog.reject()


def test_what_was_settled_can_still_be_changed_and_asks_for_no_answer(
    desk: Desk, tasks: Tasks, tab: FilingsTab, case_id: CaseId
) -> None:
    filings.add_filing(desk, case_id, filed(desk, 9, None, FilingOutcome.SATISFIED), WORDS)
    [row] = shown(tasks, tab, case_id)
    assert row.findChild(QPushButton, "write_answer") is None
    assert row.findChild(QPushButton, "change_filing") is not None


def test_taken_out_can_be_taken_back(qtbot: QtBot, desk: Desk, tasks: Tasks, tab: FilingsTab, case_id: CaseId) -> None:
    filings.add_filing(desk, case_id, filed(desk, 2, 13), WORDS)
    [row] = shown(tasks, tab, case_id)
    with qtbot.waitSignal(tab.said) as said:
        row.withdraw_asked.emit()
    qtbot.waitUntil(lambda: not filings.filings_of(desk, case_id))
    said.args[3]()
    qtbot.waitUntil(lambda: len(filings.filings_of(desk, case_id)) == 1)


def test_a_filing_is_late_from_the_day_after_the_promised_one_in_a_window_left_open(
    desk: Desk, tasks: Tasks, tab: FilingsTab, case_id: CaseId, clock: StandingClock
) -> None:
    filings.add_filing(desk, case_id, filed(desk, 2, 13), WORDS)
    [row] = shown(tasks, tab, case_id)
    assert row.state is FilingState.WAITING
    clock.move(days=14)
    [row] = shown(tasks, tab, case_id)
    assert row.state is FilingState.OVERDUE


def test_a_filing_names_the_files_that_went_with_it(desk: Desk, tasks: Tasks, tab: FilingsTab, case_id: CaseId) -> None:
    file = attach_bytes(desk, case_id, b"1", "短信.png")
    filings.add_filing(desk, case_id, replace(filed(desk, 2, 13), evidence=(file.id,)), WORDS)
    [row] = shown(tasks, tab, case_id)
    assert "Evidence that went with it: 1 · 短信.png" in [each.text() for each in row.findChildren(QLabel)]


def test_after_the_answer_is_saved_the_keyboard_stays_at_its_filing(
    qtbot: QtBot, desk: Desk, tasks: Tasks, tab: FilingsTab, case_id: CaseId
) -> None:
    for days_ago in (2, 3):
        filings.add_filing(desk, case_id, filed(desk, days_ago, 13), WORDS)
    [row, _] = shown(tasks, tab, case_id)
    tab.activateWindow()
    named, write = row.objectName(), row.findChild(QPushButton, "write_answer")
    write.setFocus()
    qtbot.waitUntil(write.hasFocus)
    write.click()
    [dialog] = tab.findChildren(FilingDialog)
    settle(tasks)
    dialog.outcome.choose(FilingOutcome.SATISFIED)
    dialog.save()
    qtbot.waitUntil(lambda: any(each.details.outcome.is_answer for each in filings.filings_of(desk, case_id)))
    settle(tasks)
    focused = tab.window().focusWidget()
    assert focused is not None
    assert focused.objectName() == "change_filing"
    assert focused.parentWidget().objectName() == named


def test_a_filing_that_was_taken_further_stands_behind_what_is_still_to_be_done(
    desk: Desk, tasks: Tasks, tab: FilingsTab, case_id: CaseId
) -> None:
    refused = replace(filed(desk, 9, None, FilingOutcome.REFUSED), answered_on=desk.today, answer="不受理")
    filings.add_filing(desk, case_id, refused, WORDS)
    [row] = shown(tasks, tab, case_id)
    assert row.state is FilingState.GO_ON
    filings.add_filing(desk, case_id, replace(filed(desk, 1, 20), way="mediation"), WORDS)
    rows = shown(tasks, tab, case_id)
    assert [each.state for each in rows] == [FilingState.WAITING, FilingState.TAKEN_FURTHER]
    assert rows[1].findChild(QPushButton, "onward_mediation") is None


def test_in_a_closed_case_what_was_not_settled_is_told_and_asks_for_nothing(
    desk: Desk, tasks: Tasks, tab: FilingsTab, case_id: CaseId
) -> None:
    refused = replace(filed(desk, 9, None, FilingOutcome.REFUSED), answered_on=desk.today, answer="不受理")
    for details in (refused, filed(desk, 40, -3), filed(desk, 2, 13)):
        filings.add_filing(desk, case_id, details, WORDS)
    cases.close_case(desk, cases.load_case_file(desk, case_id).case, Outcome.CONTACT_LOST)
    rows = shown(tasks, tab, case_id)
    assert {row.state for row in rows} == {FilingState.UNSETTLED, FilingState.UNANSWERED}
    for row in rows:
        assert not any(made.objectName().startswith("onward_") for made in row.findChildren(QPushButton))
    answerable = [row.findChild(QPushButton, "write_answer") is not None for row in rows]
    assert answerable.count(True) == 2, "an answer may still come"
