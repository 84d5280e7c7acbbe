"""Text as it is compared: half-width, lower-case, without marks and invisible characters.

Folding works character by character, so what is found in the folded text can be pointed at in the original, and a
part of a text folds to a part of its folded form.
"""

import unicodedata
from dataclasses import dataclass


class _Folds(dict[int, str]):
    """Each character's folded form, found once: NFKC, casefold, accents and invisible characters off."""

    def __missing__(self, code: int) -> str:
        open_form = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).casefold())
        kept = "".join(c for c in open_form if unicodedata.category(c) not in _DROPPED)
        folded = unicodedata.normalize("NFC", kept)
        self[code] = folded
        return folded


_DROPPED = frozenset({"Mn", "Me", "Cf", "Cs"})
_FOLDS = _Folds()


def fold(text: str) -> str:
    """The text as it is compared."""
    return text.translate(_FOLDS)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and, for each of its characters, the place of the character it came from."""

    text: str
    origins: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the original has what stands from `start` to `end` (not empty) in the folded text."""
        return self.origins[start], self.origins[end - 1] + 1


def fold_with_origins(text: str) -> Folded:
    """The folded text with the way back."""
    folds = [_FOLDS[ord(character)] for character in text]
    origins = tuple(place for place, folded in enumerate(folds) for _ in folded)
    return Folded("".join(folds), origins)
