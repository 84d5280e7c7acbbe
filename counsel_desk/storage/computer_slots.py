"""Computers that open a vault: each has a slot, whose random secret only the key store of its system keeps."""

from dataclasses import dataclass, field, replace
from datetime import date
from secrets import token_bytes
from uuid import UUID

from counsel_desk.errors import VaultError
from counsel_desk.storage.keys import KeyRing, Unlocked
from counsel_desk.storage.slots import KdfCost, Slot, SlotKind, new_slot, noted_in, owner_of

SECRET_BYTES = 32

_NO_GUESSING = KdfCost(memory_kibibytes=8, iterations=1, lanes=1)  # nobody guesses 256 random bits at any price


@dataclass(frozen=True, slots=True)
class ComputerKey:
    """What the key store of one computer keeps, and the slot it opens."""

    slot_id: str
    secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ComputerSlot:
    """A computer that opens the vault for `owner`, and the day it was let to. It has no name: that may be personal."""

    id: str
    owner: UUID
    since: date


def new_computer(vault_id: UUID, data_key: bytes, owner: UUID, since: date) -> tuple[Slot, ComputerKey]:
    """A slot that no ring has yet, and what opens it."""
    secret, noted = token_bytes(SECRET_BYTES), since.isoformat().encode()
    slot = new_slot(SlotKind.COMPUTER, secret, data_key, owner, vault_id, _NO_GUESSING, noted=noted)
    return slot, ComputerKey(slot.id, secret)


def with_computer(ring: KeyRing, slot: Slot) -> KeyRing:
    """The ring with the slot of one more computer."""
    return replace(ring, slots=(*ring.slots, slot))


def computers_in(ring: KeyRing, data_key: bytes) -> tuple[ComputerSlot, ...]:
    """Every computer that opens the vault, those let in first first."""
    found = []
    for slot in ring.slots:
        owner = owner_of(slot, data_key, ring.vault_id) if slot.kind is SlotKind.COMPUTER else None
        if owner is not None:
            noted = noted_in(slot, data_key, ring.vault_id).decode()
            found.append(ComputerSlot(slot.id, owner, date.fromisoformat(noted)))
    return tuple(found)


def slots_of_computers(ring: KeyRing) -> frozenset[str]:
    """The ids of their slots, as anybody can read them."""
    return frozenset(slot.id for slot in ring.slots if slot.kind is SlotKind.COMPUTER)


def unlock_with_computer(ring: KeyRing, key: ComputerKey) -> Unlocked:
    """The data key from the slot of a computer.

    ``vault.computer_unknown`` when it was switched off since, or the secret is not its own.
    """
    unlocked = ring.unlock_slots(SlotKind.COMPUTER, key.secret)
    if unlocked.slot_id != key.slot_id:
        raise VaultError("vault.computer_unknown")
    return unlocked
