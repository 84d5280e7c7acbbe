"""The phone numbers in one cell of a caseload table: taken apart where there are several, never run together."""

import re
import unicodedata

from counsel_desk.domain.phones import PhoneKind, check_phone, find_numbers, phone_kind
from counsel_desk.errors import InputError

SCIENTIFIC = re.compile(r"(\d)(?:\.(\d+))?[eE]\+?(\d{1,2})")
"""How a spreadsheet shows a long number: 1.38E+10."""

_SEVERAL = re.compile(r"[/／、,，;；\n]|或|和")
_POINT_ZERO = re.compile(r"(?<=\d{5})\.0+$")
_ONLY_NUMBERS = re.compile(r"[\d\s+()\[\]‐‑‒–—―−'’‘-]+", re.ASCII)
_WHOLE = 7  # digits of a local number; groups of one number are shorter
_LONGEST = 16  # with area code and extension; only numbers that send messages are longer
_PREFIXES = re.compile(r"(?:0*86|0)*")


def numbers_in(text: str) -> tuple[str, ...]:
    """The numbers a cell holds, each as it stands there; what is no number stays as it is."""
    return tuple(each for part in _SEVERAL.split(text) if part.strip() for each in _whole_numbers(part))


def read_number(text: str) -> str:
    """One number, normalised. InputError as `check_phone`; ``phone.too_long`` also for two that are run together."""
    number = check_phone(_digits(text))
    if len(number.removeprefix("+")) > _LONGEST and phone_kind(number) is not PhoneKind.SMS_106:
        raise InputError("phone.too_long", "phone")
    return number


def _whole_numbers(text: str) -> tuple[str, ...]:
    """The numbers that a text consists of, with nothing but spaces, brackets and hyphens between; or else the text."""
    plain = unicodedata.normalize("NFKC", text)
    if not _ONLY_NUMBERS.fullmatch(plain):  # words may say whose it is
        return (text,)
    groups = re.findall(r"\+?\d+", plain)
    if all(len(group) >= _WHOLE for group in groups):
        return tuple(groups) or (text,)
    found = find_numbers(plain)
    rest = "".join(re.findall(r"\d", plain))
    for number in found:
        rest = rest.replace(number.removeprefix("+"), "")
    return found if found and _PREFIXES.fullmatch(rest) else (text,)


def _digits(text: str) -> str:
    """A phone number's digits; 1.38E+10 has lost them unless all are written out, and .0 never was one."""
    plain = _POINT_ZERO.sub("", text.strip().lstrip("'’‘"))
    scientific = SCIENTIFIC.fullmatch(plain)
    if scientific is None:
        return plain
    fraction, exponent = scientific[2] or "", int(scientific[3])
    if len(fraction) < exponent:
        raise InputError("phone.stored_as_number", "phone")
    return scientific[1] + fraction[:exponent]
