"""Figures in which people count who were erased since, to be looked at: what is said of them, and where it leads."""

from datetime import date

from picture_releases import enter_quarter
from picture_stage import Scene, Stage
from picture_start import empty_vault
from PySide6.QtWidgets import QScrollArea, QWidget

from counsel_desk.domain.figure_cells import SummaryCell
from counsel_desk.domain.periods import Days, Month
from counsel_desk.domain.statistics import Figure
from counsel_desk.storage.erasing import client_called, take_out, traces_of
from counsel_desk.storage.keys import KeyRing
from counsel_desk.ui.pages.statistics_page import StatisticsPage

_MONTH = Month(2026, 9)
_ERASED = range(41, 53)


def figures_with_erased(stage: Stage) -> None:
    """They count, and a note says what is not kept of them."""
    _internal(stage)


def figures_with_erased_lower(stage: Stage) -> None:
    """What was done for them stands beneath the counsellors."""
    for area in _internal(stage).findChildren(QScrollArea):
        area.ensureWidgetVisible(area.findChild(QWidget, "table_work_by_counsellor"))


def figures_cut_without_erased(stage: Stage) -> None:
    """Days that cut through a month leave them out, and say so."""
    statistics = _internal(stage)
    statistics.show_period(Days(date(2026, 9, 2), date(2026, 9, 30)))


def behind_with_erased(stage: Stage) -> None:
    """The list behind a number says how many there is nothing to list of."""
    statistics = _internal(stage)
    statistics._behind.show(_MONTH, SummaryCell(Figure.NEW_CASES), "New cases")


def _internal(stage: Stage) -> StatisticsPage:
    """The figures for the office, of whose twenty clients of a month twelve were erased."""
    fresh = not (stage.vault.parent / "archive").exists()
    stage.open(empty_vault(stage, "archive"))
    if fresh:
        enter_quarter(stage, 20)
        with stage.desk.database.keep() as session:
            for number in _ERASED:
                traces = traces_of(session, client_called(session, f"P-2026-{number:04d}"))
                ring = KeyRing.load(stage.desk.vault.folder)
                take_out(session, traces, ring, by=stage.desk.counsellor.id, at=stage.clock())
    stage.show_page("statistics")
    statistics = stage.wiring.statistics
    statistics._version.choose("internal")
    statistics.show_period(_MONTH)
    statistics._count()
    stage.rest()
    return statistics


ARCHIVE: tuple[Scene, ...] = (
    figures_with_erased,
    figures_with_erased_lower,
    figures_cut_without_erased,
    behind_with_erased,
)
