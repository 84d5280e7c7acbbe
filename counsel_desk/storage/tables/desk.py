"""What the program and the office keep up to date for themselves: drafts, views of lists, settings, imports, tables."""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from counsel_desk.domain.listing import ListKind
from counsel_desk.storage.tables.base import Base, Code, Record, belongs_to


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


class SavedView(Base):
    """How a counsellor looks at a list; the one without a name is how they left it."""

    __tablename__ = "saved_view"
    __table_args__ = (sa.UniqueConstraint("counsellor_id", "kind", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    counsellor_id: Mapped[int] = belongs_to("counsellor")
    kind: Mapped[ListKind] = mapped_column(Code(ListKind))
    name: Mapped[str]
    content: Mapped[dict[str, Any]] = mapped_column(sa.JSON)


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


class WorkingYear(Record):
    """A year's working days as announced."""

    __tablename__ = "working_year"

    year: Mapped[int]
    holidays: Mapped[list[Any]] = mapped_column(sa.JSON, default=list)  # ["2027-01-01", ...]
    workdays: Mapped[list[Any]] = mapped_column(sa.JSON, default=list)
    source: Mapped[str] = mapped_column(default="")


class LprRate(Record):
    """The one-year loan prime rate from a day on, in hundredths of a percent."""

    __tablename__ = "lpr_rate"

    published_on: Mapped[date]
    one_year: Mapped[int]
    source: Mapped[str] = mapped_column(default="")


class OfficeHotline(Record):
    """A number of the office's own choice."""

    __tablename__ = "office_hotline"

    number: Mapped[str]
    name: Mapped[str]
    helps_with: Mapped[str] = mapped_column(default="")
    hours: Mapped[str] = mapped_column(default="")
