"""The rows of a caseload that stayed out, in a workbook to be mended and brought in again."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.exchange.caseload import Outcome
from counsel_desk.exchange.caseload_fields import AMOUNTS, PERSONAL, CaseloadField
from counsel_desk.exchange.headings import OWN_MARK, Mapping, shown_heading
from counsel_desk.exchange.joined_cells import JoinedCells
from counsel_desk.exchange.tables import EXACT_INTEGER, Cell, CellError, Formula, Row, Sheet, Value
from counsel_desk.exchange.workbooks import Column, Kind, SheetSpec, Workbook, write_workbook
from counsel_desk.services.caseload_import import CaseloadFile, ImportOutcome, RowOutcome
from counsel_desk.services.desk import Desk
from counsel_desk.services.going_out import going_out_as

_FEN = 100
_WIDE = 44  # characters of a column with sentences


@dataclass(frozen=True, slots=True)
class RestWords:
    """What is said in the workbook; `say` tells of a row what became of it and what to do."""

    title: str
    note: str
    became: str
    to_do: str
    say: Callable[[RowOutcome], tuple[str, str]]


def rows_left(outcome: ImportOutcome) -> tuple[RowOutcome, ...]:
    """The rows that stayed out, or would."""
    return tuple(row for row in outcome.rows if row.outcome == Outcome.REJECTED)


def write_rest(
    desk: Desk,
    file: CaseloadFile,
    outcome: ImportOutcome,
    target: Path,
    words: RestWords,
    *,
    progress: Progress = unwatched,
) -> None:
    """Write the rows that stayed out as they stood, sheet by sheet, each with two columns that no import reads.

    A cell joined over several rows stands in each of them where it names the person, as these rows stand alone now.
    FileError as `leaving_as`.
    """
    left = {(row.sheet, row.row): row for row in rows_left(outcome)}
    sheets = tuple(
        _sheet(sheet, file.mappings[sheet.name], rows, words)
        for sheet in file.tables.sheets
        if (rows := [left[place] for place in left if place[0] == sheet.name])
    )
    with going_out_as(desk, target) as unfinished:
        write_workbook(Workbook(words.title, sheets), unfinished, progress=progress)
        if not desk.read_only:
            desk.database.note_deed("export.rest", rows=len(left))


def _sheet(sheet: Sheet, mapping: Mapping, left: Sequence[RowOutcome], words: RestWords) -> SheetSpec:
    numbers = {row.row for row in left}
    rows = {row.number: row for row in sheet.rows if row.number in numbers or row.number == mapping.header_row}
    header = rows.get(mapping.header_row, Row(mapping.header_row, ()))
    width = max(len(row.cells) for row in rows.values())
    joined = JoinedCells(sheet, mapping.header_row)
    standing = [[_standing(joined, mapping, rows[row.row], column) for column in range(width)] for row in left]
    kinds = [_kind(mapping.columns.get(column), [values[column] for values in standing]) for column in range(width)]
    columns = [Column(shown_heading(header, column), kind) for column, kind in enumerate(kinds)]
    own = (Column(f"{OWN_MARK} {words.became}", width=_WIDE), Column(f"{OWN_MARK} {words.to_do}", width=_WIDE))
    return SheetSpec(
        name=sheet.name,
        title=words.title,
        subtitle=words.note,
        columns=(*columns, *own),
        rows=(
            (*(_written(value, kind) for value, kind in zip(values, kinds, strict=True)), *words.say(row))
            for values, row in zip(standing, left, strict=True)
        ),
        landscape=True,
    )


def _standing(joined: JoinedCells, mapping: Mapping, row: Row, column: int) -> Value:
    """What a cell shows."""
    above = joined.above(row, column) if mapping.columns.get(column) in PERSONAL else None
    cell: Cell = row.at(column) if above is None else above.at(column)
    value = cell.cached if isinstance(cell, Formula) else cell
    return value.text if isinstance(value, CellError) else value


def _kind(field: CaseloadField | None, values: Collection[Value]) -> Kind:
    """As what a column is written; what does not suit it stays text there."""
    if field in AMOUNTS:
        return Kind.MONEY
    if field is CaseloadField.OVERDUE_DAYS:
        return Kind.NUMBER
    days = [value for value in values if isinstance(value, date)]
    if days and not any(isinstance(value, int | float) for value in values):
        timed = any(isinstance(value, datetime) and value.time() != time() for value in days)
        return Kind.INSTANT if timed else Kind.DAY
    return Kind.TEXT


def _written(value: Value, kind: Kind) -> object:
    """A number that a spreadsheet has rounded keeps showing that it is one, so that it is refused until mended."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    if abs(value) >= EXACT_INTEGER:
        return f"{value:.14E}"
    return Decimal(str(value)) * _FEN if kind is Kind.MONEY else value
