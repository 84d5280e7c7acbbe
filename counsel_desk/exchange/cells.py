"""One place prepares every cell that leaves the program, so that nothing a client said can run, break or vanish.

openpyxl takes any text that begins with ``=`` for a formula, cuts silently at 32,767 characters, and stops at control
characters and lone surrogates. Spreadsheets reading CSV take ``+ - @`` and a leading tab for formulas too, and some the
full-width forms.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from math import isfinite

from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import TYPE_STRING, Cell
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from counsel_desk.domain.moments import CHINA
from counsel_desk.exchange.tables import EXACT_INTEGER as _EXACT

MAX_LENGTH = 32_767
CUT_MARK = " […]"

_FORMULA_START = re.compile(r"[\s\u200b\ufeff]*[=+\-@＝＋－﹣−﹢﹦﹫＠\t\r]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel reads the text _x0041_ as the letter A
# Everything XML 1.0 cannot hold or discourages. Tab, line feed and U+0085 stay.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_VISIBLE = "\N{REPLACEMENT CHARACTER}"


class Kind(StrEnum):
    """What the cells of a column hold, which decides their type, format and side."""

    TEXT = "text"  # also phones, ID numbers and references, which are no numbers
    NUMBER = "number"
    MONEY = "money"  # fen
    PERCENT = "percent"  # a fraction: 0.25 is 25%
    DAY = "day"
    INSTANT = "instant"


_FIGURES = frozenset({Kind.NUMBER, Kind.MONEY, Kind.PERCENT})

FORMATS: Mapping[Kind, str] = {
    Kind.TEXT: "@",
    Kind.NUMBER: "#,##0",
    Kind.MONEY: "#,##0.00",
    Kind.PERCENT: "0.0%",
    Kind.DAY: "yyyy-mm-dd",
    Kind.INSTANT: "yyyy-mm-dd hh:mm",
}
DECIMAL_FORMAT = "#,##0.0"


def printable(text: str) -> str:
    """The text with characters that no file can hold shown as U+FFFD, and line feeds for line ends."""
    return _UNWRITABLE.sub(_VISIBLE, text.replace("\r\n", "\n").replace("\r", "\n"))


def writable(text: str) -> str:
    """Printable text no longer than a spreadsheet cell; what is cut off leaves a mark."""
    clean = printable(text)
    return clean if len(clean) <= MAX_LENGTH else clean[: MAX_LENGTH - len(CUT_MARK)] + CUT_MARK


def could_be_formula(text: str) -> bool:
    """Whether some program might run this text instead of showing it."""
    return _FORMULA_START.match(text) is not None


def plain_text(value: object) -> str:
    """A value as a CSV field: never a formula, days and instants as ISO text in China time, None as nothing."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return _china_time(value).isoformat(" ", "minutes")
    if isinstance(value, int | float | Decimal | date):
        return str(value)
    text = writable(str(value))
    return "'" + text if could_be_formula(text) else text


class ColumnCells:
    """The cells of one column of a streamed sheet, in the named style of the column, which brings the `FORMATS` format.

    A cell is made once and filled anew for every row: a streamed sheet has written it by then, and making and styling
    one for each value would take as long as writing it.
    """

    def __init__(self, sheet: WriteOnlyWorksheet, kind: Kind, style: str) -> None:
        self._sheet, self._kind, self._style = sheet, kind, style
        self._plain = self._made()

    def filled(self, value: object) -> Cell:
        """The cell with that value, until the next is asked for.

        Money is given in fen and shown in yuan. Text stays text in every kind of column, so a withheld figure can be
        written as ``<5``; so do numbers a spreadsheet would round, and days before 1900, which it does not know.
        """
        ready = _ready(value, self._kind)
        if isinstance(ready, str):
            # Editing must not turn into a formula what could be one.
            cell = self._quoted if could_be_formula(ready) else self._plain
            cell.value = _ESCAPE.sub("_x005F_", writable(ready))
            cell.data_type = TYPE_STRING  # openpyxl has made a formula or an error of some texts
            return cell
        broken = self._kind is Kind.NUMBER and ready is not None and not isinstance(ready, int)
        cell = self._decimal if broken else self._plain
        cell.value = ready
        return cell

    @cached_property
    def _quoted(self) -> Cell:
        cell = self._made()
        cell.quotePrefix = True
        return cell

    @cached_property
    def _decimal(self) -> Cell:
        cell = self._made()
        cell.number_format = DECIMAL_FORMAT
        return cell

    def _made(self) -> Cell:
        cell = WriteOnlyCell(self._sheet)
        cell.style = self._style
        return cell


def filled_cell(sheet: WriteOnlyWorksheet, value: object, kind: Kind, style: str) -> Cell:
    """A single cell, filled as those of a column are."""
    return ColumnCells(sheet, kind, style).filled(value)


def _ready(value: object, kind: Kind) -> str | int | float | Decimal | date | None:
    """What the cell will hold: the value where it suits the column, or else its text."""
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        value = _china_time(value)
        if kind is Kind.DAY:
            value = value.date()
    if isinstance(value, date):
        suits = kind in (Kind.DAY, Kind.INSTANT) and value.year >= 1900
        return value if suits else plain_text(value)
    if (
        kind in _FIGURES
        and isinstance(value, int | float | Decimal)
        and isfinite(value)
        and abs(float(value)) <= _EXACT
    ):
        return Decimal(value) / 100 if kind is Kind.MONEY else value
    return str(value)


def _china_time(instant: datetime) -> datetime:
    """Spreadsheets know no zones: the hour in China, without one."""
    return instant.astimezone(CHINA).replace(tzinfo=None) if instant.tzinfo else instant
