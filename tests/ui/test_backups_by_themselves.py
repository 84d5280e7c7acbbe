"""Backups nobody has to think of, in the whole window: each day, on closing, and back again."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsel_desk.app import _desk_pages
from counsel_desk.domain.backup_retention import BackupReason
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import backups, cases, health
from counsel_desk.services.backups import shelf_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.office import load_office
from counsel_desk.services.vaults import close_vault, open_vault
from counsel_desk.storage import backup
from counsel_desk.ui.main_window import MainWindow
from counsel_desk.ui.settings import SettingsFile
from counsel_desk.ui.shell import Shell
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.conftest import PASSPHRASE
from tests.ui.waiting import PATIENCE, settle


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings")


@pytest.fixture
def shell(desk: Desk, tasks: Tasks, theme: Theme, settings: SettingsFile) -> Iterator[Shell]:
    """The window of a vault that is not shown yet."""
    made = Shell(MainWindow(), tasks, settings, lambda _shell: QWidget(), _desk_pages, vault=str(desk.vault.folder))
    made.window.show()
    yield made
    made.close()
    made.window.close_now()
    made.window.deleteLater()


def show(shell: Shell, desk: Desk) -> None:
    shell.open_desk(desk, load_office(desk))
    settle(shell.tasks)


def reasons(folder: Path) -> list[BackupReason | None]:
    """Why the backups of a closed vault were taken, the newest first."""
    again = open_vault(folder, PASSPHRASE)
    found = [each.reason for each in shelf_of(again).kept]
    close_vault(again)
    return found


def test_the_first_opening_of_a_day_makes_a_backup_and_the_next_one_does_not(
    shell: Shell, desk: Desk, qtbot: QtBot
) -> None:
    show(shell, desk)
    [kept] = shelf_of(desk).kept
    assert kept.reason is BackupReason.DAILY
    with qtbot.waitSignal(shell.locked):
        shell.lock()
    again = open_vault(shell.vault, PASSPHRASE, clock=desk.clock)
    show(shell, again)
    assert [each.path for each in shelf_of(again).kept] == [kept.path]
    assert shell.window._banner.isHidden()


def test_closing_backs_up_what_was_written_and_then_closes(shell: Shell, desk: Desk, clock, qtbot: QtBot) -> None:
    show(shell, desk)
    cases.open_case(desk, ClientDetails(name="示例·阿青"))
    clock.move(hours=1)
    shell.window.close()
    qtbot.waitUntil(lambda: not shell.window.isVisible())
    assert reasons(shell.vault)[0] is BackupReason.CLOSING


def test_closing_without_a_change_since_the_backup_of_the_day_makes_no_other(
    shell: Shell, desk: Desk, clock, qtbot: QtBot
) -> None:
    show(shell, desk)
    clock.move(hours=1)
    shell.window.close()
    qtbot.waitUntil(lambda: not shell.window.isVisible())
    assert reasons(shell.vault) == [BackupReason.DAILY]


def test_a_backup_that_fails_on_closing_is_said_and_one_can_close_all_the_same(
    shell: Shell, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(shell, desk)
    cases.open_case(desk, ClientDetails(name="示例·阿青"))

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(backup, "copy_database", full)
    shell.window.close()
    qtbot.waitUntil(lambda: "No backup was made." in shell.window._messages.words)
    assert "There is no room left" in shell.window._messages.words
    assert shell.window.isVisible()
    shell.window._messages.action_asked.emit()
    qtbot.waitUntil(lambda: not shell.window.isVisible())


def test_the_backup_on_closing_can_be_done_without(
    shell: Shell, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(shell, desk)
    cases.open_case(desk, ClientDetails(name="示例·阿青"))
    begun, stopped, made = Event(), Event(), backups.back_up_now

    def slowly(*arguments: object, **named: object) -> object:
        begun.set()
        assert stopped.wait(PATIENCE / 1000)
        return made(*arguments, **named)

    monkeypatch.setattr(backups, "back_up_now", slowly)
    shell.window.close()
    qtbot.waitUntil(begun.is_set)
    shell.window.busy._cancel()
    stopped.set()
    qtbot.waitUntil(lambda: not shell.window.isVisible())
    assert reasons(shell.vault) == [BackupReason.DAILY]


def test_a_fault_of_ours_on_closing_does_not_keep_the_window_open_for_ever(
    shell: Shell, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(shell, desk)
    cases.open_case(desk, ClientDetails(name="示例·阿青"))

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(backups, "back_up_now", broken)
    with qtbot.waitSignal(shell.tasks.crashed):
        shell.window.close()
    assert shell.window.isVisible()
    settle(shell.tasks)
    shell.window.close()
    qtbot.waitUntil(lambda: not shell.window.isVisible())


def test_a_missing_second_place_is_said_above_the_pages_and_prevents_nothing(
    shell: Shell, desk: Desk, settings: SettingsFile, tmp_path: Path, qtbot: QtBot
) -> None:
    settings.change(backup_folder=str(tmp_path / "unplugged"))
    show(shell, desk)
    assert "The second place for backups is missing" in shell.window._banner._words.text()
    assert len(shelf_of(desk).kept) == 1
    shell.window.close()
    qtbot.waitUntil(lambda: not shell.window.isVisible())


def test_a_backup_of_today_that_cannot_be_made_is_said_above_the_pages(
    shell: Shell, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(backup, "copy_database", full)
    show(shell, desk)
    words = shell.window._banner._words.text()
    assert "There is no good backup of this vault." in words
    assert "There is no room left" in words


def test_a_restore_closes_the_vault_puts_the_backup_in_its_place_and_opens_it(
    shell: Shell, desk: Desk, clock, qtbot: QtBot
) -> None:
    cases.open_case(desk, ClientDetails(name="示例·阿青"))
    show(shell, desk)
    chosen = shelf_of(desk).kept[0].path
    cases.open_case(desk, ClientDetails(name="示例·阿蓝"))
    clock.move(hours=1)
    with qtbot.waitSignal(shell.opened):
        shell.restore(chosen, PASSPHRASE)
    settle(shell.tasks)
    assert shell.desk is not None
    assert health.check(shell.desk).counts.cases == 1
    assert "The backup was restored." in shell.window._messages.words
    assert BackupReason.BEFORE_RESTORE in {each.reason for each in shelf_of(shell.desk).kept}


def test_a_restore_that_is_not_possible_opens_the_vault_as_it_was_and_says_why(
    shell: Shell, desk: Desk, qtbot: QtBot
) -> None:
    cases.open_case(desk, ClientDetails(name="示例·阿青"))
    show(shell, desk)
    chosen = shelf_of(desk).kept[0].path
    content = bytearray((chosen / "records.db").read_bytes())
    content[-2000] ^= 1
    (chosen / "records.db").write_bytes(content)
    with qtbot.waitSignal(shell.opened):
        shell.restore(chosen, PASSPHRASE)
    settle(shell.tasks)
    assert "is damaged. Nothing was changed" in shell.window._messages.words
    assert shell.desk is not None
    assert health.check(shell.desk).counts.cases == 1
