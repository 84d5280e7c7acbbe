"""What messages that people labelled have taught: how far a text resembles those that show some conduct.

A linear model over the characters, pairs and triples of a text as it was meant to be read. Each has points that speak
for or against an alarm and for each conduct; a text's points are their sum over the root of its length, and a base.
So every suggestion leads back to the places that weighed most. `tests/triage/train.py` makes the points.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from math import sqrt
from operator import add

from counsel_desk.domain.conduct_rules import Certainty
from counsel_desk.domain.triage_words import Place

LEARNED = "LEARNED"  # stands where a rule's id would: no rule, but what labelled messages taught
FIRST_LETTER = "a"  # names the first conduct in the points of a gram, the next letter the second

_MOST_GRAMS = 5  # that are shown for a suggestion


@dataclass(frozen=True, slots=True)
class LearnedConduct:
    """A conduct that was learned, and the points of it that a text has before any of its grams is counted."""

    conduct: str
    base: int


@dataclass(frozen=True, slots=True)
class Learned:
    """The points that labelled messages gave.

    A message is alarming from `alarming` points on; from `doubtful` on it is to be checked. Such a message shows the
    conducts with 0 points or more, or else the likeliest one; from `strong` points on a conduct is likely.
    A line of `grams` is a gram, its points for an alarm, and a letter with points for each conduct it speaks of.
    """

    fingerprint: str  # of the messages it was learned from
    messages: int
    reason: str  # in plain Chinese, `{conduct}` being the conduct's title
    base: int
    alarming: int
    doubtful: int
    strong: int
    conducts: tuple[LearnedConduct, ...]
    grams: tuple[str, ...]

    def reason_for(self, title: str) -> str:
        """Why a conduct of that title is suggested."""
        return self.reason.replace("{conduct}", title)


class Level(Enum):
    """How alarming a message is as a whole."""

    QUIET = "quiet"
    DOUBTFUL = "doubtful"
    ALARMING = "alarming"


class Resemblance:
    """The points of one guidance pack, ready to be counted."""

    def __init__(self, learned: Learned) -> None:
        self._learned = learned
        self._alarm: dict[str, int] = {}
        self._spoken: dict[str, str] = {}  # what a gram says of conducts; read when it is asked for
        for line in learned.grams:
            gram, alarm, *spoken = line.split(" ", 2)
            self._alarm[gram] = int(alarm)
            if spoken:
                self._spoken[gram] = spoken[0]
        self._points: dict[str, Mapping[int, int]] = {}
        self.conducts = frozenset(each.conduct for each in learned.conducts)

    def level(self, text: str) -> Level:
        """How alarming a text is."""
        if not text:
            return Level.QUIET
        points = self.alarm(text)
        if points >= self._learned.alarming:
            return Level.ALARMING
        return Level.DOUBTFUL if points >= self._learned.doubtful else Level.QUIET

    def alarm(self, text: str) -> float:
        """The points of a text (not empty) that speak for an alarm."""
        known = self._alarm
        return sum(known[gram] for gram in grams_of(text) & known.keys()) / sqrt(len(text)) + self._learned.base

    def conducts_in(self, text: str) -> dict[str, Certainty]:
        """The conducts that a text shows if it is alarming, at least the likeliest, and how certain each is."""
        alike = self.points(text)
        shown = [conduct for conduct, points in alike.items() if points >= 0] or [max(alike, key=alike.__getitem__)]
        return {each: self._certainty(alike[each]) for each in shown}

    def points(self, text: str) -> dict[str, float]:
        """The points of a text (not empty) for each conduct."""
        totals = [0] * len(self._learned.conducts)
        for gram in grams_of(text) & self._spoken.keys():
            for conduct, points in self._of(gram).items():
                totals[conduct] += points
        root = sqrt(len(text))
        return {
            each.conduct: total / root + each.base for each, total in zip(self._learned.conducts, totals, strict=True)
        }

    def places(self, text: str, conduct: str) -> tuple[Place, ...]:
        """Where the grams stand that weighed most for that conduct, those that touch joined; in the text's order."""
        number = next(place for place, each in enumerate(self._learned.conducts) if each.conduct == conduct)
        weights = {
            gram: self._alarm[gram] + self._of(gram).get(number, 0)
            for gram in grams_of(text) & self._alarm.keys()
            if len(gram) > 1
        }
        heaviest = sorted((gram for gram in weights if weights[gram] > 0), key=lambda gram: (-weights[gram], gram))
        found = [(text.find(gram), text.find(gram) + len(gram)) for gram in heaviest[:_MOST_GRAMS]]
        return _joined(sorted(found))

    def _certainty(self, points: float) -> Certainty:
        return Certainty.LIKELY if points >= self._learned.strong else Certainty.SLIGHT

    def _of(self, gram: str) -> Mapping[int, int]:
        """What a gram says of each conduct."""
        known = self._points.get(gram)
        if known is None:
            parts = self._spoken.get(gram, "").split()
            known = self._points[gram] = {ord(part[0]) - ord(FIRST_LETTER): int(part[1:]) for part in parts}
        return known


def grams_of(text: str) -> set[str]:
    """The characters, pairs and triples of a text."""
    pairs = list(map(add, text, text[1:]))
    return {*text, *pairs, *map(add, pairs, text[2:])}


def _joined(places: Iterable[Place]) -> tuple[Place, ...]:
    joined: list[Place] = []
    for start, end in places:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)
