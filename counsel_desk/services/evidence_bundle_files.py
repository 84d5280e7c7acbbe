"""The files of a bundle on their way out: into a folder or a zip, each with its hash, whole or not at all."""

import hashlib
import os
import zipfile
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from counsel_desk.domain.moments import CHINA
from counsel_desk.errors import FileError
from counsel_desk.services.desk import Desk
from counsel_desk.services.going_out import going_out_as, going_out_as_folder
from counsel_desk.storage.files import PRIVATE_FILE, PRIVATE_FOLDER, make_private_file

SUMS = "SHA256SUMS"
"""The list of hashes, in the form of ``sha256sum``: ``sha256sum -c SHA256SUMS`` checks the whole bundle."""

_PIECE = 1 << 20
_SCRATCH = "scratch"


class Place(Protocol):
    """Where the files of a bundle are put. `name` is plain ASCII with ``/`` between folders."""

    def put(self, name: str, pieces: Iterable[bytes], *, packed: bool = False) -> None:
        """Write a file; `packed` where that makes it smaller."""


class HashedPlace:
    """A place that keeps the hash of every file put there."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._lines: list[str] = []

    def put(self, name: str, pieces: Iterable[bytes], *, packed: bool = False) -> None:
        """Write a file and note its hash."""
        digest = hashlib.sha256()

        def passing() -> Iterable[bytes]:
            for piece in pieces:
                digest.update(piece)
                yield piece

        self._place.put(name, passing(), packed=packed)
        self._lines.append(f"{digest.hexdigest()}  {name}\n")

    def put_sums(self) -> str:
        """Write the list of hashes as the last file; returns its own hash."""
        content = "".join(self._lines).encode("ascii")
        self._place.put(SUMS, (content,))
        return hashlib.sha256(content).hexdigest()


def write_files(
    desk: Desk,
    target: Path,
    made_at: datetime,
    fill: Callable[[HashedPlace, Path], str],
    write_down: Callable[[str], None],
) -> None:
    """Make `target` a bundle: a zip where its name says so, else a folder. It has its name only when it is complete.

    `fill` puts the files, may use the path it is given for a file of its own that is needed no longer than that, and
    returns the hash of the list of hashes, which `write_down` notes before anything has its name.
    """
    if target.suffix.lower() == ".zip":
        with going_out_as(desk, target) as beside:
            with zipfile.ZipFile(beside, "w") as archive:
                sums = fill(HashedPlace(_ZipPlace(archive, made_at)), beside.with_name(_SCRATCH))
            write_down(sums)
        return
    with going_out_as_folder(desk, target) as folder:
        sums = fill(HashedPlace(_FolderPlace(folder)), folder.with_name(_SCRATCH))
        write_down(sums)


def pieces_of(path: Path) -> Iterable[bytes]:
    """The bytes of a plain file, piece by piece."""
    with path.open("rb") as source:
        while piece := source.read(_PIECE):
            yield piece


class _ZipPlace:
    def __init__(self, archive: zipfile.ZipFile, made_at: datetime) -> None:
        self._archive = archive
        self._stamp = made_at.astimezone(CHINA).timetuple()[:6]

    def put(self, name: str, pieces: Iterable[bytes], *, packed: bool = False) -> None:
        entry = zipfile.ZipInfo(name, self._stamp)
        entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        entry.external_attr = PRIVATE_FILE << 16
        with self._archive.open(entry, "w") as out:
            for piece in pieces:
                out.write(piece)


class _FolderPlace:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, name: str, pieces: Iterable[bytes], *, packed: bool = False) -> None:  # noqa: ARG002 - as `Place`
        path = self._folder / name
        path.parent.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        make_private_file(path)
        written = 0
        with path.open("r+b") as out:
            for piece in pieces:
                written += out.write(piece)
            out.flush()
            os.fsync(out.fileno())
            if os.fstat(out.fileno()).st_size != written:
                raise FileError("file.short_write", file=path.name)
