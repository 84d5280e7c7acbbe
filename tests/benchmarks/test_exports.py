"""What large exports cost beside bare openpyxl, which makes the same cells of values that are there already.

``COUNSEL_DESK_BENCHMARK_ROWS`` sets how many incidents one case has, and all others together (5,000 unless told);
``COUNSEL_DESK_BENCHMARK_CASES`` how many cases are exported together (30). All times are those on the processor:
"writing alone" has its rows at hand, as the floor has them; with "reading" they come out of the vault.
"""

import os
from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell import WriteOnlyCell

from counsel_desk.domain.case_exports import BatchChoice, CaseloadChoice, CaseloadVersion
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import Office
from counsel_desk.domain.periods import Month
from counsel_desk.domain.progress import unwatched
from counsel_desk.errors import CancelledError
from counsel_desk.exchange.workbook_styles import add_styles, body_style
from counsel_desk.exchange.workbooks import Column, Kind, SheetSpec, Workbook, write_workbook
from counsel_desk.messages.case_batch import BatchSentences
from counsel_desk.messages.case_words import CaseSentences
from counsel_desk.messages.caseload_table import CaseloadSentences
from counsel_desk.services import caseload_export
from counsel_desk.services.case_batch import export_cases
from counsel_desk.services.case_summary import export_case, fill_summary
from counsel_desk.services.case_workbook import case_workbook
from counsel_desk.services.demo import fill_with_invented_caseload
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import close_vault, create_vault, open_vault
from counsel_desk.storage.keys import KdfCost
from tests.benchmarks.alone import Begin, megabytes_above
from tests.benchmarks.many_incidents import fill_month
from tests.benchmarks.measuring import CLIENTS, SEED, Measured, plain, timed

pytestmark = pytest.mark.benchmark

ROWS = int(os.environ.get("COUNSEL_DESK_BENCHMARK_ROWS", "5000"))
CASES = int(os.environ.get("COUNSEL_DESK_BENCHMARK_CASES", "30"))
ROUNDS = 3 if ROWS <= 10_000 else 1
PASSPHRASE = "四匹马 走过 雨夜"
FLOOR = "bare openpyxl, the same cells"
FOR_THE_OFFICE = CaseloadChoice(CaseloadVersion.INTERNAL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault whose first case has as many incidents as all others have together."""
    folder = tmp_path_factory.mktemp("exports") / "vault"
    cost = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
    desk, _ = create_vault(folder, Office("青禾互助（虚构）"), "示例·林一", PASSPHRASE, cost=cost)
    fill_with_invented_caseload(desk, clients=CLIENTS, seed=SEED)
    last = Month(desk.today.year, desk.today.month).previous
    large, *others = _cases(desk)
    fill_month(desk, last, ROWS, others)
    fill_month(desk, last.previous, ROWS, [large])
    close_vault(desk)
    return folder


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    """That vault, open: for one test, so that a process of its own can open it too."""
    opened = open_vault(folder, PASSPHRASE)
    yield opened
    close_vault(opened)


def test_a_case_of_many_incidents(desk: Desk, tmp_path: Path) -> None:
    large = CaseId(_cases(desk)[0])
    book = _held(case_workbook(fill_summary(desk, large, named=False).contents, CaseSentences()))
    export = partial(_case, desk, large, tmp_path / "case.xlsx")
    _show(f"a case, {_size(book)}", *_beside(book, export, tmp_path))
    _stop(export, tmp_path)


def test_a_caseload(desk: Desk, tmp_path: Path) -> None:
    others = _cases(desk)[1:]
    work = caseload_export._Work(desk, FOR_THE_OFFICE, CaseloadSentences())
    book = _held(work.workbook(others, unwatched))
    export = partial(_caseload, desk, others, tmp_path / "caseload.xlsx")
    _show(f"{len(others)} cases as one table, {_size(book)}", *_beside(book, export, tmp_path))
    _stop(export, tmp_path)


def test_many_cases_into_one_folder(desk: Desk, tmp_path: Path) -> None:
    some = _cases(desk)[1 : CASES + 1]
    words = BatchSentences()
    books = [_held(case_workbook(fill_summary(desk, CaseId(each), named=False).contents, words.case)) for each in some]

    def ours() -> None:
        (tmp_path / "ours").mkdir(exist_ok=True)
        batch = _batch(desk, some, tmp_path / "ours")
        assert batch.written == len(some)

    def floor() -> None:
        for number, book in enumerate(books):
            _bare(book, tmp_path / f"{number}.xlsx")

    _show(
        f"{len(some)} cases, a workbook each", timed("with reading", ours, FLOOR, floor, rounds=ROUNDS, processor=True)
    )


def test_memory(folder: Path, tmp_path: Path) -> None:
    print()
    works = {"a case": _export_case, "a caseload": _export_caseload, f"{CASES} cases": _export_batch}
    for name, work in {**works, "writing alone": _write}.items():
        most, idle = megabytes_above(work, folder, tmp_path)
        print(f"  {name:<32} {most:.0f} MB above {idle:.0f} MB with the vault open")


def _beside(book: Workbook, export: Callable[[], object], folder: Path) -> tuple[Measured, ...]:
    floor = partial(_bare, book, folder / "bare.xlsx")
    write = partial(write_workbook, book, folder / "ours.xlsx")
    return tuple(
        timed(name, work, FLOOR, floor, rounds=ROUNDS, processor=True)
        for name, work in {"with reading": export, "writing alone": write}.items()
    )


def _stop(export: Callable[..., object], folder: Path) -> None:
    """Stopped half way it leaves nothing; said is how often it could have been."""
    told: list[int] = []

    def count(done: int, _total: int) -> None:
        told.append(done)

    export(progress=count)
    asked = len(told)

    def stop(_done: int, _total: int) -> None:
        told.append(0)
        if len(told) > asked + asked // 2:
            raise CancelledError

    before = sorted(folder.iterdir())
    with pytest.raises(CancelledError):
        export(progress=stop)
    assert sorted(folder.iterdir()) == before
    print(f"  told {asked} times how far it is; stopped half way, it left nothing")


def _case(desk: Desk, case_id: CaseId, target: Path, **how: object) -> None:
    export_case(desk, case_id, target, CaseSentences(), _no_paper, named=False, **how)


def _caseload(desk: Desk, case_ids: list[int], target: Path, **how: object) -> None:
    caseload_export.export_caseload(desk, case_ids, target, FOR_THE_OFFICE, CaseloadSentences(), **how)


def _batch(desk: Desk, case_ids: list[int], folder: Path) -> object:
    return export_cases(desk, case_ids, folder, BatchChoice(named=False), BatchSentences(), _no_paper)


def _no_paper(_paper: object) -> bytes:
    raise AssertionError("only workbooks are written here")


def _export_case(begin: Begin, folder: Path, out: Path) -> None:
    desk = open_vault(folder, PASSPHRASE)
    begin()
    _case(desk, CaseId(_cases(desk)[0]), out / "a.xlsx")
    close_vault(desk)


def _export_caseload(begin: Begin, folder: Path, out: Path) -> None:
    desk = open_vault(folder, PASSPHRASE)
    begin()
    _caseload(desk, _cases(desk)[1:], out / "b.xlsx")
    close_vault(desk)


def _export_batch(begin: Begin, folder: Path, out: Path) -> None:
    desk = open_vault(folder, PASSPHRASE)
    (out / "many").mkdir()
    begin()
    _batch(desk, _cases(desk)[1 : CASES + 1], out / "many")
    close_vault(desk)


def _write(begin: Begin, _folder: Path, out: Path) -> None:
    """Rows that are made while they are written."""
    columns = (Column("words", width=44), Column("amount", Kind.MONEY), Column("at", Kind.INSTANT))
    rows = ((f"今天再不还钱就安排兄弟去堵你，编号{number}", number, None) for number in range(ROWS))
    begin()
    write_workbook(Workbook("t", (SheetSpec("s", "s", columns, rows),)), out / "c.xlsx")


def _cases(desk: Desk) -> list[int]:
    return [row[0] for row in plain(desk, "SELECT id FROM case_file WHERE withdrawn_at IS NULL ORDER BY id")]


def _held(book: Workbook) -> Workbook:
    """The workbook with all its rows at hand."""
    return replace(book, sheets=tuple(replace(sheet, rows=list(sheet.rows)) for sheet in book.sheets))


def _size(book: Workbook) -> str:
    rows = sum(len(sheet.rows) for sheet in book.sheets)
    return f"{rows} rows, {sum(len(sheet.rows) * len(sheet.columns) for sheet in book.sheets)} cells"


def _bare(book: Workbook, target: Path) -> None:
    """Every cell once more through openpyxl alone, in the same styles, which are looked up once for each column."""
    made = openpyxl.Workbook(write_only=True)
    add_styles(made)
    for spec in book.sheets:
        sheet = made.create_sheet()
        styles = []
        for column in spec.columns:
            pattern = WriteOnlyCell(sheet)
            pattern.style = body_style(column.kind)
            styles.append((pattern._style, column.kind is Kind.MONEY))
        for values in spec.rows:
            cells = []
            for value, (style, is_money) in zip(values, styles, strict=True):
                cell = WriteOnlyCell(sheet, value=_plain(value, is_money=is_money))
                cell._style = copy(style)
                cells.append(cell)
            sheet.append(cells)
    made.save(target)


def _plain(value: object, *, is_money: bool) -> object:
    """What a spreadsheet knows: no zones, yuan for fen, and no text that begins as a formula does."""
    if isinstance(value, datetime):
        return value.astimezone(CHINA).replace(tzinfo=None)
    if isinstance(value, str):
        return value.lstrip("=")
    return value / 100 if is_money and isinstance(value, int) else value


def _show(title: str, *measured: Measured) -> None:
    print(f"\n{title}, seed {SEED}, milliseconds of the processor")
    for each in measured:
        print(f"  {each}")
