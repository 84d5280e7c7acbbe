"""Text tables in every encoding and shape that Excel, WPS, phones and broken disks produce."""

import csv
from datetime import date, datetime, timezone
from pathlib import Path

import messy_files as messy
import pytest

from counsel_desk.errors import FileError
from counsel_desk.exchange.sheets import read_tables
from counsel_desk.exchange.tables import SkippedSheet, SkipReason, Tables
from counsel_desk.exchange.text_tables import write_csv

ROWS: list[list[object]] = [["姓名", "电话"], ["测试𠮷", "13800000001"], ["喆玥昇", "13800000002"]]
CELLS = [tuple(row) for row in ROWS]


def read(tmp_path: Path, content: bytes, encoding: str | None = None) -> Tables:
    path = tmp_path / "求助登记.csv"
    path.write_bytes(content)
    return read_tables(path, encoding=encoding)


def cells(tables: Tables) -> list[tuple[object, ...]]:
    return [row.cells for row in tables.sheets[0].rows]


def error(tmp_path: Path, content: bytes, encoding: str | None = None) -> FileError:
    with pytest.raises(FileError) as caught:
        read(tmp_path, content, encoding)
    return caught.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_every_usual_encoding_delimiter_and_line_end_is_recognised(
    tmp_path: Path, encoding: str, delimiter: str, end: str
) -> None:
    tables = read(tmp_path, messy.csv_bytes(ROWS, encoding, delimiter, end))
    assert cells(tables) == CELLS
    assert tables.sheets[0].name == "求助登记"
    assert tables.encoding == encoding.removesuffix("-sig").replace("utf-16", "utf-16-le")


def test_an_encoding_the_user_chose_is_used(tmp_path: Path) -> None:
    content = "姓名,電話\n測試,1".encode("big5")
    assert cells(read(tmp_path, content, "big5")) == [("姓名", "電話"), ("測試", "1")]
    assert error(tmp_path, content + b"\xff", "big5").code in ("text.truncated", "text.damaged")


def test_an_unknown_encoding_is_asked_for(tmp_path: Path) -> None:
    assert error(tmp_path, b"name,phone\n\xff\xff\xff,1\n").code == "text.encoding_unknown"


def test_utf8_cut_within_a_character_is_not_taken_for_gb18030(tmp_path: Path) -> None:
    content = messy.csv_bytes([["姓名", "情况"], ["测试", "催收人员每天来电话"]])
    cut = content[: content.rindex("话".encode()) + 2]
    assert error(tmp_path, cut).code == "text.truncated"


def test_a_broken_byte_inside_utf8_names_its_line(tmp_path: Path) -> None:
    broken = "姓名,联系电话,备注说明\n测试,1,".encode() + b"\xff" + "好".encode()
    found = error(tmp_path, broken)
    assert (found.code, found.values["line"]) == ("text.damaged", 2)


def test_nul_characters_name_their_line(tmp_path: Path) -> None:
    assert error(tmp_path, b"name,phone\nx\0,1\n").values["line"] == 2
    assert error(tmp_path, "姓名,电话\n".encode("gb18030") + b"\0").code == "text.nul_characters"


def test_an_unclosed_quote_names_where_its_row_begins(tmp_path: Path) -> None:
    found = error(tmp_path, 'a,b\n1,2\n3,"没有结束\n5,6\n'.encode())
    assert (found.code, found.values["line"]) == ("text.quote_unclosed", 3)
    long = 'a,b\n1,"x\n' + "5,6\n" * 50_000
    assert error(tmp_path, long.encode()).code == "text.quote_unclosed"
    closed_far_below = 'a,b\n1,"x\n' + "5,6\n" * 500 + '"\n'
    assert error(tmp_path, closed_far_below.encode()).code == "text.quote_unclosed"


def test_one_line_of_fifty_megabytes_is_an_answer_not_a_crash(tmp_path: Path) -> None:
    assert error(tmp_path, b"x" * 50_000_000).code == "text.field_too_long"


def test_a_quoted_line_break_stays_in_its_row(tmp_path: Path) -> None:
    tables = read(tmp_path, '姓名,备注\n测试,"第一行\n第二行"\n\n甲,乙\n'.encode())
    assert [(row.number, row.cells) for row in tables.sheets[0].rows] == [
        (1, ("姓名", "备注")),
        (2, ("测试", "第一行\n第二行")),
        (4, ("甲", "乙")),
    ]


def test_ragged_rows_are_kept(tmp_path: Path) -> None:
    assert cells(read(tmp_path, b"a,b,c\n1\n1,2,3,4,5\n,,\n")) == [("a", "b", "c"), ("1",), ("1", "2", "3", "4", "5")]


def test_a_stray_quote_after_a_field_is_malformed(tmp_path: Path) -> None:
    assert error(tmp_path, b'a,b\n"x"y,2\n').code == "text.malformed"


def test_excels_own_separator_line_is_obeyed(tmp_path: Path) -> None:
    assert cells(read(tmp_path, "sep=;\r\n姓名;金额\r\n测试;1,5\r\n".encode())) == [("姓名", "金额"), ("测试", "1,5")]


def test_text_wrapped_against_excel_is_unwrapped_and_formulas_stay_text(tmp_path: Path) -> None:
    content = b'="13800000001",=1+1,@SUM(A1),"=cmd|\' /C calc\'!A0"\n'
    assert cells(read(tmp_path, content)) == [("13800000001", "=1+1", "@SUM(A1)", "=cmd|' /C calc'!A0")]


def test_blank_lines_only_are_an_empty_sheet(tmp_path: Path) -> None:
    assert read(tmp_path, b"\n\n,,\n").skipped == (SkippedSheet("求助登记", SkipReason.EMPTY),)


def test_a_written_table_is_safe_in_excel_and_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    instant = datetime(2026, 3, 5, 2, 30, tzinfo=timezone.utc)  # noqa: UP017 - the alias says less here
    write_csv(
        [
            ["行", "原因"],
            [1, "=1+1"],
            [2, "＋86"],
            [3, "\t甲"],
            [4, "坏\x00字\ud83d"],
            [date(2026, 3, 5), instant],
            [None, "-5"],
        ],
        path,
    )
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[1:] == [
        ["1", "'=1+1"],
        ["2", "'＋86"],
        ["3", "'\t甲"],
        ["4", "坏\N{REPLACEMENT CHARACTER}字\N{REPLACEMENT CHARACTER}"],
        ["2026-03-05", "2026-03-05 10:30"],
        ["", "'-5"],
    ]
    assert cells(read_tables(path))[0] == ("行", "原因")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark_is_read_where_it_can_be_nothing_else(tmp_path: Path, encoding: str) -> None:
    tables = read(tmp_path, "姓名,电话\n示例甲,13800000001\n".encode(encoding))
    assert tables.encoding == encoding
    assert cells(tables) == [("姓名", "电话"), ("示例甲", "13800000001")]


@pytest.mark.parametrize(
    "content",
    [
        "姓名,电话\n示例甲,13800000001\n".encode("utf-16-le")[:-1],
        "姓名,电话\n示例甲\ue000,13800000001\n".encode("utf-16-le"),
        b"name,phone\nA,138\x0000000001\n" + b"B,13800000002\n" * 9,
        "姓名,电话\n示例甲,138".encode() + b"\0" * 64 + b"\n",
    ],
    ids=["cut", "a character of their own", "one zero", "filled with zeros"],
)
def test_zeros_that_may_be_anything_are_told(tmp_path: Path, content: bytes) -> None:
    assert error(tmp_path, content).code == "text.nul_characters"
