"""The same thing done with many records at once: one change, one undo."""

from dataclasses import replace
from datetime import date

import pytest

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId, CounsellorId, TaskId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import Every, Recurrence, TaskDetails, TaskState
from counsel_desk.domain.working_days import Calendar
from counsel_desk.services import cases, many
from counsel_desk.services import tasks as follow_ups
from counsel_desk.services.desk import Desk
from counsel_desk.services.undo import next_undo, undo
from counsel_desk.services.vaults import add_counsellor
from tests.conftest import QUICK

WEDNESDAY = date(2026, 11, 18)  # the desk's clock stands here


@pytest.fixture
def case_ids(desk: Desk) -> list[CaseId]:
    return [cases.open_case(desk, ClientDetails(name=name), CaseDetails()) for name in ("示例·阿青", "示例·阿白")]


@pytest.fixture
def task_ids(desk: Desk, case_ids: list[CaseId]) -> list[TaskId]:
    dues = (date(2026, 11, 16), WEDNESDAY, date(2026, 11, 20))
    return [follow_ups.add_task(desk, case_ids[0], TaskDetails(f"回电{due.day}", due)) for due in dues]


def _assignees(desk: Desk, case_id: CaseId) -> dict[str, CounsellorId | None]:
    return {task.details.title: task.details.assignee for task in follow_ups.tasks_of(desk, case_id)}


def state_of(desk: Desk, task_id: TaskId) -> TaskState:
    return follow_ups.load_task(desk, task_id).state


def test_a_task_that_comes_back_is_due_again_when_it_was_finished_among_many(
    desk: Desk, case_ids: list[CaseId]
) -> None:
    weekly = TaskDetails("问近况", WEDNESDAY, recurrence=Recurrence(1, Every.WEEK))
    many.finish_tasks(desk, [follow_ups.add_task(desk, case_ids[0], weekly)])
    found = [(task.details.due_on, task.state) for task in follow_ups.tasks_of(desk, case_ids[0])]
    assert found == [(date(2026, 11, 25), TaskState.OPEN), (WEDNESDAY, TaskState.DONE)]
    undo(desk)
    assert [task.state for task in follow_ups.tasks_of(desk, case_ids[0])] == [TaskState.OPEN]


def test_cases_change_hands_together_and_come_back_with_one_undo(desk: Desk, case_ids: list[CaseId]) -> None:
    assert many.hand_over_cases(desk, case_ids, None) == 2
    assert all(cases.load_case_file(desk, each).case.details.counsellor is None for each in case_ids)
    undo(desk)
    assert all(cases.load_case_file(desk, each).case.details.counsellor == desk.counsellor.id for each in case_ids)


def test_what_the_counsellor_was_still_to_do_goes_along_with_a_case_and_what_others_were_stays(
    desk: Desk, case_ids: list[CaseId]
) -> None:
    stand_in = add_counsellor(desk, "示例·吴三", "五只 白鹭 立在 田边", cost=QUICK).id
    third = add_counsellor(desk, "示例·林四", "两盏 红灯 挂在 门前", cost=QUICK).id
    for title, assignee in (("回访", desk.counsellor.id), ("陪同报案", third)):
        follow_ups.add_task(desk, case_ids[0], TaskDetails(title, WEDNESDAY, assignee=assignee))
    done = follow_ups.add_task(desk, case_ids[0], TaskDetails("首次回电", WEDNESDAY, assignee=desk.counsellor.id))
    many.finish_tasks(desk, [done])

    many.hand_over_cases(desk, case_ids, stand_in)
    assert _assignees(desk, case_ids[0]) == {"回访": stand_in, "陪同报案": third, "首次回电": desk.counsellor.id}
    undo(desk)
    assert _assignees(desk, case_ids[0])["回访"] == desk.counsellor.id

    case = cases.load_case_file(desk, case_ids[0]).case
    cases.change_case(desk, case, replace(case.details, counsellor=stand_in))
    assert _assignees(desk, case_ids[0]) == {"回访": stand_in, "陪同报案": third, "首次回电": desk.counsellor.id}


def test_cases_that_are_already_there_are_passed_over(desk: Desk, case_ids: list[CaseId]) -> None:
    assert many.hand_over_cases(desk, case_ids, desk.counsellor.id) == 0
    assert next_undo(desk) != "case.hand_over"


def test_open_tasks_are_done_together_and_closed_ones_passed_over(desk: Desk, task_ids: list[TaskId]) -> None:
    follow_ups.close_task(desk, follow_ups.load_task(desk, task_ids[0]), TaskState.DROPPED)
    assert many.finish_tasks(desk, task_ids) == 2
    assert [state_of(desk, each) for each in task_ids] == [TaskState.DROPPED, TaskState.DONE, TaskState.DONE]
    undo(desk)
    assert [state_of(desk, each) for each in task_ids] == [TaskState.DROPPED, TaskState.OPEN, TaskState.OPEN]


def test_closed_tasks_are_taken_up_again(desk: Desk, task_ids: list[TaskId]) -> None:
    many.finish_tasks(desk, task_ids)
    assert many.reopen_tasks(desk, task_ids) == 3
    assert {state_of(desk, each) for each in task_ids} == {TaskState.OPEN}


def test_a_task_taken_up_again_does_not_stand_beside_the_one_its_end_brought(
    desk: Desk, case_ids: list[CaseId]
) -> None:
    weekly = TaskDetails("问近况", WEDNESDAY, recurrence=Recurrence(1, Every.WEEK))
    task_id = follow_ups.add_task(desk, case_ids[0], weekly)
    many.finish_tasks(desk, [task_id])
    many.reopen_tasks(desk, [task_id])
    assert [task.id for task in follow_ups.tasks_of(desk, case_ids[0])] == [task_id]

    many.finish_tasks(desk, [task_id])
    found = [(task.details.due_on, task.state) for task in follow_ups.tasks_of(desk, case_ids[0])]
    assert found == [(date(2026, 11, 25), TaskState.OPEN), (WEDNESDAY, TaskState.DONE)]


def test_of_tasks_taken_up_again_together_none_takes_out_another(desk: Desk, case_ids: list[CaseId]) -> None:
    weekly = TaskDetails("问近况", WEDNESDAY, recurrence=Recurrence(1, Every.WEEK))
    first = follow_ups.add_task(desk, case_ids[0], weekly)
    many.finish_tasks(desk, [first])
    second = follow_ups.tasks_of(desk, case_ids[0])[0].id
    many.finish_tasks(desk, [second])

    many.reopen_tasks(desk, [second, first])

    assert [task.id for task in follow_ups.tasks_of(desk, case_ids[0])] == [first, second]


def test_what_was_made_of_the_next_one_stays_when_a_task_is_taken_up_again(desk: Desk, case_ids: list[CaseId]) -> None:
    weekly = TaskDetails("问近况", WEDNESDAY, recurrence=Recurrence(1, Every.WEEK))
    task_id = follow_ups.add_task(desk, case_ids[0], weekly)
    many.finish_tasks(desk, [task_id])
    following = follow_ups.tasks_of(desk, case_ids[0])[0]
    follow_ups.change_task(desk, following, replace(following.details, title="问近况，带上合同"))

    many.reopen_tasks(desk, [task_id])

    assert [task.id for task in follow_ups.tasks_of(desk, case_ids[0])] == [task_id, following.id]


def test_tasks_are_put_off_from_today_where_they_are_overdue(desk: Desk, task_ids: list[TaskId]) -> None:
    assert many.postpone_tasks(desk, task_ids, working_days=1) == 3
    found = [follow_ups.load_task(desk, each).details.due_on for each in task_ids]
    assert found == [date(2026, 11, 19), date(2026, 11, 19), date(2026, 11, 23)]


def test_a_week_later_is_never_a_day_on_which_offices_are_closed() -> None:
    assert many.postponed(WEDNESDAY, WEDNESDAY, Calendar(), weeks=1) == date(2026, 11, 25)
    assert many.postponed(date(2026, 11, 21), WEDNESDAY, Calendar(), weeks=1) == date(2026, 11, 30)


def test_tasks_are_given_to_another_together(desk: Desk, task_ids: list[TaskId]) -> None:
    colleague = add_counsellor(desk, "示例·林二", "九条鱼 游过 石桥").id
    assert many.assign_tasks(desk, task_ids, colleague) == 3
    assert {follow_ups.load_task(desk, each).assignee_name for each in task_ids} == {"示例·林二"}
    assert many.assign_tasks(desk, task_ids, colleague) == 0
