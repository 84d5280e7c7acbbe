"""A month's figures: counted once, for the screen, the workbook and the command line alike."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from counsel_desk.domain.cases import Outcome
from counsel_desk.domain.contacts import ContactParty
from counsel_desk.domain.incidents import Channel, Contacted
from counsel_desk.domain.organisations import LENDER_KINDS
from counsel_desk.domain.people import Gender, PartyRole
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.domain.regions import OTHER, PROVINCES
from counsel_desk.domain.statistics import (
    AGE_BANDS,
    AMOUNT_BANDS,
    ANSWERS,
    HOUR_BANDS,
    INTERNAL_TABLES,
    TOTAL_OF,
    UNKNOWN,
    WEEKDAYS,
    CountTable,
    Month,
    MonthFigures,
    TableCode,
    published,
)
from counsel_desk.exchange.workbooks import write_workbook
from counsel_desk.services.desk import Desk
from counsel_desk.services.month_workbook import FigureWords, month_workbook
from counsel_desk.storage.leaving import leaving_as
from counsel_desk.storage.queries import statistics
from counsel_desk.storage.records import office

# Rows that always stand, in this order, so that two months lie beside each other line by line.
_ROWS: dict[TableCode, tuple[str, ...]] = {
    TableCode.CASES_BY_ROLE: tuple(PartyRole),
    TableCode.CASES_BY_AGE: AGE_BANDS,
    TableCode.CASES_BY_GENDER: tuple(Gender),
    TableCode.CLOSED_BY_OUTCOME: (*Outcome, UNKNOWN),
    TableCode.DEBTS_BY_LENDER: LENDER_KINDS,
    TableCode.DEBTS_BY_AMOUNT: (*AMOUNT_BANDS, UNKNOWN),
    TableCode.CONTACTS_BY_PARTY: tuple(ContactParty),
    TableCode.CONTACTS_BY_ANSWER: ANSWERS,
    TableCode.INCIDENTS_BY_CHANNEL: tuple(Channel),
    TableCode.INCIDENTS_BY_HOUR: (*HOUR_BANDS, UNKNOWN),
    TableCode.INCIDENTS_BY_WEEKDAY: WEEKDAYS,
    TableCode.INCIDENTS_BY_CONTACTED: tuple(Contacted),
}


def count_month(desk: Desk, month: Month, *, internal: bool = True) -> MonthFigures:
    """Count a month. Unless `internal`, small counts are withheld and nobody is named."""
    with desk.database.read() as session:
        head = office.load_office(session)
        counts = statistics.tables(session, month)
        summary = statistics.summary(session, month)
        before = statistics.summary(session, month.previous)
        earlier = {} if internal else statistics.summary(session, month.previous.previous)
    figures = MonthFigures(
        month=month,
        summary=summary,
        before=before,
        tables=tuple(_table(desk, code, counts[code]) for code in TableCode),
        made_at=desk.clock(),
        guidance_version=desk.pack.version,
        office=head.name,
        threshold=head.threshold,
    )
    return figures if internal else published(figures, earlier)


def export_month(
    desk: Desk,
    month: Month,
    target: Path,
    words: FigureWords,
    *,
    internal: bool = False,
    progress: Progress = unwatched,
) -> None:
    """Write the month's workbook: the publishable one unless `internal`. The target is replaced whole or not at all."""
    figures = count_month(desk, month, internal=internal)
    with leaving_as(target) as unfinished:
        write_workbook(month_workbook(figures, words), unfinished, progress=progress)
        # Before the file takes its place: nothing leaves the vault that is not written down.
        desk.database.note_deed("export.month", month=str(month), internal=internal)


def _table(desk: Desk, code: TableCode, counts: Counter[str]) -> CountTable:
    rows = {row: counts.get(row, 0) for row in _rows(desk, code, counts)}
    has_total = code in TOTAL_OF or code in (TableCode.DEBTS_BY_LENDER, TableCode.DEBTS_BY_AMOUNT)
    return CountTable(code, rows, sum(rows.values()) if has_total else None)


def _rows(desk: Desk, code: TableCode, counts: Counter[str]) -> Iterable[str]:
    if code is TableCode.INCIDENTS_BY_CONDUCT:
        return (conduct.code for conduct in desk.pack.conducts)
    if code in INTERNAL_TABLES:
        return (row for row, _count in counts.most_common())
    if code is TableCode.CASES_BY_REGION:
        # In a fixed order: sorted by size, the place of a withheld count would tell its size.
        return (region for region in (*PROVINCES, OTHER, UNKNOWN) if region in counts)
    return _ROWS[code]
