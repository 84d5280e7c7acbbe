"""Restoring a backup: into the place of the vault, which is backed up first, or as a vault of its own.

The passphrases of today stay, and whether counsellors see only their own cases: what was changed or revoked since does
not come back with older records. What exports left lying outside is not forgotten with the newer ones.
"""

import contextlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import product
from pathlib import Path
from secrets import token_hex
from uuid import UUID

from counsel_desk import log
from counsel_desk.domain.backup_retention import BackupReason
from counsel_desk.domain.moments import Clock, now
from counsel_desk.domain.people import Counsellor
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import VaultError, WorldError
from counsel_desk.services.erased_again import erase_again, with_those_beside
from counsel_desk.storage import backup, migrate, swap, working_folders
from counsel_desk.storage.backup_contents import said_in
from counsel_desk.storage.backup_proof import prove
from counsel_desk.storage.backup_seal import mark_damaged, read_seal
from counsel_desk.storage.checks import check_vault
from counsel_desk.storage.data_keys import DataKeys
from counsel_desk.storage.database import Database
from counsel_desk.storage.database_copy import copy_database
from counsel_desk.storage.files import copy_whole, make_private_folder, sync_folder, telling_errors
from counsel_desk.storage.keys import KeyRing
from counsel_desk.storage.lock import VaultLock
from counsel_desk.storage.old_pages import leave_no_old_pages
from counsel_desk.storage.records import drafts
from counsel_desk.storage.records import office as office_records
from counsel_desk.storage.search import register_functions
from counsel_desk.storage.sight import OWN_CASES_ONLY
from counsel_desk.storage.unlocking import unlock
from counsel_desk.storage.vault import EVIDENCE, RECORDS, Vault

_DAMAGE = frozenset(
    {
        "vault.damaged",
        "vault.empty_file",
        "vault.file_missing",
        "vault.keys_damaged",
        "vault.not_a_vault",
        "backup.not_whole",
    }
)
"""What stands against opening or copying a vault that is broken, and not against restoring one."""


@dataclass(frozen=True, slots=True)
class Restored:
    """A backup was restored.

    `before` is the backup of the vault as it was, by which restoring is undone; a vault too damaged for one lies whole
    in `put_aside` instead. So many people were `left_out`, because they were erased after it was taken.
    """

    taken_at: datetime
    before: Path | None
    put_aside: Path | None
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class _Today:
    """What older records are to know of the vault of today: who works there, and whether they see only their own cases.

    Also what exports that were cut off have left lying outside. None where that cannot be read.
    """

    counsellors: tuple[Counsellor, ...]
    limited: bool | None
    left_outside: working_folders.Places | None


def restore_in_place(
    vault: Path, chosen: Path, secret: str, *, clock: Clock = now, progress: Progress = unwatched
) -> Restored:
    """Put a backup into the place of the vault it was taken of, which nobody may have open.

    Whatever fails leaves the vault as it was. Raises `VaultError`: ``restore.other_vault``, ``backup.damaged``, and
    what opening a vault raises, but for its damage.
    """
    swap.finish_interrupted(vault)
    ring = with_those_beside(ring_of_today(vault, chosen), chosen.parent, backup.home_of(vault))
    keys = unlock(ring, secret).keys
    taken_at = _require_good(chosen, backup.key_of(chosen, keys), ring)
    limited, left_outside = _said_today(vault, chosen, secret)
    before, counsellors = _back_up_first(vault, secret, clock, progress)
    with _held(vault) as held, _built(vault, chosen, ring, keys, progress) as made:
        left_out = _bring_up_to_date(made, secret, _Today(counsellors, limited, left_outside), clock, taken_at)
        aside = swap.take_the_place_of(vault, made, clock(), is_backed_up=before is not None, held=held)
    log.note("vault.restored", left_out=left_out)
    return Restored(taken_at, before, aside, left_out)


def restore_as_new(
    chosen: Path, folder: Path, secret: str, *, clock: Clock = now, progress: Progress = unwatched
) -> Restored:
    """Make a vault of its own out of a backup, in a folder that must not exist or be empty; the backup's keys open it.

    Raises what `restore_in_place` does, and ``vault.folder_not_empty``.
    """
    with telling_errors(folder):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise VaultError("vault.folder_not_empty", folder=str(folder))
        folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    ring = with_those_beside(KeyRing.load(chosen), chosen.parent)
    keys = unlock(ring, secret).keys
    taken_at = _require_good(chosen, keys.current, ring)
    with _built(folder, chosen, ring, keys, progress) as made:
        limited, _ = _said_today(_vault_of(chosen), chosen, secret)
        today = _Today((), limited, left_outside={})  # the vault that exported them clears them away
        left_out = _bring_up_to_date(made, secret, today, clock, taken_at)
        with telling_errors(folder):
            if folder.exists():
                folder.rmdir()
            made.rename(folder)
            sync_folder(folder.parent)
    return Restored(taken_at, None, None, left_out)


def ring_of_today(vault: Path, chosen: Path) -> KeyRing:
    """The keys the vault has now; those of the backup where it has none that can be read.

    Raises ``restore.other_vault`` for a backup of another one.
    """
    then = KeyRing.load(chosen)
    try:
        today = KeyRing.load(vault)
    except VaultError as error:
        if error.code not in _DAMAGE:
            raise
        return then
    if today.vault_id != then.vault_id:
        raise VaultError("restore.other_vault", folder=chosen.name)
    return today


def limited_today(vault: Path | None, chosen: Path, secret: str) -> bool | None:
    """Whether counsellors see only their own cases; None where nothing that says it can be read."""
    return _said_today(vault, chosen, secret)[0]


def _said_today(
    vault: Path | None, chosen: Path, secret: str
) -> tuple[bool, working_folders.Places] | tuple[None, None]:
    """The limit and what was left outside: as the vault says, else the newest backup at home or beside `chosen`.

    `secret` need not open them all: the keys of today open backups of an earlier passphrase too.
    """
    vault_id = KeyRing.load(chosen).vault_id
    places = dict.fromkeys((chosen.parent, *([] if vault is None else [backup.home_of(vault)])))
    found = {each.path: each for place in places for each in backup.list_backups(place)}
    newest_first = sorted(found.values(), key=lambda each: each.taken_at, reverse=True)
    folders = [*([] if vault is None else [vault]), *(each.path for each in newest_first)]
    known = [keys for each in (*folders[:2], chosen) if (keys := _keys_in(each, vault_id, secret)) is not None]
    for each, keys in product(folders, known):
        with contextlib.suppress(WorldError):
            if KeyRing.load(each).vault_id == vault_id:
                said = partial(said_in, each, backup.key_of(each, keys), is_backup=each != vault)
                return bool(said(OWN_CASES_ONLY)), working_folders.joined(map(said, working_folders.SETTINGS))
    return None, None


def _keys_in(folder: Path, vault_id: UUID, secret: str) -> DataKeys | None:
    with contextlib.suppress(WorldError):
        ring = KeyRing.load(folder)
        return unlock(ring, secret).keys if ring.vault_id == vault_id else None
    return None


def _vault_of(chosen: Path) -> Path | None:
    """The vault among whose own backups this one lies."""
    home = chosen.absolute().parent
    usual = home.with_name(home.name.removesuffix(f"-{backup.BACKUPS}")), home.parent
    return next((each for each in usual if (each / RECORDS).is_file() and backup.home_of(each) == home), None)


def _require_good(chosen: Path, key: bytes, ring: KeyRing) -> datetime:
    """Prove the backup anew before anything is done with it; the moment it was taken."""
    seal = read_seal(chosen, key, ring.vault_id)
    if seal is None:  # of an older program: what is made of it is checked before it counts
        return backup.named_moment(chosen)
    if prove(chosen, key, seal):
        mark_damaged(chosen)
        raise VaultError("backup.damaged", name=chosen.name)
    return seal.taken_at


def _back_up_first(
    vault: Path, secret: str, clock: Clock, progress: Progress
) -> tuple[Path | None, tuple[Counsellor, ...]]:
    """Back up the vault as it is; None when it is too damaged. Also who works there today, where that can be read."""
    counsellors: tuple[Counsellor, ...] = ()
    try:
        with Vault.open(vault, secret, functions=register_functions) as present:
            with contextlib.suppress(WorldError), Database(present.engines, clock).read() as session:
                counsellors = office_records.counsellors(session)
            home, reason = backup.home_of(vault), BackupReason.BEFORE_RESTORE
            made = backup.back_up(present, home, reason, taken_at=clock(), progress=progress)
    except VaultError as error:
        if error.code not in _DAMAGE:
            raise
        return None, counsellors
    return made.backup.path, counsellors


@contextmanager
def _held(vault: Path) -> Iterator[VaultLock | None]:
    """Keep others out of the vault: whoever opens it clears away what is being made beside it. None where none is."""
    lock = VaultLock.take(vault) if vault.is_dir() else None
    try:
        yield lock
    finally:
        if lock is not None:
            lock.release()


@contextmanager
def _built(place: Path, chosen: Path, ring: KeyRing, keys: DataKeys, progress: Progress) -> Iterator[Path]:
    """A folder beside `place` with the databases of a backup and the keys given; it goes unless it was moved away.

    A backup of an earlier data key is brought under that of today.
    """
    key = backup.key_of(chosen, keys)
    made = place.with_name(f".{place.name}.{token_hex(4)}.new")
    try:
        with telling_errors(place):
            make_private_folder(made)
            for name in (RECORDS, EVIDENCE):
                if key == keys.current:
                    copy_whole(chosen / name, made / name, progress)
                else:
                    copy_database(chosen / name, made / name, key, keys.current, progress, read_only=True)
            ring.write(made)
            sync_folder(made)
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _bring_up_to_date(made: Path, secret: str, today: _Today, clock: Clock, taken_at: datetime) -> int:
    """Upgrade, let it know of today, write the deed down, leave out who was erased since, and prove the whole.

    All of it before anybody relies on it. Returns how many were left out.
    """
    ring = KeyRing.load(made)
    with Vault.open(made, secret, functions=register_functions) as vault:
        migrate.upgrade(vault, backup=False)
        key, database = vault.data_key, Database(vault.engines, clock)
        with database.keep() as session:
            office_records.name_counsellors(session, today.counsellors)
            limited = bool(drafts.setting(session, OWN_CASES_ONLY, default=False))
            if today.left_outside is not None:
                working_folders.take_over(session, today.left_outside)
            acting = office_records.counsellor_of_slot(session, str(vault.owner))
        if acting is None or not acting.active:
            raise VaultError("vault.unknown_counsellor")
        database.sign_in(acting.id)
        database.note_deed("vault.restored", taken_at=taken_at.isoformat())
        if today.limited not in {None, limited}:
            with database.record("office.limit" if today.limited else "office.open_to_all") as session:
                drafts.set_setting(session, OWN_CASES_ONLY, today.limited)
        again = erase_again(database, ring, acting.id, clock, taken_at=taken_at)
        if again is None:
            _require_whole(vault)
    if again is None:
        return 0
    leave_no_old_pages(made, key, again.named)
    with Vault.open(made, secret, functions=register_functions) as vault:
        _require_whole(vault)
    return again.people


def _require_whole(vault: Vault) -> None:
    if not check_vault(vault).ok:
        raise VaultError("backup.damaged", name=vault.folder.name)
