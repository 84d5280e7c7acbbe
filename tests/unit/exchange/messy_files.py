"""Files as people really send them, and as attackers would. Everything is seeded, so a failure can be repeated."""

import csv
import io
import random
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import openpyxl

SHEET_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TODAY = date(2026, 3, 5)


def moment(*parts: int) -> datetime:
    """An instant as a spreadsheet keeps it."""
    return datetime(*parts)  # noqa: DTZ001 - spreadsheets know no zones


HEADINGS = ("案件编号", "求助人姓名", "联系电话", "身份证号码", "放款机构", "欠款金额（元）", "逾期日期", "备注")

_CONTENT_TYPES = """<?xml version="1.0"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
{more}</Types>"""
_RELATIONS = """<?xml version="1.0"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="{target}"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"/></Relationships>"""
_WORKBOOK = f"""<?xml version="1.0"?>
<workbook xmlns="{SHEET_NS}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<sheets><sheet name="案件" sheetId="1" r:id="rId1"/></sheets></workbook>"""


def sheet_xml(rows: str, before: str = "", after: str = "", prolog: str = "") -> str:
    """A worksheet part around raw row elements."""
    head = f'<?xml version="1.0"?>{prolog}<worksheet xmlns="{SHEET_NS}">{before}'
    return f"{head}<sheetData>{rows}</sheetData>{after}</worksheet>"


def inline(reference: str, text: str) -> str:
    """A cell element with its text inside."""
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def raw_workbook(path: Path, sheet: str | bytes, extra: dict[str, str | bytes] | None = None) -> Path:
    """A minimal .xlsx around one hand-written sheet; `extra` adds or replaces parts."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _CONTENT_TYPES.format(more=""),
        "_rels/.rels": _RELATIONS.format(target="xl/workbook.xml", kind="officeDocument"),
        "xl/workbook.xml": _WORKBOOK,
        "xl/_rels/workbook.xml.rels": _RELATIONS.format(target="worksheets/sheet1.xml", kind="worksheet"),
        "xl/worksheets/sheet1.xml": sheet,
    } | (extra or {})
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def workbook(path: Path, rows: list[list[object]], *, sheet: str = "案件") -> Path:
    """An .xlsx with these rows from A1 on."""
    book = openpyxl.Workbook()
    book.active.title = sheet
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def zip_bomb(path: Path) -> Path:
    """Some 300 KB that unpack to 290 MB of rows: under every limit but that of the ratio."""
    filling = b'<row r="1"><c r="A1"><v>1</v></c></row>' * 1000
    with zipfile.ZipFile(raw_workbook(path, sheet_xml(""))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if "sheet1" not in name}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        with archive.open("xl/worksheets/sheet1.xml", "w") as part:
            part.write(f'<worksheet xmlns="{SHEET_NS}"><sheetData>'.encode())
            for _ in range(7500):
                part.write(filling)
            part.write(b"</sheetData></worksheet>")
    return path


def passworded(path: Path) -> Path:
    """What Excel writes under a password: an OLE2 file whose directory names the encrypted package."""
    directory = "EncryptionInfo".encode("utf-16-le") + bytes(100) + "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000) + directory + bytes(3000))
    return path


def csv_bytes(rows: list[list[object]], encoding: str = "utf-8", delimiter: str = ",", end: str = "\r\n") -> bytes:
    """Rows as a text table."""
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter, lineterminator=end).writerows(rows)
    return stream.getvalue().encode(encoding)


@dataclass(frozen=True)
class Expected:
    """What must become of a row of a messy caseload."""

    outcome: str
    reason: str = ""


def id_number(serial: int) -> str:
    """A synthetic number: a region that does not exist, a right check digit."""
    digits = f"99999919{serial % 90 + 10}0101{serial % 1000:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return digits + "10X98765432"[sum(int(d) * w for d, w in zip(digits, weights, strict=True)) % 11]


def messy_caseload(seed: int, count: int) -> tuple[list[list[object]], list[Expected]]:
    """Rows below `HEADINGS` with one fault each or none, and what must become of them."""
    source = random.Random(seed)
    rows: list[list[object]] = []
    expected: list[Expected] = []
    for number in range(count):
        row: list[object] = [
            f"A{number:05d}",
            f"测试{number}",
            f"138{number:08d}",
            id_number(number),
            "晴天消费金融(虚构)",
            source.choice(["12,000.50", 8000, "1.2万", 99.9, "￥3,500.00"]),
            source.choice([moment(2025, 3, 15), "2025-3-15", "2025年3月15日", 45731, "20250315"]),
            "催收频繁",
        ]
        outcome = source.choice(_FAULTS)(row)
        rows.append(row)
        expected.append(outcome)
    return rows, expected


def _sound(_row: list[object]) -> Expected:
    return Expected("ready")


def _nobody(row: list[object]) -> Expected:
    row[1] = row[2] = None
    return Expected("rejected", "row.nobody")


def _id_as_number(row: list[object]) -> Expected:
    row[3] = int(str(row[3]).replace("X", "1"))
    return Expected("rejected", "id_number.stored_as_number")


def _id_in_scientific_notation(row: list[object]) -> Expected:
    row[3] = "1.10101E+17"
    return Expected("rejected", "id_number.stored_as_number")


def _wrong_check_digit(row: list[object]) -> Expected:
    text = str(row[3])
    row[3] = text[:-1] + ("1" if text[-1] != "1" else "2")
    return Expected("warned", "id_number.checksum")


def _lower_case_x(row: list[object]) -> Expected:
    row[3] = str(row[3]).lower()
    return Expected("ready")


def _phone_as_number(row: list[object]) -> Expected:
    row[2] = float(str(row[2]))
    return Expected("ready")


def _phone_with_prefix(row: list[object]) -> Expected:
    digits = str(row[2])
    row[2] = f"+86 {digits[:3]} {digits[3:7]} {digits[7:]}"
    return Expected("ready")


def _phone_full_width(row: list[object]) -> Expected:
    row[2] = "".join(chr(ord(digit) + 0xFEE0) for digit in str(row[2]))
    return Expected("ready")


def _phone_rounded(row: list[object]) -> Expected:
    row[2] = "1.38E+10"
    return Expected("warned", "phone.stored_as_number")


def _about(row: list[object]) -> Expected:
    row[5] = "约5000"
    return Expected("warned", "amount.approximate")


def _bad_amount(row: list[object]) -> Expected:
    row[5] = "很多"
    return Expected("warned", "amount.unreadable")


def _bad_date(row: list[object]) -> Expected:
    row[6] = "2025年2月30日"
    return Expected("warned", "day.impossible")


def _year_as_date(row: list[object]) -> Expected:
    row[6] = moment(1905, 7, 16)
    return Expected("warned", "day.implausible")


def _yesterday(row: list[object]) -> Expected:
    row[6] = "昨天"
    return Expected("warned", "day.relative")


def _total(row: list[object]) -> Expected:
    row[:] = ["合计", None, None, None, None, 123456, None, None]
    return Expected("skipped", "row.total")


_FAULTS: tuple[Callable[[list[object]], Expected], ...] = (
    _sound,
    _sound,
    _nobody,
    _id_as_number,
    _id_in_scientific_notation,
    _wrong_check_digit,
    _lower_case_x,
    _phone_as_number,
    _phone_with_prefix,
    _phone_full_width,
    _phone_rounded,
    _about,
    _bad_amount,
    _bad_date,
    _year_as_date,
    _yesterday,
    _total,
)


def mutations(originals: list[bytes], seed: int, count: int) -> Iterator[bytes]:
    """Broken copies: bits flipped, pieces cut, doubled, zeroed or taken from another file."""
    source = random.Random(seed)
    for _ in range(count):
        content = bytearray(source.choice(originals))
        for _ in range(source.randint(1, 4)):
            start = source.randrange(max(1, len(content)))
            length = source.randint(1, 40)
            kind = source.randrange(6)
            if kind == 0:
                content[start : start + 1] = bytes([source.randrange(256)])
            elif kind == 1:
                del content[start:]
            elif kind == 2:
                del content[start : start + length]
            elif kind == 3:
                content[start:start] = content[start : start + length] * source.randint(1, 5)
            elif kind == 4:
                content[start : start + length] = bytes(length)
            else:
                other = source.choice(originals)
                content[start : start + length] = other[start : start + length]
        yield bytes(content)
