"""Numbers, times, durations and kinds of contact as phones, carriers and spreadsheets write them."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from counsel_desk.domain.dates import parse_instant
from counsel_desk.domain.durations import parse_duration
from counsel_desk.domain.incidents import Channel, Direction
from counsel_desk.domain.moments import CHINA, Precision, from_milliseconds, to_milliseconds
from counsel_desk.domain.phone_records import NEWEST, OLDEST, is_plausible
from counsel_desk.domain.phones import normalise_phone
from counsel_desk.domain.texts import LINE_LIMIT, NOTE_LIMIT, clean, one_line
from counsel_desk.errors import InputError
from counsel_desk.exchange.tables import Cell, Formula

_LONGEST_TIME = 100  # characters of a time or duration; patterns would go back over a longer cell for minutes
_LONGEST_NUMBER = 24  # digits, as `check_phone` has it
_WITHHELD = frozenset({"", "-1", "-2", "-3", "null", "unknown", "private", "anonymous", "(unknown)", "未知", "(未知)",
                       "未知号码", "私密号码", "隐藏号码", "无号码"})  # fmt: skip
_NUMBER = re.compile(r"[+\d\s()\-./]+")

_STAMP = re.compile(r"\d{10}|\d{13}", re.ASCII)
_YEAR_1973 = 100_000_000_000  # as milliseconds; as seconds, the year 5138
_EPOCH = from_milliseconds(0)  # kept: it is asked for with every message
_FIRST, _LAST = to_milliseconds(OLDEST), to_milliseconds(NEWEST)
_DATE_AND_TIME = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[\sT,]*(\d{1,2})[:时点](\d{2})(?:[:分](\d{2})(?:\.\d+)?秒?)?分?",
    re.ASCII,
)
_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})\s*(\d{2})(\d{2})(\d{2})", re.ASCII)

_INCOMING = re.compile(
    "被叫|呼入|来电|接收|收到|收件|已收|接到|接听|已接|未接|拒接|拒绝|漏接|incoming|received|inbox|missed|rejected|blocked"
)
_OUTGOING = re.compile("主叫|呼出|去电|拨出|已拨|拨打|发送|发出|已发|发件|outgoing|sent|dial")
_NOT_CONNECTED = re.compile(
    "未接|拒接|拒绝|漏接|未接通|无应答|无人接|没接|not answered|missed|rejected|blocked|no answer|cancel"
)
_CONNECTED = re.compile("已接|接通|接听|answered|connected")
_MESSAGE = re.compile("短信|彩信|短消息|信息|sms|mms|text|message")
_CHAT = re.compile("微信|wechat")
_CALL = re.compile("语音|通话|电话|主叫|被叫|呼入|呼出|来电|去电|未接|拒接|call|voice|dial|missed")

_SECONDS = re.compile(r"\d{1,5}(?:\.0+)?", re.ASCII)


@lru_cache(maxsize=4096)
def number_and_name(written: str) -> tuple[str, str]:
    """The digits of a number; of a sender that writes under a name, the name; nothing of one who withholds it."""
    plain = unicodedata.normalize("NFKC", written).strip()
    if plain.lower() in _WITHHELD:
        return "", ""
    visible = "".join(each for each in plain if unicodedata.category(each) != "Cf")  # phones copy direction marks
    digits = normalise_phone(visible) if _NUMBER.fullmatch(visible) else ""
    if digits and len(digits) <= _LONGEST_NUMBER:
        return digits, ""
    return "", name_of(written)


@lru_cache(maxsize=4096)
def name_of(written: str) -> str:
    """How an address book or a chat calls somebody; empty where it says that it does not know."""
    name = one_line(written)[:LINE_LIMIT]
    return "" if name.lower() in _WITHHELD else name


def words_of(written: str) -> tuple[str, bool]:
    """The words as they can be kept, and whether that cost them their end."""
    words = written if written.isprintable() else clean(written).strip("\n")
    return (words, False) if len(words) <= NOTE_LIMIT else (words[:NOTE_LIMIT], True)


def instant_of_stamp(written: str) -> datetime | None:
    """The instant of milliseconds, or older programs' seconds, since 1970."""
    figures = written.strip()
    if not (9 <= len(figures) <= 15 and figures.isascii() and figures.isdecimal()):
        return None
    stamp = int(figures)
    if stamp < _YEAR_1973:
        stamp *= 1000
    return _EPOCH + timedelta(milliseconds=stamp) if _FIRST <= stamp < _LAST else None


def instant_of(cell: Cell, now: datetime) -> tuple[datetime, Precision] | None:
    """The instant a cell tells, in China time; a date without its year is the last one that was."""
    value = cell.cached if isinstance(cell, Formula) else cell
    match value:
        case datetime():
            at = value.replace(tzinfo=CHINA) if value.tzinfo is None else value.astimezone(CHINA)
            found = at.replace(microsecond=0), Precision.SECOND
        case date():
            found = datetime.combine(value, time(), CHINA), Precision.DAY
        case bool() | None:
            return None
        case int() | float():
            return _at_second(instant_of_stamp(f"{value:.0f}"))
        case str():
            return _instant_of_text(value.strip(), now)
        case _:
            return None
    return found if is_plausible(found[0]) else None


def duration_of(cell: Cell, *, in_minutes: bool = False) -> int | None:
    """The seconds a cell tells; None where it says nothing. A figure alone means seconds, as carriers count."""
    value = cell.cached if isinstance(cell, Formula) else cell
    if isinstance(value, datetime | date | bool) or value is None or len(str(value)) > _LONGEST_TIME:
        return None
    said = unicodedata.normalize("NFKC", str(value)).strip()
    if _SECONDS.fullmatch(said):
        return min(int(float(said)) * (60 if in_minutes else 1), 24 * 3600)
    try:
        return parse_duration(said)
    except InputError:
        return None


def direction_of(words: str) -> Direction | None:
    """Who turned to whom, by such words as 主叫, 被叫, received, or a phone's own figures; None if they do not say."""
    said = unicodedata.normalize("NFKC", words).strip().lower()
    if said in {"2", "发", "out"} or _OUTGOING.search(said):
        return Direction.OUTGOING
    if said in {"1", "3", "5", "收", "in"} or _INCOMING.search(said):
        return Direction.INCOMING
    return None


def connected_of(words: str) -> bool | None:
    """Whether the call was answered, by such words as 未接, answered; None where they do not say."""
    said = words.strip().lower()
    if said in {"否", "no", "3", "5"} or _NOT_CONNECTED.search(said):
        return False
    return True if said in {"是", "yes"} or _CONNECTED.search(said) else None


def channel_of(words: str) -> Channel | None:
    """What kind of contact it was, by such words as 短信, 语音通话; None where they do not say."""
    said = words.lower()
    if _CHAT.search(said):
        return Channel.WECHAT
    if _MESSAGE.search(said):
        return Channel.SMS
    return Channel.CALL if _CALL.search(said) else None


def _instant_of_text(said: str, now: datetime) -> tuple[datetime, Precision] | None:
    if len(said) > _LONGEST_TIME:
        return None
    if _STAMP.fullmatch(said):
        return _at_second(instant_of_stamp(said))
    match = _DATE_AND_TIME.fullmatch(said) or _TOGETHER.fullmatch(said)
    try:
        if match is None:
            found = parse_instant(said, now)
        else:
            year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
            precision = Precision.SECOND if match[6] else Precision.MINUTE
            found = datetime(year, month, day, hour, minute, second, tzinfo=CHINA), precision
    except (InputError, ValueError, OverflowError):
        return None
    return found if is_plausible(found[0]) and found[0] < now + timedelta(days=2) else None


def _at_second(at: datetime | None) -> tuple[datetime, Precision] | None:
    return None if at is None else (at, Precision.SECOND)
