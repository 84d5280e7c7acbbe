"""Files kept as evidence; their bytes lie in the other database, under the record's `uuid`."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from counsel_desk.domain.moments import Precision
from counsel_desk.storage.tables.base import Code, Record, belongs_to


class Evidence(Record):
    """A file of a case: what it is, and where it comes from."""

    __tablename__ = "evidence"

    case_id: Mapped[int] = belongs_to("case_file")
    contact_id: Mapped[int | None] = belongs_to("contact", optional=True)
    redacted_from_id: Mapped[int | None] = belongs_to("evidence", optional=True)
    name: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    original_name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int] = mapped_column(sa.BigInteger)
    sha256: Mapped[str] = mapped_column(sa.String(64), index=True)
    formed_at: Mapped[datetime | None]
    formed_precision: Mapped[Precision] = mapped_column(Code(Precision), default=Precision.MINUTE)
    obtained_at: Mapped[datetime | None]
    obtained_precision: Mapped[Precision] = mapped_column(Code(Precision), default=Precision.MINUTE)
    obtained_by: Mapped[str] = mapped_column(default="")
    device: Mapped[str] = mapped_column(default="")
    original_at: Mapped[str] = mapped_column(default="")


class IncidentEvidence(Record):
    """An incident that a file shows. It counts while both stand in the same case."""

    __tablename__ = "incident_evidence"

    case_id: Mapped[int] = belongs_to("case_file")
    incident_id: Mapped[int] = belongs_to("incident")
    evidence_id: Mapped[int] = belongs_to("evidence")
