"""To whom a band belongs, and what figures that are published give away."""

from collections import Counter, defaultdict
from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.periods import Days, Quarter
from counsel_desk.domain.publishing import Release, added_up, check_publishable, release
from counsel_desk.domain.regions import province_of
from counsel_desk.domain.statistics import (
    INTERNAL_TABLES,
    CountTable,
    Figure,
    TableCode,
    age_band,
    amount_band,
    hour_band,
    late_band,
    open_band,
    overdue_band,
    quartiles,
)
from counsel_desk.errors import RefusedError

BASE = {"new_cases": 20, "closed_cases": 10, "open_at_end": 40, "third_persons": 7}


def released(tables: dict[TableCode, dict[str, int]], **summary: int) -> Release:
    """What of a month is published."""
    return release(
        {Figure(name): count for name, count in (BASE | summary).items()},
        [CountTable(code, rows, sum(rows.values())) for code, rows in tables.items()],
        threshold=5,
    )


@pytest.mark.parametrize(
    ("hour", "band"),
    [(7, "night"), (8, "morning"), (11, "morning"), (12, "afternoon"), (18, "evening"), (21, "evening"), (22, "night")],
)
def test_the_night_is_from_ten_to_eight(hour: int, band: str) -> None:
    assert hour_band(hour) == band


@pytest.mark.parametrize(
    ("fen", "band"),
    [(None, "unknown"), (0, "under_10k"), (999_999, "under_10k"), (1_000_000, "10k_50k"), (20_000_000, "200k_up")],
)
def test_a_band_of_amounts_holds_its_lower_bound(fen: int | None, band: str) -> None:
    assert amount_band(fen) == band


def test_ages_are_coarse() -> None:
    assert [age_band(year, 2026) for year in (2002, 2001, 1991, 1966, None)] == [
        "under_25", "25_34", "35_44", "60_up", "unknown"
    ]  # fmt: skip


def test_a_region_is_published_as_its_province_only() -> None:
    assert province_of("浙江省杭州市西湖区") == "浙江"
    assert province_of("") == "unknown"
    assert province_of("某地") == "other"


@pytest.mark.parametrize(
    ("days", "band"),
    [
        (None, "unknown"),
        (-1, "not_yet"),
        (0, "to_30"),
        (30, "to_30"),
        (31, "31_90"),
        (365, "181_365"),
        (366, "over_year"),
    ],
)
def test_a_debt_is_overdue_from_its_first_day_on(days: int | None, band: str) -> None:
    assert overdue_band(days) == band


def test_the_bands_of_days_open_and_late() -> None:
    assert [open_band(days) for days in (0, 7, 8, 30, 31, 90, 91, 180, 181)] == [
        "week", "week", "month", "month", "3_months", "3_months", "6_months", "6_months", "longer"
    ]  # fmt: skip
    assert [late_band(days) for days in (-3, 0, 1, 7, 8, 30, 31)] == [
        "on_time", "on_time", "week_late", "week_late", "month_late", "month_late", "later"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("days", "expected"),
    [([4], [4, 4, 4]), ([1, 9], [1, 1, 9]), ([1, 2, 3, 4], [1, 2, 3]), ([7, 7, 1, 30, 2], [2, 7, 7]), ([], [])],
)
def test_quartiles_are_values_that_occur(days: list[int], expected: list[int]) -> None:
    assert list(quartiles(Counter(days)).values()) == expected


@given(st.lists(st.integers(0, 400), min_size=1, max_size=40))
def test_half_of_the_cases_lie_within_the_median(days: list[int]) -> None:
    median = quartiles(Counter(days))["median"]
    assert sum(each <= median for each in days) * 2 >= len(days)
    assert sum(each < median for each in days) * 2 < len(days)


def test_tables_that_name_organisations_or_single_days_are_never_published() -> None:
    assert released({code: {"示例": 20} for code in INTERNAL_TABLES}).tables == ()


def test_open_cases_are_left_out_because_two_months_of_them_tell_what_was_closed_between() -> None:
    shown = released({}, closed_cases=3)
    assert (shown.summary[Figure.CLOSED_CASES], shown.summary[Figure.NEW_CASES]) == (None, 20)
    assert Figure.OPEN_AT_END not in shown.summary


@pytest.mark.parametrize("part", [Figure.THIRD_PERSONS, Figure.CALL_NOTES, Figure.TASKS_ON_TIME])
def test_a_part_sum_that_would_tell_a_withheld_row_is_left_out(part: Figure) -> None:
    assert part not in released({}, call_notes=12, tasks_done=20, tasks_on_time=16).summary


def test_few_contacts_are_withheld_in_the_summary_and_in_every_table_of_them() -> None:
    tables = {
        TableCode.CONTACTS_BY_PARTY: {"client": 3, "police": 1},
        TableCode.CONTACTS_BY_ANSWER: {"answered": 4, "not_answered": 0},
    }
    shown = released(tables, contacts=4)
    assert shown.summary[Figure.CONTACTS] is None
    assert all(table.withheld and table.total is None for table in shown.tables)


@given(st.lists(st.integers(0, 12), min_size=3, max_size=7))
def test_no_count_under_the_threshold_is_published_and_every_total_fits_its_rows(counts: list[int]) -> None:
    rows = {f"row{place}": count for place, count in enumerate(counts)}
    table = released({TableCode.CASES_BY_ROLE: rows}, new_cases=sum(counts)).tables[0]
    assert all(count is None or count == 0 or count >= 5 for count in table.rows.values())
    assert table.total is None or table.total == sum(counts)
    if not table.withheld:
        assert all(count is None or count == rows[row] for row, count in table.rows.items())


@pytest.mark.parametrize(("rows", "largest_total"), [(3, 26), (4, 18), (5, 13)])
def test_a_hidden_count_keeps_three_values_though_sister_tables_and_the_summary_tell_the_total(
    rows: int, largest_total: int
) -> None:
    """The reader knows the method: what is shown of every table there could be is set beside what is shown of this."""
    behind: defaultdict[object, list[tuple[int, ...]]] = defaultdict(list)
    for counts in product(range(largest_total + 1), repeat=rows):
        total = sum(counts)
        if total <= largest_total:
            month = released(
                {TableCode.CASES_BY_ROLE: {str(row): count for row, count in enumerate(counts)}}, new_cases=total
            )
            seen = (tuple(month.tables[0].rows.values()), month.tables[0].withheld, month.summary[Figure.NEW_CASES])
            behind[seen].append(counts)
    for (cells, _withheld, _total), possible in behind.items():
        for place, cell in enumerate(cells):
            assert cell is not None or len({counts[place] for counts in possible}) >= 3, possible


def test_where_one_month_withholds_the_sum_of_several_does_too() -> None:
    august = released({TableCode.CASES_BY_ROLE: {"debtor": 12, "relative": 0}}, new_clients=7)
    september = released({TableCode.CASES_BY_ROLE: {"debtor": 9, "relative": 30}}, new_clients=3)
    both = added_up([august, september])
    assert both.tables[0].rows == {"debtor": 21, "relative": 30}
    assert both.tables[0].total == 51
    assert (both.summary[Figure.NEW_CASES], both.summary[Figure.NEW_CLIENTS]) == (40, None)
    hidden = released({TableCode.CASES_BY_ROLE: {"debtor": 2, "relative": 3}})
    assert added_up([august, hidden]).tables[0].rows == {"debtor": None, "relative": None}
    assert added_up([august, hidden]).tables[0].withheld


def test_provinces_of_several_months_stand_in_their_own_order() -> None:
    one = released({TableCode.CASES_BY_REGION: {"上海": 9, "云南": 8}})
    other = released({TableCode.CASES_BY_REGION: {"北京": 7, "云南": 6}})
    assert added_up([one, other]).tables[0].rows == {"北京": 7, "上海": 9, "云南": 14}
    whole = released({TableCode.CASES_BY_REGION: {"广东": 2}})
    assert (added_up([one, whole]).tables[0].rows, added_up([one, whole]).tables[0].withheld) == ({}, True)


def test_what_is_not_over_or_cuts_through_a_month_is_not_published() -> None:
    check_publishable(Quarter(2026, 3), date(2026, 10, 1))
    for period, today in (
        (Quarter(2026, 3), date(2026, 9, 30)),
        (Days(date(2026, 9, 2), date(2026, 9, 30)), date(2026, 12, 1)),
    ):
        with pytest.raises(RefusedError):
            check_publishable(period, today)
