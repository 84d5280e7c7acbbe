"""After a person was erased: a fresh backup, what becomes of the older ones, and the receipt."""

from collections.abc import Callable, Iterator
from pathlib import Path

from counsel_desk.domain.backup_retention import BackupReason, BackupState, FormerBackups, Taken, goes_on
from counsel_desk.domain.erasing import ErasureReceipt, StillHolding
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import CancelledError, WorldError
from counsel_desk.services import former_backups
from counsel_desk.services.backups import KeptBackup, back_up_now, shelf_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.erasing import erasure_called
from counsel_desk.services.former_backups import Settled
from counsel_desk.services.going_out import going_out_as
from counsel_desk.services.office import load_office
from counsel_desk.storage.backup import key_of
from counsel_desk.storage.backup_contents import client_uuids
from counsel_desk.storage.erasing import uuids_of
from counsel_desk.storage.keys import KeyRing
from counsel_desk.storage.leaving import check_place
from counsel_desk.storage.records.erasures import marks_of_erased

__all__ = ["backups_holding", "check_place", "receipt", "save_receipt", "settle_backups"]


def settle_backups(
    desk: Desk, what: FormerBackups | None, second: Path | None = None, *, progress: Progress = unwatched
) -> Settled:
    """Make a fresh backup, prove it, and do with the older ones that hold somebody erased `what` was asked for.

    None leaves them until they go by themselves. What stands against it, or against the copy in a second place that is
    there, leaves them too; it is told, and can be done again.
    """
    try:
        trouble = back_up_now(desk, second=second, reason=BackupReason.ERASED, progress=progress).copy_error
    except WorldError as error:
        return Settled(0, shelf_of(desk, second).former, trouble=error)
    except CancelledError:
        what, trouble = None, None
    if trouble is not None and second is not None and second.is_dir():
        return Settled(0, shelf_of(desk, second).former, trouble=trouble)
    if what is None:
        shelf = shelf_of(desk, second)
        return Settled(0, shelf.former, shelf.second if shelf.second_missing else None)
    return former_backups.settle(desk, what, second, progress=progress)


def receipt(desk: Desk, reference: str, second: Path | None = None) -> ErasureReceipt:
    """The receipt as things stand now: a later one may tell of fewer backups. RefusedError ``erase.not_done``."""
    erasure = erasure_called(desk, reference)
    with desk.database.read() as session:
        marks = marks_of_erased(session, erasure.reference)
    missing = second is not None and not second.is_dir()
    holding = tuple(_holding(desk, marks, second))
    return ErasureReceipt(load_office(desk).name, erasure, holding, missing, desk.clock())


def save_receipt(desk: Desk, target: Path, write: Callable[[Path], object]) -> None:
    """Make `target` the receipt, whole or not at all; FileError when it cannot be written."""
    with going_out_as(desk, target) as beside:
        write(beside)


def backups_holding(desk: Desk, client_id: ClientId, second: Path | None = None) -> tuple[StillHolding, ...]:
    """The kept backups that hold a client, who is about to be erased."""
    with desk.database.read() as session:
        uuids = uuids_of(session, client_id)
    marks = frozenset(map(KeyRing.load(desk.vault.folder).mark_of, uuids))
    return tuple(_holding(desk, marks, second))


def _holding(desk: Desk, marks: frozenset[str], second: Path | None) -> Iterator[StillHolding]:
    shelf = shelf_of(desk, second)
    ring = KeyRing.load(desk.vault.folder)
    for kept in (shelf.kept, shelf.copies):
        good = {each.path: Taken(each.taken_at, each.reason, each.path.name) for each in kept if each.reason}
        until = goes_on(tuple(good[each.path] for each in kept if each.state is BackupState.GOOD), desk.today)
        for each in kept:
            if _holds(desk, each, marks, ring):
                taken = good.get(each.path)
                yield StillHolding(each.path, each.taken_at, None if taken is None else until.get(taken))


def _holds(desk: Desk, kept: KeptBackup, marks: frozenset[str], ring: KeyRing) -> bool:
    """One that cannot be read may hold anybody."""
    try:
        there = client_uuids(kept.path, key_of(kept.path, desk.vault.keys))
    except WorldError:
        return True
    return any(ring.mark_of(each) in marks for each in there)
