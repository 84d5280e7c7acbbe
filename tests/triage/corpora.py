"""The labelled messages beside the tests, and which of them the shipped points were learned from."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HIGH = ("T01", "T02", "T03", "T04", "T05", "T09", "T10", "T11", "T12")
FOLDER = Path(__file__).parent
SHORT = "short"
LEARNED_FROM = ("development", "earlier", "practice", "voices", "many_voices", SHORT, "everyday")


@dataclass(frozen=True)
class Labelled:
    """A message that may be read and learned from."""

    corpus: str
    writer: str
    text: str
    labels: frozenset[str]

    @property
    def like_received(self) -> bool:
        """Whether it is as long and as mixed as messages that come in, so that counting it tells something."""
        return self.corpus != SHORT

    @property
    def harmless(self) -> bool:
        """Whether nobody saw conduct of high severity in it."""
        return self.labels.isdisjoint(HIGH)


def learned_from() -> tuple[Labelled, ...]:
    """Every message the points are learned from, in the order of the files."""
    return tuple(each for name in LEARNED_FROM for each in _read(name))


def fingerprint(messages: tuple[Labelled, ...]) -> str:
    """SHA-256 in hex of the messages with their labels, so that points tell what they were learned from."""
    plain = [(each.writer, each.text, sorted(each.labels)) for each in messages]
    return hashlib.sha256(json.dumps(plain, ensure_ascii=False).encode()).hexdigest()


def grams_of(text: str) -> set[str]:
    """The characters, pairs and triples of a text, of which the points are learned."""
    return {text[start : start + size] for size in (1, 2, 3) for start in range(len(text) - size + 1)}


def _read(name: str) -> list[Labelled]:
    content: Any = yaml.safe_load((FOLDER / f"{name}.yaml").read_text("utf-8"))
    if isinstance(content, dict):  # texts by their labels
        return [
            Labelled(name, name, text, frozenset(codes.split()) - {"none"})
            for codes, texts in content.items()
            for text in texts
        ]
    return [
        Labelled(name, name, each, frozenset())
        if isinstance(each, str)
        else Labelled(name, each["id"][0].upper(), each["text"], frozenset(each["labels"]))
        for each in content
    ]
