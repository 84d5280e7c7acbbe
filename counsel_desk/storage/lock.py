"""One process holds a vault at a time, and a second one is told which.

The hold is the operating system's lock on an open file, so it ends with the process, however that ends. What stands
in the file only names the holder; it is emptied when the lock is given back.
"""

import contextlib
import json
import os
import socket
import sys
from datetime import datetime
from pathlib import Path

from counsel_desk.domain.moments import now
from counsel_desk.errors import VaultError
from counsel_desk.storage.files import make_private_file

LOCK_FILE = "lock"
# A locked range cannot be read by others on Windows, so it lies far behind the words.
_LOCKED_BYTE = 1 << 30


class VaultLock:
    """The lock of one vault folder, held from `take` until `release`."""

    def __init__(self, descriptor: int, *, can_write: bool) -> None:
        self._descriptor = descriptor
        self.can_write = can_write

    @classmethod
    def take(cls, folder: Path) -> "VaultLock":
        """Hold the vault, or raise ``vault.in_use`` with ``holder`` (program and computer) and ``since``.

        In a folder that cannot be written the lock is taken without naming the holder.
        """
        path = folder / LOCK_FILE
        descriptor, can_write = _open(path)
        if descriptor >= 0 and not _lock(descriptor):
            holder, since = _read(descriptor)
            os.close(descriptor)
            raise VaultError("vault.in_use", holder=holder, since=since)
        lock = cls(descriptor, can_write=can_write)
        lock._name_holder()
        return lock

    def release(self) -> None:
        """Give the vault back; a second call does nothing."""
        if self._descriptor < 0:
            return
        if self.can_write:
            with contextlib.suppress(OSError):  # the drive may be gone; closing frees the lock all the same
                os.ftruncate(self._descriptor, 0)
        os.close(self._descriptor)
        self._descriptor = -1

    def _name_holder(self) -> None:
        if not self.can_write:
            return
        words = {"process": os.getpid(), "computer": socket.gethostname(), "since": now().isoformat()}
        with contextlib.suppress(OSError):  # on a full disk the lock holds, only without the words
            os.ftruncate(self._descriptor, 0)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, json.dumps(words).encode())


def _open(path: Path) -> tuple[int, bool]:
    """The descriptor of the lock file (-1 when there is none and none can be made) and whether it can be written."""
    try:
        with contextlib.suppress(FileExistsError):
            make_private_file(path)
        return os.open(path, os.O_RDWR), True
    except OSError:
        pass
    try:
        return os.open(path, os.O_RDONLY), False
    except OSError:
        return -1, False


def _read(descriptor: int) -> tuple[str, datetime | None]:
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        words = json.loads(os.read(descriptor, 4096))
        return f"{words['computer']}:{words['process']}", datetime.fromisoformat(words["since"])
    except (OSError, ValueError, TypeError, KeyError):
        return "", None  # the holder has not written its words yet, or could not


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
