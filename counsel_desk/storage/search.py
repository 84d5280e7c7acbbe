"""The search index: what its triggers call, and how a hit's key is made.

The index is an FTS5 table without content whose rowid is ``day << 20 | sequence``: newest first is rowid order, a
range of dates a range of rowids. Triggers keep it in step through the registered function ``grams``; a connection
without that function fails loudly instead of leaving the index behind.
"""

from datetime import date

from counsel_desk.domain.grams import grams
from counsel_desk.domain.moments import day_number
from counsel_desk.storage.engine import RawConnection

SEQUENCE_BITS = 20  # 14 bits stop at 16,383 entries a day


def register_functions(connection: RawConnection) -> None:
    """Give a connection the function the triggers of the index call."""
    connection.create_function("grams", 1, lambda text: grams(text or ""), deterministic=True)


def first_key(day: date) -> int:
    """The lowest key an entry of that day can have."""
    return day_number(day) << SEQUENCE_BITS
