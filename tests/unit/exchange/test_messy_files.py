"""Caseloads as offices really keep them: what each file holds stands written beside it."""

import re
import zipfile
from datetime import date
from pathlib import Path

import messy_files as messy
import openpyxl
import pytest

from counsel_desk.domain.cases import CaseStatus
from counsel_desk.domain.people import PartyRole
from counsel_desk.errors import FileError
from counsel_desk.exchange.caseload import CaseloadRow, Outcome, guess_mappings, read_rows
from counsel_desk.exchange.sheets import read_tables

HEAD = ["姓名", "联系电话", "放款平台", "欠款金额", "逾期日期", "备注"]


def read(path: Path) -> list[CaseloadRow]:
    tables = read_tables(path)
    return list(read_rows(tables, guess_mappings(tables), today=messy.TODAY))


def told(path: Path) -> list[tuple[object, ...]]:
    """Sheet, row, name, phones, lender, amount in fen, overdue since, and the reasons of what was wrong."""
    return [
        (
            *(row.sheet, row.row, row.client_name, " ".join(row.phones), row.lender, row.claimed, row.overdue_since),
            " ".join(problem.reason for problem in row.problems),
        )
        for row in read(path)
    ]


def one(heading: str, written: object, folder: Path) -> CaseloadRow:
    """One row of a workbook with that cell."""
    [row] = read(messy.workbook(folder / "登记.xlsx", [["姓名", heading], ["测试", written]]))
    return row


def office_workbook(path: Path) -> Path:
    """Title over all columns, joined cells, subtotals, headings again, a second sheet, a hidden and a foreign one."""
    book = openpyxl.Workbook()
    spring = book.active
    spring.title = "一季度"
    spring.append(["2026年一季度求助登记表（虚构）"])
    spring.merge_cells("A1:F1")
    spring.append(["填表人：示例·林一", None, None, None, "填表日期：2026.3.5"])
    spring.append(HEAD)
    spring.append(["示例·阿青", 13800000001, "晴天消费金融（虚构）", "1.2万", "2026.1.5", "催收\n频繁"])
    spring.append([None, None, "纸鹤小贷（虚构）", 3000, messy.moment(2025, 12, 1)])
    spring.merge_cells("A4:A5")
    spring.merge_cells("B4:B5")
    spring.append(["小计", None, None, 15000])
    spring.append(HEAD)
    spring.append(["示例·小满", "138 0000 0002", "无", "约5000", "去年", "同上"])
    spring.merge_cells("E8:F8")
    spring.append(["合　计", None, None, "=SUM(D4:D8)"])
    summer = book.create_sheet("二季度")
    summer.append([])
    summer.append(["序号", "求助人", "手机号", "欠款总额（万元）"])
    summer.append([1, "示例·阿蓝", "'13800000003", 0.8])
    hidden = book.create_sheet("旧")
    hidden.append(HEAD)
    hidden.append(["示例·旧", "13800000009"])
    hidden.sheet_state = "hidden"
    book.create_sheet("平台名单").append(["平台", "电话类型"])
    book.save(path)
    return path


def test_the_workbook_of_an_office_comes_in_as_it_stands(tmp_path: Path) -> None:
    assert told(office_workbook(tmp_path / "登记.xlsx")) == [
        ("一季度", 4, "示例·阿青", "13800000001", "晴天消费金融（虚构）", 1_200_000, date(2026, 1, 5), ""),
        ("一季度", 5, "示例·阿青", "13800000001", "纸鹤小贷（虚构）", 300_000, date(2025, 12, 1), ""),
        ("一季度", 6, "", "", "", None, None, "row.total"),
        ("一季度", 7, "", "", "", None, None, "row.headings_again"),
        ("一季度", 8, "示例·小满", "13800000002", "", 500_000, None, "amount.approximate day.relative"),
        ("一季度", 9, "", "", "", None, None, "row.total"),
        ("二季度", 3, "示例·阿蓝", "13800000003", "", 800_000, None, ""),
    ]


def test_the_rows_of_another_table_on_the_sheet_are_named_and_nobody_is_made_of_its_headings(tmp_path: Path) -> None:
    path = messy.workbook(
        tmp_path / "登记.xlsx",
        [
            ["电话", "姓名"],
            ["13800000007", "示例·老户"],
            ["（以下为新表）"],
            HEAD,
            ["示例·阿青", "13800000001", "平台", "1.2万"],
            ["姓名", "平台", "手机号"],
            ["示例·小满", "纸鹤小贷（虚构）", "13800000002"],
            HEAD,
            ["示例·阿蓝", "13800000003"],
        ],
    )
    assert [(row.row, row.client_name, " ".join(each.reason for each in row.problems)) for row in read(path)] == [
        (1, "", "row.other_headings"),
        (2, "", "row.other_table"),
        (5, "示例·阿青", ""),
        (6, "", "row.other_headings"),
        (7, "", "row.other_table"),
        (8, "", "row.headings_again"),
        (9, "示例·阿蓝", ""),
    ]


def test_a_row_whose_cells_are_words_for_headings_is_a_client_all_the_same(tmp_path: Path) -> None:
    rows = [["姓名", "放款机构", "催收方式"], ["示例·阿青", "平台", "电话"], ["示例·小满", "客户", "微信"]]
    assert [row.client_name for row in read(messy.workbook(tmp_path / "登记.xlsx", rows))] == ["示例·阿青", "示例·小满"]


@pytest.mark.parametrize(
    "rows",
    [
        [["姓名", "手机号", "身份", "催收方式"], ["示例·阿青", "13800000001", "借款人", "电话"]],
        [["化名", "平台", "催收方式"], ["客户1", "晴天（虚构）", "电话"]],
        [["姓名", "电话", "欠款情况"], ["", "", "平台", "欠款金额", "逾期时间"], ["示例·阿青", "13800000001"]],
        [["制表人", "示例·林一", "2026-01-05"], ["姓名", "电话", "平台"], ["示例·阿青", "13800000001", ""]],
    ],
    ids=["role and way of contact", "pseudonyms", "headings in two rows", "who made the table"],
)
def test_an_ordinary_row_is_not_taken_for_the_headings_of_another_table(tmp_path: Path, rows: list[list[str]]) -> None:
    found = read(messy.workbook(tmp_path / "登记.xlsx", [*rows, ["示例·小满", "13800000002"]]))
    assert [row.client_name for row in found if row.outcome is not Outcome.REJECTED][-1] == "示例·小满"
    assert not [row for row in found if "row.other_table" in {each.reason for each in row.problems}]


def test_headings_again_in_other_words_are_headings_and_the_rows_below_go_in(tmp_path: Path) -> None:
    rows = [["姓名", "手机", "备注"], ["示例·阿青"], ["求助人", "电话", "情况说明"], ["示例·小满"]]
    read_again = read(messy.workbook(tmp_path / "登记.xlsx", rows))
    assert [row.client_name for row in read_again] == ["示例·阿青", "", "示例·小满"]
    assert read_again[1].outcome is Outcome.SKIPPED


def test_the_wrong_dimensions_wps_writes_hide_nobody(tmp_path: Path) -> None:
    path = office_workbook(tmp_path / "登记.xlsx")
    sound = told(path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1"', content))
    assert told(path) == sound


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-be"])
@pytest.mark.parametrize(("delimiter", "end"), [(",", "\r\n"), (";", "\n"), ("\t", "\r\n")])
def test_a_text_table_comes_in_the_same_in_every_encoding(
    tmp_path: Path, encoding: str, delimiter: str, end: str
) -> None:
    rows = [
        ["求助登记（虚构）"],
        HEAD,
        ["示例·𠮷，阿青", "13800000001", "晴天；消费金融（虚构）", "12,000.50", "2026年1月5日", "说：“再\n还”"],
        [],
        ["合计", "", "", "12000.5"],
        ["示例·小满", "1.38E+10", "纸鹤小贷（虚构）", "3千", "46027", ""],
    ]
    content = messy.csv_bytes(rows, encoding, delimiter, end)
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    (tmp_path / "登记.csv").write_bytes(mark + content)
    sheet = "登记"
    assert told(tmp_path / "登记.csv") == [
        (sheet, 3, "示例·𠮷，阿青", "13800000001", "晴天；消费金融（虚构）", 1_200_050, date(2026, 1, 5), ""),
        (sheet, 5, "", "", "", None, None, "row.total"),
        (sheet, 6, "示例·小满", "", "纸鹤小贷（虚构）", 300_000, date(2026, 1, 5), "phone.stored_as_number"),
    ]
    assert read(tmp_path / "登记.csv")[0].summary == "说：“再\n还”"


@pytest.mark.parametrize(
    "written",
    [
        "2026.3.4", "2026年3月4日", "二〇二六年三月四日", "二零二六年三月四号", "2026-03-04", "2026/3/4", "2026. 3. 4",
        "２０２６．３．４", "2026 年 3 月 4 日", "20260304", 20260304, 46085, 46085.0, "46085", "26.3.4", "3/4", "3-4",
        "3月4日", "三月四日", "2026年3月4日（周三）", "2026-03-04 00:00:00", "2026-3-4 15:30",
        messy.moment(2026, 3, 4, 9), date(2026, 3, 4),
    ],
)  # fmt: skip
def test_the_4th_of_march_is_that_day_however_it_is_written(tmp_path: Path, written: object) -> None:
    row = one("逾期日期", written, tmp_path)
    assert (row.overdue_since, row.outcome) == (date(2026, 3, 4), Outcome.READY)


@pytest.mark.parametrize("written", [3.1, 11.3, 2026.1])
def test_a_day_that_became_a_number_may_have_lost_a_nought_and_is_not_guessed(tmp_path: Path, written: float) -> None:
    row = one("逾期日期", written, tmp_path)
    assert (row.overdue_since, [each.reason for each in row.problems]) == (None, ["day.stored_as_number"])


@pytest.mark.parametrize(
    ("written", "fen", "reasons"),
    [
        ("1.2万", 1_200_000, ""), ("￥3,500.00", 350_000, ""), ("¥3500", 350_000, ""), ("叁仟伍佰元整", 350_000, ""),
        ("壹万贰仟元", 1_200_000, ""), ("人民币叁仟伍佰元整", 350_000, ""), ("12,000.50元", 1_200_050, ""),
        ("１２，０００", 1_200_000, ""), ("3千5", 350_000, ""), ("三千五", 350_000, ""), ("5k", 500_000, ""),
        ("1.5w", 1_500_000, ""), ("RMB 3500", 350_000, ""), (3500, 350_000, ""), (3500.1, 350_010, ""),
        (0.1 + 0.2, 30, ""), ("0", 0, ""), (0, 0, ""), ("两万三千", 2_300_000, ""),
        ("约5000", 500_000, "amount.approximate"), ("5000左右", 500_000, "amount.approximate"),
        ("大概1万多", 1_000_000, "amount.approximate"), ("-3500", None, "amount.negative"),
        ("很多", None, "amount.unreadable"), ("3000-5000", None, "amount.unreadable"),
        ("不详", None, "amount.unreadable"),
    ],
)  # fmt: skip
def test_an_amount_is_what_it_says(tmp_path: Path, written: object, fen: int | None, reasons: str) -> None:
    row = one("欠款金额", written, tmp_path)
    assert (row.claimed, " ".join(each.reason for each in row.problems)) == (fen, reasons)


@pytest.mark.parametrize(
    ("heading", "written", "fen"),
    [
        *(("欠款（万元）", each, 1_200_000) for each in (1.2, "1.2", "￥1.2", "１．２", "RMB 1.2", "约1.2", "1.2左右")),
        *(("欠款（万元）", each, 1_200_000) for each in ("1.2万", "1.2w", "12,000元", "一万二", "壹万贰仟", "12k")),
        ("欠款（万元）", "三", 3_000_000), ("欠款（万元）", "十二", 12_000_000), ("欠款（万元）", "5千", 500_000),
        ("欠款（万元）", 1.23456, 1_234_560), ("欠款（万元）", 0.1 + 0.2, 300_000), ("欠款（万元）", 0, 0),
        ("欠款（万元）", "0.00", 0), ("欠款（万元）", "很多", None), ("欠款（千元）", 12, 1_200_000),
        ("欠款（千元）", "约3.5", 350_000), ("欠款（千元）", "3.5万", 3_500_000), ("欠款（元）", "１．２", 120),
    ],
)  # fmt: skip
def test_the_unit_of_the_heading_counts_unless_the_cell_names_its_own(
    tmp_path: Path, heading: str, written: object, fen: int | None
) -> None:
    assert one(heading, written, tmp_path).claimed == fen


@pytest.mark.parametrize(
    ("written", "phones", "reasons"),
    [
        ("+86 138-0000-0001", "13800000001", ""), ("0086-13800000001", "13800000001", ""),
        ("138 0000 0001", "13800000001", ""), ("１３８００００００01", "13800000001", ""),
        (13800000001, "13800000001", ""), (13800000001.0, "13800000001", ""), ("13800000001.0", "13800000001", ""),
        ("1.3800000001E+10", "13800000001", ""), ("(021)6000-0001", "02160000001", ""),
        ("021-60000001转801", "02160000001801", ""), ("86-13800000001", "13800000001", ""),
        ("13800000001/13800000002", "13800000001 13800000002", ""),
        ("13800000001\n13800000002", "13800000001 13800000002", ""),
        ("13800000001，13800000001", "13800000001", ""), ("\u202d13800000001\u202c", "13800000001", ""),
        ("1.38E+10", "", "phone.stored_as_number"), ("138****0001", "", "phone.masked"),
        ("同上", "", "phone.not_a_number"), ("12", "", "phone.too_short"), ("无", "", ""),
        ("13800000001 13900000002", "13800000001 13900000002", ""),
        ("13800000001(13900000002)", "13800000001 13900000002", ""),
        ("13800000001-13900000002", "13800000001 13900000002", ""),
        ("138 0000 0001　139-0000-0002", "13800000001 13900000002", ""),
        ("+86 13800000001 010-88880000", "13800000001 01088880000", ""),
        ("400-123-4567 010-88880000", "4001234567 01088880000", ""),
        ("88880000 88880001", "88880000 88880001", ""), ("13800000001 13800000001", "13800000001", ""),
        ("+852 6000 0001", "+85260000001", ""), ("1380000000113900000002", "", "phone.too_long"),
        ("13800000001 13900000002（妻子）", "", "phone.not_a_number"),
        ("13800000001 13900000002 600", "", "phone.too_long"), ("1069000000000000001", "1069000000000000001", ""),
    ],
)  # fmt: skip
def test_a_phone_is_its_digits_or_is_named(tmp_path: Path, written: object, phones: str, reasons: str) -> None:
    row = one("联系电话", written, tmp_path)
    assert (" ".join(row.phones), " ".join(each.reason for each in row.problems)) == (phones, reasons)


def test_of_two_numbers_of_a_collector_the_second_is_named(tmp_path: Path) -> None:
    row = one("来电号码", "02100000001 02100000002", tmp_path)
    assert row.incident_number == "02100000001"
    assert [(each.reason, each.value) for each in row.problems] == [("phone.only_first", "02100000002")]


@pytest.mark.parametrize(
    ("heading", "written", "meant"),
    [
        ("身份", "本人（借款人）", PartyRole.DEBTOR), ("身份", "未结清", None), ("身份", "不是本人", None),
        ("身份", "尚未还清，贷款已结清", PartyRole.SETTLED), ("身份", "不是债务人，是担保人", PartyRole.GUARANTOR),
        ("身份", "非本人操作", PartyRole.UNRELATED), ("身份", "是不是本人", None),
        ("案件状态", "没有结案", None), ("案件状态", "非结案", None), ("案件状态", "尚未结案", CaseStatus.ACTIVE),
        ("案件状态", "没有结案，跟进中", CaseStatus.ACTIVE), ("案件状态", "未结案", CaseStatus.ACTIVE),
        ("案件状态", "本案未结案件", CaseStatus.ACTIVE), ("案件状态", "上周已结案", CaseStatus.CLOSED),
    ],
)  # fmt: skip
def test_a_word_that_is_denied_is_never_its_opposite(
    tmp_path: Path, heading: str, written: str, meant: PartyRole | CaseStatus | None
) -> None:
    row = one(heading, written, tmp_path)
    assert (row.party_role or row.status) == meant
    assert (row.outcome is Outcome.WARNED) == (meant is None)


def test_an_id_number_that_became_a_number_keeps_its_row_out_and_the_row_is_named(tmp_path: Path) -> None:
    sound = messy.id_number(1)
    path = messy.workbook(
        tmp_path / "登记.xlsx",
        [["姓名", "身份证号"], ["测试一", sound], ["测试二", int(sound[:17] + "0")], ["测试三", "9.99999E+17"]],
    )
    rows = read(path)
    assert [(row.sheet, row.row, row.outcome, row.id_number) for row in rows] == [
        ("案件", 2, Outcome.READY, sound),
        ("案件", 3, Outcome.REJECTED, ""),
        ("案件", 4, Outcome.REJECTED, ""),
    ]
    assert {each.reason for row in rows[1:] for each in row.problems} == {"id_number.stored_as_number"}


def test_a_workbook_in_an_archive_under_a_password_asks_for_it_to_be_taken_off(tmp_path: Path) -> None:
    path = messy.workbook(tmp_path / "登记.xlsx", [HEAD])
    content = bytearray(path.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):  # the bit that says a part is encrypted
        for found in re.finditer(re.escape(mark), bytes(content)):
            content[found.start() + flags] |= 1
    path.write_bytes(content)
    with pytest.raises(FileError, match=r"file\.passworded"):
        read_tables(path)
