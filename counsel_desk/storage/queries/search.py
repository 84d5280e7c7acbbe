"""Search everything: names by their key, words by the index, newest first."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from counsel_desk.domain.folding import fold, fold_with_origins
from counsel_desk.domain.grams import query_grams
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.lists import Hit, HitKind
from counsel_desk.domain.names import find_query
from counsel_desk.storage.tables import Case, Client, Incident, Note, Organisation, Task

_PAGE = 200  # hits of several grams are verified a page at a time
_SNIPPET = 60  # characters shown around a find
_PART_OF_REFERENCE = re.compile(r"(?=.*\d)(?!.*\d{7})[CP\d-]{1,13}", re.ASCII)
_BETWEEN = "\x1f"  # stands in no text: everything typed is cleaned of control characters


def find_people(session: Session, text: str, limit: int) -> tuple[Hit, ...]:
    """Clients whose name, pinyin, initials, phone or reference contains the text, each followed by their cases."""
    wanted = find_query(text)
    if not wanted:
        return ()
    referred = _referred(session, Client, text, limit)
    clients = session.execute(
        sa.select(Client.id, Client.reference, Client.name, Client.alias)
        .where(Client.find_key.contains(wanted, autoescape=True) | Client.id.in_(referred))
        .order_by(Client.id.desc())
        .limit(limit)
    ).all()
    names = {row.id: row.name or row.alias for row in clients}
    cases = session.execute(
        sa.select(Case.id, Case.opened_on, Case.reference, Case.client_id, Case.summary, Client.name, Client.alias)
        .join(Client, Client.id == Case.client_id)
        .where(Case.client_id.in_(names) | Case.id.in_(_referred(session, Case, text, limit)))
    ).all()
    # Sorted here: asked to sort by day, SQLite goes through every case by day to find these few.
    cases = sorted(cases, key=lambda row: (row.opened_on, row.id), reverse=True)[:limit]
    hits = [
        Hit(HitKind.CLIENT, row.id, _first_case(cases, row.id), row.reference, names[row.id], "") for row in clients
    ]
    hits += [
        Hit(HitKind.CASE, row.id, CaseId(row.id), row.reference, row.name or row.alias, _head(row.summary))
        for row in cases
    ]
    return tuple(hits[:limit])


def _referred(session: Session, kind: type[Case] | type[Client], text: str, limit: int) -> Sequence[int]:
    """The newest ids whose reference contains the text; none when it cannot be part of a reference."""
    part = text.strip().upper()
    if not _PART_OF_REFERENCE.fullmatch(part):
        return ()
    # Of the plain table and by the negative, so that the index of references answers alone.
    table = kind.__table__.c
    found = sa.select(table.id).where(table.reference.contains(part, autoescape=True))
    return session.scalars(found.order_by(-table.id).limit(limit)).all()


def find_words(session: Session, text: str, limit: int) -> tuple[Hit, ...]:
    """Incidents, notes, cases, tasks and organisations whose words contain the text, newest first."""
    grams = query_grams(text)
    wanted = fold(text).strip()
    if not grams or len(wanted) < 2:
        return ()
    hits: list[Hit] = []
    size = limit if len(grams) == 1 else _PAGE  # what has the only gram has been found
    for page in _pages(session, " AND ".join(map(_term, grams)), size):
        hits += (hit for hit in _described(session, page, wanted) if hit is not None)
        if len(hits) >= limit:
            break
    return tuple(hits[:limit])


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
            return Hit(kind, row.id, case_id, row.reference, row.title, snippet, start, end)
    return None


def _around(words: str, wanted: str) -> tuple[str, int, int]:
    """The words around the find, and where it starts and ends in them; start -1 when it is not there."""
    folded = fold_with_origins(words)
    at = folded.text.find(wanted)
    if at < 0:
        return "", -1, -1
    start, end = folded.span(at, at + len(wanted))
    first = max(0, start - _SNIPPET // 2)
    return words[first : end + _SNIPPET // 2].replace("\n", " "), start - first, end - first


def _head(text: str) -> str:
    return text[:_SNIPPET].replace("\n", " ")


def _first_case(cases: Any, client_id: int) -> CaseId | None:
    return next((CaseId(row.id) for row in cases if row.client_id == client_id), None)


def _listed(column: Any) -> Any:
    """The texts of a JSON list as one text."""
    each = sa.func.json_each(column).table_valued("value")
    return sa.select(sa.func.coalesce(sa.func.group_concat(each.c.value, _BETWEEN), "")).scalar_subquery()


def _joined(*columns: Any) -> sa.ColumnElement[str]:
    joined = columns[0]
    for column in columns[1:]:
        joined = joined + _BETWEEN + column
    return sa.type_coerce(joined, sa.String).label("words")


def _of_cases(table: Any, words: sa.ColumnElement[str], title: Any = None) -> Any:
    shown = (sa.func.coalesce(sa.func.nullif(Client.name, ""), Client.alias) if title is None else title).label("title")
    statement = sa.select(table.id, Case.id.label("case_id"), Case.reference, shown, words).select_from(table)
    if table is not Case:
        statement = statement.join(Case, Case.id == table.case_id)
    return statement.join(Client, Client.id == Case.client_id)


# For each kind of index entry: what its hits are called, and the statement that describes its rows.
_DESCRIBERS: dict[str, tuple[HitKind, Any, Any]] = {
    "incident": (
        HitKind.INCIDENT,
        Incident.id,
        _of_cases(Incident, _joined(Incident.words, Incident.number, Incident.witness, Incident.effect)),
    ),
    "note": (HitKind.CASE, Note.id, _of_cases(Note, _joined(Note.text))),
    "case_file": (HitKind.CASE, Case.id, _of_cases(Case, _joined(Case.summary, Case.reference))),
    "task": (HitKind.TASK, Task.id, _of_cases(Task, _joined(Task.title, Task.result), Task.title)),
    "organisation": (
        HitKind.ORGANISATION,
        Organisation.id,
        sa.select(
            Organisation.id,
            sa.null().label("case_id"),
            sa.literal("").label("reference"),
            Organisation.name.label("title"),
            _joined(
                Organisation.name,
                Organisation.hotline,
                _listed(Organisation.short_names),
                _listed(Organisation.signatures),
            ),
        ),
    ),
}
