"""Cases handed over to another office, and taken over from one: who agreed, what goes along, what comes in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from counsel_desk.domain.backup_retention import Held
from counsel_desk.domain.duplicates import Lookalikes
from counsel_desk.domain.ids import CaseId, ClientId
from counsel_desk.domain.people import Client, ConsentAnswer, ConsentPurpose, Withheld

BROUGHT = "brought"
"""Stands before the name of a deed that was done in the office a case came from: ``brought:note.add``."""

ENDING = ".handover"
"""What the name of a file with cases for another office ends in."""


class NotHandedOver(StrEnum):
    """Why a case stays: its client has not agreed that it goes to another office."""

    NOT_ASKED = "not_asked"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class CaseToHandOver:
    """A case that is to go: whose it is, why it stays if it does, and what the client wants kept back."""

    id: CaseId
    reference: str
    client_id: ClientId
    client_name: str
    is_open: bool
    why_not: NotHandedOver | None = None
    withheld: frozenset[Withheld] = frozenset()


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A file for another office was written, reopened and proven: what is in it, and which cases stayed.

    So many files kept as evidence stayed because they show somebody who has not agreed.
    """

    path: Path
    cases: tuple[CaseToHandOver, ...]
    stayed: tuple[CaseToHandOver, ...]
    held: Mapping[Held, int]
    files_stayed: int


@dataclass(frozen=True, slots=True)
class IncomingCase:
    """A case of a handover as the other office numbers it. `alike` are clients of this office who may be the same.

    `here` is its number in this office where it has come, or come back, before.
    """

    reference: str
    client_reference: str
    client_name: str
    opened_on: date
    alike: Lookalikes
    here: str = ""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a handover holds: from which office, by whom, for whom, when, and its cases.

    `taken_at` is when this very file was taken over already; None where it was not.
    """

    office: str
    office_phone: str
    given_by: str
    recipient: str
    made_at: datetime
    held: Mapping[Held, int]
    cases: tuple[IncomingCase, ...]
    taken_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TakenCase:
    """A case that was taken over: its number in the other office, and here."""

    id: CaseId
    reference: str
    before: str


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What came in with a handover, all of it one step of undo."""

    office: str
    cases: tuple[TakenCase, ...]
    held: Mapping[Held, int]


def why_not(client: Client) -> NotHandedOver | None:
    """Why the cases of a client are not handed over; None where the client agrees."""
    if client.consents_to(ConsentPurpose.HANDOVER):
        return None
    answer = client.answer_to(ConsentPurpose.HANDOVER)
    if answer is None:
        return NotHandedOver.NOT_ASKED
    return NotHandedOver.REFUSED if answer.answer is ConsentAnswer.REFUSED else NotHandedOver.WITHDRAWN
