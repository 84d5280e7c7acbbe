"""Guidance as cases carry it, and the versions they were told."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from counsel_desk.domain.checklists import StepState
from counsel_desk.storage.tables.base import Base, Code, Record, belongs_to


class GuidancePack(Base):
    """A version of the guidance, kept whole and for ever once a case was opened with it."""

    __tablename__ = "guidance_pack"

    content_hash: Mapped[str] = mapped_column(sa.String(64), primary_key=True)
    pack_id: Mapped[str]
    version: Mapped[str]
    content: Mapped[str] = mapped_column(sa.Text)


class CaseChecklist(Record):
    """A checklist on a case, in the version `pack_hash`."""

    __tablename__ = "case_checklist"

    case_id: Mapped[int] = belongs_to("case_file")
    code: Mapped[str]
    pack_hash: Mapped[str] = mapped_column(sa.ForeignKey("guidance_pack.content_hash"))
    because: Mapped[str]


class CaseStep(Record):
    """What became of one step; its words are those of the frozen pack."""

    __tablename__ = "case_step"
    __table_args__ = (sa.Index("ix_case_step_decided_at", "decided_at", "state", "withdrawn_at"),)

    checklist_id: Mapped[int] = belongs_to("case_checklist")
    step: Mapped[str]  # CL-07/3
    position: Mapped[int]
    state: Mapped[StepState] = mapped_column(Code(StepState), default=StepState.OPEN)
    note: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = belongs_to("counsellor", optional=True)
    event_on: Mapped[date | None]
    due_on: Mapped[date | None]
    due_projected: Mapped[bool] = mapped_column(default=False)
