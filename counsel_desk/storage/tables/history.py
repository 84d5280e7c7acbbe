"""Who did what when: append-only, each entry chained to the one before."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from counsel_desk.storage.tables.base import Base, belongs_to


class History(Base):
    """One row touched, or one deed (a print, an export, a view). `step` groups what one transaction did.

    `digest` is the salted hash of the content, `link` chains it to the previous entry. Content and salt lie apart, so
    an erasure deletes both and the chain still verifies.
    """

    __tablename__ = "history"
    __table_args__ = (sa.Index("ix_history_table_name_row_id", "table_name", "row_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    step: Mapped[int] = mapped_column(index=True)
    at: Mapped[datetime]
    counsellor_id: Mapped[int] = belongs_to("counsellor")
    action: Mapped[str]
    table_name: Mapped[str | None]
    row_id: Mapped[int | None]
    case_id: Mapped[int | None] = mapped_column(index=True)
    client_id: Mapped[int | None] = mapped_column(index=True)
    digest: Mapped[str] = mapped_column(sa.String(64))
    link: Mapped[str] = mapped_column(sa.String(64))


class HistoryContent(Base):
    """What an entry says: the values before and after, or the details of a deed."""

    __tablename__ = "history_content"

    history_id: Mapped[int] = mapped_column(sa.ForeignKey("history.id"), primary_key=True)
    entry: Mapped[History] = relationship(lazy="raise")  # so that an entry is written before what it says
    salt: Mapped[bytes]
    content: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
