"""The search index: what its triggers call.

The index is an FTS5 table without content whose rowid is ``day << 20 | sequence``: newest first is rowid order, a
range of dates a range of rowids. Triggers keep it in step through the registered function ``grams``; a connection
without that function fails loudly instead of leaving the index behind.
"""

from counsel_desk.domain.grams import grams
from counsel_desk.storage.engine import RawConnection


def register_functions(connection: RawConnection) -> None:
    """Give a connection the function the triggers of the index call."""
    connection.create_function("grams", 1, lambda text: grams(text or ""), deterministic=True)
