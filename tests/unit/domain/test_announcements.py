"""The announced days off are read as they are printed or typed; what is not understood is said."""

from datetime import date

import pytest

from counsel_desk.domain.announcements import Announcement, as_announced, read_announcement
from counsel_desk.domain.office_lists import WorkingYear

NOTICE = """一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。
二、春节：2月5日（农历腊月二十九、周五）至11日（农历正月初六、周四）放假调休，共7天。1月31日（周日）、2月20日（周六）上班。
三、劳动节：5月1日至5月5日放假，共5天；5月8日（周六）上班。"""


def days(*each: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(f"2027-{day}") for day in each)


def test_a_notice_is_read_as_it_is_printed() -> None:
    found = read_announcement(NOTICE, 2027)

    assert found.workdays == days("01-31", "02-20", "05-08")
    assert len(found.holidays) == 3 + 7 + 5
    assert (found.holidays[0], found.holidays[-1]) == days("01-01", "05-05")
    assert (found.elsewhere, found.unread) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "2月5日至8日放假，2月20日（周六）上班",
        "2月5日-8日放假、2月20日上班",
        "2.5-2.8 休息；2.20 补班",
        "放假：2027-02-05 至 2027-02-08\n上班：2027-02-20",
        "２月５日～８日放假。２月２０日上班。",
        "2/5 to 2/8 off, 2/20 work",
        "2月5日、6日、7日、8日放假，20日上班",
    ],
)
def test_days_are_read_however_they_are_typed(text: str) -> None:
    assert read_announcement(text, 2027) == Announcement(days("02-05", "02-06", "02-07", "02-08"), days("02-20"))


def test_days_of_the_year_before_are_told_apart() -> None:
    found = read_announcement("12月31日至1月2日放假", 2027)

    assert found.elsewhere == (date(2026, 12, 31),)
    assert found.holidays == days("01-01", "01-02")


@pytest.mark.parametrize(
    "text", ["2月30日放假", "5日放假", "2月5日至8月11日放假", "2月11日至5日放假", "2月5日看情况", "13月1日上班"]
)
def test_what_is_not_understood_is_said_and_not_guessed(text: str) -> None:
    found = read_announcement(text, 2027)

    assert found.unread
    assert (found.holidays, found.workdays) == ((), ())


def test_words_without_days_say_nothing() -> None:
    assert read_announcement("高速公路免收通行费，共9天", 2027) == Announcement((), ())


def test_a_year_written_down_is_shown_in_words_that_are_read_again() -> None:
    year = WorkingYear(2027, days("01-01", "02-05", "02-08", "02-09"), days("01-31", "02-20"), "")

    said = as_announced(year)
    found = read_announcement(said, 2027)

    assert said.splitlines() == ["1月1日放假，1月31日上班", "2月5日、2月8日至9日放假，2月20日上班"]
    assert (found.holidays, found.workdays) == (year.holidays, year.workdays)
