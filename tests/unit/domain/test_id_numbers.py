from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsel_desk.domain.id_numbers import birth_date, check_id_number, gender, mask_id_number
from counsel_desk.domain.people import Gender
from counsel_desk.errors import InputError

WEIGHTS = [2 ** (17 - place) % 11 for place in range(17)]


def invented(born: date, sequence: int) -> str:
    """A number of no place on earth (region 999999), its check digit computed the standard's other way."""
    body = f"999999{born:%Y%m%d}{sequence:03}"
    remainder = (1 - sum(int(digit) * weight for digit, weight in zip(body, WEIGHTS, strict=True))) % 11
    return body + ("X" if remainder == 10 else str(remainder))


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.integers(0, 999))
def test_a_valid_number_gives_birthday_and_gender(born: date, sequence: int) -> None:
    number = check_id_number(invented(born, sequence))
    assert birth_date(number) == born
    assert gender(number) is (Gender.MALE if sequence % 2 else Gender.FEMALE)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.integers(0, 999), st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(born: date, sequence: int, place: int, shift: int) -> None:
    number = invented(born, sequence)
    wrong = f"{number[:place]}{(int(number[place]) + shift) % 10}{number[place + 1 :]}"
    with pytest.raises(InputError):
        check_id_number(wrong)


def test_lower_case_x_full_width_and_spaces_are_understood() -> None:
    number = next(n for n in (invented(date(1990, 1, 1), i) for i in range(99)) if n.endswith("X"))
    assert check_id_number(number.lower()) == number
    assert check_id_number(f" {number[:6]} {number[6:14]} {number[14:]} ") == number
    assert check_id_number("".join(chr(ord(c) + 0xFEE0) for c in number)) == number


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("99999919900101000", "id_number.length"),
        ("999999900101000", "id_number.length"),
        ("999999199013010000", "id_number.date"),
        ("999999190002290000", "id_number.date"),
        ("999999000001010000", "id_number.date"),
        ("9.99999E+17", "id_number.not_a_number"),
        ("999999X99001010000", "id_number.not_a_number"),
        ("", "id_number.not_a_number"),
        (invented(date(1990, 1, 1), 1)[:-1] + "?", "id_number.not_a_number"),
    ],
)
def test_what_is_wrong_is_said_precisely(typed: str, code: str) -> None:
    with pytest.raises(InputError) as refused:
        check_id_number(typed, "id")
    assert (refused.value.code, refused.value.field) == (code, "id")


def test_a_wrong_check_digit_has_its_own_word() -> None:
    number = invented(date(1990, 1, 1), 0)
    wrong = number[:-1] + ("1" if number[-1] != "1" else "2")
    with pytest.raises(InputError) as refused:
        check_id_number(wrong)
    assert refused.value.code == "id_number.checksum"


def test_the_birthday_is_masked() -> None:
    assert mask_id_number("99999919900101123X") == "999999********123X"
    assert mask_id_number("123456") == "******"


@given(st.text())
def test_any_text_is_a_number_or_a_kind_refusal(text: str) -> None:
    with suppress(InputError):
        check_id_number(text)
