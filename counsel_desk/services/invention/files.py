"""Invented files kept as evidence: small painted screenshots and typed-up calls, some twenty in all."""

import struct
import uuid
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
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


class Shelf:
    """Chooses what to keep a file of, evenly among all incidents, and keeps it."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._chosen: list[Shown] = []
        self._seen = 0
        self.uuids: list[str] = []

    def offer(self, shown: Shown, expected: int) -> None:
        """Take the incident if it is the turn of one of `expected` in all, and something was said."""
        self._seen += 1
        due = len(self._chosen) * max(expected // MOST, 1)
        if self._seen > due and len(self._chosen) < MOST and shown.details.words:
            self._chosen.append(shown)

    def keep(self, scene: Scene, rows: BulkRows) -> int:
        """Keep a file for each that was chosen; how many they are."""
        for place, shown in enumerate(self._chosen):
            content, name, details = _file(scene, scene.chance("file", place), shown)
            key = str(uuid.uuid4())
            self.uuids.append(key)
            kept = keep_bytes(self._vault, key, BytesIO(content), len(content))
            origin = Origin(name, media_type_of(name))
            add_evidence(rows, shown.case_id, details, shown.written_at, uuid=key, origin=origin, kept=kept)
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


def painted(random: Random, words: str) -> bytes:
    """A PNG that looks like a message on a telephone: bars stand for the writing."""
    rows = [bytearray([_GROUND]) * _WIDTH for _ in range(_HEIGHT)]
    _fill(rows, (0, 0, _WIDTH, 34), _HEAD)
    _fill(rows, (60, 14, 120, 20), _BUBBLE)
    lines = max(len(words) // 14, 1)
    bottom = 50 + 12 * min(lines, 16) + 12
    _fill(rows, (10, 50, 150, bottom), _BUBBLE)
    for line in range(min(lines, 16)):
        _fill(rows, (18, 60 + 12 * line, random.randint(90, 142), 64 + 12 * line), _WRITING)
    if random.random() < 0.4:
        _fill(rows, (90, bottom + 14, 170, bottom + 38), _ANSWER)
    pixels = zlib.compress(b"".join(b"\0" + bytes(row) for row in rows))
    header = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 3, 0, 0, 0)  # eight bits a pixel, out of a palette
    chunks = ((b"IHDR", header), (b"PLTE", _PALETTE), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _file(scene: Scene, random: Random, shown: Shown) -> tuple[bytes, str, EvidenceDetails]:
    """The bytes, the name of the file, and what is said of it."""
    words, incident = scene.words.office.evidence, shown.details
    at = incident.happened_at.astimezone(CHINA)
    values = {
        "when": format_day(at.date()) if incident.precision is Precision.DAY else f"{format_day(at.date())} {at:%H:%M}",
        "number": incident.number or "—",
        "words": incident.words,
    }
    spoken = incident.channel in {Channel.CALL, Channel.ROBOT_CALL}
    details = EvidenceDetails(
        name=words.transcript if spoken else words.picture,
        description=(words.written if spoken else words.said).format_map(values),
        incidents=(shown.incident_id,),
        formed_at=shown.written_at if spoken else incident.happened_at,
        formed_precision=Precision.MINUTE if spoken else incident.precision,
        obtained_at=shown.written_at,
        obtained_by="" if spoken else words.obtained_by,
        device="" if spoken else words.device,
        original_at="" if spoken else words.original_at,
    )
    if spoken:
        text = "\n".join(line.format_map(values) for line in words.lines) + "\n"
        return text.encode(), f"transcript_{at:%Y%m%d_%H%M}.txt", details
    return painted(random, incident.words), f"Screenshot_{at:%Y%m%d_%H%M%S}.png", details


def _fill(rows: list[bytearray], box: tuple[int, int, int, int], colour: int) -> None:
    left, top, right, bottom = box
    for row in rows[top:bottom]:
        row[left:right] = bytes([colour]) * (right - left)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
