"""Incidents and the conduct each may show."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from counsel_desk.domain.conduct_rules import Certainty
from counsel_desk.domain.incidents import Channel, ConductState, Contacted, Direction, KnownFrom
from counsel_desk.domain.moments import Precision
from counsel_desk.storage.tables.base import Code, Record, belongs_to


class Incident(Record):
    """One contact by a collector. `fingerprint` recognises the same message brought in twice."""

    __tablename__ = "incident"
    __table_args__ = (
        sa.Index("ix_incident_case_id_happened_at", "case_id", "happened_at"),
        # Holds all that the figures of a month count: the rows with their words lie scattered over the whole table.
        sa.Index(
            "ix_incident_happened_at",
            *("happened_at", "withdrawn_at", "channel", "contacted", "precision", "organisation_id"),
        ),
        # What an organisation did is counted from here alone.
        sa.Index("ix_incident_organisation_id", "organisation_id", "withdrawn_at", "case_id", "happened_at"),
    )

    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case_file.id"))
    happened_at: Mapped[datetime]
    precision: Mapped[Precision] = mapped_column(Code(Precision))
    channel: Mapped[Channel] = mapped_column(Code(Channel))
    number: Mapped[str] = mapped_column(default="", index=True)
    words: Mapped[str] = mapped_column(default="")
    contacted: Mapped[Contacted] = mapped_column(Code(Contacted))
    known_from: Mapped[KnownFrom] = mapped_column(Code(KnownFrom))
    organisation_id: Mapped[int | None] = mapped_column(sa.ForeignKey("organisation.id"))
    debt_id: Mapped[int | None] = belongs_to("debt", optional=True)
    connected: Mapped[bool | None]
    duration_seconds: Mapped[int | None]
    witness: Mapped[str] = mapped_column(default="")
    effect: Mapped[str] = mapped_column(default="")
    direction: Mapped[Direction] = mapped_column(Code(Direction), default=Direction.INCOMING)
    person_id: Mapped[int | None] = belongs_to("person", optional=True)
    fingerprint: Mapped[str] = mapped_column(sa.String(64), index=True)


class Conduct(Record):
    """One category of conduct on an incident, with what suggested it: words, or the calls of a day.

    A suggestion that was rejected stays, and so does what a person added by hand (`rule` empty): both tell how well the
    rules of `pack_hash` do.
    """

    __tablename__ = "conduct"
    __table_args__ = (sa.Index("ix_conduct_incident_id", "incident_id", "state", "code", "withdrawn_at"),)

    incident_id: Mapped[int] = mapped_column(sa.ForeignKey("incident.id"))
    code: Mapped[str]
    state: Mapped[ConductState] = mapped_column(Code(ConductState))
    rule: Mapped[str] = mapped_column(default="")
    clues: Mapped[list[Any]] = mapped_column(sa.JSON, default=list)  # [[start, end, "the words"], ...]
    certainty: Mapped[Certainty | None] = mapped_column(Code(Certainty))
    counted: Mapped[int | None]  # calls of the day, where a norm of the industry suggests it
    pack_hash: Mapped[str | None] = mapped_column(sa.ForeignKey("guidance_pack.content_hash"))
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = belongs_to("counsellor", optional=True)
