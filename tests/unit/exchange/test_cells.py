"""Nothing a client said can run, break or vanish in a spreadsheet."""

import csv
import shutil
import subprocess
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import messy_files as messy
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counsel_desk.domain.moments import CHINA
from counsel_desk.exchange.cells import MAX_LENGTH, Kind, could_be_formula, filled_cell, plain_text, writable
from counsel_desk.exchange.workbook_styles import add_styles, body_style

DANGEROUS = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+8613800000001",
    "-5",
    "@SUM(A1)",
    "\t=1",
    "\r\n=1",
    "  =1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "\u200b=1",
    '=HYPERLINK("http://x","点")',
    "#REF!",
    "#N/A",
]


def written(path: Path, values: list[tuple[object, Kind]]) -> list[openpyxl.cell.cell.Cell]:
    """The cells as another program finds them."""
    book = openpyxl.Workbook(write_only=True)
    add_styles(book)
    sheet = book.create_sheet()
    for value, kind in values:
        sheet.append([filled_cell(sheet, value, kind, body_style(kind))])
    book.save(path)
    return [row[0] for row in openpyxl.load_workbook(path).active.iter_rows(min_row=1, max_row=len(values))]


def test_dangerous_text_stays_text_in_every_kind_of_column(tmp_path: Path) -> None:
    for kind in Kind:
        cells = written(tmp_path / f"{kind}.xlsx", [(text, kind) for text in DANGEROUS])
        assert [cell.data_type for cell in cells] == ["s"] * len(DANGEROUS)
        assert [cell.value for cell in cells] == [writable(text) for text in DANGEROUS]
        assert all(cell.quotePrefix for cell in cells[:-2])


def test_dangerous_text_is_quoted_in_csv() -> None:
    for text in DANGEROUS[:-2]:
        assert could_be_formula(text)
        assert plain_text(text).startswith("'")
    assert plain_text("普通话-1") == "普通话-1"
    assert plain_text(-5) == "-5"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_shows_the_text_and_computes_nothing(tmp_path: Path) -> None:
    texts = ["=1+1", "＝1+1", "+86138", "@SUM(A1)", "_x0041_", "13800000001", "999999199001010001", "0012"]
    written(tmp_path / "a.xlsx", [(text, Kind.TEXT) for text in texts])
    command = ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"]
    command += ["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "a.xlsx")], check=True, capture_output=True, timeout=120)
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as stream:
        assert [row[0] for row in csv.reader(stream)] == texts


def test_unwritable_characters_are_shown_and_long_text_ends_with_a_mark(tmp_path: Path) -> None:
    torture = "空\x00响\x07代\ud83d理\uffff止 \u202e右 \u0301\u0301 𠮷 \r\n行\r尾"
    [cell, long] = written(tmp_path / "a.xlsx", [(torture, Kind.TEXT), ("催" * 10_000_000, Kind.TEXT)])
    assert cell.value == "空�响�代�理�止 \u202e右 \u0301\u0301 𠮷 \n行\n尾"
    assert len(long.value) == MAX_LENGTH
    assert long.value.endswith("催 […]")


def test_values_have_their_own_type_and_format(tmp_path: Path) -> None:
    instant = datetime(2026, 3, 5, 2, 30, tzinfo=timezone(timedelta(0)))
    cells = written(
        tmp_path / "a.xlsx",
        [
            (123456, Kind.MONEY),
            (-1, Kind.MONEY),
            (7, Kind.NUMBER),
            (2.25, Kind.NUMBER),
            (0.125, Kind.PERCENT),
            (date(2026, 3, 5), Kind.DAY),
            (instant, Kind.DAY),
            (instant, Kind.INSTANT),
            (13800000001, Kind.TEXT),
            (None, Kind.TEXT),
            ("", Kind.NUMBER),
            ("<5", Kind.NUMBER),
        ],
    )
    assert [cell.value for cell in cells] == [
        1234.56,
        -0.01,
        7,
        2.25,
        0.125,
        messy.moment(2026, 3, 5),
        messy.moment(2026, 3, 5),
        messy.moment(2026, 3, 5, 10, 30),
        "13800000001",
        None,
        None,
        "<5",
    ]
    formats = ["#,##0.00", "#,##0.00", "#,##0", "#,##0.0", "0.0%", "yyyy-mm-dd", "yyyy-mm-dd", "yyyy-mm-dd hh:mm"]
    assert [cell.number_format for cell in cells[:8]] == formats
    assert cells[8].number_format == "@"


def test_what_a_spreadsheet_cannot_hold_exactly_becomes_text(tmp_path: Path) -> None:
    values: list[tuple[object, Kind]] = [
        (110101199003070000, Kind.NUMBER),
        (float("nan"), Kind.NUMBER),
        (Decimal("Infinity"), Kind.NUMBER),
        (date(1899, 1, 1), Kind.DAY),
        (datetime(1850, 1, 1, 8, tzinfo=CHINA), Kind.INSTANT),
    ]
    cells = written(tmp_path / "a.xlsx", values)
    assert [cell.value for cell in cells] == [
        "110101199003070000",
        "nan",
        "Infinity",
        "1899-01-01",
        "1850-01-01 08:00",
    ]


def test_text_that_excel_takes_for_an_escape_is_escaped(tmp_path: Path) -> None:
    [cell] = written(tmp_path / "a.xlsx", [("_x0041_", Kind.TEXT)])
    assert cell.value == "_x005F_x0041_"


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(), st.floats(), st.integers(), st.datetimes(), st.dates(), st.none()), st.sampled_from(Kind))
def test_any_value_can_be_written_in_any_column(
    tmp_path_factory: pytest.TempPathFactory, value: object, kind: Kind
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.xlsx"
    [cell] = written(path, [(value, kind)])
    assert cell.data_type in "nsd"
    plain_text(value).encode()
