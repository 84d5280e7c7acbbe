"""The guidance goes out as a workbook and comes back edited, from the command line too."""

from pathlib import Path

import openpyxl
import pytest

from counsel_desk.domain.people import Office
from counsel_desk.services.vaults import close_vault, create_vault
from counsel_desk.storage.keys import KdfCost

QUICK = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)


@pytest.fixture
def vault(tmp_path: Path, passphrase_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    desk, _code = create_vault(
        tmp_path / "vault", Office("青禾互助（虚构）"), "示例·林一", "四匹马 走过 雨夜", cost=QUICK
    )
    close_vault(desk)
    monkeypatch.setenv("COUNSEL_DESK_PASSPHRASE_FILE", str(passphrase_file))
    return tmp_path / "vault"


@pytest.fixture
def workbook(run, vault: Path, tmp_path: Path) -> Path:
    target = tmp_path / "out.xlsx"
    said = run("--vault", vault, "guidance", "export", target)
    assert (said.code, said.out) == (0, f"Written: {target}\n")
    return target


def edit(workbook: Path, key: str, column: int, value: str) -> None:
    book = openpyxl.load_workbook(workbook)
    row = next(row for row in book["步骤"].iter_rows(min_row=5) if row[0].value == key)
    row[column].value = value
    book.save(workbook)


def test_an_edited_workbook_is_tried_then_taken_in(run, vault: Path, workbook: Path) -> None:
    edit(workbook, "CL-01/1", 2, "先问安全。")
    tried = run("--vault", vault, "guidance", "import", workbook, "--dry-run")
    assert tried.code == 0
    assert "CL-01/1: 先问安全。: Reworded" in tried.out
    assert tried.out.endswith("Would be changed: 1. Nothing was changed.\n")

    taken = run("--vault", vault, "guidance", "import", workbook)
    assert taken.out.endswith("Cases keep the words they were told.\n")
    again = run("--vault", vault, "guidance", "import", workbook)
    assert again.out == "It says what the guidance here says already.\n"


def test_a_mistake_is_a_failure_that_names_sheet_and_cell(run, vault: Path, workbook: Path) -> None:
    edit(workbook, "CL-01/1", 6, "no_such_law")
    said = run("--vault", vault, "guidance", "import", workbook)
    assert said.code == 1
    assert said.out.startswith("步骤!G5: “法律依据” refers to “no_such_law”")
    assert "Nothing was changed" in said.out


def test_a_file_that_is_no_guidance_is_said_so(run, vault: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.xlsx"
    openpyxl.Workbook().save(other)
    said = run("--vault", vault, "guidance", "import", other)
    assert said.code == 1
    assert "The workbook has no sheet “清单”" in said.out
