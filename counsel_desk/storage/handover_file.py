"""A handover as one file: a small vault of its own, with its own key and passphrase, sealed like a backup.

The file begins with a line that says what it is and a hash of all that follows, so that damage is told before a
passphrase is asked for, and a wrong passphrase is never taken for damage. The hash is no protection against an
attacker; the key, the seal and the pages of the databases, which all authenticate, are.
"""

import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from secrets import token_bytes, token_hex
from typing import BinaryIO
from uuid import UUID

from counsel_desk import __version__
from counsel_desk.domain.backup_retention import BackupReason, Held
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import FileError, VaultError, WorldError
from counsel_desk.storage import migrate
from counsel_desk.storage.backup import mark_in, sizes_of
from counsel_desk.storage.backup_contents import count_held
from counsel_desk.storage.backup_proof import count_rows, prove
from counsel_desk.storage.backup_seal import Seal, read_seal
from counsel_desk.storage.engine import connect, create_database, telling_damage
from counsel_desk.storage.files import make_private_file, make_private_folder, telling_errors
from counsel_desk.storage.keys import DATA_KEY_BYTES, KEY_FILES, KdfCost, KeyRing
from counsel_desk.storage.schema import copy_schema
from counsel_desk.storage.search import register_functions
from counsel_desk.storage.vault import EVIDENCE, RECORDS, SEAL, Vault

_BEGINNING = b"Counsel Desk handover\n"
_FORMAT = 1
_PARTS = (KEY_FILES[0], SEAL, RECORDS, EVIDENCE)
_DIGEST_BYTES = 32
_LENGTH_BYTES = 4
_LONGEST_HEAD = 1 << 12
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class OpenHandover:
    """A handover that was opened and proven: its small vault, when it was made, and what was counted in it."""

    vault: Vault
    made_at: datetime
    held: Mapping[Held, int]


@contextmanager
def scratch_beside(vault: Path) -> Iterator[Path]:
    """A folder beside a vault for what is encrypted and needed no longer than the block.

    What a killed program leaves in it goes at the next opening of the vault: it has the name of one in the making.
    """
    folder = vault.with_name(f".{vault.name}.{token_hex(4)}.new")
    try:
        with telling_errors(folder):
            make_private_folder(folder)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def new_handover(folder: Path, source: Vault, passphrase: str, owner: UUID, cost: KdfCost | None) -> Iterator[Vault]:
    """A small vault to fill, of the schema of `source`, which `passphrase` alone opens; closed when the block ends."""
    make_private_folder(folder)
    key = token_bytes(DATA_KEY_BYTES)
    KeyRing.new().add_passphrase(key, owner, passphrase, cost).save(folder)
    for name in (RECORDS, EVIDENCE):
        create_database(folder / name, key)
        with (
            closing(connect(source.folder / name, source.data_key, read_only=source.read_only)) as reading,
            closing(connect(folder / name, key, functions=register_functions)) as writing,
            telling_damage(folder / name),
        ):
            copy_schema(reading, writing)
    with Vault.open(folder, passphrase, functions=register_functions) as made:
        yield made


def seal_handover(folder: Path, key: bytes, vault_id: UUID, made_at: datetime) -> None:
    """Count and seal the small vault in `folder`, which nobody has open, as a backup is sealed."""
    rows = {name: _rows_in(folder / name, key) for name in (RECORDS, EVIDENCE)}
    mark = mark_in(folder / EVIDENCE, key, read_only=True)
    held = count_held(folder, key)
    Seal(made_at, BackupReason.BY_HAND, rows, sizes_of(folder), mark, held).write(folder, key, vault_id)


def pack(folder: Path, file: BinaryIO, progress: Progress = unwatched) -> None:
    """Write the sealed vault in `folder` into an empty file that is open for writing."""
    sizes = {name: (folder / name).stat().st_size for name in _PARTS}
    head = json.dumps({"format": _FORMAT, "program": __version__, "parts": sizes}).encode()
    file.write(_BEGINNING + bytes(_DIGEST_BYTES))
    digest, done, total = hashlib.sha256(), 0, sum(sizes.values())
    for piece in (len(head).to_bytes(_LENGTH_BYTES, "big"), head):
        digest.update(piece)
        file.write(piece)
    for name in _PARTS:
        with (folder / name).open("rb") as part:
            while piece := part.read(_PIECE):
                digest.update(piece)
                file.write(piece)
                done += len(piece)
                progress(done, total)
    end = file.tell()
    file.seek(len(_BEGINNING))
    file.write(digest.digest())
    file.seek(end)


@contextmanager
def opened(path: Path, passphrase: str, folder: Path, progress: Progress = unwatched) -> Iterator[OpenHandover]:
    """Open a handover in `folder`, which must not be there yet, and prove it; brought into the schema of today.

    Raises VaultError ``handover.not_one``, ``handover.damaged``, ``handover.newer`` or ``handover.wrong_passphrase``,
    and `FileError` where the file cannot be read.
    """
    with telling_errors(path):
        _unpack(path, folder, progress)
    try:
        ring = KeyRing.load(folder)
        key = ring.unlock(passphrase).data_key
        seal = read_seal(folder, key, ring.vault_id)
        if seal is None or prove(folder, key, seal):
            raise VaultError("handover.damaged", file=path.name)
        (folder / SEAL).unlink()  # a folder with a seal opens read-only, and an older schema is brought up to date
        vault = Vault.open(folder, passphrase, functions=register_functions)
    except WorldError as error:
        raise _of_a_handover(error, path) from error
    with vault:
        migrate.upgrade(vault, backup=False)
        yield OpenHandover(vault, seal.taken_at, seal.held)


def _of_a_handover(error: WorldError, path: Path) -> WorldError:
    """What opening a vault raises, as it is told of a file somebody gave us."""
    codes = {"vault.wrong_passphrase": "handover.wrong_passphrase", "vault.newer": "handover.newer"}
    if error.code in codes:
        return VaultError(codes[error.code], **{"file": path.name, **error.values})
    if isinstance(error, FileError) or error.code == "handover.damaged":
        return error
    return VaultError("handover.damaged", file=path.name)


def _unpack(path: Path, folder: Path, progress: Progress) -> None:
    """Lay the parts of a file out in a new folder, once every byte was found to be what was written."""
    with path.open("rb") as file:
        sizes = _parts(file, path, progress)
        make_private_folder(folder)
        for name in _PARTS:
            make_private_file(folder / name)
            with (folder / name).open("r+b") as part:
                left = sizes[name]
                while left:
                    left -= part.write(file.read(min(_PIECE, left)))


def _parts(file: BinaryIO, path: Path, progress: Progress) -> dict[str, int]:
    """The sizes of the parts, which `file` then stands at. Nothing in it was believed before the whole was hashed."""
    if file.read(len(_BEGINNING)) != _BEGINNING:
        raise VaultError("handover.not_one", file=path.name)
    wanted = file.read(_DIGEST_BYTES)
    digest, done, total = hashlib.sha256(), file.tell(), path.stat().st_size
    while piece := file.read(_PIECE):
        digest.update(piece)
        done += len(piece)
        progress(done, total)
    if digest.digest() != wanted:
        raise VaultError("handover.damaged", file=path.name)
    file.seek(len(_BEGINNING) + _DIGEST_BYTES)
    length = int.from_bytes(file.read(_LENGTH_BYTES), "big")
    try:
        head = json.loads(file.read(min(length, _LONGEST_HEAD)))
        if head["format"] > _FORMAT:
            raise VaultError("handover.newer", file=path.name, needs=str(head["program"]))
        sizes = {name: int(head["parts"][name]) for name in _PARTS}
    except (ValueError, TypeError, KeyError) as error:
        raise VaultError("handover.damaged", file=path.name) from error
    if min(sizes.values()) < 0 or file.tell() + sum(sizes.values()) != total:
        raise VaultError("handover.damaged", file=path.name)
    return sizes


def _rows_in(path: Path, key: bytes) -> dict[str, int]:
    with closing(connect(path, key, read_only=True)) as connection, telling_damage(path):
        return count_rows(connection)
