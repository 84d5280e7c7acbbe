"""The paper of figures shows the very figures of the workbook, and leaves the vault as it does."""

from pathlib import Path

import openpyxl
import pytest

from counsel_desk.domain.periods import Month, Quarter
from counsel_desk.domain.statistics import PeriodFigures
from counsel_desk.errors import CancelledError, RefusedError
from counsel_desk.messages import StatisticsWords
from counsel_desk.services.desk import Desk
from counsel_desk.services.figures_paper import export_figures_paper, figures_for_printer
from counsel_desk.services.history import office_history
from counsel_desk.services.statistics import count_figures, export_figures

OCTOBER = Month(2026, 10)


class Laid:
    """Keeps the figures that it is given to lay out."""

    figures: PeriodFigures

    def __call__(self, figures: PeriodFigures) -> bytes:
        self.figures = figures
        return b"%PDF-"


@pytest.mark.parametrize("internal", [False, True])
def test_a_paper_and_a_workbook_show_the_same_counts(invented_desk: Desk, tmp_path: Path, internal: bool) -> None:
    laid, words = Laid(), StatisticsWords(invented_desk.pack)
    export_figures_paper(invented_desk, OCTOBER, tmp_path / "a.pdf", laid, internal=internal)
    export_figures(invented_desk, OCTOBER, tmp_path / "a.xlsx", words, internal=internal)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx", read_only=True)
    for table in laid.figures.tables:
        cells = {
            row[0]: row[1] for row in book[words.table(table.code)].iter_rows(min_row=5, max_col=2, values_only=True)
        }
        for row, count in table.rows.items():
            assert cells[words.row(table.code, row)] == (words.withheld if count is None else count), table.code
    assert laid.figures.published is not internal


def test_what_is_printed_is_written_down_as_what_is_saved(invented_desk: Desk, tmp_path: Path) -> None:
    figures = figures_for_printer(invented_desk, OCTOBER)
    laid = Laid()
    export_figures_paper(invented_desk, OCTOBER, tmp_path / "a.pdf", laid)
    assert (laid.figures.summary, laid.figures.tables) == (figures.summary, figures.tables)
    assert [deed.action for deed in office_history(invented_desk)].count("export.month") == 2


def test_a_paper_that_may_not_be_published_is_not_written(invented_desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(RefusedError):
        export_figures_paper(invented_desk, Quarter(2026, 4), tmp_path / "a.pdf", Laid())
    assert not (tmp_path / "a.pdf").exists()


def test_a_paper_that_is_stopped_is_not_written_and_releases_nothing(invented_desk: Desk, tmp_path: Path) -> None:
    def stopped(done: int, total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        export_figures_paper(invented_desk, OCTOBER, tmp_path / "a.pdf", Laid(), progress=stopped)
    assert not (tmp_path / "a.pdf").exists()
    assert count_figures(invented_desk, OCTOBER, internal=False).releases[0].at is None
