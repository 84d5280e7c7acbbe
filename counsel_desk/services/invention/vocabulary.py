"""The invented words a caseload is made of, read from the shipped files."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from counsel_desk.domain.cases import Outcome, Risk
from counsel_desk.domain.organisations import OrganisationKind
from counsel_desk.domain.people import PartyRole
from counsel_desk.guidance.records import from_plain
from counsel_desk.paths import RESOURCES
from counsel_desk.services.invention.odds import Odds
from counsel_desk.services.invention.record_words import (
    AroundWords,
    ContactWords,
    DebtWords,
    OfficeWords,
    around_words,
    contact_words,
    office_words,
)


@dataclass(frozen=True, slots=True)
class Surnames:
    """Common ones, and those that are read otherwise than they look."""

    common: tuple[str, ...]
    tricky: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RareName:
    """A name that is long, rare or not Chinese at all."""

    name: str
    alias: str


@dataclass(frozen=True, slots=True)
class People:
    """What clients and counsellors are made of."""

    counsellors: tuple[str, ...]
    surnames: Surnames
    given: tuple[str, ...]
    rare: tuple[RareName, ...]
    aliases: tuple[str, ...]
    nameless: tuple[str, ...]
    regions: tuple[str, ...]
    safe_hours: tuple[tuple[tuple[str, ...], ...], ...]
    safe_notes: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Organisation:
    """An invented lender, collector or official body; `weight` is how often it occurs."""

    name: str
    kind: OrganisationKind
    short_names: tuple[str, ...]
    signatures: tuple[str, ...]
    hotline: str
    numbers: tuple[str, ...]
    app: str
    site: str
    licence_checked: bool
    weight: int


@dataclass(frozen=True, slots=True)
class Organisations:
    """Who lends, who collects, where one complains, and what is noted about them."""

    lenders: tuple[Organisation, ...]
    collectors: tuple[Organisation, ...]
    officials: tuple[Organisation, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """What a client is in: decides situations, roles, risks, messages, what is written down, and how it ends.

    `hand` are conducts a person sees; `night` and `others` are shares of incidents at night and towards third
    persons; `burst` is how many come in a row.
    """

    name: str
    weight: int
    situations: tuple[str, ...]
    sometimes: tuple[str, ...]
    roles: Odds[PartyRole]
    risks: Odds[Risk]
    messages: Odds[str]
    hand: tuple[str, ...]
    night: float
    others: float
    burst: int
    outcomes: Odds[Outcome]
    summary: tuple[str, ...]
    call: tuple[str, ...]
    advice: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TaskWords:
    """Titles of follow-ups by where they come from, and what became of them."""

    call: tuple[str, ...]
    hand: tuple[str, ...]
    incident: tuple[str, ...]
    results: tuple[str, ...]
    not_possible: tuple[str, ...]
    dropped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """What is written down in the course of a case."""

    follow_up: tuple[str, ...]
    worried: tuple[str, ...]
    acute_reasons: tuple[str, ...]
    high_reasons: tuple[str, ...]
    raised_reasons: tuple[str, ...]
    tasks: TaskWords
    step_notes: tuple[str, ...]
    step_reasons: tuple[str, ...]
    closing: dict[str, list[str]]
    reopening: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All of it. `messages` are wordings by conduct, and by other names where no rule reads them."""

    people: People
    organisations: Organisations
    messages: Mapping[str, tuple[str, ...]]
    stories: tuple[Story, ...]
    notes: Notes
    around: AroundWords
    debts: DebtWords
    contacts: ContactWords
    office: OfficeWords


@cache
def vocabulary() -> Vocabulary:
    """The shipped words; our tests have checked them."""
    return Vocabulary(
        people=from_plain(People, _read("people")),
        organisations=from_plain(Organisations, _read("organisations")),
        messages={code: tuple(wordings) for code, wordings in _read("messages").items()},
        stories=tuple(_story(plain) for plain in _read("stories")),
        notes=from_plain(Notes, _read("notes")),
        around=around_words(_read("people_around")),
        debts=from_plain(DebtWords, _read("debts")),
        contacts=contact_words(_read("contacts")),
        office=office_words(_read("office")),
    )


def _story(plain: dict[str, Any]) -> Story:
    odds = {
        "roles": Odds({PartyRole(role): weight for role, weight in plain["roles"].items()}),
        "risks": Odds({Risk(risk): weight for risk, weight in plain["risks"].items()}),
        "messages": Odds(plain["messages"]),
        "outcomes": Odds({Outcome(outcome): weight for outcome, weight in plain["outcomes"].items()}),
    }
    lists = {name: tuple(value) for name, value in plain.items() if isinstance(value, list)}
    return Story(**{**plain, **lists, **odds})


def _read(name: str) -> Any:
    with (RESOURCES / "demo" / f"{name}.yaml").open("rb") as file:
        return yaml.load(file, yaml.CSafeLoader)
