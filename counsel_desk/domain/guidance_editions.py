"""What an office makes of the guidance: edits over the pack it stands on; and what changed between two packs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.guidance_problems import Problem
from counsel_desk.domain.ids import GuidanceEditId

Plain = Mapping[str, Any]  # a record of the pack as plain values: text, numbers, lists, None


class Section(StrEnum):
    """The parts of a pack that an office may edit or be told of, in the order in which they are told."""

    CHECKLISTS = "checklists"
    STEPS = "steps"
    SITUATIONS = "situations"
    CONDUCTS = "conducts"
    LEGAL_BASES = "legal_bases"
    HOTLINES = "hotlines"
    ROUTES = "routes"
    RULES = "rules"


@dataclass(frozen=True, slots=True)
class Edit:
    """One item as the office wants it. `original` is the item of the pack it was made from, None for one of its own.

    Both are whole items, so that a newer pack is compared field by field with what the office saw.
    """

    section: Section
    key: str
    original: Plain | None
    ours: Plain


@dataclass(frozen=True, slots=True)
class KeptEdit:
    """An edit as it is kept."""

    id: GuidanceEditId
    version: int
    edit: Edit


class ChangeKind(StrEnum):
    """What became of an item from one pack to the next."""

    ADDED = "added"
    REWORDED = "reworded"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field with its plain value in both packs."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class ItemChange:
    """An item that is not the same in both packs. `title` says which it is, beside its key.

    `fields` are those that differ; of an item that is only in one pack, those that say something.
    """

    section: Section
    key: str
    title: str
    kind: ChangeKind
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """An item that the office and a newer pack both reworded; the office's words stand until somebody decides.

    `fields` hold the pack's words before, and the office's after. `gone`: the newer pack has no such item any more, so
    the office's words stand nowhere.
    """

    edit: KeptEdit
    title: str
    fields: tuple[FieldChange, ...]
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """On what the office's edition stands: `installed` is the hash of a pack the office brought in, None the shipped.

    `checked` is the hash of the pack on which the edits were last seen to fit.
    """

    number: int
    installed: str | None
    checked: str
    source: str


@dataclass(frozen=True, slots=True)
class EditionInForce:
    """The guidance an office works with. `base` is the pack without its edits; 0 is the number of an office without.

    `problem` is why the edits could not be laid over a newer pack, as an error says it; the base alone is in force.
    """

    pack: Pack
    base: Pack
    number: int
    edits: tuple[KeptEdit, ...]
    clashes: tuple[Clash, ...]
    is_installed: bool = False
    problem: Problem | None = None

    @property
    def released(self) -> date:
        """The day of the pack beneath."""
        return self.base.released
