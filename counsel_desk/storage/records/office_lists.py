"""What the office keeps up to date for itself. Each line is known by its year, day or number, and stands once."""

from datetime import date
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.moments import Clock
from counsel_desk.domain.office_lists import LprRate, OfficeHotline, WorkingYear
from counsel_desk.storage import tables

_Row = TypeVar("_Row", tables.LprRate, tables.OfficeHotline, tables.WorkingYear)


def lpr_rates(session: Session) -> tuple[LprRate, ...]:
    """The office's rates, by day."""
    rows = session.scalars(sa.select(tables.LprRate).order_by(tables.LprRate.published_on))
    return tuple(LprRate(row.published_on, row.one_year, row.source) for row in rows)


def put_lpr_rate(session: Session, rate: LprRate) -> None:
    """Write down a rate, in place of one of the same day."""
    row = _lpr_row(session, rate.published_on) or _new(session, tables.LprRate(published_on=rate.published_on))
    row.one_year, row.source = rate.one_year, rate.source


def drop_lpr_rate(session: Session, published_on: date, clock: Clock) -> None:
    """Take out the rate of a day."""
    _drop(_lpr_row(session, published_on), clock)


def working_years(session: Session) -> tuple[WorkingYear, ...]:
    """The years the office wrote down, by year."""
    rows = session.scalars(sa.select(tables.WorkingYear).order_by(tables.WorkingYear.year))
    return tuple(WorkingYear(row.year, _days(row.holidays), _days(row.workdays), row.source) for row in rows)


def put_working_year(session: Session, year: WorkingYear) -> None:
    """Write down a year's calendar, in place of the same year's."""
    row = _year_row(session, year.year) or _new(session, tables.WorkingYear(year=year.year))
    row.holidays = [day.isoformat() for day in year.holidays]
    row.workdays = [day.isoformat() for day in year.workdays]
    row.source = year.source


def drop_working_year(session: Session, year: int, clock: Clock) -> None:
    """Take out a year's calendar."""
    _drop(_year_row(session, year), clock)


def office_hotlines(session: Session) -> tuple[OfficeHotline, ...]:
    """The office's own numbers, in the order they were written down."""
    rows = session.scalars(sa.select(tables.OfficeHotline).order_by(tables.OfficeHotline.id))
    return tuple(OfficeHotline(row.number, row.name, row.helps_with, row.hours) for row in rows)


def put_hotline(session: Session, hotline: OfficeHotline) -> None:
    """Write down a number, in place of what was said of it before."""
    row = _hotline_row(session, hotline.number) or _new(session, tables.OfficeHotline(number=hotline.number))
    row.name, row.helps_with, row.hours = hotline.name, hotline.helps_with, hotline.hours


def drop_hotline(session: Session, number: str, clock: Clock) -> None:
    """Take out a number."""
    _drop(_hotline_row(session, number), clock)


def _lpr_row(session: Session, published_on: date) -> tables.LprRate | None:
    return session.scalar(sa.select(tables.LprRate).where(tables.LprRate.published_on == published_on))


def _year_row(session: Session, year: int) -> tables.WorkingYear | None:
    return session.scalar(sa.select(tables.WorkingYear).where(tables.WorkingYear.year == year))


def _hotline_row(session: Session, number: str) -> tables.OfficeHotline | None:
    return session.scalar(sa.select(tables.OfficeHotline).where(tables.OfficeHotline.number == number))


def _new(session: Session, row: _Row) -> _Row:
    session.add(row)
    return row


def _drop(row: _Row | None, clock: Clock) -> None:
    if row is not None:
        row.withdrawn_at = clock()


def _days(texts: list[str]) -> tuple[date, ...]:
    return tuple(map(date.fromisoformat, texts))
