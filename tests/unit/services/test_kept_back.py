"""What a client keeps back does not go out with the case, whatever they agreed to."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from counsel_desk.documents.case_paper import case_paper_pdf
from counsel_desk.domain.cases import CaseDetails, NoteKind
from counsel_desk.domain.contacts import ContactDetails, ContactParty
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import Contacted, IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import (
    ClientDetails,
    ClientPhone,
    ConsentMeans,
    ConsentPurpose,
    PersonConsent,
    PersonDetails,
    Relation,
    Withheld,
)
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.errors import RefusedError
from counsel_desk.messages.case_words import CaseSentences
from counsel_desk.messages.paper import paper_phrases
from counsel_desk.services import cases, clients, contacts, debts, incidents, papers, people_around
from counsel_desk.services.case_summary import export_case, may_be_named
from counsel_desk.services.desk import Desk

AT = datetime(2026, 11, 17, 9, tzinfo=CHINA)
PLANTED: dict[Withheld, tuple[str, ...]] = {
    Withheld.PHONES: ("138 0000 0001", "13800000002"),
    Withheld.ID_NUMBER: ("999999********0020",),
    Withheld.REGION: ("示例省示例市",),
    Withheld.PEOPLE: ("示例·阿母", "138 0000 0009", "邻居老示例"),
    Withheld.AMOUNTS: ("12345",),
    Withheld.WORDS: ("让你身败名裂",),
    Withheld.NOTES: ("先保留短信原件", "母亲说她一直失眠"),
}


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    details = ClientDetails(
        "示例·阿青",
        id_number="999999199003070020",
        region="示例省示例市",
        phones=(ClientPhone("13800000001"),),
    )
    case_id = cases.open_case(desk, details, CaseDetails(summary="三笔网贷"))
    client_id = cases.load_case_file(desk, case_id).client.id
    mother = PersonDetails("示例·阿母", Relation.PARENT, "13800000009", True, PersonConsent.GIVEN)
    person = people_around.add_person(desk, client_id, mother)
    told = IncidentDetails(AT, words="让你身败名裂", witness="邻居老示例", contacted=Contacted.RELATIVE, person=person)
    incidents.record_incident(desk, case_id, told)
    debts.add_debt(desk, case_id, DebtDetails(claimed=1_234_500))
    cases.add_note(desk, case_id, NoteKind.ADVICE, "先保留短信原件")
    with_mother = ContactDetails(AT, party=ContactParty.RELATIVE, said="母亲说她一直失眠", person=person)
    contacts.add_contact(desk, case_id, with_mother)
    tried = ContactDetails(AT, party=ContactParty.CLIENT, answered=False, number="13800000002")
    contacts.add_contact(desk, case_id, tried)
    return case_id


def agree(desk: Desk, case_id: CaseId, *withhold: Withheld, to: ConsentPurpose = ConsentPurpose.EXPORT) -> None:
    client_id = cases.load_case_file(desk, case_id).client.id
    clients.give_consent(desk, client_id, to, ConsentMeans.WRITTEN, withhold=withhold)


def exported(desk: Desk, case_id: CaseId, folder: Path, **how: object) -> str:
    target = folder / "case.xlsx"
    export_case(desk, case_id, target, CaseSentences(), case_paper_pdf, **how)  # type: ignore[arg-type]
    return str([list(sheet.iter_rows(values_only=True)) for sheet in openpyxl.load_workbook(target)])


def test_without_a_wish_everything_goes_out(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id)
    said = exported(desk, case_id, tmp_path)
    assert [word for words in PLANTED.values() for word in words if word not in said] == []


@pytest.mark.parametrize("kept", PLANTED)
def test_what_is_kept_back_is_not_in_the_workbook_and_the_rest_is(
    desk: Desk, case_id: CaseId, tmp_path: Path, kept: Withheld
) -> None:
    agree(desk, case_id, kept)
    said = exported(desk, case_id, tmp_path)
    out = {each for each, words in PLANTED.items() if any(word in said for word in words)}
    assert out == set(PLANTED) - {kept}


def test_who_keeps_the_name_back_goes_out_under_the_code_only(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id, Withheld.NAME)
    assert not may_be_named(desk, case_id)
    with pytest.raises(RefusedError) as refused:
        exported(desk, case_id, tmp_path)
    assert refused.value.code == "export.no_consent"
    said = exported(desk, case_id, tmp_path, named=False)
    assert "示例·阿青" not in said
    assert "示例·阿母" not in said


@pytest.mark.parametrize("refused", [False, True])
def test_taking_a_consent_back_lets_out_nothing_that_it_kept(
    desk: Desk, case_id: CaseId, tmp_path: Path, refused: bool
) -> None:
    agree(desk, case_id, Withheld.NOTES, Withheld.WORDS)
    agree(desk, case_id, Withheld.AMOUNTS, Withheld.REGION)
    client_id = cases.load_case_file(desk, case_id).client.id
    if refused:
        clients.refuse_consent(desk, client_id, ConsentPurpose.EXPORT, ConsentMeans.SPOKEN)
    else:
        clients.withdraw_consent(desk, client_id, ConsentPurpose.EXPORT)
    said = exported(desk, case_id, tmp_path, named=False)
    kept = (Withheld.NOTES, Withheld.WORDS, Withheld.AMOUNTS, Withheld.REGION)
    assert [word for each in kept for word in PLANTED[each] if word in said] == []


def test_under_the_code_nobody_around_the_client_is_named(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id)
    said = exported(desk, case_id, tmp_path, named=False)
    assert "示例·阿母" not in said
    assert "138 0000 0009" not in said
    assert "Parent" in said


def test_under_the_code_no_number_of_the_client_stands(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    said = exported(desk, case_id, tmp_path, named=False)
    assert "13800000002" not in said


def test_a_friend_who_is_kept_back_is_named_in_no_conversation(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    client_id = cases.load_case_file(desk, case_id).client.id
    friend = PersonDetails("示例·阿友", Relation.FRIEND, consent=PersonConsent.GIVEN)
    person = people_around.add_person(desk, client_id, friend)
    told = ContactDetails(AT, party=ContactParty.OTHER, said="愿意作证", person=person, number="13800000007")
    contacts.add_contact(desk, case_id, told)
    agree(desk, case_id, Withheld.PEOPLE)
    said = exported(desk, case_id, tmp_path)
    assert ("示例·阿友" in said, "13800000007" in said) == (False, False)


def test_who_refused_to_stand_there_leaves_no_number_either(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    client_id = cases.load_case_file(desk, case_id).client.id
    friend = PersonDetails("示例·阿友", Relation.FRIEND, consent=PersonConsent.REFUSED)
    person = people_around.add_person(desk, client_id, friend)
    told = ContactDetails(AT, party=ContactParty.OTHER, said="愿意作证", person=person, number="13800000007")
    contacts.add_contact(desk, case_id, told)
    agree(desk, case_id)
    assert "13800000007" not in exported(desk, case_id, tmp_path)


def test_under_the_code_a_text_names_nobody_who_was_taken_out_of_the_record(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    cases.add_note(desk, case_id, NoteKind.NOTE, "示例·阿母的电话是138-0000-0009")
    [mother] = people_around.people_around(desk, cases.load_case_file(desk, case_id).client.id)
    people_around.withdraw_person(desk, mother)
    said = exported(desk, case_id, tmp_path, named=False)
    assert "C-2026-0001-P1的电话是****" in said
    assert ("示例·阿母" in said, "0009" in said, "Parent" in said) == (False, False, False)


def test_to_protect_a_life_only_amounts_are_kept_back(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id, *Withheld)
    said = exported(desk, case_id, tmp_path, to_protect_life="有人上门")
    assert "示例·阿青" in said
    assert "138 0000 0009" in said
    assert "12345" not in said


@pytest.mark.parametrize(
    ("consent", "named", "listed"),
    [
        (PersonConsent.GIVEN, True, True),
        (PersonConsent.NOT_ASKED, False, True),
        (PersonConsent.REFUSED, False, False),
    ],
)
def test_a_person_around_the_client_is_named_only_with_a_consent_of_their_own(
    desk: Desk, case_id: CaseId, tmp_path: Path, consent: PersonConsent, named: bool, listed: bool
) -> None:
    agree(desk, case_id)
    client_id = cases.load_case_file(desk, case_id).client.id
    people_around.add_person(desk, client_id, PersonDetails("示例·阿弟", Relation.SIBLING, consent=consent))
    said = exported(desk, case_id, tmp_path)
    assert ("示例·阿弟" in said) is named
    assert ("Brother or sister" in said) is listed


def test_paper_carries_no_name_that_is_kept_back(desk: Desk, case_id: CaseId) -> None:
    agree(desk, case_id, Withheld.NAME, to=ConsentPurpose.PRINT)
    assert not papers.may_name(desk, case_id)
    with pytest.raises(RefusedError) as refused:
        papers.client_checklist(desk, case_id, paper_phrases())
    assert refused.value.code == "paper.no_consent"
    assert papers.client_checklist(desk, case_id, paper_phrases(), with_name=False).client == "C-2026-0001"


SPELLINGS = ("+86 138-0000-0001", "１３８００００００01", "138 0000 0001", "一三八零零零零零零零一")


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("how", ["kept_back", "under_code"])
def test_a_number_that_is_kept_back_stands_in_no_text_in_another_spelling(
    desk: Desk, case_id: CaseId, tmp_path: Path, spelling: str, how: str
) -> None:
    cases.add_note(desk, case_id, NoteKind.NOTE, f"请打{spelling}找本人")
    contacts.add_contact(desk, case_id, ContactDetails(AT, party=ContactParty.LENDER, said=f"登记了{spelling}"))
    incidents.record_incident(desk, case_id, IncidentDetails(AT, words=f"机主{spelling}请还款"))
    agree(desk, case_id, Withheld.PHONES)

    said = exported(desk, case_id, tmp_path, named=how == "kept_back")

    assert spelling not in said
    assert "找本人" in said


def test_how_to_reach_the_client_safely_tells_no_number_that_is_kept_back(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    client = cases.load_case_file(desk, case_id).client
    wish = SafeContact(CallPermission.MAY_CALL, (), "别打138-0000-0001，打妈妈138 0000 0009")
    clients.change_client(desk, client, replace(client.details, safe_contact=wish))
    agree(desk, case_id, Withheld.PHONES, Withheld.PEOPLE)
    assert "别打****，打妈妈****" in exported(desk, case_id, tmp_path)


def test_an_id_number_that_is_kept_back_stands_in_no_text(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    cases.add_note(desk, case_id, NoteKind.NOTE, "身份证 999999 19900307 0020 已核对")
    agree(desk, case_id, Withheld.ID_NUMBER)
    assert "0020" not in exported(desk, case_id, tmp_path)


def test_the_number_of_somebody_around_the_client_stands_at_no_contact_either(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    incidents.record_incident(desk, case_id, IncidentDetails(AT, number="13800000009", words="妈妈转来的短信"))
    agree(desk, case_id, Withheld.PEOPLE)
    said = exported(desk, case_id, tmp_path).replace(" ", "")
    assert ("13800000009" in said, "妈妈转来的短信" in said) == (False, True)


def test_the_number_of_somebody_who_did_not_agree_stands_in_no_text(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    client_id = cases.load_case_file(desk, case_id).client.id
    friend = PersonDetails("示例·阿友", Relation.FRIEND, "13800000007", consent=PersonConsent.NOT_ASKED)
    people_around.add_person(desk, client_id, friend)
    cases.add_note(desk, case_id, NoteKind.NOTE, "朋友的电话是138-0000-0007")
    agree(desk, case_id)
    said = exported(desk, case_id, tmp_path)
    assert "0007" not in said
    assert "朋友的电话是" in said
