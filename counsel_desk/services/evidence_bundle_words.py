"""The words of an evidence bundle: which parts, labels and sentences it has, and what whoever words it must provide."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from counsel_desk.domain.evidence_bundle import BundlePurpose
from counsel_desk.domain.guidance import Pack
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.people import Person


class BundlePart(StrEnum):
    """The parts of the paper, and the sheets of the workbook."""

    EVIDENCE = "evidence"
    TIMELINE = "timeline"
    FIGURES = "figures"
    CHECK = "check"
    NOTES = "notes"


class BundleField(StrEnum):
    """What stands before a value of the paper or above a column of the workbook."""

    CASE = "case"
    CLIENT = "client"
    RECIPIENT = "recipient"
    MADE = "made"
    PERIOD = "period"
    COUNTS = "counts"
    NUMBER = "number"
    NUMBER_IN_CASE = "number_in_case"
    NAME = "name"
    KIND = "kind"
    PROVES = "proves"
    CONTACTS = "contacts"
    FORMED = "formed"
    OBTAINED = "obtained"
    OBTAINED_BY = "obtained_by"
    DEVICE = "device"
    ORIGINAL_AT = "original_at"
    PAGES = "pages"
    SIZE = "size"
    FILE = "file"
    COVERED = "covered"
    SHA256 = "sha256"
    WHEN = "when"
    PRECISION = "precision"
    CHANNEL = "channel"
    DIRECTION = "direction"
    SENDER = "sender"
    ORGANISATION = "organisation"
    CONTACTED = "contacted"
    WORDS = "words"
    ANSWERED = "answered"
    CONDUCT = "conduct"
    EFFECT = "effect"
    WITNESS = "witness"
    EXHIBITS = "exhibits"
    DAY = "day"
    TOTAL = "total"
    NIGHT = "night"
    THIRD_PERSONS = "third_persons"
    UNANSWERED = "unanswered"
    SHORT_TOTAL = "short_total"
    SHORT_NIGHT = "short_night"
    SHORT_THIRD_PERSONS = "short_third_persons"
    SHORT_UNANSWERED = "short_unanswered"
    BUSIEST = "busiest"
    OVER_NORM = "over_norm"


class BundleText(StrEnum):
    """Sentences that a bundle always carries, or carries where they hold."""

    TITLE = "title"
    EXACT = "exact"
    COVERED = "covered"
    HELD_BACK = "held_back"
    UNDER_CODE = "under_code"
    TO_PROTECT_LIFE = "to_protect_life"
    NO_FINDING = "no_finding"
    ORIGINALS_KEPT = "originals_kept"
    NO_EVIDENCE = "no_evidence"
    NO_CONTACTS = "no_contacts"
    ONLY_CONFIRMED = "only_confirmed"
    ALL_COUNTED = "all_counted"
    NORMS = "norms"
    NOT_RECORDED = "not_recorded"
    NOT_STATED = "not_stated"
    WITNESS = "witness"
    YES = "yes"
    NO = "no"
    CHART = "chart"
    CHECK = "check"
    CHECK_UNIX = "check_unix"
    CHECK_WINDOWS = "check_windows"
    HANDED_OVER_BY = "handed_over_by"
    RECEIVED_BY = "received_by"


class BundleWords(Protocol):
    """The words of the bundle, in the reader's language."""

    pages: str

    def part(self, part: BundlePart) -> str:
        """What a part or a sheet is called."""

    def field(self, field: BundleField) -> str:
        """What stands before a value or above a column."""

    def text(self, text: BundleText) -> str:
        """A sentence."""

    def purpose_note(self, purpose: BundlePurpose) -> str:
        """What a reader of that office should know first."""

    def value(self, member: StrEnum) -> str:
        """The word for a value of a record."""

    def instant(self, at: datetime, precision: Precision) -> str:
        """An instant in China time, as exactly as it is known."""

    def period(self, first: date, last: date) -> str:
        """From one day to another, both included."""

    def made(self, at: datetime, by: str, version: str) -> str:
        """When, by whom and with which version of the program the bundle was made."""

    def counts(self, evidence: int, held_back: int, contacts: int) -> str:
        """How much is in the bundle."""

    def numbered(self, part: BundlePart, number: int) -> str:
        """The number of a piece of evidence or of a contact, with what it numbers."""

    def numbers(self, numbers: Sequence[int]) -> str:
        """Several numbers."""

    def labelled(self, name: str, value: str) -> str:
        """A value after its name."""

    def size(self, size: int) -> str:
        """How large a file is."""

    def pages_of(self, pages: int | None) -> str:
        """How many pages a file has; empty where nobody knows."""

    def answered(self, connected: bool | None, seconds: int | None) -> str:  # noqa: FBT001 - three answers
        """Whether a call was answered and for how long; what was not recorded is never told as no."""

    def conducts(self, codes: Sequence[str], pack: Pack) -> str:
        """Conduct that a person confirmed."""

    def person(self, person: Person) -> str:
        """What somebody is to the client, whether they agreed, and who they are if they did."""

    def unanswered(self, known: int | None, unknown: int) -> str:
        """How many calls went unanswered, and of how many it was not recorded; never a zero nobody counted."""

    def busiest(self, day: date, contacts: int) -> str:
        """The day with the most contacts."""

    def over_norm(self, days: Sequence[date]) -> str:
        """The days over a norm of the industry."""
