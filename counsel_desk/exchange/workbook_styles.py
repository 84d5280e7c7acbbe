"""How a workbook of ours looks: one quiet palette, one type face, figures to the right, nothing striped."""

import textwrap
import unicodedata
from math import ceil

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

from counsel_desk.exchange.cells import FORMATS, Kind

ACCENT = "1F5FA8"
SERIES = ("1F5FA8", "E0933B", "4C9A78", "8A6FB0", "B5564E", "6B7785")
_INK = "1E2630"
_GREY = "66707C"
_HEAD = "E6EEF7"
_LINE = "D5DCE4"
_FACE = "Microsoft YaHei"  # on every Chinese Windows; other systems put their own sans serif in its place

TITLE = "Desk title"
SUBTITLE = "Desk subtitle"
NOTE = "Desk note"

_FIGURES = frozenset({Kind.NUMBER, Kind.MONEY, Kind.PERCENT})
_WIDTHS = {Kind.TEXT: 19, Kind.NUMBER: 11, Kind.MONEY: 16, Kind.PERCENT: 11, Kind.DAY: 13.5, Kind.INSTANT: 19}


def header_style(kind: Kind) -> str:
    """The name of the style above a column of that kind."""
    return "Desk header, figures" if kind in _FIGURES else "Desk header"


def body_style(kind: Kind) -> str:
    """The name of the style of a column's cells."""
    return f"Desk {kind}"


def total_style(kind: Kind) -> str:
    """The name of the style of a column's total."""
    return f"Desk total {kind}"


def add_styles(book: Workbook) -> None:
    """Give a new workbook all named styles; they also show in the program's own list of styles."""
    thin = Side(style="thin", color=_LINE)
    strong = Side(style="medium", color=ACCENT)
    left = Alignment(vertical="center", wrap_text=False)
    _add(book, TITLE, Font(name=_FACE, size=16, bold=True, color=ACCENT), left)
    _add(book, SUBTITLE, Font(name=_FACE, size=10, color=_GREY), left)
    _add(book, NOTE, Font(name=_FACE, size=9, color=_GREY), Alignment(vertical="top", wrap_text=True))
    head = Font(name=_FACE, size=10, bold=True, color=_INK)
    for kind in (Kind.TEXT, Kind.NUMBER):
        style = _add(book, header_style(kind), head, _alignment(kind, wrap=True), Border(bottom=strong))
        style.fill = PatternFill("solid", fgColor=_HEAD)
    for kind in Kind:
        wrap = kind is Kind.TEXT
        body = Font(name=_FACE, size=10, color=_INK)
        style = _add(book, body_style(kind), body, _alignment(kind, wrap=wrap), Border(bottom=thin))
        style.number_format = FORMATS[kind]
        style = _add(book, total_style(kind), head, _alignment(kind, wrap=wrap), Border(top=strong))
        style.number_format = FORMATS[kind]


def column_width(header: str, kind: Kind, wanted: float | None) -> float:
    """A width in characters that shows the values and at least half of the header on each of two lines, words whole."""
    width = wanted if wanted is not None else max(_WIDTHS[kind], min(display_width(header) + 3, 26))
    longest = max((len(word) for word in header.split() if word.isascii()), default=0)
    return max(width, ceil((longest + 1.5) / 0.9))  # the inverse of what `heading_line_count` has room for


def display_width(text: str) -> int:
    """Characters of a Latin width; Chinese ones count two."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _alignment(kind: Kind, *, wrap: bool) -> Alignment:
    """Figures to the right, words to the left, both a little away from the next column."""
    side = "right" if kind in _FIGURES else "left"
    return Alignment(horizontal=side, vertical="center", wrap_text=wrap, indent=1)


def _add(book: Workbook, name: str, font: Font, alignment: Alignment, border: Border | None = None) -> NamedStyle:
    style = NamedStyle(name=name, font=font, alignment=alignment, border=border or Border())
    book.add_named_style(style)
    return style


def line_count(text: str, width: float) -> int:
    """How many lines a text takes in a column of that width; a little too many rather than a line cut off."""
    usable = max(1.0, width - 1.5)  # without the margin inside the cell
    return sum(max(1, ceil(display_width(line) / usable)) for line in text[:4000].split("\n"))


def heading_line_count(text: str, width: float) -> int:
    """The same for what stands above a column, which is bold, and in Latin script broken between words only."""
    narrower = max(1, int(0.9 * width - 1.5))
    return max(line_count(text, narrower), len(textwrap.wrap(text, narrower)))
