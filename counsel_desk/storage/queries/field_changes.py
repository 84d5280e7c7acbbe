"""When each field of a client was last written, as the history tells."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import ClientId
from counsel_desk.storage.tables import Client, History, HistoryContent


def last_changed(session: Session, client_id: ClientId) -> dict[str, datetime]:
    """The instant of the last change by the name of the column; of what was never changed nothing is told."""
    entries = session.execute(
        sa.select(History.at, HistoryContent.content)
        .join(HistoryContent, HistoryContent.history_id == History.id)
        .where(History.table_name == Client.__tablename__, History.row_id == client_id)
        .order_by(History.id)
    )
    found: dict[str, datetime] = {}
    for at, content in entries:
        before, after = content.get("before") or {}, content.get("after") or {}
        found |= {name: at for name in {**before, **after} if before.get(name) != after.get(name)}
    return found
