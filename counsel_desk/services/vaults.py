"""Making, opening and closing a vault, and who may open it."""

import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID, uuid4

from counsel_desk import log
from counsel_desk.domain.ids import CounsellorId
from counsel_desk.domain.moments import Clock, now
from counsel_desk.domain.people import Counsellor, Office
from counsel_desk.domain.texts import kept_line
from counsel_desk.errors import FileError, InputError, RefusedError, VaultError
from counsel_desk.guidance.pack import shipped_pack
from counsel_desk.services.desk import Desk
from counsel_desk.services.going_out import going_out_as
from counsel_desk.services.office import checked
from counsel_desk.storage import migrate, swap, working_folders
from counsel_desk.storage.computer_slots import computers_in
from counsel_desk.storage.database import Database
from counsel_desk.storage.keys import KdfCost, KeyRing
from counsel_desk.storage.records import office as office_records
from counsel_desk.storage.search import register_functions
from counsel_desk.storage.synchronised import sync_warning
from counsel_desk.storage.unlocking import Secret
from counsel_desk.storage.vault import Vault

_OWN = re.compile(r"(?:records|evidence)\.db(?:-wal|-shm|-journal)?$|keys(?:-copy)?\.json$")
_COPY = re.compile(r"(?:records|evidence|keys)\b")


def create_vault(
    folder: Path, office: Office, counsellor: str, passphrase: str, *, clock: Clock = now, cost: KdfCost | None = None
) -> tuple[Desk, str]:
    """Make a vault for an office with its first counsellor, who coordinates. Returns the recovery code too, once."""
    head, name, owner = checked(office), kept_line(counsellor, "counsellor"), uuid4()
    vault, code = Vault.create(folder, passphrase, owner, cost=cost, functions=register_functions)
    try:
        database = Database(vault.engines, clock)
        with database.keep() as session:
            office_records.set_office(session, head)
            first = office_records.add_counsellor(session, name, is_coordinator=True, uuid=str(owner))
        database.sign_in(first.id)
        database.note_deed("vault.created")
    except BaseException:
        vault.close()
        shutil.rmtree(folder, ignore_errors=True)  # made a moment ago; a vault nobody can sign in to is no vault
        raise
    return Desk(vault, database, first, shipped_pack(), clock), code


def open_vault(folder: Path, secret: Secret, *, read_only: bool = False, clock: Clock = now) -> Desk:
    """Open a vault with a passphrase, the recovery code or the key of a computer, which decides who acts.

    An older vault is backed up, upgraded and verified first; raises `VaultError` as `Vault.open` does. What a killed
    program left goes: of a vault in the making, which may hold somebody who was erased since, and of what was to leave
    the vault.
    """
    begun = time.monotonic()
    vault = Vault.open(folder, secret, read_only=read_only, functions=register_functions)
    try:
        migrate.upgrade(vault, backup=True)  # refused by name when it is needed and nothing can be written
        database = Database(vault.engines, clock)
        counsellor = _whose(vault, database)
        database.sign_in(counsellor.id)
        if not vault.read_only:
            swap.sweep_unfinished(folder)  # whoever makes one holds the vault, as we do now
            working_folders.sweep_all(database)
            database.note_deed("vault.opened", how=vault.opened_with.value)
    except BaseException:
        vault.close()
        raise
    log.note("vault.opened", seconds=time.monotonic() - begun, read_only=vault.read_only)
    return Desk(vault, database, counsellor, shipped_pack(), clock)


def passphrase_in(file: Path) -> str:
    """The first line of a file. FileError ``file.missing``, ``file.unreadable`` or ``file.empty``."""
    try:
        with file.open(encoding="utf-8-sig", newline="\n") as stream:
            passphrase = stream.readline().rstrip("\r\n")
    except FileNotFoundError as error:
        raise FileError("file.missing", file=str(file)) from error
    except (OSError, ValueError) as error:  # ValueError: not text, or no name a file can have
        raise FileError("file.unreadable", file=str(file)) from error
    if not passphrase:
        raise FileError("file.empty", file=str(file))
    return passphrase


def close_vault(desk: Desk) -> None:
    """Close the vault; afterwards the key is no longer in reach of the program."""
    desk.vault.close()
    log.note("vault.closed")


def place_warning(folder: Path) -> str | None:
    """The name of the program that seems to synchronise `folder`, or None.

    Such programs copy a database while it is written: a vault does not belong there.
    """
    return sync_warning(folder)


def copies_beside(folder: Path) -> tuple[str, ...]:
    """Names of files in a vault's folder that look like copies of its own, as synchronising programs leave them."""
    return tuple(sorted(each.name for each in folder.iterdir() if _COPY.match(each.name) and not _OWN.match(each.name)))


def save_recovery_paper(desk: Desk, target: Path, write: Callable[[Path], object]) -> None:
    """Make `target` the paper with the recovery code, whole or not at all; `write` writes it to the path it is given.

    FileError when it cannot be written.
    """
    with going_out_as(desk, target) as beside:
        write(beside)


def add_counsellor(
    desk: Desk, name: str, passphrase: str, *, is_coordinator: bool = False, cost: KdfCost | None = None
) -> Counsellor:
    """Give a colleague their own passphrase. Only a coordinator may.

    InputError ``passphrase.taken`` when it opens the vault already: it could not tell who acts.
    """
    if not desk.counsellor.is_coordinator:
        raise RefusedError("office.coordinator_only")
    named, uuid = kept_line(name, "name"), uuid4()
    if desk.vault.opens_with(passphrase):
        raise InputError("passphrase.taken", "passphrase")
    with desk.database.record("counsellor.added", name=named, uuid=str(uuid)) as session:
        colleague = office_records.add_counsellor(session, named, is_coordinator=is_coordinator, uuid=str(uuid))
        # Inside the transaction: a slot that cannot be written leaves no counsellor behind.
        desk.vault.give_passphrase(uuid, passphrase, cost)
    return colleague


def give_passphrase(
    desk: Desk, counsellor: CounsellorId, passphrase: str, *, cost: KdfCost | None = None
) -> Counsellor:
    """Let a colleague who forgot theirs, or has none since the data key was replaced, sign in with a new one.

    What they had opens the vault no longer. Only a coordinator may, and not for themselves.

    RefusedError ``office.coordinator_only``, ``counsellor.not_here`` or ``counsellor.first_format``, while nobody can
    tell which passphrase is theirs; InputError ``passphrase.taken``.
    """
    if not desk.counsellor.is_coordinator:
        raise RefusedError("office.coordinator_only")
    with desk.database.read() as session:
        found = next((each for each in office_records.counsellors(session) if each.id == counsellor), None)
    if found is None or not found.active or found.id == desk.counsellor.id:
        raise RefusedError("counsellor.not_here")
    if not KeyRing.load(desk.vault.folder).is_sealed:
        raise RefusedError("counsellor.first_format")
    if desk.vault.opens_with(passphrase):
        raise InputError("passphrase.taken", "passphrase")
    with desk.database.record("passphrase.given", name=found.name, uuid=found.uuid):
        desk.vault.give_passphrase(UUID(found.uuid), passphrase, cost)
    return found


def change_passphrase(desk: Desk, current: str, new: str, *, cost: KdfCost | None = None) -> int:
    """Replace one's own passphrase; the data is not touched. ``vault.wrong_passphrase``: `current` is not it.

    Returns how many computers opened the vault for them until now; none does any more.
    """
    if new != current and desk.vault.opens_with(new):
        raise InputError("passphrase.taken", "passphrase")
    before = computers_in(KeyRing.load(desk.vault.folder), desk.vault.data_key)
    with desk.database.record("passphrase.changed"):
        desk.vault.change_passphrase(current, new, cost)
    return sum(each.owner == desk.vault.owner for each in before)


def is_way_in(desk: Desk, secret: str) -> bool:
    """Whether a passphrase, or the recovery code, opens this vault today; costs as much as opening it."""
    return desk.vault.opens_with(secret)


def _whose(vault: Vault, database: Database) -> Counsellor:
    with database.read() as session:
        counsellor = office_records.counsellor_of_slot(session, str(vault.owner))
    if counsellor is None or not counsellor.active:
        raise VaultError("vault.unknown_counsellor")
    return counsellor
