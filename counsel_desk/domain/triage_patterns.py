"""How rules say what they look for: words and word classes, one after the other, with gaps.

`(派|叫){gang}~6{your}` is one of two words followed at once by a word of the class `gang` and, up to six characters on
in the same sentence, a word of the class `your`. `~~6` instead of `~6` reaches into the sentences that follow, `<>6`
takes the two sides in either order. What stands in brackets is written as words are (`triage_words.py`); a regular
expression, for numbers and addresses, stands between backticks, also as a word of a class.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from counsel_desk.domain.triage_scan import Expression, Index, Pattern, Step
from counsel_desk.domain.triage_words import NotationError, spelt_out, words_of

_FREQUENCY = 0.05  # each further character makes a word about so much rarer
_GAP = re.compile(r"(~{1,2}\d+|<>\d+)")
_CHOICE = re.compile(r"`[^`]*`|[^|`]+")


class PatternError(ValueError):
    """A pattern that cannot be read; says what of it."""


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
        self._expressions: list[Expression] = []

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

    def index(self) -> Index:
        """What looks through texts for all patterns that were asked for so far."""
        return Index(self._wanted, self._expressions)

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
                yield Pattern(steps, frozenset(step.atom for step in steps if step.atom >= 0))

    def _sequence(self, piece: str) -> Iterator[tuple[int, bool]]:
        """What follows on what in a piece, and whether it may be missing."""
        for notation in _split(piece):
            optional = notation.endswith("?") and ("{" in notation or "`" in notation)
            core = notation[:-1] if optional else notation
            if core not in self._atoms:
                words, expression = self._meant(core)
                if expression:
                    self._expressions.append(Expression(expression, len(self._wanted)))
                self._atoms[core] = -len(self._expressions) if expression else len(self._wanted), "" in words
                self._wanted.append(words - {""})
                lengths = Counter(map(len, words))
                self._frequencies.append(sum(count * _FREQUENCY**length for length, count in lengths.items()))
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
