"""When a task that comes back is due again, and when a task made from a template is due for the first time."""

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from counsel_desk.domain.dates import add_months
from counsel_desk.domain.tasks import Every, Recurrence, TaskDetails, TemplateDetails
from counsel_desk.domain.working_days import Calendar


def next_occurrence(details: TaskDetails, today: date, calendar: Calendar) -> TaskDetails | None:
    """The task as it comes back once it was done; None when it does not, or its last day has passed.

    It is counted from the day it was due, so that a call of every Monday stays one of Mondays; what would lie in the
    past, because the task was done late, is passed over.
    """
    again = details.recurrence
    due = next_due(details.due_on, again, today, calendar)
    if again is None or due is None:
        return None
    wanted = _day_wanted(details.due_on, again)
    missed = wanted if again.every is Every.MONTH and due.day != wanted else None
    return replace(details, due_on=due, recurrence=replace(again, day=missed))


def next_due(due_on: date, again: Recurrence | None, today: date, calendar: Calendar) -> date | None:
    """The day on which what was due on `due_on` is due again, see `next_occurrence`."""
    if again is None:
        return None
    times = 1
    while (due := _after(due_on, again, times, calendar)) <= today:
        times += 1
    return None if again.until is not None and due > again.until else due


def first_due(template: TemplateDetails, event: date, today: date, calendar: Calendar) -> date:
    """When a template's task is due after the day of its event; never before the present day."""
    if template.working_days:
        return max(calendar.add_working_days(event, template.offset), today)
    return max(event + timedelta(template.offset), today)


def _after(day: date, again: Recurrence, times: int, calendar: Calendar) -> date:
    count = again.count * times
    match again.every:
        case Every.DAY:
            return day + timedelta(count)
        case Every.WORKING_DAY:
            return calendar.add_working_days(day, count)
        case Every.WEEK:
            return day + timedelta(weeks=count)
        case Every.MONTH:
            return add_months(day, count, day_wanted=_day_wanted(day, again))


def _day_wanted(due_on: date, again: Recurrence) -> int:
    """The day of the month: what was due on 28 February because it is due on the 31st goes on to 31 March.

    A task that was put on another day by hand goes on from that day.
    """
    is_last = due_on.day == monthrange(due_on.year, due_on.month)[1]
    return again.day if again.day is not None and is_last and again.day > due_on.day else due_on.day
