"""The bytes of files kept as evidence: in pieces, encrypted, never whole in memory and never in a plain file.

They lie in a database of their own, under the `uuid` of the record that names them. The bytes are written first: a
crash between the two leaves bytes that nothing names, never a record whose file is missing.
"""

import hashlib
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import VaultError
from counsel_desk.storage.engine import connect, telling_damage
from counsel_desk.storage.vault import Vault

PIECE = 1 << 20  # bytes: a piece is read, encrypted and shown as progress


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept: `size` in bytes, `sha256` in hexadecimal, of the bytes as they were read."""

    size: int
    sha256: str


def keep_bytes(vault: Vault, uuid: str, source: BinaryIO, size: int, progress: Progress = unwatched) -> Kept:
    """Keep the first `size` bytes that `source` gives, in one transaction: one that still grows has no end.

    Nothing is kept when anything fails or the user stops.
    """
    return keep_pieces(vault, uuid, _up_to(source, size), size, progress)


def keep_pieces(vault: Vault, uuid: str, given: Iterable[bytes], size: int, progress: Progress = unwatched) -> Kept:
    """Keep the pieces of a file, as `keep_bytes` does; `size` is told as the whole."""
    digest, done = hashlib.sha256(), 0
    with (
        closing(connect(vault.evidence_path, vault.data_key, read_only=vault.read_only)) as connection,
        telling_damage(vault.evidence_path),
    ):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for sequence, piece in enumerate(given):
                connection.execute("INSERT INTO chunk VALUES (?, ?, ?)", (uuid, sequence, piece))
                digest.update(piece)
                done += len(piece)
                progress(done, size)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # on a full disk SQLite has taken everything back itself
                connection.execute("ROLLBACK")
            raise
    return Kept(done, digest.hexdigest())


def _up_to(source: BinaryIO, size: int) -> Iterator[bytes]:
    left = size
    while piece := source.read(min(PIECE, left)):
        yield piece
        left -= len(piece)


def pieces(vault: Vault, uuid: str, kept: Kept) -> Iterator[bytes]:
    """The bytes of a kept file, piece by piece.

    Raises ``evidence.damaged`` at the end when they are not the bytes that were kept: whoever writes them elsewhere
    must not give them a name before the last piece has come.
    """
    digest, done = hashlib.sha256(), 0
    with (
        closing(connect(vault.evidence_path, vault.data_key, read_only=vault.read_only)) as connection,
        telling_damage(vault.evidence_path),
    ):
        statement = "SELECT bytes FROM chunk WHERE evidence = ? ORDER BY sequence"
        for (piece,) in connection.execute(statement, (uuid,)):
            digest.update(piece)
            done += len(piece)
            yield piece
    if (done, digest.hexdigest()) != (kept.size, kept.sha256):
        raise VaultError("evidence.damaged")


def forget_unnamed(vault: Vault, named: AbstractSet[str]) -> int:
    """Drop the bytes that no record names, as a crash leaves them; how many files they were to become.

    Nothing may be taken in meanwhile: the bytes of a file come before its name.
    """
    return forget_unnamed_in(vault.evidence_path, vault.data_key, named)


def forget_unnamed_in(path: Path, key: bytes, named: AbstractSet[str]) -> int:
    """`forget_unnamed` in a database that belongs to no open vault."""
    with closing(connect(path, key)) as connection, telling_damage(path):
        found = {uuid for (uuid,) in connection.execute("SELECT DISTINCT evidence FROM chunk")}
        unnamed = found.difference(named)
        connection.executemany("DELETE FROM chunk WHERE evidence = ?", [(uuid,) for uuid in unnamed])
    return len(unnamed)


def forget_bytes(vault: Vault, uuid: str) -> None:
    """Drop the bytes of a file that no record names after all."""
    with closing(connect(vault.evidence_path, vault.data_key)) as connection, telling_damage(vault.evidence_path):
        connection.execute("DELETE FROM chunk WHERE evidence = ?", (uuid,))
