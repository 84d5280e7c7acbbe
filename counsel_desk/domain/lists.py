"""What the lists show: their rows."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from counsel_desk.domain.cases import CaseStatus, Outcome, Risk
from counsel_desk.domain.ids import CaseId, ClientId, IncidentId, OrganisationId, TaskId
from counsel_desk.domain.incidents import Channel, Contacted, Direction, KnownFrom
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.next_best import NextBest, Urgency
from counsel_desk.domain.organisations import OrganisationKind, OrganisationRole
from counsel_desk.domain.people import Gender, PartyRole
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.domain.tasks import Priority, Recurrence, TaskOrigin, TaskState


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of the case list.

    `claimed` is fen, None when no debt names an amount; `days_open` ends with the day of closing; `situations` are
    codes of the guidance. `first` is what comes first in an open case and `first_now` why, where a view looks at it.
    """

    id: CaseId
    reference: str
    client_name: str
    client_alias: str
    status: CaseStatus
    risk: Risk
    counsellor_name: str
    opened_on: date
    closed_on: date | None
    outcome: Outcome | None
    days_open: int
    situations: tuple[str, ...]
    next_step_on: date | None
    next_step: str
    claimed: int | None
    debts: int
    incidents: int
    first_now: Urgency | None = None
    first: NextBest | None = None


@dataclass(frozen=True, slots=True)
class ClientRow:
    """One line of the client list. `phone` is the first that was given."""

    id: ClientId
    reference: str
    name: str
    alias: str
    role: PartyRole
    gender: Gender
    birth_year: int | None
    region: str
    phone: str
    call_permission: CallPermission
    open_cases: int
    cases: int
    newest_case_id: CaseId | None
    known_since: date
    retain_until: date | None


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """One line of the incident list: `words` are the first 200 characters of what was said.

    `conducts` are the codes that a person confirmed, `undecided` counts those that wait for one.
    """

    id: IncidentId
    case_id: CaseId
    case_reference: str
    client_name: str
    happened_at: datetime
    precision: Precision
    channel: Channel
    direction: Direction
    number: str
    organisation_name: str
    contacted: Contacted
    words: str
    conducts: tuple[str, ...]
    undecided: int
    known_from: KnownFrom
    connected: bool | None
    duration_seconds: int | None


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
    state: TaskState
    origin: TaskOrigin
    result: str
    closed_on: date | None
    comes_back: bool = False
    recurrence: Recurrence | None = None


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """One line of the organisation list: figures across cases, without opening anyone's file.

    A case counts where the organisation lent, collects or stands behind an incident.
    """

    id: OrganisationId
    name: str
    role: OrganisationRole
    kind: OrganisationKind
    hotline: str
    licence_checked_on: date | None
    cases: int
    incidents: int
    last_incident_on: date | None


Row = CaseRow | ClientRow | IncidentRow | TaskRow | OrganisationRow


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


@dataclass(frozen=True, slots=True)
class Along:
    """What goes along with a record that is filed elsewhere: titles of tasks, names of files.

    `staying` names the files that stay because they show an incident that stays.
    """

    tasks: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    staying: tuple[str, ...] = ()


class HitKind(StrEnum):
    """What a search can find."""

    CLIENT = "client"
    CASE = "case"
    INCIDENT = "incident"
    CONTACT = "contact"
    TASK = "task"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Hit:
    """One find. `case_id` opens it, where there is a case; `start` and `end` mark the words found in `snippet`.

    `merged` is the reference by which a client was found, where it was that of one who was merged into them.
    """

    kind: HitKind
    id: int
    case_id: CaseId | None
    reference: str
    title: str
    snippet: str
    start: int = 0
    end: int = 0
    merged: str = ""
