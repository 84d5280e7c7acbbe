"""The worked examples of the guidance dossier (6.4), and what holds for every loan."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.dates import add_months
from counsel_desk.domain.debts import DebtDetails, Fee, FeeKind, Instalment, Plan
from counsel_desk.domain.loan_cost import (
    CostGap,
    CostMethod,
    LoanCost,
    apr_of,
    cost_of,
    ear_of,
    monthly_irr,
    most_protected,
    simple_annual,
    simple_interest,
    xirr,
)

START = date(2026, 1, 15)
EXACT = {"rel": 0, "abs": 1e-6}


def loan(received: int | None, *amounts: int, fees: tuple[Fee, ...] = (), start: date | None = START) -> DebtDetails:
    """A loan paid back monthly in these amounts of fen."""
    plan = tuple(Instalment(add_months(start or START, month), amount) for month, amount in enumerate(amounts, 1))
    return DebtDetails(contract_date=start, received=received, fees=fees, instalments=plan)


def known(details: DebtDetails) -> LoanCost:
    cost = cost_of(details)
    assert isinstance(cost, LoanCost)
    return cost


def percent(rate: float) -> float:
    return round(rate * 100, 4)


def test_a_loan_called_twenty_percent_costs_thirty_five() -> None:  # example 1
    cost = known(loan(1_000_000, *[100_000] * 12))
    assert cost.method is CostMethod.MONTHLY
    assert cost.apr / 12 == pytest.approx(0.02922854, abs=1e-8)
    assert (percent(cost.apr), percent(cost.ear)) == (35.0742, 41.2999)
    assert cost.interest == 200_000


@pytest.mark.parametrize(
    ("received", "instalment", "apr"),
    [
        (1_000_000, 88_849, 0.12),
        (1_000_000, 94_560, 0.24),
        (1_000_000, 100_462, 0.36),
        (920_000, 81_741, 0.12),
        (920_000, 86_995, 0.24),
        (920_000, 92_425, 0.36),
    ],
)
def test_the_instalments_that_just_keep_to_a_line_are_those_of_the_dossier(
    received: int, instalment: int, apr: float
) -> None:
    assert known(loan(received, *[instalment] * 12)).apr == pytest.approx(apr, abs=2e-5)


def test_what_was_kept_back_makes_the_loan_dearer() -> None:  # example 2
    rate = monthly_irr(9_200, [10_000 / 12 + 150] * 12)
    assert rate == pytest.approx(0.04053639, abs=1e-8)
    assert (percent(apr_of(rate)), percent(ear_of(rate))) == (48.6437, 61.0969)
    assert percent(known(loan(920_000, *[98_333] * 12)).apr) == 48.6430
    too_low = known(loan(1_000_000, *[98_333] * 12))
    assert too_low.apr == pytest.approx(0.317164, abs=2e-5)
    assert too_low.ear == pytest.approx(0.367583, abs=2e-5)


def test_by_the_days_the_same_loan_costs_a_little_more() -> None:  # example 2
    flows = [(add_months(START, month), 983.33 if month < 12 else 983.37) for month in range(1, 13)]
    assert percent(xirr(9_200, START, flows)) == 61.4430


def test_a_loan_for_seven_days_is_reckoned_with_simple_interest() -> None:  # example 3
    details = DebtDetails(
        contract_date=START, received=210_000, instalments=(Instalment(START + timedelta(days=7), 300_000),)
    )
    cost = known(details)
    assert cost.method is CostMethod.SINGLE
    assert percent(cost.apr) == 2234.6939
    assert percent(simple_annual(2_100, 3_000, 7)) == 2234.6939


def test_a_private_loan_is_protected_up_to_four_times_the_lpr() -> None:  # example 4
    assert most_protected(920_000, 0.12, START, add_months(START, 12)) == 1_030_400
    assert 1_240_000 - 1_030_400 == 209_600
    assert simple_interest(920_000, 0.12, 90) == 27_222
    assert simple_interest(920_000, 0.12, 90, days_a_year=360) == 27_600


def test_a_guarantee_fee_makes_twelve_percent_nearly_twenty_nine() -> None:  # example 5
    cost = known(loan(1_000_000, *[88_849] * 12, fees=(Fee(FeeKind.GUARANTEE, 12 * 8_000),)))
    assert (percent(cost.apr), percent(cost.ear)) == pytest.approx((28.7004, 32.7936), abs=2e-3)
    assert cost.on_top == 96_000
    assert percent(apr_of(monthly_irr(10_000, [888.487887 + 80] * 12))) == pytest.approx(28.7004, abs=5e-4)


def test_what_only_a_default_brings_stands_apart() -> None:
    plain = loan(1_000_000, *[100_000] * 12)
    fees = (Fee(FeeKind.PENALTY, 30_000), Fee(FeeKind.COLLECTION, 20_000))
    cost = known(replace(plain, fees=fees))
    assert (cost.apr, cost.on_default) == (known(plain).apr, 50_000)


def test_interest_and_what_was_kept_back_are_not_counted_twice() -> None:
    plain = loan(920_000, *[100_000] * 12)
    fees = (Fee(FeeKind.INTEREST, 200_000), Fee(FeeKind.UPFRONT, 80_000))
    assert known(replace(plain, fees=fees)).apr == known(plain).apr


def test_instalments_of_an_agreement_do_not_change_what_the_contract_costs() -> None:
    plain = loan(1_000_000, *[100_000] * 12)
    agreed = Instalment(date(2026, 9, 1), 50_000, Plan.AGREEMENT)
    assert cost_of(replace(plain, instalments=(*plain.instalments, agreed))) == cost_of(plain)


def test_a_plan_moved_off_a_holiday_is_still_monthly_and_any_other_goes_by_its_days() -> None:
    moved = tuple(replace(each, due_on=each.due_on + timedelta(days=2)) for each in loan(1, 1, 1).instalments)
    assert known(replace(loan(1_000_000), instalments=_with(moved, 520_000))).method is CostMethod.MONTHLY
    weekly = tuple(Instalment(START + timedelta(weeks=week), 300_000) for week in range(1, 5))
    cost = known(replace(loan(1_000_000), instalments=weekly))
    assert cost.method is CostMethod.DATED
    assert ear_of(cost.apr / 12) == pytest.approx(cost.ear)


def _with(plan: tuple[Instalment, ...], amount: int) -> tuple[Instalment, ...]:
    return tuple(replace(each, amount=amount) for each in plan)


def test_it_says_what_must_be_asked_for_first() -> None:
    assert cost_of(DebtDetails()) == (CostGap.RECEIVED, CostGap.INSTALMENTS)
    assert cost_of(loan(None, 100)) == (CostGap.RECEIVED,)
    assert cost_of(loan(100, 120, start=None)) == (CostGap.CONTRACT_DATE,)
    assert cost_of(replace(loan(100, 60, 60), contract_date=date(2026, 5, 1))) == (CostGap.DAYS,)
    assert cost_of(loan(1, 10**11)) == (CostGap.OUT_OF_RANGE,)


def test_without_the_day_of_the_contract_a_month_before_the_first_instalment_stands_in() -> None:
    cost = known(loan(1_000_000, *[100_000] * 12, start=None))
    assert cost.start_assumed
    assert percent(cost.apr) == 35.0742


def test_a_payment_centuries_away_breaks_nothing() -> None:
    far = loan(1_000_000, 100_000, 2_000_000)
    plan = (far.instalments[0], Instalment(date(2199, 12, 31), 2_000_000))
    assert isinstance(cost_of(replace(far, instalments=plan)), LoanCost)


amounts = st.lists(st.integers(1_000, 1_000_000), min_size=2, max_size=36)
received = st.integers(10_000, 10_000_000)
kinds = st.sampled_from([FeeKind.SERVICE, FeeKind.GUARANTEE, FeeKind.INSURANCE, FeeKind.MEMBERSHIP, FeeKind.OTHER])


@given(received, amounts)
def test_at_the_rate_found_the_payments_are_worth_what_was_received(received: int, amounts: list[int]) -> None:
    rate = monthly_irr(received, amounts)
    if rate is not None:
        worth = sum(amount / (1 + rate) ** month for month, amount in enumerate(amounts, 1))
        assert worth == pytest.approx(received, rel=1e-6)


@given(received, amounts, kinds, st.integers(1, 500_000))
def test_one_more_fee_never_lowers_the_cost(received: int, amounts: list[int], kind: FeeKind, fee: int) -> None:
    before = cost_of(loan(received, *amounts))
    after = cost_of(loan(received, *amounts, fees=(Fee(kind, fee),)))
    if isinstance(before, LoanCost) and isinstance(after, LoanCost):
        assert after.apr > before.apr
        assert after.ear >= before.ear  # a loan hardly paid back rounds to the same


@given(received, amounts, st.integers(1, 9_000))
def test_the_less_reached_the_client_the_dearer_the_loan(received: int, amounts: list[int], kept: int) -> None:
    whole, less = cost_of(loan(received, *amounts)), cost_of(loan(received - kept, *amounts))
    if isinstance(whole, LoanCost) and isinstance(less, LoanCost):
        assert less.apr > whole.apr


@given(received, st.integers(-50, 300), st.integers(1, 60))
def test_by_days_and_by_months_one_payment_after_whole_years_costs_the_same(
    received: int, percent_more: int, years: int
) -> None:
    repaid = received * (100 + percent_more) / 100
    dated = xirr(received, START, [(START + timedelta(days=365 * years), repaid)])
    monthly = monthly_irr(received, [0.0] * (12 * years - 1) + [repaid])
    assert dated == pytest.approx(ear_of(monthly), **EXACT)
