"""Debts: what was lent, what is claimed, what was agreed, and what is still to be paid."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counsel_desk.domain.dates import add_months
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

    @property
    def kept_back(self) -> int | None:
        """What the contract names and the client never saw; None where one of the two is not known."""
        return None if self.principal is None or self.received is None else max(self.principal - self.received, 0)

    @property
    def paid_so_far(self) -> int | None:
        """What was paid as far as it is known: as written down, or else what the instalments add up to."""
        of_plans = sum(each.paid for each in self.instalments)
        return self.paid if self.paid is not None else of_plans or None

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to pay: it was said so, or every instalment agreed on is paid."""
        agreed = self.plan(Plan.AGREEMENT)
        return (
            self.stage is DebtStage.SETTLED
            or self.settled_on is not None
            or (bool(agreed) and all(each.is_paid for each in agreed))
        )

    @property
    def wants_certificate(self) -> bool:
        """Whether the settlement certificate is still to be had."""
        return self.is_settled and self.certificate is not Certificate.RECEIVED

    def plan(self, plan: Plan) -> tuple[Instalment, ...]:
        """The instalments of the contract or of the agreement, in the order they fall due."""
        return tuple(sorted((each for each in self.instalments if each.plan is plan), key=lambda each: each.due_on))

    def missed(self, today: date) -> tuple[Instalment, ...]:
        """What was agreed on, fell due before today and is not paid."""
        if self.is_settled:
            return ()
        return tuple(each for each in self.plan(Plan.AGREEMENT) if each.due_on < today and not each.is_paid)


@dataclass(frozen=True, slots=True)
class Debt:
    """A debt as kept, with the names a list needs."""

    id: DebtId
    case_id: CaseId
    version: int
    details: DebtDetails
    lender_name: str
    collector_name: str


@dataclass(frozen=True, slots=True)
class Total:
    """What is known, added up: of `known` debts out of `of`."""

    amount: int
    known: int
    of: int


def total(amounts: Iterable[int | None]) -> Total:
    """Add up what is known of each debt; None is not known."""
    given = list(amounts)
    known = [amount for amount in given if amount is not None]
    return Total(sum(known), len(known), len(given))


def monthly_instalments(first: date, amount: int, count: int, plan: Plan) -> tuple[Instalment, ...]:
    """A plan of equal instalments, on the same day of each month or the last day of a shorter one."""
    return tuple(Instalment(add_months(first, month), amount, plan) for month in range(count))
