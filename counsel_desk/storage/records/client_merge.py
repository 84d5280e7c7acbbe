"""Two clients who are one: all that hangs on the second hangs on the first from then on.

Row by row, so that history tells it of every record, undo takes all of it back at once, and un-merging reads it there.
What hangs on a client is read off the foreign keys of the schema, so that a table made later is not forgotten.
"""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.merging import Side, both_withhold, deciding, ends_on
from counsel_desk.domain.moments import Clock
from counsel_desk.domain.people import Client, ClientDetails, ConsentPurpose
from counsel_desk.errors import RefusedError
from counsel_desk.storage import tables
from counsel_desk.storage.records import people
from counsel_desk.storage.records.rows import the_row
from counsel_desk.storage.tables.base import Record


def hanging_on_clients() -> tuple[type[Record], ...]:
    """Every kind of record that cannot be without a client, and names them as `client_id`."""
    return tuple(_hanging())


def merge(session: Session, stays: Client, goes: Client, details: ClientDetails, clock: Clock) -> None:
    """Move everything, write `details` about who stays, and let the other lead there.

    Refused when one of both, what they agreed to or their numbers changed since they were read: what is written here
    follows from all of it. What was taken out moves too: brought back, it must not hang on somebody out of sight.
    """
    for each in (stays, goes):
        _require_as_read(session, each)
    gone = the_row(session, tables.Client, goes.id)
    for purpose in ConsentPurpose:
        _settle(session, stays, goes, purpose)
    for kind in hanging_on_clients():
        of_gone = sa.select(kind).where(kind.client_id == goes.id).order_by(kind.id)  # type: ignore[attr-defined]  # all of these have it
        for row in session.scalars(of_gone.execution_options(withdrawn=True)):
            row.client_id = stays.id  # type: ignore[attr-defined]  # as above
    _take_drafts(session, goes, stays)
    gone.merged_into_id, gone.withdrawn_at = stays.id, clock()
    session.flush()
    people.set_client(session, stays, details, clock)
    people.set_phones(session, stays.id, details.phones, clock)  # both may have had the same numbers


def _require_as_read(session: Session, client: Client) -> None:
    """What hangs on a client has versions of its own, so that theirs does not tell."""
    if people.load_client(session, client.id) != client:
        raise RefusedError("record.changed_since", table=tables.Client.__tablename__)


def _take_drafts(session: Session, goes: Client, stays: Client) -> None:
    """What is being written about who goes comes back with who stays, where nothing else is being written there."""
    table, old, new = tables.Draft, f"client {goes.id}", f"client {stays.id}"
    about = sa.or_(table.subject == old, table.subject.startswith(f"{old} "))
    for draft in session.scalars(sa.select(table).where(about)).all():
        subject = new + draft.subject.removeprefix(old)
        same = sa.select(table.id).filter_by(counsellor_id=draft.counsellor_id, form=draft.form, subject=subject)
        if session.scalar(same) is None:
            draft.subject = subject


def _hanging() -> Iterator[type[Record]]:
    for mapper in Record.registry.mappers:
        kind: Any = mapper.class_
        if issubclass(kind, Record) and "client_id" in kind.__table__.c:
            yield kind


def _settle(session: Session, stays: Client, goes: Client, purpose: ConsentPurpose) -> None:
    """The newest statement decides, and keeps back what either did; an older one ends by it and stays on record."""
    one, other = stays.answer_to(purpose), goes.answer_to(purpose)
    if one is None or other is None:
        return
    newer = deciding(one, other)
    decides, older = (one, other) if newer is Side.STAYS else (other, one)
    winner, loser = (stays, goes) if newer is Side.STAYS else (goes, stays)
    for row in _in_force(session, loser, purpose):
        row.withdrawn_on = ends_on(decides, older)
    for row in _in_force(session, winner, purpose):
        row.withhold = list(both_withhold(stays, goes, purpose))


def _in_force(session: Session, client: Client, purpose: ConsentPurpose) -> Iterator[tables.Consent]:
    table = tables.Consent
    yield from session.scalars(
        sa.select(table).where(table.client_id == client.id, table.purpose == purpose, table.withdrawn_on.is_(None))
    )
