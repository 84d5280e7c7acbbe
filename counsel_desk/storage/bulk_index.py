"""The search index under a bulk import: its triggers rest, and the import enters its words itself.

Rows come by case, so their days jump back and forth, and the index writes out what it has gathered whenever a key is
smaller than the last. Entering everything at the end in the order of keys is what makes a large import bearable. A
test holds both ways against each other, because the columns that are searched also stand in the triggers.
"""

from array import array
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import lru_cache

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.grams import grams
from counsel_desk.domain.moments import day_number
from counsel_desk.domain.progress import Progress
from counsel_desk.storage.tables import (
    Case,
    ClientNote,
    Contact,
    Debt,
    Evidence,
    Filing,
    Incident,
    Note,
    Organisation,
    Person,
    Record,
    SenderNumber,
    Task,
)

# The columns whose words are searched; a column that holds a list counts with each of its texts.
SEARCHED: Mapping[type[Record], tuple[str, ...]] = {
    Incident: ("words", "number", "witness", "effect"),
    Note: ("text",),
    Case: ("summary",),
    Task: ("title", "result"),
    Organisation: ("name", "hotline", "app", "site", "notes", "short_names", "signatures"),
    SenderNumber: ("number",),
    Person: ("name", "phone", "note"),
    ClientNote: ("text",),
    Debt: ("contract_tail", "agreement"),
    Contact: ("said", "promise", "ticket", "officer", "number"),
    Evidence: ("name", "description", "original_name"),
    Filing: ("sent_to", "number", "request", "answer"),
}
_KINDS = tuple(SEARCHED)

_SLICE = 2_000  # entries between two reports of progress: some 50 ms
_ROW_BITS, _KIND_BITS = 40, 4
_SEQUENCE_BITS = 20  # of a key, as the triggers make it; 14 bits stop at 16,383 entries a day


class LateEntries:
    """What is to be entered into the index, eight bytes an entry: day, table, row."""

    def __init__(self) -> None:
        self._packed = array("q")

    def note(self, kind: type[Record], row_id: int, day: date) -> None:
        """Remember a row of a searched table under the day it is found by."""
        self._packed.append((day_number(day) << _KIND_BITS | _KINDS.index(kind)) << _ROW_BITS | row_id)

    def enter(self, session: Session, progress: Progress) -> None:
        """Enter all that was noted, oldest first, and forget it."""
        packed = sorted(self._packed)
        self._packed = array("q")
        keys = _Keys(session)
        for start in range(0, len(packed), _SLICE):
            entries = [_unpacked(each) for each in packed[start : start + _SLICE]]
            _enter(session, [(keys.next(day), kind, row_id) for day, kind, row_id in entries])
            progress(start + len(entries), len(packed))


class _Keys:
    """Hands out ``day << 20 | sequence`` behind what the index already holds."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._day = -1
        self._next = 0

    def next(self, day: int) -> int:
        if day != self._day:
            first = day << _SEQUENCE_BITS
            last = self._session.scalar(
                sa.text("SELECT max(key) FROM search_entry WHERE key BETWEEN :first AND :last"),
                {"first": first, "last": first + (1 << _SEQUENCE_BITS) - 1},
            )
            self._day, self._next = day, first if last is None else last + 1
        self._next += 1
        return self._next - 1


@contextmanager
def entering_rests(session: Session) -> Iterator[None]:
    """Take the triggers off that enter new rows, and put them back as they stood.

    Only within a transaction: a failure rolls everything back, the triggers included.
    """
    connection = session.connection()
    names = [f"{kind.__tablename__}_entered" for kind in _KINDS]
    triggers = connection.execute(
        sa.text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name IN :names").bindparams(
            sa.bindparam("names", names, expanding=True)
        )
    ).all()
    if len(triggers) != len(names):
        raise RuntimeError("the index lacks a trigger")
    for trigger in triggers:
        connection.exec_driver_sql(f"DROP TRIGGER {trigger.name}")
    yield
    for trigger in triggers:
        connection.exec_driver_sql(trigger.sql)


def table_of(kind: type[Record]) -> sa.Table:
    """The table behind a mapped class, for statements that pass the mapper by."""
    table = kind.__table__
    if not isinstance(table, sa.Table):
        raise TypeError("a record has a table of its own")
    return table


def _unpacked(packed: int) -> tuple[int, type[Record], int]:
    head, row_id = packed >> _ROW_BITS, packed & ((1 << _ROW_BITS) - 1)
    return head >> _KIND_BITS, _KINDS[head & ((1 << _KIND_BITS) - 1)], row_id


def _enter(session: Session, entries: list[tuple[int, type[Record], int]]) -> None:
    words = {kind: _words(session, kind, [row for _, of, row in entries if of is kind]) for kind in _KINDS}
    connection = session.connection()
    connection.exec_driver_sql(
        "INSERT INTO search_entry (key, kind, row_id) VALUES (?, ?, ?)",
        [(key, kind.__tablename__, row_id) for key, kind, row_id in entries],
    )
    connection.exec_driver_sql(
        "INSERT INTO search_words (rowid, grams) VALUES (?, ?)",
        [(key, words[kind][row_id]) for key, kind, row_id in entries],
    )


def _words(session: Session, kind: type[Record], ids: list[int]) -> dict[int, str]:
    if not ids:
        return {}
    table = table_of(kind)
    columns = [table.c[name] for name in SEARCHED[kind]]
    rows = session.connection().execute(sa.select(table.c.id, *columns).where(table.c.id.in_(ids)))
    return {row_id: " ".join(_grams_of(value) for value in values) for row_id, *values in rows}


def _grams_of(value: str | list[str]) -> str:
    return _grams(value) if isinstance(value, str) else " ".join(map(_grams, value))


# The same message is sent to many, and the same sentence ends many a note.
_grams = lru_cache(maxsize=8192)(grams)
