"""Resident identity numbers: 18 places, checked as GB 11643 says.

The region code is not looked up: lists of regions refuse real people whose county was merged, and permits of Hong
Kong, Macao, Taiwan and foreign residents (81, 82, 83, 9...) follow the same arithmetic.
"""

import re
import unicodedata
from datetime import date

from counsel_desk.domain.people import Gender
from counsel_desk.errors import InputError

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
_EARLIEST_YEAR = 1900


def check_id_number(text: str, field: str = "id_number") -> str:
    """The number in its 18 places with a capital X.

    InputError with ``id_number.not_a_number``, ``id_number.length``, ``id_number.date`` (no such day of birth) or
    ``id_number.checksum`` (some digit is wrong).
    """
    number = re.sub(r"[\s\-]", "", unicodedata.normalize("NFKC", text)).upper()
    if not re.fullmatch(r"[0-9]+X?", number):
        raise InputError("id_number.not_a_number", field)
    if len(number) != 18:
        raise InputError("id_number.length", field, length=len(number))
    try:
        born = birth_date(number)
    except ValueError:
        born = date.min
    if born.year < _EARLIEST_YEAR:
        raise InputError("id_number.date", field)
    if number[-1] != _check_digit(number):
        raise InputError("id_number.checksum", field)
    return number


def _check_digit(number: str) -> str:
    return _CHECK_DIGITS[sum(int(digit) * weight for digit, weight in zip(number[:17], _WEIGHTS, strict=True)) % 11]


def birth_date(number: str) -> date:
    """The day of birth in a checked number."""
    return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))


def gender(number: str) -> Gender:
    """The gender in a checked number: an odd seventeenth digit is male."""
    return Gender.MALE if int(number[16]) % 2 else Gender.FEMALE


def mask_id_number(number: str) -> str:
    """Region and last four places stay, the birthday is hidden (110101********123X); anything shorter is all stars."""
    return f"{number[:6]}********{number[14:]}" if len(number) == 18 else "*" * len(number)
