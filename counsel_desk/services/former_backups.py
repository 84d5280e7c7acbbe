"""Backups that somebody who has left can open, or that hold somebody erased: rewritten or deleted, as one says."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from counsel_desk.domain.backup_retention import BackupReason, BackupState, FormerBackups
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import CancelledError, VaultError, WorldError
from counsel_desk.services.backups import KeptBackup, Shelf, back_up_now, shelf_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.erased_again import erase_in_backup
from counsel_desk.services.office import counsellors
from counsel_desk.storage import backup
from counsel_desk.storage.backup import Backup
from counsel_desk.storage.backup_rewriting import rewrite_backup, rewrite_without
from counsel_desk.storage.keys import KeyRing


@dataclass(frozen=True, slots=True)
class Settled:
    """How many backups were rewritten or deleted, and those left that are as they were.

    `missing` is the second place when it is not there: what lies in it is not known. `trouble` is the first thing that
    stood against more.
    """

    done: int
    left: tuple[KeptBackup, ...]
    missing: Path | None = None
    trouble: WorldError | None = None


def settle(desk: Desk, what: FormerBackups, second: Path | None = None, *, progress: Progress = unwatched) -> Settled:
    """Rewrite or delete every former backup, here and in the second place, after a fresh one was made and proven.

    One that cannot be rewritten, because it is damaged or the disk is full, is left and told, and so is a folder that
    cannot be told to be a backup of this vault. Stopping leaves the rest; it can be done again at any time. Without a
    fresh backup nothing is touched, and without a copy of it nothing is deleted in the second place.
    """
    trouble: WorldError | None = None
    done = 0
    try:
        trouble = _require_fresh(desk, second, progress)
        former = _to_settle(shelf_of(desk, second), what)
        ring = KeyRing.load(desk.vault.folder)
        for number, each in enumerate(former):
            progress(number, len(former))
            try:
                _settle_one(desk, each, what, ring)
                done += 1
            except WorldError as error:
                trouble = trouble or error
    except WorldError as error:
        trouble = trouble or error
    except CancelledError:
        pass
    if done:
        action = "backups.drop" if what is FormerBackups.DROP else "backups.rewrite"
        desk.database.note_deed(action, count=done)
    shelf = shelf_of(desk, second)
    return Settled(done, shelf.former, shelf.second if shelf.second_missing else None, trouble)


def _require_fresh(desk: Desk, second: Path | None, progress: Progress) -> WorldError | None:
    """A good backup of today's key and people wherever older ones lie; what stands against one in the second place."""
    shelf = shelf_of(desk, second)
    if _has_fresh(shelf.kept) and (not shelf.copies or _has_fresh(shelf.copies)):
        return None
    there = None if shelf.second_missing else second
    return back_up_now(desk, second=there, reason=BackupReason.NEW_KEY, progress=progress).copy_error


def _has_fresh(kept: tuple[KeptBackup, ...]) -> bool:
    return any(each.state is BackupState.GOOD and not each.former and not each.erased for each in kept)


def _to_settle(shelf: Shelf, what: FormerBackups) -> tuple[KeptBackup, ...]:
    """The former ones; to be deleted, only those beside which a fresh one lies."""
    if what is FormerBackups.DROP and not _has_fresh(shelf.copies):
        return tuple(each for each in shelf.former if each in shelf.kept)
    return shelf.former


def _settle_one(desk: Desk, kept: KeptBackup, what: FormerBackups, ring: KeyRing) -> None:
    found = Backup(kept.path, kept.taken_at)
    if what is FormerBackups.DROP:
        if found.vault_id != desk.vault.id:  # somebody else's folder of such a name, or one that cannot tell
            raise VaultError("backup.damaged", name=found.path.name)
        backup.drop_backup(found)
    elif kept.erased:
        everybody = counsellors(desk)
        rewrite_without(found, desk.vault.keys, ring, partial(erase_in_backup, desk, everybody, ring, found.taken_at))
    else:
        rewrite_backup(found, desk.vault.keys, ring)
