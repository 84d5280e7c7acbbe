from contextlib import suppress
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.dates import (
    add_months,
    format_day,
    format_instant,
    parse_day,
    parse_instant,
    parse_time,
)
from counsel_desk.domain.moments import CHINA, Precision
from counsel_desk.domain.working_days import Calendar
from counsel_desk.errors import InputError

TODAY = date(2026, 3, 4)  # a Wednesday
NOW = datetime(2026, 3, 4, 16, 30, 20, tzinfo=CHINA)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-3-5", "2026-03-05"),
        ("2026.3.5", "2026-03-05"),
        ("2026/3/5", "2026-03-05"),
        ("２０２６／３／５", "2026-03-05"),
        ("2026年3月5日", "2026-03-05"),
        ("2026 年 3 月 5 日", "2026-03-05"),
        ("二〇二六年三月五日", "2026-03-05"),
        ("20260305", "2026-03-05"),
        ("26年3月5日", "2026-03-05"),
        ("26.3.5", "2026-03-05"),
        ("2026-03-05 周四", "2026-03-05"),
        ("2026年3月5日(星期四)", "2026-03-05"),
        ("3月5日", "2025-03-05"),
        ("3月4日", "2026-03-04"),
        ("3-3", "2026-03-03"),
        ("十二月二十五号", "2025-12-25"),
        ("2月29日", "2024-02-29"),
        ("去年12月1日", "2025-12-01"),
        ("5号", "2026-02-05"),
        ("31号", "2026-01-31"),
        ("上个月20号", "2026-02-20"),
        ("下月5日", "2026-04-05"),
        ("今天", "2026-03-04"),
        ("昨天", "2026-03-03"),
        ("前天", "2026-03-02"),
        ("大前天", "2026-03-01"),
        ("明天", "2026-03-05"),
        ("后天", "2026-03-06"),
        ("大后天", "2026-03-07"),
        ("tomorrow", "2026-03-05"),
        ("周五", "2026-02-27"),
        ("星期三", "2026-03-04"),
        ("周日", "2026-03-01"),
        ("下周一", "2026-03-09"),
        ("上周三", "2026-02-25"),
        ("本周日", "2026-03-08"),
        ("下下周二", "2026-03-17"),
        ("3天后", "2026-03-07"),
        ("三天后", "2026-03-07"),
        ("两周后", "2026-03-18"),
        ("10天前", "2026-02-22"),
        ("一个月后", "2026-04-04"),
        ("半个月以后", "2026-03-19"),
        ("半年前", "2025-09-04"),
    ],
)
def test_days_are_read_as_people_write_them(typed: str, day: str) -> None:
    assert format_day(parse_day(typed, TODAY)) == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3-5", "2026-03-05"),
        ("3月3日", "2027-03-03"),
        ("周五", "2026-03-06"),
        ("周三", "2026-03-04"),
        ("3号", "2026-04-03"),
    ],
)
def test_a_task_means_the_next_such_day(typed: str, day: str) -> None:
    assert format_day(parse_day(typed, TODAY, prefer="future")) == day


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "day.unreadable"),
        ("很久以前", "day.unreadable"),
        ("46086", "day.unreadable"),
        ("2026-02-30", "day.impossible"),
        ("2月30日", "day.impossible"),
        ("13月1日", "day.impossible"),
        ("0000-01-01", "day.impossible"),
        ("1026-01-01", "day.impossible"),
        ("9999年后", "day.impossible"),
        ("32号", "day.impossible"),
        ("5/3/2026", "day.order"),
        ("05-03-2026", "day.order"),
        ("2026-03-05 周一", "day.weekday"),
    ],
)
def test_what_is_no_day_is_refused_with_its_reason(typed: str, code: str) -> None:
    with pytest.raises(InputError) as refused:
        parse_day(typed, TODAY, field="overdue_since")
    assert (refused.value.code, refused.value.field) == (code, "overdue_since")


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("15:00", time(15)),
        ("15：00", time(15)),
        ("9:05", time(9, 5)),
        ("15:00:30", time(15, 0, 30)),
        ("15点", time(15)),
        ("15时30分", time(15, 30)),
        ("下午3点半", time(15, 30)),
        ("晚上10点20", time(22, 20)),
        ("三点一刻", time(3, 15)),
        ("十点二十分", time(10, 20)),
        ("十点零五分", time(10, 5)),
        ("3pm", time(15)),
        ("3:30 PM", time(15, 30)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("中午12点", time(12)),
        ("中午1点", time(13)),
        ("上午 9:30", time(9, 30)),
        ("凌晨2点", time(2)),
        ("下午15点", time(15)),
        ("24:00", time(0)),
        ("半夜3点", time(3)),
    ],
)
def test_times_are_read_as_people_write_them(typed: str, moment: time) -> None:
    assert parse_time(typed) == moment


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "time.unreadable"),
        ("15", "time.unreadable"),
        ("15:0", "time.unreadable"),
        ("25:00", "time.impossible"),
        ("24:01", "time.impossible"),
        ("15:60", "time.impossible"),
        ("上午15点", "time.impossible"),
    ],
)
def test_what_is_no_time_is_refused_with_its_reason(typed: str, code: str) -> None:
    with pytest.raises(InputError) as refused:
        parse_time(typed)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("typed", "shown", "precision"),
    [
        ("2026-3-4 15:00", "2026-03-04 15:00", Precision.MINUTE),
        ("2026-03-04T15:00:30", "2026-03-04 15:00:30", Precision.SECOND),
        ("3月3日下午3点半", "2026-03-03 15:30", Precision.MINUTE),
        ("昨晚10点20", "2026-03-03 22:20", Precision.MINUTE),
        ("昨晚1点", "2026-03-04 01:00", Precision.MINUTE),
        ("昨晚12点", "2026-03-04 00:00", Precision.MINUTE),
        ("今天凌晨1点", "2026-03-04 01:00", Precision.MINUTE),
        ("上周五，晚上9点", "2026-02-27 21:00", Precision.MINUTE),
        ("15:00", "2026-03-04 15:00", Precision.MINUTE),
        ("22:30", "2026-03-03 22:30", Precision.MINUTE),
        ("刚才", "2026-03-04 16:30", Precision.MINUTE),
        ("10分钟前", "2026-03-04 16:20", Precision.MINUTE),
        ("半小时前", "2026-03-04 16:00", Precision.MINUTE),
        ("两个小时前", "2026-03-04 14:30", Precision.MINUTE),
        ("昨天", "2026-03-03", Precision.DAY),
        ("昨天下午", "2026-03-03", Precision.DAY),
        ("昨晚", "2026-03-03", Precision.DAY),
    ],
)
def test_instants_are_read_no_more_exactly_than_they_are_said(typed: str, shown: str, precision: Precision) -> None:
    instant, known = parse_instant(typed, NOW)
    assert (format_instant(instant, known), known) == (shown, precision)


def test_a_promise_for_an_hour_already_gone_is_for_tomorrow() -> None:
    assert parse_instant("15:00", NOW, prefer="future")[0] == datetime(2026, 3, 5, 15, tzinfo=CHINA)
    assert parse_instant("明早9点", NOW, prefer="future")[0] == datetime(2026, 3, 5, 9, tzinfo=CHINA)


def test_months_end_where_the_month_ends() -> None:
    assert add_months(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert add_months(date(2026, 3, 31), -1) == date(2026, 2, 28)
    assert add_months(date(2026, 1, 5), 12) == date(2027, 1, 5)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_a_shown_day_is_read_back(day: date, today: date) -> None:
    assert parse_day(format_day(day), today) == day


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.times(), st.sampled_from(Precision))
def test_a_shown_instant_is_read_back(day: date, moment: time, precision: Precision) -> None:
    shown = format_instant(datetime.combine(day, moment, CHINA), precision)
    assert parse_instant(shown, NOW)[1] is precision
    assert format_instant(*parse_instant(shown, NOW)) == shown


@given(st.integers(1, 12), st.integers(1, 31), st.dates(date(1950, 1, 1), date(2100, 1, 1)))
def test_without_a_year_the_nearest_day_is_meant(month: int, day: int, today: date) -> None:
    with suppress(InputError):
        past = parse_day(f"{month}-{day}", today)
        future = parse_day(f"{month}-{day}", today, prefer="future")
        assert past <= today <= future
        assert future - past <= timedelta(days=8 * 366)


WORDS = "0123456789年月日号周星期一二三十上下前后天个半点分晚今昨明早:-./ T()"


@given(st.text() | st.text(alphabet=WORDS, max_size=12), st.sampled_from(["past", "future"]))
def test_any_text_is_a_time_or_a_kind_refusal(text: str, prefer: str) -> None:
    with suppress(InputError):
        parse_day(text, TODAY, prefer="future" if prefer == "future" else "past")
    with suppress(InputError):
        parse_time(text)
    with suppress(InputError):
        parse_instant(text, NOW)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3天内", date(2026, 3, 7)),
        ("一周之内", date(2026, 3, 11)),
        ("3个工作日", date(2026, 3, 9)),
        ("三个工作日内", date(2026, 3, 9)),
        ("5工作日以后", date(2026, 3, 11)),
    ],
)
def test_what_a_service_promises_to_answer_by_is_read_as_its_last_day(typed: str, day: date) -> None:
    assert parse_day(typed, TODAY, prefer="future", working=Calendar().add_working_days) == day


@pytest.mark.parametrize("typed", ["3天内", "3个工作日"])
def test_a_day_gone_by_is_none_that_lies_within_so_many_days(typed: str) -> None:
    with pytest.raises(InputError):
        parse_day(typed, TODAY)
