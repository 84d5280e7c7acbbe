"""A small invented office with something to tell apart in every field of every list."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from counsel_desk.domain.cases import CaseDetails, CaseStatus, Outcome, Risk
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import Channel, Contacted, Direction, IncidentDetails, KnownFrom
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.domain.people import ClientDetails, ClientPhone, Gender, PartyRole
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.domain.tasks import Every, Priority, Recurrence, TaskDetails, TaskOrigin, TaskState
from counsel_desk.services import cases, clients, debts, incidents, organisations, tasks
from counsel_desk.services.desk import Desk
from counsel_desk.storage.records.office import add_counsellor
from counsel_desk.storage.tables import Case
from tests.conftest import StandingClock

CONFIRMED = "T01"


def fill(desk: Desk, clock: StandingClock) -> None:
    with desk.database.change("counsellor.add") as session:
        colleague = add_counsellor(session, "示例·乙", is_coordinator=False).id
    lender = organisations.add_organisation(
        desk,
        OrganisationDetails(
            "晴天消费金融（虚构）",
            kind=OrganisationKind.CONSUMER_FINANCE,
            signatures=("晴天金融",),
            hotline="400-000-0001",
            licence_checked_on=date(2026, 11, 3),
        ),
    )
    agency = organisations.add_organisation(
        desk, OrganisationDetails("百川催收（虚构）", OrganisationRole.COLLECTOR, OrganisationKind.AGENCY)
    )
    organisations.add_organisation(desk, OrganisationDetails("Anna Loans (invented)"))
    people = [
        ClientDetails(
            "周白露",
            role=PartyRole.DEBTOR,
            birth_year=1990,
            gender=Gender.FEMALE,
            region="浙江杭州",
            phones=(ClientPhone("13800000001"), ClientPhone("13800000002")),
            safe_contact=SafeContact(CallPermission.MAY_CALL, (), ""),
            retain_until=date(2031, 1, 31),
        ),
        ClientDetails("单小满", alias="小单", gender=Gender.MALE, region="四川", phones=(ClientPhone("13900000003"),)),
        ClientDetails(alias="夜里打来的人", role=PartyRole.RELATIVE, birth_year=1975),
        ClientDetails("Bo_b", role=PartyRole.GUARANTOR, safe_contact=SafeContact(CallPermission.DO_NOT_CALL, (), "")),
        ClientDetails(),
    ]
    details = [
        CaseDetails(CaseStatus.ACTIVE, Risk.ACUTE, situations=("SIT-06", "SIT-02")),
        CaseDetails(CaseStatus.WAITING, Risk.LOW, situations=("SIT-07",)),
        CaseDetails(CaseStatus.INTAKE, Risk.UNKNOWN, counsellor=colleague),
        CaseDetails(CaseStatus.ACTIVE, Risk.HIGH),
    ]
    opened = []
    for person, wanted in zip(people, [*details, None], strict=True):
        clock.move(days=3)
        opened.append(cases.open_case(desk, person, wanted) if wanted else clients.add_client(desk, person))
    one, two, three, four = (CaseId(case_id) for case_id in opened[:4])
    cases.open_case(desk, cases.load_case_file(desk, one).client.id, CaseDetails(CaseStatus.INTAKE, Risk.RAISED))
    debts.add_debt(desk, one, DebtDetails(lender=lender, collector=agency, claimed=1_200_000))
    debts.add_debt(desk, one, DebtDetails(claimed=300_000))
    debts.add_debt(desk, two, DebtDetails(lender=lender, claimed=80_000))
    _ring(desk, one, lender, agency)
    _ring(desk, three, agency, None)
    _follow_up(desk, (one, two, three), colleague)
    with desk.database.change("case.change") as session:
        session.get_one(Case, four).counsellor_id = None
    clock.move(days=4)
    cases.close_case(desk, cases.load_case_file(desk, two).case, Outcome.AGREEMENT)


def _ring(desk: Desk, case_id: CaseId, one: Any, other: Any) -> None:
    at = datetime(2026, 11, 9, 23, 50, tzinfo=CHINA)
    rung = [
        IncidentDetails(at, words="今天不还钱，公安局已立案 100%_", number="13900000009", organisation=one),
        # Ten minutes later it is another day in China, and the same one in London.
        IncidentDetails(
            at + timedelta(minutes=20),
            words="妈妈接到了电话",
            channel=Channel.CALL,
            direction=Direction.OUTGOING,
            contacted=Contacted.RELATIVE,
            known_from=KnownFrom.TOLD,
            connected=True,
            duration_seconds=61,
            organisation=other,
        ),
        IncidentDetails(
            at - timedelta(days=40), channel=Channel.CALL, connected=False, words="请联系我们", duration_seconds=0
        ),
    ]
    for details in rung:
        incidents.record_incident(desk, case_id, details)
    first = incidents.incidents_of(desk, case_id)[-1]
    incidents.add_conduct(desk, first, CONFIRMED)
    incidents.add_conduct(desk, first, "T19")


def _follow_up(desk: Desk, case_ids: Sequence[CaseId], colleague: Any) -> None:
    day = desk.today
    for number, case_id in enumerate(case_ids):
        late = TaskDetails("回访", day - timedelta(days=number), priority=Priority.HIGH, is_call=True)
        tasks.add_task(desk, case_id, late)
        later = TaskDetails(
            "寄出投诉信",
            day + timedelta(days=7 * number),
            priority=Priority.LOW,
            assignee=colleague,
            recurrence=Recurrence(2, Every.WEEK) if number % 2 else None,
        )
        tasks.add_task(desk, case_id, later)
        tasks.add_task(desk, case_id, TaskDetails(f"核对流水 {number}", day), origin=TaskOrigin.TEMPLATE)
    tasks.close_task(desk, tasks.tasks_of(desk, case_ids[0])[0], TaskState.DONE, "已说明 100%")
