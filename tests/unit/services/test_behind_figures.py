"""Whoever asks what stands behind a figure gets as many records as it says, whichever figure it is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest

from counsel_desk.domain.cases import CallNote, CaseDetails, Outcome
from counsel_desk.domain.contacts import ContactDetails, ContactParty
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.figure_cells import Cell, RecordKind, SummaryCell, TableCell, WorkCell, record_of
from counsel_desk.domain.incidents import ConductState, Contacted, IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.periods import Month, Period
from counsel_desk.domain.statistics import EARLIER, TOTAL_OF, Figure, PeriodFigures, TableCode
from counsel_desk.domain.tasks import TaskDetails, TaskState
from counsel_desk.services import calls, cases, checklists, contacts, debts, incidents, organisations, tasks
from counsel_desk.services.behind_figures import lines_behind, records_behind
from counsel_desk.services.desk import Desk
from counsel_desk.services.statistics import count_figures

NOVEMBER = Month(2026, 11)
TENTH = datetime(2026, 11, 10, 9, tzinfo=CHINA)


@pytest.fixture
def by_hand(desk: Desk) -> Desk:
    """One case with something of everything that is counted, and a second one that is closed."""
    desk.clock.instant = TENTH  # type: ignore[attr-defined]
    bank = organisations.add_organisation(desk, OrganisationDetails("晴天银行（虚构）", kind=OrganisationKind.BANK))
    case_id = calls.save_call_note(desk, CallNote(TENTH, text="一直有人打电话"))
    debts.add_debt(desk, case_id, DebtDetails(lender=bank, claimed=999_999, overdue_since=date(2026, 9, 1)))
    contacts.add_contact(desk, case_id, ContactDetails(TENTH, party=ContactParty.POLICE, answered=False))
    said = IncidentDetails(TENTH, words="今天不还钱就上门", contacted=Contacted.RELATIVE, organisation=bank)
    incidents.record_incident(desk, case_id, said)
    for conduct in incidents.incidents_of(desk, case_id)[0].conducts:
        incidents.decide_conduct(desk, conduct.id, ConductState.CONFIRMED)
    done, aside = checklists.case_checklists(desk, case_id)[0].steps[:2]
    checklists.complete_step(desk, done)
    checklists.skip_step(desk, aside, "已另行处理")
    task = tasks.load_task(desk, tasks.add_task(desk, case_id, TaskDetails("回电", date(2026, 11, 9))))
    tasks.close_task(desk, task, TaskState.DONE)
    other = cases.open_case(desk, ClientDetails("示例·乙", region="广东"), CaseDetails())
    cases.close_case(desk, cases.load_case_file(desk, other).case, Outcome.AGREEMENT)
    return desk


def cells(figures: PeriodFigures) -> Iterator[tuple[Cell, int]]:
    """Every number that may be asked about, and what it says."""
    for figure, count in figures.summary.items():
        yield SummaryCell(figure), count or 0
    for table in figures.tables:
        for row, count in table.rows.items():
            yield TableCell(table.code, row), count or 0
    for work in figures.work:
        for figure, count in work.counts.items():
            yield WorkCell(figure, work.counsellor), count


def compare(desk: Desk, period: Period) -> None:
    figures = count_figures(desk, period)
    for cell, says in cells(figures):
        keys = records_behind(desk, cell, period)
        if isinstance(cell, TableCell) and cell.code is TableCode.DAYS_OPEN:
            assert 0 < len(keys) <= (figures.summary[Figure.CLOSED_CASES] or 0)
            continue
        assert len(keys) == len(set(keys)) == says, cell
        if isinstance(cell, SummaryCell):
            assert [line.key for line in lines_behind(desk, keys)] == list(keys), cell
    for code, figure in TOTAL_OF.items():
        rows = [records_behind(desk, TableCell(code, row), period) for row in figures.table(code).rows]
        total = records_behind(desk, SummaryCell(figure), period)
        assert sorted(key for keys in rows for key in keys) == sorted(total), code


def test_behind_every_figure_of_a_month_written_down_here_stand_as_many_records(by_hand: Desk) -> None:
    summary = count_figures(by_hand, NOVEMBER).summary
    assert all(summary[figure] for figure in Figure if figure is not Figure.TASKS_ON_TIME)
    compare(by_hand, NOVEMBER)


def test_behind_every_figure_of_an_invented_caseload_stand_as_many_records(invented_desk: Desk) -> None:
    compare(invented_desk, Month(2026, 10))


def test_a_record_tells_whose_it_is_and_what_it_was(by_hand: Desk) -> None:
    keys = records_behind(by_hand, SummaryCell(Figure.CONTACTS), NOVEMBER)
    assert {record_of(key)[0] for key in keys} == {RecordKind.CONTACT, RecordKind.CALL_NOTE}
    (debt,) = lines_behind(by_hand, records_behind(by_hand, SummaryCell(Figure.NEW_DEBTS), NOVEMBER))
    assert (debt.text, debt.fen) == ("晴天银行（虚构）", 999_999)
    (closed,) = lines_behind(by_hand, records_behind(by_hand, SummaryCell(Figure.CLOSED_CASES), NOVEMBER))
    assert (closed.client_name, closed.codes[1]) == ("示例·乙", Outcome.AGREEMENT)
    assert closed.case_id is not None


def test_what_was_taken_back_stands_behind_no_figure(by_hand: Desk) -> None:
    by_hand.database.undo()  # the closing
    assert not records_behind(by_hand, SummaryCell(Figure.CLOSED_CASES), NOVEMBER)
    assert len(records_behind(by_hand, SummaryCell(Figure.OPEN_AT_END), NOVEMBER)) == 2


def test_steps_of_checklists_that_the_guidance_no_longer_has_stand_together(by_hand: Desk) -> None:
    later = replace(by_hand, shipped=replace(by_hand.shipped, checklists=()))
    cell = TableCell(TableCode.STEPS_BY_CHECKLIST, EARLIER)
    assert count_figures(later, NOVEMBER).table(cell.code).rows == {EARLIER: 1}
    assert len(records_behind(later, cell, NOVEMBER)) == 1
