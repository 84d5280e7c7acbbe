"""Figures as a workbook: a summary, a sheet for each table, the work, totals that agree, parameters and definitions."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Protocol

from counsel_desk.domain.periods import Period
from counsel_desk.domain.statistics import (
    TOTAL_OF,
    WORK_FIGURES,
    CountTable,
    Figure,
    PeriodFigures,
    TableCode,
    Work,
)
from counsel_desk.exchange.workbooks import ChartKind, ChartSpec, Column, Kind, SheetSpec, Workbook


class FigureWords(Protocol):
    """The words of a workbook of figures, in the reader's language."""

    summary: str
    definitions: str
    parameters: str
    value_header: str
    totals: str
    totals_note: str
    work: str
    work_definition: str
    sheet_header: str
    figure_header: str
    count_header: str
    days_header: str
    year_before_header: str
    counsellor_header: str
    share_header: str
    total: str
    withheld: str
    withheld_whole: str
    definition_header: str
    pages: str

    def title(self, period: Period) -> str:
        """What figures of such a period are called."""

    def period(self, period: Period) -> str:
        """The period in words."""

    def before_header(self, period: Period) -> str:
        """What stands above the figures of the period before."""

    def subtitle(self, figures: PeriodFigures) -> str:
        """The office, the period, when it was made, the guidance version."""

    def parameters_of(self, figures: PeriodFigures) -> Iterable[tuple[str, str]]:
        """What the figures are of, how they were made, and which release each month is."""

    def worker(self, work: Work) -> str:
        """Whose work it is."""

    def figure(self, figure: Figure) -> str:
        """What a figure is called."""

    def table(self, code: TableCode) -> str:
        """What a table is called."""

    def rows_of(self, code: TableCode) -> str:
        """What stands above its rows."""

    def row(self, code: TableCode, row: str) -> str:
        """What a row is called."""

    def define(self, what: Figure | TableCode) -> str:
        """What exactly is counted."""

    def define_table(self, code: TableCode, figures: PeriodFigures) -> str:
        """What exactly a table counts, and of whom it does not know any more."""

    def notes(self, figures: PeriodFigures) -> tuple[str, ...]:
        """What a reader must know: withheld counts, industry norms that are not law."""


# The order of time or size is kept in these, so their columns stand; in the others bars lie.
_IN_ORDER = frozenset(
    {
        TableCode.CASES_BY_AGE,
        TableCode.CLOSED_BY_DAYS_OPEN,
        TableCode.DEBTS_BY_AMOUNT,
        TableCode.DEBTS_BY_OVERDUE,
        TableCode.INCIDENTS_BY_HOUR,
        TableCode.INCIDENTS_BY_CLOCK,
        TableCode.INCIDENTS_BY_WEEKDAY,
        TableCode.TASKS_BY_TIME,
    }
)
_ACROSS = 80  # characters: what stands under a title must find room on paper, which ends with the last column
_FIGURE = 14


def figures_workbook(figures: PeriodFigures, words: FigureWords) -> Workbook:
    """Describe the workbook; nothing is computed here but shares of what is shown."""
    sheets = (
        _summary(figures, words),
        *(_sheet(table, figures, words) for table in figures.tables),
        *((_work(figures, words),) if figures.work else ()),
        _totals(figures, words),
        _parameters(figures, words),
        _definitions(figures, words),
    )
    return Workbook(words.title(figures.period), sheets, words.pages)


def _summary(figures: PeriodFigures, words: FigureWords) -> SheetSpec:
    compared = [(words.before_header(figures.period), figures.before)]
    if figures.year_before is not None:
        compared.append((words.year_before_header, figures.year_before))

    def rows() -> Iterator[tuple[object, ...]]:
        for figure, count in figures.summary.items():
            earlier = (_cell(of.get(figure), words) for _header, of in compared)
            yield words.figure(figure), _cell(count, words), *earlier

    headers = (words.count_header, *(header for header, _of in compared))
    return SheetSpec(
        name=words.summary,
        title=f"{words.title(figures.period)} {words.period(figures.period)}",
        subtitle=words.subtitle(figures),
        columns=(
            Column(words.figure_header, width=_ACROSS - len(headers) * _FIGURE),
            *(Column(header, Kind.NUMBER, width=_FIGURE) for header in headers),
        ),
        rows=rows(),
        notes=words.notes(figures),
    )


def _sheet(table: CountTable, figures: PeriodFigures, words: FigureWords) -> SheetSpec:
    has_shares = table.total is not None  # rows that overlap, and a withheld total, have none
    header = words.days_header if table.code is TableCode.DAYS_OPEN else words.count_header
    columns = [Column(words.rows_of(table.code)), Column(header, Kind.NUMBER, width=_FIGURE)]
    if has_shares:
        columns.append(Column(words.share_header, Kind.PERCENT, width=_FIGURE))
    columns[0] = replace(columns[0], width=_ACROSS - _FIGURE * (len(columns) - 1))

    def rows() -> Iterator[tuple[object, ...]]:
        for row, count in table.rows.items():
            share = count / table.total if count is not None and table.total else None
            yield (words.row(table.code, row), _cell(count, words), share)[: len(columns)]

    notes: Iterable[str] = (words.define_table(table.code, figures),)
    if table.withheld:
        notes = (words.withheld_whole, *notes)
    kind = ChartKind.COLUMN if table.code in _IN_ORDER else ChartKind.BAR
    return SheetSpec(
        name=words.table(table.code),
        title=words.table(table.code),
        subtitle=words.subtitle(figures),
        columns=tuple(columns),
        rows=rows(),
        totals=(words.total, table.total, None) if has_shares else None,
        notes=tuple(notes),
        charts=(ChartSpec(kind, words.table(table.code), 0, (1,)),) if _worth_drawing(table) else (),
    )


def _work(figures: PeriodFigures, words: FigureWords) -> SheetSpec:
    return SheetSpec(
        name=words.work,
        title=words.work,
        subtitle=words.subtitle(figures),
        columns=(
            Column(words.counsellor_header, width=24),
            *(Column(words.figure(figure), Kind.NUMBER) for figure in WORK_FIGURES),
        ),
        rows=[(words.worker(each), *(each.counts[figure] for figure in WORK_FIGURES)) for each in figures.work],
        totals=(words.total, *(sum(each.counts[figure] for each in figures.work) for figure in WORK_FIGURES)),
        notes=(words.work_definition,),
        landscape=True,
    )


def _totals(figures: PeriodFigures, words: FigureWords) -> SheetSpec:
    """Beside the total of each table the figure of the summary that it must be."""
    pairs = [(table, TOTAL_OF[table.code]) for table in figures.tables if table.code in TOTAL_OF]
    rows = [
        (words.table(table.code), _cell(table.total, words), words.figure(of), _cell(figures.summary[of], words))
        for table, of in pairs
    ]
    for figure in WORK_FIGURES if figures.work else ():
        of_work = sum(each.counts[figure] for each in figures.work)
        rows.append((words.work, of_work, words.figure(figure), _cell(figures.summary[figure], words)))
    return SheetSpec(
        name=words.totals,
        title=words.totals,
        subtitle=words.subtitle(figures),
        columns=(
            Column(words.sheet_header, width=28),
            Column(words.total, Kind.NUMBER, width=_FIGURE),
            Column(words.figure_header, width=28),
            Column(words.summary, Kind.NUMBER, width=_FIGURE),
        ),
        rows=rows,
        notes=(words.totals_note,),
    )


def _parameters(figures: PeriodFigures, words: FigureWords) -> SheetSpec:
    return SheetSpec(
        name=words.parameters,
        title=words.parameters,
        subtitle=words.subtitle(figures),
        columns=(Column(words.parameters, width=38), Column(words.value_header, width=42)),
        rows=words.parameters_of(figures),
    )


def _definitions(figures: PeriodFigures, words: FigureWords) -> SheetSpec:
    named = [(words.figure(figure), words.define(figure)) for figure in figures.summary]
    named += [(words.table(table.code), words.define(table.code)) for table in figures.tables]
    if figures.work:
        named.append((words.work, words.work_definition))
    return SheetSpec(
        name=words.definitions,
        title=words.definitions,
        subtitle=words.subtitle(figures),
        columns=(Column(words.figure_header, width=28), Column(words.definition_header, width=70)),
        rows=named,
    )


def _worth_drawing(table: CountTable) -> bool:
    """A chart compares; with fewer than two counts to be seen there is nothing to compare."""
    return sum(bool(count) for count in table.rows.values()) > 1


def _cell(count: int | None, words: FigureWords) -> int | str:
    return words.withheld if count is None else count
