"""Twelve daily, ten weekly, nine monthly: what goes, and what never does."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.backup_retention import (
    DAYS,
    MONTHS,
    WAYS_BACK,
    WEEKS,
    BackupReason,
    Taken,
    goes_on,
    is_overdue,
    to_drop,
)
from counsel_desk.domain.moments import CHINA, day_of

NOW = datetime(2026, 11, 20, 18, 0, tzinfo=CHINA)
INSTANTS = st.integers(0, 70 * 366 * 24).map(lambda hours: datetime(1970, 1, 1, tzinfo=CHINA) + timedelta(hours=hours))
SHELVES = st.lists(st.tuples(INSTANTS, st.sampled_from(BackupReason)), max_size=60).map(
    lambda found: [Taken(at, reason, str(number)) for number, (at, reason) in enumerate(found)]
)


def shelf_of(days: int, a_day: int = 1) -> list[Taken]:
    """Backups of so many days in a row, so many a day."""
    return [
        Taken(NOW - timedelta(days=day, hours=hour), BackupReason.CLOSING, f"{day}-{hour}")
        for day in range(days)
        for hour in range(a_day)
    ]


def kept(shelf: list[Taken], made_now: Taken | None = None) -> list[Taken]:
    dropped = set(to_drop(shelf, made_now))
    return [each for each in shelf if each not in dropped]


def test_the_newest_of_each_of_the_last_twelve_days_is_kept() -> None:
    stay = kept(shelf_of(12, a_day=4))
    assert [each.name for each in stay] == [f"{day}-0" for day in range(12)]


def test_two_years_of_daily_backups_become_twelve_days_ten_weeks_and_nine_months() -> None:
    stay = kept(shelf_of(730))
    days = {day_of(each.taken_at) for each in stay}
    assert {day_of(NOW) - timedelta(days=day) for day in range(DAYS)} <= days
    assert len({day.isocalendar()[:2] for day in days}) >= WEEKS
    assert len({(day.year, day.month) for day in days}) == MONTHS
    assert len(stay) <= DAYS + WEEKS + MONTHS
    assert min(days) == day_of(NOW).replace(month=3, day=31)


def test_the_day_a_backup_goes_is_the_day_it_would_go_with_one_a_day() -> None:
    shelf = shelf_of(2)
    days = goes_on(shelf, day_of(NOW))
    for taken, day in days.items():
        until = [
            Taken(NOW + timedelta(days=each), BackupReason.DAILY, "") for each in range(1, (day - day_of(NOW)).days)
        ]
        assert taken in kept([*shelf, *until])
    # Yesterday's makes way for today's, of the same week and month, once it is no longer among the twelve days.
    assert days == {shelf[1]: day_of(NOW) + timedelta(days=DAYS - 1), shelf[0]: day_of(NOW) + timedelta(days=DAYS)}


def test_a_backup_taken_before_a_restore_has_no_day_to_go() -> None:
    assert goes_on([Taken(NOW, BackupReason.BEFORE_RESTORE, "way back")], day_of(NOW)) == {}


def test_an_office_closed_for_a_quarter_comes_back_to_all_it_had() -> None:
    before = shelf_of(12)
    back = Taken(NOW + timedelta(days=90), BackupReason.DAILY, "back")
    assert to_drop([*before, back], back) == (before[-1],)  # the thirteenth day, of a week that has a newer one


@given(SHELVES)
def test_the_newest_good_backup_never_goes(shelf: list[Taken]) -> None:
    if shelf:
        assert max(shelf, key=lambda each: (each.taken_at, each.name)) in kept(shelf)


@given(SHELVES, INSTANTS)
def test_the_backup_just_made_never_goes_whatever_the_clock_says(shelf: list[Taken], at: datetime) -> None:
    made = Taken(at, BackupReason.DAILY, "made now")
    assert made in kept([*shelf, made], made)


@given(SHELVES)
def test_no_more_is_kept_than_said(shelf: list[Taken]) -> None:
    assert len(kept(shelf)) <= DAYS + WEEKS + MONTHS + 2 * WAYS_BACK


@given(SHELVES)
def test_every_day_within_reach_keeps_its_newest(shelf: list[Taken]) -> None:
    stay = set(kept(shelf))
    for day in sorted({day_of(each.taken_at) for each in shelf}, reverse=True)[:DAYS]:
        of_day = [each for each in shelf if day_of(each.taken_at) == day]
        assert max(of_day, key=lambda each: (each.taken_at, each.name)) in stay


@given(SHELVES)
def test_thinning_twice_drops_nothing_more(shelf: list[Taken]) -> None:
    assert to_drop(kept(shelf)) == ()


@given(SHELVES, st.randoms(use_true_random=False))
def test_the_order_they_are_found_in_does_not_matter(shelf: list[Taken], chance) -> None:
    mixed = list(shelf)
    chance.shuffle(mixed)
    assert set(to_drop(mixed)) == set(to_drop(shelf))


@pytest.mark.parametrize("years", [-56, -1, 10])
def test_a_clock_set_wrong_for_a_day_does_not_clear_the_shelf(years: int) -> None:
    shelf = kept(shelf_of(400))
    strange = Taken(NOW.replace(year=NOW.year + years), BackupReason.DAILY, "strange")
    gone = to_drop([*shelf, strange], strange)
    assert len(gone) <= 3  # at most one day, one week and one month make room
    assert shelf[0] not in gone


def test_the_last_three_ways_back_from_a_restore_are_kept_besides() -> None:
    restores = [Taken(NOW - timedelta(hours=hour), BackupReason.BEFORE_RESTORE, str(hour)) for hour in range(2, 7)]
    closing = Taken(NOW, BackupReason.CLOSING, "closing")
    assert kept([closing, *restores]) == [closing, *restores[:3]]


@pytest.mark.parametrize(
    ("age", "overdue"),
    [
        (timedelta(0), False),
        (timedelta(days=3), False),
        (timedelta(days=3, seconds=1), True),
        (-timedelta(days=2), True),
    ],
)
def test_a_backup_older_than_three_days_or_from_the_future_is_warned_of(age: timedelta, overdue: bool) -> None:
    assert is_overdue(NOW - age, NOW) is overdue


def test_no_backup_at_all_is_overdue() -> None:
    assert is_overdue(None, NOW)
