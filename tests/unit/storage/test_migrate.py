"""An older vault is brought up to date whole, with a way back, or stays as it is."""

import resource
import subprocess
import sys

import pytest
import sqlalchemy as sa

from counsel_desk.errors import VaultError, WorldError
from counsel_desk.storage import schema
from counsel_desk.storage.backup import home_of, list_backups
from counsel_desk.storage.checks import check_vault
from counsel_desk.storage.migrate import upgrade

ADD_COLUMN = 'op.add_column("person", sa.Column("alias", sa.Text()))'

# Makes the table anew, which is how SQLite changes a column; the trigger goes with the old table.
MAKE_ANEW = """
with op.batch_alter_table("person", recreate="always") as batch:
    batch.alter_column("name", type_=sa.String(200))
"""
TRIGGER = """
op.execute("CREATE TRIGGER shout AFTER INSERT ON person BEGIN INSERT INTO loud VALUES (upper(new.name)); END")
"""


def describe(vault):
    """Everything a vault's records are: the schema and all rows."""
    with vault.engines.reader.begin() as connection:
        tables = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master ORDER BY name").all()
        rows = [
            connection.execute(sa.select(sa.text("*")).select_from(sa.text(table))).all()
            for table in ("person", "phone", "loud", "alembic_version")
        ]
    return tables, rows


def test_a_vault_of_today_needs_nothing_and_gets_no_backup(vaults):
    vault, _ = vaults.create()

    assert upgrade(vault) is None
    assert not (home_of(vault.folder)).exists()


def test_an_older_vault_is_backed_up_and_upgraded_with_all_its_rows(vaults):
    vaults.filled(people=20)
    vaults.add_migration("0002", ADD_COLUMN)
    vault = vaults.open()
    assert vault.schema_version == "0001"

    report = upgrade(vault)

    assert vault.schema_version == schema.head() == "0002"
    assert report is not None
    assert report.rows["person"] == 20
    assert vaults.count_people(vault) == 20
    assert check_vault(vault).ok
    [kept] = list_backups(home_of(vault.folder))
    old = vaults.open(str(kept.path.relative_to(vaults.folder)))
    assert old.schema_version == "0001"
    assert vaults.count_people(old) == 20


def test_making_a_table_anew_keeps_the_rows_of_its_children(vaults):
    vaults.filled(people=3)
    vaults.add_migration("0002", MAKE_ANEW + TRIGGER)
    vault = vaults.open()

    upgrade(vault)

    with vault.engines.writer.begin() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM phone").scalar_one() == 3
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1


def test_a_migration_that_loses_a_trigger_is_taken_back(vaults):
    vaults.filled(people=3)
    vaults.add_migration("0002", MAKE_ANEW)
    vault = vaults.open()
    before = describe(vault)

    with pytest.raises(RuntimeError, match="shout"):
        upgrade(vault)

    assert describe(vault) == before


def test_a_trigger_may_be_dropped_by_name(vaults):
    vaults.filled(people=3)
    vaults.add_migration("0002", MAKE_ANEW, head='dropped_triggers = ("shout",)')
    vault = vaults.open()

    upgrade(vault)

    assert vault.schema_version == "0002"


@pytest.mark.parametrize(
    ("step", "error"),
    [
        ('op.execute("nonsense")', "nonsense"),
        ('raise ValueError("our bug")', "our bug"),
        ('op.execute("INSERT INTO phone (number, person_id) VALUES (1, 999)")', "vault.upgrade_failed"),
    ],
)
def test_a_migration_that_fails_half_way_leaves_everything_as_it_was(vaults, step, error):
    vaults.filled(people=3)
    vaults.add_migration("0002", ADD_COLUMN)
    vaults.add_migration("0003", f'op.drop_table("loud")\n{step}')
    vault = vaults.open()
    before = describe(vault)

    with pytest.raises(Exception, match=error):
        upgrade(vault)

    assert describe(vault) == before
    vault.close()
    again = vaults.open()
    assert describe(again) == before
    assert len(list_backups(home_of(again.folder))) == 1


def test_an_upgrade_on_a_full_disk_leaves_the_vault_as_it_was(vaults):
    folder = vaults.filled(people=300)
    vaults.add_migration("0002", ADD_COLUMN)
    vault = vaults.open()
    before = describe(vault)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, limits[1]))
    try:
        with pytest.raises(WorldError) as caught:
            upgrade(vault)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert caught.value.code == "file.disk_full"
    assert describe(vault) == before
    assert list(home_of(folder).iterdir()) == []


def test_a_vault_that_can_only_be_read_is_not_upgraded(vaults, contents):
    folder = vaults.filled(people=3)
    vaults.add_migration("0002", ADD_COLUMN)
    before = contents(folder)
    vault = vaults.open(read_only=True)

    with pytest.raises(VaultError) as caught:
        upgrade(vault)

    assert (caught.value.code, caught.value.values["needs"]) == ("vault.upgrade_needs_writing", "0002")
    vault.close()
    assert contents(folder) == before


def test_opening_a_vault_of_today_does_not_pay_for_alembic():
    code = "import counsel_desk.storage.vault, counsel_desk.storage.migrate, sys; sys.exit('alembic' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], check=False, env={"PYTHONPATH": ":".join(sys.path)}).returncode
        == 0
    )
