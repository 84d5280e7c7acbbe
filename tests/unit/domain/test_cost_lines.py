"""The lines a loan's cost is held against: who lent decides which, and nobody calls anything legal or illegal."""

from datetime import date

import pytest

from counsel_desk.domain.cost_lines import LineKind, Standing, lines_for, lpr_on, standing
from counsel_desk.domain.loan_cost import CostMethod, LoanCost
from counsel_desk.domain.organisations import LENDER_KINDS, OrganisationKind
from counsel_desk.guidance.pack import shipped_pack

PACK = shipped_pack()
SIGNED = date(2026, 1, 15)


def cost(apr: float, ear: float) -> LoanCost:
    return LoanCost(CostMethod.MONTHLY, apr, ear, 1_000_000, 1_200_000, 0, 0)


def line(kind: LineKind, lender: OrganisationKind = OrganisationKind.UNKNOWN):
    return next(each for each in lines_for(lender, SIGNED, PACK.lpr) if each.kind is kind)


def test_the_lpr_is_the_one_last_published_before_the_contract() -> None:
    assert len(PACK.lpr) == 13
    for signed, hundredths in (
        (date(2019, 8, 20), 425),
        (date(2021, 12, 19), 385),
        (date(2021, 12, 20), 380),
        (date(2024, 10, 20), 335),
        (SIGNED, 300),
    ):
        assert lpr_on(signed, PACK.lpr).one_year == hundredths
    assert lpr_on(date(2019, 8, 19), PACK.lpr) is None


@pytest.mark.parametrize(
    ("lender", "lines"),
    [
        (OrganisationKind.PRIVATE_PERSON, [("four_lpr", 0.12)]),
        (OrganisationKind.BANK, [("twenty_four", 0.24)]),
        (OrganisationKind.CONSUMER_FINANCE, [("twenty_four", 0.24)]),
        (OrganisationKind.OTHER_LICENSED, [("twenty_four", 0.24)]),
        (OrganisationKind.MICROLOAN, [("twenty_four", 0.24)]),
        (OrganisationKind.UNLICENSED, [("thirty_six", 0.36)]),
        (OrganisationKind.UNKNOWN, [("four_lpr", 0.12), ("twenty_four", 0.24), ("thirty_six", 0.36)]),
    ],
)
def test_who_lent_decides_the_line(lender: OrganisationKind, lines: list[tuple[str, float]]) -> None:
    assert [(each.kind, each.rate) for each in lines_for(lender, SIGNED, PACK.lpr)] == lines


@pytest.mark.parametrize("lender", LENDER_KINDS)
def test_every_line_rests_on_bases_of_the_guidance(lender: OrganisationKind) -> None:
    for each in lines_for(lender, SIGNED, PACK.lpr):
        assert all(PACK.basis(key).summary for key in each.basis_keys)


def test_the_first_example_is_above_twenty_four_and_depends_at_thirty_six() -> None:
    first = cost(0.350742, 0.412999)
    said = [standing(first, each) for each in lines_for(OrganisationKind.UNKNOWN, SIGNED, PACK.lpr)]
    assert said == [Standing.ABOVE, Standing.ABOVE, Standing.DEPENDS]


def test_a_cost_on_the_line_is_not_above_it() -> None:
    assert standing(cost(0.24, 0.24), line(LineKind.TWENTY_FOUR)) is Standing.NOT_ABOVE
    assert standing(cost(0.10, 0.12), line(LineKind.FOUR_LPR)) is Standing.NOT_ABOVE


def test_without_the_day_of_the_contract_the_line_of_the_lpr_is_not_known() -> None:
    (unknown,) = lines_for(OrganisationKind.PRIVATE_PERSON, None, PACK.lpr)
    assert unknown.rate is None
    assert standing(cost(9, 9), unknown) is None


def test_a_contract_from_before_the_rule_is_marked_as_judged_in_stages() -> None:
    (early,) = lines_for(OrganisationKind.PRIVATE_PERSON, date(2020, 8, 19), PACK.lpr)
    (late,) = lines_for(OrganisationKind.PRIVATE_PERSON, date(2020, 8, 20), PACK.lpr)
    assert early.in_stages
    assert not late.in_stages
