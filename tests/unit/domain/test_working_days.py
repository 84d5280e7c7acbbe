from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.guidance import Deadline, DeadlineUnit
from counsel_desk.domain.working_days import (
    DueDay,
    add_working_days,
    due_day,
    is_projected,
    is_working_day,
    next_working_day,
)

DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))


def term(length: int, unit: DeadlineUnit) -> Deadline:
    return Deadline("D", length, unit, "收到之日", "期限")


def test_announced_holidays_and_exchanged_weekends_are_known() -> None:
    assert not is_working_day(date(2025, 1, 28))  # eve of the Spring Festival, a Tuesday
    assert is_working_day(date(2025, 1, 26))  # a Sunday worked in exchange
    assert not is_projected(date(2025, 1, 28))


def test_a_year_not_announced_is_projected_from_weekends_and_fixed_holidays() -> None:
    assert is_projected(date(2090, 1, 3))
    assert is_working_day(date(2090, 1, 3))
    assert not is_working_day(date(2090, 1, 1))
    assert not is_working_day(date(2090, 5, 2))
    assert not is_working_day(date(2090, 1, 7))
    assert is_working_day(date(1990, 10, 4))


def test_working_days_pass_over_the_national_holiday() -> None:
    assert add_working_days(date(2025, 9, 30), 1) == date(2025, 10, 9)
    assert next_working_day(date(2025, 9, 26)) == date(2025, 9, 28)  # a Sunday worked in exchange
    assert add_working_days(date(2025, 10, 1), 0) == date(2025, 10, 1)
    with pytest.raises(ValueError, match="forwards"):
        add_working_days(date(2025, 10, 1), -1)


def test_terms_end_as_the_law_counts() -> None:
    assert due_day(date(2025, 3, 1), term(15, DeadlineUnit.CALENDAR_DAYS)) == DueDay(date(2025, 3, 16), projected=False)
    assert due_day(date(2025, 8, 31), term(6, DeadlineUnit.MONTHS)) == DueDay(date(2026, 2, 28), projected=False)
    assert due_day(date(2025, 9, 30), term(2, DeadlineUnit.WORKING_DAYS)) == DueDay(date(2025, 10, 10), projected=False)


def test_a_term_into_a_year_not_announced_says_so() -> None:
    assert due_day(date(2089, 12, 30), term(10, DeadlineUnit.WORKING_DAYS)).projected
    assert not due_day(date(2089, 12, 30), term(10, DeadlineUnit.CALENDAR_DAYS)).projected


@given(DAYS, st.integers(0, 60), st.sampled_from(DeadlineUnit))
def test_a_longer_term_never_ends_earlier(day: date, length: int, unit: DeadlineUnit) -> None:
    first, second = (due_day(day, term(length + more, unit)).day for more in (0, 1))
    assert day <= first < second


@given(DAYS)
def test_no_working_day_is_passed_over(day: date) -> None:
    following = next_working_day(day)
    assert is_working_day(following)
    assert not any(is_working_day(day + timedelta(step)) for step in range(1, (following - day).days))
