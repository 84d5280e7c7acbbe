"""Many rows at once, written through the connection of an import instead of the mapper.

Every row is new, of version 1 and of the import's batch: so the import is one entry of history and one step of undo.
What the columns of each record are is said in `bulk_people` and `bulk_records`.
"""

import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from functools import cache
from operator import itemgetter
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from counsel_desk.domain.moments import to_milliseconds
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.storage import tables
from counsel_desk.storage.bulk_index import LateEntries, entering_rests, table_of
from counsel_desk.storage.records.rows import next_reference
from counsel_desk.storage.tables.base import Record

_ROWS_AT_ONCE = 5_000  # more is no faster, and a list of them stays under 10 MB


class BulkRows:
    """Takes rows of any table, gives each its id at once, and writes them by the thousand, parents first."""

    def __init__(self, session: Session, batch_id: int) -> None:
        self._session = session
        self._batch_id = batch_id
        self._waiting: dict[type[Record], list[tuple[Any, ...]]] = {kind: [] for kind in _parents_first()}
        self._waits = 0
        self._last_ids: dict[type[Record], int] = {}
        self._next_references: dict[str, int] = {}
        self._uuids: Iterator[str] | None = None
        self._late = LateEntries()

    def add(self, kind: type[Record], at: datetime, values: dict[str, Any], *, searched_on: date | None = None) -> int:
        """Take a row made at that instant and return its id. `searched_on`: the day a searched row is found by."""
        if self._waits >= _ROWS_AT_ONCE:
            self.write()
        row_id = self._next_id(kind)
        own = {"id": row_id, "uuid": self._next_uuid(at), "version": 1, "created_at": at, "batch_id": self._batch_id}
        self._waiting[kind].append(_insert_of(kind).in_order(own | values))
        self._waits += 1
        if searched_on is not None:
            self._late.note(kind, row_id, searched_on)
        return row_id

    def next_reference(self, kind: type[tables.Case] | type[tables.Client], year: int) -> str:
        """The next C-2026-0001 or P-2026-0001 of that year."""
        prefix = f"{'C' if kind is tables.Case else 'P'}-{year}-"
        if prefix not in self._next_references:
            self._next_references[prefix] = int(next_reference(self._session, kind, year).removeprefix(prefix))
        number = self._next_references[prefix]
        self._next_references[prefix] += 1
        return f"{prefix}{number:04d}"

    def write(self) -> None:
        """Write what waits."""
        connection = self._session.connection()
        for kind, rows in self._waiting.items():
            if rows:
                insert = _insert_of(kind)
                connection.exec_driver_sql(insert.statement, insert.bound(rows))
                rows.clear()
        self._waits = 0

    def finish(self, counts: Mapping[str, int], progress: Progress = unwatched) -> None:
        """Write the rest, enter it all into the search index, and tell the batch what it brought."""
        self.write()
        self._late.enter(self._session, progress)
        self._session.get_one(tables.Batch, self._batch_id).counts = dict(counts)

    def _next_id(self, kind: type[Record]) -> int:
        if kind not in self._last_ids:
            table = table_of(kind)
            self._last_ids[kind] = self._session.connection().scalar(sa.select(sa.func.max(table.c.id))) or 0
        self._last_ids[kind] += 1
        return self._last_ids[kind]

    def _next_uuid(self, at: datetime) -> str:
        if self._uuids is None:
            self._uuids = _growing_uuids(at)
        return next(self._uuids)


class _Insert:
    """The statement that inserts into one table, and its values as the driver takes them.

    SQLAlchemy's own way through a list of dictionaries takes three times as long as the insert itself.
    """

    def __init__(self, table: sa.Table) -> None:
        dialect = sqlite.dialect(paramstyle="qmark")
        columns = [column for column in table.columns if column.computed is None and column.name != "withdrawn_at"]
        self._names = [column.name for column in columns]
        self._processors = [column.type.dialect_impl(dialect).bind_processor(dialect) for column in columns]
        self.statement = str(sa.insert(table).values(dict.fromkeys(self._names)).compile(dialect=dialect))
        self.in_order = itemgetter(*self._names)

    def bound(self, rows: Sequence[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
        """The values of all rows, column by column through what their types ask for."""
        columns = zip(*rows, strict=True)
        processed = (
            column if process is None else map(process, column)
            for column, process in zip(columns, self._processors, strict=True)
        )
        return list(zip(*processed, strict=True))


@cache
def _insert_of(kind: type[Record]) -> _Insert:
    return _Insert(table_of(kind))


@contextmanager
def bulk_rows(session: Session, batch_id: int) -> Iterator[BulkRows]:
    """Rows for the batch of a `Database.bring_in`; call `finish` before leaving."""
    with entering_rests(session):
        yield BulkRows(session, batch_id)


def _parents_first() -> list[type[Record]]:
    kinds = {mapper.class_.__tablename__: mapper.class_ for mapper in Record.registry.mappers}
    in_order = (kinds[table.name] for table in Record.metadata.sorted_tables)
    return [kind for kind in in_order if issubclass(kind, Record)]


def _growing_uuids(since: datetime) -> Iterator[str]:
    """UUIDs of version 7 that only grow (RFC 9562, 6.2, method 1): millions of random ones would thrash their index.

    After the time stand 26 bits of a counter and 48 bits that are this import's own.
    """
    own = secrets.token_hex(6)
    milliseconds = to_milliseconds(since)
    time = f"{milliseconds >> 16:08x}-{milliseconds & 0xFFFF:04x}"
    for count in range(1 << 26):
        yield f"{time}-7{count >> 14:03x}-{0x8000 | count & 0x3FFF:04x}-{own}"
