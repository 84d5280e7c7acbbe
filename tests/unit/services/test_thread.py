"""The main job's thread through the services: call, incident, conduct, checklist, task."""

from dataclasses import replace
from datetime import date, time

import pytest

from counsel_desk.domain.cases import CallNote, CaseDetails, CaseStatus, Danger, Outcome, Risk
from counsel_desk.domain.checklists import StepState
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.guidance import Actor
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import ConductState
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationRole
from counsel_desk.domain.people import ClientDetails, ClientPhone, ConsentMeans, ConsentPurpose, Gender
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.domain.tasks import TaskDetails, TaskState
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.services import calls, cases, checklists, clients, debts, incidents, organisations, tasks
from counsel_desk.services.desk import Desk
from counsel_desk.services.lists import list_ids
from counsel_desk.services.undo import undo

THREAT = "【长尾催收】今天再不还钱就安排兄弟去堵你，小心你孩子放学"


def open_case(desk: Desk, name: str = "示例·阿青", **details: object) -> CaseId:
    return cases.open_case(desk, ClientDetails(name=name), CaseDetails(**details))  # type: ignore[arg-type]


def test_a_nameless_call_is_enough_for_a_case(desk: Desk) -> None:
    case_id = calls.save_call_note(desk, CallNote(desk.clock(), text="一直有人打电话，不敢接"))
    file = cases.load_case_file(desk, case_id)
    assert file.case.reference == "C-2026-0001"
    assert file.client.reference == "P-2026-0001"
    assert file.client.details.name == ""
    assert [note.text for note in cases.notes_of(desk, case_id)] == ["一直有人打电话，不敢接"]


def test_an_empty_call_note_is_not_kept(desk: Desk) -> None:
    with pytest.raises(InputError) as refused:
        calls.save_call_note(desk, CallNote(desk.clock(), text="  "))
    assert refused.value.code == "call.empty"


@pytest.mark.parametrize("words", ["我觉得活着没意思", "不想活了", "撑不下去了，想一了百了"])
def test_a_clients_words_of_self_harm_are_never_filed_as_harmless(desk: Desk, words: str) -> None:
    assert calls.crisis_in(desk, words)
    file = cases.load_case_file(desk, calls.save_call_note(desk, CallNote(desk.clock(), text=words)))
    assert file.case.details.risk is Risk.HIGH
    assert file.case.details.risk_reason in words


def test_danger_now_makes_the_risk_acute(desk: Desk) -> None:
    note = CallNote(desk.clock(), in_danger=Danger.YES, text="门口有人")
    file = cases.load_case_file(desk, calls.save_call_note(desk, note))
    assert file.case.details.risk is Risk.ACUTE


def test_every_case_carries_the_two_lists_that_are_always_given(desk: Desk) -> None:
    case_id = open_case(desk)
    assert [each.checklist.code for each in checklists.case_checklists(desk, case_id)] == ["CL-01", "CL-05"]


def test_a_threat_is_suggested_with_its_words_and_waits_for_a_person(desk: Desk) -> None:
    case_id = open_case(desk)
    incident_id = incidents.record_incident(desk, case_id, incidents.draft_from(desk, THREAT))
    incident = incidents.load_incident(desk, incident_id)
    threat = next(conduct for conduct in incident.conducts if conduct.code == "T01")
    assert threat.state is ConductState.SUGGESTED
    clue = threat.clues[0]
    assert incident.details.words[clue.start : clue.end] == clue.matched
    reason = incidents.reason_for(desk, incident, threat)
    assert reason.reason
    assert reason.bases
    assert len(checklists.case_checklists(desk, case_id)) == 2

    given = incidents.decide_conduct(desk, threat.id, ConductState.CONFIRMED)
    assert "CL-07" in given
    assert incidents.load_incident(desk, incident_id).conducts[0].state is ConductState.CONFIRMED


def test_the_same_message_is_not_recorded_twice(desk: Desk) -> None:
    case_id = open_case(desk)
    draft = incidents.draft_from(desk, THREAT)
    incidents.record_incident(desk, case_id, draft)
    with pytest.raises(RefusedError) as refused:
        incidents.record_incident(desk, case_id, draft)
    assert refused.value.code == "incident.known"


def test_changed_words_are_read_afresh_and_decisions_stay(desk: Desk) -> None:
    case_id = open_case(desk)
    incident_id = incidents.record_incident(desk, case_id, incidents.draft_from(desk, THREAT))
    incident = incidents.load_incident(desk, incident_id)
    incidents.decide_conduct(desk, incident.conducts[0].id, ConductState.REJECTED)
    incidents.change_incident(desk, incident, replace(incident.details, words="你这个人渣，死全家"))
    codes = {c.code: c.state for c in incidents.load_incident(desk, incident_id).conducts}
    assert codes["T02"] is ConductState.SUGGESTED
    assert codes[incident.conducts[0].code] is ConductState.REJECTED


def test_a_conduct_seen_by_hand_is_confirmed_as_chosen(desk: Desk) -> None:
    case_id = open_case(desk)
    incident_id = incidents.record_incident(desk, case_id, incidents.draft_from(desk, "人就在楼下"))
    given = incidents.add_conduct(desk, incidents.load_incident(desk, incident_id), "T08")
    assert given == ("CL-09",)


def test_steps_are_done_skipped_with_a_reason_and_opened_again(desk: Desk) -> None:
    case_id = open_case(desk)

    def first() -> object:
        return checklists.case_checklists(desk, case_id)[0].steps[0]

    checklists.complete_step(desk, first(), "问过了")
    step = first()
    assert (step.state, step.note, step.decided_by) == (StepState.DONE, "问过了", "示例·林一")
    with pytest.raises(InputError):
        checklists.skip_step(desk, step, " ")
    checklists.skip_step(desk, step, "不适用")
    assert first().reason == "不适用"
    checklists.reopen_step(desk, first())
    assert first().state is StepState.OPEN
    assert first().decided_at is None


def test_a_deadline_runs_from_the_day_a_person_names(desk: Desk) -> None:
    case_id = open_case(desk, situations=("SIT-10",))
    step = next(
        step
        for each in checklists.case_checklists(desk, case_id)
        for step in each.steps
        if step.step.deadline is not None
    )
    assert step.due_on is None
    checklists.date_deadline(desk, step, date(2026, 11, 10))
    dated = next(s for each in checklists.case_checklists(desk, case_id) for s in each.steps if s.id == step.id)
    assert dated.due_on is not None
    assert dated.due_on > date(2026, 11, 10)


def test_a_step_becomes_one_task_and_is_told_so(desk: Desk) -> None:
    case_id = open_case(desk)
    step = checklists.case_checklists(desk, case_id)[1].steps[0]
    checklists.task_from_step(desk, step, TaskDetails("整理截图", date(2026, 11, 20)))
    step = checklists.case_checklists(desk, case_id)[1].steps[0]
    assert step.task_id is not None
    with pytest.raises(RefusedError):
        checklists.task_from_step(desk, step, TaskDetails("再来", date(2026, 11, 20)))
    assert cases.load_case_file(desk, case_id).next_step is not None


def test_client_steps_speak_to_the_client_and_counsellor_steps_do_not(desk: Desk) -> None:
    case_id = open_case(desk)
    for each in checklists.case_checklists(desk, case_id):
        for step in each.steps:
            assert bool(step.step.client_text) == (step.step.actor is Actor.CLIENT)


def test_today_tells_what_waits_and_which_case_has_no_next_step(desk: Desk) -> None:
    busy, idle = open_case(desk, "甲"), open_case(desk, "乙")
    for day in (16, 18, 20):
        tasks.add_task(desk, busy, TaskDetails(f"{day}日", date(2026, 11, day)))
    seen = tasks.today(desk)
    assert [t.title for t in seen.overdue] == ["16日"]
    assert [t.title for t in seen.due_today] == ["18日"]
    assert [t.title for t in seen.next_days] == ["20日"]
    assert [row.id for row in seen.without_next_step] == [idle]


def test_a_promised_call_outside_the_safe_hours_is_warned_about(desk: Desk) -> None:
    contact = SafeContact(CallPermission.MAY_CALL, ((time(18), time(21)),), "")
    case_id = cases.open_case(desk, ClientDetails(name="甲", safe_contact=contact))
    at_three = TaskDetails("回电", date(2026, 11, 19), time(15), is_call=True)
    assert tasks.DueWarning.OUTSIDE_SAFE_HOURS in tasks.due_warnings(desk, case_id, at_three)
    assert tasks.due_warnings(desk, case_id, replace(at_three, due_time=time(19))) == ()


def test_a_task_that_cannot_be_done_says_why(desk: Desk) -> None:
    case_id = open_case(desk)
    task = tasks.load_task(desk, tasks.add_task(desk, case_id, TaskDetails("回电", desk.today)))
    with pytest.raises(InputError):
        tasks.close_task(desk, task, TaskState.NOT_POSSIBLE)
    tasks.close_task(desk, task, TaskState.NOT_POSSIBLE, "号码已停机")
    assert tasks.load_task(desk, task.id).result == "号码已停机"


def test_an_edit_over_someone_elses_edit_is_refused(desk: Desk) -> None:
    client_id = clients.add_client(desk, ClientDetails(name="甲"))
    seen = clients.load_client(desk, client_id)
    clients.change_client(desk, seen, ClientDetails(name="乙"))
    with pytest.raises(RefusedError) as refused:
        clients.change_client(desk, seen, ClientDetails(name="丙"))
    assert refused.value.code == "record.changed_since"


def test_an_id_number_tells_birth_year_and_gender(desk: Desk) -> None:
    client_id = clients.add_client(desk, ClientDetails(name="甲", id_number="999999199001010024"))
    details = clients.load_client(desk, client_id).details
    assert details.birth_year == 1990
    assert details.gender is Gender.FEMALE


def test_who_shares_a_phone_is_offered_as_perhaps_the_same_person(desk: Desk) -> None:
    first = clients.add_client(desk, ClientDetails(name="甲", phones=(ClientPhone("13800000001"),)))
    found = clients.possible_duplicates(desk, ClientDetails(name="乙", phones=(ClientPhone("13800000001"),)))
    assert [client.id for client in found.clients] == [first]


def test_consent_stands_until_it_is_withdrawn(desk: Desk) -> None:
    client_id = clients.add_client(desk, ClientDetails(name="甲"))
    clients.give_consent(desk, client_id, ConsentPurpose.PRINT, ConsentMeans.SPOKEN)
    assert clients.load_client(desk, client_id).consents_to(ConsentPurpose.PRINT)
    clients.withdraw_consent(desk, client_id, ConsentPurpose.PRINT)
    client = clients.load_client(desk, client_id)
    assert not client.consents_to(ConsentPurpose.PRINT)
    assert client.consents[0].withdrawn_on == desk.today


def test_a_debt_names_its_lender_and_collector(desk: Desk) -> None:
    case_id = open_case(desk)
    lender = organisations.name_organisation(desk, "晴天消费金融（虚构）", OrganisationRole.LENDER)
    again = organisations.name_organisation(desk, "晴天消费金融（虚构）", OrganisationRole.LENDER)
    collector = organisations.add_organisation(
        desk, OrganisationDetails("长尾催收（虚构）", OrganisationRole.COLLECTOR)
    )
    debts.add_debt(desk, case_id, DebtDetails(lender=lender, collector=collector, claimed=1_200_000))
    debt = debts.debts_of(desk, case_id)[0]
    assert (debt.lender_name, debt.collector_name) == ("晴天消费金融（虚构）", "长尾催收（虚构）")
    assert lender == again
    debts.withdraw_debt(desk, debt)
    assert debts.debts_of(desk, case_id) == ()
    desk.database.undo()
    assert len(debts.debts_of(desk, case_id)) == 1


def test_a_case_closes_with_an_outcome_and_can_be_reopened(desk: Desk) -> None:
    case_id = open_case(desk)
    case = cases.load_case_file(desk, case_id).case
    with pytest.raises(InputError):
        cases.change_case(desk, case, replace(case.details, status=CaseStatus.CLOSED))
    cases.close_case(desk, case, Outcome.HARASSMENT_STOPPED, "两周没有再来电")
    closed = cases.load_case_file(desk, case_id).case
    assert closed.closed_on == desk.today
    with pytest.raises(InputError, match=r"case\.reason_missing"):
        cases.reopen_case(desk, closed, " ")
    cases.reopen_case(desk, closed, "又有人上门")
    again = cases.load_case_file(desk, case_id).case
    assert again.closed_on is None
    assert again.details.status is CaseStatus.REOPENED
    assert again.details.outcome is None
    assert cases.status_history(desk, case_id)[1].outcome is Outcome.HARASSMENT_STOPPED
    stood = [(each.status, each.reason) for each in cases.status_history(desk, case_id)]
    assert stood[-2:] == [(CaseStatus.CLOSED, "两周没有再来电"), (CaseStatus.REOPENED, "又有人上门")]


def test_each_closing_of_a_case_keeps_its_own_outcome(desk: Desk) -> None:
    case_id = open_case(desk)
    cases.close_case(desk, cases.load_case_file(desk, case_id).case, Outcome.CONTACT_LOST)
    cases.reopen_case(desk, cases.load_case_file(desk, case_id).case, "又打来了")
    cases.close_case(desk, cases.load_case_file(desk, case_id).case, Outcome.SETTLED)
    closed = cases.load_case_file(desk, case_id).case

    cases.change_case(desk, closed, replace(closed.details, outcome=Outcome.AGREEMENT))

    ended = [each.outcome for each in cases.status_history(desk, case_id)]
    assert ended == [None, Outcome.CONTACT_LOST, None, Outcome.AGREEMENT]


def test_references_are_numbered_by_the_year_and_never_given_twice(desk: Desk) -> None:
    open_case(desk)
    open_case(desk)
    desk.database.undo()
    assert cases.load_case_file(desk, open_case(desk)).case.reference == "C-2026-0003"


def test_a_message_without_a_case_opens_one_and_one_undo_takes_back_both(desk: Desk) -> None:
    incident_id = incidents.record_incident(desk, None, incidents.draft_from(desk, "今天不还钱就上门"))
    case_id = incidents.load_incident(desk, incident_id).case_id
    assert cases.load_case_file(desk, case_id).case.details.situations == ("SIT-00",)
    undo(desk)
    assert list(list_ids(desk, ListKind.CASES, ListView())) == []
    assert list(list_ids(desk, ListKind.CLIENTS, ListView())) == []
