"""Connections write one at a time, read without waiting, and say in the user's words what went wrong."""

import os
import resource
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy.exc
from sqlcipher3 import dbapi2

from counsel_desk.errors import FileError, VaultError, WorldError
from counsel_desk.storage import engine
from counsel_desk.storage.engine import checkpoint_engines, connect, create_database, open_engine, require_driver

KEY = bytes(range(32))
TABLE = "CREATE TABLE entry (id INTEGER PRIMARY KEY, text TEXT UNIQUE)"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "records.db"
    create_database(path, KEY, TABLE)
    return path


@pytest.fixture
def engines(path):
    opened = open_engine(path, KEY)
    yield opened
    opened.dispose()


def count(engines):
    with engines.reader.begin() as connection:
        return connection.exec_driver_sql("SELECT count(*) FROM entry").scalar_one()


def add(engines, text):
    with engines.writer.begin() as connection:
        connection.exec_driver_sql("INSERT INTO entry (text) VALUES (?)", (text,))


@pytest.mark.parametrize(
    ("pragma", "writer", "reader"),
    [
        ("journal_mode", "wal", "wal"),
        ("synchronous", 2, 2),
        ("foreign_keys", 1, 1),
        ("temp_store", 2, 2),
        ("cache_size", -65536, -65536),
        ("busy_timeout", 10_000, 10_000),
        ("query_only", 0, 1),
    ],
)
def test_every_connection_has_its_settings(engines, pragma, writer, reader):
    for each, expected in ((engines.writer, writer), (engines.reader, reader)):
        with each.begin() as connection:
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == expected


def test_a_transaction_is_all_or_nothing_tables_included(engines):
    with pytest.raises(ZeroDivisionError), engines.writer.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE half (id)")
        connection.exec_driver_sql("INSERT INTO entry (text) VALUES ('half')")
        1 / 0  # noqa: B018  (anything that raises)

    assert count(engines) == 0
    with engines.reader.begin() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master WHERE name = 'half'").scalar_one() == 0


def test_a_reader_sees_one_moment_and_never_waits_for_the_writer(engines):
    add(engines, "before")
    with engines.writer.begin() as writing:
        writing.exec_driver_sql("INSERT INTO entry (text) VALUES ('not yet')")
        assert count(engines) == 1  # one that waited would wait for ever
    with engines.reader.begin() as reading:
        assert reading.exec_driver_sql("SELECT count(*) FROM entry").scalar_one() == 2
        add(engines, "meanwhile")
        assert reading.exec_driver_sql("SELECT count(*) FROM entry").scalar_one() == 2


def test_a_reader_cannot_write(engines):
    with pytest.raises(FileError) as caught, engines.reader.begin() as connection:
        connection.exec_driver_sql("DELETE FROM entry")
    assert caught.value.code == "file.read_only"


def test_many_threads_write_one_after_the_other(engines):
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda number: add(engines, f"text {number}"), range(80)))
        assert set(threads.map(lambda _: count(engines), range(20))) == {80}


def test_registered_functions_are_there_on_every_connection(path):
    def register(connection):
        connection.create_function("shout", 1, str.upper)

    engines = open_engine(path, KEY, functions=register)
    for each in (engines.writer, engines.reader):
        with each.begin() as connection:
            assert connection.exec_driver_sql("SELECT shout('still')").scalar_one() == "STILL"
    engines.dispose()


def test_a_wrong_key_is_damage_because_keys_are_unwrapped_with_proof(path):
    before = path.read_bytes()
    with pytest.raises(VaultError) as caught:
        open_engine(path, bytes(32))
    assert (caught.value.code, caught.value.values["file"]) == ("vault.damaged", "records.db")
    assert path.read_bytes() == before


def test_values_do_not_show_in_errors(engines):
    add(engines, "种下的标记")
    with pytest.raises(sqlalchemy.exc.IntegrityError) as caught:
        add(engines, "种下的标记")
    assert "种下的标记" not in str(caught.value)


def test_a_missing_file_is_not_made_anew(tmp_path):
    with pytest.raises(VaultError) as caught:
        connect(tmp_path / "absent.db", KEY)
    assert caught.value.code == "vault.file_missing"
    assert list(tmp_path.iterdir()) == []


def test_a_checkpoint_tells_whether_a_reader_was_in_the_way(path, engines):
    add(engines, "one")
    log = path.with_name("records.db-wal")
    with engines.reader.begin() as reading:
        reading.exec_driver_sql("SELECT * FROM entry").all()
        add(engines, "two")
        assert not checkpoint_engines(engines)
        assert log.stat().st_size > 0
    assert checkpoint_engines(engines)
    assert log.stat().st_size == 0


def test_engines_closed_stay_closed(engines):
    engines.dispose()
    for each in (engines.writer, engines.reader):
        with pytest.raises(VaultError) as caught:
            each.connect()
        assert caught.value.code == "vault.closed"


def test_a_driver_with_the_log_bug_is_refused(monkeypatch):
    require_driver()
    monkeypatch.setattr(dbapi2, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(VaultError) as caught:
        require_driver()
    assert (caught.value.code, caught.value.values["needs"]) == ("vault.driver_too_old", "3.51.3")


def test_a_driver_without_encryption_is_refused(path, monkeypatch):
    plain = pytest.importorskip("sqlite3")
    monkeypatch.setattr(engine.dbapi2, "connect", plain.connect)
    with pytest.raises(VaultError) as caught:
        connect(path, KEY)
    assert caught.value.code == "vault.driver_without_encryption"


def test_a_file_at_its_size_limit_is_told_as_a_full_disk_and_loses_nothing(engines):
    add(engines, "acknowledged")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 1024, before[1]))
    try:
        with pytest.raises(WorldError) as caught:
            add(engines, "x" * 200_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert caught.value.code == "file.disk_full"
    assert count(engines) == 1
    add(engines, "there is room again")


@pytest.fixture
def small_disk(tmp_path):
    """A disk of one megabyte; skips where the tests may not mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("mounting needs the rights of root; the size limit above stands in for it")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_full_disk_is_told_and_everything_acknowledged_is_there(small_disk):
    path = small_disk / "records.db"
    create_database(path, KEY, TABLE)
    engines = open_engine(path, KEY)
    acknowledged = 0
    with pytest.raises(WorldError) as caught:
        for number in range(10_000):
            add(engines, f"{number} {os.urandom(4000).hex()}")
            acknowledged += 1
    assert caught.value.code == "file.disk_full"
    assert acknowledged > 10
    assert count(engines) == acknowledged
    engines.dispose()

    again = open_engine(path, KEY)
    assert count(again) == acknowledged
    again.dispose()


def test_a_second_writer_waits_for_the_first(engines):
    order = []

    def slow():
        with engines.writer.begin() as connection:
            started.set()
            time.sleep(0.2)
            connection.exec_driver_sql("INSERT INTO entry (text) VALUES ('slow')")
            order.append("slow")

    started = threading.Event()
    thread = threading.Thread(target=slow)
    thread.start()
    started.wait()
    add(engines, "quick")
    order.append("quick")
    thread.join()

    assert order == ["slow", "quick"]
