"""Cases handed over to another office, as one encrypted file with a passphrase of its own.

Only what its client agreed to goes, and only what stands: former values of records stay in this office. Nothing here is
deleted by it.
"""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path
from uuid import UUID

from counsel_desk.domain.handover import ENDING, CaseToHandOver, HandedOver, why_not
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.people import Client, ConsentPurpose, Person
from counsel_desk.domain.progress import Progress, part_of, unwatched
from counsel_desk.domain.texts import kept_line
from counsel_desk.errors import FileError, InputError, RefusedError, VaultError
from counsel_desk.services.case_reading import everything_of
from counsel_desk.services.desk import Desk
from counsel_desk.services.going_out import going_out_as
from counsel_desk.services.handover_withholding import kept_here, organisations_covered
from counsel_desk.storage import handover_file, handover_history, handover_rows
from counsel_desk.storage.database import Database
from counsel_desk.storage.evidence import Kept, keep_pieces, pieces
from counsel_desk.storage.handover_rows import Rows
from counsel_desk.storage.keys import KdfCost
from counsel_desk.storage.leaving import check_place
from counsel_desk.storage.records import cases, people, people_around
from counsel_desk.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class _Going:
    """What goes, ready to be written. `asked` is whom and what was gone by: it must still hold in the end."""

    rows: Rows
    deeds: tuple[handover_history.BroughtDeed, ...]
    asked: Mapping[ClientId, tuple[Client, tuple[Person, ...]]]
    files_stayed: int


def cases_to_hand_over(desk: Desk, case_ids: Sequence[int]) -> tuple[CaseToHandOver, ...]:
    """Whose cases these are, whether each client agreed that they go to another office, and what they keep back."""
    found = []
    with desk.database.read() as session:
        for each in dict.fromkeys(case_ids):
            case = cases.load_case(session, CaseId(each))
            client = people.load_client(session, case.client_id)
            found.append(
                CaseToHandOver(
                    case.id,
                    case.reference,
                    client.id,
                    client.details.name or client.reference,
                    case.details.status.is_open,
                    why_not(client),
                    client.withheld(ConsentPurpose.HANDOVER),
                )
            )
    return tuple(found)


def free_name(desk: Desk, folder: Path) -> Path:
    """A file in a folder that is not there yet, named by the day and after nobody."""
    wanted = folder / f"{desk.today:%Y-%m-%d}{ENDING}"
    number = 1
    while wanted.exists():
        number += 1
        wanted = folder / f"{desk.today:%Y-%m-%d}-{number}{ENDING}"
    return wanted


def hand_over(
    desk: Desk,
    case_ids: Sequence[int],
    target: Path,
    passphrase: str,
    recipient: str,
    *,
    cost: KdfCost | None = None,
    progress: Progress = unwatched,
) -> HandedOver:
    """Write the cases whose clients agreed to `target`, which must not be there, and write down to whom they went.

    The file is opened again and proven before it has its name; whatever fails, or stops the work, leaves nothing.
    RefusedError ``handover.no_consent`` when nobody agreed, ``handover.read_only``, ``export.consent_changed``;
    InputError ``handover.recipient_missing``, ``handover.own_passphrase``; FileError ``file.taken``.
    """
    to = _checked(desk, target, passphrase, recipient)
    asked = cases_to_hand_over(desk, case_ids)
    leaving = tuple(each for each in asked if each.why_not is None)
    if not leaving:
        raise RefusedError("handover.no_consent")
    going = _collect(desk, leaving, progress)
    with handover_file.scratch_beside(desk.vault.folder) as scratch:
        made = scratch / "made"
        _make(desk, going, made, passphrase, to, cost, progress)
        with going_out_as(desk, target) as beside:
            with beside.open("r+b") as file:
                handover_file.pack(made, file, progress)
            shutil.rmtree(made)  # before it is opened again: else the disk would hold it three times
            try:
                with handover_file.opened(beside, passphrase, scratch / "again", progress) as again:
                    held = again.held
            except VaultError as error:
                raise VaultError("handover.not_whole", file=target.name) from error
            _write_down(desk, leaving, going, to)
            if target.exists():
                raise FileError("file.taken", file=target.name)
    stayed = tuple(each for each in asked if each.why_not is not None)
    return HandedOver(target, leaving, stayed, held, going.files_stayed)


def _checked(desk: Desk, target: Path, passphrase: str, recipient: str) -> str:
    """To whom it goes, once everything is in order that can be looked at before."""
    if desk.read_only:
        raise RefusedError("handover.read_only")
    to = kept_line(recipient, "recipient")
    if not to:
        raise InputError("handover.recipient_missing", "recipient")
    check_place(target)
    if target.exists():
        raise FileError("file.taken", file=target.name)
    if not passphrase:
        raise VaultError("vault.passphrase_empty")
    if desk.vault.opens_with(passphrase):
        raise InputError("handover.own_passphrase", "passphrase")
    return to


def _collect(desk: Desk, leaving: Sequence[CaseToHandOver], progress: Progress) -> _Going:
    """What goes of each client, without what stays; two of one family are two clients, each with their own wishes."""
    parts, covers, stayed = [], [], 0
    asked: dict[ClientId, tuple[Client, tuple[Person, ...]]] = {}
    in_order = sorted(leaving, key=lambda each: each.client_id)
    for client_id, some in groupby(in_order, key=lambda each: each.client_id):
        progress(0, 0)
        ids = [each.id for each in some]
        told = [everything_of(desk, each) for each in ids]
        asked[client_id] = told[0].file.client, told[0].people
        with desk.database.read() as session:
            rows = handover_rows.rows_of_cases(session, ids)
        rows, files, cover = kept_here(rows, told, told[0].file.client.withheld(ConsentPurpose.HANDOVER))
        parts.append(rows)
        covers.append(cover)
        stayed += files
    together = handover_rows.joined(parts)
    with desk.database.read() as session:
        deeds = handover_history.deeds_to_hand_over(session, {each.id: each.client_id for each in leaving})
        who = {desk.counsellor.id, *(each.counsellor_id for each in deeds)}
        rows = organisations_covered(handover_rows.with_named(session, together, who), covers)
    return _Going(rows, deeds, asked, stayed)


def _make(
    desk: Desk, going: _Going, folder: Path, passphrase: str, to: str, cost: KdfCost | None, progress: Progress
) -> None:
    """The small vault, filled and sealed."""
    made_at = desk.clock()
    with handover_file.new_handover(folder, desk.vault, passphrase, UUID(desk.counsellor.uuid), cost) as vault:
        with Database(vault.engines, desk.clock).keep() as session:
            handover_rows.put_rows(session, going.rows)
            handover_history.put_deeds(session, going.deeds)
            handover_history.put_origin(session, by=desk.counsellor.id, at=made_at, recipient=to)
        _copy_files(desk, going.rows, vault, progress)
        key, vault_id = vault.data_key, vault.id
    handover_file.seal_handover(folder, key, vault_id, made_at)


def _copy_files(desk: Desk, rows: Rows, into: Vault, progress: Progress) -> None:
    files = rows["evidence"]
    total, before = sum(each["size"] for each in files), 0
    for each in files:
        given = pieces(desk.vault, each["uuid"], Kept(each["size"], each["sha256"]))
        try:
            keep_pieces(into, each["uuid"], given, each["size"], part_of(progress, before, total))
        except VaultError as error:
            if error.code != "evidence.damaged":
                raise
            raise VaultError("handover.file_damaged", name=each["name"]) from error
        before += each["size"]


def _write_down(desk: Desk, leaving: Sequence[CaseToHandOver], going: _Going, to: str) -> None:
    """Before the file takes its place: nothing leaves the vault that is not written down, or not agreed to any more."""
    owners = {int(each.id): int(each.client_id) for each in leaving}
    with desk.database.record("handover.made", recipient=to, cases=len(leaving)) as session:
        for client_id, (client, around) in going.asked.items():
            now = people.load_client(session, client_id)
            if now.consents != client.consents or people_around.people_around(session, client_id) != around:
                raise RefusedError("export.consent_changed")
        put = partial(handover_history.put_case_deeds, session, "handover.gone", owners, {"recipient": to})
        put(by=desk.counsellor.id, at=desk.clock())
