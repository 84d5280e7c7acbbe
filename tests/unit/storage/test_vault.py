"""The vault opens for those it belongs to, refuses everything else by name, and leaves no word in the clear."""

import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from uuid import UUID

import pytest

from counsel_desk.errors import VaultError, WorldError
from counsel_desk.storage.checks import check_vault
from counsel_desk.storage.keys import KeyRing, SlotKind
from counsel_desk.storage.synchronised import sync_warning
from counsel_desk.storage.vault import Vault

HOLD = """
import sys, time
from pathlib import Path
from counsel_desk import paths
paths.MIGRATIONS = Path(sys.argv[3])
from counsel_desk.storage.synchronised import sync_warning
from counsel_desk.storage.vault import Vault
vault = Vault.open(Path(sys.argv[1]), sys.argv[2])
print("open", flush=True)
time.sleep(60)
"""


def refusal(folder, secret):
    with pytest.raises(WorldError) as caught:
        Vault.open(folder, secret).close()
    return caught.value


def test_a_new_vault_opens_with_its_passphrase_and_knows_whose_it_was(vaults):
    folder = vaults.filled(people=3)

    vault = vaults.open()

    assert vaults.count_people(vault) == 3
    assert vault.owner == vaults.owner
    assert vault.opened_with is SlotKind.PASSPHRASE
    assert not vault.read_only
    assert vault.folder == folder


def test_the_recovery_code_opens_the_vault_as_it_was_printed_or_carelessly_typed(vaults):
    vault, code = vaults.create()
    vault.close()

    for typed in (code, code.lower().replace("-", " "), code.replace("-", "")):
        opened = vaults.open(secret=typed)
        assert opened.opened_with is SlotKind.RECOVERY
        opened.close()


def test_a_mistyped_recovery_code_names_the_group_to_look_at(vaults):
    vault, code = vaults.create()
    vault.close()
    groups = code.split("-")
    groups[2] = ("3" if groups[2][0] != "3" else "4") + groups[2][1:]

    error = refusal(vault.folder, "-".join(groups))

    assert error.code == "recovery.group_wrong"
    assert error.values["group"] == 3


def test_nothing_planted_can_be_read_in_any_file(vaults):
    vault, code = vaults.create()
    marker = "种下的标记-PLANTED-13800000001"
    with vault.engines.writer.begin() as connection:
        connection.exec_driver_sql("INSERT INTO person (name) VALUES (?)", (marker,))
    secrets = [marker, "PLANTED", "13800000001", vaults.passphrase, code, str(vaults.owner), vault.data_key.hex()]
    needles = [form for secret in secrets for form in (secret.encode(), secret.encode("utf-16-le"))]
    needles += [vault.data_key, vaults.owner.bytes]

    def scan():
        for file in vault.folder.rglob("*"):
            content = file.read_bytes()
            assert not any(needle in content for needle in needles), file.name

    scan()  # while it is open, with rows in the write-ahead log
    assert marker not in repr(vault)
    assert vault.data_key.hex() not in repr(vault)
    vault.close()
    scan()


def test_a_wrong_passphrase_changes_nothing(vaults, contents):
    folder = vaults.filled(people=3)
    before = contents(folder)

    assert refusal(folder, "ein anderes Wort").code == "vault.wrong_passphrase"
    assert contents(folder) == before


def test_a_folder_or_file_that_is_no_vault_is_told_as_such(vaults, tmp_path):
    (tmp_path / "note.txt").write_text("hello")
    os.mkfifo(tmp_path / "pipe")

    for chosen in (tmp_path, tmp_path / "absent", tmp_path / "note.txt", tmp_path / "pipe"):
        assert refusal(chosen, "x").code == "vault.not_a_vault"


def test_an_empty_database_file_is_not_taken_for_a_new_vault(vaults, contents):
    folder = vaults.filled(people=3)
    (folder / "records.db").write_bytes(b"")
    before = contents(folder)

    error = refusal(folder, vaults.passphrase)

    assert (error.code, error.values["file"]) == ("vault.empty_file", "records.db")
    assert contents(folder) == before


@pytest.mark.parametrize("database", ["records.db", "evidence.db"])
def test_a_missing_database_is_named(vaults, database):
    folder = vaults.filled(people=3)
    (folder / database).unlink()

    error = refusal(folder, vaults.passphrase)

    assert (error.code, error.values["file"]) == ("vault.file_missing", database)
    assert not (folder / database).exists()


def test_a_plain_database_in_its_place_is_damage_not_a_wrong_passphrase(vaults, contents):
    folder = vaults.filled(people=3)
    (folder / "records.db").unlink()
    plain = sqlite3.connect(folder / "records.db")
    plain.execute("CREATE TABLE person (name)")
    plain.close()
    before = contents(folder)

    assert refusal(folder, vaults.passphrase).code == "vault.damaged"
    assert contents(folder) == before


def test_the_database_of_another_vault_is_damage_too(vaults):
    folder = vaults.filled("one", people=3)
    other = vaults.filled("other", people=3)
    (folder / "records.db").write_bytes((other / "records.db").read_bytes())

    assert refusal(folder, vaults.passphrase).code == "vault.damaged"


def test_damaged_key_slots_are_read_from_the_second_copy_and_mended(vaults):
    folder = vaults.filled(people=3)
    good = (folder / "keys.json").read_bytes()
    (folder / "keys.json").write_bytes(good.replace(b'"wrapped"', b'"warpped"'))

    vaults.open().close()

    assert KeyRing.load(folder).in_step


def test_when_both_copies_are_damaged_it_is_not_called_a_wrong_passphrase(vaults):
    folder = vaults.filled(people=3)
    for name in ("keys.json", "keys-copy.json"):
        (folder / name).write_bytes(b"\0" * 100)

    assert refusal(folder, vaults.passphrase).code == "vault.keys_damaged"


def test_a_vault_of_a_newer_program_is_refused_by_name_and_untouched(vaults, contents):
    vaults.add_migration("0002", 'op.execute("CREATE TABLE later (id INTEGER PRIMARY KEY)")')
    vault, _ = vaults.create()
    with vault.engines.writer.begin() as connection:
        connection.exec_driver_sql("INSERT INTO later VALUES (1)")
    copy = vaults.folder / "copy"  # as after a crash: rows still in the log
    copy.mkdir()
    for file in vault.folder.iterdir():
        if file.is_file():
            (copy / file.name).write_bytes(file.read_bytes())
    (vaults.versions / "0002_more.py").unlink()
    before = contents(copy)

    error = refusal(copy, vaults.passphrase)

    assert (error.code, error.values["needs"]) == ("vault.newer", "0002")
    assert contents(copy) == before


def test_a_second_opening_is_told_who_holds_the_vault(vaults):
    vault, _ = vaults.create()

    error = refusal(vault.folder, vaults.passphrase)

    assert error.code == "vault.in_use"
    assert str(os.getpid()) in str(error.values["holder"])
    assert error.values["since"] is not None


def test_a_killed_program_leaves_the_vault_free(vaults):
    folder = vaults.filled(people=3)
    held = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder), vaults.passphrase, str(vaults.versions.parent)],
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])},
    )
    with held:
        assert held.stdout is not None
        assert held.stdout.readline() == b"open\n"
        error = refusal(folder, vaults.passphrase)
        assert error.code == "vault.in_use"
        assert str(held.pid) in str(error.values["holder"])
        held.kill()
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            assert vaults.count_people(vaults.open()) == 3
        except VaultError:
            time.sleep(0.05)
        else:
            return
    pytest.fail("the vault stayed locked")


@pytest.mark.parametrize(
    ("chosen", "typed"),
    [
        ('it\'s "quoted" \\ `;--', 'it\'s "quoted" \\ `;--'),
        ("nul\0inside", "nul\0inside"),
        ("🦊🔥", "🦊🔥"),
        ("caf\u00e9 静", "cafe\u0301 静"),
        ("ＡＢＣ１２３", "ABC123"),
        ("lone \ud83d surrogate", "lone \ud83d surrogate"),
    ],
)
def test_unusual_passphrases_open_however_they_are_composed(vaults, chosen, typed):
    vaults.passphrase = chosen
    vault, _ = vaults.create()
    vault.close()

    vaults.open(secret=typed)


def test_a_space_or_what_follows_a_nul_counts(vaults):
    vaults.passphrase = "nul\0inside "
    vault, _ = vaults.create()
    vault.close()

    for near in ("nul", "nul\0inside", "nul\0other "):
        assert refusal(vault.folder, near).code == "vault.wrong_passphrase"


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
def test_files_are_for_their_owner_alone_under_any_umask(vaults, umask):
    before = os.umask(umask)
    try:
        vault, _ = vaults.create()
        vaults.add_people(vault, 1)
        modes = {file.name: file.stat().st_mode & 0o777 for file in vault.folder.iterdir()}
    finally:
        os.umask(before)

    assert vault.folder.stat().st_mode & 0o777 == 0o700
    assert set(modes.values()) == {0o600}, modes


def test_a_vault_that_cannot_be_written_opens_to_read_and_says_so(vaults, unwritable, contents):
    folder = vaults.filled(people=3)
    before = contents(folder)

    with unwritable(folder):
        vault = vaults.open()
        assert vault.read_only_reason == "file.no_permission"
        assert vaults.count_people(vault) == 3
        assert check_vault(vault).ok
        with pytest.raises(WorldError) as caught, vault.engines.writer.begin() as connection:
            connection.exec_driver_sql("DELETE FROM person")
        assert caught.value.code == "file.read_only"
        vault.close()

    assert contents(folder) == before


def test_rows_still_in_the_log_are_read_where_nothing_can_be_written(vaults, unwritable):
    vault, _ = vaults.create()
    vaults.add_people(vault, 5)
    copy = vaults.folder / "copy"
    copy.mkdir()
    for file in vault.folder.iterdir():
        (copy / file.name).write_bytes(file.read_bytes())

    with unwritable(copy):
        opened = vaults.open("copy")
        assert vaults.count_people(opened) == 5
        assert check_vault(opened).ok
        opened.close()


def test_a_vault_asked_for_read_only_is_left_as_it_was(vaults, contents):
    folder = vaults.filled(people=3)
    before = contents(folder)

    vault = vaults.open(read_only=True)
    assert vault.read_only_reason == "asked"
    assert vaults.count_people(vault) == 3
    vault.close()

    assert contents(folder) == before


def test_a_closed_vault_leaves_no_log_and_cannot_be_read_by_a_late_worker(vaults):
    vault, _ = vaults.create()
    vaults.add_people(vault, 5)
    vault.close()
    vault.close()

    assert not list(vault.folder.glob("*-wal"))
    assert vault.data_key == b""
    with pytest.raises(VaultError) as caught:
        vaults.count_people(vault)
    assert caught.value.code == "vault.closed"


def test_a_vault_is_made_in_an_empty_folder_but_never_over_something(vaults):
    (vaults.folder / "empty").mkdir()
    vaults.create("empty")
    (vaults.folder / "full").mkdir()
    (vaults.folder / "full" / "diary.txt").write_text("mine")

    with pytest.raises(VaultError) as caught:
        vaults.create("full")

    assert caught.value.code == "vault.folder_not_empty"
    assert [file.name for file in (vaults.folder / "full").iterdir()] == ["diary.txt"]


def test_a_vault_that_cannot_be_made_whole_is_not_there_at_all(vaults):
    vaults.add_migration("0002", 'op.execute("CREATE TABLE half (id)")\nop.execute("nonsense")')
    before = sorted(vaults.folder.iterdir())

    with pytest.raises(Exception, match="nonsense"):
        vaults.create()

    assert sorted(vaults.folder.iterdir()) == before


def test_a_changed_passphrase_opens_and_the_old_one_no_longer_does(vaults):
    vault, code = vaults.create()
    with pytest.raises(VaultError):
        vault.change_passphrase("not mine", "new words", vaults.cost)
    vault.change_passphrase(vaults.passphrase, "new words", vaults.cost)
    vault.close()

    assert refusal(vault.folder, vaults.passphrase).code == "vault.wrong_passphrase"
    for secret in ("new words", code):
        opened = vaults.open(secret=secret)
        assert opened.owner == vaults.owner
        opened.close()


def test_another_counsellor_signs_in_as_themselves_and_cannot_be_changed_by_the_first(vaults):
    other = UUID("5b1f2c3d-0000-4000-8000-000000000002")
    vault, _ = vaults.create()
    vault.give_passphrase(other, "other words", vaults.cost)
    with pytest.raises(VaultError) as caught:
        vault.change_passphrase("other words", "stolen", vaults.cost)
    vault.close()

    assert caught.value.code == "vault.wrong_passphrase"
    assert vaults.open(secret="other words").owner == other


def test_a_new_vault_needs_a_passphrase(tmp_path):
    with pytest.raises(VaultError) as caught:
        Vault.create(tmp_path / "vault", "", UUID(int=1))
    assert caught.value.code == "vault.passphrase_empty"


@pytest.mark.parametrize(
    ("place", "program"),
    [
        ("/home/li/OneDrive/desk", "OneDrive"),
        ("/home/li/OneDrive - 街道办/desk", "OneDrive"),
        ("/home/li/我的坚果云/desk", "坚果云"),
        ("/home/li/Nutstore Files/desk", "坚果云"),
        ("/d/BaiduSyncdisk/desk", "百度网盘"),
        ("/d/WPSDrive/123/WPS云盘/desk", "WPS云"),
        ("/Users/li/Library/Mobile Documents/com~apple~CloudDocs/desk", "iCloud"),
        ("/home/li/Dropbox (Work)/desk", "Dropbox"),
        ("/d/WeChat Files/wxid/desk", "微信"),
        ("/home/li/Documents/desk", None),
        ("/home/li/nutstorekeeper", None),
    ],
)
def test_a_folder_that_is_synchronised_is_recognised(place, program):
    assert sync_warning(Path(place)) == program
