"""Money: integer fen inside, what people type and read at the edges."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from counsel_desk.domain.numerals import DIGITS, UNITS, read_number
from counsel_desk.errors import InputError

LARGEST_FEN = 10**12  # ten thousand million yuan: no loan of a person, but an ID number typed into the wrong field


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum in fen, and whether the person said it was only about right."""

    fen: int
    approximate: bool = False


_DIGIT = f"[0-9{''.join(DIGITS)}]"
_NUMERAL = f"0-9{''.join(DIGITS)}{''.join(UNITS)}"
_ABOUT_BEFORE = re.compile(r"^(?:大约|大概|差不多|将近|估计|不到|超过|约|近|~|≈)+")
_ABOUT_AFTER = re.compile(r"(?:左右|上下|以上|以内|不到)$")
_ABOUT_WITHIN = re.compile(rf"(?<=[{_NUMERAL}])[多余来](?=[{''.join(UNITS)}元块圆]|$)")
_CURRENCY = re.compile(r"^(?:人民币|rmb|cny|¥)|(?:人民币|rmb|cny)$")
_YUAN = re.compile(r"(?P<yuan>.+?)(?:(?:元|块|圆)(?P<change>.*))?")
_CHANGE = re.compile(rf"(?:({_DIGIT})[角毛]?)?(?:零?({_DIGIT})分?)?[整正钱]?")
_ONLY_CHANGE = re.compile(rf"(?:({_DIGIT})[角毛])?(?:零?({_DIGIT})分)?钱?")


def parse_amount(text: str, field: str = "amount") -> Amount:
    """The sum in 1.2万, 12,000.50, ￥3,500.00, 3千5, 三千五百, 约5000, 5k, 2000元, 三块五.

    InputError with ``amount.unreadable``, ``amount.negative`` or ``amount.too_large``.
    """
    plain = unicodedata.normalize("NFKC", text).lower().strip()
    if re.search(r"\d\s+\d", plain):
        raise InputError("amount.unreadable", field)  # two amounts, or a list: never one that joins them
    said, approximate = _without_about(re.sub(r"\s", "", plain))
    bare = _CURRENCY.sub("", said)
    if re.match(r"[-−负]", bare):
        raise InputError("amount.negative", field)
    yuan = _read_yuan(bare)
    if yuan is not None and yuan * 100 > LARGEST_FEN:
        raise InputError("amount.too_large", field)
    if yuan is None or yuan * 100 % 1:
        raise InputError("amount.unreadable", field)
    return Amount(int(yuan * 100), approximate)


def _without_about(text: str) -> tuple[str, bool]:
    exact = text
    for words in (_ABOUT_BEFORE, _CURRENCY, _ABOUT_BEFORE, _ABOUT_AFTER, _ABOUT_WITHIN):
        exact = words.sub("", exact)
    return exact, exact != _CURRENCY.sub("", text)


def _read_yuan(text: str) -> Decimal | None:
    if (coins := _ONLY_CHANGE.fullmatch(text)) and any(coins.groups()):
        return _change(coins)
    match = _YUAN.fullmatch(text)
    if match is None:
        return None
    change = _CHANGE.fullmatch(match["change"] or "")
    yuan = read_number(match["yuan"])
    if yuan is None or change is None or (yuan % 1 and any(change.groups())):
        return None
    return yuan + _change(change)


def _change(coins: re.Match[str]) -> Decimal:
    jiao, fen = (int(DIGITS.get(digit, digit)) if digit else 0 for digit in coins.groups())
    return Decimal(10 * jiao + fen) / 100


def format_amount(fen: int) -> str:
    """The sum to the fen: ¥12,000.00."""
    sign = "-" if fen < 0 else ""
    yuan, rest = divmod(abs(fen), 100)
    return f"{sign}¥{yuan:,}.{rest:02}"


def format_amount_short(fen: int) -> str:
    """The sum for lists, without fen when there are none: ¥12,000."""
    return format_amount(fen).removesuffix(".00")
