"""What one step of the history did to each row, and how it left one, read back as it was caught."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.storage.history import RowImage, Values, column_values, watched_columns
from counsel_desk.storage.tables import Base, History, HistoryContent
from counsel_desk.storage.tables.base import Record


def images_of_step(session: Session, step: int) -> tuple[RowImage, ...]:
    """Every row that a step touched, but for those whose content was erased."""
    return tuple(_images(session, step))


def as_left_by(session: Session, row: Record, step: int) -> Values | None:
    """A record as it was after a step: what the next entry about it found, else as it is. None: it was made later."""
    kind = type(row)
    since = (
        sa.select(HistoryContent.content)
        .join(History, History.id == HistoryContent.history_id)
        .where(History.table_name == kind.__tablename__, History.row_id == row.id, History.step > step)
        .order_by(History.id)
        .limit(1)
    )
    content = session.scalar(since, execution_options={"own_only": False})
    if content is None:
        return column_values(row)
    before = content.get("before")
    return None if before is None else _values(kind, before)


def _images(session: Session, step: int) -> Iterator[RowImage]:
    kinds: dict[str, Any] = {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}
    rows = session.execute(
        sa.select(History.table_name, History.row_id, HistoryContent.content)
        .join(HistoryContent, HistoryContent.history_id == History.id)
        .where(History.step == step, History.table_name.is_not(None))
        .order_by(History.id)
        .execution_options(own_only=False)
    )
    for row in rows:
        kind = kinds[row.table_name]
        before = row.content.get("before")
        yield RowImage(
            kind, row.row_id, None if before is None else _values(kind, before), _values(kind, row.content["after"])
        )


def _values(kind: type[Record], said: Mapping[str, Any]) -> Values:
    """The reverse of `plain`; what is not named was empty."""
    columns = {each.key: each.columns[0] for each in sa.inspect(kind).column_attrs}
    return {name: _value(columns[name], said.get(name)) for name in watched_columns(kind)}


def _value(column: sa.ColumnElement[Any], said: Any) -> Any:
    if said is None:
        return None
    if isinstance(column.type, sa.types.TypeDecorator):
        return column.type.process_result_value(said, _DIALECT)
    return date.fromisoformat(said) if isinstance(column.type, sa.Date) else said


_DIALECT = sa.create_engine("sqlite://").dialect
