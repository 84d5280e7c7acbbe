"""Whatever a phone's file holds: messages, what is told of it, or an error with a name. How many: `broken_sources`."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import broken_sources as broken
import carrier_lists
import messy_files as messy
import pytest
from PySide6.QtGui import QPdfWriter, QTextDocument

from counsel_desk.domain.phone_records import Finding, Known, PhoneRecord, as_details, is_plausible
from counsel_desk.errors import FileError
from counsel_desk.exchange.phone_files import PhoneFile, open_phone_file, open_phone_text

OLD = Path(__file__).with_name("old_workbook.xls")
TITLES = ("起始时间", "对方号码", "通信时长")


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
    for entry in file.entries(broken.NOW):
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


@pytest.mark.parametrize(
    ("name", "originals", "share"),
    [
        ("a.xml", broken.backups(), 0.4),
        ("a.csv", broken.tables(), 0.14),
        ("b.xls", broken.web_pages(), 0.12),
        ("c.xls", broken.workbooks_of_xml(), 0.1),
        ("d.xls", [carrier_lists.THIRD.encode("gb18030")], 0.03),
        ("a.txt", broken.chats(), 0.06),
    ],
    ids=["backups", "tables", "web pages", "workbooks of XML", "tabs", "chats"],
)
def test_broken_sources_never_raise_anything_unnamed(
    tmp_path: Path, name: str, originals: list[bytes], share: float
) -> None:
    ends = Counter(
        read(tmp_path / name, content) for content in broken.poisoned(originals, broken.SEED, int(broken.COUNT * share))
    )
    assert ends["read"] > 0


def test_pasted_text_never_raises_anything(qapp: object) -> None:
    for content in broken.poisoned(broken.chats(), broken.SEED, int(broken.COUNT * 0.08)):
        text = content.decode("utf-8", "surrogateescape")  # half an emoji arrives from a clipboard as such
        assert held(open_phone_text(text)) == "read"


def test_broken_sheets_of_workbooks_never_raise_anything_unnamed(tmp_path: Path) -> None:
    headings = "".join(messy.inline(f"{letter}1", words) for letter, words in zip("ABC", TITLES, strict=True))
    cells = f"{messy.inline('A2', '03-05 21:59:59')}<c r='B2'><v>13800000001</v></c>{messy.inline('C2', '1分20秒')}"
    sheet = messy.sheet_xml(f"<row r='1'>{headings}</row><row r='2'>{cells}</row>").encode()
    for content in broken.poisoned([sheet], broken.SEED, int(broken.COUNT * 0.04)):
        read(tmp_path / "a.xlsx", messy.raw_workbook(tmp_path / "raw.xlsx", content).read_bytes())


def test_broken_pdfs_never_raise_anything_unnamed(tmp_path: Path, qapp: object) -> None:
    writer = QPdfWriter(str(tmp_path / "whole.pdf"))
    document = QTextDocument()
    document.setPlainText(
        "1 2026-03-05 21:59:59 incoming 02000000001 00:01:20\n2 03-05 22:00:00 outgoing 95000001 00:00:59"
    )
    document.print_(writer)
    whole = (tmp_path / "whole.pdf").read_bytes()
    for content in messy.mutations([whole], broken.SEED, int(broken.COUNT * 0.03)):
        read(tmp_path / "a.pdf", content)


@pytest.mark.parametrize("number", range(3))
def test_a_broken_old_workbook_takes_only_its_child_process_down(tmp_path: Path, number: int) -> None:
    [content] = messy.mutations([OLD.read_bytes()], broken.SEED + number, 1)
    read(tmp_path / "e.xls", content)
