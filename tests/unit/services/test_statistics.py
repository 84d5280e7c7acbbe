"""A month is counted once, by China's days and hours, and what leaves the office betrays nobody."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from counsel_desk.domain.cases import CaseDetails, Outcome
from counsel_desk.domain.incidents import Channel, ConductState, Contacted, IncidentDetails
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails, Gender
from counsel_desk.domain.periods import Days, Month, Period, Quarter, Year
from counsel_desk.domain.statistics import INTERNAL_TABLES, REGIONS, CountTable, Figure, TableCode
from counsel_desk.errors import RefusedError
from counsel_desk.messages import StatisticsWords
from counsel_desk.services import cases, incidents
from counsel_desk.services.demo import fill_with_invented_caseload
from counsel_desk.services.desk import Desk
from counsel_desk.services.lists import list_ids
from counsel_desk.services.statistics import count_figures, export_figures

NOVEMBER = Month(2026, 11)
THREAT = "今天不还钱，我们就上门到你单位，让你身败名裂"


@pytest.fixture
def small_month(desk: Desk) -> Desk:
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青", gender=Gender.FEMALE), CaseDetails())
    for hour, day in ((23, 16), (7, 17), (8, 18)):  # a Monday, a Tuesday, a Wednesday
        incidents.record_incident(
            desk,
            case_id,
            IncidentDetails(
                datetime(2026, 11, day, hour, 30, tzinfo=CHINA),
                channel=Channel.SMS,
                words=THREAT,
                contacted=Contacted.RELATIVE if hour == 7 else Contacted.CLIENT,
            ),
        )
    cases.close_case(desk, cases.load_case_file(desk, case_id).case, Outcome.HARASSMENT_STOPPED)
    return desk


def test_incidents_are_counted_by_the_hour_and_weekday_in_china(small_month: Desk) -> None:
    figures = count_figures(small_month, NOVEMBER)
    assert figures.summary[Figure.INCIDENTS] == 3
    assert figures.summary[Figure.THIRD_PERSONS] == 1
    hours = figures.table(TableCode.INCIDENTS_BY_HOUR).rows
    assert (hours["night"], hours["morning"]) == (2, 1)
    days = figures.table(TableCode.INCIDENTS_BY_WEEKDAY).rows
    assert [day for day, count in days.items() if count] == ["mon", "tue", "wed"]


def test_cases_count_on_their_day_of_opening_and_closing(small_month: Desk) -> None:
    summary = count_figures(small_month, NOVEMBER).summary
    assert (summary[Figure.NEW_CASES], summary[Figure.CLOSED_CASES], summary[Figure.OPEN_AT_END]) == (1, 1, 0)
    assert count_figures(small_month, Month(2026, 10)).summary[Figure.NEW_CASES] == 0


def test_only_confirmed_conduct_is_counted(small_month: Desk) -> None:
    conducts = count_figures(small_month, NOVEMBER).table(TableCode.INCIDENTS_BY_CONDUCT)
    assert sum(count or 0 for count in conducts.rows.values()) == 0
    ids = list_ids(small_month, ListKind.CASES, ListView())
    (conduct, *_others) = incidents.incidents_of(small_month, ids[0])[0].conducts
    incidents.decide_conduct(small_month, conduct.id, ConductState.CONFIRMED)
    assert count_figures(small_month, NOVEMBER).table(TableCode.INCIDENTS_BY_CONDUCT).rows[conduct.code] == 1


def test_what_may_be_published_shows_no_small_count_and_names_nobody(small_month: Desk) -> None:
    small_month.clock.instant = datetime(2026, 12, 1, tzinfo=CHINA)  # type: ignore[attr-defined]
    figures = count_figures(small_month, NOVEMBER, internal=False)
    assert figures.work == ()
    shown = [count for table in figures.tables for count in table.rows.values() if count]
    assert not [count for count in shown if count < figures.threshold]
    assert not INTERNAL_TABLES & {table.code for table in figures.tables}


def test_the_workbook_of_a_month_holds_every_table_and_says_what_each_counts(desk: Desk, tmp_path: Path) -> None:
    fill_with_invented_caseload(desk, clients=40)
    words, target = StatisticsWords(desk.pack), tmp_path / "month.xlsx"
    export_figures(desk, Month(2026, 10), target, words)
    book = openpyxl.load_workbook(target)
    assert book.sheetnames[0] == words.summary
    assert book.sheetnames[-1] == words.definitions
    assert len(book.sheetnames) == 4 + len(TableCode) - len(INTERNAL_TABLES)
    assert words.work not in book.sheetnames
    assert words.parameters in book.sheetnames
    defined = {row[0] for row in book[words.definitions].iter_rows(min_row=5, values_only=True)}
    assert {words.table(code) for code in set(TableCode) - INTERNAL_TABLES} <= defined


def test_a_chart_stands_only_where_there_is_something_to_compare(small_month: Desk, tmp_path: Path) -> None:
    export_figures(small_month, NOVEMBER, tmp_path / "month.xlsx", StatisticsWords(small_month.pack), internal=True)
    words = StatisticsWords(small_month.pack)
    book = openpyxl.load_workbook(tmp_path / "month.xlsx")
    assert len(book[words.table(TableCode.INCIDENTS_BY_HOUR)]._charts) == 1
    assert book[words.table(TableCode.CASES_BY_GENDER)]._charts == []


def test_a_month_is_published_when_it_is_over(small_month: Desk, tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        export_figures(small_month, NOVEMBER, tmp_path / "month.xlsx", StatisticsWords(small_month.pack))
    assert (refused.value.code, refused.value.values["last"]) == ("figures.not_over", date(2026, 11, 30))
    assert not (tmp_path / "month.xlsx").exists()
    small_month.clock.instant = datetime(2026, 11, 30, 23, 59, tzinfo=CHINA)  # type: ignore[attr-defined]
    with pytest.raises(RefusedError):
        count_figures(small_month, NOVEMBER, internal=False)


def test_days_that_cut_through_a_month_are_for_the_office_alone(small_month: Desk) -> None:
    part = Days(date(2026, 9, 15), date(2026, 10, 14))
    assert count_figures(small_month, part).summary[Figure.NEW_CASES] == 0
    with pytest.raises(RefusedError) as refused:
        count_figures(small_month, part, internal=False)
    assert refused.value.code == "figures.cuts_through_a_month"


@pytest.mark.parametrize(
    "period", [Quarter(2026, 3), Quarter(2026, 2), Year(2025), Days(date(2026, 5, 1), date(2026, 10, 31))]
)
def test_a_published_period_is_the_sum_of_its_published_months(invented_desk: Desk, period: Period) -> None:
    """So whoever holds the releases of the months learns nothing from it: they could have added it up themselves."""
    whole = count_figures(invented_desk, period, internal=False)
    months = [count_figures(invented_desk, month, internal=False) for month in period.months]

    def added(counts: Iterable[int | None]) -> int | None:
        every = list(counts)
        return None if None in every else sum(count or 0 for count in every)

    for figure, count in whole.summary.items():
        assert count == added(month.summary[figure] for month in months)
    for table in whole.tables:
        same = [month.table(table.code) for month in months]
        rows = {row: added(each.rows.get(row, 0) for each in same) for row in table.rows}
        assert table.withheld == (any(each.withheld for each in same) or (bool(rows) and set(rows.values()) == {None}))
        if not table.withheld:
            assert (table.rows, table.total) == (rows, added(each.total for each in same))
            assert list(table.rows) == sorted(table.rows, key=_row_order(same[0], table))
    assert any(count is not None and count for table in whole.tables for count in table.rows.values())


def _row_order(month: CountTable, table: CountTable) -> Callable[[str], int]:
    order = REGIONS if table.code is TableCode.CASES_BY_REGION else list(month.rows)
    return order.index


def test_what_stands_beside_a_published_quarter_shows_no_more_than_its_own_release_did(invented_desk: Desk) -> None:
    quarter = count_figures(invented_desk, Quarter(2026, 3), internal=False)
    assert quarter.before == count_figures(invented_desk, Quarter(2026, 2), internal=False).summary
    assert quarter.year_before == count_figures(invented_desk, Quarter(2025, 3), internal=False).summary
