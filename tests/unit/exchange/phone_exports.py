"""Exports of invented phones, written as the programs that make them write them."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from random import Random

from counsel_desk.domain.moments import CHINA, to_milliseconds

HEAD = (
    "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n"
    "<!--File Created By SMS Backup & Restore v10.20.002 on 18/11/2026 09:30:00-->\n"
    '<?xml-stylesheet type="text/xsl" href="{kind}.xsl"?>\n'
)
NUMBERS = ("10690000000001", "10690000000002", "95000001", "13800000001", "+8613800000002", "02000000001")
WORDS = (
    "【晴天消费金融(虚构)】您的借款已逾期，请于今日还款。",
    "再不还款就去你单位找你领导，让你同事都知道",
    "妈妈问你周末回不回家吃饭",
    "验证码 123456，请勿告诉他人。",
)


def at(text: str) -> datetime:
    """An instant in China: 2026-03-05 21:59:59."""
    return datetime.fromisoformat(text).replace(tzinfo=CHINA)


def escaped(text: str) -> str:
    """Text as the program writes it into an attribute: emoji as two references to surrogates."""
    plain = (
        text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace('"', "&quot;")
        .replace("\n", "&#10;")
        .replace("\t", "&#9;")
    )
    return "".join(each if ord(each) < 0x10000 else _halves(each) for each in plain)


def sms(when: datetime | str, words: str, number: str = NUMBERS[0], *, kind: int = 1, name: str = "(Unknown)") -> str:
    """One message; `when` may be the raw text of the date."""
    date = when if isinstance(when, str) else str(to_milliseconds(when))
    return (
        f'  <sms protocol="0" address="{number}" date="{date}" type="{kind}" subject="null" body="{escaped(words)}" '
        f'toa="null" sc_toa="null" service_center="null" read="1" status="-1" locked="0" date_sent="0" sub_id="1" '
        f'readable_date="2026年3月5日 10:20:30" contact_name="{name}" />\n'
    )


def call(when: datetime, number: str = NUMBERS[0], *, kind: int = 1, seconds: int | str = 57) -> str:
    """One call."""
    return (
        f'  <call number="{number}" duration="{seconds}" date="{to_milliseconds(when)}" type="{kind}" presentation="1" '
        f'subscription_id="null" post_dial_digits="" readable_date="2026年3月5日" contact_name="(Unknown)" />\n'
    )


def mms(when: datetime, parts: Iterable[str], number: str = NUMBERS[0], *, kind: int = 1, addresses: str = "") -> str:
    """One message in parts."""
    return (
        f'  <mms date="{to_milliseconds(when)}" rr="null" sub="null" ct_t="application/vnd.wap.multipart.related" '
        f'msg_box="{kind}" address="{number}" m_type="132" contact_name="(Unknown)">\n    <parts>\n'
        '      <part seq="-1" ct="application/smil" name="null" text="&lt;smil&gt;&lt;/smil&gt;" />\n'
        f"{''.join(parts)}    </parts>\n    <addrs>\n{addresses}    </addrs>\n  </mms>\n"
    )


def part(kind: str, *, text: str = "null", data: str = "", name: str = "null") -> str:
    """One part of a message."""
    held = f' data="{data}"' if data else ""
    return f'      <part seq="0" ct="{kind}" name="{name}" chset="106" cl="a" text="{escaped(text)}"{held} />\n'


def smses(entries: Iterable[str], *, count: int | None = None) -> str:
    """The whole file of messages, with its count as it should be unless told."""
    entries = list(entries)
    said = len(entries) if count is None else count
    return f'{HEAD.format(kind="sms")}<smses count="{said}" type="full">\n{"".join(entries)}</smses>'


def calls(entries: Iterable[str]) -> str:
    """The whole file of calls."""
    entries = list(entries)
    return f'{HEAD.format(kind="calls")}<calls count="{len(entries)}">\n{"".join(entries)}</calls>'


def written(path: Path, content: str) -> Path:
    """The file, in UTF-8."""
    path.write_bytes(content.encode())
    return path


def many(count: int, seed: int = 1, *, distinct: bool = False) -> Iterable[str]:
    """Messages of half a year from twenty senders; with `distinct` no two have the same words."""
    random = Random(seed)
    first = to_milliseconds(at("2026-03-05 00:00:00"))
    for number in range(count):
        sender = f"1069000000{random.randrange(20):04d}"
        words = random.choice(WORDS) + (f" 流水{number}" if distinct else "")
        yield sms(str(first + number * 300_000 + random.randrange(1000)), words, sender)


def _halves(character: str) -> str:
    high, low = divmod(ord(character) - 0x10000, 0x400)
    return f"&#{0xD800 + high};&#{0xDC00 + low};"
