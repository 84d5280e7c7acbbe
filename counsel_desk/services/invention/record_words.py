"""The invented words of conversations, of people around clients, of agreements, and of an office's own lists."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from counsel_desk.domain.contacts import ContactChannel, ContactParty, PromisedBy
from counsel_desk.domain.incidents import Direction
from counsel_desk.domain.office_lists import OfficeHotline
from counsel_desk.domain.people import Relation
from counsel_desk.domain.tasks import Every, Priority, TaskState, TemplateDetails, TemplateStart
from counsel_desk.guidance.records import from_plain
from counsel_desk.services.invention.odds import Odds


@dataclass(frozen=True, slots=True)
class AroundWords:
    """People around a client: how they are called where nobody knows their name, and what is noted of them."""

    relations: Odds[Relation]
    called: Mapping[Relation, tuple[str, ...]]
    notes: Mapping[Relation, tuple[str, ...]]
    family: str
    client_notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DebtTaskWords:
    """What the tasks of an agreement are called, and what is said of an instalment that was missed or paid."""

    instalment: str
    certificate: str
    missed: tuple[str, ...]
    paid: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DebtWords:
    """The terms of agreements."""

    agreements: tuple[str, ...]
    tasks: DebtTaskWords


@dataclass(frozen=True, slots=True)
class PromiseWords:
    """What is promised within so many working days; 0 where no day is named."""

    by: PromisedBy
    days: int
    promise: str


@dataclass(frozen=True, slots=True)
class PartyWords:
    """Conversations with one party; an empty `ticket` is one that gives none."""

    weight: int
    direction: Direction
    channels: Odds[ContactChannel]
    ticket: str
    officers: tuple[str, ...]
    said: tuple[str, ...]
    promised: tuple[PromiseWords, ...]


@dataclass(frozen=True, slots=True)
class ContactWords:
    """Conversations by whom they were with, what is said of failed attempts, and what became of promises."""

    parties: Mapping[ContactParty, PartyWords]
    unanswered: tuple[str, ...]
    results: Mapping[TaskState, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class LprWords:
    """A rate of the office."""

    one_year: int
    source: str


@dataclass(frozen=True, slots=True)
class RecurringWords:
    """A task that comes back."""

    title: str
    count: int
    every: Every
    is_call: bool


@dataclass(frozen=True, slots=True)
class EvidenceWords:
    """What is said of kept files: `said` of a picture, `written` of a transcript made of `lines`."""

    picture: str
    transcript: str
    device: str
    original_at: str
    obtained_by: str
    said: str
    written: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """What an office keeps for itself."""

    templates: tuple[TemplateDetails, ...]
    hotline: OfficeHotline
    lpr: LprWords
    recurring: tuple[RecurringWords, ...]
    evidence: EvidenceWords


def around_words(plain: Mapping[str, Any]) -> AroundWords:
    """People around clients, as read from their file."""
    return AroundWords(
        relations=Odds({Relation(relation): weight for relation, weight in plain["relations"].items()}),
        called={Relation(relation): tuple(words) for relation, words in plain["called"].items()},
        notes={Relation(relation): tuple(words) for relation, words in plain["notes"].items()},
        family=plain["family"],
        client_notes=tuple(plain["client_notes"]),
    )


def contact_words(plain: Mapping[str, Any]) -> ContactWords:
    """Conversations, as read from their file."""
    return ContactWords(
        parties={party: _party(plain[party]) for party in ContactParty if party in plain},
        unanswered=tuple(plain["unanswered"]),
        results={
            TaskState.DONE: tuple(plain["results"]["kept"]),
            TaskState.NOT_POSSIBLE: tuple(plain["results"]["not_possible"]),
            TaskState.DROPPED: tuple(plain["results"]["dropped"]),
        },
    )


def office_words(plain: Mapping[str, Any]) -> OfficeWords:
    """The office's own lists, as read from their file."""
    return OfficeWords(
        templates=tuple(_template(each) for each in plain["templates"]),
        hotline=from_plain(OfficeHotline, plain["hotline"]),
        lpr=from_plain(LprWords, plain["lpr"]),
        recurring=tuple(from_plain(RecurringWords, each) for each in plain["recurring"]),
        evidence=from_plain(EvidenceWords, plain["evidence"]),
    )


def _party(plain: Mapping[str, Any]) -> PartyWords:
    return PartyWords(
        weight=plain["weight"],
        direction=Direction(plain["direction"]),
        channels=Odds({ContactChannel(channel): weight for channel, weight in plain["channels"].items()}),
        ticket=plain.get("ticket", ""),
        officers=tuple(plain.get("officers", ())),
        said=tuple(plain["said"]),
        promised=tuple(from_plain(PromiseWords, each) for each in plain["promised"]),
    )


def _template(plain: Mapping[str, Any]) -> TemplateDetails:
    coded = {"start": TemplateStart(plain["start"]), "priority": Priority(plain.get("priority", Priority.NORMAL))}
    return TemplateDetails(**{**plain, **coded})
