"""A computer whose clock is wrong: nothing comes twice, nothing is skipped, and the way back is kept."""

from datetime import datetime, timedelta

import pytest

from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.tasks import Every, Recurrence, TaskDetails, TaskState
from counsel_desk.services import cases, health, tasks
from counsel_desk.services.backups import back_up_now, is_due, shelf_of
from counsel_desk.services.desk import Desk

WRONG = [
    datetime(2026, 11, 17, 9, 30, tzinfo=CHINA),  # a day back
    datetime(1970, 1, 2, 9, 30, tzinfo=CHINA),  # an empty battery
    datetime(2036, 11, 18, 9, 30, tzinfo=CHINA),  # a year of which no holiday is announced
    datetime(2028, 2, 29, 9, 30, tzinfo=CHINA),  # a day that few years have
]


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_a_task_comes_back_once_whatever_the_clock_says(desk: Desk, clock, wrong: datetime) -> None:
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"))
    weekly = TaskDetails("每周回访", desk.today, recurrence=Recurrence(1, Every.WEEK))
    task = tasks.load_task(desk, tasks.add_task(desk, case_id, weekly))
    right, clock.instant = clock.instant, wrong
    tasks.close_task(desk, task, TaskState.DONE, "一切平静")
    tasks.today(desk)
    clock.instant = right
    called = [each for each in tasks.tasks_of(desk, case_id) if each.details.title == "每周回访"]
    assert sorted(each.state for each in called) == [TaskState.DONE, TaskState.OPEN]
    again = next(each for each in called if each.state is TaskState.OPEN)
    assert again.details.due_on > weekly.due_on
    assert health.check(desk).ok


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_a_backup_is_neither_skipped_nor_are_the_others_cleared_away(desk: Desk, clock, wrong: datetime) -> None:
    for _ in range(3):
        back_up_now(desk)
        clock.move(days=1)
    before = {each.path.name for each in shelf_of(desk).kept}
    right, clock.instant = clock.instant, wrong
    made = back_up_now(desk).kept.path.name
    clock.instant = right + timedelta(1)
    assert is_due(desk), "a backup dated in the future does not stand for today's"
    back_up_now(desk)
    assert before | {made} <= {each.path.name for each in shelf_of(desk).kept}
