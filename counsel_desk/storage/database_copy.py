"""A database copied page by page from one unchanging view of its rows, under the same key or a new one, and proven."""

from contextlib import closing
from pathlib import Path

from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import VaultError
from counsel_desk.storage.backup_proof import count_rows, prove_database
from counsel_desk.storage.engine import RawConnection, connect, create_database, telling_damage

_PAGES_A_STEP = 1000


def copy_database(
    source: Path, target: Path, key: bytes, new_key: bytes, progress: Progress = unwatched, *, read_only: bool = False
) -> dict[str, int]:
    """Copy one database to a new file that `new_key` opens; the rows counted in it.

    Raises `FileError`, the error of a `source` that cannot be read, or ``backup.not_whole`` when the copy, reopened
    and checked, is not what was copied. What was copied so far is the caller's to clear away.
    """
    create_database(target, new_key)
    reading = connect(source, key, read_only=read_only)
    with closing(reading), telling_damage(target):
        reading.execute("BEGIN")  # from the first count on, one view of the rows
        expected = count_rows(reading)
        _copy_pages(reading, target, new_key, progress)
    if prove_database(target, new_key, expected, writable=True):
        raise VaultError("backup.not_whole", file=target.name)
    return expected


def _copy_pages(source: RawConnection, target: Path, key: bytes, progress: Progress) -> None:
    def report(_status: int, remaining: int, total: int) -> None:
        progress(total - remaining, total)

    # Told before the connection closes: what it deletes then shows that the disk is full.
    with closing(connect(target, key)) as copy, telling_damage(target):
        source.backup(copy, pages=_PAGES_A_STEP, progress=report)
