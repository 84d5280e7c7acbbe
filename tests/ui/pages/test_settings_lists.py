"""What the office keeps up to date for itself, in the settings: working days, the LPR, hotlines."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.guidance import Deadline, DeadlineUnit
from counsel_desk.domain.office_lists import LprRate, OfficeHotline, WorkingYear
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, checklists, office_lists
from counsel_desk.services.desk import Desk
from counsel_desk.services.drafts import drafts_waiting
from counsel_desk.services.undo import undo
from counsel_desk.services.vaults import close_vault, open_vault
from counsel_desk.ui.actions import Actions
from counsel_desk.ui.dialogs.hotline_dialog import HotlineDialog
from counsel_desk.ui.dialogs.lpr_dialog import LprDialog
from counsel_desk.ui.dialogs.working_year_dialog import WorkingYearDialog
from counsel_desk.ui.pages.guidance_page import GuidancePage
from counsel_desk.ui.pages.settings_page import SettingsPage
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import said, settle

PASSPHRASE = "四匹马 走过 雨夜"
YEAR = WorkingYear(2027, tuple(date(2027, 2, day) for day in (5, 8)), (date(2027, 2, 20),), "示例通知")
LINE = OfficeHotline("4000000001", "示例互助热线", "夜里有人听", "每天 20:00–02:00")


@pytest.fixture
def commands(theme: Theme) -> Iterator[Actions]:
    window = QWidget()
    yield Actions(window)
    window.deleteLater()


@pytest.fixture
def page(desk: Desk, tasks: Tasks, commands: Actions, theme: Theme, tmp_path: Path, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(desk, tasks, SettingsFile(tmp_path / "settings"), commands)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show()
    settle(tasks)
    return made


def press(tab: QWidget, name: str) -> None:
    tab.findChild(QAbstractButton, name).click()


def test_the_sections_are_chosen_from_a_list_with_the_arrow_keys(page: SettingsPage) -> None:
    entries = page.findChild(QListWidget, "settings_list")
    seen = set()
    for row in range(entries.count()):
        entries.setCurrentRow(row)
        seen.add(page.sections.currentIndex())
    assert seen == set(range(page.sections.count()))

    page.show_tab(page.hotlines)
    assert entries.currentItem().text() == "Hotlines"


def test_a_year_is_written_down_in_the_words_of_its_notice(
    page: SettingsPage, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    press(page.working_days, "add_working_year")
    form = page.findChild(WorkingYearDialog)
    assert form.year.value() == 2027  # the first that nobody has announced
    form.days.setPlainText("2月5日至8日放假，2月20日（周六）上班")
    form.source.setText("示例通知")
    assert "2 weekdays off" in said(form)
    with qtbot.waitSignal(page.changed) as told:
        form.save()
    settle(tasks)

    assert told.args == [frozenset({"office"})]
    assert office_lists.working_years(desk) == (YEAR,)
    assert "示例通知" in said(page.working_days)
    press(page.working_days, "message_action")
    settle(tasks)
    assert office_lists.working_years(desk) == ()


def test_what_was_not_understood_of_a_notice_is_not_passed_over(page: SettingsPage, desk: Desk) -> None:
    page.working_days.ask(None)
    form = page.findChild(WorkingYearDialog)
    form.days.setPlainText("2月5日放假；2月30日上班")
    assert "2月30日" in said(form)

    form.save()

    assert "2月30日" in form.message.words
    form.days.setPlainText("高速公路免费")
    form.save()
    assert "at least one day off" in form.message.words
    assert office_lists.working_years(desk) == ()


def test_a_year_is_changed_and_taken_out_and_the_draft_returns(
    page: SettingsPage, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    office_lists.save_working_year(desk, YEAR)
    page.refresh(frozenset({"office"}))
    settle(tasks)
    press(page.working_days, "change_working_year")
    form = page.findChild(WorkingYearDialog)
    assert not form.year.isEnabled()
    form.days.setPlainText("2月5日至9日放假")
    form.reject()
    settle(tasks)
    (draft,) = drafts_waiting(desk)

    page.bring_back(draft.form, draft.subject)
    qtbot.waitUntil(lambda: any("9日" in each.days.toPlainText() for each in page.findChildren(WorkingYearDialog)))

    press(page.working_days, "withdraw_working_year")
    settle(tasks)
    assert office_lists.working_years(desk) == ()


def test_terms_counted_before_the_announcement_are_offered_to_be_counted_anew(
    desk: Desk, tasks: Tasks, commands: Actions, tmp_path: Path, qtbot: QtBot
) -> None:
    always = next(each for each in desk.pack.checklists if each.always)
    step = replace(always.steps[0], deadline=Deadline("D", 3, DeadlineUnit.WORKING_DAYS, "收到之日", "答复"))
    counting = replace(always, steps=(step, *always.steps[1:]))
    counted = replace(desk, shipped=replace(desk.pack, content_hash="counting", checklists=(counting,)))
    case_id = cases.open_case(counted, ClientDetails(name="示例·阿青"), CaseDetails())
    first = checklists.case_checklists(counted, case_id)[0].steps[0]
    checklists.date_deadline(counted, first, date(2027, 2, 4))
    made = SettingsPage(counted, tasks, SettingsFile(tmp_path / "settings"), commands)
    qtbot.addWidget(made)
    settle(tasks)
    offer = made.working_days.findChild(QPushButton, "recalculate")
    assert not offer.isVisibleTo(made.working_days)

    office_lists.save_working_year(counted, YEAR)
    made.refresh(frozenset({"office"}))
    settle(tasks)
    assert offer.isVisibleTo(made.working_days)
    with qtbot.waitSignal(made.changed) as told:
        offer.click()
    settle(tasks)

    assert told.args == [frozenset({"checklist"})]
    assert not offer.isVisibleTo(made.working_days)
    assert checklists.case_checklists(counted, case_id)[0].steps[0].due_on == date(2027, 2, 11)


def test_a_rate_of_the_office_stands_in_place_of_the_guidances(
    page: SettingsPage, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    latest = desk.pack.lpr[-1]
    press(page.lpr, "add_lpr")
    form = page.findChild(LprDialog)
    form.save()
    assert form.published_on.note
    form.published_on.set_text(latest.published_on.isoformat())
    form.one_year.set_text("2.95")
    form.source.setText("示例公告")
    with qtbot.waitSignal(page.changed):
        form.save()
    settle(tasks)

    assert office_lists.lpr_rates(desk) == (LprRate(latest.published_on, 295, "示例公告"),)
    row = page.lpr.findChild(QWidget, f"lpr_{latest.published_on.isoformat()}")
    assert "2.95%" in said(row)
    assert "of our office" in said(row)
    press(page.lpr, "withdraw_lpr")
    settle(tasks)
    assert office_lists.lpr_rates(desk) == ()


def test_a_hotline_is_added_changed_and_taken_out(page: SettingsPage, desk: Desk, tasks: Tasks, qtbot: QtBot) -> None:
    press(page.hotlines, "add_hotline")
    form = page.findChild(HotlineDialog)
    form.number.set_text("110")
    form.whose.set_text("另一个")
    form.save()
    settle(tasks)
    assert "guidance has this number" in form.number.note
    form.number.set_text("400-000-0001")
    form.whose.set_text(LINE.name)
    form.helps_with.setText(LINE.helps_with)
    form.hours.setText(LINE.hours)
    with qtbot.waitSignal(page.changed):
        form.save()
    settle(tasks)
    assert office_lists.office_hotlines(desk) == (LINE,)

    page.hotlines.ask(LINE)
    changing = page.findChildren(HotlineDialog)[-1]
    changing.number.set_text("400-000-0002")
    with qtbot.waitSignal(page.changed):
        changing.save()
    settle(tasks)
    assert office_lists.office_hotlines(desk) == (replace(LINE, number="4000000002"),)

    press(page.hotlines, "withdraw_hotline")
    settle(tasks)
    assert office_lists.office_hotlines(desk) == ()


def test_an_undo_shows_in_the_lists(page: SettingsPage, desk: Desk, tasks: Tasks) -> None:
    office_lists.save_hotline(desk, LINE)
    page.refresh(frozenset())
    settle(tasks)
    assert LINE.name in said(page.hotlines)

    undo(desk)
    page.refresh(frozenset())
    settle(tasks)

    assert LINE.name not in said(page.hotlines)


def test_a_vault_that_can_only_be_read_shows_the_lists_and_changes_none(
    desk: Desk, tasks: Tasks, commands: Actions, tmp_path: Path, qtbot: QtBot
) -> None:
    office_lists.save_hotline(desk, LINE)
    office_lists.save_working_year(desk, YEAR)
    folder = desk.vault.folder
    close_vault(desk)
    reading = open_vault(folder, PASSPHRASE, read_only=True, clock=desk.clock)
    made = SettingsPage(reading, tasks, SettingsFile(tmp_path / "settings"), commands)
    qtbot.addWidget(made)
    settle(tasks)

    assert LINE.name in said(made.hotlines)
    for tab in (made.working_days, made.lpr, made.hotlines):
        usable = [
            each.objectName() for each in tab.findChildren(QPushButton) if each.isEnabled() and each.isVisibleTo(tab)
        ]
        assert usable == []
    close_vault(reading)


def test_the_offices_hotlines_stand_on_the_guidance_page_after_the_emergency_numbers(
    desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot
) -> None:
    office_lists.save_hotline(desk, LINE)
    guidance = GuidancePage(desk, tasks)
    qtbot.addWidget(guidance)
    settle(tasks)

    words = said(guidance)
    assert words.index("110") < words.index("120") < words.index("12356") < words.index(LINE.name)
    assert "of our office" in words
    office_lists.withdraw_hotline(desk, LINE.number)
    guidance.refresh(frozenset({"office"}))
    settle(tasks)
    assert LINE.name not in said(guidance)


def test_the_history_of_the_office_names_the_fields_that_changed(
    page: SettingsPage, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    office_lists.save_hotline(desk, LINE)
    office_lists.save_hotline(desk, replace(LINE, hours="夜里", helps_with="倾听"), instead_of=LINE.number)
    page.refresh(frozenset({"office"}))
    settle(tasks)
    model = page.history.view.table.model()
    words = "what the hotline helps with, hours of the hotline"
    qtbot.waitUntil(lambda: set(model.index(0, 2).data().partition(" · ")[2].split(", ")) == set(words.split(", ")))
