"""What is said of an item of the guidance that is not the same in two versions: its fields, and their values."""

from collections.abc import Mapping
from typing import Any

from counsel_desk.domain.guidance import Actor, Confidence, DeadlineUnit, Severity
from counsel_desk.domain.guidance_editions import ItemChange, Section
from counsel_desk.messages.joining import aside, clauses, labelled, listed
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated
from counsel_desk.messages.words import word

_FIELDS = {
    "actor": QT_TRANSLATE_NOOP("messages", "Who does it"),
    "always": QT_TRANSLATE_NOOP("messages", "Given to every case"),
    "article": QT_TRANSLATE_NOOP("messages", "Article"),
    "checklist": QT_TRANSLATE_NOOP("messages", "Checklist"),
    "checklists": QT_TRANSLATE_NOOP("messages", "Checklists"),
    "client_text": QT_TRANSLATE_NOOP("messages", "What the client reads"),
    "client_title": QT_TRANSLATE_NOOP("messages", "Title for the client"),
    "confidence": QT_TRANSLATE_NOOP("messages", "How far it was checked"),
    "correction": QT_TRANSLATE_NOOP("messages", "Commonly got wrong"),
    "deadline": QT_TRANSLATE_NOOP("messages", "Term"),
    "effective_from": QT_TRANSLATE_NOOP("messages", "In force from"),
    "effective_until": QT_TRANSLATE_NOOP("messages", "In force until"),
    "evidence": QT_TRANSLATE_NOOP("messages", "Evidence"),
    "kind": QT_TRANSLATE_NOOP("messages", "Kind"),
    "later_deadlines": QT_TRANSLATE_NOOP("messages", "Later terms"),
    "law": QT_TRANSLATE_NOOP("messages", "Law"),
    "leads_to": QT_TRANSLATE_NOOP("messages", "May lead to"),
    "legal_keys": QT_TRANSLATE_NOOP("messages", "Legal basis"),
    "name": QT_TRANSLATE_NOOP("messages", "What it is called"),
    "not_for": QT_TRANSLATE_NOOP("messages", "Not for"),
    "note": QT_TRANSLATE_NOOP("messages", "Note"),
    "patterns": QT_TRANSLATE_NOOP("messages", "Words looked for"),
    "purpose": QT_TRANSLATE_NOOP("messages", "What for"),
    "rank": QT_TRANSLATE_NOOP("messages", "Urgency"),
    "reason": QT_TRANSLATE_NOOP("messages", "Reason"),
    "same_as": QT_TRANSLATE_NOOP("messages", "Printed once with"),
    "seed_ids": QT_TRANSLATE_NOOP("messages", "Where this advice comes from"),
    "severity": QT_TRANSLATE_NOOP("messages", "Severity"),
    "situation": QT_TRANSLATE_NOOP("messages", "Situation"),
    "source": QT_TRANSLATE_NOOP("messages", "Source"),
    "summary": QT_TRANSLATE_NOOP("messages", "What it says"),
    "text": QT_TRANSLATE_NOOP("messages", "What is to be done"),
    "title": QT_TRANSLATE_NOOP("messages", "Title"),
    "title_en": QT_TRANSLATE_NOOP("messages", "English title"),
    "to": QT_TRANSLATE_NOOP("messages", "To whom"),
    "today": QT_TRANSLATE_NOOP("messages", "To be done at once"),
}
_LAW_KINDS = {
    "law": QT_TRANSLATE_NOOP("messages", "law"),
    "interpretation": QT_TRANSLATE_NOOP("messages", "judicial interpretation"),
    "regulation": QT_TRANSLATE_NOOP("messages", "rule of a regulator"),
    "standard": QT_TRANSLATE_NOOP("messages", "standard or guideline"),
    "case": QT_TRANSLATE_NOOP("messages", "single case"),
}
_MEMBERS = {"actor": Actor, "confidence": Confidence, "severity": Severity}
_NUMBERED = {Section.CHECKLISTS, Section.STEPS, Section.SITUATIONS, Section.CONDUCTS, Section.HOTLINES}


def guidance_change_title(change: ItemChange) -> str:
    """Which item it is: CL-07/3, or the article of a law with what it says."""
    if change.section in _NUMBERED:
        return labelled(change.key, change.title)
    return labelled(word(change.section), change.title)


def guidance_field(name: str) -> str:
    """What a field of the guidance holds; one without a word of its own is named as the files name it."""
    words = _FIELDS.get(name, name)
    return translated(words)


def guidance_value(name: str, value: Any) -> str:  # noqa: PLR0911 - one for each kind of value
    """A plain value as it is read; nothing for an empty one."""
    if value in (None, "", [], False):
        return ""
    if value is True:
        return translated(QT_TRANSLATE_NOOP("messages", "Yes"))
    if name in _MEMBERS and isinstance(value, str):
        return word(_MEMBERS[name](value))
    if name == "kind" and value in _LAW_KINDS:
        words = _LAW_KINDS[value]
        return translated(words)
    if isinstance(value, Mapping):
        return _term(value)
    if isinstance(value, list):
        if all(isinstance(each, Mapping) for each in value):
            return clauses(_term(each) for each in value)
        return clauses(map(str, value)) if name == "evidence" else listed(tuple(map(str, value)))
    return str(value)


def _term(term: Mapping[str, Any]) -> str:
    """A term of the guidance: 15 days from when the order was received."""
    if "length" not in term:
        return ""
    length = filled(
        QT_TRANSLATE_NOOP("messages", "{length} ({unit})"),
        {"length": str(term["length"]), "unit": word(DeadlineUnit(term["unit"]))},
    )
    return aside(str(term.get("label", "")), labelled(str(term.get("event", "")), length))
