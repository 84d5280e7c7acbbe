"""A case that was opened by mistake is removed while it is empty; one that holds anything is closed instead."""

from counsel_desk.domain.ids import CaseId
from counsel_desk.services.desk import Desk
from counsel_desk.storage.records import empty_cases


def remove_empty_case(desk: Desk, case_id: CaseId) -> bool:
    """Take an empty case out of sight and out of the figures; whether its client, who came with it, went along.

    Nothing but what opening it wrote may be in it: else RefusedError ``case.not_empty``. Undo brings it back whole.
    """
    with desk.database.change("case.remove") as session:
        return empty_cases.remove_case(session, case_id, desk.clock)
