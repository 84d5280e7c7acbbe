"""The rows that stayed out come as a workbook that is mended and brought in again."""

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from counsel_desk.errors import FileError
from counsel_desk.exchange.caseload_fields import CaseloadField
from counsel_desk.exchange.headings import Mapping
from counsel_desk.services import caseload_columns, cases, debts
from counsel_desk.services.caseload_import import (
    CaseloadFile,
    ImportOutcome,
    import_caseload,
    read_caseload,
    read_for_mapping,
)
from counsel_desk.services.caseload_rest import RestWords, rows_left, write_rest
from counsel_desk.services.desk import Desk
from counsel_desk.services.history import looks_and_exports

WORDS = RestWords("未导入的行", "改好后再导入", "结果", "怎么办", lambda row: (row.reason, "改"))
HEAD = ["求助人\n姓名", "电话", "身份证号", "平台", "欠款（万元）", "逾期日期", "逾期天数", "公式", "自己的列"]
GOOD = ["示例·阿青", "13800000001", "", "晴天消费金融（虚构）", 1.25, datetime(2026, 3, 5), 3, "=1+1", "甲"]  # noqa: DTZ001 - as spreadsheets keep it
LOST = ["示例·阿蓝", "13800000002", 110101199001010000, "纸鹤小贷（虚构）", 0.8, datetime(2026, 4, 1), 7, "=1+1", "=乙"]  # noqa: DTZ001
NOBODY = ["", "", "", "云杉银行（虚构）", "约3", "去年", "", "", ""]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    book.active.title = "个案"
    for row in (["2026 年名册"], HEAD, GOOD, LOST, NOBODY):
        book.active.append(row)
    book.active["I4"].data_type = "s"
    book.save(tmp_path / "名册.xlsx")
    return tmp_path / "名册.xlsx"


def rest_of(desk: Desk, path: Path, target: Path) -> tuple[CaseloadFile, ImportOutcome]:
    """Bring a file in and write what stayed out."""
    file = caseload_columns.read_remembered(desk, path)
    outcome = import_caseload(desk, file)
    write_rest(desk, file, outcome, target, WORDS)
    return file, outcome


def test_the_rows_stand_in_it_as_they_stood_with_what_became_of_them(desk: Desk, path: Path, tmp_path: Path) -> None:
    rest_of(desk, path, tmp_path / "rest.xlsx")
    book = openpyxl.load_workbook(tmp_path / "rest.xlsx")
    head, lost, nobody = ([cell.value for cell in row] for row in book["个案"].iter_rows(min_row=4))
    assert head == [*HEAD, "→ 结果", "→ 怎么办"]
    assert lost[:7] == ["示例·阿蓝", "13800000002", "1.10101199001010E+17", *LOST[3:7]]
    assert lost[8:] == ["=乙", "id_number.stored_as_number", "改"]
    assert book["个案"]["I5"].data_type == "s"
    assert nobody[3:6] == ["云杉银行（虚构）", "约3", "去年"]
    assert nobody[9] == "row.nobody"


def test_unmended_they_stay_out_again_and_mended_exactly_they_come_in(desk: Desk, path: Path, tmp_path: Path) -> None:
    target = tmp_path / "rest.xlsx"
    rest_of(desk, path, target)
    again = import_caseload(desk, read_caseload(target))
    assert [row.reason for row in again.rows] == ["id_number.stored_as_number", "row.nobody"]
    book = openpyxl.load_workbook(target)
    book["个案"]["C5"] = ""
    book["个案"]["A6"] = "示例·阿紫"
    book.save(target)
    mended = import_caseload(desk, read_caseload(target))
    assert (mended.clients, mended.cases, mended.debts, mended.questions) == (2, 2, 2, ())
    [debt] = debts.debts_of(desk, cases.case_called(desk, "C-2026-0002"))
    assert (debt.details.claimed, str(debt.details.overdue_since)) == (800_000, "2026-04-01")
    assert {row.reason for row in import_caseload(desk, read_caseload(target)).rows} == {"row.known"}


def test_its_columns_hold_what_was_said_of_those_of_the_file(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("甲,乙,丙\n示例·阿青,13800000001,3\n,,5\n", "utf-8")
    columns = {0: CaseloadField.CLIENT_NAME, 1: CaseloadField.PHONE, 2: CaseloadField.CLAIMED_AMOUNT}
    file = CaseloadFile(path, read_for_mapping(path).tables, {"odd": Mapping(1, columns)})
    caseload_columns.remember(desk, file)
    write_rest(desk, file, import_caseload(desk, file), tmp_path / "rest.xlsx", WORDS)
    recalled = caseload_columns.read_remembered(desk, tmp_path / "rest.xlsx")
    assert (recalled.recalled, recalled.mappings["odd"].columns) == (frozenset({"odd"}), columns)


def test_a_name_joined_over_several_rows_stands_in_each_that_stayed_out(desk: Desk, path: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(path)
    book["个案"].merge_cells("A3:A4")
    book.save(path)
    rest_of(desk, path, tmp_path / "rest.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "rest.xlsx")["个案"]
    assert [row[0].value for row in sheet.iter_rows(min_row=5)] == ["示例·阿青", None]


def test_it_is_written_down_that_rows_left_the_vault_and_never_into_it(desk: Desk, path: Path, tmp_path: Path) -> None:
    file, outcome = rest_of(desk, path, tmp_path / "rest.xlsx")
    assert looks_and_exports(desk)[0].action == "export.rest"
    with pytest.raises(FileError, match=r"file\.in_vault"):
        write_rest(desk, file, outcome, desk.vault.folder / "rest.xlsx", WORDS)
    assert len(rows_left(outcome)) == 2
