"""Tables of messages and calls: carriers' lists, phones' exports, lists somebody kept."""

from dataclasses import replace
from pathlib import Path

import carrier_lists
import openpyxl
import phone_exports as phone
import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from counsel_desk.documents.fonts import FAMILY, install_fonts
from counsel_desk.domain.incidents import Channel, Direction
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.phone_records import Entry, Finding, PhoneRecord
from counsel_desk.errors import FileError
from counsel_desk.exchange.phone_columns import PhoneColumns, PhoneField, field_of, guess_columns
from counsel_desk.exchange.phone_files import PhoneSource, open_for_columns, open_phone_file
from counsel_desk.exchange.phone_tables import read_phone_tables
from counsel_desk.exchange.tables import Row, Sheet, Tables

NOW = phone.at("2026-03-10 09:30:00")
ABSENT = Finding("phone_file.unanswered_absent")


def read(path: Path, content: str | bytes) -> list[Entry]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(open_phone_file(path).entries(NOW))


def workbook(path: Path, rows: list[list[object]]) -> list[Entry]:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return list(open_phone_file(path).entries(NOW))


MOBILE = """客户姓名：示例·阿青,查询月份：2026年03月
序号,起始时间,通信地点,通信方式,对方号码,通信时长,通信类型,实收通信费(元)
1,03-05 21:59:59,示例市,被叫,02000000001,1分20秒,国内通话,0.00
2,03-05 22:00:00,示例市,主叫,95000001,59秒,国内通话,0.15
合计,,,,,,,0.15
"""
UNICOM = """通话日期,通话时间,呼叫类型,对方号码,通话时长(秒),通话地点,通话类型
2026-03-05,07:59:59,被叫,13800000001,80,示例市,国内通话
2026-03-05,08:00:00,被叫,13800000001,00:01:20,示例市,国内通话
"""
TELECOM = """序号\t呼叫类型\t对方号码\t通话开始时间\t通话时长\t通话类型
1\t被叫\t10690000000001\t2026/3/5 10:20:30\t80\t本地通话
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_list_of_the_first_carrier_is_read_whatever_it_is_written_in(tmp_path: Path, encoding: str) -> None:
    first, second, note = read(tmp_path / "移动.csv", MOBILE.encode(encoding))
    assert first == PhoneRecord(
        3,
        phone.at("2026-03-05 21:59:59"),
        Channel.CALL,
        Direction.INCOMING,
        "02000000001",
        connected=True,
        duration_seconds=80,
    )
    assert (second.direction, second.number, second.duration_seconds) == (Direction.OUTGOING, "95000001", 59)
    assert note == ABSENT


def test_the_list_of_the_second_has_day_and_hour_apart(tmp_path: Path) -> None:
    first, second, note = read(tmp_path / "联通.csv", UNICOM)
    assert [each.at for each in (first, second)] == [
        phone.at(f"2026-03-05 {hour}") for hour in ("07:59:59", "08:00:00")
    ]
    assert [each.duration_seconds for each in (first, second)] == [80, 80]
    assert note == ABSENT


def test_the_list_of_the_third_names_its_columns_otherwise(tmp_path: Path) -> None:
    [record, _] = read(tmp_path / "电信.txt", TELECOM)
    assert (record.at, record.number, record.connected) == (phone.at("2026-03-05 10:20:30"), "10690000000001", True)


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_a_list_that_is_a_web_page_under_the_name_of_a_workbook_is_read(tmp_path: Path, charset: str) -> None:
    first, second, note = read(tmp_path / "移动.xls", carrier_lists.FIRST.format(charset=charset).encode(charset))
    assert (first.number, first.duration_seconds, first.connected) == ("02000000001", 80, True)
    assert (second.direction, second.number) == (Direction.OUTGOING, "95000001")
    assert [each.at.isoformat() for each in (first, second)] == [
        "2025-03-05T21:59:59+08:00",
        "2025-03-05T22:00:00+08:00",
    ], "the year is that of the month the list is about, not the present one"
    assert note == ABSENT


@pytest.mark.parametrize("charset", ["utf-8", "gb18030", "utf-16"])
def test_a_list_that_is_a_workbook_of_xml_is_read(tmp_path: Path, charset: str) -> None:
    first, second, note = read(tmp_path / "联通.xls", carrier_lists.SECOND.format(charset=charset).encode(charset))
    assert (first.at, first.number, first.place) == (phone.at("2026-03-05 07:59:59"), "13800000001", 4)
    assert second.at == phone.at("2026-03-05 08:00:00")
    assert (second.connected, second.duration_seconds) == (None, None), "not recorded, which is neither no nor zero"
    assert note == ABSENT


@pytest.mark.parametrize("charset", ["utf-8", "gb18030", "utf-16"])
def test_a_list_that_is_text_under_the_name_of_a_workbook_is_read(tmp_path: Path, charset: str) -> None:
    first, second, note = read(tmp_path / "电信.xls", carrier_lists.THIRD.encode(charset))
    assert (first.at, first.number) == (phone.at("2026-03-05 10:20:30"), "10690000000001")
    assert (second.connected, second.duration_seconds) == (None, None)
    assert note == ABSENT


def test_a_year_that_is_nowhere_is_the_last_one_and_that_is_said_once(tmp_path: Path) -> None:
    content = "对方号码,通话时间,时长\n13800000001,12-31 23:59:59,5\n13800000001,01-01 00:00:00,5\n"
    told, before, after, _ = read(tmp_path / "a.csv", content)
    assert told == Finding("phone_file.year_taken", 2, "12-31 23:59:59 → 2025-12-31")
    assert [each.at.year for each in (before, after)] == [2025, 2026]


@pytest.mark.parametrize(
    ("above", "year"),
    [
        ("查询月份,2025-04", 2025),
        ("起止日期：20240301-20240331", 2024),
        ("入网时间：2012-05-01  账期：2025年12月", 2025),
        ("打印时间 2026/03/09", 2026),
        ("查询流水号：2024051200012345，账期 202512", 2025),
    ],
)
def test_the_month_above_a_list_says_which_year_is_meant(tmp_path: Path, above: str, year: int) -> None:
    first, _ = read(tmp_path / "a.csv", f"{above}\n对方号码,通话时间,时长\n13800000001,03-05 23:59:59,5\n")
    assert first.at == phone.at(f"{year}-03-05 23:59:59")


@pytest.mark.parametrize("above", ["入网时间：2012-05", "查询流水号：2024051200012345", "客户号 2024"])
def test_what_is_no_month_of_a_list_is_not_taken_for_one(tmp_path: Path, above: str) -> None:
    told, first, _ = read(tmp_path / "a.csv", f"{above}\n号码,时间,时长\n13800000001,03-05 23:59:59,5\n")
    assert told.code == "phone_file.year_taken"
    assert first.at.year == 2026


def test_a_workbook_with_real_instants_and_numbers_is_read(tmp_path: Path) -> None:
    when = phone.at("2026-03-05 22:00:00").replace(tzinfo=None)
    rows = [["通话清单"], ["对方号码", "通话时间", "时长", "呼叫类型"], [13800000001, when, 80, "被叫"]]
    [record, _] = workbook(tmp_path / "a.xlsx", rows)
    assert (record.number, record.at, record.place) == ("13800000001", phone.at("2026-03-05 22:00:00"), 3)


def test_what_a_source_does_not_tell_of_a_call_is_not_recorded_rather_than_no_or_zero(tmp_path: Path) -> None:
    [record, note] = read(tmp_path / "a.csv", "对方号码,通话时间,呼叫类型\n13800000001,2026-03-05 10:20:30,被叫\n")
    assert (record.connected, record.duration_seconds) == (None, None)
    assert note == ABSENT


def test_a_list_that_has_unanswered_calls_says_nothing_of_the_kind(tmp_path: Path) -> None:
    content = (
        "号码,时间,类型,时长\n13800000001,2026-03-05 10:20:30,未接,0\n13800000001,2026-03-05 10:21:30,已接来电,65\n"
    )
    missed, answered = read(tmp_path / "a.csv", content)
    assert (missed.connected, missed.duration_seconds, missed.direction) == (False, None, Direction.INCOMING)
    assert (answered.connected, answered.duration_seconds) == (True, 65)


def test_an_english_export_of_messages_is_read(tmp_path: Path) -> None:
    content = (
        "Date,Type,Phone Number,Contact Name,Message\n"
        '2026-03-05 10:20:30,Received,+86 138 0000 0001,,"再不还款\n就去你单位"\n'
        "1772677230000,Sent,+86 138 0000 0001,,没有\n"
    )
    received, sent = read(tmp_path / "messages.csv", content)
    assert received.words == "再不还款\n就去你单位"
    assert (received.channel, received.direction, received.number) == (Channel.SMS, Direction.INCOMING, "13800000001")
    assert (sent.direction, sent.at) == (Direction.OUTGOING, phone.at("2026-03-05 10:20:30"))


@pytest.mark.parametrize(
    "cell", ["a" + " " * 100_000 + "b", "1" * 100_000, "1 " * 50_000], ids=["spaces", "figures", "both"]
)
def test_a_cell_without_end_is_no_time_and_keeps_nobody_waiting(tmp_path: Path, cell: str) -> None:
    content = f"发件人,时间,时长,内容\n10690000000001,{cell},{cell},还款\n10690000000001,2026-03-05 10:20,{cell},还款\n"
    lost, record = read(tmp_path / "a.csv", content)[:2]
    assert (lost.code, record.duration_seconds) == ("phone_file.undated", None)


def test_a_row_without_a_time_is_lost_and_named(tmp_path: Path) -> None:
    content = "发件人,时间,内容\n10690000000001,昨天晚点,还款\n10690000000001,2026-03-05 10:20,还款\n"
    lost, record = read(tmp_path / "a.csv", content)
    assert lost == Finding("phone_file.undated", 2, "昨天晚点", lost=True)
    assert record.precision is Precision.MINUTE


def test_of_several_sheets_the_one_is_named_in_which_something_is_lost(tmp_path: Path) -> None:
    rows = (Row(1, ("发件人", "时间", "内容")), Row(2, ("10690000000001", "昨天晚点", "还款")))
    tables = Tables("a.xlsx", tuple(Sheet(name, rows) for name in ("三月", "四月")))
    found = read_phone_tables(tables, guess_columns(tables), NOW)
    assert [(each.sheet, each.place) for each in found] == [("三月", 2), ("四月", 2)]


def test_a_table_of_other_things_names_the_headings_that_were_found(tmp_path: Path) -> None:
    with pytest.raises(FileError) as raised:
        read(tmp_path / "a.csv", "商品,数量\n苹果,3\n")
    assert raised.value.code == "phone_file.columns_missing"
    assert raised.value.values["found"] == "商品、数量"


def test_somebody_who_knows_better_says_what_the_columns_hold(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("甲,乙,丙\n10690000000001,2026-03-05 10:20:30,还款\n", encoding="utf-8")
    file = open_for_columns(path)
    columns = PhoneColumns(1, {0: PhoneField.NUMBER, 1: PhoneField.AT, 2: PhoneField.WORDS})
    [record] = replace(file, columns={"a": columns}).entries(NOW)
    assert (record.number, record.words) == ("10690000000001", "还款")


def test_a_text_file_of_a_forwarded_chat_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "聊天记录.txt"
    path.write_text(
        '小王 2026-03-05 10:20:30\n他说"还钱,不然\n小王 2026-03-05 10:21:30\n就去你单位', encoding="gb18030"
    )
    file = open_phone_file(path)
    assert file.kind is PhoneSource.TEXT
    assert [each.words for each in file.entries(NOW)] == ['他说"还钱,不然', "就去你单位"]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("对方号码", PhoneField.NUMBER),
        ("通话时长(秒)", PhoneField.DURATION),
        ("通话时长（分钟）", PhoneField.MINUTES),
        ("Message Date", PhoneField.AT),
        ("Phone Number", PhoneField.NUMBER),
        ("套餐优惠", None),
        ("结束时间", None),
    ],
)
def test_headings_are_known_in_both_languages(heading: str, field: PhoneField | None) -> None:
    assert field_of(heading) is field


def pdf(path: Path, lines: list[str]) -> Path:
    """A carrier's PDF, with a text layer."""
    writer = QPdfWriter(str(path))
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape, QMarginsF(9, 9, 9, 9))
    )
    install_fonts()
    document = QTextDocument()
    document.setDefaultFont(QFont(FAMILY, 9))  # a machine may have no font of its own, and boxes are no text
    document.setPlainText("\n".join(lines))
    document.print_(writer)
    return path


def test_a_carriers_pdf_gives_its_calls_line_by_line(tmp_path: Path, qapp: object) -> None:
    lines = [
        "Call list 2026-03",
        "No. time type number seconds place fee",
        "1 2026-03-05 21:59:59 incoming 02000000001 00:01:20 0.00",
        "2 2026-03-05 22:00:00 outgoing 95000001 00:00:59 0.15",
        "Total 0.15",
    ]
    first, second, note = open_phone_file(pdf(tmp_path / "a.pdf", lines)).entries(NOW)
    assert (first.at, first.number, first.duration_seconds) == (phone.at("2026-03-05 21:59:59"), "02000000001", 80)
    assert (second.direction, second.connected) == (Direction.OUTGOING, True)
    assert note == ABSENT


def test_a_pdf_without_years_takes_that_of_its_month_or_says_what_it_took(tmp_path: Path, qapp: object) -> None:
    call = "1 03-05 21:59:59 incoming 02000000001 00:01:20"
    first, note = open_phone_file(pdf(tmp_path / "a.pdf", ["查询月份：2025年03月", call])).entries(NOW)
    assert (first.at, note) == (phone.at("2025-03-05 21:59:59"), ABSENT)
    told, second, _ = open_phone_file(pdf(tmp_path / "b.pdf", ["Call list", call])).entries(NOW)
    assert told == Finding("phone_file.year_taken", 2, "03-05 21:59:59 → 2026-03-05")
    assert second.at == phone.at("2026-03-05 21:59:59")


def test_a_scanned_list_is_refused_because_it_has_no_text(tmp_path: Path, qapp: object) -> None:
    blank = tmp_path / "a.pdf"
    writer = QPdfWriter(str(blank))
    QPainter(writer).end()
    with pytest.raises(FileError, match=r"phone_file\.no_text"):
        list(open_phone_file(blank).entries(NOW))


def test_a_letter_is_no_list_of_calls_and_a_broken_pdf_says_so(tmp_path: Path, qapp: object) -> None:
    with pytest.raises(FileError, match=r"phone_file\.unknown"):
        list(open_phone_file(pdf(tmp_path / "a.pdf", ["Dear client,"])).entries(NOW))
    with pytest.raises(FileError, match=r"file\.damaged"):
        read(tmp_path / "b.pdf", b"%PDF-1.7\n broken")
