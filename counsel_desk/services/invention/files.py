"""Invented files kept as evidence: small painted screenshots and typed-up calls, some twenty in all."""

import struct
import uuid
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
from random import Random

from counsel_desk.domain.dates import format_day
from counsel_desk.domain.evidence import EvidenceDetails, Origin, media_type_of
from counsel_desk.domain.ids import CaseId, IncidentId
from counsel_desk.domain.incidents import Channel, IncidentDetails
from counsel_desk.domain.moments import CHINA, Precision
from counsel_desk.services.invention.scene import Scene
from counsel_desk.storage.bulk import BulkRows
from counsel_desk.storage.bulk_records import add_evidence
from counsel_desk.storage.evidence import forget_bytes, keep_bytes
from counsel_desk.storage.vault import Vault

MOST = 20  # files, however many clients: each is kept in a transaction of its own
ON_ONE_PICTURE = 4  # incidents at most, as far as a telephone shows messages without scrolling

_ONE_LOOK = timedelta(days=10)
_WIDTH, _HEIGHT = 180, 320
_PALETTE = bytes.fromhex("ededed2f3b46ffffff8a949c95ec69")  # ground, head, bubble, writing, answer
_GROUND, _HEAD, _BUBBLE, _WRITING, _ANSWER = range(5)


@dataclass(frozen=True, slots=True)
class Shown:
    """An incident that a file shows."""

    case_id: CaseId
    incident_id: IncidentId
    details: IncidentDetails
    written_at: datetime

    @property
    def spoken(self) -> bool:
        """Whether it was heard, and can only be typed up."""
        return self.details.channel in {Channel.CALL, Channel.ROBOT_CALL}

    def is_seen_with(self, other: "Shown") -> bool:
        """Whether one look at the telephone shows both: written by one sender within a few days."""
        mine, its = self.details, other.details
        return (
            self.case_id == other.case_id
            and not (self.spoken or other.spoken)
            and (mine.channel, mine.number) == (its.channel, its.number)
            and abs(mine.happened_at - its.happened_at) <= _ONE_LOOK
        )


class Shelf:
    """Chooses what to keep a file of, evenly among all incidents, and keeps it."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._chosen: list[list[Shown]] = []
        self._seen = 0
        self.uuids: list[str] = []

    def offer(self, shown: Shown, expected: int) -> None:
        """Take the incident if the last picture shows it too, or if it is the turn of one of `expected` in all."""
        self._seen += 1
        if not shown.details.words:
            return
        due = len(self._chosen) * max(expected // MOST, 1)
        last = self._chosen[-1] if self._chosen else []
        if last and len(last) < ON_ONE_PICTURE and shown.is_seen_with(last[0]):
            last.append(shown)
        elif self._seen > due and len(self._chosen) < MOST:
            self._chosen.append([shown])

    def keep(self, scene: Scene, rows: BulkRows) -> int:
        """Keep a file for each that was chosen; how many they are."""
        for place, shown in enumerate(self._chosen):
            content, name, details = _file(scene, scene.chance("file", place), shown)
            key = str(uuid.uuid4())
            self.uuids.append(key)
            kept = keep_bytes(self._vault, key, BytesIO(content), len(content))
            origin = Origin(name, media_type_of(name))
            first = shown[0]
            add_evidence(rows, first.case_id, details, first.written_at, uuid=key, origin=origin, kept=kept)
        return len(self.uuids)


@contextmanager
def kept_or_forgotten(vault: Vault) -> Iterator[Shelf]:
    """A shelf whose files are forgotten again when what they belong to fails."""
    shelf = Shelf(vault)
    try:
        yield shelf
    except BaseException:
        for key in shelf.uuids:
            forget_bytes(vault, key)
        raise


def painted(random: Random, messages: Sequence[str]) -> bytes:
    """A PNG that looks like messages on a telephone, one below the other: bars stand for the writing."""
    rows = [bytearray([_GROUND]) * _WIDTH for _ in range(_HEIGHT)]
    _fill(rows, (0, 0, _WIDTH, 34), _HEAD)
    _fill(rows, (60, 14, 120, 20), _BUBBLE)
    top, most = 50, (_HEIGHT - 110) // (12 * len(messages)) - 2
    for words in messages:
        lines = min(max(len(words) // 14, 1), max(most, 1))
        bottom = top + 12 * lines + 12
        _fill(rows, (10, top, 150, bottom), _BUBBLE)
        for line in range(lines):
            height = top + 10 + 12 * line
            _fill(rows, (18, height, random.randint(90, 142), height + 4), _WRITING)
        top = bottom + 12
    if random.random() < 0.4:
        _fill(rows, (90, top, 170, top + 24), _ANSWER)
    pixels = zlib.compress(b"".join(b"\0" + bytes(row) for row in rows))
    header = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 3, 0, 0, 0)  # eight bits a pixel, out of a palette
    chunks = ((b"IHDR", header), (b"PLTE", _PALETTE), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _file(scene: Scene, random: Random, shown: Sequence[Shown]) -> tuple[bytes, str, EvidenceDetails]:
    """The bytes, the name of the file, and what is said of it."""
    words, first = scene.words.office.evidence, shown[0]
    pattern = words.written if first.spoken else words.said
    details = EvidenceDetails(
        name=words.transcript if first.spoken else words.picture,
        description="\n".join(pattern.format_map(_values(each.details)) for each in shown),
        incidents=tuple(each.incident_id for each in shown),
        formed_at=first.written_at if first.spoken else first.details.happened_at,
        formed_precision=Precision.MINUTE if first.spoken else first.details.precision,
        obtained_at=first.written_at,
        obtained_by="" if first.spoken else words.obtained_by,
        device="" if first.spoken else words.device,
        original_at="" if first.spoken else words.original_at,
    )
    at = first.details.happened_at.astimezone(CHINA)
    if first.spoken:
        text = "\n".join(line.format_map(_values(first.details)) for line in words.lines) + "\n"
        return text.encode(), f"transcript_{at:%Y%m%d_%H%M}.txt", details
    return painted(random, [each.details.words for each in shown]), f"Screenshot_{at:%Y%m%d_%H%M%S}.png", details


def _values(incident: IncidentDetails) -> dict[str, str]:
    at = incident.happened_at.astimezone(CHINA)
    is_day = incident.precision is Precision.DAY
    return {
        "when": format_day(at.date()) if is_day else f"{format_day(at.date())} {at:%H:%M}",
        "number": incident.number or "—",
        "words": incident.words,
    }


def _fill(rows: list[bytearray], box: tuple[int, int, int, int], colour: int) -> None:
    left, top, right, bottom = box
    for row in rows[top:bottom]:
        row[left:right] = bytes([colour]) * (right - left)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
