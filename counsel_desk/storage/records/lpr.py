"""The LPR that the office writes down itself, when one was published after the guidance."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.office_lists import LprRate
from counsel_desk.storage import tables


def lpr_rates(session: Session) -> tuple[LprRate, ...]:
    """The office's rates, by day."""
    rows = session.scalars(sa.select(tables.LprRate).order_by(tables.LprRate.published_on, tables.LprRate.id))
    return tuple(LprRate(row.published_on, row.one_year, row.source) for row in rows)
