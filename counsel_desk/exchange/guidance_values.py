"""The cells of a guidance workbook as plain values."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from counsel_desk.exchange.guidance_layout import Cell, SheetColumn
from counsel_desk.exchange.tables import Cell as Content
from counsel_desk.exchange.tables import CellError, Formula

_BETWEEN_CODES = re.compile(r"[\s,，、;；]+")
_YES, _NO = {"是", "y", "yes", "true", "1"}, {"", "否", "n", "no", "false", "0"}


class UnreadableCellError(Exception):
    """A cell that cannot be taken; `code` is that of a `Problem`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def cell_value(content: Content, column: SheetColumn) -> Any:  # noqa: PLR0911 - one for each way to say a value
    """What a cell says, as the files of a pack would; None, or no items, where it is empty. UnreadableCellError."""
    if isinstance(content, Formula | CellError):
        raise UnreadableCellError("not_plain")
    text = shown(content)
    match column.cell:
        case Cell.LINES:
            return list(dict.fromkeys(_one_line(line) for line in text.split("\n") if line.strip()))
        case Cell.CODES:
            return list(dict.fromkeys(code for code in _BETWEEN_CODES.split(text) if code))
        case Cell.WORD:
            return _word(text, column.words or {})
        case Cell.NUMBER:
            return _number(text)
        case Cell.DAY:
            return _day_text(content, text)
        case Cell.YES:
            return _yes(text)
        case _:
            return _one_line(text)


def _word(text: str, words: Mapping[str, str]) -> str | None:
    if not text:
        return None
    if text not in words:
        raise UnreadableCellError("unknown_word")
    return words[text]


def _number(text: str) -> int | None:
    if not text:
        return None
    if not text.isascii() or not text.isdecimal():
        raise UnreadableCellError("wrong_value")
    return int(text)


def _day_text(content: Content, text: str) -> str | None:
    if isinstance(content, date):
        return (content.date() if isinstance(content, datetime) else content).isoformat()
    if text and day_in(text) is None:
        raise UnreadableCellError("wrong_value")
    return text or None


def _yes(text: str) -> bool | None:
    if text.lower() in _YES:
        return True
    if text.lower() in _NO:
        return None
    raise UnreadableCellError("unknown_word")


def day_in(text: str) -> date | None:
    """The day a text says, as 2026-11-21; None when it says none."""
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None


def shown(content: Content) -> str:
    """What a person sees in the cell."""
    if isinstance(content, Formula):
        return content.text
    if isinstance(content, CellError):
        return content.text
    return "" if content is None else str(content).strip()


def _one_line(text: str) -> str:
    return " ".join(text.split())
