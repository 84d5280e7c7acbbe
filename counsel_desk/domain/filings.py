"""What was filed with somebody outside: complaints, reports, requests; what was promised, and what came of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counsel_desk.domain.guidance import FilingKind
from counsel_desk.domain.ids import CaseId, DebtId, EvidenceId, FilingId, OrganisationId, TaskId


class FilingChannel(StrEnum):
    """How it was filed: by the client or for them, never how a collector came to them."""

    CALL = "call"
    ONLINE = "online"  # on a website or in an app
    IN_PERSON = "in_person"  # as one goes to the police
    LETTER = "letter"
    EMAIL = "email"
    WECHAT = "wechat"
    OTHER = "other"


class FilingOutcome(StrEnum):
    """What came of it."""

    WAITING = "waiting"
    SATISFIED = "satisfied"
    PARTLY = "partly"
    NOT_SATISFIED = "not_satisfied"
    REFUSED = "refused"  # they did not take it on
    NO_ANSWER = "no_answer"  # waited long enough
    DROPPED = "dropped"  # the client wants it no longer

    @property
    def is_answer(self) -> bool:
        """Whether the other side said something, so that there is a day and an answer."""
        return self in {
            FilingOutcome.SATISFIED,
            FilingOutcome.PARTLY,
            FilingOutcome.NOT_SATISFIED,
            FilingOutcome.REFUSED,
        }

    @property
    def asks_for_more(self) -> bool:
        """Whether there is reason to go on elsewhere."""
        return self in {
            FilingOutcome.PARTLY,
            FilingOutcome.NOT_SATISFIED,
            FilingOutcome.REFUSED,
            FilingOutcome.NO_ANSWER,
        }


class FilingState(StrEnum):
    """How a filing stands on a day."""

    WAITING = "waiting"
    NO_DAY = "no_day"  # waiting, and nobody knows until when
    OVERDUE = "overdue"
    GO_ON = "go_on"  # over, and not settled by it
    TAKEN_FURTHER = "taken_further"  # not settled by it, and filed elsewhere since
    SETTLED = "settled"
    ENDED = "ended"
    UNSETTLED = "unsettled"  # over and not settled by it, and the case is closed: a fact, no work
    UNANSWERED = "unanswered"  # waiting when the case was closed


@dataclass(frozen=True, slots=True)
class FilingDetails:
    """What is known of it. `sent_to` is with whom, in words; `way` the code of a way of the guidance, or empty.

    `organisation` and `debt` are what it is about. `promised_until` is the day by which an answer is promised or due.
    `evidence` are the files of the case that went with it.
    """

    kind: FilingKind
    filed_on: date
    sent_to: str
    way: str = ""
    organisation: OrganisationId | None = None
    debt: DebtId | None = None
    channel: FilingChannel = FilingChannel.CALL
    number: str = ""
    request: str = ""
    promised_until: date | None = None
    outcome: FilingOutcome = FilingOutcome.WAITING
    answered_on: date | None = None
    answer: str = ""
    evidence: tuple[EvidenceId, ...] = ()


@dataclass(frozen=True, slots=True)
class Filing:
    """A filing as kept, with the open task that watches over it."""

    id: FilingId
    case_id: CaseId
    version: int
    details: FilingDetails
    organisation_name: str
    debt_name: str
    counsellor_name: str
    task_id: TaskId | None = None


def filing_state(
    details: FilingDetails, today: date, *, went_on: bool = False, case_closed: bool = False
) -> FilingState:
    """How it stands: the day that was promised is still in time. `went_on`: another one goes on from it.

    In a closed case nothing is left to be done with it.
    """
    if details.outcome is FilingOutcome.SATISFIED:
        return FilingState.SETTLED
    if details.outcome is FilingOutcome.DROPPED:
        return FilingState.ENDED
    if details.outcome.asks_for_more:
        unsettled = FilingState.UNSETTLED if case_closed else FilingState.GO_ON
        return FilingState.TAKEN_FURTHER if went_on else unsettled
    if case_closed:
        return FilingState.UNANSWERED
    if details.promised_until is None:
        return FilingState.NO_DAY
    return FilingState.OVERDUE if details.promised_until < today else FilingState.WAITING
