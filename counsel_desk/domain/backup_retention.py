"""What a backup is, which are kept, and which may go by their own dates alone: a wrong clock must not clear the shelf.

The newest of each of the last twelve days, ten weeks and nine months is kept, as Anki does it. Days, weeks and months
without a backup do not count, so that an office that was closed for a quarter comes back to all it had.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from counsel_desk.domain.moments import CHINA, day_of

DAYS = 12
WEEKS = 10
MONTHS = 9
WAYS_BACK = 3
"""Backups taken before a restore or an upgrade are the way back from it; so many of each stay besides."""
OVERDUE_AFTER = timedelta(days=3)
_LONGEST_DAYS = (MONTHS + 1) * 31
_NOON = time(12)


class SecondPlace(StrEnum):
    """Whether backups are copied to a second place."""

    NONE = "none"
    THERE = "there"
    MISSING = "missing"


class BackupReason(StrEnum):
    """Why a backup was taken."""

    DAILY = "daily"
    CLOSING = "closing"
    BY_HAND = "by_hand"
    BEFORE_UPGRADE = "before_upgrade"
    BEFORE_RESTORE = "before_restore"
    NEW_KEY = "new_key"  # after somebody left and the data key was replaced
    ERASED = "erased"  # after a person was erased


class BackupState(StrEnum):
    """What is known of a backup: only a good one counts."""

    GOOD = "good"
    UNPROVEN = "unproven"
    DAMAGED = "damaged"


class FormerBackups(StrEnum):
    """What is done with backups that somebody who has left can still open, or that hold somebody who was erased."""

    REWRITE = "rewrite"  # under the key and with the passphrases of today, without whoever was erased
    DROP = "drop"


class Held(StrEnum):
    """What a vault and a backup of it are compared by."""

    CLIENTS = "clients"
    CASES = "cases"
    INCIDENTS = "incidents"
    CONTACTS = "contacts"
    TASKS = "tasks"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Taken:
    """When and why a good backup was taken; `name` tells those of the same second apart."""

    taken_at: datetime
    reason: BackupReason
    name: str


def to_drop(good: Sequence[Taken], made_now: Taken | None = None) -> tuple[Taken, ...]:
    """Those of the good backups that may go; one that is damaged or unproven is never handed in here.

    `made_now` stays whatever its date says: with the clock set back it would look like the oldest.
    """
    newest_first = sorted(good, key=lambda each: (each.taken_at, each.name), reverse=True)
    kept = {made_now} if made_now is not None else set()
    kept |= _newest_of_each(newest_first, DAYS, lambda each: day_of(each.taken_at))
    kept |= _newest_of_each(newest_first, WEEKS, lambda each: day_of(each.taken_at).isocalendar()[:2])
    kept |= _newest_of_each(newest_first, MONTHS, lambda each: day_of(each.taken_at).isoformat()[:7])
    for reason in (BackupReason.BEFORE_UPGRADE, BackupReason.BEFORE_RESTORE):
        kept.update([each for each in newest_first if each.reason is reason][:WAYS_BACK])
    return tuple(each for each in newest_first if each not in kept)


def goes_on(good: Sequence[Taken], today: date) -> Mapping[Taken, date]:
    """The day on which each of the good backups goes by itself if one is taken on every day from now on.

    Those that only later ones of their own kind push out, as before a restore, are left out.
    """
    left, found = list(good), dict[Taken, date]()
    for days in range(1, _LONGEST_DAYS):
        taken_at = datetime.combine(today + timedelta(days=days), _NOON, CHINA)
        made = Taken(taken_at, BackupReason.DAILY, "")
        left.append(made)
        for each in to_drop(left, made):
            left.remove(each)
            if each in good:
                found[each] = day_of(taken_at)
    return found


def is_overdue(newest: datetime | None, now: datetime) -> bool:
    """Whether the newest good backup is older than three days, or there is none.

    One dated later than tomorrow was taken by a wrong clock and proves nothing.
    """
    return newest is None or not now - OVERDUE_AFTER <= newest <= now + timedelta(days=1)


def _newest_of_each(newest_first: Sequence[Taken], number: int, period: Callable[[Taken], Hashable]) -> set[Taken]:
    newest: dict[Hashable, Taken] = {}
    for each in newest_first:
        newest.setdefault(period(each), each)
    return set(list(newest.values())[:number])
