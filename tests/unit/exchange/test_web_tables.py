"""Web pages and XML under the name of a workbook: their tables are read, and what is made to do harm is refused."""

from datetime import datetime
from pathlib import Path

import carrier_lists
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.progress import unwatched
from counsel_desk.errors import CancelledError, FileError
from counsel_desk.exchange.sheets import read_tables
from counsel_desk.exchange.tables import CellError, Formula, Merge, Row, SkippedSheet, SkipReason, Tables


def read(path: Path, content: str | bytes) -> Tables:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_tables(path)


def rows(path: Path, content: str) -> list[tuple[object, ...]]:
    [sheet] = read(path, content).sheets
    return [row.cells for row in sheet.rows]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "详单.xls"


@pytest.mark.parametrize("charset", ["utf-8", "gb18030", "utf-16"])
def test_each_table_of_a_page_is_a_sheet(path: Path, charset: str) -> None:
    about, calls = read(path, carrier_lists.FIRST.format(charset=charset).encode(charset)).sheets
    assert (about.name, calls.name) == ("详单 1", "详单 2")
    assert about.rows == (Row(1, ("客户姓名：示例·阿青", None, None, "查询月份：2025年03月")),)
    assert calls.rows[1] == Row(2, ("03-05 21:59:59", "被叫", "02000000001", "1分20秒", "0.00"))
    assert calls.rows[3].cells == ("合计", None, None, None, "0.15")


def test_cells_that_nobody_closed_end_where_a_browser_ends_them(path: Path) -> None:
    assert rows(path, "<table><tr><td>a<td>b<tr><td>c</table>") == [("a", "b"), ("c",)]
    assert rows(path, "<tr><td>a</td></tr>") == [("a",)], "some programs forget the table"


def test_words_are_as_the_page_shows_them(path: Path) -> None:
    page = "<table><td>再 \n 不<b>还</b>款<br/>就去&lt;单位&gt; &#x1F606; &#55357; &#99999999999999999999;</table>"
    assert rows(path, page) == [("再 不还款\n就去<单位> 😆 \ufffd \ufffd",)]
    assert rows(path, '<table><td title="a>b">=1+1<!-- <td>x --><script>"<td>"</script></table>') == [("=1+1",)]


def test_a_cell_that_reaches_over_rows_and_columns_keeps_the_others_in_their_place(path: Path) -> None:
    page = "<table><tr><td rowspan=2 colspan='2'>a<td>b<tr><td>c<tr><td>d</table>"
    [sheet] = read(path, page).sheets
    assert [row.cells for row in sheet.rows] == [("a", None, "b"), (None, None, "c"), ("d",)]
    assert sheet.merges == (Merge(1, 2, 0, 1),)


def test_a_table_inside_a_table_is_a_table_of_its_own(path: Path) -> None:
    inner, outer = read(path, "<table><tr><td>b<table><tr><td>a</table>c</table>").sheets
    assert (inner.rows[0].cells, outer.rows[0].cells) == (("a",), ("bc",))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("<html><body>请登录</body></html>", "file.html"),
        ("<!DOCTYPE html><html>" + "<a " * 200_000, "file.html"),
        ("<html>" + "<!--" * 200_000, "file.html"),
        ("<html>" + "<table>" * 200_000, "file.damaged"),
        ("<html><table>" + "<td colspan=1000>" * 6_000, "file.too_many_cells"),
        ("<html><table><td colspan=1000 rowspan=65000>" + "<tr><td>" * 6_000, "file.too_many_cells"),
    ],
)
def test_a_page_without_a_table_or_made_to_do_harm_is_refused(path: Path, content: str, code: str) -> None:
    with pytest.raises(FileError, match=code.replace(".", r"\.")):
        read(path, content)


def test_reading_a_page_can_be_stopped(path: Path) -> None:
    def stop(done: int, total: int) -> None:
        assert 0 < done <= total
        raise CancelledError

    path.write_text("<table>" + "<tr><td>1" * 20_000, "utf-8")
    with pytest.raises(CancelledError):
        read_tables(path, progress=stop)


@given(st.lists(st.sampled_from(["<table>", "</table>", "<tr>", "<td rowspan=3>", "</td>", "<br>", "a", "&#", "<td "])))
def test_tags_in_any_order_are_read_or_refused_by_name(tmp_path_factory: pytest.TempPathFactory, tags: list) -> None:
    path = tmp_path_factory.mktemp("a") / "a.xls"
    path.write_text(f"<html>{''.join(tags)}", "utf-8")
    try:
        tables = read_tables(path, progress=unwatched)
    except FileError as error:
        if error.code not in {"file.html", "file.damaged"}:
            raise
    else:
        assert all(row.cells for sheet in tables.sheets for row in sheet.rows)


WORKBOOK = (
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>{rows}</Table></Worksheet>'
    "</Workbook>"
)


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "utf-16"])
def test_a_workbook_as_one_xml_file_is_read(path: Path, charset: str) -> None:
    tables = read(path, carrier_lists.SECOND.format(charset=charset).encode(charset))
    [sheet] = tables.sheets
    assert sheet.name == "语音详单"
    assert sheet.rows[0].cells == ("通话详单", None, None, None, "共 2 条")
    assert sheet.rows[2] == Row(4, ("2026-03-05", "07:59:59", "被叫", 13800000001, 80))
    assert sheet.rows[3].cells == (datetime(2026, 3, 5, 8), None, "被叫", 13800000001)  # noqa: DTZ001 - as it says
    assert sheet.merges == (Merge(1, 1, 0, 3),)
    assert tables.skipped == (SkippedSheet("旧", SkipReason.HIDDEN),)


def test_a_cell_of_xml_is_what_it_claims_or_else_its_text(path: Path) -> None:
    cells = (
        ("Number", "1.5"),
        ("Number", "abc"),
        ("Boolean", "1"),
        ("Error", "#REF!"),
        ("DateTime", "yesterday"),
        ("String", "=1+1"),
    )
    row = "".join(f'<Cell><Data Type="{kind}">{words}</Data></Cell>' for kind, words in cells)
    row += '<Cell ss:Formula="=R1C1"><Data ss:Type="Number">2</Data></Cell><Cell/>'
    expected = (1.5, "abc", True, CellError("#REF!"), "yesterday", "=1+1", Formula("=R1C1", 2))
    assert rows(path, WORKBOOK.format(rows=f"<Row>{row}</Row>")) == [expected]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (f'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>{WORKBOOK.format(rows="&b;")[21:]}', "file.doctype"),
        (f'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]>{WORKBOOK.format(rows="&c;")[21:]}', "file.doctype"),
        (WORKBOOK.format(rows="<Row>")[:-5], "file.damaged"),
        (WORKBOOK.format(rows='<Row ss:Index="99999999"/>'), "file.damaged"),
        (WORKBOOK.format(rows='<Row><Cell ss:Index="3"/><Cell ss:Index="2"/></Row>'), "file.damaged"),
        (WORKBOOK.format(rows='<Row><Cell ss:MergeAcross="99999"/></Row>'), "file.damaged"),
        (WORKBOOK.format(rows='<Row><Cell ss:Index="16384"/></Row>' * 400), "file.too_many_cells"),
    ],
)
def test_a_workbook_of_xml_that_is_broken_or_made_to_do_harm_is_refused(path: Path, content: str, code: str) -> None:
    with pytest.raises(FileError, match=code.replace(".", r"\.")):
        read(path, content)
