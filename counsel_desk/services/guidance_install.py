"""Guidance that leaves the program as a workbook and comes back: looked at first, and taken in as one change."""

import re
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.guidance_editions import Edit, EditionInForce, ItemChange, Section
from counsel_desk.domain.guidance_problems import Problem
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.errors import FileError, RefusedError
from counsel_desk.exchange.guidance_reading import GuidanceBook, read_guidance_book
from counsel_desk.exchange.guidance_writing import guidance_workbook
from counsel_desk.exchange.sheets import read_tables
from counsel_desk.exchange.workbooks import write_workbook
from counsel_desk.guidance import files
from counsel_desk.guidance.changes import changes
from counsel_desk.guidance.editions import edits_for, is_own, laid_over
from counsel_desk.guidance.items import EDITABLE, items_of
from counsel_desk.guidance.pack import documents_of, invalid, load_pack, pack_of, problems_of_pack, validate_pack
from counsel_desk.services.desk import Desk
from counsel_desk.services.guidance_editions import keep_installed, put_edition
from counsel_desk.services.guidance_in_force import edition_in_force
from counsel_desk.storage.leaving import leaving_as
from counsel_desk.storage.records import guidance_editions

MAX_UNPACKED = 20 * 1024**2
_PART = re.compile(r"(?:[^/\\]+/)?((?:checklists/|rules/)?[\w-]+\.yaml)", re.ASCII)
_OWN_ROWS = frozenset({Section.CHECKLISTS, Section.STEPS})  # the parts in which an office has items of its own
_SHEETS = {
    Section.CHECKLISTS: "清单",
    Section.STEPS: "步骤",
    Section.SITUATIONS: "情形",
    Section.CONDUCTS: "行为类别",
    Section.LEGAL_BASES: "法律依据",
    Section.HOTLINES: "热线",
}


class ProposalKind(StrEnum):
    """What a file would do."""

    EDITION = "edition"  # the office's words over the pack that stands
    PACK = "pack"  # a newer pack beneath the office's words


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a file would change, or what is wrong with it; nothing is changed yet.

    `changes` are those of the guidance in force. `number` is the edition that was looked at.
    """

    file: str
    kind: ProposalKind
    base: Pack
    edits: tuple[Edit, ...]
    changes: tuple[ItemChange, ...]
    problems: tuple[Problem, ...]
    number: int


def export_guidance(desk: Desk, target: Path, named: str, *, progress: Progress = unwatched) -> None:
    """Write the guidance in force to a workbook that can be edited and taken in again; it is `named` on every page."""
    edition = desk.edition
    with leaving_as(target) as unfinished:
        write_workbook(guidance_workbook(edition.pack, edition.base.version, named), unfinished, progress=progress)


def look_at(desk: Desk, path: Path, *, progress: Progress = unwatched) -> Proposal:
    """What taking in a workbook, or a pack as a folder or a zip of it, would change.

    What is wrong inside it is among the `problems`, each with its place; FileError for a file that cannot be read at
    all; RefusedError ``guidance.older``, ``guidance.other_pack``.
    """
    edition = desk.edition
    if _is_pack(path):
        with _unpacked(path) as folder:
            return _of_folder(edition, path, folder)
    return _of_book(edition, path.name, read_guidance_book(read_tables(path, progress=progress)))


def take_in(desk: Desk, proposal: Proposal) -> None:
    """Let a proposal be the guidance in force, as one change that undo takes back.

    FileError ``guidance.invalid`` when there are problems; RefusedError ``record.changed_since`` when the guidance was
    changed since it was looked at.
    """
    for problem in proposal.problems:
        raise invalid(problem)
    with desk.database.change("guidance.install") as session:
        edition = edition_in_force(desk.shipped, session)
        if edition.number != proposal.number:
            raise RefusedError("record.changed_since", table="guidance_edition")
        standing = guidance_editions.standing(session)
        installed = standing.installed if standing and edition.is_installed else None
        if proposal.kind is ProposalKind.PACK:
            installed = keep_installed(session, proposal.base)
        put_edition(desk, session, proposal.base, proposal.edits, installed=installed, source=proposal.file)


def _of_folder(edition: EditionInForce, path: Path, folder: Path) -> Proposal:
    problems = tuple(filter(None, (files.unfit(folder),))) or validate_pack(folder)
    if problems:
        return Proposal(path.name, ProposalKind.PACK, edition.base, (), (), problems, edition.number)
    return _newer(edition, path.name, load_pack(folder))


def _of_book(edition: EditionInForce, file: str, book: GuidanceBook) -> Proposal:
    same = (book.version, book.released) == (edition.base.version, edition.base.released)
    kind = ProposalKind.EDITION if same else ProposalKind.PACK
    if not book.problems:  # of a file that is no such workbook the missing sheets are told, not its version
        _refuse_unsuited(edition, file, book)
    documents = {**documents_of(edition.base), **book.documents}
    documents = {name: each for name, each in documents.items() if _is_kept(name, book)}
    problems = book.problems or tuple(_problems(book, documents))
    if problems:
        return Proposal(file, kind, edition.base, (), (), problems, edition.number)
    if kind is ProposalKind.PACK:
        named = replace(edition.base, version=book.version, released=book.released or edition.base.released)
        return _newer(edition, file, pack_of(named, documents))
    wanted = pack_of(edition.base, documents)
    told = tuple(_rows_out_of_place(edition.base, wanted, book))
    edits = edits_for(edition.base, wanted, [kept.edit for kept in edition.edits], edition.number)
    after = laid_over(edition.base, edits, edition.number)
    return Proposal(file, kind, edition.base, edits, changes(edition.pack, after), told, edition.number)


def _newer(edition: EditionInForce, file: str, base: Pack) -> Proposal:
    """A newer pack with the office's edits over it."""
    _refuse_older(edition, file, base.id, base.version, newer=base.released > edition.base.released)
    edits = tuple(kept.edit for kept in edition.edits)
    after = laid_over(base, edits, edition.number + 1)
    problems = problems_of_pack(after) if edits else ()
    return Proposal(file, ProposalKind.PACK, base, edits, changes(edition.pack, after), problems, edition.number)


def _refuse_unsuited(edition: EditionInForce, file: str, book: GuidanceBook) -> None:
    base = edition.base
    same = (book.version, book.released) == (base.version, base.released)
    newer = book.released is not None and book.released > base.released and bool(book.version)
    _refuse_older(edition, file, book.pack_id, book.version, newer=same or newer)


def _refuse_older(edition: EditionInForce, file: str, pack_id: str, version: str, *, newer: bool) -> None:
    base = edition.base
    if pack_id != base.id:
        raise RefusedError("guidance.other_pack", file=file, theirs=pack_id, ours=base.id)
    if not newer:
        raise RefusedError("guidance.older", file=file, theirs=version, ours=base.version)


def _problems(book: GuidanceBook, documents: dict[str, object]) -> Iterator[Problem]:
    """The problems of the content, each in the sheet and cell where it stands."""
    from counsel_desk.guidance.checking import problems_in  # noqa: PLC0415 - the JSON Schema library takes 150 ms

    for path, problem in problems_in(documents):
        sheet, cell = book.located((problem.file, path))
        heading = book.heading((problem.file, path)) or problem.field
        yield replace(problem, file=sheet, cell=cell, field=heading)


def _rows_out_of_place(base: Pack, wanted: Pack, book: GuidanceBook) -> Iterator[Problem]:
    """Rows an office must not take out, and rows it must not add."""
    before, after = items_of(base), items_of(wanted)
    for section, key in before:
        if section in EDITABLE and (section, key) not in after:
            yield Problem(_SHEETS[section], 0, "row_missing", value=key)
    for section, key in after:
        if section in EDITABLE and (section, key) not in before and not (section in _OWN_ROWS and is_own(key)):
            yield Problem(_SHEETS[section], 0, "row_not_allowed", value=key, cell=book.row_of(_SHEETS[section], key))


def _is_kept(name: str, book: GuidanceBook) -> bool:
    """Checklists are those of the workbook; everything it does not speak of is that of the pack in force."""
    return name in book.documents or not name.startswith(files.CHECKLISTS)


def _is_pack(path: Path) -> bool:
    if path.is_dir():
        return True
    if not zipfile.is_zipfile(path):
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            return any(Path(name).name == files.PACK_FILES[0] for name in archive.namelist())
    except (zipfile.BadZipFile, OSError):
        return False


@contextmanager
def _unpacked(path: Path) -> Iterator[Path]:
    """The folder of a pack; of a zip only the files a pack has, however they are nested, and no more than fit."""
    if path.is_dir():
        yield path
        return
    with TemporaryDirectory() as scratch:
        try:
            with zipfile.ZipFile(path) as archive:
                _unpack(archive.infolist(), archive, path, Path(scratch))
        except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as error:
            raise FileError("file.damaged", file=path.name) from error
        yield Path(scratch)


def _unpack(parts: Sequence[zipfile.ZipInfo], archive: zipfile.ZipFile, path: Path, folder: Path) -> None:
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MAX_UNPACKED:
        raise FileError(
            "file.too_large_unpacked", file=path.name, megabytes=unpacked // 1024**2, limit=MAX_UNPACKED // 1024**2
        )
    for part in parts:
        if found := _PART.fullmatch(part.filename):
            target = folder / found[1]
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(archive.read(part))
