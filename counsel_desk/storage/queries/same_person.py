"""Clients who may be the people of a table that is brought in: what tells them apart, and what is shown of them."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.duplicates import PERSONAL
from counsel_desk.domain.folding import fold
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.same_person import KnownClient, Traits, name_key
from counsel_desk.storage.records.people import standing_client
from counsel_desk.storage.tables import Case, Client, ClientPhone, Contact

_AT_ONCE = 5_000  # values asked for in one statement
_MARKED = re.compile("［([^］]+)］")


def reference_mark(reference: str) -> str:
    """How a table's own case number stands in a summary, found again when the table comes a second time."""
    return f"［{reference}］"


def clients_like(
    session: Session, *, names: Collection[str], phones: Collection[str], id_numbers: Collection[str]
) -> dict[ClientId, Traits]:
    """Clients with one of these names or aliases, phones or ID numbers, in the order they were written down.

    The names are as `name_key` has them, so those of all clients are read.
    """
    found: set[int] = set()
    if names:
        called = session.execute(sa.select(Client.id, Client.name, Client.alias))
        found.update(row.id for row in called if not {name_key(row.name), name_key(row.alias)}.isdisjoint(names))
        found.update(each for each, theirs in _names_of_merged(session).items() if not theirs.isdisjoint(names))
    for some in _parts(phones):
        found.update(session.scalars(sa.select(ClientPhone.client_id).where(ClientPhone.number.in_(some))))
    for some in _parts(id_numbers):
        found.update(session.scalars(sa.select(Client.id).where(Client.id_number.in_(some))))
    return _traits(session, sorted(found))


def known_clients(session: Session, ids: Collection[ClientId]) -> dict[ClientId, KnownClient]:
    """What is shown of these clients to somebody who is asked whether they are meant."""
    cases = sa.select(sa.func.count()).select_from(Case).where(Case.client_id == Client.id)
    contact = sa.select(sa.func.max(Contact.at)).join(Case, Case.id == Contact.case_id)
    contact = contact.where(Case.client_id == Client.id)
    phone = (
        sa.select(ClientPhone.number)
        .where(ClientPhone.client_id == Client.id, ClientPhone.use.in_(PERSONAL))
        .order_by(ClientPhone.position, ClientPhone.id)
        .limit(1)
    )
    statement = sa.select(
        Client.id,
        Client.reference,
        Client.name,
        Client.alias,
        Client.birth_year,
        Client.region,
        phone.correlate(Client).scalar_subquery().label("phone"),
        cases.correlate(Client).scalar_subquery().label("cases"),
        contact.correlate(Client).scalar_subquery().label("contact"),
    )
    shown = (_shown(row) for some in _parts(ids) for row in session.execute(statement.where(Client.id.in_(some))))
    return {each.id: each for each in shown}


def found_of(session: Session, ids: Collection[ClientId]) -> tuple[set[ClientId], set[CaseId]]:
    """Those of these clients whom the session finds, and the cases of these clients that it finds."""
    clients: set[ClientId] = set()
    cases: set[CaseId] = set()
    for some in _parts(ids):
        clients.update(map(ClientId, session.scalars(sa.select(Client.id).where(Client.id.in_(some)))))
        cases.update(map(CaseId, session.scalars(sa.select(Case.id).where(Case.client_id.in_(some)))))
    return clients, cases


def _traits(session: Session, ids: Collection[int]) -> dict[ClientId, Traits]:
    phones: dict[int, set[str]] = defaultdict(set)
    own: dict[int, set[str]] = defaultdict(set)
    references: dict[int, set[str]] = defaultdict(set)
    rows: list[sa.Row[Any]] = []
    for some in _parts(ids):
        number = sa.select(ClientPhone.client_id, ClientPhone.number, ClientPhone.use)
        for row in session.execute(number.where(ClientPhone.client_id.in_(some))):
            phones[row.client_id].add(row.number)
            if row.use in PERSONAL:
                own[row.client_id].add(row.number)
        case = sa.select(Case.client_id, Case.reference, Case.summary).where(Case.client_id.in_(some))
        for kept in session.execute(case):
            references[kept.client_id].update((kept.reference, *_MARKED.findall(kept.summary)))
        columns = sa.select(Client.id, Client.name, Client.alias, Client.id_number, Client.birth_year, Client.region)
        rows.extend(session.execute(columns.where(Client.id.in_(some)).order_by(Client.id)))
    merged = _names_of_merged(session)
    return {
        ClientId(row.id): Traits(
            names=frozenset(filter(None, map(name_key, (row.name, row.alias)))) | merged.get(row.id, frozenset()),
            phones=frozenset(phones[row.id]),
            own_phones=frozenset(own[row.id]),
            id_number=row.id_number,
            birth_year=row.birth_year,
            region=fold(row.region),
            references=frozenset(references[row.id]),
        )
        for row in rows
    }


def _names_of_merged(session: Session) -> dict[int, frozenset[str]]:
    """The names of whoever was merged, by who they are now."""
    gone = sa.select(Client.id, Client.name, Client.alias).where(Client.merged_into_id > 0)
    found: dict[int, frozenset[str]] = defaultdict(frozenset)
    for row in session.execute(gone, execution_options={"withdrawn": True}):
        found[standing_client(session, ClientId(row.id))] |= set(filter(None, map(name_key, (row.name, row.alias))))
    return found


def _shown(row: sa.Row[Any]) -> KnownClient:
    return KnownClient(
        id=ClientId(row.id),
        reference=row.reference,
        name=row.name,
        alias=row.alias,
        birth_year=row.birth_year,
        region=row.region,
        phone=row.phone or "",
        cases=row.cases,
        last_contact=None if row.contact is None else day_of(row.contact),
    )


def _parts(values: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    ordered = sorted(values)
    for start in range(0, len(ordered), _AT_ONCE):
        yield tuple(ordered[start : start + _AT_ONCE])
