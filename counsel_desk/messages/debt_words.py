"""Words for what a loan costs. Nothing here calls a loan legal or illegal."""

from collections.abc import Mapping
from enum import StrEnum

from counsel_desk.domain.cost_lines import LineKind, Standing
from counsel_desk.domain.loan_cost import CostGap, CostMethod
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP

WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    CostMethod: {
        CostMethod.MONTHLY: QT_TRANSLATE_NOOP("messages", "Reckoned by equal months"),
        CostMethod.DATED: QT_TRANSLATE_NOOP("messages", "Reckoned by the day of each payment"),
        CostMethod.SINGLE: QT_TRANSLATE_NOOP("messages", "One payment, simple interest"),
    },
    CostGap: {
        CostGap.RECEIVED: QT_TRANSLATE_NOOP("messages", "the amount received"),
        CostGap.INSTALMENTS: QT_TRANSLATE_NOOP("messages", "the instalments of the contract"),
        CostGap.CONTRACT_DATE: QT_TRANSLATE_NOOP("messages", "the date of the contract"),
        CostGap.DAYS: QT_TRANSLATE_NOOP("messages", "right dates: an instalment is not after the contract"),
        CostGap.OUT_OF_RANGE: QT_TRANSLATE_NOOP("messages", "right amounts: no rate fits these"),
    },
    LineKind: {
        LineKind.FOUR_LPR: QT_TRANSLATE_NOOP("messages", "Four times the LPR"),
        LineKind.TWENTY_FOUR: QT_TRANSLATE_NOOP("messages", "24% a year"),
        LineKind.THIRTY_SIX: QT_TRANSLATE_NOOP("messages", "36% a year"),
    },
    Standing: {
        Standing.ABOVE: QT_TRANSLATE_NOOP("messages", "Above the line"),
        Standing.DEPENDS: QT_TRANSLATE_NOOP("messages", "Depends on how it is reckoned"),
        Standing.NOT_ABOVE: QT_TRANSLATE_NOOP("messages", "Not above the line"),
    },
}
