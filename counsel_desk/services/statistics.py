"""The figures of a period: counted once, for the screen, the workbook and the command line alike."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from counsel_desk.domain.cases import Outcome
from counsel_desk.domain.contacts import ContactParty
from counsel_desk.domain.incidents import Channel, Contacted
from counsel_desk.domain.organisations import LENDER_KINDS
from counsel_desk.domain.people import Gender, PartyRole
from counsel_desk.domain.periods import Period, PeriodKind
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.domain.publishing import Release, added_up, check_publishable, release
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
    PeriodFigures,
    TableCode,
)
from counsel_desk.exchange.workbooks import write_workbook
from counsel_desk.services.desk import Desk
from counsel_desk.services.figures_workbook import FigureWords, figures_workbook
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.leaving import leaving_as
from counsel_desk.storage.queries import figure_tables, statistics
from counsel_desk.storage.records import office

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


def count_figures(desk: Desk, period: Period, *, internal: bool = True) -> PeriodFigures:
    """Count a period. Unless `internal`, small counts are withheld and nobody is named.

    RefusedError when its figures could not be published safely: see `check_publishable`.
    """
    if not internal:
        check_publishable(period, desk.today)
    has_year_before = period.kind is not PeriodKind.YEAR  # its year before is the one just before
    with desk.database.read() as session:
        head = office.load_office(session)
        counting = _Counting(desk, session, None if internal else head.threshold)
        counted = counting.of(period, with_tables=True)
        before = counting.of(period.previous)
        year_before = counting.of(period.year_before) if has_year_before else None
        work = statistics.work(session, period) if internal else ()
    return PeriodFigures(
        period=period,
        summary=counted.summary,
        before=before.summary,
        year_before=year_before.summary if year_before else None,
        tables=counted.tables,
        work=work,
        made_at=desk.clock(),
        guidance_version=desk.pack.version,
        office=head.name,
        threshold=head.threshold,
        published=not internal,
    )


def export_figures(
    desk: Desk,
    period: Period,
    target: Path,
    words: FigureWords,
    *,
    internal: bool = False,
    progress: Progress = unwatched,
) -> None:
    """Write the workbook of a period: the publishable one unless `internal`.

    The target is replaced whole or not at all. RefusedError as `count_figures`.
    """
    figures = count_figures(desk, period, internal=internal)
    with leaving_as(target) as unfinished:
        write_workbook(figures_workbook(figures, words), unfinished, progress=progress)
        # Before the file takes its place: nothing leaves the vault that is not written down.
        desk.database.note_deed("export.month", period=str(period), internal=internal)


class _Counting:
    """Counts one period like the other: all there is, or under a threshold what the releases of its months show."""

    def __init__(self, desk: Desk, session: Transaction, threshold: int | None) -> None:
        self._desk, self._session, self._threshold = desk, session, threshold

    def of(self, period: Period, *, with_tables: bool = False) -> Release:
        """What a period shows; comparisons need no tables."""
        if self._threshold is None:
            return Release(statistics.summary(self._session, period), self._tables(period) if with_tables else ())
        released = []
        for month in period.months:
            tables = self._tables(month) if with_tables else ()
            summary = statistics.summary(self._session, month, with_open=False)  # they are not published
            released.append(release(summary, tables, self._threshold))
        return added_up(released)

    def _tables(self, period: Period) -> tuple[CountTable, ...]:
        counts = figure_tables.tables(self._session, period)
        return tuple(self._table(code, counts[code]) for code in TableCode)

    def _table(self, code: TableCode, counts: Counter[str]) -> CountTable:
        rows = {row: counts.get(row, 0) for row in self._rows(code, counts)}
        if code is TableCode.STEPS_BY_CHECKLIST:
            rows[EARLIER] = counts.total() - sum(rows.values())
        return CountTable(code, rows, sum(rows.values()) if code in TOTAL_OF else None)

    def _rows(self, code: TableCode, counts: Counter[str]) -> Iterable[str]:
        match code:
            case TableCode.INCIDENTS_BY_CONDUCT:
                return (conduct.code for conduct in self._desk.pack.conducts)
            case TableCode.STEPS_BY_CHECKLIST:
                return (checklist.code for checklist in self._desk.pack.checklists)
            case TableCode.INCIDENTS_BY_ORGANISATION:
                return (row for row, _count in counts.most_common())
            case TableCode.CASES_BY_REGION:
                # In a fixed order: sorted by size, the place of a withheld count would tell its size.
                return (region for region in REGIONS if region in counts)
            case TableCode.DAYS_OPEN:
                return (quartile for quartile in QUARTILES if quartile in counts)
            case _:
                return _ROWS[code]
