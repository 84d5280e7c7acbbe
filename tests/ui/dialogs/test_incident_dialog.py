"""The form of an incident keeps what it does not ask for."""

from datetime import datetime

from pytestqt.qtbot import QtBot

from counsel_desk.domain.incidents import Channel, Direction, IncidentDetails, KnownFrom
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services.cases import open_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.incidents import incidents_of, load_incident, record_incident
from counsel_desk.ui.dialogs.incident_dialog import IncidentDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import settle

AT = datetime(2026, 11, 18, 9, 0, tzinfo=CHINA)


def test_correcting_an_outgoing_call_leaves_it_outgoing(theme: Theme, desk: Desk, tasks: Tasks, qtbot: QtBot) -> None:
    case_id = open_case(desk, ClientDetails(name="示例·阿青"))
    call = IncidentDetails(AT, channel=Channel.CALL, number="13800000001", direction=Direction.OUTGOING)
    incident = load_incident(desk, record_incident(desk, case_id, call))
    form = IncidentDialog(desk, tasks, case_id, incident)
    settle(tasks)
    form.words.setPlainText("再不还款就上门")
    form.save()
    qtbot.waitUntil(lambda: load_incident(desk, incident.id).details.words != "")
    assert load_incident(desk, incident.id).details.direction is Direction.OUTGOING


def test_a_call_is_told_by_the_client_until_somebody_says_otherwise(
    theme: Theme, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    form = IncidentDialog(desk, tasks, open_case(desk, ClientDetails(name="示例·阿青")))
    qtbot.addWidget(form)
    fields = form.incident_fields

    def choose(channel: Channel) -> KnownFrom | None:
        fields.channel.choose(channel)
        fields.channel.activated.emit(fields.channel.currentIndex())
        return fields.known_from.chosen()

    assert choose(Channel.VISIT) is KnownFrom.TOLD
    assert choose(Channel.WECHAT) is KnownFrom.PHONE
    fields.known_from.choose(KnownFrom.EXPORT)
    fields.known_from.activated.emit(1)
    assert choose(Channel.CALL) is KnownFrom.EXPORT
    settle(tasks)


def test_seven_calls_of_an_evening_are_written_down_in_one_form(
    theme: Theme, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    case_id = open_case(desk, ClientDetails(name="示例·阿青"))
    form = IncidentDialog(desk, tasks, case_id)
    fields = form.incident_fields
    fields.channel.choose(Channel.CALL)
    fields.number.line.setText("13800000001")
    fields.call.times.setValue(7)
    form.save()
    qtbot.waitUntil(lambda: len(incidents_of(desk, case_id)) == 7)
    settle(tasks)


def test_an_incident_that_stands_there_is_one(theme: Theme, desk: Desk, tasks: Tasks, qtbot: QtBot) -> None:
    case_id = open_case(desk, ClientDetails(name="示例·阿青"))
    call = IncidentDetails(AT, channel=Channel.CALL, number="13800000001")
    incident = load_incident(desk, record_incident(desk, case_id, call))
    form = IncidentDialog(desk, tasks, case_id, incident)
    qtbot.addWidget(form)
    assert form.incident_fields.call.times.isHidden()
    settle(tasks)


def test_a_time_ahead_of_now_is_questioned_once_and_kept_when_it_is_meant(
    theme: Theme, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    case_id = open_case(desk, ClientDetails(name="示例·阿青"))
    form = IncidentDialog(desk, tasks, case_id)
    when = form.incident_fields.when
    form.words.setPlainText("再不还款就上门")
    when.set_text("2026-11-21 09:00")
    assert when.note == "21 Nov 2026 09:00 is still to come. Check the day and the hour."
    form.save()
    assert when.note == "This time has not come yet. Correct it, or save again to keep it as it is."
    assert incidents_of(desk, case_id) == ()
    when.set_text("2026-11-22 09:00")
    form.save()
    assert incidents_of(desk, case_id) == ()
    with qtbot.waitSignal(form.saved):
        form.save()
    [kept] = incidents_of(desk, case_id)
    assert kept.details.happened_at == datetime(2026, 11, 22, 9, 0, tzinfo=CHINA)
    settle(tasks)
    again = IncidentDialog(desk, tasks, case_id, kept)
    again.words.setPlainText("再不还款就上门找你")
    with qtbot.waitSignal(again.saved):
        again.save()
    settle(tasks)
