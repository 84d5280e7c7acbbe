"""Messages and calls as a client's phone, its carrier or a forwarded chat tells of them, before any of it is kept."""

import hashlib
from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime

from counsel_desk.domain.ids import OrganisationId
from counsel_desk.domain.incidents import CALLS, Channel, Direction, IncidentDetails, KnownFrom
from counsel_desk.domain.moments import Precision, day_of, from_milliseconds, to_milliseconds

NEWEST = from_milliseconds(4_102_444_800_000)  # 2100: no export is from a later year
OLDEST = from_milliseconds(631_152_000_000)  # 1990: there were no mobile messages before


@dataclass(frozen=True, slots=True)
class PhoneRecord:
    """One message or call. `place` is where it stands in its source: a line of text, a row of a table, from 1.

    `number` is digits only, empty where the source has none; `name` is what phone or chat call the other side.
    `connected` and `duration_seconds` are None where the source does not say, which is not the same as no and zero.
    `unsent` never left the phone: a draft, or a message that failed.
    """

    place: int
    at: datetime
    channel: Channel = Channel.SMS
    direction: Direction = Direction.INCOMING
    number: str = ""
    name: str = ""
    words: str = ""
    precision: Precision = Precision.SECOND
    connected: bool | None = None
    duration_seconds: int | None = None
    unsent: bool = False

    @property
    def sender(self) -> str:
        """By what the other side is told apart: its number, else its name; empty for a withheld number."""
        return self.number or self.name

    @property
    def is_call(self) -> bool:
        """Whether somebody rang, rather than wrote."""
        return self.channel in CALLS


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to be told about a source, by its code. `lost`: a message or call there could not be read.

    `place` as in `PhoneRecord`, 0 for the whole; `sheet` is named where a table has several; `shown` is what stood
    there, shortened.
    """

    code: str
    place: int = 0
    shown: str = ""
    lost: bool = False
    sheet: str = ""


Entry = PhoneRecord | Finding
"""What readers hand on, in the order of the source."""


def is_plausible(at: datetime) -> bool:
    """Whether a phone can have noted that instant."""
    return OLDEST <= at < NEWEST


def as_details(record: PhoneRecord, organisation: OrganisationId | None = None) -> IncidentDetails:
    """The record as an incident that is known from an export, of that organisation.

    Where the other side has no number, as in a chat, its name stands before its words, as in any transcript: only
    digits are a number, and nobody's words may be left without who said them.
    """
    words = record.words
    if not record.number and record.name and words and record.direction is Direction.INCOMING:
        words = f"{record.name}：{words}"
    return IncidentDetails(
        happened_at=record.at,
        precision=record.precision,
        channel=record.channel,
        number=record.number,
        words=words,
        known_from=KnownFrom.EXPORT,
        organisation=organisation,
        connected=record.connected,
        duration_seconds=record.duration_seconds,
        direction=record.direction,
    )


class Known:
    """Tells what a case has already, also from another format: by number, minute, direction and words.

    Seconds and the spacing of words differ between formats. Because a collector may ring twice within a minute, alike
    records are counted: a source brings in as many of a kind as it has beyond those that stand.
    """

    def __init__(self, standing: Iterable[IncidentDetails]) -> None:
        self._standing = Counter(map(_likeness, standing))
        self._exact: set[Hashable] = set()

    def takes(self, details: IncidentDetails) -> bool:
        """Whether the next record of the source is new. Call it once for each, in their order."""
        exact = _exactly(details)
        if exact in self._exact and not _may_repeat(details):
            return False
        self._exact.add(exact)
        likeness = _likeness(details)
        if self._standing[likeness] > 0:
            self._standing[likeness] -= 1
            return False
        return True


def _may_repeat(details: IncidentDetails) -> bool:
    """Two calls of a minute look the same where the source has no seconds, and two messages where it has no hour."""
    return details.precision is Precision.DAY or (
        details.channel in CALLS and details.precision is not Precision.SECOND
    )


def _likeness(details: IncidentDetails) -> bytes:
    day = details.precision is Precision.DAY
    when = f"day {day_of(details.happened_at)}" if day else to_milliseconds(details.happened_at) // 60_000
    kind = "call" if details.channel in CALLS else "message"
    return _digest(f"{kind}|{details.number}|{when}|{details.direction}|{''.join(details.words.split())}")


def _exactly(details: IncidentDetails) -> bytes:
    when = to_milliseconds(details.happened_at)
    return _digest(f"{details.channel}|{details.number}|{when}|{details.direction}|{details.words}")


def _digest(text: str) -> bytes:
    """Half the length of a fingerprint: two hundred thousand of them are held in memory."""
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=12).digest()
