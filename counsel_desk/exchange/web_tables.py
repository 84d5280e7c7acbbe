"""The tables of a web page: what many systems, and the carriers' web sites, hand out under the name of an .xls.

Only where tables, rows and cells begin and end is of interest, and every pattern looks at each character once. The
parser of the standard library was measured to take minutes for 150 KB of ``<a <a <a``.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from counsel_desk.domain.progress import Progress
from counsel_desk.errors import FileError
from counsel_desk.exchange.tables import MAX_CELLS, Cell, Merge, Row, Sheet, Tables, trimmed
from counsel_desk.exchange.text_tables import read_text

_HEAD = re.compile(rb"<\s*(?:!doctype\s+html|html|head|meta|body|table|tr)\b", re.IGNORECASE)
_TAG = re.compile(
    r"""<(?:(?P<special>!--|script\b|style\b)
      | (?P<end>/?)(?P<name>table|tr|td|th|br)\b(?P<attributes>(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+|[^<>]*+)>
      | [/!?a-z][^<>]*+> )""",
    re.IGNORECASE | re.VERBOSE,
)
_SPAN = re.compile(r"\b(col|row)span\s*=\s*[\"']?\s*(\d{1,5})", re.IGNORECASE)
_ENDS = {
    "!--": re.compile("-->"),
    "script": re.compile(r"</script\b[^<>]*>", re.IGNORECASE),
    "style": re.compile(r"</style\b[^<>]*>", re.IGNORECASE),
}
_SPACE = re.compile(r"\s+")
_NO_CHARACTER = re.compile(r"&#[xX]?[0-9a-fA-F]{9,};?")
_WIDEST, _HIGHEST = 1_000, 65_534  # as browsers have it
_DEEPEST = 100  # tables within tables
_BEAT = 10_000  # tags between two reports


def is_web_page(head: bytes) -> bool:
    """Whether a file that begins so is a web page, or a piece of one."""
    letters = head.replace(b"\0", b"")  # UTF-16 writes one beside each letter
    begins = letters.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")
    return begins and _HEAD.search(letters) is not None


def read_web_page(path: Path, *, encoding: str | None, progress: Progress) -> Tables:
    """The tables of a page with something in them, each a sheet, its rows counted by themselves.

    Raises FileError ``file.html`` when there is none, ``file.damaged`` and ``file.too_many_cells`` for what no honest
    page holds, and the ``text.*`` codes of `text_tables` and ``file.too_large``.
    """
    text, _ = read_text(path, encoding=encoding)
    page = _Page(path.name)
    for begin, end, tag in _tags(text, progress):
        page.say(text[begin:end])
        if tag is not None:
            page.take(tag)
    tables = page.finish()
    if not tables:
        raise FileError("file.html", file=path.name)
    names = [path.stem] if len(tables) == 1 else [f"{path.stem} {number}" for number in range(1, len(tables) + 1)]
    sheets = (Sheet(name, tuple(each.rows), tuple(each.merges)) for name, each in zip(names, tables, strict=True))
    return Tables(path.name, tuple(sheets))


def _tags(text: str, progress: Progress) -> Iterator[tuple[int, int, re.Match[str] | None]]:
    """The tags of tables, each with where the words before it begin and end; other tags only part the words."""
    place, count = 0, 0
    while (tag := _TAG.search(text, place)) is not None:
        special = (tag["special"] or "").lower()
        yield place, tag.start(), None if special else tag
        place = tag.end()
        if special:
            over = _ENDS[special].search(text, place)
            place = over.end() if over is not None else len(text)
        count += 1
        if count % _BEAT == 0:
            progress(place, len(text))
    yield place, len(text), None


@dataclass(slots=True)
class _Table:
    """One table on its way; `held` says of a column to which row a cell from above reaches down."""

    rows: list[Row] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    number: int = 0
    cells: list[Cell] | None = None
    words: list[str] | None = None
    spans: dict[str, int] = field(default_factory=dict)
    held: dict[int, int] = field(default_factory=dict)


class _Page:
    """Follows a page from tag to tag; what was left open is closed as a browser closes it."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._open: list[_Table] = []
        self._done: list[_Table] = []
        self._cells = 0

    def say(self, words: str) -> None:
        """Words that stand where the page is; outside of a cell they are nobody's."""
        if words and self._open and self._open[-1].words is not None:
            self._open[-1].words.append(_SPACE.sub(" ", words))

    def take(self, tag: re.Match[str]) -> None:
        """Go on to the next tag."""
        name, ends = (tag["name"] or "").lower(), bool(tag["end"])
        if not name:
            return
        if name == "table":
            self._end_table() if ends else self._begin_table()
            return
        if not self._open:
            self._begin_table()
        table = self._open[-1]
        if name == "br":
            if table.words is not None:
                table.words.append("\n")
            return
        self._end_cell(table)
        if name == "tr":
            self._end_row(table)
        if not ends:
            self._begin(table, name, tag["attributes"] or "")

    def finish(self) -> list[_Table]:
        """All tables with something in them, in their order."""
        while self._open:
            self._end_table()
        return self._done

    def _begin(self, table: _Table, name: str, attributes: str) -> None:
        if table.cells is None:
            table.cells = []
            table.number += 1
        if name != "tr":
            table.words = []
            table.spans = {each[1].lower(): int(each[2]) for each in _SPAN.finditer(attributes)} if attributes else {}

    def _begin_table(self) -> None:
        if len(self._open) >= _DEEPEST:
            raise FileError("file.damaged", file=self._file)
        self._open.append(_Table())

    def _end_table(self) -> None:
        if self._open:
            table = self._open.pop()
            self._end_cell(table)
            self._end_row(table)
            if table.rows:
                self._done.append(table)

    def _end_cell(self, table: _Table) -> None:
        """Put the cell beside those before it, with room for what it spans."""
        if table.words is None or table.cells is None:
            return
        before = len(table.cells)
        while table.held.get(len(table.cells), 0) >= table.number:
            table.cells.append(None)
        wide = min(max(table.spans.get("col", 1), 1), _WIDEST)
        high = min(max(table.spans.get("row", 1), 1), _HIGHEST)
        left = len(table.cells)
        table.cells += [_text("".join(table.words)), *([None] * (wide - 1))]
        if wide > 1 or high > 1:
            last = table.number + high - 1
            table.merges.append(Merge(table.number, last, left, left + wide - 1))
            table.held.update(dict.fromkeys(range(left, left + wide), last))
        table.words = None
        self._count(len(table.cells) - before)

    def _end_row(self, table: _Table) -> None:
        if table.cells is None:
            return
        self._count(1)
        cells = trimmed(table.cells)
        if cells:
            table.rows.append(Row(table.number, cells))
        table.cells = None

    def _count(self, cells: int) -> None:
        self._cells += cells
        if self._cells > MAX_CELLS:
            raise FileError("file.too_many_cells", file=self._file, limit=MAX_CELLS)


def _text(words: str) -> Cell:
    """The words as the page shows them; references to no character become U+FFFD."""
    if words.isspace() or not words:
        return None
    said = html.unescape(_NO_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", words)) if "&" in words else words
    said = said.replace("\xa0", " ")
    return "\n".join(line.strip() for line in said.split("\n")).strip() or None
