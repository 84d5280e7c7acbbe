"""Everything typed or pasted is made safe to keep, and nothing more: exact words are evidence."""

import re
from collections.abc import Collection
from dataclasses import fields, replace
from typing import TYPE_CHECKING, TypeVar

from counsel_desk.errors import InputError

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Record = TypeVar("Record", bound=DataclassInstance)

LINE_LIMIT = 200  # a name, a title, a reason
NOTE_LIMIT = 20_000  # a note or a message; a workbook cell cuts at 32,767
PASTE_LIMIT = 200_000  # a whole conversation pasted at once

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_NEWLINES = re.compile(r"\r\n?|\x85")
_DIRECTIONS = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    r"""The text without control characters and lone surrogates, its line ends all ``\n``; the rest exactly as it was.

    Tabs, emoji, joiners and characters of every plane stay. Two halves of one character are joined.
    """
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return _CONTROLS.sub("", _NEWLINES.sub("\n", text))


def one_line(text: str) -> str:
    """The clean text in one line, each run of white space a single space: for names and titles."""
    return " ".join(clean(text).split())


def kept_line(text: str, field: str) -> str:
    """A name, a title or a reason as it is kept: clean, in one line; InputError ``text.too_long``."""
    return check_length(one_line(text), LINE_LIMIT, field)


def kept_note(text: str, field: str) -> str:
    """A note or a message as it is kept: clean and otherwise exact; InputError ``text.too_long``."""
    return check_length(clean(text), NOTE_LIMIT, field)


def kept(record: "Record", *, notes: Collection[str] = ()) -> "Record":
    """The record with every text of its own as it is kept: the fields named in `notes` as notes, the others as lines.

    Records within it are left as they are. InputError ``text.too_long`` names the field.
    """
    texts = {field.name: getattr(record, field.name) for field in fields(record)}
    fitted = {
        name: (kept_note if name in notes else kept_line)(text, name)
        for name, text in texts.items()
        if type(text) is str  # a member of an enum is a word of ours
    }
    return replace(record, **fitted)


def without_bidi(text: str) -> str:
    """The text for showing: characters that turn the direction of what follows are seen (U+FFFD) and powerless.

    Positions do not move. What is kept and exported stays untouched.
    """
    return _DIRECTIONS.sub("\ufffd", text)


def check_length(text: str, limit: int, field: str) -> str:
    """The text itself; InputError ``text.too_long`` with ``length`` and ``limit`` when it has more characters."""
    if len(text) > limit:
        raise InputError("text.too_long", field, length=len(text), limit=limit)
    return text
