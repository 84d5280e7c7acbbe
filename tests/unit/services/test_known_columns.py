"""What an office says of a table's columns holds for the next table with the same headings."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.phone_records import Finding, PhoneRecord
from counsel_desk.errors import FileError
from counsel_desk.exchange.phone_columns import PhoneColumns, PhoneField
from counsel_desk.exchange.tables import Row, Sheet
from counsel_desk.services import cases, office
from counsel_desk.services.desk import Desk
from counsel_desk.services.known_columns import MESSAGES, KnownColumns, Said, remember_columns
from counsel_desk.services.message_choice import Choice
from counsel_desk.services.message_import import import_messages
from counsel_desk.services.message_sources import open_source, open_table, remember_table
from tests.unit.exchange import phone_exports as phone

NOW = phone.at("2026-03-10 09:30:00")
FIELDS = {0: PhoneField.WORDS, 1: PhoneField.NUMBER, 3: PhoneField.AT}


def written(path: Path, words: str, *above: str) -> Path:
    """A table whose headings mean nothing to the program."""
    lines = (*above, "甲,乙,,丁", f"{words},10690000000001,,2026-03-05 10:00:00")
    path.write_text("\n".join(lines), "utf-8")
    return path


def explain(desk: Desk, path: Path, row: int = 1) -> None:
    """Say by hand what the columns hold, as the wizard does when it imports."""
    file = open_table(path)
    remember_table(desk, replace(file, columns={path.stem: PhoneColumns(row, FIELDS)}))


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return cases.open_case(desk, ClientDetails(name="示例·阿青"), CaseDetails())


def test_the_next_table_with_these_headings_is_understood_and_says_why(desk: Desk, tmp_path: Path) -> None:
    first, second = written(tmp_path / "一月.csv", "请还款"), written(tmp_path / "二月.csv", "速还")
    with pytest.raises(FileError, match=r"phone_file\.columns_missing"):
        open_source(desk, second)
    explain(desk, first)
    told, record = open_source(desk, second).entries(NOW)
    assert told == Finding("phone_file.columns_recalled")
    assert isinstance(record, PhoneRecord)
    assert (record.words, record.number) == ("速还", "10690000000001")


def test_it_does_not_matter_what_stands_above_the_headings(desk: Desk, tmp_path: Path) -> None:
    explain(desk, written(tmp_path / "a.csv", "请还款", "客户：示例·阿青"), row=2)
    other = written(tmp_path / "b.csv", "速还", "客户：示例·阿蓝", "共 1 条")
    assert [each.place for each in open_source(desk, other).entries(NOW)] == [0, 4]


def test_other_headings_and_the_same_ones_in_other_columns_are_not_taken_for_them(desk: Desk, tmp_path: Path) -> None:
    explain(desk, written(tmp_path / "a.csv", "请还款"))
    for headings in ("甲,乙,丁", "甲,乙,丙,丁"):
        other = tmp_path / "b.csv"
        other.write_text(f"{headings}\n请还款,10690000000001,,2026-03-05 10:00:00\n", "utf-8")
        with pytest.raises(FileError):
            open_source(desk, other)


def test_saying_what_the_program_says_itself_forgets_what_was_said_before(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("号码,时间,内容\n10690000000001,2026-03-05 10:00:00,请还款\n", "utf-8")
    itself = open_source(desk, path)
    explained = {"a": PhoneColumns(1, {0: PhoneField.NAME, 1: PhoneField.AT, 2: PhoneField.WORDS})}
    remember_table(desk, replace(itself, columns=explained))
    recalled = open_source(desk, path)
    assert recalled.columns is not None
    assert recalled.columns["a"].fields == explained["a"].fields
    remember_table(desk, itself)
    assert open_source(desk, path) == itself


def test_nothing_that_stands_in_the_table_is_kept(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("示例·阿青,13800000001,,2026-03-05 10:00:00\n", "utf-8")
    explain(desk, path)
    kept = json.dumps(office.setting(desk, MESSAGES), ensure_ascii=False)
    assert "阿青" not in kept
    assert "138" not in kept


def test_a_field_that_a_newer_program_kept_is_passed_over(desk: Desk) -> None:
    sheet = Sheet("a", (Row(1, ("甲", "乙")),))
    remember_columns(desk, MESSAGES, [Said(sheet, 1, {0: PhoneField.AT, 1: PhoneField.WORDS})])
    kept = office.setting(desk, MESSAGES)
    [columns] = kept.values()
    columns["columns"]["1"] = "mood"
    office.remember(desk, MESSAGES, kept)
    assert KnownColumns(desk, MESSAGES).of(sheet, PhoneField) == (1, {0: PhoneField.AT})


def test_an_import_by_itself_remembers_nothing(desk: Desk, case_id: CaseId, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("号码,时间,内容\n10690000000001,2026-03-05 10:00:00,请还款\n", "utf-8")
    file = open_source(desk, path)
    import_messages(desk, case_id, file, Choice(None))
    remember_table(desk, file)
    assert office.setting(desk, MESSAGES) is None
