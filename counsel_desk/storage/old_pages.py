"""Databases without what was deleted from them: deleting leaves old pages, and words in the index of the search.

It is done to the databases of a folder that is being built, which nobody has open.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from contextlib import closing, contextmanager
from pathlib import Path

from counsel_desk.domain.moments import Clock
from counsel_desk.storage import schema
from counsel_desk.storage.database import Database
from counsel_desk.storage.engine import connect, open_engine, telling_damage
from counsel_desk.storage.evidence import forget_unnamed_in
from counsel_desk.storage.files import replacing
from counsel_desk.storage.search import register_functions
from counsel_desk.storage.vault import EVIDENCE, RECORDS


@contextmanager
def records_of(folder: Path, key: bytes, clock: Clock) -> Iterator[Database]:
    """The records of a vault or a backup in the making, opened without a passphrase and in the schema of today."""
    engines = open_engine(folder / RECORDS, key, functions=register_functions)
    try:
        with closing(engines.reader.raw_connection()) as connection:
            version = schema.schema_version(connection.driver_connection)
        if version != schema.head():
            schema.migrate(engines.writer)
        yield Database(engines, clock)
    finally:
        engines.dispose()


def leave_no_old_pages(folder: Path, key: bytes, named: AbstractSet[str]) -> None:
    """Write both databases of a folder anew, without deleted rows and words, and without bytes that nothing names."""
    path = folder / RECORDS
    with closing(connect(path, key, functions=register_functions)) as connection, telling_damage(path):
        # An index of words keeps erased ones in its blocks, written anew or not, until they are merged.
        connection.execute("INSERT INTO search_words (search_words) VALUES ('optimize')")
    _write_anew(path, key)
    forget_unnamed_in(folder / EVIDENCE, key, named)
    _write_anew(folder / EVIDENCE, key)


def _write_anew(path: Path, key: bytes) -> None:
    with replacing(path) as beside, closing(connect(path, key)) as connection, telling_damage(beside):
        connection.execute("VACUUM INTO ?", (str(beside),))
