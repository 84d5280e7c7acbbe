"""What a collector did is judged by the law of its day; what is to be done, by the law of today."""

from datetime import datetime

import pytest

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.incidents import IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails
from counsel_desk.services import cases, checklists, incidents
from counsel_desk.services.desk import Desk

ARTICLES = {"psapl_old42", "psapl_50"}


@pytest.mark.parametrize("conduct", ["T01", "T02", "T09"])
@pytest.mark.parametrize(
    ("happened_at", "key"),
    [
        (datetime(2025, 12, 31, 23, 59, tzinfo=CHINA), "psapl_old42"),
        (datetime(2026, 1, 1, 0, 0, tzinfo=CHINA), "psapl_50"),
    ],
)
def test_an_incident_cites_the_article_of_its_own_day(
    desk: Desk, happened_at: datetime, key: str, conduct: str
) -> None:
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
    incident_id = incidents.record_incident(desk, case_id, IncidentDetails(happened_at, words="示例"))
    incidents.add_conduct(desk, incidents.load_incident(desk, incident_id), conduct)
    incident = incidents.load_incident(desk, incident_id)
    (chosen,) = (each for each in incident.conducts if each.code == conduct)
    assert {basis.key for basis in incidents.reason_for(desk, incident, chosen).bases} & ARTICLES == {key}


def test_a_step_cites_the_article_of_today(desk: Desk) -> None:
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails(situations=("SIT-06",)))
    told = [step for each in checklists.case_checklists(desk, case_id) for step in each.steps]
    cited = {basis.key for step in told for basis in step.bases} & ARTICLES
    assert cited == {"psapl_50"}
