"""Who covers for whom, and the cases that a colleague is asked to take over."""

from collections.abc import Sequence
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased

from counsel_desk.domain.colleagues import CaseOffer, Cover, KeptCover, OfferState
from counsel_desk.domain.ids import CaseId, CaseOfferId, CounsellorId, CoverId
from counsel_desk.domain.moments import Clock
from counsel_desk.storage import tables
from counsel_desk.storage.queries.called import shown_name
from counsel_desk.storage.records.rows import row_to_edit, withdraw


def add_cover(session: Session, cover: Cover) -> CoverId:
    """Write down who covers for whom."""
    row = tables.Cover(absent_id=cover.absent, by_id=cover.by, since=cover.since, until=cover.until)
    session.add(row)
    session.flush()
    return CoverId(row.id)


def end_cover(session: Session, cover: KeptCover, clock: Clock) -> None:
    """It holds no longer, or was never meant; refused when it changed since it was read."""
    row_to_edit(session, tables.Cover, cover.id, cover.version)
    withdraw(session, tables.Cover, cover.id, clock)


def covers(session: Session, since: date) -> tuple[KeptCover, ...]:
    """Those that hold on that day or later, the earliest first."""
    absent, by = aliased(tables.Counsellor), aliased(tables.Counsellor)
    table = tables.Cover
    rows = session.execute(
        sa.select(table, absent.name, by.name)
        .join(absent, absent.id == table.absent_id)
        .join(by, by.id == table.by_id)
        .where(table.until >= since)
        .order_by(table.since, table.id)
    )
    return tuple(
        KeptCover(
            CoverId(row.id),
            row.version,
            Cover(CounsellorId(row.absent_id), CounsellorId(row.by_id), row.since, row.until),
            absent_name,
            by_name,
        )
        for row, absent_name, by_name in rows
    )


def offer_case(session: Session, case_id: CaseId, *, by: CounsellorId, to: CounsellorId, note: str) -> None:
    """Ask a colleague to take a case over."""
    session.add(tables.CaseOffer(case_id=case_id, by_id=by, to_id=to, note=note))


def withdraw_offers(session: Session, case_ids: Sequence[int], clock: Clock) -> None:
    """Ask nobody any longer about these cases: they are offered anew, or were given to somebody."""
    offer = tables.CaseOffer
    waiting = sa.select(offer).where(offer.case_id.in_(case_ids), offer.state == OfferState.WAITING)
    for row in session.scalars(waiting):
        row.withdrawn_at = clock()


def let_go(session: Session, counsellor: CounsellorId, clock: Clock) -> None:
    """Who works here no more covers for nobody, needs no cover, and no case waits for their answer."""
    cover, offer = tables.Cover, tables.CaseOffer
    of_them = sa.select(cover).where(sa.or_(cover.by_id == counsellor, cover.absent_id == counsellor))
    waiting = sa.select(offer).where(offer.to_id == counsellor, offer.state == OfferState.WAITING)
    for row in (*session.scalars(of_them), *session.scalars(waiting)):
        row.withdrawn_at = clock()


def answer_offer(session: Session, offer: CaseOffer, state: OfferState, answer: str, at: datetime) -> None:
    """Write down what became of it; refused when it changed since it was read."""
    row = row_to_edit(session, tables.CaseOffer, offer.id, offer.version)
    row.state, row.answer, row.answered_at = state, answer, at


def forget_offer(session: Session, offer: CaseOffer, clock: Clock) -> None:
    """Whoever asked has read the answer; history keeps it."""
    row_to_edit(session, tables.CaseOffer, offer.id, offer.version)
    withdraw(session, tables.CaseOffer, offer.id, clock)


def offers_to(session: Session, counsellor: CounsellorId) -> tuple[CaseOffer, ...]:
    """What waits for a counsellor's answer, the first asked first."""
    table = tables.CaseOffer
    return _offers(session, table.to_id == counsellor, table.state == OfferState.WAITING)


def offers_returned_to(session: Session, counsellor: CounsellorId) -> tuple[CaseOffer, ...]:
    """What a counsellor offered and colleagues gave back."""
    table = tables.CaseOffer
    return _offers(session, table.by_id == counsellor, table.state == OfferState.RETURNED)


def offers_of(session: Session, counsellor: CounsellorId) -> tuple[CaseOffer, ...]:
    """What a counsellor offered and colleagues have not answered yet."""
    table = tables.CaseOffer
    return _offers(session, table.by_id == counsellor, table.state == OfferState.WAITING)


def _offers(session: Session, *which: sa.ColumnElement[bool]) -> tuple[CaseOffer, ...]:
    by, to = aliased(tables.Counsellor), aliased(tables.Counsellor)
    case, offer = tables.Case, tables.CaseOffer
    rows = session.execute(
        sa.select(offer, case.reference, shown_name(), by.name, to.name)
        .join(case, case.id == offer.case_id)
        .join(tables.Client, tables.Client.id == case.client_id)
        .join(by, by.id == offer.by_id)
        .join(to, to.id == offer.to_id)
        .where(*which)
        .order_by(offer.id)
    )
    return tuple(
        CaseOffer(
            id=CaseOfferId(row.id),
            version=row.version,
            case_id=CaseId(row.case_id),
            reference=reference,
            client_name=name,
            offered_by=by_name,
            offered_to=to_name,
            note=row.note,
            state=row.state,
            answer=row.answer,
        )
        for row, reference, name, by_name, to_name in rows
    )
