"""Figures as they were published, month by month: what was shown, and what was withheld."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from counsel_desk.storage.tables.base import Record, belongs_to


class FiguresRelease(Record):
    """One release of one month. It is written once and never changed; a correction is a release of its own.

    In both documents a null stands for a withheld count: what was withheld is not kept here either.
    """

    __tablename__ = "figures_release"
    __table_args__ = (sa.UniqueConstraint("month", "number"),)

    month: Mapped[str] = mapped_column(sa.String(7))  # 2026-10
    number: Mapped[int]
    released_at: Mapped[datetime]
    counsellor_id: Mapped[int] = belongs_to("counsellor")
    threshold: Mapped[int]
    guidance_version: Mapped[str]
    summary: Mapped[dict[str, Any]] = mapped_column(sa.JSON)  # {"new_cases": 23, ...}
    # [{"code": "cases_by_role", "rows": {"debtor": 20, ...}, "total": 23, "withheld": false}, ...]
    tables: Mapped[list[Any]] = mapped_column(sa.JSON)
