"""Erasing a person: what goes is counted, and what is kept of it names nobody."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path


class Gone(StrEnum):
    """What is counted when a person is erased; what was taken out before is counted too."""

    CASES = "cases"
    DEBTS = "debts"
    INCIDENTS = "incidents"
    CONTACTS = "contacts"
    FILINGS = "filings"
    EVIDENCE = "evidence"
    TASKS = "tasks"
    NOTES = "notes"
    STEPS = "steps"
    PEOPLE = "people"
    DRAFTS = "drafts"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class Going:
    """What goes with a person: how many of each kind, and the bytes of the files."""

    counts: Mapping[Gone, int]
    evidence_bytes: int


@dataclass(frozen=True, slots=True)
class Erasure:
    """A person was erased: under which reference, when, by whom, and what went.

    `link` is the hash of the entry in the history that says so.
    """

    reference: str
    at: datetime
    by: str
    went: Going
    link: str


@dataclass(frozen=True, slots=True)
class StillHolding:
    """A kept backup that still holds somebody who was erased: where, of when, and when it goes by itself.

    `until` is None where no day can be told: it stays until others take its place, or is never looked at.
    """

    folder: Path
    taken_at: datetime
    until: date | None


@dataclass(frozen=True, slots=True)
class ErasureReceipt:
    """What is handed out when a person was erased: it names nobody.

    `holding` are the backups that still hold the person; those in a second place that is `missing` are not known.
    """

    office: str
    erasure: Erasure
    holding: tuple[StillHolding, ...]
    missing: bool
    made_at: datetime
