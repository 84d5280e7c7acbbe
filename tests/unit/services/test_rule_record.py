"""How the rules do is counted from the decisions of people: corrections are data, and no text of a case is shown."""

from dataclasses import replace
from datetime import datetime

import pytest

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import Channel, ConductState, Incident, IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.rule_record import ByHandCount, RuleCount
from counsel_desk.services import cases, incidents
from counsel_desk.services.desk import Desk
from counsel_desk.services.rule_record import rule_record

NIGHT = datetime(2026, 11, 17, 23, tzinfo=CHINA)


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())


def at_night(desk: Desk, case_id: CaseId, minute: int) -> Incident:
    details = IncidentDetails(NIGHT.replace(minute=minute), channel=Channel.CALL, number="13800000001")
    return incidents.load_incident(desk, incidents.record_incident(desk, case_id, details))


def test_a_rule_is_counted_by_what_people_made_of_it(desk: Desk, case_id: CaseId) -> None:
    one, two, three = (at_night(desk, case_id, minute) for minute in range(3))
    incidents.decide_conduct(desk, one.conducts[0].id, ConductState.CONFIRMED)
    incidents.decide_conduct(desk, two.conducts[0].id, ConductState.REJECTED)
    assert three.conducts[0].state is ConductState.SUGGESTED
    assert rule_record(desk).rules == (RuleCount("NIGHT", "T06", confirmed=1, rejected=1, waiting=1),)


def test_what_the_rules_missed_is_counted_while_it_stands(desk: Desk, case_id: CaseId) -> None:
    one, two = (at_night(desk, case_id, minute) for minute in range(2))
    for incident in (one, two):
        incidents.add_conduct(desk, incident, "T15")
    assert rule_record(desk).by_hand == (ByHandCount("T15", 2),)
    by_hand = next(each for each in incidents.load_incident(desk, two.id).conducts if each.code == "T15")
    incidents.decide_conduct(desk, by_hand.id, ConductState.REJECTED)
    assert rule_record(desk).by_hand == (ByHandCount("T15", 1),)


def test_a_correction_rejects_and_adds_in_one_step_of_undo(desk: Desk, case_id: CaseId) -> None:
    incident = at_night(desk, case_id, 0)
    incidents.correct_conduct(desk, incident, incident.conducts[0].id, "T15")
    states = {each.code: each.state for each in incidents.load_incident(desk, incident.id).conducts}
    assert states == {"T06": ConductState.REJECTED, "T15": ConductState.CONFIRMED}
    record = rule_record(desk)
    assert (record.rules[0].rejected, record.by_hand) == (1, (ByHandCount("T15", 1),))
    desk.database.undo()
    [back] = incidents.load_incident(desk, incident.id).conducts
    assert (back.code, back.state) == ("T06", ConductState.SUGGESTED)


def test_a_rejected_suggestion_and_one_by_hand_keep_who_when_and_which_version(desk: Desk, case_id: CaseId) -> None:
    incident = at_night(desk, case_id, 0)
    incidents.correct_conduct(desk, incident, incident.conducts[0].id, "T15")
    for conduct in incidents.load_incident(desk, incident.id).conducts:
        assert conduct.pack_hash == desk.pack.content_hash
    incidents.change_incident(
        desk,
        incidents.load_incident(desk, incident.id),
        replace(incident.details, words="您好，请还款"),
    )
    states = {each.code: each.state for each in incidents.load_incident(desk, incident.id).conducts}
    assert states["T06"] is ConductState.REJECTED
    assert states["T15"] is ConductState.CONFIRMED


def test_withdrawn_incidents_count_no_more(desk: Desk, case_id: CaseId) -> None:
    incidents.withdraw_incident(desk, at_night(desk, case_id, 0))
    assert rule_record(desk).rules == ()
