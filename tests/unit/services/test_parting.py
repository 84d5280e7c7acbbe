"""Un-merging puts back nothing over what was said, taken out or marked since, and says so before."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.incidents import IncidentDetails
from counsel_desk.domain.merging import Part, StaysWhy
from counsel_desk.domain.people import ClientDetails, ClientPhone, PersonDetails, PhoneUse
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.services import cases, clients, merging, people_around
from counsel_desk.services.client_file import load_client_file
from counsel_desk.services.desk import Desk
from counsel_desk.services.incidents import load_incident, record_incident, withdraw_incident
from counsel_desk.services.undo import undo
from tests.unit.services.test_merging import AT, PRINT, SPOKEN


def merge(desk: Desk, stays: ClientId, goes: ClientId) -> None:
    both = merging.compare_clients(desk, stays, goes)
    merging.merge_clients(desk, both.stays, both.goes, both.proposed)


def staying(desk: Desk, goes: ClientId) -> dict[tuple[Part, StaysWhy], tuple[str, ...]]:
    return {(each.part, each.why): each.names for each in merging.look_at_parting(desk, goes).staying}


def change(desk: Desk, client_id: ClientId, **said: Any) -> None:
    client = clients.load_client(desk, client_id)
    clients.change_client(desk, client, replace(client.details, **said))


@pytest.fixture
def one(desk: Desk) -> ClientId:
    return clients.add_client(desk, ClientDetails("示例·阿青"))


@pytest.fixture
def other(desk: Desk, one: ClientId) -> ClientId:
    return clients.add_client(desk, ClientDetails("示例·阿蓝"))


def test_a_parting_that_was_undone_can_be_looked_at_again_whatever_became_of_an_incident(
    desk: Desk, one: ClientId, other: ClientId
) -> None:
    case_id = cases.open_case(desk, one)
    people_around.add_person(desk, other, PersonDetails("示例·家人"))
    merge(desk, one, other)
    person = load_client_file(desk, one).people[0].id
    incident = record_incident(desk, case_id, IncidentDetails(AT, words="再不还款就找你家人", person=person))
    merging.unmerge_clients(desk, other)
    undo(desk)
    withdraw_incident(desk, load_incident(desk, incident))

    assert staying(desk, other) == {}
    merging.unmerge_clients(desk, other)
    assert [each.id for each in load_client_file(desk, other).people] == [person]


def test_a_consent_that_stays_says_nothing_of_another_record_with_its_number(
    desk: Desk, one: ClientId, other: ClientId
) -> None:
    clients.give_consent(desk, one, PRINT, SPOKEN, given_on=date(2026, 11, 1))
    clients.give_consent(desk, other, PRINT, SPOKEN, given_on=date(2026, 11, 5))
    people_around.add_person(desk, other, PersonDetails("示例·家人"))  # the first person, as it is the first consent
    merge(desk, one, other)
    clients.refuse_consent(desk, one, PRINT, SPOKEN)

    assert {part for part, _ in staying(desk, other)} == {Part.CONSENTS}


def test_a_wish_about_calls_that_was_said_anew_is_not_loosened_by_half_of_the_old_one(
    desk: Desk, one: ClientId, other: ClientId
) -> None:
    morning = ((time(9), time(12)),)
    change(desk, one, safe_contact=SafeContact(CallPermission.MAY_CALL, (), ""))
    change(desk, other, safe_contact=SafeContact(CallPermission.MAY_CALL, morning, ""))
    merge(desk, one, other)
    wish = SafeContact(CallPermission.MESSAGE_WITHOUT_NAMING, morning, "下午家人在")
    change(desk, one, safe_contact=wish)

    assert staying(desk, other) == {(Part.DETAILS, StaysWhy.CHANGED): ("client.safe_hours",)}
    merging.unmerge_clients(desk, other)
    assert clients.load_client(desk, one).details.safe_contact == wish


@pytest.mark.parametrize("agreed_last", [False, True])
def test_a_consent_taken_back_in_a_chain_of_merges_stays_so_when_the_chain_is_parted(
    desk: Desk, one: ClientId, other: ClientId, agreed_last: bool
) -> None:
    third = clients.add_client(desk, ClientDetails("示例·阿紫"))
    clients.give_consent(desk, third, PRINT, SPOKEN, given_on=date(2026, 11, 1))
    clients.give_consent(desk, other, PRINT, SPOKEN, given_on=date(2026, 11, 2))
    if agreed_last:  # then what is taken back is the consent of the first, which ended those of the others
        clients.give_consent(desk, one, PRINT, SPOKEN, given_on=date(2026, 11, 3))
    merge(desk, other, third)
    merge(desk, one, other)
    clients.withdraw_consent(desk, one, PRINT)

    merging.unmerge_clients(desk, other)
    assert staying(desk, third)[Part.CONSENTS, StaysWhy.CHANGED] == (PRINT,)
    merging.unmerge_clients(desk, third)

    assert not any(clients.load_client(desk, each).consents_to(PRINT) for each in (one, other, third))


@pytest.mark.parametrize("kept", [0, 1])
def test_a_number_of_both_that_was_taken_out_or_marked_since_does_not_come_back_as_it_was(
    desk: Desk, one: ClientId, other: ClientId, kept: int
) -> None:
    common, marked, gone = (ClientPhone(f"1380000000{digit}") for digit in (1, 2, 3))
    both = (common, marked, gone)
    # Of a number of both the record is kept that stands first: one time of the one, one time of the other.
    change(desk, one, phones=both if kept else both[::-1])
    change(desk, other, phones=both[::-1] if kept else both)
    merge(desk, one, other)
    relative = replace(marked, use=PhoneUse.RELATIVE)
    change(desk, one, phones=(common, relative))

    told = staying(desk, other)
    assert told[Part.PHONES, StaysWhy.TAKEN_OUT] == (gone.number,)
    assert told[Part.PHONES, StaysWhy.CHANGED] == (marked.number,)
    merging.unmerge_clients(desk, other)
    for each in (one, other):
        assert set(clients.load_client(desk, each).details.phones) == {common, relative}
