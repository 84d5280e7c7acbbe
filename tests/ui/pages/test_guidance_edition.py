"""The office words the guidance on the screen, sees what clashes, and takes a workbook in after looking at it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import TaskDetails, TaskState
from counsel_desk.guidance.frozen import content_hash
from counsel_desk.guidance.records import to_plain
from counsel_desk.services import cases, checklists, guidance_editions
from counsel_desk.services.desk import Desk
from counsel_desk.services.guidance_changes import changed_since
from counsel_desk.services.guidance_editions import StepWords
from counsel_desk.services.guidance_install import export_guidance
from counsel_desk.services.tasks import load_task
from counsel_desk.ui.dialogs.guidance_changed_dialog import GuidanceChangedDialog
from counsel_desk.ui.dialogs.guidance_install_dialog import GuidanceInstallDialog
from counsel_desk.ui.dialogs.guidance_step_dialog import GuidanceStepDialog, Wanted, wanted_of
from counsel_desk.ui.guidance_titles import GuidanceTitles
from counsel_desk.ui.pages.case.guidance import GuidanceTab as CaseGuidance
from counsel_desk.ui.pages.guidance_page import GuidancePage
from counsel_desk.ui.pages.settings.guidance_tab import GuidanceTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import said, settle


def read(within: QWidget) -> str:
    """What is said and what is typed there."""
    typed = [each.toPlainText() for each in within.findChildren(QPlainTextEdit) if each.isVisibleTo(within)]
    return "\n".join([said(within), *typed])


def press(within: QWidget, name: str) -> None:
    found = within.findChild(QPushButton, name)
    assert found is not None, name
    found.click()


def later(desk: Desk) -> Desk:
    """The desk once the makers reworded CL-01/1."""
    first = desk.shipped.checklist("CL-01")
    steps = (replace(first.steps[0], text="先问平安：现在有没有人在门口？"), *first.steps[1:])
    lists = tuple(replace(each, steps=steps) if each is first else each for each in desk.shipped.checklists)
    made = replace(desk.shipped, version="2027.01", released=date(2027, 1, 5), checklists=lists, content_hash="")
    return replace(desk, shipped=replace(made, content_hash=content_hash(to_plain(made))))


@pytest.fixture
def page(desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot) -> GuidancePage:
    made = GuidancePage(desk, tasks)
    qtbot.addWidget(made)
    made.show()
    made.changed.connect(made.refresh)
    made.show_checklist("CL-01")
    return made


@pytest.fixture
def tab(desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot) -> GuidanceTab:
    made = GuidanceTab(desk, tasks)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_step_is_reworded_on_the_page_and_shown_at_once(page: GuidancePage, tasks: Tasks, qtbot: QtBot) -> None:
    card = page.findChild(QWidget, "step_CL-01/1")
    press(card, "reword")
    form = page.findChild(GuidanceStepDialog)
    form.words.setPlainText("先问安全，再问钱。")
    form.save()
    settle(tasks)
    qtbot.waitUntil(lambda: "先问安全，再问钱。" in read(page))
    assert "in our words" in read(page)
    assert "2026.11, our edition 1" in read(page)
    press(page.message, "message_action")
    settle(tasks)
    qtbot.waitUntil(lambda: "先问安全，再问钱。" not in read(page))


def test_a_step_and_a_checklist_of_our_own_are_added(
    page: GuidancePage, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    press(page, "add_step")
    form = page.findChild(GuidanceStepDialog)
    form.words.setPlainText("登记接待编号。")
    form.save()
    settle(tasks)
    qtbot.waitUntil(lambda: "登记接待编号。" in read(page))

    press(page, "add_own_checklist")
    form = page.findChildren(GuidanceStepDialog)[-1]
    form.name.setText("本所回访")
    form.words.setPlainText("三个月后回访。")
    form.save()
    settle(tasks)
    assert desk.pack.checklist("OWN-1").title == "本所回访"


def test_where_advice_comes_from_is_told_in_words_when_asked_for(page: GuidancePage) -> None:
    page.show_checklist("CL-02")
    card = page.findChild(QWidget, "step_CL-02/2")
    assert "立即删除短信" not in read(card)
    press(card, "show_sources")
    assert "短信来源不明: 立即删除短信" in read(card)
    assert "Wrong: do the opposite" in read(card)
    assert "先截图、导出留证" in read(card)


def test_the_edition_names_its_clashes_and_lets_somebody_decide(
    desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot
) -> None:
    guidance_editions.reword_step(desk, "CL-01/1", StepWords("先问安全，再问钱。"))
    updated = later(desk)
    tab = GuidanceTab(updated, tasks)
    qtbot.addWidget(tab)
    tab.show()
    words = read(tab)
    assert "先问平安" in words
    assert "先问安全，再问钱。" in words
    press(tab, "take_theirs")
    settle(tasks)
    qtbot.waitUntil(lambda: not updated.edition.clashes)
    assert updated.pack.checklist("CL-01").steps[0].text.startswith("先问平安")


def test_our_words_are_taken_back_from_the_settings(tab: GuidanceTab, desk: Desk, tasks: Tasks, qtbot: QtBot) -> None:
    guidance_editions.reword_step(desk, "CL-01/1", StepWords("先问安全，再问钱。"))
    tab.read_again()
    with qtbot.waitSignal(tab.changed) as told:
        press(tab, "take_back_edit")
    assert told.args == [frozenset({"guidance"})]
    assert desk.pack is desk.shipped


def test_a_workbook_is_looked_at_before_it_is_taken_in(
    tab: GuidanceTab, desk: Desk, tasks: Tasks, tmp_path: Path
) -> None:
    path = tmp_path / "指引.xlsx"
    export_guidance(desk, path, "2026.11")
    book = openpyxl.load_workbook(path)
    book["步骤"]["C5"] = "先问安全。"
    book.save(path)
    tab.look_at(path)
    settle(tasks)
    dialog = tab.findChild(GuidanceInstallDialog)
    assert "先问安全。" in read(dialog)
    assert desk.pack is desk.shipped
    press(dialog, "take_in")
    settle(tasks)
    assert desk.pack.checklist("CL-01").steps[0].text == "先问安全。"


def test_a_mistake_in_a_workbook_is_shown_by_its_cell_with_no_way_to_take_it_in(
    tab: GuidanceTab, desk: Desk, tasks: Tasks, tmp_path: Path
) -> None:
    path = tmp_path / "指引.xlsx"
    export_guidance(desk, path, "2026.11")
    book = openpyxl.load_workbook(path)
    book["步骤"]["B5"] = "警察"
    book.save(path)
    tab.look_at(path)
    settle(tasks)
    dialog = tab.findChild(GuidanceInstallDialog)
    assert "步骤!B5" in read(dialog)
    assert dialog.findChild(QPushButton, "take_in") is None


def test_a_case_says_that_the_guidance_changed_and_moves_over_by_a_click(
    desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot
) -> None:
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
    updated = later(desk)
    tab = CaseGuidance(updated, tasks)
    qtbot.addWidget(tab)
    tab.show()
    tab.show_case(case_id)
    tab.choose("CL-01")
    settle(tasks)
    qtbot.waitUntil(lambda: "The guidance changed since" in read(tab))
    assert "先问平安" not in read(tab)
    press(tab, "show_changed")
    dialog = tab.findChild(GuidanceChangedDialog)
    assert "先问平安" in read(dialog)
    press(dialog, "move_over")
    settle(tasks)
    qtbot.waitUntil(lambda: "先问平安" in read(tab))
    qtbot.waitUntil(lambda: "The guidance changed since" not in read(tab))


def test_moving_over_names_the_open_tasks_of_steps_that_are_gone_and_drops_them_when_ticked(
    desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot
) -> None:
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
    (first,) = (each for each in checklists.case_checklists(desk, case_id) if each.checklist.code == "CL-01")
    gone = checklists.task_from_step(desk, first.steps[-1], TaskDetails("补问一次", desk.today))
    shorter = tuple(
        replace(each, steps=each.steps[:-1]) if each.code == "CL-01" else each for each in desk.shipped.checklists
    )
    newer = replace(desk, shipped=replace(desk.shipped, version="2027.01", checklists=shorter, content_hash="2"))
    (changed,) = changed_since(newer, case_id)
    dialog = GuidanceChangedDialog(newer, tasks, changed, "接案")
    qtbot.addWidget(dialog)
    dialog.open()
    assert "补问一次" in read(dialog)
    dialog.findChild(QCheckBox, "drop_tasks").click()
    with qtbot.waitSignal(dialog.changed) as moved:
        press(dialog, "move_over")
    assert moved.args == [frozenset({"checklist", "task"})]
    assert load_task(newer, gone).state is TaskState.DROPPED


def test_the_sixteen_common_mistakes_are_listed(page: GuidancePage) -> None:
    page._list.setCurrentRow(2)
    words = read(page)
    for each in page._index.pack.corrections:
        assert each.wrong in words
        assert each.right in words


def test_titles_on_open_pages_follow_the_guidance(desk: Desk) -> None:
    titles = GuidanceTitles(desk, lambda pack: pack.situations)
    assert titles["SIT-05"] == "Too many, night or robot calls"
    situations = tuple(replace(each, title_en="Otherwise") for each in desk.shipped.situations)
    newer = replace(desk, shipped=replace(desk.shipped, situations=situations))
    assert GuidanceTitles(newer, lambda pack: pack.situations)["SIT-05"] == "Otherwise"
    guidance_editions.reword_step(desk, "CL-01/1", StepWords("先问安全。"))
    assert titles["SIT-05"] == "Too many, night or robot calls"


def test_a_draft_finds_the_step_it_was_written_for(desk: Desk) -> None:
    assert wanted_of(desk.pack, "CL-01/2").step.id == "CL-01/2"
    assert wanted_of(desk.pack, "CL-01").checklist.code == "CL-01"
    assert wanted_of(desk.pack, "new") == Wanted()
