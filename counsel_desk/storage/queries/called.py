"""What people call a record by: names, pinyin, initials, phones and references, as a list is searched for them."""

from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from counsel_desk.domain.names import find_key, find_query
from counsel_desk.storage.queries.references import is_referred_to
from counsel_desk.storage.tables import Case, Client

_LONGEST = 12_000  # characters of a pattern: SQLite refuses one of more than 50,000 bytes


def has(value: Any, text: str) -> sa.ColumnElement[bool]:
    """Whether a text has these very words in it; capital letters do not matter."""
    return value.contains(text, autoescape=True) if len(text) <= _LONGEST else sa.false()


def has_number(value: Any, text: str) -> sa.ColumnElement[bool]:
    """Whether a phone number has these digits in it, however they were parted when typed."""
    return has(value, find_query(text) or text)


def clients_called(text: str) -> sa.Select[Any]:
    """The ids of the clients whose name, alias, pinyin, initials or phone has the text in it."""
    wanted = find_query(text)
    return sa.select(Client.id).where(has(Client.find_key, wanted) if wanted else sa.false())


def clients_referred_to(text: str) -> sa.ColumnElement[bool]:
    """Whether the text may be the reference of a client, or of one who was merged into them."""
    client, further = (Client.__table__.alias() for _ in range(2))  # those who were merged are out of sight
    # Greater than nothing: for one that is not NULL, SQLite would read every client.
    is_merged = (client.c.merged_into_id > 0) & is_referred_to(client.c.reference, text)
    led = sa.select(client.c.merged_into_id.label("id")).where(is_merged).cte(recursive=True)
    led = led.union(sa.select(further.c.merged_into_id).join(led, further.c.id == led.c.id))
    return is_referred_to(Client.reference, text) | Client.id.in_(sa.select(led.c.id))


def cases_called(text: str) -> sa.Select[Any]:
    """The ids of the cases of those clients, and of the case whose reference the text may be."""
    return sa.select(Case.id).where(Case.client_id.in_(clients_called(text)) | is_referred_to(Case.reference, text))


def shown_name() -> sa.ColumnElement[str]:
    """What a client is shown as: the name, or the alias of whom has none."""
    return sa.func.coalesce(sa.func.nullif(Client.name, ""), Client.alias)


def by_client_name() -> sa.ColumnElement[str]:
    """What sorts clients as a dictionary does: the pinyin of their name, or the name itself where it has none."""
    key = Client.find_key
    bar = sa.func.instr(key, "|")
    has_no_pinyin = sa.func.instr(key, "||") > 0
    return sa.case((bar == 1, None), (has_no_pinyin, key), else_=sa.func.substr(key, bar + 1))


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """The same for a name that is kept without a key."""
    spelt, pinyin, *_ = find_key((name,), ()).split("|")
    return pinyin or spelt
