"""What invented collectors write and say, each text read once by the real rules."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from counsel_desk.domain.triage import Suggestion
from counsel_desk.services.invention.scene import KnownOrganisation, Scene

# Collectors send the same text to many: so many variants of each wording and sender are enough, and the rules read
# thousands of texts instead of a million.
_VARIANTS = 12


@dataclass(frozen=True, slots=True)
class Message:
    """A text and what the rules suggest of it."""

    text: str
    suggestions: tuple[Suggestion, ...]


class Messages:
    """Fills in wordings as they are asked for."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._known: dict[tuple[str, int, str, int], Message] = {}

    def pick(self, random: Random, kind: str, sender: KnownOrganisation | None) -> Message:
        """A message of that kind: a conduct's code or another list of wordings."""
        wordings = self._scene.words.messages[kind]
        wording = random.randrange(len(wordings))
        names_sender = "{brand}" in wordings[wording] or "{hotline}" in wordings[wording]
        brand = sender.brand if sender and names_sender else ""
        key = (kind, wording, brand, random.randrange(_VARIANTS))
        if key not in self._known:
            self._known[key] = self._filled(key, wordings[wording], sender)
        return self._known[key]

    def _filled(self, key: tuple[str, int, str, int], wording: str, sender: KnownOrganisation | None) -> Message:
        values = invented_values(self._scene, self._scene.chance("message", *key), sender)
        text = wording.format_map(values)
        return Message(text, self._scene.triage.read(text).suggestions)


def invented_values(scene: Scene, random: Random, sender: KnownOrganisation | None) -> Mapping[str, object]:
    """Something for every name a wording may mention."""
    due = scene.span.first + timedelta(random.randrange((scene.span.today - scene.span.first).days + 20))
    yuan, cents = random.randint(3, 160) * 60, random.choice((0, 0, random.randint(1, 99)))
    return {
        "brand": sender.brand if sender else "账单提醒",
        "hotline": (sender.words.hotline if sender else "") or "4000000000",
        "amount": f"{yuan + cents / 100:.2f}",
        "sum": yuan,
        "tail": f"{random.randint(0, 9_999):04d}",
        "worker": f"{random.randint(1, 900):04d}",
        "days": random.randint(2, 180),
        "date": f"{due.month}月{due.day}日",
        "hour": random.choice((12, 14, 16, 17, 18, 20)),
        "surname": random.choice(scene.words.people.surnames.common),
        "case_no": f"（{due.year}）示0000民初{random.randint(1, 9_999)}号",
    }
