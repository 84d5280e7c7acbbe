"""A task that comes back keeps its rhythm; a template counts from its event."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.recurrences import first_due, next_occurrence
from counsel_desk.domain.tasks import Every, Recurrence, TaskDetails, TemplateDetails
from counsel_desk.domain.working_days import Calendar

MONDAY = date(2026, 11, 16)
PLAIN = Calendar()
days = st.dates(date(2026, 1, 1), date(2026, 12, 31))


def task(due: date, count: int, every: Every, until: date | None = None) -> TaskDetails:
    return TaskDetails("回访", due, recurrence=Recurrence(count, every, until))


@pytest.mark.parametrize(
    ("every", "count", "due"),
    [
        (Every.DAY, 3, date(2026, 11, 19)),
        (Every.WORKING_DAY, 5, date(2026, 11, 23)),
        (Every.WEEK, 2, date(2026, 11, 30)),
        (Every.MONTH, 1, date(2026, 12, 16)),
    ],
)
def test_a_task_comes_back_after_its_days_weeks_or_months(every: Every, count: int, due: date) -> None:
    assert next_occurrence(task(MONDAY, count, every), MONDAY, PLAIN).due_on == due


def test_a_task_of_mondays_that_was_done_late_comes_back_on_a_monday_to_come() -> None:
    again = next_occurrence(task(MONDAY, 1, Every.WEEK), MONDAY + timedelta(17), PLAIN)

    assert again.due_on == MONDAY + timedelta(21)


def test_the_last_of_a_month_stays_the_last_of_each_month() -> None:
    again = next_occurrence(task(date(2026, 1, 31), 1, Every.MONTH), date(2026, 2, 28), PLAIN)

    assert again.due_on == date(2026, 3, 31)


def test_a_task_of_the_31st_comes_back_on_the_31st_after_a_shorter_month() -> None:
    done_in_time = task(date(2026, 1, 31), 1, Every.MONTH)
    due = [done_in_time.due_on]
    for _ in range(4):
        done_in_time = next_occurrence(done_in_time, done_in_time.due_on, PLAIN)
        due.append(done_in_time.due_on)

    assert [f"{day:%m-%d}" for day in due] == ["01-31", "02-28", "03-31", "04-30", "05-31"]


def test_a_task_that_was_put_on_another_day_goes_on_from_there() -> None:
    of_the_31st = next_occurrence(task(date(2026, 1, 31), 1, Every.MONTH), date(2026, 1, 31), PLAIN)

    again = next_occurrence(replace(of_the_31st, due_on=date(2026, 3, 3)), date(2026, 3, 3), PLAIN)

    assert (again.due_on, again.recurrence) == (date(2026, 4, 3), Recurrence(1, Every.MONTH))


def test_it_does_not_come_back_after_its_last_day() -> None:
    assert next_occurrence(task(MONDAY, 1, Every.WEEK, until=MONDAY + timedelta(6)), MONDAY, PLAIN) is None
    assert next_occurrence(task(MONDAY, 1, Every.WEEK, until=MONDAY + timedelta(7)), MONDAY, PLAIN) is not None


def test_a_task_without_recurrence_does_not_come_back() -> None:
    assert next_occurrence(TaskDetails("回访", MONDAY), MONDAY, PLAIN) is None


@given(days, days, st.integers(1, 40), st.sampled_from(Every))
def test_what_comes_back_is_always_later_than_today_and_than_before(due, today, count, every) -> None:
    again = next_occurrence(task(due, count, every), today, PLAIN)

    assert again.due_on > max(due, today)
    assert replace(again.recurrence, day=None) == Recurrence(count, every)


@given(days, st.integers(0, 30), days)
def test_a_template_is_never_due_before_today(event: date, offset: int, today: date) -> None:
    for working in (True, False):
        due = first_due(TemplateDetails("回访", offset=offset, working_days=working), event, today, PLAIN)
        assert due >= today
        if working and offset and due > today:
            assert PLAIN.is_working_day(due)
