"""Words for what was filed with others, and what came of it."""

from collections.abc import Mapping
from enum import StrEnum

from counsel_desk.domain.filings import FilingChannel, FilingOutcome, FilingState
from counsel_desk.domain.guidance import FilingKind
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP

WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    FilingKind: {
        FilingKind.REQUEST: QT_TRANSLATE_NOOP("messages", "Request"),
        FilingKind.COMPLAINT: QT_TRANSLATE_NOOP("messages", "Complaint"),
        FilingKind.REPORT: QT_TRANSLATE_NOOP("messages", "Report of wrongdoing"),
        FilingKind.OBJECTION: QT_TRANSLATE_NOOP("messages", "Objection to a credit record"),
        FilingKind.POLICE: QT_TRANSLATE_NOOP("messages", "Report to the police"),
        FilingKind.MEDIATION: QT_TRANSLATE_NOOP("messages", "Request for mediation"),
        FilingKind.LEGAL_AID: QT_TRANSLATE_NOOP("messages", "Request for legal aid"),
        FilingKind.LAWSUIT: QT_TRANSLATE_NOOP("messages", "Lawsuit"),
        FilingKind.ARBITRATION: QT_TRANSLATE_NOOP("messages", "Arbitration"),
        FilingKind.OTHER: QT_TRANSLATE_NOOP("messages", "Something else filed"),
    },
    FilingChannel: {
        FilingChannel.CALL: QT_TRANSLATE_NOOP("messages", "By telephone"),
        FilingChannel.ONLINE: QT_TRANSLATE_NOOP("messages", "On a website or in an app"),
        FilingChannel.IN_PERSON: QT_TRANSLATE_NOOP("messages", "In person, on the spot"),
        FilingChannel.LETTER: QT_TRANSLATE_NOOP("messages", "Letter"),
        FilingChannel.EMAIL: QT_TRANSLATE_NOOP("messages", "E-mail"),
        FilingChannel.WECHAT: QT_TRANSLATE_NOOP("messages", "WeChat"),
        FilingChannel.OTHER: QT_TRANSLATE_NOOP("messages", "Other channel"),
    },
    FilingOutcome: {
        FilingOutcome.WAITING: QT_TRANSLATE_NOOP("messages", "No answer yet"),
        FilingOutcome.SATISFIED: QT_TRANSLATE_NOOP("messages", "Answered, settled"),
        FilingOutcome.PARTLY: QT_TRANSLATE_NOOP("messages", "Answered, partly settled"),
        FilingOutcome.NOT_SATISFIED: QT_TRANSLATE_NOOP("messages", "Answered, not settled"),
        FilingOutcome.REFUSED: QT_TRANSLATE_NOOP("messages", "Not taken on"),
        FilingOutcome.NO_ANSWER: QT_TRANSLATE_NOOP("messages", "Never answered"),
        FilingOutcome.DROPPED: QT_TRANSLATE_NOOP("messages", "Not pursued any more"),
    },
    FilingState: {
        FilingState.WAITING: QT_TRANSLATE_NOOP("messages", "Waiting for the answer"),
        FilingState.NO_DAY: QT_TRANSLATE_NOOP("messages", "No day promised"),
        FilingState.OVERDUE: QT_TRANSLATE_NOOP("messages", "Answer overdue"),
        FilingState.GO_ON: QT_TRANSLATE_NOOP("messages", "Not settled: go on"),
        FilingState.TAKEN_FURTHER: QT_TRANSLATE_NOOP("messages", "Not settled: gone on elsewhere"),
        FilingState.SETTLED: QT_TRANSLATE_NOOP("messages", "Settled"),
        FilingState.ENDED: QT_TRANSLATE_NOOP("messages", "Ended"),
        FilingState.UNSETTLED: QT_TRANSLATE_NOOP("messages", "Not settled"),
        FilingState.UNANSWERED: QT_TRANSLATE_NOOP("messages", "Unanswered when the case was closed"),
    },
}
