"""Files about people on their way out of the vault: nothing of them is left beside their place, even by a kill."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from counsel_desk.services.desk import Desk
from counsel_desk.storage.leaving import check_place, leaving_as, leaving_as_folder
from counsel_desk.storage.working_folders import working_folder


@contextmanager
def going_out_as(desk: Desk, target: Path) -> Iterator[Path]:
    """A path to write to, in a folder with room for more; what stands there becomes `target` when the block ends.

    Else as `leaving_as`. Out of a vault that can only be read, a kill leaves what was written so far.
    """
    check_place(target)
    with _workplace(desk, target) as work, leaving_as(target, work) as unfinished:
        yield unfinished


@contextmanager
def going_out_as_folder(desk: Desk, target: Path) -> Iterator[Path]:
    """An empty folder to fill, which becomes `target` when the block ends, as `leaving_as_folder` says."""
    check_place(target)
    with working_folder(desk.database, target) as work, leaving_as_folder(target, work) as unfinished:
        yield unfinished


def _workplace(desk: Desk, target: Path) -> AbstractContextManager[Path | None]:
    return nullcontext() if desk.read_only else working_folder(desk.database, target)
