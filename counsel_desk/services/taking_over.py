"""Cases taken over from another office: looked at first, brought in as one step that undo takes back whole."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from counsel_desk.domain.cases import NoteKind
from counsel_desk.domain.handover import Incoming, IncomingCase, TakenCase, TakenOver
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.people import ClientDetails, ClientPhone
from counsel_desk.domain.progress import Progress, part_of, unwatched
from counsel_desk.domain.texts import kept_note
from counsel_desk.errors import RefusedError, VaultError
from counsel_desk.guidance.frozen import is_whole
from counsel_desk.services.clients import possible_duplicates
from counsel_desk.services.desk import Desk
from counsel_desk.storage import handover_history, handover_intake
from counsel_desk.storage.bulk import BulkRows
from counsel_desk.storage.database import Database, Transaction
from counsel_desk.storage.evidence import Kept, forget_bytes, keep_pieces, pieces
from counsel_desk.storage.handover_file import OpenHandover, opened, scratch_beside
from counsel_desk.storage.handover_intake import Coming, Intake
from counsel_desk.storage.handover_rows import Row, Rows, carried, read_rows
from counsel_desk.storage.keys import KeyRing
from counsel_desk.storage.records import cases

Say = Callable[[Incoming, str], str]
"""What is noted in a case that came in, given what is known of the handover and the number the case had there."""


@dataclass(frozen=True, slots=True)
class _Given:
    """What stands in a handover."""

    file: str
    rows: Rows
    deeds: tuple[handover_history.BroughtDeed, ...]
    by: str
    recipient: str

    @property
    def office(self) -> Row:
        """The office it comes from."""
        return self.rows["office"][0]


def look_into(desk: Desk, path: Path, passphrase: str, *, progress: Progress = unwatched) -> Incoming:
    """What a handover holds, and who of this office may be meant by its clients. Nothing is written.

    Raises what `handover_file.opened` does, and ``handover.read_only`` where nothing could be taken over.
    """
    _require_writing(desk)
    with _opened(desk, path, passphrase, progress) as handover:
        return _incoming(desk, handover, _read(desk, handover, path))


def take_over(desk: Desk, path: Path, passphrase: str, say: Say, *, progress: Progress = unwatched) -> TakenOver:
    """Bring in every case of a handover, with its files, history and guidance; one step of undo takes it all back.

    Cases and clients get numbers of this office and are merged with nobody. They are of who takes them over. What is
    wrong, or stops the work, leaves the vault as it was. RefusedError ``handover.taken_already``; else as `look_into`.
    """
    _require_writing(desk)
    with _opened(desk, path, passphrase, progress) as handover:
        given = _read(desk, handover, path)
        incoming = _incoming(desk, handover, given)
        if incoming.taken_at is not None:
            raise RefusedError("handover.taken_already", at=incoming.taken_at)
        names = _names_of_files(desk, given.rows)
        try:
            _keep_files(desk, handover, path, given.rows, names, progress)
            taken = _bring_in(desk, given, incoming, names, say, progress)
        except BaseException:
            for each in names.values():
                forget_bytes(desk.vault, each)
            raise
    return TakenOver(incoming.office, taken, handover.held)


def _bring_in(
    desk: Desk, given: _Given, incoming: Incoming, names: Mapping[str, str], say: Say, progress: Progress
) -> tuple[TakenCase, ...]:
    with desk.database.bring_in("handover.take", handover_intake.KIND, incoming.office) as (session, batch):
        coming = Coming(incoming.office, desk.counsellor.id, desk.clock(), batch)
        handover_intake.put_packs(session, given.rows["guidance_pack"])
        rows = BulkRows(session, batch)
        intake = Intake(session, rows, coming, KeyRing.load(desk.vault.folder))
        intake.take(given.rows, names)
        intake.take_history(given.deeds)
        progress(0, 0)
        counts = handover_intake.counts_of(given.file, {str(kind): count for kind, count in incoming.held.items()})
        rows.finish(counts)
        taken = tuple(_taken(desk, session, intake, each, incoming, say) for each in given.rows["case_file"])
        owners = {int(each.id): int(cases.load_case(session, each.id).client_id) for each in taken}
        handover_intake.put_arrivals(session, owners, coming)
    return taken


def _taken(desk: Desk, session: Transaction, intake: Intake, row: Row, incoming: Incoming, say: Say) -> TakenCase:
    """A case as it is here, with a note that tells where it came from and what it was called there."""
    case_id = CaseId(intake.ids["case_file", row["id"]])
    words = kept_note(say(incoming, row["reference"]), "text")
    cases.add_note(session, case_id, NoteKind.NOTE, words, at=desk.clock(), by=desk.counsellor.id)
    return TakenCase(case_id, cases.load_case(session, case_id).reference, row["reference"])


def _read(desk: Desk, handover: OpenHandover, path: Path) -> _Given:
    """Everything in it. The guidance its cases were told is proven too: it must be what it was."""
    with Database(handover.vault.engines, desk.clock).read() as session:
        rows = read_rows(session, carried())
        by, recipient = handover_history.read_origin(session)
        deeds = handover_history.read_deeds(session)
    names = {each["id"]: each["name"] for each in rows["counsellor"]}
    if not all(is_whole(each["content"], each["content_hash"]) for each in rows["guidance_pack"]):
        raise VaultError("handover.damaged", file=path.name)
    return _Given(str(handover.vault.id), rows, deeds, names.get(by, ""), recipient)


def _incoming(desk: Desk, handover: OpenHandover, given: _Given) -> Incoming:
    clients = {each["id"]: each for each in given.rows["client"]}
    phones: dict[int, list[ClientPhone]] = {}
    for each in given.rows["client_phone"]:
        phones.setdefault(each["client_id"], []).append(ClientPhone(each["number"], each["use"]))
    with desk.database.read() as session:
        here = handover_intake.cases_here(session, [each["uuid"] for each in given.rows["case_file"]])
        taken_at = handover_intake.taken_at(session, given.file)
    found = []
    for case in given.rows["case_file"]:
        client = clients[case["client_id"]]
        details = ClientDetails(
            name=client["name"],
            alias=client["alias"],
            id_number=client["id_number"],
            birth_year=client["birth_year"],
            phones=tuple(phones.get(client["id"], ())),
        )
        alike = possible_duplicates(desk, details)
        named = client["name"] or client["alias"]
        known = here.get(case["uuid"], "")
        found.append(IncomingCase(case["reference"], client["reference"], named, case["opened_on"], alike, known))
    return Incoming(
        office=given.office["name"],
        office_phone=given.office["phone"],
        given_by=given.by,
        recipient=given.recipient,
        made_at=handover.made_at,
        held=handover.held,
        cases=tuple(found),
        taken_at=taken_at,
    )


def _names_of_files(desk: Desk, rows: Rows) -> dict[str, str]:
    """Under which uuid the bytes of each file are to lie here: its own, unless another file of this vault has it."""
    with desk.database.read() as session:
        taken = handover_intake.uuids_taken(session, "evidence", rows["evidence"])
    return {each["uuid"]: str(uuid4()) if each["uuid"] in taken else each["uuid"] for each in rows["evidence"]}


def _keep_files(
    desk: Desk, handover: OpenHandover, given_as: Path, rows: Rows, names: Mapping[str, str], progress: Progress
) -> None:
    """The bytes come before the records that name them; what a killed program left of the same file goes first."""
    total, before = sum(each["size"] for each in rows["evidence"]), 0
    for each in rows["evidence"]:
        name, kept = names[each["uuid"]], Kept(each["size"], each["sha256"])
        forget_bytes(desk.vault, name)
        given = pieces(handover.vault, each["uuid"], kept)
        try:
            keep_pieces(desk.vault, name, given, each["size"], part_of(progress, before, total))
        except VaultError as error:
            if error.code != "evidence.damaged":
                raise
            raise VaultError("handover.damaged", file=given_as.name) from error
        before += each["size"]


@contextmanager
def _opened(desk: Desk, path: Path, passphrase: str, progress: Progress) -> Iterator[OpenHandover]:
    with (
        scratch_beside(desk.vault.folder) as scratch,
        opened(path, passphrase, scratch / "opened", progress) as handover,
    ):
        yield handover


def _require_writing(desk: Desk) -> None:
    if desk.read_only:
        raise RefusedError("handover.read_only")
