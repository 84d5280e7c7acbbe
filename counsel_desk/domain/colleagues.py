"""Colleagues of one office: who covers for whom, whose case is offered to whom, and how much each has to do."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counsel_desk.domain.ids import CaseId, CaseOfferId, CounsellorId, CoverId


@dataclass(frozen=True, slots=True)
class Cover:
    """While `absent` is away, from the first day through the last, `by` looks after their cases."""

    absent: CounsellorId
    by: CounsellorId
    since: date
    until: date

    def holds_on(self, day: date) -> bool:
        """Whether it holds on that day."""
        return self.since <= day <= self.until


@dataclass(frozen=True, slots=True)
class KeptCover:
    """A cover as kept, with the names of the two."""

    id: CoverId
    version: int
    cover: Cover
    absent_name: str
    by_name: str


class OfferState(StrEnum):
    """What became of a case that was offered to a colleague; until it is accepted it stays whose it was."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class CaseOffer:
    """A case that a colleague is asked to take over: who asks, what they say, and the answer to it."""

    id: CaseOfferId
    version: int
    case_id: CaseId
    reference: str
    client_name: str
    offered_by: str
    offered_to: str
    note: str
    state: OfferState
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Caseload:
    """How much a counsellor has: open cases, what presses in them, tasks that are late, cases waiting to be accepted.

    Without a counsellor it is what nobody has.
    """

    counsellor: CounsellorId | None
    open_cases: int
    pressing: int
    late_tasks: int
    offered: int
