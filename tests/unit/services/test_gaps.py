"""Before figures leave the office, it is told which cases they do not know enough of."""

from dataclasses import replace
from datetime import datetime

from counsel_desk.domain.cases import CaseDetails, Outcome
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.gaps import Gap
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import Channel, ConductState, IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.domain.people import ClientDetails, Gender, PartyRole
from counsel_desk.domain.periods import Month
from counsel_desk.domain.statistics import UNKNOWN, TableCode
from counsel_desk.services import cases, debts, incidents, organisations
from counsel_desk.services.desk import Desk
from counsel_desk.services.gaps import cases_with_gaps
from counsel_desk.services.statistics import count_figures

NOVEMBER = Month(2026, 11)
KNOWN = ClientDetails("示例·阿青", role=PartyRole.DEBTOR, birth_year=1990, gender=Gender.FEMALE, region="浙江省")


def gaps_of(desk: Desk, month: Month = NOVEMBER) -> dict[CaseId, tuple[Gap, ...]]:
    return {each.case.id: each.gaps for each in cases_with_gaps(desk, month)}


def test_a_case_of_which_everything_is_known_has_no_gap(desk: Desk) -> None:
    cases.open_case(desk, KNOWN, CaseDetails())
    assert gaps_of(desk) == {}


def test_a_client_of_whom_nothing_is_known_is_named_with_all_that_is_missing(desk: Desk) -> None:
    case_id = cases.open_case(desk, ClientDetails(alias="阿青", role=PartyRole.UNSURE), CaseDetails())
    assert gaps_of(desk) == {case_id: (Gap.ROLE, Gap.AGE, Gap.GENDER, Gap.REGION)}


def test_a_debt_without_lender_kind_or_amount_is_a_gap(desk: Desk) -> None:
    case_id = cases.open_case(desk, KNOWN, CaseDetails())
    debt_id = debts.add_debt(desk, case_id, DebtDetails())
    assert gaps_of(desk) == {case_id: (Gap.LENDER, Gap.AMOUNT)}
    unknown = OrganisationDetails("晴天（虚构）", OrganisationRole.LENDER, OrganisationKind.UNKNOWN)
    lender = organisations.add_organisation(desk, unknown)
    debt = next(each for each in debts.debts_of(desk, case_id) if each.id == debt_id)
    debts.change_debt(desk, debt, replace(debt.details, lender=lender, claimed=100))
    assert gaps_of(desk) == {case_id: (Gap.LENDER,)}


def test_conduct_that_nobody_decided_on_is_a_gap_until_it_is_decided(desk: Desk) -> None:
    case_id = cases.open_case(desk, KNOWN, CaseDetails())
    said = IncidentDetails(
        datetime(2026, 11, 16, 12, tzinfo=CHINA), channel=Channel.SMS, words="今天不还钱，我们就上门到你单位"
    )
    incident = incidents.load_incident(desk, incidents.record_incident(desk, case_id, said))
    assert gaps_of(desk) == {case_id: (Gap.CONDUCT,)}
    assert gaps_of(desk, Month(2026, 10)) == {}
    for conduct in incident.conducts:
        incidents.decide_conduct(desk, conduct.id, ConductState.REJECTED)
    assert gaps_of(desk) == {}


def test_a_case_closed_with_an_outcome_has_no_gap(desk: Desk) -> None:
    case_id = cases.open_case(desk, KNOWN, CaseDetails())
    cases.close_case(desk, cases.load_case_file(desk, case_id).case, Outcome.HARASSMENT_STOPPED)
    assert gaps_of(desk) == {}


def test_those_with_the_most_gaps_come_first(desk: Desk) -> None:
    few = cases.open_case(desk, replace(KNOWN, region=""), CaseDetails())
    many = cases.open_case(desk, ClientDetails(alias="阿蓝"), CaseDetails())
    assert list(gaps_of(desk)) == [many, few]


def test_gaps_are_what_the_figures_count_as_not_known(invented_desk: Desk) -> None:
    month = Month(2026, 10)
    figures, found = count_figures(invented_desk, month), cases_with_gaps(invented_desk, month)
    for gap, table in ((Gap.AGE, TableCode.CASES_BY_AGE), (Gap.REGION, TableCode.CASES_BY_REGION)):
        assert sum(gap in each.gaps for each in found) == figures.table(table).rows.get(UNKNOWN, 0)
