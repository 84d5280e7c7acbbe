"""A conversation that is not a collector's: with the client, a relative, a lender's official service, an authority."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from counsel_desk.domain.ids import CaseId, ContactId, DebtId, OrganisationId, PersonId
from counsel_desk.domain.incidents import Channel, Direction
from counsel_desk.domain.moments import Precision


class ContactParty(StrEnum):
    """With whom it was."""

    CLIENT = "client"
    RELATIVE = "relative"
    LENDER = "lender"  # its official service, not its collectors
    REGULATOR = "regulator"
    POLICE = "police"
    COURT = "court"
    LAWYER = "lawyer"
    OTHER = "other"


class PromisedBy(StrEnum):
    """Whose word was given."""

    US = "us"
    CLIENT = "client"
    THEM = "them"


@dataclass(frozen=True, slots=True)
class ContactDetails:
    """What is known of a conversation. One that failed is a contact too: `answered` is False.

    `ticket` is the number of a ticket or receipt, `officer` the name or number of whoever spoke for the other side.
    """

    at: datetime
    precision: Precision = Precision.MINUTE
    party: ContactParty = ContactParty.CLIENT
    direction: Direction = Direction.OUTGOING
    channel: Channel = Channel.CALL
    answered: bool | None = True
    duration_seconds: int | None = None
    number: str = ""
    organisation: OrganisationId | None = None
    person: PersonId | None = None
    debt: DebtId | None = None
    said: str = ""
    promise: str = ""
    promised_by: PromisedBy | None = None
    promised_until: date | None = None
    ticket: str = ""
    officer: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """A conversation as kept."""

    id: ContactId
    case_id: CaseId
    version: int
    details: ContactDetails
    organisation_name: str
    person_name: str
    counsellor_name: str
