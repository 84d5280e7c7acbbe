"""How rules say what they look for: words and word classes, one after the other, with gaps.

`(派|叫){gang}~6{your}` is one of two words followed at once by a word of the class `gang` and, up to six characters on
in the same sentence, a word of the class `your`. `~~6` instead of `~6` reaches into the sentences that follow, `<>6`
takes the two sides in either order. What stands in brackets is written as words are (`triage_words.py`); a regular
expression, for numbers and addresses, stands between backticks, also as a word of a class.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, product
from typing import NamedTuple

from counsel_desk.domain.triage_words import Finder, NotationError, Place, spelt_out, words_of

SENTENCE_ENDS = frozenset("。！？!?\n")
_FREQUENCY = 0.05  # each further character makes a word about so much rarer
_GAP = re.compile(r"(~{1,2}\d+|<>\d+)")
_CHOICE = re.compile(r"`[^`]*`|[^|`]+")


def longest_first(place: Place) -> tuple[int, int]:
    """Orders places by where they begin, the longest of those that begin together first."""
    return place[0], -place[1]


class PatternError(ValueError):
    """A pattern that cannot be read; says what of it."""


class Step(NamedTuple):
    """What a pattern looks for next, how far on, and whether also in the sentences that follow."""

    atom: int
    gap: int
    across: bool


class Pattern(NamedTuple):
    """One way of saying something: what follows on what."""

    steps: tuple[Step, ...]
    needs: frozenset[int]  # the atoms that are words: a text without one of them need not be searched


class Vocabulary:
    """The word classes of a guidance pack, and what its patterns look for besides."""

    def __init__(self, classes: Mapping[str, Iterable[str]]) -> None:
        try:
            self._words = words_of(classes)
        except NotationError as error:
            raise PatternError(str(error)) from error
        self._spelt = {name: [word for word in words if word[0] == "`"] for name, words in classes.items()}
        self._atoms: dict[str, tuple[int, bool]] = {}  # and whether it may be missing
        self._wanted: list[frozenset[str]] = []  # the words of each atom; none of an expression
        self._frequencies: list[float] = []  # of each atom
        self._expressions: dict[int, re.Pattern[str]] = {}

    def patterns(self, template: str) -> tuple[Pattern, ...]:
        """Every pattern a template stands for: in either order, with and without what may be missing. PatternError."""
        pieces = _GAP.split(template)
        turning = [index for index, gap in enumerate(pieces) if gap.startswith("<>")]
        if len(turning) > 1:
            raise PatternError(template)
        found = list(self._variants(pieces))
        for turn in turning:
            found += self._variants([*pieces[turn + 1 :], pieces[turn], *pieces[:turn]])
        return tuple(dict.fromkeys(found))

    def rarest(self, pattern: Pattern) -> int | None:
        """Of the words of a pattern those that a text is least likely to have; None if it has expressions only."""
        return min(pattern.needs, key=self._frequencies.__getitem__, default=None)

    def scan(self, text: str) -> "Scan":
        """The text, looked through once for all patterns that were asked for so far."""
        finder, atoms = self._finder
        places: defaultdict[int, list[Place]] = defaultdict(list)
        for start, end, word in finder.found(text):
            place = start, -end
            for atom in atoms[word]:
                places[atom].append(place)
        return Scan(text, places, self._expressions)

    @cached_property
    def _finder(self) -> tuple[Finder, list[tuple[int, ...]]]:
        """What finds all words, and for each of its words the atoms that it belongs to."""
        belongs: defaultdict[str, list[int]] = defaultdict(list)
        for atom, words in enumerate(self._wanted):
            for word in words:
                belongs[word].append(atom)
        return Finder(list(belongs)), [tuple(atoms) for atoms in belongs.values()]

    def _variants(self, pieces: list[str]) -> Iterator[Pattern]:
        choices: list[list[Step | None]] = []
        for index in range(0, len(pieces), 2):
            sign = pieces[index - 1] if index else "~0"
            for place, (atom, optional) in enumerate(self._sequence(pieces[index])):
                step = (
                    Step(atom, int(sign.lstrip("~<>")), sign[:2] == "~~") if place == 0 else Step(atom, 0, across=False)
                )
                choices.append([step, None] if optional else [step])
        for chosen in product(*choices):
            if steps := tuple(step for step in chosen if step is not None):
                yield Pattern(steps, frozenset(step.atom for step in steps).difference(self._expressions))

    def _sequence(self, piece: str) -> Iterator[tuple[int, bool]]:
        """What follows on what in a piece, and whether it may be missing."""
        for notation in _split(piece):
            optional = notation.endswith("?") and ("{" in notation or "`" in notation)
            core = notation[:-1] if optional else notation
            if core not in self._atoms:
                words, expression = self._meant(core)
                self._atoms[core] = len(self._wanted), "" in words
                if expression:
                    self._expressions[len(self._wanted)] = expression
                self._wanted.append(words - {""})
                self._frequencies.append(sum(_FREQUENCY ** len(word) for word in words))
            atom, empty = self._atoms[core]
            yield atom, optional or empty

    def _meant(self, core: str) -> tuple[frozenset[str], re.Pattern[str] | None]:
        try:
            if "{" not in core and "`" not in core:
                return frozenset(spelt_out(core)), None
            words: set[str] = set()
            expressions: list[str] = []
            for each in _CHOICE.findall(core[1:-1]) if core.startswith("(") else [core]:
                if each.startswith("{"):
                    words |= self._words[each[1:-1]]
                    expressions += self._spelt[each[1:-1]]
                elif each.startswith("`"):
                    expressions.append(each)
                else:
                    words.update(spelt_out(each))
            joined = "|".join(f"(?:{each.strip('`')})" for each in expressions)
            return frozenset(words), re.compile(joined, re.MULTILINE) if joined else None
        except (NotationError, KeyError, re.error) as error:
            raise PatternError(core) from error


def _split(piece: str) -> list[str]:
    """A piece as notations that follow on each other: classes, expressions, choices of classes, plain words."""
    parts: list[str] = []
    plain = ""
    place = 0
    while place < len(piece):
        end = _end_of(piece, place)
        part = piece[place:end]
        if piece[end : end + 1] == "?":
            part, end = part + "?", end + 1
        if "`" in part or "{" in part:
            parts += [plain, part]
            plain = ""
        else:
            plain += part
        place = end
    return [part for part in (*parts, plain) if part]


def _end_of(piece: str, place: int) -> int:
    """Where what begins there ends. Raises PatternError when it does not."""
    if piece[place] == "(":
        depth = 0
        spelt = False  # within an expression brackets are its own
        for end in range(place, len(piece)):
            spelt ^= piece[end] == "`"
            depth += 0 if spelt else (piece[end] == "(") - (piece[end] == ")")
            if depth == 0:
                return end + 1
        raise PatternError(piece)
    closing = {"{": "}", "[": "]", "`": "`"}.get(piece[place])
    if closing is None:
        return place + 1
    end = piece.find(closing, place + 1)
    if end < 0:
        raise PatternError(piece)
    return end + 1


class Scan:
    """A text with the places of all words in it; answers where patterns stand."""

    def __init__(
        self, text: str, places: Mapping[int, Sequence[Place]], expressions: Mapping[int, re.Pattern[str]]
    ) -> None:
        self.words = frozenset(places)  # the atoms with a word in the text
        self._text = text
        self._places = places
        self._expressions = expressions
        self._sought: dict[int, Sequence[Place]] = {}  # where those expressions stand that were looked for
        self._sentences = [0, *accumulate(map(SENTENCE_ENDS.__contains__, text))]

    def finds(self, pattern: Pattern) -> Iterator[tuple[Place, ...]]:
        """The ways in which the pattern stands in the text, one for each place it begins at: where each atom is."""
        if pattern.needs <= self.words:
            for place in self._of(pattern.steps[0].atom):
                if way := self._way(pattern.steps, 1, place):
                    yield way

    def stands(self, pattern: Pattern, sentence: int | None = None) -> bool:
        """Whether the pattern stands in the text, or in one of its sentences."""
        return any(sentence is None or self.sentence(found[0]) == sentence for found in self.finds(pattern))

    def sentence(self, place: Place) -> int:
        """The number of the sentence that a place stands in."""
        return self._sentences[place[0]]

    def _way(self, steps: tuple[Step, ...], taken: int, place: Place) -> tuple[Place, ...]:
        """The first way to take the steps that are left from that place on; empty if there is none."""
        if taken == len(steps):
            return (place,)
        atom, gap, across = steps[taken]
        places = self._of(atom)
        end = place[1]
        for index in range(bisect_left(places, (end,)), len(places)):
            follows = places[index]
            if follows[0] > end + gap or not (across or self._sentences[follows[0]] == self._sentences[end]):
                break
            if way := self._way(steps, taken + 1, follows):
                return (place, *way)
        return ()

    def _of(self, atom: int) -> Sequence[Place]:
        """Where an atom stands; an expression is looked for when it is first asked for."""
        expression = self._expressions.get(atom)
        if expression is None:
            return self._places.get(atom, ())
        if atom not in self._sought:
            spelt = [match.span() for match in expression.finditer(self._text) if match[0]]
            self._sought[atom] = sorted([*self._places.get(atom, ()), *spelt], key=longest_first)
        return self._sought[atom]
