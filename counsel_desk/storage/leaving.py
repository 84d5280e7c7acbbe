"""Files that leave a vault: a paper, a workbook, a report."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from counsel_desk.errors import FileError
from counsel_desk.storage.files import make_private_folder, replacing, sync_folder, telling_errors
from counsel_desk.storage.keys import KEY_FILES


@contextmanager
def leaving_as(target: Path, folder: Path | None = None) -> Iterator[Path]:
    """A path to write to; what stands there takes the place of `target` when the block ends, as `replacing` says.

    The path lies in `folder`, on the same disk, where one is given: without one a kill leaves it beside `target`.

    FileError ``file.in_vault`` when `target` lies in the folder of a vault or of a backup, whose own files must never
    be written over; ``file.not_found`` names a folder that is not there.
    """
    check_place(target)
    with replacing(target, folder) as beside:
        yield beside


def check_place(target: Path) -> None:
    """Refuse a place where no file that leaves a vault can stand, as `leaving_as` does, before any work is done."""
    with telling_errors(target):
        folder = target.resolve().parent
        if not folder.is_dir():
            raise FileError("file.not_found", file=str(target.parent))
        if any((folder / each).exists() for each in KEY_FILES):
            raise FileError("file.in_vault", file=target.name)


@contextmanager
def leaving_as_folder(target: Path, work: Path) -> Iterator[Path]:
    """An empty folder in `work` to fill, which takes the place of `target` when the block ends.

    FileError ``file.folder_taken`` when something stands there that is more than an empty folder; else as `leaving_as`.
    """
    check_place(target)
    with telling_errors(target):
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise FileError("file.folder_taken", file=target.name)
        made = work / "made"
        make_private_folder(made)
        yield made
        if target.exists():
            target.rmdir()  # an empty one, or it fails and stays
        made.rename(target)
        sync_folder(target.resolve().parent)
