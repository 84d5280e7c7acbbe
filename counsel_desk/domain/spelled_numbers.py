"""A number found again in a text however it is spelled there: in groups, full width, in Chinese figures, with +86."""

import re
from collections.abc import Iterable

from counsel_desk.domain.folding import fold, fold_with_origins
from counsel_desk.domain.phones import area_and_local

# As they stand after folding, which makes full width half and drops what is invisible.
_FIGURES = {
    "0": "0〇零洞",
    "1": "1一壹幺",
    "2": "2二贰两",
    "3": "3三叁",
    "4": "4四肆",
    "5": "5五伍",
    "6": "6六陆",
    "7": "7七柒拐",
    "8": "8八捌",
    "9": "9九玖",
}
_ANY_FIGURE = "".join(_FIGURES.values())
_BETWEEN = r"[\s\-‐‑‒–—―−_.·•・,、，/\\()\[\]()【】~]{0,3}"
_MAINLAND = rf"(?:\(?\+?(?:00)?{_BETWEEN}86{_BETWEEN})?"
_ABROAD = r"(?:\+|00)?"
_TELLS_ALONE = 7  # digits: a shorter number is also a part of many others


class SpelledNumbers:
    """Phone and ID numbers of somebody, as `normalise_phone` and `check_id_number` keep them."""

    def __init__(self, numbers: Iterable[str]) -> None:
        # Longest first, so that a number inside a longer one does not leave half of it.
        told = sorted({each for each in numbers if each}, key=len, reverse=True)
        self._found = re.compile("|".join(map(_spelled, told))) if told else None

    def replaced(self, text: str, by: str) -> str:
        """The text with `by` in the place of each of the numbers; every other character stays as it is."""
        if self._found is None or not self._found.search(fold(text)):
            return text
        folded = fold_with_origins(text)
        spans = [folded.span(*match.span()) for match in self._found.finditer(folded.text)]
        for start, end in reversed(spans):
            text = text[:start] + by + text[end:]
        return text


def _spelled(number: str) -> str:
    """The pattern of a number in a folded text."""
    if number.startswith("+"):
        return _ABROAD + _figures(number[1:])
    parts = area_and_local(number)
    if parts is not None:
        area, local = parts
        before = rf"(?:{_MAINLAND}\(?0?{_BETWEEN}{_figures(area.removeprefix('0'))}{_BETWEEN})?"
        return before + _alone(local)
    return _MAINLAND + _figures(number) if len(number) > _TELLS_ALONE else _alone(number)


def _alone(digits: str) -> str:
    return rf"(?<![{_ANY_FIGURE}]){_figures(digits)}(?![{_ANY_FIGURE}])"


def _figures(digits: str) -> str:
    return _BETWEEN.join(f"[{_FIGURES[digit]}]" if digit in _FIGURES else re.escape(digit.lower()) for digit in digits)
