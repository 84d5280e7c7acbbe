"""What a person corrects about the columns of a sheet."""

from dataclasses import dataclass, replace

from counsel_desk.exchange.caseload_fields import REPEATABLE, CaseloadField
from counsel_desk.exchange.headings import Mapping, guess_mapping
from counsel_desk.exchange.tables import Formula, Row, Sheet
from counsel_desk.services.caseload_columns import mapped

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
    return mapped(sheet, mapping.header_row, columns)


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
