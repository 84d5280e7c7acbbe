"""Who covers for whom, and the cases that a colleague is asked to take over."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from counsel_desk.domain.colleagues import OfferState
from counsel_desk.storage.tables.base import Code, Record, belongs_to


class Cover(Record):
    """While one counsellor is away another looks after their cases, from the first day through the last."""

    __tablename__ = "cover"

    absent_id: Mapped[int] = belongs_to("counsellor")
    by_id: Mapped[int] = belongs_to("counsellor")
    since: Mapped[date]
    until: Mapped[date]


class CaseOffer(Record):
    """A case offered to a colleague; until it is accepted it stays whose it was."""

    __tablename__ = "case_offer"
    __table_args__ = (
        sa.Index("ix_case_offer_to_id", "to_id", "state", "withdrawn_at", "case_id"),
        sa.Index("ix_case_offer_by_id", "by_id", "state", "withdrawn_at"),
    )

    case_id: Mapped[int] = belongs_to("case_file")
    by_id: Mapped[int] = mapped_column(sa.ForeignKey("counsellor.id"))
    to_id: Mapped[int] = mapped_column(sa.ForeignKey("counsellor.id"))
    note: Mapped[str] = mapped_column(default="")
    state: Mapped[OfferState] = mapped_column(Code(OfferState), default=OfferState.WAITING)
    answer: Mapped[str] = mapped_column(default="")
    answered_at: Mapped[datetime | None]
