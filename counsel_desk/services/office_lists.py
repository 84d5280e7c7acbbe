"""What the office keeps up to date for itself: working days of a year, the LPR, hotlines of its own."""

from dataclasses import replace
from datetime import date

from counsel_desk.domain.office_lists import LprRate, OfficeHotline, WorkingYear
from counsel_desk.domain.phones import check_phone
from counsel_desk.domain.rates import HIGHEST
from counsel_desk.domain.texts import kept
from counsel_desk.errors import InputError
from counsel_desk.services.desk import Desk
from counsel_desk.storage.records import office_lists

FIRST_YEAR, LAST_YEAR = 2020, 2099
_SATURDAY = 5


def lpr_rates(desk: Desk) -> tuple[LprRate, ...]:
    """The rates the office wrote down, by day. They come before those of the guidance."""
    with desk.database.read() as session:
        return office_lists.lpr_rates(session)


def save_lpr_rate(desk: Desk, rate: LprRate, *, instead_of: date | None = None) -> None:
    """Write down a rate, perhaps in place of the one of a day that is changed.

    InputError ``lpr.rate``, ``lpr.future``, ``lpr.known`` when another of that day is written down already.
    """
    if not 0 < rate.one_year <= HIGHEST:
        raise InputError("lpr.rate", "one_year", highest=HIGHEST // 100)
    if rate.published_on > desk.today:
        raise InputError("lpr.future", "published_on")
    with desk.database.change("lpr.save") as session:
        known = {each.published_on: each for each in office_lists.lpr_rates(session)}
        if rate.published_on in known.keys() - {instead_of}:
            raise InputError("lpr.known", "published_on", percent=known[rate.published_on].one_year / 100)
        if instead_of is not None and instead_of != rate.published_on:
            office_lists.drop_lpr_rate(session, instead_of, desk.clock)
        office_lists.put_lpr_rate(session, kept(rate))


def withdraw_lpr_rate(desk: Desk, published_on: date) -> None:
    """Take out the office's rate of a day; the one of the guidance holds again."""
    with desk.database.change("lpr.withdraw") as session:
        office_lists.drop_lpr_rate(session, published_on, desk.clock)


def working_years(desk: Desk) -> tuple[WorkingYear, ...]:
    """The years whose calendar the office wrote down."""
    with desk.database.read() as session:
        return office_lists.working_years(session)


def save_working_year(desk: Desk, year: WorkingYear, *, again: bool = False) -> None:
    """Write down the calendar of a year as it was announced; `again` in place of what was written down before.

    Holidays that fall on a weekend are free anyway, and weekdays are worked anyway: they are left out. InputError
    ``working_year.year``, ``working_year.day`` for a day of another year or one that is both, ``working_year.known``.
    """
    if not FIRST_YEAR <= year.year <= LAST_YEAR:
        raise InputError("working_year.year", "year", first=FIRST_YEAR, last=LAST_YEAR)
    both = set(year.holidays) & set(year.workdays)
    for field, days in (("holidays", year.holidays), ("workdays", year.workdays)):
        for day in days:
            if day.year != year.year or day in both:
                raise InputError("working_year.day", field, day=day)
    fitting = replace(
        kept(year),
        holidays=tuple(sorted({day for day in year.holidays if day.weekday() < _SATURDAY})),
        workdays=tuple(sorted({day for day in year.workdays if day.weekday() >= _SATURDAY})),
    )
    with desk.database.change("working_year.save") as session:
        if not again and any(each.year == year.year for each in office_lists.working_years(session)):
            raise InputError("working_year.known", "year", year=year.year)
        office_lists.put_working_year(session, fitting)


def withdraw_working_year(desk: Desk, year: int) -> None:
    """Take out the office's calendar of a year; what the program knows of it holds again."""
    with desk.database.change("working_year.withdraw") as session:
        office_lists.drop_working_year(session, year, desk.clock)


def office_hotlines(desk: Desk) -> tuple[OfficeHotline, ...]:
    """The office's own numbers, shown and printed after those of the guidance."""
    with desk.database.read() as session:
        return office_lists.office_hotlines(session)


def save_hotline(desk: Desk, hotline: OfficeHotline, *, instead_of: str = "") -> None:
    """Write down a number of the office's choice, perhaps in place of the number it had before.

    InputError ``hotline.nameless``, ``hotline.of_guidance``, ``hotline.known`` when it has another of that number.
    """
    fitting = replace(kept(hotline), number=check_phone(hotline.number, "number"))
    if not fitting.name:
        raise InputError("hotline.nameless", "name")
    if fitting.number in {each.number for each in desk.pack.hotlines}:
        raise InputError("hotline.of_guidance", "number")
    with desk.database.change("hotline.save") as session:
        known = {each.number: each.name for each in office_lists.office_hotlines(session)}
        if fitting.number in known.keys() - {instead_of}:
            raise InputError("hotline.known", "number", name=known[fitting.number])
        if instead_of and instead_of != fitting.number:
            office_lists.drop_hotline(session, instead_of, desk.clock)
        office_lists.put_hotline(session, fitting)


def withdraw_hotline(desk: Desk, number: str) -> None:
    """Take out a number of the office's choice."""
    with desk.database.change("hotline.withdraw") as session:
        office_lists.drop_hotline(session, number, desk.clock)
