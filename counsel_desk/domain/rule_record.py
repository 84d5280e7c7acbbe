"""How the rules do: how often a person agreed with them, and what they missed. Counts only, no texts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RuleCount:
    """What became of all that one rule suggested of one conduct."""

    rule: str
    conduct: str
    confirmed: int
    rejected: int
    waiting: int


@dataclass(frozen=True, slots=True)
class ByHandCount:
    """How often people saw a conduct that no rule suggested, and let it stand."""

    conduct: str
    added: int


@dataclass(frozen=True, slots=True)
class RuleRecord:
    """Every rule that ever suggested anything, the most rejected first; and what was added by hand, the most first."""

    rules: tuple[RuleCount, ...]
    by_hand: tuple[ByHandCount, ...]
