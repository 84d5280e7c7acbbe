"""The vault: one encrypted folder that holds a whole caseload, open in one process at a time.

Every refusal has its own code and leaves the databases and the keys as they were, byte for byte.
"""

import contextlib
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_bytes, token_hex
from typing import Self
from uuid import UUID

from counsel_desk.errors import VaultError, WorldError
from counsel_desk.storage import schema
from counsel_desk.storage.data_keys import NO_KEYS, DataKeys
from counsel_desk.storage.engine import (
    Engines,
    RegisterFunctions,
    checkpoint_engines,
    connect,
    create_database,
    no_functions,
    open_engine,
    telling_damage,
)
from counsel_desk.storage.files import file_error, make_private_file, make_private_folder, sync_folder, telling_errors
from counsel_desk.storage.keys import DATA_KEY_BYTES, KdfCost, KeyRing, SlotKind, Unlocked
from counsel_desk.storage.lock import LOCK_FILE, VaultLock
from counsel_desk.storage.recovery import new_recovery_code
from counsel_desk.storage.swap import finish_interrupted
from counsel_desk.storage.unlocking import Secret, unlock

RECORDS = "records.db"
EVIDENCE = "evidence.db"
SEAL = "backup.json"
"""Stands in a backup, which is only looked into: work goes on in a vault restored from it."""

# Pieces of files; a record names a file only after its last piece is written.
_EVIDENCE_SCHEMA = """
CREATE TABLE chunk (
    evidence TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (evidence, sequence)
) WITHOUT ROWID;
PRAGMA user_version = 1;
"""


@dataclass(eq=False)
class Vault:
    """An open vault; a context manager that closes it.

    `owner` is the counsellor whose slot opened it. A vault on a medium that cannot be written opens read-only,
    and `read_only_reason` says why: ``asked``, ``vault.is_backup``, or the code of the error writing meets.
    """

    folder: Path
    id: UUID
    engines: Engines = field(repr=False)
    keys: DataKeys
    owner: UUID
    slot_id: str
    opened_with: SlotKind
    read_only_reason: str | None
    _lock: VaultLock = field(repr=False)

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: str,
        owner: UUID,
        *,
        cost: KdfCost | None = None,
        functions: RegisterFunctions = no_functions,
    ) -> tuple[Self, str]:
        """A new vault in `folder`, which must not exist or be empty, and its recovery code, to be shown once.

        Built beside its place and then moved there: the folder holds a whole vault or nothing.
        """
        _require_passphrase(passphrase)
        with telling_errors(folder):
            if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
                raise VaultError("vault.folder_not_empty", folder=str(folder))
            folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            building = folder.with_name(f".{folder.name}.{token_hex(4)}.new")
            try:
                make_private_folder(building)
                code = _build(building, passphrase, owner, cost, functions)
                if folder.exists():
                    folder.rmdir()
                building.rename(folder)
            except BaseException:
                shutil.rmtree(building, ignore_errors=True)
                raise
            sync_folder(folder.parent)
        try:
            return cls.open(folder, passphrase, functions=functions), code
        except BaseException:  # whoever stops now has been given no code, so this vault is nobody's
            shutil.rmtree(folder, ignore_errors=True)
            raise

    @classmethod
    def open(
        cls, folder: Path, secret: Secret, *, read_only: bool = False, functions: RegisterFunctions = no_functions
    ) -> Self:
        """Open the vault in `folder` with a passphrase, the recovery code or the key of a computer.

        An older vault opens as it is: `migrate.upgrade` brings it up to date.

        Raises `VaultError`: ``vault.not_a_vault``, ``vault.in_use``, ``vault.keys_damaged``,
        ``vault.wrong_passphrase``, ``vault.wrong_recovery_code``, ``vault.computer_unknown``, ``recovery.group_wrong``,
        ``vault.file_missing``, ``vault.empty_file``, ``vault.damaged`` (the key is right and the database does not open
        with it) or ``vault.newer``.
        """
        finish_interrupted(folder)
        if not folder.is_dir():
            raise VaultError("vault.not_a_vault", folder=str(folder))
        ring = KeyRing.load(folder)
        lock = VaultLock.take(folder)
        try:
            reason = "asked" if read_only else _why_read_only(folder, lock)
            unlocked = unlock(ring, secret)
            _require_usable(folder, unlocked.data_key)
            engines = open_engine(
                folder / RECORDS, unlocked.data_key, read_only=reason is not None, functions=functions
            )
            vault = cls(
                folder=folder,
                id=ring.vault_id,
                engines=engines,
                keys=unlocked.keys,
                owner=unlocked.owner,
                slot_id=unlocked.slot_id,
                opened_with=unlocked.kind,
                read_only_reason=reason,
                _lock=lock,
            )
        except BaseException:
            lock.release()
            raise
        if reason is None:
            _mend(ring, unlocked, secret, folder)
        return vault

    @property
    def data_key(self) -> bytes:
        """The key of both databases; empty once the vault is closed."""
        return self.keys.current

    @property
    def schema_version(self) -> str | None:
        """The revision of the schema the records are in."""
        with (
            contextlib.closing(self.engines.reader.raw_connection()) as connection,
            telling_damage(self.records_path),
        ):
            return schema.schema_version(connection.driver_connection)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self.read_only_reason is not None

    @property
    def records_path(self) -> Path:
        """The database of everything but files."""
        return self.folder / RECORDS

    @property
    def evidence_path(self) -> Path:
        """The database of files, with the same key."""
        return self.folder / EVIDENCE

    def opens_with(self, secret: str) -> bool:
        """Whether a passphrase (or the recovery code) is one of the ways in; costs as much as opening."""
        try:
            unlock(KeyRing.load(self.folder), secret)
        except VaultError:
            return False
        return True

    def change_passphrase(self, current: str, new: str, cost: KdfCost | None = None) -> None:
        """Let `owner` sign in with `new` from now on; `current` is their passphrase, or the recovery code.

        Raises ``vault.wrong_passphrase`` when `current` does not open a slot of theirs.
        """
        _require_passphrase(new)
        ring = KeyRing.load(self.folder)
        unlocked = unlock(ring, current)
        if unlocked.owner != self.owner:
            raise VaultError("vault.wrong_passphrase")
        changed = ring.replace_passphrase(unlocked, new, cost).save(self.folder)
        self.slot_id = changed.slots[-1].id

    def give_passphrase(self, owner: UUID, passphrase: str, cost: KdfCost | None = None) -> None:
        """Let a counsellor, new or known, sign in as `owner` with a passphrase, and with none they had before."""
        _require_passphrase(passphrase)
        KeyRing.load(self.folder).give_passphrase(self.data_key, owner, passphrase, cost).save(self.folder)

    def close(self) -> None:
        """Empty the write-ahead log, forget the key and let others in; a second call does nothing."""
        if not self.data_key:
            return
        self.close_but_hold().release()

    def close_but_hold(self) -> VaultLock:
        """Close the vault and keep others out of it: what happens to its folder next is the caller's."""
        try:
            self.engines.reader.dispose()
            if not self.read_only:
                # A log that cannot be emptied now, on a full or vanished disk, is taken up when the vault opens again.
                with contextlib.suppress(WorldError), telling_damage(self.records_path):
                    checkpoint_engines(self.engines)
            self.engines.dispose()
        except BaseException:
            self._lock.release()
            raise
        finally:
            self.keys = NO_KEYS
        return self._lock

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _build(folder: Path, passphrase: str, owner: UUID, cost: KdfCost | None, functions: RegisterFunctions) -> str:
    data_key = token_bytes(DATA_KEY_BYTES)
    code = new_recovery_code()
    ring = KeyRing.new().add_passphrase(data_key, owner, passphrase, cost)
    ring.add_recovery_code(data_key, owner, code, cost).save(folder)
    create_database(folder / RECORDS, data_key)
    create_database(folder / EVIDENCE, data_key, _EVIDENCE_SCHEMA)
    engines = open_engine(folder / RECORDS, data_key, functions=functions)
    try:
        schema.migrate(engines.writer)
    finally:
        engines.dispose()
    make_private_file(folder / LOCK_FILE)
    sync_folder(folder)
    return code


def _require_passphrase(passphrase: str) -> None:
    if not passphrase:
        raise VaultError("vault.passphrase_empty")


def _mend(ring: KeyRing, unlocked: Unlocked, secret: Secret, folder: Path) -> None:
    """Bring the second copy of the keys in step, and the slot just opened into today's format."""
    today = ring.with_pair(unlocked, secret) if isinstance(secret, str) else ring
    if today is not ring or not ring.in_step:
        with contextlib.suppress(WorldError):  # it can wait for a disk with room
            today.save(folder)


def _require_usable(folder: Path, key: bytes) -> None:
    """Refuse what cannot be used before anything is opened for writing, which would touch the files."""
    connect(folder / EVIDENCE, key, read_only=True).close()
    with (
        contextlib.closing(connect(folder / RECORDS, key, read_only=True)) as connection,
        telling_damage(folder / RECORDS),
    ):
        version = schema.schema_version(connection)
    if schema.is_newer(version, schema.head()):
        raise VaultError("vault.newer", needs=version)


def _why_read_only(folder: Path, lock: VaultLock) -> str | None:
    if (folder / SEAL).exists():
        return "vault.is_backup"
    for name in (RECORDS, EVIDENCE):
        path = folder / name
        try:
            path.open("r+b").close()
        except FileNotFoundError:
            continue  # told as damage, with its name
        except OSError as error:
            return file_error(error, path).code
    return None if lock.can_write else "file.no_permission"
