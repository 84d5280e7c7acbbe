"""Backups that prove themselves: folders of the vault's own shape, reopened, checked and counted before they count.

A copy of a live database file loses its recent rows, so the copy is made by SQLite, from one unchanging view of the
rows, while the counsellor goes on writing.
"""

import re
import shutil
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from counsel_desk.domain.moments import CHINA, now
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import VaultError
from counsel_desk.storage.checks import check_database
from counsel_desk.storage.engine import RawConnection, connect, create_database, telling_damage
from counsel_desk.storage.files import make_private_folder, sync_folder, telling_errors
from counsel_desk.storage.keys import KeyRing
from counsel_desk.storage.vault import EVIDENCE, RECORDS, Vault

_NAME = "%Y-%m-%dT%H-%M-%S"
_COMPLETE = re.compile(r"(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d)(?:-(\d+))?")
_PAGES_A_STEP = 1000


@dataclass(frozen=True, slots=True)
class Backup:
    """A complete backup: a folder that opens as a vault, with the passphrases of its day."""

    path: Path
    taken_at: datetime


@dataclass(frozen=True, slots=True)
class BackupReport:
    """A backup just made, its size in bytes, and the rows of each table that were counted in it."""

    backup: Backup
    size: int
    rows: dict[str, int]


def back_up(vault: Vault, into: Path, progress: Progress = unwatched) -> BackupReport:
    """Back the vault up to a new folder inside `into`, which is made if need be.

    The folder gets its name only when both databases were copied, reopened, checked and counted; whatever fails
    before leaves nothing behind. Raises `FileError`, or ``backup.not_whole`` when the copy is not what was copied.
    """
    taken_at = now().replace(microsecond=0)
    with telling_errors(into):
        into.mkdir(parents=True, exist_ok=True, mode=0o700)
        target = _free_name(into, taken_at)
        building = into / f".{target.name}.new"
        shutil.rmtree(building, ignore_errors=True)
        try:
            make_private_folder(building)
            # Records first: pieces of evidence are written before the record that names them.
            rows: dict[str, int] = {}
            for name in (RECORDS, EVIDENCE):
                rows |= _copy(vault, name, building / name, progress)
            KeyRing.load(vault.folder).write(building)
            sync_folder(building)
            building.rename(target)
        except BaseException:
            shutil.rmtree(building, ignore_errors=True)
            raise
        sync_folder(into)
        size = sum(file.stat().st_size for file in target.iterdir())
    return BackupReport(Backup(target, taken_at), size, rows)


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """The complete backups in `folder`, the newest first."""
    if not folder.is_dir():
        return ()
    found = [(match, path) for path in folder.iterdir() if (match := _COMPLETE.fullmatch(path.name)) and path.is_dir()]
    found.sort(key=lambda each: (each[0][1], int(each[0][2] or 0)), reverse=True)
    return tuple(Backup(path, datetime.strptime(match[1], _NAME).replace(tzinfo=CHINA)) for match, path in found)


def _free_name(into: Path, taken_at: datetime) -> Path:
    name = taken_at.strftime(_NAME)
    target = into / name
    number = 1
    while target.exists():
        number += 1
        target = into / f"{name}-{number}"
    return target


def _copy(vault: Vault, name: str, target: Path, progress: Progress) -> dict[str, int]:
    """Copy one database and prove the copy; the rows counted in it."""
    create_database(target, vault.data_key)
    source = connect(vault.folder / name, vault.data_key, read_only=vault.read_only)
    with closing(source), telling_damage(target):
        source.execute("BEGIN")  # from the first count on, one view of the rows
        expected = _rows(source)
        _copy_pages(source, target, vault.data_key, progress)
    with closing(connect(target, vault.data_key)) as copy, telling_damage(target):
        problems = check_database(copy, target, writable=True)
        found = {} if problems else _rows(copy)
    if problems or found != expected:
        raise VaultError("backup.not_whole", file=name)
    return found


def _copy_pages(source: RawConnection, target: Path, key: bytes, progress: Progress) -> None:
    def report(_status: int, remaining: int, total: int) -> None:
        progress(total - remaining, total)

    with closing(connect(target, key)) as copy:
        source.backup(copy, pages=_PAGES_A_STEP, progress=report)


def _rows(connection: RawConnection) -> dict[str, int]:
    # Tables behind an index of words are counted through the index's own table.
    names = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}  # noqa: S608
