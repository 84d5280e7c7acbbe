"""The rows of some cases and of their clients, as they are taken out of one vault and put into another.

What hangs on a client or a case is read off the foreign keys of the schema, so that a table made later is not
forgotten. What was withdrawn stays: only what stands is handed over.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.storage.tables import (
    Base,
    Case,
    CaseOffer,
    Client,
    Counsellor,
    GuidancePack,
    Office,
    Organisation,
    SenderNumber,
)

Row = dict[str, Any]
Rows = dict[str, list[Row]]
"""Rows by the name of their table, each by the names of its columns."""

_AT_ONCE = 10_000  # ids in one statement: SQLite takes 32,766 values
_CASE, _CLIENT = Case.__tablename__, Client.__tablename__
_NAMED = (Organisation.__tablename__, Counsellor.__tablename__)
_PACK = GuidancePack.__tablename__
_OF_THE_OFFICE = frozenset({CaseOffer.__tablename__})
"""What hangs on a case and is the office's own: who asked whom to look after it."""
# Codes, hashes and numbers of the program's own: no person writes them.
_OURS = frozenset({"uuid", "reference", "code", "rule", "step", "pack_hash", "sha256", "media_type", "fingerprint"})


def rows_of_cases(session: Session, cases: Collection[int]) -> Rows:
    """These cases, their clients, and every row that cannot be without them; nothing of the clients' other cases."""
    rows: Rows = {_CASE: list(_standing(session, _CASE, "id", cases))}
    rows[_CLIENT] = list(_standing(session, _CLIENT, "id", {each["client_id"] for each in rows[_CASE]}))
    for table in Base.metadata.sorted_tables:  # what is referred to comes before what refers to it
        ways = [(key.parent.name, key.column.table.name) for key in _needed(table) if key.column.table.name in rows]
        if ways and table.name not in rows and table.name not in _OF_THE_OFFICE:
            ids = {parent: {each["id"] for each in rows[parent]} for _, parent in ways}
            column, parent = ways[0]
            found = _standing(session, table.name, column, ids[parent])
            rows[table.name] = [each for each in found if all(each[name] in ids[to] for name, to in ways)]
    return rows


def fitted(rows: Rows) -> Rows:
    """Rows that name none which is not among them: what cannot be without it goes too, what can lets go of it.

    The counsellors, organisations and versions of the guidance they name stay named.
    """
    left: Rows = {}
    for table in Base.metadata.sorted_tables:
        if table.name not in rows:
            continue
        ids = {name: {each["id"] for each in left.get(name, rows[name])} for name in _parents(table) if name in rows}
        kept = []
        for row in rows[table.name]:
            if all(
                row[key.parent.name] in ids.get(key.column.table.name, {row[key.parent.name]}) for key in _needed(table)
            ):
                loose = {column: None for column, to in _loose(table) if row[column] not in ids.get(to, ())}
                kept.append({**row, **loose})
        left[table.name] = kept
    return left


def with_named(session: Session, rows: Rows, counsellors: Collection[int]) -> Rows:
    """The rows with those of the office, of these counsellors, and of whom and what the rows name.

    What the office wrote about an organisation stays: it may be of other clients.
    """
    also = {Counsellor.__tablename__: counsellors}
    named = {name: list(_by_ids(session, name, "id", _naming(rows, name).union(also.get(name, ())))) for name in _NAMED}
    organisations = [{**each, "notes": ""} for each in named[Organisation.__tablename__]]
    numbers = _standing(session, SenderNumber.__tablename__, "organisation_id", {each["id"] for each in organisations})
    return {
        **rows,
        **named,
        Organisation.__tablename__: organisations,
        SenderNumber.__tablename__: list(numbers),
        _PACK: list(_by_ids(session, _PACK, "content_hash", _naming(rows, _PACK))),
        **read_rows(session, (Office.__tablename__,)),
    }


def joined(parts: Iterable[Rows]) -> Rows:
    """The rows of several clients together."""
    together: Rows = {}
    for name, some in chain.from_iterable(part.items() for part in parts):
        together.setdefault(name, []).extend(some)
    return together


def put_rows(session: Session, rows: Rows) -> None:
    """Write rows into a vault that has none of them, under the ids they have."""
    session.execute(sa.text("PRAGMA defer_foreign_keys = ON"))  # a copy may stand before its original
    for table in Base.metadata.sorted_tables:
        if rows.get(table.name):
            session.execute(sa.insert(table), [_written(each) for each in rows[table.name]])


def read_rows(session: Session, names: Iterable[str]) -> Rows:
    """Every row of these tables."""
    return {name: [_plain(name, each) for each in session.execute(sa.select(_table(name)))] for name in names}


def texts_of(name: str) -> tuple[str, ...]:
    """The columns of a table in which a text that a person wrote or received may stand, also within a list."""
    kinds = (sa.String, sa.JSON)
    columns = (each for each in _table(name).columns if isinstance(each.type, kinds) and each.computed is None)
    return tuple(each.name for each in columns if each.name not in _OURS)


def carried() -> tuple[str, ...]:
    """The tables that are handed over, those first that others refer to."""
    hanging = {_CASE, _CLIENT}
    for table in Base.metadata.sorted_tables:
        if table.name not in _OF_THE_OFFICE and hanging.intersection(key.column.table.name for key in _needed(table)):
            hanging.add(table.name)
    every = hanging.union(_NAMED, {_PACK, Office.__tablename__, SenderNumber.__tablename__})
    return tuple(table.name for table in Base.metadata.sorted_tables if table.name in every)


def _written(row: Row) -> Row:
    """A row as it is new: nobody has changed it, no import has brought it."""
    own = {"version": 1, "batch_id": None, "withdrawn_at": None}
    return row | {name: value for name, value in own.items() if name in row}


def _standing(session: Session, name: str, column: str, ids: Collection[Any]) -> Iterator[Row]:
    return (row for row in _by_ids(session, name, column, ids) if row.get("withdrawn_at") is None)


def _by_ids(session: Session, name: str, column: str, ids: Collection[Any]) -> Iterator[Row]:
    table, every = _table(name), sorted(ids)
    for first in range(0, len(every), _AT_ONCE):
        chosen = sa.select(table).where(table.c[column].in_(every[first : first + _AT_ONCE]))
        order = table.c.id if "id" in table.c else table.c[column]
        yield from (_plain(name, each) for each in session.execute(chosen.order_by(order)))


def _plain(name: str, row: sa.Row[Any]) -> Row:
    computed = {column.name for column in _table(name).columns if column.computed is not None}
    return {column: value for column, value in row._mapping.items() if column not in computed}  # noqa: SLF001 - SQLAlchemy's name for a row as a mapping


def _naming(rows: Rows, name: str) -> set[Any]:
    """What is named in one of these tables."""
    return {
        row[key.parent.name]
        for table in rows
        for key in _table(table).foreign_keys
        if key.column.table.name == name
        for row in rows[table]
        if row[key.parent.name] is not None
    }


def _needed(table: sa.Table) -> list[sa.ForeignKey]:
    return [key for key in table.foreign_keys if not key.parent.nullable]


def _parents(table: sa.Table) -> set[str]:
    return {key.column.table.name for key in table.foreign_keys}


def _loose(table: sa.Table) -> list[tuple[str, str]]:
    """Columns that may be empty, and the table they refer to, but for those whose rows go along whenever named."""
    along = {*_NAMED, _PACK}
    return [
        (key.parent.name, key.column.table.name)
        for key in table.foreign_keys
        if key.parent.nullable and key.column.table.name not in along
    ]


def _table(name: str) -> sa.Table:
    return Base.metadata.tables[name]
