"""Rules that suggest a conduct from the words of a message: data of a guidance pack, used by `domain/triage.py`."""

from dataclasses import dataclass
from enum import StrEnum


class Certainty(StrEnum):
    """How far the words of a rule speak for its conduct by themselves."""

    CLEAR = "clear"
    LIKELY = "likely"
    SLIGHT = "slight"


@dataclass(frozen=True, slots=True)
class WordClass:
    """Words that mean the same to the rules, which name the class in braces; `domain/triage_words.py` says how."""

    name: str
    meaning: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LookAlike:
    """What is written in disguise, and what is meant by it."""

    meant: str
    written: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disguises:
    """How words are hidden from filters: look-alikes, words often written by sound, real words that sound alike."""

    lookalikes: tuple[LookAlike, ...] = ()
    sounded: tuple[str, ...] = ()
    spared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ConductRule:
    """Words that suggest a conduct; `guard` rules instead mark a harmless context for the conducts they lower.

    Any of the `patterns` is enough. One of `needs` (if there are any) must stand somewhere in the message; an `unless`
    in the same sentence or an `excluded_by` anywhere in the message takes the finding back.
    `domain/triage_patterns.py` says how to write them.
    """

    id: str
    conduct: str
    reason: str  # why these words may show that conduct, in plain Chinese
    patterns: tuple[str, ...]
    certainty: Certainty = Certainty.LIKELY
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    excluded_by: tuple[str, ...] = ()
    guard: bool = False
    lowers: tuple[str, ...] = ()
