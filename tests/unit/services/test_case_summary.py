"""A case passed on as a workbook: asked first, read back cell by cell, written down."""

import hashlib
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest

from counsel_desk.documents.case_paper import case_paper_pdf
from counsel_desk.domain.cases import CaseDetails, NoteKind
from counsel_desk.domain.contacts import ContactDetails, PromisedBy
from counsel_desk.domain.debts import DebtDetails, Fee, FeeKind, Plan, monthly_instalments
from counsel_desk.domain.evidence import EvidenceDetails
from counsel_desk.domain.filings import FilingDetails
from counsel_desk.domain.guidance import FilingKind
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import Channel, ConductState, IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind, OrganisationRole
from counsel_desk.domain.people import ClientDetails, ClientPhone, ConsentMeans, ConsentPurpose, Withheld
from counsel_desk.domain.tasks import TaskDetails
from counsel_desk.errors import CancelledError, RefusedError
from counsel_desk.messages.case_words import CaseSentences
from counsel_desk.messages.debts import DebtSentences
from counsel_desk.messages.filings import FilingSentences
from counsel_desk.services import cases, clients, contacts, debts, filings, incidents, organisations, tasks
from counsel_desk.services.case_summary import export_case
from counsel_desk.services.case_words import CaseField, CasePart
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import attach_bytes
from counsel_desk.storage import tables

THREAT = "【晴天消费金融(虚构)】今天不还钱，我们就上门到你单位，让你身败名裂"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    client = ClientDetails(
        name="示例·阿青",
        id_number="999999199003070020",
        phones=(ClientPhone("13800000001"),),
    )
    case_id = cases.open_case(desk, client, CaseDetails(summary="=1+1", situations=("SIT-06",)))
    lender = organisations.add_organisation(
        desk, OrganisationDetails("晴天消费金融(虚构)", OrganisationRole.LENDER, OrganisationKind.CONSUMER_FINANCE)
    )
    debts.add_debt(desk, case_id, DebtDetails(lender=lender, claimed=1_234_550, overdue_since=date(2026, 3, 1)))
    debts.add_debt(desk, case_id, DebtDetails(lender=lender))
    incident_id = incidents.record_incident(
        desk,
        case_id,
        IncidentDetails(datetime(2026, 11, 17, 22, 5, tzinfo=CHINA), channel=Channel.SMS, number="95000", words=THREAT),
    )
    for conduct in incidents.load_incident(desk, incident_id).conducts[:1]:
        incidents.decide_conduct(desk, conduct.id, ConductState.CONFIRMED)
    tasks.add_task(desk, case_id, TaskDetails("周五回电", date(2026, 11, 20), time(15), is_call=True))
    cases.add_note(desk, case_id, NoteKind.ADVICE, "先保留短信原件。")
    told = ContactDetails(
        desk.clock(),
        number="13800000001",
        duration_seconds=200,
        officer="示例·林姐",
        said="示例·阿青说催收少了",
        promise="保留短信",
        promised_by=PromisedBy.CLIENT,
        promised_until=date(2026, 11, 20),
    )
    contacts.add_contact(desk, case_id, told)
    complaint = FilingDetails(
        FilingKind.COMPLAINT,
        date(2026, 11, 18),
        "晴天消费金融(虚构)",
        number="TS-1",
        request="别再找示例·阿青的家人",
        promised_until=date(2026, 12, 3),
    )
    said = EvidenceDetails(
        name="聊天截图",
        description="示例·阿青与催收员",
        formed_at=datetime(2026, 11, 17, 22, 5, tzinfo=CHINA),
        obtained_by="示例·林一",
        device="华为手机",
        original_at="求助人手机",
    )
    told = tuple(each.id for each in incidents.incidents_of(desk, case_id))
    picture = attach_bytes(desk, case_id, b"picture", "IMG_1.png", replace(said, incidents=told))
    filings.add_filing(desk, case_id, replace(complaint, evidence=(picture.id,)), FilingSentences())
    return case_id


def consent(desk: Desk, case_id: CaseId) -> None:
    client = cases.load_case_file(desk, case_id).client
    clients.give_consent(desk, client.id, ConsentPurpose.EXPORT, ConsentMeans.SPOKEN)


def rows(sheet) -> list[tuple]:
    """The table of a sheet below its header."""
    return [row for row in sheet.iter_rows(min_row=5, values_only=True) if any(cell is not None for cell in row)]


def sheet_day(*parts: int) -> datetime:
    """Spreadsheets know no time zones."""
    return datetime(*parts, tzinfo=CHINA).replace(tzinfo=None)


def test_without_consent_nothing_is_passed_on(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    target = tmp_path / "case.xlsx"
    with pytest.raises(RefusedError) as refused:
        export_case(desk, case_id, target, CaseSentences(), case_paper_pdf)
    assert refused.value.code == "export.no_consent"
    assert not target.exists()


def test_a_consent_taken_back_while_the_file_is_made_lets_nothing_out(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    consent(desk, case_id)
    client = cases.load_case_file(desk, case_id).client

    def lay_out(_paper: object) -> bytes:
        clients.withdraw_consent(desk, client.id, ConsentPurpose.EXPORT)
        return b"%PDF"

    with pytest.raises(RefusedError, match=r"export\.consent_changed"):
        export_case(desk, case_id, tmp_path / "case.pdf", CaseSentences(), lay_out)
    assert list(tmp_path.glob("*case*")) == []
    with desk.database.read() as session:
        assert session.query(tables.History).filter_by(action="export.case").count() == 0


def test_to_protect_life_a_case_is_passed_on_and_the_reason_written_down(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    reason = "人已联系不上，警方要求"
    export_case(desk, case_id, tmp_path / "case.xlsx", CaseSentences(), case_paper_pdf, to_protect_life=reason)
    with desk.database.read() as session:
        entry = session.query(tables.History).filter_by(action="export.case").one()
        said = session.get_one(tables.HistoryContent, entry.id).content
    assert said == {"named": True, "form": "xlsx", "to_protect_life": reason}
    assert entry.case_id == case_id
    overview = openpyxl.load_workbook(tmp_path / "case.xlsx").worksheets[0]
    assert any("to protect life" in str(cell.value) for row in overview.iter_rows() for cell in row)


def test_under_its_code_a_case_needs_no_consent_and_nowhere_names_the_client(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    cases.add_note(desk, case_id, NoteKind.NOTE, "示例·阿青说 13800000001 一直在响")
    export_case(desk, case_id, tmp_path / "case.xlsx", CaseSentences(), case_paper_pdf, named=False)
    cells = [
        str(cell.value)
        for sheet in openpyxl.load_workbook(tmp_path / "case.xlsx").worksheets
        for row in sheet.iter_rows()
        for cell in row
    ]
    assert not any(telling in text for text in cells for telling in ("阿青", "13800000001", "999999"))
    assert "C-2026-0001说 C-2026-0001 一直在响" in cells


def test_a_case_reads_back_with_real_days_amounts_and_exact_words(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    consent(desk, case_id)
    export_case(desk, case_id, tmp_path / "case.xlsx", CaseSentences(), case_paper_pdf)
    book = openpyxl.load_workbook(tmp_path / "case.xlsx")
    overview, loans, plans, happened, talks, filed, steps, follow_ups, notes, files, deeds, legend = book.worksheets
    known = {name: value for name, value, *_ in rows(overview)}
    assert known["Case number"] == "C-2026-0001"
    assert known["Summary"] == "=1+1"
    first, second, total = rows(loans)
    assert (first[0], first[9], first[13]) == ("晴天消费金融(虚构)", 12_345.5, sheet_day(2026, 3, 1))
    assert second[9] is None
    assert total[9] == 12_345.5
    assert rows(plans) == []
    (contact,) = rows(happened)
    assert (contact[0], contact[3], contact[6]) == (sheet_day(2026, 11, 17, 22, 5), "95000", THREAT)
    assert "(confirmed)" in contact[7]
    assert len(rows(steps)) > 5
    assert rows(follow_ups)[0][:3] == ("周五回电", sheet_day(2026, 11, 20), "15:00")
    assert rows(notes)[0][3] == "先保留短信原件。"
    (file,) = rows(files)
    assert file[:3] == (1, "聊天截图", "示例·阿青与催收员")
    assert (file[3], file[4]) == ("Picture", 7)
    assert file[5] == hashlib.sha256(b"picture").hexdigest()
    assert file[6:10] == (sheet_day(2026, 11, 17, 22, 5), "To the minute", None, None)
    assert file[10:] == ("示例·林一", "华为手机", "求助人手机", None, "17 Nov 2026 22:05")
    (talk,) = rows(talks)
    assert (talk[0], talk[2], talk[5], talk[6]) == (sheet_day(2026, 11, 18, 9, 30), "The client", "Yes", 200)
    assert talk[7:10] == ("13800000001", "示例·林姐", "示例·阿青说催收少了")
    assert talk[10:13] == ("Promised by the client · 保留短信", sheet_day(2026, 11, 20), None)
    assert talk[13] == "示例·林一"
    (complaint,) = rows(filed)
    assert complaint[1:3] == ("Complaint", "晴天消费金融(虚构)")
    assert complaint[5:10] == ("TS-1", "别再找示例·阿青的家人", "1 聊天截图", sheet_day(2026, 12, 3), "No answer yet")
    assert len(rows(legend)) == 11
    assert rows(deeds)[0][1:] == ("示例·林一", "open case")
    assert {sheet.freeze_panes for sheet in book} == {"A5"}


def test_a_loan_reads_back_with_what_it_costs_and_what_is_paid_when(desk: Desk, tmp_path: Path) -> None:
    case_id = case_with_agreement(desk)
    consent(desk, case_id)
    export_case(desk, case_id, tmp_path / "case.xlsx", CaseSentences(), case_paper_pdf)
    book = openpyxl.load_workbook(tmp_path / "case.xlsx")
    loan, total = rows(book["Debts"])
    assert (loan[5], loan[6], loan[7], total[7]) == (8_500, 10_000, 1_500, 1_500)
    assert loan[10] == "Guarantee fee · ¥960"
    assert (round(loan[11], 2), round(loan[12], 2)) == (0.83, 1.22)
    assert loan[16:18] == (sheet_day(2026, 10, 1), "示例·阿青分三期还清")
    plan = rows(book["Instalments"])
    assert len(plan) == 15
    agreed = [row for row in plan if row[2] == "By an agreement"]
    assert agreed[0][3:7] == (sheet_day(2026, 11, 10), 500, 200, sheet_day(2026, 11, 12))


def test_amounts_that_the_client_keeps_back_stand_nowhere(desk: Desk, tmp_path: Path) -> None:
    case_id = case_with_agreement(desk)
    client = cases.load_case_file(desk, case_id).client
    clients.give_consent(desk, client.id, ConsentPurpose.EXPORT, ConsentMeans.SPOKEN, withhold=(Withheld.AMOUNTS,))
    for named in (True, False):
        target = tmp_path / f"case-{named}.xlsx"
        export_case(desk, case_id, target, CaseSentences(), case_paper_pdf, named=named)
        book = openpyxl.load_workbook(target)
        (loan, *_total) = rows(book["Debts"])
        assert set(loan[5:13]) == {None}
        assert loan[14] == "Stage not known"
        assert rows(book["Instalments"]) == []
        assert rows(book["Tasks"])[0][0] == "Instalment of ¥…"


def test_under_its_code_the_terms_of_an_agreement_name_nobody(desk: Desk, tmp_path: Path) -> None:
    case_id = case_with_agreement(desk)
    export_case(desk, case_id, tmp_path / "case.xlsx", CaseSentences(), case_paper_pdf, named=False)
    assert rows(openpyxl.load_workbook(tmp_path / "case.xlsx")["Debts"])[0][17] == "C-2026-0001分三期还清"


def case_with_agreement(desk: Desk) -> CaseId:
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿青"))
    plan = monthly_instalments(date(2026, 11, 10), 50_000, 3, Plan.AGREEMENT)
    details = DebtDetails(
        contract_date=date(2026, 1, 15),
        received=850_000,
        principal=1_000_000,
        fees=(Fee(FeeKind.GUARANTEE, 96_000),),
        agreed_on=date(2026, 10, 1),
        agreement="示例·阿青分三期还清",
        instalments=(
            *monthly_instalments(date(2026, 2, 15), 98_333, 12, Plan.CONTRACT),
            replace(plan[0], paid=20_000, paid_on=date(2026, 11, 12)),
            *plan[1:],
        ),
    )
    debts.add_debt(desk, case_id, details, DebtSentences())
    return case_id


def test_an_id_number_is_masked_and_a_phone_stays_text(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    consent(desk, case_id)
    export_case(desk, case_id, tmp_path / "case.xlsx", CaseSentences(), case_paper_pdf)
    known = {name: value for name, value, *_ in rows(openpyxl.load_workbook(tmp_path / "case.xlsx").worksheets[0])}
    assert known["ID number"] == "999999********0020"
    assert known["Phones"].startswith("138 0000 0001")


def test_a_summary_that_is_stopped_leaves_the_older_one_and_no_history(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    consent(desk, case_id)
    target = tmp_path / "case.xlsx"
    target.write_bytes(b"older")

    def stop(done: int, total: int) -> None:
        raise CancelledError

    for number in range(50):
        incidents.record_incident(
            desk, case_id, IncidentDetails(datetime(2026, 11, 1, tzinfo=CHINA), number=f"1069{number:06d}")
        )
    with pytest.raises(CancelledError):
        export_case(desk, case_id, target, CaseSentences(), case_paper_pdf, progress=stop)
    assert target.read_bytes() == b"older"
    assert list(tmp_path.glob(".case*")) == []
    with desk.database.read() as session:
        assert session.query(tables.History).filter_by(action="export.case").count() == 0


def test_every_sheet_and_field_of_the_workbook_has_its_words() -> None:
    words = CaseSentences()
    assert all(words.part(part) for part in CasePart)
    assert all(words.field(field) for field in CaseField)
    assert set(words.legend()) == set(CasePart) - {CasePart.LEGEND}
