"""The recovery code: the printed way into a vault whose passphrases are forgotten.

128 random bits as eight groups of five characters, 16 bits a group: four characters of payload and one that checks
them. The check depends on the group's place, so a wrong character, two exchanged characters and two exchanged groups
are each noticed, and the group to look at again can be named.
"""

import re
import unicodedata
from secrets import token_bytes

from counsel_desk.errors import VaultError

SECRET_BYTES = 16

# No characters that look like another on paper: 0 O D Q, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V W Y.
# Seventeen, a prime, because then one check character finds every wrong and every exchanged character.
_ALPHABET = "3479ACEFHJKMNPRTX"
_BASE = len(_ALPHABET)
_GROUPS = 8
_PAYLOAD = 4
_GROUP = _PAYLOAD + 1


def new_recovery_code() -> str:
    """A fresh code as it is printed: ``K7P3A-9XN4T-…``."""
    secret = token_bytes(SECRET_BYTES)
    return "-".join(
        _group_text(number, int.from_bytes(secret[2 * number : 2 * number + 2])) for number in range(_GROUPS)
    )


def looks_like_recovery_code(text: str) -> bool:
    """Whether someone who typed `text` meant a recovery code rather than a passphrase, mistyped or not."""
    characters = "".join(_typed_groups(text))
    strange = sum(character not in _ALPHABET for character in characters)
    return abs(len(characters) - _GROUPS * _GROUP) <= 2 and strange <= 4


def parse_recovery_code(text: str) -> bytes:
    """The 16 secret bytes of a code as typed: any case, any or no separators, full-width too.

    Raises `VaultError`: ``recovery.group_wrong`` with ``group`` (from 1) names the group to look at again;
    ``recovery.length_wrong`` with ``expected`` and ``found`` says how many characters there should be.
    """
    return b"".join(_group_value(number, group).to_bytes(2) for number, group in enumerate(_groups(text)))


def _groups(text: str) -> list[str]:
    groups = _typed_groups(text)
    if len(groups) == _GROUPS:
        return groups
    characters = "".join(groups)
    if len(characters) != _GROUPS * _GROUP:
        raise VaultError("recovery.length_wrong", expected=_GROUPS * _GROUP, found=len(characters))
    return [characters[start : start + _GROUP] for start in range(0, len(characters), _GROUP)]


def _typed_groups(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).upper())


def _group_text(number: int, value: int) -> str:
    digits = [value // _BASE**place % _BASE for place in reversed(range(_PAYLOAD))]
    return "".join(_ALPHABET[digit] for digit in [*digits, _check(number, digits)])


def _group_value(number: int, group: str) -> int:
    digits = [_ALPHABET.find(character) for character in group]
    value = 0
    for digit in digits[:_PAYLOAD]:
        value = value * _BASE + digit
    if len(digits) != _GROUP or -1 in digits or digits[-1] != _check(number, digits[:_PAYLOAD]) or value >= 1 << 16:
        raise VaultError("recovery.group_wrong", group=number + 1)
    return value


def _check(number: int, digits: list[int]) -> int:
    """Weighted sum modulo the prime base; the weights of neighbours differ, and the place of the group counts."""
    # The check character itself weighs 1 on the other side, so payload weights start at 2.
    return (sum(weight * digit for weight, digit in enumerate(digits, start=2)) + 7 * number) % _BASE
