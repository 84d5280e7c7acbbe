"""What a published month gives away, and to whom a band belongs."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.regions import province_of
from counsel_desk.domain.statistics import (
    CountTable,
    Figure,
    Month,
    MonthFigures,
    TableCode,
    age_band,
    amount_band,
    hour_band,
    published,
)


def figures(tables: dict[TableCode, dict[str, int]], **summary: int) -> MonthFigures:
    return MonthFigures(
        month=Month(2026, 10),
        summary={Figure(name): count for name, count in summary.items()},
        before=dict.fromkeys(Figure, 0),
        tables=tuple(CountTable(code, rows, sum(rows.values())) for code, rows in tables.items()),
        made_at=datetime(2026, 11, 1, tzinfo=CHINA),
        guidance_version="2026.11",
        office="青禾互助（虚构）",
        threshold=5,
    )


BASE = {"new_cases": 20, "closed_cases": 10, "open_at_end": 40, "third_persons": 7}


def released(month: MonthFigures, earlier: Mapping[Figure, int] | None = None) -> MonthFigures:
    return published(month, dict.fromkeys(Figure, 0) if earlier is None else earlier)


def test_a_month_knows_its_days_and_the_month_before() -> None:
    assert Month(2024, 2).last == date(2024, 2, 29)
    assert Month(2026, 1).previous == Month(2025, 12)
    assert str(Month(2026, 3)) == "2026-03"


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


def test_tables_that_name_people_are_never_published() -> None:
    shown = released(figures({TableCode.WORK_BY_COUNSELLOR: {"示例·林一": 20}}, **BASE))
    assert shown.tables == ()


@pytest.mark.parametrize("part", [Figure.THIRD_PERSONS, Figure.CALL_NOTES])
def test_a_part_sum_that_would_tell_a_withheld_row_is_left_out(part: Figure) -> None:
    month = figures({}, **(BASE | {"call_notes": 12}))
    assert part in month.summary
    assert part not in released(month).summary


def test_few_contacts_are_withheld_in_the_summary_and_in_every_table_of_them() -> None:
    tables = {
        TableCode.CONTACTS_BY_PARTY: {"client": 3, "police": 1},
        TableCode.CONTACTS_BY_ANSWER: {"answered": 4, "not_answered": 0},
    }
    shown = released(figures(tables, **(BASE | {"contacts": 4})))
    assert shown.summary[Figure.CONTACTS] is None
    assert all(table.withheld and table.total is None for table in shown.tables)


def test_open_cases_are_withheld_with_the_change_they_would_tell() -> None:
    shown = released(figures({}, **(BASE | {"closed_cases": 3})))
    assert shown.summary[Figure.CLOSED_CASES] is None
    assert shown.summary[Figure.OPEN_AT_END] is None
    assert shown.summary[Figure.NEW_CASES] == 20


def test_open_cases_are_withheld_when_they_would_tell_how_few_were_taken_up_again() -> None:
    month = figures({}, **(BASE | {"tasks_done": 20, "tasks_on_time": 20}))
    for taken_up_again, is_shown in ((0, True), (1, False), (4, False), (5, True)):
        before = {**month.before, Figure.OPEN_AT_END: 40 - 20 + 10 - taken_up_again}
        shown = released(replace(month, before=before)).summary[Figure.OPEN_AT_END]
        assert shown == (40 if is_shown else None)


def test_the_month_before_shows_no_more_than_its_own_release_did() -> None:
    september = {"new_cases": 20, "closed_cases": 10, "open_at_end": 40}
    for taken_up_again, is_shown in ((0, True), (1, False), (4, False), (5, True)):
        august = dict.fromkeys(Figure, 0) | {Figure.OPEN_AT_END: 40 - 20 + 10 - taken_up_again}
        october = replace(figures({}, **BASE), before={Figure(name): count for name, count in september.items()})
        assert released(october, august).before[Figure.OPEN_AT_END] == (40 if is_shown else None)


@pytest.mark.parametrize(("on_time", "is_shown"), [(20, True), (19, False), (16, False), (15, True)])
def test_tasks_on_time_are_withheld_when_they_would_tell_how_few_were_late(on_time: int, is_shown: bool) -> None:
    summary = released(figures({}, **(BASE | {"tasks_done": 20, "tasks_on_time": on_time}))).summary
    assert summary[Figure.TASKS_DONE] == 20
    assert summary[Figure.TASKS_ON_TIME] == (on_time if is_shown else None)


@given(st.lists(st.integers(0, 12), min_size=3, max_size=7))
def test_no_count_under_the_threshold_is_published_and_every_total_fits_its_rows(counts: list[int]) -> None:
    rows = {f"row{place}": count for place, count in enumerate(counts)}
    table = released(figures({TableCode.CASES_BY_ROLE: rows}, **(BASE | {"new_cases": sum(counts)}))).tables[0]
    assert all(count is None or count == 0 or count >= 5 for count in table.rows.values())
    assert table.total is None or table.total == sum(counts)
    if not table.withheld:
        assert all(count is None or count == rows[row] for row, count in table.rows.items())
