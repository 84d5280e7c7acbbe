"""The evidence bundles of a case that were given out, as the history tells of them."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.evidence_bundle import BundlePurpose, GivenBundle
from counsel_desk.domain.ids import CaseId
from counsel_desk.storage.tables import Counsellor, History, HistoryContent

_ACTION = "export.bundle"


def bundles_of_case(session: Session, case_id: CaseId) -> tuple[GivenBundle, ...]:
    """The newest first; one whose content was erased with its client is left out."""
    rows = session.execute(
        sa.select(History.at, Counsellor.name, HistoryContent.content)
        .join(Counsellor, Counsellor.id == History.counsellor_id)
        .join(HistoryContent, HistoryContent.history_id == History.id)
        .where(History.case_id == case_id, History.action == _ACTION)
        .order_by(History.id.desc())
        .execution_options(withdrawn=True)
    )
    return tuple(
        GivenBundle(
            at=at,
            who=who,
            purpose=BundlePurpose(said["purpose"]),
            recipient=said["recipient"],
            files=len(said["files"]),
            sums=said["sums"],
        )
        for at, who, said in rows
    )
