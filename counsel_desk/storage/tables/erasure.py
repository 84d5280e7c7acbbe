"""Who was erased, without a name."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from counsel_desk.storage.tables.base import Base, belongs_to


class Erasure(Base):
    """A person was erased. The references stay so that they are never given again, and a receipt can be read.

    `mark` is the person's in the key files. `counts` are by kind. The entry of the history names the entries whose
    content went.
    """

    __tablename__ = "erasure"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    counsellor_id: Mapped[int] = belongs_to("counsellor")
    reference: Mapped[str]
    cases: Mapped[list[Any]] = mapped_column(sa.JSON)  # their references
    mark: Mapped[str] = mapped_column(sa.String(32))
    counts: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
    evidence_bytes: Mapped[int] = mapped_column(sa.BigInteger)
    history_id: Mapped[int] = mapped_column(sa.ForeignKey("history.id"))
