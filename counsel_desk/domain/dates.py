"""Days and times as they are typed while listening: 3月5日, 上周三, 3天后, 昨晚10点20.

Nothing here reads a clock: the present is an argument. Where a typed date can mean several (3-5 has no year), the
nearest is meant, in the past unless the caller prefers the future.
"""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from typing import Literal

from counsel_desk.domain.moments import CHINA, Precision
from counsel_desk.domain.numerals import DIGITS, read_number
from counsel_desk.errors import InputError

Prefer = Literal["past", "future"]
Working = Callable[[date, int], date]
"""The day so many working days after another, as `Calendar.add_working_days`."""

_YEARS = range(1900, 2200)
_WEEK = r"(?:周|星期|礼拜)"
_WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
_DAY_WORDS = {
    "大前天": -3,
    "前天": -2,
    "前日": -2,
    "昨天": -1,
    "昨日": -1,
    "yesterday": -1,
    "今天": 0,
    "今日": 0,
    "today": 0,
    "明天": 1,
    "明日": 1,
    "tomorrow": 1,
    "后天": 2,
    "后日": 2,
    "大后天": 3,
}
_YEAR_WORDS = {"前": -2, "去": -1, "今": 0, "明": 1, "后": 2}
_ORDER_WORDS = {"上上": -2, "上": -1, "这": 0, "本": 0, "下": 1, "下下": 2}
_CONTRACTIONS = {"今早": "今天早上", "今晚": "今天晚上", "昨晚": "昨天晚上", "昨夜": "昨天晚上", "前晚": "前天晚上",
                 "明早": "明天早上", "明晚": "明天晚上"}  # fmt: skip

_NUMERAL = re.compile(rf"(?<![周期拜])[{''.join(DIGITS)}十]+")
_TRAILING_WEEKDAY = re.compile(rf"[(,]?{_WEEK}([一二三四五六日天])\)?$")

_EARLY, _MORNING, _NOON, _AFTERNOON, _EVENING, _NIGHT = (
    "凌晨|清晨|am", "早上|早晨|上午|早", "中午", "下午|午后|傍晚|pm", "晚上|晚", "夜里|深夜|半夜|午夜",
)  # fmt: skip
_PART = rf"(?P<part>{_EARLY}|{_MORNING}|{_NOON}|{_AFTERNOON}|{_EVENING}|{_NIGHT})"
_CLOCK = re.compile(
    rf"""{_PART}?\s*(?P<hour>\d{{1,2}})\s*
    (?: :(?P<minute>\d{{2}})(?::(?P<second>\d{{2}})(?:\.\d+)?)?\s*(?P<meridiem>am|pm)?
      | [点时](?:钟|整)?(?:(?P<spoken>\d{{1,2}}|半|[13]刻)分?(?:(?P<rest>\d{{1,2}})秒)?)?
      | \s*(?P<bare>am|pm) )$""",
    re.VERBOSE | re.ASCII,
)
_WORKING_DAYS = re.compile(r"(\d{1,3})个?工作日(?:以|之)?[内后]?", re.ASCII)
_SPAN = re.compile(r"(\d{1,4}|半)(分钟?|个?小时|个?钟头?)(?:以|之)?([前后])", re.ASCII)


def parse_day(
    text: str, today: date, *, prefer: Prefer = "past", field: str = "day", working: Working | None = None
) -> date:
    """The day in 2026-3-5, 2026年3月5日, 20260305, 3月5日, 3-5, 5号, 昨天, 下周一, 3天后, 去年12月1日.

    Of a day to come it is the last one in 3天内, and with `working` in 3个工作日内, as services promise to answer.
    InputError with ``day.unreadable``, ``day.impossible`` (30 February, or a year nobody alive remembers),
    ``day.order`` (the year stands last: day or month first cannot be known) or ``day.weekday`` (5 March is no Monday).
    """
    said = re.sub(r"\s", "", _plain(text))
    for shape, meaning in _SHAPES:
        if match := shape.fullmatch(said):
            try:
                day = meaning(match, today, prefer)
            except (ValueError, OverflowError):
                raise InputError("day.impossible", field) from None
            if day.year not in _YEARS:
                raise InputError("day.impossible", field)
            return day
    if working is not None and (counted := _WORKING_DAYS.fullmatch(said)):
        return working(today, int(counted[1]))
    if re.fullmatch(r"\d{1,2}[-./]\d{1,2}[-./]\d{4}", said):
        raise InputError("day.order", field)
    if weekday := _TRAILING_WEEKDAY.search(said):
        day = parse_day(said[: weekday.start()], today, prefer=prefer, field=field)
        if day.weekday() != _WEEKDAYS[weekday[1]]:
            raise InputError("day.weekday", field, day=day)
        return day
    raise InputError("day.unreadable", field)


def parse_time(text: str, field: str = "time") -> time:
    """The time of day in 15:00, 15点, 下午3点半, 晚上10点20, 三点一刻, 3pm; midnight (24:00, 晚上12点) is 00:00.

    InputError with ``time.unreadable`` or ``time.impossible``.
    """
    match = _CLOCK.fullmatch(_plain(text).strip())
    if match is None:
        raise InputError("time.unreadable", field)
    return _read_clock(match, field)[0]


def parse_instant(
    text: str, now: datetime, *, prefer: Prefer = "past", field: str = "when"
) -> tuple[datetime, Precision]:
    """The instant in 昨晚10点20, 3月5日 15:00, 15:00, 10分钟前, 刚才, and how exactly it is known.

    A day alone (also 昨天下午) is known to the day. After midnight the night still belongs to the evening before:
    昨晚1点 is one o'clock today. InputError as `parse_day` and `parse_time`.
    """
    present = now.astimezone(CHINA)
    said = re.sub(r"(?<=\d)t(?=\d)", " ", _plain(text).strip())
    if (lately := _read_span(said, present)) is not None:
        return lately, Precision.MINUTE
    clock = _CLOCK.search(said)
    if clock is None:
        day = parse_day(re.sub(rf"(?<=.){_PART}$", "", said), present.date(), prefer=prefer, field=field)
        return datetime.combine(day, time(), CHINA), Precision.DAY
    moment, days_later = _read_clock(clock, field)
    precision = Precision.SECOND if clock["second"] or clock["rest"] else Precision.MINUTE
    day_text = said[: clock.start()].strip(" ,、的在")
    day = parse_day(day_text, present.date(), prefer=prefer, field=field) if day_text else present.date()
    instant = datetime.combine(day + timedelta(days_later), moment, CHINA)
    if not day_text and prefer == "past" and instant > present:
        instant -= timedelta(1)
    if not day_text and prefer == "future" and instant < present:
        instant += timedelta(1)
    return instant, precision


def format_day(day: date) -> str:
    """The day as 2026-03-05, which reads the same in both languages and sorts."""
    return day.isoformat()


def format_instant(instant: datetime, precision: Precision = Precision.MINUTE) -> str:
    """The instant in China time, no more exact than it is known: 2026-03-05 15:00."""
    shapes = {Precision.DAY: "", Precision.MINUTE: " %H:%M", Precision.SECOND: " %H:%M:%S"}
    local = instant.astimezone(CHINA)
    return format_day(local.date()) + local.strftime(shapes[precision])


def add_months(day: date, months: int, *, day_wanted: int | None = None) -> date:
    """The same day of a later (or earlier) month, or its last day when it is shorter (Civil Code, article 202).

    `day_wanted` is the day of the month where it is another than that of `day`.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day_wanted or day.day, monthrange(year, month + 1)[1]))


def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).lower()
    for short, long in _CONTRACTIONS.items():
        plain = plain.replace(short, long)
    return _NUMERAL.sub(lambda match: _figures(match[0]), plain)


def _figures(numeral: str) -> str:
    value = read_number(numeral)
    return numeral if value is None else str(value)


def _full_date(match: re.Match[str], _today: date, _prefer: Prefer) -> date:
    year, month, day = (int(part) for part in match.groups())
    return date(year + 2000 if len(match[1]) == 2 else year, month, day)


def _date_of_year(match: re.Match[str], today: date, _prefer: Prefer) -> date:
    return date(today.year + _YEAR_WORDS[match[1]], int(match[2]), int(match[3]))


def _nearest_date(match: re.Match[str], today: date, prefer: Prefer) -> date:
    month, day = int(match[1]), int(match[2])
    years = (today.year + (step if prefer == "future" else -step) for step in range(9))  # 29 February: 1896 to 1904
    return _nearest(((year, month) for year in years), day, today, prefer)


def _nearest_day_of_month(match: re.Match[str], today: date, prefer: Prefer) -> date:
    starts = (add_months(today.replace(day=1), step if prefer == "future" else -step) for step in range(3))
    return _nearest(((start.year, start.month) for start in starts), int(match[1]), today, prefer)


def _nearest(months: Iterable[tuple[int, int]], day: int, today: date, prefer: Prefer) -> date:
    for year, month in months:
        if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            candidate = date(year, month, day)
            if candidate == today or (candidate > today) == (prefer == "future"):
                return candidate
    raise ValueError("no such day")


def _day_word(match: re.Match[str], today: date, _prefer: Prefer) -> date:
    return today + timedelta(_DAY_WORDS[match[0]])


def _weekday(match: re.Match[str], today: date, prefer: Prefer) -> date:
    away = _WEEKDAYS[match[2]] - today.weekday()
    if match[1]:
        return today + timedelta(away + 7 * _ORDER_WORDS[match[1]])
    return today + timedelta(away % 7 if prefer == "future" else -(-away % 7))


def _day_of_month(match: re.Match[str], today: date, _prefer: Prefer) -> date:
    return add_months(today.replace(day=1), _ORDER_WORDS[match[1]]).replace(day=int(match[2]))


def _days_away(match: re.Match[str], today: date, prefer: Prefer) -> date:
    count, unit, direction = match.groups()
    if direction == "内" and prefer == "past":
        raise ValueError("no single day")
    sign = -1 if direction == "前" else 1
    if count == "半":
        return today + timedelta(15 * sign) if unit == "月" else add_months(today, 6 * sign)
    if unit in {"月", "年"}:
        return add_months(today, int(count) * (12 if unit == "年" else 1) * sign)
    return today + timedelta(int(count) * (1 if unit in {"天", "日"} else 7) * sign)


_Meaning = Callable[[re.Match[str], date, Prefer], date]
_SHAPES: tuple[tuple[re.Pattern[str], _Meaning], ...] = tuple(
    (re.compile(shape, re.ASCII), meaning)
    for shape, meaning in (
        (r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?", _full_date),
        (r"(\d{4})(\d{2})(\d{2})", _full_date),
        (r"(\d{2})[-.年](\d{1,2})[-.月](\d{1,2})[日号]?", _full_date),  # not 5/3/26: its order is not ours
        (r"([前去今明后])年(\d{1,2})[-./月](\d{1,2})[日号]?", _date_of_year),
        (r"(\d{1,2})[-./月](\d{1,2})[日号]?", _nearest_date),
        (r"(\d{1,2})[日号]", _nearest_day_of_month),
        (r"(上上|上|这|本|下下|下)个?月(\d{1,2})[日号]?", _day_of_month),
        (rf"(上上|上|这|本|下下|下)?个?{_WEEK}([一二三四五六日天])", _weekday),
        (r"(\d{1,4}|半(?=个?月|年))个?(天|日|周|星期|礼拜|月|年)(?:以|之)?([前后内])", _days_away),
        ("|".join(_DAY_WORDS), _day_word),
    )
)


def _read_span(said: str, present: datetime) -> datetime | None:
    minute = present.replace(second=0, microsecond=0)
    if said in {"刚才", "刚刚", "现在", "now"}:
        return minute
    match = _SPAN.fullmatch(re.sub(r"\s", "", said))
    if match is None:
        return None
    minutes = (1 if match[2].startswith("分") else 60) * (0.5 if match[1] == "半" else int(match[1]))
    return minute + timedelta(minutes=minutes if match[3] == "后" else -minutes)


def _read_clock(match: re.Match[str], field: str) -> tuple[time, int]:
    """The time of day, and 1 when it belongs to the night after the day it was said of."""
    hour, days_later = _hour(match["part"] or match["meridiem"] or match["bare"] or "", int(match["hour"]))
    spoken = {"半": "30", "1刻": "15", "3刻": "45"}.get(match["spoken"] or "", match["spoken"])
    minute, second = int(match["minute"] or spoken or 0), int(match["second"] or match["rest"] or 0)
    if hour == 24 and not minute and not second:
        return time(), 1
    try:
        return time(hour, minute, second), days_later
    except ValueError:
        raise InputError("time.impossible", field) from None


def _hour(part: str, hour: int) -> tuple[int, int]:
    """The hour of 24 and the days later; an impossible hour stays impossible."""
    if part in _EARLY.split("|"):
        return (hour % 12 if hour <= 12 else 99), 0
    if part in _MORNING.split("|"):
        return (hour if hour <= 12 else 99), 0
    if part in _EVENING.split("|"):
        return (hour % 12, 1) if hour < 5 or hour == 12 else (hour + 12 if hour < 12 else hour, 0)
    if part in _NIGHT.split("|"):
        return (0, 1) if hour == 12 else (hour + 12 if 6 < hour < 12 else hour, 0)
    later = (part in _AFTERNOON.split("|") and hour < 12) or (part == _NOON and hour < 4)
    return (hour + 12 if later else hour), 0
