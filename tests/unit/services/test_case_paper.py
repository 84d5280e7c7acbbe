"""A case on paper tells what its workbook tells, from the same tables, and keeps back the same."""

from datetime import date, datetime
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from counsel_desk.documents.case_paper import case_paper_pdf
from counsel_desk.domain.cases import CaseDetails, NoteKind
from counsel_desk.domain.contacts import ContactDetails, ContactParty
from counsel_desk.domain.debts import DebtDetails, Plan, monthly_instalments
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import Contacted, IncidentDetails
from counsel_desk.domain.moments import CHINA, Precision
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
from counsel_desk.messages.case_words import CaseSentences
from counsel_desk.services import cases, clients, contacts, debts, incidents, people_around
from counsel_desk.services.case_summary import export_case, fill_summary, summary_paper
from counsel_desk.services.case_words import CasePart
from counsel_desk.services.desk import Desk

AT = datetime(2026, 11, 17, 22, 5, tzinfo=CHINA)
NAME, MOTHER, FRIEND = "示例·阿青", "示例·阿母", "示例·阿友"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    details = ClientDetails(NAME, phones=(ClientPhone("13800000001"),))
    case_id = cases.open_case(desk, details, CaseDetails(summary=f"{NAME}和{MOTHER}都被骚扰"))
    client = cases.load_case_file(desk, case_id).client.id
    mother = PersonDetails(MOTHER, Relation.PARENT, "13800000009", consent=PersonConsent.GIVEN)
    friend = PersonDetails(FRIEND, Relation.FRIEND, consent=PersonConsent.REFUSED)
    first = people_around.add_person(desk, client, mother)
    people_around.add_person(desk, client, friend)
    told = IncidentDetails(AT, Precision.DAY, words=f"{FRIEND}也得还", contacted=Contacted.RELATIVE, person=first)
    incidents.record_incident(desk, case_id, told)
    plan = monthly_instalments(date(2026, 2, 15), 98_333, 3, Plan.CONTRACT)
    loan = DebtDetails(contract_date=date(2026, 1, 15), received=250_050, principal=300_000, instalments=plan)
    debts.add_debt(desk, case_id, loan)
    cases.add_note(desk, case_id, NoteKind.ADVICE, "先保留短信原件")
    talk = ContactDetails(AT, party=ContactParty.RELATIVE, said="她说打到了13800000009", person=first)
    contacts.add_contact(desk, case_id, talk)
    clients.give_consent(desk, client, ConsentPurpose.EXPORT, ConsentMeans.SPOKEN)
    return case_id


def on_paper(desk: Desk, case_id: CaseId, *, named: bool = True) -> str:
    return str(summary_paper(fill_summary(desk, case_id, named=named), CaseSentences()))


def test_every_part_that_holds_something_is_there_and_the_others_are_named(desk: Desk, case_id: CaseId) -> None:
    words = CaseSentences()
    paper = summary_paper(fill_summary(desk, case_id), words)
    missing = {CasePart.FILINGS, CasePart.TASKS, CasePart.EVIDENCE}
    shown = [each for each in CasePart if each not in {*missing, CasePart.OVERVIEW, CasePart.LEGEND}]
    assert [each.heading for each in paper.parts] == [words.part(each) for each in shown]
    assert paper.notes[-1] == "Not in this summary: Filings, Tasks, Evidence list"


def test_figures_days_and_exact_words_read_as_people_write_them(desk: Desk, case_id: CaseId) -> None:
    paper = summary_paper(fill_summary(desk, case_id), CaseSentences())
    parts = {each.heading: each for each in paper.parts}
    loan, total = parts["Debts"].items
    assert {each.name: each.value for each in loan.short}["Received (¥)"] == "2,500.50"
    assert {each.name: each.value for each in loan.short}["APR (estimate)"].endswith("%")
    assert [each.value for each in total.short][:2] == ["2,500.50", "3,000"]
    happened = parts["Incidents"].items[0]
    assert happened.heading == "1  17 Nov 2026 · SMS"  # only the day is known, so no hour is told
    assert happened.words == f"{FRIEND}也得还"
    assert parts["History"].facts[0].value == "示例·林一 · open case"


def test_under_the_code_everybody_around_the_client_keeps_a_code_of_their_own(desk: Desk, case_id: CaseId) -> None:
    said = on_paper(desk, case_id, named=False)
    assert [each for each in (NAME, MOTHER, FRIEND, "13800000009") if each in said] == []
    assert "C-2026-0001和C-2026-0001-P1都被骚扰" in said
    assert "C-2026-0001-P2也得还" in said
    assert "她说打到了C-2026-0001-P1" in said


def test_a_code_stays_with_its_person_when_another_is_taken_out(desk: Desk, case_id: CaseId) -> None:
    client = cases.load_case_file(desk, case_id).client.id
    mother, _friend = people_around.people_around(desk, client)
    people_around.withdraw_person(desk, mother)
    assert "C-2026-0001-P2也得还" in on_paper(desk, case_id, named=False)


@pytest.mark.parametrize("kept", [Withheld.WORDS, Withheld.NOTES, Withheld.AMOUNTS])
def test_what_is_kept_back_of_the_workbook_is_kept_back_of_the_paper(
    desk: Desk, case_id: CaseId, kept: Withheld
) -> None:
    planted = {Withheld.WORDS: "也得还", Withheld.NOTES: "先保留短信原件", Withheld.AMOUNTS: "2,500.50"}
    client = cases.load_case_file(desk, case_id).client.id
    clients.give_consent(desk, client, ConsentPurpose.EXPORT, ConsentMeans.SPOKEN, withhold=(kept,))
    said = on_paper(desk, case_id)
    assert {each for each, words in planted.items() if words in said} == set(planted) - {kept}


@pytest.mark.usefixtures("qapp")
def test_the_pdf_carries_the_number_of_the_case_in_every_foot_and_all_the_workbook_says(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    for ending in ("pdf", "xlsx"):
        export_case(desk, case_id, tmp_path / f"case.{ending}", CaseSentences(), case_paper_pdf)
    with pypdfium2.PdfDocument(tmp_path / "case.pdf") as file:
        pages = [page.get_textpage().get_text_range() for page in file]
    assert all("C-2026-0001 · " in page for page in pages)
    assert f"{len(pages)}" in pages[-1].splitlines()[-1]
    squeezed = "".join("".join(pages).split())
    book = openpyxl.load_workbook(tmp_path / "case.xlsx")
    for sheet in book.worksheets[1:-1]:
        exact = [cell for row in sheet.iter_rows(min_row=5, values_only=True) for cell in row if isinstance(cell, str)]
        short = {each for each in exact if 1 < len(each) < 12 and not each.startswith("To the")}
        assert {each for each in short if "".join(each.split()) not in squeezed} == set(), sheet.title
