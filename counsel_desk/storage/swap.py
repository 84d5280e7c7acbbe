"""One vault takes the place of another by renaming folders: whenever the computer dies, one of them stands there whole.

    vault → .vault.replaced        now nothing stands in the place
    .vault.restored → vault        now the new one does

Between the two, `finish_interrupted` brings the new one in, which was complete and proven before the first step. It
also lets an old one go that must not be read any more: it stands under a data key the vault no longer has, or holds
somebody who was erased.
"""

import contextlib
import glob
import shutil
import sys
from datetime import datetime
from pathlib import Path

from counsel_desk.errors import FileError, WorldError
from counsel_desk.storage.files import rename_folder
from counsel_desk.storage.lock import LOCK_FILE, VaultLock

_OWN = ("records.db*", "evidence.db*", LOCK_FILE, "keys.json", "keys-copy.json")


def finish_interrupted(vault: Path) -> None:
    """Finish what a swap left undone when the program was killed in it; does nothing otherwise."""
    if not vault.is_dir():
        for waiting in (_restored(vault), _replaced(vault)):
            if waiting.is_dir():
                rename_folder(waiting, vault)
                break
    if _replaced(vault).is_dir() and _must_go(_replaced(vault), vault):
        _delete_own(_replaced(vault))


def take_the_place_of(
    vault: Path, made: Path, moment: datetime, *, is_backed_up: bool, held: VaultLock | None = None
) -> Path | None:
    """Put the whole vault in the folder `made` into the place of `vault`; on any failure `vault` is there as it was.

    The one that stood there is deleted when `is_backed_up`, else put aside. Returns where it lies, if it does.
    `held` is the lock of `vault` where the caller has it; it is given back here. Raises ``vault.in_use`` or
    `FileError`.
    """
    restored, replaced, lock = _restored(vault), _replaced(vault), held
    try:
        _clear_the_way(vault, moment)
        rename_folder(made, restored)
        if lock is None and vault.is_dir():
            lock = VaultLock.take(vault)
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


def sweep_unfinished(vault: Path) -> None:
    """Clear away what a killed program left of a vault in the making; nobody else makes one while this one is held."""
    for left in vault.parent.glob(f".{glob.escape(vault.name)}.????????.new"):
        shutil.rmtree(left, ignore_errors=True)


def _clear_the_way(vault: Path, moment: datetime) -> None:
    """What an earlier swap left: a new vault that never came in goes, an old one that went out is kept."""
    shutil.rmtree(_restored(vault), ignore_errors=True)
    if _replaced(vault).is_dir():
        rename_folder(_replaced(vault), _aside(vault, moment))


def _put_away(vault: Path, moment: datetime, *, is_backed_up: bool) -> Path | None:
    replaced = _replaced(vault)
    if not replaced.is_dir() or (is_backed_up and _delete_own(replaced)):
        return None
    aside = _aside(vault, moment)
    try:
        rename_folder(replaced, aside)
    except FileError:  # the new vault stands; the old one lies where it is
        return replaced
    return aside


def _delete_own(replaced: Path) -> bool:
    """Delete a vault, its keys last: cut off on the way, it still tells what it was. False where something stays."""
    with contextlib.suppress(OSError):
        for pattern in _OWN:
            for file in replaced.glob(pattern):
                file.unlink()
        replaced.rmdir()  # what else somebody has put there is not ours to delete
    return not replaced.exists()


def _must_go(replaced: Path, vault: Path) -> bool:
    """Whether a vault put out of the way is the present one before its data key was replaced, or somebody erased."""
    from counsel_desk.storage.keys import KeyRing  # noqa: PLC0415 - the first picture must not wait for it

    if not any(replaced.iterdir()):
        return True
    with contextlib.suppress(WorldError):
        before, today = KeyRing.load(replaced), KeyRing.load(vault)
        is_former = before.key_number < today.key_number or before.erased < today.erased
        return before.vault_id == today.vault_id and is_former
    return False


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
