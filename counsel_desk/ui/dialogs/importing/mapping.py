"""What a person corrects about the columns of a sheet, and how the office remembers it."""

from collections.abc import Mapping as MappingView
from dataclasses import dataclass, replace

from counsel_desk.exchange.caseload_fields import AMOUNTS, REPEATABLE, CaseloadField
from counsel_desk.exchange.headings import Mapping, guess_mapping
from counsel_desk.exchange.tables import Formula, Row, Sheet
from counsel_desk.services.caseload_import import CaseloadFile
from counsel_desk.services.desk import Desk
from counsel_desk.services.known_columns import CASELOAD, KnownColumns, Said, remember_columns

_MOST_COLUMNS = 80
_SAMPLES = 3
_LONGEST_SAMPLE = 24


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column as it is shown: `number` counts from 0, `letter` is what the spreadsheet calls it."""

    number: int
    letter: str
    heading: str
    samples: tuple[str, ...]


def columns_of(sheet: Sheet, header_row: int) -> tuple[ColumnView, ...]:
    """The columns in which something stands, with the first values below the heading."""
    header = next((row for row in sheet.rows if row.number == header_row), Row(header_row, ()))
    below = [row for row in sheet.rows if row.number > header_row][: 4 * _SAMPLES]
    width = min(max((len(row.cells) for row in (header, *below)), default=0), _MOST_COLUMNS)
    shown = (
        ColumnView(number, _letter(number), _text(header, number), _samples(below, number)) for number in range(width)
    )
    return tuple(column for column in shown if column.heading or column.samples)


def with_header_row(sheet: Sheet, header_row: int) -> Mapping:
    """The guess when the headings stand in that row, whatever stands above it."""
    rest = Sheet(sheet.name, tuple(row for row in sheet.rows if row.number == header_row))
    return replace(guess_mapping(rest), header_row=header_row)


def with_field(sheet: Sheet, mapping: Mapping, column: int, field: CaseloadField | None) -> Mapping:
    """The mapping with one column corrected; a field that only one column can hold leaves the others."""
    rest = {
        number: held
        for number, held in mapping.columns.items()
        if number != column and (held != field or field in REPEATABLE)
    }
    columns = rest if field is None else {**rest, column: field}
    return _mapping(sheet, mapping.header_row, columns)


def remembered(desk: Desk, file: CaseloadFile) -> CaseloadFile:
    """The file with its columns as the office corrected them the last time it saw these headings."""
    known = KnownColumns(desk, CASELOAD)
    mappings = dict(file.mappings)
    for sheet in file.tables.sheets:
        said = known.of(sheet, CaseloadField)
        if said is not None:
            mappings[sheet.name] = _mapping(sheet, *said)
    return replace(file, mappings=mappings)


def remember(desk: Desk, file: CaseloadFile) -> None:
    """Keep the columns of every sheet that is brought in for the next file with these headings."""
    brought = ((sheet, file.mappings.get(sheet.name)) for sheet in file.tables.sheets)
    said = (
        Said(sheet, mapping.header_row, None if mapping == guess_mapping(sheet) else mapping.columns)
        for sheet, mapping in brought
        if mapping is not None
    )
    remember_columns(desk, CASELOAD, said)


def _mapping(sheet: Sheet, header_row: int, columns: MappingView[int, CaseloadField]) -> Mapping:
    """These columns, with those of amounts whose heading counts ten thousands."""
    header = next((row for row in sheet.rows if row.number == header_row), Row(header_row, ()))
    in_wan = {number for number, held in columns.items() if held in AMOUNTS and "万" in _text(header, number)}
    return Mapping(header_row, columns, frozenset(in_wan))


def _letter(number: int) -> str:
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _text(row: Row, column: int) -> str:
    cell = row.at(column)
    value = cell.cached if isinstance(cell, Formula) else cell
    return "" if value is None else str(value).strip()


def _samples(rows: list[Row], column: int) -> tuple[str, ...]:
    texts = (_text(row, column) for row in rows)
    return tuple(text[:_LONGEST_SAMPLE] for text in dict.fromkeys(texts) if text)[:_SAMPLES]
