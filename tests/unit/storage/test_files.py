"""A file is old or new, whole and private; the reason it could not be written is told."""

import errno
import os
import resource
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from counsel_desk.errors import FileError
from counsel_desk.storage import files
from counsel_desk.storage.files import make_private_folder, replacing, telling_errors, write_atomically


@pytest.fixture
def no_larger_than():
    """Limits how large files may grow, which is what a full disk looks like without one."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, handler)


def test_bytes_or_a_callback_become_the_whole_content(tmp_path):
    path = tmp_path / "list.txt"
    write_atomically(path, b"a longer first content")
    write_atomically(path, b"second")
    assert path.read_bytes() == b"second"

    write_atomically(path, lambda file: file.write(b"third") and None)
    assert path.read_bytes() == b"third"
    assert [file.name for file in tmp_path.iterdir()] == ["list.txt"]


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
def test_files_and_folders_are_private_under_any_umask(tmp_path, umask):
    before = os.umask(umask)
    try:
        make_private_folder(tmp_path / "folder")
        write_atomically(tmp_path / "folder" / "file", b"x")
    finally:
        os.umask(before)

    assert (tmp_path / "folder").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "folder" / "file").stat().st_mode & 0o777 == 0o600


def test_a_writer_that_fails_half_way_leaves_the_old_content_and_nothing_else(tmp_path):
    path = tmp_path / "list.txt"
    path.write_bytes(b"old")

    def fail(file):
        file.write(b"half")
        raise ValueError("our bug")

    with pytest.raises(ValueError, match="our bug"):
        write_atomically(path, fail)

    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_library_may_write_the_file_itself_under_the_right_suffix(tmp_path):
    path = tmp_path / "月报.xlsx"
    with replacing(path) as beside:
        assert beside.suffix == ".xlsx"
        beside.unlink()  # as libraries do that write anew
        beside.write_bytes(b"content")
        assert not path.exists()

    assert path.read_bytes() == b"content"
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_library_that_raises_leaves_nothing(tmp_path):
    def fail():
        with replacing(tmp_path / "out.pdf") as beside:
            beside.write_bytes(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_too_large_for_its_place_is_told_as_a_full_disk(tmp_path, no_larger_than):
    path = tmp_path / "list.txt"
    path.write_bytes(b"old")
    no_larger_than(4096)

    with pytest.raises(FileError) as caught:
        write_atomically(path, b"x" * 10_000)

    assert (caught.value.code, caught.value.values["file"]) == ("file.disk_full", "list.txt")
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "file.disk_full"),
        (errno.EDQUOT, "file.disk_full"),
        (errno.EFBIG, "file.disk_full"),
        (errno.EACCES, "file.no_permission"),
        (errno.EROFS, "file.read_only"),
        (errno.EIO, "file.disk_failed"),
        (errno.ENOENT, "file.not_found"),
        (errno.EISDIR, "file.is_folder"),
        (errno.ELOOP, "file.failed"),
    ],
)
def test_each_reason_has_its_own_message(number, code):
    with pytest.raises(FileError) as caught, telling_errors(Path("a/b")):
        raise OSError(number, "why")
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("call", "time", "content"),
    [
        ("fstat", 1, b"old"),
        ("fsync", 1, b"old"),
        ("fsync", 2, b"new"),  # the folder's: the file is whole, but its name may be lost with the power
    ],
)
def test_whichever_call_fails_the_content_is_old_or_new(tmp_path, monkeypatch, call, time, content):
    path = tmp_path / "list.txt"
    path.write_bytes(b"old")
    real: Callable[..., object] = getattr(os, call)
    calls = 0

    def sometimes(*arguments):
        nonlocal calls
        calls += 1
        if calls == time:
            raise OSError(errno.EIO, "bad block")
        return real(*arguments)

    monkeypatch.setattr(os, call, sometimes)
    with pytest.raises(FileError) as caught:
        write_atomically(path, b"new")
    assert caught.value.code == "file.disk_failed"
    assert path.read_bytes() == content
    assert len(list(tmp_path.iterdir())) == 1


def test_a_write_cut_short_without_an_error_is_noticed(tmp_path):
    path = tmp_path / "list.txt"
    path.write_bytes(b"old")

    def write(file):
        file.write(b"complete")
        file.flush()
        os.truncate(file.fileno(), 3)

    with pytest.raises(FileError) as caught:
        write_atomically(path, write)
    assert caught.value.code == "file.short_write"
    assert path.read_bytes() == b"old"


def test_a_file_another_program_is_reading_is_tried_again(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "_REPLACE_PAUSES", (0.001,) * 5)
    path = tmp_path / "list.txt"
    real = Path.replace
    refusals = 3

    def busy(self, target):
        nonlocal refusals
        refusals -= 1
        if refusals >= 0:
            raise PermissionError(errno.EACCES, "being read")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", busy)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"

    refusals = 1000
    with pytest.raises(FileError) as caught:
        write_atomically(path, b"newer")
    assert caught.value.code == "file.in_use"
    assert path.read_bytes() == b"new"


def test_a_folder_that_does_not_exist_is_told(tmp_path):
    with pytest.raises(FileError) as caught:
        write_atomically(tmp_path / "absent" / "list.txt", b"x")
    assert caught.value.code == "file.not_found"
