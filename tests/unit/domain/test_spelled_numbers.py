"""A number that is kept back is found in a text however it is spelled there, and nothing else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.spelled_numbers import SpelledNumbers

MOBILE, LANDLINE, ABROAD, ID_NUMBER = "13800000001", "01088886666", "+85260000001", "99999919900307002X"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (MOBILE, "138 0000 0001"),
        (MOBILE, "+86 138-0000-0001"),
        (MOBILE, "(0086)13800000001"),
        (MOBILE, "１３８－００００－０００１"),
        (MOBILE, "一三八零零零零零零零一"),
        (MOBILE, "幺三八 〇〇〇〇 〇〇〇一"),
        (MOBILE, "1 3 8 0 0 0 0 0 0 0 1"),
        (MOBILE, "138\u200b0000\u200b0001"),
        (LANDLINE, "（010）8888-6666"),
        (LANDLINE, "+86 10 8888 6666"),
        (LANDLINE, "88886666"),
        (ABROAD, "00852 6000 0001"),
        (ID_NUMBER, "999999 19900307 002ｘ"),
    ],
)
def test_a_number_is_found_in_another_spelling(number: str, text: str) -> None:
    assert SpelledNumbers([number]).replaced(f"请打{text}找他。", "#") == "请打#找他。"


@pytest.mark.parametrize("text", ["尾号0001", "欠12800元", "2026-11-18 09:30", "88886667", "9988886666"])
def test_other_numbers_stay(text: str) -> None:
    assert SpelledNumbers([MOBILE, LANDLINE, ABROAD, ID_NUMBER]).replaced(text, "#") == text


def test_of_two_numbers_the_longer_goes_whole() -> None:
    assert SpelledNumbers(["8888666", "88886666"]).replaced("88886666 或 8888666", "#") == "# 或 #"


@given(st.text())
def test_a_text_without_figures_is_never_touched(text: str) -> None:
    plain = "".join(each for each in text if not each.isnumeric())
    assert SpelledNumbers([]).replaced(text, "#") == text
    assert SpelledNumbers([MOBILE]).replaced(plain, "#") == plain
