"""Words for what goes when a person is erased."""

from collections.abc import Mapping
from enum import StrEnum

from counsel_desk.domain.erasing import Gone
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP

WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    Gone: {
        Gone.CASES: QT_TRANSLATE_NOOP("messages", "Cases"),
        Gone.DEBTS: QT_TRANSLATE_NOOP("messages", "Debts"),
        Gone.INCIDENTS: QT_TRANSLATE_NOOP("messages", "Incidents"),
        Gone.CONTACTS: QT_TRANSLATE_NOOP("messages", "Contacts"),
        Gone.FILINGS: QT_TRANSLATE_NOOP("messages", "Filings"),
        Gone.EVIDENCE: QT_TRANSLATE_NOOP("messages", "Files of evidence"),
        Gone.TASKS: QT_TRANSLATE_NOOP("messages", "Tasks"),
        Gone.NOTES: QT_TRANSLATE_NOOP("messages", "Notes and call notes"),
        Gone.STEPS: QT_TRANSLATE_NOOP("messages", "Steps of checklists"),
        Gone.PEOPLE: QT_TRANSLATE_NOOP("messages", "People around the client"),
        Gone.DRAFTS: QT_TRANSLATE_NOOP("messages", "Drafts"),
        Gone.HISTORY: QT_TRANSLATE_NOOP("messages", "Texts of the history"),
    },
}
