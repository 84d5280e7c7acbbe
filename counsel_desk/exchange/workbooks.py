"""Writing a workbook from a description: titled sheets of one table each, ready to read and to print on A4.

Rows are streamed, so a sheet of 100,000 rows costs hardly more memory than one of ten.
"""

import re
import zipfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any  # the published types do not know streamed sheets

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.writer.excel import ExcelWriter

from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.exchange.cells import ColumnCells, Kind, filled_cell, printable
from counsel_desk.exchange.workbook_charts import ChartKind, ChartSpec, Place, add_chart, rows_covered
from counsel_desk.exchange.workbook_pages import set_up_page
from counsel_desk.exchange.workbook_styles import (
    NOTE,
    SUBTITLE,
    TITLE,
    add_styles,
    body_style,
    column_width,
    header_style,
    heading_line_count,
    line_count,
    total_style,
)

__all__ = ["ChartKind", "ChartSpec", "Column", "Kind", "SheetSpec", "Workbook", "legal_sheet_name", "write_workbook"]

LONGEST_SHEET_NAME = 31
_FORBIDDEN_IN_NAME = re.compile(r"[\[\]:*?/\\]")
_ROW_POINTS = 18.0
_CM_OF_A_CHARACTER = 0.19
_HIGHEST_ROW = 409.0  # the format's own limit
_ROWS_ON_ONE_PAGE = 70


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what stands above it, what its cells hold, and its width in characters if the usual is wrong."""

    header: str
    kind: Kind = Kind.TEXT
    width: float | None = None


@dataclass(frozen=True, slots=True)
class SheetSpec:
    """One sheet: a title, a table, its totals, notes below it, and charts of its figures below those.

    `rows` may be a generator and is read once. Totals are values, never formulas, so that withheld figures stay
    withheld. Cells follow `cells.ColumnCells`: money in fen, text allowed everywhere.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: Iterable[Sequence[object]]
    subtitle: str = ""
    totals: Sequence[object] | None = None
    notes: tuple[str, ...] = ()
    charts: tuple[ChartSpec, ...] = ()
    landscape: bool = False
    filterable: bool = False


@dataclass(frozen=True, slots=True)
class Workbook:
    """A whole file. `title` stands at the foot of every page, beside `pages` with its page number and their count."""

    title: str
    sheets: tuple[SheetSpec, ...]
    pages: str = "{page} / {pages}"


def write_workbook(spec: Workbook, target: Path, *, progress: Progress = unwatched) -> None:
    """Write the workbook to `target`, replacing what is there; `progress` counts rows over all sheets.

    Nothing here is atomic: a caller that must not leave half a file passes a temporary path and renames it after.
    The document's properties name the program, never a person or a case. OSError when the disk will not take it.
    """
    book = openpyxl.Workbook(write_only=True)
    book.properties.creator = "Counsel Desk"
    add_styles(book)
    counted = _Counter(progress)
    taken: set[str] = set()
    scratch: list[Path] = []
    try:
        for number, sheet_spec in enumerate(spec.sheets, start=1):
            sheet = book.create_sheet(legal_sheet_name(sheet_spec.name, taken))
            scratch.append(target.with_name(f"{target.name}.{number}.part"))
            _SheetWriter(sheet, sheet_spec, counted).write(spec, scratch[-1])
        book.properties.modified = datetime.now(UTC).replace(tzinfo=None)
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:  # book.save leaves it open on a full disk
            ExcelWriter(book, archive).write_data()
    finally:
        for path in scratch:
            path.unlink(missing_ok=True)


def legal_sheet_name(name: str, taken: set[str]) -> str:
    """A name Excel accepts and that no sheet has yet; it is added to `taken`, which holds them in lower case."""
    plain = _FORBIDDEN_IN_NAME.sub(" ", printable(name).replace("\n", " ")).strip().strip("'").strip()
    if not plain or plain.lower() == "history":  # Excel keeps that one for itself
        plain = f"{plain} 1".strip()
    number = 1
    candidate = _short(plain, LONGEST_SHEET_NAME)
    while candidate.lower() in taken:
        number += 1
        tail = f" ({number})"
        candidate = _short(plain, LONGEST_SHEET_NAME - len(tail)) + tail
    taken.add(candidate.lower())
    return candidate


def _short(text: str, longest: int) -> str:
    """Excel counts in UTF-16 units: a character outside the basic plane is two."""
    return text.encode("utf-16-le")[: 2 * longest].decode("utf-16-le", errors="ignore").rstrip(" '")


class _Counter:
    """Counts rows over all sheets for the progress."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._rows = 0

    def count(self) -> None:
        self._rows += 1
        if self._rows % 50 == 0:
            self._progress(self._rows, 0)


class _Scratch(WorksheetWriter):
    """Keeps the sheet's text beside the target: openpyxl would leave it in the system's temporary folder."""

    def __init__(self, sheet: Any, path: Path) -> None:
        path.touch(mode=0o600)
        super().__init__(sheet, out=str(path))
        self._path = path

    def cleanup(self) -> None:
        """Remove it; openpyxl calls this when the sheet is in the archive."""
        self._path.unlink()


class _SheetWriter:
    """Streams one sheet from top to bottom and knows which row comes next."""

    def __init__(self, sheet: Any, spec: SheetSpec, counter: _Counter) -> None:
        self._sheet = sheet
        self._spec = spec
        self._counter = counter
        self._row = 0
        self._heights: dict[float, RowDimension] = {}
        self._widths = [column_width(column.header, column.kind, column.width) for column in spec.columns]
        self._header_row = 4 if spec.subtitle else 3

    def write(self, book: Workbook, scratch: Path) -> None:
        """Set up, write rows, close. What openpyxl writes before the rows must be set before the first of them."""
        self._set_up_view()
        foot = (printable(book.title).replace("\n", " "), book.pages)
        set_up_page(self._sheet, foot, sum(self._widths), self._header_row, landscape=self._spec.landscape)
        self._sheet._writer = _Scratch(self._sheet, scratch)  # noqa: SLF001 - openpyxl lets nobody choose the place
        self._sheet._writer.write_top()  # noqa: SLF001 - as its own _get_writer does
        try:
            self._write_head()
            last = self._write_table()
            self._write_notes()
            self._place_charts(last)
        except BaseException:
            with suppress(Exception):  # the first error counts; the disk may be full here too
                self._sheet.close()
            raise
        self._sheet.close()

    def _set_up_view(self) -> None:
        sheet = self._sheet
        sheet.sheet_view.showGridLines = False
        sheet.freeze_panes = f"A{self._header_row + 1}"
        for number, width in enumerate(self._widths, start=1):
            sheet.column_dimensions[get_column_letter(number)].width = width
        sheet.sheet_format.defaultRowHeight = _ROW_POINTS
        sheet.sheet_format.customHeight = True

    def _write_head(self) -> None:
        self._append([filled_cell(self._sheet, self._spec.title, Kind.TEXT, TITLE)], height=30)
        if self._spec.subtitle:
            self._append([filled_cell(self._sheet, self._spec.subtitle, Kind.TEXT, SUBTITLE)])
        self._append([])
        columns = self._spec.columns
        lines = (heading_line_count(c.header, width) for c, width in zip(columns, self._widths, strict=True))
        cells = [filled_cell(self._sheet, c.header, Kind.TEXT, header_style(c.kind)) for c in columns]
        self._append(cells, height=_points(max(lines, default=1)))

    def _write_table(self) -> int:
        """The number of the last row of figures."""
        columns = [ColumnCells(self._sheet, column.kind, body_style(column.kind)) for column in self._spec.columns]
        for values in self._spec.rows:
            cells = [column.filled(value) for column, value in zip(columns, values, strict=True)]
            self._append(cells, height=self._height(values))
            self._counter.count()
        last = self._row
        if self._spec.filterable and last > self._header_row:
            end = get_column_letter(len(self._spec.columns))
            self._sheet.auto_filter.ref = f"A{self._header_row}:{end}{last}"
        if self._spec.totals is not None:
            totals = zip(self._spec.totals, self._spec.columns, strict=True)
            cells = [filled_cell(self._sheet, v, c.kind, total_style(c.kind)) for v, c in totals]
            self._append(cells, height=self._height(self._spec.totals) + 3)
        return last

    def _write_notes(self) -> None:
        """Each over the whole width, as high as it needs: joined cells do not grow by themselves."""
        if not self._spec.notes:
            return
        self._append([])
        across = max(2, len(self._widths))
        width = max(20.0, sum(self._widths))
        for note in self._spec.notes:
            self._append([filled_cell(self._sheet, note, Kind.TEXT, NOTE)], height=4 + 14 * line_count(note, width))
            merged = CellRange(min_col=1, max_col=across, min_row=self._row, max_row=self._row)
            self._sheet.merged_cells.add(merged)

    def _place_charts(self, last: int) -> None:
        kinds = tuple(column.kind for column in self._spec.columns)
        anchor = self._row + 2
        table_cm = sum(self._widths) * _CM_OF_A_CHARACTER
        for chart in self._spec.charts:
            add_chart(self._sheet, chart, Place(self._header_row, last, anchor, table_cm), kinds)
            anchor += rows_covered(chart, last - self._header_row)
        if self._spec.charts and anchor <= _ROWS_ON_ONE_PAGE:
            self._sheet.page_setup.fitToHeight = 1  # rather a little smaller than a chart cut by the page's end

    def _height(self, values: Sequence[object]) -> float:
        """Points for a row: programs do not agree on growing rows by themselves, and paper would cut the text."""
        lines = 1
        for text, width in zip(values, self._widths, strict=True):
            if isinstance(text, str) and (len(text) * 2 > width - 2 or "\n" in text):
                lines = max(lines, line_count(text, width))
        return _points(lines)

    def _append(self, cells: list[Any], height: float = _ROW_POINTS) -> None:
        """Heights are forgotten as soon as they are written, or they would add up over 100,000 rows."""
        self._row += 1
        if height != _ROW_POINTS:
            self._sheet.row_dimensions[self._row] = self._rows_of(min(height, _HIGHEST_ROW))
        self._sheet.append(cells)
        self._sheet.row_dimensions.pop(self._row, None)

    def _rows_of(self, height: float) -> RowDimension:
        """What is written of a row of that height: one for all, since making it takes as long as two cells."""
        if height not in self._heights:
            self._heights[height] = RowDimension(self._sheet, ht=height)
        return self._heights[height]


def _points(lines: int) -> float:
    """How high a row of so many lines is."""
    return _ROW_POINTS if lines <= 1 else 4 + 14.5 * lines
