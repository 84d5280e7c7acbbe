"""The unit of work for one client: the case, its debts and its notes."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from counsel_desk.domain.ids import CaseId, ClientId, CounsellorId, DebtId, InstalmentId, NoteId, OrganisationId


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


class DebtStage(StrEnum):
    """How far collection has gone."""

    UNKNOWN = "unknown"
    INTERNAL = "internal"
    OUTSOURCED = "outsourced"
    ASSIGNED = "assigned"
    SUED = "sued"
    JUDGED = "judged"
    SETTLED = "settled"


class FeeKind(StrEnum):
    """What a lender takes besides the principal."""

    INTEREST = "interest"
    UPFRONT = "upfront"  # kept back before the money was paid out
    SERVICE = "service"
    GUARANTEE = "guarantee"
    INSURANCE = "insurance"
    MEMBERSHIP = "membership"
    PENALTY = "penalty"
    COLLECTION = "collection"
    OTHER = "other"


class Plan(StrEnum):
    """Where an instalment stands written."""

    CONTRACT = "contract"
    AGREEMENT = "agreement"


class Certificate(StrEnum):
    """The settlement certificate, without which a paid debt may come back."""

    NONE = "none"
    ASKED = "asked"
    RECEIVED = "received"


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
class Case:
    """A case as kept: `reference` is C-2026-0001. `closed_on` is None while it is open."""

    id: CaseId
    reference: str
    version: int
    client_id: ClientId
    opened_on: date
    closed_on: date | None
    details: CaseDetails


@dataclass(frozen=True, slots=True)
class Fee:
    """What was or is to be paid besides the principal, in fen."""

    kind: FeeKind
    amount: int


@dataclass(frozen=True, slots=True)
class Instalment:
    """One payment of a plan, in fen. `paid` is what has been paid of it, `paid_on` the day of the last payment.

    `id` is None until it is kept: one that is kept stays the same record while its day or amount is corrected.
    """

    due_on: date
    amount: int
    plan: Plan = Plan.CONTRACT
    paid: int = 0
    paid_on: date | None = None
    id: InstalmentId | None = None

    @property
    def is_paid(self) -> bool:
        """Whether nothing of it is left to pay."""
        return self.paid >= self.amount


@dataclass(frozen=True, slots=True)
class DebtDetails:
    """One loan at one lender. Amounts are fen; None means not known, never zero."""

    lender: OrganisationId | None = None
    collector: OrganisationId | None = None
    contract_tail: str = ""
    contract_date: date | None = None
    received: int | None = None  # what reached the client's account
    principal: int | None = None
    paid: int | None = None
    claimed: int | None = None
    overdue_since: date | None = None
    stage: DebtStage = DebtStage.UNKNOWN
    new_payee: bool = False
    sold_on: date | None = None  # the day the collector bought it, where it was sold
    agreed_on: date | None = None
    agreement: str = ""
    settled_on: date | None = None
    certificate: Certificate = Certificate.NONE
    certificate_on: date | None = None  # the day it was asked for, or received
    fees: tuple[Fee, ...] = ()
    instalments: tuple[Instalment, ...] = ()


@dataclass(frozen=True, slots=True)
class Debt:
    """A debt as kept, with the names a list needs."""

    id: DebtId
    case_id: CaseId
    version: int
    details: DebtDetails
    lender_name: str
    collector_name: str


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
