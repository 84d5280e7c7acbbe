"""The tables of a period, counted from the records, and what is archived: rows that do not occur are missing."""

from collections import Counter

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.periods import Period
from counsel_desk.domain.statistics import TableCode, quartiles
from counsel_desk.storage.queries.archived_counts import archived_in
from counsel_desk.storage.queries.figure_populations import with_rows
from counsel_desk.storage.queries.figure_records import Population

Counts = dict[TableCode, Counter[str]]

_TOP_ORGANISATIONS = 20


def tables(session: Session, period: Period) -> Counts:
    """The counts of every table."""
    counts: Counts = {code: Counter() for code in TableCode}
    for population in with_rows(period):
        for code, rows in counted(session, population).items():
            counts[code].update(rows)
    for code, rows in archived_in(session, period).tables.items():
        counts[code].update(rows)
    counts[TableCode.DAYS_OPEN] = quartiles_of(counts[TableCode.DAYS_OPEN])
    counts[TableCode.INCIDENTS_BY_ORGANISATION] = _most(counts[TableCode.INCIDENTS_BY_ORGANISATION])
    return counts


def counted(session: Session, population: Population) -> Counts:
    """How many of a population fall into each row of its tables."""
    counts: Counts = {code: Counter() for code in population.rows}
    number = sa.func.count(population.key).label("number")
    # In one pass for all its tables: records alike in everything that is asked are counted together.
    for row in session.execute(
        population.chosen.with_only_columns(*population.asked, number).group_by(*population.asked)
    ):
        for code, row_of in population.rows.items():
            counts[code][row_of(row)] += row.number
    return counts


def quartiles_of(days: Counter[str]) -> Counter[str]:
    """The quartiles of the days, written as rows are, that cases were open."""
    return Counter(quartiles({int(each): count for each, count in days.items()}))


def _most(counts: Counter[str]) -> Counter[str]:
    """The organisations with most; of those that have as many, the first by name."""
    in_order = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return Counter(dict(in_order[:_TOP_ORGANISATIONS]))
