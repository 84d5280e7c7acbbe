"""A counsellor leaves: the data key is replaced, so that what they know opens the vault no more.

A whole vault is made beside the old one, under a new key that is sealed for everybody who stays, and then takes its
place by a change of names: whoever cuts the power at any moment finds the old vault or the new, never half of one.
"""

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_bytes, token_hex
from uuid import UUID

from counsel_desk import log
from counsel_desk.domain.ids import CounsellorId
from counsel_desk.domain.moments import Clock, now
from counsel_desk.domain.people import Counsellor
from counsel_desk.domain.progress import Progress, part_of, unwatched
from counsel_desk.errors import FileError, RefusedError, VaultError
from counsel_desk.services.backups import shelf_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.office import load_office
from counsel_desk.services.vaults import open_vault
from counsel_desk.storage import swap
from counsel_desk.storage.checks import check_vault
from counsel_desk.storage.computer_slots import slots_of_computers
from counsel_desk.storage.database import Database
from counsel_desk.storage.database_copy import copy_database
from counsel_desk.storage.files import make_private_folder, sync_folder, telling_errors
from counsel_desk.storage.keys import DATA_KEY_BYTES, KdfCost, KeyRing, SlotKind
from counsel_desk.storage.records import colleagues
from counsel_desk.storage.records import office as office_records
from counsel_desk.storage.recovery import new_recovery_code
from counsel_desk.storage.search import register_functions
from counsel_desk.storage.unlocking import unlock
from counsel_desk.storage.vault import EVIDENCE, RECORDS, Vault

_PAGE = 4096  # bytes, as SQLCipher makes them


@dataclass(frozen=True, slots=True)
class Departure:
    """Who leaves, the passphrase of the coordinator who confirms it, and the new recovery code, already on paper."""

    leaver: CounsellorId
    secret: str = field(repr=False)
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Departed:
    """Somebody has left; the vault is closed and lies under a new key.

    `without_passphrase` names those who stay and must be given a new passphrase. `put_aside` is where the rest of the
    old vault lies, if not all of it could be deleted: an old passphrase may open that.
    """

    name: str
    without_passphrase: tuple[str, ...]
    put_aside: Path | None


@dataclass(frozen=True, slots=True)
class Outlook:
    """What there is to know before somebody leaves.

    `waiting` are those who should sign in once before. The backups that their passphrase opens are counted, `here` and
    `there`, in the second place; `missing` is that place when it is not there. So many `computers` open the vault
    without a passphrase, whoever for: none does afterwards.
    """

    leaver: Counsellor
    office: str
    waiting: tuple[str, ...]
    here: int
    there: int
    missing: Path | None
    computers: int = 0


def outlook(desk: Desk, leaver: CounsellorId, second: Path | None = None) -> Outlook:
    """What there is to know before somebody leaves; raises as `who_leaves` does."""
    found = who_leaves(desk, leaver)
    shelf = shelf_of(desk, second)
    waiting = tuple(each.name for each in waiting_for_new_passphrase(desk) if each != found)
    missing = shelf.second if shelf.second_missing else None
    computers = len(slots_of_computers(KeyRing.load(desk.vault.folder)))
    return Outlook(found, load_office(desk).name, waiting, len(shelf.kept), len(shelf.copies), missing, computers)


def require_own_passphrase(desk: Desk, secret: str) -> None:
    """Raise ``vault.wrong_passphrase`` unless it is the passphrase, and not a code, of who sits at this desk."""
    opened = unlock(KeyRing.load(desk.vault.folder), secret)
    if opened.kind is not SlotKind.PASSPHRASE or str(opened.owner) != desk.counsellor.uuid:
        raise VaultError("vault.wrong_passphrase")


def who_leaves(desk: Desk, leaver: CounsellorId) -> Counsellor:
    """The counsellor who is to leave.

    RefusedError ``counsellor.read_only``, ``office.coordinator_only``, ``counsellor.yourself`` or ``counsellor.left``.
    """
    if desk.read_only:
        raise RefusedError("counsellor.read_only")
    if not desk.counsellor.is_coordinator:
        raise RefusedError("office.coordinator_only")
    if leaver == desk.counsellor.id:
        raise RefusedError("counsellor.yourself")
    with desk.database.read() as session:
        found = next((each for each in office_records.counsellors(session) if each.id == leaver), None)
    if found is None or not found.active:
        raise RefusedError("counsellor.left")
    return found


def waiting_for_new_passphrase(desk: Desk) -> tuple[Counsellor, ...]:
    """Who works here, besides who sits at this desk, and cannot be given a new data key before they sign in once.

    Their passphrase was set by an earlier program and not used since. After a new key they have no way in.
    """
    known = {str(each) for each in KeyRing.load(desk.vault.folder).owners(desk.vault.data_key)}
    with desk.database.read() as session:
        everyone = office_records.counsellors(session)
    known.add(desk.counsellor.uuid)
    return tuple(each for each in everyone if each.active and each.uuid not in known)


def without_way_in(desk: Desk) -> tuple[Counsellor, ...]:
    """Who works here and has no passphrase that opens the vault; empty while that cannot be told of everybody."""
    return waiting_for_new_passphrase(desk) if KeyRing.load(desk.vault.folder).is_sealed else ()


def new_code() -> str:
    """A recovery code for the new key. It goes on paper before the old code stops working."""
    return new_recovery_code()


def replace_key(
    folder: Path,
    departure: Departure,
    *,
    clock: Clock = now,
    cost: KdfCost | None = None,
    progress: Progress = unwatched,
) -> Departed:
    """Let somebody leave, in the vault of `folder`, which nobody may have open.

    Whatever fails, or is cut off, leaves the vault as it was, until the new one stands. Raises what `open_vault` and
    `who_leaves` do, `FileError`, and ``vault.wrong_passphrase`` when the secret is not a passphrase of who confirms.
    """
    desk = open_vault(folder, departure.secret, clock=clock)
    made = folder.with_name(f".{folder.name or 'vault'}.{token_hex(4)}.new")
    try:
        leaver = who_leaves(desk, departure.leaver)
        require_own_passphrase(desk, departure.secret)
        if not folder.name or not os.access(folder.parent, os.W_OK):
            raise FileError("file.no_permission", file=folder.name, folder=str(folder.parent))
        waiting = tuple(each.name for each in waiting_for_new_passphrase(desk) if each != leaver)
        with telling_errors(folder):
            swap.sweep_unfinished(folder)
            _build(desk, made, leaver, departure, cost, progress)
        _write_down(made, leaver, departure.secret, clock)
        held = desk.vault.close_but_hold()
        aside = swap.take_the_place_of(folder, made, clock(), is_backed_up=True, held=held)
    finally:
        desk.vault.close()
        shutil.rmtree(made, ignore_errors=True)
    log.note("key.replaced", waiting=len(waiting))
    return Departed(leaver.name, waiting, aside)


def _build(
    desk: Desk, made: Path, leaver: Counsellor, departure: Departure, cost: KdfCost | None, progress: Progress
) -> None:
    """The whole vault anew in a folder of its own, under a key that nobody who leaves has ever had."""
    vault, new = desk.vault, token_bytes(DATA_KEY_BYTES)
    ring = KeyRing.load(vault.folder)
    ring = ring.with_pair(unlock(ring, departure.secret), departure.secret)
    make_private_folder(made)
    pages = {name: (vault.folder / name).stat().st_size // _PAGE for name in (RECORDS, EVIDENCE)}
    before = 0
    for name, size in pages.items():
        watched = part_of(progress, before, sum(pages.values()))
        copy_database(vault.folder / name, made / name, vault.data_key, new, watched)
        before += size
    sealed = ring.with_new_key(vault.keys, new, UUID(leaver.uuid))
    sealed.add_recovery_code(new, vault.owner, departure.code, cost).save(made)
    sync_folder(made)


def _write_down(made: Path, leaver: Counsellor, secret: str, clock: Clock) -> None:
    """Open the new vault as everybody will, write the deed into its history, and prove the whole."""
    with Vault.open(made, secret, functions=register_functions) as vault:
        database = Database(vault.engines, clock)
        with database.read() as session:
            acting = office_records.counsellor_of_slot(session, str(vault.owner))
        if acting is None:
            raise VaultError("vault.unknown_counsellor")
        database.sign_in(acting.id)
        with database.record("counsellor.left", name=leaver.name, uuid=leaver.uuid) as session:
            office_records.let_leave(session, leaver.id)
            colleagues.let_go(session, leaver.id, clock)
        problems = check_vault(vault).problems
        if problems:
            raise VaultError("backup.not_whole", file=problems[0].file)
