"""The case list: what it says of a case, and what can be done with several."""

import pytest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails, CaseStatus, Risk
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.services import cases
from counsel_desk.services import tasks as follow_ups
from counsel_desk.services.case_offers import offers_now
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import add_counsellor
from counsel_desk.ui.clipboard import Clipboard
from counsel_desk.ui.dialogs.word_dialog import WordDialog
from counsel_desk.ui.pages.cases_page import CasesPage
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.pages.lists_driver import Driver


@pytest.fixture
def driver(desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot, clock) -> Driver:
    for name in ("示例·阿青", "示例·阿白", "示例·阿朱"):
        cases.open_case(desk, ClientDetails(name=name), CaseDetails(status=CaseStatus.ACTIVE, risk=Risk.LOW))
    first = cases.case_called(desk, "C-2026-0001")
    follow_ups.add_task(desk, first, TaskDetails("周五回电", desk.today))
    add_counsellor(desk, "示例·白二", "九条鱼 游过 石桥")
    clock.move(days=3)
    page = CasesPage(desk, tasks, Clipboard())
    qtbot.addWidget(page)
    made = Driver(page, qtbot)
    made.show()
    return made


def test_cases_without_a_next_step_are_found(driver: Driver) -> None:
    driver.page.show_without_next_step()
    driver.rest()
    assert sorted(driver.column("reference")) == ["C-2026-0002", "C-2026-0003"]
    assert driver.find(QPushButton, "views").text() == "Without a next step"


def test_asked_for_before_it_was_ever_opened_the_list_shows_what_was_asked(
    desk: Desk, tasks: Tasks, driver: Driver, qtbot: QtBot
) -> None:
    page = CasesPage(desk, tasks, Clipboard())
    qtbot.addWidget(page)
    page.enter()
    page.show_without_next_step()
    other = Driver(page, qtbot)
    other.rest()
    assert len(other.column("reference")) == 2


def test_an_overdue_step_is_marked_in_words(driver: Driver) -> None:
    assert "3 days overdue · 周五回电" in driver.column("next_step_on")


def hand_over(driver: Driver, name: str) -> None:
    driver.page.table.selectAll()
    handing = next(each for each in driver.page.deeds(driver.page._deeds.chosen()) if each.more)
    next(each for each in handing.more if each.words == name).do()


def test_chosen_cases_are_given_to_nobody_and_taken_back_with_one_press(driver: Driver) -> None:
    hand_over(driver, "Nobody")
    driver.rest()
    assert driver.column("counsellor_name") == [""] * 3
    assert driver.page._message.words == "Cases handed over to Nobody, with their open tasks: 3"
    driver.press("message_action")
    assert driver.column("counsellor_name") == ["示例·林一"] * 3


def test_a_colleague_is_asked_to_take_chosen_cases_over_with_a_word(driver: Driver, desk: Desk) -> None:
    hand_over(driver, "示例·白二")
    asked = driver.page.findChild(WordDialog)
    assert isinstance(asked, WordDialog)
    asked.words.setPlainText("下周我休假")
    asked.go_on.click()
    driver.rest()
    assert driver.column("counsellor_name") == ["示例·林一"] * 3
    assert driver.page._message.words == "示例·白二 is asked to take them over."
    assert [each.note for each in offers_now(desk).asked] == ["下周我休假"] * 3
    driver.press("message_action")
    assert not offers_now(desk).asked


def test_the_cases_chosen_or_all_that_the_filter_shows_are_passed_on(driver: Driver, qtbot: QtBot) -> None:
    page = driver.page
    page.table.selectAll()
    deeds = {each.words: each for each in page.deeds(page._deeds.chosen())}
    with qtbot.waitSignal(page.export_asked) as asked:
        deeds["Export…"].do()
    assert len(asked.args[0]) == 3
    page.show_without_next_step()
    driver.rest()
    with qtbot.waitSignal(page.export_asked) as asked:
        driver.find(QToolButton, "cases_export").click()
    assert asked.args[0] == page.table.all_ids()
    assert len(asked.args[0]) == 2


def test_one_case_offers_a_call_note_and_its_checklist(driver: Driver, qtbot: QtBot, desk: Desk) -> None:
    chosen = cases.case_called(desk, "C-2026-0002")
    driver.page.table.choose(chosen)
    deeds = {each.words: each for each in driver.page.deeds(driver.page._deeds.chosen())}
    with qtbot.waitSignal(driver.page.call_note_asked) as asked:
        deeds["Call note"].do()
    assert asked.args == [chosen]
    driver.page.table.selectAll()
    assert [each.words for each in driver.page.deeds(driver.page._deeds.chosen())] == [
        "Export…",
        "Hand over to",
        "Hand over to another office…",
    ]
