"""Months, quarters, years and any days: where they begin and end, and what they are compared with."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.periods import Days, Month, Period, Quarter, Year, days_between, month_of, quarter_of
from counsel_desk.errors import InputError

DAYS = st.dates(date(2001, 1, 1), date(2098, 12, 31))


def test_a_month_knows_its_days_and_the_month_before() -> None:
    assert Month(2024, 2).last == date(2024, 2, 29)
    assert Month(2026, 1).previous == Month(2025, 12)
    assert Month(2024, 2).year_before.last == date(2023, 2, 28)
    assert str(Month(2026, 3)) == "2026-03"


def test_a_quarter_is_three_months() -> None:
    assert Quarter(2026, 1).months == (Month(2026, 1), Month(2026, 2), Month(2026, 3))
    assert (Quarter(2026, 4).first, Quarter(2026, 4).last) == (date(2026, 10, 1), date(2026, 12, 31))
    assert (Quarter(2026, 1).previous, Quarter(2026, 1).year_before) == (Quarter(2025, 4), Quarter(2025, 1))
    assert str(Quarter(2026, 3)) == "2026-Q3"


def test_the_year_before_a_year_is_the_one_just_before() -> None:
    assert Year(2026).year_before == Year(2026).previous == Year(2025)
    assert len(Year(2026).months) == 12


def test_days_are_compared_with_as_many_days_before_and_the_same_a_year_earlier() -> None:
    part = Days(date(2024, 2, 29), date(2024, 3, 9))
    assert part.previous == Days(date(2024, 2, 19), date(2024, 2, 28))
    assert part.year_before == Days(date(2023, 2, 28), date(2023, 3, 9))
    assert str(part) == "2024-02-29..2024-03-09"
    assert part.months == ()


def test_days_of_whole_months_are_compared_with_whole_months() -> None:
    spring = Days(date(2024, 1, 1), date(2024, 2, 29))
    assert spring.months == (Month(2024, 1), Month(2024, 2))
    assert spring.previous == Days(date(2023, 11, 1), date(2023, 12, 31))
    assert spring.year_before == Days(date(2023, 1, 1), date(2023, 2, 28))


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        (date(2026, 2, 2), date(2026, 2, 1), "figures.period_backwards"),
        (date(1026, 2, 2), date(2026, 2, 1), "day.implausible"),
        (date(2026, 2, 2), date(2206, 2, 1), "day.implausible"),
    ],
)
def test_days_must_follow_each_other_in_our_time(first: date, last: date, code: str) -> None:
    with pytest.raises(InputError) as wrong:
        days_between(first, last)
    assert wrong.value.code == code


@given(DAYS)
def test_the_period_before_ends_the_day_before_its_own_begins(day: date) -> None:
    periods: tuple[Period, ...] = (
        month_of(day), quarter_of(day), Year(day.year), Days(day, day + timedelta(40)), Days(day, day)
    )  # fmt: skip
    for period in periods:
        assert period.first <= day <= period.last
        assert period.previous.last == period.first - timedelta(days=1)
        assert type(period.previous) is type(period.year_before) is type(period)
        assert bool(period.previous.months) == bool(period.months)
