"""Guidance as a workbook: what goes out comes back the same, and what is wrong is told with its sheet and cell."""

import shutil
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from counsel_desk import messages
from counsel_desk.domain.guidance_editions import ChangeKind, Section
from counsel_desk.errors import FileError, RefusedError
from counsel_desk.paths import RESOURCES
from counsel_desk.services import guidance_editions
from counsel_desk.services.desk import Desk
from counsel_desk.services.guidance_editions import StepWords
from counsel_desk.services.guidance_install import ProposalKind, export_guidance, look_at, take_in
from counsel_desk.services.undo import undo


class Book:
    """An exported workbook, edited as a person would."""

    def __init__(self, desk: Desk, path: Path) -> None:
        export_guidance(desk, path, "2026.11")
        self.path = path
        self.book = openpyxl.load_workbook(path)

    def cell(self, sheet: str, key: str, heading: str) -> str:
        """The cell of an item under a heading."""
        page = self.book[sheet]
        columns = {cell.value: cell.column_letter for cell in page[4]}
        row = next(row[0].row for row in page.iter_rows(min_row=5) if row[0].value == key)
        return f"{columns[heading]}{row}"

    def write(self, sheet: str, key: str, heading: str, value: object) -> str:
        """Write into a cell and return where it is."""
        where = self.cell(sheet, key, heading)
        self.book[sheet][where] = value
        return f"{sheet}!{where}"

    def append(self, sheet: str, *values: object) -> None:
        self.book[sheet].append(values)

    def save(self) -> Path:
        self.book.save(self.path)
        return self.path


@pytest.fixture
def book(desk: Desk, tmp_path: Path) -> Book:
    return Book(desk, tmp_path / "指引.xlsx")


def test_a_workbook_that_nobody_edited_changes_nothing(desk: Desk, book: Book) -> None:
    proposal = look_at(desk, book.path)
    assert proposal.problems == ()
    assert proposal.changes == ()
    assert proposal.edits == ()
    assert proposal.kind is ProposalKind.EDITION


def test_the_workbook_carries_every_step_and_every_legal_basis(desk: Desk, book: Book) -> None:
    assert book.book.sheetnames == ["说明", "清单", "步骤", "期限", "情形", "行为类别", "法律依据", "热线"]
    steps = {row[0].value for row in book.book["步骤"].iter_rows(min_row=5)}
    assert {step.id for each in desk.pack.checklists for step in each.steps} == steps
    assert book.book["法律依据"].max_row == len(desk.pack.legal_bases) + 4


def test_what_the_workbook_does_not_carry_stays_as_it_was_and_its_first_sheet_says_why(desk: Desk, book: Book) -> None:
    said = {row[0].value: row[1].value for row in book.book["说明"].iter_rows(max_col=2)}
    assert "照原样保留" in said["红线和提出渠道"]
    before = desk.pack
    book.write("步骤", "CL-01/1", "步骤", "先问安全。")
    take_in(desk, look_at(desk, book.save()))
    assert (desk.pack.red_lines, desk.pack.filing_ways) == (before.red_lines, before.filing_ways)
    assert before.red_lines
    assert before.filing_ways


def test_edited_words_are_previewed_taken_in_as_one_change_and_undone(desk: Desk, book: Book) -> None:
    book.write("步骤", "CL-01/1", "步骤", "先问安全。")
    book.write("热线", "12345", "名称", "市民热线")
    book.append("步骤", "CL-01/OWN-1", "咨询员", "登记接待编号。")
    proposal = look_at(desk, book.save())

    assert proposal.problems == ()
    told = {(each.section, each.key): each.kind for each in proposal.changes}
    assert told == {
        (Section.STEPS, "CL-01/1"): ChangeKind.REWORDED,
        (Section.STEPS, "CL-01/OWN-1"): ChangeKind.ADDED,
        (Section.HOTLINES, "12345"): ChangeKind.REWORDED,
    }
    assert desk.pack is desk.shipped
    take_in(desk, proposal)
    assert desk.pack.checklist("CL-01").steps[0].text == "先问安全。"
    assert desk.pack.checklist("CL-01").steps[-1].text == "登记接待编号。"
    assert desk.pack.version == "2026.11+1"
    undo(desk)
    assert desk.pack is desk.shipped


def test_a_sheet_that_somebody_sorted_says_the_same(desk: Desk, book: Book) -> None:
    page = book.book["步骤"]
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=5)]
    for number, values in enumerate(sorted(rows, key=lambda row: str(row[2])), 5):
        for column, value in enumerate(values, 1):
            page.cell(number, column).value = value
    proposal = look_at(desk, book.save())
    assert (proposal.problems, proposal.changes) == ((), ())


def test_an_edition_goes_out_and_comes_back_the_same(desk: Desk, tmp_path: Path) -> None:
    guidance_editions.reword_step(desk, "CL-01/1", StepWords("先问安全。", evidence=("录音", "截图")))
    guidance_editions.add_own_checklist(desk, "本所回访", "回访", StepWords("三个月后回访。"))
    proposal = look_at(desk, Book(desk, tmp_path / "版本.xlsx").path)
    assert (proposal.problems, proposal.changes) == ((), ())
    assert set(map(repr, proposal.edits)) == {repr(kept.edit) for kept in desk.edition.edits}


@pytest.mark.parametrize(
    ("sheet", "key", "heading", "value", "problem"),
    [
        ("步骤", "CL-01/1", "谁来做", "警察", "unknown_word"),
        ("步骤", "CL-02/1", "求助人看到的话", "请照 CL-03 做", "code_in_client_text"),
        ("步骤", "CL-02/1", "法律依据", "no_such_law", "unknown_reference"),
        ("步骤", "CL-01/1", "可转到", "CL-99", "unknown_reference"),
        ("步骤", "CL-02/1", "步骤", "=1+1", "not_plain"),
        ("步骤", "CL-02/2", "今天先做", "很急", "wrong_value"),
        ("情形", "SIT-05", "清单", "CL-88", "unknown_reference"),
        ("行为类别", "T02", "急的次序", 1, "duplicate_id"),
        ("法律依据", "psapl_50", "施行", "去年", "wrong_value"),
        ("法律依据", "psapl_50", "核实程度", "听说的", "unknown_word"),
        ("清单", "CL-03", "每案都给", "也许", "unknown_word"),
    ],
)
def test_a_mistake_is_told_with_its_sheet_and_cell(desk: Desk, book: Book, sheet, key, heading, value, problem) -> None:
    where = book.write(sheet, key, heading, value)
    proposal = look_at(desk, book.save())
    assert [(f"{each.file}!{each.cell}", each.code) for each in proposal.problems] == [(where, problem)]
    assert messages.guidance_problem(proposal.problems[0]).startswith(where)
    with pytest.raises(FileError) as caught:
        take_in(desk, proposal)
    assert caught.value.code == "guidance.invalid"
    assert desk.pack is desk.shipped


def test_a_row_of_the_guidance_cannot_be_taken_out(desk: Desk, book: Book) -> None:
    page = book.book["步骤"]
    row = next(row[0].row for row in page.iter_rows(min_row=5) if row[0].value == "CL-14/7")
    page.delete_rows(row)
    (problem,) = look_at(desk, book.save()).problems
    assert (problem.file, problem.code, problem.value) == ("步骤", "row_missing", "CL-14/7")


def test_an_office_cannot_add_law_of_its_own(desk: Desk, book: Book) -> None:
    values = ["own_law", "某法", "第1条", "内容", None, None, None, "来源", "已核对原文", "法律"]
    book.append("法律依据", *values)
    (problem,) = look_at(desk, book.save()).problems
    assert (problem.code, problem.value) == ("row_not_allowed", "own_law")
    assert problem.cell == f"A{book.book['法律依据'].max_row}"


def test_a_missing_sheet_or_column_is_named(desk: Desk, book: Book) -> None:
    del book.book["热线"]
    book.book["情形"]["B4"] = "别的"
    problems = look_at(desk, book.save()).problems
    assert ("情形", "missing_column", "情形") in {(each.file, each.code, each.field) for each in problems}
    assert ("热线", "missing_sheet") in {(each.file, each.code) for each in problems}


def test_a_workbook_of_an_older_guidance_is_refused_by_name(desk: Desk, book: Book) -> None:
    book.book["说明"]["B6"] = "2026.10"
    book.book["说明"]["B7"] = "2026-10-01"
    with pytest.raises(RefusedError) as caught:
        look_at(desk, book.save())
    assert caught.value.code == "guidance.older"
    assert (caught.value.values["theirs"], caught.value.values["ours"]) == ("2026.10", "2026.11")


def test_a_newer_workbook_of_the_makers_takes_the_place_of_the_pack_and_keeps_our_words(desk: Desk, book: Book) -> None:
    guidance_editions.reword_step(desk, "CL-01/1", StepWords("本所的话。"))
    book.book["说明"]["B6"] = "2027.01"
    book.book["说明"]["B7"] = "2027-01-05"
    book.write("步骤", "CL-01/2", "步骤", "新的第二步。")
    proposal = look_at(desk, book.save())
    assert proposal.kind is ProposalKind.PACK
    assert [each.key for each in proposal.changes] == ["CL-01/2"]

    take_in(desk, proposal)
    assert desk.pack.version == "2027.01+2"
    assert [step.text for step in desk.pack.checklist("CL-01").steps[:2]] == ["本所的话。", "新的第二步。"]
    assert desk.edition.is_installed
    undo(desk)
    assert desk.pack.version == "2026.11+1"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = Path(shutil.copytree(RESOURCES / "guidance", tmp_path / "pack"))
    head = made / "pack.yaml"
    text = head.read_text(encoding="utf-8").replace("'2026.11'", "'2027.01'").replace("2026-11-21", "2027-01-05")
    head.write_text(text, encoding="utf-8")
    return made


def test_a_newer_pack_comes_as_a_folder_or_as_a_zip_of_it(desk: Desk, folder: Path, tmp_path: Path) -> None:
    first = folder / "checklists" / "CL-01.yaml"
    first.write_text(first.read_text(encoding="utf-8").replace("先问安全：", "先问平安："), encoding="utf-8")
    archive = Path(shutil.make_archive(str(tmp_path / "pack"), "zip", tmp_path, "pack"))
    for path in (folder, archive):
        proposal = look_at(desk, path)
        assert [each.key for each in proposal.changes] == ["CL-01/1"]
        assert proposal.base.released == date(2027, 1, 5)
    take_in(desk, proposal)
    assert desk.pack.version == "2027.01"


def test_a_broken_pack_is_told_with_file_and_line_and_never_replaces_a_working_one(desk: Desk, folder: Path) -> None:
    second = folder / "checklists" / "CL-02.yaml"
    second.write_text(second.read_text(encoding="utf-8").replace("actor: client", "actor: police", 1), encoding="utf-8")
    proposal = look_at(desk, folder)
    assert proposal.problems[0].file == "checklists/CL-02.yaml"
    assert proposal.problems[0].line > 0
    with pytest.raises(FileError):
        take_in(desk, proposal)
    assert desk.pack is desk.shipped


def test_a_pack_that_names_parts_of_itself_again_is_not_read(desk: Desk, folder: Path) -> None:
    bomb = "a: &a [x]\nb: &b [*a, *a, *a, *a]\nc: [*b, *b, *b, *b]\n"
    (folder / "pack.yaml").write_text(bomb, encoding="utf-8")
    (problem,) = look_at(desk, folder).problems
    assert (problem.file, problem.code) == ("pack.yaml", "not_yaml")


def test_a_zip_bomb_and_a_zip_that_climbs_out_are_harmless(desk: Desk, tmp_path: Path) -> None:
    bomb, climber = tmp_path / "bomb.zip", tmp_path / "climber.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("pack.yaml", b"0" * (30 * 1024**2))
    with zipfile.ZipFile(climber, "w") as archive:
        archive.writestr("pack.yaml", "id: x")
        archive.writestr("../outside.yaml", "id: x")
        archive.writestr("../../outside.yaml", "id: x")
    with pytest.raises(FileError) as caught:
        look_at(desk, bomb)
    assert caught.value.code == "file.too_large_unpacked"
    assert look_at(desk, climber).problems
    assert not list(tmp_path.glob("**/outside.yaml"))


@pytest.mark.parametrize("name", ["empty.xlsx", "text.xlsx", "missing.xlsx"])
def test_what_is_no_workbook_is_said_so(desk: Desk, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "empty.xlsx":
        path.write_bytes(b"")
    elif name == "text.xlsx":
        path.write_bytes(b"%PDF-1.7")
    with pytest.raises(FileError):
        look_at(desk, path)


def test_a_proposal_looked_at_before_another_change_is_not_taken_in(desk: Desk, book: Book) -> None:
    book.write("步骤", "CL-01/1", "步骤", "先问安全。")
    proposal = look_at(desk, book.save())
    guidance_editions.add_step(desk, "CL-01", StepWords("别的。"))
    with pytest.raises(RefusedError) as caught:
        take_in(desk, proposal)
    assert caught.value.code == "record.changed_since"
