"""Lenders, collectors and official bodies, and the numbers known to be theirs."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from counsel_desk.domain.organisations import OrganisationKind, OrganisationRole
from counsel_desk.storage.tables.base import Code, Record, belongs_to


class Organisation(Record):
    """A lender, a collector or an official body."""

    __tablename__ = "organisation"

    name: Mapped[str] = mapped_column(index=True)
    role: Mapped[OrganisationRole] = mapped_column(Code(OrganisationRole))
    kind: Mapped[OrganisationKind] = mapped_column(Code(OrganisationKind))
    short_names: Mapped[list[Any]] = mapped_column(sa.JSON, default=list)
    signatures: Mapped[list[Any]] = mapped_column(sa.JSON, default=list)
    hotline: Mapped[str] = mapped_column(default="")
    app: Mapped[str] = mapped_column(default="")
    site: Mapped[str] = mapped_column(default="")
    licence_checked_on: Mapped[date | None]
    notes: Mapped[str] = mapped_column(default="")


class SenderNumber(Record):
    """A number incidents come from, known to belong to an organisation."""

    __tablename__ = "sender_number"

    organisation_id: Mapped[int] = belongs_to("organisation")
    number: Mapped[str] = mapped_column(index=True)
