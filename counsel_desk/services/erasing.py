"""A person is erased: records, files, search, drafts, what history says, and the old pages all this lay on.

A whole vault without them is made beside the old one and takes its place by a change of names, as when somebody
leaves: whoever cuts the power at any moment finds the person whole, or gone.
"""

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex

from counsel_desk.domain.erasing import Erasure, Going
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.moments import Clock, now
from counsel_desk.domain.progress import Progress, part_of, unwatched
from counsel_desk.errors import FileError, InputError, RefusedError, VaultError
from counsel_desk.services.departures import require_own_passphrase
from counsel_desk.services.desk import Desk
from counsel_desk.services.vaults import open_vault
from counsel_desk.storage import erasing, swap
from counsel_desk.storage.checks import check_vault
from counsel_desk.storage.database import Database
from counsel_desk.storage.database_copy import copy_database
from counsel_desk.storage.files import make_private_folder, sync_folder, telling_errors
from counsel_desk.storage.history import first_broken_link
from counsel_desk.storage.keys import KeyRing
from counsel_desk.storage.old_pages import leave_no_old_pages, records_of
from counsel_desk.storage.queries.named_elsewhere import named_elsewhere
from counsel_desk.storage.records import evidence, people
from counsel_desk.storage.records.erasures import erasure_of
from counsel_desk.storage.search import register_functions
from counsel_desk.storage.vault import EVIDENCE, RECORDS, Vault

_PAGE = 4096  # bytes, as SQLCipher makes them


@dataclass(frozen=True, slots=True)
class ErasingAsked:
    """Who is to be erased, by the reference that was typed, and the passphrase of who confirms it."""

    reference: str
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class WouldGo:
    """What there is to know before a person is erased.

    `merged` are the references of records that were made one with theirs and go too. `elsewhere` are those of other
    clients around whom the person stands: these records stay as they are.
    """

    reference: str
    going: Going
    elsewhere: tuple[str, ...]
    merged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Erased:
    """A person was erased; the vault is closed. `put_aside` is where the rest of the old one lies, if it does."""

    erasure: Erasure
    put_aside: Path | None


def would_go(desk: Desk, client_id: ClientId) -> WouldGo:
    """Count what would go; raises as `require_may_erase` does."""
    require_may_erase(desk, client_id)
    with desk.database.read(everyone=True) as session:  # in whose record else the person stands is told by reference
        traces = erasing.traces_of(session, client_id)
        merged = tuple(reference for _, reference in traces.merged)
        return WouldGo(traces.reference, traces.going, named_elsewhere(session, client_id), merged)


def client_to_erase(desk: Desk, reference: str) -> ClientId:
    """The client of a reference, also one that was withdrawn.

    RefusedError ``client.unknown``, or ``erase.done_already`` for one that was erased.
    """
    wanted = reference.strip().upper()
    with desk.database.read() as session:
        found = erasing.client_called(session, wanted)
        done = found is None and erasure_of(session, wanted) is not None
    if found is None:
        raise RefusedError("erase.done_already" if done else "client.unknown", reference=reference)
    return ClientId(found)


def require_may_erase(desk: Desk, client_id: ClientId) -> None:
    """Let a coordinator erase anybody, a counsellor a client all of whose cases are theirs.

    RefusedError ``erase.read_only`` or ``erase.not_yours``.
    """
    if desk.read_only:
        raise RefusedError("erase.read_only")
    with desk.database.read(everyone=True) as session:
        whose = people.counsellors_of(session, client_id)
    if not desk.counsellor.is_coordinator and whose != {desk.counsellor.id}:
        raise RefusedError("erase.not_yours")


def require_confirmed(desk: Desk, client_id: ClientId, typed: str, secret: str) -> None:
    """Compare what was typed: InputError ``erase.reference_wrong``, VaultError ``vault.wrong_passphrase``."""
    if client_to_erase(desk, typed) != client_id:
        raise InputError("erase.reference_wrong", "reference")
    require_own_passphrase(desk, secret)


def erase(folder: Path, asked: ErasingAsked, *, clock: Clock = now, progress: Progress = unwatched) -> Erased:
    """Erase a person from the vault of `folder`, which nobody may have open.

    Whatever fails, or is cut off, leaves the vault as it was, until the new one stands. Raises what `open_vault`,
    `client_to_erase` and `require_may_erase` do, `FileError`, and ``vault.wrong_passphrase`` when the secret is not the
    passphrase of who confirms.
    """
    desk = open_vault(folder, asked.secret, clock=clock)
    made = folder.with_name(f".{folder.name or 'vault'}.{token_hex(4)}.new")
    try:
        client_id = client_to_erase(desk, asked.reference)
        require_may_erase(desk, client_id)
        require_own_passphrase(desk, asked.secret)
        if not folder.name or not os.access(folder.parent, os.W_OK):
            raise FileError("file.no_permission", file=folder.name, folder=str(folder.parent))
        with telling_errors(folder):
            swap.sweep_unfinished(folder)
            erasure = _build(desk, made, client_id, progress)
        _prove(made, asked, clock)
        held = desk.vault.close_but_hold()
        aside = swap.take_the_place_of(folder, made, clock(), is_backed_up=True, held=held)
    finally:
        desk.vault.close()
        shutil.rmtree(made, ignore_errors=True)
    return Erased(erasure, aside)


def erasure_called(desk: Desk, reference: str) -> Erasure:
    """What was written down when the person of a reference was erased; RefusedError ``erase.not_done``."""
    with desk.database.read() as session:
        found = erasure_of(session, reference.strip().upper())
    if found is None:
        raise RefusedError("erase.not_done", reference=reference)
    return found


def _build(desk: Desk, made: Path, client_id: ClientId, progress: Progress) -> Erasure:
    """The whole vault anew in a folder of its own, without the person and without the pages they lay on."""
    vault, key = desk.vault, desk.vault.data_key
    ring = KeyRing.load(vault.folder)
    make_private_folder(made)
    pages = {name: (vault.folder / name).stat().st_size // _PAGE for name in (RECORDS, EVIDENCE)}
    before = 0
    for name, size in pages.items():
        copy_database(vault.folder / name, made / name, key, key, part_of(progress, before, sum(pages.values())))
        before += size
    with records_of(made, key, desk.clock) as database, database.keep() as session:
        traces = erasing.traces_of(session, client_id)
        erasure = erasing.take_out(session, traces, ring, by=desk.counsellor.id, at=desk.clock())
        named = evidence.named_bytes(session)
    leave_no_old_pages(made, key, named)
    ring.with_erased(map(ring.mark_of, traces.uuids)).save(made)
    sync_folder(made)
    return erasure


def _prove(made: Path, asked: ErasingAsked, clock: Clock) -> None:
    """Open the new vault as everybody will, and prove that it is whole and the person is not in it."""
    with Vault.open(made, asked.secret, functions=register_functions) as vault:
        problems = check_vault(vault).problems
        with Database(vault.engines, clock).read() as session:
            broken = first_broken_link(session)
            there = erasing.clients_marked(session, KeyRing.load(made))
        if problems or broken is not None or there:
            raise VaultError("backup.not_whole", file=problems[0].file if problems else RECORDS)
