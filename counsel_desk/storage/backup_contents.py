"""What is in a backup, and how it differs from a vault, of whatever version its schema is: nothing of it is written."""

import json
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from counsel_desk.domain.backup_retention import Held
from counsel_desk.domain.moments import from_milliseconds
from counsel_desk.storage.engine import RawConnection, attach_read_only, connect, telling_damage
from counsel_desk.storage.vault import RECORDS

# By name and not by mapped class: a backup may be of an older schema than the program.
_TABLES: Mapping[Held, str] = {
    Held.CLIENTS: "client",
    Held.CASES: "case_file",
    Held.INCIDENTS: "incident",
    Held.CONTACTS: "contact",
    Held.TASKS: "task",
    Held.EVIDENCE: "evidence",
}
_NEWEST = 5


@dataclass(frozen=True, slots=True)
class NewestCase:
    """One of the cases that were opened last; of `client` nothing for who may not see every case."""

    reference: str
    client: str
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds that is not withdrawn, when something was last written in it, and its newest cases."""

    held: Mapping[Held, int]
    last_entry: datetime | None
    newest: tuple[NewestCase, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Records of one kind: those that only the vault has, would go; those that only the backup has, would come back."""

    kind: Held
    only_now: int
    only_then: int


def count_held(folder: Path, key: bytes) -> dict[Held, int]:
    """How many records of each kind a vault's folder or a backup holds that are not withdrawn."""
    with _looking_into(folder, key) as connection, telling_damage(folder / RECORDS):
        return _count(connection)


def client_uuids(folder: Path, key: bytes) -> frozenset[str]:
    """The `uuid` of every client whose row is there, withdrawn or not."""
    with _looking_into(folder, key) as connection, telling_damage(folder / RECORDS):
        return frozenset(uuid for (uuid,) in connection.execute("SELECT uuid FROM client"))


def said_in(folder: Path, key: bytes, setting: str, *, is_backup: bool) -> Any:
    """A setting of the office as a backup, or a vault that may be open, has it; None where it has none."""
    records = folder / RECORDS
    with closing(connect(records, key, read_only=is_backup)) as connection, telling_damage(records):
        connection.execute("PRAGMA query_only = ON")
        if "setting" not in _tables(connection, "main"):
            return None
        found = connection.execute("SELECT value FROM setting WHERE name = ?", (setting,)).fetchone()
        return None if found is None else json.loads(found[0])


def look_into(folder: Path, key: bytes, *, named: bool) -> Contents:
    """Counts, the last entry of the history and the newest cases of a backup; `named`: with the names of clients."""
    with _looking_into(folder, key) as connection, telling_damage(folder / RECORDS):
        last = connection.execute("SELECT max(at) FROM history").fetchone()[0]
        newest = connection.execute(
            "SELECT case_file.reference, client.name, case_file.created_at "
            "FROM case_file JOIN client ON client.id = case_file.client_id WHERE case_file.withdrawn_at IS NULL "
            "ORDER BY case_file.created_at DESC, case_file.id DESC LIMIT ?",
            (_NEWEST,),
        ).fetchall()
        return Contents(
            _count(connection),
            None if last is None else from_milliseconds(last),
            tuple(NewestCase(each, name if named else "", from_milliseconds(at)) for each, name, at in newest),
        )


def compare(records: Path, records_key: bytes, folder: Path, key: bytes) -> tuple[Difference, ...]:
    """How the records of an open vault and of a backup differ; kinds that do not are left out."""
    found = []
    with closing(connect(records, records_key)) as connection, telling_damage(folder / RECORDS):
        connection.execute("PRAGMA query_only = ON")
        attach_read_only(connection, folder / RECORDS, key, "backup")
        then = _tables(connection, "backup")
        for kind, table in _TABLES.items():
            if table in then:
                only_now = _only_in(connection, table, "main", "backup")
                only_then = _only_in(connection, table, "backup", "main")
                if only_now or only_then:
                    found.append(Difference(kind, only_now, only_then))
    return tuple(found)


def _looking_into(folder: Path, key: bytes) -> "closing[RawConnection]":
    return closing(connect(folder / RECORDS, key, read_only=True))


def _count(connection: RawConnection) -> dict[Held, int]:
    there = _tables(connection, "main")
    return {
        kind: connection.execute(f"SELECT count(*) FROM {table} WHERE withdrawn_at IS NULL").fetchone()[0]  # noqa: S608  our own table names
        for kind, table in _TABLES.items()
        if table in there
    }


def _tables(connection: RawConnection, schema: str) -> frozenset[str]:
    rows = connection.execute(f"SELECT name FROM {schema}.sqlite_master WHERE type = 'table'").fetchall()  # noqa: S608  one of two words of ours
    return frozenset(name for (name,) in rows)


def _only_in(connection: RawConnection, table: str, here: str, there: str) -> int:
    counted = connection.execute(
        f"SELECT count(*) FROM {here}.{table} WHERE withdrawn_at IS NULL AND uuid NOT IN "  # noqa: S608  our own names
        f"(SELECT uuid FROM {there}.{table} WHERE withdrawn_at IS NULL)"
    )
    return int(counted.fetchone()[0])
