"""What messages that people labelled have taught: how far a text resembles those that show some conduct.

A linear model over the characters, pairs and triples of a text as it was meant to be read. Each has points that speak
for or against an alarm and for each conduct; a text's points are their sum over the root of its length (and a little
more, lest two characters decide), and a base.
So every suggestion leads back to the places that weighed most. `tests/triage/train.py` makes the points.
"""

import re
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from math import sqrt
from operator import itemgetter

from counsel_desk.domain.conduct_rules import Certainty
from counsel_desk.domain.triage_words import Finder, Place

LEARNED = "LEARNED"  # stands where a rule's id would: no rule, but what labelled messages taught
FIRST_LETTER = "a"  # names the first conduct in the points of a gram, the next letter the second

_EXTRA_LENGTH = 12
_SHORTEST = 6  # characters: what is shorter is left to the rules
_MOST_GRAMS = 5  # that are shown for a suggestion
_COLUMN = 64  # bits: room for the points of any number of grams
_HALF = 1 << _COLUMN - 1
_BELOW_ZERO = sum(_HALF << _COLUMN * number for number in range(26))  # lifts the columns of all conducts above it
_FIRST = itemgetter(0)
_SIGNATURE = re.compile(r"^【[^】]{1,24}】|【[^】]{1,24}】$")  # whoever threatens can write one, as a bank does


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
    """The points of one guidance pack, ready to be counted. A gram is known by its place in the order of all grams."""

    def __init__(self, learned: Learned) -> None:
        self.learned = learned
        self.conducts = tuple(each.conduct for each in learned.conducts)
        lines = sorted(line.split(" ", 2) for line in learned.grams)
        self.grams = [gram for gram, *_ in lines]
        self.alarms = array("i", [int(alarm) for _, alarm, *_ in lines])
        self.points = _Points(["".join(rest) for _, _, *rest in lines])
        self._finder = Finder(self.grams, alone=False)

    def of(self, text: str) -> "Likeness | None":
        """How far that text resembles what was learned; None of one that is too short to tell."""
        return Likeness(self, text) if len(text) >= _SHORTEST else None

    def grams_in(self, text: str) -> set[int]:
        """The grams that stand in a text."""
        return set(map(_FIRST, self._finder.found(text)))


class _Points(dict[int, int]):
    """The points of each gram for the conducts, read when they are first asked for: most grams never are.

    They are one number with a column of bits for each conduct, so that the points of many grams are added in one go.
    """

    def __init__(self, spoken: Sequence[str]) -> None:
        super().__init__()
        self._spoken = spoken

    def __missing__(self, gram: int) -> int:
        parts = self._spoken[gram].split()
        self[gram] = row = sum(int(part[1:]) << _COLUMN * (ord(part[0]) - ord(FIRST_LETTER)) for part in parts)
        return row


def _column(row: int, number: int) -> int:
    """The points in one column of a row, which may be below zero; so may those of the columns beside it."""
    return ((row + _BELOW_ZERO) >> _COLUMN * number & (1 << _COLUMN) - 1) - _HALF


class Likeness:
    """A text's points."""

    def __init__(self, resemblance: Resemblance, text: str) -> None:
        self._resemblance = resemblance
        self._text = text
        words = unsigned(text)
        self._root = root_of(words)
        self._grams = resemblance.grams_in(words)
        self.alarm = sum(map(resemblance.alarms.__getitem__, self._grams)) / self._root + resemblance.learned.base
        self.level = self._level()
        self.shown: Mapping[str, Certainty] = {} if self.level is Level.QUIET else self._shown()

    def _shown(self) -> dict[str, Certainty]:
        """The conducts that a text shows which is not quiet, at least the likeliest, and how certain each is."""
        alike = self.points()
        shown = [conduct for conduct, points in alike.items() if points >= 0] or [max(alike, key=alike.__getitem__)]
        strong = self._resemblance.learned.strong
        return {each: Certainty.LIKELY if alike[each] >= strong else Certainty.SLIGHT for each in shown}

    def points(self) -> dict[str, float]:
        """The points for each conduct."""
        row = sum(map(self._resemblance.points.__getitem__, self._grams))
        return {
            each.conduct: _column(row, number) / self._root + each.base
            for number, each in enumerate(self._resemblance.learned.conducts)
        }

    def places(self, conduct: str) -> tuple[Place, ...]:
        """Where the grams stand that weighed most for that conduct, those that touch joined; in the text's order."""
        number = self._resemblance.conducts.index(conduct)
        grams, alarms, points = self._resemblance.grams, self._resemblance.alarms, self._resemblance.points
        weights = [(alarms[gram] + _column(points[gram], number), gram) for gram in self._grams]
        weighty = sorted((-weight, gram) for weight, gram in weights if weight > 0)
        heaviest = [grams[gram] for _, gram in weighty if len(grams[gram]) > 1][:_MOST_GRAMS]
        found = [(self._text.find(gram), self._text.find(gram) + len(gram)) for gram in heaviest]
        return _joined(sorted(found))

    def _level(self) -> Level:
        learned = self._resemblance.learned
        if self.alarm < learned.doubtful:
            return Level.QUIET
        return Level.ALARMING if self.alarm >= learned.alarming else Level.DOUBTFUL


def unsigned(text: str) -> str:
    """The text without the name that stands before or behind it in 【】: it says nothing of what is written."""
    return _SIGNATURE.sub("", text) if "【" in text else text


def root_of(text: str) -> float:
    """What the points of a text are divided by, so that a long one has no more than a short one of the same kind."""
    return sqrt(len(text) + _EXTRA_LENGTH)


def _joined(places: Iterable[Place]) -> tuple[Place, ...]:
    joined: list[Place] = []
    for start, end in places:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)
