"""Each open case names what to do first, and the office what presses; one click makes it a task."""

from dataclasses import replace
from datetime import timedelta

import pytest

from counsel_desk.domain.cases import CallNote, CaseDetails, Danger, Outcome, Risk
from counsel_desk.domain.checklists import CaseStep, StepState
from counsel_desk.domain.filings import FilingDetails
from counsel_desk.domain.guidance import FilingKind
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.next_best import Urgency
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.domain.tasks import TaskOrigin, TaskState
from counsel_desk.errors import RefusedError
from counsel_desk.messages import FilingSentences
from counsel_desk.messages.paper import paper_phrases
from counsel_desk.services import calls, cases, checklists, clients, filings, next_steps, papers, tasks
from counsel_desk.services.desk import Desk
from counsel_desk.services.undo import undo


@pytest.fixture
def case(desk: Desk) -> CaseId:
    """A case with real court papers, in which danger was asked about."""
    opened = cases.open_case(desk, ClientDetails(name="长孙惊蛰"), CaseDetails(situations=("SIT-10",)))
    calls.save_call_note(desk, CallNote(desk.clock(), Danger.NO, Danger.NO, "一切平安"), opened)
    return opened


def step(desk: Desk, case: CaseId, code: str) -> CaseStep:
    lists = checklists.case_checklists(desk, case)
    return next(each for one in lists for each in one.steps if each.step.id == code)


def date_it(desk: Desk, case: CaseId, code: str, days_ago: int) -> None:
    checklists.date_deadline(desk, step(desk, case, code), desk.today - timedelta(days_ago))


def test_a_new_case_first_asks_about_danger(desk: Desk) -> None:
    case = cases.open_case(desk, ClientDetails(name="单小雪"))
    found = next_steps.next_step(desk, case)
    assert found
    assert (found.why, found.step.step.id) == (Urgency.DANGER_NOT_ASKED, "CL-01/1")


def test_a_nameless_caller_who_is_safe_is_next_asked_how_to_be_reached_and_only_then_for_evidence(desk: Desk) -> None:
    case = calls.save_call_note(desk, CallNote(desk.clock(), Danger.NO, Danger.NO, "一直有人打电话"))
    found = next_steps.next_step(desk, case)
    assert found
    assert (found.why, found.step) == (Urgency.REACH_NOT_ASKED, None)
    with pytest.raises(RefusedError):
        next_steps.make_task(desk, found)
    client = cases.load_case_file(desk, case).client
    asked = SafeContact(CallPermission.MAY_CALL, (), "")
    clients.change_client(desk, client, replace(client.details, safe_contact=asked))
    then = next_steps.next_step(desk, case)
    assert then
    assert then.why is Urgency.EVIDENCE


def test_a_question_that_the_client_could_not_answer_or_nobody_asked_stays_first(desk: Desk) -> None:
    case = calls.save_call_note(desk, CallNote(desk.clock(), Danger.NO, text="一直有人打电话"))
    found = next_steps.next_step(desk, case)
    assert found
    assert (found.why, found.step.step.id) == (Urgency.DANGER_NOT_ASKED, "CL-01/2")


def test_a_question_answered_in_a_call_is_a_step_done_and_one_undo_takes_back_both(desk: Desk) -> None:
    case = cases.open_case(desk, ClientDetails(name="单小雪"))
    note = CallNote(desk.clock(), Danger.NO, Danger.UNSURE, "她一个人在家")
    calls.save_call_note(desk, note, case, asked="来电时已问")
    danger, self_harm = (step(desk, case, code) for code in ("CL-01/1", "CL-01/2"))
    assert (danger.state, danger.note, danger.decided_by) == (StepState.DONE, "来电时已问", desk.counsellor.name)
    assert self_harm.state is StepState.OPEN
    undo(desk)
    assert step(desk, case, "CL-01/1").state is StepState.OPEN
    assert cases.notes_of(desk, case) == ()


def test_what_a_counsellor_wrote_on_a_step_stays_when_a_call_completes_it(desk: Desk) -> None:
    case = cases.open_case(desk, ClientDetails(name="单小雪"))
    checklists.complete_step(desk, step(desk, case, "CL-01/1"), "在母亲家")
    checklists.reopen_step(desk, step(desk, case, "CL-01/1"))
    calls.save_call_note(desk, CallNote(desk.clock(), Danger.NO, Danger.NO), case, asked="来电时已问")
    assert step(desk, case, "CL-01/1").note == "在母亲家"
    assert step(desk, case, "CL-01/2").note == "来电时已问"


def test_a_case_tells_the_term_that_runs_while_no_task_holds_it(desk: Desk, case: CaseId) -> None:
    assert cases.load_case_file(desk, case).term is None
    date_it(desk, case, "CL-10/6", 2)
    found = cases.load_case_file(desk, case).term
    assert found
    assert found.day == desk.today + timedelta(13)
    next_steps.make_task(desk, found)
    assert cases.load_case_file(desk, case).term is None


def test_court_papers_that_nobody_dated_come_first_once_danger_was_asked_about(desk: Desk, case: CaseId) -> None:
    found = next_steps.next_step(desk, case)
    assert found
    assert (found.why, found.step.step.id) == (Urgency.TERM_NOT_DATED, "CL-10/6")


def test_a_dated_term_presses_with_its_day(desk: Desk, case: CaseId) -> None:
    date_it(desk, case, "CL-10/6", 12)
    found = next_steps.next_step(desk, case)
    assert found
    assert (found.why, found.day) == (Urgency.TERM, desk.today + timedelta(3))


def test_one_click_makes_it_a_task_for_the_end_of_the_term(desk: Desk, case: CaseId) -> None:
    date_it(desk, case, "CL-10/6", 12)
    found = next_steps.next_step(desk, case)
    assert found
    next_steps.make_task(desk, found)
    [task] = tasks.tasks_of(desk, case)
    assert (task.origin, task.details.due_on) == (TaskOrigin.STEP, desk.today + timedelta(3))
    again = next_steps.next_step(desk, case)
    assert again
    assert again.has_task
    with pytest.raises(RefusedError):
        next_steps.make_task(desk, found)


def test_what_presses_is_told_for_the_whole_office_until_a_task_holds_it(desk: Desk, case: CaseId) -> None:
    date_it(desk, case, "CL-10/6", 12)
    [found] = next_steps.pressing_steps(desk)
    assert found.case_id == case
    next_steps.make_task(desk, found)
    assert next_steps.pressing_steps(desk) == ()


def test_a_term_that_ends_in_more_than_a_week_does_not_press_yet(desk: Desk, case: CaseId) -> None:
    date_it(desk, case, "CL-10/6", 5)
    assert next_steps.pressing_steps(desk) == ()


def test_a_late_answer_presses_when_its_task_was_closed_without_one(desk: Desk, case: CaseId) -> None:
    told = FilingDetails(
        FilingKind.COMPLAINT,
        desk.today - timedelta(20),
        "晴天消费金融（虚构）",
        promised_until=desk.today - timedelta(1),
    )
    filings.add_filing(desk, case, told, FilingSentences())
    assert next_steps.pressing_steps(desk) == ()  # its task does, on Today among the overdue
    [task] = tasks.tasks_of(desk, case)
    tasks.close_task(desk, task, TaskState.DROPPED)
    [found] = next_steps.pressing_steps(desk)
    assert found.why is Urgency.ANSWER_OVERDUE


def test_closed_cases_press_no_more(desk: Desk, case: CaseId) -> None:
    date_it(desk, case, "CL-10/6", 12)
    kept = cases.load_case_file(desk, case).case
    cases.close_case(desk, kept, Outcome.REFERRED)
    assert next_steps.pressing_steps(desk) == ()


def test_only_mine_leaves_out_what_is_a_colleagues(desk: Desk, case: CaseId) -> None:
    date_it(desk, case, "CL-10/6", 12)
    assert len(next_steps.pressing_steps(desk, mine=True)) == 1


def test_the_task_of_a_step_whose_first_term_has_passed_is_due_with_the_next(desk: Desk, case: CaseId) -> None:
    checklists.add_checklist(desk, case, "CL-13")
    date_it(desk, case, "CL-13/1", 20)
    of_step = step(desk, case, "CL-13/1")
    assert of_step.due_on == desk.today - timedelta(5)
    assert of_step.ends_on(desk.today) == desk.today + timedelta(10)


def test_the_paper_tells_every_term_that_still_runs_with_its_day_and_none_that_has_passed(
    desk: Desk, case: CaseId
) -> None:
    checklists.add_checklist(desk, case, "CL-13")
    date_it(desk, case, "CL-13/1", 20)
    paper = papers.client_checklist(desk, case, paper_phrases(), only="CL-13", with_name=False)
    said = [line for section in paper.sections for each in section.steps for line in each.deadlines]
    assert len(said) == 2
    assert "情况复杂" in said[0]
    assert str((desk.today + timedelta(10)).day) in said[0]


def test_many_cases_are_answered_at_once(desk: Desk, case: CaseId) -> None:
    other = cases.open_case(desk, ClientDetails(name="单小雪"), CaseDetails(risk=Risk.ACUTE))
    found = next_steps.next_steps(desk, (case, other))
    assert found[case].why is Urgency.TERM_NOT_DATED
    assert found[other].why is Urgency.DANGER
