"""One small caseload, written down here with its answers: a month of it and the quarter around it, cell by cell."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from counsel_desk.domain.cases import CallNote, CaseDetails, Outcome
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import IncidentDetails
from counsel_desk.domain.moments import CHINA, Precision
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.periods import Days, Month, Period, Quarter, Year
from counsel_desk.domain.statistics import TOTAL_OF, WORK_FIGURES, Figure, PeriodFigures, TableCode
from counsel_desk.domain.tasks import TaskDetails, TaskState
from counsel_desk.messages import StatisticsWords
from counsel_desk.services import calls, cases, checklists, debts, incidents, organisations, tasks
from counsel_desk.services.desk import Desk
from counsel_desk.services.statistics import count_figures, export_figures

SEPTEMBER, QUARTER = Month(2026, 9), Quarter(2026, 3)


def at(desk: Desk, *when: int) -> datetime:
    """Set the clock, and say when it is."""
    desk.clock.instant = datetime(*when, tzinfo=CHINA)  # type: ignore[attr-defined, misc]
    return desk.clock()


def opened(desk: Desk, name: str, year: int, month: int, day: int) -> CaseId:
    at(desk, year, month, day, 9)
    return cases.open_case(desk, ClientDetails(f"示例·{name}"), CaseDetails(situations=("SIT-00",)))


def close(desk: Desk, case_id: CaseId, outcome: Outcome, *when: int) -> None:
    at(desk, *when)
    cases.close_case(desk, cases.load_case_file(desk, case_id).case, outcome)


def do_task(desk: Desk, case_id: CaseId, due_on: date, *when: int) -> None:
    task = tasks.load_task(desk, tasks.add_task(desk, case_id, TaskDetails("回电", due_on)))
    at(desk, *when)
    tasks.close_task(desk, task, TaskState.DONE)


@pytest.fixture
def caseload(desk: Desk) -> Desk:
    return written_down(desk)


def written_down(desk: Desk) -> Desk:
    """The caseload of five cases."""
    old = opened(desk, "丙", 2025, 9, 10)  # open for 364 days
    again = opened(desk, "甲", 2026, 7, 5)
    close(desk, again, Outcome.SETTLED, 2026, 7, 12, 9)
    waiting = opened(desk, "乙", 2026, 8, 1)
    debts.add_debt(desk, waiting, DebtDetails(claimed=500))
    calls.save_call_note(desk, CallNote(desk.clock(), text="八月的来电"), waiting)
    at(desk, 2026, 8, 20, 9)
    cases.reopen_case(desk, cases.load_case_file(desk, again).case, "又有骚扰")  # open for 77 days from July on
    short = opened(desk, "丁", 2026, 9, 1)  # open for 29 days
    september(desk, short)
    close(desk, old, Outcome.AGREEMENT, 2026, 9, 9, 10)
    nobodys = opened(desk, "戊", 2026, 9, 15)
    put_aside(desk, nobodys)
    close(desk, again, Outcome.HARASSMENT_STOPPED, 2026, 9, 20, 9)
    close(desk, short, Outcome.OTHER, 2026, 9, 30, 23, 59)
    at(desk, 2026, 11, 18, 9)
    return desk


def september(desk: Desk, case_id: CaseId) -> None:
    """A call, two steps done and one set aside, four tasks, three incidents and two debts of one case."""
    bank = organisations.add_organisation(desk, OrganisationDetails("晴天银行（虚构）", kind=OrganisationKind.BANK))
    debts.add_debt(desk, case_id, DebtDetails(lender=bank, claimed=999_999, overdue_since=date(2026, 9, 1)))
    debts.add_debt(desk, case_id, DebtDetails(lender=bank, claimed=20_000_000, overdue_since=date(2026, 8, 1)))
    calls.save_call_note(desk, CallNote(desk.clock(), text="九月的来电"), case_id)
    first, second, third = checklists.case_checklists(desk, case_id)[0].steps[:3]
    checklists.complete_step(desk, first)
    checklists.complete_step(desk, second)
    checklists.skip_step(desk, third, "已另行处理")
    for hour, precision in ((7, Precision.MINUTE), (22, Precision.MINUTE), (0, Precision.DAY)):
        said = IncidentDetails(datetime(2026, 9, 1, hour, tzinfo=CHINA), words="请尽快还款", precision=precision)
        incidents.record_incident(desk, case_id, replace(said, organisation=bank if hour == 7 else None))
    do_task(desk, case_id, date(2026, 8, 1), 2026, 9, 1, 10)  # 31 days late
    do_task(desk, case_id, date(2026, 9, 1), 2026, 9, 9, 10)  # 8
    do_task(desk, case_id, date(2026, 9, 10), 2026, 9, 10, 23, 59)
    do_task(desk, case_id, date(2026, 9, 10), 2026, 9, 11, 0, 0)  # 1


def put_aside(desk: Desk, case_id: CaseId) -> None:
    """A case without a counsellor, and six debts overdue for -3, 90, 91, 365, 366 and nobody knows how many days."""
    at(desk, 2026, 9, 18, 9)
    since = (date(2026, 9, 18), date(2026, 6, 17), date(2026, 6, 16), date(2025, 9, 15), date(2025, 9, 14), None)
    for day in since:
        debts.add_debt(desk, case_id, DebtDetails(overdue_since=day))
    case = cases.load_case_file(desk, case_id).case
    cases.change_case(desk, case, replace(case.details, counsellor=None))


def shown(figures: PeriodFigures, code: TableCode) -> dict[str, int | None]:
    return {row: count for row, count in figures.table(code).rows.items() if count}


def test_a_month_stands_beside_the_month_before_and_the_same_month_a_year_earlier(caseload: Desk) -> None:
    figures = count_figures(caseload, SEPTEMBER)
    assert figures.summary == {
        Figure.NEW_CLIENTS: 2,
        Figure.NEW_CASES: 2,
        Figure.CLOSED_CASES: 3,
        Figure.OPEN_AT_END: 2,
        Figure.NEW_DEBTS: 8,
        Figure.CONTACTS: 1,
        Figure.CALL_NOTES: 1,
        Figure.INCIDENTS: 3,
        Figure.THIRD_PERSONS: 0,
        Figure.STEPS_DONE: 2,
        Figure.STEPS_SET_ASIDE: 1,
        Figure.TASKS_DONE: 4,
        Figure.TASKS_ON_TIME: 1,
    }
    nothing = dict.fromkeys(Figure, 0)
    august = {Figure.NEW_CLIENTS: 1, Figure.NEW_CASES: 1, Figure.OPEN_AT_END: 3, Figure.NEW_DEBTS: 1}
    assert figures.before == nothing | august | {Figure.CONTACTS: 1, Figure.CALL_NOTES: 1}
    assert figures.year_before == nothing | {Figure.NEW_CLIENTS: 1, Figure.NEW_CASES: 1, Figure.OPEN_AT_END: 1}


def test_a_month_gives_the_tables_counted_on_paper(caseload: Desk) -> None:
    figures = count_figures(caseload, SEPTEMBER)
    assert shown(figures, TableCode.CLOSED_BY_DAYS_OPEN) == {"month": 1, "3_months": 1, "longer": 1}
    assert shown(figures, TableCode.DAYS_OPEN) == {"lower_quartile": 29, "median": 77, "upper_quartile": 364}
    assert shown(figures, TableCode.CLOSED_BY_OUTCOME) == {"agreement": 1, "harassment_stopped": 1, "other": 1}
    assert shown(figures, TableCode.DEBTS_BY_LENDER) == {"bank": 2, "unknown": 6}
    assert shown(figures, TableCode.DEBTS_BY_AMOUNT) == {"under_10k": 1, "200k_up": 1, "unknown": 6}
    assert shown(figures, TableCode.DEBTS_BY_OVERDUE) == {
        "not_yet": 1, "to_30": 1, "31_90": 2, "91_180": 1, "181_365": 1, "over_year": 1, "unknown": 1
    }  # fmt: skip
    assert shown(figures, TableCode.INCIDENTS_BY_HOUR) == {"night": 2, "unknown": 1}
    assert shown(figures, TableCode.INCIDENTS_BY_CLOCK) == {"07": 1, "22": 1, "unknown": 1}
    assert shown(figures, TableCode.INCIDENTS_BY_ORGANISATION) == {"晴天银行（虚构）": 1}
    assert list(shown(figures, TableCode.STEPS_BY_CHECKLIST).values()) == [2]
    assert shown(figures, TableCode.TASKS_BY_TIME) == {"on_time": 1, "week_late": 1, "month_late": 1, "later": 1}


def test_the_work_of_a_month_is_told_by_counsellor_and_what_nobody_has_comes_last(caseload: Desk) -> None:
    mine, nobodys = count_figures(caseload, SEPTEMBER).work
    assert mine.name == caseload.counsellor.name
    assert list(mine.counts.values()) == [1, 3, 1, 1, 2, 4, 1]
    assert nobodys.name == ""
    assert list(nobodys.counts.values()) == [1, 0, 1, 0, 0, 0, 0]


def test_a_quarter_counts_a_case_closed_twice_once(caseload: Desk) -> None:
    figures = count_figures(caseload, QUARTER)
    of_cases = (Figure.NEW_CASES, Figure.CLOSED_CASES, Figure.OPEN_AT_END, Figure.NEW_DEBTS, Figure.CONTACTS)
    assert [figures.summary[each] for each in of_cases] == [4, 3, 2, 9, 2]
    assert [figures.before[each] for each in of_cases] == [0, 0, 1, 0, 0]
    assert figures.year_before is not None
    assert [figures.year_before[each] for each in of_cases] == [1, 0, 1, 0, 0]
    assert shown(figures, TableCode.DAYS_OPEN) == {"lower_quartile": 29, "median": 77, "upper_quartile": 364}
    assert shown(figures, TableCode.DEBTS_BY_AMOUNT) == {"under_10k": 2, "200k_up": 1, "unknown": 6}


def test_any_days_and_a_year_are_counted_alike(caseload: Desk) -> None:
    month = count_figures(caseload, SEPTEMBER)
    days = count_figures(caseload, Days(SEPTEMBER.first, SEPTEMBER.last))
    assert (days.summary, days.before, days.year_before) == (month.summary, month.before, month.year_before)
    assert (days.tables, days.work) == (month.tables, month.work)
    year = count_figures(caseload, Year(2026))
    assert (year.summary[Figure.NEW_CASES], year.before[Figure.NEW_CASES]) == (4, 1)
    assert year.year_before is None
    part = count_figures(caseload, Days(date(2026, 9, 9), date(2026, 9, 20)))
    assert (part.summary[Figure.CLOSED_CASES], part.before[Figure.NEW_CASES]) == (2, 1)


def test_a_debt_at_whoever_only_collects_is_counted_with_an_unknown_lender(caseload: Desk) -> None:
    agency = OrganisationDetails("晴天催收（虚构）", kind=OrganisationKind.AGENCY)
    case_id = cases.open_case(caseload, ClientDetails("示例·己"))
    debts.add_debt(caseload, case_id, DebtDetails(lender=organisations.add_organisation(caseload, agency)))
    figures = count_figures(caseload, Month(2026, 11))
    assert shown(figures, TableCode.DEBTS_BY_LENDER) == {"unknown": 1}
    assert figures.table(TableCode.DEBTS_BY_LENDER).total == figures.summary[Figure.NEW_DEBTS] == 1


def test_without_a_closed_case_there_are_no_quartiles(caseload: Desk) -> None:
    assert count_figures(caseload, Month(2026, 8)).table(TableCode.DAYS_OPEN).rows == {}


@pytest.mark.parametrize("period", [SEPTEMBER, QUARTER, Year(2026), Days(date(2026, 9, 3), date(2026, 9, 17))])
def test_every_sum_agrees_with_the_summary(caseload: Desk, period: Period) -> None:
    figures = count_figures(caseload, period)
    for code, figure in TOTAL_OF.items():
        table = figures.table(code)
        assert table.total == sum(count or 0 for count in table.rows.values()) == figures.summary[figure], code
    for figure in WORK_FIGURES:
        assert sum(each.counts[figure] for each in figures.work) == figures.summary[figure], figure


@pytest.mark.parametrize("period", [SEPTEMBER, QUARTER])
def test_the_workbook_says_the_same_cell_by_cell(caseload: Desk, tmp_path: Path, period: Period) -> None:
    words, target = StatisticsWords(caseload.pack), tmp_path / "figures.xlsx"
    figures = count_figures(caseload, period)
    export_figures(caseload, period, target, words, internal=True)
    book = openpyxl.load_workbook(target)

    def cells(sheet: str, columns: int) -> list[tuple[object, ...]]:
        rows = book[sheet].iter_rows(min_row=5, max_col=columns, values_only=True)
        return [row for row in rows if row[1] is not None]

    assert figures.year_before is not None
    assert cells(words.summary, 4) == [
        (words.figure(each), count, figures.before[each], figures.year_before[each])
        for each, count in figures.summary.items()
    ]
    for table in figures.tables:
        total = [] if table.total is None else [(words.total, table.total)]
        assert cells(words.table(table.code), 2) == [
            *((words.row(table.code, row), count) for row, count in table.rows.items()), *total
        ]  # fmt: skip
    counted = [(words.worker(each), *each.counts.values()) for each in figures.work]
    assert cells(words.work, 8)[:-1] == counted
    agreeing = cells(words.totals, 4)
    assert len(agreeing) == len(TOTAL_OF) + len(WORK_FIGURES)
    assert all(of_table == of_summary for _table, of_table, _figure, of_summary in agreeing)
    assert {row[0] for row in cells(words.definitions, 2)} > {words.work, words.table(TableCode.DAYS_OPEN)}
