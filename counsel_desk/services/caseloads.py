"""How much each counsellor has, for whoever hands cases out."""

from collections import Counter

from counsel_desk.domain.colleagues import Caseload
from counsel_desk.errors import RefusedError
from counsel_desk.services.desk import Desk
from counsel_desk.services.next_steps import pressing_steps
from counsel_desk.storage.queries import caseloads as queries
from counsel_desk.storage.records import office


def caseloads(desk: Desk) -> tuple[Caseload, ...]:
    """Of everybody who works here, or left and still has open cases, by name, and last of nobody.

    Only a coordinator may: ``office.coordinator_only``.
    """
    if not desk.counsellor.is_coordinator:
        raise RefusedError("office.coordinator_only")
    steps = pressing_steps(desk)
    with desk.database.read() as session:
        whose = queries.counsellors_of_cases(session, {each.case_id for each in steps})
        open_cases, late = queries.open_cases(session), queries.late_tasks(session, desk.today)
        offered = queries.waiting_offers(session)
        here = [each.id for each in office.counsellors(session) if each.active or open_cases.get(each.id)]
    pressing = Counter(whose.get(each.case_id) for each in steps)
    return tuple(
        Caseload(each, open_cases.get(each, 0), pressing[each], late.get(each, 0), offered.get(each, 0))
        for each in (*here, None)
    )
