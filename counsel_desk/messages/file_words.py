"""Words for files: what kind one is, whom a bundle of them is for, why one stays in."""

from collections.abc import Mapping
from enum import StrEnum

from counsel_desk.domain.evidence import FileKind
from counsel_desk.domain.evidence_bundle import BundlePurpose, HeldBack
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP

WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    FileKind: {
        FileKind.PICTURE: QT_TRANSLATE_NOOP("messages", "Picture"),
        FileKind.AUDIO: QT_TRANSLATE_NOOP("messages", "Sound"),
        FileKind.VIDEO: QT_TRANSLATE_NOOP("messages", "Film"),
        FileKind.PDF: QT_TRANSLATE_NOOP("messages", "PDF"),
        FileKind.TEXT: QT_TRANSLATE_NOOP("messages", "Text"),
        FileKind.OTHER: QT_TRANSLATE_NOOP("messages", "Other file"),
    },
    BundlePurpose: {
        BundlePurpose.POLICE: QT_TRANSLATE_NOOP("messages", "Police report"),
        BundlePurpose.REGULATOR: QT_TRANSLATE_NOOP("messages", "Complaint to a regulator"),
        BundlePurpose.COURT: QT_TRANSLATE_NOOP("messages", "Court"),
    },
    HeldBack: {
        HeldBack.NAME: QT_TRANSLATE_NOOP("messages", "Not included: the client keeps the name back"),
        HeldBack.WORDS: QT_TRANSLATE_NOOP("messages", "Not included: the client keeps exact words back"),
        HeldBack.PERSON: QT_TRANSLATE_NOOP("messages", "Not included: it concerns somebody who has not agreed"),
    },
}
