"""What still waits in a case: named before it is closed, never in the way of closing it."""

from dataclasses import dataclass

from counsel_desk.domain.contacts import Contact
from counsel_desk.domain.filings import Filing, FilingOutcome
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.tasks import Task, TaskState
from counsel_desk.services.contacts import conversations_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.filings import filings_of
from counsel_desk.services.tasks import tasks_of


@dataclass(frozen=True, slots=True)
class LooseEnds:
    """Open tasks, filings without an answer, promises that no task holds; the task of a filing is not named twice."""

    tasks: tuple[Task, ...]
    filings: tuple[Filing, ...]
    promises: tuple[Contact, ...]


def loose_ends(desk: Desk, case_id: CaseId) -> LooseEnds:
    """What is still open in this case, each kind in the order in which its screen shows it."""
    waiting = tuple(each for each in filings_of(desk, case_id) if each.details.outcome is FilingOutcome.WAITING)
    watching = {each.task_id for each in waiting}
    left = (each for each in tasks_of(desk, case_id) if each.state is TaskState.OPEN and each.id not in watching)
    untold = (each.record for each in conversations_of(desk, case_id) if each.task is None)
    promises = tuple(each for each in untold if isinstance(each, Contact) and each.details.promise)
    return LooseEnds(tuple(left), waiting, promises)
