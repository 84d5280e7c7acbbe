"""The records behind figures that have gaps, so that somebody can fill them before the figures leave."""

from counsel_desk.domain.gaps import CaseWithGaps, Gap
from counsel_desk.domain.listing import ListKind
from counsel_desk.domain.lists import CaseRow
from counsel_desk.domain.periods import Period
from counsel_desk.services.desk import Desk
from counsel_desk.services.lists import list_rows
from counsel_desk.storage.queries import gaps


def cases_with_gaps(desk: Desk, period: Period) -> tuple[CaseWithGaps, ...]:
    """The cases of a period with gaps, those with the most first."""
    with desk.database.read() as session:
        found = gaps.gaps(session, period)
    rows = (row for row in list_rows(desk, ListKind.CASES, sorted(found)) if isinstance(row, CaseRow))
    cases = (CaseWithGaps(row, tuple(gap for gap in Gap if gap in found[row.id])) for row in rows)
    return tuple(sorted(cases, key=lambda each: (-len(each.gaps), each.case.id)))
