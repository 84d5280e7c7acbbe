"""The office's edition of the guidance: what it stands on, and the items the office worded itself."""

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.guidance_editions import Edit, KeptEdit, Standing
from counsel_desk.domain.ids import GuidanceEditId
from counsel_desk.domain.moments import Clock
from counsel_desk.storage import tables

TABLES = (tables.GuidanceEdition.__tablename__, tables.GuidanceEdit.__tablename__)
"""What the guidance in force depends on."""


def standing(session: Session) -> Standing | None:
    """The newest edition; None before the first."""
    table = tables.GuidanceEdition
    row = session.scalar(sa.select(table).order_by(table.number.desc()).limit(1))
    return None if row is None else Standing(row.number, row.installed_hash, row.checked_hash, row.source)


def add_edition(session: Session, *, installed: str | None, checked: str, source: str) -> int:
    """Begin the next edition and return its number; one that was given and taken back is not given again."""
    table = tables.GuidanceEdition
    last = session.scalar(sa.select(sa.func.max(table.number)).execution_options(withdrawn=True))
    number = (last or 0) + 1
    session.add(table(number=number, installed_hash=installed, checked_hash=checked, source=source))
    session.flush()
    return number


def edits(session: Session) -> tuple[KeptEdit, ...]:
    """Every edit, in the order in which they were first made."""
    rows = session.scalars(sa.select(tables.GuidanceEdit).order_by(tables.GuidanceEdit.id))
    return tuple(
        KeptEdit(GuidanceEditId(row.id), row.version, Edit(row.section, row.item, row.original, row.ours))
        for row in rows
    )


def keys_ever(session: Session) -> tuple[str, ...]:
    """The keys of every item that was ever edited or made, taken back or not."""
    return tuple(session.scalars(sa.select(tables.GuidanceEdit.item).execution_options(withdrawn=True)))


def put_edits(session: Session, wanted: Iterable[Edit], clock: Clock) -> None:
    """Have exactly these edits from now on: rows are written where they differ, taken back where not wanted."""
    kept = {(row.section, row.item): row for row in session.scalars(sa.select(tables.GuidanceEdit))}
    for edit in wanted:
        row = kept.pop((edit.section, edit.key), None)
        if row is None:
            row = tables.GuidanceEdit(section=edit.section, item=edit.key)
            session.add(row)
        original = None if edit.original is None else dict(edit.original)
        if (row.original, row.ours) != (original, dict(edit.ours)):
            row.original, row.ours = original, dict(edit.ours)
    for row in kept.values():
        row.withdrawn_at = clock()
    session.flush()
