"""The figures of a period on paper: for publication unless they are to stay in the office."""

from collections.abc import Callable
from pathlib import Path

from counsel_desk.domain.periods import Period
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.domain.statistics import PeriodFigures
from counsel_desk.services.desk import Desk
from counsel_desk.services.going_out import going_out_as
from counsel_desk.services.statistics import figures_leaving

LayOut = Callable[[PeriodFigures], bytes]
"""Makes a PDF of the figures."""


def export_figures_paper(
    desk: Desk,
    period: Period,
    target: Path,
    lay_out: LayOut,
    *,
    internal: bool = False,
    correct: bool = False,
    progress: Progress = unwatched,
) -> None:
    """Write a PDF of a period, whole or not at all: what it shows is what the workbook would hold.

    RefusedError as `figures_leaving`; stopped, nothing is released.
    """
    with (
        going_out_as(desk, target) as unfinished,
        figures_leaving(desk, period, internal=internal, correct=correct) as figures,
    ):
        unfinished.write_bytes(lay_out(figures))
        progress(1, 1)  # the last moment to stop: what follows is for ever


def figures_for_printer(desk: Desk, period: Period, *, internal: bool = False) -> PeriodFigures:
    """The figures of a period that are about to be printed, written down as given out; RefusedError as above."""
    with figures_leaving(desk, period, internal=internal) as figures:
        return figures
