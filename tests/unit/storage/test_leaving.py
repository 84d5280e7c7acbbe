"""What leaves a vault never lands on its own files, and a folder that is missing is named."""

from pathlib import Path

import pytest

from counsel_desk.errors import FileError
from counsel_desk.storage.keys import KEY_FILES
from counsel_desk.storage.leaving import leaving_as


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    folder.mkdir()
    for each in (*KEY_FILES, "records.db"):
        (folder / each).write_text("precious", encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", ["records.db", "keys.json", "month.xlsx"])
def test_no_workbook_is_written_among_the_files_of_a_vault(vault: Path, name: str) -> None:
    before = sorted(each.name for each in vault.iterdir())
    with pytest.raises(FileError) as caught, leaving_as(vault / name):
        pytest.fail("there was a place to write to")
    assert caught.value.code == "file.in_vault"
    assert sorted(each.name for each in vault.iterdir()) == before
    assert (vault / "records.db").read_text(encoding="utf-8") == "precious"


def test_a_link_into_a_vault_is_no_way_around(vault: Path, tmp_path: Path) -> None:
    link = tmp_path / "month.xlsx"
    link.symlink_to(vault / "records.db")
    with pytest.raises(FileError) as caught, leaving_as(link):
        pytest.fail("there was a place to write to")
    assert caught.value.code == "file.in_vault"


def test_the_folder_that_is_missing_is_named_not_the_file(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught, leaving_as(tmp_path / "nowhere" / "month.xlsx"):
        pytest.fail("there was a place to write to")
    assert (caught.value.code, caught.value.values["file"]) == ("file.not_found", str(tmp_path / "nowhere"))


def test_anywhere_else_the_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "month.xlsx"
    target.write_text("old", encoding="utf-8")
    with leaving_as(target) as beside:
        beside.write_text("new", encoding="utf-8")
    assert target.read_text(encoding="utf-8") == "new"
