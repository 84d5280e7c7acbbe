"""Files written whole: whoever looks sees the old content or the new, never a part.

The length on disk is verified before the name is given over, because a full disk has been seen to commit a
truncated file without an error.
"""

import contextlib
import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import FileError

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

# Windows refuses to replace a file that a virus scanner or an indexer is just reading.
_REPLACE_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)

_PIECE = 1 << 20

_CODES = {
    errno.ENOSPC: "file.disk_full",
    errno.EDQUOT: "file.disk_full",
    errno.EFBIG: "file.disk_full",
    errno.EACCES: "file.no_permission",
    errno.EPERM: "file.no_permission",
    errno.EROFS: "file.read_only",
    errno.ENOENT: "file.not_found",
    errno.ENOTDIR: "file.not_found",
    errno.EISDIR: "file.is_folder",
    errno.ENAMETOOLONG: "file.name_too_long",
    errno.EIO: "file.disk_failed",
    errno.ENODEV: "file.disk_failed",
    errno.ENXIO: "file.disk_failed",
    errno.ESTALE: "file.disk_failed",
    errno.EBUSY: "file.in_use",
    errno.ETXTBSY: "file.in_use",
}


def write_atomically(path: Path, content: bytes | Callable[[BinaryIO], None]) -> None:
    """Make `content`, or what the callback writes, the whole content of `path`; readable by the owner alone.

    Raises `FileError` and leaves `path` as it was when anything fails.
    """
    with replacing(path) as beside, beside.open("r+b") as file:
        if callable(content):
            content(file)
        else:
            file.write(content)
        file.flush()
        written = file.tell()
        if os.fstat(file.fileno()).st_size != written:
            raise FileError("file.short_write", file=path.name)


@contextlib.contextmanager
def replacing(path: Path, folder: Path | None = None) -> Iterator[Path]:
    """A path beside `path` for a library that writes files itself; it takes the place of `path` when the block ends.

    When the block raises, or the file cannot be brought to disk whole, `path` stays as it was and nothing is left
    beside it. An `OSError` comes out as the `FileError` that says it. The path lies in `folder`, on the same disk,
    where one is given.
    """
    beside = (folder or path.parent) / f".{path.stem[:40]}.{token_hex(4)}{path.suffix}"
    with telling_errors(path):
        try:
            make_private_file(beside)
            yield beside
            beside.chmod(PRIVATE_FILE)  # the library may have made the file anew
            _bring_to_disk(beside)
            _replace(beside, path)
        except BaseException:
            with contextlib.suppress(OSError):
                beside.unlink()
            raise
        sync_folder(path.parent)


def copy_whole(source: Path, target: Path, progress: Progress = unwatched) -> None:
    """Copy a file that nobody writes to a new private file, piece by piece, and bring it to disk whole.

    Raises `FileError`; what was copied so far is the caller's to clear away.
    """
    with telling_errors(target):
        make_private_file(target)
        total, done = source.stat().st_size, 0
        with source.open("rb") as reading, target.open("r+b") as writing:
            while piece := reading.read(_PIECE):
                writing.write(piece)
                done += len(piece)
                progress(done, total)
        _bring_to_disk(target)
        if target.stat().st_size != total:
            raise FileError("file.short_write", file=target.name)


def rename_folder(source: Path, target: Path) -> None:
    """Give a folder another name beside it, trying again where another program is just looking into it.

    Raises ``file.in_use`` when it still cannot be; then `source` is as it was.
    """
    with telling_errors(source):
        _replace(source, target, in_the_way=source)
    with contextlib.suppress(OSError):  # the name is given; whether it is on disk already, nobody can mend
        sync_folder(target.parent)


@contextlib.contextmanager
def telling_errors(path: Path) -> Iterator[None]:
    """Turn an `OSError` of the block into the `FileError` that says it, naming `path`."""
    try:
        yield
    except OSError as error:
        raise file_error(error, path) from error


def file_error(error: OSError, path: Path) -> FileError:
    """The `FileError` that says `error` about `path`."""
    return FileError(_CODES.get(error.errno or 0, "file.failed"), file=path.name, folder=str(path.parent))


def make_private_file(path: Path) -> None:
    """Make a new empty file that only its owner may read, under any umask."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE))
    path.chmod(PRIVATE_FILE)  # the mode given to open() is cut by the umask


def make_private_folder(folder: Path) -> None:
    """Make a new folder that only its owner may enter, under any umask."""
    folder.mkdir(mode=PRIVATE_FOLDER)
    folder.chmod(PRIVATE_FOLDER)


def sync_folder(folder: Path) -> None:
    """Bring the names of a folder to disk, where the system can."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network folders cannot
            raise
    finally:
        os.close(descriptor)


def _bring_to_disk(file: Path) -> None:
    before = file.stat().st_size
    with file.open("r+b") as opened:
        os.fsync(opened.fileno())
        if opened.seek(0, os.SEEK_END) != before:
            raise FileError("file.short_write", file=file.name)


def _replace(source: Path, target: Path, *, in_the_way: Path | None = None) -> None:
    named = in_the_way or target
    for pause in _REPLACE_PAUSES:
        try:
            source.replace(target)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    try:
        source.replace(target)
    except PermissionError as error:
        raise FileError("file.in_use", file=named.name, folder=str(named.parent)) from error
