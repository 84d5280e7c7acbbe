"""Workbooks as one XML file, as Excel wrote them in 2003 and many systems still do, mostly with the ending .xls.

The format: https://learn.microsoft.com/previous-versions/office/developer/office-xp/aa140066(v=office.10)
"""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from counsel_desk.domain.progress import Progress
from counsel_desk.errors import FileError
from counsel_desk.exchange.tables import (
    MAX_CELLS,
    Cell,
    CellError,
    Formula,
    Merge,
    Row,
    Sheet,
    SkippedSheet,
    SkipReason,
    Tables,
    Value,
    as_whole,
    trimmed,
)
from counsel_desk.exchange.text_tables import read_text

_SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"
_WORKSHEET, _ROW, _CELL, _DATA = (f"{{{_SPREADSHEET}}}{name}" for name in ("Worksheet", "Row", "Cell", "Data"))
_VISIBLE = "{urn:schemas-microsoft-com:office:excel}Visible"
_HIDDEN = frozenset({"SheetHidden", "SheetVeryHidden"})
_MAX_ROWS, _MAX_COLUMNS = 1_048_576, 16_384  # of any workbook
_FIGURE = re.compile(r"\d{1,9}", re.ASCII)
_BLOCK = 1 << 20  # characters handed to the parser at a time


def is_xml_workbook(head: bytes) -> bool:
    """Whether a file that begins so is one of these."""
    letters = head.replace(b"\0", b"")  # UTF-16 writes one beside each letter
    return letters.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<") and _SPREADSHEET.encode() in letters


def read_xml_workbook(path: Path, *, encoding: str | None, progress: Progress) -> Tables:
    """The visible sheets of such a workbook.

    Raises FileError ``file.doctype`` (no workbook declares one), ``file.damaged``, ``file.too_many_cells``,
    ``file.too_large``, and the ``text.*`` codes of `text_tables`.
    """
    text = read_text(path, encoding=encoding)[0].lstrip()
    book = _Book(path.name)
    parser = DefusedXMLParser(target=book, forbid_dtd=True)
    try:
        for place in range(0, len(text), _BLOCK):
            progress(place, len(text))
            parser.feed(text[place : place + _BLOCK])
        parser.close()
    except DefusedXmlException as error:
        raise FileError("file.doctype", file=path.name) from error
    except ParseError as error:
        raise FileError("file.damaged", file=path.name) from error
    return Tables(path.name, tuple(book.sheets), tuple(book.skipped))


@dataclass(slots=True)
class _Sheet:
    """One sheet on its way: its rows, and of the row that is read its cells and the cell that is filled."""

    name: str = ""
    is_hidden: bool = False
    rows: list[Row] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    number: int = 0
    cells: list[Cell] = field(default_factory=list)
    at: int = 0
    kind: str = ""
    formula: str = ""


class _Book:
    """Takes the elements as the parser comes upon them."""

    def __init__(self, file: str) -> None:
        self.sheets: list[Sheet] = []
        self.skipped: list[SkippedSheet] = []
        self._file = file
        self._count = 0
        self._words: list[str] | None = None  # of a cell, or of what is said of the sheet
        self._sheet = _Sheet()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        sheet = self._sheet
        if tag == _CELL:
            self._begin_cell(sheet, attributes)
        elif tag == _ROW:
            sheet.number = self._place(attributes, sheet.number + 1, _MAX_ROWS)
            sheet.cells = []
        elif tag == _DATA:
            sheet.kind, self._words = _said(attributes, "Type"), []
        elif tag == _VISIBLE:
            self._words = []
        elif tag == _WORKSHEET:
            self._sheet = _Sheet(_said(attributes, "Name"))

    def data(self, words: str) -> None:
        """Words, of which only some count."""
        if self._words is not None:
            self._words.append(words)

    def end(self, tag: str) -> None:
        """An element ends."""
        sheet = self._sheet
        if tag == _DATA:
            self._fill(sheet)
        elif tag == _ROW:
            if cells := trimmed(sheet.cells):
                sheet.rows.append(Row(sheet.number, cells))
        elif tag == _VISIBLE and self._words is not None:
            sheet.is_hidden = "".join(self._words).strip() in _HIDDEN
            self._words = None
        elif tag == _WORKSHEET:
            self._end_sheet(sheet)

    def close(self) -> None:
        """The file is at its end, and everything has been taken."""

    def _begin_cell(self, sheet: _Sheet, attributes: Mapping[str, str]) -> None:
        """Room up to the cell, and for what it spans."""
        before = len(sheet.cells)
        sheet.at = self._place(attributes, before + 1, _MAX_COLUMNS) - 1
        wide, high = _figure(attributes, "MergeAcross"), _figure(attributes, "MergeDown")
        right = sheet.at + wide
        if sheet.at < before or right >= _MAX_COLUMNS or sheet.number + high > _MAX_ROWS:
            raise FileError("file.damaged", file=self._file)
        self._count += right + 1 - before
        if self._count > MAX_CELLS:
            raise FileError("file.too_many_cells", file=self._file, limit=MAX_CELLS)
        sheet.cells += [None] * (right + 1 - before)
        sheet.formula = _said(attributes, "Formula")
        if wide or high:
            sheet.merges.append(Merge(sheet.number, sheet.number + high, sheet.at, right))

    def _fill(self, sheet: _Sheet) -> None:
        if self._words is not None and sheet.cells:
            value = _value(sheet.kind, "".join(self._words))
            sheet.cells[sheet.at] = Formula(sheet.formula, value) if sheet.formula else value
        self._words = None

    def _end_sheet(self, sheet: _Sheet) -> None:
        if sheet.is_hidden:
            self.skipped.append(SkippedSheet(sheet.name, SkipReason.HIDDEN))
        elif sheet.rows:
            self.sheets.append(Sheet(sheet.name, tuple(sheet.rows), tuple(sheet.merges)))
        else:
            self.skipped.append(SkippedSheet(sheet.name, SkipReason.EMPTY))

    def _place(self, attributes: Mapping[str, str], following: int, most: int) -> int:
        """Where a row or cell stands, from 1: where it says, else behind the one before."""
        place = _figure(attributes, "Index") or following
        if place > most:
            raise FileError("file.damaged", file=self._file)
        return place


def _said(attributes: Mapping[str, str], name: str) -> str:
    """An attribute, which careless programs write without its namespace."""
    return attributes.get(f"{{{_SPREADSHEET}}}{name}") or attributes.get(name, "")


def _figure(attributes: Mapping[str, str], name: str) -> int:
    said = _said(attributes, name)
    return int(said) if _FIGURE.fullmatch(said) else 0


def _value(kind: str, words: str) -> Value:
    """What a cell shows; what is not of the kind it claims stays the text it is."""
    with suppress(ValueError, OverflowError):
        match kind:
            case "Number":
                return as_whole(float(words))
            case "DateTime":
                return datetime.fromisoformat(words.strip())
            case "Boolean":
                return words.strip() == "1"
            case "Error":
                return CellError(words)
    return words
