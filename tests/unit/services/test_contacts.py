"""Every conversation that is not a collector's is kept, what was promised in it is not forgotten."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from counsel_desk.domain.cases import CallNote, CaseDetails, CaseStatus, Outcome, Risk
from counsel_desk.domain.contacts import (
    Contact,
    ContactChannel,
    ContactDetails,
    ContactParty,
    Conversation,
    PromisedBy,
    PromiseState,
    promise_state,
)
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import Channel, Direction
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.domain.people import ClientDetails, ClientPhone, PersonDetails
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.domain.tasks import TaskDetails, TaskOrigin, TaskState
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.messages import word
from counsel_desk.services import calls, cases, clients, contacts, debts, organisations, people_around, tasks
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import case_history
from counsel_desk.services.search import search
from counsel_desk.services.undo import redo, undo

GRAVE = "我觉得活着没意思"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    wish = SafeContact(CallPermission.MAY_CALL, ((time(18), time(21)),), "")
    details = ClientDetails(name="示例·阿青", phones=(ClientPhone("13800000001"),), safe_contact=wish)
    return cases.open_case(desk, details, CaseDetails(risk=Risk.LOW))


def service(desk: Desk, **told: object) -> ContactDetails:
    """A call to the lender's official service an hour ago."""
    known: dict[str, object] = {
        "at": desk.clock() - timedelta(hours=1),
        "party": ContactParty.LENDER,
        "said": "客服说已登记，会转给催收管理部门",
    }
    return ContactDetails(**(known | told))  # type: ignore[arg-type]


def kept(desk: Desk, case_id: CaseId, details: ContactDetails) -> Contact:
    return contacts.load_contact(desk, contacts.add_contact(desk, case_id, details))


def test_a_conversation_is_kept_with_everything_that_is_known_of_it(desk: Desk, case_id: CaseId) -> None:
    lender = organisations.add_organisation(desk, OrganisationDetails("晴天消费金融（虚构）"))
    debt = debts.add_debt(desk, case_id, DebtDetails(lender=lender))
    told = service(
        desk,
        number="95 00-00",
        organisation=lender,
        debt=debt,
        duration_seconds=200,
        promise="十五个工作日内书面答复",
        promised_by=PromisedBy.THEM,
        promised_until=date(2026, 12, 9),
        ticket=" 工单 20261118-01 ",
        officer="1024号客服",
        direction=Direction.INCOMING,
    )
    contact = kept(desk, case_id, told)
    assert contact.details == replace(told, number="950000", ticket="工单 20261118-01")
    assert (contact.organisation_name, contact.counsellor_name) == ("晴天消费金融（虚构）", "示例·林一")


@pytest.mark.parametrize(
    ("told", "code", "field"),
    [
        ({"said": "  "}, "contact.empty", "said"),
        ({"at": datetime(2026, 11, 18, 9, 31, tzinfo=CHINA)}, "contact.in_future", "at"),
        ({"number": "明天给"}, "phone.not_a_number", "number"),
        ({"promise": "会回电"}, "contact.promised_by_missing", "promised_by"),
        ({"promised_until": date(2026, 11, 20)}, "contact.promise_missing", "promise"),
    ],
)
def test_what_is_missing_or_cannot_be_is_said_at_its_field(
    desk: Desk, case_id: CaseId, told: dict[str, object], code: str, field: str
) -> None:
    with pytest.raises(InputError) as refused:
        contacts.add_contact(desk, case_id, replace(service(desk), **told))  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.field) == (code, field)
    assert contacts.contacts_of(desk, case_id) == ()


@pytest.mark.parametrize(
    "told",
    [{"answered": False}, {"ticket": "T-1"}, {"promise": "回电", "promised_by": PromisedBy.THEM}, {"said": "已登记"}],
)
def test_an_attempt_that_failed_a_ticket_or_a_promise_says_enough(
    desk: Desk, case_id: CaseId, told: dict[str, object]
) -> None:
    assert kept(desk, case_id, service(desk, **({"said": ""} | told)))


def test_conversations_stand_newest_first_and_call_notes_among_them(desk: Desk, case_id: CaseId, clock) -> None:
    contacts.add_contact(desk, case_id, service(desk))
    calls.save_call_note(desk, CallNote(desk.clock(), text="她说骚扰少了"), case_id)
    clock.move(hours=2)
    contacts.add_contact(desk, case_id, service(desk, party=ContactParty.POLICE, at=desk.clock()))
    found = contacts.conversations_of(desk, case_id)
    assert [each.party for each in found] == [ContactParty.POLICE, ContactParty.CLIENT, ContactParty.LENDER]
    assert len(contacts.contacts_of(desk, case_id)) == 2


def test_the_words_of_a_client_that_tell_of_danger_raise_the_risk_and_those_of_others_do_not(
    desk: Desk, case_id: CaseId
) -> None:
    contact = kept(desk, case_id, service(desk, said=GRAVE))
    assert cases.load_case_file(desk, case_id).case.details.risk is Risk.LOW
    contacts.change_contact(desk, contact, replace(contact.details, party=ContactParty.CLIENT))
    assert cases.load_case_file(desk, case_id).case.details.risk is Risk.HIGH
    undo(desk)
    assert cases.load_case_file(desk, case_id).case.details.risk is Risk.LOW


def test_danger_in_a_conversation_takes_a_closed_case_up_again(desk: Desk, case_id: CaseId) -> None:
    cases.close_case(desk, cases.load_case_file(desk, case_id).case, Outcome.CONTACT_LOST)
    contacts.add_contact(desk, case_id, service(desk, party=ContactParty.CLIENT, said=GRAVE))
    assert cases.load_case_file(desk, case_id).case.details.status is CaseStatus.REOPENED


def test_a_change_that_leaves_the_words_alone_does_not_raise_a_risk_that_a_person_lowered(
    desk: Desk, case_id: CaseId
) -> None:
    contact = kept(desk, case_id, service(desk, party=ContactParty.CLIENT, said=GRAVE))
    case = cases.load_case_file(desk, case_id).case
    cases.change_case(desk, case, replace(case.details, risk=Risk.LOW))
    contacts.change_contact(desk, contact, replace(contact.details, ticket="T-1"))
    assert cases.load_case_file(desk, case_id).case.details.risk is Risk.LOW


def test_a_conversation_with_somebody_who_was_taken_out_can_still_be_corrected(desk: Desk, case_id: CaseId) -> None:
    circle = people_around.circle_of_case(desk, case_id)
    person = people_around.add_person(desk, circle.client_id, PersonDetails("示例·阿母"))
    contact = kept(desk, case_id, service(desk, party=ContactParty.RELATIVE, person=person))
    people_around.withdraw_person(desk, people_around.load_person(desk, person))

    contacts.change_contact(desk, contact, replace(contact.details, said="母亲说已停止来电"))

    corrected = contacts.load_contact(desk, contact.id).details
    assert (corrected.said, corrected.person) == ("母亲说已停止来电", person)


def test_a_change_made_on_an_old_version_is_refused(desk: Desk, case_id: CaseId) -> None:
    contact = kept(desk, case_id, service(desk))
    contacts.change_contact(desk, contact, replace(contact.details, said="改过"))
    with pytest.raises(RefusedError, match=r"record\.changed_since"):
        contacts.change_contact(desk, contact, replace(contact.details, said="再改"))


def test_what_was_taken_out_comes_back_by_undo(desk: Desk, case_id: CaseId) -> None:
    contact = kept(desk, case_id, service(desk))
    contacts.withdraw_contact(desk, contact)
    assert contacts.contacts_of(desk, case_id) == ()
    undo(desk)
    assert contacts.contacts_of(desk, case_id)[0].details == contact.details
    redo(desk)
    assert contacts.contacts_of(desk, case_id) == ()


def test_the_history_names_what_was_changed_on_a_contact(desk: Desk, case_id: CaseId) -> None:
    contact = kept(desk, case_id, service(desk))
    contacts.change_contact(desk, contact, replace(contact.details, ticket="T-1", answered=None))
    newest = case_history(desk, case_id)[0]
    assert newest.action == "contact.change"
    assert set(newest.changed) == {"contact.ticket", "contact.answered"}


@pytest.mark.parametrize("words", ["催收管理部门", "书面答复", "20261118", "1024号"])
def test_search_finds_what_was_said_promised_the_ticket_and_the_officer(
    desk: Desk, case_id: CaseId, words: str
) -> None:
    told = service(
        desk, promise="十五日内书面答复", promised_by=PromisedBy.THEM, ticket="工单20261118", officer="1024号客服"
    )
    contacts.add_contact(desk, case_id, told)
    assert case_id in {hit.case_id for hit in search(desk, words).hits}


def test_a_promise_becomes_a_task_by_the_day_that_was_named(desk: Desk, case_id: CaseId) -> None:
    promise = {"promise": "书面答复。另附利息明细", "promised_by": PromisedBy.THEM}
    contact = kept(desk, case_id, service(desk, **promise, promised_until=date(2026, 12, 9)))
    details = contacts.task_of_promise(desk, contact)
    assert details == TaskDetails("书面答复", date(2026, 12, 9))
    task_id = tasks.add_task(desk, case_id, details, origin=TaskOrigin.CONTACT, contact_id=contact.id)
    assert tasks.load_task(desk, task_id).contact_id == contact.id


@pytest.mark.parametrize("until", [None, date(2026, 11, 17)])
def test_a_promise_without_a_day_to_come_is_for_the_next_working_day(
    desk: Desk, case_id: CaseId, until: date | None
) -> None:
    told = service(desk, promise="回电", promised_by=PromisedBy.THEM, promised_until=until)
    assert contacts.task_of_promise(desk, kept(desk, case_id, told)).due_on == date(2026, 11, 19)


@pytest.mark.parametrize(
    ("party", "channel", "by", "is_call"),
    [
        (ContactParty.CLIENT, ContactChannel.CALL, PromisedBy.US, True),
        (ContactParty.CLIENT, ContactChannel.WECHAT, PromisedBy.US, False),
        (ContactParty.CLIENT, ContactChannel.CALL, PromisedBy.CLIENT, False),
        (ContactParty.LENDER, ContactChannel.CALL, PromisedBy.US, False),
    ],
)
def test_only_what_we_promised_the_client_by_telephone_is_a_call(
    desk: Desk, case_id: CaseId, party: ContactParty, channel: ContactChannel, by: PromisedBy, is_call: bool
) -> None:
    told = service(desk, party=party, channel=channel, promise="回电", promised_by=by)
    assert contacts.task_of_promise(desk, kept(desk, case_id, told)).is_call is is_call


def test_a_promise_tells_what_became_of_it(desk: Desk, case_id: CaseId, clock) -> None:
    told = service(desk, promise="回电", promised_by=PromisedBy.THEM, promised_until=date(2026, 11, 20))
    contact = kept(desk, case_id, told)

    def state() -> PromiseState | None:
        return promise_state(contacts.conversations_of(desk, case_id)[0], desk.today)

    assert state() is PromiseState.WAITING
    task_id = tasks.add_task(
        desk, case_id, contacts.task_of_promise(desk, contact), origin=TaskOrigin.CONTACT, contact_id=contact.id
    )
    assert state() is PromiseState.IN_HAND
    clock.move(days=3)
    assert state() is PromiseState.OVERDUE
    tasks.close_task(desk, tasks.load_task(desk, task_id), TaskState.DONE)
    assert state() is PromiseState.KEPT
    tasks.close_task(desk, tasks.load_task(desk, task_id), TaskState.OPEN)
    tasks.close_task(desk, tasks.load_task(desk, task_id), TaskState.NOT_POSSIBLE, "从未回电")
    assert state() is PromiseState.NOT_KEPT


def test_where_nothing_was_promised_there_is_nothing_to_keep(desk: Desk, case_id: CaseId) -> None:
    assert promise_state(Conversation(kept(desk, case_id, service(desk))), desk.today) is None


def test_an_open_task_of_a_promise_counts_before_one_that_was_dropped(desk: Desk, case_id: CaseId) -> None:
    contact = kept(desk, case_id, service(desk, promise="回电", promised_by=PromisedBy.THEM))
    details = contacts.task_of_promise(desk, contact)
    first, _second = (tasks.add_task(desk, case_id, details, contact_id=contact.id) for _ in range(2))
    tasks.close_task(desk, tasks.load_task(desk, first), TaskState.DROPPED)
    assert promise_state(contacts.conversations_of(desk, case_id)[0], desk.today) is PromiseState.IN_HAND


def test_a_call_that_nobody_answered_is_a_contact_with_the_number_that_rang(desk: Desk, case_id: CaseId) -> None:
    contact = contacts.load_contact(desk, contacts.record_no_answer(desk, case_id))
    details = contact.details
    assert (details.at, details.answered, details.number) == (desk.clock(), False, "13800000001")
    assert (details.party, details.direction, details.channel) == (
        ContactParty.CLIENT,
        Direction.OUTGOING,
        ContactChannel.CALL,
    )


@pytest.mark.parametrize(
    ("hours", "at", "again"),
    [
        (((time(18), time(21)),), time(9, 30), (18, 18, 0)),
        (((time(18), time(21)),), time(18, 50), (18, 20, 45)),
        (((time(18), time(21)),), time(20), (19, 18, 0)),
        ((), time(9, 30), (18, 11, 30)),
        ((), time(19, 30), (19, 9, 0)),
    ],
)
def test_one_tries_again_at_an_hour_that_is_safe_for_the_client(
    desk: Desk, case_id: CaseId, clock, hours: object, at: time, again: tuple[int, int, int]
) -> None:
    clock.instant = datetime.combine(date(2026, 11, 18), at, CHINA)
    client = cases.load_case_file(desk, case_id).client
    wish = SafeContact(CallPermission.MAY_CALL, hours, "")  # type: ignore[arg-type]
    clients.change_client(desk, client, replace(client.details, safe_contact=wish))
    task = contacts.task_to_try_again(desk, case_id, "再打一次")
    day, hour, minute = again
    assert task == TaskDetails("再打一次", date(2026, 11, day), time(hour, minute), is_call=True)


def test_nobody_is_to_ring_again_who_must_not_be_rung(desk: Desk, case_id: CaseId) -> None:
    client = cases.load_case_file(desk, case_id).client
    wish = SafeContact(CallPermission.DO_NOT_CALL, (), "")
    clients.change_client(desk, client, replace(client.details, safe_contact=wish))
    assert contacts.task_to_try_again(desk, case_id, "再打一次") is None


@pytest.mark.parametrize(
    ("state", "result", "answered", "said"),
    [
        (TaskState.DONE, "骚扰停了两天", True, "骚扰停了两天"),
        (TaskState.DONE, "", True, "问骚扰停了没有"),
        (TaskState.NOT_POSSIBLE, "无人接听", False, "无人接听"),
    ],
)
def test_a_task_to_ring_ends_with_the_call_it_was_for(
    desk: Desk, case_id: CaseId, state: TaskState, result: str, answered: bool, said: str
) -> None:
    details = TaskDetails("问骚扰停了没有", desk.today, is_call=True)
    task = tasks.load_task(desk, tasks.add_task(desk, case_id, details))
    tasks.close_task(desk, task, state, result, call=contacts.call_of_task(desk, task, state, result))
    (contact,) = contacts.contacts_of(desk, case_id)
    assert (contact.details.answered, contact.details.said) == (answered, said)
    undo(desk)
    assert contacts.contacts_of(desk, case_id) == ()
    assert tasks.load_task(desk, task.id).state is TaskState.OPEN


def test_grave_words_in_the_result_of_a_call_raise_the_risk(desk: Desk, case_id: CaseId) -> None:
    task = tasks.load_task(desk, tasks.add_task(desk, case_id, TaskDetails("回电", desk.today, is_call=True)))
    call = contacts.call_of_task(desk, task, TaskState.DONE, f"她说{GRAVE}")
    tasks.close_task(desk, task, TaskState.DONE, f"她说{GRAVE}", call=call)
    assert cases.load_case_file(desk, case_id).case.details.risk is Risk.HIGH


def test_an_authority_is_an_organisation_of_its_own_role(desk: Desk, case_id: CaseId) -> None:
    police = organisations.add_organisation(
        desk, OrganisationDetails("示例派出所（虚构）", OrganisationRole.OFFICIAL, OrganisationKind.POLICE)
    )
    contact = kept(desk, case_id, service(desk, party=ContactParty.POLICE, organisation=police, officer="警号000000"))
    assert contact.organisation_name == "示例派出所（虚构）"


def test_a_talk_at_the_police_station_is_no_visit_of_a_collector(desk: Desk, case_id: CaseId) -> None:
    contact = kept(desk, case_id, service(desk, party=ContactParty.POLICE, channel=ContactChannel.IN_PERSON))
    assert word(contact.details.channel) == "In person"
    assert word(Channel.VISIT) == "Visit"


def test_every_way_of_talking_is_kept_as_an_incident_keeps_it() -> None:
    assert {each.value for each in ContactChannel} == {each.value for each in Channel}
