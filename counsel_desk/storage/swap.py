"""One vault takes the place of another by renaming folders: whenever the computer dies, one of them stands there whole.

    vault → .vault.replaced        now nothing stands in the place
    .vault.restored → vault        now the new one does

Between the two, `finish_interrupted` brings the new one in, which was complete and proven before the first step.
"""

import contextlib
import shutil
import sys
from datetime import datetime
from pathlib import Path

from counsel_desk.errors import FileError
from counsel_desk.storage.files import rename_folder
from counsel_desk.storage.lock import LOCK_FILE, VaultLock

_OWN = ("records.db*", "evidence.db*", "keys.json", "keys-copy.json", LOCK_FILE)


def finish_interrupted(vault: Path) -> None:
    """Finish what a swap left undone when the program was killed in it; does nothing otherwise."""
    if vault.is_dir():
        return
    for waiting in (_restored(vault), _replaced(vault)):
        if waiting.is_dir():
            rename_folder(waiting, vault)
            return


def take_the_place_of(vault: Path, made: Path, moment: datetime, *, is_backed_up: bool) -> Path | None:
    """Put the whole vault in the folder `made` into the place of `vault`; on any failure `vault` is there as it was.

    The one that stood there is deleted when `is_backed_up`, else put aside. Returns where it lies, if it does.
    Raises ``vault.in_use`` or `FileError`.
    """
    restored, replaced = _restored(vault), _replaced(vault)
    _clear_the_way(vault, moment)
    rename_folder(made, restored)
    lock = VaultLock.take(vault) if vault.is_dir() else None
    try:
        if lock is not None and sys.platform == "win32":
            lock.release()  # Windows renames no folder in which a file is open
        if vault.is_dir():
            rename_folder(vault, replaced)
        try:
            rename_folder(restored, vault)
        except BaseException:
            if replaced.is_dir():
                rename_folder(replaced, vault)
            raise
    except BaseException:
        shutil.rmtree(restored, ignore_errors=True)
        raise
    finally:
        if lock is not None:
            lock.release()
    return _put_away(vault, moment, is_backed_up=is_backed_up)


def _clear_the_way(vault: Path, moment: datetime) -> None:
    """What an earlier swap left: a new vault that never came in goes, an old one that went out is kept."""
    shutil.rmtree(_restored(vault), ignore_errors=True)
    if _replaced(vault).is_dir():
        rename_folder(_replaced(vault), _aside(vault, moment))


def _put_away(vault: Path, moment: datetime, *, is_backed_up: bool) -> Path | None:
    replaced = _replaced(vault)
    if not replaced.is_dir():
        return None
    if is_backed_up:
        with contextlib.suppress(OSError):
            for pattern in _OWN:
                for file in replaced.glob(pattern):
                    file.unlink()
            replaced.rmdir()  # what else somebody has put there is not ours to delete
            return None
    aside = _aside(vault, moment)
    try:
        rename_folder(replaced, aside)
    except FileError:  # the new vault stands; the old one lies where it is
        return replaced
    return aside


def _aside(vault: Path, moment: datetime) -> Path:
    name = f"{vault.name}-replaced-{moment:%Y-%m-%dT%H-%M-%S}"
    place, number = vault.with_name(name), 1
    while place.exists():
        number += 1
        place = vault.with_name(f"{name}-{number}")
    return place


def _restored(vault: Path) -> Path:
    return vault.with_name(f".{vault.name}.restored")


def _replaced(vault: Path) -> Path:
    return vault.with_name(f".{vault.name}.replaced")
