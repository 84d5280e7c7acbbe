"""C-2026-0001 and P-2026-0001 as people type them: from the beginning, or the end alone."""

import re
from typing import Any

import sqlalchemy as sa

_PART = re.compile(r"(?=.*\d)(?!.*\d{7})[CP\d-]{1,13}", re.ASCII)


def is_referred_to(reference: Any, text: str) -> sa.ColumnElement[bool]:
    """Whether a reference begins or ends with what was typed; never, when that cannot be part of one.

    Not anywhere within: 2026 may be the end of a phone number, and stands in every reference of its year.
    """
    part = text.strip().upper()
    if not _PART.fullmatch(part):
        return sa.false()
    return sa.or_(reference.startswith(part, autoescape=True), reference.endswith(part, autoescape=True))
