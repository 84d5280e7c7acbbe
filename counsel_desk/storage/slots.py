"""One key slot: the data key, sealed to a pair of keys whose private half a secret opens.

The secret is a passphrase, the recovery code, or what the key store of a computer keeps.

Whoever holds the data key can seal a new one for every slot by its public half, without anybody's passphrase. What a
slot says of itself - whose it is, and that its public half is ours - is written under the data key, so that nobody
without it can slip in a half of their own. A slot of the first format wraps the data key under the passphrase itself;
it becomes one of these when it is next opened.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from secrets import token_bytes, token_hex
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

DATA_KEY_BYTES = 32

_SALT_BYTES = 16
_NONCE_BYTES = 12
_HALF_BYTES = 32  # of an X25519 pair
_OWNER_BYTES = 16


class SlotKind(StrEnum):
    """What opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105  (a kind, not a passphrase)
    RECOVERY = "recovery"
    COMPUTER = "computer"  # the secret lies in the key store of one computer's system


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
    """One way to the data key.

    `wrapped` is the private half under the passphrase, `sealed` the data key for the public half, `named` the owner and
    what else is noted, under the data key. In a slot of the first format `wrapped` is data key and owner, and the rest
    is empty.
    """

    id: str
    kind: SlotKind
    cost: KdfCost
    salt: bytes
    nonce: bytes
    wrapped: bytes = field(repr=False)
    public: bytes = b""
    sealed: bytes = field(default=b"", repr=False)
    named: bytes = field(default=b"", repr=False)

    def __post_init__(self) -> None:
        if len(self.salt) != _SALT_BYTES or len(self.nonce) != _NONCE_BYTES:
            raise ValueError("not the salt and nonce of a slot")
        if self.public and len(self.public) != _HALF_BYTES:
            raise ValueError("not the public half of a pair")

    @property
    def is_sealed(self) -> bool:
        """Whether a new data key can be sealed for it; False for a slot of the first format."""
        return bool(self.public)


def new_slot(
    kind: SlotKind,
    secret: bytes,
    data_key: bytes,
    owner: UUID,
    vault_id: UUID,
    cost: KdfCost | None = None,
    *,
    noted: bytes = b"",
) -> Slot:
    """A slot that `secret` opens, with a pair of its own; `noted` is kept beside the owner, under the data key."""
    private = X25519PrivateKey.generate()
    blank = Slot(
        id=token_hex(8),
        kind=kind,
        cost=cost or KdfCost(),
        salt=token_bytes(_SALT_BYTES),
        nonce=token_bytes(_NONCE_BYTES),
        wrapped=b"",
        public=private.public_key().public_bytes_raw(),
    )
    wrapping = AESGCM(_derive(secret, blank))
    wrapped = wrapping.encrypt(blank.nonce, private.private_bytes_raw(), _vouched(blank, vault_id))
    return sealed_anew(replace(blank, wrapped=wrapped), data_key, owner, vault_id, noted)


def sealed_anew(slot: Slot, data_key: bytes, owner: UUID, vault_id: UUID, noted: bytes = b"") -> Slot:
    """The slot with this data key in it, belonging to `owner`; its passphrase is not needed."""
    once = X25519PrivateKey.generate()
    sender = once.public_key().public_bytes_raw()
    shared = once.exchange(X25519PublicKey.from_public_bytes(slot.public))
    return replace(
        slot,
        sealed=sender + _encrypt(_sealing_key(shared, sender, slot.public), data_key, _vouched(slot, vault_id)),
        named=_encrypt(_naming_key(data_key), owner.bytes + noted, _vouched(slot, vault_id)),
    )


def open_slot(slot: Slot, secret: bytes, vault_id: UUID) -> tuple[bytes, UUID] | None:
    """The data key and the owner of a slot; None when `secret` does not open it, or it is not what was written."""
    try:
        opened = AESGCM(_derive(secret, slot)).decrypt(slot.nonce, slot.wrapped, _vouched(slot, vault_id))
        if not slot.is_sealed:
            return opened[:DATA_KEY_BYTES], UUID(bytes=opened[DATA_KEY_BYTES:])
        sender, sealed = slot.sealed[:_HALF_BYTES], slot.sealed[_HALF_BYTES:]
        shared = X25519PrivateKey.from_private_bytes(opened).exchange(X25519PublicKey.from_public_bytes(sender))
        data_key = _decrypt(_sealing_key(shared, sender, slot.public), sealed, _vouched(slot, vault_id))
        return data_key, _named(slot, data_key, vault_id)[0]
    except (InvalidTag, ValueError):
        return None


def owner_of(slot: Slot, data_key: bytes, vault_id: UUID) -> UUID | None:
    """Whose slot this is, as the data key shows it.

    None for a slot of the first format, which only its passphrase tells, and for one that was not made with this key.
    """
    try:
        return _named(slot, data_key, vault_id)[0]
    except (InvalidTag, ValueError):
        return None


def noted_in(slot: Slot, data_key: bytes, vault_id: UUID) -> bytes:
    """What was noted when the slot was made; empty where the data key does not show it."""
    try:
        return _named(slot, data_key, vault_id)[1]
    except (InvalidTag, ValueError):
        return b""


def _derive(secret: bytes, slot: Slot) -> bytes:
    return Argon2id(
        salt=slot.salt,
        length=32,
        iterations=slot.cost.iterations,
        lanes=slot.cost.lanes,
        memory_cost=slot.cost.memory_kibibytes,
    ).derive(secret)


def _vouched(slot: Slot, vault_id: UUID) -> bytes:
    """What the encryption vouches for besides its content, so that a slot cannot be moved, made cheaper or mixed."""
    cost = f"{slot.cost.memory_kibibytes}/{slot.cost.iterations}/{slot.cost.lanes}"
    pair = f"/{slot.public.hex()}" if slot.public else ""
    return f"{vault_id}/{slot.id}/{slot.kind}/{cost}{pair}".encode()


def _named(slot: Slot, data_key: bytes, vault_id: UUID) -> tuple[UUID, bytes]:
    shown = _decrypt(_naming_key(data_key), slot.named, _vouched(slot, vault_id))
    return UUID(bytes=shown[:_OWNER_BYTES]), shown[_OWNER_BYTES:]


def _sealing_key(shared: bytes, sender: bytes, public: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt=sender + public, info=b"counsel-desk sealed data key").derive(shared)


def _naming_key(data_key: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt=None, info=b"counsel-desk owner of a slot").derive(data_key)


def _encrypt(key: bytes, content: bytes, vouched: bytes) -> bytes:
    nonce = token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, content, vouched)


def _decrypt(key: bytes, content: bytes, vouched: bytes) -> bytes:
    return AESGCM(key).decrypt(content[:_NONCE_BYTES], content[_NONCE_BYTES:], vouched)
