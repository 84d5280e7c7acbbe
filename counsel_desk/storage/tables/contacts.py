"""Conversations that are not a collector's."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from counsel_desk.domain.contacts import ContactChannel, ContactParty, PromisedBy
from counsel_desk.domain.incidents import Direction
from counsel_desk.domain.moments import Precision
from counsel_desk.storage.tables.base import Code, Record, belongs_to


class Contact(Record):
    """One conversation, or the attempt at one."""

    __tablename__ = "contact"
    __table_args__ = (
        sa.Index("ix_contact_case_id", "case_id", "at", "withdrawn_at"),
        sa.Index("ix_contact_at", "at", "withdrawn_at", "party", "answered"),
    )

    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case_file.id"))
    at: Mapped[datetime]
    precision: Mapped[Precision] = mapped_column(Code(Precision))
    party: Mapped[ContactParty] = mapped_column(Code(ContactParty))
    direction: Mapped[Direction] = mapped_column(Code(Direction))
    channel: Mapped[ContactChannel] = mapped_column(Code(ContactChannel))
    answered: Mapped[bool | None]
    duration_seconds: Mapped[int | None]
    number: Mapped[str] = mapped_column(default="")
    organisation_id: Mapped[int | None] = belongs_to("organisation", optional=True)
    person_id: Mapped[int | None] = belongs_to("person", optional=True)
    debt_id: Mapped[int | None] = belongs_to("debt", optional=True)
    counsellor_id: Mapped[int] = belongs_to("counsellor")
    said: Mapped[str] = mapped_column(default="")
    promise: Mapped[str] = mapped_column(default="")
    promised_by: Mapped[PromisedBy | None] = mapped_column(Code(PromisedBy))
    promised_until: Mapped[date | None]
    ticket: Mapped[str] = mapped_column(default="")
    officer: Mapped[str] = mapped_column(default="")
