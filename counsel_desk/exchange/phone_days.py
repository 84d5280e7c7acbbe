"""Days that a source tells in part: a carrier's list leaves out the year, a chat names only this week's weekday.

What is missing is taken from what stands above a list, else from the present day; the latter is told, never silently.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from counsel_desk.domain.dates import add_months
from counsel_desk.domain.moments import CHINA, Precision
from counsel_desk.domain.phone_records import Finding, is_plausible
from counsel_desk.exchange.phone_values import instant_of
from counsel_desk.exchange.tables import Cell

_WHOLE = re.compile(
    r"(?<!\d)(?:\d{4}|\d{2})\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}|(?<!\d)(?:\d{8}|\d{10}|\d{13,14})(?!\d)", re.ASCII
)
_MONTH_AND_DAY = re.compile(r"\d{1,2}\s*[-./月]\s*\d{1,2}", re.ASCII)
_YEAR_COUNTED = re.compile("[去今前]年")
# Not the day on which somebody became a customer.
_PERIOD = re.compile(
    "(?:月份|账期|帐期|账单|话单|详单|清单|周期|起止|时段|时间段|查询|统计|打印|导出)[^0-9]{0,12}(.{6,40})"
)
_MONTH = re.compile(  # not the beginning of a long serial number
    r"(?<!\d)(20\d{2})(?:\s*[-./年]\s*(1[0-2]|0?[1-9])(?!\d)|(0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d))", re.ASCII
)


class Missing(StrEnum):
    """What a written day leaves out."""

    YEAR = "phone_file.year_taken"
    DAY = "phone_file.day_taken"  # counted from the present day


def missing_of(written: str) -> Missing | None:
    """What is missing of the day in a written instant; None when it is whole."""
    if _WHOLE.search(written):
        return None
    return Missing.YEAR if _MONTH_AND_DAY.search(written) and not _YEAR_COUNTED.search(written) else Missing.DAY


def end_of_period(lines: Iterable[str]) -> datetime | None:
    """The end of the last month of which a list says above its rows that it is about it: 查询月份：2026年03月."""
    months = [
        (int(year), int(apart or together))
        for line in lines
        for period in _PERIOD.finditer(line)
        for year, apart, together in _MONTH.findall(period[1])
    ]
    if not months:
        return None
    at = datetime.combine(add_months(date(*max(months), 1), 1), time(), CHINA)
    return at if is_plausible(at) else None


class Days:
    """Reads the days of one source, and tells of each kind that was taken from the present once, where it comes first.

    `above` are the lines above its rows, which may say of which month it is.
    """

    def __init__(self, now: datetime, above: Iterable[str] = ()) -> None:
        self._now = now
        end = end_of_period(above)
        self._last = None if end is None else min(now, end)
        self._told: set[Missing] = set()

    def read(self, cell: Cell, written: str) -> tuple[datetime, Precision] | None:
        """The instant a cell tells that shows these words; a day without its year is the last one that can be meant."""
        if self._last is not None and missing_of(written) is Missing.YEAR:
            return instant_of(cell, self._last)
        found = instant_of(cell, self._now)
        if found is not None and found[0] > self._now and missing_of(written) is Missing.DAY:
            return found[0] - timedelta(1), found[1]  # an hour that has not come today was copied yesterday
        return found

    def told(self, place: int, written: str, at: datetime) -> Iterator[Finding]:
        """What is to be told of an instant that was read."""
        missing = missing_of(written)
        if missing is None or missing in self._told or (missing is Missing.YEAR and self._last is not None):
            return
        self._told.add(missing)
        yield Finding(missing, place, f"{written.strip()} → {at:%Y-%m-%d}")
