"""Chats in which only days or times part the messages, and a name stands before the words of each.

So WeChat copies what was forwarded: —— 2026-03-05 —— or 3月5日 下午9:07, and below it 小王：还钱, or 小王： and the
words in the lines after it.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from counsel_desk.exchange.phone_heads import Head, Said, day_alone, is_number, is_title, speaker_of, time_alone

# What stands before a colon in the words of collectors, and is nobody's name.
_NO_NAME = re.compile(
    "账|帐|卡号|户名|开户|金额|本金|地址|链接|网址|电话|手机|时间|日期|注意|备注|证|合同|编号|还款|如下|提示|通知|公告"
    "|内容|方式|尊敬|亲爱|您好|你好|http|回复|说明|原因"
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with its place; `parts` is the day or time in it, if that is all there is."""

    place: int
    text: str
    plain: str
    parts: str


def spoken(lines: Sequence[str], own: Collection[str]) -> list[Said]:
    """The messages of such a chat, each at the day or time above it; none where the text is no such chat."""
    every = [_line(place, text) for place, text in enumerate(lines, start=1)]
    filled = [line for line in every if line.plain]
    if any(_is_numbered(*each) for each in pairwise(filled)):
        return []
    names = _names(every, filled, own)
    return list(_messages(every, names)) if names else []


def _line(place: int, text: str) -> _Line:
    plain = text.strip()
    return _Line(place, text, plain, time_alone(plain) or day_alone(plain))


def _is_numbered(above: _Line, below: _Line) -> bool:
    """Whether a number stands beside a time: then it is a list of SMS, whose words may well begin with 通知：."""
    return (bool(time_alone(above.plain)) and is_number(below.plain)) or (
        is_number(above.plain) and bool(time_alone(below.plain))
    )


def _names(every: Sequence[_Line], filled: Sequence[_Line], own: Collection[str]) -> frozenset[str]:
    """Who speaks: whoever does so right below a day or time, and others who look alike.

    Below a blank line, often, or where every line has its name; in the midst of words a colon means nothing.
    """
    first = _speakers(below for above, below in pairwise(filled) if above.parts)
    if not first:
        return frozenset()
    words = [line for line in filled if not line.parts]
    all_of_them = [speaker_of(line.plain) for line in words]
    if all(each is not None and each[1] and not _NO_NAME.search(each[0]) for each in all_of_them):
        return frozenset(each[0] for each in all_of_them if each is not None)
    apart = _speakers(below for above, below in pairwise(every) if not above.plain)
    often = Counter(each[0] for each in all_of_them if each is not None)
    others = {name for name, count in often.items() if name.lower() in own or (count > 1 and not _NO_NAME.search(name))}
    return frozenset(first | apart | others)


def _speakers(lines: Iterator[_Line]) -> set[str]:
    said = (speaker_of(line.plain) for line in lines if not line.parts)
    return {each[0] for each in said if each is not None and not _NO_NAME.search(each[0])}


def _messages(lines: Sequence[_Line], names: Collection[str]) -> Iterator[Said]:
    """The lines below each name; words below a day that nobody is named for are nobody's, but they are kept."""
    when = ""
    said: Said | None = None
    for number, line in enumerate(lines):
        below = next((each for each in lines[number + 1 : number + 4] if each.plain), None)
        speaker = speaker_of(line.plain) if when else None
        begins = Said(line.place, Head(when, *speaker)) if speaker is not None and speaker[0] in names else None
        is_above = below is not None and bool(below.parts) and is_title(line.plain)
        if line.parts or begins is not None or is_above:
            if said is not None:
                yield said
            when = line.parts or when
            said = begins
        elif said is not None:
            said.lines.append(line.text)
        elif when and line.plain:
            said = Said(line.place, Head(when), [line.text])
    if said is not None:
        yield said
