"""A period as counted today: every figure and every table with its rows in order, nothing withheld."""

from collections import Counter
from collections.abc import Iterable

from counsel_desk.domain.cases import Outcome
from counsel_desk.domain.contacts import ContactParty
from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.incidents import Channel, Contacted
from counsel_desk.domain.organisations import LENDER_KINDS
from counsel_desk.domain.people import Gender, PartyRole
from counsel_desk.domain.periods import Period
from counsel_desk.domain.publishing import Release
from counsel_desk.domain.statistics import (
    AGE_BANDS,
    AMOUNT_BANDS,
    ANSWERS,
    CLOCK,
    EARLIER,
    HOUR_BANDS,
    LATE_BANDS,
    OPEN_BANDS,
    OVERDUE_BANDS,
    QUARTILES,
    REGIONS,
    TOTAL_OF,
    UNKNOWN,
    WEEKDAYS,
    CountTable,
    TableCode,
)
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.queries import figure_tables, statistics

# Rows that always stand, in this order, so that two periods lie beside each other line by line.
_ROWS: dict[TableCode, tuple[str, ...]] = {
    TableCode.CASES_BY_ROLE: tuple(PartyRole),
    TableCode.CASES_BY_AGE: AGE_BANDS,
    TableCode.CASES_BY_GENDER: tuple(Gender),
    TableCode.CLOSED_BY_OUTCOME: (*Outcome, UNKNOWN),
    TableCode.CLOSED_BY_DAYS_OPEN: tuple(OPEN_BANDS),
    TableCode.DEBTS_BY_LENDER: LENDER_KINDS,
    TableCode.DEBTS_BY_AMOUNT: (*AMOUNT_BANDS, UNKNOWN),
    TableCode.DEBTS_BY_OVERDUE: (*OVERDUE_BANDS, UNKNOWN),
    TableCode.CONTACTS_BY_PARTY: tuple(ContactParty),
    TableCode.CONTACTS_BY_ANSWER: ANSWERS,
    TableCode.INCIDENTS_BY_CHANNEL: tuple(Channel),
    TableCode.INCIDENTS_BY_HOUR: (*HOUR_BANDS, UNKNOWN),
    TableCode.INCIDENTS_BY_CLOCK: (*CLOCK, UNKNOWN),
    TableCode.INCIDENTS_BY_WEEKDAY: WEEKDAYS,
    TableCode.INCIDENTS_BY_CONTACTED: tuple(Contacted),
    TableCode.TASKS_BY_TIME: tuple(LATE_BANDS),
}


def count_period(session: Transaction, pack: Pack, period: Period, *, with_open: bool = True) -> Release:
    """Every figure and table; those open at the end, which take a pass over every case, only if asked for."""
    counts = figure_tables.tables(session, period)
    tables = tuple(_table(pack, code, counts[code]) for code in TableCode)
    return Release(statistics.summary(session, period, with_open=with_open), tables)


def _table(pack: Pack, code: TableCode, counts: Counter[str]) -> CountTable:
    rows = {row: counts.get(row, 0) for row in _rows(pack, code, counts)}
    if code is TableCode.STEPS_BY_CHECKLIST:
        rows[EARLIER] = counts.total() - sum(rows.values())
    return CountTable(code, rows, sum(rows.values()) if code in TOTAL_OF else None)


def _rows(pack: Pack, code: TableCode, counts: Counter[str]) -> Iterable[str]:
    match code:
        case TableCode.INCIDENTS_BY_CONDUCT:
            return (conduct.code for conduct in pack.conducts)
        case TableCode.STEPS_BY_CHECKLIST:
            return (checklist.code for checklist in pack.checklists)
        case TableCode.INCIDENTS_BY_ORGANISATION:
            return (row for row, _count in counts.most_common())
        case TableCode.CASES_BY_REGION:
            # In a fixed order: sorted by size, the place of a withheld count would tell its size.
            return (region for region in REGIONS if region in counts)
        case TableCode.DAYS_OPEN:
            return (quartile for quartile in QUARTILES if quartile in counts)
        case _:
            return _ROWS[code]
