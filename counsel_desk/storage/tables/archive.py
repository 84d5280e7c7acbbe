"""What those count for in the figures who were erased: sums over all of them together."""

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from counsel_desk.storage.tables.base import Base


class ArchivedCount(Base):
    """How many of a month are counted in a figure, or in a row of a table, of whoever was erased.

    Nothing but codes and bands stands here, and nothing says which counts belong together: there is no number of a row,
    and SQLite keeps them in the order of their key instead of that in which they came.
    """

    __tablename__ = "archived_count"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012  read by SQLAlchemy as a plain class attribute

    month: Mapped[str] = mapped_column(sa.String(7), primary_key=True)  # 2026-10
    counted: Mapped[str] = mapped_column(sa.String(40), primary_key=True)  # new_cases, or cases_by_age
    row: Mapped[str] = mapped_column(sa.String(40), primary_key=True)  # 25_34; empty for a figure of the summary
    # 2026-12: counts in periods that end before it does, as a case closed in October and taken up again in December.
    until: Mapped[str] = mapped_column(sa.String(7), primary_key=True)  # empty: counts for ever
    number: Mapped[int]
