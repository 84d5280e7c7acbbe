"""Where advice comes from: what was read, what was found of it, and the mistakes that are made again and again."""

from dataclasses import dataclass
from enum import StrEnum

# Verdicts are ordered from what may be followed to what must not.


class Verdict(StrEnum):
    """What was found of a piece of advice when it was checked."""

    RIGHT = "right"
    GENERAL = "general"  # true, and too general to be a step by itself
    LIMITED = "limited"  # right with a limit or an addition that must be said
    CORRECTED = "corrected"  # wrong or out of date in part: the steps say it as it is
    WRONG = "wrong"  # the steps say the opposite


@dataclass(frozen=True, slots=True)
class Source:
    """A piece of advice as it is given out there, in our own words, with what was found of it."""

    id: str
    article: str  # which of the articles read: A, B or C
    situation: str
    said: str
    verdict: Verdict
    found: str  # what is to be added or corrected; empty where it is simply right


@dataclass(frozen=True, slots=True)
class Correction:
    """A mistake that is made again and again, and what is right. It is shown at these steps and situations."""

    number: int
    wrong: str
    right: str
    steps: tuple[str, ...]
    situations: tuple[str, ...]
    legal_keys: tuple[str, ...]
    sources: tuple[str, ...]
