"""Guidance as cases carry it, the versions they were told, and what the office makes of it."""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from counsel_desk.domain.checklists import StepState
from counsel_desk.domain.guidance_editions import Section
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
    __table_args__ = (
        sa.Index("ix_case_step_decided_at", "decided_at", "state", "withdrawn_at"),
        # Few steps are dated: the terms of the whole office are found without a look at the others.
        sa.Index("ix_case_step_due_on", "due_on", sqlite_where=sa.text("due_on IS NOT NULL")),
    )

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


class GuidanceEdition(Record):
    """One edition of the office. The one with the highest number is in force; undo brings back the one before."""

    __tablename__ = "guidance_edition"

    number: Mapped[int]
    installed_hash: Mapped[str | None] = mapped_column(sa.ForeignKey("guidance_pack.content_hash"))
    checked_hash: Mapped[str] = mapped_column(sa.String(64))
    source: Mapped[str] = mapped_column(default="")  # the file it came from; empty when it was written here


class GuidanceEdit(Record):
    """An item of the guidance as the office wants it, and as the office found it."""

    __tablename__ = "guidance_edit"

    section: Mapped[Section] = mapped_column(Code(Section))
    item: Mapped[str]
    original: Mapped[dict[str, Any] | None] = mapped_column(sa.JSON(none_as_null=True))
    ours: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
