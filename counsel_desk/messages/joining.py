"""Words put side by side as the reader's language does it: its comma, its colon, its brackets, its full stop."""

from collections.abc import Iterable
from functools import reduce

from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled


def listed(words: Iterable[str]) -> str:
    """One after the other, with commas; empty ones are left out."""
    return _joined(QT_TRANSLATE_NOOP("messages", "{before}, {after}"), words)


def clauses(words: Iterable[str]) -> str:
    """What may have commas of its own, one after the other, with semicolons; empty ones are left out."""
    return _joined(QT_TRANSLATE_NOOP("messages", "{before}; {after}"), words)


def sentences(words: Iterable[str]) -> str:
    """Whole sentences in one paragraph; empty ones are left out."""
    return _joined(QT_TRANSLATE_NOOP("messages", "{before} {after}"), words)


def labelled(name: str, value: str) -> str:
    """A value after its name: Phone: 138 0000 0001."""
    return filled(QT_TRANSLATE_NOOP("messages", "{name}: {value}"), {"name": name, "value": value})


def aside(words: str, more: str) -> str:
    """Words with more in brackets: rejected (3)."""
    return filled(QT_TRANSLATE_NOOP("messages", "{words} ({more})"), {"words": words, "more": more})


def _joined(pattern: str, words: Iterable[str]) -> str:
    said = [each for each in words if each]
    return reduce(lambda before, after: filled(pattern, {"before": before, "after": after}), said) if said else ""
