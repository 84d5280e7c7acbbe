"""The rows of a change put back as they were before it, many at once and none when one of them has changed since."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

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
