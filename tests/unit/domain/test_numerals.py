from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.numerals import read_number

FIGURES = "零一二三四五六七八九"


def spoken(number: int) -> str:
    """The textbook reading of a number below ten million, written independently of the reader."""
    if number >= 10_000:
        high, low = divmod(number, 10_000)
        return spoken(high) + "万" + (("零" if low < 1000 else "") + spoken(low) if low else "")
    words, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            words += ("零" if gap and words else "") + FIGURES[digit] + name
        gap = not digit
    return words or "零"


@given(st.integers(0, 9_999_999))
def test_every_number_is_read_as_it_is_spoken(number: int) -> None:
    assert read_number(spoken(number)) == number
    assert read_number(f"{number:,}") == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三千五", 3500),
        ("1万2", 12000),
        ("一万二", 12000),
        ("十五", 15),
        ("一百二", 120),
        ("二十五", 25),
        ("两千", 2000),
        ("3千万", 30_000_000),
        ("1亿2千万", 120_000_000),
        ("1万500", 10500),
        ("1.2w", 12000),
        ("5k", 5000),
        ("三点五万", 35000),
        ("二〇二六", 2026),
        ("一千零五", 1005),
        ("1.5千万", 15_000_000),
        ("叁仟伍佰", 3500),
        ("二十二点五", Decimal("22.5")),
    ],
)
def test_shorthand_is_read_as_people_mean_it(text: str, value: int) -> None:
    assert read_number(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "两三千",
        "三五百",
        "一万二三",
        "千五",
        "万",
        "1千2万3万",
        "1百2千",
        "1.2千5",
        "1万2.5",
        "1,2000",
        "1,20",
        "1.2.3",
        "点",
        "三点",
        "1e5",
        "٣",
        "3千5000",
    ],
)
def test_what_has_no_single_value_is_not_read(text: str) -> None:
    assert read_number(text) is None


@given(st.text(alphabet="0123456789.,点零一二两三九十百千万亿kw", max_size=60))
def test_any_text_is_a_number_or_none(text: str) -> None:
    value = read_number(text)
    assert value is None or value >= 0
