"""Looking into a backup before anything is done with it: nothing is written, neither there nor in the vault."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from counsel_desk.domain.backup_retention import BackupState
from counsel_desk.errors import VaultError, WorldError
from counsel_desk.services.backups import KeptBackup, backups_in, kept_in
from counsel_desk.services.desk import Desk
from counsel_desk.services.office import sees_all
from counsel_desk.services.restoring import limited_today, ring_of_today
from counsel_desk.storage import backup
from counsel_desk.storage.backup_contents import Contents, Difference, compare, look_into
from counsel_desk.storage.backup_proof import prove
from counsel_desk.storage.backup_seal import is_marked_damaged, mark_damaged, read_seal
from counsel_desk.storage.checks import Problem, check_database
from counsel_desk.storage.data_keys import DataKeys
from counsel_desk.storage.engine import connect
from counsel_desk.storage.files import telling_errors
from counsel_desk.storage.keys import KeyRing
from counsel_desk.storage.unlocking import unlock
from counsel_desk.storage.vault import EVIDENCE, RECORDS

__all__ = [
    "Contents",
    "Difference",
    "Look",
    "Problem",
    "broken_in",
    "found_from_outside",
    "found_unopened",
    "look_at",
    "look_from_outside",
]


@dataclass(frozen=True, slots=True)
class Look:
    """What stands in a backup, and how the vault of today differs from it; None where that cannot be read."""

    kept: KeptBackup
    contents: Contents
    differences: tuple[Difference, ...] | None


def look_at(desk: Desk, folder: Path) -> Look:
    """Look into a backup of the open vault. Raises ``restore.other_vault`` or ``backup.damaged``.

    Whoever is limited to their own cases reads numbers and dates, and no names.
    """
    if KeyRing.load(folder).vault_id != desk.vault.id:
        raise VaultError("restore.other_vault", folder=folder.name)
    return _look(folder, desk.vault.keys, desk.vault.folder, named=sees_all(desk))


def look_from_outside(vault: Path, folder: Path, secret: str) -> Look:
    """Look into a backup of a vault that is not open, because it is damaged; raises as `restore_in_place` does.

    Nobody has signed in: where counsellors see only their own cases, or nobody can tell, nobody reads names here.
    """
    keys = unlock(ring_of_today(vault, folder), secret).keys
    return _look(folder, keys, vault, named=limited_today(vault, folder, secret) is False)


def found_from_outside(vault: Path, second: Path | None, secret: str) -> tuple[KeptBackup, ...]:
    """The backups of a vault that is not open, the newest first; in the second place only what the usual one lacks.

    Raises ``vault.wrong_passphrase`` when `secret` opens neither the vault nor any of them.
    """
    places = [each for each in (backup.home_of(vault), second) if each is not None]
    folders = [each.path for place in places for each in backup.list_backups(place)]
    rings: dict[UUID, KeyRing] = {}
    for folder in folders:
        try:
            ring = ring_of_today(vault, folder)
        except WorldError:  # of another vault, or without keys
            continue
        rings.setdefault(ring.vault_id, ring)
    found: dict[str, KeptBackup] = {}
    for ring in rings.values():
        keys = unlock(ring, secret).keys
        for place in places:
            for each in backups_in(place, keys, ring.vault_id):
                found.setdefault(each.path.name, each)
    return tuple(sorted(found.values(), key=lambda each: each.taken_at, reverse=True))


def found_unopened(folder: Path) -> tuple[KeptBackup, ...]:
    """The backups in a folder or in the folders in it, the newest first; it may be one itself.

    Nothing has opened them, so what they hold is not known, nor whether they are good: only what was found damaged is.
    """
    if not folder.is_absolute() or not folder.is_dir():
        return ()
    with telling_errors(folder):
        found = [backup.Backup(folder, backup.named_moment(folder))] if backup.is_backup(folder) else []
        for place in () if found else (folder, *folder.iterdir()):
            found += [each for each in backup.list_backups(place) if backup.is_backup(each.path)]
        kept = [KeptBackup(each.path, each.taken_at, each.size, _seen_on(each.path)) for each in found]
    return tuple(sorted(kept, key=lambda each: each.taken_at, reverse=True))


def broken_in(vault: Path, secret: str) -> tuple[Problem, ...]:
    """What is wrong with the databases of a vault that does not open; nothing of it is written."""
    key = unlock(KeyRing.load(vault), secret).data_key
    problems: list[Problem] = []
    for name in (RECORDS, EVIDENCE):
        try:
            connection = connect(vault / name, key, read_only=True)
        except VaultError as error:
            problems.append(Problem(error.code, name))
            continue
        problems += check_database(connection, vault / name, writable=False)
        connection.close()
    return tuple(problems)


def _seen_on(folder: Path) -> BackupState:
    return BackupState.DAMAGED if is_marked_damaged(folder) else BackupState.UNPROVEN


def _look(folder: Path, keys: DataKeys, vault: Path, *, named: bool) -> Look:
    ring, key = KeyRing.load(folder), backup.key_of(folder, keys)
    seal = read_seal(folder, key, ring.vault_id)
    if seal is not None and prove(folder, key, seal):
        mark_damaged(folder)
        raise VaultError("backup.damaged", name=folder.name)
    try:
        differences = compare(vault / RECORDS, keys.current, folder, key)
    except WorldError:  # the vault of today is damaged: there is nothing to compare with
        differences = None
    return Look(kept_in(folder, keys), look_into(folder, key, named=named), differences)
