"""A suggestion keeps its words, its certainty and the version of the guidance that made it."""

from dataclasses import replace
from datetime import datetime

import pytest

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.conduct_rules import Certainty
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import ConductState, Direction, Incident, IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, incidents
from counsel_desk.services.desk import Desk

DECEMBER = datetime(2025, 12, 31, 21, 59, 59, tzinfo=CHINA)
JANUARY = datetime(2026, 1, 1, 9, tzinfo=CHINA)
THREAT = "再不还钱就打断你的腿"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())


def recorded(desk: Desk, case_id: CaseId, words: str = THREAT, at: datetime = JANUARY, **known: object) -> Incident:
    details = IncidentDetails(at, words=words, **known)
    return incidents.load_incident(desk, incidents.record_incident(desk, case_id, details))


def test_every_place_its_certainty_and_the_version_are_kept(desk: Desk, case_id: CaseId) -> None:
    incident = recorded(desk, case_id)
    [threat] = [each for each in incident.conducts if each.code == "T01"]
    [found] = [each for each in desk.triage.read(THREAT).suggestions if each.conduct == "T01"]
    assert [(each.start, each.end, each.matched) for each in threat.clues] == [
        (each.start, each.end, each.matched) for each in found.spans
    ]
    assert isinstance(threat.certainty, Certainty)
    assert threat.certainty is found.certainty
    assert threat.pack_hash == desk.pack.content_hash
    assert threat.reason == found.reason


def test_words_that_changed_or_conduct_that_was_rejected_is_not_pointed_at(desk: Desk, case_id: CaseId) -> None:
    incident = recorded(desk, case_id)
    assert incident.marks
    [threat] = [each for each in incident.conducts if each.code == "T01"]
    incidents.decide_conduct(desk, threat.id, ConductState.CONFIRMED)
    confirmed = incidents.load_incident(desk, incident.id)
    incidents.change_incident(desk, confirmed, replace(confirmed.details, words="完全是另外的一句话"))
    changed = incidents.load_incident(desk, incident.id)
    assert [each.code for each in changed.conducts] == ["T01"]  # a decision stays
    assert changed.marks == ()


def test_what_the_client_writes_is_no_conduct(desk: Desk, case_id: CaseId) -> None:
    assert recorded(desk, case_id, direction=Direction.OUTGOING).conducts == ()


@pytest.mark.parametrize(("at", "article"), [(DECEMBER, "原第42条"), (JANUARY, "第50条")])
def test_december_2025_cites_article_42_and_january_2026_article_50(
    desk: Desk, case_id: CaseId, at: datetime, article: str
) -> None:
    incident = recorded(desk, case_id, at=at)
    [threat] = [each for each in incident.conducts if each.code == "T01"]
    bases = incidents.reason_for(desk, incident, threat).bases
    assert [basis.article for basis in bases if "治安管理处罚法" in basis.law] == [article]


def test_a_reason_stays_in_the_words_of_the_version_that_gave_it(desk: Desk, case_id: CaseId) -> None:
    incident = recorded(desk, case_id)
    [before] = [each for each in incident.conducts if each.code == "T01"]
    rules = tuple(
        replace(rule, reason="另外一种说法。") if rule.id == before.rule else rule for rule in desk.pack.rules
    )
    later = replace(desk.shipped, version="99", rules=rules, content_hash="f" * 64)
    after = replace(desk, shipped=later)
    [kept] = [each for each in incidents.load_incident(after, incident.id).conducts if each.code == "T01"]
    assert kept.reason == before.reason != "另外一种说法。"
    fresh = recorded(after, case_id, at=JANUARY.replace(minute=1))
    [new] = [each for each in fresh.conducts if each.code == "T01"]
    assert (new.reason, new.pack_hash) == ("另外一种说法。", "f" * 64)
