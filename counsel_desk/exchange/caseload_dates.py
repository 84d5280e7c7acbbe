"""Days and instants as caseload tables hold them: date cells, day counts, compact numbers and Chinese words."""

import re
from datetime import date, datetime, time, timedelta

from counsel_desk.domain.dates import parse_day
from counsel_desk.domain.moments import CHINA, Precision
from counsel_desk.errors import InputError
from counsel_desk.exchange.tables import CellError, Value

_EPOCH = date(1899, 12, 30)  # day 0 of spreadsheets, whose 1900 has one day too many
_COUNTS = range(20_000, 80_000)  # 1954 to 2119: a date whose cell lost its date format
# The year 2024 in a cell formatted as a date shows 1905-07-16; nobody's loan is that old.
_EARLIEST = 1990
_FURTHEST = 20

_TIME = re.compile(
    r"""
    [\sT]* (?P<part>上午|早上|早|凌晨|中午|下午|傍晚|晚上|晚|夜里|am|pm)? \s*
    (?P<hour>\d{1,2})
    (?: [:：](?P<minute>\d{1,2}) (?:[:：](?P<second>\d{1,2})(?:\.\d+)?)? | [点时] (?:(?P<spoken>\d{1,2})分? | (?P<half>半))? 整? )
    \s* (?P<after>am|pm)? \s* $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LATER = {"下午", "傍晚", "晚上", "晚", "夜里", "pm"}


def read_day(value: Value, today: date, field: str) -> date:
    """The day, without any time of day. InputError: those of `parse_day`, or ``day.implausible``."""
    day = _day(value, today, field)
    if not _EARLIEST <= day.year <= today.year + _FURTHEST:
        raise InputError("day.implausible", field)
    return day


def read_instant(value: Value, today: date, field: str) -> tuple[datetime, Precision]:
    """The instant in China time. Midnight in a date cell means that only the day is known."""
    if isinstance(value, float) and int(value) in _COUNTS:
        value = datetime.combine(_EPOCH, time()) + timedelta(seconds=round(value % 1 * 86_400), days=int(value))
    day = read_day(value, today, field)
    if isinstance(value, datetime):
        clock, precision = value.time().replace(microsecond=0), Precision.MINUTE
        precision = Precision.DAY if clock == time() else Precision.SECOND if clock.second else Precision.MINUTE
    else:
        clock, precision = _clock(value, field) if isinstance(value, str) else (time(), Precision.DAY)
    return datetime.combine(day, clock, CHINA), precision


def read_birth_year(value: Value, today: date, field: str) -> int:
    """The year in 1990, 1990年, 1990-05-01 or a date cell. InputError ``birth_year.unreadable``."""
    year = 0
    if isinstance(value, date):
        year = value.year
    elif isinstance(value, int | float) and int(value) in _COUNTS:
        year = (_EPOCH + timedelta(days=int(value))).year
    elif written := re.match(r"\s*((?:19|20)\d\d)(?!\d{1,3}(?:\D|$))", str(value)):
        year = int(written[1])
    if not 1900 <= year <= today.year:
        raise InputError("birth_year.unreadable", field)
    return year


def _day(value: Value, today: date, field: str) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and value < _COUNTS.stop
        and int(value) in _COUNTS
    ):
        return _EPOCH + timedelta(days=int(value))
    if isinstance(value, bool | CellError) or value is None:
        raise InputError("day.implausible", field)
    text = str(value) if not isinstance(value, str) else value
    return parse_day(_TIME.sub("", text) or text, today, field=field)


def _clock(text: str, field: str) -> tuple[time, Precision]:
    found = _TIME.search(text)
    if found is None:
        return time(), Precision.DAY
    hour = int(found["hour"])
    part = (found["part"] or found["after"] or "").lower()
    if part in _LATER and hour < 12:
        hour += 12
    elif part == "am" and hour == 12:
        hour = 0
    minute = 30 if found["half"] else int(found["minute"] or found["spoken"] or 0)
    second = int(found["second"] or 0)
    try:
        clock = time(hour, minute, second)
    except ValueError as error:
        raise InputError("time.unreadable", field) from error
    return clock, Precision.SECOND if second else Precision.MINUTE
