"""Opening a vault without its passphrase, by a secret that the key store of a computer's system keeps.

Off until a counsellor lets the computer they sit at do it, for themselves alone. What a key store keeps for a vault
stands under an `account`, by which the settings of the computer remember it; it says which vault and which slot, and
names nobody.
"""

import contextlib
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from uuid import UUID

from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import RefusedError, WorldError
from counsel_desk.services.departures import require_own_passphrase
from counsel_desk.services.desk import Desk
from counsel_desk.storage import key_store
from counsel_desk.storage.computer_slots import (
    ComputerKey,
    computers_in,
    new_computer,
    slots_of_computers,
    with_computer,
)
from counsel_desk.storage.key_store import require_key_store
from counsel_desk.storage.keys import KeyRing
from counsel_desk.storage.slots import Slot

__all__ = [
    "Computer",
    "ComputerKey",
    "NewComputer",
    "account_for",
    "ask_key_store",
    "computers",
    "forget_useless",
    "key_in",
    "let_open",
    "no_longer_let_open",
    "require_key_store",
    "take_back",
]


@dataclass(frozen=True, slots=True)
class Computer:
    """One that opens the vault for whoever sits at the desk, and since when; whether it is the one they sit at."""

    account: str
    since: date
    is_this: bool


@dataclass(frozen=True, slots=True)
class NewComputer:
    """One whose key store keeps a secret under `account`, for a slot that the vault does not have yet."""

    account: str
    slot: Slot = field(repr=False)


def computers(desk: Desk, known: Collection[str]) -> tuple[Computer, ...]:
    """Every computer that opens the vault for whoever sits here; `known` are the accounts this computer remembers."""
    ring = KeyRing.load(desk.vault.folder)
    own = (each for each in computers_in(ring, desk.vault.data_key) if str(each.owner) == desk.counsellor.uuid)
    named = ((_account(ring, each.id), each.since) for each in own)
    return tuple(Computer(account, since, account in known) for account, since in named)


def ask_key_store(
    desk: Desk, passphrase: str, known: Collection[str], *, progress: Progress = unwatched
) -> NewComputer:
    """Have the key store of this computer keep a secret for whoever sits here; nothing opens the vault with it yet.

    It may take as long as the system asks the person something. `let_open` or `take_back` follows. VaultError
    ``vault.wrong_passphrase``, or what `key_store.keep` raises; RefusedError ``computer.read_only``, or
    ``computer.somebody_else`` while it opens the vault for a colleague: then nobody could tell who acts.
    """
    _require_writing(desk)
    require_own_passphrase(desk, passphrase)
    ring = _ring_without(desk, known)
    slot, key = new_computer(ring.vault_id, desk.vault.data_key, UUID(desk.counsellor.uuid), desk.today)
    account = _account(ring, slot.id)
    key_store.keep(account, key.secret, progress)
    return NewComputer(account, slot)


def let_open(desk: Desk, new: NewComputer, known: Collection[str]) -> None:
    """Let this computer open the vault from now on, for whoever sits here; raises as `ask_key_store` does.

    Its account is to be remembered before: then a secret that is left without its slot is found and forgotten.
    """
    try:
        _require_writing(desk)
        ring = with_computer(_ring_without(desk, known), new.slot)
        with desk.database.record("computer.let_open"):
            ring.save(desk.vault.folder)
    except BaseException:
        take_back(new)
        raise


def take_back(new: NewComputer) -> None:
    """Have the key store forget the secret of a computer that is not let in after all; nobody waits for it."""
    key_store.take_back(new.account)


def no_longer_let_open(desk: Desk, account: str) -> None:
    """Take the slot of a computer away; the secret then opens nothing, and `forget_useless` finds it.

    Only for whom it opens the vault may; one that has no slot any more needs nothing. RefusedError
    ``computer.read_only``.
    """
    _require_writing(desk)
    if account not in {each.account for each in computers(desk, ())}:
        return
    with desk.database.record("computer.not_let_open"):
        KeyRing.load(desk.vault.folder).remove_slot(_slot(account)).save(desk.vault.folder)


def forget_useless(desk: Desk, known: Collection[str], *, progress: Progress = unwatched) -> frozenset[str]:
    """Let the key store forget what opens this vault no longer; returns the accounts that need not be remembered."""
    ring = KeyRing.load(desk.vault.folder)
    of_vault = {each for each in known if each.startswith(f"{ring.vault_id}/")}
    useless = of_vault - {_account(ring, each) for each in slots_of_computers(ring)}
    for each in useless:
        with contextlib.suppress(WorldError):
            key_store.forget(each, progress)
    return frozenset(useless)


def account_for(folder: Path, known: Collection[str]) -> str | None:
    """The account by which this computer opens the vault in a folder; None when it does not, or that cannot be told.

    The key store is not asked: nobody is to be asked to unlock it before they want it.
    """
    with contextlib.suppress(WorldError):
        ring = KeyRing.load(folder)
        here = sorted({_account(ring, each) for each in slots_of_computers(ring)}.intersection(known))
        return here[0] if here else None
    return None


def key_in(account: str, *, progress: Progress = unwatched) -> ComputerKey:
    """What the key store keeps, to open the vault with; raises as `key_store.kept` does."""
    return ComputerKey(_slot(account), key_store.kept(account, progress))


def _ring_without(desk: Desk, known: Collection[str]) -> KeyRing:
    """The key ring without the slot that this computer has; ``computer.somebody_else`` when that is a colleague's."""
    ring = KeyRing.load(desk.vault.folder)
    for each in computers_in(ring, desk.vault.data_key):
        if _account(ring, each.id) in known:
            if str(each.owner) != desk.counsellor.uuid:
                raise RefusedError("computer.somebody_else")
            ring = ring.remove_slot(each.id)
    return ring


def _account(ring: KeyRing, slot_id: str) -> str:
    return f"{ring.vault_id}/{slot_id}"


def _slot(account: str) -> str:
    return account.rpartition("/")[2]


def _require_writing(desk: Desk) -> None:
    if desk.read_only:
        raise RefusedError("computer.read_only")
