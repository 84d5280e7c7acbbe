"""What an organisation did across cases is counted, and nobody's file is opened for it."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from counsel_desk.domain.contacts import ContactDetails
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CaseId, OrganisationId
from counsel_desk.domain.incidents import Channel, ConductState
from counsel_desk.domain.organisation_figures import MONTHS_SHOWN, NumberCount, OrganisationFigures, last_months
from counsel_desk.domain.organisations import OrganisationRole
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.periods import Month
from counsel_desk.services import cases, contacts, debts, incidents, organisations
from counsel_desk.services.desk import Desk
from tests.unit.storage.test_query_plans import asked


@pytest.fixture
def collector(desk: Desk) -> OrganisationId:
    return organisations.name_organisation(desk, "长尾催收（虚构）", OrganisationRole.COLLECTOR)


def open_case(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails("示例·阿青"))


def contact(
    desk: Desk, case_id: CaseId, by: OrganisationId, words: str, *, days_ago: int = 0, number: str = ""
) -> None:
    draft = incidents.draft_from(desk, words)
    at = desk.clock() - timedelta(days=days_ago)
    channel = Channel.CALL if number else Channel.SMS
    details = replace(draft, organisation=by, happened_at=at, number=number, channel=channel)
    incidents.record_incident(desk, case_id, details)


def decide(desk: Desk, case_id: CaseId, state: ConductState) -> None:
    for incident in incidents.incidents_of(desk, case_id):
        for conduct in incident.conducts:
            incidents.decide_conduct(desk, conduct.id, state)


def counted(figures: OrganisationFigures, code: str) -> tuple[int, int]:
    found = next((each for each in figures.by_conduct if each.code == code), None)
    return (found.confirmed, found.undecided) if found else (0, 0)


def test_cases_debts_contacts_and_incidents_are_counted_each_once(desk: Desk, collector: OrganisationId) -> None:
    first, second, third = (open_case(desk) for _ in range(3))
    debts.add_debt(desk, first, DebtDetails(collector=collector))
    debts.add_debt(desk, first, DebtDetails(lender=collector, collector=collector))
    contact(desk, first, collector, "请还款")
    contact(desk, second, collector, "请尽快还款", number="95000001")
    contact(desk, second, collector, "请马上还款", number="95000001")
    contacts.add_contact(desk, third, ContactDetails(desk.clock(), organisation=collector, said="登记了"))
    figures = organisations.organisation_figures(desk, collector)
    assert (figures.cases, figures.debts, figures.incidents, figures.contacts) == (2, 2, 3, 1)
    assert figures.by_channel == {Channel.CALL: 2, Channel.SMS: 1}
    assert figures.numbers == (NumberCount("95000001", 2),)


def test_conduct_counts_where_it_was_confirmed_and_apart_where_nobody_has_decided(
    desk: Desk, collector: OrganisationId
) -> None:
    confirmed, undecided, rejected = (open_case(desk) for _ in range(3))
    for case_id in (confirmed, undecided, rejected):
        contact(desk, case_id, collector, "再不还款就联系你村委会")
    codes = {conduct.code for conduct in incidents.incidents_of(desk, confirmed)[0].conducts}
    assert codes
    decide(desk, confirmed, ConductState.CONFIRMED)
    decide(desk, rejected, ConductState.REJECTED)
    figures = organisations.organisation_figures(desk, collector)
    assert all(counted(figures, code) == (1, 1) for code in codes)
    assert all(each.by_month[-1] == 1 for each in figures.by_conduct)


def test_incidents_are_counted_by_the_month_in_which_they_happened(desk: Desk, collector: OrganisationId) -> None:
    case_id = open_case(desk)
    for days_ago in (0, 40, 41, 3_000):
        contact(desk, case_id, collector, f"第 {days_ago} 天", days_ago=days_ago)
    figures = organisations.organisation_figures(desk, collector)
    assert len(figures.months) == len(figures.by_month) == MONTHS_SHOWN
    assert figures.months[-1] == Month(desk.today.year, desk.today.month)
    assert figures.by_month[-1] == 1
    assert sum(figures.by_month) == 3
    assert figures.incidents == 4


def test_months_run_over_the_turn_of_the_year() -> None:
    assert last_months(Month(2026, 2), 4) == (Month(2025, 11), Month(2025, 12), Month(2026, 1), Month(2026, 2))


def test_what_was_taken_out_counts_no_more(desk: Desk, collector: OrganisationId) -> None:
    case_id = open_case(desk)
    contact(desk, case_id, collector, "请还款")
    incidents.withdraw_incident(desk, incidents.incidents_of(desk, case_id)[0])
    figures = organisations.organisation_figures(desk, collector)
    assert (figures.cases, figures.incidents, figures.by_channel, figures.numbers) == (0, 0, {}, ())


def test_the_figures_name_nobody_and_no_case(desk: Desk, collector: OrganisationId) -> None:
    case_id = open_case(desk)
    contact(desk, case_id, collector, "示例·阿青再不还款就联系你村委会", number="95000001")
    told = repr(organisations.organisation_figures(desk, collector))
    assert "阿青" not in told
    assert "C-2026" not in told


def test_figures_are_found_by_indexes_and_open_no_incident_of_another(desk: Desk, collector: OrganisationId) -> None:
    engine = desk.vault.engines.reader
    with asked(engine) as statements:
        organisations.organisation_figures(desk, collector)
    assert statements
    with engine.connect() as connection:
        for statement, parameters in statements:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)  # type: ignore[arg-type]
            for row in plan:
                assert not re.match(r"SCAN (incident|conduct|debt|contact)( |$)", row.detail), statement
                if re.match(r"SEARCH incident ", row.detail):
                    assert "organisation_id=?" in row.detail, row.detail
