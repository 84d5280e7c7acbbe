"""The unit of work for one client: the case and its notes."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from counsel_desk.domain.ids import CaseId, ClientId, CounsellorId, NoteId


class CaseStatus(StrEnum):
    """Where a case stands."""

    INTAKE = "intake"
    ACTIVE = "active"
    WAITING = "waiting"
    CLOSED = "closed"
    REOPENED = "reopened"

    @property
    def is_open(self) -> bool:
        """Whether someone still has to act."""
        return self is not CaseStatus.CLOSED


class Risk(StrEnum):
    """How much danger the client is in. The program raises it after words or answers that tell of danger.

    Only a person lowers it.
    """

    UNKNOWN = "unknown"
    LOW = "low"
    RAISED = "raised"
    HIGH = "high"
    ACUTE = "acute"


class Outcome(StrEnum):
    """How a case ended."""

    HARASSMENT_STOPPED = "harassment_stopped"
    AGREEMENT = "agreement"
    SETTLED = "settled"
    NOT_THE_DEBTOR = "not_the_debtor"
    REFERRED = "referred"
    FRAUD_REPORTED = "fraud_reported"
    CONTACT_LOST = "contact_lost"
    WITHDRAWN = "withdrawn"
    OTHER = "other"


class NoteKind(StrEnum):
    """What a note records. Notes are dated, attributed and never overwritten."""

    CALL = "call"
    NOTE = "note"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class CaseDetails:
    """What a counsellor sets on a case."""

    status: CaseStatus = CaseStatus.INTAKE
    risk: Risk = Risk.UNKNOWN
    risk_reason: str = ""
    summary: str = ""
    situations: tuple[str, ...] = ()
    counsellor: CounsellorId | None = None
    outcome: Outcome | None = None
    closing_note: str = ""


@dataclass(frozen=True, slots=True)
class StatusChange:
    """How a case stood since a day, with the reason where one was given, and of a closing the outcome."""

    status: CaseStatus
    since: date
    reason: str = ""
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A case as kept: `reference` is C-2026-0001. `closed_on` is None while it is open."""

    id: CaseId
    reference: str
    version: int
    client_id: ClientId
    opened_on: date
    closed_on: date | None
    details: CaseDetails


class Danger(StrEnum):
    """The answer to a question that is asked before everything else."""

    NOT_ASKED = "not_asked"
    NO = "no"
    YES = "yes"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class CallNote:
    """What is written while listening; the key stamps `started_at`, and the two questions are asked first."""

    started_at: datetime
    in_danger: Danger = Danger.NOT_ASKED
    self_harm: Danger = Danger.NOT_ASKED
    text: str = ""
    caller_name: str = ""
    caller_phone: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A note as kept."""

    id: NoteId
    case_id: CaseId
    kind: NoteKind
    at: datetime
    author: str
    text: str
    in_danger: Danger
    self_harm: Danger
    step: str = ""  # of the guidance, from which advice was given: CL-07/3
