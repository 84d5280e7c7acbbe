"""A follow-up: promised, dated, not forgotten."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from counsel_desk.domain.ids import CaseId, CounsellorId, IncidentId, StepId, TaskId


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
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class TaskDetails:
    """What is to be done, and when: `due_time` for a promise such as "I ring at 15:00"; `is_call` rings the client."""

    title: str
    due_on: date
    due_time: time | None = None
    priority: Priority = Priority.NORMAL
    assignee: CounsellorId | None = None
    is_call: bool = False


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
