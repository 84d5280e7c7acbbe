"""Proving a backup: every page authenticates, every index and reference holds, and every row is there."""

import hashlib
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from counsel_desk.errors import WorldError
from counsel_desk.storage.backup_seal import Seal
from counsel_desk.storage.checks import Problem, check_database
from counsel_desk.storage.engine import RawConnection, connect, telling_damage


def prove(folder: Path, key: bytes, seal: Seal) -> list[Problem]:
    """Everything that is wrong with the databases of a backup, which are opened read-only."""
    return [
        problem
        for name, rows in seal.rows.items()
        for problem in prove_database(folder / name, key, rows, writable=False)
    ]


def prove_database(path: Path, key: bytes, expected: Mapping[str, int], *, writable: bool) -> list[Problem]:
    """Everything that is wrong with one database that is to hold these rows."""
    try:
        with closing(connect(path, key, read_only=not writable)) as connection, telling_damage(path):
            problems = check_database(connection, path, writable=writable)
            if not problems and count_rows(connection) != expected:
                problems = [Problem("check.rows", path.name)]
            return problems
    except WorldError as error:
        return [Problem(error.code, path.name)]


def count_rows(connection: RawConnection) -> dict[str, int]:
    """The rows of every table; those behind an index of words are counted through the index's own table."""
    names = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}  # noqa: S608


def evidence_mark(connection: RawConnection) -> str:
    """A fingerprint of which pieces a database of evidence holds; a piece never changes once it was written.

    Only the keys are read: SQLite knows the length of a piece without reading it.
    """
    digest = hashlib.sha256()
    for row in connection.execute("SELECT evidence, sequence, length(bytes) FROM chunk ORDER BY evidence, sequence"):
        digest.update("/".join(map(str, row)).encode() + b"\n")
    return digest.hexdigest()
