"""The office's working days count at once, everywhere; terms kept before move only when somebody says so."""

from dataclasses import replace
from datetime import date

import pytest

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.checklists import CaseStep
from counsel_desk.domain.guidance import Deadline, DeadlineUnit
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.office_lists import WorkingYear
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.services import cases, checklists, tasks
from counsel_desk.services.desk import Desk
from counsel_desk.services.office_lists import save_working_year, withdraw_working_year
from counsel_desk.services.tasks import DueWarning, due_warnings
from counsel_desk.services.undo import undo

EVENT = date(2027, 2, 3)  # a Wednesday of a year that nobody has announced yet
YEAR = WorkingYear(2027, tuple(date(2027, 2, day) for day in (5, 8, 9, 10, 11)), (), "示例通知")


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """A desk whose guidance counts one term in working days, as later guidance may."""
    checklist = next(each for each in desk.pack.checklists if each.always)
    step = replace(checklist.steps[0], deadline=Deadline("D", 3, DeadlineUnit.WORKING_DAYS, "收到之日", "答复"))
    counting = replace(checklist, steps=(step, *checklist.steps[1:]))
    others = tuple(each for each in desk.pack.checklists if each is not checklist)
    return replace(desk, shipped=replace(desk.pack, content_hash="counting", checklists=(counting, *others)))


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())


def now(desk: Desk, case_id: CaseId) -> CaseStep:
    """The step whose term is counted in working days."""
    steps = (step for each in checklists.case_checklists(desk, case_id) for step in each.steps)
    return next(step for step in steps if step.step.deadline and step.step.deadline.code == "D")


def dated(desk: Desk, case_id: CaseId) -> CaseStep:
    """The step once its term has begun on `EVENT`."""
    checklists.date_deadline(desk, now(desk, case_id), EVENT)
    return now(desk, case_id)


def test_a_year_written_down_counts_at_once_and_so_does_its_undo(desk: Desk) -> None:
    assert desk.calendar.next_working_day(date(2027, 2, 4)) == date(2027, 2, 5)

    save_working_year(desk, YEAR)
    assert desk.calendar.next_working_day(date(2027, 2, 4)) == date(2027, 2, 12)
    undo(desk)
    assert desk.calendar.next_working_day(date(2027, 2, 4)) == date(2027, 2, 5)


def test_a_task_on_a_day_off_of_the_office_is_warned_of(desk: Desk, case_id: CaseId) -> None:
    details = TaskDetails("回访", date(2027, 2, 8))
    assert due_warnings(desk, case_id, details) == (DueWarning.PROJECTED,)

    save_working_year(desk, YEAR)

    assert due_warnings(desk, case_id, details) == (DueWarning.NOT_A_WORKING_DAY,)


def test_terms_kept_before_the_announcement_are_counted_anew_when_asked(desk: Desk, case_id: CaseId) -> None:
    before = dated(desk, case_id)
    task = tasks.add_task(desk, case_id, TaskDetails("回访", before.due_on or EVENT))
    save_working_year(desk, YEAR)
    assert now(desk, case_id).due_on == before.due_on
    assert checklists.outdated_terms(desk) == 1

    assert checklists.recalculate_projected(desk) == 1

    after = now(desk, case_id)
    assert after.due_on > before.due_on
    assert (before.due_projected, after.due_projected) == (True, False)
    assert checklists.outdated_terms(desk) == 0
    assert tasks.load_task(desk, task).details.due_on == before.due_on
    undo(desk)
    assert now(desk, case_id) == replace(before, version=now(desk, case_id).version)


def test_a_term_counted_on_a_known_year_or_of_a_step_that_is_done_stays(desk: Desk, case_id: CaseId) -> None:
    save_working_year(desk, YEAR)
    step = dated(desk, case_id)
    withdraw_working_year(desk, 2027)
    assert checklists.outdated_terms(desk) == 0

    checklists.date_deadline(desk, step, EVENT)
    assert now(desk, case_id).due_projected
    checklists.complete_step(desk, now(desk, case_id))
    save_working_year(desk, YEAR)
    assert checklists.recalculate_projected(desk) == 0
