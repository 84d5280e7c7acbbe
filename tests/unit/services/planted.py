"""A person with something in every field of every record that can hang on them, and a look beneath the encryption."""

import json
import uuid
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from counsel_desk.domain.cases import NoteKind
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.listing import Contains, ListKind, ListView, SavedView
from counsel_desk.domain.organisations import OrganisationKind, OrganisationRole
from counsel_desk.domain.people import ClientDetails, ClientPhone
from counsel_desk.domain.tasks import Priority
from counsel_desk.services import cases, clients, drafts, evidence, lists
from counsel_desk.services.desk import Desk
from counsel_desk.storage.engine import connect
from counsel_desk.storage.erasing import traces_of
from counsel_desk.storage.search import register_functions
from counsel_desk.storage.tables import Base, Organisation, Task
from counsel_desk.storage.tables.base import ClockTime, Code, Instant

MARK = "植zqxjvkhp"
GRAMS = {"zqx", "qxj", "jvk"}
SHARED_PHONE = "13800000001"

_OF_TYPE: dict[type[Any], Any] = {
    Instant: datetime(2026, 3, 1, tzinfo=UTC),
    ClockTime: time(9),
    sa.JSON: [MARK],
    sa.Boolean: False,
    sa.Date: date(2026, 3, 1),
    sa.Integer: 1,
}
_PAGE, _RESERVED, _SALT, _IV = 4096, 80, 16, 16


def plant(desk: Desk) -> ClientId:
    """The person: made by the services as people do, then a row in every table with the mark in every text."""
    case_id = cases.open_case(desk, ClientDetails(name=f"{MARK}旧名", phones=(ClientPhone(SHARED_PHONE),)))
    client_id = cases.load_case_file(desk, case_id).client.id
    clients.change_client(desk, clients.load_client(desk, client_id), ClientDetails(name=MARK, alias=f"{MARK}又"))
    cases.add_note(desk, case_id, NoteKind.NOTE, f"{MARK}的话")
    evidence.attach_files(desk, case_id, [evidence.Pasted(f"{MARK}.txt", f"{MARK}的截图".encode() * 400)])
    with desk.database.bring_in("import.messages", "messages", f"{MARK}.xml", case_id=case_id):
        pass  # a phone of which nothing was new
    with desk.database.bring_in("import.caseload", "caseload", f"{MARK}.xlsx") as (session, _):
        session.add(Task(case_id=case_id, title=MARK, due_on=date(2026, 3, 1), priority=Priority.NORMAL))
        session.add(Organisation(name="留下的公司", role=OrganisationRole.LENDER, kind=OrganisationKind.BANK))
    for form, subject, content in _drafts(client_id, case_id):
        drafts.keep_draft(desk, form, subject, content)
    view = ListView(text=MARK, conditions=(Contains("name", MARK),))
    lists.keep_last_view(desk, ListKind.CLIENTS, view)
    for name in (f"关于{MARK}", "留着"):
        lists.save_view(desk, SavedView(ListKind.CLIENTS, name, view))
    with desk.database.keep() as session:
        _fill_every_table(session, client_id, case_id)
    return client_id


def _drafts(client_id: ClientId, case_id: CaseId) -> Iterator[tuple[str, str, dict[str, Any]]]:
    yield "note", f"client {client_id}", {"text": MARK}
    yield "contact", f"case {case_id}", {"said": MARK}
    yield "debt", "C-2026-0001", {"tail": MARK}
    yield "call_note", "", {"text": "说到他", "name": MARK, "case": None}
    yield "pasted_message", "", {"words": "没有名字", "case": case_id}


def _fill_every_table(session: Any, client_id: ClientId, case_id: CaseId) -> None:
    known = {"client": int(client_id), "case_file": int(case_id), "counsellor": 1}
    of_person = traces_of(session, client_id).rows
    for table in Base.metadata.sorted_tables:
        if table.name in of_person and table.name not in {"client", "case_file", "batch"}:
            values = {column.name: _value(session, column, known) for column in table.columns if column.name != "id"}
            known[table.name] = session.execute(sa.insert(table).values(values)).inserted_primary_key[0]
    for table, row_id in (("client", client_id), ("case_file", case_id)):
        of = Base.metadata.tables[table]
        texts = {each.name: f"{MARK}改" for each in of.columns if _is_text(each) and each.name != "reference"}
        session.execute(sa.update(of).where(of.c.id == row_id).values(texts))


def _is_text(column: sa.Column[Any]) -> bool:
    plain = type(column.type) is sa.String and not column.foreign_keys
    return plain and column.name != "uuid"


def _value(session: Any, column: sa.Column[Any], known: dict[str, int]) -> Any:
    for key in column.foreign_keys:
        if key.column.name == "content_hash":
            return session.execute(sa.text("SELECT content_hash FROM guidance_pack LIMIT 1")).scalar()
        return known.get(key.column.table.name)
    if column.name in {"withdrawn_at", "batch_id"}:
        return None
    if column.name == "uuid":
        return str(uuid.uuid4())
    if isinstance(column.type, Code):
        return next(iter(column.type.kind))
    return next((each for kind, each in _OF_TYPE.items() if isinstance(column.type, kind)), MARK)


def everything_else(desk: Desk, but: ClientId | None) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every record that is not the person's, but for the import that brought it."""
    with desk.database.read() as session:
        gone = traces_of(session, but).rows if but else {}
        return {
            table.name: [
                tuple(json.dumps(each, default=str) for each in row)
                for row in session.execute(_all_but_import(table).order_by(*table.primary_key))
                if row[0] not in gone.get(table.name, ())
            ]
            for table in Base.metadata.sorted_tables
            if "uuid" in table.c
        }


def _all_but_import(table: sa.Table) -> sa.Select[Any]:
    return sa.select(*(each for each in table.columns if each.name != "batch_id"))


def holds_mark(content: bytes) -> bool:
    """Whether the mark stands in it however its first character is spelled: as JSON escapes it, or as it is read."""
    return MARK[1:].encode() in content


def holds(content: bytes, words: str) -> bool:
    """Whether words stand in it, as they are or as JSON spells them."""
    return words.encode() in content or json.dumps(words)[1:-1].encode() in content


def words_in_index(folder: Path, key: bytes) -> set[str]:
    """Every gram that the index of the search still holds, of deleted records too."""
    with closing(connect(folder / "records.db", key, functions=register_functions)) as connection:
        connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search_words, row)")
        return {term for (term,) in connection.execute("SELECT term FROM temp.words")}


def decrypted(path: Path, key: bytes) -> bytes:
    """Every page of a database as it stands beneath the encryption, pages that are used no more as well."""
    whole = path.read_bytes()
    return b"".join(_page(whole[at : at + _PAGE], key, first=at == 0) for at in range(0, len(whole), _PAGE))


def _page(page: bytes, key: bytes, *, first: bool) -> bytes:
    body = page[_SALT if first else 0 : _PAGE - _RESERVED]
    initial = page[_PAGE - _RESERVED : _PAGE - _RESERVED + _IV]
    decryptor = Cipher(algorithms.AES(key), modes.CBC(initial)).decryptor()
    return decryptor.update(body) + decryptor.finalize()
