"""A pack as one text, so that a vault can keep the version a case was told."""

import hashlib
import json
from typing import Any

from counsel_desk.domain.guidance import Pack
from counsel_desk.errors import FileError
from counsel_desk.guidance.records import from_plain, to_plain


def to_json(pack: Pack) -> str:
    """The whole pack as canonical JSON; `from_json` gives back an equal one."""
    return _canonical(to_plain(pack))


def from_json(text: str) -> Pack:
    """The pack that `to_json` wrote, its content hash kept.

    Raises FileError ``guidance.damaged`` if the text is no longer what was written.
    """
    try:
        plain = json.loads(text)
        whole = plain["content_hash"] == content_hash(plain)
    except (ValueError, KeyError, TypeError) as error:
        raise FileError("guidance.damaged") from error
    if not whole:
        raise FileError("guidance.damaged")
    return from_plain(Pack, plain)


def is_whole(text: str, of_hash: str) -> bool:
    """Whether a text is what `to_json` wrote for the pack of that content hash, quicker than reading it."""
    try:
        plain = json.loads(text)
        return isinstance(plain, dict) and plain["content_hash"] == content_hash(plain) == of_hash
    except (ValueError, KeyError):
        return False


def content_hash(plain: dict[str, Any]) -> str:
    """SHA-256 in hex of a pack in plain values, its own hash left out."""
    content = {name: value for name, value in plain.items() if name != "content_hash"}
    return hashlib.sha256(_canonical(content).encode()).hexdigest()


def _canonical(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
