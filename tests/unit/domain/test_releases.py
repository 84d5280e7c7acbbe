"""What a reader can work out who has every release of a quarter, its months and the quarter itself, and subtracts."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from counsel_desk.domain.publishing import added_up, release
from counsel_desk.domain.statistics import CountTable, Figure, TableCode

TABLES = {
    TableCode.CASES_BY_ROLE: ("debtor", "guarantor", "relative", "unsure"),
    TableCode.CASES_BY_AGE: ("under_25", "25_34", "35_44", "45_59", "60_up", "unknown"),
    TableCode.CASES_BY_GENDER: ("female", "male", "other", "unknown"),
}
THRESHOLD = 5
# A case is what it counts as in each table; rare things are rare, so that small and large counts stand side by side.
CASE = st.tuples(*(st.sampled_from((*rows[:2] * 4, *rows)) for rows in TABLES.values()))
MONTH = st.lists(CASE, max_size=60)


def counted(cases: list[tuple[str, ...]]) -> list[CountTable]:
    return [
        CountTable(code, {row: Counter(case[place] for case in cases)[row] for row in rows}, len(cases))
        for place, (code, rows) in enumerate(TABLES.items())
    ]


@settings(max_examples=500, deadline=None)
@given(st.lists(MONTH, min_size=3, max_size=3))
def test_no_small_count_comes_out_of_all_releases_of_a_quarter(months: list[list[tuple[str, ...]]]) -> None:
    releases = [release({Figure.NEW_CASES: len(cases)}, counted(cases), THRESHOLD) for cases in months]
    quarter = added_up(releases)
    for month in (*releases, quarter):
        assert not [count for count in month.summary.values() if count is not None and 0 < count < THRESHOLD]
        for table in month.tables:
            hidden = [row for row, count in table.rows.items() if count is None]
            left = month.summary[Figure.NEW_CASES]
            if hidden and left is not None:
                left -= sum(count or 0 for count in table.rows.values())
                assert len(hidden) >= 2
                assert left - (len(hidden) - 1) >= 3 or table.withheld
    for place, table in enumerate(quarter.tables):
        for row, count in table.rows.items():
            of_months = [month.tables[place].rows[row] for month in releases]
            assert count is None or None not in of_months
