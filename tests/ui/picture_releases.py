"""Published months that are different today, to be looked at: what is said of them, and where it leads."""

from dataclasses import replace
from datetime import datetime

from picture_stage import Scene, Stage
from picture_start import empty_vault

from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import ClientDetails
from counsel_desk.domain.periods import Month, Quarter
from counsel_desk.services import cases
from counsel_desk.services.statistics import figures_leaving
from counsel_desk.ui.pages.release_panel import ReleasePanel

_QUARTER = Quarter(2026, 3)


def release_differs(stage: Stage) -> None:
    """So much was written down late that a correction may tell of it."""
    _office(stage, "released", late=12)
    stage.wiring.statistics.show_period(Month(2026, 9))


def release_differs_little(stage: Stage) -> None:
    """One case more: to tell of it would give it away."""
    _office(stage, "released nearly", late=1)
    stage.wiring.statistics.show_period(Month(2026, 9))


def release_quarter_differs(stage: Stage) -> None:
    """All three months of a quarter."""
    _office(stage, "released", late=12)
    stage.wiring.statistics.show_period(_QUARTER)


def release_corrected(stage: Stage) -> None:
    """The correction was written."""
    _office(stage, "corrected", late=12)
    statistics = stage.wiring.statistics
    statistics.show_period(Month(2026, 9))
    stage.rest()
    statistics.findChild(ReleasePanel).write_correction(Month(2026, 9), stage.vault.parent / "corrected.xlsx")


def _office(stage: Stage, name: str, late: int) -> None:
    """A quarter was published; cases of its months were written down afterwards."""
    fresh = not (stage.vault.parent / name).exists()
    stage.open(empty_vault(stage, name))
    if fresh:
        enter_quarter(stage, 20)
        with figures_leaving(stage.desk, _QUARTER):
            pass  # no file is wanted here: what is published once is frozen
        enter_quarter(stage, late)
    stage.show_page("statistics")


def enter_quarter(stage: Stage, count: int) -> None:
    """Open so many cases in each month of the third quarter."""
    for month in _QUARTER.months:
        then = datetime(month.year, month.number, 20, 9, tzinfo=CHINA)
        back_then = replace(stage.desk, clock=lambda then=then: then)
        for number in range(count):
            cases.open_case(back_then, ClientDetails(f"示例·来客{number}"))


RELEASES: tuple[Scene, ...] = (
    release_differs,
    release_differs_little,
    release_quarter_differs,
    release_corrected,
)
