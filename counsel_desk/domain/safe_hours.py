"""How and when a client may be called without putting them at risk."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum


class CallPermission(StrEnum):
    """What the client allows (安全联系方式)."""

    MAY_CALL = "may_call"
    MAY_LEAVE_MESSAGE = "may_leave_message"  # and say who we are
    MESSAGE_WITHOUT_NAMING = "message_without_naming"
    DO_NOT_CALL = "do_not_call"


SafeHours = tuple[tuple[time, time], ...]


@dataclass(frozen=True, slots=True)
class SafeContact:
    """A client's wish; no hours means any hour. A window may cross midnight."""

    permission: CallPermission
    hours: SafeHours
    note: str
