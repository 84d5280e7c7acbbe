"""Files are recognised by what is inside, read within limits, and refused with a reason."""

import os
import tracemalloc
import zipfile
from pathlib import Path

import messy_files as messy
import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference

from counsel_desk.errors import CancelledError, FileError
from counsel_desk.exchange.sheets import read_tables
from counsel_desk.exchange.tables import CellError, Formula, Merge, SkippedSheet, SkipReason
from counsel_desk.exchange.xls import read_xls

OLD = Path(__file__).with_name("old_workbook.xls")


def code_of(path: Path) -> str:
    with pytest.raises(FileError) as caught:
        read_tables(path)
    assert caught.value.values["file"] == path.name
    return caught.value.code


def test_cells_keep_their_types_and_rows_their_numbers(tmp_path: Path) -> None:
    path = messy.workbook(
        tmp_path / "表.xlsx", [[], ["姓名", None, "数"], [], ["测试", True, 1.5], [messy.moment(2025, 3, 15), 3.0]]
    )
    [sheet] = read_tables(path).sheets
    assert sheet.name == "案件"
    assert [row.number for row in sheet.rows] == [2, 4, 5]
    assert sheet.rows[1].cells == ("测试", True, 1.5)
    assert sheet.rows[2].cells == (messy.moment(2025, 3, 15), 3)
    assert sheet.rows[2].at(7) is None


def test_hidden_empty_and_chart_sheets_are_skipped_and_named(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "看得见"
    book.active["A1"] = 1
    for name, state in (("藏", "hidden"), ("深藏", "veryHidden")):
        sheet = book.create_sheet(name)
        sheet["A1"] = 1
        sheet.sheet_state = state
    book.create_sheet("空")
    chart = BarChart()
    chart.add_data(Reference(book.active, min_col=1, min_row=1))
    book.create_chartsheet("图").add_chart(chart)
    book.save(tmp_path / "a.xlsx")
    tables = read_tables(tmp_path / "a.xlsx")
    assert [sheet.name for sheet in tables.sheets] == ["看得见"]
    assert set(tables.skipped) == {
        SkippedSheet("藏", SkipReason.HIDDEN),
        SkippedSheet("深藏", SkipReason.HIDDEN),
        SkippedSheet("空", SkipReason.EMPTY),
        SkippedSheet("图", SkipReason.CHART),
    }


def test_a_formula_is_not_computed_but_shows_what_it_last_showed(tmp_path: Path) -> None:
    cells = (
        '<c r="A1"><f>1+1</f><v>2</v></c>'
        '<c r="B1" t="str"><f>HYPERLINK("http://x")</f><v>点我</v></c>'
        '<c r="D1"><f>A9</f></c>'
    )
    path = messy.raw_workbook(tmp_path / "f.xlsx", messy.sheet_xml(f'<row r="1">{cells}</row>'))
    [sheet] = read_tables(path).sheets
    assert sheet.rows[0].cells == (
        Formula("=1+1", 2),
        Formula('=HYPERLINK("http://x")', "点我"),
        None,
        Formula("=A9", None),
    )


def test_an_error_cell_is_an_error_not_a_text(tmp_path: Path) -> None:
    path = messy.raw_workbook(tmp_path / "e.xlsx", messy.sheet_xml('<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>'))
    assert read_tables(path).sheets[0].rows[0].cells == (CellError("#REF!"),)


def test_a_date_out_of_range_is_an_error_cell_not_a_warning(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = 99999999999
    book.active["A1"].number_format = "yyyy-mm-dd"
    book.save(tmp_path / "d.xlsx")
    assert read_tables(tmp_path / "d.xlsx").sheets[0].rows[0].cells == (CellError("#VALUE!"),)


def test_the_wrong_dimension_wps_writes_hides_no_row(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{n}">{messy.inline(f"A{n}", f"第{n}行")}{messy.inline(f"B{n}", "乙")}</row>' for n in range(1, 6)
    )
    path = messy.raw_workbook(tmp_path / "wps.xlsx", messy.sheet_xml(rows, before='<dimension ref="A1"/>'))
    [sheet] = read_tables(path).sheets
    assert [row.cells for row in sheet.rows] == [(f"第{n}行", "乙") for n in range(1, 6)]


def test_a_stray_cell_in_the_last_corner_costs_nothing(tmp_path: Path) -> None:
    rows = f'<row r="1">{messy.inline("A1", "姓名")}</row><row r="1048576">{messy.inline("XFD1048576", "x")}</row>'
    path = messy.raw_workbook(tmp_path / "far.xlsx", messy.sheet_xml(rows))
    [sheet] = read_tables(path).sheets
    assert [row.number for row in sheet.rows] == [1, 1048576]
    assert sheet.rows[1].at(16383) == "x"


def test_a_row_number_of_two_billion_is_damage(tmp_path: Path) -> None:
    path = messy.raw_workbook(
        tmp_path / "r.xlsx", messy.sheet_xml('<row r="2000000000"><c r="A2000000000"><v>1</v></c></row>')
    )
    assert code_of(path) == "file.damaged"


def test_16384_columns_and_a_cell_of_ten_megabytes_are_read(tmp_path: Path) -> None:
    wide = messy.workbook(tmp_path / "wide.xlsx", [list(range(16384))])
    assert len(read_tables(wide).sheets[0].rows[0].cells) == 16384
    text = "催" * 3_000_000 + "".join(str(n) for n in range(100_000))
    long = messy.raw_workbook(tmp_path / "long.xlsx", messy.sheet_xml(f'<row r="1">{messy.inline("A1", text)}</row>'))
    assert read_tables(long).sheets[0].rows[0].cells == (text,)


def test_too_many_cells_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("counsel_desk.exchange.xlsx.MAX_CELLS", 20)
    assert code_of(messy.workbook(tmp_path / "m.xlsx", [[1, 2, 3]] * 7)) == "file.too_many_cells"


def test_merged_cells_hold_their_value_once_and_are_named(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["姓名", "金额"])
    book.active.append(["测试", 1])
    book.active.append([None, 2])
    book.active.merge_cells("A2:A3")
    book.save(tmp_path / "merged.xlsx")
    [sheet] = read_tables(tmp_path / "merged.xlsx").sheets
    assert sheet.rows[2].cells == (None, 2)
    assert sheet.merges == (Merge(2, 3, 0, 0),)


def test_the_zip_bomb_is_refused_unread(tmp_path: Path) -> None:
    path = messy.zip_bomb(tmp_path / "bomb.xlsx")
    assert path.stat().st_size < 2_000_000
    tracemalloc.start()
    assert code_of(path) == "file.too_large_unpacked"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000


def test_shared_strings_that_would_fill_the_memory_are_refused(tmp_path: Path) -> None:
    noise = os.urandom(1_000_000).hex().encode()
    path = messy.raw_workbook(tmp_path / "s.xlsx", messy.sheet_xml(""), {"xl/styles.xml": noise * 10})
    assert code_of(path) == "file.too_large_unpacked"


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
        '<!DOCTYPE x [<!ENTITY c SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_entities_are_neither_expanded_nor_fetched(tmp_path: Path, prolog: str) -> None:
    rows = f'<row r="1">{messy.inline("A1", "&c;")}</row>'
    assert code_of(messy.raw_workbook(tmp_path / "x.xlsx", messy.sheet_xml(rows, prolog=prolog))) == "file.damaged"


def test_a_document_type_on_the_net_is_never_fetched(tmp_path: Path) -> None:
    prolog = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'
    rows = f'<row r="1">{messy.inline("A1", "无")}</row>'
    path = messy.raw_workbook(tmp_path / "x.xlsx", messy.sheet_xml(rows, prolog=prolog))
    assert read_tables(path).sheets[0].rows[0].cells == ("无",)


def test_openpyxl_reads_through_the_defused_parser() -> None:
    assert openpyxl.DEFUSEDXML
    assert not openpyxl.LXML


def test_external_links_are_not_followed(tmp_path: Path) -> None:
    cells = '<c r="A1"><f>[1]Sheet1!A1</f><v>7</v></c>'
    path = messy.raw_workbook(tmp_path / "link.xlsx", messy.sheet_xml(f'<row r="1">{cells}</row>'))
    assert read_tables(path).sheets[0].rows[0].cells == (Formula("=[1]Sheet1!A1", 7),)


def test_a_password_is_told_apart_from_damage(tmp_path: Path) -> None:
    assert code_of(messy.passworded(tmp_path / "secret.xlsx")) == "file.passworded"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file.empty"),
        (b"%PDF-1.7 ...", "file.not_a_table"),
        (b"\x89PNG\r\n\x1a\n....", "file.not_a_table"),
        (b"SQLite format 3\0....", "file.not_a_table"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900) + "WordDocument".encode("utf-16-le"), "file.not_a_table"),
        ("<html><body>请登录".encode(), "file.html"),
        (b"\xef\xbb\xbf\r\n <!DOCTYPE HTML><html>", "file.html"),
        (b'<?xml version="1.0"?><Workbook/>', "file.not_a_table"),
        (b"PK\x03\x04 cut off", "file.damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le") * 90, "file.damaged"),
    ],
)
def test_other_formats_renamed_xlsx_are_named(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "登记.xlsx"
    path.write_bytes(content)
    assert code_of(path) == code


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        (["word/document.xml", "[Content_Types].xml"], "document"),
        (["content.xml", "mimetype"], "opendocument"),
        (["photo.jpg"], "archive"),
        (["[Content_Types].xml", "xl/workbook.bin"], "xlsb"),
    ],
)
def test_other_zip_files_are_named(tmp_path: Path, parts: list[str], kind: str) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        for part in parts:
            archive.writestr(part, "x")
    with pytest.raises(FileError, match=r"file\.not_a_table") as caught:
        read_tables(path)
    assert caught.value.values["kind"] == kind


def test_the_strict_variant_is_named_instead_of_read_as_empty(tmp_path: Path) -> None:
    strict = '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>'
    assert (
        code_of(messy.raw_workbook(tmp_path / "s.xlsx", messy.sheet_xml(""), {"xl/workbook.xml": strict}))
        == "file.strict_workbook"
    )


def test_a_workbook_cut_anywhere_is_damage(tmp_path: Path) -> None:
    whole = messy.workbook(tmp_path / "whole.xlsx", [["姓名", "电话"]] * 50).read_bytes()
    path = tmp_path / "cut.xlsx"
    for end in range(10, len(whole) - 1, 311):
        path.write_bytes(whole[:end])
        assert code_of(path) == "file.damaged"


def test_missing_files_folders_and_pipes_are_refused(tmp_path: Path) -> None:
    assert code_of(tmp_path / "没有.xlsx") == "file.missing"
    (tmp_path / "夹").mkdir()
    assert code_of(tmp_path / "夹") == "file.not_a_file"
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        assert code_of(tmp_path / "pipe") == "file.not_a_file"


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "sparse.csv"
    with path.open("wb") as stream:
        stream.truncate(5 * 1024**3)
    assert code_of(path) == "file.too_large"


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        read_tables(messy.workbook(tmp_path / "a.xlsx", [["x"]] * 600), progress=stop)
    (tmp_path / "a.csv").write_text("x\n" * 2000)
    with pytest.raises(CancelledError):
        read_tables(tmp_path / "a.csv", progress=stop)
    with pytest.raises(CancelledError):
        read_tables(OLD, progress=stop)


def test_an_old_workbook_is_read_in_a_child_process() -> None:
    tables = read_tables(OLD)
    [sheet] = tables.sheets
    assert [row.number for row in sheet.rows] == [2, 3, 4, 5, 6]
    assert sheet.rows[1].cells == (None, "姓名", "联系电话", "逾期日期", "欠款金额", "身份证号")
    assert sheet.rows[2].at(2) == 13800000001
    assert sheet.rows[3].at(3) == messy.moment(2025, 3, 16, 21, 30)
    assert sheet.rows[3].at(4) == 1234
    assert set(sheet.merges) == {Merge(5, 6, 1, 1), Merge(5, 6, 2, 2)}
    assert tables.skipped == (SkippedSheet("旧数据", SkipReason.HIDDEN), SkippedSheet("空表", SkipReason.EMPTY))


def test_a_cut_old_workbook_is_damage_and_a_slow_one_too_slow(tmp_path: Path) -> None:
    path = tmp_path / "cut.xls"
    path.write_bytes(OLD.read_bytes()[:5000])
    assert code_of(path) == "file.damaged"
    with pytest.raises(FileError, match=r"file\.too_slow"):
        read_xls(OLD, progress=lambda done, total: None, seconds=0.0)


def test_a_broken_file_says_nothing_but_its_sentence(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The readers of others print and panic, into what a command answers and onto the terminal."""
    whole = bytearray(OLD.read_bytes())
    del whole[-20:]
    (tmp_path / "cut.xls").write_bytes(whole)
    assert code_of(tmp_path / "cut.xls") == "file.damaged"
    path = messy.workbook(tmp_path / "style.xlsx", [["姓名"]])
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/styles.xml"] = parts["xl/styles.xml"].replace(b'xfId="0"', b'xfId="9"')
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert code_of(path) == "file.damaged"
    assert capfd.readouterr() == ("", "")
