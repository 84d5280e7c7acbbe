"""The data key of today and those it has taken the place of: a backup of an earlier day still needs its own.

The earlier ones stand in the key files, encrypted under the one of today.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from secrets import token_bytes
from typing import Self
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class DataKeys:
    """The `number`-th data key of a vault, and the ones before it by their numbers."""

    number: int
    current: bytes = field(repr=False)
    earlier: Mapping[int, bytes] = field(repr=False, default_factory=dict)

    def numbered(self, number: int) -> bytes:
        """The key with this number; where it is not known that of today, which then opens nothing."""
        return self.earlier.get(number, self.current)

    def followed_by(self, key: bytes) -> "DataKeys":
        """A new key takes the place of today's."""
        return DataKeys(self.number + 1, key, {**self.earlier, self.number: self.current})

    def sealed_earlier(self, vault_id: UUID) -> bytes:
        """The earlier keys as they stand in the key files; empty while there are none."""
        if not self.earlier:
            return b""
        content = json.dumps({str(number): key.hex() for number, key in self.earlier.items()}).encode()
        nonce = token_bytes(_NONCE_BYTES)
        return nonce + _cipher(self.current).encrypt(nonce, content, _vouched(vault_id, self.number))

    @classmethod
    def opened(cls, number: int, current: bytes, sealed: bytes, vault_id: UUID) -> Self:
        """What the key of today opens. Earlier keys that were tampered with are none: older backups stay closed."""
        try:
            content = _cipher(current).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _vouched(vault_id, number))
            earlier = {int(each): bytes.fromhex(key) for each, key in json.loads(content).items()}
        except (InvalidTag, ValueError):
            earlier = {}
        return cls(number, current, earlier)


NO_KEYS = DataKeys(0, b"")
"""Those of a vault that is closed."""


def _cipher(key: bytes) -> AESGCM:
    return AESGCM(HKDF(SHA256(), 32, salt=None, info=b"counsel-desk earlier data keys").derive(key))


def _vouched(vault_id: UUID, number: int) -> bytes:
    return f"{vault_id}/{number}".encode()
