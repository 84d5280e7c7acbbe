"""A list as a table for other programs: as text with tabs, and as HTML that a spreadsheet takes for text."""

from collections.abc import Iterable, Sequence
from html import escape


def as_text(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """One line a row, cells apart by tabs."""
    return "\n".join("\t".join(map(_tame, row)) for row in (headings, *rows))


def as_html(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose cells a spreadsheet keeps as text: neither a formula nor a number that loses its last digits."""
    head = "".join(f"<th>{escape(words)}</th>" for words in headings)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    return f'<meta charset="utf-8"><table><tr>{head}</tr>{body}</table>'


def _cell(words: str) -> str:
    return f"<td style=\"mso-number-format:'\\@'\">{escape(words)}</td>"


def _tame(words: str) -> str:
    """One line without tabs; what a spreadsheet would compute gets the apostrophe that keeps it from doing so."""
    from counsel_desk.exchange.cells import could_be_formula  # noqa: PLC0415 - brings a spreadsheet library along

    line = " ".join(words.split())
    return f"'{line}" if could_be_formula(line) else line
