"""What an import of messages asks of the vault: what stands in its case, and in how many others a number does."""

from collections.abc import Collection, Iterator

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import IncidentDetails
from counsel_desk.storage.queries.withdrawn import cases_out_of_sight
from counsel_desk.storage.tables import Incident

_AT_ONCE = 500  # values in one question


def standing_contacts(session: Session, case_id: CaseId) -> Iterator[IncidentDetails]:
    """The contacts of a case with all that tells one from another, row by row: there may be tens of thousands."""
    incident = Incident
    rows = session.execute(
        sa.select(
            *(incident.happened_at, incident.precision, incident.channel),
            *(incident.direction, incident.number, incident.words),
        ).where(incident.case_id == case_id),
        execution_options={"yield_per": 1_000},
    )
    for row in rows:
        yield IncidentDetails(
            happened_at=row.happened_at,
            precision=row.precision,
            channel=row.channel,
            direction=row.direction,
            number=row.number,
            words=row.words,
        )


def other_cases_with(session: Session, numbers: Collection[str], besides: CaseId | None) -> dict[str, int]:
    """In how many cases that can be seen each of these numbers stands, without the one named; counts only."""
    wanted = [each for each in numbers if each]
    counts: dict[str, int] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        count = sa.func.count(sa.distinct(Incident.case_id)).label("cases")
        statement = (
            sa.select(Incident.number, count)
            .where(Incident.number.in_(wanted[start : start + _AT_ONCE]), Incident.case_id.not_in(cases_out_of_sight()))
            .group_by(Incident.number)
        )
        if besides is not None:
            statement = statement.where(Incident.case_id != besides)
        counts.update((row.number, row.cases) for row in session.execute(statement))
    return counts
