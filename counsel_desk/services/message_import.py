"""Bringing messages and calls of a phone into a case: only chosen senders enter, nothing twice, all as one step."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from counsel_desk.domain.contact_norms import at_night
from counsel_desk.domain.evidence import EvidenceDetails
from counsel_desk.domain.ids import CaseId, EvidenceId, OrganisationId
from counsel_desk.domain.incidents import Direction, IncidentDetails
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.phone_records import Entry, Finding, Known, PhoneRecord, as_details
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.exchange.phone_files import PhoneFile
from counsel_desk.exchange.phone_values import number_and_name
from counsel_desk.services import templates
from counsel_desk.services.desk import Desk
from counsel_desk.services.evidence import Attached, holding_file
from counsel_desk.services.message_choice import Choice
from counsel_desk.services.message_owners import Owners
from counsel_desk.services.message_rows import MessageRows
from counsel_desk.services.message_senders import Pulse, Told
from counsel_desk.services.risks import raise_risk
from counsel_desk.services.suggestions import follow_norms, keep_version
from counsel_desk.storage.bulk import bulk_rows
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.queries.message_import import standing_contacts
from counsel_desk.storage.records import cases, incidents


@dataclass(frozen=True, slots=True)
class SenderCount:
    """One sender of a source and how many messages and calls are between the two; `number` is its key."""

    number: str
    count: int


@dataclass(frozen=True, slots=True)
class MessagesOutcome:
    """What an import did, or would do: `messages` are `imported`, `duplicates` and `left_out` together.

    `night` are those of the imported that came in between 22:00 and 8:00; `damaged` could not be read and are in none
    of the others; `findings` say where, the first of them. `evidence` is the kept source.
    """

    messages: int
    imported: int
    duplicates: int
    left_out: int
    night: int
    damaged: int
    senders: tuple[SenderCount, ...]
    findings: tuple[Finding, ...]
    evidence: EvidenceId | None = None


@dataclass(frozen=True, slots=True)
class Ahead:
    """What an import would do, and the first records that would enter."""

    first: tuple[PhoneRecord, ...]
    outcome: MessagesOutcome


def sender_key(written: str) -> str:
    """The key of a sender somebody names: its number without spaces and country code, or its name."""
    number, name = number_and_name(written)
    return number or name


class _KeptNothing(Exception):  # noqa: N818  not an error: it rolls back an import that brought nothing
    """Leaves the transaction without a trace."""

    def __init__(self, outcome: MessagesOutcome) -> None:
        self.outcome = outcome
        super().__init__()


def look_ahead(
    desk: Desk,
    case_id: CaseId,
    file: PhoneFile,
    choice: Choice,
    *,
    limit: int = 50,
    progress: Progress = unwatched,
) -> Ahead:
    """What importing would do, and the first `limit` records that would enter, as they were understood.

    Nothing is written. Errors as `import_messages`.
    """
    pulse = Pulse(progress)
    first: list[PhoneRecord] = []
    with desk.database.read() as session:
        cases.load_case(session, case_id)
        intake = _Intake(session, case_id, choice)
        for entry in file.entries(desk.clock(), progress=pulse):
            enters = intake.take(entry) is not None
            if enters and isinstance(entry, PhoneRecord) and len(first) < limit:
                first.append(entry)
            pulse.beat()
    return Ahead(tuple(first), intake.outcome())


def import_messages(
    desk: Desk,
    case_id: CaseId,
    file: PhoneFile,
    choice: Choice,
    *,
    dry_run: bool = False,
    progress: Progress = unwatched,
) -> MessagesOutcome:
    """Bring in what is chosen and new, in one transaction that undo takes back whole; a dry run writes nothing.

    What the case has already stays out, also from another format; when nothing is left, nothing is written, not even
    history. Each incident has what rules, hour and number of contacts suggest. RefusedError ``record.gone``; FileError
    as `PhoneFile.entries`; InputError for a name in `choice` that cannot be kept. Cancelling keeps nothing.
    """
    if dry_run:
        return look_ahead(desk, case_id, file, choice, limit=0, progress=progress).outcome
    try:
        with _holding(desk, file, choice, progress) as name_source:
            return _import(desk, case_id, file, choice, name_source, Pulse(progress))
    except _KeptNothing as nothing:
        return nothing.outcome


_NameSource = Callable[[Transaction, CaseId], Attached]


@contextmanager
def _holding(desk: Desk, file: PhoneFile, choice: Choice, progress: Progress) -> Iterator[_NameSource | None]:
    """The source as evidence that waits for its name, where it is wanted and is a file."""
    if not choice.keep_file or file.path is None:
        yield None
        return
    details = EvidenceDetails(obtained_at=desk.clock(), obtained_by=desk.counsellor.name)
    with holding_file(desk, file.path, details, progress=progress) as name_source:
        yield name_source


def _import(
    desk: Desk, case_id: CaseId, file: PhoneFile, choice: Choice, name_source: _NameSource | None, pulse: Pulse
) -> MessagesOutcome:
    with desk.database.bring_in("import.messages", "messages", file.name, case_id=case_id) as (session, batch):
        cases.load_case(session, case_id)
        keep_version(desk, session)
        with bulk_rows(session, batch) as rows:
            owners = Owners(desk, session, choice, rows)
            intake = _Intake(session, case_id, choice, owners.of)
            written = MessageRows(desk, case_id, rows)
            for entry in file.entries(desk.clock(), progress=pulse):
                details = intake.take(entry)
                if details is not None:
                    written.add(details)
                pulse.beat()
            written.suggest_by_norms(intake.days, owners.known.official)
            rows.finish({"incidents": intake.imported}, pulse)
        kept = name_source(session, case_id) if name_source is not None else None
        outcome = replace(intake.outcome(), evidence=kept.id if kept is not None else None)
        if not intake.imported and (kept is None or kept.known):
            raise _KeptNothing(outcome)
        follow_norms(desk, session, case_id, written.days & intake.days)
        if written.newest is not None:
            newest = incidents.load_incident(session, written.newest)
            templates.give_tasks_of_incident(desk, session, newest, ())
        raise_risk(desk, session, case_id, *written.risk)
    return outcome


_OwnerOf = Callable[[PhoneRecord], OrganisationId | None]


class _Intake:
    """Decides of each record of a source whether it enters, and counts."""

    def __init__(self, session: Transaction, case_id: CaseId, choice: Choice, owner_of: _OwnerOf | None = None) -> None:
        """`owner_of` tells whose the sender of a new record is, which does not matter as long as one only counts."""
        self._choice = choice
        self._owner_of = owner_of
        self.days: set[date] = set()
        self._known = Known(self._noting_days(standing_contacts(session, case_id)))
        self._told = Told()
        self._counts: Counter[str] = Counter()
        self.imported = self._duplicates = self._left_out = self._night = 0

    def take(self, entry: Entry) -> IncidentDetails | None:
        """What is to be written of an entry; None when it stays out."""
        if isinstance(entry, Finding):
            self._told.note(entry)
            return None
        self._counts[entry.sender] += 1
        if not self._choice.takes(entry):
            self._left_out += 1
            return None
        details = as_details(entry)
        if not self._known.takes(details):
            self._duplicates += 1
            return None
        self.imported += 1
        self._night += details.direction is Direction.INCOMING and at_night(details.happened_at, details.precision)
        return details if self._owner_of is None else replace(details, organisation=self._owner_of(entry))

    def outcome(self) -> MessagesOutcome:
        """All that was counted."""
        return MessagesOutcome(
            messages=self._counts.total(),
            imported=self.imported,
            duplicates=self._duplicates,
            left_out=self._left_out,
            night=self._night,
            damaged=self._told.damaged,
            senders=tuple(SenderCount(*each) for each in self._counts.most_common()),
            findings=tuple(self._told.findings),
        )

    def _noting_days(self, standing: Iterable[IncidentDetails]) -> Iterator[IncidentDetails]:
        """The contacts that stand already, whose days are those of which the case knows something."""
        for each in standing:
            self.days.add(day_of(each.happened_at))
            yield each
