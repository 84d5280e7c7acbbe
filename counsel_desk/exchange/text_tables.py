"""Tables as text: comma-separated files as Excel, WPS and phones write them, in and out."""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median_low
from unicodedata import category

from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import FileError
from counsel_desk.exchange.cells import plain_text
from counsel_desk.exchange.tables import MAX_CELLS, Cell, Row, Sheet, SkippedSheet, SkipReason, Tables, trimmed

MAX_TEXT = 60 * 1024**2
MAX_FIELD = 131_072  # the csv module's own; a spreadsheet cell ends at 32,767
MAX_QUOTED_LINES = 200  # a field that runs on for longer has lost its closing quote

ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be")
DELIMITERS = (",", ";", "\t", "|")

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Bytes of GB18030 text pass for UTF-8 by chance now and then, but hardly ever this many characters in a row.
_SURELY_UTF8 = 8
_UTF16 = ("utf-16-le", "utf-16-be")
_ASCII_AT_LEAST = 20  # one in so many characters: a text of other bytes has hardly one with a zero beside it
_NO_TEXT = frozenset({"Cc", "Cn", "Co", "Cs"})  # control characters, and those that Unicode has not given out
_LINES = frozenset("\t\r\n")
_EXCEL_TEXT = re.compile(r'="([^"]*)"')  # how some systems stop Excel from turning a phone into a number
_SAMPLE_ROWS = 50


def read_text_table(path: Path, *, encoding: str | None = None, progress: Progress = unwatched) -> Tables:
    """The rows of a text table, every cell as text; its one sheet bears the file's name.

    Row numbers are those a spreadsheet shows: a quoted field with line breaks is one row. Raises FileError:
    ``text.encoding_unknown`` (ask, with `ENCODINGS`), ``text.damaged`` and ``text.truncated`` (broken UTF-8),
    ``text.nul_characters``, ``text.quote_unclosed``, ``text.field_too_long``, ``text.malformed``, each with ``line``
    where one is known; ``file.too_large``, ``file.too_many_cells``.
    """
    text, used = read_text(path, encoding=encoding)
    delimiter, text = _delimiter(text)
    rows = tuple(_rows(path.name, text, delimiter, progress))
    if not rows:
        return Tables(path.name, (), (SkippedSheet(path.stem, SkipReason.EMPTY),), used)
    return Tables(path.name, (Sheet(path.stem, rows),), (), used)


def read_text(path: Path, *, encoding: str | None = None) -> tuple[str, str]:
    """The text of a file and its encoding. FileError as `read_text_table` raises it before it looks for rows."""
    size = path.stat().st_size
    if size > MAX_TEXT:
        raise FileError("file.too_large", file=path.name, megabytes=size // 1024**2, limit=MAX_TEXT // 1024**2)
    text, used = _decoded(path.name, path.read_bytes(), encoding)
    if "\0" in text:
        raise FileError("text.nul_characters", file=path.name, line=_line(text, text.index("\0")))
    return text, used


def write_csv(rows: Iterable[Iterable[object]], path: Path) -> None:
    """Write rows that Excel shows rightly (UTF-8 with a byte-order mark), no cell of which can run as a formula."""
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        for row in rows:
            writer.writerow([plain_text(value) for value in row])


def _decoded(file: str, content: bytes, encoding: str | None) -> tuple[str, str]:
    """The text and its encoding: by byte-order mark, the user's choice, UTF-16, UTF-8, GB18030, in this order."""
    for mark, marked in _BOMS:
        if content.startswith(mark):
            return _strictly(file, content[len(mark) :], marked), marked
    if encoding is not None:
        return _strictly(file, content, encoding), encoding
    readings = [(text, each) for each in _UTF16 if b"\0" in content and (text := _plainly(content, each))]
    if len(readings) == 1:
        return readings[0]
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        _refuse_broken_utf8(file, content, error)
    if b"\0" in content:  # no text of these encodings has any
        raise FileError("text.nul_characters", file=file, line=content.count(b"\n", 0, content.index(b"\0")) + 1)
    try:
        return content.decode("gb18030"), "gb18030"
    except UnicodeDecodeError as error:
        raise FileError("text.encoding_unknown", file=file) from error


def _plainly(content: bytes, encoding: str) -> str:
    """The text when this is surely UTF-16 without its mark, else nothing.

    Such a text is lines with signs and figures in them, and read the wrong way round it has characters that are none.
    """
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return ""
    ascii_only = sum(character.isascii() for character in text)
    is_sure = not _LINES.isdisjoint(text) and ascii_only * _ASCII_AT_LEAST >= len(text)
    return text if is_sure and not any(category(each) in _NO_TEXT for each in set(text) - _LINES) else ""


def _strictly(file: str, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        ends_early = error.end >= len(content)
        raise FileError(
            "text.truncated" if ends_early else "text.damaged", file=file, line=content.count(b"\n", 0, error.start) + 1
        ) from error


def _refuse_broken_utf8(file: str, content: bytes, error: UnicodeDecodeError) -> None:
    """A damaged UTF-8 file must not be read as GB18030: nearly every byte pair is a character there, all wrong."""
    sound = content[: error.start].decode("utf-8")
    if sum(character > "\x7f" for character in sound) >= _SURELY_UTF8:
        code = "text.truncated" if error.reason == "unexpected end of data" else "text.damaged"
        raise FileError(code, file=file, line=sound.count("\n") + 1) from error


def _delimiter(text: str) -> tuple[str, str]:
    """The character between the columns, and the text after Excel's own ``sep=;`` line if it has one."""
    named = re.match(r"sep=(.)(?:\r\n|\r|\n)", text)
    if named:
        return named[1], text[named.end() :]
    return max(DELIMITERS, key=lambda candidate: _typical_width(text, candidate)), text


def _typical_width(text: str, delimiter: str) -> int:
    """How many columns most of the first rows have; `max` keeps the first of equals, the comma."""
    widths: list[int] = []
    try:
        for row in csv.reader(io.StringIO(text[:MAX_FIELD], newline=""), delimiter=delimiter):
            if row:
                widths.append(len(row))
            if len(widths) == _SAMPLE_ROWS:
                break
    except csv.Error:
        return 0
    return median_low(widths) if widths else 0


def _rows(file: str, text: str, delimiter: str, progress: Progress) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    cells = 0
    number = 0
    begins = 1  # the line on which the next row begins
    try:
        for number, fields in enumerate(reader, start=1):
            if reader.line_num - begins > MAX_QUOTED_LINES:
                raise FileError("text.quote_unclosed", file=file, line=begins)
            begins = reader.line_num + 1
            values = trimmed([_cell(field) for field in fields])
            cells += len(values)
            if cells > MAX_CELLS:
                raise FileError("file.too_many_cells", file=file, limit=MAX_CELLS)
            if number % 1000 == 0:
                progress(number, 0)
            if values:
                yield Row(number, values)
    except csv.Error as error:
        raise FileError(_code(error, reader.line_num - begins), file=file, line=begins) from error


def _code(error: csv.Error, lines_read: int) -> str:
    reason = str(error)
    if "unexpected end" in reason:
        return "text.quote_unclosed"
    if "field limit" in reason:
        return "text.quote_unclosed" if lines_read > MAX_QUOTED_LINES else "text.field_too_long"
    return "text.malformed"


def _cell(field: str) -> Cell:
    wrapped = _EXCEL_TEXT.fullmatch(field)
    return wrapped[1] if wrapped else field


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
