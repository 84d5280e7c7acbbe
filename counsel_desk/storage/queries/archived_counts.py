"""What is kept of the figures of whoever was erased: sums of bands and codes over all of them. `archiving` makes them.

A sum counts in every period of whole months that holds its month and ends before its `until`, where it has one.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.periods import Period, month_of
from counsel_desk.domain.statistics import Figure, TableCode
from counsel_desk.storage.tables import ArchivedCount


@dataclass(frozen=True, slots=True)
class Archived:
    """What whoever was erased counts for in a period: days open as a histogram, not as quartiles."""

    summary: Counter[Figure]
    tables: Mapping[TableCode, Counter[str]]


def archived_in(session: Session, period: Period) -> Archived:
    """What is kept for a period; nothing for one that cuts through a month."""
    found = Archived(Counter(), {code: Counter() for code in TableCode})
    if not period.months:
        return found
    first, last = str(period.months[0]), str(period.months[-1])
    kept = ArchivedCount
    counts = sa.select(kept.counted, kept.row, sa.func.sum(kept.number)).where(
        kept.month.between(first, last), sa.or_(kept.until == "", kept.until > last)
    )
    for counted, row, number in session.execute(counts.group_by(kept.counted, kept.row)):
        if row:
            found.tables[TableCode(counted)][row] += number
        else:
            found.summary[Figure(counted)] += number
    return found


def concerns_archive(session: Session, period: Period) -> bool:
    """Whether somebody erased is counted in one of the months that a period touches."""
    first, last = str(month_of(period.first)), str(month_of(period.last))
    within = sa.select(ArchivedCount.month).where(ArchivedCount.month.between(first, last))
    return session.scalar(within.limit(1)) is not None
