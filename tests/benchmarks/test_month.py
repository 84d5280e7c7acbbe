"""What a month of a million incidents costs: on the screen, as a workbook, on paper, and behind one of its numbers.

``COUNSEL_DESK_BENCHMARK_MONTH`` sets how many (20,000 unless told), ``COUNSEL_DESK_BENCHMARK_MONTH_VAULT`` names a
folder that is made once and used again. All times are those on the processor.

The floor of the figures is plain SQL that counts the incidents of the month for each of the tables that they fall
into, without words, shares or the months beside it; that of a list is every id behind the number, in order of time.
"""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from counsel_desk.documents.figures import figures_pdf
from counsel_desk.domain.figure_cells import SummaryCell, TableCell
from counsel_desk.domain.incidents import Channel
from counsel_desk.domain.people import Office
from counsel_desk.domain.periods import Month
from counsel_desk.domain.statistics import Figure, TableCode
from counsel_desk.messages import StatisticsWords
from counsel_desk.messages.figure_papers import FigureSentences
from counsel_desk.services.behind_figures import lines_behind, records_behind
from counsel_desk.services.demo import fill_with_invented_caseload
from counsel_desk.services.desk import Desk
from counsel_desk.services.figures_paper import export_figures_paper
from counsel_desk.services.statistics import count_figures, export_figures
from counsel_desk.services.vaults import close_vault, create_vault, open_vault
from counsel_desk.storage.keys import KdfCost
from tests.benchmarks.alone import Begin, megabytes_above
from tests.benchmarks.many_incidents import fill_month, milliseconds_of
from tests.benchmarks.measuring import SEED, Measured, plain, timed

pytestmark = pytest.mark.benchmark

INCIDENTS = int(os.environ.get("COUNSEL_DESK_BENCHMARK_MONTH", "20000"))
VAULT = os.environ.get("COUNSEL_DESK_BENCHMARK_MONTH_VAULT")
PASSPHRASE = "四匹马 走过 雨夜"
OF_MONTH = "FROM incident WHERE withdrawn_at IS NULL AND happened_at >= :first AND happened_at < :end"
HOUR = "happened_at / 3600000 + 8"
ROWS = ("channel", "contacted", f"iif(precision = 'day', NULL, ({HOUR}) % 24)", f"(({HOUR}) / 24 + 3) % 7")
CONDUCTS = f"""
SELECT code, count(DISTINCT incident_id) FROM conduct WHERE state = 'confirmed' AND withdrawn_at IS NULL
AND incident_id IN (SELECT id {OF_MONTH}) GROUP BY 1
"""  # noqa: S608  our own words
COUNTS = (*(f"SELECT {row}, count(*) {OF_MONTH} GROUP BY 1" for row in (*ROWS, "organisation_id")), CONDUCTS)
EVERY_ID = f"SELECT id {OF_MONTH} ORDER BY happened_at DESC"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault with one month that holds them, before and after a caseload of 300 clients."""
    folder = Path(VAULT) if VAULT else tmp_path_factory.mktemp("month") / "vault"
    if not (folder / "keys.json").exists():
        cost = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
        desk, _ = create_vault(folder, Office("青禾互助（虚构）"), "示例·林一", PASSPHRASE, cost=cost)
        fill_with_invented_caseload(desk, seed=SEED)
        fill_month(desk, _month(desk), INCIDENTS)
        close_vault(desk)
    return folder


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    """That vault, open: for one test, so that a process of its own can open it too."""
    opened = open_vault(folder, PASSPHRASE)
    yield opened
    close_vault(opened)


def test_figures_and_their_files(desk: Desk, tmp_path: Path, qapp: QApplication) -> None:
    month, words = _month(desk), StatisticsWords(desk.pack)
    first, end = milliseconds_of(month)
    paper = partial(figures_pdf, words=FigureSentences(desk.pack, desk.counsellor.name))
    counted = count_figures(desk, month).summary[Figure.INCIDENTS]

    def counts() -> None:
        for each in COUNTS:
            plain(desk, each, first=first, end=end)

    works = {
        "the figures on the screen": lambda: count_figures(desk, month),
        "the public ones": lambda: count_figures(desk, month, internal=False),
        "the internal workbook": lambda: export_figures(desk, month, tmp_path / "m.xlsx", words, internal=True),
        "the public workbook": lambda: export_figures(desk, month, tmp_path / "p.xlsx", words),
        "the internal paper": lambda: export_figures_paper(desk, month, tmp_path / "m.pdf", paper, internal=True),
    }
    _show(
        f"a month of {counted} incidents",
        *(timed(name, work, "its tables in SQL", counts, rounds=3, processor=True) for name, work in works.items()),
    )


def test_behind_a_number(desk: Desk) -> None:
    month = _month(desk)
    first, end = milliseconds_of(month)
    cells = {
        "all its incidents": SummaryCell(Figure.INCIDENTS),
        "those of one channel": TableCell(TableCode.INCIDENTS_BY_CHANNEL, Channel.SMS),
        "those of one conduct": TableCell(TableCode.INCIDENTS_BY_CONDUCT, "T01"),
    }

    def ids() -> None:
        plain(desk, EVERY_ID, first=first, end=end)

    keys = records_behind(desk, cells["all its incidents"], month)
    rows = f"SELECT * FROM incident ORDER BY happened_at DESC LIMIT {len(keys[:200])}"  # noqa: S608  a number
    _show(
        f"behind a number of {len(keys)} incidents",
        *(
            timed(name, partial(records_behind, desk, cell, month), "every id", ids, rounds=3, processor=True)
            for name, cell in cells.items()
        ),
        timed("the first 200 lines", lambda: lines_behind(desk, keys[:200]), "200 rows", lambda: plain(desk, rows)),
    )


def test_memory(folder: Path) -> None:
    print()
    for name, work in {"the figures": _count, "the list of all": _list}.items():
        most, idle = megabytes_above(work, folder)
        print(f"  {name:<32} {most:.0f} MB above {idle:.0f} MB with the vault open")


def _count(begin: Begin, folder: Path) -> None:
    desk = open_vault(folder, PASSPHRASE)
    begin()
    count_figures(desk, _month(desk))
    close_vault(desk)


def _list(begin: Begin, folder: Path) -> None:
    desk = open_vault(folder, PASSPHRASE)
    begin()
    records_behind(desk, SummaryCell(Figure.INCIDENTS), _month(desk))
    close_vault(desk)


def _month(desk: Desk) -> Month:
    return Month(desk.today.year, desk.today.month).previous


def _show(title: str, *measured: Measured) -> None:
    print(f"\n{title}, seed {SEED}, milliseconds of the processor")
    for each in measured:
        print(f"  {each}")
