"""A caseload by command: whose rows are is decided by nobody unless it is said, and what stayed out can be mended."""

from pathlib import Path

import openpyxl
import pytest

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.people import ClientDetails, ClientPhone, Office
from counsel_desk.exchange.caseload_fields import CaseloadField
from counsel_desk.exchange.sheets import read_tables
from counsel_desk.services import cases
from counsel_desk.services.known_columns import CASELOAD, Said, remember_columns
from counsel_desk.services.vaults import close_vault, create_vault
from counsel_desk.storage.keys import KdfCost

QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Somebody who may be known, somebody new, and a row of nobody."""
    file = tmp_path / "名单.csv"
    file.write_text("姓名,电话,欠款\n示例·阿青,,500\n示例·阿黄,13800000003,500\n,,1\n", encoding="utf-8")
    return file


@pytest.fixture
def vault(tmp_path: Path, passphrase_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A closed vault with one client, that remembers what columns without a meaning hold."""
    desk, _code = create_vault(
        tmp_path / "vault", Office("青禾互助（虚构）"), "示例·林一", "四匹马 走过 雨夜", cost=QUICK
    )
    cases.open_case(desk, ClientDetails(name="示例·阿青", phones=(ClientPhone("13800000001"),)), CaseDetails())
    odd = tmp_path / "odd.csv"
    odd.write_text("甲,乙\n示例·阿橙,13800000004\n", "utf-8")
    fields = {0: CaseloadField.CLIENT_NAME, 1: CaseloadField.PHONE}
    remember_columns(desk, CASELOAD, [Said(read_tables(odd).sheets[0], 1, fields)])
    close_vault(desk)
    monkeypatch.setenv("COUNSEL_DESK_PASSPHRASE_FILE", str(passphrase_file))
    return tmp_path / "vault"


def test_who_is_not_certain_is_told_and_stays_out(run, vault: Path, table: Path) -> None:
    said = run("--vault", vault, "import", "caseload", table, "--dry-run")
    assert said.code == 0
    lines = said.out.splitlines()
    assert lines[0] == (
        "Not certain: 示例·阿青 (名单: 2): 示例·阿青, P-2026-0001, Same name, nothing else to compare, "
        "138****0001, cases: 1"
    ).replace("2026", lines[0].split("P-")[1][:4])
    assert lines[1].startswith("名单, row 2: will stay out: It is not certain")
    assert lines[-1] == "Would bring in: 1 clients, 1 cases, 1 debts, 0 incidents"


@pytest.mark.parametrize(("answer", "clients", "cases"), [("same", 1, 1), ("new", 2, 2), ("out", 1, 1)])
def test_what_becomes_of_them_can_be_said(run, vault: Path, table: Path, answer: str, clients: int, cases: int) -> None:
    said = run("--vault", vault, "import", "caseload", table, "--uncertain", answer)
    assert f"Brought in: {clients} clients, {cases} cases" in said.out
    assert ("you answered" in said.out) == (answer == "out")


def test_what_stayed_out_is_written_to_be_mended(run, vault: Path, table: Path, tmp_path: Path) -> None:
    rest = tmp_path / "rest.xlsx"
    said = run("--vault", vault, "import", "caseload", table, "--rest", rest)
    assert said.out.splitlines()[-1] == f"Written: {rest}"
    sheet = openpyxl.load_workbook(rest)["名单"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
    assert [row[:3] for row in rows] == [["示例·阿青", None, "500"], [None, None, "1"]]
    assert rows[0][4].startswith("Add the phone")
    sheet["B5"] = "13800000001"
    sheet.parent.save(rest)
    assert "Brought in: 0 clients, 0 cases, 1 debts" in run("--vault", vault, "import", "caseload", rest).out


def test_nothing_is_written_when_no_row_stayed_out_and_never_over_the_caseload(
    run, vault: Path, table: Path, tmp_path: Path
) -> None:
    table.write_text("姓名,电话\n示例·阿黄,13800000003\n", encoding="utf-8")
    assert run("--vault", vault, "import", "caseload", table, "--rest", table).code == 1
    said = run("--vault", vault, "import", "caseload", table, "--rest", tmp_path / "rest.xlsx")
    assert said.out.splitlines()[-1] == "No row stayed out."
    assert not (tmp_path / "rest.xlsx").exists()


def test_columns_that_were_chosen_before_are_used_and_said(run, vault: Path, tmp_path: Path) -> None:
    said = run("--vault", vault, "import", "caseload", tmp_path / "odd.csv")
    assert said.out.splitlines() == [
        "Sheet “odd”: the columns that were chosen before for these headings",
        "Brought in: 1 clients, 1 cases, 0 debts, 0 incidents",
    ]
