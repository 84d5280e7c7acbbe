"""Which debt of a case a message may be about. A suggestion for a person to take over."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from counsel_desk.domain.debts import Debt
from counsel_desk.domain.folding import fold
from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.message_facts import MessageFacts


class DebtSign(StrEnum):
    """What speaks for a debt."""

    TAIL = "tail"  # the message names the end of its contract
    SENDER = "sender"  # it comes from its lender or collector
    NAMED = "named"  # it names its lender or collector
    SUM = "sum"  # it claims what is claimed on it


_WEIGHTS = {DebtSign.TAIL: 4, DebtSign.SENDER: 2, DebtSign.NAMED: 2, DebtSign.SUM: 1}
_SHORTEST_NAME = 2


@dataclass(frozen=True, slots=True)
class DebtMatch:
    """A debt and what speaks for it, the strongest first."""

    debt: Debt
    signs: tuple[DebtSign, ...]


def match_debt(
    words: str, facts: MessageFacts, sender: OrganisationId | None, debts: Iterable[Debt]
) -> DebtMatch | None:
    """The debt that most speaks for; None where nothing does, or as much for another."""
    weighed = sorted(((_signs(words, facts, sender, debt), debt) for debt in debts), key=_weight, reverse=True)
    if not weighed or not weighed[0][0] or (len(weighed) > 1 and _weight(weighed[0]) == _weight(weighed[1])):
        return None
    signs, debt = weighed[0]
    return DebtMatch(debt, signs)


def _weight(pair: tuple[tuple[DebtSign, ...], Debt]) -> int:
    return sum(_WEIGHTS[sign] for sign in pair[0])


def _signs(words: str, facts: MessageFacts, sender: OrganisationId | None, debt: Debt) -> tuple[DebtSign, ...]:
    details = debt.details
    said = fold(words)
    names = [fold(name) for name in (debt.lender_name, debt.collector_name)]
    found = {
        DebtSign.TAIL: _same_end(facts.tail, details.contract_tail),
        DebtSign.SENDER: sender is not None and sender in {details.lender, details.collector},
        DebtSign.NAMED: any(len(name) >= _SHORTEST_NAME and name in said for name in names),
        DebtSign.SUM: facts.claimed is not None and facts.claimed == details.claimed,
    }
    return tuple(sign for sign, speaks in found.items() if speaks)


def _same_end(one: str, other: str) -> bool:
    short, long = sorted((one.upper(), other.upper()), key=len)
    return len(short) >= 3 and long.endswith(short)  # two figures are everybody's
