"""Random caseloads, published and corrected: what a reader of every release can work out, and what must not be.

COUNSEL_DESK_CASELOADS says how many (60). What was found with 500 stands in docs/decisions/published-figures.md.
"""

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

import pytest

from counsel_desk.domain.cases import Outcome
from counsel_desk.domain.contacts import ContactParty
from counsel_desk.domain.corrections import corrected, differing
from counsel_desk.domain.incidents import Channel, Contacted
from counsel_desk.domain.organisations import LENDER_KINDS
from counsel_desk.domain.people import Gender, PartyRole
from counsel_desk.domain.publishing import Release, added_up, release
from counsel_desk.domain.statistics import (
    AGE_BANDS,
    AMOUNT_BANDS,
    ANSWERS,
    HOUR_BANDS,
    LATE_BANDS,
    OPEN_BANDS,
    OVERDUE_BANDS,
    REGIONS,
    TOTAL_OF,
    UNKNOWN,
    WEEKDAYS,
    CountTable,
    Figure,
    TableCode,
)
from tests.unit.domain.figure_reader import Seen, narrowed, narrowed_apart

CASELOADS = int(os.environ.get("COUNSEL_DESK_CASELOADS", "60"))
THRESHOLD = 5
ROWS: Mapping[TableCode, tuple[str, ...]] = {
    TableCode.CASES_BY_ROLE: tuple(PartyRole),
    TableCode.CASES_BY_AGE: AGE_BANDS,
    TableCode.CASES_BY_GENDER: tuple(Gender),
    TableCode.CASES_BY_REGION: REGIONS[:9],
    TableCode.CLOSED_BY_OUTCOME: (*Outcome, UNKNOWN),
    TableCode.CLOSED_BY_DAYS_OPEN: tuple(OPEN_BANDS),
    TableCode.DEBTS_BY_LENDER: LENDER_KINDS,
    TableCode.DEBTS_BY_AMOUNT: (*AMOUNT_BANDS, UNKNOWN),
    TableCode.DEBTS_BY_OVERDUE: (*OVERDUE_BANDS, UNKNOWN),
    TableCode.CONTACTS_BY_PARTY: tuple(ContactParty),
    TableCode.CONTACTS_BY_ANSWER: ANSWERS,
    TableCode.INCIDENTS_BY_CHANNEL: tuple(Channel),
    TableCode.INCIDENTS_BY_HOUR: (*HOUR_BANDS, UNKNOWN),
    TableCode.INCIDENTS_BY_WEEKDAY: WEEKDAYS,
    TableCode.INCIDENTS_BY_CONTACTED: tuple(Contacted),
    TableCode.INCIDENTS_BY_CONDUCT: tuple(f"T{number:02d}" for number in range(1, 9)),
    TableCode.STEPS_BY_CHECKLIST: tuple(f"CL-{number:02d}" for number in range(1, 12)),
    TableCode.TASKS_BY_TIME: tuple(LATE_BANDS),
}
COUNTED = (
    *(Figure.NEW_CASES, Figure.CLOSED_CASES, Figure.NEW_DEBTS, Figure.CONTACTS, Figure.INCIDENTS),
    *(Figure.STEPS_DONE, Figure.TASKS_DONE),
)
Record = dict[TableCode, tuple[str, ...]]  # what one record counts as in each table of its figure
Month = dict[Figure, list[Record]]


def figure_of(code: TableCode) -> Figure:
    return TOTAL_OF.get(code, Figure.INCIDENTS)


def recorded(random: Random, figure: Figure) -> Record:
    """Rare things are rare, so that small and large counts stand side by side."""
    record: Record = {}
    for code, rows in ROWS.items():
        if figure_of(code) is figure:
            common = rows[: random.choice((1, 2, 2, 3, len(rows)))]
            several = random.choice((0, 1, 1, 2)) if code is TableCode.INCIDENTS_BY_CONDUCT else 1
            record[code] = tuple({random.choice(common) for _ in range(several)})
    return record


def month_of(random: Random) -> Month:
    largest = random.choice((6, 12, 25, 60))
    return {figure: [recorded(random, figure) for _ in range(random.randint(0, largest))] for figure in COUNTED}


def changed(random: Random, month: Month) -> Month:
    """Some time later: records entered late, taken out, filled in; sometimes only one of these."""
    ways = random.choice((("enter",), ("take out",), ("fill in",), ("enter", "take out", "fill in")))
    after: Month = {}
    for figure, before in month.items():
        records = list(before)
        most = random.choice((0, 1, 2, 4, 8, 30))
        if "take out" in ways:
            del records[: random.randint(0, most)]
        if "fill in" in ways:
            for place in random.sample(range(len(records)), min(len(records), random.randint(0, most))):
                records[place] = recorded(random, figure)
        if "enter" in ways:
            records += [recorded(random, figure) for _ in range(random.randint(0, most))]
        random.shuffle(records)
        after[figure] = records
    return after


def counted(month: Month) -> Release:
    summary: dict[Figure, int | None] = {figure: len(records) for figure, records in month.items()}
    tables = []
    for code, rows in ROWS.items():
        counts = Counter(row for record in month[figure_of(code)] for row in record[code])
        kept = [row for row in rows if code is not TableCode.CASES_BY_REGION or counts[row]]
        total = len(month[figure_of(code)]) if code in TOTAL_OF else None
        tables.append(CountTable(code, {row: counts[row] for row in kept}, total))
    return Release(summary, tuple(tables))


@dataclass
class Published:
    """A month with everything that was ever released of it, and what was counted each time."""

    releases: list[Release]
    counted: list[Release]

    @classmethod
    def over_time(cls, random: Random, month: Month) -> "Published":
        first = counted(month)
        releases, truths = [release(first.summary, first.tables, THRESHOLD)], [first]
        for _ in range(random.randint(1, 4)):
            month = changed(random, month)
            today = counted(month)
            following = corrected(releases, today, THRESHOLD)
            if following != releases[-1]:
                releases.append(following)
                truths.append(today)
        return cls(releases, truths)

    def seen(self, code: TableCode) -> tuple[list[Seen], list[CountTable]]:
        """A table as it was told, once for each time it was told anew, and as it was."""
        told: list[Seen] = []
        so_far: list[CountTable] = []
        truths: list[CountTable] = []
        for each, truth in zip(self.releases, self.counted, strict=True):
            table = next(table for table in each.tables if table.code is code)
            total = each.summary[figure_of(code)]
            rows = dict(table.rows)
            if table.withheld and code is TableCode.CASES_BY_REGION:
                rows = dict.fromkeys(ROWS[code])  # any of them
            closed = [before for before in so_far if before.withheld]
            lowest = {
                row: 0 if table.withheld or closed or any(b.rows.get(row, 0) is None for b in so_far) else 1
                for row in ROWS[code]
            }
            totals = range(bool(not so_far), THRESHOLD) if total is None else (total,)
            seen = Seen(rows, totals, lowest)
            if not told or (told[-1].rows, told[-1].totals) != (seen.rows, seen.totals):
                told.append(seen)
                truths.append(next(table for table in truth.tables if table.code is code))
            so_far.append(table)
        return told, truths


def given_away(published: Published) -> Iterator[str]:
    """What a reader concludes rightly; whoever takes the changes for others than they were concludes nothing."""
    for code in ROWS:
        seen, truths = published.seen(code)
        find = narrowed_apart if code is TableCode.INCIDENTS_BY_CONDUCT else narrowed
        for found in find(seen):
            if truths[found.place].rows.get(found.row, 0) in found.values:
                yield f"{code} {found}: {seen}"


def small_changes(published: Published) -> Iterator[str]:
    """Counts that two releases show and that differ by less than the threshold: few enough to be recognised."""
    for code in ROWS:
        seen, _truths = published.seen(code)
        for row in ROWS[code]:
            shown = [table.rows.get(row, 0) for table in seen]
            counts = sorted({count for count in shown if count is not None})
            if any(0 < high - low < THRESHOLD for low, high in pairwise(counts)):
                yield f"{code} {row}: {counts}"


@pytest.mark.parametrize("seed", range(CASELOADS))
def test_no_withheld_count_can_be_worked_out_from_all_releases_of_a_month(seed: int) -> None:
    random = Random(seed)
    months = [Published.over_time(random, month_of(random)) for _ in range(3)]
    for published in months:
        assert list(given_away(published)) == []
        assert list(small_changes(published)) == []
    _the_quarter_tells_nothing_more([random.choice(published.releases) for published in months])


def _the_quarter_tells_nothing_more(months: Sequence[Release]) -> None:
    """What it shows, every reader of those releases could have added up."""
    quarter = added_up(months)
    for figure, count in quarter.summary.items():
        counts = [month.summary[figure] for month in months]
        assert count == (None if None in counts else sum(each or 0 for each in counts))
    for place, table in enumerate(quarter.tables):
        for row, count in table.rows.items():
            assert count is None or None not in [month.tables[place].rows.get(row, 0) for month in months]


def test_most_corrections_show_something() -> None:
    """The rules are not kept by showing nothing."""
    random, shown = Random(7), Counter[str]()
    for _ in range(30):
        month = month_of(random)
        today = counted(month)
        first = release(today.summary, today.tables, THRESHOLD)
        later = counted(changed(random, month))
        following = corrected([first], later, THRESHOLD)
        if differing(first, later, THRESHOLD):
            shown["differ"] += 1
            shown["corrected"] += following != first
    assert shown["corrected"] > 0.5 * shown["differ"]


def test_a_withheld_figure_that_has_grown_is_told_as_different_and_corrected() -> None:
    few, many = month_of(Random(1)), month_of(Random(1))
    many[Figure.NEW_DEBTS] = [recorded(Random(1), Figure.NEW_DEBTS)] * 20
    few[Figure.NEW_DEBTS] = many[Figure.NEW_DEBTS][:3]
    today = counted(few)
    first = release(today.summary, today.tables, THRESHOLD)
    assert first.summary[Figure.NEW_DEBTS] is None
    assert differing(first, counted(few), THRESHOLD) == 0
    assert differing(first, counted(many), THRESHOLD) == 1
    assert corrected([first], counted(many), THRESHOLD).summary[Figure.NEW_DEBTS] == 20
