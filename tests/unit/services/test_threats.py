"""A case in which a threat stands says so above everything, until a person rejects it."""

from datetime import datetime

import pytest

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.incidents import ConductState, IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.threats import standing
from counsel_desk.services import cases, incidents
from counsel_desk.services.desk import Desk

CONFIRMED, SUGGESTED, REJECTED = ConductState.CONFIRMED, ConductState.SUGGESTED, ConductState.REJECTED


@pytest.mark.parametrize(
    ("states", "stands"),
    [
        ((), None),
        ((REJECTED,), None),
        ((REJECTED, SUGGESTED), SUGGESTED),
        ((SUGGESTED, CONFIRMED), CONFIRMED),
    ],
)
def test_a_confirmed_threat_goes_before_a_suggested_one(
    states: tuple[ConductState, ...], stands: ConductState | None
) -> None:
    assert standing(states) is stands


def test_the_case_tells_of_a_threat_until_it_is_rejected(desk: Desk) -> None:
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
    details = IncidentDetails(datetime(2026, 11, 17, 12, tzinfo=CHINA), words="甲")
    incident = incidents.load_incident(desk, incidents.record_incident(desk, case_id, details))
    assert cases.load_case_file(desk, case_id).threat is None
    incidents.add_conduct(desk, incident, "T01")
    assert cases.load_case_file(desk, case_id).threat is ConductState.CONFIRMED
    [threat] = incidents.load_incident(desk, incident.id).conducts
    incidents.decide_conduct(desk, threat.id, ConductState.REJECTED)
    assert cases.load_case_file(desk, case_id).threat is None


def test_a_withdrawn_incident_threatens_no_more(desk: Desk) -> None:
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
    details = IncidentDetails(datetime(2026, 11, 17, 12, tzinfo=CHINA), words="甲")
    incident = incidents.load_incident(desk, incidents.record_incident(desk, case_id, details))
    incidents.add_conduct(desk, incident, "T01")
    incidents.withdraw_incident(desk, incidents.load_incident(desk, incident.id))
    assert cases.load_case_file(desk, case_id).threat is None
