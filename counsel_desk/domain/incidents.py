"""One contact by a collector, and the conduct it may show."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from counsel_desk.domain.conduct_rules import Certainty
from counsel_desk.domain.ids import CaseId, ConductId, DebtId, IncidentId, OrganisationId, PersonId
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.people import Person


class Channel(StrEnum):
    """How a contact reached the client."""

    SMS = "sms"
    CALL = "call"
    ROBOT_CALL = "robot_call"
    WECHAT = "wechat"
    QQ = "qq"
    EMAIL = "email"
    LETTER = "letter"
    VISIT = "visit"
    SOCIAL = "social"
    OTHER = "other"


CALLS = frozenset({Channel.CALL, Channel.ROBOT_CALL})
"""The channels that are answered or not."""


class Direction(StrEnum):
    """Who turned to whom."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"


class Contacted(StrEnum):
    """Who was contacted."""

    CLIENT = "client"
    RELATIVE = "relative"
    EMPLOYER = "employer"
    FRIEND = "friend"
    OTHER = "other"
    UNKNOWN = "unknown"


class KnownFrom(StrEnum):
    """How the incident is known."""

    PHONE = "phone"
    EXPORT = "export"
    TOLD = "told"


class ConductState(StrEnum):
    """The program suggests, a person decides."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class IncidentDetails:
    """What is known of one contact. `words` are exact; `number` is digits only."""

    happened_at: datetime
    precision: Precision = Precision.MINUTE
    channel: Channel = Channel.SMS
    number: str = ""
    words: str = ""
    contacted: Contacted = Contacted.CLIENT
    known_from: KnownFrom = KnownFrom.PHONE
    organisation: OrganisationId | None = None
    debt: DebtId | None = None
    connected: bool | None = None
    duration_seconds: int | None = None
    witness: str = ""
    effect: str = ""
    direction: Direction = Direction.INCOMING
    person: PersonId | None = None  # who was contacted, where they stand among the people around the client


MOST_ALIKE = 50
"""As many contacts as may be written down at once: each has a second of its minute for itself."""


def usual_source(channel: Channel) -> KnownFrom:
    """How a contact is known unless somebody says otherwise: nobody reads a call or a visit on a telephone."""
    return KnownFrom.TOLD if channel in CALLS or channel is Channel.VISIT else KnownFrom.PHONE


def alike(details: IncidentDetails, times: int) -> Iterator[IncidentDetails]:
    """The contact as many times. Of several no second is known; unseen seconds keep them apart."""
    if times == 1:
        yield details
        return
    begins = details.happened_at.replace(second=0, microsecond=0)
    precision = Precision.MINUTE if details.precision is Precision.SECOND else details.precision
    for second in range(times):
        yield replace(details, happened_at=begins + timedelta(seconds=second), precision=precision)


@dataclass(frozen=True, slots=True)
class Clue:
    """Words for which a conduct was suggested, and where they stand in the exact words."""

    start: int
    end: int
    matched: str


@dataclass(frozen=True, slots=True)
class SuggestedConduct:
    """A conduct that a rule of the guidance or a norm of the industry (`contact_norms`) suggests, ready to be kept.

    `pack_hash` names the version of the guidance that speaks; `counted` is how many calls of its day a norm counted.
    """

    code: str
    rule: str
    clues: tuple[Clue, ...] = ()
    certainty: Certainty | None = None
    counted: int | None = None
    pack_hash: str | None = None


@dataclass(frozen=True, slots=True)
class Conduct:
    """One category of conduct on an incident, and why it was suggested; `rule` is empty when a person chose it.

    `pack_hash` names the guidance in force when it was suggested or chosen, None from before that was kept. `reason`
    is the rule's, in the words of that version; it is looked up where a conduct is to be shown.
    """

    id: ConductId
    code: str
    state: ConductState
    rule: str
    clues: tuple[Clue, ...] = ()
    certainty: Certainty | None = None
    counted: int | None = None
    pack_hash: str | None = None
    reason: str = ""

    @property
    def matched(self) -> str:
        """The words of the first clue; empty where there is none."""
        return self.clues[0].matched if self.clues else ""


@dataclass(frozen=True, slots=True)
class Incident:
    """An incident as kept. `person` is who was contacted, while they stand among the people around the client."""

    id: IncidentId
    case_id: CaseId
    version: int
    details: IncidentDetails
    organisation_name: str
    conducts: tuple[Conduct, ...]
    person: Person | None = None

    @property
    def is_undecided(self) -> bool:
        """Whether a suggestion waits for a person."""
        return any(each.state is ConductState.SUGGESTED for each in self.conducts)

    @property
    def marks(self) -> tuple[Clue, ...]:
        """The words to point at: the clues of conduct nobody rejected, where they still stand as they stood then."""
        words = self.details.words
        return tuple(
            clue
            for conduct in self.conducts
            if conduct.state is not ConductState.REJECTED
            for clue in conduct.clues
            if words[clue.start : clue.end] == clue.matched
        )
