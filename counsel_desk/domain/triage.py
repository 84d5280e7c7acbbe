"""What conduct the words of a message may show, and whether a client's own words ask for help at once.

Rules and what labelled messages taught suggest, a person decides. No finding means only that: never that a message is
harmless or lawful.
"""

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from counsel_desk.domain.conduct_rules import Certainty, ConductRule
from counsel_desk.domain.guidance import ConductKind, CrisisWord
from counsel_desk.domain.incidents import Direction
from counsel_desk.domain.triage_learned import LEARNED, Learned, Level, Likeness, Resemblance
from counsel_desk.domain.triage_patterns import Vocabulary
from counsel_desk.domain.triage_reading import Reader, Reading, Tables
from counsel_desk.domain.triage_rules import Found, Look, RuleBook
from counsel_desk.domain.triage_words import Place

GUARD = "GUARD"  # the conduct of what marks a harmless context
ORDINARY_REMINDER = "T00"  # suggested only when nothing else is found
BARE_ADDRESS = "T11b"  # a web address with no other sign of phishing
PHISHING = "T11"
VIOLENCE = "T01"

_CERTAINTY = tuple(Certainty)
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

    Its `rule` is LEARNED where labelled messages taught it; its places are then those that weighed most. `reason` says
    in plain Chinese why such words may show the conduct. One with a `guard` (a rule's id, or LEARNED) stands in a
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
    """The rules of one guidance pack and what labelled messages taught it, compiled once."""

    def __init__(
        self,
        rules: Iterable[ConductRule],
        conducts: Iterable[ConductKind],
        vocabulary: Vocabulary,
        reader: Reader,
        learned: Learned | None = None,
    ) -> None:
        kinds = tuple(conducts)
        self._ranks = {kind.code: kind.rank for kind in kinds}
        self._reader = reader
        self._resemblance = Resemblance(learned) if learned else None
        self._reasons = {kind.code: learned.reason_for(kind.title) for kind in kinds} if learned else {}
        self._learned = frozenset(self._resemblance.conducts if self._resemblance else ())
        book = tuple(rules)
        learns = {rule for rule in book if rule.conduct in self._learned}
        clear = {rule for rule in learns if rule.certainty is Certainty.CLEAR}
        violent = {rule for rule in clear if rule.conduct == VIOLENCE}
        self._reminders = _ids(rule for rule in book if rule.conduct == ORDINARY_REMINDER)
        self._all = _ids(book) - self._reminders
        self._always = self._all - _ids(learns - clear)
        self._if_shown = {code: _ids(rule for rule in learns if rule.conduct == code) for code in self._learned}
        # A quiet message is asked a third of the rules: made first, their book knows and looks for their words alone.
        self._quiet_rules = RuleBook([rule for rule in book if rule not in learns - violent], vocabulary)
        self._rules = RuleBook(book, vocabulary)

    def read(self, text: str, direction: Direction = Direction.INCOMING) -> Triage:
        """What is found in a message that came in; the client's own words show no conduct of a collector.

        What was learned decides whether it is alarming, and which of the conducts it knows it shows. Rules decide the
        rest, and everything where nothing was learned or the text is too short to tell.
        """
        if direction is Direction.OUTGOING:
            return Triage()
        reading = self._reader.read(text)
        likeness = self._resemblance.of(reading.text) if self._resemblance else None
        look, wanted = self._looked(reading.text, likeness)
        found = list(look.found(wanted))
        guards = [(rule, places) for rule, places in found if rule.guard]
        hits = [
            _suggestion(rule, places, reading, text, _guard_of(rule, guards))
            for rule, places in found
            if not rule.guard
        ]
        if likeness:
            hits = self._with_learned(likeness, hits, reading, text)
        if not guards and all(hit.guard == LEARNED for hit in hits):
            hits += [_suggestion(rule, places, reading, text) for rule, places in look.found(self._reminders)]
        hits = _without_bare_address(hits)
        return Triage(
            tuple(sorted(hits, key=self._urgency)),
            tuple(_suggestion(guard, places, reading, text) for guard, places in guards),
        )

    def _looked(self, text: str, likeness: Likeness | None) -> tuple[Look, Set[str]]:
        """The text, and the rules it is asked for; of learned conduct only where it may be shown or a rule is clear.

        A clear threat to life is put up for checking even where all else is quiet: somebody may have hidden it there.
        An ordinary reminder is asked for last, when nothing else is found.
        """
        if likeness is None:
            return self._rules.look(text), self._all
        if likeness.level is Level.QUIET:
            return self._quiet_rules.look(text), self._all
        wanted = self._always.union(*(self._if_shown[conduct] for conduct in likeness.shown))
        return self._rules.look(text), wanted

    def _with_learned(
        self, likeness: Likeness, hits: list[Suggestion], reading: Reading, text: str
    ) -> list[Suggestion]:
        """The finds of rules, and of what was learned where no rule explains it; lowered unless all is alarming."""
        explained = {hit.conduct for hit in hits if not hit.guard}
        guard = "" if likeness.level is Level.ALARMING else LEARNED
        if guard:
            hits = [hit if hit.guard or hit.conduct not in self._learned else replace(hit, guard=guard) for hit in hits]
        for conduct, certainty in likeness.shown.items():
            if conduct not in explained and (places := likeness.places(conduct)):
                spans = _spans(places, reading, text)
                hits.append(Suggestion(conduct, LEARNED, spans, certainty, self._reasons.get(conduct, ""), guard))
        return hits

    def _urgency(self, hit: Suggestion) -> tuple[int, int, bool, int, str]:
        rank = self._ranks.get(hit.conduct, len(self._ranks))
        return rank, _CERTAINTY.index(hit.certainty), hit.rule == LEARNED, hit.start, hit.rule


def _ids(rules: Iterable[ConductRule]) -> frozenset[str]:
    return frozenset(rule.id for rule in rules)


def _guard_of(rule: ConductRule, guards: Iterable[Found]) -> str:
    return next((guard.id for guard, _ in guards if rule.conduct in guard.lowers), "")


def _suggestion(
    rule: ConductRule, places: tuple[Place, ...], reading: Reading, text: str, guard: str = ""
) -> Suggestion:
    return Suggestion(rule.conduct, rule.id, _spans(places, reading, text), rule.certainty, rule.reason, guard)


def _spans(places: tuple[Place, ...], reading: Reading, text: str) -> tuple[Span, ...]:
    """Where in the original those places are, what overlaps joined."""
    spans: list[Span] = []
    for start, end in sorted(reading.span(*place) for place in places):
        if spans and start <= spans[-1].end:
            start, end = spans[-1].start, max(end, spans.pop().end)  # noqa: PLW2901  # the two are one
        spans.append(Span(start, end, text[start:end]))
    return tuple(spans)


def _without_bare_address(hits: list[Suggestion]) -> list[Suggestion]:
    """No bare address beside other signs of phishing."""
    if any(hit.conduct == PHISHING and not hit.guarded for hit in hits):
        return [hit for hit in hits if hit.conduct != BARE_ADDRESS]
    return hits


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
