"""The time line of one case: narrow rows of every incident, and which of them say something."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.folding import fold
from counsel_desk.domain.ids import CaseId, DebtId, IncidentId, OrganisationId, PersonId
from counsel_desk.domain.incidents import ConductState, IncidentDetails
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.organisations import OrganisationRole
from counsel_desk.domain.timelines import BEGINNING, TimelineRow
from counsel_desk.storage.tables import Conduct, Incident, Organisation

_BETWEEN = "\x1f"  # stands in no text: everything typed is cleaned of control characters
_Conducts = tuple[tuple[str, ConductState], ...]


def timeline_of(session: Session, case_id: CaseId) -> tuple[TimelineRow, ...]:
    """Every incident of a case as a row, newest first; loaded as records, 10,000 of them took seconds."""
    conducts: dict[int, _Conducts] = {}
    seen = (
        sa.select(Conduct.incident_id, Conduct.code, Conduct.state)
        .join(Incident, Incident.id == Conduct.incident_id)
        .where(Incident.case_id == case_id)
        .order_by(Conduct.id)
    )
    for incident_id, code, state in session.execute(seen):
        conducts[incident_id] = (*conducts.get(incident_id, ()), (code, state))
    rows = session.execute(
        sa.select(
            *(Incident.id, Incident.happened_at, Incident.precision, Incident.channel, Incident.number),
            *(Incident.contacted, Incident.known_from, Incident.organisation_id, Incident.debt_id),
            *(Incident.connected, Incident.duration_seconds, Incident.direction, Incident.person_id),
            sa.func.substr(Incident.words, 1, BEGINNING).label("words"),
            *(Organisation.name, Organisation.role),
        )
        .outerjoin(Organisation, Organisation.id == Incident.organisation_id)
        .where(Incident.case_id == case_id)
        .order_by(Incident.happened_at.desc(), Incident.id.desc())
    )
    return tuple(_row(case_id, row, conducts.get(row.id, ())) for row in rows)


def incidents_saying(session: Session, case_id: CaseId, text: str) -> frozenset[IncidentId]:
    """The incidents of a case with that text in words, number, organisation, effect or witness."""
    wanted = fold(text.strip())
    digits = wanted.replace(" ", "")
    wanted = digits if digits.isdecimal() else wanted  # a number is kept without the spaces it is shown with
    rows = session.execute(
        sa.select(
            *(Incident.id, Incident.words, Incident.number, Incident.effect, Incident.witness),
            sa.func.coalesce(Organisation.name, ""),
        )
        .outerjoin(Organisation, Organisation.id == Incident.organisation_id)
        .where(Incident.case_id == case_id)
    )
    return frozenset(IncidentId(row[0]) for row in rows if wanted in fold(_BETWEEN.join(row[1:])))


def _row(case_id: CaseId, row: sa.Row[Any], conducts: _Conducts) -> TimelineRow:
    return TimelineRow(
        id=IncidentId(row.id),
        case_id=case_id,
        day=day_of(row.happened_at),
        details=IncidentDetails(
            happened_at=row.happened_at,
            precision=row.precision,
            channel=row.channel,
            number=row.number,
            words=row.words,
            contacted=row.contacted,
            known_from=row.known_from,
            organisation=None if row.organisation_id is None else OrganisationId(row.organisation_id),
            debt=None if row.debt_id is None else DebtId(row.debt_id),
            connected=row.connected,
            duration_seconds=row.duration_seconds,
            direction=row.direction,
            person=None if row.person_id is None else PersonId(row.person_id),
        ),
        organisation_name=row.name or "",
        collects=row.role is not OrganisationRole.OFFICIAL,
        conducts=conducts,
    )
