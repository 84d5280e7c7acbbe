"""Whatever a phone's file holds: messages, what is told of it, or an error with a name.

`COUNSEL_DESK_FUZZ` sets how many inputs, `COUNSEL_DESK_FUZZ_SEED` which; 10000 take some minutes.
"""

import os
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

import carrier_lists
import messy_files as messy
import phone_exports as phone
import pytest
from PySide6.QtGui import QPdfWriter, QTextDocument

from counsel_desk.domain.phone_records import Finding, Known, PhoneRecord, as_details, is_plausible
from counsel_desk.errors import FileError
from counsel_desk.exchange.phone_files import PhoneFile, open_phone_file, open_phone_text

COUNT = int(os.environ.get("COUNSEL_DESK_FUZZ", "1500"))
SEED = int(os.environ.get("COUNSEL_DESK_FUZZ_SEED", "20260305"))
NOW = phone.at("2026-03-10 09:30:00")
OLD = Path(__file__).with_name("old_workbook.xls")
TITLES = ("起始时间", "对方号码", "通信时长")
AT = phone.at("2026-03-05 21:59:59")

CARRIER = """查询月份：2026年03月
序号,起始时间,通信地点,通信方式,对方号码,通信时长,通信类型
1,03-05 21:59:59,示例市,被叫,02000000001,1分20秒,国内通话
2,03-05 22:00:00,示例市,主叫,95000001,00:00:59,国内通话
"""
MESSAGES = """时间,发件人,内容,类型
2026-03-05 10:20:30,10690000000001,"再不还款
就去你单位😆",接收
1772677230000,+86138,没有,2
"""
CHAT = "—— 2026-03-05 ——\n小王  22:00\n还钱😆\n我  22:01\n没有\n2026/3/6 08:00:00 10690000000001 【晴天】请还款\n"
SHAPES = (
    "小王和我的聊天记录\n—— 2026-03-05 ——\n小王:\n还钱😆\n\n我：\n没有\n[聊天记录]\n3月6日\n老赵：在吗\n",
    "发件人: 10690000000001\n时间: 2026-03-05 21:07\n内容: 还钱\n\n发件人：95000001\n时间：3月5日 下午9:07\n速还\n",
    "3月5日 周四 下午9:07\n小王：还钱\n我：没有\n小王 星期三 21:07\n[老赵(wxid_a1) 2026/3/5 21:07:33]\n08:10\n",
)
# What breaks parsers rather than bytes.
POISON = (
    *("&#55357;", "&#x0;", "&lol;", "&#", "<!DOCTYPE a>", "<?xml?>", "<!--", "<sms ", "</sms>", "<mms>", "<![CDATA["),
    *("<table>", "</table>", "<td colspan=999 rowspan='999'>", "<tr", '<Cell ss:Index="16000">', '<Row ss:Index="-1">'),
    *(
        "：",
        "我：",
        "——",
        "聊天记录",
        "3月5日 下午9:07",
        "2月30日",
        "星期八",
        "查询月份：2026年99月",
        "时间: ",
        "&#9999999999;",
    ),
    *("]]>", '"', "'", "\0", "\u202e", "\ufffe", "null", "9" * 400, "date=", " 2026-99-99 25:61:61 ", ",,,,"),
)


def backups() -> list[bytes]:
    """Exports of messages and of calls, with all that the format has."""
    picture = phone.part("image/jpeg", data="QUJD" * 100, name="a.jpg")
    entries = [
        phone.sms(AT, "再不还款😆\n就去你单位", phone.NUMBERS[0]),
        phone.mms(AT, [phone.part("text/plain", text="还钱"), picture], addresses='<addr address="138" type="137" />'),
        *phone.many(6),
    ]
    rings = (phone.call(AT + timedelta(minutes=each), kind=each) for each in range(1, 8))
    return [phone.smses(entries).encode(), phone.calls(rings).encode(), phone.smses(entries).encode("utf-16")]


def poisoned(originals: list[bytes], seed: int, count: int) -> Iterator[bytes]:
    """Broken bytes, and sound ones with something evil in their midst, by turns."""
    source = Random(seed)
    for number, content in enumerate(messy.mutations(originals, seed, count)):
        if number % 2:
            yield content
            continue
        text = source.choice(originals).decode("utf-16" if number % 3 == 0 else "utf-8", "replace")
        for _ in range(source.randint(1, 3)):
            place = source.randrange(len(text) + 1)
            text = text[:place] + source.choice(POISON) + text[place + source.choice((0, 0, 5, 60)) :]
        yield text.encode("utf-8", "surrogatepass")


def read(path: Path, content: bytes) -> str:
    """How a file went: the code of the error, or that it was read."""
    path.write_bytes(content)
    try:
        return held(open_phone_file(path))
    except FileError as error:
        if error.code.split(".")[0] not in {"file", "text", "phone_file"}:
            raise
        return error.code


def held(file: PhoneFile) -> str:
    """Every record and finding held to what it promises."""
    known = Known(())
    for entry in file.entries(NOW):
        if isinstance(entry, PhoneRecord):
            assert is_plausible(entry.at)
            assert entry.at.utcoffset() == timedelta(hours=8)
            details = as_details(entry)
            details.words.encode()
            assert known.takes(details) in {True, False}
        else:
            assert isinstance(entry, Finding)
            entry.shown.encode()
    return "read"


def web_pages() -> list[bytes]:
    """A carrier's list that is a web page."""
    return [carrier_lists.FIRST.format(charset=each).encode(each) for each in ("utf-8", "gb18030", "utf-16")]


def workbooks_of_xml() -> list[bytes]:
    """A carrier's list that is a workbook in one XML file."""
    return [carrier_lists.SECOND.format(charset=each).encode(each) for each in ("utf-8", "gb18030", "utf-16")]


@pytest.mark.parametrize(
    ("name", "originals", "share"),
    [
        ("a.xml", backups(), 0.4),
        ("a.csv", [MESSAGES.encode(), CARRIER.encode("gb18030"), MESSAGES.encode("utf-16")], 0.14),
        ("b.xls", web_pages(), 0.12),
        ("c.xls", workbooks_of_xml(), 0.1),
        ("d.xls", [carrier_lists.THIRD.encode("gb18030")], 0.03),
        ("a.txt", [CHAT.encode(), CHAT.encode("gb18030"), *(each.encode() for each in SHAPES)], 0.06),
    ],
    ids=["backups", "tables", "web pages", "workbooks of XML", "tabs", "chats"],
)
def test_broken_sources_never_raise_anything_unnamed(
    tmp_path: Path, name: str, originals: list[bytes], share: float
) -> None:
    ends = Counter(read(tmp_path / name, content) for content in poisoned(originals, SEED, int(COUNT * share)))
    assert ends["read"] > 0


def test_pasted_text_never_raises_anything(qapp: object) -> None:
    originals = [CHAT.encode(), *(each.encode() for each in SHAPES)]
    for content in poisoned(originals, SEED, int(COUNT * 0.08)):
        text = content.decode("utf-8", "surrogateescape")  # half an emoji arrives from a clipboard as such
        assert held(open_phone_text(text)) == "read"


def test_broken_sheets_of_workbooks_never_raise_anything_unnamed(tmp_path: Path) -> None:
    headings = "".join(messy.inline(f"{letter}1", words) for letter, words in zip("ABC", TITLES, strict=True))
    cells = f"{messy.inline('A2', '03-05 21:59:59')}<c r='B2'><v>13800000001</v></c>{messy.inline('C2', '1分20秒')}"
    sheet = messy.sheet_xml(f"<row r='1'>{headings}</row><row r='2'>{cells}</row>").encode()
    for content in poisoned([sheet], SEED, int(COUNT * 0.04)):
        read(tmp_path / "a.xlsx", messy.raw_workbook(tmp_path / "raw.xlsx", content).read_bytes())


def test_broken_pdfs_never_raise_anything_unnamed(tmp_path: Path, qapp: object) -> None:
    writer = QPdfWriter(str(tmp_path / "whole.pdf"))
    document = QTextDocument()
    document.setPlainText(
        "1 2026-03-05 21:59:59 incoming 02000000001 00:01:20\n2 03-05 22:00:00 outgoing 95000001 00:00:59"
    )
    document.print_(writer)
    whole = (tmp_path / "whole.pdf").read_bytes()
    for content in messy.mutations([whole], SEED, int(COUNT * 0.03)):
        read(tmp_path / "a.pdf", content)


@pytest.mark.parametrize("number", range(3))
def test_a_broken_old_workbook_takes_only_its_child_process_down(tmp_path: Path, number: int) -> None:
    [content] = messy.mutations([OLD.read_bytes()], SEED + number, 1)
    read(tmp_path / "e.xls", content)
