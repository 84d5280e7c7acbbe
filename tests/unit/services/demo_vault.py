"""A vault with an invented caseload, and ways to look into its tables."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.people import Office
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import create_vault
from counsel_desk.storage.keys import KdfCost

TODAY = date(2026, 11, 18)


def new_desk(folder: Path) -> Desk:
    """An empty vault on a morning that stands still."""
    quick = KdfCost(memory_kibibytes=64, iterations=1, lanes=1)
    clock = datetime(2026, 11, 18, 9, 30, tzinfo=CHINA)
    desk, _ = create_vault(
        folder / "vault", Office("青禾互助（虚构）"), "示例·林一", "四匹马 走过 雨夜", clock=lambda: clock, cost=quick
    )
    return desk


def rows(desk: Desk, statement: str) -> list[Any]:
    """What a statement finds."""
    with desk.database.read() as session:
        return list(session.execute(sa.text(statement)).all())


def values(desk: Desk, table: str, column: str) -> list[Any]:
    """What stands in a column, where anything does."""
    statement = sa.select(sa.column(column)).select_from(sa.table(table)).where(sa.column(column).is_not(None))
    with desk.database.read() as session:
        return list(session.scalars(statement))
