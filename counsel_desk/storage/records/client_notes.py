"""Notes on a client: written once, never overwritten."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import ClientId, ClientNoteId, CounsellorId
from counsel_desk.domain.people import ClientNote
from counsel_desk.storage import tables
from counsel_desk.storage.records.rows import the_row


def add_client_note(
    session: Session, client_id: ClientId, text: str, *, at: datetime, by: CounsellorId
) -> ClientNoteId:
    """Write a note; it is never overwritten afterwards."""
    the_row(session, tables.Client, client_id)
    row = tables.ClientNote(client_id=client_id, at=at, counsellor_id=by, text=text)
    session.add(row)
    session.flush()
    return ClientNoteId(row.id)


def notes_on(session: Session, client_id: ClientId) -> tuple[ClientNote, ...]:
    """The notes on a client, newest first."""
    rows = session.execute(
        sa.select(tables.ClientNote, tables.Counsellor.name)
        .join(tables.Counsellor, tables.Counsellor.id == tables.ClientNote.counsellor_id)
        .where(tables.ClientNote.client_id == client_id)
        .order_by(tables.ClientNote.at.desc(), tables.ClientNote.id.desc())
    )
    return tuple(ClientNote(ClientNoteId(row.id), client_id, row.at, author, row.text) for row, author in rows)
