"""The seconds around the night are right from every source, whatever zone the machine is set to."""

import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import messy_files as messy
import phone_exports as phone
import pytest
from PySide6.QtGui import QPdfWriter, QTextDocument

from counsel_desk.domain.contact_norms import at_night
from counsel_desk.domain.moments import to_milliseconds
from counsel_desk.domain.phone_records import PhoneRecord
from counsel_desk.exchange.phone_files import PhoneFile, open_phone_file, open_phone_text

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system cannot change its zone")

NOW = phone.at("2026-03-10 09:30:00")
HOURS = ("07:59:59", "08:00:00", "21:59:59", "22:00:00")
AT_NIGHT = (True, False, False, True)
INSTANTS = [phone.at(f"2026-03-05 {hour}") for hour in HOURS]


@pytest.fixture(params=["UTC", "Asia/Shanghai", "Asia/Kolkata", "America/New_York", "Pacific/Kiritimati"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A zone the machine is set to; New York turns its clocks in the week of these messages."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


def backup(folder: Path) -> PhoneFile:
    return open_phone_file(phone.written(folder / "a.xml", phone.smses(phone.sms(at, "还款") for at in INSTANTS)))


def calls(folder: Path) -> PhoneFile:
    return open_phone_file(phone.written(folder / "a.xml", phone.calls(phone.call(at) for at in INSTANTS)))


def written_table(folder: Path) -> PhoneFile:
    rows = "".join(f"10690000000001,2026-03-05 {hour},还款\n" for hour in HOURS)
    return open_phone_file(phone.written(folder / "a.csv", f"号码,时间,内容\n{rows}"))


def table_of_stamps(folder: Path) -> PhoneFile:
    rows = "".join(f"10690000000001,{to_milliseconds(at)},还款\n" for at in INSTANTS)
    return open_phone_file(phone.written(folder / "a.csv", f"号码,时间,内容\n{rows}"))


def workbook(folder: Path) -> PhoneFile:
    rows = [["号码", "时间", "内容"], *(["10690000000001", at.replace(tzinfo=None), "还款"] for at in INSTANTS)]
    return open_phone_file(messy.workbook(folder / "a.xlsx", rows))


def web_page(folder: Path) -> PhoneFile:
    rows = "".join(f"<tr><td>95000001<td>03-05 {hour}<td>59秒" for hour in HOURS)
    page = f"<table><tr><td>查询月份：2026年03月<tr><th>对方号码<th>起始时间<th>通信时长{rows}</table>"
    return open_phone_file(phone.written(folder / "a.xls", page))


def chat(_folder: Path) -> PhoneFile:
    return open_phone_text("\n".join(f"小王 2026/3/5 {hour}\n还款" for hour in HOURS))


def chat_of_half_days(_folder: Path) -> PhoneFile:
    spoken = ("上午7:59:59", "上午8:00:00", "下午9:59:59", "晚上10:00:00")
    return open_phone_text("\n".join(f"小王 3月5日 {hour}\n还款" for hour in spoken))


@pytest.mark.parametrize(
    "source", [backup, calls, written_table, table_of_stamps, workbook, web_page, chat, chat_of_half_days]
)
def test_the_seconds_around_the_night_are_those_of_china(
    source: Callable[[Path], PhoneFile], zone: str, tmp_path: Path
) -> None:
    records = [each for each in source(tmp_path).entries(NOW) if isinstance(each, PhoneRecord)]
    assert [each.at.isoformat() for each in records] == [f"2026-03-05T{hour}+08:00" for hour in HOURS], zone
    assert tuple(at_night(each.at, each.precision) for each in records) == AT_NIGHT


def test_those_of_a_carriers_pdf_are_too(qapp: object, zone: str, tmp_path: Path) -> None:
    writer = QPdfWriter(str(tmp_path / "a.pdf"))
    document = QTextDocument()
    document.setPlainText("\n".join(f"2026-03-05 {hour} 95000001 00:00:59" for hour in HOURS))
    document.print_(writer)
    del writer
    records = [each for each in open_phone_file(tmp_path / "a.pdf").entries(NOW) if isinstance(each, PhoneRecord)]
    assert [each.at for each in records] == INSTANTS, zone


def test_an_hour_alone_is_of_the_day_it_is_in_china(zone: str) -> None:
    """At half past seven in the evening of New York it is the next day in China already."""
    now = datetime.fromisoformat("2026-03-10T00:30:00+08:00")
    records = open_phone_text("小王 今天 00:10\n还款\n小王 00:20\n还款").entries(now)
    assert [f"{each.at:%m-%d %H:%M}" for each in records if isinstance(each, PhoneRecord)] == [
        "03-10 00:10",
        "03-10 00:20",
    ], zone
