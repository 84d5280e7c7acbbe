"""The month's figures as a workbook: a summary, a sheet for each kind of table, and what every figure means."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Protocol

from counsel_desk.domain.statistics import CountTable, Figure, MonthFigures, TableCode
from counsel_desk.exchange.workbooks import ChartKind, ChartSpec, Column, Kind, SheetSpec, Workbook


class FigureWords(Protocol):
    """The words of a workbook of figures, in the reader's language."""

    title: str
    summary: str
    definitions: str
    figure_header: str
    count_header: str
    before_header: str
    share_header: str
    total: str
    withheld: str
    withheld_whole: str
    definition_header: str
    pages: str

    def subtitle(self, figures: MonthFigures) -> str:
        """The office, the month, when it was made, the guidance version."""

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

    def notes(self, figures: MonthFigures) -> tuple[str, ...]:
        """What a reader must know: withheld counts, industry norms that are not law."""


# The order of time or size is kept in these, so their columns stand; in the others bars lie.
_IN_ORDER = frozenset(
    {
        TableCode.CASES_BY_AGE,
        TableCode.DEBTS_BY_AMOUNT,
        TableCode.INCIDENTS_BY_HOUR,
        TableCode.INCIDENTS_BY_WEEKDAY,
    }
)
_ACROSS = 80  # characters: what stands under a title must find room on paper, which ends with the last column
_FIGURE = 14


def month_workbook(figures: MonthFigures, words: FigureWords) -> Workbook:
    """Describe the workbook; nothing is computed here but shares of what is shown."""
    sheets = (
        _summary(figures, words),
        *(_sheet(table, figures, words) for table in figures.tables),
        _definitions(figures, words),
    )
    return Workbook(words.title, sheets, words.pages)


def _summary(figures: MonthFigures, words: FigureWords) -> SheetSpec:
    def rows() -> Iterator[tuple[object, ...]]:
        for figure, count in figures.summary.items():
            yield words.figure(figure), _cell(count, words), _cell(figures.before.get(figure), words)

    return SheetSpec(
        name=words.summary,
        title=f"{words.title} {figures.month}",
        subtitle=words.subtitle(figures),
        columns=(
            Column(words.figure_header, width=_ACROSS - 2 * _FIGURE),
            Column(words.count_header, Kind.NUMBER, width=_FIGURE),
            Column(words.before_header, Kind.NUMBER, width=_FIGURE),
        ),
        rows=rows(),
        notes=words.notes(figures),
    )


def _sheet(table: CountTable, figures: MonthFigures, words: FigureWords) -> SheetSpec:
    has_shares = table.total is not None  # rows that overlap, and a withheld total, have none
    columns = [Column(words.rows_of(table.code)), Column(words.count_header, Kind.NUMBER, width=_FIGURE)]
    if has_shares:
        columns.append(Column(words.share_header, Kind.PERCENT, width=_FIGURE))
    columns[0] = replace(columns[0], width=_ACROSS - _FIGURE * (len(columns) - 1))

    def rows() -> Iterator[tuple[object, ...]]:
        for row, count in table.rows.items():
            share = count / table.total if count is not None and table.total else None
            yield (words.row(table.code, row), _cell(count, words), share)[: len(columns)]

    notes: Iterable[str] = (words.define(table.code),)
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


def _definitions(figures: MonthFigures, words: FigureWords) -> SheetSpec:
    named = [(words.figure(figure), words.define(figure)) for figure in figures.summary]
    named += [(words.table(table.code), words.define(table.code)) for table in figures.tables]
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
