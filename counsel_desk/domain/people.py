"""The person helped, how they may be reached, and what they agreed to."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from counsel_desk.domain.ids import ClientId, ClientNoteId, CounsellorId, PersonId
from counsel_desk.domain.safe_hours import CallPermission, SafeContact


class PartyRole(StrEnum):
    """What the client is to the debt (身份)."""

    DEBTOR = "debtor"
    GUARANTOR = "guarantor"
    RELATIVE = "relative"  # emergency contact or relative
    UNRELATED = "unrelated"
    SETTLED = "settled"
    UNSURE = "unsure"


class Gender(StrEnum):
    """As the client gives it, or as the ID number tells."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNKNOWN = "unknown"


class PhoneUse(StrEnum):
    """Whose phone a client's number is."""

    OWN = "own"
    SHARED = "shared"
    WORK = "work"
    RELATIVE = "relative"
    OLD = "old"


class ConsentPurpose(StrEnum):
    """What a client was asked about. Each purpose is its own consent."""

    RECORD = "record"  # keep this record at all
    PRINT = "print"  # hand out paper with the client's name
    EXPORT = "export"  # pass a summary to someone else
    SPEAK = "speak"  # speak for the client with a lender or an authority
    HANDOVER = "handover"  # give the case to another office


class ConsentAnswer(StrEnum):
    """What a client said when asked."""

    AGREED = "agreed"
    REFUSED = "refused"


class ConsentMeans(StrEnum):
    """How the client answered."""

    SPOKEN = "spoken"
    WRITTEN = "written"
    MESSAGE = "message"


class Withheld(StrEnum):
    """What a client wants kept back where a consent lets something out."""

    NAME = "name"
    PHONES = "phones"
    ID_NUMBER = "id_number"
    REGION = "region"
    PEOPLE = "people"
    AMOUNTS = "amounts"
    WORDS = "words"
    NOTES = "notes"


class Relation(StrEnum):
    """What someone around the client is to them."""

    SPOUSE = "spouse"
    FORMER_SPOUSE = "former_spouse"
    PARENT = "parent"
    CHILD = "child"
    SIBLING = "sibling"
    RELATIVE = "relative"
    FRIEND = "friend"
    COLLEAGUE = "colleague"
    EMPLOYER = "employer"
    NEIGHBOUR = "neighbour"
    OTHER = "other"
    UNKNOWN = "unknown"


class PersonConsent(StrEnum):
    """Whether someone around the client agreed to stand in this record: their own consent, not the client's."""

    NOT_ASKED = "not_asked"
    GIVEN = "given"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ClientPhone:
    """One number of a client: digits only."""

    number: str
    use: PhoneUse = PhoneUse.OWN


@dataclass(frozen=True, slots=True)
class Consent:
    """What the client answered to a purpose, when and how; what was withdrawn or said anew since stays on record."""

    purpose: ConsentPurpose
    given_on: date
    means: ConsentMeans
    withdrawn_on: date | None = None
    withhold: tuple[Withheld, ...] = ()
    answer: ConsentAnswer = ConsentAnswer.AGREED

    @property
    def stands(self) -> bool:
        """Whether the client agrees: a refusal is no consent, nor is what was withdrawn."""
        return self.answer is ConsentAnswer.AGREED and self.withdrawn_on is None


@dataclass(frozen=True, slots=True)
class ClientDetails:
    """What a counsellor writes about a client. A caller may stay nameless: every part may be empty."""

    name: str = ""
    alias: str = ""
    role: PartyRole = PartyRole.UNSURE
    id_number: str = ""
    birth_year: int | None = None
    gender: Gender = Gender.UNKNOWN
    region: str = ""
    phones: tuple[ClientPhone, ...] = ()
    safe_contact: SafeContact = field(default_factory=lambda: SafeContact(CallPermission.NOT_ASKED, (), ""))
    retain_until: date | None = None


@dataclass(frozen=True, slots=True)
class Client:
    """A client as kept: `reference` is P-2026-0001."""

    id: ClientId
    reference: str
    version: int
    details: ClientDetails
    consents: tuple[Consent, ...]
    created_at: datetime

    def answer_to(self, purpose: ConsentPurpose) -> Consent | None:
        """What holds for that purpose, else what was last taken back; None where nobody asked."""
        asked = [each for each in self.consents if each.purpose is purpose]
        return max(reversed(asked), key=lambda each: each.withdrawn_on or date.max, default=None)

    def consents_to(self, purpose: ConsentPurpose) -> bool:
        """Whether a consent for that purpose stands."""
        return any(c.purpose is purpose and c.stands for c in self.consents)

    def withheld(self, purpose: ConsentPurpose) -> frozenset[Withheld]:
        """What a standing consent for that purpose keeps back; where none stands, all that any of them ever did.

        So taking a consent back never lets out what it kept.
        """
        asked = [each for each in self.consents if each.purpose is purpose]
        binding = [each for each in asked if each.stands] or asked
        return frozenset(each for consent in binding for each in consent.withhold)

    def may_be_named(self, purpose: ConsentPurpose) -> bool:
        """Whether a consent for that purpose stands and lets the name out."""
        return self.consents_to(purpose) and Withheld.NAME not in self.withheld(purpose)


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """Someone around the client. `contacted`: whether collectors reached them; None while nobody knows."""

    name: str = ""
    relation: Relation = Relation.UNKNOWN
    phone: str = ""
    contacted: bool | None = None
    consent: PersonConsent = PersonConsent.NOT_ASKED
    consent_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone around a client, as kept."""

    id: PersonId
    client_id: ClientId
    version: int
    details: PersonDetails


@dataclass(frozen=True, slots=True)
class ClientNote:
    """A note on the client rather than on one case: dated, attributed, never overwritten."""

    id: ClientNoteId
    client_id: ClientId
    at: datetime
    author: str
    text: str


@dataclass(frozen=True, slots=True)
class Counsellor:
    """Someone who signs in to this vault."""

    id: CounsellorId
    uuid: str
    name: str
    is_coordinator: bool
    active: bool = True


@dataclass(frozen=True, slots=True)
class Office:
    """The head of every printed page. `threshold`: counts below it are withheld from published figures."""

    name: str
    phone: str = ""
    address: str = ""
    threshold: int = 5
