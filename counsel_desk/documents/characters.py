"""Any text made fit for paper: whatever cannot be drawn is seen, never silently blank."""

import re
import unicodedata

from counsel_desk.documents.fonts import can_draw

LINE_SEPARATOR = "\u2028"  # a new line that stays in its paragraph; Qt would begin a new one at \n

_RADICALS = re.compile("[\u2e80-\u2fdf]+")
_LINE_ENDS = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")
_MARKS_PER_LETTER = 2  # real writing needs no more; two hundred would be drawn over the lines above


def as_printed(text: str) -> str:
    """`text` as paper shows it: one paragraph, ordinary characters, a box and its code for what no font can draw.

    Radicals copied out of other PDFs (⽇) become the characters they stand for (日). Invisible format characters go:
    they show nothing, and some (U+202E) turn the writing round.
    """
    text = _RADICALS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    text = unicodedata.normalize("NFC", _LINE_ENDS.sub(LINE_SEPARATOR, text).replace("\t", " "))
    printed: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MARKS_PER_LETTER:
            printed.append(_shown(character))
    return "".join(printed)


def _shown(character: str) -> str:
    if character == LINE_SEPARATOR or " " <= character <= "~":
        return character
    kind = unicodedata.category(character)
    if kind == "Cf" or _is_variation_selector(character):
        return ""
    if kind == "Zs":
        return character if can_draw(character) else " "
    if kind in {"Cc", "Cs"} or _is_reserved(character) or not can_draw(character):
        return f"□[U+{ord(character):04X}]"
    return character


def _is_variation_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _is_reserved(character: str) -> bool:
    """Noncharacters and the object mark: Qt uses them inside a text document for frames and pictures."""
    return character == "\ufffc" or "\ufdd0" <= character <= "\ufdef" or ord(character) & 0xFFFE == 0xFFFE
