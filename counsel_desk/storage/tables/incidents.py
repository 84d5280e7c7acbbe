"""Incidents and the conduct each may show."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from counsel_desk.domain.incidents import Channel, ConductState, Contacted, KnownFrom
from counsel_desk.domain.moments import Precision
from counsel_desk.storage.tables.base import Code, Record, belongs_to

# The month in China, computed by the database so that a month's figures are one index range.
MONTH = "strftime('%Y-%m', happened_at / 1000 + 28800, 'unixepoch')"


class Incident(Record):
    """One contact by a collector. `fingerprint` recognises the same message brought in twice."""

    __tablename__ = "incident"
    __table_args__ = (sa.Index("ix_incident_case_id_happened_at", "case_id", "happened_at"),)

    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case_file.id"))
    happened_at: Mapped[datetime]
    precision: Mapped[Precision] = mapped_column(Code(Precision))
    month: Mapped[str] = mapped_column(sa.Computed(MONTH, persisted=False), index=True)
    channel: Mapped[Channel] = mapped_column(Code(Channel))
    number: Mapped[str] = mapped_column(default="", index=True)
    words: Mapped[str] = mapped_column(default="")
    contacted: Mapped[Contacted] = mapped_column(Code(Contacted))
    known_from: Mapped[KnownFrom] = mapped_column(Code(KnownFrom))
    organisation_id: Mapped[int | None] = belongs_to("organisation", optional=True)
    debt_id: Mapped[int | None] = belongs_to("debt", optional=True)
    connected: Mapped[bool | None]
    duration_seconds: Mapped[int | None]
    witness: Mapped[str] = mapped_column(default="")
    effect: Mapped[str] = mapped_column(default="")
    fingerprint: Mapped[str] = mapped_column(sa.String(64), index=True)


class Conduct(Record):
    """One category of conduct on an incident, with the words that suggested it."""

    __tablename__ = "conduct"

    incident_id: Mapped[int] = belongs_to("incident")
    code: Mapped[str]
    state: Mapped[ConductState] = mapped_column(Code(ConductState))
    rule: Mapped[str] = mapped_column(default="")
    start: Mapped[int] = mapped_column(default=0)
    end: Mapped[int] = mapped_column(default=0)
    matched: Mapped[str] = mapped_column(default="")
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = belongs_to("counsellor", optional=True)
