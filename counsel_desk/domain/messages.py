"""What a pasted message says about itself: who signed it, from which number, when."""

import re
from dataclasses import dataclass
from datetime import datetime

from counsel_desk.domain.dates import parse_instant
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.phones import check_phone
from counsel_desk.domain.texts import clean
from counsel_desk.errors import InputError

_SIGNATURE = re.compile(r"^\s*【([^】\n]{1,30})】|【([^】\n]{1,30})】\s*$")
_DIGIT = re.compile(r"\d")
_LONGEST_HEAD = 40  # a line of number and time above a message is short


@dataclass(frozen=True, slots=True)
class Message:
    """A message and what it tells. `words` are exact, without the head lines; a time not said is now."""

    words: str
    signature: str
    number: str
    happened_at: datetime
    precision: Precision


def read_message(text: str, now: datetime) -> Message:
    """Read what was pasted. Head lines that are only a number or a time, as phones copy them, are taken off."""
    words = clean(text).strip()
    number, when = "", None
    for _ in range(2):
        head, _, rest = words.partition("\n")
        if not rest.strip() or len(head) > _LONGEST_HEAD:
            break
        found_number, found_time = _number(head), _instant(head, now)
        if found_number and not number:
            number = found_number
        elif found_time and when is None:
            when = found_time
        else:
            break
        words = rest.strip()
    happened_at, precision = when or (now, Precision.MINUTE)
    return Message(words, signature_of(words), number, happened_at, precision)


def signature_of(words: str) -> str:
    """Who signed a message at its beginning or end, as 【晴天】; empty when nobody did."""
    signed = _SIGNATURE.search(words)
    return (signed[1] or signed[2]) if signed else ""


def _number(head: str) -> str:
    try:
        return check_phone(head)
    except InputError:
        return ""


def _instant(head: str, now: datetime) -> tuple[datetime, Precision] | None:
    if not _DIGIT.search(head):
        return None  # no phone writes a time without figures: a lone 今天 is the message itself
    try:
        return parse_instant(head, now)
    except InputError:
        return None
