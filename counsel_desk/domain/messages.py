"""What a pasted message says about itself: who signed it, from which number, when."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from counsel_desk.domain.dates import parse_instant
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.phones import check_phone
from counsel_desk.domain.texts import clean
from counsel_desk.errors import InputError

_SIGNATURE = re.compile(r"^\s*【([^】\n]{1,30})】|【([^】\n]{1,30})】\s*$")
_DIGIT = re.compile(r"\d")
_LONGEST_HEAD = 40  # a line of number and time above a message is short
_HALF_A_YEAR = timedelta(days=180)

_DAY = r"(?:\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?|\d{1,2}月\d{1,2}[日号]|\d{1,2}[-/.]\d{1,2}|[今昨前]天)"
_HOUR = r"(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|夜里|深夜)?\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
_NUMBER = r"(?P<number>\+?\d{2,}(?:[ -]\d{3,})*)"
_GAP = r"[ \t,，;；|·:：]+"
_END = r"(?![\d%]|[:：]\d)[\])）]?(?:[ \t,，;；|·:：]*\n|[ \t,，;；|·:：]+|(?=【))\s*(?P<words>\S.*)"
_IN_ONE_LINE = (
    re.compile(rf"{_NUMBER}{_GAP}[\[(（]?(?P<when>(?:{_DAY}[ T,，]*)?{_HOUR}){_END}", re.DOTALL),
    re.compile(rf"[\[(（]?(?P<when>(?:{_DAY}[ T,，]*)?{_HOUR})[\])）]?{_GAP}{_NUMBER}{_END}", re.DOTALL),
)
_TIME_ALONE = re.compile(rf"[\[(（]?(?P<when>{_DAY}[ T,，]*{_HOUR}){_END}", re.DOTALL)
# A sentence goes on behind its time: 11月23日 10:00 前还清.
_GOES_ON = re.compile(r"[之以]?[前后内]|起|到|至|止|[-—~～]|的|为|是|将|要|开庭|截止|还?[仍未没]")

_When = tuple[datetime, Precision]


@dataclass(frozen=True, slots=True)
class Message:
    """A message and what it tells. `words` are exact, without the head; a time not said is now."""

    words: str
    signature: str
    number: str
    happened_at: datetime
    precision: Precision


def read_message(text: str, now: datetime) -> Message:
    """Read what was pasted. A head of number and time, as phones copy it, is taken off.

    It stands in lines of its own, or in one line before the words. A time alone before words is a head only where no
    sentence can go on from it; nothing is read out of the middle of a text.
    """
    words = clean(text).strip()
    number, when, words = _in_one_line(words, now) or _in_lines(words, now)
    happened_at, precision = when or (now, Precision.MINUTE)
    return Message(words, signature_of(words), number, happened_at, precision)


def signature_of(words: str) -> str:
    """Who signed a message at its beginning or end, as 【晴天】; empty when nobody did."""
    signed = _SIGNATURE.search(words)
    return (signed[1] or signed[2]) if signed else ""


def _in_one_line(words: str, now: datetime) -> tuple[str, _When, str] | None:
    """Number and time in one line, before the words or above them."""
    for shape in _IN_ONE_LINE:
        match = shape.match(words)
        number = _number(match["number"]) if match else ""
        when = _instant(match["when"], now) if match else None
        if match and number and when:
            return number, when, match["words"]
    return None


def _in_lines(words: str, now: datetime) -> tuple[str, _When | None, str]:
    """Number and time in lines of their own, in either order; the time also before the words."""
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
    return (number, when, words) if when else (number, *_time_before(words, now))


def _time_before(words: str, now: datetime) -> tuple[_When | None, str]:
    """A day and an hour before the words, unless they are a term that the words set."""
    match = _TIME_ALONE.match(words)
    when = _instant(match["when"], now) if match else None
    if match is None or when is None or _GOES_ON.match(match["words"]):
        return None, words
    # Without a year, a day that would be long ago is one to come.
    return (when, match["words"]) if now - _HALF_A_YEAR <= when[0] <= now else (None, words)


def _number(head: str) -> str:
    try:
        return check_phone(head)
    except InputError:
        return ""


def _instant(head: str, now: datetime) -> _When | None:
    if not _DIGIT.search(head):
        return None  # no phone writes a time without figures: a lone 今天 is the message itself
    try:
        return parse_instant(head, now)
    except InputError:
        return None
