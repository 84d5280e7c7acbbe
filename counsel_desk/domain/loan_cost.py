"""What a loan costs a year, as section 6.1 of the guidance dossier defines it. An estimate: a person decides.

Amounts are fen, rates are fractions (0.24 is 24%). What reached the client is the principal (Civil Code, article 670);
everything the borrower pays because of the loan counts, except what is due only on default, which stands apart.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counsel_desk.domain.dates import add_months
from counsel_desk.domain.debts import DebtDetails, FeeKind, Plan

_DAYS_A_YEAR = 365
_MONTHLY_RANGE = (-0.99, 10.0)  # of a month's rate, as the dossier sets it
_YEARLY_RANGE = (math.log(0.01), math.log(2.0) * _DAYS_A_YEAR)  # of log(1 + a year's rate): up to doubling every day
_LARGEST_POWER = 700.0  # of e: more overflows, and a payment centuries off must not
_STEPS = 200  # halvings: more than a float can tell apart
_MOVED = 3  # days by which a lender shifts an instalment off a holiday; the plan stays a monthly one

_ON_DEFAULT = frozenset({FeeKind.PENALTY, FeeKind.COLLECTION})
_COUNTED_ALREADY = frozenset({FeeKind.INTEREST, FeeKind.UPFRONT})  # in the instalments, and in what was received


class CostMethod(StrEnum):
    """How the rate of a loan was found."""

    MONTHLY = "monthly"  # equal months: the internal rate of a month
    DATED = "dated"  # by the day of each payment
    SINGLE = "single"  # one payment: simple interest


class CostGap(StrEnum):
    """What is not known that the cost cannot be told without."""

    RECEIVED = "received"
    INSTALMENTS = "instalments"
    CONTRACT_DATE = "contract_date"
    DAYS = "days"  # a payment stands on the day of the loan or before it
    OUT_OF_RANGE = "out_of_range"  # no rate fits: an amount must be wrong


@dataclass(frozen=True, slots=True)
class LoanCost:
    """The cost of one loan. `apr` is the nominal rate, `ear` the effective one.

    `paid_in_all` is what the plan and the fees on top of it take; `on_top` those fees, `on_default` what only a
    default brings. `start_assumed`: the day of the loan is not known, and a month before the first instalment stands
    in for it.
    """

    method: CostMethod
    apr: float
    ear: float
    received: int
    paid_in_all: int
    on_top: int
    on_default: int
    start_assumed: bool = False

    @property
    def interest(self) -> int:
        """What is paid beyond what was received."""
        return self.paid_in_all - self.received


def cost_of(details: DebtDetails) -> LoanCost | tuple[CostGap, ...]:
    """What the loan costs by its contract, or what must be asked for first.

    Fees on top of the instalments are spread evenly over them; interest lies in the instalments and what was kept back
    in the amount received, so neither is counted twice.
    """
    plan = sorted((each.due_on, each.amount) for each in details.instalments if each.plan is Plan.CONTRACT)
    received, started = details.received, details.contract_date
    gaps = [gap for gap, known in ((CostGap.RECEIVED, received), (CostGap.INSTALMENTS, plan)) if not known]
    if len(plan) == 1 and started is None:
        gaps.append(CostGap.CONTRACT_DATE)
    if gaps or not received:
        return tuple(gaps)
    start = started or add_months(plan[0][0], -1)
    if plan[0][0] <= start:
        return (CostGap.DAYS,)
    on_top = sum(fee.amount for fee in details.fees if fee.kind not in _ON_DEFAULT | _COUNTED_ALREADY)
    rates = _rates(received, start, [(day, amount + on_top / len(plan)) for day, amount in plan])
    if rates is None:
        return (CostGap.OUT_OF_RANGE,)
    method, apr, ear = rates
    return LoanCost(
        method=method,
        apr=apr,
        ear=ear,
        received=received,
        paid_in_all=sum(amount for _, amount in plan) + on_top,
        on_top=on_top,
        on_default=sum(fee.amount for fee in details.fees if fee.kind in _ON_DEFAULT),
        start_assumed=started is None,
    )


def monthly_irr(received: float, payments: Sequence[float]) -> float | None:
    """The rate i of a month with received = sum of payment k / (1 + i)^k; None where none from -99% to 1,000% fits."""
    return _root(lambda rate: _present_monthly(rate, payments) - received, *_MONTHLY_RANGE)


def xirr(received: float, start: date, flows: Sequence[tuple[date, float]]) -> float | None:
    """The effective rate r of a year with received = sum of payment / (1 + r)^(days / 365); None where none fits."""
    power = _root(lambda log: _present_dated(log, start, flows) - received, *_YEARLY_RANGE)
    return None if power is None else math.expm1(power)


def apr_of(monthly: float) -> float:
    """The nominal rate of a year: twelve times that of a month."""
    return 12 * monthly


def ear_of(monthly: float) -> float:
    """The effective rate of a year, with interest on interest."""
    return (1 + monthly) ** 12 - 1


def simple_annual(received: float, repaid: float, days: int) -> float:
    """The simple rate of a year of a loan that is paid back at once after so many days."""
    return (repaid / received - 1) * _DAYS_A_YEAR / days


def simple_interest(principal: int, rate: float, days: int, *, days_a_year: int = _DAYS_A_YEAR) -> int:
    """Simple interest in fen; some count 360 days a year, so whoever shows it says which."""
    return round(principal * rate * days / days_a_year)


def most_protected(received: int, rate: float, start: date, end: date) -> int:
    """The most that a court grants on a private loan: principal, and interest at `rate` for the whole time."""
    return received + simple_interest(received, rate, (end - start).days)


def _rates(received: int, start: date, flows: Sequence[tuple[date, float]]) -> tuple[CostMethod, float, float] | None:
    """How it was reckoned, the nominal and the effective rate."""
    if len(flows) > 1 and _is_monthly(start, [day for day, _ in flows]):
        monthly = monthly_irr(received, [amount for _, amount in flows])
        return None if monthly is None else (CostMethod.MONTHLY, apr_of(monthly), ear_of(monthly))
    effective = xirr(received, start, flows)
    if effective is None:
        return None
    if len(flows) == 1:
        (day, repaid) = flows[0]
        return CostMethod.SINGLE, simple_annual(received, repaid, (day - start).days), effective
    return CostMethod.DATED, apr_of((1 + effective) ** (1 / 12) - 1), effective


def _is_monthly(start: date, days: Sequence[date]) -> bool:
    return all(abs((day - add_months(start, month)).days) <= _MOVED for month, day in enumerate(days, 1))


def _present_monthly(rate: float, payments: Sequence[float]) -> float:
    """What the payments are worth on the first day. From the last one back, so that no power overflows."""
    worth = 0.0
    for payment in reversed(payments):
        worth = (worth + payment) / (1 + rate)
    return worth


def _present_dated(log: float, start: date, flows: Sequence[tuple[date, float]]) -> float:
    powers = ((amount, -log * (day - start).days / _DAYS_A_YEAR) for day, amount in flows)
    return math.fsum(amount * math.exp(min(power, _LARGEST_POWER)) for amount, power in powers)


def _root(value: Callable[[float], float], low: float, high: float) -> float | None:
    """Where a falling function crosses zero between `low` and `high`; None where it does not."""
    if value(low) < 0 or value(high) > 0:
        return None
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if value(middle) > 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2
