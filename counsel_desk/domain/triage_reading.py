"""A message as its writer meant it to be read: tricks against filters undone, every character still tied to its place.

In this order: width, case and traditional characters; look-alikes (V❤, 氵去院); signs between characters (催.收);
words written by their sound (律shi函, 崔收). What is not a trick stays as it is.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from counsel_desk.domain.folding import fold
from counsel_desk.domain.triage_sounds import Sounds
from counsel_desk.domain.triage_words import Finder

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_MEANT = "🔪🗡⚔🔫💣🧨⚰🩸☠👊🔥💩🖕🪦❤"  # pictures that speak for themselves
_SIGNS = r" \t\u3000.·•・‧*\-_~—|/\\+^=`'\"#%&$<>\u2500-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
# Each of these begins with a few characters, which are rare: a text without them is passed over at once.
_SIGN = rf"[{_SIGNS}](?<![{_MEANT}])"
_BETWEEN = re.compile(rf"{_SIGN}(?:(?<=[{_HAN}].)(?:{_SIGN})*(?=[{_HAN}a-z])|(?<=[a-z].)(?:{_SIGN})*(?=[{_HAN}]))")
_SINGLE_LETTERS = re.compile(r"[ .\-_](?<=(?<![a-z])[a-z].)[ .\-_]*(?=[a-z](?![a-z]))")  # v x, n.m.s.l
_SPLITTER = re.compile(r"[，,。、;；!！]")
_SPLIT = re.compile(  # 还，钱，死，全，家 from its first comma on
    rf"[，,。、;；!！](?<=(?<![{_HAN}])[{_HAN}].)[{_HAN}](?:[，,。、;；!！][{_HAN}])+(?![{_HAN}])"
)
_BRACKETED = re.compile(rf"[(\[【「『《{{“](?<=[{_HAN}].)([{_HAN}a-z])[)\]】」』》}}”](?=[{_HAN}])")  # 催(收)公司
_ANY = re.compile("|".join(each.pattern for each in (_BETWEEN, _SINGLE_LETTERS, _SPLIT, _BRACKETED)))


class Reading(NamedTuple):
    """The text as it is matched; for each of its characters, where that began and ended in the original."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the original has what stands from `start` to `end` (not empty) here."""
        return self.starts[start], self.ends[end - 1]


class Edit(NamedTuple):
    """What stands from `start` to `end` is read as `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Tables:
    """What any Chinese text is read by: traditional to simplified characters, and their sounds without tones."""

    simplified: Mapping[str, str]
    sounds: Mapping[str, str]


class Reader:
    """Reads texts by one set of tables, look-alikes (what is written, what is meant) and words often disguised."""

    def __init__(
        self, tables: Tables, lookalikes: Mapping[str, str], sounded: Iterable[str], spared: Iterable[str]
    ) -> None:
        self._folds = _Folds(tables.simplified)
        alike = {fold(written): meant for written, meant in lookalikes.items()}
        self._lookalikes = Finder([written for written in alike if written])
        self._meant = [meant for written, meant in alike.items() if written]
        self._sounds = Sounds(tables.sounds, sounded, spared)

    def read(self, text: str) -> Reading:
        """The text as its writer meant it."""
        reading = self._folded(text)
        reading = _edited(reading, self._disguises(reading.text))
        if interruptions := _interruptions(reading.text):
            reading = _edited(reading, interruptions)
            reading = _edited(reading, self._disguises(reading.text))
        return _edited(reading, [Edit(*found) for found in self._sounds.heard(reading.text)])

    def _folded(self, text: str) -> Reading:
        folds = list(map(self._folds.__getitem__, text))
        folded = "".join(folds)
        if len(folded) == len(text) and all(folds):
            return Reading(folded, range(len(text)), range(1, len(text) + 1))
        places = [place for place, fold in enumerate(folds) for _ in fold]
        return Reading(folded, places, [place + 1 for place in places])

    def _disguises(self, text: str) -> list[Edit]:
        return [Edit(start, end, self._meant[index]) for index, start, end in self._lookalikes.in_order(text)]


class _Folds(dict[str, str]):
    """Each character's folded and simplified form, found once."""

    def __init__(self, simplified: Mapping[str, str]) -> None:
        super().__init__()
        self._simplified = simplified

    def __missing__(self, character: str) -> str:
        folded = fold(character)
        self[character] = found = self._simplified.get(folded, folded)
        return found


def _interruptions(text: str) -> list[Edit]:
    """Signs that stand between the characters of a word. Most texts have none, which one look tells."""
    if not _ANY.search(text):
        return []
    edits = [Edit(*match.span(), "") for match in _BETWEEN.finditer(text)]
    edits += [Edit(*match.span(), "") for match in _SINGLE_LETTERS.finditer(text)]
    edits += [Edit(*match.span(), match[1]) for match in _BRACKETED.finditer(text)]
    for run in _SPLIT.finditer(text):
        edits += [Edit(*match.span(), "") for match in _SPLITTER.finditer(text, *run.span())]
    return sorted(edits)


def _edited(reading: Reading, edits: Sequence[Edit]) -> Reading:
    """The reading with those edits made, in their order; one that overlaps the one before is passed over."""
    if not edits:
        return reading
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for start, end, meant in edits:
        if start < done:
            continue
        text += reading.text[done:start], meant
        starts += reading.starts[done:start]
        ends += reading.ends[done:start]
        if len(meant) == end - start:
            starts += reading.starts[start:end]
            ends += reading.ends[start:end]
        else:
            starts += [reading.starts[start]] * len(meant)
            ends += [reading.ends[end - 1]] * len(meant)
        done = end
    text.append(reading.text[done:])
    starts += reading.starts[done:]
    ends += reading.ends[done:]
    return Reading("".join(text), starts, ends)
