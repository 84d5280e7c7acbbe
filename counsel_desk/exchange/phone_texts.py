"""Pasted text of one or many messages: chats as WeChat and QQ forward and copy them, lists of SMS with dates.

A message begins with a line that says when, and who or from which number::

    小王 2026/3/5 10:20:30          2026-03-05 10:20 10690000000001          —— 2026-03-05 ——
    明天还不上就去你单位               【晴天消费金融(虚构)】请还款                 小王 10:20

Text in which no line does so is one message.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from counsel_desk.domain.incidents import Channel, Direction
from counsel_desk.domain.messages import read_message
from counsel_desk.domain.phone_records import Entry, Finding, PhoneRecord
from counsel_desk.domain.texts import clean
from counsel_desk.exchange.phone_days import Days
from counsel_desk.exchange.phone_values import name_of, number_and_name, words_of

OWN = frozenset({"我", "本人", "me"})
"""How the client is called in what they forward, besides their own name."""

_DAY = (
    r"(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}月\d{1,2}日|\d{1,2}[-/]\d{1,2}"
    r"|今天|昨天|前天|(?:星期|周)[一二三四五六日天])"
)
_HOUR = r"(?:凌晨|早上|上午|中午|下午|傍晚|晚上)?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s*[AaPp][Mm])?"
_WHEN = rf"{_DAY}\s*(?:(?:星期|周)[一二三四五六日天])?[\sT,，]*{_HOUR}"

_TODAY = "今天"  # what an hour without its day means in a chat whose other times have theirs

_BARE = re.compile(rf"[\[(（]?(?P<when>{_WHEN})[\])）]?[:：]?")
_DAY_LINE = re.compile(rf"[\W_]*(?P<day>{_DAY})\s*(?:(?:星期|周)[一二三四五六日天])?[\W_]*")
_WHO_WHEN = re.compile(rf"(?P<who>\S.{{0,60}}?)[\s:：|,，]+[\[(（]?(?P<when>(?:{_DAY})?\s*{_HOUR}|{_WHEN})[\])）]?")
_WHEN_REST = re.compile(rf"[\[(（]?(?P<when>{_WHEN})[\])）]?[\s,，:：|]+(?P<rest>\S.*)")
_NUMBER = re.compile(r"\+?\d[\d\- ]{1,23}\d")
_NUMBER_WORDS = re.compile(rf"(?P<who>{_NUMBER.pattern})(?:[\s,，:：|]+(?P<words>.*))?")
_NAME = r"[^，。！？,!?：:【】；;]{1,30}"
_NAME_WORDS = re.compile(rf"(?P<who>{_NAME}?)\s*[:：]\s*(?P<words>\S.*)")
_ACCOUNT = re.compile(r"(?P<who>.{1,40}?)\s*[(（<](?:\d{5,12}|[^\s<>()]+@[^\s<>()]+)[)）>](?P<words>)")  # of QQ
_NAME_ALONE = re.compile(rf"(?P<who>{_NAME})(?P<words>)")


@dataclass(frozen=True, slots=True)
class _Head:
    """What a line that begins a message says: when, who, and perhaps the words at once."""

    when: str
    who: str = ""
    words: str = ""

    @property
    def is_bare(self) -> bool:
        """Whether it says only when; the number then stands in a line of its own, above or below."""
        return not self.who and not self.words


@dataclass(slots=True)
class _Said:
    """A message on its way: where it begins, its head, and the lines below."""

    place: int
    head: _Head
    lines: list[str] = field(default_factory=list)


def read_phone_text(text: str, now: datetime, *, own: Collection[str] = OWN) -> Iterator[Entry]:
    """Every message of a text; nothing where no line begins one. `place` is the line that does.

    `own` are the names of the client in it, whose words went out; in a talk of two they went to the other side.
    """
    names = frozenset(each.lower() for each in own)
    days = Days(now)
    entries = [entry for said in _messages(clean(text).split("\n")) for entry in _entries(said, days, names)]
    records = [each for each in entries if isinstance(each, PhoneRecord)]
    others = {(each.number, each.name) for each in records if each.direction is Direction.INCOMING}
    for entry in entries:
        if isinstance(entry, PhoneRecord) and entry.direction is Direction.OUTGOING and len(others) == 1:
            [(number, name)] = others
            yield replace(entry, number=number, name=name)
        else:
            yield entry


def begins_messages(text: str) -> bool:
    """Whether a line of the text says when and by whom, as forwarded messages do."""
    return next(_messages(clean(text).split("\n")), None) is not None


def read_single_message(text: str, now: datetime) -> PhoneRecord:
    """The whole text as one message; a time it does not say is now, to the minute."""
    read = read_message(text, now)
    words, _ = words_of(read.words)
    return PhoneRecord(1, read.happened_at, number=read.number, words=words, precision=read.precision)


def _messages(lines: list[str]) -> Iterator[_Said]:
    """The lines gathered below the heads they belong to; what stands above the first is nobody's."""
    day = ""
    said: _Said | None = None
    for place, line in enumerate(lines, start=1):
        plain = line.strip()
        below = next((each.strip() for each in lines[place : place + 3] if each.strip()), "")
        head = _head(plain, below, day)
        separator = None if head is not None else _DAY_LINE.fullmatch(plain)
        if head is None and separator is None:
            if said is not None:
                said.lines.append(line)
            elif _NUMBER.fullmatch(plain) and _BARE.fullmatch(below):
                said = _Said(place, _Head("", plain))  # the time comes in the next line
            continue
        number = _number_above(said) if head is not None and head.is_bare else ""
        if said is not None and said.head.when:
            yield said
        said = _Said(place, replace(head, who=head.who or number)) if head is not None else None
        day = separator["day"] if separator is not None else day or _TODAY
    if said is not None and said.head.when:
        yield said


def _head(line: str, below: str, day: str) -> _Head | None:
    """What the line says if it begins a message; an hour without a day counts under one that was named before."""
    if match := _BARE.fullmatch(line):
        return _Head(match["when"])
    if match := _WHEN_REST.fullmatch(line):
        return _behind_the_time(match["when"], match["rest"], below)
    match = _WHO_WHEN.fullmatch(line)
    if match is None:
        return None
    who, when = match["who"], match["when"] if _day_in(match["when"]) else f"{day} {match['when']}".strip()
    account = _ACCOUNT.fullmatch(who)
    if account is not None:
        who = account["who"]
    named = _NAME_ALONE.fullmatch(who) or _NUMBER.fullmatch(who)
    return _Head(when, who) if named and _day_in(when) else None


def _behind_the_time(when: str, rest: str, below: str) -> _Head:
    """A number or a name, with the words at once or below; or else the words of somebody who is not named."""
    begun_below = bool(below) and not _BARE.fullmatch(below) and not _WHEN_REST.fullmatch(below)
    for shape in (_NUMBER_WORDS, _ACCOUNT, _NAME_WORDS, _NAME_ALONE if begun_below else _ACCOUNT):
        if match := shape.fullmatch(rest):
            return _Head(when, match["who"], match["words"] or "")
    return _Head(when, words=rest)


def _number_above(said: _Said | None) -> str:
    """The number in the last line so far, taken out of the words: it belongs to the message that begins now."""
    if said is None:
        return ""
    if not said.head.when:
        return said.head.who
    while said.lines and not said.lines[-1].strip():
        said.lines.pop()
    return said.lines.pop().strip() if said.lines and _NUMBER.fullmatch(said.lines[-1].strip()) else ""


def _day_in(when: str) -> str:
    match = re.match(_DAY, when)
    return match[0] if match else ""


def _entries(said: _Said, days: Days, own: Collection[str]) -> Iterator[Entry]:
    """The message, or that its time cannot be read."""
    who, lines = said.head.who, said.lines
    if not who and lines and _NUMBER.fullmatch(lines[0].strip()):
        who, lines = lines[0].strip(), lines[1:]
    when = days.read(said.head.when, said.head.when)
    if when is None:
        yield Finding("phone_file.undated", said.place, said.head.when, lost=True)
        return
    yield from days.told(said.place, said.head.when, when[0])
    words, was_cut = words_of("\n".join(filter(None, (said.head.words, "\n".join(lines).strip()))))
    if was_cut:
        yield Finding("text.cut", said.place)
    number, name = number_and_name(who)
    yield PhoneRecord(
        said.place,
        when[0],
        Channel.WECHAT if name else Channel.SMS,
        Direction.OUTGOING if name_of(who).lower() in own else Direction.INCOMING,
        number,
        name,
        words,
        when[1],
    )
