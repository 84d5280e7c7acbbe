"""What goes into a bundle of evidence: asked first, masked, numbered, counted."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from counsel_desk.domain.contact_calendar import DayOfContacts, calendar_of
from counsel_desk.domain.contact_norms import Contact as CountedContact
from counsel_desk.domain.contacts import Contact, ContactParty
from counsel_desk.domain.evidence import Evidence, FileKind, kind_of, redacted
from counsel_desk.domain.evidence_bundle import BundleChoice, BundledContact, Exhibit, HeldBack, stays_in
from counsel_desk.domain.ids import CaseId, ContactId, EvidenceId, IncidentId, PersonId
from counsel_desk.domain.incidents import Contacted, Incident
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.organisations import OrganisationRole
from counsel_desk.domain.people import Person, Withheld
from counsel_desk.errors import VaultError
from counsel_desk.exchange.pdf_pages import count_pages
from counsel_desk.services.case_contents import CaseContents
from counsel_desk.services.case_reading import contacts_and_evidence_of
from counsel_desk.services.case_texts import Retelling, retold
from counsel_desk.services.desk import Desk
from counsel_desk.services.kept_back import kept_back
from counsel_desk.services.organisations import organisations
from counsel_desk.services.passing_on import require_consent, withheld_from
from counsel_desk.storage.evidence import Kept, pieces

COVERED = "****"
"""Stands in a text where something about a person not concerned stood."""

_LARGEST_COUNTED = 32 * 1024 * 1024  # bytes of a PDF whose pages are counted in memory
_OURS = frozenset({Contacted.CLIENT, Contacted.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle ready to be laid out. `contents` are masked; `reason` is why it goes out without consent, if it does.

    `days` count every contact of the period, also those that do not stand in the timeline.
    """

    contents: CaseContents
    choice: BundleChoice
    made_by: str
    named: bool
    reason: str
    exhibits: tuple[Exhibit, ...]
    timeline: tuple[BundledContact, ...]
    days: tuple[DayOfContacts, ...]

    @property
    def going_out(self) -> tuple[Exhibit, ...]:
        """The files whose bytes leave the vault."""
        return tuple(each for each in self.exhibits if each.held_back is None)

    @property
    def held_back(self) -> tuple[Exhibit, ...]:
        """The files that stand in the list and stay in."""
        return tuple(each for each in self.exhibits if each.held_back is not None)

    @property
    def period(self) -> tuple[date, date] | None:
        """The first and the last day of which something is told."""
        days = [each.day for each in self.days]
        days += [day_of(each.incident.details.happened_at) for each in self.timeline]
        return (min(days), max(days)) if days else None


def fill_bundle(desk: Desk, case_id: CaseId, choice: BundleChoice, *, to_protect_life: str = "") -> Bundle:
    """Put a bundle together; nothing has left the vault yet.

    It needs the client's consent to pass things on: RefusedError ``export.no_consent``, unless `to_protect_life` gives
    the reason. What that consent keeps back is left out, and people around the client who did not agree are covered in
    every text; a file that shows them stays in. To protect a life every file goes.
    """
    told = contacts_and_evidence_of(desk, case_id)
    told = replace(told, incidents=tuple(reversed(told.incidents)))
    client, reason = told.file.client, to_protect_life.strip()
    require_consent(client, reason, named=False)
    withheld = withheld_from(client, reason)
    masked = names_covered(kept_back(told, withheld), told.agreed)
    timeline = _timeline(masked, choice)
    holding = None if reason else withheld
    exhibits = tuple(_exhibits(desk, told, masked, choice, timeline, holding))
    return Bundle(
        contents=masked,
        choice=choice,
        made_by=desk.counsellor.name,
        named=Withheld.NAME not in withheld,
        reason=reason,
        exhibits=exhibits,
        timeline=_with_exhibits(timeline, exhibits),
        days=_days(desk, told, choice),
    )


def files_staying_in(told: CaseContents, withheld: frozenset[Withheld]) -> Mapping[EvidenceId, HeldBack]:
    """The files of a case that stay in whatever is passed on, and why."""
    known = _Known(told)
    reasons = ((each.id, known.stays_in(each, withheld)) for each in told.evidence)
    return {each: reason for each, reason in reasons if reason is not None}


def names_covered(contents: CaseContents, agreed: frozenset[PersonId]) -> CaseContents:
    """The contents without the names of people around who have not `agreed`; `kept_back` covered their numbers."""
    return retold(contents, covering(each for each in contents.everyone if each.id not in agreed))


def covering(people: Iterable[Person]) -> Retelling:
    """Covers the names of these people in a text."""
    named = {each.details.name for each in people}
    names = sorted((each for each in named if len(each) > 1), key=len, reverse=True)

    def cover(text: str) -> str:
        for name in names:
            text = text.replace(name, COVERED)
        return text

    return cover


def _timeline(contents: CaseContents, choice: BundleChoice) -> tuple[BundledContact, ...]:
    told = (each for each in contents.incidents if choice.tells(each))
    return tuple(BundledContact(number, each) for number, each in enumerate(told, 1))


def _exhibits(
    desk: Desk,
    told: CaseContents,
    masked: CaseContents,
    choice: BundleChoice,
    timeline: tuple[BundledContact, ...],
    withheld: frozenset[Withheld] | None,
) -> Iterator[Exhibit]:
    """The chosen files, numbered; `withheld` None lets each out. `told` says whose they are, `masked` is shown."""
    places = {each.id: place for place, each in enumerate(told.evidence)}
    chosen = [each for each in told.evidence if choice.evidence is None or each.id in choice.evidence]
    outgoing = tuple(chosen) if choice.originals else redacted(chosen, told.evidence)
    known = _Known(told)
    numbers = {each.incident.id: each.number for each in timeline}
    for number, each in enumerate(outgoing, 1):
        yield Exhibit(
            number=number,
            number_in_case=places[each.id] + 1,
            evidence=masked.evidence[places[each.id]],
            contacts=tuple(numbers[shown] for shown in each.details.incidents if shown in numbers),
            pages=_pages(desk, each),
            held_back=None if withheld is None else known.stays_in(each, withheld),
        )


def _with_exhibits(timeline: tuple[BundledContact, ...], exhibits: tuple[Exhibit, ...]) -> tuple[BundledContact, ...]:
    showing: dict[int, list[int]] = {}
    for each in exhibits:
        for number in each.contacts:
            showing.setdefault(number, []).append(each.number)
    return tuple(replace(each, exhibits=tuple(showing.get(each.number, ()))) for each in timeline)


class _Known:
    """What the records say of the contacts a file belongs to."""

    def __init__(self, told: CaseContents) -> None:
        self._incidents: Mapping[IncidentId, Incident] = {each.id: each for each in told.incidents}
        self._contacts: Mapping[ContactId, Contact] = {each.id: each for each in told.contacts}
        self._people = {each.id: each for each in told.people}

    def stays_in(self, evidence: Evidence, withheld: frozenset[Withheld]) -> HeldBack | None:
        """Why a file stays in, if it does: one contact that it shows and that nobody agreed to is enough."""
        found = (self._incidents.get(each) for each in evidence.details.incidents)
        shown: list[Incident | None] = [each for each in found if each is not None]
        reasons = (self._reason(evidence, each, withheld) for each in shown or [None])
        return next((each for each in reasons if each is not None), None)

    def _reason(self, evidence: Evidence, incident: Incident | None, withheld: frozenset[Withheld]) -> HeldBack | None:
        contact = self._contacts.get(evidence.details.contact) if evidence.details.contact is not None else None
        person_id = incident.details.person if incident else contact.details.person if contact else None
        of_others = incident is not None and incident.details.contacted not in _OURS
        of_others |= contact is not None and contact.details.party is ContactParty.RELATIVE
        of_others |= person_id is not None  # also who was taken out of the record since
        return stays_in(
            evidence,
            has_words=incident is not None,
            of_others=of_others,
            person=self._people.get(person_id) if person_id is not None else None,
            withheld=withheld,
        )


def _pages(desk: Desk, evidence: Evidence) -> int | None:
    """A picture is a page; those of a PDF are counted unless it is very large or damaged, which is told on the way."""
    kind = kind_of(evidence.origin.media_type)
    if kind is FileKind.PICTURE:
        return 1
    if kind is not FileKind.PDF or evidence.size > _LARGEST_COUNTED:
        return None
    try:
        content = b"".join(pieces(desk.vault, evidence.uuid, Kept(evidence.size, evidence.sha256)))
    except VaultError:
        return None
    return count_pages(content)


def _days(desk: Desk, told: CaseContents, choice: BundleChoice) -> tuple[DayOfContacts, ...]:
    """Every contact of the period, day by day; official bodies and the client's own answers are not counted."""
    official = {each.id for each in organisations(desk, OrganisationRole.OFFICIAL)}
    return calendar_of(
        CountedContact(each.id, each.details, each.details.organisation not in official)
        for each in told.incidents
        if choice.covers(each)
    )


def given_details(bundle: Bundle, sums: str) -> dict[str, Any]:
    """What is written down of a bundle that leaves: for whom, which files, and the hash of their list of hashes."""
    details: dict[str, Any] = {
        "purpose": str(bundle.choice.purpose),
        "recipient": bundle.choice.recipient,
        "files": [{"evidence": each.evidence.id, "sha256": each.evidence.sha256} for each in bundle.going_out],
        "held_back": [each.evidence.id for each in bundle.held_back],
        "contacts": len(bundle.timeline),
        "named": bundle.named,
        "sums": sums,
    }
    return details | ({"to_protect_life": bundle.reason} if bundle.reason else {})
