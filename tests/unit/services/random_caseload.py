"""Small caseloads at random, with all that the columns of a caseload table can carry."""

from dataclasses import replace
from datetime import date, datetime, time

from hypothesis import strategies as st

from counsel_desk.domain.cases import CaseDetails, CaseStatus
from counsel_desk.domain.debts import DebtDetails
from counsel_desk.domain.incidents import Channel, IncidentDetails, alike
from counsel_desk.domain.moments import CHINA, Precision
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationRole
from counsel_desk.domain.people import ClientDetails, ClientPhone, Gender, PartyRole
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.services.clients import completed
from counsel_desk.services.desk import Desk
from counsel_desk.storage.records import cases, debts, incidents, organisations, people, tasks

_LINE = st.text("阿青𠮷=+-@'ab_x0041 ·，\u3000#1é\U0001f606", min_size=1, max_size=12).map(
    lambda text: f"示例{text.strip()}"
)
_TEXT = st.text("再还钱=+@_x005F \n\t·，\U0001f606！A1", max_size=30)
_NAMES = st.sampled_from(("晴天消费金融（虚构）", "纸鹤小贷（虚构）", "听潮信用服务（虚构）"))
_DAYS = st.dates(date(2010, 1, 1), date(2026, 11, 17))
_AMOUNTS = st.none() | st.integers(0, 10**11)
_HOURS = st.sampled_from(((), ((time(9), time(12)), (time(14), time(18))), ((time(20), time()),)))

_WISHES = st.builds(SafeContact, st.sampled_from(CallPermission), _HOURS, _TEXT)
_CLIENTS = st.builds(
    ClientDetails,
    name=_LINE,
    role=st.sampled_from(PartyRole),
    birth_year=st.none() | st.integers(1930, 2010),
    gender=st.sampled_from(Gender),
    region=st.just("") | _LINE,
    safe_contact=_WISHES,
)
_CASES = st.builds(CaseDetails, status=st.sampled_from(CaseStatus), summary=_TEXT)
_DEBTS = st.builds(
    DebtDetails,
    received=_AMOUNTS,
    principal=_AMOUNTS,
    claimed=_AMOUNTS,
    overdue_since=st.none() | st.dates(date(1995, 1, 1), date(2026, 11, 17)),
)
_INCIDENTS = st.builds(
    IncidentDetails,
    happened_at=st.datetimes(datetime(2010, 1, 1), datetime(2026, 11, 17)).map(  # noqa: DTZ001 - given a zone below
        lambda moment: moment.replace(microsecond=moment.microsecond // 1000 * 1000, tzinfo=CHINA)
    ),
    precision=st.sampled_from(Precision),
    channel=st.sampled_from(Channel),
    number=st.sampled_from(("", "10690000000001", "95000001", "+85200000000", "02000000001")),
    words=_TEXT.filter(str.strip) | st.just(""),
)

caseloads = st.lists(
    st.tuples(
        _CLIENTS,
        st.lists(
            st.tuples(
                _CASES,
                _DAYS,
                st.lists(st.tuples(_NAMES, st.just("") | _NAMES, _DEBTS), max_size=2, unique_by=lambda debt: debt[0]),
                st.lists(st.tuples(st.just("") | _NAMES, st.integers(1, 3), _INCIDENTS), max_size=3),
                st.dictionaries(_LINE, _DAYS, max_size=2),
            ),
            min_size=1,
            max_size=2,
        ),
    ),
    min_size=1,
    max_size=3,
)


def fill(desk: Desk, caseload) -> None:
    """Keep a caseload in a vault; every client has two phones of their own."""
    with desk.database.change("case.open") as session:

        def organisation(name: str, role: OrganisationRole):
            if not name:
                return None
            known = organisations.organisation_named(session, name, role)
            return known or organisations.add_organisation(session, OrganisationDetails(name, role))

        for number, (client, of_client) in enumerate(caseload):
            phones = (ClientPhone(f"1380000{number:04d}"), ClientPhone(f"+8520000{number:04d}"))
            client_id = people.add_client(session, completed(replace(client, phones=phones)), desk.clock)
            for details, opened_on, of_case, contacts, todo in of_client:
                kept = replace(details, counsellor=desk.counsellor.id)
                case_id = cases.add_case(session, client_id, kept, opened_on, desk.clock)
                for lender, collector, debt in of_case:
                    lent = organisation(lender, OrganisationRole.LENDER)
                    collects = organisation(collector, OrganisationRole.COLLECTOR)
                    debts.add_debt(session, case_id, replace(debt, lender=lent, collector=collects))
                for sender, times, contact in contacts:
                    told = replace(contact, organisation=organisation(sender, OrganisationRole.COLLECTOR))
                    for each in alike(told, times):
                        incidents.add_incident(session, case_id, each, ())
                for title, due_on in todo.items():
                    tasks.add_task(session, case_id, TaskDetails(" ".join(title.split()), due_on))
