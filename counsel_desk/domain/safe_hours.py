"""How and when a client may be called without putting them at risk."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from counsel_desk.domain.dates import parse_time
from counsel_desk.domain.moments import CHINA
from counsel_desk.errors import InputError


class CallPermission(StrEnum):
    """What the client allows (安全联系方式). Nobody having asked is not a permission."""

    NOT_ASKED = "not_asked"
    MAY_CALL = "may_call"
    MAY_LEAVE_MESSAGE = "may_leave_message"  # and say who we are
    MESSAGE_WITHOUT_NAMING = "message_without_naming"
    DO_NOT_CALL = "do_not_call"


STRICTNESS = (
    CallPermission.NOT_ASKED,
    CallPermission.MAY_LEAVE_MESSAGE,
    CallPermission.MAY_CALL,
    CallPermission.MESSAGE_WITHOUT_NAMING,
    CallPermission.DO_NOT_CALL,
)
"""From what allows the most to what allows nothing. Nobody having asked is no wish."""

SafeHours = tuple[tuple[time, time], ...]


@dataclass(frozen=True, slots=True)
class SafeContact:
    """A client's wish; no hours means any hour. A window may cross midnight."""

    permission: CallPermission
    hours: SafeHours
    note: str


class SafetyCode(StrEnum):
    """Whether a call at that time keeps to the client's wish, and what is against it."""

    SAFE = "safe"
    NOT_ASKED = "not_asked"
    OUTSIDE_HOURS = "outside_hours"
    DO_NOT_CALL = "do_not_call"


@dataclass(frozen=True, slots=True)
class SafetyAnswer:
    """The answer for one instant; `next_safe` is when it will be safe, None when it is now or never."""

    code: SafetyCode
    permission: CallPermission
    next_safe: datetime | None = None

    @property
    def safe(self) -> bool:
        """Whether the client may be called at that instant."""
        return self.code is SafetyCode.SAFE


_ANY_HOUR = frozenset(
    {"", "任何时间", "任何时候", "任意时间", "随时", "随时都可以", "全天", "都可以", "不限", "anytime"}
)
_LIST = re.compile(r"[,、;和及\n]+")
_RANGE = re.compile(r"(.+?)(?:-|~|—|–|到|至)(.+)")
_FROM = re.compile(r"(.+?)(?:(?:以|之)?后|起|开始)")
_UNTIL = re.compile(r"(.+?)(?:以|之)?前")
_PART_OF_DAY = re.compile(r"\D*")
_PARTS = {
    "上午": (time(9), time(12)),
    "早上": (time(9), time(12)),
    "中午": (time(12), time(14)),
    "下午": (time(14), time(18)),
    "白天": (time(9), time(18)),
    "上班时间": (time(9), time(18)),
    "晚上": (time(19), time(21)),
}  # narrow rather than wide: a call at the wrong hour does harm, and the form shows what was understood
_AGREED = re.compile(r"(?:都|也)?(?:可以|方便|有空|行)$")
_MIDNIGHT = time()


def is_safe(at: datetime, contact: SafeContact) -> SafetyAnswer:
    """Whether the client may be called at `at` (aware). The end of a window no longer belongs to it."""
    if contact.permission is CallPermission.DO_NOT_CALL:
        return SafetyAnswer(SafetyCode.DO_NOT_CALL, contact.permission)
    if contact.permission is CallPermission.NOT_ASKED:
        return SafetyAnswer(SafetyCode.NOT_ASKED, contact.permission)
    local = at.astimezone(CHINA)
    if not contact.hours or any(_holds(start, end, local.time()) for start, end in contact.hours):
        return SafetyAnswer(SafetyCode.SAFE, contact.permission)
    starts = [datetime.combine(local.date(), start, CHINA) for start, _ in contact.hours]
    following = min(start if start > local else start + timedelta(1) for start in starts)
    return SafetyAnswer(SafetyCode.OUTSIDE_HOURS, contact.permission, following)


def _holds(start: time, end: time, moment: time) -> bool:
    if start < end:
        return start <= moment < end
    return moment >= start or moment < end  # across midnight; a whole day when both are equal


def both_allow(one: SafeContact, other: SafeContact) -> SafeContact:
    """What two wishes of one person allow together: the stricter permission, the hours that stand in both.

    Where no hour does, nobody calls. What else was said stays, once.
    """
    permission = max(one.permission, other.permission, key=STRICTNESS.index)
    note = "；".join(dict.fromkeys(filter(None, (one.note, other.note))))
    if not (one.hours and other.hours):
        return SafeContact(permission, one.hours or other.hours, note)
    shared = _in_both(one.hours, other.hours)
    return SafeContact(permission if shared else CallPermission.DO_NOT_CALL, shared, note)


def _in_both(one: SafeHours, other: SafeHours) -> SafeHours:
    """The windows, in the order of the day, whose every minute lies in a window of both."""
    if one == other:
        return one
    minutes = [time(*divmod(minute, 60)) for minute in range(24 * 60)]
    fits = [all(any(_holds(*window, each) for window in hours) for hours in (one, other)) for each in minutes]
    starts = [each for at, each in enumerate(minutes) if fits[at] and not fits[at - 1]]
    ends = [each for at, each in enumerate(minutes) if fits[at - 1] and not fits[at]]
    if ends and ends[0] <= starts[0]:
        ends.append(ends.pop(0))  # the last window crosses midnight, or ends there
    return tuple(zip(starts, ends, strict=True))


def parse_hours(text: str, field: str = "safe_hours") -> SafeHours:
    """The windows in 9:00-12:00, 14:00-18:00, 晚上8点后, 下午2点到5点, 上午, 白天, 随时, in the order of the day.

    InputError with ``hours.unreadable``.
    """
    plain = re.sub(r"[^\S\n]", "", unicodedata.normalize("NFKC", text).lower()).strip()
    if plain in _ANY_HOUR:
        return ()
    windows = tuple(sorted({_window(part, field) for part in _LIST.split(plain) if part}))
    return () if (_MIDNIGHT, _MIDNIGHT) in windows else windows


def format_hours(hours: SafeHours) -> str:
    """The windows as 09:00-12:00, 14:00-18:00; empty for any hour."""
    return ", ".join(f"{start:%H:%M}-{'24:00' if end == _MIDNIGHT else f'{end:%H:%M}'}" for start, end in hours)


def _window(part: str, field: str) -> tuple[time, time]:
    said = _AGREED.sub("", part)
    if said in _PARTS:
        return _PARTS[said]
    if match := _FROM.fullmatch(said):
        return _time(match[1], field), _MIDNIGHT
    if match := _UNTIL.fullmatch(said):
        return _MIDNIGHT, _time(match[1], field)
    match = _RANGE.fullmatch(said)
    if match is None:
        raise InputError("hours.unreadable", field)
    start, end = _time(match[1], field), _end(match[1], match[2], field)
    if start == end != _MIDNIGHT:
        raise InputError("hours.unreadable", field)
    return start, end


def _end(start_said: str, said: str, field: str) -> time:
    """The end of a window. Spoken, it shares the start's part of the day: 下午2点到5点, or the next: 9点到5点."""
    plain = _time(said, field)
    if ":" in said or not said[0].isdigit():
        return plain
    part = _PART_OF_DAY.match(start_said)
    shared = _time(part[0] + said, field) if part and part[0] else plain
    later = plain.replace(hour=plain.hour + 12) if plain.hour < 12 else plain
    start = _time(start_said, field)
    if shared == _MIDNIGHT:
        return shared  # 晚上8点到12点
    return next((end for end in (shared, plain, later) if end > start), plain)


def _time(said: str, field: str) -> time:
    try:
        moment = parse_time(said + "点" if re.search(r"^\D*\d{1,2}$", said, re.ASCII) else said, field)
    except InputError:
        raise InputError("hours.unreadable", field) from None
    return moment.replace(second=0)
