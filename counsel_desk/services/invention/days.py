"""When clients come: more from month to month, fewer at the spring festival and at weekends, most before New Year."""

from bisect import bisect
from datetime import date, datetime, time, timedelta
from itertools import accumulate
from random import Random

from counsel_desk.domain.dates import add_months
from counsel_desk.domain.moments import CHINA

MONTHS = 24
_GROWTH = 0.035  # a month
_SEASON = (1.25, 0.7, 1.0, 0.95, 0.95, 1.05, 1.0, 0.95, 1.0, 0.85, 1.15, 1.3)  # January first
_WEEK = (1.2, 1.1, 1.05, 1.0, 1.0, 0.7, 0.6)  # Monday first


class Span:
    """The days a caseload covers: the last 24 months. Everything that has happened lies before today."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.first = add_months(today, -MONTHS) + timedelta(1)
        self.last = today - timedelta(1)
        self._end = datetime.combine(self.last, time(23, 59), CHINA)
        days = [self.first + timedelta(each) for each in range((today - self.first).days)]
        self._sums = list(accumulate(map(self._weight, days)))

    def opening_day(self, share: float) -> date:
        """The day by which that share (0 to 1) of all clients have come."""
        return self.first + timedelta(bisect(self._sums, share * self._sums[-1]))

    def within(self, day: date) -> date:
        """The day itself, or the end of the span it lies beyond."""
        return min(max(day, self.first), self.last)

    def past(self, instant: datetime) -> datetime:
        """The instant itself, or the last minute of yesterday."""
        return min(instant, self._end)

    def _weight(self, day: date) -> float:
        months = (day - self.first).days / 30.4
        return (1 + _GROWTH * months) * _SEASON[day.month - 1] * _WEEK[day.weekday()]


def office_hour(random: Random, day: date) -> datetime:
    """A minute of that day at which a volunteer sits at the desk."""
    minute = int(random.triangular(9 * 60, 21 * 60, 15 * 60))
    return datetime.combine(day, time(minute // 60, minute % 60), CHINA)
