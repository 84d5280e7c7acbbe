"""A month is counted once, by China's days and hours, and what leaves the office betrays nobody."""

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from counsel_desk.domain.cases import CaseDetails, Outcome
from counsel_desk.domain.incidents import Channel, ConductState, Contacted, IncidentDetails
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails, Gender
from counsel_desk.domain.statistics import INTERNAL_TABLES, Figure, Month, TableCode
from counsel_desk.messages import MonthWords
from counsel_desk.services import cases, incidents
from counsel_desk.services.demo import fill_with_invented_caseload
from counsel_desk.services.desk import Desk
from counsel_desk.services.lists import list_ids
from counsel_desk.services.statistics import count_month, export_month

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
    figures = count_month(small_month, NOVEMBER)
    assert figures.summary[Figure.INCIDENTS] == 3
    assert figures.summary[Figure.THIRD_PERSONS] == 1
    hours = figures.table(TableCode.INCIDENTS_BY_HOUR).rows
    assert (hours["night"], hours["morning"]) == (2, 1)
    days = figures.table(TableCode.INCIDENTS_BY_WEEKDAY).rows
    assert [day for day, count in days.items() if count] == ["mon", "tue", "wed"]


def test_cases_count_on_their_day_of_opening_and_closing(small_month: Desk) -> None:
    summary = count_month(small_month, NOVEMBER).summary
    assert (summary[Figure.NEW_CASES], summary[Figure.CLOSED_CASES], summary[Figure.OPEN_AT_END]) == (1, 1, 0)
    assert count_month(small_month, Month(2026, 10)).summary[Figure.NEW_CASES] == 0


def test_only_confirmed_conduct_is_counted(small_month: Desk) -> None:
    conducts = count_month(small_month, NOVEMBER).table(TableCode.INCIDENTS_BY_CONDUCT)
    assert sum(count or 0 for count in conducts.rows.values()) == 0
    ids = list_ids(small_month, ListKind.CASES, ListView())
    (conduct, *_others) = incidents.incidents_of(small_month, ids[0])[0].conducts
    incidents.decide_conduct(small_month, conduct.id, ConductState.CONFIRMED)
    assert count_month(small_month, NOVEMBER).table(TableCode.INCIDENTS_BY_CONDUCT).rows[conduct.code] == 1


def test_what_may_be_published_shows_no_small_count_and_names_nobody(small_month: Desk) -> None:
    figures = count_month(small_month, NOVEMBER, internal=False)
    shown = [count for table in figures.tables for count in table.rows.values() if count]
    assert not [count for count in shown if count < figures.threshold]
    assert not INTERNAL_TABLES & {table.code for table in figures.tables}


def test_the_workbook_of_a_month_holds_every_table_and_says_what_each_counts(desk: Desk, tmp_path: Path) -> None:
    fill_with_invented_caseload(desk, clients=40)
    words, target = MonthWords(desk.pack), tmp_path / "month.xlsx"
    export_month(desk, Month(2026, 10), target, words)
    book = openpyxl.load_workbook(target)
    assert book.sheetnames[0] == words.summary
    assert book.sheetnames[-1] == words.definitions
    assert len(book.sheetnames) == 2 + len(TableCode) - len(INTERNAL_TABLES)
    defined = {row[0] for row in book[words.definitions].iter_rows(min_row=5, values_only=True)}
    assert {words.table(code) for code in set(TableCode) - INTERNAL_TABLES} <= defined


def test_a_chart_stands_only_where_there_is_something_to_compare(small_month: Desk, tmp_path: Path) -> None:
    export_month(small_month, NOVEMBER, tmp_path / "month.xlsx", MonthWords(small_month.pack), internal=True)
    words = MonthWords(small_month.pack)
    book = openpyxl.load_workbook(tmp_path / "month.xlsx")
    assert len(book[words.table(TableCode.INCIDENTS_BY_HOUR)]._charts) == 1
    assert book[words.table(TableCode.CASES_BY_GENDER)]._charts == []
