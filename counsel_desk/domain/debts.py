"""Debts: what was lent, what is claimed, what was agreed, and what is still to be paid."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counsel_desk.domain.ids import CaseId, DebtId, InstalmentId, OrganisationId


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
