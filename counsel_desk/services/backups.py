"""Backups of the vault: made by hand and by themselves, kept for a while, counted as good only when proven."""

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from counsel_desk import log
from counsel_desk.domain.backup_retention import BackupReason, BackupState, Held, Taken, is_overdue, to_drop
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import FileError, InputError, WorldError
from counsel_desk.services.desk import Desk
from counsel_desk.storage import backup, backup_seal
from counsel_desk.storage.backup import Backup
from counsel_desk.storage.backup_contents import client_uuids
from counsel_desk.storage.backup_proof import prove
from counsel_desk.storage.checks import Problem
from counsel_desk.storage.data_keys import DataKeys
from counsel_desk.storage.files import make_private_folder, telling_errors
from counsel_desk.storage.keys import KeyRing


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """A complete backup: where it is, when it was taken, its size in bytes, and what its seal says of it.

    Without a seal that opens it is unproven: `reason` is unknown and `held` is empty. A `former` one still opens with
    the passphrases, and lies under the data key, that were in force before somebody left. `erased` counts the people in
    it who were erased since; one that cannot be read counts those that it may hold.
    """

    path: Path
    taken_at: datetime
    size: int
    state: BackupState
    reason: BackupReason | None = None
    held: Mapping[Held, int] = field(default_factory=dict)
    former: bool = False
    erased: int = 0


@dataclass(frozen=True, slots=True)
class MadeBackup:
    """A backup just made, and its copy in the second place, or why there is none."""

    kept: KeptBackup
    copy: Path | None = None
    copy_error: WorldError | None = None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The backups of a vault, the newest first, and of these the copies in the second place, if one was chosen."""

    kept: tuple[KeptBackup, ...]
    copies: tuple[KeptBackup, ...] = ()
    second: Path | None = None
    second_missing: bool = False
    overdue: bool = False

    @property
    def newest_good(self) -> KeptBackup | None:
        """The newest that counts, wherever it lies."""
        return newest_good((*self.kept, *self.copies))

    @property
    def former(self) -> tuple[KeptBackup, ...]:
        """Those, here and in the second place, that somebody who has left can open, or that hold somebody erased."""
        return tuple(each for each in (*self.kept, *self.copies) if each.former or each.erased)


def usual_folder(desk: Desk) -> Path:
    """Where backups lie: beside the vault, or in it where nothing can be made beside it."""
    return backup.home_of(desk.vault.folder)


def back_up_now(
    desk: Desk,
    folder: Path | None = None,
    *,
    second: Path | None = None,
    reason: BackupReason = BackupReason.BY_HAND,
    progress: Progress = unwatched,
) -> MadeBackup:
    """Make a backup in `folder` (the usual one) and copy it to the second place; then older ones may go.

    It was reopened, checked and counted when this returns. Raises `FileError`, or ``backup.not_whole`` when the copy is
    not what was copied; nothing half-made stays. What stands against the second place is told, and prevents nothing.
    """
    into = folder or usual_folder(desk)
    report = backup.back_up(desk.vault, into, reason, taken_at=desk.clock(), progress=progress)
    thin(desk, into, report.backup)
    made = MadeBackup(_kept(report.backup, desk.vault.keys))
    log.note("backup.made", reason=reason)
    if second is not None:
        made = _with_copy(desk, made, report.backup, second, progress)
    if reason is BackupReason.BY_HAND and not desk.read_only:
        desk.database.note_deed("backup.made")
    return made


def changes_so_far(desk: Desk) -> int:
    """Grows with everything that is written: what was backed up at an earlier count lacks something."""
    return desk.database.writes


def is_due(desk: Desk) -> bool:
    """Whether no good backup of this day lies in the usual place yet."""
    if desk.read_only:
        return False
    of_today = (each for each in backup.list_backups(usual_folder(desk)) if day_of(each.taken_at) == desk.today)
    return not any(_kept(each, desk.vault.keys).state is BackupState.GOOD for each in of_today)


def shelf_of(desk: Desk, second: Path | None = None) -> Shelf:
    """Every backup there is of this vault, in the usual place and in the second one."""
    kept = _with_erased(desk, list_backups(usual_folder(desk), desk))
    missing = second is not None and not second.is_dir()
    copies = () if second is None or missing else _with_erased(desk, list_backups(second, desk))
    newest = newest_good((*kept, *copies))
    overdue = is_overdue(newest.taken_at if newest else None, desk.clock())
    return Shelf(kept, copies, second, missing, overdue)


def list_backups(folder: Path, desk: Desk) -> tuple[KeptBackup, ...]:
    """The complete backups of this vault in a folder, the newest first."""
    return backups_in(folder, desk.vault.keys, desk.vault.id)


def backups_in(folder: Path, keys: DataKeys, vault_id: UUID) -> tuple[KeptBackup, ...]:
    """The complete backups of one vault in a folder, the newest first, as its keys show them."""
    with telling_errors(folder):
        return tuple(_kept(each, keys) for each in backup.list_backups(folder) if each.vault_id in {vault_id, None})


def kept_in(folder: Path, keys: DataKeys) -> KeptBackup:
    """The backup in a folder of whatever name, as the vault's keys show it; its seal tells when it was taken."""
    with telling_errors(folder):
        return _kept(Backup(folder, backup.named_moment(folder)), keys)


def newest_good(found: tuple[KeptBackup, ...]) -> KeptBackup | None:
    """The newest of some backups that counts."""
    good = [each for each in found if each.state is BackupState.GOOD]
    return max(good, key=lambda each: each.taken_at, default=None)


def choose_second(desk: Desk, folder: Path) -> Path:
    """Make the folder for copies in a second place, such as a USB stick, and return it.

    Backups never make it themselves: on a computer where the stick is not plugged in its folder must be missing.
    Raises `FileError`, or InputError ``backup.place_taken`` for a place within the vault or its backups.
    """
    home = usual_folder(desk)
    name = home.name if home.name != backup.BACKUPS else f"{desk.vault.folder.name}-{backup.BACKUPS}"
    place = folder if folder.name == name or backup.list_backups(folder) else folder / name
    for ours in (desk.vault.folder, home):
        if place.resolve() == ours.resolve() or ours.resolve() in place.resolve().parents:
            raise InputError("backup.place_taken", "folder", folder=str(folder))
    with telling_errors(folder):
        if not place.is_dir():
            make_private_folder(place)
    return place


def check_backup(desk: Desk, kept: KeptBackup) -> tuple[Problem, ...]:
    """Prove a backup anew, as it was proven when it was made; one found damaged no longer counts."""
    key = backup.key_of(kept.path, desk.vault.keys)
    seal = backup_seal.read_seal(kept.path, key, desk.vault.id)
    if seal is None:
        return (Problem("backup.unproven", kept.path.name),)
    problems = tuple(prove(kept.path, key, seal))
    if problems:
        backup_seal.mark_damaged(kept.path)
    return problems


def thin(desk: Desk, folder: Path, made_now: Backup) -> None:
    """Let go of what retention no longer keeps; only good backups of this vault are looked at."""
    of_name = {each.path.name: each for each in backup.list_backups(folder) if each.vault_id == desk.vault.id}
    shelf = [_taken(_kept(each, desk.vault.keys)) for each in of_name.values()]
    good = {each.name: each for each in shelf if each is not None}
    for each in to_drop(tuple(good.values()), good.get(made_now.path.name)):
        with contextlib.suppress(WorldError):  # it will go another time; the backup just made stands
            backup.drop_backup(of_name[each.name])


def _with_copy(desk: Desk, made: MadeBackup, of: Backup, second: Path, progress: Progress) -> MadeBackup:
    try:
        if not second.is_dir():
            raise FileError("backup.second_missing", folder=str(second))
        copied = backup.copy_backup(of, desk.vault.data_key, second, progress)
        thin(desk, second, copied)
    except WorldError as error:
        return MadeBackup(made.kept, copy_error=error)
    return MadeBackup(made.kept, copied.path)


def _kept(each: Backup, keys: DataKeys) -> KeptBackup:
    ring = each.ring
    former = ring is not None and ring.key_number < keys.number
    seal = None if ring is None else backup_seal.read_seal(each.path, keys.numbered(ring.key_number), ring.vault_id)
    if seal is None:
        return KeptBackup(each.path, each.taken_at, each.size, BackupState.UNPROVEN, former=former)
    whole = seal.fits(each.path) and not backup_seal.is_marked_damaged(each.path)
    state = BackupState.GOOD if whole else BackupState.DAMAGED
    return KeptBackup(each.path, seal.taken_at, each.size, state, seal.reason, seal.held, former)


def _with_erased(desk: Desk, kept: tuple[KeptBackup, ...]) -> tuple[KeptBackup, ...]:
    ring = KeyRing.load(desk.vault.folder)
    if not ring.erased:
        return kept
    return tuple(replace(each, erased=_erased_in(each.path, desk.vault.keys, ring)) for each in kept)


def _erased_in(folder: Path, keys: DataKeys, ring: KeyRing) -> int:
    marks = ring.erased
    with contextlib.suppress(WorldError):
        marks -= KeyRing.load(folder).erased
        if marks:
            there = client_uuids(folder, backup.key_of(folder, keys))
            return sum(ring.mark_of(each) in marks for each in there)
    return len(marks)


def _taken(kept: KeptBackup) -> Taken | None:
    if kept.state is not BackupState.GOOD or kept.reason is None:
        return None
    return Taken(kept.taken_at, kept.reason, kept.path.name)
