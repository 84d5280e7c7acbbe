"""Who wrote and rang: what is counted of every sender before anything of them enters the vault."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from counsel_desk.domain.contact_norms import at_night
from counsel_desk.domain.ids import CaseId, OrganisationId
from counsel_desk.domain.incidents import Direction
from counsel_desk.domain.message_facts import ProposedOrganisation, propose_organisation
from counsel_desk.domain.messages import signature_of
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.organisations import Organisation, OrganisationRole
from counsel_desk.domain.phone_records import Finding, PhoneRecord
from counsel_desk.domain.progress import Progress, unwatched
from counsel_desk.exchange.phone_files import PhoneFile
from counsel_desk.services.desk import Desk
from counsel_desk.storage.database import Transaction
from counsel_desk.storage.queries.message_import import other_cases_with
from counsel_desk.storage.records import organisations

MOST_FINDINGS = 200  # are told one by one; all are counted
_BEAT = 50  # messages between two reports: some 50 ms where each has new words


@dataclass(frozen=True, slots=True)
class Sender:
    """One sender of a source, in figures. `key` tells it apart: its number, else its name, empty if withheld.

    `count` is all between the two, of which `outgoing` are the client's own. `night` are those that came in between
    22:00 and 8:00. `unanswered` are the calls that nobody answered; None where the source does not record them, which
    is not zero. `conducts` are the codes that rules suggest, with how many messages, the gravest first.
    `proposed` is what an unknown sender's signature looks like; `other_cases` is a count and names nobody.
    """

    key: str
    number: str
    name: str
    count: int
    calls: int
    outgoing: int
    unsent: int
    night: int
    days: int
    first: datetime
    last: datetime
    unanswered: int | None = 0
    signature: str = ""
    conducts: tuple[tuple[str, int], ...] = ()
    organisation: OrganisationId | None = None
    organisation_name: str = ""
    proposed: ProposedOrganisation | None = None
    other_cases: int = 0


@dataclass(frozen=True, slots=True)
class Survey:
    """A source at a glance: the senders with most first, what is to be told, and how many could not be read."""

    messages: int
    damaged: int
    senders: tuple[Sender, ...]
    findings: tuple[Finding, ...]


def survey(
    desk: Desk,
    file: PhoneFile,
    *,
    case_id: CaseId | None = None,
    suggest: bool = True,
    progress: Progress = unwatched,
) -> Survey:
    """Count a source by sender; nothing is kept of it.

    `suggest` also asks the rules, which takes most of the time when there are many different words. `case_id` is the
    case that is not one of the others. FileError as `PhoneFile.entries`.
    """
    told = Told()
    tallies: dict[str, _Tally] = {}
    conducts_of = _asking(desk) if suggest else None
    pulse = Pulse(progress)
    for entry in file.entries(desk.clock(), progress=pulse):
        if isinstance(entry, Finding):
            told.note(entry)
            continue
        came_in = entry.direction is Direction.INCOMING
        conducts = conducts_of(entry.words) if conducts_of is not None and came_in else ()
        tallies.setdefault(entry.sender, _Tally(entry)).add(entry, conducts)
        pulse.beat()
    with desk.database.read(everyone=True) as session:  # in how many cases a number stands
        known = KnownSenders(session)
        elsewhere = other_cases_with(session, tallies.keys(), case_id)
    ranks = {kind.code: kind.rank for kind in desk.pack.conducts}
    senders = [tally.sender(key, known, ranks, elsewhere.get(key, 0)) for key, tally in tallies.items()]
    if told.unanswered_absent:
        senders = [replace(each, unanswered=None) for each in senders]
    senders.sort(key=lambda each: (-each.count, each.key))
    return Survey(sum(each.count for each in senders), told.damaged, tuple(senders), tuple(told.findings))


def _asking(desk: Desk) -> Callable[[str], tuple[str, ...]]:
    """What conduct words may show; the same words, which collectors send to many, are read once."""
    rules = desk.triage

    @lru_cache(maxsize=4096)
    def conducts_of(words: str) -> tuple[str, ...]:
        return tuple(each.conduct for each in rules.read(words).suggestions)

    return conducts_of


class Told:
    """What is to be told of a source: the first findings, and how many messages could not be read."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.damaged = 0
        self.unanswered_absent = False  # the source lists no call that nobody answered

    def note(self, finding: Finding) -> None:
        """Take a finding of a reader."""
        self.damaged += finding.lost
        self.unanswered_absent |= finding.code == "phone_file.unanswered_absent"
        if len(self.findings) < MOST_FINDINGS:
            self.findings.append(finding)


class Pulse:
    """A progress that is also reported between two reports of the reader, so that a wish to stop is heard at once."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._last = (0, 0)
        self._since = 0

    def __call__(self, done: int, total: int) -> None:
        """The reader is this far."""
        self._last = (done, total)
        self._progress(done, total)

    def beat(self) -> None:
        """One message was worked on."""
        self._since += 1
        if self._since >= _BEAT:
            self._since = 0
            self._progress(*self._last)


class KnownSenders:
    """Whose a number or a signature is known to be: one of theirs, or the organisation's own name.

    `official` are those where one complains: they collect nothing.
    """

    def __init__(self, session: Transaction) -> None:
        every = sorted(organisations.organisations(session), key=lambda each: each.id)
        self._of_number: dict[str, Organisation] = {}
        self._of_signature: dict[str, Organisation] = {}
        self.official = frozenset(each.id for each in every if each.details.role is OrganisationRole.OFFICIAL)
        for each in every:
            for number in each.details.numbers:
                self._of_number.setdefault(number, each)
            for signature in (*each.details.signatures, each.details.name):
                self._of_signature.setdefault(signature, each)

    def of(self, number: str, signature: str) -> Organisation | None:
        """The organisation; what is known of the number goes before what a message signs itself."""
        return self._of_number.get(number) or self._of_signature.get(signature)


class _Tally:
    """One sender while it is counted."""

    def __init__(self, begins: PhoneRecord) -> None:
        self.count = self._calls = self._unanswered = self._outgoing = self._unsent = self._night = 0
        self._number, self._name = begins.number, begins.name
        self._first = self._last = begins.at
        self._days: set[date] = set()
        self._conducts: Counter[str] = Counter()
        self._signatures: Counter[str] = Counter()

    def add(self, record: PhoneRecord, conducts: Collection[str]) -> None:
        """Count one record; `conducts` are those that its words may show."""
        comes_in = record.direction is Direction.INCOMING
        self.count += 1
        self._calls += record.is_call
        self._unanswered += comes_in and record.is_call and record.connected is False
        self._outgoing += not comes_in
        self._unsent += record.unsent
        self._night += comes_in and at_night(record.at, record.precision)
        self._name = self._name or record.name
        self._first, self._last = min(self._first, record.at), max(self._last, record.at)
        self._days.add(day_of(record.at))
        self._conducts.update(conducts)
        if comes_in and (signature := signature_of(record.words)):
            self._signatures[signature] += 1

    def sender(self, key: str, known: KnownSenders, ranks: Mapping[str, int], other_cases: int) -> Sender:
        """All that was counted. `ranks` order the codes of conduct."""
        signature = self._signatures.most_common(1)[0][0] if self._signatures else ""
        owner = known.of(self._number, signature)
        conducts = sorted(self._conducts.items(), key=lambda each: ranks.get(each[0], len(ranks)))
        return Sender(
            key=key,
            number=self._number,
            name=self._name,
            count=self.count,
            calls=self._calls,
            outgoing=self._outgoing,
            unsent=self._unsent,
            night=self._night,
            days=len(self._days),
            first=self._first,
            last=self._last,
            unanswered=self._unanswered,
            signature=signature,
            conducts=tuple(conducts),
            organisation=owner.id if owner else None,
            organisation_name=owner.details.name if owner else "",
            proposed=None if owner else propose_organisation(signature),
            other_cases=other_cases,
        )
