"""Settings: the office, the counsellors, the look, safety."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.people import ClientDetails, ClientPhone
from counsel_desk.language import Language
from counsel_desk.services.cases import open_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.office import counsellors, load_office
from counsel_desk.services.vaults import close_vault, open_vault
from counsel_desk.ui.actions import Act, Actions
from counsel_desk.ui.dialogs.counsellor_dialog import CounsellorDialog
from counsel_desk.ui.dialogs.passphrase_dialog import PassphraseDialog
from counsel_desk.ui.pages.settings_page import SettingsPage
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Appearance, Theme
from tests.ui.waiting import catch_up, said, settle

PASSPHRASE = "四匹马 走过 雨夜"


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings")


@pytest.fixture
def commands(theme: Theme) -> Iterator[Actions]:
    window = QWidget()
    made = Actions(window)
    made.on(Act.CALL_NOTE, list)
    yield made
    window.deleteLater()


@pytest.fixture
def page(
    desk: Desk, tasks: Tasks, settings: SettingsFile, commands: Actions, theme: Theme, qtbot: QtBot
) -> SettingsPage:
    made = SettingsPage(desk, tasks, settings, commands)
    qtbot.addWidget(made)
    made.show()
    settle(tasks)
    return made


def test_the_office_is_changed_and_told(page: SettingsPage, desk: Desk, tasks: Tasks, qtbot: QtBot) -> None:
    page.office.name.set_text("雨后互助（虚构）")
    page.office.threshold.setValue(8)
    with qtbot.waitSignal(page.changed) as told:
        page.office.save()
    assert told.args == [frozenset({"office"})]
    assert (load_office(desk).name, load_office(desk).threshold) == ("雨后互助（虚构）", 8)


def test_an_office_without_a_name_is_told_beneath_the_name(page: SettingsPage, tasks: Tasks) -> None:
    page.office.name.set_text(" ")
    page.office.save()
    settle(tasks)
    assert "needs a name" in page.office.name.note


def test_what_is_typed_about_the_office_returns_after_closing(
    page: SettingsPage, desk: Desk, tasks: Tasks, settings: SettingsFile, commands: Actions, qtbot: QtBot
) -> None:
    page.office.phone.set_text("400-000-0001")
    page.keep()
    settle(tasks)
    again = SettingsPage(desk, tasks, settings, commands)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: again.office.phone.text() == "400-000-0001")


def test_a_colleague_gets_a_passphrase_of_their_own(page: SettingsPage, desk: Desk, tasks: Tasks, qtbot: QtBot) -> None:
    page.counsellors.ask_for_counsellor()
    dialog = page.findChild(CounsellorDialog)
    assert dialog is not None
    dialog.save()
    assert dialog.name.note
    dialog.name.set_text("示例·白五")
    dialog.new.first.set_text("另外 三个 词语")
    dialog.new.again.set_text("另外 三个 词语")
    with qtbot.waitSignal(page.changed):
        dialog.save()
    assert "示例·白五" in {each.name for each in counsellors(desk)}
    settle(tasks)
    assert "示例·白五" in said(page.counsellors)


def test_changing_the_passphrase_asks_for_the_present_one(
    page: SettingsPage, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    page.counsellors.ask_for_passphrase()
    dialog = page.findChild(PassphraseDialog)
    assert dialog is not None
    for field in (dialog.new.first, dialog.new.again):
        field.set_text("换成 这三个 词")
    dialog.current.set_text("wrong")
    dialog.save()
    qtbot.waitUntil(lambda: bool(dialog.current.note))
    dialog.current.set_text(PASSPHRASE)
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    folder = desk.vault.folder
    close_vault(desk)
    close_vault(open_vault(folder, "换成 这三个 词"))


def test_theme_and_text_size_take_effect_at_once(
    page: SettingsPage, settings: SettingsFile, theme: Theme, qtbot: QtBot
) -> None:
    look = page.appearance
    look.look.setCurrentIndex(look.look.findData(Appearance.DARK))
    look.look.activated.emit(look.look.currentIndex())
    look.text_size.setCurrentIndex(look.text_size.findData(150))
    look.text_size.activated.emit(look.text_size.currentIndex())
    assert theme.dark
    assert theme.px(100) == 150
    assert (settings.now.appearance, settings.now.text_percent) == (Appearance.DARK, 150)


def test_another_language_is_kept_for_the_next_start(page: SettingsPage, settings: SettingsFile) -> None:
    look = page.appearance
    look.language.setCurrentIndex(look.language.findData(Language.CHINESE))
    look.language.activated.emit(look.language.currentIndex())
    assert settings.now.language == "zh_CN"
    assert "next time" in look.message.words


def test_the_vault_is_checked(page: SettingsPage, qtbot: QtBot) -> None:
    page.safety.check()
    qtbot.waitUntil(lambda: "whole" in page.safety.found.text())


def test_after_the_check_a_report_without_a_name_can_be_saved(
    page: SettingsPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    open_case(desk, ClientDetails(name="示例·阿青", phones=(ClientPhone("13900000000"),)))
    assert not page.safety.save_report.isEnabled()
    page.safety.check()
    qtbot.waitUntil(page.safety.save_report.isEnabled)
    page.safety.report(tmp_path / "report.txt")
    qtbot.waitUntil(lambda: "report.txt" in page.safety.message.words)
    words = (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert "1 clients, 1 cases" in words
    assert "The vault is whole." in words
    for personal in ("阿青", "13900000000", load_office(desk).name, desk.counsellor.name, str(tmp_path)):
        assert personal not in words


def test_the_minutes_until_locking_are_kept_and_told(page: SettingsPage, settings: SettingsFile, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.safety.lock_after_chosen) as told:
        page.safety.minutes.setValue(25)
    assert told.args == [25]
    assert settings.now.lock_after_minutes == 25


def test_only_a_coordinator_is_offered_to_add_counsellors(page: SettingsPage, desk: Desk) -> None:
    assert page.findChild(QPushButton, "add_counsellor").isEnabled() is desk.counsellor.is_coordinator


def test_every_key_that_does_something_is_listed(page: SettingsPage) -> None:
    page.show_tab(page.shortcuts)
    catch_up()
    assert "F2" in said(page.shortcuts)
    assert "Ctrl+K" not in said(page.shortcuts)
