"""Words for files: what kind one is, how cases leave, whom a bundle of files is for, why one stays in."""

from collections.abc import Mapping
from enum import StrEnum

from counsel_desk.domain.case_exports import CaseForm, CaseloadVersion, Fate, Unnamed
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
    CaseForm: {
        CaseForm.WORKBOOK: QT_TRANSLATE_NOOP("messages", "Workbook (Excel, WPS)"),
        CaseForm.PDF: QT_TRANSLATE_NOOP("messages", "PDF"),
    },
    CaseloadVersion: {
        CaseloadVersion.AS_AGREED: QT_TRANSLATE_NOOP("messages", "With the name where the client agreed"),
        CaseloadVersion.UNDER_CODES: QT_TRANSLATE_NOOP("messages", "Redacted: all under their codes"),
        CaseloadVersion.INTERNAL: QT_TRANSLATE_NOOP("messages", "Everything, for your own office only"),
    },
    Unnamed: {
        Unnamed.NOT_ASKED: QT_TRANSLATE_NOOP("messages", "The client was not asked"),
        Unnamed.REFUSED: QT_TRANSLATE_NOOP("messages", "The client refused"),
        Unnamed.WITHDRAWN: QT_TRANSLATE_NOOP("messages", "The client withdrew the consent"),
        Unnamed.NAME_KEPT_BACK: QT_TRANSLATE_NOOP("messages", "The client keeps the name back"),
    },
    Fate: {
        Fate.NAMED: QT_TRANSLATE_NOOP("messages", "Written with the name"),
        Fate.UNDER_CODE: QT_TRANSLATE_NOOP("messages", "Written under the code"),
        Fate.LEFT_OUT: QT_TRANSLATE_NOOP("messages", "Left out"),
        Fate.FAILED: QT_TRANSLATE_NOOP("messages", "Could not be written"),
        Fate.NOT_REACHED: QT_TRANSLATE_NOOP("messages", "Not reached"),
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
