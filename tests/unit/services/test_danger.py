"""Danger is never filed as harmless, wherever the words are written down."""

from dataclasses import replace

import pytest

from counsel_desk.domain.cases import CallNote, CaseDetails, CaseStatus, Danger, NoteKind, Outcome, Risk
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, ClientPhone
from counsel_desk.services import calls, cases, clients, incidents
from counsel_desk.services.desk import Desk

WORDS = "我觉得活着没意思"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails("示例·阿青"), CaseDetails(risk=Risk.LOW, risk_reason="有家人陪着"))


def case_of(desk: Desk, case_id: CaseId) -> CaseDetails:
    return cases.load_case_file(desk, case_id).case.details


@pytest.mark.parametrize(
    ("note", "risk"),
    [
        ({"text": WORDS}, Risk.HIGH),
        ({"text": WORDS, "self_harm": Danger.NO}, Risk.HIGH),
        ({"text": "有人在门口", "in_danger": Danger.YES}, Risk.ACUTE),
        ({"text": WORDS, "self_harm": Danger.YES}, Risk.ACUTE),
        ({"self_harm": Danger.UNSURE}, Risk.RAISED),
        ({"text": "今天好一些", "in_danger": Danger.NO, "self_harm": Danger.NO}, Risk.LOW),
    ],
)
def test_a_call_raises_the_risk_of_the_case_it_goes_into(
    desk: Desk, case_id: CaseId, note: dict[str, object], risk: Risk
) -> None:
    calls.save_call_note(desk, CallNote(desk.clock(), **note), case_id)  # type: ignore[arg-type]
    details = case_of(desk, case_id)
    assert details.risk is risk
    assert details.risk_reason != "有家人陪着" or risk is Risk.LOW
    assert risk is not Risk.HIGH or details.risk_reason in WORDS


@pytest.mark.parametrize("risk", [Risk.HIGH, Risk.ACUTE])
def test_a_graver_risk_that_a_person_judged_stays(desk: Desk, case_id: CaseId, risk: Risk) -> None:
    case = cases.load_case_file(desk, case_id).case
    cases.change_case(desk, case, replace(case.details, risk=risk, risk_reason="独居"))
    calls.save_call_note(desk, CallNote(desk.clock(), text=WORDS), case_id)
    assert (case_of(desk, case_id).risk, case_of(desk, case_id).risk_reason) == (risk, "独居")


def test_the_note_and_the_risk_are_taken_back_together(desk: Desk, case_id: CaseId) -> None:
    calls.save_call_note(desk, CallNote(desk.clock(), text=WORDS), case_id)
    desk.database.undo()
    assert (case_of(desk, case_id).risk, cases.notes_of(desk, case_id)) == (Risk.LOW, ())
    desk.database.redo()
    assert (case_of(desk, case_id).risk, len(cases.notes_of(desk, case_id))) == (Risk.HIGH, 1)


def test_danger_in_a_closed_case_takes_it_up_again(desk: Desk, case_id: CaseId) -> None:
    cases.close_case(desk, cases.load_case_file(desk, case_id).case, Outcome.CONTACT_LOST, "三次未接")
    calls.save_call_note(desk, CallNote(desk.clock(), text=WORDS), case_id)
    case = cases.load_case_file(desk, case_id).case
    assert (case.details.status, case.details.outcome, case.closed_on) == (CaseStatus.REOPENED, None, None)


def test_a_harmless_call_leaves_a_closed_case_closed(desk: Desk, case_id: CaseId) -> None:
    cases.close_case(desk, cases.load_case_file(desk, case_id).case, Outcome.SETTLED)
    calls.save_call_note(desk, CallNote(desk.clock(), text="来电致谢", self_harm=Danger.NO), case_id)
    assert case_of(desk, case_id).status is CaseStatus.CLOSED


@pytest.mark.parametrize(("kind", "risk"), [(NoteKind.NOTE, Risk.HIGH), (NoteKind.ADVICE, Risk.LOW)])
def test_a_note_raises_the_risk_and_advice_does_not(desk: Desk, case_id: CaseId, kind: NoteKind, risk: Risk) -> None:
    cases.add_note(desk, case_id, kind, f"她说：{WORDS}")
    assert case_of(desk, case_id).risk is risk


def test_what_an_incident_did_to_the_client_raises_the_risk_and_the_collectors_words_do_not(
    desk: Desk, case_id: CaseId
) -> None:
    draft = incidents.draft_from(desk, "不还钱你就别活了，不想活了就跳下去")
    incident_id = incidents.record_incident(desk, case_id, draft)
    assert case_of(desk, case_id).risk is Risk.LOW
    incident = incidents.load_incident(desk, incident_id)
    incidents.change_incident(desk, incident, replace(incident.details, effect=WORDS))
    assert case_of(desk, case_id).risk is Risk.HIGH


def test_a_known_client_gains_the_name_and_number_they_lacked(desk: Desk) -> None:
    case_id = calls.save_call_note(desk, CallNote(desk.clock(), text="不愿说名字"))
    again = CallNote(desk.clock(), text="又来电", caller_name=" 示例·阿青 ", caller_phone="138 0000 0001")
    calls.save_call_note(desk, again, case_id)
    details = cases.load_case_file(desk, case_id).client.details
    assert (details.name, details.phones) == ("示例·阿青", (ClientPhone("13800000001"),))
    assert cases.notes_of(desk, case_id)[0].text == "又来电"


def test_another_name_or_number_is_kept_in_the_note_and_not_made_the_clients(desk: Desk, case_id: CaseId) -> None:
    client = cases.load_case_file(desk, case_id).client
    known = replace(client.details, phones=(ClientPhone("13800000001"),))
    clients.change_client(desk, client, known)
    note = CallNote(desk.clock(), text="母亲代她来电", caller_name="示例·林母", caller_phone="13800000002")
    calls.save_call_note(desk, note, case_id)
    assert cases.load_case_file(desk, case_id).client.details == known
    assert cases.notes_of(desk, case_id)[0].text == "示例·林母 13800000002\n母亲代她来电"
