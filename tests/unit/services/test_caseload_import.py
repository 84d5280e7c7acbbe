"""A caseload from a spreadsheet: every row told, nothing twice, one step of undo."""

from pathlib import Path

import openpyxl
import pytest

from counsel_desk.domain.lists import CaseFilter, CaseOrder
from counsel_desk.errors import CancelledError, FileError
from counsel_desk.services import cases, debts, incidents
from counsel_desk.services.caseload_import import import_caseload, read_caseload, write_report
from counsel_desk.services.desk import Desk

HEAD = ["姓名", "联系电话", "放款机构", "欠款金额", "逾期日期", "催收内容", "催收时间"]
ROWS = [
    ["示例·阿青", "13800000001", "晴天消费金融（虚构）", "1.2万", "2026.3.5", "三日内上门走访", "2026-11-10 21:30"],
    ["示例·阿青", "13800000001", "纸鹤小贷（虚构）", "3000", "2026-05-01", "", ""],
    ["示例·小满", "+86 138 0000 0002", "晴天消费金融（虚构）", "约5000", "去年", "", ""],
    ["", "", "云杉银行（虚构）", "800", "", "", ""],
]


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    book.active.append(HEAD)
    for row in ROWS:
        book.active.append(row)
    path = tmp_path / "名册.xlsx"
    book.save(path)
    return path


def names(desk: Desk) -> set[str]:
    ids = cases.case_ids(desk, CaseFilter(), CaseOrder.OPENED)
    return {row.client_name for row in cases.case_rows(desk, ids)}


def test_every_row_is_told_with_its_gravest_outcome(desk: Desk, workbook: Path) -> None:
    outcome = import_caseload(desk, read_caseload(workbook))
    assert [(row.row, row.outcome) for row in outcome.rows] == [
        (2, "imported"), (3, "imported"), (4, "warned"), (5, "rejected"),
    ]  # fmt: skip
    assert (outcome.clients, outcome.cases, outcome.debts, outcome.incidents) == (2, 2, 3, 1)
    assert outcome.rows[3].reason == "row.nobody"


def test_several_rows_of_one_person_make_one_client_with_all_debts(desk: Desk, workbook: Path) -> None:
    import_caseload(desk, read_caseload(workbook))
    assert names(desk) == {"示例·阿青", "示例·小满"}
    case_id = cases.case_called(desk, "C-2026-0001")
    assert [debt.details.claimed for debt in debts.debts_of(desk, case_id)] == [1_200_000, 300_000]
    incident = incidents.incidents_of(desk, case_id)[0]
    assert incident.details.words == "三日内上门走访"
    assert {conduct.code for conduct in incident.conducts} == {"T08"}


def test_a_dry_run_tells_the_same_and_keeps_nothing(desk: Desk, workbook: Path) -> None:
    tried = import_caseload(desk, read_caseload(workbook), dry_run=True)
    assert names(desk) == set()
    assert desk.database.undoable is None
    assert import_caseload(desk, read_caseload(workbook)) == tried


def test_a_second_import_of_the_same_file_adds_nothing(desk: Desk, workbook: Path) -> None:
    import_caseload(desk, read_caseload(workbook))
    again = import_caseload(desk, read_caseload(workbook))
    assert {row.outcome for row in again.rows} == {"skipped", "rejected"}
    assert {row.reason for row in again.rows} == {"row.known", "row.nobody"}
    assert (again.clients, again.cases, again.debts, again.incidents) == (0, 0, 0, 0)


def test_undo_takes_the_whole_import_back_and_redo_brings_it_again(desk: Desk, workbook: Path) -> None:
    import_caseload(desk, read_caseload(workbook))
    desk.database.undo()
    assert names(desk) == set()
    desk.database.redo()
    assert names(desk) == {"示例·阿青", "示例·小满"}


def test_a_cancelled_import_keeps_nothing(desk: Desk, workbook: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(HEAD)
    for number in range(500):
        book.active.append([f"示例·{number}", f"1380000{number:04d}", "", "", "", "", ""])
    book.save(workbook)
    file = read_caseload(workbook)

    def stop(done: int, total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        import_caseload(desk, file, progress=stop)
    assert names(desk) == set()


def test_a_sheet_without_names_or_phones_is_refused_by_name(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "别的.csv"
    path.write_text("颜色,大小\n红,大\n", encoding="utf-8")
    with pytest.raises(FileError) as refused:
        import_caseload(desk, read_caseload(path))
    assert refused.value.code == "caseload.columns_missing"


def test_the_report_names_sheet_row_and_reason(desk: Desk, workbook: Path, tmp_path: Path) -> None:
    outcome = import_caseload(desk, read_caseload(workbook))
    report = tmp_path / "结果.csv"
    write_report(outcome, report, ("表", "行", "结果", "字段", "原因", "内容"))
    text = report.read_text(encoding="utf-8-sig")
    assert text.splitlines()[0] == "表,行,结果,字段,原因,内容"
    assert "row.nobody" in text
