"""How rules say what they look for: words and word classes, one after the other, with gaps.

`(派|叫){gang}~6{your}` is one of two words followed at once by a word of the class `gang` and, up to six characters on
in the same sentence, a word of the class `your`. `~~6` instead of `~6` reaches into the sentences that follow, `<>6`
takes the two sides in either order. What stands in brackets is written as words are (`triage_words.py`); a regular
expression, for numbers and addresses, stands between backticks, also as a word of a class.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import accumulate, product
from typing import NamedTuple

from counsel_desk.domain.triage_words import Finder, NotationError, Place, spelt_out, words_of

SENTENCE_ENDS = frozenset("。！？!?\n")
_GAP = re.compile(r"(~{1,2}\d+|<>\d+)")
_CHOICE = re.compile(r"`[^`]*`|[^|`]+")


def longest_first(place: Place) -> tuple[int, int]:
    """Orders places by where they begin, the longest of those that begin together first."""
    return place[0], -place[1]


class PatternError(ValueError):
    """A pattern that cannot be read; says what of it."""


class Pattern(NamedTuple):
    """One way of saying something: what follows on what, and how far on it may stand."""

    atoms: tuple[int, ...]
    gaps: tuple[int, ...]  # before each atom; the first has none
    across: tuple[bool, ...]  # whether that gap may reach across the end of a sentence
    needs: int  # the atoms as bits: a text without one of them need not be searched


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

    def rarest(self, pattern: Pattern) -> int:
        """Of the atoms of a pattern the one with the fewest words, which a text is least likely to have."""
        return min(pattern.atoms, key=lambda atom: (atom in self._expressions, len(self._wanted[atom])))

    def scan(self, text: str) -> "Scan":
        """The text, looked through once for all patterns that were asked for so far."""
        return Scan(text, self._finder.places(text), self._expressions)

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self._wanted)

    def _variants(self, pieces: list[str]) -> Iterator[Pattern]:
        choices: list[list[tuple[int, int, bool] | None]] = []
        for index in range(0, len(pieces), 2):
            sign = pieces[index - 1] if index else "~0"
            for place, (atom, optional) in enumerate(self._sequence(pieces[index])):
                step = (atom, int(sign.lstrip("~<>")), sign[:2] == "~~") if place == 0 else (atom, 0, False)
                choices.append([step, None] if optional else [step])
        for chosen in product(*choices):
            steps = [step for step in chosen if step is not None]
            if steps:
                atoms, gaps, across = zip(*steps, strict=True)
                yield Pattern(atoms, gaps, across, sum({1 << atom for atom in atoms}))

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

    def __init__(self, text: str, places: dict[int, list[Place]], expressions: Mapping[int, re.Pattern[str]]) -> None:
        self._text = text
        self._places = places
        self._expressions = expressions
        self._sentences = [0, *accumulate(character in SENTENCE_ENDS for character in text)]
        self._absent = ~(sum(1 << atom for atom in places) | sum(1 << atom for atom in expressions))
        self._sought: set[int] = set()  # the expressions that were looked for
        self.atoms = places.keys() | expressions.keys()

    def may_have(self, pattern: Pattern) -> bool:
        """Whether the text has all parts of the pattern, wherever they stand."""
        return not pattern.needs & self._absent

    def finds(self, pattern: Pattern) -> Iterator[tuple[Place, ...]]:
        """Every way in which the pattern stands in the text: where each of its atoms is."""
        if self.may_have(pattern):
            lists = [self._of(atom) for atom in pattern.atoms]
            if all(lists):
                for first in lists[0]:
                    yield from self._onwards((first,), lists, pattern)

    def stands(self, pattern: Pattern, sentence: int | None = None) -> bool:
        """Whether the pattern stands in the text, or in one of its sentences."""
        return any(sentence is None or self.sentence(found[0]) == sentence for found in self.finds(pattern))

    def sentence(self, place: Place) -> int:
        """The number of the sentence that a place stands in."""
        return self._sentences[place[0]]

    def _of(self, atom: int) -> list[Place]:
        """Where an atom stands; an expression is looked for when it is first asked for."""
        expression = self._expressions.get(atom)
        if expression is not None and atom not in self._sought:
            self._sought.add(atom)
            spelt = [match.span() for match in expression.finditer(self._text) if match[0]]
            self._places[atom] = sorted([*self._places.get(atom, ()), *spelt], key=longest_first)
        return self._places.get(atom, [])

    def _onwards(
        self, found: tuple[Place, ...], lists: list[list[Place]], pattern: Pattern
    ) -> Iterator[tuple[Place, ...]]:
        if len(found) == len(lists):
            yield found
            return
        end = found[-1][1]
        latest = end + pattern.gaps[len(found)]
        across = pattern.across[len(found)]
        for place in lists[len(found)]:
            if place[0] > latest:
                break
            if place[0] >= end and (across or self._sentences[end] == self._sentences[place[0]]):
                yield from self._onwards((*found, place), lists, pattern)
