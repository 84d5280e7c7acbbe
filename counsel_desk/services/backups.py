"""Backups of the vault: made now, and looked over."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.services.desk import Desk
from counsel_desk.storage import backup
from counsel_desk.storage.migrate import BACKUPS


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """A complete backup: where it is, when it was taken, and its size in bytes."""

    path: Path
    taken_at: datetime
    size: int


def usual_folder(desk: Desk) -> Path:
    """Where backups lie when nobody has chosen another place: in the vault's own folder."""
    return desk.vault.folder / BACKUPS


def back_up_now(desk: Desk, folder: Path, *, progress: Progress = unwatched) -> KeptBackup:
    """Make a backup in `folder`; it was reopened, checked and counted when this returns.

    Raises `FileError`, or ``backup.not_whole`` when the copy is not what was copied; nothing half-made stays.
    """
    report = backup.back_up(desk.vault, folder, progress)
    if not desk.read_only:
        desk.database.note_deed("backup.made")
    return KeptBackup(report.backup.path, report.backup.taken_at, report.size)


def list_backups(folder: Path) -> tuple[KeptBackup, ...]:
    """The complete backups in a folder, the newest first."""
    return tuple(KeptBackup(each.path, each.taken_at, _size(each.path)) for each in backup.list_backups(folder))


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.iterdir() if file.is_file())
