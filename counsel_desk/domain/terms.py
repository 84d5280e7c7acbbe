"""The terms of a step that run from one day, one after the other: an answer within 15 days, then 30, then 60."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from counsel_desk.domain.guidance import Deadline, Step
from counsel_desk.domain.working_days import Calendar, DueDay


@dataclass(frozen=True, slots=True)
class Term:
    """A term with its last day; `projected` where that rests on working days not announced yet."""

    deadline: Deadline
    last: date
    projected: bool


def terms_from(step: Step, event_on: date | None, calendar: Calendar, first: DueDay | None = None) -> tuple[Term, ...]:
    """The terms that run from the day of the event. One that counts from another event is not dated by it.

    `first` is the last day of the first of them where it is kept already.
    """
    if step.deadline is None or event_on is None:
        return ()
    of_event = (each for each in (step.deadline, *step.later_deadlines) if each.event == step.deadline.event)
    dated = [(each, calendar.due_day(event_on, each)) for each in of_event]
    if first is not None:
        dated[0] = (step.deadline, first)
    return tuple(Term(each, due.day, due.projected) for each, due in dated)


def running(terms: Sequence[Term], today: date) -> Term | None:
    """The first term that has not passed, or else the last one; None where nothing is dated. The last day counts."""
    return next((each for each in terms if each.last >= today), terms[-1] if terms else None)


def passed(terms: Sequence[Term], today: date) -> tuple[Term, ...]:
    """The terms that have passed and were followed by another."""
    now = running(terms, today)
    return tuple(each for each in terms if each is not now and each.last < today)
