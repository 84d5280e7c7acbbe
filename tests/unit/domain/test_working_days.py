from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.guidance import Deadline, DeadlineUnit
from counsel_desk.domain.office_lists import WorkingYear
from counsel_desk.domain.working_days import Calendar, DueDay

PLAIN = Calendar()
DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))


def term(length: int, unit: DeadlineUnit) -> Deadline:
    return Deadline("D", length, unit, "收到之日", "期限")


def test_announced_holidays_and_exchanged_weekends_are_known() -> None:
    assert not PLAIN.is_working_day(date(2025, 1, 28))  # eve of the Spring Festival, a Tuesday
    assert PLAIN.is_working_day(date(2025, 1, 26))  # a Sunday worked in exchange
    assert not PLAIN.is_projected(date(2025, 1, 28))


def test_a_year_not_announced_is_projected_from_weekends_and_fixed_holidays() -> None:
    assert PLAIN.is_projected(date(2090, 1, 3))
    assert PLAIN.is_working_day(date(2090, 1, 3))
    assert not PLAIN.is_working_day(date(2090, 1, 1))
    assert not PLAIN.is_working_day(date(2090, 5, 2))
    assert not PLAIN.is_working_day(date(2090, 1, 7))
    assert PLAIN.is_working_day(date(1990, 10, 4))


def test_working_days_pass_over_the_national_holiday() -> None:
    assert PLAIN.add_working_days(date(2025, 9, 30), 1) == date(2025, 10, 9)
    assert PLAIN.next_working_day(date(2025, 9, 26)) == date(2025, 9, 28)  # a Sunday worked in exchange
    assert PLAIN.add_working_days(date(2025, 10, 1), 0) == date(2025, 10, 1)
    with pytest.raises(ValueError, match="forwards"):
        PLAIN.add_working_days(date(2025, 10, 1), -1)


def test_terms_end_as_the_law_counts() -> None:
    assert PLAIN.due_day(date(2025, 3, 1), term(15, DeadlineUnit.CALENDAR_DAYS)) == DueDay(
        date(2025, 3, 16), projected=False
    )
    assert PLAIN.due_day(date(2025, 8, 31), term(6, DeadlineUnit.MONTHS)) == DueDay(date(2026, 2, 28), projected=False)
    assert PLAIN.due_day(date(2025, 9, 30), term(2, DeadlineUnit.WORKING_DAYS)) == DueDay(
        date(2025, 10, 10), projected=False
    )


def test_a_term_into_a_year_not_announced_says_so() -> None:
    assert PLAIN.due_day(date(2089, 12, 30), term(10, DeadlineUnit.WORKING_DAYS)).projected
    assert not PLAIN.due_day(date(2089, 12, 30), term(10, DeadlineUnit.CALENDAR_DAYS)).projected


@given(DAYS, st.integers(0, 60), st.sampled_from(DeadlineUnit))
def test_a_longer_term_never_ends_earlier(day: date, length: int, unit: DeadlineUnit) -> None:
    first, second = (PLAIN.due_day(day, term(length + more, unit)).day for more in (0, 1))
    assert day <= first < second


@given(DAYS)
def test_no_working_day_is_passed_over(day: date) -> None:
    following = PLAIN.next_working_day(day)
    assert PLAIN.is_working_day(following)
    assert not any(PLAIN.is_working_day(day + timedelta(step)) for step in range(1, (following - day).days))


def test_a_year_the_office_wrote_down_wins_over_what_the_program_knows() -> None:
    ours = Calendar((WorkingYear(2025, (date(2025, 3, 3),), (date(2025, 3, 8),), "本省通知"),))
    assert not ours.is_working_day(date(2025, 3, 3))
    assert ours.is_working_day(date(2025, 3, 8))
    assert ours.is_working_day(date(2025, 10, 1))  # nothing but what was written down is free
    assert not PLAIN.is_working_day(date(2025, 10, 1))
    assert ours.is_working_day(date(2024, 1, 2))  # other years stand as they are known


def test_a_year_the_office_wrote_down_is_not_projected() -> None:
    ours = Calendar((WorkingYear(2090, (date(2090, 1, 2),), (), "国务院办公厅通知"),))
    assert not ours.is_projected(date(2090, 1, 3))
    assert ours.is_projected(date(2091, 1, 3))
    assert ours.due_day(date(2089, 12, 30), term(3, DeadlineUnit.WORKING_DAYS)).projected  # it began in 2089
    assert ours.due_day(date(2090, 1, 1), term(1, DeadlineUnit.WORKING_DAYS)) == DueDay(
        date(2090, 1, 3), projected=False
    )
