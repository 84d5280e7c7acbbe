"""Words for two records of one client that are merged, and parted again."""

from collections.abc import Mapping
from enum import StrEnum

from counsel_desk.domain.merging import MergeField, Part, Side, StaysWhy
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP

WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    Side: {
        Side.STAYS: QT_TRANSLATE_NOOP("messages", "The record that stays"),
        Side.GOES: QT_TRANSLATE_NOOP("messages", "The record that goes"),
    },
    MergeField: {
        MergeField.NAME: QT_TRANSLATE_NOOP("messages", "Name"),
        MergeField.ALIAS: QT_TRANSLATE_NOOP("messages", "Alias"),
        MergeField.ROLE: QT_TRANSLATE_NOOP("messages", "Role"),
        MergeField.ID_NUMBER: QT_TRANSLATE_NOOP("messages", "ID number"),
        MergeField.BIRTH_YEAR: QT_TRANSLATE_NOOP("messages", "Born"),
        MergeField.GENDER: QT_TRANSLATE_NOOP("messages", "Gender"),
        MergeField.REGION: QT_TRANSLATE_NOOP("messages", "Region"),
        MergeField.RETAIN_UNTIL: QT_TRANSLATE_NOOP("messages", "Keep until"),
    },
    Part: {
        Part.CASES: QT_TRANSLATE_NOOP("messages", "Cases"),
        Part.PEOPLE: QT_TRANSLATE_NOOP("messages", "People around"),
        Part.NOTES: QT_TRANSLATE_NOOP("messages", "Notes on the client"),
        Part.PHONES: QT_TRANSLATE_NOOP("messages", "Phones"),
        Part.CONSENTS: QT_TRANSLATE_NOOP("messages", "Consents"),
        Part.DETAILS: QT_TRANSLATE_NOOP("messages", "Details"),
    },
    StaysWhy: {
        StaysWhy.ADDED: QT_TRANSLATE_NOOP("messages", "written down after the merge"),
        StaysWhy.CHANGED: QT_TRANSLATE_NOOP("messages", "changed after the merge"),
        StaysWhy.MOVED: QT_TRANSLATE_NOOP("messages", "filed under another client after the merge"),
        StaysWhy.TAKEN_OUT: QT_TRANSLATE_NOOP("messages", "taken out after the merge"),
    },
}
