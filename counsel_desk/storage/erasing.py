"""A person taken out of the records: every row that hangs on them, what history says of these, and what quotes them.

What hangs on a client is read off the foreign keys of the schema, so that a table made later is not forgotten.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.erasing import Erasure, Going, Gone
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.moments import day_of
from counsel_desk.storage import history
from counsel_desk.storage.keys import KeyRing
from counsel_desk.storage.merge_traces import entries_of_merges
from counsel_desk.storage.queries.archiving import archive
from counsel_desk.storage.quoting import Quoted, forget_in_views, quoting_drafts
from counsel_desk.storage.records.erasures import add_erasure
from counsel_desk.storage.records.people import merged_ids, standing_client
from counsel_desk.storage.tables import (
    Base,
    Batch,
    Case,
    Client,
    ClientPhone,
    Draft,
    Evidence,
    History,
    HistoryContent,
)

_AT_ONCE = 10_000  # ids in one statement: SQLite takes 32,766 values
_COUNTED = {
    Gone.CASES: ("case_file",),
    Gone.DEBTS: ("debt",),
    Gone.INCIDENTS: ("incident",),
    Gone.CONTACTS: ("contact",),
    Gone.FILINGS: ("filing",),
    Gone.EVIDENCE: ("evidence",),
    Gone.TASKS: ("task",),
    Gone.NOTES: ("note", "client_note"),
    Gone.STEPS: ("case_step",),
    Gone.PEOPLE: ("person",),
}

Rows = Mapping[str, frozenset[int]]
"""Ids by the name of their table."""


@dataclass(frozen=True, slots=True)
class Traces:
    """Everything a vault holds of one client, withdrawn records too, and of whoever was merged into them."""

    uuid: str
    reference: str
    merged: tuple[tuple[str, str], ...]
    """The uuids and references of these."""
    cases: tuple[str, ...]
    quoted: Quoted
    rows: Rows
    drafts: frozenset[int]
    entries: frozenset[int]
    """Those of the history whose content goes."""
    going: Going

    @property
    def uuids(self) -> tuple[str, ...]:
        """What the person is called in every vault and backup."""
        return (self.uuid, *(uuid for uuid, _ in self.merged))


def clients_marked(session: Session, ring: KeyRing) -> tuple[int, ...]:
    """The ids of those clients, withdrawn ones too, who were erased before these records were put back."""
    if not ring.erased:
        return ()
    client = _table(Client)
    everybody = session.execute(sa.select(client.c.id, client.c.uuid).order_by(client.c.id))
    return tuple(row.id for row in everybody if ring.mark_of(row.uuid) in ring.erased)


def client_called(session: Session, reference: str) -> int | None:
    """The id of the client of a reference, also of one that was withdrawn; who was merged leads to who stayed."""
    client = _table(Client)
    found = session.scalar(sa.select(client.c.id).where(client.c.reference == reference))
    return None if found is None else standing_client(session, ClientId(found))


def uuids_of(session: Session, client_id: int) -> tuple[str, ...]:
    """What a client, and whoever was merged into them, is called in every vault and backup."""
    return tuple(_values(session, _table(Client), "uuid", {client_id, *merged_ids(session, client_id)}))


def traces_of(session: Session, client_id: int) -> Traces:
    """Look for everything of a client."""
    everybody, table = frozenset({client_id, *merged_ids(session, client_id)}), _table(Client)
    rows = _rows_of(session, everybody)
    names = session.execute(sa.select(table).where(table.c.id.in_(everybody)).order_by(table.c.id)).all()
    client = next(each for each in names if each.id == client_id)
    cases = tuple(_values(session, _table(Case), "reference", rows["case_file"]))
    phones = _values(session, _table(ClientPhone), "number", rows["client_phone"])
    references = frozenset({*(each.reference for each in names), *cases})
    words = (word for each in names for word in (each.name, each.alias, each.id_number))
    quoted = Quoted(rows, references, frozenset({*words, *phones}))
    drafts = frozenset(quoting_drafts(session, quoted))
    entries, rows = _entries_of(session, rows)
    counts = {kind: sum(len(rows[table]) for table in tables) for kind, tables in _COUNTED.items()}
    counts |= {Gone.DRAFTS: len(drafts), Gone.HISTORY: len(entries)}
    size = sum(_values(session, _table(Evidence), "size", rows["evidence"]))
    merged = tuple((each.uuid, each.reference) for each in names if each.id != client_id)
    return Traces(client.uuid, client.reference, merged, cases, quoted, rows, drafts, entries, Going(counts, size))


def take_out(
    session: Session, traces: Traces, ring: KeyRing, *, by: int, at: datetime, known_until: date | None = None
) -> Erasure:
    """Erase a client within the caller's transaction, and write down that it was done.

    What they count for in the figures is kept as sums, for which the records are `known_until` a day, or until today.
    Old pages and the index of words still hold what was deleted: see `old_pages`.
    """
    archive(session, traces.rows, known_until or day_of(at))
    _forget(session, traces)
    details = {
        "reference": traces.reference,
        "counts": {str(kind): number for kind, number in traces.going.counts.items()},
        history.ERASED_ENTRIES: list(_ranges(traces.entries)),
    }
    entry = history.write_deed(session, action=history.ERASURE, by=by, at=at, details=details)
    *_, erasure = (
        add_erasure(session, entry, reference=name, cases=traces.cases, mark=ring.mark_of(uuid), going=traces.going)
        for uuid, name in (*traces.merged, (traces.uuid, traces.reference))
    )
    return erasure


def _forget(session: Session, traces: Traces) -> None:
    # What belongs together goes in whatever order, and is compared in the end.
    session.execute(sa.text("PRAGMA defer_foreign_keys = ON"))
    forget_in_views(session, traces.quoted)
    _delete(session, _table(Draft), "id", traces.drafts)
    _delete(session, _table(HistoryContent), "history_id", traces.entries)
    for table, ids in traces.rows.items():
        _delete(session, Base.metadata.tables[table], "id", ids)
    for column, ids in _loose_ends(traces.rows):
        for some in _slices(ids):
            session.execute(sa.update(column.table).where(column.in_(some)).values({column.name: None}))


def _rows_of(session: Session, clients: frozenset[int]) -> dict[str, frozenset[int]]:
    """The rows that cannot be without these clients, by every way the foreign keys lead."""
    found: dict[str, frozenset[int]] = {Client.__tablename__: clients}
    for table in Base.metadata.sorted_tables:  # what is referred to comes before what refers to it
        for key in table.foreign_keys:
            if not key.parent.nullable and key.column.table.name in found and "id" in table.c:
                ids = found[key.column.table.name]
                more = _values(session, table, "id", ids, key.parent.name)
                found[table.name] = found.get(table.name, frozenset()).union(more)
    return found


def _entries_of(session: Session, rows: Rows) -> tuple[frozenset[int], dict[str, frozenset[int]]]:
    """The entries about clients and what hangs on them, and these rows with the imports that brought nothing else."""
    clients = rows[Client.__tablename__]
    entries = set(_entries(session, History.client_id, clients))
    entries.update(_entries(session, History.id, set(entries_of_merges(session, clients))))
    entries.update(_entries(session, History.case_id, rows["case_file"]))
    for table, ids in rows.items():
        entries.update(_entries(session, History.row_id, ids, History.table_name == table))
    batches = frozenset(_batches(session, rows, entries))
    entries.update(_entries(session, History.row_id, batches, History.table_name == Batch.__tablename__))
    return frozenset(entries), {**rows, Batch.__tablename__: batches}


def _entries(session: Session, column: Any, ids: Collection[int], *conditions: Any) -> Iterator[int]:
    """The entries with one of these ids that still have a content: an id may have been another's before."""
    for some in _slices(ids):
        chosen = sa.select(History.id).join(HistoryContent, HistoryContent.history_id == History.id)
        yield from session.scalars(chosen.where(column.in_(some), *conditions))


def _batches(session: Session, rows: Rows, entries: Collection[int]) -> Iterator[int]:
    """The imports, each named after a file, that were about this client alone, whatever they brought for the office."""
    mine = Counter((table, batch) for table, ids in rows.items() for batch in _values(session, table, "batch_id", ids))
    found = {batch for _, batch in mine}
    for some in _slices(entries):
        contents = session.scalars(sa.select(HistoryContent.content).where(HistoryContent.history_id.in_(some)))
        found.update(content["batch"] for content in contents if isinstance(content.get("batch"), int))
    of_clients = [Base.metadata.tables[name] for name in rows]
    for batch in found - {None}:
        if all(_brought(session, table, batch) == mine[table.name, batch] for table in of_clients):
            yield batch


def _brought(session: Session, table: sa.Table, batch: int) -> int:
    return session.scalar(sa.select(sa.func.count()).where(table.c.batch_id == batch)) or 0


def _loose_ends(rows: Rows) -> Iterator[tuple[sa.Column[Any], frozenset[int]]]:
    """Columns by which what stays may name what went: the next import may get the number of one that went."""
    for table in Base.metadata.sorted_tables:
        if "batch_id" in table.c and rows.get(Batch.__tablename__):
            yield table.c.batch_id, rows[Batch.__tablename__]
        for key in table.foreign_keys:
            if key.parent.nullable and rows.get(key.column.table.name):
                yield key.parent, rows[key.column.table.name]


def _values(
    session: Session, table: sa.Table | str, column: str, ids: Collection[int], by: str = "id"
) -> Iterator[Any]:
    of = Base.metadata.tables[table] if isinstance(table, str) else table
    for some in _slices(ids):
        yield from session.scalars(sa.select(of.c[column]).where(of.c[by].in_(some)))


def _delete(session: Session, table: sa.Table, column: str, ids: Collection[int]) -> None:
    for some in _slices(ids):
        session.execute(sa.delete(table).where(table.c[column].in_(some)))


def _slices(ids: Collection[int]) -> Iterator[list[int]]:
    every = sorted(ids)
    for first in range(0, len(every), _AT_ONCE):
        yield every[first : first + _AT_ONCE]


def _ranges(ids: Collection[int]) -> Iterator[list[int]]:
    """[1, 2, 3, 7] as [1, 3], [7, 7]."""
    run: list[int] = []
    for each in sorted(ids):
        if run and each == run[1] + 1:
            run[1] = each
        else:
            if run:
                yield run
            run = [each, each]
    if run:
        yield run


def _table(kind: type[Base]) -> sa.Table:
    return Base.metadata.tables[kind.__tablename__]
