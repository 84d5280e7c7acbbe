"""A follow-up: promised, dated, not forgotten."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from counsel_desk.domain.ids import (
    CaseId,
    ContactId,
    CounsellorId,
    FilingId,
    IncidentId,
    InstalmentId,
    StepId,
    TaskId,
    TemplateId,
)


class TaskState(StrEnum):
    """What became of a task."""

    OPEN = "open"
    DONE = "done"
    NOT_POSSIBLE = "not_possible"
    DROPPED = "dropped"


class Priority(StrEnum):
    """How urgent a task is."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


class TaskOrigin(StrEnum):
    """Where a task came from."""

    HAND = "hand"
    STEP = "step"
    INCIDENT = "incident"
    TEMPLATE = "template"
    CONTACT = "contact"  # something was promised
    INSTALMENT = "instalment"
    CERTIFICATE = "certificate"  # a debt was settled
    FILING = "filing"  # an answer is promised
    RECURRENCE = "recurrence"  # it follows one that was done
    IMPORT = "import"


class Every(StrEnum):
    """In what a recurrence counts."""

    DAY = "day"
    WORKING_DAY = "working_day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """The task comes back `count` days, weeks or months after it was due, through `until` or for ever.

    `day` is the day of the month that is wanted while a task of months stands on the last day of a shorter month.
    """

    count: int
    every: Every
    until: date | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class TaskDetails:
    """What is to be done, and when: `due_time` for a promise such as "I ring at 15:00"; `is_call` rings the client."""

    title: str
    due_on: date
    due_time: time | None = None
    priority: Priority = Priority.NORMAL
    assignee: CounsellorId | None = None
    is_call: bool = False
    recurrence: Recurrence | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """A task as kept."""

    id: TaskId
    case_id: CaseId
    version: int
    details: TaskDetails
    state: TaskState
    result: str
    origin: TaskOrigin
    step_id: StepId | None
    incident_id: IncidentId | None
    closed_at: datetime | None
    assignee_name: str
    contact_id: ContactId | None = None
    instalment_id: InstalmentId | None = None
    filing_id: FilingId | None = None


class TemplateStart(StrEnum):
    """The event from which a template counts."""

    CASE_OPENED = "case_opened"
    INCIDENT = "incident"


@dataclass(frozen=True, slots=True)
class TemplateDetails:
    """A task that the office always makes: `offset` days (working days where `working_days`) after `start`.

    `situation` and `conduct` are codes of the guidance; an empty one means any. A conduct speaks of incidents only.
    """

    title: str
    start: TemplateStart = TemplateStart.CASE_OPENED
    situation: str = ""
    conduct: str = ""
    offset: int = 0
    working_days: bool = True
    priority: Priority = Priority.NORMAL
    is_call: bool = False
    active: bool = True


@dataclass(frozen=True, slots=True)
class TaskTemplate:
    """A template as kept."""

    id: TemplateId
    version: int
    details: TemplateDetails
