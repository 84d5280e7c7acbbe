"""The key slots of a vault: who opens it, and with what.

The slots stand in two copies of one small file. Nobody is named in it: which counsellor a slot belongs to is encrypted
together with the key. The file carries a checksum so that damage is told apart from a wrong passphrase, and a
generation number so that of two copies the newer counts.
"""

import base64
import hashlib
import hmac
import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Self
from uuid import UUID, uuid4

from counsel_desk import __version__
from counsel_desk.errors import FileError, VaultError
from counsel_desk.storage.data_keys import DataKeys
from counsel_desk.storage.files import write_atomically
from counsel_desk.storage.recovery import parse_recovery_code
from counsel_desk.storage.slots import (
    DATA_KEY_BYTES,
    KdfCost,
    Slot,
    SlotKind,
    new_slot,
    open_slot,
    owner_of,
    sealed_anew,
)

__all__ = ["DATA_KEY_BYTES", "KEY_FILES", "KdfCost", "KeyRing", "SlotKind", "Unlocked"]

KEY_FILES = ("keys.json", "keys-copy.json")

_FORMAT = 3  # in the first, a slot wrapped the data key under the passphrase itself; in the second, no computer had one
_LARGEST_FILE = 1 << 20
_MARK_BYTES = 16
_OPENS_NONE = {
    SlotKind.PASSPHRASE: "vault.wrong_passphrase",
    SlotKind.RECOVERY: "vault.wrong_recovery_code",
    SlotKind.COMPUTER: "vault.computer_unknown",
}
_IN_BASE64 = ("salt", "nonce", "wrapped", "public", "sealed", "named")


@dataclass(frozen=True, slots=True)
class Unlocked:
    """What a secret opened: the data keys, and whose slot it was."""

    keys: DataKeys
    owner: UUID
    slot_id: str
    kind: SlotKind

    @property
    def data_key(self) -> bytes:
        """The data key of today."""
        return self.keys.current


@dataclass(frozen=True, slots=True)
class KeyRing:
    """All slots of a vault. Changes return a new ring; nothing is on disk until `save`.

    `key_number` counts the data keys the vault has had; `earlier` are those before, under the one of today.
    `in_step` is False when the ring was read from one copy because the other is damaged, missing or older; saving
    mends that. `erased` are the marks of the people who were erased: they tell nothing by themselves, travel with the
    keys into every backup, and let a restore leave out whoever was erased since.
    """

    vault_id: UUID
    generation: int = 0
    slots: tuple[Slot, ...] = ()
    in_step: bool = True
    key_number: int = 1
    earlier: bytes = b""
    erased: frozenset[str] = frozenset()

    @classmethod
    def load(cls, folder: Path) -> "KeyRing":
        """The newer of the two copies that can be read.

        Raises ``vault.not_a_vault`` when there is neither, ``vault.keys_damaged`` when neither can be used,
        ``vault.newer`` when a later program wrote them.
        """
        found = [path for path in (folder / name for name in KEY_FILES) if path.is_file()]
        if not found:
            raise VaultError("vault.not_a_vault", folder=str(folder))
        rings = [ring for path in found if (ring := _read(path)) is not None]
        if not rings:
            raise VaultError("vault.keys_damaged", folder=str(folder))
        newest = max(rings, key=lambda ring: ring.generation)
        in_step = len(rings) == len(KEY_FILES) and rings[0].generation == rings[1].generation
        return replace(newest, in_step=in_step)

    @classmethod
    def new(cls) -> Self:
        """A ring without slots for a new vault."""
        return cls(vault_id=uuid4())

    def unlock(self, passphrase: str) -> Unlocked:
        """The data key from the slot `passphrase` opens; ``vault.wrong_passphrase`` when it opens none."""
        return self.unlock_slots(SlotKind.PASSPHRASE, _passphrase_secret(passphrase))

    def unlock_with_recovery_code(self, code: str) -> Unlocked:
        """The data key from the slot the printed code opens.

        Raises ``recovery.group_wrong`` or ``recovery.length_wrong`` for a mistyped code and
        ``vault.wrong_recovery_code`` for the code of another vault, or one that was replaced.
        """
        return self.unlock_slots(SlotKind.RECOVERY, parse_recovery_code(code))

    def add_passphrase(self, data_key: bytes, owner: UUID, passphrase: str, cost: KdfCost | None = None) -> "KeyRing":
        """The ring with one more slot, by which `owner` signs in."""
        return self._with(SlotKind.PASSPHRASE, _passphrase_secret(passphrase), data_key, owner, cost)

    def add_recovery_code(self, data_key: bytes, owner: UUID, code: str, cost: KdfCost | None = None) -> "KeyRing":
        """The ring with one more slot, opened by `code`."""
        return self._with(SlotKind.RECOVERY, parse_recovery_code(code), data_key, owner, cost)

    def give_passphrase(self, data_key: bytes, owner: UUID, passphrase: str, cost: KdfCost | None = None) -> "KeyRing":
        """The ring in which `owner` signs in with `passphrase`, and with nothing else that is known to be theirs."""
        ring = self._without(frozenset({SlotKind.COMPUTER, SlotKind.PASSPHRASE}), data_key, owner)
        return ring.add_passphrase(data_key, owner, passphrase, cost)

    def replace_passphrase(self, unlocked: Unlocked, passphrase: str, cost: KdfCost | None = None) -> "KeyRing":
        """The ring in which the owner of `unlocked` signs in with `passphrase` and no longer with the slot's old one.

        None of their computers opens it either: whoever changes a passphrase may do so because of one. After a recovery
        code opened the vault its slot stays; the new passphrase is added beside it.
        """
        ring = self._without(frozenset({SlotKind.COMPUTER}), unlocked.data_key, unlocked.owner)
        ring = ring.add_passphrase(unlocked.data_key, unlocked.owner, passphrase, cost)
        return ring if unlocked.kind is SlotKind.RECOVERY else ring.remove_slot(unlocked.slot_id)

    def with_pair(self, unlocked: Unlocked, secret: str) -> "KeyRing":
        """The ring in which the slot just opened with `secret` can be given a new data key; itself where it can be."""
        old = next(slot for slot in self.slots if slot.id == unlocked.slot_id)
        if old.is_sealed:
            return self
        typed = _passphrase_secret(secret) if old.kind is SlotKind.PASSPHRASE else parse_recovery_code(secret)
        made = new_slot(old.kind, typed, unlocked.data_key, unlocked.owner, self.vault_id, old.cost)
        return replace(self, slots=tuple(made if slot is old else slot for slot in self.slots))

    def owners(self, data_key: bytes) -> frozenset[UUID]:
        """Who can sign in with a passphrase, of those slots that say so by themselves."""
        found = (owner_of(slot, data_key, self.vault_id) for slot in self.slots if slot.kind is SlotKind.PASSPHRASE)
        return frozenset(each for each in found if each is not None)

    @property
    def is_sealed(self) -> bool:
        """Whether every slot tells its owner and can be given a new data key; else some are of the first format."""
        return all(slot.is_sealed for slot in self.slots)

    def with_new_key(self, keys: DataKeys, new: bytes, leaver: UUID) -> "KeyRing":
        """The ring for a new data key: sealed for every counsellor but `leaver`, without their passphrases.

        The recovery codes go: whoever leaves may know them. So do the computers of everybody, which they may have sat
        at, slots of the first format, for which nothing can be sealed, and any not made with the data key of today.
        """
        owned = [(slot, owner_of(slot, keys.current, self.vault_id)) for slot in self.slots]
        slots = tuple(
            sealed_anew(slot, new, owner, self.vault_id)
            for slot, owner in owned
            if slot.kind is SlotKind.PASSPHRASE and owner is not None and owner != leaver
        )
        after = keys.followed_by(new)
        return replace(self, slots=slots, key_number=after.number, earlier=after.sealed_earlier(self.vault_id))

    def mark_of(self, uuid: str) -> str:
        """The mark of a person: it tells nothing to whoever does not have the random `uuid` of their record."""
        return hmac.digest(self.vault_id.bytes, b"erased/" + uuid.encode(), "sha256")[:_MARK_BYTES].hex()

    def with_erased(self, marks: Iterable[str]) -> "KeyRing":
        """The ring that also knows of these people that they were erased."""
        return replace(self, erased=self.erased.union(marks))

    def remove_slot(self, slot_id: str) -> "KeyRing":
        """The ring without a slot; the last one stays, because nothing a person knows would open the vault any more."""
        rest = tuple(slot for slot in self.slots if slot.id != slot_id)
        if all(slot.kind is SlotKind.COMPUTER for slot in rest):
            raise VaultError("vault.last_slot")
        return replace(self, slots=rest)

    def save(self, folder: Path) -> "KeyRing":
        """Write both copies in the next generation and return the ring as saved.

        After a crash between the two the newer one counts, so exactly one state of the slots is ever in force.
        """
        saved = replace(self, generation=self.generation + 1, in_step=True)
        _write(saved, folder)
        return saved

    def write(self, folder: Path) -> None:
        """Write both copies into a backup, or a vault restored from one, as they are but for the computers.

        A computer opens one vault in one place: one that was switched off cannot come back with what was copied before.
        """
        _write(replace(self, slots=tuple(slot for slot in self.slots if slot.kind is not SlotKind.COMPUTER)), folder)

    def _without(self, kinds: frozenset[SlotKind], data_key: bytes, owner: UUID) -> "KeyRing":
        kept = (
            slot for slot in self.slots if slot.kind not in kinds or owner_of(slot, data_key, self.vault_id) != owner
        )
        return replace(self, slots=tuple(kept))

    def _with(self, kind: SlotKind, secret: bytes, data_key: bytes, owner: UUID, cost: KdfCost | None) -> "KeyRing":
        return replace(self, slots=(*self.slots, new_slot(kind, secret, data_key, owner, self.vault_id, cost)))

    def unlock_slots(self, kind: SlotKind, secret: bytes) -> Unlocked:
        """The data key from the first slot of a kind that `secret` opens; raises by the kind when it opens none."""
        for slot in self.slots:
            opened = open_slot(slot, secret, self.vault_id) if slot.kind is kind else None
            if opened is not None:
                data_key, owner = opened
                keys = DataKeys.opened(self.key_number, data_key, self.earlier, self.vault_id)
                return Unlocked(keys, owner, slot.id, kind)
        raise VaultError(_OPENS_NONE[kind])


def _passphrase_secret(passphrase: str) -> bytes:
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def _read(path: Path) -> KeyRing | None:
    """The ring of one copy, or None when the copy is damaged."""
    try:
        if path.stat().st_size > _LARGEST_FILE:
            return None
        document = json.loads(path.read_bytes())
        if document["checksum"] != _checksum(document):
            return None
        if document["format"] > _FORMAT:  # every format keeps these two fields and the checksum
            raise VaultError("vault.newer", needs=str(document["program"]))
        return KeyRing(
            UUID(document["vault"]),
            int(document["generation"]),
            _slots(document["slots"]),
            key_number=int(document.get("key_number", 1)),
            earlier=_bytes(document.get("earlier", "")),
            erased=frozenset(map(str, document.get("erased", ()))),
        )
    except OSError as error:
        raise FileError("file.no_permission", file=path.name, folder=str(path.parent)) from error
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _slots(documents: Sequence[Mapping[str, Any]]) -> tuple[Slot, ...]:
    return tuple(
        Slot(
            id=str(document["id"]),
            kind=SlotKind(document["kind"]),
            cost=KdfCost(**document["argon2id"]),
            **{name: _bytes(document.get(name, "")) for name in _IN_BASE64},
        )
        for document in documents
    )


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


def _write(ring: KeyRing, folder: Path) -> None:
    content = json.dumps(_to_json(ring), indent=1).encode()
    for name in KEY_FILES:
        write_atomically(folder / name, content)


def _to_json(ring: KeyRing) -> dict[str, Any]:
    document: dict[str, Any] = {
        "format": _FORMAT,
        "program": __version__,
        "vault": str(ring.vault_id),
        "generation": ring.generation,
        "key_number": ring.key_number,
        "earlier": base64.b64encode(ring.earlier).decode(),
        "erased": sorted(ring.erased),
        "slots": [
            {"id": slot.id, "kind": slot.kind, "argon2id": asdict(slot.cost)}
            | {name: base64.b64encode(getattr(slot, name)).decode() for name in _IN_BASE64}
            for slot in ring.slots
        ],
    }
    return document | {"checksum": _checksum(document)}


def _checksum(document: Mapping[str, Any]) -> str:
    content = {name: value for name, value in document.items() if name != "checksum"}
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
