"""What conduct the words of a message may show, and whether a client's own words ask for help at once.

Rules suggest, a person decides. No finding means only that: never that a message is harmless or lawful.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from counsel_desk.domain.folding import Folded, fold_with_origins
from counsel_desk.domain.guidance import ConductKind, ConductRule, CrisisWord

ORDINARY_REMINDER = "T00"  # suggested only when nothing else is found

# Words of warning (谨防, 请勿) quote what swindlers do, so these are then asked to be checked, not suggested. Threats
# and insults are no part of any warning. Guidance dossier, section 4.3.
WARNED_OF = frozenset({"T04", "T05", "T10", "T11", "T11b", "T12"})

_FLAGS = re.IGNORECASE | re.MULTILINE  # each line is a text of its own: nothing reaches across, $ is its end
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_BETWEEN_HAN = re.compile(rf"(?<=[{_HAN}])[ \t.·•・*\-_~—]+(?=[{_HAN}])")  # 加.微-信, to slip past filters


@dataclass(frozen=True, slots=True)
class Span:
    """A place in the original text, and what stands there."""

    start: int
    end: int
    matched: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What one rule found: the first place in the original text where it applies.

    A guarded one stands in a warning against swindlers, and is to be checked rather than suggested.
    """

    conduct: str
    rule: str
    start: int
    end: int
    matched: str
    guarded: bool = False


@dataclass(frozen=True, slots=True)
class Triage:
    """What was found in a message: every rule's find, the gravest conduct first, and the words of warning."""

    hits: tuple[Suggestion, ...]
    guards: tuple[Suggestion, ...]

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """Each conduct to put before a person, once, with the find that comes first in the text."""
        return _once(hit for hit in self.hits if not hit.guarded)

    @property
    def to_check(self) -> tuple[Suggestion, ...]:
        """Each conduct that may only be quoted by a warning. Not suggested, and never called safe."""
        return _once(hit for hit in self.hits if hit.guarded)


class TriageEngine:
    """The rules of one guidance pack, compiled once."""

    def __init__(self, rules: Iterable[ConductRule], conducts: Iterable[ConductKind]) -> None:
        self._rules = tuple((rule, re.compile(rule.pattern, _FLAGS)) for rule in rules)
        self._ranks = {kind.code: kind.rank for kind in conducts}

    def read(self, text: str) -> Triage:
        """What the rules find. Matching is blind to width, case, invisible characters and signs between Chinese."""
        readable = _readable(text)
        guards = tuple(self._found(text, readable, guarded=False, among_guards=True))
        hits = tuple(self._found(text, readable, guarded=bool(guards), among_guards=False))
        grave = tuple(hit for hit in hits if hit.conduct != ORDINARY_REMINDER)
        if grave or guards:
            hits = grave
        return Triage(tuple(sorted(hits, key=self._urgency)), guards)

    def _found(self, text: str, readable: Folded, *, guarded: bool, among_guards: bool) -> Iterable[Suggestion]:
        for rule, pattern in self._rules:
            if rule.guard is among_guards and (match := pattern.search(readable.text)) and match[0]:
                start, end = readable.span(*match.span())
                lowered = guarded and rule.conduct in WARNED_OF
                yield Suggestion(rule.conduct, rule.id, start, end, text[start:end], lowered)

    def _urgency(self, hit: Suggestion) -> tuple[int, int, str]:
        return self._ranks.get(hit.conduct, len(self._ranks)), hit.start, hit.rule


def screen_crisis(text: str, words: tuple[CrisisWord, ...]) -> tuple[Span, ...]:
    """Where a client's own words suggest self-harm, in the order of the text, overlapping finds joined."""
    readable = _readable(text)
    places = sorted(
        readable.span(*match.span())
        for pattern in _compiled(words)
        for match in pattern.finditer(readable.text)
        if match[0]
    )
    joined: list[tuple[int, int]] = []
    for start, end in places:
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(Span(start, end, text[start:end]) for start, end in joined)


@lru_cache(maxsize=4)
def _compiled(words: tuple[CrisisWord, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(word.pattern, _FLAGS) for word in words)


def _readable(text: str) -> Folded:
    """The folded text without the signs that stand between Chinese characters, and the way back."""
    folded = fold_with_origins(text)
    dropped = {place for match in _BETWEEN_HAN.finditer(folded.text) for place in range(*match.span())}
    kept = [place for place in range(len(folded.text)) if place not in dropped]
    return Folded("".join(folded.text[place] for place in kept), tuple(folded.origins[place] for place in kept))


def _once(hits: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    first: dict[str, Suggestion] = {}
    for hit in hits:
        first.setdefault(hit.conduct, hit)
    return tuple(first.values())
