"""Backups that prove themselves: folders of the vault's own shape, reopened, checked and counted before they count.

A copy of a live database file loses its recent rows, so the copy is made by SQLite, from one unchanging view of the
rows, while the counsellor goes on writing.
"""

import contextlib
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from counsel_desk.domain.backup_retention import BackupReason
from counsel_desk.domain.moments import CHINA, now
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import VaultError, WorldError
from counsel_desk.storage.backup_contents import count_held
from counsel_desk.storage.backup_proof import evidence_mark, prove, prove_database
from counsel_desk.storage.backup_seal import Seal, is_marked_damaged, mark_damaged, read_seal
from counsel_desk.storage.data_keys import DataKeys
from counsel_desk.storage.database_copy import copy_database
from counsel_desk.storage.engine import connect, telling_damage
from counsel_desk.storage.files import copy_whole, make_private_folder, sync_folder, telling_errors
from counsel_desk.storage.keys import KeyRing
from counsel_desk.storage.vault import EVIDENCE, RECORDS, SEAL, Vault

BACKUPS = "backups"
NAME = "%Y-%m-%dT%H-%M-%S"
_COMPLETE = re.compile(r"(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d)(?:-(\d+))?")


@dataclass(frozen=True, slots=True)
class Backup:
    """A complete backup: a folder of a vault's shape, with the passphrases of its day."""

    path: Path
    taken_at: datetime

    @property
    def size(self) -> int:
        """Bytes of all its files; a file of evidence shared with another generation counts in both."""
        return sum(file.stat().st_size for file in self.path.iterdir() if file.is_file())

    @property
    def ring(self) -> KeyRing | None:
        """The keys of its day; None when they cannot be read."""
        with contextlib.suppress(WorldError):
            return KeyRing.load(self.path)
        return None

    @property
    def vault_id(self) -> UUID | None:
        """The vault it was taken of; None when its keys cannot be read."""
        ring = self.ring
        return None if ring is None else ring.vault_id


@dataclass(frozen=True, slots=True)
class BackupReport:
    """A backup just made and proven, its size in bytes, and the rows of each table that were counted in it."""

    backup: Backup
    size: int
    rows: Mapping[str, int]


def home_of(vault: Path) -> Path:
    """Where the backups of a vault lie by themselves: beside it, or in it where nothing can be made beside it."""
    beside = vault.with_name(f"{vault.name}-{BACKUPS}") if vault.name else vault / BACKUPS
    return beside if beside.is_dir() or os.access(vault.parent, os.W_OK) else vault / BACKUPS


def back_up(
    vault: Vault,
    into: Path,
    reason: BackupReason = BackupReason.BY_HAND,
    *,
    taken_at: datetime | None = None,
    progress: Progress = unwatched,
) -> BackupReport:
    """Back the vault up to a new folder inside `into`, which is made if need be.

    The folder gets its name only when both databases were copied, reopened, checked and counted; whatever fails
    before leaves nothing behind. Raises `FileError`, or ``backup.not_whole`` when the copy is not what was copied.
    """
    moment = (taken_at or now()).replace(microsecond=0)
    with telling_errors(into):
        into.mkdir(parents=True, exist_ok=True, mode=0o700)
    with new_folder(into, moment.strftime(NAME), vault.id) as (building, target):
        # Records first: pieces of evidence are written before the record that names them.
        copy = partial(copy_database, key=vault.data_key, new_key=vault.data_key, read_only=vault.read_only)
        rows = {RECORDS: copy(vault.records_path, building / RECORDS, progress=progress)}
        mark = mark_in(vault.evidence_path, vault.data_key, read_only=vault.read_only)
        shared = share_evidence(into, building, mark, vault.data_key, vault.id)
        rows[EVIDENCE] = shared or copy(vault.evidence_path, building / EVIDENCE, progress=progress)
        if not shared:  # what was taken in during the copy may be in it
            mark = mark_in(building / EVIDENCE, vault.data_key, read_only=True)
        KeyRing.load(vault.folder).write(building)
        held = count_held(building, vault.data_key)
        Seal(moment, reason, rows, sizes_of(building), mark, held).write(building, vault.data_key, vault.id)
    made = Backup(target, moment)
    return BackupReport(made, made.size, rows[RECORDS] | rows[EVIDENCE])


def key_of(folder: Path, keys: DataKeys) -> bytes:
    """The key of the databases in a backup, of those its vault has had; that of today where it does not tell."""
    with contextlib.suppress(WorldError):
        return keys.numbered(KeyRing.load(folder).key_number)
    return keys.current


def copy_backup(backup: Backup, key: bytes, into: Path, progress: Progress = unwatched) -> Backup:
    """Copy a good backup to a second place, which must be there, and prove the copy like any other."""
    ring = KeyRing.load(backup.path)
    seal = read_seal(backup.path, key, ring.vault_id)
    if seal is None or is_marked_damaged(backup.path):
        raise VaultError("backup.damaged", name=backup.path.name)
    with new_folder(into, backup.path.name, ring.vault_id) as (building, target):
        copy_whole(backup.path / RECORDS, building / RECORDS, progress)
        if not share_evidence(into, building, seal.evidence, key, ring.vault_id):
            copy_whole(backup.path / EVIDENCE, building / EVIDENCE, progress)
        ring.write(building)
        copied = replace(seal, sizes=sizes_of(building))
        problems = prove(building, key, copied)
        if problems:
            raise VaultError("backup.not_whole", file=problems[0].file)
        copied.write(building, key, ring.vault_id)
    return Backup(target, backup.taken_at)


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """The complete backups in `folder`, the newest first."""
    try:
        paths = list(folder.iterdir())
    except OSError:  # none was ever made here, or the drive is gone
        return ()
    found = [(match, path) for path in paths if (match := _COMPLETE.fullmatch(path.name)) and path.is_dir()]
    found.sort(key=lambda each: (each[0][1], int(each[0][2] or 0)), reverse=True)
    return tuple(Backup(path, named_moment(path)) for _, path in found)


def is_backup(folder: Path) -> bool:
    """Whether a folder is a backup to look at: it is sealed, or named as one by a program that did not seal yet."""
    return (folder / RECORDS).is_file() and ((folder / SEAL).is_file() or _COMPLETE.fullmatch(folder.name) is not None)


def named_moment(folder: Path) -> datetime:
    """When a backup was taken by its name, or by its files where somebody gave it another one."""
    match = _COMPLETE.fullmatch(folder.name)
    if match is None:
        return datetime.fromtimestamp(folder.stat().st_mtime, CHINA)
    return datetime.strptime(match[1], NAME).replace(tzinfo=CHINA)


def drop_backup(backup: Backup) -> None:
    """Delete a backup; it loses its name first, so that a crash leaves no half of it to be listed."""
    with telling_errors(backup.path):
        gone = backup.path.with_name(f".{backup.path.name}.gone")
        backup.path.rename(gone)
        shutil.rmtree(gone, ignore_errors=True)


@contextmanager
def new_folder(into: Path, name: str, vault_id: UUID) -> Iterator[tuple[Path, Path]]:
    """A folder to build in, which takes the free name it is yielded with when the block ends, or goes."""
    with telling_errors(into):
        _sweep(into, vault_id)
        target = _free_name(into, name)
        building = into / f".{target.name}.{vault_id.hex[:8]}.new"
        try:
            make_private_folder(building)
            yield building, target
            sync_folder(building)
            building.rename(target)
        except BaseException:
            shutil.rmtree(building, ignore_errors=True)
            raise
        sync_folder(into)


def _sweep(into: Path, vault_id: UUID) -> None:
    """Clear away what a killed program left of a backup of this vault, half made or half deleted."""
    for left in (*into.glob(f".????-??-??T*.{vault_id.hex[:8]}.new"), *into.glob(".????-??-??T*.gone")):
        shutil.rmtree(left, ignore_errors=True)


def _free_name(into: Path, name: str) -> Path:
    target = into / name
    number = 1
    while target.exists():
        number += 1
        target = into / f"{name}-{number}"
    return target


def share_evidence(into: Path, building: Path, mark: str, key: bytes, vault_id: UUID) -> dict[str, int]:
    """Let the new backup share the evidence of the newest that holds the same, where the drive knows such links.

    The shared file is read and proven anew; the rows counted in it. One found damaged is not shared, and its backup no
    longer counts. Nothing is returned where there is nothing to share.
    """
    for each in list_backups(into):
        seal = read_seal(each.path, key, vault_id)
        if seal is None or seal.evidence != mark or not seal.fits(each.path) or is_marked_damaged(each.path):
            continue
        try:
            (building / EVIDENCE).hardlink_to(each.path / EVIDENCE)
        except OSError:
            return {}
        if not prove_database(building / EVIDENCE, key, seal.rows[EVIDENCE], writable=False):
            return dict(seal.rows[EVIDENCE])
        (building / EVIDENCE).unlink()
        mark_damaged(each.path)
    return {}


def mark_in(path: Path, key: bytes, *, read_only: bool) -> str:
    """The fingerprint of the evidence in a database."""
    with closing(connect(path, key, read_only=read_only)) as connection, telling_damage(path):
        return evidence_mark(connection)


def sizes_of(folder: Path) -> dict[str, int]:
    """The sizes of both databases of a folder, as they are sealed."""
    return {name: (folder / name).stat().st_size for name in (RECORDS, EVIDENCE)}
