"""Whatever bytes arrive: a table, or an error with a name. `COUNSEL_DESK_FUZZ` sets how many, `..._SEED` which."""

import os
from pathlib import Path

import messy_files as messy
import pytest

from counsel_desk.errors import FileError
from counsel_desk.exchange.caseload import guess_mappings, read_rows
from counsel_desk.exchange.sheets import read_tables
from counsel_desk.exchange.text_tables import ENCODINGS

COUNT = int(os.environ.get("COUNSEL_DESK_FUZZ", "3000"))
SEED = int(os.environ.get("COUNSEL_DESK_FUZZ_SEED", "20260305"))
OLD = Path(__file__).with_name("old_workbook.xls")


def read_all(path: Path, encoding: str | None = None) -> None:
    try:
        tables = read_tables(path, encoding=encoding)
        for row in read_rows(tables, guess_mappings(tables), today=messy.TODAY):
            str(row).encode()
    except FileError as error:
        if error.code.split(".")[0] not in ("file", "text", "caseload"):
            raise


def test_broken_text_tables_never_raise_anything_unnamed(tmp_path: Path) -> None:
    rows, _ = messy.messy_caseload(SEED, 12)
    table = [list(messy.HEADINGS), *rows]
    originals = [messy.csv_bytes(table, encoding) for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16")]
    originals.append(messy.csv_bytes(table, "gb18030", "\t", "\r"))
    path = tmp_path / "a.csv"
    for number, content in enumerate(messy.mutations(originals, SEED, COUNT * 2 // 3)):
        path.write_bytes(content)
        read_all(path, ENCODINGS[number % 5] if number % 7 == 0 else None)


def test_broken_workbooks_never_raise_anything_unnamed(tmp_path: Path) -> None:
    rows, _ = messy.messy_caseload(SEED, 6)
    packed = messy.workbook(tmp_path / "a.xlsx", [list(messy.HEADINGS), *rows]).read_bytes()
    path = tmp_path / "b.xlsx"
    for content in messy.mutations([packed], SEED, COUNT // 6):
        path.write_bytes(content)
        read_all(path)


def test_broken_sheets_inside_a_sound_archive_never_raise_anything_unnamed(tmp_path: Path) -> None:
    """A flipped bit in an archive is caught by its checksum; what a bad program wrote is not."""
    cells = (
        messy.inline("A1", "姓名")
        + '<c r="B1" s="0" t="n"><v>13800000001</v></c><c r="C1" t="b"><f>1=1</f><v>1</v></c>'
    )
    rows = "".join(f'<row r="{n}">{cells}</row>' for n in range(1, 4))
    after = '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>'
    sheet = messy.sheet_xml(rows, before='<dimension ref="A1:C3"/>', after=after).encode()
    for content in messy.mutations([sheet], SEED, COUNT // 6):
        read_all(messy.raw_workbook(tmp_path / "c.xlsx", content))


@pytest.mark.parametrize("number", range(6))
def test_broken_old_workbooks_take_only_their_child_process_down(tmp_path: Path, number: int) -> None:
    [content] = messy.mutations([OLD.read_bytes()], SEED + number, 1)
    path = tmp_path / "d.xls"
    path.write_bytes(content)
    read_all(path)
