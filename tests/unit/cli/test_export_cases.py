"""Cases as commands: one as a workbook or a PDF, many into a folder, and who went without a name."""

import json
from pathlib import Path

import pytest

from counsel_desk.domain.cases import CaseDetails, CaseStatus
from counsel_desk.domain.listing import ListKind, ListView, OneOf, SavedView
from counsel_desk.domain.people import ClientDetails, ConsentMeans, ConsentPurpose, Office
from counsel_desk.services import cases, clients, lists
from counsel_desk.services.vaults import close_vault, create_vault
from counsel_desk.storage.keys import KdfCost

QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)


@pytest.fixture
def vault(tmp_path: Path, passphrase_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A closed vault with an intake whose client agreed and an active case whose client was never asked."""
    folder = tmp_path / "vault"
    desk, _code = create_vault(folder, Office("青禾互助（虚构）"), "示例·林一", "四匹马 走过 雨夜", cost=QUICK)
    first = cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())
    client = cases.load_case_file(desk, first).client
    clients.give_consent(desk, client.id, ConsentPurpose.EXPORT, ConsentMeans.SPOKEN)
    cases.open_case(desk, ClientDetails(name="示例·阿蓝"), CaseDetails(status=CaseStatus.ACTIVE))
    view = ListView(conditions=(OneOf("status", (CaseStatus.ACTIVE,)),))
    lists.save_view(desk, SavedView(ListKind.CASES, "进行中", view))
    close_vault(desk)
    monkeypatch.setenv("COUNSEL_DESK_PASSPHRASE_FILE", str(passphrase_file))
    (tmp_path / "out").mkdir()
    return folder


def test_a_name_that_ends_as_a_pdf_makes_one(run, vault: Path, tmp_path: Path) -> None:
    said = run("--vault", vault, "export", "case", "C-2026-0001", tmp_path / "case.pdf")
    assert (said.code, said.err) == (0, "")
    assert (tmp_path / "case.pdf").read_bytes().startswith(b"%PDF")


def test_many_are_written_into_a_folder_and_the_command_says_who_went_without_a_name(
    run, vault: Path, tmp_path: Path
) -> None:
    said = run("--vault", vault, "export", "cases", tmp_path / "out", "--form", "pdf")
    assert said.code == 0
    assert said.out.splitlines()[0] == "Written with the name: 1; Written under the code: 1"
    assert said.err == "C-2026-0002  Written under the code: The client was not asked\n"
    assert {each.suffix for each in (tmp_path / "out").iterdir()} == {".pdf", ".xlsx"}


def test_only_those_of_a_view_or_a_status_and_as_one_document(run, vault: Path, tmp_path: Path) -> None:
    for chosen in (("--view", "进行中"), ("--status", "active")):
        said = run("--vault", vault, "export", "cases", tmp_path / "out", *chosen, "--leave-out", "--json")
        told = json.loads(said.out)
        assert told["cases"] == [
            {
                "case": "C-2026-0002",
                "outcome": "left_out",
                "reason": "not_asked",
                "said": "The client was not asked",
                "file": "",
            }
        ]


def test_a_view_that_nobody_keeps_and_a_status_that_is_none_are_told(run, vault: Path, tmp_path: Path) -> None:
    said = run("--vault", vault, "export", "cases", tmp_path / "out", "--view", "没有")
    assert said.code != 0
    assert "“没有”" in said.err
    said = run("--vault", vault, "export", "cases", tmp_path / "out", "--status", "asleep")
    assert said.code != 0
    assert "asleep" in said.err
    assert list((tmp_path / "out").iterdir()) == []


def test_the_caseload_becomes_one_table_and_the_command_says_who_goes_by_a_number(
    run, vault: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out" / "caseload.xlsx"
    said = run("--vault", vault, "export", "caseload", target)
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == [f"Written: {target}", "Written with the name: 1; Written under the code: 1"]
    said = run("--vault", vault, "import", "caseload", target, "--dry-run", "--json")
    assert {row["outcome"] for row in json.loads(said.out)["rows"]} <= {"imported", "skipped"}


def test_for_the_office_nothing_is_withheld_and_one_document_tells_what_was_written(
    run, vault: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out" / "caseload.xlsx"
    said = run("--vault", vault, "export", "caseload", target, "--internal", "--status", "active", "--json")
    assert json.loads(said.out) == {
        "target": str(target),
        "version": "internal",
        "rows": 1,
        "cases": {"named": 1, "under_code": 0, "left_out": 0, "failed": 0},
    }
    said = run("--vault", vault, "export", "caseload", target, "--internal", "--redacted")
    assert said.code == 2
