"""The time line of a case and its calendar: every incident as a row, and what of them a filter lets through."""

from dataclasses import dataclass

from counsel_desk.domain.contact_calendar import DayOfContacts, calendar_of
from counsel_desk.domain.contact_norms import Passed, passed_by
from counsel_desk.domain.debts import Debt
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.timelines import TimelineFilter, TimelineRow
from counsel_desk.services.debts import debts_of
from counsel_desk.services.desk import Desk
from counsel_desk.storage.queries.timeline import incidents_saying, timeline_of


@dataclass(frozen=True, slots=True)
class Timeline:
    """Every incident of a case, newest first, the norms they pass, and the debts they may name."""

    case_id: CaseId
    rows: tuple[TimelineRow, ...] = ()
    passed: tuple[Passed, ...] = ()
    debts: tuple[Debt, ...] = ()


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a filter lets through of a time line, and its days."""

    rows: tuple[TimelineRow, ...]
    days: tuple[DayOfContacts, ...]


def load_timeline(desk: Desk, case_id: CaseId) -> Timeline:
    """The time line of a case, in one read of narrow rows."""
    with desk.database.read() as session:
        rows = timeline_of(session, case_id)
    return Timeline(case_id, rows, passed_by(row.contact for row in rows), debts_of(desk, case_id))


def narrow(desk: Desk, timeline: Timeline, wanted: TimelineFilter) -> Narrowed:
    """What is let through, with the days of it; a day over the norm stays so as long as one of its contacts shows."""
    rows = tuple(filter(wanted.lets_through, timeline.rows))
    if wanted.text.strip():
        with desk.database.read() as session:
            found = incidents_saying(session, timeline.case_id, wanted.text)
        rows = tuple(row for row in rows if row.id in found)
    return Narrowed(rows, calendar_of((row.contact for row in rows), timeline.passed))
