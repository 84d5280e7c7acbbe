"""A conversation that is not a collector's: with the client, a relative, a lender's official service, an authority."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from counsel_desk.domain.cases import Note
from counsel_desk.domain.ids import CaseId, ContactId, DebtId, OrganisationId, PersonId
from counsel_desk.domain.incidents import Direction
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.tasks import Task, TaskState


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


class ContactChannel(StrEnum):
    """By what way one talked, kept under the codes of an incident's `Channel`.

    A collector at the door visits; with the police or at a lender's counter one talks in person.
    """

    CALL = "call"
    SMS = "sms"
    WECHAT = "wechat"
    IN_PERSON = "visit"
    EMAIL = "email"
    LETTER = "letter"
    QQ = "qq"
    SOCIAL = "social"
    ROBOT_CALL = "robot_call"
    OTHER = "other"


ANSWERABLE = frozenset({ContactChannel.CALL, ContactChannel.ROBOT_CALL})
"""The ways that are answered or not, and last."""


class PromisedBy(StrEnum):
    """Whose word was given."""

    US = "us"
    CLIENT = "client"
    THEM = "them"


class PromiseState(StrEnum):
    """What became of what was promised, as far as its task tells."""

    WAITING = "waiting"  # nobody watches over it yet
    IN_HAND = "in_hand"  # an open task does
    OVERDUE = "overdue"
    KEPT = "kept"
    NOT_KEPT = "not_kept"


@dataclass(frozen=True, slots=True)
class ContactDetails:
    """What is known of a conversation. One that failed is a contact too: `answered` is False.

    `ticket` is the number of a ticket or receipt, `officer` the name or number of whoever spoke for the other side.
    """

    at: datetime
    precision: Precision = Precision.MINUTE
    party: ContactParty = ContactParty.CLIENT
    direction: Direction = Direction.OUTGOING
    channel: ContactChannel = ContactChannel.CALL
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


@dataclass(frozen=True, slots=True)
class Conversation:
    """A line among the contacts of a case: a contact with the task it led to, or a call note.

    A call note is written while talking with the client, so it is a conversation with them and nobody writes it twice.
    """

    record: Contact | Note
    task: Task | None = None

    @property
    def at(self) -> datetime:
        """When it was."""
        return self.record.details.at if isinstance(self.record, Contact) else self.record.at

    @property
    def party(self) -> ContactParty:
        """With whom it was."""
        return self.record.details.party if isinstance(self.record, Contact) else ContactParty.CLIENT


def promise_state(conversation: Conversation, today: date) -> PromiseState | None:
    """What became of the promise; None where nothing was promised."""
    record, task = conversation.record, conversation.task
    if not isinstance(record, Contact) or not record.details.promise:
        return None
    match task.state if task is not None else None:
        case TaskState.DONE:
            return PromiseState.KEPT
        case TaskState.NOT_POSSIBLE | TaskState.DROPPED:
            return PromiseState.NOT_KEPT
    due = task.details.due_on if task is not None else record.details.promised_until
    if due is not None and due < today:
        return PromiseState.OVERDUE
    return PromiseState.WAITING if task is None else PromiseState.IN_HAND
