"""The records that were taken back."""

from typing import Any

import sqlalchemy as sa

from counsel_desk.storage.tables.base import Record


def withdrawn(kind: type[Record]) -> sa.Select[Any]:
    """The ids of the withdrawn records of a kind: few, and found in an index.

    What hangs on a record is counted without a look at its row, by leaving these out.
    """
    table = kind.__table__.c  # the mapped class would leave them out
    return sa.select(table.id).where(table.withdrawn_at.is_not(None))
