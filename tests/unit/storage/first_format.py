"""Key files as the first format had them: a slot wrapped the data key and its owner under the passphrase itself."""

import base64
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from secrets import token_bytes, token_hex
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from counsel_desk.storage.keys import KEY_FILES, KeyRing


def in_first_format(folder: Path, data_key: bytes, owners: Mapping[str, UUID]) -> None:
    """Write the key files of a vault anew, with a slot for each passphrase and its owner."""
    ring = KeyRing.load(folder)
    document: dict[str, object] = {
        "format": 1,
        "program": "0.1.0",
        "vault": str(ring.vault_id),
        "generation": ring.generation + 1,
        "slots": [_slot(ring.vault_id, data_key, passphrase, owner) for passphrase, owner in owners.items()],
    }
    document["checksum"] = hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()
    for name in KEY_FILES:
        (folder / name).write_text(json.dumps(document))


def _slot(vault_id: UUID, data_key: bytes, passphrase: str, owner: UUID) -> dict[str, object]:
    slot_id, salt, nonce = token_hex(8), token_bytes(16), token_bytes(12)
    key = Argon2id(salt=salt, length=32, iterations=1, lanes=1, memory_cost=64).derive(passphrase.encode())
    wrapped = AESGCM(key).encrypt(nonce, data_key + owner.bytes, f"{vault_id}/{slot_id}/passphrase/64/1/1".encode())
    return {
        "id": slot_id,
        "kind": "passphrase",
        "argon2id": {"memory_kibibytes": 64, "iterations": 1, "lanes": 1},
        **{
            name: base64.b64encode(value).decode()
            for name, value in (("salt", salt), ("nonce", nonce), ("wrapped", wrapped))
        },
    }
