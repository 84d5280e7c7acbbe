"""What conduct the words of a message may show, and whether a client's own words ask for help at once.

Rules suggest, a person decides. No finding means only that: never that a message is harmless or lawful.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from counsel_desk.domain.conduct_rules import Certainty, ConductRule
from counsel_desk.domain.guidance import ConductKind, CrisisWord
from counsel_desk.domain.incidents import Direction
from counsel_desk.domain.triage_patterns import Vocabulary
from counsel_desk.domain.triage_reading import Reader, Reading, Tables
from counsel_desk.domain.triage_scan import Pattern, Scan, longest_first
from counsel_desk.domain.triage_words import Place

GUARD = "GUARD"  # the conduct of what marks a harmless context
ORDINARY_REMINDER = "T00"  # suggested only when nothing else is found
BARE_ADDRESS = "T11b"  # a web address with no other sign of phishing
PHISHING = "T11"

_CERTAINTY = tuple(Certainty)
_Found = tuple[ConductRule, tuple[Place, ...]]  # a rule that applies, and where
_PLAIN = Reader(Tables({}, {}), {}, (), ())  # of a client's own words: nobody hides a cry for help from a filter


@dataclass(frozen=True, slots=True)
class Span:
    """A place in the original text, and what stands there."""

    start: int
    end: int
    matched: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What one rule found, in the original text: the first place, or the few places together, where it applies.

    `reason` says in plain Chinese why such words may show the conduct. One with a `guard` (a rule's id) stands in a
    warning, a report or the like, and is to be checked rather than suggested.
    """

    conduct: str
    rule: str
    spans: tuple[Span, ...]
    certainty: Certainty = Certainty.LIKELY
    reason: str = ""
    guard: str = ""

    @property
    def start(self) -> int:
        """Where the first span begins."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where the first span ends."""
        return self.spans[0].end

    @property
    def matched(self) -> str:
        """The words of the first span."""
        return self.spans[0].matched

    @property
    def guarded(self) -> bool:
        """Whether the context speaks for a harmless message."""
        return bool(self.guard)


@dataclass(frozen=True, slots=True)
class Triage:
    """What was found in a message: every rule's find, the gravest conduct first, and what marks a harmless context."""

    hits: tuple[Suggestion, ...] = ()
    guards: tuple[Suggestion, ...] = ()

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """Each conduct to put before a person, once: the most certain find, then the first in the text."""
        return _once(hit for hit in self.hits if not hit.guarded)

    @property
    def to_check(self) -> tuple[Suggestion, ...]:
        """Each conduct that may only be quoted or warned of. Not suggested, and never called safe."""
        return _once(hit for hit in self.hits if hit.guarded)


class TriageEngine:
    """The rules of one guidance pack, compiled once."""

    def __init__(
        self, rules: Iterable[ConductRule], conducts: Iterable[ConductKind], vocabulary: Vocabulary, reader: Reader
    ) -> None:
        compiled = [_Compiled(rule, vocabulary) for rule in rules]
        self._ranks = {kind.code: kind.rank for kind in conducts}
        self._reader = reader
        self._index = vocabulary.index()
        self._patterns = [(rule, pattern) for rule in compiled for pattern in rule.patterns]
        # By the rarest of the words that a pattern needs: most patterns are then never looked at.
        by_atom: defaultdict[int | None, list[tuple[int, int]]] = defaultdict(list)
        for number, (_, pattern) in enumerate(self._patterns):
            by_atom[vocabulary.rarest(pattern)].append((pattern.needs, number))
        self._by_kind = [[each for atom in atoms for each in by_atom.get(atom, ())] for atoms in self._index.kinds]
        self._without_words = [number for _, number in by_atom[None]]

    def read(self, text: str, direction: Direction = Direction.INCOMING) -> Triage:
        """What the rules find in a message that came in; the client's own words show no conduct of a collector."""
        if direction is Direction.OUTGOING:
            return Triage()
        reading = self._reader.read(text)
        scan = self._index.scan(reading.text)
        found = list(self._found_in(scan))
        guards = [(rule, places) for rule, places in found if rule.guard]
        hits = [
            _suggestion(rule, places, reading, text, _guard_of(rule, guards))
            for rule, places in found
            if not rule.guard
        ]
        hits = _without_lesser(hits, guarded=bool(guards))
        return Triage(
            tuple(sorted(hits, key=self._urgency)),
            tuple(_suggestion(guard, places, reading, text) for guard, places in guards),
        )

    def _found_in(self, scan: Scan) -> Iterator[_Found]:
        """Each rule that applies, in their order, with the first place where one of its patterns stands."""
        words = scan.words
        possible = {number for kind in scan.kinds for needs, number in self._by_kind[kind] if needs & words == needs}
        first: dict[_Compiled, tuple[Place, ...]] = {}
        for number in sorted(possible.union(self._without_words)):
            rule, pattern = self._patterns[number]
            found = rule.first(scan, pattern)
            if found and (rule not in first or longest_first(found[0]) < longest_first(first[rule][0])):
                first[rule] = found
        for rule, places in first.items():
            if rule.applies(scan):
                yield rule.rule, places

    def _urgency(self, hit: Suggestion) -> tuple[int, int, int, str]:
        return self._ranks.get(hit.conduct, len(self._ranks)), _CERTAINTY.index(hit.certainty), hit.start, hit.rule


class _Compiled:
    """A rule with its patterns read."""

    def __init__(self, rule: ConductRule, vocabulary: Vocabulary) -> None:
        def read(templates: Iterable[str]) -> tuple[Pattern, ...]:
            return tuple(pattern for template in templates for pattern in vocabulary.patterns(template))

        self.rule = rule
        self.patterns = read(rule.patterns)
        self._needs = read(rule.needs)
        self._unless = read(rule.unless)
        self._excluded_by = read(rule.excluded_by)

    def first(self, scan: Scan, pattern: Pattern) -> tuple[Place, ...]:
        """The first find of one of the patterns, but none in a sentence that takes it back; empty if there is none."""
        for found in scan.finds(pattern):
            sentence = scan.sentence(found[0])
            if not any(scan.stands(each, sentence) for each in self._unless):
                return found
        return ()

    def applies(self, scan: Scan) -> bool:
        """Whether the text has what the rule needs besides, and nothing that excludes it."""
        if self._needs and not any(map(scan.stands, self._needs)):
            return False
        return not any(map(scan.stands, self._excluded_by))


def _guard_of(rule: ConductRule, guards: Iterable[_Found]) -> str:
    return next((guard.id for guard, _ in guards if rule.conduct in guard.lowers), "")


def _suggestion(
    rule: ConductRule, places: tuple[Place, ...], reading: Reading, text: str, guard: str = ""
) -> Suggestion:
    spans: list[Span] = []
    for start, end in sorted(reading.span(*place) for place in places):
        if spans and start <= spans[-1].end:
            start, end = spans[-1].start, max(end, spans.pop().end)  # noqa: PLW2901  # the two are one
        spans.append(Span(start, end, text[start:end]))
    return Suggestion(rule.conduct, rule.id, tuple(spans), rule.certainty, rule.reason, guard)


def _without_lesser(hits: list[Suggestion], *, guarded: bool) -> list[Suggestion]:
    """No bare address beside other signs of phishing, and no ordinary reminder beside anything else."""
    if any(hit.conduct == PHISHING and not hit.guarded for hit in hits):
        hits = [hit for hit in hits if hit.conduct != BARE_ADDRESS]
    grave = [hit for hit in hits if hit.conduct != ORDINARY_REMINDER]
    return grave if grave or guarded else hits


def screen_crisis(text: str, words: tuple[CrisisWord, ...]) -> tuple[Span, ...]:
    """Where a client's own words suggest self-harm, in the order of the text, overlapping finds joined."""
    readable = _PLAIN.read(text)
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
    return tuple(re.compile(word.pattern, re.IGNORECASE | re.MULTILINE) for word in words)


def _once(hits: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    first: dict[str, Suggestion] = {}
    for hit in hits:
        first.setdefault(hit.conduct, hit)
    return tuple(first.values())
