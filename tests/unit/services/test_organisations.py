"""Lenders, collectors and official bodies: known by names and numbers, found to be doubles, made one, taken back."""

from dataclasses import replace

import pytest

from counsel_desk.domain.contacts import ContactDetails
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CaseId, OrganisationId
from counsel_desk.domain.lists import HitKind
from counsel_desk.domain.organisations import NumberOwner, OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.texts import NOTE_LIMIT
from counsel_desk.errors import InputError, RefusedError
from counsel_desk.services import cases, contacts, debts, incidents, organisations, undo
from counsel_desk.services.desk import Desk
from counsel_desk.services.search import search

LENDER = OrganisationDetails(
    "晴天消费金融（虚构）",
    kind=OrganisationKind.CONSUMER_FINANCE,
    short_names=("晴天消金",),
    signatures=("晴天",),
    hotline="95000001",
    app="晴天借钱",
    site="qingtian.example",
    numbers=("10690000000001", "95000001"),
)


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails("示例·阿青"))


@pytest.fixture
def lender(desk: Desk) -> OrganisationId:
    return organisations.add_organisation(desk, LENDER)


def test_everything_written_about_an_organisation_is_kept(desk: Desk, lender: OrganisationId) -> None:
    assert organisations.load_organisation(desk, lender).details == LENDER
    assert [each.details for each in organisations.organisations(desk, OrganisationRole.LENDER)] == [LENDER]
    assert organisations.organisations(desk, OrganisationRole.OFFICIAL) == ()


@pytest.mark.parametrize("text", ["晴天消金", "晴天借钱", "qingtian.example", "10690000000001"])
def test_an_organisation_is_found_by_each_of_its_names_channels_and_numbers(
    desk: Desk, lender: OrganisationId, text: str
) -> None:
    assert lender in {hit.id for hit in search(desk, text).hits if hit.kind is HitKind.ORGANISATION}


def test_a_number_is_added_and_taken_away_and_undo_knows_both(desk: Desk, lender: OrganisationId) -> None:
    known = organisations.load_organisation(desk, lender)
    organisations.change_organisation(desk, known, replace(LENDER, numbers=("95000001", "95000002")))
    assert organisations.load_organisation(desk, lender).details.numbers == ("95000001", "95000002")
    assert incidents.draft_from(desk, "10690000000001\n请还款").organisation is None
    undo.undo(desk)
    assert organisations.load_organisation(desk, lender).details.numbers == LENDER.numbers
    assert incidents.draft_from(desk, "10690000000001\n请还款").organisation == lender


def test_a_number_given_by_another_meanwhile_is_not_overwritten(desk: Desk, lender: OrganisationId) -> None:
    seen = organisations.load_organisation(desk, lender)
    organisations.remember_sender(desk, lender, number="10690000000009")
    with pytest.raises(RefusedError, match="changed_since"):
        organisations.change_organisation(desk, seen, replace(LENDER, notes="电话里很客气"))


def test_numbers_are_kept_as_digits_and_only_once(desk: Desk) -> None:
    made = organisations.add_organisation(
        desk, OrganisationDetails("纸鹤（虚构）", numbers=("1069 0000 7", "106900007"))
    )
    assert organisations.load_organisation(desk, made).details.numbers == ("106900007",)
    with pytest.raises(InputError) as refused:
        organisations.add_organisation(desk, OrganisationDetails("纸船（虚构）", numbers=("总机",)))
    assert refused.value.field == "numbers"


def test_whose_a_number_is_already_is_told_and_not_forbidden(desk: Desk, lender: OrganisationId) -> None:
    assert organisations.owners_of(desk, ["95000001"]) == (NumberOwner("95000001", lender, LENDER.name),)
    assert organisations.owners_of(desk, ["95000001"], besides=lender) == ()
    second = OrganisationDetails("长尾催收（虚构）", OrganisationRole.COLLECTOR, numbers=("95000001",))
    organisations.add_organisation(desk, second)
    assert len(organisations.owners_of(desk, ["95000001"])) == 2


def test_a_second_of_the_same_name_and_role_is_refused_and_a_name_alone_finds_the_first(
    desk: Desk, lender: OrganisationId
) -> None:
    with pytest.raises(InputError, match=r"organisation\.known"):
        organisations.add_organisation(desk, replace(LENDER, hotline=""))
    other = organisations.add_organisation(desk, OrganisationDetails("雨天消费金融（虚构）"))
    with pytest.raises(InputError, match=r"organisation\.known"):
        organisations.change_organisation(desk, organisations.load_organisation(desk, other), LENDER)
    assert organisations.name_organisation(desk, LENDER.name, OrganisationRole.LENDER) == lender
    assert organisations.name_organisation(desk, LENDER.name, OrganisationRole.COLLECTOR) != lender


@pytest.mark.parametrize(
    "other",
    [
        OrganisationDetails("晴天消费金融（虚构）有限公司"),
        OrganisationDetails("晴天消金"),
        OrganisationDetails("QT（虚构）", signatures=("晴天",)),
        OrganisationDetails("晴天消费金融", OrganisationRole.COLLECTOR),
    ],
)
def test_what_may_be_the_same_is_offered(desk: Desk, lender: OrganisationId, other: OrganisationDetails) -> None:
    assert [each.id for each in organisations.possible_duplicates(desk, other)] == [lender]
    assert organisations.possible_duplicates(desk, other, besides=lender) == ()


@pytest.mark.parametrize("name", ["", "雨天消费金融（虚构）", "消费金融", "晴"])
def test_what_only_sounds_alike_is_not_offered(desk: Desk, lender: OrganisationId, name: str) -> None:
    assert organisations.possible_duplicates(desk, OrganisationDetails(name)) == ()


def test_a_kind_that_does_not_go_with_the_role_is_not_kept(desk: Desk) -> None:
    details = OrganisationDetails("某区调解中心（虚构）", OrganisationRole.OFFICIAL, OrganisationKind.BANK)
    made = organisations.add_organisation(desk, details)
    assert organisations.load_organisation(desk, made).details.kind is OrganisationKind.OTHER_OFFICIAL


def test_only_what_nothing_names_is_taken_out(desk: Desk, case_id: CaseId, lender: OrganisationId) -> None:
    unused = organisations.add_organisation(desk, OrganisationDetails("写错了（虚构）", numbers=("95000777",)))
    organisations.withdraw_organisation(desk, organisations.load_organisation(desk, unused))
    assert organisations.owners_of(desk, ["95000777"]) == ()
    undo.undo(desk)
    assert len(organisations.owners_of(desk, ["95000777"])) == 1
    debts.add_debt(desk, case_id, DebtDetails(lender=lender))
    with pytest.raises(RefusedError, match="in_use"):
        organisations.withdraw_organisation(desk, organisations.load_organisation(desk, lender))


def test_two_entered_twice_become_one_and_undo_parts_them_again(
    desk: Desk, case_id: CaseId, lender: OrganisationId
) -> None:
    twice = OrganisationDetails(
        "晴天", short_names=("晴天消金",), numbers=("95000001", "95000002"), notes="总部在外省", site="other.example"
    )
    second = organisations.add_organisation(desk, twice)
    debts.add_debt(desk, case_id, DebtDetails(lender=second, collector=second))
    draft = incidents.draft_from(desk, "95000002\n请还款")
    told = incidents.record_incident(desk, case_id, draft)
    contacts.add_contact(desk, case_id, ContactDetails(desk.clock(), organisation=second, said="客服登记了"))
    stays, goes = (organisations.load_organisation(desk, each) for each in (lender, second))
    organisations.merge_organisations(desk, stays, goes)

    (one,) = organisations.organisations(desk)
    assert one.details == replace(
        LENDER,
        short_names=("晴天消金", "晴天"),
        numbers=("10690000000001", "95000001", "95000002"),
        notes="总部在外省\n晴天 · other.example",
    )
    (debt,) = debts.debts_of(desk, case_id)
    assert (debt.details.lender, debt.details.collector) == (lender, lender)
    assert incidents.load_incident(desk, told).details.organisation == lender
    assert contacts.contacts_of(desk, case_id)[0].details.organisation == lender
    assert incidents.draft_from(desk, "95000002\n请还款").organisation == lender

    assert undo.undo(desk) == "organisation.merge"
    assert organisations.load_organisation(desk, second).details == twice
    assert organisations.load_organisation(desk, lender).details == LENDER
    assert debts.debts_of(desk, case_id)[0].details.lender == second
    assert incidents.load_incident(desk, told).details.organisation == second


def test_notes_that_are_too_long_together_are_not_cut_the_merge_is_refused(desk: Desk, lender: OrganisationId) -> None:
    long = OrganisationDetails("晴天", notes="长" * NOTE_LIMIT)
    second = organisations.load_organisation(desk, organisations.add_organisation(desk, long))
    known = organisations.load_organisation(desk, lender)
    organisations.change_organisation(desk, known, replace(known.details, notes="总部在外省"))

    with pytest.raises(RefusedError, match=r"organisation\.notes_too_long"):
        organisations.merge_organisations(desk, organisations.load_organisation(desk, lender), second)

    assert organisations.load_organisation(desk, second.id).details.notes == long.notes


def test_an_incident_taken_out_before_a_merge_comes_back_to_the_one_that_stayed(
    desk: Desk, case_id: CaseId, lender: OrganisationId
) -> None:
    second = organisations.name_organisation(desk, "晴天", OrganisationRole.LENDER)
    debt_id = debts.add_debt(desk, case_id, DebtDetails(lender=second))
    debts.withdraw_debt(desk, debts.debts_of(desk, case_id)[0])
    stays, goes = (organisations.load_organisation(desk, each) for each in (lender, second))
    organisations.merge_organisations(desk, stays, goes)
    with desk.database.read() as session:
        kept = session.connection().exec_driver_sql("SELECT lender_id FROM debt WHERE id = ?", (debt_id,)).scalar()
    assert kept == lender


def test_neither_itself_nor_an_official_body_is_merged_with_a_lender(desk: Desk, lender: OrganisationId) -> None:
    body = OrganisationDetails("某市金融局（虚构）", OrganisationRole.OFFICIAL, OrganisationKind.REGULATOR)
    official = organisations.load_organisation(desk, organisations.add_organisation(desk, body))
    known = organisations.load_organisation(desk, lender)
    with pytest.raises(RefusedError, match="itself"):
        organisations.merge_organisations(desk, known, known)
    with pytest.raises(RefusedError, match="official_and_not"):
        organisations.merge_organisations(desk, known, official)


def test_the_sender_of_an_incident_is_remembered_in_one_step(desk: Desk, lender: OrganisationId) -> None:
    organisations.remember_sender(desk, lender, number="10690000000009", signature="晴天科技")
    found = incidents.draft_from(desk, "10690000000009\n【别家】请还款")
    assert found.organisation == lender
    assert "晴天科技" in organisations.load_organisation(desk, lender).details.signatures
    undo.undo(desk)
    assert organisations.load_organisation(desk, lender).details == LENDER


def test_one_undo_takes_back_an_incident_and_the_collector_it_named(desk: Desk, case_id: CaseId) -> None:
    collector = OrganisationDetails("长尾催收（虚构）", OrganisationRole.COLLECTOR)
    told = incidents.record_incident(desk, case_id, incidents.draft_from(desk, "请还款"), named=collector)
    assert incidents.load_incident(desk, told).organisation_name == collector.name

    assert undo.undo(desk) == "incident.record"

    assert incidents.incidents_of(desk, case_id) == ()
    assert organisations.organisations(desk) == ()


def test_one_undo_takes_back_a_correction_and_the_collector_it_named(desk: Desk, case_id: CaseId) -> None:
    told = incidents.record_incident(desk, case_id, incidents.draft_from(desk, "请还款"))
    incident = incidents.load_incident(desk, told)
    collector = OrganisationDetails("长尾催收（虚构）", OrganisationRole.COLLECTOR)
    incidents.change_incident(desk, incident, incident.details, named=collector)

    assert undo.undo(desk) == "incident.change"

    assert incidents.load_incident(desk, told).details.organisation is None
    assert organisations.organisations(desk) == ()
