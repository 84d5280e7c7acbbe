"""Words for backups."""

from collections.abc import Mapping
from enum import StrEnum

from counsel_desk.domain.backup_retention import BackupReason, BackupState, FormerBackups, Held, SecondPlace
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP

WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    BackupReason: {
        BackupReason.DAILY: QT_TRANSLATE_NOOP("messages", "First opening of the day"),
        BackupReason.CLOSING: QT_TRANSLATE_NOOP("messages", "On closing"),
        BackupReason.BY_HAND: QT_TRANSLATE_NOOP("messages", "By hand"),
        BackupReason.BEFORE_UPGRADE: QT_TRANSLATE_NOOP("messages", "Before an upgrade"),
        BackupReason.BEFORE_RESTORE: QT_TRANSLATE_NOOP("messages", "Before a restore"),
        BackupReason.NEW_KEY: QT_TRANSLATE_NOOP("messages", "After somebody left"),
        BackupReason.ERASED: QT_TRANSLATE_NOOP("messages", "After a person was erased"),
    },
    FormerBackups: {
        FormerBackups.REWRITE: QT_TRANSLATE_NOOP("messages", "Rewrite them so that only today's passphrases open them"),
        FormerBackups.DROP: QT_TRANSLATE_NOOP("messages", "Delete them"),
    },
    BackupState: {
        BackupState.GOOD: QT_TRANSLATE_NOOP("messages", "Checked"),
        BackupState.UNPROVEN: QT_TRANSLATE_NOOP("messages", "Not proven"),
        BackupState.DAMAGED: QT_TRANSLATE_NOOP("messages", "Damaged"),
    },
    SecondPlace: {
        SecondPlace.NONE: QT_TRANSLATE_NOOP("messages", "none was chosen"),
        SecondPlace.THERE: QT_TRANSLATE_NOOP("messages", "chosen, and there"),
        SecondPlace.MISSING: QT_TRANSLATE_NOOP("messages", "chosen, and missing now"),
    },
    Held: {
        Held.CLIENTS: QT_TRANSLATE_NOOP("messages", "Clients"),
        Held.CASES: QT_TRANSLATE_NOOP("messages", "Cases"),
        Held.INCIDENTS: QT_TRANSLATE_NOOP("messages", "Incidents"),
        Held.CONTACTS: QT_TRANSLATE_NOOP("messages", "Contacts"),
        Held.TASKS: QT_TRANSLATE_NOOP("messages", "Tasks"),
        Held.EVIDENCE: QT_TRANSLATE_NOOP("messages", "Files of evidence"),
    },
}
