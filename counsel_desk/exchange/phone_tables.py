"""Messages and calls of a table: a carrier's list of calls, an export of a phone, a list somebody kept.

Carriers list what they bill: a call nobody answered is not in their lists. Where a source lists none, that is said,
and nothing is made of it: not recorded is not none.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from itertools import chain

from counsel_desk.domain.incidents import CALLS, Channel, Direction
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.phone_records import Entry, Finding, PhoneRecord
from counsel_desk.domain.texts import one_line
from counsel_desk.exchange.phone_columns import PhoneColumns, PhoneField
from counsel_desk.exchange.phone_days import Days
from counsel_desk.exchange.phone_values import (
    channel_of,
    connected_of,
    direction_of,
    duration_of,
    name_of,
    number_and_name,
    words_of,
)
from counsel_desk.exchange.tables import Cell, CellError, Formula, Row, Sheet, Tables

_ROWS_ABOUT = 30  # above the headings: whose list it is, and of which month
_SHOWN = 40  # characters of what cannot be read that are shown
_TOTAL = re.compile(r"^(合计|总计|小计|共计|总和|total|sum)", re.IGNORECASE)


def read_phone_tables(tables: Tables, columns: Mapping[str, PhoneColumns], now: datetime) -> Iterator[Entry]:
    """Every message and call of the sheets that `columns` names; `place` is the row as the spreadsheet shows it.

    A date without its year is the last one before the end of the month the list is about; where none stands above it,
    the last one before `now`, which is told.
    """
    calls, unanswered = 0, 0
    days = Days(now, _lines_above(tables, columns))
    for sheet in tables.sheets:
        if sheet.name not in columns:
            continue
        if columns[sheet.name].recalled:
            yield Finding("phone_file.columns_recalled", sheet=sheet.name if len(columns) > 1 else "")
        for entry in _of_sheet(sheet, columns[sheet.name], days):
            if isinstance(entry, PhoneRecord) and entry.is_call:
                calls += 1
                unanswered += entry.connected is False
            yield replace(entry, sheet=sheet.name) if isinstance(entry, Finding) and len(columns) > 1 else entry
    if calls and not unanswered:
        yield Finding("phone_file.unanswered_absent")


def _lines_above(tables: Tables, columns: Mapping[str, PhoneColumns]) -> Iterator[str]:
    """What stands above the headings; of a sheet without messages and calls, its first rows."""
    for sheet in tables.sheets:
        last = columns[sheet.name].header_row if sheet.name in columns else _ROWS_ABOUT
        for row in sheet.rows[:_ROWS_ABOUT]:
            if row.number < last:
                yield " ".join(map(_text, row.cells))


def _of_sheet(sheet: Sheet, columns: PhoneColumns, days: Days) -> Iterator[Entry]:
    header = next((row.cells for row in sheet.rows if row.number == columns.header_row), ())
    for row in sheet.rows:
        is_about = row.number <= columns.header_row or row.cells == header
        if not is_about and not any(_TOTAL.match(_text(cell)) for cell in row.cells[:3]):
            yield from _Line(row, columns, days).entries()


class _Line:
    """One row under its headings."""

    def __init__(self, row: Row, columns: PhoneColumns, days: Days) -> None:
        self._row = row
        self._columns = columns
        self._days = days

    def entries(self) -> Iterator[Entry]:
        """The record of the row, after what is to be told of it; nothing of a row that has none of its columns."""
        when = self._instant()
        number, name = number_and_name(self._said(PhoneField.NUMBER))
        words, was_cut = words_of(self._said(PhoneField.WORDS))
        if when is None:
            if number or name or words:
                shown = one_line(" ".join(_text(cell) for cell in self._cells(PhoneField.AT)))
                yield Finding("phone_file.undated", self._row.number, shown[:_SHOWN], lost=True)
            return
        at, precision, written = when
        yield from self._days.told(self._row.number, written, at)
        if was_cut:
            yield Finding("text.cut", self._row.number)
        channel, direction = self._channel(), self._direction()
        duration, connected = self._answer() if channel in CALLS else (None, None)
        yield PhoneRecord(
            self._row.number,
            at,
            channel,
            direction,
            number,
            name_of(self._said(PhoneField.NAME)) or name,
            words,
            precision,
            connected,
            duration,
        )

    def _instant(self) -> tuple[datetime, Precision, str] | None:
        """The first column that tells it alone, else day and hour out of two, and what was written there."""
        cells = self._cells(PhoneField.AT)
        read = ((self._days.read(cell, _text(cell)), _text(cell)) for cell in cells if _is_whole(cell))
        told = [(*found, written) for found, written in read if found is not None]
        exact = next((found for found in told if found[1] is not Precision.DAY), None)
        if exact is not None or len(cells) < 2:
            return exact or (told[0] if told else None)
        both = " ".join(filter(None, map(_text, cells[:2])))
        together = self._days.read(both, both)
        if together is not None:
            return *together, both
        return told[0] if told else None

    def _channel(self) -> Channel:
        """As the row says, else as the columns do: whoever has words wrote, whoever has a duration rang."""
        for field in (PhoneField.CHANNEL, PhoneField.DIRECTION, PhoneField.STATE):
            channel = channel_of(self._said(field))
            if channel is not None:
                return channel
        held = set(self._columns.fields.values())
        if PhoneField.WORDS in held:
            return Channel.SMS if PhoneField.NUMBER in held else Channel.WECHAT
        return Channel.CALL

    def _direction(self) -> Direction:
        said = (
            direction_of(self._said(field)) for field in (PhoneField.DIRECTION, PhoneField.CHANNEL, PhoneField.STATE)
        )
        return next(filter(None, said), Direction.INCOMING)

    def _answer(self) -> tuple[int | None, bool | None]:
        """How long a call lasted and whether it was answered, as far as the row says."""
        seconds, minutes = self._cells(PhoneField.DURATION), self._cells(PhoneField.MINUTES)
        lasted = chain(map(duration_of, seconds), (duration_of(cell, in_minutes=True) for cell in minutes))
        duration = next(filter(None, lasted), None)
        connected = connected_of(self._said(PhoneField.STATE))
        if connected is None:
            connected = connected_of(self._said(PhoneField.DIRECTION))
        if connected is None and duration:
            connected = True
        return (None if connected is False else duration), connected

    def _cells(self, field: PhoneField) -> list[Cell]:
        return [self._row.at(column) for column in self._columns.of(field)]

    def _said(self, field: PhoneField) -> str:
        return next(filter(None, map(_text, self._cells(field))), "")


def _is_whole(cell: Cell) -> bool:
    """Whether a cell can tell a day by itself: an hour alone would be taken for one of today."""
    text = _text(cell)
    return not re.fullmatch(r"\D{0,4}\d{1,2}[:：]\d{2}.*", text)


def _text(cell: Cell) -> str:
    """A cell as text; numbers as they were typed, instants in a shape that is read again."""
    value = cell.cached if isinstance(cell, Formula) else cell
    match value:
        case None | CellError():
            return ""
        case float():
            return f"{value:.0f}" if value.is_integer() else str(value)
        case datetime():
            return value.isoformat(" ", "seconds")
        case date():
            return value.isoformat()
        case _:
            return str(value).strip()
