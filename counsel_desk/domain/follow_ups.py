"""What a step, a promise or a call that nobody answered becomes when somebody is to see to it on a day."""

import re
from datetime import date, datetime, time, timedelta

from counsel_desk.domain.checklists import CaseStep
from counsel_desk.domain.contacts import ContactChannel, ContactDetails, ContactParty, PromisedBy
from counsel_desk.domain.guidance import Step
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.safe_hours import CallPermission, SafeContact, SafeHours, is_safe
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.domain.working_days import Calendar

_TITLE = 40  # characters; a list shows no more
_PAUSE = re.compile(r"[。；;\n]")
_REST = timedelta(hours=2)  # between two attempts; ringing every few minutes is what collectors do
_CIVIL: SafeHours = ((time(9), time(20)),)  # when one may ring somebody who named no hours


def follow_up(step: CaseStep, today: date, calendar: Calendar) -> TaskDetails:
    """A task for the step: its first sentence, due when the term that runs ends, or else the next working day."""
    return step_follow_up(step.step, step.ends_on(today), today, calendar)


def step_follow_up(step: Step, ends_on: date | None, today: date, calendar: Calendar) -> TaskDetails:
    """A task for a step whose term ends on that day.

    A term that has run out no longer names a day: the step is then all the more to be done at once.
    """
    day = ends_on if ends_on is not None and ends_on >= today else calendar.next_working_day(today)
    return TaskDetails(_short(step.text), day)


def promise_follow_up(contact: ContactDetails, today: date, calendar: Calendar) -> TaskDetails:
    """A task for what was promised: its first sentence, due by the day that was named, or else the next working day.

    What we promised the client by telephone is a call; what others promised is asked after, by whatever way.
    """
    until = contact.promised_until
    day = until if until is not None and until >= today else calendar.next_working_day(today)
    by_us = contact.promised_by is PromisedBy.US
    is_call = by_us and contact.party is ContactParty.CLIENT and contact.channel is ContactChannel.CALL
    return TaskDetails(_short(contact.promise.strip()), day, is_call=is_call)


def next_attempt(title: str, now: datetime, wish: SafeContact) -> TaskDetails:
    """A task to ring the client again: in two hours, or as soon afterwards as their hours allow."""
    again = now.astimezone(CHINA) + _REST
    again = again.replace(minute=again.minute // 15 * 15, second=0, microsecond=0)
    hours = SafeContact(CallPermission.MAY_CALL, wish.hours or _CIVIL, "")
    at = is_safe(again, hours).next_safe or again
    return TaskDetails(title, at.date(), at.time(), is_call=True)


def _short(text: str) -> str:
    first = _PAUSE.split(text, maxsplit=1)[0].strip()
    return first if len(first) <= _TITLE else f"{first[: _TITLE - 1]}…"
