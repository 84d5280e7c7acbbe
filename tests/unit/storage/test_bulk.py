"""Rows brought in by the thousand are the rows that would have been written one by one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from uuid import uuid4

import pytest
import sqlalchemy as sa

from counsel_desk.domain.cases import CaseDetails, CaseStatus, NoteKind, Risk, StatusChange
from counsel_desk.domain.contacts import ContactDetails
from counsel_desk.domain.debts import DebtDetails, Fee, FeeKind, Plan, monthly_instalments
from counsel_desk.domain.evidence import EvidenceDetails, Origin
from counsel_desk.domain.filings import FilingDetails
from counsel_desk.domain.guidance import FilingKind
from counsel_desk.domain.incidents import IncidentDetails
from counsel_desk.domain.moments import CHINA, day_of
from counsel_desk.domain.office_lists import LprRate, OfficeHotline
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.domain.people import (
    ClientDetails,
    ClientPhone,
    Consent,
    ConsentMeans,
    ConsentPurpose,
    PersonDetails,
    Relation,
)
from counsel_desk.domain.safe_hours import CallPermission, SafeContact
from counsel_desk.domain.tasks import Every, Recurrence, TaskDetails, TaskOrigin, TemplateDetails
from counsel_desk.services.desk import Desk
from counsel_desk.storage import bulk_debts, bulk_filings, bulk_incidents, bulk_office, bulk_people, bulk_records
from counsel_desk.storage.bulk import BulkRows, bulk_rows
from counsel_desk.storage.bulk_index import SEARCHED
from counsel_desk.storage.bulk_records import Because, NewNote, NewTask
from counsel_desk.storage.evidence import Kept
from counsel_desk.storage.records import (
    cases,
    contacts,
    debts,
    evidence,
    filings,
    incidents,
    office_lists,
    organisations,
    people,
    tasks,
    templates,
)

AT = datetime(2026, 11, 18, 9, 30, tzinfo=CHINA)
CLIENT = ClientDetails(
    name="长孙惊蛰",
    alias="长孙姐",
    phones=(ClientPhone("13800000001"), ClientPhone("075500000001")),
    safe_contact=SafeContact(CallPermission.DO_NOT_CALL, ((AT.time(), (AT + timedelta(hours=2)).time()),), "别留言"),
)
CONSENT = Consent(ConsentPurpose.PRINT, date(2026, 11, 18), ConsentMeans.SPOKEN)
CASE = CaseDetails(risk=Risk.HIGH, risk_reason="独居", summary="晴天的欠款 ABC", situations=("SIT-00", "SIT-07"))
LENDER = OrganisationDetails(
    "晴天消费金融（虚构）",
    OrganisationRole.LENDER,
    OrganisationKind.BANK,
    short_names=("晴天", "晴"),
    signatures=("晴天消金",),
    hotline="4000000001",
    numbers=("95000001",),
)
INCIDENTS = [
    IncidentDetails(AT - timedelta(days), number=f"106500000{days:03d}", words=words, effect="没睡")
    for days, words in ((3, "您是林某的紧急联系人"), (40, "𠮷野 欠 12 元"), (3, "x"), (0, "【晴天】abcd 已逾期"))
]
TASK = TaskDetails("回访：听听近况", date(2026, 11, 20))
AGAIN = TaskDetails("每周问一次", date(2026, 11, 24), recurrence=Recurrence(1, Every.WEEK, date(2027, 1, 1)))
CONTACT = ContactDetails(AT, said="客服说三日内回复", ticket="示例-17")
FILING = FilingDetails(
    FilingKind.COMPLAINT,
    day_of(AT),
    "晴天消费金融（虚构）",
    number="TS-1",
    request="书面答复",
    promised_until=date(2026, 12, 3),
)
ANSWER = TaskDetails("晴天答复了吗？", date(2026, 12, 3))
FILE = EvidenceDetails("短信截图", "虚构", formed_at=AT, obtained_at=AT, device="手机")
TEMPLATE = TemplateDetails("开案后回访", offset=3, is_call=True)
HOTLINE = OfficeHotline("4000000099", "示例热线（虚构）", "陪伴", "每天")
RATE = LprRate(date(2026, 10, 20), 300, "示例")


@pytest.fixture
def by_bulk(desk: Desk) -> Callable[[Callable[[BulkRows], None]], None]:
    """Brings rows into the vault as an import does."""

    def bring(write: Callable[[BulkRows], None]) -> None:
        with desk.database.bring_in("test", "test", "") as (session, batch), bulk_rows(session, batch) as rows:
            write(rows)
            rows.finish({})

    return bring


def _everything(rows: BulkRows) -> None:
    lender = bulk_people.add_organisation(rows, LENDER, AT)
    client = bulk_people.add_client(rows, CLIENT, [CONSENT], AT)
    case = bulk_records.add_case(rows, client, CASE, [(day_of(AT), CaseStatus.INTAKE, "")], None, AT)
    bulk_debts.add_debt(rows, case, DebtDetails(lender=lender, contract_tail="8842", received=1), AT)
    bulk_records.add_note(rows, case, NewNote(NoteKind.CALL, AT, 1, "说话很轻"))
    for incident in INCIDENTS:
        bulk_incidents.add_incident(rows, case, incident, [], AT)
    bulk_records.add_task(rows, case, NewTask(TASK), AT)
    bulk_people.add_person(rows, client, PersonDetails("示例·阿母", Relation.PARENT, "13800000002"), AT)
    bulk_people.add_client_note(rows, client, "愿意写信", 1, AT)
    contact = bulk_records.add_contact(rows, case, CONTACT, 1, AT)
    bulk_records.add_task(rows, case, NewTask(AGAIN, origin=TaskOrigin.CONTACT), AT, Because(contact=contact))
    bulk_records.add_evidence(
        rows, case, FILE, AT, uuid=str(uuid4()), origin=Origin("a.png", "image/png"), kept=Kept(3, "ff")
    )
    filing = bulk_filings.add_filing(rows, case, replace(FILING, organisation=lender), 1, AT)
    watched = NewTask(ANSWER, origin=TaskOrigin.FILING)
    bulk_records.add_task(rows, case, watched, AT, Because(filing=filing))
    bulk_office.add_template(rows, TEMPLATE, AT)
    bulk_office.add_hotline(rows, HOTLINE, AT)
    bulk_office.add_lpr_rate(rows, RATE, AT)


def test_bulk_rows_read_as_what_was_given(desk: Desk, by_bulk) -> None:
    by_bulk(_everything)
    with desk.database.read() as session:
        client = people.load_client(session, 1)
        assert (client.reference, client.details, client.consents) == ("P-2026-0001", CLIENT, (CONSENT,))
        case = cases.load_case(session, 1)
        assert (case.reference, case.details, case.opened_on) == ("C-2026-0001", CASE, day_of(AT))
        assert organisations.load_organisation(session, 1).details == LENDER
        assert [owner for _, owner, _ in organisations.owners_of(session, ["95000001"])] == [1]
        assert [debt.details for debt in debts.debts_of(session, 1)] == [
            DebtDetails(lender=1, contract_tail="8842", received=1)
        ]
        found = {incident.details for incident in incidents.incidents_of(session, 1)}
        assert found == set(INCIDENTS)
        assert all(incidents.known_incident(session, 1, each) for each in INCIDENTS)
        assert [(task.details, task.contact_id, task.filing_id) for task in tasks.tasks_of(session, 1)] == [
            (TASK, None, None),
            (AGAIN, 1, None),
            (ANSWER, None, 1),
        ]
        [filing] = filings.filings_of(session, 1)
        assert (filing.details, filing.task_id) == (replace(FILING, organisation=1), 3)
        assert [contact.details for contact in contacts.contacts_of(session, 1)] == [CONTACT]
        assert [file.details for file in evidence.evidence_of(session, 1)] == [FILE]
        assert [note.text for note in cases.notes_of(session, 1)] == ["说话很轻"]
        assert cases.status_history(session, 1) == (StatusChange(CaseStatus.INTAKE, day_of(AT)),)


def test_what_an_office_keeps_for_itself_comes_as_it_was_given(desk: Desk, by_bulk) -> None:
    by_bulk(_everything)
    with desk.database.read() as session:
        assert [each.details for each in templates.templates(session)] == [TEMPLATE]
        assert office_lists.office_hotlines(session) == (HOTLINE,)
        assert office_lists.lpr_rates(session) == (RATE,)


def test_a_debt_comes_with_its_fees_and_instalments(desk: Desk, by_bulk) -> None:
    plan = monthly_instalments(date(2026, 12, 1), 50_000, 2, Plan.AGREEMENT)
    whole = DebtDetails(fees=(Fee(FeeKind.SERVICE, 120),), instalments=plan)

    def bring(rows: BulkRows) -> None:
        client = bulk_people.add_client(rows, CLIENT, [CONSENT], AT)
        case = bulk_records.add_case(rows, client, CASE, [(day_of(AT), CaseStatus.INTAKE, "")], None, AT)
        bulk_debts.add_debt(rows, case, whole, AT)

    by_bulk(bring)
    with desk.database.read() as session:
        (debt,) = debts.debts_of(session, 1)
    assert debt.details.fees == whole.fees
    assert tuple(replace(each, id=None) for each in debt.details.instalments) == plan


def test_bulk_and_triggers_make_the_same_index(desk: Desk, by_bulk) -> None:
    by_bulk(_everything)
    entered_late = _index(desk)
    with desk.database.keep() as session:
        for table in SEARCHED:  # a row that is touched leaves the index and enters it through its trigger
            session.execute(sa.update(table).values(withdrawn_at=table.withdrawn_at))
    assert _index(desk) == entered_late
    assert {kind for kind, _, _, _ in entered_late} == {table.__tablename__ for table in SEARCHED}


def _index(desk: Desk) -> set[tuple[str, int, int, str]]:
    """Everything the index holds: kind, row, day and gram."""
    entries = "SELECT e.kind, e.row_id, e.key >> 20, s.term FROM temp.seen AS s JOIN search_entry AS e ON e.key = s.doc"
    with desk.database.keep() as session:
        session.execute(sa.text("CREATE VIRTUAL TABLE temp.seen USING fts5vocab(main, search_words, 'instance')"))
        found = {tuple(row) for row in session.execute(sa.text(entries))}
        session.execute(sa.text("DROP TABLE temp.seen"))
    return found


def test_triggers_stand_as_before(desk: Desk, by_bulk) -> None:
    before = _triggers(desk)
    by_bulk(_everything)
    assert _triggers(desk) == before
    assert any(name == "incident_entered" for name, _ in before)


def test_triggers_stand_after_an_import_that_failed(desk: Desk, by_bulk) -> None:
    before = _triggers(desk)

    def fail(rows: BulkRows) -> None:
        _everything(rows)
        rows.write()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        by_bulk(fail)
    assert _triggers(desk) == before
    assert not _index(desk)


def _triggers(desk: Desk) -> list[tuple[str, str]]:
    with desk.database.read() as session:
        rows = session.execute(sa.text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"))
        return [(row.name, row.sql) for row in rows]


def test_more_rows_than_are_written_at_once_keep_their_order(desk: Desk, by_bulk) -> None:
    by_bulk(lambda rows: [bulk_people.add_counsellor(rows, f"示例·{number}", AT) for number in range(5_003)])
    with desk.database.read() as session:
        rows = session.execute(
            sa.text("SELECT uuid, name FROM counsellor WHERE batch_id IS NOT NULL ORDER BY id")
        ).all()
    assert [row.name for row in rows] == [f"示例·{number}" for number in range(5_003)]
    assert all(one.uuid < other.uuid for one, other in pairwise(rows))
    assert {(len(row.uuid), row.uuid[14]) for row in rows} == {(36, "7")}


def test_entries_of_a_day_follow_those_already_there(desk: Desk, by_bulk) -> None:
    by_bulk(_everything)
    by_bulk(_everything)
    with desk.database.read() as session:
        entries = session.execute(sa.text("SELECT kind, row_id FROM search_entry")).all()
    assert len(entries) == len(set(entries)) == 34
