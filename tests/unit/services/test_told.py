"""What a message tells is held against the case and offered; one click takes it over, and nothing else does."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from counsel_desk.domain.cases import CaseDetails, Risk
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CaseId, DebtId
from counsel_desk.domain.incidents import ConductState, IncidentDetails
from counsel_desk.domain.message_debts import DebtSign
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.domain.people import ClientDetails
from counsel_desk.errors import RefusedError
from counsel_desk.services import cases, debts, incidents, organisations
from counsel_desk.services.desk import Desk
from counsel_desk.services.message_senders import KnownSenders
from counsel_desk.services.told import Told, take_claim, take_debt, take_situation, told_by_incident, told_by_words

WHEN = datetime(2026, 11, 18, 9, tzinfo=CHINA)
CLAIM = "【晴天】您尾号7788的借款已逾期35天，应还4,200.00元，请致电4000000000"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())


@pytest.fixture
def debt_id(desk: Desk, case_id: CaseId) -> DebtId:
    lender = organisations.add_organisation(
        desk, OrganisationDetails("晴天消费金融（虚构）", OrganisationRole.LENDER, signatures=("晴天",))
    )
    return debts.add_debt(desk, case_id, DebtDetails(lender=lender, contract_tail="7788", claimed=350_000))


def told(desk: Desk, words: str, case_id: CaseId | None, **known: object) -> Told:
    return told_by_words(desk, IncidentDetails(WHEN, words=words, **known), case_id)


def test_the_signature_names_a_known_organisation_and_the_debt_of_the_case(
    desk: Desk, case_id: CaseId, debt_id: DebtId
) -> None:
    found = told(desk, CLAIM, case_id)
    assert found.sender is not None
    assert found.sender.details.name == "晴天消费金融（虚构）"
    assert found.proposed is None
    assert found.debt is not None
    assert (found.debt.debt.id, found.debt.signs) == (debt_id, (DebtSign.TAIL, DebtSign.SENDER))
    assert found.numbers == ("4000000000",)


def test_a_claim_that_differs_and_the_first_day_overdue_are_offered_for_the_debt(
    desk: Desk, case_id: CaseId, debt_id: DebtId
) -> None:
    found = told(desk, CLAIM, case_id)
    assert (found.claimed, found.overdue_since) == (420_000, date(2026, 10, 14))
    assert found.about is not None
    take_claim(desk, found.about, claimed=found.claimed, overdue_since=found.overdue_since)
    kept = debts.load_debt(desk, debt_id).details
    assert (kept.claimed, kept.overdue_since, kept.contract_tail) == (420_000, date(2026, 10, 14), "7788")
    again = told(desk, CLAIM, case_id)
    assert (again.claimed, again.overdue_since) == (None, None)
    desk.database.undo()
    assert debts.load_debt(desk, debt_id).details.claimed == 350_000


def test_nothing_is_written_by_looking(desk: Desk, case_id: CaseId, debt_id: DebtId) -> None:
    before = desk.database.writes
    told(desk, CLAIM, case_id)
    assert desk.database.writes == before


def test_an_unknown_signature_is_proposed_where_nobody_was_named(desk: Desk) -> None:
    found = told(desk, "【湖畔小额贷款】请还款", None)
    assert found.proposed is not None
    assert (found.proposed.role, found.proposed.kind) == (OrganisationRole.LENDER, OrganisationKind.MICROLOAN)
    named = organisations.name_organisation(desk, "飞鸟（虚构）", OrganisationRole.COLLECTOR)
    assert told(desk, "【湖畔小额贷款】请还款", None, organisation=named).proposed is None


def test_one_click_says_which_debt_an_incident_is_about(desk: Desk, case_id: CaseId, debt_id: DebtId) -> None:
    incident = incidents.load_incident(
        desk, incidents.record_incident(desk, case_id, IncidentDetails(WHEN, words=CLAIM))
    )
    assert told_by_incident(desk, incident).debt is not None
    take_debt(desk, incident, debt_id)
    taken = incidents.load_incident(desk, incident.id)
    assert taken.details.debt == debt_id
    assert told_by_incident(desk, taken).debt is None


def test_several_conducts_suggest_the_gravest_situation_first_and_one_click_adds_it(
    desk: Desk, case_id: CaseId
) -> None:
    incident_id = incidents.record_incident(desk, case_id, IncidentDetails(WHEN, words="甲"))
    for code in ("T08", "T01"):
        incidents.add_conduct(desk, incidents.load_incident(desk, incident_id), code)
    assert told_by_incident(desk, incidents.load_incident(desk, incident_id)).situations[:2] == ("SIT-06", "SIT-08")
    seen = cases.load_case_file(desk, case_id).case
    take_situation(desk, seen, "SIT-06")
    assert cases.load_case_file(desk, case_id).case.details.situations == ("SIT-06",)
    assert "SIT-06" not in told_by_incident(desk, incidents.load_incident(desk, incident_id)).situations


def test_what_was_changed_since_the_message_was_read_is_not_written_over(
    desk: Desk, case_id: CaseId, debt_id: DebtId
) -> None:
    found = told(desk, CLAIM, case_id)
    assert found.about is not None
    assert found.case is not None
    debts.change_debt(desk, found.about, replace(found.about.details, claimed=410_000))
    with pytest.raises(RefusedError, match=r"record\.changed_since"):
        take_claim(desk, found.about, claimed=found.claimed)
    assert debts.load_debt(desk, debt_id).details.claimed == 410_000
    cases.change_case(desk, found.case, replace(found.case.details, risk=Risk.HIGH))
    with pytest.raises(RefusedError, match=r"record\.changed_since"):
        take_situation(desk, found.case, "SIT-06")
    assert cases.load_case_file(desk, case_id).case.details.situations == ()


def test_who_signs_with_its_name_is_known_here_as_in_a_phone_export(desk: Desk) -> None:
    agency = organisations.add_organisation(desk, OrganisationDetails("百川（虚构）", OrganisationRole.COLLECTOR))
    sender = told(desk, "【百川（虚构）】请还款", None).sender
    assert sender is not None
    with desk.database.read() as session:
        known = KnownSenders(session).of("", "百川（虚构）")
    assert known is not None
    assert sender.id == known.id == agency


def test_rejected_conduct_suggests_no_situation(desk: Desk, case_id: CaseId) -> None:
    incident_id = incidents.record_incident(desk, case_id, IncidentDetails(WHEN, words="甲"))
    incidents.add_conduct(desk, incidents.load_incident(desk, incident_id), "T01")
    [conduct] = incidents.load_incident(desk, incident_id).conducts
    incidents.decide_conduct(desk, conduct.id, ConductState.REJECTED)
    assert told_by_incident(desk, incidents.load_incident(desk, incident_id)).situations == ()
