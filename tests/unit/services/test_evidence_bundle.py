"""A bundle holds exactly what was kept, hides who is not concerned, and can be checked by a stranger."""

import hashlib
import re
import subprocess
import zipfile
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtGui import QGuiApplication

from counsel_desk.documents.case_paper import case_paper_pdf
from counsel_desk.domain.evidence import EvidenceDetails
from counsel_desk.domain.evidence_bundle import BundleChoice, BundlePurpose, HeldBack
from counsel_desk.domain.ids import CaseId, EvidenceId
from counsel_desk.domain.incidents import Channel, ConductState, Contacted, Direction, IncidentDetails
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationKind, OrganisationRole
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
from counsel_desk.errors import CancelledError, FileError, InputError, RefusedError, VaultError
from counsel_desk.messages.bundle_words import BundleSentences
from counsel_desk.services import cases, clients, incidents, organisations, people_around
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import attach_bytes, evidence_of
from counsel_desk.services.evidence_bundle import export_bundle, given_bundles
from counsel_desk.services.evidence_bundle_contents import fill_bundle
from counsel_desk.services.evidence_bundle_paper import bundle_paper
from counsel_desk.services.evidence_copies import make_copy_of
from counsel_desk.services.vaults import close_vault, open_vault
from counsel_desk.storage import tables
from counsel_desk.storage.engine import connect

AT = datetime(2026, 11, 17, 22, 30, tzinfo=CHINA)
COLLECTOR = "10690000000001"
POLICE = BundleChoice(BundlePurpose.POLICE)
MOTHER, MOTHERS_PHONE = "示例·阿母", "13800000009"
PASSPHRASE = "四匹马 走过 雨夜"


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> None:
    """The paper needs fonts."""


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    details = ClientDetails(name="示例·阿青", phones=(ClientPhone("13800000001"),))
    case_id = cases.open_case(desk, details)
    client_id = cases.load_case_file(desk, case_id).client.id
    mother = people_around.add_person(desk, client_id, PersonDetails(MOTHER, Relation.PARENT, MOTHERS_PHONE))
    words = f"再不还钱就去{MOTHER}家，电话138-0000-0009我们有"
    first = record(desk, case_id, words=words)
    record(desk, case_id, days=1, words="叫你女儿还钱", contacted=Contacted.RELATIVE, person=mother)
    attach(desk, case_id, b"screenshot", "Screenshot 示例阿青.PNG", incidents=(first,), description="扬言上门")
    return case_id


def record(desk: Desk, case_id: CaseId, *, days: int = 0, **known: object):
    told = {"number": COLLECTOR, "words": "快还钱"} | known
    return incidents.record_incident(desk, case_id, IncidentDetails(AT + timedelta(days=days), **told))


def attach(desk: Desk, case_id: CaseId, content: bytes, name: str, **said: object) -> EvidenceId:
    return attach_bytes(desk, case_id, content, name, EvidenceDetails(**said)).id


def agree(desk: Desk, case_id: CaseId, *withhold: Withheld) -> None:
    client_id = cases.load_case_file(desk, case_id).client.id
    clients.give_consent(desk, client_id, ConsentPurpose.EXPORT, ConsentMeans.WRITTEN, withhold=withhold)


def make(desk: Desk, case_id: CaseId, target: Path, choice: BundleChoice = POLICE, **how: object):
    return export_bundle(desk, case_id, choice, target, BundleSentences(), case_paper_pdf, **how)  # type: ignore[arg-type]


def paper_of(folder: Path) -> str:
    with pypdfium2.PdfDocument(folder / "evidence-bundle.pdf") as file:
        text = "\n".join(page.get_textpage().get_text_range() for page in file)
    return text.replace("\r\n", "\n")


def cells_of(folder: Path) -> str:
    return str(
        [list(sheet.iter_rows(values_only=True)) for sheet in openpyxl.load_workbook(folder / "evidence-bundle.xlsx")]
    )


def check(folder: Path) -> list[str]:
    checked = subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=folder, capture_output=True, text=True, check=False)
    return [line.rpartition(": ")[2] for line in checked.stdout.splitlines()]


def said_in_history(desk: Desk) -> dict[str, object]:
    with desk.database.read() as session:
        entry = session.query(tables.History).filter_by(action="export.bundle").one()
        return session.get_one(tables.HistoryContent, entry.id).content


def test_a_stranger_checks_a_folder_with_sha256sum(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id)
    make(desk, case_id, tmp_path / "out")
    assert check(tmp_path / "out") == ["OK"] * 3
    (tmp_path / "out" / "originals" / "001.png").write_bytes(b"other")
    assert check(tmp_path / "out") == ["OK", "OK", "FAILED"]


def test_a_zip_holds_the_same_and_unpacks_to_what_can_be_checked(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id)
    make(desk, case_id, tmp_path / "out.ZIP")
    with zipfile.ZipFile(tmp_path / "out.ZIP") as archive:
        assert archive.namelist() == ["evidence-bundle.pdf", "evidence-bundle.xlsx", "originals/001.png", "SHA256SUMS"]
        assert archive.read("originals/001.png") == b"screenshot"
        archive.extractall(tmp_path / "unpacked")
    assert check(tmp_path / "unpacked") == ["OK"] * 3


def test_no_name_in_a_bundle_tells_of_anybody(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id)
    make(desk, case_id, tmp_path / "out")
    names = sorted(str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").rglob("*"))
    assert names == ["SHA256SUMS", "evidence-bundle.pdf", "evidence-bundle.xlsx", "originals", "originals/001.png"]


def test_the_paper_tells_exact_words_with_the_numbers_of_their_evidence(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    agree(desk, case_id)
    make(desk, case_id, tmp_path / "out", BundleChoice(BundlePurpose.COURT, "示例法院"))
    said = paper_of(tmp_path / "out")
    [kept] = evidence_of(desk, case_id)
    for words in ("示例·阿青", "示例法院", "再不还钱就去", COLLECTOR, "Evidence no.", "扬言上门", kept.sha256):
        assert words in said


def test_people_not_concerned_are_covered_everywhere_and_collectors_are_not(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    agree(desk, case_id)
    make(desk, case_id, tmp_path / "out")
    for said in (paper_of(tmp_path / "out"), cells_of(tmp_path / "out")):
        assert MOTHER not in said
        assert "0009" not in said
        assert "再不还钱就去****家，电话****我们有" in said
        assert COLLECTOR in said
        assert "Parent (has not agreed, covered)" in said


def test_a_relative_who_agreed_is_named(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id)
    client_id = cases.load_case_file(desk, case_id).client.id
    [mother] = people_around.people_around(desk, client_id)
    people_around.change_person(
        desk, mother, PersonDetails(MOTHER, Relation.PARENT, MOTHERS_PHONE, consent=PersonConsent.GIVEN)
    )
    make(desk, case_id, tmp_path / "out")
    assert f"再不还钱就去{MOTHER}家" in paper_of(tmp_path / "out")


def test_a_relative_who_was_taken_out_of_the_record_stays_covered(desk: Desk, case_id: CaseId) -> None:
    agree(desk, case_id)
    [mother] = people_around.people_around(desk, cases.load_case_file(desk, case_id).client.id)
    of_mother = record(desk, case_id, days=2, person=mother.id)
    attach(desk, case_id, b"to the mother", "b.png", incidents=(of_mother,))
    agreed = PersonDetails(MOTHER, Relation.PARENT, MOTHERS_PHONE, consent=PersonConsent.GIVEN)
    people_around.change_person(desk, people_around.load_person(desk, mother.id), agreed)
    people_around.withdraw_person(desk, mother)

    bundle = fill_bundle(desk, case_id, POLICE)

    said = str(bundle_paper(bundle, BundleSentences()))
    assert "再不还钱就去****家，电话****我们有" in said
    assert (MOTHER in said, "0009" in said) == (False, False)
    assert [each.held_back for each in bundle.exhibits] == [None, HeldBack.PERSON]


def test_who_keeps_the_own_name_back_leaves_without_a_relatives_name_too(desk: Desk, case_id: CaseId) -> None:
    agree(desk, case_id, Withheld.NAME)
    client_id = cases.load_case_file(desk, case_id).client.id
    [mother] = people_around.people_around(desk, client_id)
    agreed = PersonDetails(MOTHER, Relation.PARENT, MOTHERS_PHONE, consent=PersonConsent.GIVEN)
    people_around.change_person(desk, mother, agreed)
    said = str(bundle_paper(fill_bundle(desk, case_id, POLICE), BundleSentences()))
    assert (MOTHER in said, "0009" in said) == (False, False)
    assert "再不还钱就去C-2026-0001-P1家" in said


def test_without_consent_nothing_leaves(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    for target in (tmp_path / "out", tmp_path / "out.zip"):
        with pytest.raises(RefusedError, match=r"export\.no_consent"):
            make(desk, case_id, target)
        assert not target.exists()
    assert given_bundles(desk, case_id) == ()


def test_to_protect_life_all_of_it_goes_and_the_reason_is_written_down(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    attach(desk, case_id, b"of others", "b.png", incidents=(incidents.incidents_of(desk, case_id)[0].id,))
    bundle = make(desk, case_id, tmp_path / "out", to_protect_life=" 今晚有人上门 ")
    assert bundle.held_back == ()
    assert said_in_history(desk)["to_protect_life"] == "今晚有人上门"
    assert "to protect life" in paper_of(tmp_path / "out")


def test_a_file_of_somebody_who_did_not_agree_is_listed_and_stays_in(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    agree(desk, case_id)
    attach(desk, case_id, b"to the mother", "b.png", incidents=(incidents.incidents_of(desk, case_id)[0].id,))
    bundle = make(desk, case_id, tmp_path / "out")
    assert [each.held_back for each in bundle.exhibits] == [None, HeldBack.PERSON]
    assert [path.name for path in (tmp_path / "out" / "originals").iterdir()] == ["001.png"]
    assert hashlib.sha256(b"to the mother").hexdigest() in paper_of(tmp_path / "out")


def test_a_picture_of_several_contacts_is_listed_once_with_the_numbers_of_all(desk: Desk, case_id: CaseId) -> None:
    agree(desk, case_id)
    second, third = (record(desk, case_id, days=days, words=f"第{days}次") for days in (2, 3))
    attach(desk, case_id, b"long screenshot", "长截图.png", incidents=(third, second))

    bundle = fill_bundle(desk, case_id, POLICE)

    assert [each.contacts for each in bundle.exhibits] == [(1,), (3, 4)]
    assert [each.exhibits for each in bundle.timeline] == [(1,), (), (2,), (2,)]


def test_a_picture_stays_in_when_one_of_its_contacts_was_with_somebody_who_did_not_agree(
    desk: Desk, case_id: CaseId
) -> None:
    agree(desk, case_id)
    to_mother, to_client = (each.id for each in incidents.incidents_of(desk, case_id))
    attach(desk, case_id, b"both", "两条.png", incidents=(to_client, to_mother))

    assert [each.held_back for each in fill_bundle(desk, case_id, POLICE).exhibits] == [None, HeldBack.PERSON]


def test_a_redacted_copy_goes_out_in_place_of_what_stays_in(desk: Desk, case_id: CaseId) -> None:
    agree(desk, case_id)
    of_mother = attach(
        desk, case_id, b"to the mother", "b.png", incidents=(incidents.incidents_of(desk, case_id)[0].id,)
    )
    files = evidence_of(desk, case_id)
    attach(desk, case_id, b"covered", "c.png")
    copy = evidence_of(desk, case_id)[-1]
    make_copy_of(desk, copy, next(each for each in files if each.id == of_mother))

    usual = fill_bundle(desk, case_id, POLICE)
    assert [each.evidence.id for each in usual.going_out] == [files[0].id, copy.id]
    asked = fill_bundle(desk, case_id, BundleChoice(BundlePurpose.POLICE, originals=True))
    assert [each.held_back for each in asked.exhibits] == [None, HeldBack.PERSON, None]


@pytest.mark.parametrize(("withheld", "held"), [(Withheld.NAME, HeldBack.NAME), (Withheld.WORDS, HeldBack.WORDS)])
def test_what_the_client_keeps_back_stands_in_no_part(
    desk: Desk, case_id: CaseId, tmp_path: Path, withheld: Withheld, held: HeldBack
) -> None:
    agree(desk, case_id, withheld)
    bundle = make(desk, case_id, tmp_path / "out")
    said = paper_of(tmp_path / "out") + cells_of(tmp_path / "out")
    assert [each.held_back for each in bundle.exhibits] == [held]
    assert ("示例·阿青" in said, "再不还钱" in said) == (withheld is not Withheld.NAME, withheld is not Withheld.WORDS)
    assert check(tmp_path / "out") == ["OK"] * 2


def test_a_file_that_changed_in_the_vault_stops_the_bundle_by_name(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id)
    [kept] = evidence_of(desk, case_id)
    with closing(connect(desk.vault.evidence_path, desk.vault.data_key)) as connection:
        connection.execute("UPDATE chunk SET bytes = ? WHERE evidence = ?", (b"other", kept.uuid))
    before = sorted(tmp_path.iterdir())
    for target in (tmp_path / "out", tmp_path / "out.zip"):
        with pytest.raises(VaultError, match=r"bundle\.damaged") as stopped:
            make(desk, case_id, target)
        assert stopped.value.values["number"] == 1
    assert sorted(tmp_path.iterdir()) == before
    assert given_bundles(desk, case_id) == ()


def test_stopping_leaves_nothing_behind(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id)
    before = sorted(tmp_path.iterdir())

    def stop(done: int, _total: int) -> None:
        if done:
            raise CancelledError

    for target in (tmp_path / "out", tmp_path / "out.zip"):
        with pytest.raises(CancelledError):
            make(desk, case_id, target, progress=stop)
    assert sorted(tmp_path.iterdir()) == before


def test_an_old_zip_stays_until_the_new_one_is_whole_and_a_full_folder_is_left_alone(
    desk: Desk, case_id: CaseId, tmp_path: Path
) -> None:
    (tmp_path / "out.zip").write_bytes(b"old")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_bytes(b"mine")
    with pytest.raises(RefusedError):
        make(desk, case_id, tmp_path / "out.zip")
    assert (tmp_path / "out.zip").read_bytes() == b"old"
    agree(desk, case_id)
    with pytest.raises(FileError, match=r"file\.folder_taken"):
        make(desk, case_id, tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]


def test_an_empty_folder_is_filled(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id)
    (tmp_path / "out").mkdir()
    make(desk, case_id, tmp_path / "out")
    assert check(tmp_path / "out") == ["OK"] * 3


def test_no_bundle_is_made_in_the_folder_of_the_vault(desk: Desk, case_id: CaseId) -> None:
    agree(desk, case_id)
    for name in ("out", "out.zip"):
        with pytest.raises(FileError, match=r"file\.in_vault"):
            make(desk, case_id, desk.vault.folder / name)


def test_a_vault_that_can_only_be_read_gives_nothing_out(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id)
    folder = desk.vault.folder
    close_vault(desk)
    reading = open_vault(folder, PASSPHRASE, read_only=True)
    with pytest.raises(FileError, match=r"file\.read_only"):
        make(reading, case_id, tmp_path / "out.zip")
    close_vault(reading)
    assert not (tmp_path / "out.zip").exists()


def test_what_was_given_to_whom_is_written_down(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id)
    make(desk, case_id, tmp_path / "out", BundleChoice(BundlePurpose.REGULATOR, " 示例监管局 "))
    [given] = given_bundles(desk, case_id)
    sums = hashlib.sha256((tmp_path / "out" / "SHA256SUMS").read_bytes()).hexdigest()
    told = (given.purpose, given.recipient, given.files, given.who, given.sums)
    assert told == (BundlePurpose.REGULATOR, "示例监管局", 1, "示例·林一", sums)
    [kept] = evidence_of(desk, case_id)
    assert said_in_history(desk)["files"] == [{"evidence": kept.id, "sha256": kept.sha256}]


def test_only_confirmed_conduct_and_only_the_period_stand_in_the_timeline(desk: Desk, case_id: CaseId) -> None:
    agree(desk, case_id)
    first = incidents.incidents_of(desk, case_id)[-1]
    incidents.add_conduct(desk, first, "T01")
    incidents.add_conduct(desk, incidents.incidents_of(desk, case_id)[0], "T00")
    confirmed = fill_bundle(desk, case_id, BundleChoice(BundlePurpose.POLICE, confirmed_only=True))
    assert [each.incident.id for each in confirmed.timeline] == [first.id]
    assert sum(each.contacts for each in confirmed.days) == 2
    later = fill_bundle(desk, case_id, BundleChoice(BundlePurpose.POLICE, since=date(2026, 11, 18)))
    assert [each.incident.details.words for each in later.timeline] == ["叫你女儿还钱"]
    assert later.exhibits[0].contacts == ()


def test_what_a_rule_only_suggests_does_not_go_out(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id)
    record(desk, case_id, days=2, words="再不还款就砍死你全家")
    [told, *_] = incidents.incidents_of(desk, case_id)
    assert any(each.state is ConductState.SUGGESTED for each in told.conducts)
    make(desk, case_id, tmp_path / "out")
    assert "Confirmed conduct" not in paper_of(tmp_path / "out")


def test_a_period_that_ends_before_it_begins_is_told(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id)
    choice = BundleChoice(BundlePurpose.POLICE, since=date(2026, 11, 18), until=date(2026, 11, 17))
    with pytest.raises(InputError, match=r"bundle\.period_backwards"):
        make(desk, case_id, tmp_path / "out", choice)


def test_unanswered_calls_that_nobody_recorded_are_never_zero(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id)
    record(desk, case_id, days=3, words="", channel=Channel.CALL, connected=True, duration_seconds=30)
    make(desk, case_id, tmp_path / "out")
    assert re.search(r"Unanswered calls\s+not recorded", paper_of(tmp_path / "out"))
    rows = list(
        openpyxl.load_workbook(tmp_path / "out" / "evidence-bundle.xlsx").worksheets[2].iter_rows(values_only=True)
    )
    assert [row[-1] for row in rows if isinstance(row[0], datetime)] == [None, None, "not recorded"]


def test_official_bodies_and_the_clients_own_answers_are_not_counted(desk: Desk, case_id: CaseId) -> None:
    agree(desk, case_id)
    details = OrganisationDetails("示例法院", role=OrganisationRole.OFFICIAL, kind=OrganisationKind.COURT)
    court = organisations.add_organisation(desk, details)
    record(desk, case_id, days=2, words="请查收文书", organisation=court)
    record(desk, case_id, days=2, words="请不要联系我的家人", direction=Direction.OUTGOING)
    bundle = fill_bundle(desk, case_id, POLICE)
    assert (len(bundle.timeline), sum(each.contacts for each in bundle.days)) == (4, 2)


def test_phones_and_hashes_are_text_in_the_workbook(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id)
    make(desk, case_id, tmp_path / "out")
    book = openpyxl.load_workbook(tmp_path / "out" / "evidence-bundle.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    [kept] = evidence_of(desk, case_id)
    found = {cell.value: cell.data_type for cell in cells if cell.value in {COLLECTOR, kept.sha256}}
    assert found == {COLLECTOR: "s", kept.sha256: "s"}


@pytest.mark.parametrize(
    ("purpose", "first"),
    [
        (BundlePurpose.POLICE, "Timeline"),
        (BundlePurpose.REGULATOR, "Contacts day by day"),
        (BundlePurpose.COURT, "Evidence list"),
    ],
)
def test_what_the_reader_needs_first_comes_first(
    desk: Desk, case_id: CaseId, tmp_path: Path, purpose: BundlePurpose, first: str
) -> None:
    agree(desk, case_id)
    make(desk, case_id, tmp_path / "out", BundleChoice(purpose))
    with pypdfium2.PdfDocument(tmp_path / "out" / "evidence-bundle.pdf") as file:
        assert first in file[1].get_textpage().get_text_range()


def test_a_case_without_files_and_contacts_still_makes_a_bundle_that_says_so(desk: Desk, tmp_path: Path) -> None:
    case_id = cases.open_case(desk, ClientDetails(name="示例·阿蓝"))
    agree(desk, case_id)
    make(desk, case_id, tmp_path / "out")
    said = paper_of(tmp_path / "out")
    assert "No file is part of this bundle." in said
    assert "No contact was written down for this period." in said
    assert check(tmp_path / "out") == ["OK"] * 2


def test_the_pages_of_a_pdf_are_counted(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id)
    make(desk, case_id, tmp_path / "out")
    paper = (tmp_path / "out" / "evidence-bundle.pdf").read_bytes()
    attach(desk, case_id, paper, "合同.pdf")
    attach(desk, case_id, b"%PDF-1.7 torn", "坏.pdf")
    bundle = fill_bundle(desk, case_id, POLICE)
    with pypdfium2.PdfDocument(paper) as file:
        assert [each.pages for each in bundle.exhibits] == [1, len(file), None]


def test_an_ending_that_says_something_is_not_in_the_bundle(desk: Desk, case_id: CaseId) -> None:
    agree(desk, case_id)
    for number, name in enumerate(("a.示例阿青", "b", "c.tar.gz", "d.13800000009")):
        attach(desk, case_id, bytes([number]), name)
    paths = [each.path for each in fill_bundle(desk, case_id, POLICE).exhibits]
    assert paths[1:] == ["originals/002", "originals/003", "originals/004.gz", "originals/005"]


def test_a_large_file_passes_through_without_being_held(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    agree(desk, case_id)
    content = bytes(3_500_000)
    attach(desk, case_id, content, "录音.amr")
    seen: list[tuple[int, int]] = []
    make(desk, case_id, tmp_path / "out.zip", progress=lambda done, total: seen.append((done, total)))
    steps = [done for done, total in seen if total]
    assert len(steps) >= 4
    assert steps[-1] == len(content) + len(b"screenshot")
