"""Making a triage engine of a guidance pack: its rules and words, and the tables that every Chinese text is read by."""

from functools import cache
from threading import Lock

from counsel_desk.domain.conduct_rules import Disguises
from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.triage import TriageEngine
from counsel_desk.domain.triage_learned import LEARNED
from counsel_desk.domain.triage_patterns import Vocabulary
from counsel_desk.domain.triage_reading import Reader, Tables
from counsel_desk.paths import RESOURCES

_KEPT = 2  # the guidance in force, and one that it is changed to or compared with
_ready: dict[str, TriageEngine] = {}  # by the exact content of their guidance, the one asked for last at the end
_making = Lock()  # the window and an import in the background may ask at once


def triage_engine(pack: Pack) -> TriageEngine:
    """An engine that reads messages by the rules of that pack. Making one takes a while; the newest are kept."""
    with _making:
        engine = _ready.pop(pack.content_hash, None)
        if engine is None:
            engine = TriageEngine(pack.rules, pack.conducts, vocabulary_of(pack), reader_of(pack), pack.learned)
        _ready[pack.content_hash] = engine
        while len(_ready) > _KEPT:
            del _ready[next(iter(_ready))]
    return engine


def vocabulary_of(pack: Pack) -> Vocabulary:
    """The word classes that the rules of a pack name."""
    return Vocabulary({each.name: each.words for each in pack.vocabulary})


def reader_of(pack: Pack) -> Reader:
    """What sees through the disguises that a pack knows."""
    known = pack.disguises or Disguises()
    alike = {written: each.meant for each in known.lookalikes for written in each.written}
    return Reader(tables(), alike, known.sounded, known.spared)


def reasons_of(pack: Pack) -> dict[tuple[str, str], str]:
    """Why a rule, or what was learned, speaks for a conduct: by the rule's id (or LEARNED) and the conduct's code."""
    reasons = {(rule.id, rule.conduct): rule.reason for rule in pack.rules}
    if pack.learned:
        reasons |= {(LEARNED, kind.code): pack.learned.reason_for(kind.title) for kind in pack.conducts}
    return reasons


@cache
def tables() -> Tables:
    """The tables that ship with the program; their first lines say where they are from."""
    simplified: dict[str, str] = {}
    for group in _lines("simplified.txt"):
        for forms in group.split():
            simplified.update(dict.fromkeys(forms[1:], forms[0]))
    sounds: dict[str, str] = {}
    for line in _lines("sounds.txt"):
        syllable, characters = line.split()
        sounds.update(dict.fromkeys(characters, syllable))
    return Tables(simplified, sounds)


def _lines(name: str) -> list[str]:
    text = (RESOURCES / "reading" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]
