"""How long something lasted, as it is typed: 3:20, 200s, 3分20秒, 5 min."""

import re
import unicodedata

from counsel_desk.errors import InputError

_LONGEST = 24 * 3600  # seconds; what lasted longer is a slip of the hand

_COLONS = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{2})", re.ASCII)
_UNITS = re.compile(
    r"(?:(\d{1,2})(?:个?小时|h|hr|hours?))?(?:(\d{1,4})(?:分钟?|min|minutes?|m|'))?(?:(\d{1,5})(?:秒钟?|s|sec|seconds?|\"))?",
    re.ASCII,
)
_MINUTES = re.compile(r"\d{1,4}", re.ASCII)
_HALVES = {"半小时": 1800, "半个小时": 1800, "半分钟": 30}


def parse_duration(text: str, field: str = "duration") -> int:
    """The seconds in 3:20, 1:02:03, 200s, 3分20秒, 半小时; a figure alone means minutes, as people speak.

    InputError with ``duration.unreadable`` or ``duration.implausible`` (longer than a day).
    """
    said = re.sub(r"\s", "", unicodedata.normalize("NFKC", text).lower())
    seconds = _HALVES.get(said)
    if seconds is None:
        seconds = _seconds(said)
    if seconds is None:
        raise InputError("duration.unreadable", field)
    if seconds > _LONGEST:
        raise InputError("duration.implausible", field)
    return seconds


def format_duration(seconds: int) -> str:
    """The duration as 3:20 or 1:02:03, which `parse_duration` reads again."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _seconds(said: str) -> int | None:
    if match := _COLONS.fullmatch(said):
        hours, minutes, rest = (int(part or 0) for part in match.groups())
        is_clock = rest < 60 and (match[1] is None or minutes < 60)
        return hours * 3600 + minutes * 60 + rest if is_clock else None
    if _MINUTES.fullmatch(said):
        return int(said) * 60
    match = _UNITS.fullmatch(said) if said else None
    if match is None:
        return None
    hours, minutes, rest = (int(part or 0) for part in match.groups())
    return hours * 3600 + minutes * 60 + rest
