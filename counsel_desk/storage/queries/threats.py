"""Whether a case has a contact that may be a threat of violence."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import ConductState
from counsel_desk.domain.threats import THREAT, standing
from counsel_desk.storage.tables import Conduct, Incident


def threat_of(session: Session, case_id: CaseId) -> ConductState | None:
    """Confirmed, or suggested and not decided yet; None where no threat stands."""
    found = session.scalars(
        sa.select(Conduct.state)
        .join(Incident, Incident.id == Conduct.incident_id)
        .where(Incident.case_id == case_id, Conduct.code == THREAT)
        .distinct()
    )
    return standing(found.all())
