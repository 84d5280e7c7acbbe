"""The case list: filtered as one types, sorted by its headings, kept where it was."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails, CaseStatus, Risk
from counsel_desk.domain.lists import CaseOrder
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.services import cases
from counsel_desk.services import tasks as follow_ups
from counsel_desk.services.desk import Desk
from counsel_desk.ui.pages.cases_page import CasesPage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme

WAITING = "…"


@pytest.fixture
def page(desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot, clock) -> CasesPage:
    for name, risk in (("示例·阿青", Risk.LOW), ("示例·阿白", Risk.ACUTE), ("示例·阿朱", Risk.RAISED)):
        cases.open_case(desk, ClientDetails(name=name), CaseDetails(status=CaseStatus.ACTIVE, risk=risk))
    first = cases.case_called(desk, "C-2026-0001")
    follow_ups.add_task(desk, first, TaskDetails("周五回电", desk.today))
    clock.move(days=3)
    made = CasesPage(desk, tasks)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    made.enter()
    wait_for(made, qtbot, 3)
    return made


def wait_for(page: CasesPage, qtbot: QtBot, rows: int) -> None:
    model = page.table.model()
    qtbot.waitUntil(lambda: page._job is None and model.rowCount() == rows)
    if rows:
        qtbot.waitUntil(lambda: model.index(rows - 1, 0).data() != WAITING)


def column(page: CasesPage, number: int) -> list[str]:
    model = page.table.model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_typing_filters_by_name(page: CasesPage, qtbot: QtBot) -> None:
    page._search.setText("aq")
    wait_for(page, qtbot, 1)
    assert column(page, 1) == ["示例·阿青"]
    assert "1 found" in page._panel.note.text()


def test_a_filter_nothing_fits_offers_to_show_all(page: CasesPage, qtbot: QtBot) -> None:
    page._status.choose(CaseStatus.CLOSED)
    wait_for(page, qtbot, 0)
    assert page._stack.currentWidget() is page._none_fits
    page._none_fits.asked.emit()
    wait_for(page, qtbot, 3)


def test_cases_without_a_next_step_are_found(page: CasesPage, qtbot: QtBot) -> None:
    page.show_without_next_step()
    wait_for(page, qtbot, 2)
    assert "C-2026-0001" not in column(page, 0)


def test_the_heading_of_risk_brings_the_gravest_first_and_then_last(page: CasesPage, qtbot: QtBot) -> None:
    place = next(at for at, each in enumerate(page._columns) if each.order is CaseOrder.RISK)
    page._sort_by(place)
    wait_for(page, qtbot, 3)
    assert column(page, place) == ["Acute danger", "Raised risk", "Low risk"]
    page._sort_by(place)
    wait_for(page, qtbot, 3)
    assert column(page, place)[0] == "Low risk"


def test_an_overdue_step_is_marked_in_words(page: CasesPage) -> None:
    place = next(at for at, each in enumerate(page._columns) if each.order is CaseOrder.NEXT_STEP)
    assert "3 days overdue · 周五回电" in column(page, place)


def test_the_chosen_case_stays_chosen_when_the_list_is_read_again(page: CasesPage, qtbot: QtBot, desk: Desk) -> None:
    chosen = cases.case_called(desk, "C-2026-0001")
    page.table.choose(chosen)
    cases.open_case(desk, ClientDetails(name="示例·新来"), CaseDetails())
    page.refresh(frozenset({"case"}))
    wait_for(page, qtbot, 4)
    assert page.table.chosen_id() == chosen


def test_enter_opens_the_chosen_case(page: CasesPage, qtbot: QtBot, desk: Desk) -> None:
    chosen = cases.case_called(desk, "C-2026-0002")
    page.table.choose(chosen)
    with qtbot.waitSignal(page.case_chosen) as opened:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert opened.args == [chosen]
