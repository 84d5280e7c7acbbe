"""The days off of a year as the State Council announces them, read from the words of the notice.

春节：2月15日（周日）至23日（周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。

What is not understood is given back, so that a person sees what was passed over; nothing is guessed.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from counsel_desk.domain.office_lists import WorkingYear

_LONGEST = 16  # days; a longer holiday than any that was ever announced is a mistake of typing
_SENTENCE = re.compile(r"[。;\n]")
_ASIDE = re.compile(r"\([^()]*\)")  # the weekday, the day by the moon
_TO = r"\s*(?:至|到|~|—|–|-|to)\s*"


def _day(name: str) -> str:
    return (
        rf"(?:(?P<{name}_year>\d{{4}})\s*[年/.-]\s*)?"
        rf"(?P<{name}_month>\d{{1,2}})\s*[月/.-]\s*(?P<{name}_day>\d{{1,2}})\s*[日号]?"
    )


_TOKEN = re.compile(
    rf"""(?P<days>{_day("first")}(?:{_TO}(?:{_day("last")}|(?P<same>\d{{1,2}})\s*[日号]))?)
    |(?P<bare>\d{{1,2}})\s*[日号](?:{_TO}(?P<bare_last>\d{{1,2}})\s*[日号])?
    |(?P<free>不上班|放假|休息|[补调]休|\b(?:days?\ off|off|holidays?)\b)
    |(?P<worked>上班|补班|\b(?:work(?:ed|days?)?)\b)""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Announcement:
    """What a notice says of a year. `elsewhere` are its days of other years; `unread` what was not understood."""

    holidays: tuple[date, ...]
    workdays: tuple[date, ...]
    elsewhere: tuple[date, ...] = ()
    unread: tuple[str, ...] = ()


def read_announcement(text: str, year: int) -> Announcement:
    """The days off and the weekends worked that a text names for a year; days without a year are of that year."""
    reader = _Reader(year)
    plain = _ASIDE.sub("", unicodedata.normalize("NFKC", text))
    for sentence in filter(None, (part.strip() for part in _SENTENCE.split(plain))):
        reader.take(sentence)
    named = {day for days in (reader.holidays, reader.workdays) for day in days}
    return Announcement(
        holidays=tuple(sorted(day for day in reader.holidays if day.year == year)),
        workdays=tuple(sorted(day for day in reader.workdays if day.year == year)),
        elsewhere=tuple(sorted(day for day in named if day.year != year)),
        unread=tuple(reader.unread),
    )


def as_announced(year: WorkingYear) -> str:
    """A year's calendar in words that `read_announcement` understands, a line for each month that has any."""
    lines = []
    for month in range(1, 13):
        said = [
            f"{'、'.join(_spans(day for day in days if day.month == month))}{word}"
            for days, word in ((year.holidays, "放假"), (year.workdays, "上班"))
            if any(day.month == month for day in days)
        ]
        lines += ["，".join(said)] if said else []
    return "\n".join(lines)


class _Reader:
    """Collects days until a word says what they are; after "放假：" they are taken as they come."""

    def __init__(self, year: int) -> None:
        self._year = year
        self.holidays: set[date] = set()
        self.workdays: set[date] = set()
        self.unread: list[str] = []

    def take(self, sentence: str) -> None:
        """Read one sentence of the notice."""
        waiting: set[date] = set()
        into = waiting
        month = 0
        for found in _TOKEN.finditer(sentence):
            if found["free"] or found["worked"]:
                meant = self.holidays if found["free"] else self.workdays
                meant |= waiting
                waiting.clear()
                if sentence[found.end() :].lstrip().startswith(":"):
                    into = meant
                continue
            try:
                first, last = self._ends(found, month)
            except ValueError:  # 30 February, or a day without its month
                self.unread.append(found[0].strip())
                continue
            into |= set(_through(first, last))
            month = last.month
        if waiting:
            self.unread.append(sentence)

    def _ends(self, found: re.Match[str], month: int) -> tuple[date, date]:
        """The first and the last day of a span; ValueError where there is no such span."""
        if found["bare"]:
            first = date(self._year, month, int(found["bare"]))
            last = first.replace(day=int(found["bare_last"] or found["bare"]))
        else:
            first = self._date(found["first_year"], found["first_month"], found["first_day"])
            last = first
            if found["same"]:
                last = first.replace(day=int(found["same"]))
            elif found["last_month"]:
                last = self._date(found["last_year"], found["last_month"], found["last_day"])
        if last < first and not found["bare"] and not found["first_year"]:  # 12月31日至1月2日
            first = first.replace(year=first.year - 1)
        if not timedelta(0) <= last - first < timedelta(_LONGEST):
            raise ValueError(found[0])
        return first, last

    def _date(self, year: str | None, month: str, day: str) -> date:
        return date(int(year or self._year), int(month), int(day))


def _through(first: date, last: date) -> Iterator[date]:
    yield from (first + timedelta(days) for days in range((last - first).days + 1))


def _spans(days: Iterable[date]) -> Iterator[str]:
    """Days that follow each other as one span: 2月5日至8日."""
    spans: list[tuple[date, date]] = []
    for day in sorted(days):
        if spans and day - spans[-1][1] == timedelta(1):
            spans[-1] = (spans[-1][0], day)
        else:
            spans.append((day, day))
    for first, last in spans:
        said = f"{first.month}月{first.day}日"
        yield said if first == last else f"{said}至{last.day}日"
