"""Cases with their situations, debts and notes."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from counsel_desk.domain.cases import CaseStatus, Danger, NoteKind, Outcome, Risk
from counsel_desk.domain.debts import Certificate, DebtStage, FeeKind, Plan
from counsel_desk.storage.tables.base import Code, Record, belongs_to


class Case(Record):
    """A case. The table is not called "case", which every SQL dialect reserves."""

    __tablename__ = "case_file"
    # Holds what the list is filtered and mostly sorted by, so that its ids are read without the rows.
    __table_args__ = (sa.Index("ix_case_file_status", "status", "withdrawn_at", "risk", "counsellor_id", "client_id"),)

    reference: Mapped[str] = mapped_column(unique=True)
    client_id: Mapped[int] = belongs_to("client")
    opened_on: Mapped[date] = mapped_column(index=True)
    closed_on: Mapped[date | None] = mapped_column(index=True)
    status: Mapped[CaseStatus] = mapped_column(Code(CaseStatus))
    risk: Mapped[Risk] = mapped_column(Code(Risk))
    risk_reason: Mapped[str] = mapped_column(default="")
    summary: Mapped[str] = mapped_column(default="")
    counsellor_id: Mapped[int | None] = belongs_to("counsellor", optional=True)
    outcome: Mapped[Outcome | None] = mapped_column(Code(Outcome))
    closing_note: Mapped[str] = mapped_column(default="")


class CaseSituation(Record):
    """A situation of the guidance that a case is in."""

    __tablename__ = "case_situation"

    case_id: Mapped[int] = belongs_to("case_file")
    code: Mapped[str]


class StatusChange(Record):
    """When a case's status changed, and how it ended; the figures of a past month are read from here."""

    __tablename__ = "status_change"
    __table_args__ = (sa.Index("ix_status_change_case_id", "case_id", "on", "status", "withdrawn_at"),)

    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case_file.id"))
    status: Mapped[CaseStatus] = mapped_column(Code(CaseStatus))
    on: Mapped[date] = mapped_column(index=True)
    note: Mapped[str] = mapped_column(default="")
    outcome: Mapped[Outcome | None] = mapped_column(Code(Outcome))


class Note(Record):
    """Dated, attributed, never overwritten."""

    __tablename__ = "note"
    __table_args__ = (sa.Index("ix_note_at", "at", "kind", "withdrawn_at"),)

    case_id: Mapped[int] = belongs_to("case_file")
    kind: Mapped[NoteKind] = mapped_column(Code(NoteKind))
    at: Mapped[datetime]
    counsellor_id: Mapped[int] = belongs_to("counsellor")
    text: Mapped[str]
    in_danger: Mapped[Danger] = mapped_column(Code(Danger), default=Danger.NOT_ASKED)
    self_harm: Mapped[Danger] = mapped_column(Code(Danger), default=Danger.NOT_ASKED)
    step_id: Mapped[int | None] = belongs_to("case_step", optional=True)


class Debt(Record):
    """One loan at one lender; amounts in fen, null when not known."""

    __tablename__ = "debt"
    __table_args__ = (sa.Index("ix_debt_case_id", "case_id", "withdrawn_at", "claimed"),)

    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case_file.id"))
    lender_id: Mapped[int | None] = belongs_to("organisation", optional=True)
    collector_id: Mapped[int | None] = belongs_to("organisation", optional=True)
    contract_tail: Mapped[str] = mapped_column(default="")
    contract_date: Mapped[date | None]
    received: Mapped[int | None] = mapped_column(sa.BigInteger)
    principal: Mapped[int | None] = mapped_column(sa.BigInteger)
    paid: Mapped[int | None] = mapped_column(sa.BigInteger)
    claimed: Mapped[int | None] = mapped_column(sa.BigInteger)
    overdue_since: Mapped[date | None]
    stage: Mapped[DebtStage] = mapped_column(Code(DebtStage), default=DebtStage.UNKNOWN)
    new_payee: Mapped[bool] = mapped_column(default=False)
    sold_on: Mapped[date | None]
    agreed_on: Mapped[date | None]
    agreement: Mapped[str] = mapped_column(default="")
    settled_on: Mapped[date | None]
    certificate: Mapped[Certificate] = mapped_column(Code(Certificate), default=Certificate.NONE)
    certificate_on: Mapped[date | None]


class DebtFee(Record):
    """What is paid besides the principal, in fen."""

    __tablename__ = "debt_fee"

    debt_id: Mapped[int] = belongs_to("debt")
    kind: Mapped[FeeKind] = mapped_column(Code(FeeKind))
    amount: Mapped[int] = mapped_column(sa.BigInteger)


class Instalment(Record):
    """One payment of a plan, in fen."""

    __tablename__ = "instalment"

    debt_id: Mapped[int] = belongs_to("debt")
    plan: Mapped[Plan] = mapped_column(Code(Plan))
    due_on: Mapped[date]
    amount: Mapped[int] = mapped_column(sa.BigInteger)
    paid: Mapped[int] = mapped_column(sa.BigInteger, default=0)
    paid_on: Mapped[date | None]
