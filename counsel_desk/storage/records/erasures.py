"""Who was erased: written once, never changed."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.erasing import Erasure, Going, Gone
from counsel_desk.storage import tables


def add_erasure(
    session: Session, entry: tables.History, *, reference: str, cases: Sequence[str], mark: str, going: Going
) -> Erasure:
    """Write down what `entry` of the history says too, in a shape that can be asked."""
    row = tables.Erasure(
        at=entry.at,
        counsellor_id=entry.counsellor_id,
        reference=reference,
        cases=list(cases),
        mark=mark,
        counts={str(kind): number for kind, number in going.counts.items()},
        evidence_bytes=going.evidence_bytes,
        history_id=entry.id,
    )
    session.add(row)
    session.flush()
    return _erasure(row, session.get_one(tables.Counsellor, row.counsellor_id).name, entry.link)


def erasure_of(session: Session, reference: str) -> Erasure | None:
    """When and by whom the person of a reference was erased, the last time if a backup had brought them back."""
    row = session.execute(
        sa.select(tables.Erasure, tables.Counsellor.name, tables.History.link)
        .join(tables.Counsellor, tables.Counsellor.id == tables.Erasure.counsellor_id)
        .join(tables.History, tables.History.id == tables.Erasure.history_id)
        .where(tables.Erasure.reference == reference)
        .order_by(tables.Erasure.id.desc())
        .execution_options(withdrawn=True)
    ).first()
    return None if row is None else _erasure(*row)


def marks_of_erased(session: Session, reference: str) -> frozenset[str]:
    """The marks in the key files of the person who had a reference: one for each record that was merged."""
    erased = tables.Erasure
    last = sa.select(sa.func.max(erased.history_id)).where(erased.reference == reference).scalar_subquery()
    return frozenset(session.scalars(sa.select(erased.mark).where(erased.history_id == last)))


def _erasure(row: tables.Erasure, by: str, link: str) -> Erasure:
    counts = {Gone(kind): number for kind, number in row.counts.items()}
    return Erasure(row.reference, row.at, by, Going(counts, row.evidence_bytes), link)
