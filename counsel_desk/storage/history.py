"""Who changed what: row images caught as they are flushed, written as chained history, kept a while for undo.

A flush listener sees every row that goes through the session. Bulk statements bypass it: only imports use them, and
what an import brings is taken back by its batch id instead.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.orm import Session

from counsel_desk.storage import tables
from counsel_desk.storage.tables.base import Record

Values = Mapping[str, Any]

# Columns that describe the row's own life; undo leaves them to the version counter and the withdrawal.
_OWN_LIFE = frozenset({"id", "uuid", "version", "created_at", "batch_id"})

GENESIS = "0" * 64

ERASURE = "client.erase"
"""The deed that takes the content of other entries with it, and names them."""
ERASED_ENTRIES = "entries"  # in its details: the first and the last of each run of ids


@dataclass(slots=True)
class RowImage:
    """A row before and after one transaction. `before` is None for a new row."""

    kind: type[Record]
    row_id: int
    before: Values | None
    after: Values


@dataclass(slots=True)
class Images:
    """What one transaction did to each row, first `before` and last `after`; of an import, to what stood already.

    `batch` is the import, whose own rows are not among them.
    """

    rows: dict[tuple[type[Record], int], RowImage] = field(default_factory=dict)
    batch: int | None = None

    def watch(self, session: Session) -> None:
        """Catch every row this session flushes from now on."""
        pending: dict[int, Values] = {}

        @event.listens_for(session, "before_flush")
        def remember(session: Session, _context: object, _instances: object) -> None:
            if session.deleted:
                raise TypeError("records are withdrawn, never deleted")
            pending.update({id(row): _before(row) for row in session.dirty if _is_watched(session, row)})

        @event.listens_for(session, "after_flush")
        def note(session: Session, _context: object) -> None:
            for row in session.new:
                if isinstance(row, Record):
                    self._add(row, None)
            for row in session.dirty:
                if id(row) in pending:
                    self._add(row, pending.pop(id(row)))

    def _add(self, row: Record, before: Values | None) -> None:
        if self.batch is not None and row.batch_id == self.batch:
            return
        key = (type(row), row.id)
        after = column_values(row)
        if key in self.rows:
            self.rows[key].after = after
        else:
            self.rows[key] = RowImage(type(row), row.id, before, after)


def _is_watched(session: Session, row: object) -> bool:
    return isinstance(row, Record) and session.is_modified(row)


def _columns(kind: type[Record]) -> Iterator[str]:
    return (column.key for column in sa.inspect(kind).column_attrs if column.columns[0].computed is None)


def watched_columns(kind: type[Record]) -> tuple[str, ...]:
    """The columns of a record of which images tell: not those that only describe the row's own life."""
    return tuple(name for name in _columns(kind) if name not in _OWN_LIFE)


def column_values(row: Record) -> Values:
    """The row's own columns as Python values."""
    return {name: getattr(row, name) for name in watched_columns(type(row))}


def _before(row: Record) -> Values:
    state = sa.inspect(row)
    values = {}
    for name in watched_columns(type(row)):
        gone = state.attrs[name].history.deleted
        values[name] = gone[0] if gone else getattr(row, name)
    return values


def write(session: Session, images: Images, *, action: str, by: int, at: datetime) -> None:
    """Append one chained entry for each row the transaction touched, and one for each place a row was moved away from.

    The latter says what was done and nothing else: where it went may be another client's.
    """
    _append(_Chain(session), images, action=action, by=by, at=at)


def _append(chain: "_Chain", images: Images, *, action: str, by: int, at: datetime) -> None:
    entries = [
        (image, {"before": plain(image.kind, image.before), "after": plain(image.kind, image.after)})
        for image in images.rows.values()
        if image.before != image.after
    ]
    for image, content in entries:
        chain.append(
            tables.History(
                at=at,
                counsellor_id=by,
                action=action,
                table_name=image.kind.__tablename__,
                row_id=image.row_id,
                case_id=_owner(image, "case_id", tables.Case),
                client_id=_owner(image, "client_id", tables.Client),
            ),
            content,
        )
    for owner in _left_behind(images):
        chain.append(tables.History(at=at, counsellor_id=by, action=action, **owner), {})


def _left_behind(images: Images) -> list[dict[str, int]]:
    """The cases and clients that rows of other tables, or cases, belonged to before."""
    left = {
        (column, image.before[column])
        for image in images.rows.values()
        for column in ("case_id", "client_id")
        if image.before is not None and image.before.get(column) != image.after.get(column)
    }
    return [{column: owner} for column, owner in sorted(left) if owner is not None]


def write_deed(
    session: Session,
    *,
    action: str,
    by: int,
    at: datetime,
    details: Mapping[str, Any],
    case_id: int | None = None,
    client_id: int | None = None,
    changed: Images | None = None,
) -> tables.History:
    """Append an entry for something that changed no record: a view, a print, an export, an import.

    `changed` is what an import changed all the same; its entries are of the same step. The entry itself is returned.
    """
    entry = tables.History(at=at, counsellor_id=by, action=action, case_id=case_id, client_id=client_id)
    chain = _Chain(session)
    chain.append(entry, dict(details))
    if changed is not None:
        _append(chain, changed, action=action, by=by, at=at)
    return entry


def write_deeds(session: Session, deeds: Iterable[tuple[tables.History, Mapping[str, Any]]]) -> None:
    """Append many entries at once, each a step of its own, with what each says."""
    chain = _Chain(session)
    for entry, details in deeds:
        chain.append(entry, dict(details))
        chain.end_step()
    session.flush()


def first_broken_link(session: Session) -> int | None:
    """The id of the first entry whose chain or content does not verify; None when all do.

    Only the entries that a later erasure names may be without content, and they must be.
    """
    previous = GENESIS
    erased = _erased_by(session)
    content = tables.HistoryContent
    rows = session.execute(
        sa.select(tables.History, content.salt, content.content)
        .outerjoin(content, content.history_id == tables.History.id)
        .order_by(tables.History.id)
        .execution_options(yield_per=1000)
    )
    for entry, salt, said in rows:
        whole = salt is None if erased.get(entry.id, 0) > entry.id else salt and entry.digest == _digest(salt, said)
        if entry.link != _link(previous, entry) or not whole:
            return int(entry.id)
        previous = entry.link
    return None


def _erased_by(session: Session) -> dict[int, int]:
    """The entries without content, and the erasure that took it."""
    entry, content = tables.History, tables.HistoryContent
    erasures = session.execute(
        sa.select(entry.id, content.content)
        .join(content, content.history_id == entry.id)
        .where(entry.action == ERASURE)
        .order_by(entry.id)
    )
    return {
        each: erasure
        for erasure, said in erasures
        for first, last in said.get(ERASED_ENTRIES, ())
        for each in range(first, last + 1)
    }


class _Chain:
    """The end of the chain, to which the entries of one transaction are appended under one step."""

    def __init__(self, session: Session) -> None:
        entry = tables.History
        last = session.execute(sa.select(entry.id, entry.step, entry.link).order_by(entry.id.desc()).limit(1)).first()
        self._session = session
        self._id: int = last.id if last else 0
        self._step: int = last.step + 1 if last else 1
        self._link: str = last.link if last else GENESIS

    def append(self, entry: tables.History, content: dict[str, Any]) -> None:
        salt = secrets.token_bytes(16)
        self._id += 1
        entry.id, entry.step = self._id, self._step
        entry.digest = _digest(salt, content)
        entry.link = self._link = _link(self._link, entry)
        self._session.add(tables.HistoryContent(entry=entry, salt=salt, content=content))

    def end_step(self) -> None:
        self._step += 1


def _digest(salt: bytes, content: Mapping[str, Any]) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(salt + text.encode()).hexdigest()


def _link(previous: str, entry: tables.History) -> str:
    said = [
        previous,
        entry.step,
        round(entry.at.timestamp() * 1000),
        entry.counsellor_id,
        entry.action,
        entry.table_name,
        entry.row_id,
        entry.case_id,
        entry.client_id,
        entry.digest,
    ]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()


def _owner(image: RowImage, column: str, kind: type[Record]) -> int | None:
    return image.row_id if image.kind is kind else image.after.get(column)


def plain(kind: type[Record], values: Values | None) -> dict[str, Any] | None:
    """The values as JSON can hold them: exactly what the database holds."""
    if values is None:
        return None
    return {name: _plain_value(kind, name, value) for name, value in values.items() if value is not None}


def _plain_value(kind: type[Record], name: str, value: object) -> object:
    column = sa.inspect(kind).column_attrs[name].columns[0]
    if isinstance(column.type, sa.types.TypeDecorator):
        return column.type.process_bind_param(value, _DIALECT)
    return value.isoformat() if isinstance(value, date) else value


_DIALECT = sa.create_engine("sqlite://").dialect
