"""What the program keeps for itself: drafts, settings of the office, imports."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from counsel_desk.storage.tables.base import Base, Record, belongs_to


class Draft(Base):
    """What stands in a form that was not saved yet. One per form, subject and counsellor."""

    __tablename__ = "draft"
    __table_args__ = (sa.UniqueConstraint("counsellor_id", "form", "subject"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    counsellor_id: Mapped[int] = belongs_to("counsellor")
    form: Mapped[str]
    subject: Mapped[str]
    content: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
    saved_at: Mapped[datetime]


class Setting(Base):
    """A setting of the office, such as a remembered column mapping."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(sa.JSON)


class Batch(Record):
    """One import: what it brought, so that it can be taken back as one step."""

    __tablename__ = "batch"

    kind: Mapped[str]
    source: Mapped[str]
    counsellor_id: Mapped[int] = belongs_to("counsellor")
    counts: Mapped[dict[str, Any]] = mapped_column(sa.JSON, default=dict)
