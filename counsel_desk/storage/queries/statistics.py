"""The summary of a period, and what each counsellor did in it: counted from the records, and what is archived."""

from collections import Counter, defaultdict

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import CounsellorId
from counsel_desk.domain.periods import Period
from counsel_desk.domain.statistics import WORK_FIGURES, Figure, Work
from counsel_desk.storage.queries.archived_counts import archived_in
from counsel_desk.storage.queries.figure_populations import of_figure
from counsel_desk.storage.queries.figure_records import Population
from counsel_desk.storage.tables import Counsellor


def summary(session: Session, period: Period, *, with_open: bool = True) -> dict[Figure, int]:
    """The numbers of the summary; those open at the end, which take a pass over every case there was, if asked for."""
    wanted = [figure for figure in Figure if with_open or figure is not Figure.OPEN_AT_END]
    gone = archived_in(session, period).summary
    return {of: gone[of] + sum(_count(session, each) for each in of_figure(of, period)) for of in wanted}


def work(session: Session, period: Period) -> tuple[Work, ...]:
    """What each counsellor did who did anything, by name; what nobody was named for comes last, then what is archived.

    Cases and tasks are told of who has them now, conversations and steps of who wrote them down.
    """
    found: defaultdict[int | None, Counter[Figure]] = defaultdict(Counter)
    for figure in WORK_FIGURES:
        for population in of_figure(figure, period):
            by, counted = population.counsellor.label("by"), sa.func.count(population.key)
            for counsellor, count in session.execute(population.chosen.with_only_columns(by, counted).group_by("by")):
                found[counsellor][figure] += count
    names = dict(session.execute(sa.select(Counsellor.id, Counsellor.name)).tuples().all())
    done = [
        Work("" if each is None else names[each], {of: counts[of] for of in WORK_FIGURES}, _counsellor(each))
        for each, counts in found.items()
    ]
    gone = archived_in(session, period).summary
    archived = Work("", {of: gone[of] for of in WORK_FIGURES}, of_erased=True)
    rest = (archived,) if any(archived.counts.values()) else ()
    return (*sorted(done, key=lambda each: (not each.name, each.name)), *rest)


def _count(session: Session, population: Population) -> int:
    return session.scalar(population.chosen.with_only_columns(sa.func.count(population.key))) or 0


def _counsellor(each: int | None) -> CounsellorId | None:
    return None if each is None else CounsellorId(each)
