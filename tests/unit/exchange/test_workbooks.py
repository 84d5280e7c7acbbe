"""A described workbook becomes a file that reads, prints and streams well, and names nobody in its properties."""

import gc
import sys
import tracemalloc
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from counsel_desk.errors import CancelledError
from counsel_desk.exchange.workbooks import (
    ChartKind,
    ChartSpec,
    Column,
    Kind,
    SheetSpec,
    Workbook,
    legal_sheet_name,
    write_workbook,
)

MONTHS = SheetSpec(
    "月度",
    "2026年3月 月度统计",
    (Column("月份"), Column("新增案件", Kind.NUMBER), Column("金额（元）", Kind.MONEY)),
    [("2026-01", 12, 123400), ("2026-02", "<5", 5600), ("2026-03", 30, None)],
    subtitle="可公开版",
    totals=("合计", "—", 129000),
    notes=("小于 5 的数字不予公布。", "定义" * 200),
    charts=(ChartSpec(ChartKind.COLUMN, "新增案件", 0, (1,)), ChartSpec(ChartKind.LINE, "两者", 0, (1, 2))),
)


def saved(path: Path, *sheets: SheetSpec, title: str = "春风社区(虚构) & 测试") -> openpyxl.Workbook:
    write_workbook(Workbook(title, sheets, "第 {page} 页，共 {pages} 页"), path)
    return openpyxl.load_workbook(path)


def test_a_sheet_has_title_header_rows_totals_and_notes_in_order(tmp_path: Path) -> None:
    sheet = saved(tmp_path / "a.xlsx", MONTHS)["月度"]
    column = [sheet.cell(row, 1).value for row in range(1, 13)]
    assert column[:4] == ["2026年3月 月度统计", "可公开版", None, "月份"]
    assert column[4:8] == ["2026-01", "2026-02", "2026-03", "合计"]
    assert column[9] == "小于 5 的数字不予公布。"
    assert (sheet["C5"].value, sheet["B6"].value, sheet["C8"].value) == (1234, "<5", 1290)
    assert sheet["B6"].alignment.horizontal == "right"


def test_the_header_stays_in_sight_and_on_every_page(tmp_path: Path) -> None:
    sheet = saved(tmp_path / "a.xlsx", MONTHS)["月度"]
    assert sheet.freeze_panes == "A5"
    assert sheet.print_title_rows == "$4:$4"


def test_widths_and_a4_page_are_set(tmp_path: Path) -> None:
    wide = SheetSpec("宽", "宽", (Column("长长长长长长长长长标题", width=33),), [("x",)], landscape=True)
    book = saved(tmp_path / "a.xlsx", MONTHS, wide)
    assert book["宽"].column_dimensions["A"].width == 33
    assert book["宽"].page_setup.orientation == "landscape"
    sheet = book["月度"]
    assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth) == (9, 1)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.oddFooter.right.text == "第 &P 页，共 &N 页"
    assert sheet.oddFooter.left.text == "春风社区(虚构) && 测试"


def test_long_text_makes_its_row_higher_so_that_paper_shows_it(tmp_path: Path) -> None:
    spec = SheetSpec("长", "长", (Column("情况", width=20),), [("短",), ("很长的情况" * 20,), ("a\nb\nc",)])
    heights = [saved(tmp_path / "a.xlsx", spec)["长"].row_dimensions[row].height for row in (4, 5, 6)]
    assert heights[0] in (None, 18)
    assert heights[1] > 100
    assert heights[2] > 40


def test_a_long_heading_makes_its_row_higher_so_that_none_is_cut(tmp_path: Path) -> None:
    columns = (Column("合同号尾数", width=6), Column("Formed at, as recorded", Kind.DAY, width=12), Column("短"))
    sheet = saved(tmp_path / "a.xlsx", SheetSpec("长", "长", columns, [("x", None, "y")]))["长"]
    assert sheet.row_dimensions[3].height > 3 * 14


def test_no_word_of_a_heading_is_broken(tmp_path: Path) -> None:
    sheet = saved(tmp_path / "a.xlsx", SheetSpec("s", "s", (Column("APR (estimate)", width=9),), []))["s"]
    assert sheet.column_dimensions["A"].width >= len("(estimate)") + 2


def test_a_wide_table_lies_on_two_pages_with_its_first_column_on_both(tmp_path: Path) -> None:
    columns = tuple(Column(str(number), width=20) for number in range(14))
    book = saved(tmp_path / "a.xlsx", MONTHS, SheetSpec("宽", "宽", columns, [], landscape=True))
    assert [(sheet.page_setup.fitToWidth, sheet.print_title_cols) for sheet in book] == [(1, None), (2, "$A:$A")]


def test_notes_span_the_table(tmp_path: Path) -> None:
    sheet = saved(tmp_path / "a.xlsx", MONTHS)["月度"]
    assert {str(area) for area in sheet.merged_cells.ranges} == {"A10:C10", "A11:C11"}


def test_charts_are_native_stand_below_the_figures_and_fit_one_page(tmp_path: Path) -> None:
    sheet = saved(tmp_path / "a.xlsx", MONTHS)["月度"]
    bars, lines = sheet._charts
    assert (bars.anchor._from.row, lines.anchor._from.row > bars.anchor._from.row + 10) == (12, True)
    assert bars.series[0].val.numRef.f == "'月度'!$B$5:$B$7"
    assert bars.series[0].cat.numRef.f == "'月度'!$A$5:$A$7"
    assert bars.legend is None
    assert lines.legend.position == "b"
    assert sheet.page_setup.fitToHeight == 1


def test_a_chart_of_nothing_is_left_out(tmp_path: Path) -> None:
    chart = ChartSpec(ChartKind.BAR, "无", 0, (1,))
    spec = SheetSpec("空", "空", (Column("a"), Column("b", Kind.NUMBER)), [], charts=(chart,), totals=("合计", 0))
    assert saved(tmp_path / "a.xlsx", spec)["空"]._charts == []


def test_a_long_list_can_be_filtered(tmp_path: Path) -> None:
    spec = SheetSpec("列", "列", (Column("a"), Column("b", Kind.DAY)), [("x", date(2026, 3, 5))], filterable=True)
    assert saved(tmp_path / "a.xlsx", spec)["列"].auto_filter.ref == "A3:B4"


def test_the_properties_name_the_program_and_nobody_else(tmp_path: Path) -> None:
    spec = SheetSpec("案件", "张测试的案件", (Column("姓名"),), [("张测试",)])
    book = saved(tmp_path / "a.xlsx", spec, title="张测试的案件")
    assert book.properties.creator == "Counsel Desk"
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        for part in archive.namelist():
            if "张测试" in archive.read(part).decode("utf-8"):
                assert part == "xl/worksheets/sheet1.xml"


def test_sheet_names_are_legal_and_unique() -> None:
    taken: set[str] = set()
    names = [
        legal_sheet_name(name, taken)
        for name in ("案件/明细[1]:*?", "案件 明细 1", "", "'x'", "History", "很" * 40, "很" * 40)
    ]
    assert names == ["案件 明细 1", "案件 明细 1 (2)", "1", "x", "History 1", "很" * 31, "很" * 27 + " (2)"]
    assert len(legal_sheet_name("𠮷" * 40, taken).encode("utf-16-le")) <= 62


def test_nothing_is_left_beside_the_target_even_when_stopped(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise CancelledError

    rows = ((n,) for n in range(2000))
    spec = Workbook("a", (MONTHS, SheetSpec("列", "列", (Column("n", Kind.NUMBER),), rows)))
    with pytest.raises(CancelledError):
        write_workbook(spec, tmp_path / "a.xlsx", progress=stop)
    assert list(tmp_path.iterdir()) == []
    saved(tmp_path / "b.xlsx", MONTHS)
    assert [path.name for path in tmp_path.iterdir()] == ["b.xlsx"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
@pytest.mark.parametrize("limit", [100, 4_000, 30_000])
def test_a_full_disk_is_told_and_leaves_no_scratch_file(tmp_path: Path, limit: int) -> None:
    import resource

    target = tmp_path / "a.xlsx"
    spec = SheetSpec("列", "列", (Column("n"),), [(f"测试{number * 7919}",) for number in range(3000)])
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, usual[1]))
    try:
        with pytest.raises(OSError, match="File too large"):
            write_workbook(Workbook("a", (spec,)), target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    gc.collect()
    assert [path for path in tmp_path.iterdir() if path != target] == []


def test_memory_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    def rows(count: int) -> Iterator[tuple[object, ...]]:
        return ((f"C-2026-{number:06d}", "测试", number * 100) for number in range(count))

    columns = (Column("编号"), Column("姓名"), Column("金额", Kind.MONEY))
    tracemalloc.start()
    write_workbook(Workbook("a", (SheetSpec("列", "列", columns, rows(1_000)),)), tmp_path / "a.xlsx")
    tracemalloc.reset_peak()
    base = tracemalloc.get_traced_memory()[0]
    write_workbook(Workbook("a", (SheetSpec("列", "列", columns, rows(6_000)),)), tmp_path / "b.xlsx")
    grown = tracemalloc.get_traced_memory()[1] - base
    tracemalloc.stop()
    assert grown < 2_500_000
