"""The form of an incident keeps what it does not ask for."""

from datetime import datetime

from pytestqt.qtbot import QtBot

from counsel_desk.domain.incidents import Channel, Direction, IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services.cases import open_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.incidents import load_incident, record_incident
from counsel_desk.ui.dialogs.incident_dialog import IncidentDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme

AT = datetime(2026, 11, 18, 9, 0, tzinfo=CHINA)


def test_correcting_an_outgoing_call_leaves_it_outgoing(theme: Theme, desk: Desk, tasks: Tasks, qtbot: QtBot) -> None:
    case_id = open_case(desk, ClientDetails(name="示例·阿青"))
    call = IncidentDetails(AT, channel=Channel.CALL, number="13800000001", direction=Direction.OUTGOING)
    incident = load_incident(desk, record_incident(desk, case_id, call))
    form = IncidentDialog(desk, tasks, case_id, incident)
    qtbot.waitUntil(lambda: not tasks.busy, timeout=20_000)
    form.words.setPlainText("再不还款就上门")
    form.save()
    qtbot.waitUntil(lambda: load_incident(desk, incident.id).details.words != "", timeout=20_000)
    assert load_incident(desk, incident.id).details.direction is Direction.OUTGOING
