"""What a guidance pack says: situations, conduct, checklists, legal bases, hotlines.

Records only. `counsel_desk.guidance` reads them from files; a case keeps the version it was opened with.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NoReturn

from counsel_desk.domain.conduct_rules import ConductRule, Disguises, WordClass
from counsel_desk.domain.guidance_sources import Correction, Source
from counsel_desk.domain.office_lists import LprRate
from counsel_desk.domain.organisations import OrganisationKind
from counsel_desk.domain.triage_learned import Learned


class Confidence(StrEnum):
    """How far a legal basis was checked; decides what may be said of it."""

    VERIFIED_TEXT = "verified_text"  # may be cited as law
    SECONDARY_SOURCE = "secondary_source"  # shown as an industry or regulatory reference, never as law
    UNVERIFIED_MEMORY = "unverified_memory"  # hidden until someone verifies it
    ALWAYS_SHOWN = "always_shown"  # the emergency numbers 110 and 120


class Severity(StrEnum):
    """How gravely a conduct is taken when it is suggested."""

    HIGH = "high"
    MEDIUM = "med"
    LOW = "low"
    INFO = "info"


class Actor(StrEnum):
    """Who carries out a step; only the client's steps go on the paper the client takes home."""

    COUNSELLOR = "counsellor"
    CLIENT = "client"


class FilingKind(StrEnum):
    """What is asked for. A complaint wants one's own matter settled, a report wants somebody looked into."""

    REQUEST = "request"
    COMPLAINT = "complaint"
    REPORT = "report"
    OBJECTION = "objection"  # against what stands in a credit record
    POLICE = "police"
    MEDIATION = "mediation"
    LEGAL_AID = "legal_aid"
    LAWSUIT = "lawsuit"
    ARBITRATION = "arbitration"
    OTHER = "other"


class RedLinePlace(StrEnum):
    """Where a counsellor's red line bites."""

    ADVICE = "advice"  # what a client is told, by word or in writing
    PROMISE = "promise"
    THIRD_PERSON = "third_person"  # what is kept of people who are not the client
    PAPER = "paper"  # what is printed or sent


class DeadlineUnit(StrEnum):
    """What a deadline counts in."""

    CALENDAR_DAYS = "calendar_days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A term that starts with an event whose date is asked, never assumed.

    `event` completes the question "when was ...?" (a Chinese noun phrase, such as 收到支付令之日).
    """

    code: str
    length: int
    unit: DeadlineUnit
    event: str
    label: str  # what the term is for, in Chinese: 对支付令提出书面异议
    legal_key: str | None = None


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """One article (or group of articles) a step leans on. Dates bound when it is in force; None is open."""

    key: str
    law: str
    article: str
    summary: str
    effective_from: date | None
    effective_until: date | None
    note: str
    source: str
    confidence: Confidence
    kind: str  # law | interpretation | regulation | standard | case: decides the wording (dossier 3.9)


@dataclass(frozen=True, slots=True)
class Hotline:
    """A number a client can be sent to."""

    number: str
    name: str
    purpose: str
    not_for: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Route:
    """Whom one complains to about organisations of these kinds; `only` says which of them, empty means all.

    `hotlines` are numbers of the pack's hotlines. `source` is where it was read, on `checked_on`.
    """

    code: str
    kinds: tuple[OrganisationKind, ...]
    only: str
    to: str
    hotlines: tuple[str, ...]
    text: str  # what to do, in plain Chinese
    not_for: str
    legal_keys: tuple[str, ...]
    source: str
    checked_on: date
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class FilingWay:
    """A way to turn to somebody outside. `kinds` are the organisations it is about, empty means any.

    `to` is with whom, empty where it is the organisation itself. An answer is due by the first of the `terms`, then by
    the next; without one `then` names the ways that go on. `note` says what it does not do.
    """

    code: str
    kind: FilingKind
    title: str
    title_en: str
    to: str
    kinds: tuple[OrganisationKind, ...]
    hotlines: tuple[str, ...]
    step: str  # the step of a checklist it belongs to
    terms: tuple[Deadline, ...]
    legal_keys: tuple[str, ...]
    then: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class RedLine:
    """What a counsellor never does, with the reason. `pattern` hints at words that cross it, `unless` at a warning.

    A sentence that fits `unless` says the very thing the rule wants said: 我们不收费.
    """

    code: str
    title: str
    title_en: str
    text: str  # the rule, to the counsellor
    places: tuple[RedLinePlace, ...]
    legal_keys: tuple[str, ...]
    pattern: str
    unless: str


@dataclass(frozen=True, slots=True)
class Situation:
    """SIT-00 ... SIT-14: what a client is in."""

    code: str
    title: str
    title_en: str
    checklist: str


@dataclass(frozen=True, slots=True)
class ConductKind:
    """T00 ... T19: a category of collectors' conduct. `rank` orders several hits, most urgent first.

    `situation` is the one it suggests where that is not the first of its first checklist: money to a private account,
    papers that may be real, a lawful notice.
    """

    code: str
    title: str
    title_en: str
    severity: Severity
    rank: int
    checklists: tuple[str, ...]
    legal_keys: tuple[str, ...]
    note: str
    situation: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a checklist. `id` is stable: CL-07/3.

    `text` speaks to the counsellor; `client_text` to the client, plain and free of codes (empty for the
    counsellor's steps). `today` marks what a client should do at once, most urgent lowest (1, 2, ...); None is
    not urgent. Steps that say the same thing to a client share a `same_as` word and are printed once.
    """

    id: str
    actor: Actor
    text: str
    client_text: str
    today: int | None
    same_as: str | None
    legal_keys: tuple[str, ...]
    evidence: tuple[str, ...]
    deadline: Deadline | None
    leads_to: tuple[str, ...]  # checklists this step may open
    correction: str  # what is commonly got wrong here, or empty
    seed_ids: tuple[str, ...]
    later_deadlines: tuple[Deadline, ...] = ()  # terms that count when the first has passed: 15 days, then 30, then 60


@dataclass(frozen=True, slots=True)
class Checklist:
    """An ordered list of steps. `always` lists are given to every case."""

    code: str
    title: str
    title_en: str
    client_title: str
    always: bool
    situations: tuple[str, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class CrisisWord:
    """A pattern in a client's own words that suggests self-harm."""

    pattern: str
    note: str


@dataclass(frozen=True, slots=True)
class Pack:
    """One version of the guidance. `content_hash` (SHA-256, hex) names the exact content."""

    id: str
    version: str
    released: date
    content_hash: str
    situations: tuple[Situation, ...]
    conducts: tuple[ConductKind, ...]
    rules: tuple[ConductRule, ...]
    crisis_words: tuple[CrisisWord, ...]
    crisis_steps: tuple[str, ...]
    checklists: tuple[Checklist, ...]
    legal_bases: tuple[LegalBasis, ...]
    hotlines: tuple[Hotline, ...]
    vocabulary: tuple[WordClass, ...] = ()  # none, as disguises, in a version whose rules were plain expressions
    disguises: Disguises | None = None
    lpr: tuple[LprRate, ...] = ()  # none in a version from before the cost of loans was reckoned
    routes: tuple[Route, ...] = ()  # none in a version from before organisations had routes
    filing_ways: tuple[FilingWay, ...] = ()  # as above, of filings
    red_lines: tuple[RedLine, ...] = ()
    sources: tuple[Source, ...] = ()  # none in a version that only had their numbers
    corrections: tuple[Correction, ...] = ()
    learned: Learned | None = None  # none in a version that had rules only

    def checklist(self, code: str) -> Checklist:
        """The checklist of that code; KeyError if the pack has none."""
        return next((c for c in self.checklists if c.code == code), None) or _missing(code)

    def basis(self, key: str) -> LegalBasis:
        """The legal basis of that key; KeyError if the pack has none."""
        return next((b for b in self.legal_bases if b.key == key), None) or _missing(key)

    def conduct(self, code: str) -> ConductKind:
        """The conduct of that code; KeyError if the pack has none."""
        return next((c for c in self.conducts if c.code == code), None) or _missing(code)


def _missing(name: str) -> NoReturn:
    raise KeyError(name)
