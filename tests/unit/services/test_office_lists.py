"""The office keeps its own working days, rates and numbers, each once, and takes them back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from counsel_desk.domain.office_lists import LprRate, OfficeHotline, WorkingYear
from counsel_desk.errors import InputError
from counsel_desk.services.desk import Desk
from counsel_desk.services.office_lists import (
    lpr_rates,
    office_hotlines,
    save_hotline,
    save_lpr_rate,
    save_working_year,
    withdraw_hotline,
    withdraw_lpr_rate,
    withdraw_working_year,
    working_years,
)
from counsel_desk.services.undo import undo

RATE = LprRate(date(2026, 10, 20), 295, "示例公告")
YEAR = WorkingYear(2027, (date(2027, 2, 8), date(2027, 2, 9)), (date(2027, 2, 20),), "示例通知")
LINE = OfficeHotline("400-000-0001", "示例互助热线", "夜里有人听", "每天 20:00–02:00")


def test_a_rate_of_the_office_is_kept_once_a_day_and_taken_out(desk: Desk) -> None:
    save_lpr_rate(desk, RATE)
    save_lpr_rate(desk, LprRate(RATE.published_on, 290, "更正"), instead_of=RATE.published_on)
    assert [rate.one_year for rate in lpr_rates(desk)] == [290]

    withdraw_lpr_rate(desk, RATE.published_on)
    assert lpr_rates(desk) == ()
    undo(desk)
    assert [rate.one_year for rate in lpr_rates(desk)] == [290]
    undo(desk)
    assert lpr_rates(desk) == (RATE,)


def test_what_stands_in_a_list_already_is_not_replaced_in_silence(desk: Desk) -> None:
    save_lpr_rate(desk, RATE)
    save_hotline(desk, LINE)
    save_working_year(desk, YEAR)

    with pytest.raises(InputError, match=r"lpr\.known"):
        save_lpr_rate(desk, replace(RATE, one_year=290))
    with pytest.raises(InputError, match=r"hotline\.known"):
        save_hotline(desk, replace(LINE, name="另一条热线"))
    with pytest.raises(InputError, match=r"working_year\.known"):
        save_working_year(desk, replace(YEAR, source="另一个通知"))

    assert lpr_rates(desk) == (RATE,)
    assert [each.name for each in office_hotlines(desk)] == [LINE.name]
    assert [each.source for each in working_years(desk)] == [YEAR.source]


def test_a_rate_corrected_to_another_day_leaves_none_behind(desk: Desk) -> None:
    save_lpr_rate(desk, RATE)
    day_before = RATE.published_on - timedelta(1)

    save_lpr_rate(desk, replace(RATE, published_on=day_before), instead_of=RATE.published_on)

    assert [each.published_on for each in lpr_rates(desk)] == [day_before]


def test_a_year_is_kept_without_what_goes_without_saying(desk: Desk) -> None:
    saturday, monday = date(2027, 2, 6), date(2027, 3, 1)

    save_working_year(desk, WorkingYear(2027, (*YEAR.holidays, saturday), (*YEAR.workdays, monday), YEAR.source))

    assert working_years(desk) == (YEAR,)
    withdraw_working_year(desk, 2027)
    assert working_years(desk) == ()


def test_a_number_of_the_office_is_kept_by_its_digits(desk: Desk) -> None:
    save_hotline(desk, LINE)

    [kept] = office_hotlines(desk)
    assert (kept.number, kept.name) == ("4000000001", "示例互助热线")
    withdraw_hotline(desk, kept.number)
    assert office_hotlines(desk) == ()


def test_a_hotline_that_moved_to_another_number_is_one_change(desk: Desk) -> None:
    save_hotline(desk, LINE)
    save_hotline(desk, replace(LINE, number="4000000002"), instead_of="4000000001")

    assert [line.number for line in office_hotlines(desk)] == ["4000000002"]
    undo(desk)
    assert [line.number for line in office_hotlines(desk)] == ["4000000001"]


@pytest.mark.parametrize(
    ("rate", "code"),
    [
        (LprRate(date(2026, 10, 20), 0, ""), r"lpr\.rate"),
        (LprRate(date(2026, 10, 20), 30_000, ""), r"lpr\.rate"),
        (LprRate(date(2026, 11, 18) + timedelta(400), 300, ""), r"lpr\.future"),
    ],
)
def test_an_impossible_rate_is_refused(desk: Desk, rate: LprRate, code: str) -> None:
    with pytest.raises(InputError, match=code):
        save_lpr_rate(desk, rate)


@pytest.mark.parametrize(
    ("year", "code"),
    [
        (WorkingYear(27, (), (), ""), r"working_year\.year"),
        (WorkingYear(2027, (date(2026, 10, 1),), (), ""), r"working_year\.day"),
        (WorkingYear(2027, (date(2027, 2, 8),), (date(2027, 2, 8),), ""), r"working_year\.day"),
    ],
)
def test_an_impossible_year_is_refused(desk: Desk, year: WorkingYear, code: str) -> None:
    with pytest.raises(InputError, match=code):
        save_working_year(desk, year)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (OfficeHotline("12356", "另一个名字"), r"hotline\.of_guidance"),
        (OfficeHotline("4000000001", " "), r"hotline\.nameless"),
        (OfficeHotline("abc", "示例"), r"phone\."),
    ],
)
def test_an_impossible_number_is_refused(desk: Desk, line: OfficeHotline, code: str) -> None:
    with pytest.raises(InputError, match=code):
        save_hotline(desk, line)
