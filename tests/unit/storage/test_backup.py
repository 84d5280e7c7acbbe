"""A backup is whole or not there, and opens with the passphrase of its day."""

import pytest

from counsel_desk.errors import CancelledError, FileError, VaultError
from counsel_desk.storage import database_copy
from counsel_desk.storage.backup import back_up, list_backups
from counsel_desk.storage.engine import connect


def test_a_backup_opens_as_a_vault_with_every_row(vaults):
    vault, code = vaults.create()
    vaults.add_people(vault, 30)  # still in the write-ahead log, where copying the file would lose them
    evidence = connect(vault.evidence_path, vault.data_key)
    evidence.execute("INSERT INTO chunk VALUES ('e1', 0, x'00ff')")
    evidence.close()

    report = back_up(vault, vaults.folder / "backups")

    assert {table: report.rows[table] for table in ("person", "phone", "loud", "chunk")} == {
        "person": 30,
        "phone": 30,
        "loud": 30,
        "chunk": 1,
    }
    assert report.size == sum(file.stat().st_size for file in report.backup.path.iterdir())
    name = str(report.backup.path.relative_to(vaults.folder))
    for secret in (vaults.passphrase, code):
        opened = vaults.open(name, secret)
        assert vaults.count_people(opened) == 30
        opened.close()


def test_a_backup_holds_one_moment_while_the_counsellor_goes_on_writing(vaults):
    vault, _ = vaults.create()
    vaults.add_people(vault, 30)

    def write_meanwhile(done, total):
        with vault.engines.writer.begin() as connection:
            connection.exec_driver_sql("INSERT INTO person (name) VALUES ('later')")

    report = back_up(vault, vaults.folder / "backups", progress=write_meanwhile)

    assert report.rows["person"] == 30
    assert vaults.count_people(vault) > 30


def test_a_backup_is_private_and_says_nothing_in_the_clear(vaults):
    vault, _ = vaults.create()
    vaults.add_people(vault, 3)

    path = back_up(vault, vaults.folder / "backups").backup.path

    assert path.stat().st_mode & 0o777 == 0o700
    for file in path.iterdir():
        assert file.stat().st_mode & 0o777 == 0o600
        assert "虚构求助人".encode() not in file.read_bytes()
    databases, keys = {"records.db", "evidence.db"}, {"keys.json", "keys-copy.json"}
    assert {file.name for file in path.iterdir()} == databases | keys | {"backup.json"}


def test_backups_of_the_same_second_are_both_kept_and_listed_newest_first(vaults):
    vault, _ = vaults.create()
    folder = vaults.folder / "backups"

    made = [back_up(vault, folder).backup for _ in range(3)]

    assert list(list_backups(folder)) == made[::-1]
    assert list_backups(vaults.folder / "absent") == ()


@pytest.mark.parametrize("error", [CancelledError(), FileError("file.disk_full"), KeyboardInterrupt()])
def test_a_backup_that_is_stopped_leaves_nothing(vaults, error):
    vault, _ = vaults.create()
    vaults.add_people(vault, 3)

    def stop(done, total):
        raise error

    with pytest.raises(type(error)):
        back_up(vault, vaults.folder / "backups", progress=stop)

    assert list((vaults.folder / "backups").iterdir()) == []


def test_a_half_backup_of_a_killed_program_is_not_listed(vaults):
    folder = vaults.folder / "backups"
    (folder / ".2026-08-01T10-00-00.new").mkdir(parents=True)
    (folder / "2026-08-01T10-00-00.txt").write_text("")
    (folder / "notes").mkdir()
    assert list_backups(folder) == ()


def test_a_copy_that_lacks_a_row_does_not_become_a_backup(vaults, monkeypatch):
    vault, _ = vaults.create()
    vaults.add_people(vault, 3)
    copy_pages = database_copy._copy_pages

    def lose_a_row(source, target, key, progress):
        copy_pages(source, target, key, progress)
        copy = connect(target, key)
        copy.execute("DELETE FROM loud WHERE rowid = 1" if target.name == "records.db" else "SELECT 1")
        copy.close()

    monkeypatch.setattr(database_copy, "_copy_pages", lose_a_row)
    with pytest.raises(VaultError) as caught:
        back_up(vault, vaults.folder / "backups")

    assert (caught.value.code, caught.value.values["file"]) == ("backup.not_whole", "records.db")
    assert list_backups(vaults.folder / "backups") == ()


def test_a_vault_that_can_only_be_read_can_be_backed_up(vaults):
    vaults.filled(people=3)
    assert back_up(vaults.open(read_only=True), vaults.folder / "backups").rows["person"] == 3
