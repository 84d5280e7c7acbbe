"""A bundle of evidence for an authority: for which, what of a case goes into it, and what stays in."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from counsel_desk.domain.evidence import Evidence, FileKind, kind_of
from counsel_desk.domain.ids import EvidenceId
from counsel_desk.domain.incidents import ConductState, Incident
from counsel_desk.domain.moments import day_of
from counsel_desk.domain.people import Person, PersonConsent, Withheld

ORIGINALS = "originals"
"""The folder of a bundle that holds the files kept as evidence."""

_LONGEST_ENDING = 5
_ORDINARY = "T00"  # an ordinary reminder


class BundlePurpose(StrEnum):
    """Whom a bundle is for: it decides what comes first in it."""

    POLICE = "police"
    REGULATOR = "regulator"
    COURT = "court"


class HeldBack(StrEnum):
    """Why a file stays in although it stands in the list: what it shows is not the client's alone to pass on."""

    NAME = "name"  # the client keeps the name back, and a file tells who it belongs to
    WORDS = "words"  # the client keeps exact words back
    PERSON = "person"  # it belongs to a contact with somebody who did not agree


@dataclass(frozen=True, slots=True)
class BundleChoice:
    """What is to go into a bundle. `evidence` None takes every file of the case, `since` and `until` are inclusive.

    Of a file with redacted copies the newest of these goes out in its place unless `originals` are asked for.
    """

    purpose: BundlePurpose
    recipient: str = ""
    since: date | None = None
    until: date | None = None
    confirmed_only: bool = False
    evidence: AbstractSet[EvidenceId] | None = None
    originals: bool = False

    def covers(self, incident: Incident) -> bool:
        """Whether a contact falls into the period that was asked for."""
        day = day_of(incident.details.happened_at)
        return (self.since is None or day >= self.since) and (self.until is None or day <= self.until)

    def tells(self, incident: Incident) -> bool:
        """Whether a contact stands in the timeline."""
        return self.covers(incident) and (not self.confirmed_only or bool(confirmed(incident)))


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A file as it stands in the list: `number` from 1, its `number_in_case`, and the `contacts` it belongs to.

    `contacts` are numbers of the timeline; `pages` is None where nobody can say.
    """

    number: int
    number_in_case: int
    evidence: Evidence
    contacts: tuple[int, ...] = ()
    pages: int | None = None
    held_back: HeldBack | None = None

    @property
    def path(self) -> str:
        """Its place in the bundle, which names nobody; empty where it stays in."""
        if self.held_back is not None:
            return ""
        ending = self.evidence.origin.name.rpartition(".")[2].lower()
        is_plain = ending.isascii() and ending.isalnum() and len(ending) <= _LONGEST_ENDING
        has_ending = is_plain and "." in self.evidence.origin.name
        return f"{ORIGINALS}/{self.number:03}" + (f".{ending}" if has_ending else "")

    @property
    def kind(self) -> FileKind:
        """What kind of file it is."""
        return kind_of(self.evidence.origin.media_type)


@dataclass(frozen=True, slots=True)
class BundledContact:
    """A contact as it stands in the timeline: `number` from 1, and the numbers of the `exhibits` that show it."""

    number: int
    incident: Incident
    exhibits: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class GivenBundle:
    """A bundle that was given out: when, by whom, to whom, how many files, and the hash of its list of hashes."""

    at: datetime
    who: str
    purpose: BundlePurpose
    recipient: str
    files: int
    sums: str


def confirmed(incident: Incident) -> tuple[str, ...]:
    """The codes of conduct that a person confirmed; what a rule suggests is nobody's word and does not go out.

    That a reminder was an ordinary one is no conduct to hold against anybody.
    """
    judged = (each.code for each in incident.conducts if each.state is ConductState.CONFIRMED)
    return tuple(code for code in judged if code != _ORDINARY)


def stays_in(
    evidence: Evidence, *, has_words: bool, of_others: bool, person: Person | None, withheld: AbstractSet[Withheld]
) -> HeldBack | None:
    """Why a file stays in, if it does. A redacted copy goes out: somebody has covered what is not to be seen.

    `has_words` says that it shows a contact by a collector, `of_others` that somebody else than the client had that
    contact or conversation: `person`, or somebody who does not stand in the record and so was never asked.
    """
    if evidence.origin.redacted_from is not None:
        return None
    if Withheld.NAME in withheld:
        return HeldBack.NAME
    if Withheld.WORDS in withheld and has_words:
        return HeldBack.WORDS
    if person is None and not of_others:
        return None
    agreed = person is not None and person.details.consent is PersonConsent.GIVEN
    return None if agreed and Withheld.PEOPLE not in withheld else HeldBack.PERSON
