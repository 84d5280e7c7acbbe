"""Reading .xlsx, streaming, with limits set before anything is unpacked."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any  # the published types do not know openpyxl's streaming reader

import openpyxl
from openpyxl.chartsheet import Chartsheet
from openpyxl.utils import column_index_from_string
from openpyxl.workbook import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from counsel_desk.domain.progress import Progress
from counsel_desk.errors import CancelledError, FileError
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

# Measured: a zip bomb of 296 KB took 606-886 MB. Real sheets pack 10 to 60 times; deflate ends at about 1,000.
MAX_UNPACKED = 300 * 1024**2
MAX_RATIO = 200
RATIO_MATTERS_FROM = 20 * 1024**2
# Sheets are streamed; shared strings are all kept; every other part is parsed as a whole.
MAX_STRINGS = 100 * 1024**2
MAX_PART = 16 * 1024**2

_MERGE = re.compile(rb'<(?:\w+:)?mergeCell\s[^<>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_MAX_MERGES = 100_000
MAX_ROWS = 1_048_576  # the format's own; without it a row number of two billion would keep us counting
_BLOCK = 1024 * 1024
_STRICT = b"http://purl.oclc.org/ooxml"


def read_xlsx(path: Path, *, progress: Progress) -> Tables:
    """The visible sheets of a workbook; see `sheets.read_tables` for the errors."""
    try:
        _check_size(path)
        return _read(path, progress)
    except (FileError, CancelledError):
        raise
    except MemoryError as error:
        raise FileError("file.too_large_unpacked", file=path.name) from error
    except Exception as error:
        # openpyxl answers a broken file with whatever exception it trips over.
        raise FileError("file.damaged", file=path.name) from error


def _check_size(path: Path) -> None:
    """Add up what the archive says it holds; zipfile never unpacks more than that."""
    with zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
        if any(part.flag_bits & 0x1 for part in parts):
            raise FileError("file.passworded", file=path.name)
        names = {part.filename for part in parts}
        if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
            raise FileError("file.not_a_table", file=path.name, kind=_foreign_kind(names))
        if "xl/workbook.bin" in names:
            raise FileError("file.not_a_table", file=path.name, kind="xlsb")
        unpacked = sum(part.file_size for part in parts)
        packed = max(1, path.stat().st_size)
        is_bomb = unpacked > RATIO_MATTERS_FROM and unpacked > packed * MAX_RATIO
        if is_bomb or unpacked > MAX_UNPACKED or any(part.file_size > _limit(part.filename) for part in parts):
            raise FileError(
                "file.too_large_unpacked",
                file=path.name,
                megabytes=unpacked // 1024**2,
                limit=MAX_UNPACKED // 1024**2,
            )
        if "xl/workbook.xml" in names and _STRICT in archive.read("xl/workbook.xml"):
            raise FileError("file.strict_workbook", file=path.name)


def _limit(part: str) -> int:
    if part.startswith(("xl/worksheets/", "xl/media/", "xl/embeddings/")):
        return MAX_UNPACKED
    return MAX_STRINGS if part.lower().endswith("sharedstrings.xml") else MAX_PART


def _foreign_kind(names: set[str]) -> str:
    if any(name.startswith(("word/", "ppt/")) for name in names):
        return "document"
    return "opendocument" if "content.xml" in names else "archive"


def _read(path: Path, progress: Progress) -> Tables:
    sheets: list[Sheet] = []
    skipped: list[SkippedSheet] = []
    budget = _Budget(path.name, progress)
    with _opened(path, cached_values=False) as book:
        for name in book.sheetnames:
            opened: Any = book[name]
            if isinstance(opened, Chartsheet):
                skipped.append(SkippedSheet(opened.title, SkipReason.CHART))
            elif opened.sheet_state != "visible":
                skipped.append(SkippedSheet(opened.title, SkipReason.HIDDEN))
            elif rows := _rows(path, opened, budget):
                sheets.append(Sheet(opened.title, rows, _merges(opened)))
            else:
                skipped.append(SkippedSheet(opened.title, SkipReason.EMPTY))
    return Tables(path.name, tuple(sheets), tuple(skipped))


@contextmanager
def _opened(path: Path, *, cached_values: bool) -> Iterator[Workbook]:
    """The workbook for streaming. External links are not followed, warnings about its ornaments not repeated."""
    with warnings.catch_warnings(), path.open("rb") as stream:
        warnings.simplefilter("ignore")
        with redirect_stdout(io.StringIO()):  # openpyxl prints that a style is missing, into what a command answers
            book = openpyxl.load_workbook(stream, read_only=True, data_only=cached_values, keep_links=False)
        try:
            yield book
        finally:
            book.close()


class _Budget:
    """Counts rows for the progress and cells against the limit, over all sheets of a file."""

    def __init__(self, file: str, progress: Progress) -> None:
        self._file = file
        self._progress = progress
        self._rows = 0
        self._cells = 0

    def spend(self, cells: int) -> None:
        self._rows += 1
        self._cells += cells
        if self._rows % 500 == 0:
            self._progress(self._rows, 0)
        if self._cells > MAX_CELLS:
            raise FileError("file.too_many_cells", file=self._file, limit=MAX_CELLS)


def _rows(path: Path, opened: Any, budget: _Budget) -> tuple[Row, ...]:
    opened.reset_dimensions()  # WPS writes wrong ones, and openpyxl would believe them
    rows: list[Row] = []
    with_formulas: dict[int, int] = {}
    for number, cells in enumerate(opened.iter_rows(), start=1):
        if number > MAX_ROWS:
            raise FileError("file.damaged", file=path.name)
        values = trimmed([_cell(cell) for cell in cells])
        if not values:
            continue
        budget.spend(len(values))
        if any(isinstance(value, Formula) for value in values):
            with_formulas[number] = len(rows)
        rows.append(Row(number, values))
    if with_formulas:
        _add_cached_values(path, opened.title, rows, with_formulas)
    return tuple(rows)


def _add_cached_values(path: Path, title: str, rows: list[Row], with_formulas: dict[int, int]) -> None:
    """Fill in what the formulas last showed, which openpyxl tells only on a second reading."""
    with _opened(path, cached_values=True) as book:
        opened: Any = book[title]
        opened.reset_dimensions()
        for number, cells in enumerate(opened.iter_rows(), start=1):
            if number in with_formulas:
                row = rows[with_formulas[number]]
                shown = [_value(cell) for cell in cells[: len(row.cells)]]
                shown += [None] * (len(row.cells) - len(shown))
                filled = [
                    Formula(cell.text, cached) if isinstance(cell, Formula) else cell
                    for cell, cached in zip(row.cells, shown, strict=True)
                ]
                rows[with_formulas[number]] = Row(number, tuple(filled))


def _cell(cell: Any) -> Cell:
    if cell.data_type != "f":
        return _value(cell)
    text = cell.value.text if isinstance(cell.value, ArrayFormula) else cell.value
    return Formula(text if isinstance(text, str) else "=", None)


def _value(cell: Any) -> Value:
    value = cell.value
    if cell.data_type == "e":
        return CellError(str(value))
    if isinstance(value, float):
        return as_whole(value)
    if isinstance(value, time | timedelta):
        return str(value)
    if isinstance(value, str):
        return value.replace("_x000D_", "")  # how WPS and Excel write the carriage return of a line break
    return value if value is None or isinstance(value, int | date | datetime) else str(value)


def _merges(opened: Any) -> tuple[Merge, ...]:
    """Joined cells stand behind the rows, where the streaming reader does not look."""
    found: list[Merge] = []
    tail = b""
    with opened._get_source() as source:  # noqa: SLF001 - the only way to this sheet's part of the archive
        while block := source.read(_BLOCK):
            window = tail + block
            end = 0
            for match in _MERGE.finditer(window):
                left, top, right, bottom = match.groups()
                if len(found) < _MAX_MERGES:
                    found.append(Merge(int(top), int(bottom), _column(left), _column(right)))
                end = match.end()
            tail = window[max(end, len(window) - 200) :]
    return tuple(found)


def _column(letters: bytes) -> int:
    return column_index_from_string(letters.decode("ascii")) - 1
