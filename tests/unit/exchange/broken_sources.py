"""Sources of messages, and copies of them broken in ways that break parsers; seeded, so that a failure can be repeated.

`COUNSEL_DESK_FUZZ` sets how many broken ones there are, `COUNSEL_DESK_FUZZ_SEED` which; 10000 take a minute or two.
"""

import os
from collections.abc import Iterator
from datetime import timedelta
from random import Random

from tests.unit.exchange import carrier_lists
from tests.unit.exchange import messy_files as messy
from tests.unit.exchange import phone_exports as phone

COUNT = int(os.environ.get("COUNSEL_DESK_FUZZ", "1500"))
SEED = int(os.environ.get("COUNSEL_DESK_FUZZ_SEED", "20260305"))
NOW = phone.at("2026-03-10 09:30:00")
_AT = phone.at("2026-03-05 21:59:59")

_CARRIER = """查询月份：2026年03月
序号,起始时间,通信地点,通信方式,对方号码,通信时长,通信类型
1,03-05 21:59:59,示例市,被叫,02000000001,1分20秒,国内通话
2,03-05 22:00:00,示例市,主叫,95000001,00:00:59,国内通话
"""
_MESSAGES = """时间,发件人,内容,类型
2026-03-05 10:20:30,10690000000001,"再不还款
就去你单位😆",接收
1772677230000,+86138,没有,2
"""
_CHAT = "—— 2026-03-05 ——\n小王  22:00\n还钱😆\n我  22:01\n没有\n2026/3/6 08:00:00 10690000000001 【晴天】请还款\n"
_SHAPES = (
    "小王和我的聊天记录\n—— 2026-03-05 ——\n小王:\n还钱😆\n\n我：\n没有\n[聊天记录]\n3月6日\n老赵：在吗\n",
    "发件人: 10690000000001\n时间: 2026-03-05 21:07\n内容: 还钱\n\n发件人：95000001\n时间：3月5日 下午9:07\n速还\n",
    "3月5日 周四 下午9:07\n小王：还钱\n我：没有\n小王 星期三 21:07\n[老赵(wxid_a1) 2026/3/5 21:07:33]\n08:10\n",
)
# What breaks parsers rather than bytes.
_POISON = (
    *("&#55357;", "&#x0;", "&lol;", "&#", "<!DOCTYPE a>", "<?xml?>", "<!--", "<sms ", "</sms>", "<mms>", "<![CDATA["),
    *("<table>", "</table>", "<td colspan=999 rowspan='999'>", "<tr", '<Cell ss:Index="16000">', '<Row ss:Index="-1">'),
    *("：", "我：", "——", "聊天记录", "3月5日 下午9:07", "2月30日", "星期八", "时间: ", "&#9999999999;", "2026年99月"),
    *("]]>", '"', "'", "\0", "\u202e", "\ufffe", "null", "9" * 400, "date=", " 2026-99-99 25:61:61 ", ",,,,"),
)


def backups() -> list[bytes]:
    """Exports of messages and of calls, with all that the format has."""
    picture = phone.part("image/jpeg", data="QUJD" * 100, name="a.jpg")
    entries = [
        phone.sms(_AT, "再不还款😆\n就去你单位", phone.NUMBERS[0]),
        phone.mms(_AT, [phone.part("text/plain", text="还钱"), picture], addresses='<addr address="138" type="137" />'),
        *phone.many(6),
    ]
    rings = (phone.call(_AT + timedelta(minutes=each), kind=each) for each in range(1, 8))
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
            text = text[:place] + source.choice(_POISON) + text[place + source.choice((0, 0, 5, 60)) :]
        yield text.encode("utf-8", "surrogatepass")


def web_pages() -> list[bytes]:
    """A carrier's list that is a web page."""
    return [carrier_lists.FIRST.format(charset=each).encode(each) for each in ("utf-8", "gb18030", "utf-16")]


def workbooks_of_xml() -> list[bytes]:
    """A carrier's list that is a workbook in one XML file."""
    return [carrier_lists.SECOND.format(charset=each).encode(each) for each in ("utf-8", "gb18030", "utf-16")]


def tables() -> list[bytes]:
    """Tables as text."""
    return [_MESSAGES.encode(), _CARRIER.encode("gb18030"), _MESSAGES.encode("utf-16")]


def chats() -> list[bytes]:
    """Forwarded chats and lists of SMS in many shapes."""
    return [_CHAT.encode(), *(each.encode() for each in _SHAPES)]
