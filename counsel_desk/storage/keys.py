"""Key slots: each wraps the vault's one data key under a passphrase or the recovery code.

The slots stand in two copies of one small file. Nobody is named in it: which counsellor a slot belongs to is wrapped
together with the key. The file carries a checksum so that damage is told apart from a wrong passphrase, and a
generation number so that of two copies the newer counts.
"""

import base64
import hashlib
import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from secrets import token_bytes, token_hex
from typing import Any, Self
from uuid import UUID, uuid4

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from counsel_desk import __version__
from counsel_desk.errors import FileError, VaultError
from counsel_desk.storage.files import write_atomically
from counsel_desk.storage.recovery import parse_recovery_code

KEY_FILES = ("keys.json", "keys-copy.json")
DATA_KEY_BYTES = 32

_FORMAT = 1
_SALT_BYTES = 16
_NONCE_BYTES = 12
_LARGEST_FILE = 1 << 20


class SlotKind(StrEnum):
    """What opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105  (a kind, not a passphrase)
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one guess at a passphrase costs with Argon2id; the default is RFC 9106's for ordinary machines."""

    memory_kibibytes: int = 64 * 1024
    iterations: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        # A tampered file must not make the program ask for all memory, or for a year.
        if not (
            1 <= self.lanes <= 16 and 8 * self.lanes <= self.memory_kibibytes <= 1 << 20 and 1 <= self.iterations <= 64
        ):
            raise ValueError("not a cost Argon2id can be meant to have")


@dataclass(frozen=True, slots=True)
class Slot:
    """One wrapped copy of the data key and of its owner."""

    id: str
    kind: SlotKind
    cost: KdfCost
    salt: bytes
    nonce: bytes
    wrapped: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.salt) != _SALT_BYTES or len(self.nonce) != _NONCE_BYTES:
            raise ValueError("not the salt and nonce of a slot")


@dataclass(frozen=True, slots=True)
class Unlocked:
    """What a passphrase or the recovery code opened: the data key, and whose slot it was."""

    data_key: bytes = field(repr=False)
    owner: UUID
    slot_id: str
    kind: SlotKind


@dataclass(frozen=True, slots=True)
class KeyRing:
    """All slots of a vault. Changes return a new ring; nothing is on disk until `save`.

    `in_step` is False when the ring was read from one copy because the other is damaged, missing or older; saving
    mends that.
    """

    vault_id: UUID
    generation: int = 0
    slots: tuple[Slot, ...] = ()
    in_step: bool = True

    @classmethod
    def load(cls, folder: Path) -> Self:
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
        return cls(newest.vault_id, newest.generation, newest.slots, in_step)

    @classmethod
    def new(cls) -> Self:
        """A ring without slots for a new vault."""
        return cls(vault_id=uuid4())

    def unlock(self, passphrase: str) -> Unlocked:
        """The data key from the slot `passphrase` opens; ``vault.wrong_passphrase`` when it opens none."""
        return self._unlock(SlotKind.PASSPHRASE, _passphrase_secret(passphrase))

    def unlock_with_recovery_code(self, code: str) -> Unlocked:
        """The data key from the slot the printed code opens.

        Raises ``recovery.group_wrong`` or ``recovery.length_wrong`` for a mistyped code and
        ``vault.wrong_recovery_code`` for the code of another vault, or one that was replaced.
        """
        return self._unlock(SlotKind.RECOVERY, parse_recovery_code(code))

    def add_passphrase(self, data_key: bytes, owner: UUID, passphrase: str, cost: KdfCost | None = None) -> "KeyRing":
        """The ring with one more slot, by which `owner` signs in."""
        return self._with(SlotKind.PASSPHRASE, _passphrase_secret(passphrase), data_key, owner, cost)

    def add_recovery_code(self, data_key: bytes, owner: UUID, code: str, cost: KdfCost | None = None) -> "KeyRing":
        """The ring with one more slot, opened by `code`."""
        return self._with(SlotKind.RECOVERY, parse_recovery_code(code), data_key, owner, cost)

    def replace_passphrase(self, unlocked: Unlocked, passphrase: str, cost: KdfCost | None = None) -> "KeyRing":
        """The ring in which the owner of `unlocked` signs in with `passphrase` and no longer with the slot's old one.

        After a recovery code opened the vault its slot stays; the new passphrase is added beside it.
        """
        ring = self.add_passphrase(unlocked.data_key, unlocked.owner, passphrase, cost)
        return ring if unlocked.kind is SlotKind.RECOVERY else ring.remove_slot(unlocked.slot_id)

    def remove_slot(self, slot_id: str) -> "KeyRing":
        """The ring without a slot; the last one stays, because nothing would open the vault any more."""
        rest = tuple(slot for slot in self.slots if slot.id != slot_id)
        if not rest:
            raise VaultError("vault.last_slot")
        return replace(self, slots=rest)

    def save(self, folder: Path) -> "KeyRing":
        """Write both copies in the next generation and return the ring as saved.

        After a crash between the two the newer one counts, so exactly one state of the slots is ever in force.
        """
        saved = replace(self, generation=self.generation + 1, in_step=True)
        saved.write(folder)
        return saved

    def write(self, folder: Path) -> None:
        """Write both copies as they are, into a backup."""
        content = json.dumps(_to_json(self), indent=1).encode()
        for name in KEY_FILES:
            write_atomically(folder / name, content)

    def _with(self, kind: SlotKind, secret: bytes, data_key: bytes, owner: UUID, cost: KdfCost | None) -> "KeyRing":
        blank = Slot(
            token_hex(8), kind, cost or KdfCost(), token_bytes(_SALT_BYTES), token_bytes(_NONCE_BYTES), wrapped=b""
        )
        wrapping = AESGCM(_derive(secret, blank))
        wrapped = wrapping.encrypt(blank.nonce, data_key + owner.bytes, self._associated(blank))
        return replace(self, slots=(*self.slots, replace(blank, wrapped=wrapped)))

    def _unlock(self, kind: SlotKind, secret: bytes) -> Unlocked:
        for slot in self.slots:
            if slot.kind is not kind:
                continue
            try:
                opened = AESGCM(_derive(secret, slot)).decrypt(slot.nonce, slot.wrapped, self._associated(slot))
            except InvalidTag:
                continue
            return Unlocked(opened[:DATA_KEY_BYTES], UUID(bytes=opened[DATA_KEY_BYTES:]), slot.id, kind)
        raise VaultError("vault.wrong_passphrase" if kind is SlotKind.PASSPHRASE else "vault.wrong_recovery_code")

    def _associated(self, slot: Slot) -> bytes:
        """What the wrap vouches for besides its content, so that a slot cannot be moved or made cheaper."""
        cost = f"{slot.cost.memory_kibibytes}/{slot.cost.iterations}/{slot.cost.lanes}"
        return f"{self.vault_id}/{slot.id}/{slot.kind}/{cost}".encode()


def _passphrase_secret(passphrase: str) -> bytes:
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def _derive(secret: bytes, slot: Slot) -> bytes:
    return Argon2id(
        salt=slot.salt,
        length=32,
        iterations=slot.cost.iterations,
        lanes=slot.cost.lanes,
        memory_cost=slot.cost.memory_kibibytes,
    ).derive(secret)


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
        return KeyRing(UUID(document["vault"]), int(document["generation"]), _slots(document["slots"]))
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
            salt=base64.b64decode(document["salt"], validate=True),
            nonce=base64.b64decode(document["nonce"], validate=True),
            wrapped=base64.b64decode(document["wrapped"], validate=True),
        )
        for document in documents
    )


def _to_json(ring: KeyRing) -> dict[str, Any]:
    document: dict[str, Any] = {
        "format": _FORMAT,
        "program": __version__,
        "vault": str(ring.vault_id),
        "generation": ring.generation,
        "slots": [
            {
                "id": slot.id,
                "kind": slot.kind,
                "argon2id": asdict(slot.cost),
                "salt": base64.b64encode(slot.salt).decode(),
                "nonce": base64.b64encode(slot.nonce).decode(),
                "wrapped": base64.b64encode(slot.wrapped).decode(),
            }
            for slot in ring.slots
        ],
    }
    return document | {"checksum": _checksum(document)}


def _checksum(document: Mapping[str, Any]) -> str:
    content = {name: value for name, value in document.items() if name != "checksum"}
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
