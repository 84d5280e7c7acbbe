"""Folders in which something is made before it leaves a vault: none is left behind, whenever the program is killed.

Each lies hidden beside the place of what is made, and is written down in the vault before it is there. Its name tells
whose it is and nothing of anybody; nothing of another name is ever removed.
"""

import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

import sqlalchemy as sa

from counsel_desk.errors import WorldError
from counsel_desk.storage.database import Database, Transaction
from counsel_desk.storage.files import make_private_folder, telling_errors
from counsel_desk.storage.records.drafts import set_setting, setting

_MARK = ".counsel-desk-"
_OURS = re.compile(re.escape(_MARK) + r"[0-9a-f]{16}")
_IN_USE, _LEFT = SETTINGS = "working_folders", "working_folders.left"
"""Settings of the vault: what is being made, and what a killed program left that could not be removed yet."""

Places = dict[str, int]
"""Paths, each with the number of the disk it was made on: another stick may have its letter by now."""


@contextmanager
def working_folder(database: Database, target: Path) -> Iterator[Path]:
    """An empty folder beside `target`, which goes when the block ends, and else when the vault is next opened.

    Beside a link, which is itself replaced, and not beside what it leads to: that may lie on another disk. FileError
    where none can be made.
    """
    with telling_errors(target):
        place = target.parent.resolve()
        folder, disk = place / f"{_MARK}{token_hex(8)}", place.stat().st_dev
    with database.keep() as session:
        _keep(session, _IN_USE, _places(session, _IN_USE) | {str(folder): disk})
    made = False
    try:
        with telling_errors(target):
            make_private_folder(folder)
        made = True
        yield folder
    finally:
        with suppress(WorldError):  # what is not forgotten here is looked for when the vault is next opened
            if _removed(database, folder, disk) or not made:
                _forget(database, folder)


def sweep_all(database: Database) -> tuple[Path, ...]:
    """Remove what a program left that was killed, before anything is made anew; returns what is out of reach."""
    with database.read() as session:
        found = _places(session, _LEFT) | _places(session, _IN_USE)
    if not found:
        return ()
    left = _still_there(database, found)
    with database.keep() as session:
        _keep(session, _IN_USE, {})
        _keep(session, _LEFT, left)
    return tuple(map(Path, left))


def sweep_left(database: Database) -> tuple[Path, ...]:
    """Try again what was out of reach when the vault was opened, such as on a stick; returns what still is."""
    with database.read() as session:
        found = _places(session, _LEFT)
    left = _still_there(database, found)
    if left != found:
        with database.keep() as session:
            _keep(session, _LEFT, left)
    return tuple(map(Path, left))


def out_of_reach(database: Database) -> tuple[Path, ...]:
    """What was left and could not be removed so far."""
    with database.read() as session:
        return tuple(map(Path, _places(session, _LEFT)))


def joined(said: Iterable[Places | None]) -> Places:
    """Everything some vault has written down, as its settings say it."""
    return {each: disk for places in said for each, disk in (places or {}).items()}


def take_over(session: Transaction, places: Places) -> None:
    """Let restored records know what is still to be removed, in place of what they knew: nobody is making anything."""
    _keep(session, _IN_USE, {})
    _keep(session, _LEFT, places)


def _still_there(database: Database, places: Places) -> Places:
    return {each: disk for each, disk in places.items() if not _removed(database, Path(each), disk)}


def _removed(database: Database, folder: Path, disk: int) -> bool:
    """Remove a folder of ours with all that is in it; False where it stays, or nobody can tell.

    One that was found and is gone is removed, whatever number its disk has by now. One that is not found is gone where
    its disk is certainly there: somebody took it away, or all it lay in. Elsewhere it may be on a stick.
    """
    if not _OURS.fullmatch(folder.name):
        return True
    if os.path.lexists(folder):
        shutil.rmtree(folder, ignore_errors=True)
        return not os.path.lexists(folder)
    return _is_certainly_there(database, folder, disk)


def _is_certainly_there(database: Database, folder: Path, disk: int) -> bool:
    """Whether a disk is that of the vault; on Windows, where each has a number of its own, whether the drive has it.

    Elsewhere the next stick may get the same number.
    """
    with database.read() as session:
        records = session.execute(sa.text("PRAGMA database_list")).all()[0][2]
    certain = (records, folder.anchor) if sys.platform == "win32" else (records,)
    with suppress(OSError):
        return any(Path(each).stat().st_dev == disk for each in certain)
    return False


def _forget(database: Database, folder: Path) -> None:
    with database.keep() as session:
        _keep(session, _IN_USE, {each: disk for each, disk in _places(session, _IN_USE).items() if each != str(folder)})


def _places(session: Transaction, name: str) -> Places:
    return dict(setting(session, name, {}))


def _keep(session: Transaction, name: str, places: Places) -> None:
    if places != _places(session, name):  # a vault that has none, as after a restore, says nothing of any
        set_setting(session, name, places)
