"""What was filed with somebody outside, and the files that went with it."""

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from counsel_desk.domain.filings import FilingChannel, FilingOutcome
from counsel_desk.domain.guidance import FilingKind
from counsel_desk.storage.tables.base import Code, Record, belongs_to


class Filing(Record):
    """A complaint, a report or a request, what was promised, and what came of it."""

    __tablename__ = "filing"
    __table_args__ = (
        sa.Index("ix_filing_case_id", "case_id", "filed_on", "withdrawn_at"),
        sa.Index("ix_filing_outcome", "outcome", "promised_until", "withdrawn_at", "case_id"),
    )

    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case_file.id"))
    kind: Mapped[FilingKind] = mapped_column(Code(FilingKind))
    way: Mapped[str] = mapped_column(default="")
    sent_to: Mapped[str]
    organisation_id: Mapped[int | None] = belongs_to("organisation", optional=True)
    debt_id: Mapped[int | None] = belongs_to("debt", optional=True)
    filed_on: Mapped[date]
    channel: Mapped[FilingChannel] = mapped_column(Code(FilingChannel))
    number: Mapped[str] = mapped_column(default="")
    request: Mapped[str] = mapped_column(default="")
    promised_until: Mapped[date | None]
    outcome: Mapped[FilingOutcome] = mapped_column(Code(FilingOutcome), default=FilingOutcome.WAITING)
    answered_on: Mapped[date | None]
    answer: Mapped[str] = mapped_column(default="")
    counsellor_id: Mapped[int] = belongs_to("counsellor")


class FilingEvidence(Record):
    """A file that went with a filing. It counts while both stand in the same case."""

    __tablename__ = "filing_evidence"

    case_id: Mapped[int] = belongs_to("case_file")
    filing_id: Mapped[int] = belongs_to("filing")
    evidence_id: Mapped[int] = belongs_to("evidence")
