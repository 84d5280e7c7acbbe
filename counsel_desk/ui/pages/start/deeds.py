# ruff: noqa: PLC0415 - the services bring the database along: the first picture must not wait for them
"""What the start page has done in the worker thread, with the heavy modules loaded there."""

from collections.abc import Callable, Collection
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from counsel_desk.domain.backup_retention import FormerBackups
from counsel_desk.domain.people import Office
from counsel_desk.domain.progress import Progress
from counsel_desk.errors import CancelledError, WorldError

if TYPE_CHECKING:
    from counsel_desk.domain.erasing import ErasureReceipt
    from counsel_desk.services.backup_looks import Look, Problem
    from counsel_desk.services.backups import KeptBackup
    from counsel_desk.services.computers import ComputerKey
    from counsel_desk.services.departures import Departed, Departure
    from counsel_desk.services.desk import Desk
    from counsel_desk.services.erasing import Erased, ErasingAsked
    from counsel_desk.services.former_backups import Settled
    from counsel_desk.services.restoring import Restored

Opened = tuple["Desk", Office]
RestoredAndOpened = tuple[Opened, "Restored | WorldError | None"]
"""The vault that stands there now, and how restoring went: one that was not restored is opened as it was.

None when the person stopped it.
"""
DepartedAndOpened = tuple[Opened, "tuple[Departed, Settled] | WorldError | None"]
"""As with restoring."""

ErasedAndOpened = tuple[Opened, "tuple[Erased, Settled, ErasureReceipt | None] | WorldError | None"]
"""As with restoring; without the receipt where something stood against it once the person was gone."""


def load_services() -> None:
    """Load what opening a vault needs, while the person is still typing."""
    for name in ("counsel_desk.services.vaults", "counsel_desk.messages"):
        import_module(name)


def open_vault(folder: Path, secret: "str | ComputerKey", *, read_only: bool = False) -> Opened:
    """Open a vault and read whose it is."""
    from counsel_desk.services import office, vaults

    desk = vaults.open_vault(folder, secret, read_only=read_only)
    try:
        return desk, office.load_office(desk)
    except BaseException:
        vaults.close_vault(desk)
        raise


def account_for(folder: Path, known: Collection[str]) -> str | None:
    """The account by which this computer opens the vault in a folder, of those it remembers; None when it does not."""
    from counsel_desk.services import computers

    return computers.account_for(folder, known)


def key_in(account: str, *, progress: Progress) -> "ComputerKey":
    """What the key store of the system keeps, to open a vault with; it may ask the person first."""
    from counsel_desk.services import computers

    return computers.key_in(account, progress=progress)


def open_with_new_passphrase(folder: Path, code: str, passphrase: str) -> Opened:
    """Open a vault with the recovery code and give its counsellor a new passphrase."""
    from counsel_desk.services import vaults

    opened = open_vault(folder, code)
    try:
        vaults.change_passphrase(opened[0], code, passphrase)
    except BaseException:
        vaults.close_vault(opened[0])
        raise
    return opened


def restore_and_open(vault: Path, chosen: Path, secret: str, *, progress: Progress) -> RestoredAndOpened:
    """Put a backup into the place of a vault and open what stands there then, also where that was not possible."""
    from counsel_desk.services.restoring import restore_in_place

    told: Restored | WorldError | None
    try:
        told = restore_in_place(vault, chosen, secret, progress=progress)
    except CancelledError:
        told = None
    except WorldError as error:
        told = error
    return open_vault(vault, secret), told


def let_leave_and_open(
    vault: Path, departure: "Departure", what: FormerBackups, second: Path | None, *, progress: Progress
) -> DepartedAndOpened:
    """Let a counsellor leave and open what stands there then; the backups they could open are settled after that."""
    from counsel_desk.services.departures import replace_key
    from counsel_desk.services.former_backups import settle

    try:
        departed = replace_key(vault, departure, progress=progress)
    except CancelledError:
        return open_vault(vault, departure.secret), None
    except WorldError as error:
        return open_vault(vault, departure.secret), error
    opened = open_vault(vault, departure.secret)
    try:
        return opened, (departed, settle(opened[0], what, second, progress=progress))
    except WorldError as error:
        return opened, error


def erase_and_open(
    vault: Path, asked: "ErasingAsked", what: FormerBackups | None, second: Path | None, *, progress: Progress
) -> ErasedAndOpened:
    """Erase a person and open what stands there then; the backups are seen to after that."""
    from counsel_desk.services.erasing import erase
    from counsel_desk.services.erasure_receipt import receipt, settle_backups
    from counsel_desk.services.former_backups import Settled

    try:
        erased = erase(vault, asked, progress=progress)
    except CancelledError:
        return open_vault(vault, asked.secret), None
    except WorldError as error:
        return open_vault(vault, asked.secret), error
    opened = open_vault(vault, asked.secret)
    try:
        settled = settle_backups(opened[0], what, second, progress=progress)
        return opened, (erased, settled, receipt(opened[0], asked.reference, second))
    except WorldError as error:
        return opened, (erased, Settled(0, (), trouble=error), None)


def restore(vault: Path, chosen: Path, secret: str, *, progress: Progress) -> "Restored":
    """Put a backup into the place of a vault that does not open."""
    from counsel_desk.services.restoring import restore_in_place

    return restore_in_place(vault, chosen, secret, progress=progress)


def restore_as_new(chosen: Path, place: Path, secret: str, *, progress: Progress) -> "Restored":
    """Make a vault of a backup in a folder where nothing is."""
    from counsel_desk.services.restoring import restore_as_new as restore_there

    return restore_there(chosen, place, secret, progress=progress)


def find_backups(vault: Path, second: Path | None, secret: str) -> "tuple[KeptBackup, ...]":
    """The backups of a vault that does not open."""
    from counsel_desk.services.backup_looks import found_from_outside

    return found_from_outside(vault, second, secret)


def backups_within(folder: Path) -> "tuple[KeptBackup, ...]":
    """The backups on a stick or in a folder, before anything is typed that opens them."""
    from counsel_desk.services.backup_looks import found_unopened

    return found_unopened(folder)


def look_into_backup(vault: Path, chosen: Path, secret: str) -> "Look":
    """What is in a backup of a vault that does not open."""
    from counsel_desk.services.backup_looks import look_from_outside

    return look_from_outside(vault, chosen, secret)


def check_from_outside(vault: Path, secret: str) -> "tuple[Problem, ...]":
    """What is wrong with a vault that does not open."""
    from counsel_desk.services.backup_looks import broken_in

    return broken_in(vault, secret)


def passphrase_in(file: Path) -> str:
    """The passphrase a file holds."""
    from counsel_desk.services import vaults

    return vaults.passphrase_in(file)


def make_vault(folder: Path, office: Office, counsellor: str, passphrase: str) -> tuple["Desk", str]:
    """Make a vault; the recovery code comes with it, once."""
    from counsel_desk.services import vaults

    return vaults.create_vault(folder, office, counsellor, passphrase)


def make_invented_vault(
    folder: Path, office: Office, counsellor: str, passphrase: str, *, progress: Progress
) -> Opened:
    """Make a vault of invented people to look around in; stopping leaves nothing of it."""
    from counsel_desk.services.invented_vault import make_invented_vault as make

    made = make(folder, passphrase, office=office, counsellor=counsellor, progress=progress)
    return made.desk, office


def place_warning(folder: Path) -> str | None:
    """The program that synchronises a folder, or None."""
    from counsel_desk.services import vaults

    return vaults.place_warning(folder)


def save_paper(desk: "Desk", target: Path, write: Callable[[Path], object]) -> None:
    """Write the paper with the recovery code, whole or not at all."""
    from counsel_desk.services import vaults

    vaults.save_recovery_paper(desk, target, write)


def close(desk: "Desk") -> None:
    """Close a vault that another one takes the place of."""
    from counsel_desk.services import vaults

    vaults.close_vault(desk)
