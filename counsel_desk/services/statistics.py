"""The figures of a period: counted once, for the screen, the workbook and the command line alike."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from counsel_desk.domain.periods import Period, PeriodKind
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.domain.publishing import Release, added_up, check_publishable
from counsel_desk.domain.statistics import PeriodFigures
from counsel_desk.exchange.workbooks import write_workbook
from counsel_desk.services.desk import Desk
from counsel_desk.services.figure_counts import count_period
from counsel_desk.services.figures_workbook import FigureWords, figures_workbook
from counsel_desk.services.going_out import going_out_as
from counsel_desk.services.releases import Releases, keep_releases
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.queries import statistics
from counsel_desk.storage.queries.archived_counts import concerns_archive
from counsel_desk.storage.records import office


def count_figures(desk: Desk, period: Period, *, internal: bool = True) -> PeriodFigures:
    """Count a period. Unless `internal`, months are shown as they were released, or would be now, and nobody is named.

    RefusedError when its figures could not be published safely: see `check_publishable`.
    """
    if not internal:
        check_publishable(period, desk.today)
    with desk.database.read(everyone=True) as session:
        return (
            _internal(desk, session, period) if internal else _published(desk, session, period, Releases(desk, session))
        )


@contextmanager
def figures_leaving(
    desk: Desk, period: Period, *, internal: bool = False, correct: bool = False
) -> Iterator[PeriodFigures]:
    """The figures of a period while they are written into a file: for publication unless `internal`.

    Once that is done, and before the file takes its place, every month that was shown for the first time is frozen: it
    will be shown like that again. With `correct`, months that differ today are released once more, as far as that
    gives nothing away. RefusedError as `count_figures`, and ``figures.too_little_changed``.
    """
    if internal:
        yield count_figures(desk, period)
    else:
        check_publishable(period, desk.today)
        with desk.database.read(everyone=True) as session:
            releases = Releases(desk, session, desk.clock())
            if correct:
                releases.correct(period.months)
            figures = _published(desk, session, period, releases)
        yield figures
        if releases.new:
            keep_releases(desk, tuple(releases.new.values()))
    # Nothing leaves the vault that is not written down.
    desk.database.note_deed("export.month", period=str(period), internal=internal)


def export_figures(
    desk: Desk,
    period: Period,
    target: Path,
    words: FigureWords,
    *,
    internal: bool = False,
    correct: bool = False,
    progress: Progress = unwatched,
) -> None:
    """Write the workbook of a period: the publishable one unless `internal`.

    The target is replaced whole or not at all. RefusedError as `figures_leaving`.
    """
    with (
        going_out_as(desk, target) as unfinished,
        figures_leaving(desk, period, internal=internal, correct=correct) as figures,
    ):
        write_workbook(figures_workbook(figures, words), unfinished, progress=progress)


def _internal(desk: Desk, session: Transaction, period: Period) -> PeriodFigures:
    head = office.load_office(session)
    counted = count_period(session, desk.pack, period)
    return PeriodFigures(
        period=period,
        summary=counted.summary,
        before=statistics.summary(session, period.previous),
        year_before=statistics.summary(session, period.year_before) if _has_year_before(period) else None,
        tables=counted.tables,
        work=statistics.work(session, period),
        made_at=desk.clock(),
        guidance_version=desk.pack.version,
        office=head.name,
        threshold=head.threshold,
        with_erased=concerns_archive(session, period),
    )


def _published(desk: Desk, session: Transaction, period: Period, releases: Releases) -> PeriodFigures:
    """The sum of what its months show; beside it, that of the months before and of those a year earlier."""

    def beside(other: Period) -> Release:
        return added_up([Release(releases.summary(month), ()) for month in other.months])

    months = [releases.shown(month) for month in period.months]
    shown = added_up([month.figures for month in months])
    return PeriodFigures(
        period=period,
        summary=shown.summary,
        before=beside(period.previous).summary,
        year_before=beside(period.year_before).summary if _has_year_before(period) else None,
        tables=shown.tables,
        work=(),
        made_at=desk.clock(),
        guidance_version=months[-1].released.guidance_version,
        office=office.load_office(session).name,
        threshold=min(month.released.threshold for month in months),
        published=True,
        releases=tuple(month.released for month in months),
    )


def _has_year_before(period: Period) -> bool:
    return period.kind is not PeriodKind.YEAR  # its year before is the one just before
