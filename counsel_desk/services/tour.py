"""Whether a counsellor is to be shown around: once, in a vault of invented people."""

from counsel_desk.domain.ids import CaseId
from counsel_desk.services import office, tasks
from counsel_desk.services.desk import Desk

_OFFERED, _SEEN = "tour.offered", "tour.seen"


def offer(desk: Desk) -> None:
    """Whoever opens this vault for the first time is to be shown around."""
    office.remember(desk, _OFFERED, value=True)


def is_due(desk: Desk) -> bool:
    """Whether the counsellor at the desk is to be shown around now.

    A vault that cannot be written shows nobody around by itself: it could not remember that it had.
    """
    if desk.read_only or not office.setting(desk, _OFFERED):
        return False
    return desk.counsellor.id not in office.setting(desk, _SEEN, [])


def was_seen(desk: Desk) -> None:
    """The counsellor at the desk was shown around, or did not want to be."""
    if not desk.read_only:
        office.remember(desk, _SEEN, sorted({*office.setting(desk, _SEEN, []), int(desk.counsellor.id)}))


def case_to_show(desk: Desk) -> CaseId | None:
    """A case with something to do in it; None where no case is open."""
    waiting = tasks.today(desk)
    for task in (*waiting.due_today, *waiting.next_days, *waiting.overdue):
        return task.case_id
    for case in waiting.without_next_step:
        return case.id
    return None
