"""A pack as a heap of items that can be compared one by one, and back."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from counsel_desk.domain.guidance import (
    Checklist,
    ConductKind,
    Hotline,
    LegalBasis,
    Pack,
    Situation,
    Step,
)
from counsel_desk.domain.guidance_editions import Plain, Section
from counsel_desk.guidance.frozen import content_hash
from counsel_desk.guidance.records import from_plain, to_plain

Address = tuple[Section, str]
Items = Mapping[Address, Plain]

CODES = re.compile(r"CL-\d|OWN-\d|SIT-\d|\bT\d\d")  # what a client must never have to read

KEYS: Mapping[Section, str] = {
    Section.CHECKLISTS: "code",
    Section.STEPS: "id",
    Section.SITUATIONS: "code",
    Section.CONDUCTS: "code",
    Section.LEGAL_BASES: "key",
    Section.HOTLINES: "number",
    Section.ROUTES: "code",
    Section.RULES: "id",
}
EDITABLE = (
    Section.CHECKLISTS,
    Section.STEPS,
    Section.SITUATIONS,
    Section.CONDUCTS,
    Section.LEGAL_BASES,
    Section.HOTLINES,
)
"""The parts of which an item can be reworded."""

_TITLES = ("title", "text", "name", "law", "to", "reason")
_DERIVED = {"steps", "situations"}  # of a checklist: they are items of their own, or follow from them


def items_of(pack: Pack) -> dict[Address, Plain]:
    """Every item under its part and key, in pack order."""
    found: dict[Address, Plain] = {}
    for section, key in KEYS.items():
        for record in _records(pack, section):
            plain = to_plain(record)
            if section is Section.CHECKLISTS:
                plain = {name: value for name, value in plain.items() if name not in _DERIVED}
            found[section, plain[key]] = plain
    return found


def packed(base: Pack, items: Items, version: str) -> Pack:
    """`base` with its editable parts as `items` say, in their order, called `version`, with its own content hash."""

    def of(section: Section) -> Iterable[Plain]:
        return (plain for (part, _), plain in items.items() if part is section)

    situations = tuple(from_plain(Situation, each) for each in of(Section.SITUATIONS))
    steps = tuple(from_plain(Step, each) for each in of(Section.STEPS))
    made = replace(
        base,
        version=version,
        content_hash="",
        situations=situations,
        conducts=tuple(from_plain(ConductKind, each) for each in of(Section.CONDUCTS)),
        legal_bases=tuple(from_plain(LegalBasis, each) for each in of(Section.LEGAL_BASES)),
        hotlines=tuple(from_plain(Hotline, each) for each in of(Section.HOTLINES)),
        checklists=tuple(_checklist(each, situations, steps) for each in of(Section.CHECKLISTS)),
    )
    return replace(made, content_hash=content_hash(to_plain(made)))


def checklist_of(step: str) -> str:
    """The checklist a step belongs to: CL-07 of CL-07/3."""
    return step.partition("/")[0]


def title_of(plain: Plain) -> str:
    """What an item says of itself, in a line."""
    return next((str(plain[name]) for name in _TITLES if plain.get(name)), "")


def differing(before: Plain, after: Plain) -> tuple[str, ...]:
    """The fields that are not the same; one that is not there is empty."""
    names = dict.fromkeys((*after, *before))
    return tuple(name for name in names if (before.get(name) or None) != (after.get(name) or None))


def _checklist(plain: Plain, situations: tuple[Situation, ...], steps: tuple[Step, ...]) -> Checklist:
    code = plain["code"]
    known = {field.name for field in fields(Checklist)} - _DERIVED
    return replace(
        from_plain(Checklist, {name: value for name, value in plain.items() if name in known}),
        situations=tuple(each.code for each in situations if each.checklist == code),
        steps=tuple(each for each in steps if checklist_of(each.id) == code),
    )


def _records(pack: Pack, section: Section) -> Iterable[Any]:
    taken: Mapping[Section, Callable[[Pack], Iterable[Any]]] = {
        Section.STEPS: lambda pack: (step for each in pack.checklists for step in each.steps),
    }
    return taken[section](pack) if section in taken else getattr(pack, section.value)
