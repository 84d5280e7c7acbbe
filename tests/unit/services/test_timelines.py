"""The time line of a case: what its filters let through, and the figures of its days under a filter."""

from datetime import date, datetime, timedelta

import pytest

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.contact_norms import ContactNorm
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CaseId, IncidentId
from counsel_desk.domain.incidents import Channel, ConductState, Direction, IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.timelines import NO_DEBT, TimelineFilter
from counsel_desk.services import cases, debts, incidents, organisations
from counsel_desk.services.desk import Desk
from counsel_desk.services.timelines import load_timeline, narrow

TEN = datetime(2026, 11, 17, 10, tzinfo=CHINA)
FIRST, SECOND = "13800000001", "13800000002"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())


def write(desk: Desk, case_id: CaseId, minutes: int = 0, **known: object) -> IncidentId:
    said = {"channel": Channel.CALL, "number": FIRST} | known
    return incidents.record_incident(desk, case_id, IncidentDetails(TEN + timedelta(minutes=minutes), **said))


def shown(desk: Desk, case_id: CaseId, **wanted: object) -> list[IncidentId]:
    return [row.id for row in narrow(desk, load_timeline(desk, case_id), TimelineFilter(**wanted)).rows]


def test_a_row_says_of_an_incident_what_the_record_says(desk: Desk, case_id: CaseId) -> None:
    write(desk, case_id, channel=Channel.SMS, words="今天再不还钱就安排兄弟去堵你，人渣")
    [row] = load_timeline(desk, case_id).rows
    [kept] = incidents.incidents_of(desk, case_id)
    assert (row.id, row.details, row.day) == (kept.id, kept.details, date(2026, 11, 17))
    assert row.conducts == tuple((each.code, each.state) for each in kept.conducts)


def test_the_newest_comes_first_and_what_was_withdrawn_is_left_out(desk: Desk, case_id: CaseId) -> None:
    first, gone, last = (write(desk, case_id, minutes) for minutes in (0, 1, 2))
    incidents.withdraw_incident(desk, incidents.load_incident(desk, gone))
    assert shown(desk, case_id) == [last, first]


def test_filters_by_channel_number_and_debt_hold_together(desk: Desk, case_id: CaseId) -> None:
    debt = debts.add_debt(desk, case_id, DebtDetails(contract_tail="0001"))
    one = write(desk, case_id, 0, debt=debt)
    two = write(desk, case_id, 1, number=SECOND, debt=debt)
    three = write(desk, case_id, 2, channel=Channel.SMS, words="请还款")
    assert shown(desk, case_id, channel=Channel.SMS) == [three]
    assert shown(desk, case_id, number=FIRST) == [three, one]
    assert shown(desk, case_id, debt=debt) == [two, one]
    assert shown(desk, case_id, debt=NO_DEBT) == [three]
    assert shown(desk, case_id, debt=debt, number=SECOND, channel=Channel.CALL) == [two]


def test_a_rejected_conduct_is_none(desk: Desk, case_id: CaseId) -> None:
    found = write(desk, case_id, channel=Channel.SMS, words="人渣")
    assert shown(desk, case_id, conduct="T02") == [found]
    [insult] = incidents.load_incident(desk, found).conducts
    incidents.decide_conduct(desk, insult.id, ConductState.REJECTED)
    assert shown(desk, case_id, conduct="T02") == []


@pytest.mark.parametrize("text", ["138 0000 0001", "１３８００００", "兄弟", "怕 ", "晴天"])
def test_text_is_found_in_words_number_effect_and_organisation(desk: Desk, case_id: CaseId, text: str) -> None:
    sky = organisations.add_organisation(desk, OrganisationDetails(name="晴天消费金融（虚构）"))
    long = "很长" * 200 + "安排兄弟去"
    found = write(desk, case_id, words=long, effect="孩子怕 得哭", organisation=sky, channel=Channel.SMS)
    write(desk, case_id, 5, number="95000000", channel=Channel.WECHAT, words="您好")
    assert shown(desk, case_id, text=text) == [found]


def test_the_clients_own_answer_and_an_official_body_are_in_the_list_but_in_no_figure(
    desk: Desk, case_id: CaseId
) -> None:
    court = OrganisationDetails("示例法院（虚构）", OrganisationRole.OFFICIAL, OrganisationKind.COURT)
    write(desk, case_id, 0, organisation=organisations.add_organisation(desk, court))
    write(desk, case_id, 1, channel=Channel.SMS, words="我会还", direction=Direction.OUTGOING)
    write(desk, case_id, 2, number=SECOND)
    narrowed = narrow(desk, load_timeline(desk, case_id), TimelineFilter())
    assert (len(narrowed.rows), [each.contacts for each in narrowed.days]) == (3, [1])


def test_a_filter_changes_what_is_counted_but_not_whether_a_day_was_over_the_norm(desk: Desk, case_id: CaseId) -> None:
    for minute in range(7):
        write(desk, case_id, minute, connected=False)
    write(desk, case_id, 9, channel=Channel.SMS, words="请还款")
    timeline = load_timeline(desk, case_id)
    [frequent] = narrow(desk, timeline, TimelineFilter(conduct="T07")).days
    assert frequent.contacts == 1
    assert [(each.norm, each.counted) for each in frequent.over_norm] == [(ContactNorm.OFTEN_UNANSWERED, 7)]
    [written] = narrow(desk, timeline, TimelineFilter(channel=Channel.SMS)).days
    assert written.over_norm == ()
