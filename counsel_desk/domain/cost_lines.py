"""The lines that a loan's cost is held against, by who lent (section 6.2 of the guidance dossier).

A line is a comparison, never a finding: nobody is told that a loan is legal or illegal.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counsel_desk.domain.loan_cost import LoanCost
from counsel_desk.domain.office_lists import LprRate
from counsel_desk.domain.organisations import OrganisationKind

_SAME = 1e-9  # what bisection cannot tell from equal
_IN_STAGES_UNTIL = date(2020, 8, 20)  # contracts made before are judged in stages (private loans, article 31)


class LineKind(StrEnum):
    """What a line is drawn at."""

    FOUR_LPR = "four_lpr"
    TWENTY_FOUR = "twenty_four"
    THIRTY_SIX = "thirty_six"


class Standing(StrEnum):
    """How the cost of a loan stands to a line."""

    ABOVE = "above"  # the nominal rate already is
    DEPENDS = "depends"  # only the effective rate is
    NOT_ABOVE = "not_above"


@dataclass(frozen=True, slots=True)
class Line:
    """A line: `rate` is a fraction, None where the day of the contract or the LPR of that day is not known.

    `because` says by which kind of lender it was chosen, `basis_keys` what it rests on; `in_stages` warns that a
    contract of that day is judged by several rules.
    """

    kind: LineKind
    because: OrganisationKind
    rate: float | None
    basis_keys: tuple[str, ...]
    lpr: LprRate | None = None
    in_stages: bool = False


_FINANCIAL = frozenset({OrganisationKind.BANK, OrganisationKind.CONSUMER_FINANCE, OrganisationKind.OTHER_LICENSED})
_LICENSED = ("fin_trial_24", "nfra_2025_9")
_MICROLOAN = ("microloan_cost", "mj_reply")
_PRIVATE = ("mj_25", "mj_26_29")
_UNLICENSED = ("mj_26_29", "op_illegal_lending")
_CRIME = ("op_illegal_lending",)


def lines_for(lender: OrganisationKind, contract_date: date | None, rates: Iterable[LprRate]) -> tuple[Line, ...]:
    """The lines for that kind of lender. All three, for reference only, where nobody knows yet who lent."""
    if lender in _FINANCIAL:
        return (Line(LineKind.TWENTY_FOUR, lender, 0.24, _LICENSED),)
    if lender is OrganisationKind.MICROLOAN:
        return (Line(LineKind.TWENTY_FOUR, lender, 0.24, _MICROLOAN),)
    if lender is OrganisationKind.UNLICENSED:
        return (Line(LineKind.THIRTY_SIX, lender, 0.36, _UNLICENSED),)
    four_lpr = _four_lpr(lender, contract_date, rates)
    if lender is OrganisationKind.PRIVATE_PERSON:
        return (four_lpr,)
    return (
        four_lpr,
        Line(LineKind.TWENTY_FOUR, lender, 0.24, _LICENSED),
        Line(LineKind.THIRTY_SIX, lender, 0.36, _CRIME),
    )


def standing(cost: LoanCost, line: Line) -> Standing | None:
    """How the cost stands to the line; None where the line is not known."""
    if line.rate is None:
        return None
    if cost.apr > line.rate + _SAME:
        return Standing.ABOVE
    return Standing.DEPENDS if cost.ear > line.rate + _SAME else Standing.NOT_ABOVE


def lpr_on(day: date, rates: Iterable[LprRate]) -> LprRate | None:
    """The rate last published on that day or before; None before the first."""
    known: Sequence[LprRate] = [rate for rate in rates if rate.published_on <= day]
    return max(known, key=lambda rate: rate.published_on, default=None)


def _four_lpr(lender: OrganisationKind, contract_date: date | None, rates: Iterable[LprRate]) -> Line:
    lpr = None if contract_date is None else lpr_on(contract_date, rates)
    rate = None if lpr is None else 4 * lpr.one_year / 10_000
    in_stages = contract_date is not None and contract_date < _IN_STAGES_UNTIL
    return Line(LineKind.FOUR_LPR, lender, rate, _PRIVATE, lpr, in_stages)
