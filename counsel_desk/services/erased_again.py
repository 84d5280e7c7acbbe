"""Records of an earlier day, put back or kept as a backup, without whoever was erased since."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from counsel_desk.domain.ids import ClientId, CounsellorId
from counsel_desk.domain.moments import Clock, day_of
from counsel_desk.domain.people import Counsellor
from counsel_desk.errors import VaultError
from counsel_desk.services.desk import Desk
from counsel_desk.storage.backup import list_backups
from counsel_desk.storage.database import Database
from counsel_desk.storage.erasing import clients_marked, take_out, traces_of
from counsel_desk.storage.keys import KeyRing
from counsel_desk.storage.old_pages import leave_no_old_pages, records_of
from counsel_desk.storage.records import client_parting, evidence
from counsel_desk.storage.records import office as office_records
from counsel_desk.storage.records.people import standing_client


@dataclass(frozen=True, slots=True)
class ErasedAgain:
    """How many people went again, and the names of the bytes that still belong to somebody."""

    people: int
    named: frozenset[str]


def erase_again(
    database: Database, ring: KeyRing, by: CounsellorId, clock: Clock, *, taken_at: datetime
) -> ErasedAgain | None:
    """Take out of records whoever the keys know as erased, in one transaction; None where nobody had to go.

    Records that were `taken_at` an instant know of nothing later: from then on nobody's case is counted as open.
    Old pages hold who went until `leave_no_old_pages`.
    """
    _part(database, ring, by)
    with database.keep() as session:
        gone = clients_marked(session, ring)
        # Several who are one person go together: one of them is not there any more after another went.
        for client_id in dict.fromkeys(standing_client(session, ClientId(each)) for each in gone):
            traces = traces_of(session, client_id)
            take_out(session, traces, ring, by=by, at=clock(), known_until=day_of(taken_at))
        return ErasedAgain(len(gone), evidence.named_bytes(session)) if gone else None


def _part(database: Database, ring: KeyRing, by: CounsellorId) -> None:
    """Part whoever was erased from those who were not, where the records still have them as one person."""
    database.sign_in(by)
    while True:
        with database.read(everyone=True) as session:
            found = client_parting.joined_with_erased(session, lambda uuid: ring.mark_of(uuid) in ring.erased)
        if found is None:
            return
        with database.change("client.unmerge") as session:
            client_parting.part(session, found)


def erase_in_backup(
    desk: Desk, everybody: Iterable[Counsellor], ring: KeyRing, taken_at: datetime, folder: Path
) -> None:
    """Take whoever was erased out of a backup in the making, which comes into the schema of today for it."""
    key = desk.vault.data_key
    with records_of(folder, key, desk.clock) as database:
        with database.keep() as session:
            office_records.name_counsellors(session, everybody)
            acting = office_records.counsellor_of_slot(session, desk.counsellor.uuid)
        if acting is None:
            raise VaultError("vault.unknown_counsellor")
        again = erase_again(database, ring, acting.id, desk.clock, taken_at=taken_at)
    if again is not None:
        leave_no_old_pages(folder, key, again.named)


def with_those_beside(ring: KeyRing, *places: Path) -> KeyRing:
    """The keys with whoever else was erased by what the backups in some folders know: some may be later."""
    rings = (each.ring for place in places for each in list_backups(place))
    return ring.with_erased(mark for each in rings if each and each.vault_id == ring.vault_id for mark in each.erased)
