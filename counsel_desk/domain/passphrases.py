"""Passphrases: one form however they are typed, and a hint how long they would stand.

The hint guides, it never forbids: who cannot choose a passphrase they remember writes it on the screen.
"""

import math
import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from counsel_desk.errors import InputError

_COMMON = re.compile(
    r"(?:123456|12345|654321|111111|000000|888888|666666|password|passw0rd|qwerty|abc123|iloveyou|woaini|admin|letmein"
    r"|我爱你|5201314|1314520|密码|counseldesk|案件管理)",
)
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]")
_CLASSES = ((re.compile(r"[a-z]"), 26), (re.compile(r"[A-Z]"), 26), (re.compile(r"\d"), 10))
_SIGNS = 33  # what remains on a keyboard
_HAN_BITS = 7.0  # of a character in a phrase; a random one of the common three thousand would have eleven
_TOO_SHORT = 4
_ENOUGH = (28.0, 42.0, 56.0, 72.0)  # bits for weak, fair, good, strong; the slow key derivation adds its own part
_CODES = ("too_weak", "weak", "fair", "good", "strong")


@dataclass(frozen=True, slots=True)
class Strength:
    """From 0 (anyone guesses it) to 4 (strong), and the code of the hint that goes with it."""

    level: int
    code: str


def normalise_passphrase(passphrase: str) -> str:
    """The passphrase as keys are derived from it: NFKC, so that full-width and decomposed typing open the same vault.

    Nothing is stripped: a space, a quote or a NUL is part of it. InputError ``passphrase.broken_character`` for half
    a character, which no keyboard types and no file can hold.
    """
    normal = unicodedata.normalize("NFKC", passphrase)
    if re.search(r"[\ud800-\udfff]", normal):
        raise InputError("passphrase.broken_character", "passphrase")
    return normal


def strength(passphrase: str) -> Strength:
    """How long a passphrase would stand against someone who takes the folder away.

    Codes: ``passphrase.empty``, ``passphrase.too_short``, ``passphrase.common`` (what everybody tries first),
    ``passphrase.repeated`` (few different characters or a plain sequence), ``passphrase.too_weak``, and
    ``passphrase.weak``, ``passphrase.fair``, ``passphrase.good``, ``passphrase.strong`` for levels 1 to 4.
    """
    normal = unicodedata.normalize("NFKC", passphrase)
    if not normal:
        return Strength(0, "passphrase.empty")
    if len(normal) < _TOO_SHORT:
        return Strength(0, "passphrase.too_short")
    rest = _COMMON.sub("", normal.lower())
    if len(rest) < _TOO_SHORT and rest != normal.lower():
        return Strength(0, "passphrase.common")
    bits = _bits(normal) * (len(rest) + 1) / (len(normal) + 1)  # a common part adds about one character
    level = sum(bits >= enough for enough in _ENOUGH)
    if level <= 1 and _surprises(normal) <= len(normal) / 2:
        return Strength(min(level, 1), "passphrase.repeated")
    return Strength(level, f"passphrase.{_CODES[level]}")


def _bits(passphrase: str) -> float:
    """Surprising characters times what each could have been; Chinese counts by the character."""
    han = len(_HAN.findall(passphrase))
    other = _HAN.sub("", passphrase)
    kinds = sum(size for shape, size in _CLASSES if shape.search(other))
    kinds += _SIGNS if re.search(r"[^a-zA-Z\d]", other) else 0
    per_character = math.log2(kinds) if kinds else 0.0
    return (han * _HAN_BITS + len(other) * per_character) * _surprises(passphrase) / len(passphrase)


def _surprises(passphrase: str) -> int:
    """How many characters neither were there before nor follow the one before them (abc, 321)."""
    expected = sum(abs(ord(after) - ord(before)) <= 1 for before, after in pairwise(passphrase))
    return max(1, min(len(set(passphrase)) * 2, len(passphrase)) - expected)
