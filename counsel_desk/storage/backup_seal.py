"""The seal of a backup: what was counted in it when it was proven whole, readable with the vault's key alone.

Only the hour stands in the clear. A backup without a seal that opens and fits was never proven and never counts as
good. A folder with a seal opens read-only as a vault: generations may share one file of evidence.
"""

import base64
import contextlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from secrets import token_bytes
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from counsel_desk.domain.backup_retention import BackupReason, Held
from counsel_desk.storage.files import make_private_file, write_atomically
from counsel_desk.storage.vault import SEAL

_FORMAT = 1
_DAMAGED = "damaged"
_NONCE_BYTES = 12
_LARGEST_FILE = 1 << 16


@dataclass(frozen=True, slots=True)
class Seal:
    """What a good backup is: why it was taken, the rows of each table of each database, and their sizes in bytes.

    `held` counts the records that are not withdrawn. `evidence` is a fingerprint of which pieces of files it holds:
    equal ones hold the same bytes.
    """

    taken_at: datetime
    reason: BackupReason
    rows: Mapping[str, Mapping[str, int]]
    sizes: Mapping[str, int]
    evidence: str
    held: Mapping[Held, int]

    def write(self, folder: Path, key: bytes, vault_id: UUID) -> None:
        """Put the seal into the folder of a backup, as the last thing before the folder gets its name."""
        content = {
            "reason": self.reason,
            "rows": {name: dict(rows) for name, rows in self.rows.items()},
            "sizes": dict(self.sizes),
            "evidence": self.evidence,
            "held": dict(self.held),
        }
        nonce, taken_at = token_bytes(_NONCE_BYTES), self.taken_at.isoformat()
        sealed = _cipher(key).encrypt(nonce, json.dumps(content).encode(), _vouched(vault_id, taken_at))
        document = {"format": _FORMAT, "taken_at": taken_at, "sealed": base64.b64encode(nonce + sealed).decode()}
        write_atomically(folder / SEAL, json.dumps(document, indent=1).encode())

    def fits(self, folder: Path) -> bool:
        """Whether the databases in a folder still have the sizes they were sealed with."""
        return all(size == _size(folder / name) for name, size in self.sizes.items())


def read_seal(folder: Path, key: bytes, vault_id: UUID) -> Seal | None:
    """The seal of a backup; None when there is none, or it does not open with this key."""
    path = folder / SEAL
    try:
        if path.stat().st_size > _LARGEST_FILE:
            return None
        document = json.loads(path.read_bytes())
        sealed, taken_at = base64.b64decode(document["sealed"], validate=True), str(document["taken_at"])
        opened = _cipher(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _vouched(vault_id, taken_at))
        content = json.loads(opened)
        return Seal(
            datetime.fromisoformat(taken_at),
            BackupReason(content["reason"]),
            content["rows"],
            content["sizes"],
            content["evidence"],
            {Held(kind): number for kind, number in content["held"].items()},
        )
    except (OSError, ValueError, TypeError, KeyError, InvalidTag):
        return None


def mark_damaged(folder: Path) -> None:
    """Note that a backup was found damaged; on a medium that cannot be written it is found anew each time."""
    with contextlib.suppress(OSError):
        make_private_file(folder / _DAMAGED)


def is_marked_damaged(folder: Path) -> bool:
    """Whether a backup was found damaged once."""
    return (folder / _DAMAGED).exists()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1


def _cipher(key: bytes) -> AESGCM:
    return AESGCM(HKDF(SHA256(), 32, salt=None, info=b"counsel-desk seal of a backup").derive(key))


def _vouched(vault_id: UUID, taken_at: str) -> bytes:
    return f"{vault_id}/{taken_at}".encode()
