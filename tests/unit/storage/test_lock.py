"""One process holds the vault; the next is told who."""

import os
import socket

import pytest

from counsel_desk.domain.moments import now
from counsel_desk.errors import VaultError
from counsel_desk.storage.lock import LOCK_FILE, VaultLock


def test_the_second_is_told_program_computer_and_since_when(tmp_path):
    lock = VaultLock.take(tmp_path)

    with pytest.raises(VaultError) as caught:
        VaultLock.take(tmp_path)
    lock.release()

    assert caught.value.code == "vault.in_use"
    assert caught.value.values["holder"] == f"{socket.gethostname()}:{os.getpid()}"
    assert abs((now() - caught.value.values["since"]).total_seconds()) < 60


def test_a_released_lock_is_free_and_names_nobody(tmp_path):
    lock = VaultLock.take(tmp_path)
    lock.release()
    lock.release()

    assert (tmp_path / LOCK_FILE).read_bytes() == b""
    assert (tmp_path / LOCK_FILE).stat().st_mode & 0o777 == 0o600
    VaultLock.take(tmp_path).release()


@pytest.mark.parametrize("words", [b"", b"{", b"[]", b"\xff", b'{"computer": "x", "process": 1, "since": 7}'])
def test_unreadable_words_of_the_holder_do_not_hide_that_it_holds(tmp_path, words):
    lock = VaultLock.take(tmp_path)
    (tmp_path / LOCK_FILE).write_bytes(words)

    with pytest.raises(VaultError) as caught:
        VaultLock.take(tmp_path)
    lock.release()

    assert caught.value.code == "vault.in_use"
    assert caught.value.values["since"] is None


def test_words_left_by_a_killed_program_hold_nothing(tmp_path):
    (tmp_path / LOCK_FILE).write_text('{"computer": "x", "process": 1, "since": "2026-01-01T00:00:00+08:00"}')
    VaultLock.take(tmp_path).release()


def test_in_a_folder_that_cannot_be_written_the_lock_says_so(tmp_path, vaults, unwritable):
    folder = vaults.filled(people=1)
    with unwritable(folder):
        lock = VaultLock.take(folder)
        assert not lock.can_write
        with pytest.raises(VaultError):
            VaultLock.take(folder)
        lock.release()
