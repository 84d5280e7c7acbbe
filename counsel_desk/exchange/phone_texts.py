"""Pasted text of one or many messages: chats as WeChat and QQ forward and copy them, lists of SMS with dates.

A message begins with a line that says when, and who or from which number::

    小王 2026/3/5 10:20:30          2026-03-05 10:20 10690000000001          —— 2026-03-05 ——
    明天还不上就去你单位               【晴天消费金融(虚构)】请还款                 小王 10:20

or with a name under a day, see `phone_speakers`. Text in which no line does so is one message.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from counsel_desk.domain.incidents import Channel, Direction
from counsel_desk.domain.messages import read_message
from counsel_desk.domain.phone_records import Entry, Finding, PhoneRecord
from counsel_desk.domain.texts import clean
from counsel_desk.exchange.phone_days import Days
from counsel_desk.exchange.phone_heads import (
    Head,
    Said,
    day_alone,
    head_of,
    is_name,
    is_number,
    is_title,
    time_alone,
    without_label_of_words,
    without_labels,
)
from counsel_desk.exchange.phone_speakers import spoken
from counsel_desk.exchange.phone_values import name_of, number_and_name, words_of

OWN = frozenset({"我", "本人", "me"})
"""How the client is called in what they forward, besides their own name."""

_TODAY = "今天"  # what an hour without its day means in a chat


def read_phone_text(text: str, now: datetime, *, own: Collection[str] = OWN) -> Iterator[Entry]:
    """Every message of a text; nothing where no line begins one. `place` is the line that does.

    `own` are the names of the client in it, whose words went out; in a talk of two they went to the other side. What
    a day leaves out is taken from `now`, and that is told.
    """
    names = frozenset(each.lower() for each in own)
    days = Days(now)
    entries = [entry for said in _split(text, names) for entry in _entries(said, days, names)]
    records = [each for each in entries if isinstance(each, PhoneRecord)]
    others = {(each.number, each.name) for each in records if each.direction is Direction.INCOMING}
    for entry in entries:
        if isinstance(entry, PhoneRecord) and entry.direction is Direction.OUTGOING and len(others) == 1:
            [(number, name)] = others
            yield replace(entry, number=number, name=name)
        else:
            yield entry


def begins_messages(text: str, *, own: Collection[str] = OWN) -> bool:
    """Whether the text has lines that say when and by whom, as forwarded messages do."""
    return bool(_split(text, frozenset(each.lower() for each in own)))


def read_single_message(text: str, now: datetime) -> Iterator[Entry]:
    """The whole text as one message; a time it does not say is now, to the minute, which is told."""
    read = read_message(text, now)
    words, was_cut = words_of(read.words)
    if read.happened_at == now:
        yield Finding("phone_file.time_taken")
    if was_cut:
        yield Finding("text.cut", 1)
    yield PhoneRecord(1, read.happened_at, number=read.number, words=words, precision=read.precision)


def _split(text: str, own: Collection[str]) -> list[Said]:
    """The messages of a text by the first of its possible shapes that names who wrote."""
    lines = without_labels(clean(text).split("\n"))
    messages = list(_messages(lines, own))
    if any(said.head.who for said in messages):
        return messages
    alike = spoken(lines, own)
    if alike or messages:
        return alike or messages
    of_today = list(_messages(lines, own, _TODAY))
    return of_today if len(of_today) > 1 else []


def _messages(lines: Sequence[str], own: Collection[str], day: str = "") -> Iterator[Said]:
    """The lines gathered below the heads they belong to; what stands above the first is nobody's."""
    above, below_it = _names_beside_times(lines, own)
    said: Said | None = None
    for place, line in enumerate(lines, start=1):
        plain = line.strip()
        below = next((each.strip() for each in lines[place : place + 3] if each.strip()), "")
        head = head_of(plain, below, day)
        separates = day_alone(plain) if head is None else ""
        is_above = is_title(plain) and bool(day_alone(below) or head_of(below, "", day))
        if head is None and not separates and not is_above:
            if said is not None and said.head.is_bare and plain in below_it and not any(map(str.strip, said.lines)):
                said.head = replace(said.head, who=plain)
            elif said is not None:
                said.lines.append(line)
            elif (is_number(plain) or plain in above) and time_alone(below):
                said = Said(place, Head("", plain))  # the time comes in the next line
            continue
        who = _who_above(said, above) if head is not None and head.is_bare else ""
        if said is not None and said.head.when:
            yield said
        said = Said(place, replace(head, who=head.who or who)) if head is not None else None
        day = separates or day or _TODAY
    if said is not None and said.head.when:
        yield said


def _names_beside_times(lines: Sequence[str], own: Collection[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Names that stand alone above times, and those that stand below them, in a chat that begins in this way.

    The client must be among them: else they are words.
    """
    filled = [line.strip() for line in lines if line.strip() and not is_title(line.strip())]
    pairs = list(pairwise(filled))
    above = frozenset(name for name, when in pairs if time_alone(when) and is_name(name))
    below = frozenset(name for when, name in pairs if time_alone(when) and is_name(name))
    if not filled:
        return frozenset(), frozenset()
    if filled[0] in above and _is_among(own, above):
        return above, frozenset()
    return frozenset(), below if time_alone(filled[0]) and _is_among(own, below) else frozenset()


def _is_among(own: Collection[str], names: Collection[str]) -> bool:
    return any(name.lower() in own for name in names)


def _who_above(said: Said | None, names: Collection[str]) -> str:
    """Number or name in the last line so far, taken out of the words: it belongs to the message that begins now."""
    if said is None:
        return ""
    if not said.head.when:
        return said.head.who
    while said.lines and not said.lines[-1].strip():
        said.lines.pop()
    last = said.lines[-1].strip() if said.lines else ""
    return said.lines.pop().strip() if last and (is_number(last) or last in names) else ""


def _entries(said: Said, days: Days, own: Collection[str]) -> Iterator[Entry]:
    """The message, or that its time cannot be read."""
    who, lines = said.head.who, said.lines
    if not who and lines and is_number(lines[0].strip()):
        who, lines = lines[0].strip(), lines[1:]
    when = days.read(said.head.when, said.head.when)
    if when is None:
        yield Finding("phone_file.undated", said.place, said.head.when, lost=True)
        return
    yield from days.told(said.place, said.head.when, when[0])
    spoken_words = "\n".join((said.head.words, *lines) if said.head.words else lines).strip()
    words, was_cut = words_of(without_label_of_words(spoken_words))
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
