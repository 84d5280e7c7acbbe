"""Finding: a case in a second, by whatever the counsellor has."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from counsel_desk.domain.cases import CaseDetails, NoteKind
from counsel_desk.domain.folding import fold
from counsel_desk.domain.grams import query_grams
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.lists import HitKind
from counsel_desk.domain.organisations import OrganisationDetails
from counsel_desk.domain.people import ClientDetails, ClientPhone
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.services import cases, incidents, organisations, tasks
from counsel_desk.services.desk import Desk
from counsel_desk.services.lists import list_ids
from counsel_desk.services.search import search
from counsel_desk.storage.queries.search import find_words


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    client = ClientDetails(name="单小云", phones=(ClientPhone("13800006789"),))
    opened = cases.open_case(desk, client, CaseDetails(summary="三家网贷逾期，母亲被联系"))
    incidents.record_incident(desk, opened, incidents.draft_from(desk, "【长尾】再不还款就联系你村委会"))
    cases.add_note(desk, opened, NoteKind.NOTE, "约好周四下午再谈还款计划")
    tasks.add_task(desk, opened, TaskDetails("陪同去派出所报案", desk.today))
    organisations.add_organisation(desk, OrganisationDetails("纸鹤小贷（虚构）", signatures=("纸鹤借款",)))
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


def test_a_note_is_a_find_of_its_case_and_each_case_is_found_once(desk: Desk, case_id: CaseId) -> None:
    other = cases.open_case(desk, ClientDetails(name="示例·小满"))
    for number in range(5):
        cases.add_note(desk, other, NoteKind.NOTE, f"第{number}次谈还款计划")
    hits = search(desk, "还款计划").hits
    assert {(hit.kind, hit.id, hit.case_id) for hit in hits} == {
        (HitKind.CASE, other, other),
        (HitKind.CASE, case_id, case_id),
    }
    assert len(hits) == 2
    assert len(search(desk, "还款计划", limit=1).hits) == 1


def test_each_client_is_followed_by_their_cases_however_many_share_the_name(desk: Desk) -> None:
    opened = [cases.open_case(desk, ClientDetails(name="示例·李")) for _ in range(4)]
    hits = search(desk, "李", limit=4).hits
    assert [hit.kind for hit in hits] == [HitKind.CLIENT, HitKind.CASE, HitKind.CLIENT, HitKind.CASE]
    assert [hit.case_id for hit in hits] == [opened[3], opened[3], opened[2], opened[2]]


def test_the_year_at_the_end_of_a_phone_number_finds_that_phone_alone(desk: Desk, case_id: CaseId) -> None:
    ringing = cases.open_case(desk, ClientDetails(name="示例·小满", phones=(ClientPhone("13800002026"),)))
    assert {hit.case_id for hit in search(desk, "2026").hits} == {ringing}
    assert list(list_ids(desk, ListKind.CASES, ListView("2026"))) == [ringing]


@pytest.mark.parametrize("text", ["%", "_", "-", '"'])
def test_signs_alone_leave_the_case_list_empty(desk: Desk, case_id: CaseId, text: str) -> None:
    assert list(list_ids(desk, ListKind.CASES, ListView(text))) == []


WRITTEN = st.text(st.sampled_from("还款村委会你我𠮷ＡaB1２9 ，。％%_\"'*【】\t😀é\u200b㎏½"), min_size=2, max_size=24)


@given(texts=st.lists(WRITTEN, min_size=1, max_size=4), data=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_two_characters_of_any_text_find_it(desk: Desk, texts: list[str], data: st.DataObject) -> None:
    case_id = cases.open_case(desk, ClientDetails(), CaseDetails(summary=texts[0]))
    ids = {}
    for minute, text in enumerate(texts):
        draft = incidents.draft_from(desk, "甲")
        at = draft.happened_at + timedelta(minutes=minute + 1)
        details = replace(draft, happened_at=at, words=text, number="12378")
        ids[text] = incidents.record_incident(desk, case_id, details)
    text = data.draw(st.sampled_from(texts))
    start = data.draw(st.integers(0, len(text) - 2))
    typed = text[start : start + 2]
    assume(len(fold(typed).strip()) >= 2 and query_grams(typed))
    with desk.database.read() as session:
        found = find_words(session, typed, 100_000)
    assert (HitKind.INCIDENT, ids[text]) in {(hit.kind, hit.id) for hit in found}
    assert (HitKind.CASE, case_id) in {(hit.kind, hit.id) for hit in found} or typed not in texts[0]
    for hit in found:
        assert fold(typed).strip() in fold(hit.snippet)
