"""Opening a vault without its passphrase, by a secret that the key store of a computer's system keeps.

Off until a counsellor lets the computer they sit at do it, for themselves alone. What a key store keeps for a vault
stands under an `account`, by which the settings of the computer remember it; it says which vault and which slot, and
names nobody.
"""

import contextlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import RefusedError, WorldError
from counsel_desk.services.departures import require_own_passphrase
from counsel_desk.services.desk import Desk
from counsel_desk.storage import key_store
from counsel_desk.storage.computer_slots import ComputerKey, computers_in, slots_of_computers, with_computer
from counsel_desk.storage.key_store import require_key_store
from counsel_desk.storage.keys import KeyRing

__all__ = [
    "Computer",
    "ComputerKey",
    "account_for",
    "computers",
    "forget_useless",
    "key_in",
    "let_open",
    "no_longer_let_open",
    "require_key_store",
]


@dataclass(frozen=True, slots=True)
class Computer:
    """One that opens the vault for whoever sits at the desk, and since when; whether it is the one they sit at."""

    account: str
    since: date
    is_this: bool


def computers(desk: Desk, known: Collection[str]) -> tuple[Computer, ...]:
    """Every computer that opens the vault for whoever sits here; `known` are the accounts this computer remembers."""
    ring = KeyRing.load(desk.vault.folder)
    own = (each for each in computers_in(ring, desk.vault.data_key) if str(each.owner) == desk.counsellor.uuid)
    named = ((_account(ring, each.id), each.since) for each in own)
    return tuple(Computer(account, since, account in known) for account, since in named)


def let_open(desk: Desk, passphrase: str, known: Collection[str], *, progress: Progress = unwatched) -> str:
    """Let this computer open the vault from now on, for whoever sits here; returns the account to remember.

    VaultError ``vault.wrong_passphrase``, or what `key_store.keep` raises; RefusedError ``computer.read_only``, or
    ``computer.somebody_else`` while it opens the vault for a colleague: then nobody could tell who acts.
    """
    _require_writing(desk)
    require_own_passphrase(desk, passphrase)
    ring, me = KeyRing.load(desk.vault.folder), UUID(desk.counsellor.uuid)
    for each in computers_in(ring, desk.vault.data_key):
        if _account(ring, each.id) in known:
            if each.owner != me:
                raise RefusedError("computer.somebody_else")
            ring = ring.remove_slot(each.id)
    ring, key = with_computer(ring, desk.vault.data_key, me, desk.today)
    account = _account(ring, key.slot_id)
    key_store.keep(account, key.secret, progress)
    try:
        with desk.database.record("computer.let_open"):
            ring.save(desk.vault.folder)
    except BaseException:
        _forget_if_possible(account)
        raise
    return account


def no_longer_let_open(desk: Desk, account: str) -> None:
    """Take the slot of a computer away, and the secret too where it lies in the key store of this one.

    Only for whom it opens the vault may; one that has no slot any more needs nothing. RefusedError
    ``computer.read_only``.
    """
    _require_writing(desk)
    if account not in {each.account for each in computers(desk, ())}:
        return
    with desk.database.record("computer.not_let_open"):
        KeyRing.load(desk.vault.folder).remove_slot(_slot(account)).save(desk.vault.folder)
    _forget_if_possible(account)  # without its slot it opens nothing


def forget_useless(desk: Desk, known: Collection[str]) -> frozenset[str]:
    """Let the key store forget what opens this vault no longer; returns the accounts that need not be remembered."""
    ring = KeyRing.load(desk.vault.folder)
    of_vault = {each for each in known if each.startswith(f"{ring.vault_id}/")}
    useless = of_vault - {_account(ring, each) for each in slots_of_computers(ring)}
    for each in useless:
        _forget_if_possible(each)
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


def _account(ring: KeyRing, slot_id: str) -> str:
    return f"{ring.vault_id}/{slot_id}"


def _slot(account: str) -> str:
    return account.rpartition("/")[2]


def _require_writing(desk: Desk) -> None:
    if desk.read_only:
        raise RefusedError("computer.read_only")


def _forget_if_possible(account: str) -> None:
    with contextlib.suppress(WorldError):
        key_store.forget(account)
