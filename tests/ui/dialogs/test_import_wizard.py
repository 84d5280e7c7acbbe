"""Bringing in a caseload by hand: columns corrected, seen first, undone as a whole."""

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtWidgets import QAbstractButton, QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from counsel_desk.domain.cases import CaseDetails
from counsel_desk.domain.listing import ListKind, ListView
from counsel_desk.domain.people import ClientDetails, ClientPhone
from counsel_desk.domain.same_person import Whose
from counsel_desk.exchange.caseload_fields import CaseloadField
from counsel_desk.services.caseload_columns import remember, remembered
from counsel_desk.services.caseload_import import read_for_mapping
from counsel_desk.services.cases import open_case
from counsel_desk.services.desk import Desk
from counsel_desk.services.lists import list_ids
from counsel_desk.ui.dialogs.import_wizard import ImportWizard
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Theme
from tests.ui.waiting import catch_up, said, settle


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    book = Workbook()
    sheet = book.active
    sheet.title = "个案"
    for row in (
        ("姓名", "联系电话", "平台", "欠款(万元)", "甲方说法"),
        ("示例甲", "13800000001", "晴天消费金融(虚构)", 1.2, "每天二十个电话"),
        ("示例乙", "13800000002", "月亮小贷(虚构)", "很多", ""),
        ("", "", "月亮小贷(虚构)", 3, ""),
    ):
        sheet.append(row)
    costs = book.create_sheet("费用")
    costs.append(("项目", "份数"))
    costs.append(("打印", 12))
    book.create_sheet("旧表").sheet_state = "hidden"
    book.save(tmp_path / "个案.xlsx")
    return tmp_path / "个案.xlsx"


@pytest.fixture
def wizard(desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot) -> ImportWizard:
    made = ImportWizard(desk, tasks)
    qtbot.addWidget(made)
    made.show()
    return made


def at(wizard: ImportWizard, step: object, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: wizard._step is step and wizard._job is None)


def cases(desk: Desk) -> int:
    return len(list_ids(desk, ListKind.CASES, ListView()))


def choose(wizard: ImportWizard, column: int, field: CaseloadField) -> None:
    box = wizard.columns.box_of[column]
    box.setCurrentIndex(box.findData(field))
    box.activated.emit(box.currentIndex())


def test_a_caseload_is_seen_first_then_brought_in_and_undone_as_one(
    wizard: ImportWizard, workbook: Path, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    wizard.read(workbook)
    at(wizard, wizard.columns, qtbot)
    assert set(wizard.columns.mappings) == {"个案"}
    wizard._go_on()
    at(wizard, wizard.preview, qtbot)
    assert cases(desk) == 0
    assert "cases 2" in wizard.preview.outcome.summary
    model = wizard.preview.outcome.table.model()
    assert model.index(0, 2).data() == "will stay out"
    assert wizard.preview.outcome.filter.currentText() == "will stay out (1)"
    table = wizard.preview.outcome.table
    assert max(range(6), key=table.columnWidth) == 5, "the reason has the most room"
    table.selectRow(0)
    assert wizard.preview.outcome.findChild(QLabel, "reason").text() == model.index(0, 5).data()
    with qtbot.waitSignal(wizard.changed):
        wizard._go_on()
    at(wizard, wizard.outcome, qtbot)
    assert cases(desk) == 2
    outcomes = {row.row: row.outcome for row in wizard._outcome.rows}
    assert outcomes == {2: "imported", 3: "warned", 4: "rejected"}
    assert wizard.outcome.filter.currentData() == "rejected"
    assert wizard.outcome.table.model().index(0, 2).data() == "stayed out"
    wizard.undo_import()
    settle(tasks)
    assert cases(desk) == 0
    assert "undone" in wizard.message.words
    assert wizard.outcome.summary.startswith("Would be new")


def test_sheets_that_are_hidden_or_name_nobody_are_told(wizard: ImportWizard, workbook: Path, qtbot: QtBot) -> None:
    wizard.read(workbook)
    at(wizard, wizard.columns, qtbot)
    told = wizard.columns._left_out.text()
    assert "旧表" in told
    assert "hidden" in told
    assert "费用" in told
    assert "names nobody" in told


def test_a_corrected_column_is_remembered_for_the_next_file_with_these_headings(
    wizard: ImportWizard, workbook: Path, desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot
) -> None:
    wizard.read(workbook)
    at(wizard, wizard.columns, qtbot)
    choose(wizard, 4, CaseloadField.INCIDENT_TEXT)
    wizard._go_on()
    at(wizard, wizard.preview, qtbot)
    wizard._go_on()
    at(wizard, wizard.outcome, qtbot)
    again = ImportWizard(desk, tasks)
    qtbot.addWidget(again)
    again.read(workbook)
    at(again, again.columns, qtbot)
    assert again.columns.mappings["个案"].columns[4] == CaseloadField.INCIDENT_TEXT


def test_a_field_that_one_column_holds_leaves_the_column_it_had(
    wizard: ImportWizard, workbook: Path, qtbot: QtBot
) -> None:
    wizard.read(workbook)
    at(wizard, wizard.columns, qtbot)
    choose(wizard, 4, CaseloadField.LENDER)
    assert wizard.columns.box_of[2].currentData() is None
    assert wizard.columns.mappings["个案"].columns[4] == CaseloadField.LENDER


def test_a_table_whose_headings_nobody_knows_is_mapped_by_hand(
    wizard: ImportWizard, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "odd.csv"
    file.write_text("甲,乙\n示例甲,13800000001\n", "utf-8")
    wizard.read(file)
    at(wizard, wizard.columns, qtbot)
    assert not wizard.columns.mappings
    assert not wizard._on.isEnabled()
    choose(wizard, 0, CaseloadField.CLIENT_NAME)
    assert wizard._on.isEnabled()


def test_an_unknown_encoding_is_asked_for_with_the_words_in_view(
    wizard: ImportWizard, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "unknown.csv"
    file.write_bytes("姓名,电话\n示例甲,13800000001\n".encode("gb18030") + b"\xff\xff\n")
    wizard.read(file)
    qtbot.waitUntil(lambda: wizard._step is wizard.encoding)
    assert wizard.encoding.encoding == "gb18030"
    assert "示例甲" in wizard.encoding.sample


def test_a_file_in_what_may_be_utf16_and_does_not_say_so_is_asked_about_and_read(
    wizard: ImportWizard, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "unmarked.csv"
    file.write_bytes("姓名,电话\n示例甲\ue000,13800000001\n".encode("utf-16-le"))  # a character of some office's own
    wizard.read(file)
    at(wizard, wizard.encoding, qtbot)
    assert wizard.encoding.encoding == "utf-16-le"
    assert "示例甲" in wizard.encoding.sample
    wizard._on.click()
    at(wizard, wizard.columns, qtbot)


def test_a_file_that_is_no_table_says_what_it_is(wizard: ImportWizard, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "letter.xlsx").write_bytes(b"%PDF-1.7 ...")
    wizard.read(tmp_path / "letter.xlsx")
    qtbot.waitUntil(lambda: "PDF" in wizard.message.words)
    assert wizard._step is wizard.file


def test_the_report_says_in_words_what_became_of_each_row(
    wizard: ImportWizard, workbook: Path, tasks: Tasks, tmp_path: Path, qtbot: QtBot
) -> None:
    wizard.read(workbook)
    at(wizard, wizard.columns, qtbot)
    wizard._go_on()
    at(wizard, wizard.preview, qtbot)
    wizard._go_on()
    at(wizard, wizard.outcome, qtbot)
    wizard.save_report(tmp_path / "report.csv")
    settle(tasks)
    report = (tmp_path / "report.csv").read_text("utf-8-sig").splitlines()
    assert report[0] == "Sheet,Row,Outcome,Field,Why,Stood there"
    assert report[3].startswith("个案,4,stayed out")


@pytest.fixture
def unsure(desk: Desk, tmp_path: Path) -> Path:
    """A table with somebody who may be known, and one name twice."""
    known = ClientDetails(name="示例甲", region="云边县", phones=(ClientPhone("13800000001"),))
    open_case(desk, known, CaseDetails())
    file = tmp_path / "名单.csv"
    file.write_text(
        "姓名,平台,欠款\n示例甲,月亮小贷(虚构),300\n示例丙,月亮小贷(虚构),1\n示例丙,月亮小贷(虚构),2\n", "utf-8"
    )
    return file


def look(wizard: ImportWizard, file: Path, qtbot: QtBot) -> None:
    """Read a file and go on to the question whose its rows are."""
    wizard.read(file)
    at(wizard, wizard.columns, qtbot)
    wizard._go_on()
    at(wizard, wizard.people, qtbot)


def press(wizard: ImportWizard, name: str) -> None:
    wizard.people.findChild(QAbstractButton, name).click()


def test_whose_rows_are_is_asked_and_nothing_goes_in_before_all_is_answered(
    wizard: ImportWizard, unsure: Path, desk: Desk, qtbot: QtBot
) -> None:
    look(wizard, unsure, qtbot)
    catch_up()
    assert "2 of 2 people are not answered yet." in said(wizard.people)
    assert "示例甲, P-2026-0001" in "".join(each.text() for each in wizard.people.findChildren(QRadioButton))
    assert "138****0001, 云边县, cases: 1" in said(wizard.people)
    assert "13800000001" not in said(wizard.people)
    assert not wizard._on.isEnabled()
    press(wizard, "answer_same_0")
    assert not wizard._on.isEnabled()
    wizard.people.table.selectRow(1)
    catch_up()
    press(wizard, "answer_each")
    assert wizard._on.isEnabled()
    wizard._go_on()
    at(wizard, wizard.preview, qtbot)
    wizard._go_on()
    at(wizard, wizard.outcome, qtbot)
    assert (wizard._outcome.clients, wizard._outcome.cases, wizard._outcome.debts) == (2, 2, 3)
    assert cases(desk) == 3


def test_all_can_be_answered_the_same_way_and_answers_stay_on_the_way_back(
    wizard: ImportWizard, unsure: Path, qtbot: QtBot
) -> None:
    look(wizard, unsure, qtbot)
    press(wizard, "all_same")
    assert wizard.people.is_answered
    wizard._go_on()
    at(wizard, wizard.preview, qtbot)
    wizard._go_back()
    at(wizard, wizard.people, qtbot)
    assert wizard.people.is_answered
    wizard._go_back()
    at(wizard, wizard.columns, qtbot)
    wizard._go_on()
    at(wizard, wizard.people, qtbot)
    assert wizard.people.is_answered
    assert [answer.whose for answer in wizard.people.answers.values()] == [Whose.SAME, Whose.NEW]


def test_rows_that_stayed_out_are_saved_to_be_mended(
    wizard: ImportWizard, unsure: Path, tasks: Tasks, tmp_path: Path, qtbot: QtBot
) -> None:
    look(wizard, unsure, qtbot)
    press(wizard, "all_out")
    press(wizard, "answer_new")
    wizard._go_on()
    at(wizard, wizard.preview, qtbot)
    wizard._go_on()
    at(wizard, wizard.outcome, qtbot)
    assert wizard._rest.isVisible()
    wizard.save_rest(tmp_path / "rest.xlsx")
    settle(tasks)
    rows = [[cell.value for cell in row] for row in load_workbook(tmp_path / "rest.xlsx").active.iter_rows(min_row=4)]
    assert rows[0] == ["姓名", "平台", "欠款", "→ what became of it", "→ what to do"]
    assert [row[0] for row in rows[1:]] == ["示例丙", "示例丙"]
    assert "keep it as safe as the vault" in wizard.message.words


def test_columns_chosen_before_are_said_and_can_be_forgotten(
    wizard: ImportWizard, workbook: Path, desk: Desk, tasks: Tasks, theme: Theme, qtbot: QtBot
) -> None:
    wizard.read(workbook)
    at(wizard, wizard.columns, qtbot)
    assert not wizard.columns.recalled.isVisible()
    choose(wizard, 4, CaseloadField.INCIDENT_TEXT)
    wizard._go_on()
    at(wizard, wizard.preview, qtbot)
    wizard._go_on()
    at(wizard, wizard.outcome, qtbot)
    again = ImportWizard(desk, tasks)
    qtbot.addWidget(again)
    again.show()
    again.read(workbook)
    at(again, again.columns, qtbot)
    assert "chosen here before" in said(again.columns.recalled)
    again.columns.findChild(QAbstractButton, "forget_columns").click()
    settle(tasks)
    assert not again.columns.recalled.isVisible()
    assert 4 not in again.columns.mappings["个案"].columns
    assert not remembered(desk, read_for_mapping(workbook)).recalled


def test_forgetting_what_was_chosen_before_leaves_other_sheets_as_they_were_set_now(
    wizard: ImportWizard, workbook: Path, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    file = read_for_mapping(workbook)
    mapping = file.mappings["个案"]
    columns = {**mapping.columns, 4: CaseloadField.INCIDENT_TEXT}
    remember(desk, replace(file, mappings={"个案": replace(mapping, columns=columns)}))
    wizard.read(workbook)
    at(wizard, wizard.columns, qtbot)
    wizard.columns.wanted.setChecked(False)
    wizard.columns.sheets.setCurrentIndex(1)
    choose(wizard, 0, CaseloadField.CLIENT_NAME)
    wizard.columns.findChild(QAbstractButton, "forget_columns").click()
    settle(tasks)
    assert set(wizard.columns.mappings) == {"费用"}
    assert wizard.columns.sheets.currentIndex() == 1


def test_what_was_answered_one_by_one_stays_when_all_others_are_answered_alike(
    wizard: ImportWizard, tmp_path: Path, desk: Desk, qtbot: QtBot
) -> None:
    open_case(desk, ClientDetails(name="示例甲", phones=(ClientPhone("13800000001"),)), CaseDetails())
    file = tmp_path / "名单.csv"
    file.write_text("姓名,电话,欠款\n示例甲,,1\n示例丙,,1\n示例丙,,2\n示例丁,13800000001,3\n", "utf-8")
    look(wizard, file, qtbot)
    press(wizard, "answer_out")
    press(wizard, "all_same")
    assert [answer.whose for answer in wizard.people.answers.values()] == [Whose.OUT, Whose.NEW]
    assert not wizard.people.is_answered, "one phone under two names is looked at one by one"
    press(wizard, "all_new")
    assert sorted(answer.whose for answer in wizard.people.answers.values()) == [Whose.EACH, Whose.NEW, Whose.OUT]
