"""Phone numbers as they are typed, pasted and shown: mobiles, landlines and the short codes collectors send from.

Nothing is looked up in a numbering plan: the libraries that do so call 95588 and 106575555 invalid, and collectors'
numbers are exactly those.
"""

import re
import unicodedata
from enum import StrEnum

from counsel_desk.errors import InputError


class PhoneKind(StrEnum):
    """What sort of number it is, by its shape alone."""

    MOBILE = "mobile"
    LANDLINE = "landline"
    SERVICE_95 = "service_95"  # 95xxx and 96xxx: banks, insurers, collectors' switchboards
    SMS_106 = "sms_106"  # numbers that only send messages
    TOLLFREE = "tollfree"  # 400 and 800
    HOTLINE = "hotline"  # short codes: 110, 12378, 10086
    FOREIGN = "foreign"  # outside the mainland's numbering plan (境外), Hong Kong, Macao and Taiwan included
    UNKNOWN = "unknown"


_MOBILE = re.compile(r"1[3-9]\d{9}")
_SHAPES = (  # the first that fits the whole number
    (PhoneKind.FOREIGN, re.compile(r"\+\d+")),
    (PhoneKind.MOBILE, _MOBILE),
    (PhoneKind.SMS_106, re.compile(r"106\d{4,}")),
    (PhoneKind.SERVICE_95, re.compile(r"9[56]\d{3,}")),
    (PhoneKind.TOLLFREE, re.compile(r"[48]00\d{7}")),
    (PhoneKind.HOTLINE, re.compile(r"[1-9]\d{2,5}|100\d{4}")),  # 1008611 is the only common one of seven
    (PhoneKind.LANDLINE, re.compile(r"0[1-9]\d{8,14}|[2-8]\d{6,7}")),  # with area code and extension, or local
)
_PUBLIC = frozenset({PhoneKind.SERVICE_95, PhoneKind.SMS_106, PhoneKind.TOLLFREE, PhoneKind.HOTLINE})
_AREA = re.compile(r"(010|02\d|0\d{3})(\d{7,8})")

_SEPARATORS = re.compile(r"[\s\-‐‑‒–—―−_.·•()\[\]/]|转")
_MASKED = re.compile(r"[*•×xX]{2,}")
_SHORTEST, _LONGEST = 3, 24

_IN_TEXT = re.compile(
    r"""
    (?<![\d.,¥$*])                                 # not inside an amount, a card number or a masked number
    (?:
        (?:\+?86[- ]?|0086[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}
      | \(?0(?:10|2\d|[3-9]\d{2})\)?[- ]?\d{7,8}
      | [48]00[- ]?\d{3}[- ]?\d{4} | [48]00-\d{4}-\d{3}
      | 106\d{5,17}
      | 9[56]\d{3,6}
      | 12110|12315|12321|12337|12345|12348|12355|12356|12363|12368|12377|12378|12381|12389|10010|10086
    )
    (?![\d*]|[.,]\d|\s*[元块圆万%号])               # 95000元 is money, 民初12345号 a case number
    """,
    re.VERBOSE | re.ASCII,
)


def normalise_phone(text: str) -> str:
    """Digits only, without the mainland's country code; a number from elsewhere keeps its leading ``+``.

    Everything that is not a digit is dropped: use `check_phone` for what a person typed.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    digits = "".join(c for c in plain if c in "0123456789")
    number = f"+{digits}" if digits and re.match(r"[\s(]*\+", plain) else digits
    while (shorter := _without_prefix(number)) != number:
        number = shorter
    return number


def _without_prefix(number: str) -> str:
    if re.match(r"00\d", number):
        return "+" + number[2:]
    if re.fullmatch(r"0?86" + _MOBILE.pattern, number) or re.fullmatch(r"0" + _MOBILE.pattern, number):
        return number[-11:]
    if not number.startswith("+86"):
        return number
    local = number[3:]
    if len(local) in {10, 11} and re.match(r"[1-9]", local) and phone_kind(local) is PhoneKind.UNKNOWN:
        return "0" + local  # abroad the area code is dialled without its zero: +86 10 8888 6666
    return local


def phone_kind(number: str) -> PhoneKind:
    """The sort of a number `normalise_phone` has returned; anything else is unknown."""
    return next((kind for kind, shape in _SHAPES if shape.fullmatch(number)), PhoneKind.UNKNOWN)


def check_phone(text: str, field: str = "phone") -> str:
    """The normalised number a person typed.

    Lenient on purpose: any 3 to 24 digits pass, whatever their kind. InputError with ``phone.masked`` (stars stand
    for digits), ``phone.not_a_number``, ``phone.too_short`` or ``phone.too_long``.
    """
    plain = unicodedata.normalize("NFKC", text)
    visible = "".join(c for c in plain if unicodedata.category(c) != "Cf")  # phones paste invisible direction marks
    if _MASKED.search(visible):
        raise InputError("phone.masked", field)
    if not re.fullmatch(r"\+?[0-9]*", _SEPARATORS.sub("", visible)):
        raise InputError("phone.not_a_number", field)
    number = normalise_phone(visible)
    digits = len(number.removeprefix("+"))
    if digits < _SHORTEST:
        raise InputError("phone.too_short", field)
    if digits > _LONGEST:
        raise InputError("phone.too_long", field)
    return number


def format_phone(number: str) -> str:
    """The number in groups that can be read out: 138 0000 0001, 010 8888 6666, 400 000 0000."""
    kind = phone_kind(number)
    if kind is PhoneKind.MOBILE:
        return f"{number[:3]} {number[3:7]} {number[7:]}"
    if kind is PhoneKind.TOLLFREE:
        return f"{number[:3]} {number[3:6]} {number[6:]}"
    if parts := area_and_local(number):
        code, local = parts
        return f"{code} {local[:-4]} {local[-4:]}"
    return number


def area_and_local(number: str) -> tuple[str, str] | None:
    """The area code, with its zero, and the local number of a landline; None for any other number."""
    area = _AREA.fullmatch(number)
    return None if area is None else (area[1], area[2])


def mask_phone(number: str) -> str:
    """The number with its middle hidden (138****0001); what belongs to the public, such as 95588, stays whole."""
    if phone_kind(number) in _PUBLIC:
        return number
    head = number[:3] if len(number) >= 10 else ""
    tail = number[-4:] if len(number) >= 8 else number[-(len(number) // 3) :]
    return f"{head}****{tail}" if number else ""


def last_four(number: str) -> str:
    """The last four digits, by which a caller is found."""
    return number.removeprefix("+")[-4:]


def find_numbers(text: str) -> tuple[str, ...]:
    """The phone numbers in a message, normalised, each once, in the order they appear."""
    found = _IN_TEXT.finditer(unicodedata.normalize("NFKC", text))
    return tuple(dict.fromkeys(normalise_phone(match[0]) for match in found))
