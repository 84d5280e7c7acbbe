"""The office and its counsellors."""

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import CounsellorId
from counsel_desk.domain.people import Counsellor, Office
from counsel_desk.storage import tables


def set_office(session: Session, office: Office) -> None:
    """Write the head of every printed page; the first time makes the office."""
    row = session.scalar(sa.select(tables.Office))
    if row is None:
        row = tables.Office(name=office.name)
        session.add(row)
    row.name, row.phone, row.address, row.threshold = office.name, office.phone, office.address, office.threshold


def load_office(session: Session) -> Office:
    """The office this vault belongs to."""
    row = session.scalars(sa.select(tables.Office)).one()
    return Office(row.name, row.phone, row.address, row.threshold)


def add_counsellor(session: Session, name: str, *, is_coordinator: bool, uuid: str | None = None) -> Counsellor:
    """Add someone who signs in. `uuid` is given when a key slot already names them."""
    row = tables.Counsellor(name=name, is_coordinator=is_coordinator)
    if uuid is not None:
        row.uuid = uuid
    session.add(row)
    session.flush()
    return _counsellor(row)


def counsellors(session: Session) -> tuple[Counsellor, ...]:
    """Everyone who ever signed in, by name."""
    return tuple(map(_counsellor, session.scalars(sa.select(tables.Counsellor).order_by(tables.Counsellor.name))))


def let_leave(session: Session, counsellor_id: CounsellorId) -> None:
    """From now on this counsellor works here no more; what they did stays under their name."""
    session.get_one(tables.Counsellor, counsellor_id).active = False


def name_counsellors(session: Session, today: Iterable[Counsellor]) -> None:
    """Let older records know the counsellors of today: who came since, who left, who coordinates."""
    known = {row.uuid: row for row in session.scalars(sa.select(tables.Counsellor))}
    for each in today:
        row = known.get(each.uuid)
        if row is None:
            row = tables.Counsellor(uuid=each.uuid, name=each.name)
            session.add(row)
        row.name, row.is_coordinator, row.active = each.name, each.is_coordinator, each.active


def counsellor_of_slot(session: Session, uuid: str) -> Counsellor | None:
    """The counsellor a key slot names; None for the recovery code, which names nobody."""
    row = session.scalar(sa.select(tables.Counsellor).where(tables.Counsellor.uuid == uuid))
    return _counsellor(row) if row else None


def _counsellor(row: tables.Counsellor) -> Counsellor:
    return Counsellor(CounsellorId(row.id), row.uuid, row.name, row.is_coordinator, row.active)
