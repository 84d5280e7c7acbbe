"""Connections to an encrypted database: one for writing, a few for reading.

What is special to SQLite and SQLCipher about a connection stands here and nowhere else.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, QueuePool, create_engine, event
from sqlcipher3 import dbapi2

from counsel_desk.errors import FileError, VaultError, WorldError
from counsel_desk.storage.files import make_private_file

# A connection of the driver, which ships no type information.
RawConnection = Any
RegisterFunctions = Callable[[RawConnection], None]

# Older builds of SQLite carry a bug that corrupts the write-ahead log.
_OLDEST_SQLITE = (3, 51, 3)
_BUSY_MILLISECONDS = 10_000
_CHECKPOINT_MILLISECONDS = 500  # locking a vault must not wait long for a reader
_CACHE_KIBIBYTES = 64 * 1024  # the first use of a page decrypts it, so keep many
_READERS = 3
_WAIT_FOR_CONNECTION_SECONDS = 60

_CODES = {
    dbapi2.SQLITE_FULL: "file.disk_full",
    dbapi2.SQLITE_IOERR: "file.disk_failed",
    dbapi2.SQLITE_READONLY: "file.read_only",
    dbapi2.SQLITE_PERM: "file.no_permission",
    dbapi2.SQLITE_CANTOPEN: "file.cannot_open",
    dbapi2.SQLITE_BUSY: "vault.busy",
    dbapi2.SQLITE_CORRUPT: "vault.damaged",
    dbapi2.SQLITE_NOTADB: "vault.damaged",
}
# The driver's backup raises errors with SQLite's words and without its number.
_NUMBERS = {
    "database or disk is full": dbapi2.SQLITE_FULL,
    "disk I/O error": dbapi2.SQLITE_IOERR,
    "attempt to write a readonly database": dbapi2.SQLITE_READONLY,
    "database is locked": dbapi2.SQLITE_BUSY,
    "database disk image is malformed": dbapi2.SQLITE_CORRUPT,
    "file is not a database": dbapi2.SQLITE_NOTADB,
}


@dataclass(frozen=True, slots=True)
class Engines:
    """The writer, which serves one transaction at a time, and the readers, which never wait for it.

    Both may be used from any thread. A read-only database has no writer that could write: `writer` then reads too.
    """

    writer: Engine
    reader: Engine
    _closed: Event = field(repr=False)

    def dispose(self) -> None:
        """Close every connection for good: an engine used afterwards raises ``vault.closed``."""
        self._closed.set()
        self.reader.dispose()
        self.writer.dispose()


def no_functions(_connection: RawConnection) -> None:
    """Register nothing."""


def open_engine(
    path: Path, key: bytes, *, read_only: bool = False, functions: RegisterFunctions = no_functions
) -> Engines:
    """Engines over the existing database at `path`, whose raw SQLCipher key is the 32 bytes of `key`.

    `functions` is called with every new connection to register SQL functions. A file the key does not open raises
    ``vault.damaged``: the key itself was checked when it was unwrapped.
    """
    closed = Event()

    def writing() -> RawConnection:
        if closed.is_set():  # a pool would quietly open a locked vault again
            raise VaultError("vault.closed")
        return connect(path, key, read_only=read_only, functions=functions)

    def reading() -> RawConnection:
        connection = writing()
        connection.execute("PRAGMA query_only = ON")
        return connection

    engines = Engines(
        writer=_engine(path, reading if read_only else writing, 1, "BEGIN" if read_only else "BEGIN IMMEDIATE"),
        reader=_engine(path, reading, _READERS, "BEGIN"),
        _closed=closed,
    )
    try:
        # Opens the first connection of each, so that a file that cannot be used says so now.
        engines.writer.connect().close()
        engines.reader.connect().close()
    except BaseException:
        engines.dispose()
        raise
    return engines


def connect(
    path: Path,
    key: bytes,
    *,
    create: bool = False,
    read_only: bool = False,
    functions: RegisterFunctions = no_functions,
) -> RawConnection:
    """One connection of the driver, in autocommit mode, with key and settings in place and the key proven right."""
    require_driver()
    try:
        if not create and path.stat().st_size == 0:
            raise VaultError("vault.empty_file", file=path.name)  # any key would open it, as a new database
    except FileNotFoundError as error:
        raise VaultError("vault.file_missing", file=path.name) from error
    with telling_damage(path):
        connection = dbapi2.connect(
            _address(path, create=create, read_only=read_only),
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=_BUSY_MILLISECONDS / 1000,
            cached_statements=256,
        )
        try:
            _configure(connection, key, read_only=read_only)
            functions(connection)
        except BaseException:
            connection.close()
            raise
    return connection


def attach_read_only(connection: RawConnection, path: Path, key: bytes, name: str) -> None:
    """Let a connection also read another database, as `name`, without writing to it and without its log."""
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    connection.execute(f"ATTACH DATABASE ? AS {name} KEY \"x'{key.hex()}'\"", (address,))


def create_database(path: Path, key: bytes, script: str = "") -> None:
    """An encrypted database in a file of its own, made by the statements of `script`."""
    make_private_file(path)
    with closing(connect(path, key, create=True)) as connection, telling_damage(path):
        connection.executescript(script)


def checkpoint(connection: RawConnection) -> bool:
    """Move the write-ahead log into the database and empty it; False when a reader was in the way.

    The pragma gives up without an error, so its answer is read.
    """
    connection.execute(f"PRAGMA busy_timeout = {_CHECKPOINT_MILLISECONDS}")
    try:
        busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        connection.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
    return bool(busy == 0)


def checkpoint_engines(engines: Engines) -> bool:
    """`checkpoint` on the writer, which must be idle."""
    with closing(engines.writer.raw_connection()) as raw:
        return checkpoint(raw.driver_connection)


def driver_connection(connection: Connection) -> RawConnection:
    """The driver's own connection under one of SQLAlchemy's."""
    return connection.connection.driver_connection


def require_driver() -> None:
    """Refuse a driver without encryption or with the corruption bug of older builds."""
    if dbapi2.sqlite_version_info < _OLDEST_SQLITE:
        raise VaultError("vault.driver_too_old", has=dbapi2.sqlite_version, needs=".".join(map(str, _OLDEST_SQLITE)))


@contextmanager
def telling_damage(path: Path) -> Iterator[None]:
    """Turn a driver's error in the block into the `WorldError` that says it about the database at `path`."""
    try:
        yield
    except dbapi2.Error as error:
        told = world_error(error, path)
        if told is None:
            raise
        raise told from error


def world_error(error: BaseException, path: Path) -> WorldError | None:
    """What a driver's error means in the user's world, or None when it is our bug."""
    number = getattr(error, "sqlite_errorcode", None) or _NUMBERS.get(str(error), 0)
    code = _CODES.get(number & 0xFF)
    if code is None:
        return None
    if code == "file.disk_failed" and _at_size_limit(path):
        code = "file.disk_full"
    return (VaultError if code.startswith("vault.") else FileError)(code, file=path.name)


def _engine(path: Path, creator: Callable[[], RawConnection], connections: int, begin: str) -> Engine:
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=creator,
        poolclass=QueuePool,
        pool_size=connections,
        max_overflow=0,  # a connection that is closed again loses its warm pages
        pool_use_lifo=True,
        pool_timeout=_WAIT_FOR_CONNECTION_SECONDS,
        hide_parameters=True,
    )

    # The driver is in autocommit mode: its own transactions would leave half a migration behind.
    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    @event.listens_for(engine, "handle_error")
    def tell_the_world(context: ExceptionContext) -> None:
        told = world_error(context.original_exception, path)
        if told is not None:
            raise told from context.original_exception

    return engine


def _address(path: Path, *, create: bool, read_only: bool) -> str:
    address = path.resolve().as_uri()
    if not read_only:
        return f"{address}?mode={'rwc' if create else 'rw'}"
    if _has_log(path):
        # Rows still stand in the write-ahead log, and its index cannot be written beside it: keep it in memory.
        return f"{address}?mode=ro&vfs={'win32-none' if sys.platform == 'win32' else 'unix-none'}"
    return f"{address}?mode=ro&immutable=1"


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _configure(connection: RawConnection, key: bytes, *, read_only: bool) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    if not connection.execute("PRAGMA cipher_version").fetchall():
        raise VaultError("vault.driver_without_encryption")
    if read_only:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    # Connecting with a wrong key succeeds; only reading tells.
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if not read_only:
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
    for setting in (
        "synchronous = FULL",
        "foreign_keys = ON",
        "temp_store = MEMORY",
        f"cache_size = -{_CACHE_KIBIBYTES}",
    ):
        connection.execute(f"PRAGMA {setting}")


def _at_size_limit(path: Path) -> bool:
    """Whether a file of the database has come up against the limit this process has for file sizes."""
    if sys.platform == "win32":
        return False
    import resource  # noqa: PLC0415  (does not exist on Windows)

    limit, _ = resource.getrlimit(resource.RLIMIT_FSIZE)
    if limit == resource.RLIM_INFINITY:
        return False
    page = 64 * 1024
    files = (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm"))
    return any(file.exists() and file.stat().st_size + page > limit for file in files)
