"""What a merge leaves of a client in the history of whom they were merged into, once both were parted again."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.storage.tables import Client, History, HistoryContent

MERGING = tuple(f"{how}client.{deed}" for deed in ("merge", "unmerge") for how in ("", "undo:", "redo:"))
"""The deeds that make one client of two, or two of one."""


def entries_of_merges(session: Session, clients: Collection[int]) -> Iterator[int]:
    """Entries that hold what one of these and another had together.

    All of the steps that merged or parted them; and, from the merge on, what was written about the one who stayed
    until they were parted: their name and their numbers stood there too.
    """
    own = sa.select(History.step).where(History.client_id.in_(clients), History.action.in_(MERGING))
    yield from _of_steps(session, own)
    for client_id in clients:
        for span in _spans(session, client_id):
            yield from _about_who_stayed(session, span)


@dataclass(frozen=True, slots=True)
class _Span:
    """From the entry that merged a client `into` another to the one that parted them."""

    into: int
    first: int
    last: int


def _about_who_stayed(session: Session, span: _Span) -> Iterator[int]:
    """What was written about them in the span, and about whom they themselves were merged into meanwhile."""
    about = sa.and_(History.table_name == Client.__tablename__, History.row_id == span.into)
    yield from session.scalars(sa.select(History.id).where(about, History.id.between(span.first, span.last)))
    for further in _spans(session, span.into):
        if span.first < further.first < span.last:
            ends = sa.select(History.step).where(History.id.in_((further.first, further.last)))
            yield from _of_steps(session, ends)
            yield from _about_who_stayed(session, further)


def _of_steps(session: Session, steps: sa.Select[tuple[int]]) -> Iterator[int]:
    """Every row that these steps touched."""
    yield from session.scalars(sa.select(History.id).where(History.step.in_(steps), History.table_name.is_not(None)))


def _spans(session: Session, client_id: int) -> Iterator[_Span]:
    """When a client was in whom; not the merge that stands."""
    into, since = 0, 0
    for entry, after in _images(session, client_id):
        now = after.get("merged_into_id") or 0
        if into and not now:
            yield _Span(into, since, entry)
        if now != into:
            into, since = now, entry


def _images(session: Session, client_id: int) -> Iterator[tuple[int, dict[str, int]]]:
    rows = session.execute(
        sa.select(History.id, HistoryContent.content)
        .join(HistoryContent, HistoryContent.history_id == History.id)
        .where(History.table_name == Client.__tablename__, History.row_id == client_id)
        .order_by(History.id)
    )
    yield from ((row.id, row.content.get("after") or {}) for row in rows.all())
