"""Opening a case within a step that may write down more: a call, or a message of somebody nameless."""

from dataclasses import replace

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import checklists, templates
from counsel_desk.services.clients import completed
from counsel_desk.services.desk import Desk
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.records import cases, people

FIRST_CONTACT = "SIT-00"
"""The situation of somebody of whom nothing more is known."""


def open_within(
    desk: Desk,
    session: Transaction,
    client: ClientId | ClientDetails = ClientDetails(),  # noqa: B008  a frozen record
    details: CaseDetails = CaseDetails(situations=(FIRST_CONTACT,)),  # noqa: B008  a frozen record
) -> CaseId:
    """Open a case for a known client or a new one, with the checklists and the tasks that its situations ask for.

    Without more it is the case of somebody nameless. It is the case of who acts, unless `details` name somebody else.
    """
    client_id = (
        people.add_client(session, completed(client), desk.clock) if isinstance(client, ClientDetails) else client
    )
    mine = replace(details, counsellor=details.counsellor or desk.counsellor.id)
    case_id = cases.add_case(session, client_id, mine, desk.today, desk.clock)
    checklists.give_checklists(desk, session, case_id)
    templates.give_tasks_of_opening(desk, session, case_id)
    return case_id
