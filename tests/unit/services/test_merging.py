"""Two records of one client become one, by a choice side by side, and part again without losing what came between."""

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

import pytest
import sqlalchemy as sa

from counsel_desk.domain.history import Deed
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.incidents import IncidentDetails
from counsel_desk.domain.merging import MergeField, Part, Side, StaysWhy
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import (
    ClientDetails,
    ClientPhone,
    ConsentAnswer,
    ConsentMeans,
    ConsentPurpose,
    PersonDetails,
    PhoneUse,
    Withheld,
)
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.errors import RefusedError
from counsel_desk.services import cases, client_notes, clients, merging, people_around
from counsel_desk.services.client_file import load_client_file
from counsel_desk.services.desk import Desk
from counsel_desk.services.health import check
from counsel_desk.services.history import client_history
from counsel_desk.services.incidents import load_incident, record_incident
from counsel_desk.services.undo import redo, undo
from counsel_desk.storage.tables import Base
from tests.conftest import StandingClock

OLD = ClientDetails(
    "示例·阿青",
    region="示例省",
    birth_year=1990,
    phones=(ClientPhone("13800000001"), ClientPhone("13800000002")),
    safe_contact=SafeContact(CallPermission.MAY_CALL, ((time(9), time(12)), (time(14), time(18))), "别说来意"),
)
NEW = ClientDetails(
    "示例·青青",
    birth_year=1991,
    phones=(ClientPhone("13800000002", PhoneUse.SHARED), ClientPhone("13800000003")),
    safe_contact=SafeContact(CallPermission.DO_NOT_CALL, ((time(11), time(16)),), "只发短信"),
    retain_until=date(2030, 1, 1),
)
PRINT, SPOKEN = ConsentPurpose.PRINT, ConsentMeans.SPOKEN
AT = datetime(2026, 11, 18, 9, 0, tzinfo=CHINA)


@pytest.fixture
def old(desk: Desk) -> CaseId:
    return cases.open_case(desk, OLD)


@pytest.fixture
def new(desk: Desk, old: CaseId, clock: StandingClock) -> CaseId:
    clock.move(hours=1)
    case_id = cases.open_case(desk, NEW)
    client = client_of(desk, case_id)
    people_around.add_person(desk, client, PersonDetails("示例·家人"))
    client_notes.add_client_note(desk, client, "后来又打来电话")
    clock.move(hours=1)
    return case_id


def client_of(desk: Desk, case_id: CaseId) -> ClientId:
    return cases.load_case_file(desk, case_id).client.id


def merged(desk: Desk, stays: CaseId, goes: CaseId, **taken: Side) -> tuple[ClientId, ClientId]:
    one, other = client_of(desk, stays), client_of(desk, goes)
    both = merging.compare_clients(desk, one, other)
    chosen = {**both.proposed, **{MergeField(name): side for name, side in taken.items()}}
    merging.merge_clients(desk, both.stays, both.goes, chosen)
    return one, other


def rows(desk: Desk) -> dict[tuple[str, int], dict[str, Any]]:
    """Every record as it is kept, but for how often it was written."""
    with desk.database.read(everyone=True) as session:
        return {
            (table.name, row["id"]): {name: value for name, value in row.items() if name != "version"}
            for table in Base.metadata.sorted_tables
            if "batch_id" in table.c
            for row in session.execute(sa.select(table)).mappings()
        }


def actions(deeds: tuple[Deed, ...]) -> list[str]:
    return [each.action for each in deeds]


def test_all_that_hung_on_the_second_hangs_on_the_first(desk: Desk, old: CaseId, new: CaseId) -> None:
    stays, goes = merged(desk, old, new)

    file = load_client_file(desk, stays)
    assert [each.id for each in file.cases] == [new, old]
    assert [each.details.name for each in file.people] == ["示例·家人"]
    assert [each.text for each in file.notes] == ["后来又打来电话"]
    assert [each.number for each in file.client.details.phones] == ["13800000001", "13800000002", "13800000003"]
    with pytest.raises(RefusedError, match="gone"):
        clients.load_client(desk, goes)
    assert merging.standing_client(desk, goes) == stays
    assert [(each.reference, each.name, each.by) for each in file.merged] == [("P-2026-0002", "示例·青青", "示例·林一")]


def test_what_is_newer_or_says_more_is_proposed_and_anybody_may_choose_otherwise(
    desk: Desk, old: CaseId, new: CaseId
) -> None:
    both = merging.compare_clients(desk, client_of(desk, old), client_of(desk, new))

    assert {each.field for each in both.pairs if each.differs} == {
        *(MergeField.NAME, MergeField.BIRTH_YEAR, MergeField.REGION, MergeField.RETAIN_UNTIL)
    }
    assert (both.proposed[MergeField.NAME], both.proposed[MergeField.REGION]) == (Side.GOES, Side.STAYS)
    assert (both.moving.cases, both.moving.people, both.moving.notes) == (1, 1, 1)
    stays, _ = merged(desk, old, new, birth_year=Side.STAYS)
    details = clients.load_client(desk, stays).details
    assert (details.name, details.alias) == ("示例·青青", "示例·阿青")  # no name is lost
    assert (details.birth_year, details.region, details.retain_until) == (1990, "示例省", date(2030, 1, 1))


def test_no_wish_about_calls_is_loosened_and_a_shared_phone_stays_shared(desk: Desk, old: CaseId, new: CaseId) -> None:
    stays, _ = merged(desk, old, new)

    details = clients.load_client(desk, stays).details
    assert details.safe_contact.permission is CallPermission.DO_NOT_CALL
    assert details.safe_contact.hours == ((time(11), time(12)), (time(14), time(16)))
    assert details.safe_contact.note == "别说来意；只发短信"
    assert details.phones[1].use is PhoneUse.SHARED


def test_the_newest_statement_decides_and_what_either_keeps_back_stays_kept_back(
    desk: Desk, old: CaseId, new: CaseId, clock: StandingClock
) -> None:
    one, other = client_of(desk, old), client_of(desk, new)
    clients.give_consent(desk, one, PRINT, SPOKEN, given_on=date(2026, 11, 1), withhold=[Withheld.NAME])
    clients.give_consent(desk, other, PRINT, SPOKEN, given_on=date(2026, 11, 5), withhold=[Withheld.PHONES])
    clients.give_consent(desk, other, ConsentPurpose.SPEAK, SPOKEN, given_on=date(2026, 11, 1))
    clients.refuse_consent(desk, one, ConsentPurpose.SPEAK, SPOKEN, given_on=date(2026, 11, 1))
    clients.give_consent(desk, one, ConsentPurpose.EXPORT, SPOKEN, given_on=date(2026, 11, 1))
    clients.give_consent(desk, other, ConsentPurpose.EXPORT, SPOKEN, given_on=date(2026, 10, 1))
    clients.withdraw_consent(desk, other, ConsentPurpose.EXPORT)

    stays, _ = merged(desk, old, new)

    client = clients.load_client(desk, stays)
    assert client.answer_to(PRINT).given_on == date(2026, 11, 5)
    assert client.withheld(PRINT) == {Withheld.NAME, Withheld.PHONES}
    assert client.answer_to(ConsentPurpose.SPEAK).answer is ConsentAnswer.REFUSED  # of one day the refusal
    assert not client.consents_to(ConsentPurpose.SPEAK)
    assert not client.consents_to(ConsentPurpose.EXPORT)


def test_what_is_said_or_written_while_both_are_compared_is_not_merged_over(
    desk: Desk, old: CaseId, new: CaseId
) -> None:
    one, other = client_of(desk, old), client_of(desk, new)
    clients.give_consent(desk, one, PRINT, SPOKEN, given_on=date(2026, 11, 1))
    clients.give_consent(desk, other, PRINT, SPOKEN, given_on=date(2026, 11, 5))
    own = ClientPhone("13800000002")

    for meanwhile in (
        lambda: clients.refuse_consent(desk, one, PRINT, SPOKEN, given_on=date(2026, 11, 18)),
        lambda: clients.change_client(desk, clients.load_client(desk, other), replace(NEW, phones=(own,))),
        lambda: clients.change_client(desk, clients.load_client(desk, other), replace(NEW, phones=NEW.phones[:1])),
    ):
        seen = merging.compare_clients(desk, one, other)
        meanwhile()
        with pytest.raises(RefusedError, match=r"record\.changed_since"):
            merging.merge_clients(desk, seen.stays, seen.goes, seen.proposed)
    merged(desk, old, new)
    client = clients.load_client(desk, one)
    assert not client.consents_to(PRINT)
    assert client.details.phones[1].use is PhoneUse.SHARED


def test_a_merge_is_one_step_that_is_undone_and_done_again(desk: Desk, old: CaseId, new: CaseId) -> None:
    before = rows(desk)
    stays, goes = merged(desk, old, new)
    after = rows(desk)

    undo(desk)
    assert rows(desk) == before
    redo(desk)
    assert rows(desk) == after
    assert actions(client_history(desk, stays))[:3] == ["redo:client.merge", "undo:client.merge", "client.merge"]
    merging.unmerge_clients(desk, goes)
    assert rows(desk) == before
    undo(desk)
    assert rows(desk) == after
    merging.unmerge_clients(desk, goes)
    assert rows(desk) == before
    assert check(desk).ok


def test_what_came_between_stays_and_is_told_before(desk: Desk, old: CaseId, new: CaseId, clock: StandingClock) -> None:
    stays, goes = merged(desk, old, new)
    clock.move(days=1)
    client = clients.load_client(desk, stays)
    kept = [phone for phone in client.details.phones if phone.number != "13800000003"]
    changed = replace(client.details, name="示例·改过", phones=(*kept, ClientPhone("13800000004")))
    clients.change_client(desk, client, changed)
    case = cases.load_case_file(desk, new).case
    cases.change_case(desk, case, replace(case.details, summary="合并以后写的"))
    later = cases.open_case(desk, stays)
    person = load_client_file(desk, stays).people[0]
    incident = record_incident(desk, old, IncidentDetails(AT, words="再不还款就找你家人", person=person.id))

    parting = merging.look_at_parting(desk, goes)

    told = {(each.part, each.why): each.names for each in parting.staying}
    assert told[Part.DETAILS, StaysWhy.CHANGED] == ("client.name",)
    assert told[Part.CASES, StaysWhy.ADDED] == ("C-2026-0003",)
    assert told[Part.PHONES, StaysWhy.ADDED] == ("13800000004",)
    assert told[Part.PHONES, StaysWhy.TAKEN_OUT] == ("13800000003",)
    back = {each.part: each.names for each in parting.returning}
    assert (back[Part.CASES], back[Part.PEOPLE], back[Part.NOTES]) == (
        ("C-2026-0002",),
        ("示例·家人",),
        ("后来又打来电话",),
    )
    assert parting.unnamed == 1
    merging.unmerge_clients(desk, goes)
    one, other = load_client_file(desk, stays), load_client_file(desk, goes)
    assert one.client.details.name == "示例·改过"
    assert one.client.details.birth_year == 1990
    assert [each.number for each in one.client.details.phones] == ["13800000001", "13800000002", "13800000004"]
    assert [each.number for each in other.client.details.phones] == ["13800000002"]
    assert other.client.details.phones[0].use is PhoneUse.SHARED
    assert ([each.id for each in one.cases], [each.id for each in other.cases]) == ([later, old], [new])
    assert cases.load_case_file(desk, new).case.details.summary == "合并以后写的"
    assert load_incident(desk, incident).details.person is None
    assert check(desk).ok
