"""Several like calls of one evening are written down at once, each as an incident that counts."""

from datetime import datetime

import pytest

from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import Channel, IncidentDetails, KnownFrom, usual_source
from counsel_desk.domain.moments import CHINA, Precision
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services.cases import open_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.incidents import incidents_of, record_incident
from counsel_desk.services.undo import undo

AT = datetime(2026, 11, 17, 20, 10, 30, tzinfo=CHINA)
CALL = IncidentDetails(AT, Precision.SECOND, Channel.CALL, number="13800000001", connected=False)


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return open_case(desk, ClientDetails(name="示例·阿青"))


def test_seven_calls_are_seven_incidents_known_to_the_minute(desk: Desk, case_id: CaseId) -> None:
    record_incident(desk, case_id, CALL, times=7)
    found = incidents_of(desk, case_id)
    assert len(found) == 7
    assert {each.details.precision for each in found} == {Precision.MINUTE}
    assert {each.details.happened_at.replace(second=0) for each in found} == {AT.replace(second=0)}


def test_the_seventh_without_an_answer_passes_the_norm_of_the_day(desk: Desk, case_id: CaseId) -> None:
    record_incident(desk, case_id, CALL, times=7)
    often = [each for each in incidents_of(desk, case_id) if any(conduct.code == "T07" for conduct in each.conducts)]
    assert len(often) == 1
    assert often[0].conducts[0].counted == 7


def test_calls_known_to_the_day_count_too_and_none_is_of_the_night(desk: Desk, case_id: CaseId) -> None:
    day = IncidentDetails(
        AT.replace(hour=0, minute=0, second=0), Precision.DAY, Channel.CALL, number="13800000001", connected=False
    )
    record_incident(desk, case_id, day, times=7)
    codes = [conduct.code for each in incidents_of(desk, case_id) for conduct in each.conducts]
    assert codes == ["T07"]


def test_one_undo_takes_them_all_back(desk: Desk, case_id: CaseId) -> None:
    record_incident(desk, case_id, CALL, times=7)
    undo(desk)
    assert incidents_of(desk, case_id) == ()


def test_a_call_or_a_visit_is_told_and_a_message_is_seen() -> None:
    told = {each for each in Channel if usual_source(each) is KnownFrom.TOLD}
    assert told == {Channel.CALL, Channel.ROBOT_CALL, Channel.VISIT}
