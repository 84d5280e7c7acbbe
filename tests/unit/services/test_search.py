"""Finding: a case in a second, by whatever the counsellor has."""

import pytest

from counsel_desk.domain.cases import CaseDetails, NoteKind
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.lists import HitKind
from counsel_desk.domain.organisations import OrganisationDetails
from counsel_desk.domain.people import ClientDetails, ClientPhone
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.services import cases, debts, incidents, tasks
from counsel_desk.services.desk import Desk
from counsel_desk.services.search import search


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    client = ClientDetails(name="单小云", phones=(ClientPhone("13800006789"),))
    opened = cases.open_case(desk, client, CaseDetails(summary="三家网贷逾期，母亲被联系"))
    incidents.record_incident(desk, opened, incidents.draft_from(desk, "【长尾】再不还款就联系你村委会"))
    cases.add_note(desk, opened, NoteKind.NOTE, "约好周四下午再谈还款计划")
    tasks.add_task(desk, opened, TaskDetails("陪同去派出所报案", desk.today))
    debts.add_organisation(desk, OrganisationDetails("纸鹤小贷（虚构）", signatures=("纸鹤借款",)))
    return opened


@pytest.mark.parametrize("text", ["单小云", "小云", "shan", "sxy", "SXY", "shanxiaoyun", "6789", "13800006789", "云"])
def test_a_client_is_found_by_name_pinyin_initials_and_phone(desk: Desk, case_id: CaseId, text: str) -> None:
    hits = search(desk, text).hits
    assert HitKind.CLIENT in {hit.kind for hit in hits}
    assert case_id in {hit.case_id for hit in hits}


@pytest.mark.parametrize("text", ["C-2026-0001", "c-2026-0001", "2026-0001"])
def test_a_case_is_found_by_its_reference(desk: Desk, case_id: CaseId, text: str) -> None:
    assert case_id in {hit.id for hit in search(desk, text).hits if hit.kind is HitKind.CASE}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("村委", HitKind.INCIDENT),
        ("联系你村委会", HitKind.INCIDENT),
        ("还款计划", HitKind.CASE),
        ("母亲被联系", HitKind.CASE),
        ("派出所", HitKind.TASK),
        ("纸鹤", HitKind.ORGANISATION),
        ("纸鹤借款", HitKind.ORGANISATION),
    ],
)
def test_words_are_found_where_they_stand(desk: Desk, case_id: CaseId, text: str, kind: HitKind) -> None:
    hits = [hit for hit in search(desk, text).hits if hit.kind is kind]
    assert hits
    assert hits[0].snippet[hits[0].start : hits[0].end] == text


@pytest.mark.parametrize("text", ["", "   ", "%", "_", '"', "'; DROP TABLE client; --", "OR", "* NEAR(", "村委 AND"])
def test_wildcards_quotes_and_operators_are_only_text(desk: Desk, case_id: CaseId, text: str) -> None:
    assert search(desk, text).hits == ()


def test_words_whose_pairs_stand_apart_are_not_a_find(desk: Desk, case_id: CaseId) -> None:
    assert search(desk, "村委款就").hits == ()


def test_what_was_withdrawn_or_changed_is_no_longer_found(desk: Desk, case_id: CaseId) -> None:
    incident = incidents.incidents_of(desk, case_id)[0]
    incidents.withdraw_incident(desk, incident)
    assert search(desk, "村委").hits == ()
    desk.database.undo()
    assert search(desk, "村委").hits
