"""Backups written anew: under the key and with the passphrases of today, and without whoever was erased since."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import VaultError
from counsel_desk.storage.backup import (
    NAME,
    Backup,
    drop_backup,
    key_of,
    list_backups,
    mark_in,
    new_folder,
    share_evidence,
    sizes_of,
)
from counsel_desk.storage.backup_contents import count_held
from counsel_desk.storage.backup_proof import count_rows, prove
from counsel_desk.storage.backup_seal import Seal, is_marked_damaged, read_seal
from counsel_desk.storage.data_keys import DataKeys
from counsel_desk.storage.database_copy import copy_database
from counsel_desk.storage.engine import connect, telling_damage
from counsel_desk.storage.keys import KeyRing
from counsel_desk.storage.vault import EVIDENCE, RECORDS


def rewrite_backup(backup: Backup, keys: DataKeys, ring: KeyRing, progress: Progress = unwatched) -> Backup:
    """Write a good backup of an earlier data key anew, under the key and with the passphrases of `ring`, today's.

    The one with the earlier key goes when the new one stands, proven: cut off between the two, both are there, and
    doing it again lets the earlier one go. Raises `FileError`, or ``backup.damaged`` for one that is not good.
    """
    key = key_of(backup.path, keys)
    seal = _good_seal(backup, key, ring)
    into = backup.path.parent
    written = _already_there(into, seal, keys, ring)
    if written is None:
        copy = partial(copy_database, key=key, new_key=keys.current, read_only=True)
        with new_folder(into, seal.taken_at.strftime(NAME), ring.vault_id) as (building, target):
            rows = {RECORDS: copy(backup.path / RECORDS, building / RECORDS, progress=progress)}
            shared = share_evidence(into, building, seal.evidence, keys.current, ring.vault_id)
            rows[EVIDENCE] = shared or copy(backup.path / EVIDENCE, building / EVIDENCE, progress=progress)
            if rows != seal.rows:
                raise VaultError("backup.damaged", name=backup.path.name)
            ring.write(building)
            replace(seal, sizes=sizes_of(building)).write(building, keys.current, ring.vault_id)
        written = Backup(target, backup.taken_at)
    drop_backup(backup)
    return written


def rewrite_without(
    backup: Backup, keys: DataKeys, ring: KeyRing, take_out: Callable[[Path], object], progress: Progress = unwatched
) -> Backup:
    """Write a good backup anew, as `rewrite_backup` does, with `take_out` done to the folder of its copies before.

    Cut off before the earlier one has gone, both are there: doing it again makes one more, and the thinning of a day
    lets the others go.
    """
    key = key_of(backup.path, keys)
    seal = _good_seal(backup, key, ring)
    copy = partial(copy_database, key=key, new_key=keys.current, read_only=True)
    with new_folder(backup.path.parent, seal.taken_at.strftime(NAME), ring.vault_id) as (building, target):
        rows = {name: copy(backup.path / name, building / name, progress=progress) for name in (RECORDS, EVIDENCE)}
        if rows != seal.rows:
            raise VaultError("backup.damaged", name=backup.path.name)
        take_out(building)
        mark = _share_if_possible(building, keys.current, ring)
        rows = {name: _rows_in(building / name, keys.current) for name in rows}
        held = count_held(building, keys.current)
        after = Seal(seal.taken_at, seal.reason, rows, sizes_of(building), mark, held)
        problems = prove(building, keys.current, after)
        if problems:
            raise VaultError("backup.not_whole", file=problems[0].file)
        ring.write(building)
        after.write(building, keys.current, ring.vault_id)
    drop_backup(backup)
    return Backup(target, backup.taken_at)


def _good_seal(backup: Backup, key: bytes, ring: KeyRing) -> Seal:
    seal = read_seal(backup.path, key, ring.vault_id)
    if seal is None or not seal.fits(backup.path) or is_marked_damaged(backup.path):
        raise VaultError("backup.damaged", name=backup.path.name)
    return seal


def _already_there(into: Path, seal: Seal, keys: DataKeys, ring: KeyRing) -> Backup | None:
    """What an earlier try has written of a backup under the key of today."""
    for each in list_backups(into):
        found = read_seal(each.path, keys.current, ring.vault_id)
        if found is not None and replace(found, sizes=seal.sizes) == seal and found.fits(each.path):
            return each
    return None


def _share_if_possible(building: Path, key: bytes, ring: KeyRing) -> str:
    """Let the copy share the evidence of another generation that holds the same by now; the fingerprint of it."""
    mark = mark_in(building / EVIDENCE, key, read_only=True)
    own = (building / EVIDENCE).rename(building / f"{EVIDENCE}.own")
    if share_evidence(building.parent, building, mark, key, ring.vault_id):
        own.unlink()
    else:
        own.rename(building / EVIDENCE)
    return mark


def _rows_in(path: Path, key: bytes) -> dict[str, int]:
    with closing(connect(path, key, read_only=True)) as connection, telling_damage(path):
        return count_rows(connection)
