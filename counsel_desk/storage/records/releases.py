"""Releases of published months: written once, never changed."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.ids import CounsellorId
from counsel_desk.domain.periods import Month
from counsel_desk.domain.publishing import MonthRelease, Release
from counsel_desk.domain.releases import Released
from counsel_desk.domain.statistics import CountTable, Figure, TableCode
from counsel_desk.storage.tables import Counsellor, FiguresRelease


def releases_of(session: Session, month: Month) -> tuple[MonthRelease, ...]:
    """Every release of a month, the first first; none when it was not released."""
    rows = session.execute(
        sa.select(FiguresRelease, Counsellor.name)
        .join(Counsellor, Counsellor.id == FiguresRelease.counsellor_id)
        .where(FiguresRelease.month == str(month))
        .order_by(FiguresRelease.number)
    )
    return tuple(
        MonthRelease(Released(month, row.number, row.released_at, row.threshold, row.guidance_version, by), _read(row))
        for row, by in rows.tuples()
    )


def add_release(session: Session, release: MonthRelease, by: CounsellorId) -> None:
    """Write a release down; IntegrityError when the month has one of that number."""
    released = release.released
    session.add(
        FiguresRelease(
            month=str(released.month),
            number=released.number,
            released_at=released.at,
            counsellor_id=by,
            threshold=released.threshold,
            guidance_version=released.guidance_version,
            summary={figure.value: count for figure, count in release.figures.summary.items()},
            tables=[_written(table) for table in release.figures.tables],
        )
    )


def _written(table: CountTable) -> Mapping[str, Any]:
    return {"code": table.code.value, "rows": dict(table.rows), "total": table.total, "withheld": table.withheld}


def _read(row: FiguresRelease) -> Release:
    summary = {Figure(name): count for name, count in row.summary.items()}
    tables = (CountTable(TableCode(each["code"]), each["rows"], each["total"], each["withheld"]) for each in row.tables)
    return Release(summary, tuple(tables))
