"""What the lists show: filters, orders and rows."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from counsel_desk.domain.cases import CaseStatus, Risk
from counsel_desk.domain.ids import CaseId, ClientId, CounsellorId, TaskId
from counsel_desk.domain.safe_hours import SafeContact
from counsel_desk.domain.tasks import Priority


class CaseOrder(StrEnum):
    """By what the case list is sorted."""

    OPENED = "opened"
    REFERENCE = "reference"
    NAME = "name"
    STATUS = "status"
    RISK = "risk"
    NEXT_STEP = "next_step"
    CLAIMED = "claimed"
    COUNSELLOR = "counsellor"


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases a list holds. `text` is looked for in names, initials, phones and references.

    `or_nobodys` adds to a counsellor's cases those that nobody has.
    """

    text: str = ""
    statuses: tuple[CaseStatus, ...] = ()
    risks: tuple[Risk, ...] = ()
    counsellor: CounsellorId | None = None
    or_nobodys: bool = False
    client: ClientId | None = None
    without_next_step: bool = False


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of the case list. `claimed` is fen, None when no debt names an amount."""

    id: CaseId
    reference: str
    client_name: str
    client_alias: str
    status: CaseStatus
    risk: Risk
    counsellor_name: str
    opened_on: date
    next_step_on: date | None
    next_step: str
    claimed: int | None
    debts: int
    incidents: int


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One line of a task list, with what is needed before picking up the phone."""

    id: TaskId
    case_id: CaseId
    case_reference: str
    client_name: str
    title: str
    due_on: date
    due_time: time | None
    priority: Priority
    assignee_name: str
    is_call: bool
    safe_contact: SafeContact


@dataclass(frozen=True, slots=True)
class Today:
    """What a counsellor sees in the morning: of each list the beginning, and how long it is."""

    day: date
    overdue: tuple[TaskRow, ...]
    due_today: tuple[TaskRow, ...]
    next_days: tuple[TaskRow, ...]
    without_next_step: tuple[CaseRow, ...]
    overdue_count: int
    due_today_count: int
    next_days_count: int
    without_next_step_count: int
    open_cases: int


class HitKind(StrEnum):
    """What a search can find."""

    CLIENT = "client"
    CASE = "case"
    INCIDENT = "incident"
    TASK = "task"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Hit:
    """One find. `case_id` opens it, where there is a case; `start` and `end` mark the words found in `snippet`."""

    kind: HitKind
    id: int
    case_id: CaseId | None
    reference: str
    title: str
    snippet: str
    start: int = 0
    end: int = 0
