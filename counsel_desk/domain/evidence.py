"""A file kept as evidence: what it is, where it comes from, and the hash that proves it unchanged."""

from dataclasses import dataclass
from datetime import datetime

from counsel_desk.domain.ids import CaseId, ContactId, EvidenceId, IncidentId


@dataclass(frozen=True, slots=True)
class EvidenceDetails:
    """What a person says of a file. `original_at` tells where the original is, such as "the client's phone"."""

    name: str
    description: str = ""
    incident: IncidentId | None = None
    contact: ContactId | None = None
    formed_at: datetime | None = None
    obtained_at: datetime | None = None
    obtained_by: str = ""
    device: str = ""
    original_at: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file as kept: `size` in bytes, `sha256` in hexadecimal; `redacted_from` is the original of a redacted copy."""

    id: EvidenceId
    uuid: str
    case_id: CaseId
    version: int
    details: EvidenceDetails
    original_name: str
    media_type: str
    size: int
    sha256: str
    redacted_from: EvidenceId | None
    kept_at: datetime
