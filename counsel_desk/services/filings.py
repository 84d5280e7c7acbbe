"""Official channels followed through: what was filed, the answer that is promised, and what comes next.

A task watches over the promised day within the filing's own change, so one undo takes back both.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from counsel_desk.domain.filings import Filing, FilingDetails, FilingOutcome, FilingState, filing_state
from counsel_desk.domain.guidance import FilingWay
from counsel_desk.domain.ids import CaseId, FilingId, OrganisationId
from counsel_desk.domain.organisations import OrganisationKind
from counsel_desk.domain.tasks import Task, TaskDetails, TaskOrigin, TaskState
from counsel_desk.domain.texts import kept
from counsel_desk.errors import InputError
from counsel_desk.guidance.filing_ways import goes_on_from, ways_onward
from counsel_desk.services.desk import Desk
from counsel_desk.services.tasks import promised
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import cases, debts, filings, incidents, organisations, tasks


class FilingWords(Protocol):
    """What the task of a filing is called, in the reader's language."""

    def answer(self, sent_to: str) -> str:
        """An answer of somebody is promised by that day."""


@dataclass(frozen=True, slots=True)
class About:
    """Whom filings of a case may be about, with their kinds: who lent or collects, and who the contacts came from."""

    organisations: Mapping[OrganisationId, tuple[str, OrganisationKind]]


def add_filing(desk: Desk, case_id: CaseId, details: FilingDetails, words: FilingWords) -> FilingId:
    """Write down what was filed; where an answer is promised a task watches over it, called as `words` say."""
    told = checked(desk, details)
    with desk.database.change("filing.add") as session:
        filing_id = filings.add_filing(session, case_id, told, desk.counsellor.id)
        _watch(desk, session, filings.load_filing(session, filing_id), words)
    return filing_id


def change_filing(desk: Desk, filing: Filing, details: FilingDetails, words: FilingWords) -> None:
    """Replace what is known of a filing; its task follows the promised day, and closes when the answer is written."""
    told = checked(desk, details)
    action = "filing.answer" if told.outcome is not filing.details.outcome else "filing.change"
    with desk.database.change(action) as session:
        filings.set_filing(session, filing, told, desk.clock)
        _watch(desk, session, filings.load_filing(session, filing.id), words)


def withdraw_filing(desk: Desk, filing: Filing) -> None:
    """Take a filing out of the case, and its task with it; undo brings both back."""
    with desk.database.change("filing.withdraw") as session:
        for task in tasks.tasks_of_filing(session, filing.id):
            _close(desk, session, task, TaskState.DROPPED, "")
        filings.withdraw_filing(session, filing.id, desk.clock)


def filings_of(desk: Desk, case_id: CaseId) -> tuple[Filing, ...]:
    """The filings of a case, newest first."""
    with desk.database.read() as session:
        return filings.filings_of(session, case_id)


def standings(desk: Desk, case_id: CaseId) -> tuple[tuple[Filing, FilingState], ...]:
    """The filings of a case, newest first, each with how it stands today."""
    with desk.database.read() as session:
        of_case = filings.filings_of(session, case_id)
        closed = not cases.load_case(session, case_id).details.status.is_open
    further = taken_further(desk, of_case)
    return tuple(
        (each, filing_state(each.details, desk.today, went_on=each.id in further, case_closed=closed))
        for each in of_case
    )


def load_filing(desk: Desk, filing_id: FilingId) -> Filing:
    """One filing as kept."""
    with desk.database.read() as session:
        return filings.load_filing(session, filing_id)


def about_whom(desk: Desk, case_id: CaseId) -> About:
    """Whom a filing of this case may be about."""
    with desk.database.read() as session:
        named = [
            each
            for debt in debts.debts_of(session, case_id)
            for each in (debt.details.lender, debt.details.collector)
            if each is not None
        ]
        named += incidents.senders_of(session, case_id)
        of_filings = [each.details.organisation for each in filings.filings_of(session, case_id)]
        known = dict.fromkeys([*named, *(each for each in of_filings if each is not None)])
        details = {each: organisations.load_organisation(session, each).details for each in known}
    return About({each: (found.name, found.kind) for each, found in details.items()})


def onward(desk: Desk, filing: Filing, about: About) -> tuple[FilingWay, ...]:
    """Where to go on from a filing that was not answered, or not enough."""
    known = about.organisations.get(filing.details.organisation) if filing.details.organisation else None
    return ways_onward(desk.pack, filing.details, known[1] if known else None)


def taken_further(desk: Desk, of_case: Sequence[Filing]) -> frozenset[FilingId]:
    """Those of a case from which another one goes on."""
    return frozenset(
        each.id
        for each in of_case
        if any(goes_on_from(desk.pack, other.details, each.details) for other in of_case if other.id != each.id)
    )


def checked(desk: Desk, details: FilingDetails) -> FilingDetails:
    """The details as they are kept.

    InputError ``filing.nobody`` (with whom), ``filing.in_future``, ``filing.promised_before``,
    ``filing.answered_before``, ``filing.outcome_missing`` (an answer, and nothing said of what came of it).
    """
    told = kept(details, notes=("request", "answer"))
    if not told.sent_to:
        raise InputError("filing.nobody", "sent_to")
    if told.filed_on > desk.today:
        raise InputError("filing.in_future", "filed_on")
    if told.promised_until is not None and told.promised_until < told.filed_on:
        raise InputError("filing.promised_before", "promised_until")
    if not told.outcome.is_answer:
        if told.outcome is FilingOutcome.WAITING and told.answer.strip():
            raise InputError("filing.outcome_missing", "outcome")
        return replace(told, answered_on=None, answer=told.answer.strip())
    answered_on = told.answered_on or desk.today
    if answered_on < told.filed_on:
        raise InputError("filing.answered_before", "answered_on")
    if answered_on > desk.today:
        raise InputError("filing.in_future", "answered_on")
    return replace(told, answered_on=answered_on)


def _watch(desk: Desk, session: Transaction, filing: Filing, words: FilingWords) -> None:
    """Bring the task of a filing in step with it. What a counsellor changed in it by hand stays, but for the day."""
    told = filing.details
    made = tasks.tasks_of_filing(session, filing.id)
    if told.outcome is not FilingOutcome.WAITING:
        state = TaskState.DROPPED if told.outcome is FilingOutcome.DROPPED else TaskState.DONE
        for task in made:
            _close(desk, session, task, state, told.answer)
    elif told.promised_until is not None:
        if made:
            _follow(session, made[0], filing)
        else:
            details = promised(desk, TaskDetails(words.answer(told.sent_to), told.promised_until))
            tasks.add_task(session, filing.case_id, details, origin=TaskOrigin.FILING, filing_id=filing.id)


def _follow(session: Transaction, task: Task, filing: Filing) -> None:
    """The day of an open task is that of the promise; one that was closed by hand stays closed."""
    until = filing.details.promised_until
    if until is not None and task.state is TaskState.OPEN and task.details.due_on != until:
        tasks.set_task(session, task, replace(task.details, due_on=until))


def _close(desk: Desk, session: Transaction, task: Task, state: TaskState, result: str) -> None:
    if task.state is TaskState.OPEN:
        tasks.set_task_state(session, task, state, result, desk.clock())
