"""What comes first in a case, and why: danger, then terms, how to reach the client, evidence, the rest in its order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import chain

from counsel_desk.domain.cases import Risk
from counsel_desk.domain.filings import Filing, FilingState, filing_state
from counsel_desk.domain.guidance import Step
from counsel_desk.domain.ids import CaseId, StepId, TaskId
from counsel_desk.domain.terms import Term, running

ASK_DANGER, ASK_SELF_HARM = "CL-01/1", "CL-01/2"  # is the client in danger, from others or from themselves
SAFETY_STEPS = frozenset({ASK_DANGER, ASK_SELF_HARM})
GRAVE = frozenset({Risk.HIGH, Risk.ACUTE})
_SOON = timedelta(30)  # a term further off does not push evidence aside
_LATELY = timedelta(30)  # one that ended longer ago is no longer news
DANGER, EVIDENCE = 1, 2  # of `Step.today`
GIVEN_ANYWAY = frozenset({"always", "hand"})


class Urgency(StrEnum):
    """Why something comes first, most urgent first."""

    DANGER = "danger"  # the risk of the case is grave
    DANGER_NOT_ASKED = "danger_not_asked"
    TERM = "term"
    TERM_PASSED = "term_passed"
    ANSWER_OVERDUE = "answer_overdue"
    TERM_NOT_DATED = "term_not_dated"  # one may be running, and nobody wrote down since when
    REACH_NOT_ASKED = "reach_not_asked"  # a call at the wrong hour can harm
    EVIDENCE = "evidence"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class OpenStep:
    """A step that is still to be done, in the words and the order of its case."""

    id: StepId
    checklist: str  # its code
    because: str  # why the case has that checklist
    step: Step
    terms: tuple[Term, ...]
    task_id: TaskId | None


@dataclass(frozen=True, slots=True)
class Matter:
    """What decides what is urgent in a case."""

    case_id: CaseId
    risk: Risk
    answered: frozenset[str]  # of `SAFETY_STEPS`: what a client said yes or no to in a call
    steps: tuple[OpenStep, ...]
    filings: tuple[Filing, ...] = ()
    reach_asked: bool = True  # whether anybody asked how the client may be reached


@dataclass(frozen=True, slots=True)
class NextBest:
    """What is most urgent: a step, a filing whose answer is late, or with neither how the client may be reached.

    `term` is the one that presses.
    """

    case_id: CaseId
    why: Urgency
    risk: Risk
    step: OpenStep | None = None
    filing: Filing | None = None
    term: Term | None = None

    @property
    def day(self) -> date | None:
        """The day that presses, if one does."""
        if self.term is not None:
            return self.term.last
        return self.filing.details.promised_until if self.filing is not None else None

    @property
    def has_task(self) -> bool:
        """Whether somebody is to see to it already."""
        held = self.step or self.filing
        return held is not None and held.task_id is not None


def next_best(matter: Matter, today: date) -> NextBest | None:
    """What to do first; None where nothing is open."""
    found = chain(_dangers(matter), _pressing(matter, today), _undated(matter), _reach(matter), _in_order(matter))
    return next(found, None)


def most_pressing(matter: Matter, today: date) -> NextBest | None:
    """The term or late answer for which a case comes first, unless danger does."""
    return next(_pressing(matter, today), None)


def pressing(matter: Matter, today: date, until: date) -> Iterator[NextBest]:
    """Terms that end by that day or ended lately, and answers that are late: the earliest first."""
    found = [*_terms(matter, today), *_late(matter, today)]
    return (each for each in sorted(found, key=_day) if today - _LATELY <= _day(each) <= until)


def _dangers(matter: Matter) -> Iterator[NextBest]:
    safety = [each for each in matter.steps if each.step.id in SAFETY_STEPS]
    if matter.risk in GRAVE:
        urgent = (each for each in matter.steps if each.step.today == DANGER)
        yield from _such(matter, Urgency.DANGER, (*safety, *urgent))
    else:
        unasked = (each for each in safety if each.step.id not in matter.answered)
        yield from _such(matter, Urgency.DANGER_NOT_ASKED, unasked)


def _pressing(matter: Matter, today: date) -> Iterator[NextBest]:
    return pressing(matter, today, today + _SOON)


def _terms(matter: Matter, today: date) -> Iterator[NextBest]:
    for each in matter.steps:
        term = running(each.terms, today)
        if term is not None:
            why = Urgency.TERM if term.last >= today else Urgency.TERM_PASSED
            yield NextBest(matter.case_id, why, matter.risk, step=each, term=term)


def _late(matter: Matter, today: date) -> Iterator[NextBest]:
    for each in matter.filings:
        if filing_state(each.details, today) is FilingState.OVERDUE:
            yield NextBest(matter.case_id, Urgency.ANSWER_OVERDUE, matter.risk, filing=each)


def _undated(matter: Matter) -> Iterator[NextBest]:
    """What a situation brought, is to be done at once, and has a term nobody has dated."""
    found = (
        each
        for each in matter.steps
        if each.step.deadline and not each.terms and each.step.today and each.because not in GIVEN_ANYWAY
    )
    return _such(matter, Urgency.TERM_NOT_DATED, found)


def _reach(matter: Matter) -> Iterator[NextBest]:
    if not matter.reach_asked:
        yield NextBest(matter.case_id, Urgency.REACH_NOT_ASKED, matter.risk)


def _in_order(matter: Matter) -> Iterator[NextBest]:
    """Evidence, then what is to be done at once, then everything as it stands."""
    evidence = (each for each in matter.steps if each.step.today == EVIDENCE)
    at_once: Sequence[OpenStep] = sorted((each for each in matter.steps if each.step.today), key=_rank)
    yield from _such(matter, Urgency.EVIDENCE, evidence)
    yield from _such(matter, Urgency.ORDER, (*at_once, *matter.steps))


def _such(matter: Matter, why: Urgency, steps: Iterable[OpenStep]) -> Iterator[NextBest]:
    return (NextBest(matter.case_id, why, matter.risk, step=each) for each in steps)


def _rank(step: OpenStep) -> int:
    return step.step.today or 0


def _day(found: NextBest) -> date:
    return found.day or date.max
