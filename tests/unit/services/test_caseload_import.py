"""A caseload from a spreadsheet: every row told, nothing twice, one step of undo."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from counsel_desk.domain.cases import Case, Risk
from counsel_desk.domain.cases import Outcome as CaseOutcome
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.errors import CancelledError, FileError
from counsel_desk.exchange.caseload_fields import CaseloadField
from counsel_desk.services import cases, debts, incidents
from counsel_desk.services.caseload_import import (
    CaseloadFile,
    RowOutcome,
    import_caseload,
    read_caseload,
    write_report,
)
from counsel_desk.services.desk import Desk
from counsel_desk.services.lists import list_ids, list_rows

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
    ids = list_ids(desk, ListKind.CASES, ListView())
    return {row.client_name for row in list_rows(desk, ListKind.CASES, ids)}


def test_every_row_is_told_with_its_gravest_outcome(desk: Desk, workbook: Path) -> None:
    outcome = import_caseload(desk, read_caseload(workbook))
    assert [(row.row, row.outcome) for row in outcome.rows] == [
        (2, "imported"), (3, "imported"), (4, "warned"), (5, "rejected"),
    ]  # fmt: skip
    assert (outcome.clients, outcome.cases, outcome.debts, outcome.incidents) == (2, 2, 3, 1)
    assert outcome.rows[3].reason == "row.nobody"


def test_a_row_is_told_once_with_all_its_problems_the_one_that_decided_first(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "名单.csv"
    path.write_text("姓名,电话,欠款,性别\n示例·阿蓝,1380000****,很多,甲\n,,很多,甲\n", encoding="utf-8")
    warned, rejected = import_caseload(desk, read_caseload(path), dry_run=True).rows
    assert (warned.outcome, {each.field for each in warned.problems}) == (
        "warned", {CaseloadField.PHONE, CaseloadField.CLAIMED_AMOUNT, CaseloadField.GENDER},
    )  # fmt: skip
    assert (rejected.outcome, rejected.reason, len(rejected.problems)) == ("rejected", "row.nobody", 3)


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
    def said(row: RowOutcome) -> tuple[str, ...]:
        return row.outcome, row.field, row.reason, ""

    outcome = import_caseload(desk, read_caseload(workbook))
    report = tmp_path / "结果.csv"
    write_report(desk, outcome, report, ("表", "行", "结果", "字段", "原因", "内容"), said)
    text = report.read_text(encoding="utf-8-sig")
    assert text.splitlines()[0] == "表,行,结果,字段,原因,内容"
    assert "row.nobody" in text


def book_of(path: Path, head: list[str], *rows: list[str]) -> Path:
    book = openpyxl.Workbook()
    for row in (head, *rows):
        book.active.append(row)
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (["姓名", "放款机构", "欠款金额"], ["示例·阿青", "晴天消费金融（虚构）", "3000"]),
        (["姓名", "电话", "案件状态"], ["示例·阿青", "13800000001", "已结案"]),
        (["姓名", "电话", "催收内容"], ["示例·阿青", "13800000001", "三日内上门走访"]),
        (["姓名", "电话", "到账金额"], ["示例·阿青", "13800000001", "800"]),
        (["姓名", "电话", "下一步"], ["示例·阿青", "13800000001", "回电" * 200]),
    ],
    ids=["a name alone", "a closed case", "words without a time", "only what was received", "a long next step"],
)
def test_a_file_brought_in_again_on_another_day_adds_nothing(
    desk: Desk, tmp_path: Path, head: list[str], row: list[str]
) -> None:
    path = book_of(tmp_path / "名册.xlsx", head, row)
    first = import_caseload(desk, read_caseload(path))
    assert (first.clients, first.cases) == (1, 1)
    desk.clock.move(days=3)  # type: ignore[attr-defined]
    again = import_caseload(desk, read_caseload(path))
    assert {row.outcome for row in again.rows} == {"skipped"}
    assert (again.clients, again.cases, again.debts, again.incidents, again.tasks) == (0, 0, 0, 0, 0)


def test_a_case_that_comes_closed_has_a_day_of_closing(desk: Desk, tmp_path: Path) -> None:
    path = book_of(tmp_path / "名册.xlsx", ["姓名", "案件状态", "立案日期"], ["示例·阿青", "已结案", "2026-03-05"])
    import_caseload(desk, read_caseload(path))
    desk.clock.move(days=30)  # type: ignore[attr-defined]
    file = cases.load_case_file(desk, cases.case_called(desk, "C-2026-0001"))
    assert file.case.closed_on == file.case.opened_on == date(2026, 3, 5)
    assert file.days_open == 0


def test_a_summary_with_words_of_self_harm_comes_in_with_its_risk(desk: Desk, tmp_path: Path) -> None:
    path = book_of(tmp_path / "名册.xlsx", ["姓名", "情况说明"], ["示例·阿青", "电话里说活着没意思"])
    import_caseload(desk, read_caseload(path))
    case = cases.load_case_file(desk, cases.case_called(desk, "C-2026-0001")).case
    assert (case.details.risk, case.details.risk_reason) == (Risk.HIGH, "活着没意思")


def test_undo_after_an_imported_case_was_worked_on_and_that_taken_back(desk: Desk, workbook: Path) -> None:
    import_caseload(desk, read_caseload(workbook))
    case = cases.load_case_file(desk, cases.case_called(desk, "C-2026-0001")).case
    cases.close_case(desk, case, CaseOutcome.SETTLED)
    desk.database.undo()
    desk.database.undo()
    assert names(desk) == set()
    desk.database.redo()
    assert cases.load_case_file(desk, case.id).case.details == case.details


def test_two_loans_of_one_lender_over_the_same_amount_are_two(desk: Desk, tmp_path: Path) -> None:
    header = "姓名,电话,平台,欠款金额,逾期日期,催收内容\n"
    rows = (
        "示例·阿青,13800000001,晴天（虚构）,5000,2026-03-01,还钱",
        "示例·阿青,13800000001,晴天（虚构）,5000,2026-03-01,最后一天",  # the same debt beside another message
        "示例·阿青,13800000001,晴天（虚构）,5000,2026-06-01,",
    )
    (tmp_path / "a.csv").write_text(header + "\n".join(rows), encoding="utf-8")
    file = read_caseload(tmp_path / "a.csv")
    outcome = import_caseload(desk, file)
    assert (outcome.clients, outcome.debts, outcome.incidents) == (1, 2, 2)
    assert import_caseload(desk, file).debts == 0


def test_a_debt_of_which_only_the_collector_is_known_comes_in(desk: Desk, tmp_path: Path) -> None:
    header = "姓名,电话,催收公司,催收内容\n"
    rows = ("示例·阿青,13800000001,乌云催收（虚构）,", "示例·阿蓝,13800000002,乌云催收（虚构）,还钱")
    (tmp_path / "a.csv").write_text(header + "\n".join(rows), encoding="utf-8")
    outcome = import_caseload(desk, read_caseload(tmp_path / "a.csv"))
    assert (outcome.clients, outcome.debts, outcome.incidents) == (2, 1, 1)
    assert import_caseload(desk, read_caseload(tmp_path / "a.csv")).debts == 0


def notes(folder: Path, *rows: str) -> CaseloadFile:
    """A table of one person, one row for each debt, with these amounts and notes."""
    whole = ("姓名,电话,欠款,备注", *(f"示例·阿青,13800000001,{row}" for row in rows))
    (folder / "a.csv").write_text("\n".join(whole), encoding="utf-8")
    return read_caseload(folder / "a.csv")


def the_case(desk: Desk) -> Case:
    """The first case of the vault."""
    return cases.load_case_file(desk, cases.case_called(desk, "C-2026-0001")).case


def test_the_notes_of_every_row_come_in_and_words_of_self_harm_in_any_of_them_raise_the_risk(
    desk: Desk, tmp_path: Path
) -> None:
    file = notes(tmp_path, "3000,催得很紧", "500,电话里说活着没意思", "700,催得很紧")
    import_caseload(desk, file)
    details = the_case(desk).details
    assert (details.summary, details.risk) == ("催得很紧\n电话里说活着没意思", Risk.HIGH)
    assert {row.reason for row in import_caseload(desk, file).rows} == {"row.known"}
    desk.database.undo()
    assert names(desk) == set()


def test_notes_that_have_grown_since_are_added_and_taken_back_with_the_import(desk: Desk, tmp_path: Path) -> None:
    import_caseload(desk, notes(tmp_path, "3000,催得很紧", "500,"))
    file = notes(tmp_path, "3000,催得很紧", "500,电话里说活着没意思")
    outcome = import_caseload(desk, file)
    assert [row.outcome for row in outcome.rows] == ["skipped", "imported"]
    assert (outcome.cases, outcome.debts, outcome.completed) == (0, 0, 1)
    grown = the_case(desk).details
    assert (grown.summary, grown.risk) == ("催得很紧\n电话里说活着没意思", Risk.HIGH)
    assert {row.reason for row in import_caseload(desk, file).rows} == {"row.known"}
    desk.database.undo()
    assert (the_case(desk).details.summary, the_case(desk).details.risk) == ("催得很紧", Risk.UNKNOWN)


def test_notes_that_a_summary_has_no_room_for_are_named(desk: Desk, tmp_path: Path) -> None:
    file = notes(tmp_path, f"3000,{'甲' * 15_000}", f"500,{'乙' * 15_000}")
    outcome = import_caseload(desk, file)
    assert [(row.outcome, row.reason) for row in outcome.rows] == [("imported", ""), ("warned", "text.cut")]
    assert len(the_case(desk).details.summary) < 20_001
    assert import_caseload(desk, file).brought_in is False


@pytest.mark.parametrize(
    ("heading", "value"),
    [("平台,欠款", "晴天（虚构）,3000"), ("催收内容", "三日内上门走访"), ("下一步", "回电"), ("备注", "催得很紧")],
)
def test_a_sheet_that_comes_again_after_its_case_was_closed_opens_no_second_one(
    desk: Desk, tmp_path: Path, heading: str, value: str
) -> None:
    (tmp_path / "a.csv").write_text(f"姓名,电话,{heading}\n示例·阿青,13800000001,{value}", encoding="utf-8")
    file = read_caseload(tmp_path / "a.csv")
    import_caseload(desk, file)
    cases.close_case(desk, the_case(desk), CaseOutcome.SETTLED)
    again = import_caseload(desk, file)
    assert [row.reason for row in again.rows] == ["row.known"]
    assert not again.brought_in


def test_a_new_debt_in_a_sheet_whose_case_was_closed_opens_a_case_for_it_alone(desk: Desk, tmp_path: Path) -> None:
    import_caseload(desk, notes(tmp_path, "3000,催得很紧"))
    cases.close_case(desk, the_case(desk), CaseOutcome.SETTLED)
    outcome = import_caseload(desk, notes(tmp_path, "3000,催得很紧", "500,又来一家"))
    assert [row.outcome for row in outcome.rows] == ["skipped", "imported"]
    assert (outcome.clients, outcome.cases, outcome.debts) == (0, 1, 1)
