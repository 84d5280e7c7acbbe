"""Words written by their sound, to slip past filters: 律shi函, tong xun lu, 爆光, 通迅录.

A word is heard where a text has its syllables in other characters. Two syllables alone are a coincidence (威望 is no
微网), so of two Chinese characters one must be right, and real words that sound alike are spared.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

Unit = tuple[str | None, int, int]  # a syllable, or None for what has no sound; where it begins and ends

_LETTERS = re.compile(r"[a-z]{2,}")
_LETTER = re.compile(r"[a-z]")


class Sounds:
    """The words to hear, by the sound of each character; `spared` are real words that sound like one of them."""

    def __init__(self, sounds: Mapping[str, str], words: Iterable[str], spared: Iterable[str]) -> None:
        self._sounds = sounds
        self._spared = frozenset(spared)
        self._words: dict[tuple[str, str], list[tuple[str, tuple[str, ...]]]] = {}
        for word in sorted(words, key=len, reverse=True):
            syllables = tuple(sounds[character] for character in word)
            self._words.setdefault((syllables[0], syllables[1]), []).append((word, syllables))
        self._syllable = re.compile("|".join(sorted(set(sounds.values()), key=len, reverse=True)))

    def heard(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where which word stands in disguise, from left to right."""
        if not self._words:
            return
        units = self._units(text)
        done = 0
        for place, ((first, *_), (second, *_)) in enumerate(pairwise(units)):
            known = self._words.get((first, second))  # type: ignore[arg-type]  # nothing is kept under None
            if known is None or place < done:
                continue
            for word, syllables in known:
                found = units[place : place + len(word)]
                start, end = found[0][1], found[-1][2]
                if syllables == tuple(unit[0] for unit in found) and self._disguised(text, start, end, word):
                    yield start, end, word
                    done = place + len(word)
                    break

    def _units(self, text: str) -> list[Unit]:
        sound = self._sounds.get
        units: list[Unit] = [(sound(character), place, place + 1) for place, character in enumerate(text)]
        runs = list(_LETTERS.finditer(text))
        for run in reversed(runs):
            if spelt := self._spelt(run):
                units[run.start() : run.end()] = spelt
        return [unit for unit in units if text[unit[1]] != " "] if runs else units

    def _spelt(self, run: re.Match[str]) -> list[Unit]:
        """The syllables of a run of letters, none if it is not made of such."""
        units: list[Unit] = []
        place = run.start()
        while place < run.end():
            syllable = self._syllable.match(run.string, place, run.end())
            if not syllable or not syllable[0]:
                return []
            units.append((syllable[0], *syllable.span()))
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
