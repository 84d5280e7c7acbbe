"""Night and frequency are suggested as contacts are written down, changed, moved and withdrawn: norms, not law."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from counsel_desk import messages
from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId, IncidentId
from counsel_desk.domain.incidents import Channel, Conduct, ConductState, Contacted, IncidentDetails
from counsel_desk.domain.moments import CHINA, Precision
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, incidents, moving, organisations
from counsel_desk.services.desk import Desk

TEN = datetime(2026, 11, 17, 10, tzinfo=CHINA)
NUMBER = "13800000001"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())


def ring(desk: Desk, case_id: CaseId, minutes: int, **known: object) -> IncidentId:
    said = {"channel": Channel.CALL, "number": NUMBER, "connected": True} | known
    return incidents.record_incident(desk, case_id, IncidentDetails(TEN + timedelta(minutes=minutes), **said))


def norms(desk: Desk, case_id: CaseId) -> dict[IncidentId, list[tuple[str, str, int | None]]]:
    """The suggestions of norms that stand, by incident."""
    return {
        each.id: [(conduct.code, conduct.rule, conduct.counted) for conduct in each.conducts]
        for each in incidents.incidents_of(desk, case_id)
        if each.conducts
    }


def only(desk: Desk, incident_id: IncidentId) -> Conduct:
    [conduct] = incidents.load_incident(desk, incident_id).conducts
    return conduct


def test_the_fourth_answered_call_of_a_day_brings_it_and_the_fifth_is_counted_in(desk: Desk, case_id: CaseId) -> None:
    for minute in range(3):
        ring(desk, case_id, minute)
    assert norms(desk, case_id) == {}
    fourth = ring(desk, case_id, 3)
    assert norms(desk, case_id) == {fourth: [("T07", "OFTEN_ANSWERED", 4)]}
    ring(desk, case_id, 4)
    assert norms(desk, case_id) == {fourth: [("T07", "OFTEN_ANSWERED", 5)]}


def test_a_call_remembered_later_moves_the_line_to_the_call_that_passes_it(desk: Desk, case_id: CaseId) -> None:
    calls = [ring(desk, case_id, minute) for minute in range(10, 14)]
    ring(desk, case_id, 0)
    assert norms(desk, case_id) == {calls[2]: [("T07", "OFTEN_ANSWERED", 5)]}


def test_the_seventh_unanswered_dial_brings_it(desk: Desk, case_id: CaseId) -> None:
    dials = [ring(desk, case_id, minute, connected=False) for minute in range(7)]
    assert norms(desk, case_id) == {dials[6]: [("T07", "OFTEN_UNANSWERED", 7)]}


def test_a_message_at_ten_at_night_is_suggested_and_one_second_before_is_not(desk: Desk, case_id: CaseId) -> None:
    at_ten = TEN.replace(hour=22)
    for moment in (at_ten, at_ten - timedelta(seconds=1)):
        details = IncidentDetails(moment, Precision.SECOND, Channel.SMS, NUMBER)
        incidents.record_incident(desk, case_id, details)
    [[found]] = norms(desk, case_id).values()
    assert found == ("T06", "NIGHT", None)


def test_what_is_corrected_is_counted_anew(desk: Desk, case_id: CaseId) -> None:
    calls = [ring(desk, case_id, minute) for minute in range(4)]
    first = incidents.load_incident(desk, calls[0])
    incidents.change_incident(desk, first, replace(first.details, connected=None))
    assert norms(desk, case_id) == {}
    again = incidents.load_incident(desk, calls[0])
    incidents.change_incident(desk, again, replace(again.details, happened_at=TEN.replace(hour=7), connected=True))
    assert norms(desk, case_id) == {calls[0]: [("T06", "NIGHT", None)], calls[3]: [("T07", "OFTEN_ANSWERED", 4)]}


def test_another_day_takes_the_call_out_of_the_first_and_into_the_second(desk: Desk, case_id: CaseId) -> None:
    day = 24 * 60
    calls = [ring(desk, case_id, minute) for minute in range(4)]
    next_day = [ring(desk, case_id, day + minute) for minute in range(3)]
    last = incidents.load_incident(desk, calls[3])
    incidents.change_incident(desk, last, replace(last.details, happened_at=TEN + timedelta(minutes=day + 9)))
    assert norms(desk, case_id) == {calls[3]: [("T07", "OFTEN_ANSWERED", 4)]}
    assert len(next_day) == 3


def test_what_is_moved_counts_where_it_is_moved_to(desk: Desk, case_id: CaseId) -> None:
    other = cases.open_case(desk, ClientDetails(name="示例·阿白"), CaseDetails())
    calls = [ring(desk, case_id, minute) for minute in range(4)]
    moving.move_incidents(desk, calls[:1], other)
    assert norms(desk, case_id) == norms(desk, other) == {}
    moving.move_incidents(desk, calls[1:], other)
    assert norms(desk, other) == {calls[3]: [("T07", "OFTEN_ANSWERED", 4)]}


def test_what_is_withdrawn_no_longer_counts_and_undo_brings_it_back(desk: Desk, case_id: CaseId) -> None:
    calls = [ring(desk, case_id, minute) for minute in range(4)]
    incidents.withdraw_incident(desk, incidents.load_incident(desk, calls[1]))
    assert norms(desk, case_id) == {}
    desk.database.undo()
    assert norms(desk, case_id) == {calls[3]: [("T07", "OFTEN_ANSWERED", 4)]}


def test_a_day_that_a_person_has_decided_is_not_brought_up_again(desk: Desk, case_id: CaseId) -> None:
    calls = [ring(desk, case_id, minute) for minute in range(10, 14)]
    incidents.decide_conduct(desk, only(desk, calls[3]).id, ConductState.REJECTED)
    ring(desk, case_id, 0)  # now another call passes the line
    assert list(norms(desk, case_id)) == [calls[3]]
    assert only(desk, calls[3]).state is ConductState.REJECTED


def test_what_a_person_added_by_hand_is_not_suggested_on_top(desk: Desk, case_id: CaseId) -> None:
    calls = [ring(desk, case_id, minute) for minute in range(3)]
    incidents.add_conduct(desk, incidents.load_incident(desk, calls[2]), "T07")
    ring(desk, case_id, 3)
    assert norms(desk, case_id) == {calls[2]: [("T07", "", None)]}


def test_changed_words_leave_the_night_alone(desk: Desk, case_id: CaseId) -> None:
    at_night = IncidentDetails(TEN.replace(hour=23), channel=Channel.SMS, number=NUMBER)
    incident = incidents.load_incident(desk, incidents.record_incident(desk, case_id, at_night))
    incidents.change_incident(desk, incident, replace(at_night, words="您好"))
    assert [
        conduct.rule for conduct in incidents.load_incident(desk, incident.id).conducts if conduct.code == "T06"
    ] == ["NIGHT"]


def test_an_official_body_is_no_collector(desk: Desk, case_id: CaseId) -> None:
    court = organisations.add_organisation(
        desk, OrganisationDetails("示例法院（虚构）", OrganisationRole.OFFICIAL, OrganisationKind.COURT)
    )
    for minute in range(5):
        ring(desk, case_id, 12 * 60 + minute, organisation=court, contacted=Contacted.CLIENT)
    assert norms(desk, case_id) == {}


def test_a_night_suggested_of_an_unknown_sender_goes_when_it_proves_to_be_an_official_body(
    desk: Desk, case_id: CaseId
) -> None:
    court = organisations.add_organisation(
        desk, OrganisationDetails("示例法院（虚构）", OrganisationRole.OFFICIAL, OrganisationKind.COURT)
    )
    incident = incidents.load_incident(desk, ring(desk, case_id, 12 * 60 + 30))
    assert [each.rule for each in incident.conducts] == ["NIGHT"]
    incidents.change_incident(desk, incident, replace(incident.details, organisation=court))
    assert norms(desk, case_id) == {}


def test_the_reason_has_the_figures_and_says_that_it_is_no_law(desk: Desk, case_id: CaseId) -> None:
    calls = [ring(desk, case_id, minute) for minute in range(5)]
    incident = incidents.load_incident(desk, calls[3])
    said = messages.conduct_reason(only(desk, calls[3]), incident.details)
    assert "5 times on 17 Nov 2026" in said
    assert said.endswith("A norm of the industry, not law.")
    reason = incidents.reason_for(desk, incident, only(desk, calls[3]))
    assert {basis.kind for basis in reason.bases} == {"standard"}
