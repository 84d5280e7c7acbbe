"""Yearly rates as they are typed: 3.45, 3.45%, 百分之3.45."""

import re
import unicodedata
from decimal import Decimal

from counsel_desk.errors import InputError

HIGHEST = 2_000  # hundredths of a percent: a higher rate is a mistake of typing
_RATE = re.compile(r"(?:百分之)?(\d{1,3}(?:\.\d{1,2})?)%?")


def parse_rate(text: str, field: str = "rate") -> int:
    """The rate in hundredths of a percent: 345 for 3.45%. InputError ``lpr.rate``."""
    found = _RATE.fullmatch(re.sub(r"\s", "", unicodedata.normalize("NFKC", text)))
    rate = int(Decimal(found[1]) * 100) if found else 0
    if not 0 < rate <= HIGHEST:
        raise InputError("lpr.rate", field, highest=HIGHEST // 100)
    return rate
