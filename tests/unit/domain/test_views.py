"""A view asks a list only what it can answer, and its days move with the calendar."""

from datetime import date, datetime, timedelta
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.listing import Between, Contains, Field, FieldKind, ListView, OneOf, Span, Within
from counsel_desk.domain.moments import CHINA
from counsel_desk.domain.views import days_of, fitting


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


NAME = Field("name", FieldKind.TEXT)
COLOUR = Field("colour", FieldKind.CODE, Colour)
CODES = Field("codes", FieldKind.CODE)
WHOSE = Field("whose", FieldKind.COUNSELLOR)
RUNG = Field("rung", FieldKind.YES_NO)
DAY = Field("day", FieldKind.DAY)
COUNT = Field("count", FieldKind.NUMBER)
FIELDS = (NAME, COLOUR, CODES, WHOSE, RUNG, DAY, COUNT)
TODAY = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (Span.BEFORE_TODAY, None, date(2026, 3, 30)),
        (Span.TODAY, TODAY, TODAY),
        (Span.NEXT_7_DAYS, date(2026, 4, 1), date(2026, 4, 7)),
        (Span.LAST_7_DAYS, date(2026, 3, 25), TODAY),
        (Span.LAST_30_DAYS, date(2026, 3, 2), TODAY),
        (Span.THIS_MONTH, date(2026, 3, 1), date(2026, 3, 31)),
        (Span.LAST_MONTH, date(2026, 2, 1), date(2026, 2, 28)),
        (Span.THIS_YEAR, date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_span_is_counted_from_the_present_day(span: Span, first: date | None, last: date) -> None:
    assert days_of(span, TODAY) == (first, last)


def test_in_january_the_last_month_was_december() -> None:
    assert days_of(Span.LAST_MONTH, date(2026, 1, 5)) == (date(2025, 12, 1), date(2025, 12, 31))


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)), st.sampled_from([span for span in Span if span != Span.NEVER]))
def test_a_span_ends_no_earlier_than_it_begins(today: date, span: Span) -> None:
    first, last = days_of(span, today)
    assert last is not None
    assert first is None or first <= last


GOOD = (
    Contains("name", "周"),
    OneOf("colour", (Colour.RED, None)),
    OneOf("codes", ("T01",)),
    OneOf("whose", (3, None)),
    OneOf("rung", (True,)),
    Between("day", TODAY, None),
    Within("day", Span.NEVER),
    Between("count", 0, 10),
)


def test_a_view_that_fits_stays_as_it_is() -> None:
    view = ListView("周", GOOD, "count", descending=True, columns=("name", "day"))
    assert fitting(view, FIELDS) == view


@pytest.mark.parametrize(
    "condition",
    [
        Contains("gone", "周"),
        Contains("name", " \n"),
        Contains("name", "\x00\ud800"),
        Contains("colour", "red"),
        OneOf("name", ("周",)),
        OneOf("colour", ("green",)),
        OneOf("colour", ()),
        OneOf("colour", (1, True)),
        OneOf("codes", (4, "\ud800")),
        OneOf("whose", ("3", True)),
        OneOf("rung", (1, "yes")),
        Between("day", 3),
        Between("day", datetime(2026, 3, 31, tzinfo=CHINA)),
        Between("count", TODAY),
        Between("count", True),
        Between("name"),
        Within("count", Span.TODAY),
    ],
)
def test_a_condition_that_cannot_be_asked_is_lost_alone(condition: object) -> None:
    view = ListView(conditions=(GOOD[0], condition, *GOOD[1:]))  # type: ignore[arg-type]  # wrong on purpose
    assert fitting(view, FIELDS).conditions == GOOD


def test_values_that_no_longer_exist_are_left_out_of_a_condition() -> None:
    view = ListView(conditions=(OneOf("colour", ("green", "red", "red")),))
    (kept,) = fitting(view, FIELDS).conditions
    assert kept == OneOf("colour", (Colour.RED,))
    assert isinstance(kept, OneOf)
    assert isinstance(kept.values[0], Colour)


def test_an_order_and_columns_nobody_knows_are_left_to_the_list() -> None:
    widths = (("day", 120), ("gone", 90))
    view = ListView("\x00周", order="gone", descending=True, columns=("day", "gone", "day"), widths=widths)
    expected = ListView("周", order="", descending=True, columns=("day",), widths=(("day", 120),))
    assert fitting(view, FIELDS) == expected


def test_the_days_of_a_week_are_seven() -> None:
    for span in (Span.NEXT_7_DAYS, Span.LAST_7_DAYS):
        first, last = days_of(span, TODAY)
        assert first is not None
        assert last is not None
        assert last - first == timedelta(days=6)
