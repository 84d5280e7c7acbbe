"""Backups on the screen: how they stand, made now, looked into, restored only after a second question."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import backups, cases
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.restore_dialog import RestoreDialog
from counsel_desk.ui.pages.settings.backups_tab import BackupsTab
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import said, settle

PASSPHRASE = "四匹马 走过 雨夜"


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings")


@pytest.fixture
def tab(desk: Desk, tasks: Tasks, settings: SettingsFile, theme: Theme, qtbot: QtBot) -> BackupsTab:
    made = BackupsTab(desk, tasks, settings)
    qtbot.addWidget(made)
    made.show()
    settle(tasks)
    return made


def button_of(widget: QWidget, name: str) -> QPushButton:
    found = widget.findChild(QPushButton, name)
    assert found is not None
    return found


def look_into_first(tab: BackupsTab, tasks: Tasks) -> RestoreDialog:
    button_of(tab, "look_into_0").click()
    dialog = tab.window().findChild(RestoreDialog)
    assert dialog is not None
    settle(tasks)
    return dialog


def test_a_vault_without_a_backup_says_so(tab: BackupsTab) -> None:
    assert "There is no good backup yet." in said(tab.standing)
    assert "There is no backup here yet." in said(tab)


def test_a_backup_made_now_is_listed_with_what_is_in_it(
    tab: BackupsTab, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    cases.open_case(desk, ClientDetails(name="示例·阿青"))
    with qtbot.waitSignal(tab.changed):
        button_of(tab, "back_up_now").click()
    settle(tasks)
    assert "opened again and counted" in tab.message.words
    assert "Newest good backup: 18 Nov 2026" in said(tab.standing)
    shown = said(tab)
    for words in ("By hand", "1 cases", "Checked"):
        assert words in shown


def test_each_backup_is_copied_to_a_chosen_second_place(
    tab: BackupsTab, tasks: Tasks, settings: SettingsFile, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    tab.use_second(tmp_path / "stick")
    settle(tasks)
    assert settings.now.backup_folder == str(tmp_path / "stick" / "vault-backups")
    tab.back_up()
    settle(tasks)
    assert "in both places" in tab.message.words
    assert "in the second place too" in said(tab)
    tab.drop_second()
    settle(tasks)
    assert settings.now.backup_folder == ""
    assert "None chosen yet." in said(tab)


def test_a_missing_second_place_is_said_and_the_backup_is_made_all_the_same(
    tab: BackupsTab, tasks: Tasks, settings: SettingsFile, tmp_path: Path
) -> None:
    settings.change(backup_folder=str(tmp_path / "unplugged"))
    tab.back_up()
    settle(tasks)
    assert "no copy in the second place" in tab.message.words
    assert "The second place for backups is missing" in said(tab.standing)
    assert "Newest good backup" in said(tab.standing)


def test_a_second_place_within_the_vault_is_refused(tab: BackupsTab, desk: Desk, tasks: Tasks) -> None:
    tab.use_second(desk.vault.folder)
    settle(tasks)
    assert "Choose another place" in tab.message.words


def test_a_look_shows_what_would_go_and_restores_only_with_a_passphrase_of_today(
    tab: BackupsTab, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    cases.open_case(desk, ClientDetails(name="示例·阿青"))
    tab.back_up()
    settle(tasks)
    cases.open_case(desk, ClientDetails(name="示例·阿蓝"))
    dialog = look_into_first(tab, tasks)
    shown = said(dialog)
    assert "C-2026-0001  示例·阿青" in shown
    assert "示例·阿蓝" not in shown
    assert "Would go" in shown
    assert button_of(dialog, "restore").isHidden()

    button_of(dialog, "go_on").click()
    button_of(dialog, "restore").click()
    assert "Type your passphrase" in dialog.passphrase.note
    dialog.passphrase.set_text("wrong")
    with qtbot.assertNotEmitted(tab.restore_asked, wait=50):
        button_of(dialog, "restore").click()
        settle(tasks)
    assert "does not open the vault" in dialog.passphrase.note
    dialog.passphrase.set_text(PASSPHRASE)
    with qtbot.waitSignal(tab.restore_asked) as asked:
        button_of(dialog, "restore").click()
    assert asked.args == [backups.shelf_of(desk).kept[0].path, PASSPHRASE]
    settle(tasks)


def test_a_damaged_backup_says_so_when_it_is_looked_into_and_cannot_be_restored(
    tab: BackupsTab, desk: Desk, tasks: Tasks
) -> None:
    tab.back_up()
    settle(tasks)
    records = backups.shelf_of(desk).kept[0].path / "records.db"
    content = bytearray(records.read_bytes())
    content[-2000] ^= 1
    records.write_bytes(content)
    dialog = look_into_first(tab, tasks)
    assert "is damaged. Nothing was changed" in dialog.message.words
    assert not button_of(dialog, "go_on").isEnabled()
    dialog.reject()
    settle(tasks)
    assert "Damaged" in said(tab)
    assert "There is no good backup yet." in said(tab.standing)


def test_a_folder_that_is_no_backup_says_so(tab: BackupsTab, tasks: Tasks, tmp_path: Path) -> None:
    tab.look_into(tmp_path)
    dialog = tab.window().findChild(RestoreDialog)
    settle(tasks)
    assert "is not a vault" in dialog.message.words
    assert dialog.go_on.isHidden(), "there is nothing to restore"
    beneath = dialog.height() - dialog.message.geometry().bottom()
    assert beneath < 2 * dialog.message.height(), "no empty window around the words"
    dialog.reject()
