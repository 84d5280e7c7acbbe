"""Which version of the schema a database has, which this program needs, and how to get from one to the other.

Alembic costs most of a start, so it is imported only when there is something to migrate.
"""

import re

from sqlalchemy import Connection, Engine

from counsel_desk import paths
from counsel_desk.errors import VaultError
from counsel_desk.storage.engine import RawConnection, driver_connection

_NAME = re.compile(r"(\d{4})_\w+\.py")


def schema_version(connection: RawConnection) -> str | None:
    """The revision the database behind a driver's connection is at; None for one without tables."""
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if known else None
    return None if row is None else str(row[0])


def head() -> str | None:
    """The newest revision this program carries: the highest number that begins a file name in ``versions/``.

    A test proves that Alembic's chain of revisions ends there too.
    """
    matches = (_NAME.fullmatch(file.name) for file in (paths.MIGRATIONS / "versions").iterdir())
    return max((match[1] for match in matches if match), default=None)


def is_newer(version: str | None, than: str | None) -> bool:
    """Whether a database is from a later program: revisions are numbers of four digits."""
    return version is not None and (than is None or version > than)


def migrate(writer: Engine) -> None:
    """Bring the database to `head` in one transaction, checked before it is committed.

    Any failure, of a migration or of a check, leaves the database as it was. Foreign keys are off meanwhile: making a
    table anew with them on deletes the rows of its children.
    """
    with writer.connect() as connection:
        # Between transactions only: inside one the pragma does nothing.
        raw = driver_connection(connection)
        raw.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                triggers = _triggers(raw)
                dropped = _run(connection)
                _verify(raw, triggers - dropped)
        finally:
            raw.execute("PRAGMA foreign_keys = ON")


def copy_schema(source: RawConnection, target: RawConnection) -> None:
    """Give an empty database the tables, indexes and triggers of another, and its version, but none of its rows.

    The tables behind an index of words come with the index.
    """
    target.execute("BEGIN IMMEDIATE")
    for kind in ("table", "index", "trigger"):
        made = source.execute(
            "SELECT sql FROM sqlite_master WHERE type = ? AND sql IS NOT NULL AND name NOT LIKE 'sqlite_%' "
            "AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY rowid",
            (kind,),
        )
        for (statement,) in made.fetchall():
            target.execute(statement)
    if (version := schema_version(source)) is not None:
        target.execute("INSERT INTO alembic_version VALUES (?)", (version,))
    target.execute("COMMIT")
    target.execute(f"PRAGMA user_version = {source.execute('PRAGMA user_version').fetchone()[0]:d}")


def _run(connection: Connection) -> frozenset[str]:
    """Run what is missing; returns the triggers these migrations say they drop for good."""
    from alembic import command  # noqa: PLC0415  (slow to import, seldom needed)
    from alembic.config import Config  # noqa: PLC0415  (as above)
    from alembic.script import ScriptDirectory  # noqa: PLC0415  (as above)

    before = schema_version(driver_connection(connection))
    config = Config()
    config.set_main_option("script_location", str(paths.MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    run = ScriptDirectory.from_config(config).iterate_revisions("head", before or "base")
    return frozenset(name for script in run for name in getattr(script.module, "dropped_triggers", ()))


def _triggers(connection: RawConnection) -> frozenset[str]:
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    return frozenset(name for (name,) in rows)


def _verify(connection: RawConnection, triggers: frozenset[str]) -> None:
    lost = triggers - _triggers(connection)
    if lost:
        raise RuntimeError(f"the migration lost triggers: {', '.join(sorted(lost))}")
    orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    if orphans:
        raise VaultError("vault.upgrade_failed", check="foreign_keys", found=len(orphans))
    answers = connection.execute("PRAGMA quick_check").fetchall()
    if answers != [("ok",)]:
        raise VaultError("vault.upgrade_failed", check="integrity", found=len(answers))
