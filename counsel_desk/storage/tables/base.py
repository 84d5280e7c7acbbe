"""What every table shares: names for constraints, column types, and the columns a record cannot do without."""

import uuid
from datetime import datetime, time
from enum import StrEnum
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from counsel_desk.domain.moments import from_milliseconds, now, to_milliseconds

# Constraint names must be stable across databases, or a later migration cannot drop what an earlier one made.
NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

_Code = TypeVar("_Code", bound=StrEnum)


class Instant(sa.types.TypeDecorator[datetime]):
    """An aware instant, kept as UTC milliseconds since 1970."""

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> int | None:  # noqa: ARG002  SQLAlchemy's hook
        """Python to column."""
        return None if value is None else to_milliseconds(value)

    def process_result_value(self, value: int | None, dialect: sa.Dialect) -> datetime | None:  # noqa: ARG002  SQLAlchemy's hook
        """Column to Python."""
        return None if value is None else from_milliseconds(value)


class Code(sa.types.TypeDecorator[_Code]):
    """A member of a `StrEnum`, kept as its text so that a new member needs no migration."""

    impl = sa.String
    cache_ok = True

    def __init__(self, kind: type[_Code]) -> None:
        super().__init__(40)
        self.kind = kind

    def process_bind_param(self, value: _Code | None, dialect: sa.Dialect) -> str | None:  # noqa: ARG002  SQLAlchemy's hook
        """Python to column."""
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> _Code | None:  # noqa: ARG002  SQLAlchemy's hook
        """Column to Python."""
        return None if value is None else self.kind(value)


class ClockTime(sa.types.TypeDecorator[time]):
    """A time of day to the minute, kept as HH:MM."""

    impl = sa.String
    cache_ok = True

    def process_bind_param(self, value: time | None, dialect: sa.Dialect) -> str | None:  # noqa: ARG002  SQLAlchemy's hook
        """Python to column."""
        return None if value is None else value.strftime("%H:%M")

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> time | None:  # noqa: ARG002  SQLAlchemy's hook
        """Column to Python."""
        return None if value is None else time.fromisoformat(value)


class Base(DeclarativeBase):
    """The mapped classes of a vault; none of them ever leaves `storage`."""

    metadata = sa.MetaData(naming_convention=NAMING)
    type_annotation_map = {datetime: Instant()}  # noqa: RUF012  read by SQLAlchemy as a plain class attribute


class Record(Base):
    """A record that people make: it travels under `uuid`, counts its versions, and is withdrawn rather than deleted.

    `batch_id` names the import that brought it, so that an import is taken back as one step.
    """

    __abstract__ = True

    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-6)
    uuid: Mapped[str] = mapped_column(sa.String(36), unique=True, default=lambda: str(uuid.uuid4()), sort_order=-5)
    version: Mapped[int] = mapped_column(sort_order=-4)
    created_at: Mapped[datetime] = mapped_column(default=now, sort_order=-3)
    withdrawn_at: Mapped[datetime | None] = mapped_column(sort_order=-2)
    batch_id: Mapped[int | None] = mapped_column(sort_order=-1)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805  SQLAlchemy passes the class
        return {"version_id_col": cls.version}


def belongs_to(table: str, *, optional: bool = False) -> Any:
    """A foreign key to another record, indexed because it is always searched by."""
    return mapped_column(sa.ForeignKey(f"{table}.id"), index=True, nullable=optional)
