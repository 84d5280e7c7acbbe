"""Text cut into the small pieces the search index keeps.

Runs of Chinese become overlapping pairs, because Chinese users search for two characters; digits and Latin letters
become overlapping triples. A gram holds only ASCII letters, ASCII digits and characters beyond ASCII, so FTS5's
``tokenize='ascii'`` keeps each one whole: that tokenizer takes every character beyond ASCII for part of a word,
where ``unicode61`` asks tables of 2012 that do not know the later extensions. For the same reason a gram inside
double quotes can never end its quotation.
"""

import re
from collections.abc import Iterator

from counsel_desk.domain.folding import fold

_PAIRED = (  # Han with all extensions, kana, bopomofo, hangul, and private characters used for rare names
    "\u3005\u3007\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
    "\ue000-\uf8ff\uf900-\ufaff\U00020000-\U0003ffff\U000f0000-\U0010fffd"
)
_RUN = re.compile(rf"(?P<paired>[{_PAIRED}]+)|[^\W_{_PAIRED}]+")


def normalise(text: str) -> str:
    """The text as the index sees it: half-width, lower-case, without accents and invisible characters.

    What several grams found together is confirmed in this form, with ``in``.
    """
    return fold(text)


def grams(text: str) -> str:
    """The grams of a text, each once, separated by spaces.

    One begins at every character; the last of a run are shorter, so that whatever is shorter than a gram (the 9元 of
    599元) is the beginning of one.
    """
    cut = (run[start : start + size] for run, size in _runs(text) for start in range(len(run)))
    return " ".join(dict.fromkeys(cut))


def query_grams(text: str) -> tuple[str, ...]:
    """The grams a text must have to contain what was typed; empty when nothing typed can be searched for.

    Runs too short for a gram are left to the confirmation, unless there is nothing else: then they are returned
    themselves, and the index should take each as a beginning (``"ab" *``).
    """
    runs = list(_runs(text))
    whole = [run[start : start + size] for run, size in runs for start in range(len(run) - size + 1)]
    return tuple(dict.fromkeys(whole or [run for run, _ in runs]))


def _runs(text: str) -> Iterator[tuple[str, int]]:
    return ((match[0], 2 if match["paired"] else 3) for match in _RUN.finditer(fold(text)))
