"""Who looked at whose record: written down once for each record, day and person, as prints and exports are."""

from datetime import datetime, time

from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.moments import CHINA
from counsel_desk.services.desk import Desk
from counsel_desk.storage.queries.looks import looked_since
from counsel_desk.storage.records import cases


def note_case_opened(desk: Desk, case_id: CaseId) -> None:
    """Write down that who sits at this desk has opened a case, unless that stands there for today already."""
    if desk.read_only:
        return
    with desk.database.read() as session:
        client_id = cases.load_case(session, case_id).client_id
        known = looked_since(session, "case.view", _midnight(desk), by=desk.counsellor.id, case_id=case_id)
    if not known:
        desk.database.note_deed("case.view", case_id=case_id, client_id=client_id)


def note_client_opened(desk: Desk, client_id: ClientId) -> None:
    """The same of the page of a client."""
    if desk.read_only:
        return
    with desk.database.read() as session:
        known = looked_since(session, "client.view", _midnight(desk), by=desk.counsellor.id, client_id=client_id)
    if not known:
        desk.database.note_deed("client.view", client_id=client_id)


def _midnight(desk: Desk) -> datetime:
    return datetime.combine(desk.today, time(), CHINA)
