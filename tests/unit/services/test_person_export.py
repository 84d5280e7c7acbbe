"""A client gets everything kept about them, and nothing of anybody who did not agree to be seen."""

import subprocess
from contextlib import closing
from datetime import date
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtGui import QGuiApplication

from counsel_desk.documents.case_paper import case_paper_pdf
from counsel_desk.domain.evidence import EvidenceDetails
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.incidents import Contacted, IncidentDetails
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
from counsel_desk.errors import CancelledError, FileError, RefusedError, VaultError
from counsel_desk.messages import error_text
from counsel_desk.messages.person_words import PersonSentences
from counsel_desk.services import cases, client_notes, clients, incidents, office, people_around
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import attach_bytes
from counsel_desk.services.history import client_history
from counsel_desk.services.looks import note_client_opened
from counsel_desk.services.person_export import client_of_reference, export_person, free_folder
from counsel_desk.services.vaults import add_counsellor, close_vault, open_vault
from counsel_desk.storage.engine import connect
from tests.conftest import QUICK

PASSPHRASE = "四匹马 走过 雨夜"
HERS = "三只鸟 飞过 秋天"
ID_NUMBER = "999999199003070020"
MOTHER, MOTHERS_PHONE = "示例·阿母", "13800000009"
NOTE = f"她母亲{MOTHER}的电话是138-0000-0009"


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> None:
    """The paper needs fonts."""


@pytest.fixture
def client_id(desk: Desk) -> ClientId:
    """Somebody with two cases, a mother who was not asked, a brother who refused, and a file of each kind."""
    details = ClientDetails(
        "示例·阿青", id_number=ID_NUMBER, phones=(ClientPhone("13800000001"),), retain_until=date(2029, 1, 1)
    )
    case_id = cases.open_case(desk, details)
    client = cases.load_case_file(desk, case_id).client.id
    cases.open_case(desk, client)
    mother = people_around.add_person(desk, client, PersonDetails(MOTHER, Relation.PARENT, MOTHERS_PHONE))
    brother = PersonDetails("示例·阿兄", Relation.SIBLING, consent=PersonConsent.REFUSED)
    people_around.add_person(desk, client, brother)
    client_notes.add_client_note(desk, client, NOTE)
    clients.give_consent(
        desk, client, ConsentPurpose.EXPORT, ConsentMeans.SPOKEN, withhold=(Withheld.NAME, Withheld.WORDS)
    )
    clients.withdraw_consent(desk, client, ConsentPurpose.EXPORT)
    _attach(desk, case_id, b"threat", words="再不还钱就砍死你")
    _attach(desk, case_id, b"to her mother", words="叫你女儿还钱", contacted=Contacted.RELATIVE, person=mother)
    return client


def _attach(desk: Desk, case_id: CaseId, content: bytes, **told: object) -> None:
    incident = incidents.record_incident(desk, case_id, IncidentDetails(desk.clock(), **told))  # type: ignore[arg-type]
    attach_bytes(desk, case_id, content, "截图.png", EvidenceDetails(incidents=(incident,)))


def export(desk: Desk, client_id: ClientId, target: Path, **how: object):
    return export_person(desk, client_id, target, PersonSentences(), case_paper_pdf, **how)  # type: ignore[arg-type]


def quick(desk: Desk, client_id: ClientId, target: Path, **how: object):
    """The same, without pages being laid out."""
    return export_person(desk, client_id, target, PersonSentences(), lambda paper: str(paper).encode(), **how)  # type: ignore[arg-type]


def text_of(paper: Path) -> str:
    with pypdfium2.PdfDocument(paper) as file:
        text = "\n".join(page.get_textpage().get_text_range() for page in file)
    return text.replace("\r\n", "\n")


def names(folder: Path) -> list[str]:
    return sorted(str(each.relative_to(folder)) for each in folder.rglob("*") if each.is_file())


def test_a_client_gets_a_paper_each_case_and_their_files_which_a_stranger_can_check(
    desk: Desk, client_id: ClientId, tmp_path: Path
) -> None:
    note_client_opened(desk, client_id)
    export(desk, client_id, tmp_path / "out")
    assert names(tmp_path / "out") == [
        "C-2026-0001/001.png",
        "C-2026-0001/summary.pdf",
        "C-2026-0001/summary.xlsx",
        "C-2026-0002/summary.pdf",
        "C-2026-0002/summary.xlsx",
        "SHA256SUMS",
        "everything.pdf",
    ]
    checked = subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=tmp_path / "out", capture_output=True, check=False)
    assert checked.returncode == 0
    text = text_of(tmp_path / "out" / "everything.pdf")
    for said in ("示例·阿青", ID_NUMBER, "138 0000 0001", "2029", "withdrawn", "C-2026-0002", "open client to read"):
        assert said in text
    assert "个人信息保护法" in text


def test_what_the_client_keeps_back_from_others_is_not_kept_from_them_and_no_consent_is_asked(
    desk: Desk, client_id: ClientId, tmp_path: Path
) -> None:
    quick(desk, client_id, tmp_path / "out")
    summary = (tmp_path / "out" / "C-2026-0001" / "summary.pdf").read_text(encoding="utf-8")
    assert "示例·阿青" in summary
    assert "再不还钱就砍死你" in summary


def test_people_around_who_did_not_agree_are_covered_and_the_paper_says_so(
    desk: Desk, client_id: ClientId, tmp_path: Path
) -> None:
    quick(desk, client_id, tmp_path / "out")
    papers = [each.read_text(encoding="utf-8") for each in (tmp_path / "out").rglob("*.pdf")]
    books = [openpyxl.load_workbook(each) for each in (tmp_path / "out").rglob("*.xlsx")]
    cells = str([list(sheet.iter_rows(values_only=True)) for book in books for sheet in book])
    for text in (*papers, cells):
        assert not any(each in text for each in (MOTHER, MOTHERS_PHONE, "138-0000-0009", "示例·阿兄"))
        assert "covered with ****" in text
    assert any("她母亲****的电话是****" in each for each in papers)


def test_nothing_of_another_client_is_in_it(desk: Desk, client_id: ClientId, tmp_path: Path) -> None:
    other = cases.open_case(desk, ClientDetails("示例·阿母甲", phones=(ClientPhone(MOTHERS_PHONE),)))
    _attach(desk, other, b"hers", words="她自己的事")
    contents = quick(desk, client_id, tmp_path / "out")
    assert [each.reference for each in contents.cases] == ["C-2026-0001", "C-2026-0002"]
    assert not any("她自己的事" in each.read_text("utf-8") for each in (tmp_path / "out").rglob("*.pdf"))


def test_it_is_written_down_and_stands_in_the_next_one_as_given(
    desk: Desk, client_id: ClientId, tmp_path: Path
) -> None:
    quick(desk, client_id, tmp_path / "out")
    assert client_history(desk, client_id)[0].action == "export.person"
    again = quick(desk, client_id, tmp_path / "again.zip")
    assert [each.action for each in again.given] == ["export.person"]


def test_stopped_it_leaves_nothing_and_is_not_written_down(desk: Desk, client_id: ClientId, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise CancelledError

    (tmp_path / "place").mkdir()
    with pytest.raises(CancelledError):
        quick(desk, client_id, tmp_path / "place" / "out", progress=stop)
    assert list((tmp_path / "place").iterdir()) == []
    assert client_history(desk, client_id)[0].action != "export.person"


def test_a_file_that_is_not_what_was_kept_is_named_with_its_case_and_nothing_is_written(
    desk: Desk, client_id: ClientId, tmp_path: Path
) -> None:
    with closing(connect(desk.vault.evidence_path, desk.vault.data_key)) as connection:
        connection.execute("UPDATE chunk SET bytes = ?", (b"other",))
    with pytest.raises(VaultError) as stopped:
        quick(desk, client_id, tmp_path / "out")
    said = error_text(stopped.value)
    assert all(each in said for each in ("File no. 1 of case C-2026-0001 (", "Nothing was written for the client"))
    assert "bundle" not in said
    assert not (tmp_path / "out").exists()


def test_nothing_leaves_when_somebody_around_says_no_meanwhile(desk: Desk, client_id: ClientId, tmp_path: Path) -> None:
    mother = people_around.people_around(desk, client_id)[0]

    def refuse(paper: object) -> bytes:
        if people_around.people_around(desk, client_id)[0] == mother:
            people_around.change_person(
                desk, mother, PersonDetails(MOTHER, Relation.PARENT, consent=PersonConsent.REFUSED)
            )
        return b""

    with pytest.raises(RefusedError, match=r"export\.person_changed"):
        export_person(desk, client_id, tmp_path / "out", PersonSentences(), refuse)
    assert not (tmp_path / "out").exists()


def test_nothing_that_lies_there_is_replaced(desk: Desk, client_id: ClientId, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").touch()
    assert free_folder(tmp_path, "out") == tmp_path / "out (2)"
    with pytest.raises(FileError, match=r"file\.folder_taken"):
        quick(desk, client_id, tmp_path / "out")


def test_whoever_does_not_see_every_case_of_a_client_cannot_give_out_half_of_it_as_all(
    desk: Desk, client_id: ClientId, tmp_path: Path
) -> None:
    add_counsellor(desk, "示例·周二", HERS, cost=QUICK)
    office.limit_to_own_cases(desk, limited=True)
    folder, clock = desk.vault.folder, desk.clock
    close_vault(desk)
    hers = open_vault(folder, HERS, clock=clock)
    own = cases.load_case_file(hers, cases.open_case(hers, ClientDetails("示例·自己的人"))).client
    with pytest.raises(RefusedError, match=r"record\.not_yours"):
        client_of_reference(hers, "P-2026-0001")
    close_vault(hers)
    coordinator = open_vault(folder, PASSPHRASE, clock=clock)
    cases.open_case(coordinator, own.id)
    close_vault(coordinator)
    hers = open_vault(folder, HERS, clock=clock)
    with pytest.raises(RefusedError, match=r"export\.person_not_whole"):
        quick(hers, own.id, tmp_path / "out")
    close_vault(hers)
    assert not (tmp_path / "out").exists()
