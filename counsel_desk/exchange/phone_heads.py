"""The lines in a pasted text that say who wrote and when, as chats and lists of messages write them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

_LONGEST = 200  # characters of a line that says who and when, and nothing else

_DAY = (
    r"(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}月\d{1,2}日|\d{1,2}[-/]\d{1,2}"
    r"|今天|昨天|前天|(?:星期|周)[一二三四五六日天])"
)
_SPACE = r"\s{0,9}"  # bounded: a line of a million spaces must not keep anybody waiting
_WEEKDAY = rf"(?:{_SPACE}[(（]?(?:星期|周)[一二三四五六日天][)）]?)?"
_HOUR = (
    rf"(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|[AaPp][Mm])?{_SPACE}\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?"
    rf"(?:{_SPACE}[AaPp][Mm])?"
)
_WHEN = rf"{_DAY}{_WEEKDAY}[\sT,，]{{0,9}}{_HOUR}"

_BARE = re.compile(rf"[\W_]*?(?P<when>{_WHEN})[\W_]*")
_DAY_LINE = re.compile(rf"[\W_]*(?P<day>{_DAY}){_WEEKDAY}[\W_]*")
_WHO_WHEN = re.compile(
    rf"(?P<who>\S.{{0,60}}?)[\s:：|,，]{{1,9}}[\[(（]?(?P<when>(?:{_DAY})?{_SPACE}{_HOUR}|{_WHEN})[\])）]?"
)
_WHEN_REST = re.compile(rf"[\[(（]?(?P<when>{_WHEN})[\])）]?[\s,，:：|]+(?P<rest>\S.*)")
_BRACKETED = re.compile(r"\[([^\[\]]+)\]")
_NUMBER = re.compile(r"\+?\d[\d\- ]{1,23}\d")
_NUMBER_WORDS = re.compile(rf"(?P<who>{_NUMBER.pattern})(?:[\s,，:：|]+(?P<words>.*))?")
_NAME = r"[^，。！？,!?：:【】；;]{1,30}"
_NAME_WORDS = re.compile(rf"(?P<who>{_NAME}?)\s*[:：]\s*(?P<words>\S.*)")
_ACCOUNT = re.compile(  # of QQ and WeChat
    r"(?P<who>.{1,40}?)\s*[(（<](?:\d{5,12}|wxid_\w{1,30}|[^\s<>()@]{1,60}@[^\s<>()]{1,60})[)）>](?P<words>)"
)
_NAME_ALONE = re.compile(rf"(?P<who>{_NAME})(?P<words>)")
_NO_NAME = re.compile("时间|日期|截止")  # 截止时间：2026-03-06 18:00 is part of the words
_SPEAKER = re.compile(rf"(?P<who>{_NAME}?)\s*[:：](?!//)\s*(?P<words>.*)")
_TITLE = re.compile(r"[\W_]*.{0,50}聊天记录(?:如下)?[\W_]*")
_LABELLED = re.compile(
    r"(?:发件人|发送人|发信人|发送方|对方|(?:对方|来电|短信)?号码|来自|from|sender"
    r"|(?:发送|接收|收到|收信)?(?:时间|日期)|date|time)\s*[:：]\s*(?P<rest>\S.*)",
    re.IGNORECASE,
)
_LABEL_OF_WORDS = re.compile(r"(?:短信|消息)?(?:内容|正文)\s*[:：]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """What a line that begins a message says: when, who, and perhaps the words at once."""

    when: str
    who: str = ""
    words: str = ""

    @property
    def is_bare(self) -> bool:
        """Whether it says only when; who it was then stands in a line of its own, above or below."""
        return not self.who and not self.words


@dataclass(slots=True)
class Said:
    """A message on its way: where it begins, its head, and the lines below."""

    place: int
    head: Head
    lines: list[str] = field(default_factory=list)


def head_of(line: str, below: str, day: str) -> Head | None:
    """What the line says if it begins a message; an hour without a day counts under `day`, where one was named."""
    if when := time_alone(line):
        return Head(when)
    if match := _WHEN_REST.fullmatch(line):
        return _behind_the_time(match["when"], match["rest"], below)
    if len(line) > _LONGEST:
        return None
    bracketed = _BRACKETED.fullmatch(line)
    match = _WHO_WHEN.fullmatch(bracketed[1] if bracketed is not None else line)
    if match is None:
        return None
    who, when = match["who"], match["when"] if _day_in(match["when"]) else f"{day} {match['when']}".strip()
    account = _ACCOUNT.fullmatch(who)
    if account is not None:
        who = account["who"]
    named = (_NAME_ALONE.fullmatch(who) and not _NO_NAME.search(who)) or _NUMBER.fullmatch(who)
    return Head(when, who) if named and _day_in(when) else None


def time_alone(line: str) -> str:
    """The day and hour of a line in which nothing else stands; empty for every other."""
    match = _BARE.fullmatch(line) if len(line) <= _LONGEST else None
    return match["when"] if match else ""


def day_alone(line: str) -> str:
    """The day of a line in which nothing else stands, as —— 2026-03-05 ——; empty for every other."""
    match = _DAY_LINE.fullmatch(line) if len(line) <= _LONGEST else None
    return match["day"] if match else ""


def is_number(line: str) -> bool:
    """Whether a line is a number and nothing else."""
    return _NUMBER.fullmatch(line) is not None


def is_name(line: str) -> bool:
    """Whether a line can be a name and nothing else."""
    return _NAME_ALONE.fullmatch(line) is not None


def is_title(line: str) -> bool:
    """Whether a line is what WeChat writes above a forwarded chat: 小王和我的聊天记录."""
    return len(line) <= _LONGEST and _TITLE.fullmatch(line) is not None


def speaker_of(line: str) -> tuple[str, str] | None:
    """The name before a colon and the words behind it, if there are any: 小王：还钱."""
    match = _SPEAKER.fullmatch(line)
    return (match["who"], match["words"]) if match and match["who"].strip() else None


def without_labels(lines: Sequence[str]) -> Sequence[str]:
    """Of a list of messages that begins so, numbers and times without what they are called: 发件人: 10690000000001."""
    first = next((line.strip() for line in lines if line.strip()), "")
    return lines if _without_label(first) == first else [_without_label(line) for line in lines]


def without_label_of_words(line: str) -> str:
    """The words without 内容： before them."""
    return _LABEL_OF_WORDS.sub("", line, count=1) if _LABEL_OF_WORDS.match(line) else line


def _without_label(line: str) -> str:
    match = _LABELLED.fullmatch(line.strip())
    return match["rest"] if match and (is_number(match["rest"]) or time_alone(match["rest"])) else line


def _behind_the_time(when: str, rest: str, below: str) -> Head:
    """A number or a name, with the words at once or below; or else the words of somebody who is not named."""
    begun_below = bool(below) and not time_alone(below) and not _WHEN_REST.fullmatch(below)
    for shape in (_NUMBER_WORDS, _ACCOUNT, _NAME_WORDS, _NAME_ALONE if begun_below else _ACCOUNT):
        if match := shape.fullmatch(rest):
            return Head(when, match["who"], match["words"] or "")
    return Head(when, words=rest)


def _day_in(when: str) -> str:
    match = re.match(_DAY, when)
    return match[0] if match else ""
