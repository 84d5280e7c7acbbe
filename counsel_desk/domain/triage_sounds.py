"""Words written by their sound, to slip past filters: 律shi函, tong xun lu, 爆光, 通迅录.

A word is heard where a text has its syllables in other characters. Two syllables alone are a coincidence (威望 is no
微网), so of two Chinese characters one must be right, and real words that sound alike are spared.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count

from counsel_desk.domain.triage_words import Finder

_LETTERS = re.compile(r"[a-z]{2,}")
_LETTER = re.compile(r"[a-z]")
_SILENT = "\0"
_FIRST_SIGN = 0xE000  # characters of private use stand for the syllables; those of a text have no sound


class Sounds:
    """The words to hear, by the sound of each character; `spared` are real words that sound like one of them."""

    def __init__(self, sounds: Mapping[str, str], words: Iterable[str], spared: Iterable[str]) -> None:
        syllables = sorted(set(sounds.values()), key=len, reverse=True)
        self._signs = {syllable: chr(_FIRST_SIGN + place) for place, syllable in enumerate(syllables)}
        self._sounds = _Sounds({ord(character): self._signs[sound] for character, sound in sounds.items()})
        self._spared = frozenset(spared)
        self._words = list(words)
        self._finder = Finder(["".join(self._signs[sounds[character]] for character in word) for word in self._words])
        self._syllable = re.compile("|".join(syllables))

    def heard(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where which word stands in disguise, from left to right."""
        sounded, starts, ends = self._sounded(text)
        done = 0
        for index, first, last in self._finder.in_order(sounded):
            start, end, word = starts[first], ends[last - 1], self._words[index]
            if first >= done and self._disguised(text, start, end, word):
                yield start, end, word
                done = last

    def _sounded(self, text: str) -> tuple[str, Sequence[int], Sequence[int]]:
        """The sign of each syllable of a text, and where each begins and ends."""
        sounded = text.translate(self._sounds)
        runs = [(run, spelt) for run in _LETTERS.finditer(text) if (spelt := self._spelt(run))]
        if not runs:
            return sounded, range(len(text)), range(1, len(text) + 1)
        units = list(zip(sounded, count(), count(1), strict=False))
        for run, spelt in reversed(runs):
            units[run.start() : run.end()] = spelt
        signs, starts, ends = zip(*(unit for unit in units if text[unit[1]] != " "), strict=True)
        return "".join(signs), starts, ends

    def _spelt(self, run: re.Match[str]) -> list[tuple[str, int, int]]:
        """The syllables of a run of letters, none if it is not made of such."""
        units: list[tuple[str, int, int]] = []
        place = run.start()
        while place < run.end():
            syllable = self._syllable.match(run.string, place, run.end())
            if not syllable or not syllable[0]:
                return []
            units.append((self._signs[syllable[0]], *syllable.span()))
            place = syllable.end()
        return units

    def _disguised(self, text: str, start: int, end: int, word: str) -> bool:
        written = text[start:end]
        if written == word or written in self._spared:
            return False
        if _LETTER.search(written):
            return not (_LETTER.match(text, end) and _LETTER.match(written[-1])) and not (
                start > 0 and _LETTER.match(text[start - 1]) and _LETTER.match(written[0])
            )
        return len(word) > 2 or written[0] == word[0] or written[1] == word[1]


class _Sounds(dict[int, str]):
    """The sign of each character's syllable; what is not there has no sound."""

    def __missing__(self, code: int) -> str:
        self[code] = _SILENT
        return _SILENT
