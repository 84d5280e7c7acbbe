"""Two organisations that are one: everything that names the second names the first from then on.

Row by row, so that history tells it of every record and undo takes all of it back at once.
"""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.moments import Clock
from counsel_desk.storage import tables
from counsel_desk.storage.records.organisations import NAMED_IN

_ROWS_AT_ONCE = 500


def move_all(session: Session, gone: OrganisationId, kept: OrganisationId, clock: Clock) -> None:
    """Let every debt, incident, conversation and filing name `kept` in place of `gone`, and give it the numbers.

    What was taken out moves too: brought back, it must not name an organisation that is out of sight.
    """
    for column in NAMED_IN:
        table = column.class_
        ids = session.scalars(sa.select(table.id).where(column == gone).execution_options(withdrawn=True)).all()
        for start in range(0, len(ids), _ROWS_AT_ONCE):
            some = sa.select(table).where(table.id.in_(ids[start : start + _ROWS_AT_ONCE]))
            for row in session.scalars(some.execution_options(withdrawn=True)):
                setattr(row, column.key, kept)
            session.flush()
    _move_numbers(session, gone, kept, clock)


def _move_numbers(session: Session, gone: OrganisationId, kept: OrganisationId, clock: Clock) -> None:
    table = tables.SenderNumber
    known = set(session.scalars(sa.select(table.number).where(table.organisation_id == kept)))
    for row in session.scalars(sa.select(table).where(table.organisation_id == gone).order_by(table.id)):
        if row.number in known:
            row.withdrawn_at = clock()
        else:
            row.organisation_id = kept
            known.add(row.number)
