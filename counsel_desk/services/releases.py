"""Published months are frozen: the releases that a period is made of, and corrections of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from counsel_desk.domain.corrections import corrected, differing, shows_more
from counsel_desk.domain.periods import Month, Period
from counsel_desk.domain.publishing import MonthRelease, Release, release
from counsel_desk.domain.releases import Released
from counsel_desk.domain.statistics import Figure
from counsel_desk.errors import RefusedError
from counsel_desk.services.desk import Desk
from counsel_desk.services.figure_counts import count_period
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.queries import statistics
from counsel_desk.storage.records import office, releases


@dataclass(frozen=True, slots=True)
class MonthStanding:
    """How a released month stands to today's records: how many of its counts differ, and if a correction shows any."""

    released: Released
    differing: int
    correctable: bool


def standings(desk: Desk, period: Period) -> tuple[MonthStanding, ...]:
    """How the released months of a period stand to the records of today; months not released are not among them."""
    with desk.database.read(everyone=True) as session:
        known = Releases(desk, session)
        found = [known.standing(month) for month in period.months]
    return tuple(each for each in found if each is not None)


def keep_releases(desk: Desk, new: Sequence[MonthRelease]) -> None:
    """Write releases down, once. It is a deed and cannot be undone: the figures are about to leave the office."""
    corrects = any(each.released.number > 1 for each in new)
    named = [f"{each.released.month} {each.released.number}" for each in new]
    with desk.database.record("figures.correct" if corrects else "figures.release", releases=named) as session:
        for each in new:
            releases.add_release(session, each, desk.counsellor.id)


class Releases:
    """What months show that are published, as known in one transaction; one not released yet, as it would be now.

    Given an instant, what is asked for is published at it: `new` collects the releases that are to be kept.
    """

    def __init__(self, desk: Desk, session: Transaction, at: datetime | None = None) -> None:
        self._pack, self._session, self._at = desk.pack, session, at
        self._threshold = office.load_office(session).threshold
        self._kept: dict[Month, tuple[MonthRelease, ...]] = {}
        self._counted: dict[Month, Release] = {}
        self.new: dict[Month, MonthRelease] = {}

    def shown(self, month: Month) -> MonthRelease:
        """What a month shows: its last release, or its first."""
        if month in self.new:
            return self.new[month]
        earlier = self._earlier(month)
        return earlier[-1] if earlier else self._made(month, self._first(month), self._threshold)

    def summary(self, month: Month) -> Mapping[Figure, int | None]:
        """The summary of a month shown beside others, so published with them unless nothing was counted in it."""
        if self._earlier(month):
            return self.shown(month).figures.summary
        counted = statistics.summary(self._session, month, with_open=False)
        if self._at is None or not any(counted.values()):
            return release(counted, (), self._threshold).summary
        return self.shown(month).figures.summary

    def correct(self, months: Sequence[Month]) -> None:
        """Release once more those months that differ, were released, and may show it; the others stay as they are.

        RefusedError ``figures.too_little_changed`` when some differ and none of them may show it.
        """
        differ = [month for month in months if self._differing(month)]
        for month in differ:
            self._correction(month)
        if differ and not self.new:
            raise RefusedError("figures.too_little_changed", threshold=max(map(self._least, differ)))

    def standing(self, month: Month) -> MonthStanding | None:
        """How a month stands to its last release; None when it was not released."""
        earlier = self._earlier(month)
        if not earlier:
            return None
        count = self._differing(month)
        return MonthStanding(earlier[-1].released, count, correctable=bool(count) and self._correction(month))

    def _differing(self, month: Month) -> int:
        earlier = self._earlier(month)
        return differing(earlier[-1].figures, self._count(month), self._least(month)) if earlier else 0

    def _correction(self, month: Month) -> bool:
        """Make the next release of a month; whether it shows a count that the last one does not."""
        earlier = self._earlier(month)
        shown = corrected([before.figures for before in earlier], self._count(month), self._least(month))
        if not shows_more(shown, earlier[-1].figures):
            return False
        self._made(month, shown, self._least(month))
        return True

    def _least(self, month: Month) -> int:
        """The least count and the least change told of a month: what was withheld once is not told by asking less."""
        return max([self._threshold, *(before.released.threshold for before in self._earlier(month))])

    def _first(self, month: Month) -> Release:
        counted = self._count(month)
        return release(counted.summary, counted.tables, self._threshold)

    def _made(self, month: Month, shown: Release, threshold: int) -> MonthRelease:
        number = len(self._earlier(month)) + 1
        made = MonthRelease(Released(month, number, self._at, threshold, self._pack.version), shown)
        if self._at is not None:
            self.new[month] = made
        return made

    def _earlier(self, month: Month) -> tuple[MonthRelease, ...]:
        if month not in self._kept:
            self._kept[month] = releases.releases_of(self._session, month)
        return self._kept[month]

    def _count(self, month: Month) -> Release:
        if month not in self._counted:
            self._counted[month] = count_period(self._session, self._pack, month, with_open=False)
        return self._counted[month]
