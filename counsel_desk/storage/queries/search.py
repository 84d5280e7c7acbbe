"""Search everything: names by their key, words by the index, newest first."""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain, islice
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.folding import fold, fold_with_origins
from counsel_desk.domain.grams import query_grams
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.lists import Hit, HitKind
from counsel_desk.domain.names import find_query
from counsel_desk.storage.queries.references import is_referred_to
from counsel_desk.storage.records.people import standing_client
from counsel_desk.storage.tables import (
    Case,
    Client,
    ClientNote,
    Contact,
    Debt,
    Evidence,
    Filing,
    Incident,
    Note,
    Organisation,
    Person,
    Record,
    SenderNumber,
    Task,
)

_PAGE = 200  # hits of several grams are verified a page at a time
_MOST_PAGES = 100  # some two seconds at worst: a search is typed, and must come back
_SNIPPET = 60  # characters shown around a find
_BETWEEN = "\x1f"  # stands in no text: everything typed is cleaned of control characters


def find_people(session: Session, text: str, limit: int) -> tuple[Hit, ...]:
    """Clients whose name, pinyin, initials, phone or reference fits the text, each followed by their cases.

    After them come the cases whose own reference fits.
    """
    wanted = find_query(text)
    if not wanted:
        return ()
    referred = _referred(session, Client, text, limit)
    merged = _merged(session, referred)
    clients = session.execute(
        sa.select(Client.id, Client.reference, Client.name, Client.alias)
        .where(Client.find_key.contains(wanted, autoescape=True) | Client.id.in_((*referred, *merged)))
        .order_by(Client.id.desc())
        .limit(limit)
    ).all()
    cases = session.execute(
        sa.select(Case.id, Case.opened_on, Case.reference, Case.client_id, Case.summary, Client.name, Client.alias)
        .join(Client, Client.id == Case.client_id)
        .where(Case.client_id.in_([row.id for row in clients]) | Case.id.in_(_referred(session, Case, text, limit)))
    ).all()
    # Sorted here: asked to sort by day, SQLite goes through every case by day to find these few.
    found: dict[int, list[Hit]] = {}
    for row in sorted(cases, key=lambda row: (row.opened_on, row.id), reverse=True):
        name = row.name or row.alias
        hit = Hit(HitKind.CASE, row.id, CaseId(row.id), row.reference, name, _head(row.summary))
        found.setdefault(row.client_id, []).append(hit)
    hits: list[Hit] = []
    for client in clients:
        of_client = found.pop(client.id, [])
        newest = of_client[0].case_id if of_client else None
        name, by = client.name or client.alias, merged.get(client.id, "")
        hits += (Hit(HitKind.CLIENT, client.id, newest, client.reference, name, "", merged=by), *of_client)
    return (*hits, *chain.from_iterable(found.values()))[:limit]


def _referred(session: Session, kind: type[Case] | type[Client], text: str, limit: int) -> Sequence[int]:
    """The newest ids whose reference the text may mean."""
    # With those that were taken out and by the negative, so that the index of references answers alone.
    found = sa.select(kind.id).where(is_referred_to(kind.reference, text)).execution_options(withdrawn=True)
    return session.scalars(found.order_by(-kind.id).limit(limit)).all()


def _merged(session: Session, clients: Sequence[int]) -> dict[int, str]:
    """Whom those of them who were merged lead to, and the references that did."""
    gone = sa.select(Client.id, Client.reference).where(Client.id.in_(clients), Client.merged_into_id.is_not(None))
    rows = session.execute(gone, execution_options={"withdrawn": True, "own_only": False}).all()
    return {standing_client(session, ClientId(row.id)): row.reference for row in rows}


def find_words(session: Session, text: str, limit: int, known: Collection[tuple[HitKind, int]] = ()) -> tuple[Hit, ...]:
    """Incidents, contacts, cases, tasks, clients and organisations whose words contain the text, newest first.

    What has no screen of its own is a find of what it stands in: a note, a debt or a file of its case, a person of the
    client, a number of its organisation. Each is found once, and those in `known` are left out. Of
    words that share their grams with very many others only the newest are looked at.
    """
    grams = query_grams(text)
    wanted = fold(text).strip()
    if not grams or len(wanted) < 2:
        return ()
    hits: dict[tuple[HitKind, int], Hit] = {}
    size = limit if len(grams) == 1 else _PAGE  # what has the only gram has been found
    for page in islice(_pages(session, " AND ".join(map(_term, grams)), size), _MOST_PAGES):
        for hit in _described(session, page, wanted):
            if hit is not None and (hit.kind, hit.id) not in known:
                hits.setdefault((hit.kind, hit.id), hit)
        if len(hits) >= limit:
            break
    return tuple(hits.values())[:limit]


def may_have(kind: type[Record], text: str) -> sa.ColumnElement[bool]:
    """Whether a record is among those in whose words the index finds every gram of the text.

    To be confirmed: it may have them elsewhere. Of a text without letters and figures the index knows nothing.
    """
    grams = query_grams(text)
    if not grams:
        return sa.true()
    found = sa.text(
        "SELECT row_id FROM search_entry WHERE kind = :kind AND key IN"
        " (SELECT rowid FROM search_words WHERE search_words MATCH :match)"
    )
    bound = found.bindparams(kind=kind.__tablename__, match=" AND ".join(map(_term, grams)))
    return kind.id.in_(bound.columns(sa.column("row_id", sa.Integer)))


def _term(gram: str) -> str:
    """A gram as FTS5 takes it; one shorter than the index keeps them is the beginning of one."""
    is_short = len(gram) == 1 or (len(gram) == 2 and gram.isascii())
    return f'"{gram}" *' if is_short else f'"{gram}"'


def _pages(session: Session, match: str, size: int) -> Iterator[list[tuple[str, int]]]:
    """Entries that match, as (kind, row), newest first, a page at a time."""
    below = 1 << 62
    while True:
        rows = session.execute(
            sa.text(
                "SELECT e.key, e.kind, e.row_id FROM"
                " (SELECT rowid FROM search_words WHERE search_words MATCH :match AND rowid < :below"
                "  ORDER BY rowid DESC LIMIT :page) AS w JOIN search_entry AS e ON e.key = w.rowid ORDER BY e.key DESC"
            ),
            {"match": match, "below": below, "page": size},
        ).all()
        if not rows:
            return
        yield [(row.kind, row.row_id) for row in rows]
        if len(rows) < size:
            return
        below = rows[-1].key


def _described(session: Session, entries: list[tuple[str, int]], wanted: str) -> Iterator[Hit | None]:
    """The hits behind the entries, in their order; None where the words only share their grams."""
    described: dict[tuple[str, int], Hit | None] = {}
    for kind, (shown_as, key, statement) in _DESCRIBERS.items():
        ids = [row_id for entry_kind, row_id in entries if entry_kind == kind]
        for row in session.execute(statement.where(key.in_(ids))) if ids else ():
            described[kind, row.id] = _hit(shown_as, row, wanted)
    return (described.get(entry) for entry in entries)


def _hit(kind: HitKind, row: sa.Row[Any], wanted: str) -> Hit | None:
    for words in row.words.split(_BETWEEN):
        snippet, start, end = _around(words, wanted)
        if start >= 0:
            case_id = None if row.case_id is None else CaseId(row.case_id)
            return Hit(kind, row.found_id, case_id, row.reference, row.title, snippet, start, end)
    return None


def _around(words: str, wanted: str) -> tuple[str, int, int]:
    """The words around the find, and where it starts and ends in them; start -1 when it is not there."""
    at = fold(words).find(wanted)
    if at < 0:
        return "", -1, -1
    folded = fold_with_origins(words)
    start, end = folded.span(at, at + len(wanted))
    first = max(0, start - _SNIPPET // 2)
    return words[first : end + _SNIPPET // 2].replace("\n", " "), start - first, end - first


def _head(text: str) -> str:
    return text[:_SNIPPET].replace("\n", " ")


def _listed(column: Any) -> Any:
    """The texts of a JSON list as one text."""
    each = sa.func.json_each(column).table_valued("value")
    return sa.select(sa.func.coalesce(sa.func.group_concat(each.c.value, _BETWEEN), "")).scalar_subquery()


def _joined(*columns: Any) -> sa.ColumnElement[str]:
    joined = columns[0]
    for column in columns[1:]:
        joined = joined + _BETWEEN + column
    return sa.type_coerce(joined, sa.String).label("words")


_CALLED = sa.func.coalesce(sa.func.nullif(Client.name, ""), Client.alias)


def _of_cases(table: Any, words: sa.ColumnElement[str], *, found: Any = Case.id, title: Any = _CALLED) -> Any:
    """What stands in a case; a find is the record `found`, or else its case."""
    statement = sa.select(
        table.id, found.label("found_id"), Case.id.label("case_id"), Case.reference, title.label("title"), words
    ).select_from(table)
    if table is not Case:
        statement = statement.join(Case, Case.id == table.case_id)
    return statement.join(Client, Client.id == Case.client_id)


def _of_clients(table: Any, words: sa.ColumnElement[str]) -> Any:
    """What is written about a client; a find is the client, opened at the newest case."""
    newest = sa.select(sa.func.max(Case.id)).where(Case.client_id == Client.id).correlate(Client).scalar_subquery()
    return (
        sa.select(
            table.id,
            Client.id.label("found_id"),
            newest.label("case_id"),
            Client.reference,
            _CALLED.label("title"),
            words,
        )
        .select_from(table)
        .join(Client, Client.id == table.client_id)
    )


def _of_organisations(table: Any, words: sa.ColumnElement[str]) -> Any:
    statement = sa.select(
        table.id,
        Organisation.id.label("found_id"),
        sa.null().label("case_id"),
        sa.literal("").label("reference"),
        Organisation.name.label("title"),
        words,
    ).select_from(table)
    return (
        statement if table is Organisation else statement.join(Organisation, Organisation.id == table.organisation_id)
    )


# For each kind of index entry: what its hits are called, and the statement that describes its rows.
_DESCRIBERS: dict[str, tuple[HitKind, Any, Any]] = {
    "incident": (
        HitKind.INCIDENT,
        Incident.id,
        _of_cases(
            Incident, _joined(Incident.words, Incident.number, Incident.witness, Incident.effect), found=Incident.id
        ),
    ),
    "note": (HitKind.CASE, Note.id, _of_cases(Note, _joined(Note.text))),
    "case_file": (HitKind.CASE, Case.id, _of_cases(Case, _joined(Case.summary))),
    "task": (HitKind.TASK, Task.id, _of_cases(Task, _joined(Task.title, Task.result), found=Task.id, title=Task.title)),
    "debt": (HitKind.CASE, Debt.id, _of_cases(Debt, _joined(Debt.contract_tail, Debt.agreement))),
    "contact": (
        HitKind.CONTACT,
        Contact.id,
        _of_cases(
            Contact,
            _joined(Contact.said, Contact.promise, Contact.ticket, Contact.officer, Contact.number),
            found=Contact.id,
        ),
    ),
    "evidence": (
        HitKind.CASE,
        Evidence.id,
        _of_cases(Evidence, _joined(Evidence.name, Evidence.description, Evidence.original_name)),
    ),
    "filing": (
        HitKind.CASE,
        Filing.id,
        _of_cases(Filing, _joined(Filing.sent_to, Filing.number, Filing.request, Filing.answer)),
    ),
    "person": (HitKind.CLIENT, Person.id, _of_clients(Person, _joined(Person.name, Person.phone, Person.note))),
    "client_note": (HitKind.CLIENT, ClientNote.id, _of_clients(ClientNote, _joined(ClientNote.text))),
    "organisation": (
        HitKind.ORGANISATION,
        Organisation.id,
        _of_organisations(
            Organisation,
            _joined(
                *(Organisation.name, Organisation.hotline, Organisation.app, Organisation.site, Organisation.notes),
                _listed(Organisation.short_names),
                _listed(Organisation.signatures),
            ),
        ),
    ),
    "sender_number": (
        HitKind.ORGANISATION,
        SenderNumber.id,
        _of_organisations(SenderNumber, _joined(SenderNumber.number)),
    ),
}
