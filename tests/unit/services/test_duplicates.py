"""Who is known already is offered while typing; whoever belongs to a family is not named."""

import pytest

from counsel_desk.domain.duplicates import Likeness
from counsel_desk.domain.people import ClientDetails, ClientPhone, PersonDetails, PhoneUse, Relation
from counsel_desk.services.clients import add_client, possible_duplicates
from counsel_desk.services.desk import Desk
from counsel_desk.services.people_around import add_person

NUMBER = "13800000001"
ID_NUMBER = "999999199003070020"


def found(desk: Desk, typed: ClientDetails) -> list[tuple[str, Likeness]]:
    return [(each.name, each.likeness) for each in possible_duplicates(desk, typed).clients]


@pytest.mark.parametrize(
    ("kept", "typed", "likeness"),
    [
        ({"id_number": ID_NUMBER}, {"id_number": ID_NUMBER}, Likeness.ID_NUMBER),
        ({"phones": (ClientPhone(NUMBER),)}, {"phones": (ClientPhone(NUMBER, PhoneUse.OLD),)}, Likeness.PHONE),
        (
            {"name": "王小芳", "birth_year": 1988},
            {"name": "王小芳", "birth_year": 1988},
            Likeness.NAME_AND_YEAR,
        ),
        ({"name": "王小芳", "birth_year": 1988}, {"name": "王小芳"}, Likeness.NAME),
        ({"name": "王小芳"}, {"name": "汪晓芳", "birth_year": 1990}, Likeness.SOUND),
        ({"alias": "王小芳"}, {"name": "王小芳"}, Likeness.NAME),
        ({"name": "单小芳"}, {"name": "善小芳"}, Likeness.SOUND),
    ],
)
def test_a_client_is_offered_by_what_they_share(
    desk: Desk, kept: dict[str, object], typed: dict[str, object], likeness: Likeness
) -> None:
    client_id = add_client(desk, ClientDetails(**kept))  # type: ignore[arg-type]
    offered = possible_duplicates(desk, ClientDetails(**typed)).clients  # type: ignore[arg-type]
    assert [(each.id, each.likeness) for each in offered] == [(client_id, likeness)]


@pytest.mark.parametrize(
    ("kept", "typed"),
    [
        ({"name": "王小芳", "birth_year": 1988}, {"name": "王小芳", "birth_year": 1961}),
        ({"name": "王小芳"}, {"name": "王"}),
        ({"name": "王小芳"}, {"name": "wxf"}),
        ({"name": "王小芳"}, {}),
        ({"name": "王小芳"}, {"name": "%_小芳"}),
    ],
)
def test_two_who_differ_are_not_taken_for_one(desk: Desk, kept: dict[str, object], typed: dict[str, object]) -> None:
    add_client(desk, ClientDetails(**kept))  # type: ignore[arg-type]
    assert found(desk, ClientDetails(**typed)) == []  # type: ignore[arg-type]


def test_the_likeliest_comes_first_and_each_once(desk: Desk) -> None:
    add_client(desk, ClientDetails("王小芳", id_number=ID_NUMBER))
    add_client(desk, ClientDetails("汪晓芳", phones=(ClientPhone(NUMBER),)))
    add_client(desk, ClientDetails("汪小方"))
    typed = ClientDetails("王小芳", id_number=ID_NUMBER, phones=(ClientPhone(NUMBER),))
    assert found(desk, typed) == [
        ("王小芳", Likeness.ID_NUMBER),
        ("汪晓芳", Likeness.PHONE),
        ("汪小方", Likeness.SOUND),
    ]


def test_a_client_is_no_duplicate_of_themselves(desk: Desk) -> None:
    details = ClientDetails("王小芳", phones=(ClientPhone(NUMBER),))
    client_id = add_client(desk, details)
    assert possible_duplicates(desk, details, client_id).clients == ()


def test_a_number_that_stands_around_somebody_is_told_without_a_name(desk: Desk) -> None:
    other = add_client(desk, ClientDetails("示例·阿青"))
    add_person(desk, other, PersonDetails("示例·阿母", Relation.PARENT, NUMBER))
    answer = possible_duplicates(desk, ClientDetails("示例·阿红", phones=(ClientPhone(NUMBER),)))
    assert answer.of_a_family
    assert answer.clients == ()


@pytest.mark.parametrize("kept", [PhoneUse.SHARED, PhoneUse.RELATIVE, PhoneUse.WORK])
def test_a_number_that_others_use_too_names_nobody(desk: Desk, kept: PhoneUse) -> None:
    add_client(desk, ClientDetails("示例·阿青", phones=(ClientPhone(NUMBER, kept),)))
    answer = possible_duplicates(desk, ClientDetails("示例·阿红", phones=(ClientPhone(NUMBER),)))
    assert (answer.clients, answer.of_a_family) == ((), True)


def test_a_relatives_number_that_is_typed_names_nobody(desk: Desk) -> None:
    add_client(desk, ClientDetails("示例·阿青", phones=(ClientPhone(NUMBER),)))
    typed = ClientDetails("示例·阿红", phones=(ClientPhone(NUMBER, PhoneUse.RELATIVE),))
    answer = possible_duplicates(desk, typed)
    assert (answer.clients, answer.of_a_family) == ((), True)


def test_in_the_form_of_a_known_client_not_even_the_hint_stands(desk: Desk) -> None:
    other = add_client(desk, ClientDetails("示例·阿青"))
    add_person(desk, other, PersonDetails("示例·阿母", Relation.PARENT, NUMBER))
    mother = ClientDetails("示例·阿母", phones=(ClientPhone(NUMBER),))
    mother_id = add_client(desk, mother)
    assert not possible_duplicates(desk, mother, mother_id).of_a_family
