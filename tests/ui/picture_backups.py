"""Backups to be looked at: how they stand, what is in one, restoring it, and the way back from a damaged vault."""

import contextlib
import shutil
from datetime import timedelta
from pathlib import Path

from picture_stage import Scene, Stage
from picture_start import empty_vault, write
from PySide6.QtWidgets import QLineEdit

from counsel_desk.domain.backup_retention import BackupReason
from counsel_desk.domain.people import ClientDetails
from counsel_desk.errors import VaultError
from counsel_desk.services import cases, vaults
from counsel_desk.services.backups import choose_second, shelf_of, usual_folder
from counsel_desk.storage import backup
from counsel_desk.ui.settings import SettingsFile

_TAKEN = (
    (2, BackupReason.BY_HAND),
    (21, BackupReason.CLOSING),
    (45, BackupReason.BEFORE_RESTORE),
    (46, BackupReason.CLOSING),
    (70, BackupReason.CLOSING),
)


def backups(stage: Stage) -> None:
    """The backups of a week, each copied to a stick."""
    _make_some(stage)
    stick = stage.vault.parent / "stick"
    stick.mkdir(exist_ok=True)
    second = choose_second(stage.desk, stick)
    newest = backup.list_backups(usual_folder(stage.desk))[:3]
    for each in newest:
        if not (second / each.path.name).exists():
            backup.copy_backup(each, stage.desk.vault.data_key, second)
    _show(stage, str(second))


def backups_none(stage: Stage) -> None:
    """Not one good backup."""
    shutil.rmtree(usual_folder(stage.desk), ignore_errors=True)
    _show(stage, "")


def backups_second_missing(stage: Stage) -> None:
    """The stick is not plugged in, one backup is damaged, one was never proven."""
    _make_some(stage)
    kept = shelf_of(stage.desk).kept
    (kept[1].path / "damaged").touch()
    (kept[2].path / "backup.json").unlink(missing_ok=True)
    stage.shell.settings.change(backup_folder=str(Path("/media/stick/vault-backups")))
    stage.spoil()
    stage.open(stage.vault)
    _show(stage, stage.shell.settings.now.backup_folder)


def backup_made(stage: Stage) -> None:
    """One was made just now."""
    backups(stage)
    stage.press("back_up_now")
    _forget_second(stage)


def backup_look(stage: Stage) -> None:
    """What is in a backup, and what would go."""
    _look(stage)


def backup_question(stage: Stage) -> None:
    """Restoring is asked for, with a passphrase that is not the right one."""
    _look(stage)
    stage.press("go_on")
    write(stage, "restore_passphrase", "an invented office on a rainy day")
    stage.press("restore")


def backup_damaged(stage: Stage) -> None:
    """A backup that cannot be restored."""
    _make_some(stage)
    _show(stage, "")
    records = shelf_of(stage.desk).kept[0].path / "records.db"
    content = bytearray(records.read_bytes())
    content[-2000] ^= 1
    records.write_bytes(content)
    stage.press("look_into_0")


def rescue(stage: Stage) -> None:
    """A damaged vault, and the newest good backup of it."""
    _unlock_damaged(stage, "rescued", backed_up=True)
    stage.press("check_damaged")


def rescue_look(stage: Stage) -> None:
    """What is in the backup of a damaged vault."""
    _unlock_damaged(stage, "rescued too", backed_up=True)
    stage.press("next")


def rescue_done(stage: Stage) -> None:
    """It was restored."""
    _unlock_damaged(stage, "rescued at last", backed_up=True)
    stage.press("next")
    stage.press("go_on")
    stage.press("restore")


def rescue_without_backup(stage: Stage) -> None:
    """A damaged vault nobody ever backed up."""
    _unlock_damaged(stage, "lost", backed_up=False)


def _make_some(stage: Stage) -> None:
    desk = stage.desk
    shutil.rmtree(usual_folder(desk), ignore_errors=True)
    for hours, reason in _TAKEN:
        moment = stage.clock() - timedelta(hours=hours)
        backup.back_up(desk.vault, usual_folder(desk), reason, taken_at=moment)


def _show(stage: Stage, second: str) -> None:
    stage.shell.settings.change(backup_folder=second)
    stage.show_page("settings")
    stage.wiring.settings.show_tab(stage.wiring.settings.backups)
    stage.wiring.settings.backups.read_again()
    stage.rest()
    stage.shell.settings.change(backup_folder="")


def _forget_second(stage: Stage) -> None:
    SettingsFile().change(backup_folder="")
    stage.spoil()


def _look(stage: Stage) -> None:
    stage.open(empty_vault(stage, "looked into"))
    desk = stage.desk
    shutil.rmtree(usual_folder(desk), ignore_errors=True)
    for name in ("示例·陈小雨", "示例·王小满", "示例·阿青"):
        cases.open_case(desk, ClientDetails(name=name))
    backup.back_up(desk.vault, usual_folder(desk), BackupReason.CLOSING, taken_at=stage.clock() - timedelta(hours=21))
    cases.open_case(desk, ClientDetails(name="示例·后来的人"))
    _show(stage, "")
    stage.press("look_into_0")


def _unlock_damaged(stage: Stage, name: str, *, backed_up: bool) -> None:
    folder = empty_vault(stage, name)
    with contextlib.suppress(VaultError):
        desk = vaults.open_vault(folder, stage.passphrase, clock=stage.clock)
        cases.open_case(desk, ClientDetails(name="示例·阿青"))
        if backed_up:
            backup.back_up(desk.vault, usual_folder(desk), BackupReason.CLOSING, taken_at=stage.clock())
        vaults.close_vault(desk)
    (folder / "records.db").write_bytes(bytes(4096))
    stage.start(folder)
    stage.find(QLineEdit, "passphrase").setText(stage.passphrase)
    stage.press("next")


BACKUPS: tuple[Scene, ...] = (
    backups_none,
    backups_second_missing,
    backup_made,
    backup_look,
    backup_question,
    backup_damaged,
    rescue,
    rescue_look,
    rescue_done,
    rescue_without_backup,
)
