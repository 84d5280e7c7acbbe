"""What commands say to people: in lines, kindly, with the place and the number."""

from pathlib import Path

import pytest

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.incidents import IncidentDetails
from counsel_desk.domain.moments import now
from counsel_desk.domain.people import ClientDetails, ClientPhone, Office
from counsel_desk.services import cases, incidents
from counsel_desk.services.vaults import close_vault, create_vault
from counsel_desk.storage.keys import KdfCost

QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)


@pytest.fixture
def vault(tmp_path: Path, passphrase_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A closed vault with one case and one incident, and its passphrase at hand."""
    desk, _code = create_vault(
        tmp_path / "vault", Office("青禾互助（虚构）"), "示例·林一", "四匹马 走过 雨夜", cost=QUICK
    )
    case_id = cases.open_case(
        desk, ClientDetails(name="示例·阿青", phones=(ClientPhone("13800000001"),)), CaseDetails(summary="夜里电话不断")
    )
    incidents.record_incident(desk, case_id, IncidentDetails(now(), words="再不还款就去你单位"))
    close_vault(desk)
    monkeypatch.setenv("COUNSEL_DESK_PASSPHRASE_FILE", str(passphrase_file))
    return tmp_path / "vault"


def test_a_whole_vault_is_told_in_two_lines(run, vault: Path) -> None:
    said = run("--vault", vault, "check")
    assert said.code == 0
    assert said.out.splitlines() == [
        "1 clients, 1 cases, 1 incidents, 0 tasks, 0 files of evidence",
        "The vault is whole.",
    ]


def test_a_damaged_vault_is_a_failure_that_says_what_to_do(run, vault: Path) -> None:
    records = vault / "records.db"
    content = bytearray(records.read_bytes())
    content[-2000] ^= 1
    records.write_bytes(content)
    said = run("--vault", vault, "check")
    assert said.code == 1
    assert "Restore the last good backup" in said.out or "restore the last good backup" in said.out + said.err


def test_finds_are_told_one_a_line(run, vault: Path) -> None:
    said = run("--vault", vault, "search", "阿青")
    assert [line.split("  ")[0] for line in said.out.splitlines()] == ["Client", "Case"]
    assert "示例·阿青" in said.out


def test_nothing_found_is_no_failure_and_no_result(run, vault: Path) -> None:
    said = run("--vault", vault, "search", "没有这样的人")
    assert (said.code, said.out, said.err) == (0, "", "Nothing was found.\n")


def test_an_import_tells_of_each_row_that_did_not_simply_go_in(run, vault: Path, tmp_path: Path) -> None:
    table = tmp_path / "名单.csv"
    table.write_text("姓名,电话,欠款\n示例·阿蓝,1380000****,500\n示例·阿黄,13800000003,500\n,,1\n", encoding="utf-8")
    tried = run("--vault", vault, "import", "caseload", table, "--dry-run")
    assert tried.code == 0
    assert tried.out.splitlines() == [
        "名单, row 2: will go in, with a doubt: Phone: Stars stand for some digits. Write the whole number.",
        "名单, row 4: will stay out: This row holds neither a name nor a phone, so nobody can be told from it.",
        "Would bring in: 2 clients, 2 cases, 2 debts, 0 incidents",
    ]
    assert run("--vault", vault, "import", "caseload", table).out.splitlines()[-1].startswith("Brought in: 2 clients")


def test_a_file_that_is_no_table_says_what_it_is(run, vault: Path, tmp_path: Path) -> None:
    picture = tmp_path / "名单.xlsx"
    picture.write_bytes(b"%PDF-1.7 ...")
    said = run("--vault", vault, "import", "caseload", picture)
    assert (said.code, said.out) == (1, "")
    assert said.err == "名单.xlsx is a PDF, not a table. Choose an xlsx, xls or CSV file.\n"


def test_a_new_vault_is_not_made_over_anything(run, vault: Path) -> None:
    said = run("new", vault)
    assert (said.code, said.out) == (1, "")
    assert "There is something in" in said.err


def test_a_folder_that_another_program_copies_is_warned_of(run, vault: Path, tmp_path: Path) -> None:
    said = run("new", tmp_path / "OneDrive" / "vault")
    assert said.code == 0
    assert "OneDrive" in said.err


def test_a_workbook_is_never_written_over_the_vault_it_comes_from(run, vault: Path) -> None:
    said = run("--vault", vault, "export", "month", "2026-03", vault / "records.db")
    assert (said.code, said.out) == (1, "")
    assert "Choose another folder" in said.err
    assert run("--vault", vault, "check").code == 0


def test_a_report_is_never_written_over_the_caseload_it_reports_on(run, vault: Path, tmp_path: Path) -> None:
    table = tmp_path / "caseload.csv"
    table.write_text("姓名,电话\n示例·林四,13800000010\n", encoding="utf-8")
    before = table.read_bytes()
    said = run("--vault", vault, "import", "caseload", table, "--report", table)
    assert (said.code, said.out) == (1, "")
    assert table.read_bytes() == before
    assert '"hits": []' in run("--vault", vault, "search", "林四", "--json").out
