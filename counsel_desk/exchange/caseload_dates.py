"""Days and instants as caseload tables hold them: date cells, day counts, compact numbers and Chinese words."""

import re
from datetime import date, datetime, time, timedelta

from counsel_desk.domain.dates import Prefer, parse_day, parse_instant
from counsel_desk.domain.moments import CHINA, Precision
from counsel_desk.errors import InputError
from counsel_desk.exchange.tables import CellError, Value

_EPOCH = datetime(1899, 12, 30, tzinfo=CHINA)  # day 0 of spreadsheets, whose 1900 has one day too many
_COUNTS = (20_000, 80_000)  # 1954 to 2119: a date whose cell lost its date format
# The year 2024 in a cell formatted as a date shows 1905-07-16; nobody's loan is that old.
_EARLIEST = 1990
_FURTHEST = 20

_PART_OF_DAY = re.compile("[上下]午|[早晚]上")
_RELATIVE = re.compile("[昨今明前后去上下本这刚]|周|星期|礼拜|现在|yesterday|today|tomorrow|now", re.IGNORECASE)


def read_day(value: Value, today: date, field: str, prefer: Prefer = "past") -> date:
    """The day, without any time of day.

    InputError: those of `parse_day`; ``day.relative``, because nobody knows when 昨天 was written into a table;
    ``day.implausible``.
    """
    return read_instant(value, today, field, prefer)[0].date()


def read_instant(value: Value, today: date, field: str, prefer: Prefer = "past") -> tuple[datetime, Precision]:
    """The instant in China time; midnight in a date cell means that only the day is known. Errors as `read_day`."""
    instant, precision = _instant(value, today, field, prefer)
    if not _EARLIEST <= instant.year <= today.year + _FURTHEST:
        raise InputError("day.implausible", field)
    return instant, precision


def read_birth_year(value: Value, today: date, field: str) -> int:
    """The year in 1990, 1990年, 1990-05-01 or a date cell. InputError ``birth_year.unreadable``."""
    year = 0
    if isinstance(value, date):
        year = value.year
    elif counted := _counted(value):
        year = counted.year
    elif written := re.match(r"\s*((?:19|20)\d\d)(?!\d{1,3}(?:\D|$))", str(value)):
        year = int(written[1])
    if not 1900 <= year <= today.year:
        raise InputError("birth_year.unreadable", field)
    return year


def _instant(value: Value, today: date, field: str, prefer: Prefer) -> tuple[datetime, Precision]:
    if counted := _counted(value):
        value = counted
    if isinstance(value, datetime):
        instant = value.replace(microsecond=value.microsecond // 1000 * 1000, tzinfo=CHINA)
        if instant.time() == time():
            return instant, Precision.DAY
        return instant, Precision.SECOND if instant.second or instant.microsecond else Precision.MINUTE
    if isinstance(value, date):
        return datetime.combine(value, time(), CHINA), Precision.DAY
    if value is None or isinstance(value, bool | CellError):
        raise InputError("day.unreadable", field)
    if isinstance(value, float) and 0 < value < _COUNTS[0] and value % 1:  # 3.10 has become 3.1
        raise InputError("day.stored_as_number", field)
    text = str(value)
    if _RELATIVE.search(_PART_OF_DAY.sub("", text)) and not re.search(r"\d{4}", text):
        raise InputError("day.relative", field)
    if isinstance(value, int | float):  # 20240315; a clock time alone is no day
        return datetime.combine(parse_day(text, today, prefer=prefer, field=field), time(), CHINA), Precision.DAY
    if re.fullmatch(r"\s*\d{1,2}[:：]\d{2}([:：]\d{2})?\s*", text):
        raise InputError("day.unreadable", field)
    return parse_instant(text, datetime.combine(today, time.max, CHINA), prefer=prefer, field=field)


def _counted(value: Value) -> datetime | None:
    """The instant of a spreadsheet's day count, to the second; text tables carry such counts as text."""
    if isinstance(value, str) and re.fullmatch(r"\s*[2-7]\d{4}(\.\d{1,12})?\s*", value, re.ASCII):
        value = float(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or not _COUNTS[0] <= value < _COUNTS[1]:
        return None
    return _EPOCH + timedelta(days=int(value), seconds=round(value % 1 * 86_400))
