"""Words for what kind of file something is."""

from collections.abc import Mapping
from enum import StrEnum

from counsel_desk.domain.evidence import FileKind
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
}
