"""The rows of a change put back as they were before it: all of them or none, or what has not changed since."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.progress import Progress
from counsel_desk.errors import RefusedError
from counsel_desk.storage import history
from counsel_desk.storage.history import RowImage
from counsel_desk.storage.tables.base import Record

_AT_ONCE = 500  # rows in one statement


def put_back(session: Session, images: Sequence[RowImage], at: datetime, progress: Progress) -> list[Record]:
    """The rows as they were before; a new one is withdrawn. RefusedError ``undo.changed_since``.

    They are read and written some hundred at a time: one by one, each costs a flush of its own.
    """
    back: list[Record] = []
    for start in range(0, len(images), _AT_ONCE):
        some = images[start : start + _AT_ONCE]
        rows = _rows(session, some)
        back += [_put_back(rows.get((image.kind, image.row_id)), image, at) for image in some]
        session.flush()
        progress(len(back), len(images))
    return back


@dataclass(slots=True)
class Leftover:
    """What of a change still stands in a row: its columns as they were `before`, and those `changed` since.

    `since` are all columns that were changed since, also those the change itself left alone.
    """

    image: RowImage
    row: Record
    before: dict[str, Any]
    changed: frozenset[str]
    since: frozenset[str]

    def leave(self, names: Collection[str]) -> None:
        """Let these columns stay as they are now."""
        self.changed |= self.before.keys() & set(names)
        self.before = {name: value for name, value in self.before.items() if name not in names}

    def put_back(self) -> None:
        """Let what still stands be as it was."""
        for name, value in self.before.items():
            setattr(self.row, name, value)


def leftovers(session: Session, images: Sequence[RowImage]) -> Iterator[Leftover]:
    """What still stands of a change, column by column; nothing is written yet.

    Only of rows that were there before it and are there still.
    """
    rows = _rows(session, images)
    for image in images:
        row = rows.get((image.kind, image.row_id))
        if row is None or image.before is None:
            continue
        then, after, today = (
            history.plain(image.kind, each) or {} for each in (image.before, image.after, history.column_values(row))
        )
        touched = frozenset(name for name in image.after if then.get(name) != after.get(name))
        since = frozenset(name for name in image.after if today.get(name) != after.get(name))
        yield Leftover(image, row, {name: image.before[name] for name in touched - since}, touched & since, since)


def _rows(session: Session, images: Sequence[RowImage]) -> dict[tuple[type[Record], int], Record]:
    ids: dict[type[Record], list[int]] = defaultdict(list)
    for image in images:
        ids[image.kind].append(image.row_id)
    return {
        (kind, row.id): row
        for kind, wanted in ids.items()
        for row in session.scalars(sa.select(kind).where(kind.id.in_(wanted)).execution_options(withdrawn=True))
    }


def _put_back(row: Record | None, image: RowImage, at: datetime) -> Record:
    # As the database holds them: what was written may have been finer, such as the seconds of an hour.
    if row is None or history.plain(image.kind, history.column_values(row)) != history.plain(image.kind, image.after):
        raise RefusedError("undo.changed_since", table=image.kind.__tablename__)
    if image.before is None:
        row.withdrawn_at = at
    else:
        for name, value in image.before.items():
            setattr(row, name, value)
    return row
