"""The people around a client stand in that client's record: whole, checked, found, and taken back."""

from dataclasses import replace
from datetime import date

import pytest

from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.lists import HitKind
from counsel_desk.domain.people import ClientDetails, PersonConsent, PersonDetails, Relation
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.services import people_around
from counsel_desk.services.clients import add_client
from counsel_desk.services.desk import Desk
from counsel_desk.services.search import search
from counsel_desk.services.undo import redo, undo

MOTHER = PersonDetails(
    name="示例·阿母",
    relation=Relation.PARENT,
    phone="13800000009",
    contacted=True,
    consent=PersonConsent.GIVEN,
    consent_on=date(2026, 11, 1),
    note="只在晚上接电话",
)


@pytest.fixture
def client_id(desk: Desk) -> ClientId:
    return add_client(desk, ClientDetails("示例·阿青"))


def details_around(desk: Desk, client_id: ClientId) -> list[PersonDetails]:
    return [each.details for each in people_around.people_around(desk, client_id)]


def test_everything_known_of_a_person_is_kept(desk: Desk, client_id: ClientId) -> None:
    people_around.add_person(desk, client_id, replace(MOTHER, phone="138 0000 0009"))
    assert details_around(desk, client_id) == [MOTHER]


@pytest.mark.parametrize("contacted", [True, False, None])
def test_whether_collectors_reached_them_may_stay_unknown(
    desk: Desk, client_id: ClientId, contacted: bool | None
) -> None:
    people_around.add_person(desk, client_id, replace(MOTHER, contacted=contacted))
    assert details_around(desk, client_id)[0].contacted is contacted


def test_a_relation_alone_is_enough_but_nothing_at_all_is_not(desk: Desk, client_id: ClientId) -> None:
    people_around.add_person(desk, client_id, PersonDetails(relation=Relation.EMPLOYER))
    with pytest.raises(InputError) as refused:
        people_around.add_person(desk, client_id, PersonDetails(name="  "))
    assert (refused.value.code, refused.value.field) == ("person.empty", "name")


def test_a_wrong_number_is_said_at_its_field(desk: Desk, client_id: ClientId) -> None:
    with pytest.raises(InputError) as refused:
        people_around.add_person(desk, client_id, replace(MOTHER, phone="138****0009"))
    assert (refused.value.code, refused.value.field) == ("phone.masked", "phone")


def test_consent_has_the_day_it_was_asked_and_none_before(desk: Desk, client_id: ClientId) -> None:
    people_around.add_person(desk, client_id, replace(MOTHER, consent_on=None))
    people_around.add_person(desk, client_id, replace(MOTHER, consent=PersonConsent.NOT_ASKED))
    assert [each.consent_on for each in details_around(desk, client_id)] == [desk.today, None]
    with pytest.raises(InputError) as refused:
        people_around.add_person(desk, client_id, replace(MOTHER, consent_on=date(2027, 1, 1)))
    assert refused.value.field == "consent_on"


def test_each_change_is_taken_back_and_brought_again(desk: Desk, client_id: ClientId) -> None:
    people_around.add_person(desk, client_id, MOTHER)
    changed = replace(MOTHER, contacted=False, consent=PersonConsent.REFUSED)
    people_around.change_person(desk, people_around.people_around(desk, client_id)[0], changed)
    people_around.withdraw_person(desk, people_around.people_around(desk, client_id)[0])
    assert details_around(desk, client_id) == []
    for stood in ([changed], [MOTHER], []):
        undo(desk)
        assert details_around(desk, client_id) == stood
    for stood in ([MOTHER], [changed], []):
        redo(desk)
        assert details_around(desk, client_id) == stood


def test_an_old_version_of_a_person_is_not_written_over_a_new_one(desk: Desk, client_id: ClientId) -> None:
    people_around.add_person(desk, client_id, MOTHER)
    seen = people_around.people_around(desk, client_id)[0]
    people_around.change_person(desk, seen, replace(MOTHER, name="示例·阿妈"))
    with pytest.raises(RefusedError) as refused:
        people_around.change_person(desk, seen, replace(MOTHER, phone=""))
    assert refused.value.code == "record.changed_since"


@pytest.mark.parametrize("words", ["示例·阿母", "13800000009", "0009", "只在晚上"])
def test_a_person_is_found_by_name_phone_and_note_as_a_find_of_the_client(
    desk: Desk, client_id: ClientId, words: str
) -> None:
    people_around.add_person(desk, client_id, MOTHER)
    assert [(hit.kind, hit.id) for hit in search(desk, words).hits] == [(HitKind.CLIENT, client_id)]


def test_a_person_taken_out_is_found_no_more(desk: Desk, client_id: ClientId) -> None:
    people_around.add_person(desk, client_id, MOTHER)
    people_around.withdraw_person(desk, people_around.people_around(desk, client_id)[0])
    assert search(desk, "13800000009").hits == ()
