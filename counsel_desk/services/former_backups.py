"""Backups that somebody who has left can open, or that hold somebody erased: rewritten or deleted, as one says."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from counsel_desk.domain.backup_retention import BackupReason, BackupState, FormerBackups
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import CancelledError, VaultError, WorldError
from counsel_desk.services.backups import KeptBackup, back_up_now, shelf_of
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
    fresh backup nothing is touched.
    """
    trouble: WorldError | None = None
    done = 0
    try:
        _require_fresh(desk, second, progress)
        former = shelf_of(desk, second).former
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


def _require_fresh(desk: Desk, second: Path | None, progress: Progress) -> None:
    """A good backup of today's key and people, before an older one is touched."""
    kept = shelf_of(desk).kept
    if not any(each.state is BackupState.GOOD and not each.former and not each.erased for each in kept):
        back_up_now(desk, second=second, reason=BackupReason.NEW_KEY, progress=progress)


def _settle_one(desk: Desk, kept: KeptBackup, what: FormerBackups, ring: KeyRing) -> None:
    found = Backup(kept.path, kept.taken_at)
    if what is FormerBackups.DROP:
        if found.vault_id != desk.vault.id:  # somebody else's folder of such a name, or one that cannot tell
            raise VaultError("backup.damaged", name=found.path.name)
        backup.drop_backup(found)
    elif kept.erased:
        everybody = counsellors(desk)
        rewrite_without(found, desk.vault.keys, ring, partial(erase_in_backup, desk, everybody, ring))
    else:
        rewrite_backup(found, desk.vault.keys, ring)
