"""Clients who may be the person that is being written about."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.duplicates import PERSONAL, Likeness, Lookalike, Lookalikes
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.names import find_key
from counsel_desk.domain.people import ClientDetails
from counsel_desk.storage.tables import Client, ClientPhone, Person

_SHORTEST = 2  # characters of a name: one alone, such as 王, is half the office
_MOST_NAMED = 1_000  # clients of one name or sound that are looked at
_ORDER = tuple(Likeness)


def lookalikes(session: Session, details: ClientDetails, *, but: ClientId | None, limit: int) -> Lookalikes:
    """At most `limit` clients who share something with `details`, leaving out the client `but` themselves."""
    found: dict[int, Likeness] = {}
    # The strongest first: what is found again later keeps what it was found by.
    for client_id, likeness in (
        *_with_id_number(session, details),
        *_with_phone(session, details),
        *_of_the_name(session, details),
    ):
        if client_id != but:
            found.setdefault(client_id, likeness)
    return Lookalikes(_described(session, found, limit), of_a_family=_stands_in_a_family(session, details, but))


def _with_id_number(session: Session, details: ClientDetails) -> Iterator[tuple[int, Likeness]]:
    if details.id_number:
        for row_id in session.scalars(sa.select(Client.id).where(Client.id_number == details.id_number)):
            yield row_id, Likeness.ID_NUMBER


def _with_phone(session: Session, details: ClientDetails) -> Iterator[tuple[int, Likeness]]:
    """Both must call the number one's own: one that a family shares tells of another member."""
    own = [phone.number for phone in details.phones if phone.use in PERSONAL]
    same = sa.select(ClientPhone.client_id).where(ClientPhone.number.in_(own), ClientPhone.use.in_(PERSONAL))
    for row_id in session.scalars(same) if own else ():
        yield row_id, Likeness.PHONE


def _of_the_name(session: Session, details: ClientDetails) -> Iterator[tuple[int, Likeness]]:
    names = [name for name in (details.name, details.alias) if len(name) >= _SHORTEST]
    spelt, sounds = _called(find_key(names, ()))
    if not spelt:
        return
    rows = session.execute(
        sa.select(Client.id, Client.birth_year, Client.find_key)
        # `instr` and not LIKE: of 100,000 keys it asks in a quarter of the time. Whole names are told apart below.
        .where(sa.or_(*(sa.func.instr(Client.find_key, each) > 0 for each in (*spelt, *sounds))))
        .order_by(Client.id.desc())
        .limit(_MOST_NAMED)
    )
    for row in rows:
        likeness = _likeness(row, details.birth_year, spelt, sounds)
        if likeness is not None:
            yield row.id, likeness


def _called(key: str) -> tuple[frozenset[str], frozenset[str]]:
    """The spelt names of a key, and the ways they are read."""
    spelt, sounds, *_ = (part.split() for part in key.split("|"))
    return frozenset(spelt), frozenset(sounds)


def _likeness(row: sa.Row[Any], birth_year: int | None, spelt: Iterable[str], sounds: Iterable[str]) -> Likeness | None:
    """What a name has in common; nothing when the years of birth say that these are two."""
    theirs_spelt, theirs_sounds = _called(row.find_key)
    both_years = birth_year is not None and row.birth_year is not None
    if both_years and birth_year != row.birth_year:
        return None
    if not theirs_spelt.isdisjoint(spelt):
        return Likeness.NAME_AND_YEAR if both_years else Likeness.NAME
    return None if theirs_sounds.isdisjoint(sounds) else Likeness.SOUND


def _stands_in_a_family(session: Session, details: ClientDetails, but: ClientId | None) -> bool:
    """Whether a number is shared with another client's family; asked of somebody new only.

    In the form of a known client the answer would tell one of a family about another.
    """
    numbers = [phone.number for phone in details.phones]
    if but is not None or not numbers:
        return False
    not_own = [phone.number for phone in details.phones if phone.use not in PERSONAL]
    around = sa.select(Person.id).where(Person.phone.in_(numbers))
    shared = sa.select(ClientPhone.id).where(ClientPhone.number.in_(numbers), ClientPhone.use.not_in(PERSONAL))
    theirs = sa.select(ClientPhone.id).where(ClientPhone.number.in_(not_own))
    return any(session.scalar(each.limit(1)) is not None for each in (around, shared, theirs))


def _described(session: Session, found: dict[int, Likeness], limit: int) -> tuple[Lookalike, ...]:
    likeliest: Sequence[int] = sorted(found, key=lambda row_id: (_ORDER.index(found[row_id]), -row_id))[:limit]
    rows = session.execute(
        sa.select(Client.id, Client.reference, Client.name, Client.alias, Client.birth_year).where(
            Client.id.in_(likeliest)
        )
    )
    by_id = {row.id: row for row in rows}
    return tuple(
        Lookalike(ClientId(row_id), row.reference, row.name, row.alias, row.birth_year, found[row_id])
        for row_id in likeliest
        if (row := by_id.get(row_id)) is not None
    )
