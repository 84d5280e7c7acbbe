"""What comes first in a case stands above everything else; one click leads to the step, one makes it a task."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CallNote, CaseDetails, Danger
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import advice, calls, cases, checklists, next_steps
from counsel_desk.services import tasks as follow_ups
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.client_dialog import ClientDialog
from counsel_desk.ui.dialogs.filing_dialog import FilingDialog
from counsel_desk.ui.pages.case_page import CasePage
from counsel_desk.ui.pages.today_page import TodayPage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from counsel_desk.ui.widgets.step_row import StepRow


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    """A case with court papers of twelve days ago."""
    case = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails(situations=("SIT-10",)))
    lists = checklists.case_checklists(desk, case)
    for step in (each for one in lists for each in one.steps):
        if step.step.id in {"CL-01/1", "CL-01/2"}:
            checklists.complete_step(desk, step)
        if step.step.id == "CL-10/6":
            checklists.date_deadline(desk, step, desk.today - timedelta(12))
    return case


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, settle: Callable[[], None]) -> CasePage:
    made = CasePage(desk, tasks)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.open_case(case_id)
    settle()
    return made


def test_the_overview_says_what_comes_first_and_why(page: CasePage) -> None:
    card = page.overview.first
    assert not card.isHidden()
    assert "支付令" in card._words.text()
    assert "3" in card._why.text()


def test_a_term_that_no_task_holds_is_what_the_band_names_next(page: CasePage, settle: Callable[[], None]) -> None:
    def said() -> str:
        return " ".join(each.text() for each in page.header.findChildren(QLabel))

    assert "Term ends" in said()
    assert "None yet" not in said()
    page.findChild(QPushButton, "task_of_next_best").click()
    settle()
    assert "Term ends" not in said()


def test_how_a_client_may_be_reached_is_asked_in_the_form_about_them(
    page: CasePage, desk: Desk, settle: Callable[[], None]
) -> None:
    safe = CallNote(desk.clock(), Danger.NO, Danger.NO, "一直有人打电话")
    page.open_case(calls.save_call_note(desk, safe))
    settle()
    assert page.overview.first._task.isHidden()
    page.findChild(QPushButton, "show_next_best").click()
    assert page.findChildren(ClientDialog)


def test_one_click_leads_to_the_step(page: CasePage, settle: Callable[[], None]) -> None:
    page.findChild(QPushButton, "show_next_best").click()
    settle()
    rows = [row for row in page.guidance.steps.rows if isinstance(row, StepRow)]
    assert "CL-10/6" in {row.step.step.id for row in rows}
    focused = next(row for row in rows if row.has_focus)
    assert focused.step.step.id == "CL-10/6"


def test_one_click_makes_it_a_task(page: CasePage, desk: Desk, case_id: CaseId, settle: Callable[[], None]) -> None:
    page.findChild(QPushButton, "task_of_next_best").click()
    settle()
    due = {task.details.due_on for task in follow_ups.tasks_of(desk, case_id)}
    assert desk.today + timedelta(3) in due
    assert page.overview.first._task.isHidden()
    assert not page.overview.first._in_hand.isHidden()


def test_what_the_client_was_told_is_kept_from_the_step_in_one_click(
    page: CasePage, desk: Desk, case_id: CaseId, settle: Callable[[], None]
) -> None:
    page.show_next(next_steps.next_step(desk, case_id))
    settle()
    row = next(row for row in page.guidance.steps.rows if isinstance(row, StepRow) and row.has_focus)
    row.findChild(QPushButton, "told").click()
    settle()
    assert set(advice.told_steps(desk, case_id)) == {"CL-10/6"}


def test_a_step_that_tells_where_to_file_opens_the_form_with_its_way(
    page: CasePage, desk: Desk, case_id: CaseId, settle: Callable[[], None]
) -> None:
    checklists.add_checklist(desk, case_id, "CL-13")
    page.show_tab("guidance")
    settle()
    page.guidance.choose("CL-13")
    row = next(row for row in page.guidance.steps.rows if isinstance(row, StepRow) and row.step.step.id == "CL-13/4")
    row.findChild(QPushButton, "filed").click()
    settle()
    [dialog] = page.filings.findChildren(FilingDialog)
    assert dialog.way.chosen_way == "mediation"
    dialog.reject()


def test_today_lists_the_term_until_a_task_holds_it(
    qtbot: QtBot, theme: Theme, desk: Desk, tasks: Tasks, case_id: CaseId, settle: Callable[[], None]
) -> None:
    today = TodayPage(desk, tasks)
    qtbot.addWidget(today)
    today.show()
    today.enter()
    settle()
    assert not today._pressing.isHidden()
    with qtbot.waitSignal(today.step_chosen) as chosen:
        today.findChild(QPushButton, "open_step").click()
    assert chosen.args[0].case_id == case_id
    today.findChild(QPushButton, "task_of_pressing").click()
    settle()
    assert today._pressing.isHidden()
