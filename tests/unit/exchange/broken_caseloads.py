"""Caseloads in every kind of file, broken in ways that break readers; seeded, so that a failure can be repeated."""

import io
import random
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import messy_files as messy

OLD = Path(__file__).with_name("old_workbook.xls")
_ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16")

_PAGE = """<html><head><meta charset="{encoding}"></head><body><table border=1>
<tr><th>姓名</th><th>联系电话</th><th>欠款金额</th><th>逾期日期</th></tr>
<tr><td rowspan="2">示例·阿青</td><td>13800000001</td><td>1.2万</td><td>2026.3.5</td></tr>
<tr><td>&nbsp;</td><td colspan=2>￥3,500.00<br>约5000</td></tr></table></body></html>"""
_BOOK = """<?xml version="1.0" encoding="{encoding}"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="案件"><Table><Row><Cell><Data ss:Type="String">姓名</Data></Cell>
<Cell><Data ss:Type="String">联系电话</Data></Cell><Cell><Data ss:Type="String">欠款金额</Data></Cell></Row>
<Row ss:Index="3"><Cell ss:MergeDown="1"><Data ss:Type="String">示例·阿青</Data></Cell>
<Cell ss:Index="3"><Data ss:Type="Number">12000.5</Data></Cell></Row>
<Row><Cell ss:Index="2" ss:Formula="=1+1"><Data ss:Type="DateTime">2026-03-05T00:00:00.000</Data></Cell></Row>
</Table></Worksheet></Workbook>"""
# What breaks readers rather than bytes.
_POISON = (
    *("&#55357;", "&#x0;", "&lol;", "<!DOCTYPE a>", "<?xml?>", "<!--", "<![CDATA[", "]]>", "\0", "\ufffe", "\u202e"),
    *('r="XFD1048576"', 'r="A99999999"', 's="9999"', 't="s"><v>99999</v', 't="d"', 't="b"><v>x</v', "<v>1e999</v>"),
    *('ref="A1:XFD1048576"', '<mergeCell ref="B2:A1"/>', "<f>", "</c>", "</row>", '<row r="-1">', "<v>-99999999</v>"),
    *('ss:Index="16385"', 'ss:MergeDown="999999999"', "<td rowspan=99999 colspan=99999>", "<table>", "</table>", "<tr"),
    *("9" * 400, "1.38E+10", "2026-99-99", "二〇二六年十三月", '"', "'", ",,,,", "\r", "\t", "合计", "姓名", "-1e-999"),
)
_CELLS = (
    *(
        "",
        "无",
        "合计",
        "姓名",
        "1.2万",
        "约5000",
        "￥-3",
        "2026年2月30日",
        "3/5",
        "昨天",
        "+86 138-0000-0001",
        "1.38E+10",
    ),
    *(
        "110101199003070000",
        "'",
        "=1+1",
        "𠮷" * 90,
        "仅短信",
        "M3",
        "15:30",
        "-",
        "#REF!",
        "\u3000",
        "9" * 300,
        "０" * 30,
    ),
    *(None, 0, -1, 1e308, -1e-308, 46082.5, 13800000001, 110101199003070000, True, 20260305, 10**30),
)


def caseloads(folder: Path, seed: int, count: int) -> Iterator[tuple[str, bytes]]:
    """Broken files, each with the kind it was; an old workbook is one in a hundred, since each takes a process."""
    source = random.Random(seed)
    whole = _Originals(folder, seed)
    kinds: tuple[Callable[[random.Random], bytes], ...] = (
        *(whole.text, whole.text, whole.packed, whole.members, whole.members, whole.inside, whole.inside),
        *(whole.page, whole.book, whole.random_cells),
    )
    for number in range(count):
        make = whole.old if number % 100 == 50 else source.choice(kinds)
        yield make.__name__, make(source)


class _Originals:
    """Sound files, and one broken copy of them after the other."""

    def __init__(self, folder: Path, seed: int) -> None:
        rows, _ = messy.messy_caseload(seed, 6)
        table = [list(messy.HEADINGS), *rows]
        self._folder = folder
        self._texts = [messy.csv_bytes(table, encoding) for encoding in _ENCODINGS]
        self._texts += [messy.csv_bytes(table, "gb18030", "\t", "\r"), messy.csv_bytes(table, "utf-8", ";", "\n")]
        self._packed = messy.workbook(folder / "whole.xlsx", table).read_bytes()
        self._pages = [_PAGE.format(encoding=each).encode(each) for each in _ENCODINGS]
        self._books = [_BOOK.format(encoding=each).encode(each) for each in ("utf-8", "gb18030", "utf-16")]

    def text(self, source: random.Random) -> bytes:
        """A text table."""
        return _broken(source, self._texts)

    def page(self, source: random.Random) -> bytes:
        """A web page under the name of a workbook."""
        return _broken(source, self._pages)

    def book(self, source: random.Random) -> bytes:
        """A workbook of one XML file."""
        return _broken(source, self._books)

    def old(self, source: random.Random) -> bytes:
        """A workbook of before 2007."""
        return _flipped(source, [OLD.read_bytes()])

    def packed(self, source: random.Random) -> bytes:
        """A workbook whose bytes are broken, which its checksums notice."""
        return _flipped(source, [self._packed])

    def members(self, source: random.Random) -> bytes:
        """A sound archive with parts that are missing, doubled, swapped, emptied or broken."""
        parts = _parts(self._packed)
        one, other = source.choice(list(parts)), source.choice(list(parts))
        match source.randrange(5):
            case 0:
                del parts[one]
            case 1:
                parts[one], parts[other] = parts[other], parts[one]
            case 2:
                parts[one] = b""
            case 3:
                parts[one.upper() if source.random() < 0.5 else f"../{one}"] = parts.pop(one)
            case _:
                parts[one] = _broken(source, [parts[one]])
        return _archive(parts)

    def inside(self, source: random.Random) -> bytes:
        """A sound archive whose sheet, styles or list of sheets says what no program writes."""
        parts = _parts(self._packed)
        name = source.choice(
            ["xl/worksheets/sheet1.xml"] * 3 + ["xl/styles.xml", "xl/workbook.xml", "xl/sharedStrings.xml"]
        )
        if name in parts:
            text = parts[name].decode("utf-8", "replace")
            for _ in range(source.randint(1, 4)):
                text = _poisoned(source, text) if source.random() < 0.5 else _renumbered(source, text)
            parts[name] = text.encode("utf-8", "surrogatepass")
        return _archive(parts)

    def random_cells(self, source: random.Random) -> bytes:
        """A sound workbook with anything in its cells and its headings, joined anyhow."""
        heads = [source.choice(messy.HEADINGS) if source.random() < 0.8 else source.choice(_CELLS) for _ in range(9)]
        rows = [[source.choice(_CELLS) for _ in range(source.randint(0, 10))] for _ in range(source.randint(0, 8))]
        parts = _parts(messy.workbook(self._folder / "random.xlsx", [["登记表"], heads, *rows]).read_bytes())
        joins = "".join(f'<mergeCell ref="A{n}:{source.choice("ABC")}{n + source.randint(0, 3)}"/>' for n in (2, 4, 5))
        sheet = parts["xl/worksheets/sheet1.xml"].replace(
            b"</sheetData>", f"</sheetData><mergeCells>{joins}</mergeCells>".encode()
        )
        return _archive(parts | {"xl/worksheets/sheet1.xml": sheet})


def _broken(source: random.Random, originals: list[bytes]) -> bytes:
    return _poisoned_bytes(source, originals) if source.random() < 0.5 else _flipped(source, originals)


def _flipped(source: random.Random, originals: list[bytes]) -> bytes:
    [content] = messy.mutations(originals, source.getrandbits(60), 1)
    return content


def _poisoned_bytes(source: random.Random, originals: list[bytes]) -> bytes:
    content = source.choice(originals)
    encoding = "utf-16" if content.startswith(b"\xff\xfe") else source.choice(("utf-8", "gb18030"))
    return _poisoned(source, content.decode(encoding, "replace")).encode(
        encoding, "surrogatepass" if encoding != "gb18030" else "replace"
    )


def _poisoned(source: random.Random, text: str) -> str:
    for _ in range(source.randint(1, 3)):
        place = source.randrange(len(text) + 1)
        text = text[:place] + source.choice(_POISON) + text[place + source.choice((0, 0, 5, 60)) :]
    return text


def _renumbered(source: random.Random, text: str) -> str:
    """Another number in the place of one of the file's own: rows, styles, indexes, counts."""
    numbers = list(re.finditer(r"\d+", text))
    if not numbers:
        return text
    one = source.choice(numbers)
    return text[: one.start()] + str(source.choice((0, -1, 2**31, 10**20, 99999, 1048577))) + text[one.end() :]


def _parts(packed: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _archive(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()
