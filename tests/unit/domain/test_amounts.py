from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.amounts import LARGEST_FEN, Amount, format_amount, format_amount_short, parse_amount
from counsel_desk.errors import InputError


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("1.2万", "12000"),
        ("12,000.50", "12000.50"),
        ("￥3,500.00", "3500"),
        ("3千5", "3500"),
        ("三千五百", "3500"),
        ("5k", "5000"),
        ("1.2w", "12000"),
        ("2000元", "2000"),
        ("500块", "500"),
        ("500块钱", "500"),
        ("三块五", "3.50"),
        ("３，５００．００元", "3500"),
        ("人民币 8000 元整", "8000"),
        ("RMB 99.9", "99.90"),
        ("5毛", "0.50"),
        ("0", "0"),
        ("3元5角2分", "3.52"),
        ("三元零五分", "3.05"),
        ("986.40元", "986.40"),
        (" 27911 ", "27911"),
        ("两万", "20000"),
        ("12万5000", "125000"),
        ("3000 rmb", "3000"),
    ],
)
def test_sums_are_read_as_people_write_them(text: str, yuan: str) -> None:
    assert parse_amount(text) == Amount(round(float(yuan) * 100))


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("约5000", 5000),
        ("大概三千", 3000),
        ("5000左右", 5000),
        ("5000多元", 5000),
        ("一万多块钱", 10000),
        ("¥约300", 300),
        ("近2万", 20000),
        ("～800", 800),
        ("十来万", 100000),
        ("3千余元", 3000),
    ],
)
def test_about_is_remembered(text: str, yuan: int) -> None:
    assert parse_amount(text) == Amount(yuan * 100, approximate=True)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "amount.unreadable"),
        ("元", "amount.unreadable"),
        ("两三千", "amount.unreadable"),
        ("几千", "amount.unreadable"),
        ("3000-5000", "amount.unreadable"),
        ("500 2000", "amount.unreadable"),
        ("1.234", "amount.unreadable"),
        ("1,2000", "amount.unreadable"),
        ("=1+1", "amount.unreadable"),
        ("2.5元5角", "amount.unreadable"),
        ("-500", "amount.negative"),
        ("−500元", "amount.negative"),
        ("负五百", "amount.negative"),
        ("¥-500", "amount.negative"),
        ("110101199001011234", "amount.too_large"),
    ],
)
def test_what_is_no_sum_is_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(InputError) as refused:
        parse_amount(text, "claimed")
    assert (refused.value.code, refused.value.field) == (code, "claimed")


@given(st.integers(0, LARGEST_FEN))
def test_a_shown_sum_is_read_back(fen: int) -> None:
    assert parse_amount(format_amount(fen)) == Amount(fen)
    assert parse_amount(format_amount_short(fen)) == Amount(fen)


def test_sums_are_shown_in_thousands() -> None:
    assert format_amount(1_200_000) == "¥12,000.00"
    assert format_amount(-5) == "-¥0.05"
    assert format_amount_short(1_200_000) == "¥12,000"
    assert format_amount_short(1_200_050) == "¥12,000.50"


@given(
    st.text()
    | st.text(alphabet="0123456789.,元块角分毛约多 万千百十三两零¥-", max_size=12)
    | st.text(alphabet="0123456789,.亿千", max_size=60)
)
def test_any_text_is_a_sum_or_a_kind_refusal(text: str) -> None:
    with suppress(InputError):
        assert 0 <= parse_amount(text).fen <= LARGEST_FEN


@pytest.mark.parametrize("text", ["9" * 100_000, "三千" * 50_000, "1," * 50_000, "约" * 100_000])
def test_a_page_pasted_as_a_sum_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        parse_amount(text)
