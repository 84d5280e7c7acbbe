"""Why a conduct is suggested and how sure that is, what a message tells, and what speaks for a debt."""

from collections.abc import Mapping
from enum import StrEnum

from counsel_desk.domain.conduct_rules import Certainty
from counsel_desk.domain.contact_norms import MOST_ANSWERED, MOST_UNANSWERED, ContactNorm
from counsel_desk.domain.incidents import Conduct, IncidentDetails
from counsel_desk.domain.message_debts import DebtSign
from counsel_desk.domain.message_facts import SumKind
from counsel_desk.domain.moments import day_of
from counsel_desk.messages.formats import day, instant
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled

WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    Certainty: {
        Certainty.CLEAR: QT_TRANSLATE_NOOP("messages", "The words say it clearly"),
        Certainty.LIKELY: QT_TRANSLATE_NOOP("messages", "The words make it likely"),
        Certainty.SLIGHT: QT_TRANSLATE_NOOP("messages", "Only a slight sign: look closely"),
    },
    ContactNorm: {
        ContactNorm.NIGHT: QT_TRANSLATE_NOOP("messages", "Contact between 22:00 and 8:00"),
        ContactNorm.OFTEN_ANSWERED: QT_TRANSLATE_NOOP("messages", "More than 3 answered calls a day"),
        ContactNorm.OFTEN_UNANSWERED: QT_TRANSLATE_NOOP("messages", "More than 6 unanswered dials a day"),
    },
    SumKind: {
        SumKind.CLAIMED: QT_TRANSLATE_NOOP("messages", "Claimed"),
        SumKind.PART: QT_TRANSLATE_NOOP("messages", "Fee or interest"),
        SumKind.OFFERED: QT_TRANSLATE_NOOP("messages", "Offered"),
        SumKind.OTHER: QT_TRANSLATE_NOOP("messages", "Another sum"),
    },
    DebtSign: {
        DebtSign.TAIL: QT_TRANSLATE_NOOP("messages", "the end of the contract's number"),
        DebtSign.SENDER: QT_TRANSLATE_NOOP("messages", "the sender"),
        DebtSign.NAMED: QT_TRANSLATE_NOOP("messages", "a name in the text"),
        DebtSign.SUM: QT_TRANSLATE_NOOP("messages", "the amount"),
    },
}

# Norms, not law: no sentence here may say that something is forbidden.
_NORMS = {
    ContactNorm.NIGHT: QT_TRANSLATE_NOOP(
        "messages",
        "It came at {when}. The industry's norms leave 22:00 to 8:00 free of collecting, unless something else was "
        "agreed. A norm of the industry, not law.",
    ),
    ContactNorm.OFTEN_ANSWERED: QT_TRANSLATE_NOOP(
        "messages",
        "One collector got through {count} times on {day}; with this call it is more than {most}. The national "
        "standard recommends at most {most} effective calls a day. A norm of the industry, not law.",
    ),
    ContactNorm.OFTEN_UNANSWERED: QT_TRANSLATE_NOOP(
        "messages",
        "One collector rang {count} times on {day} without an answer; with this call it is more than {most}. The "
        "banking association's guideline names {most} dials a day to one number: check that it was one number. "
        "A norm of the industry, not law.",
    ),
}
_MOST = {ContactNorm.NIGHT: 0, ContactNorm.OFTEN_ANSWERED: MOST_ANSWERED, ContactNorm.OFTEN_UNANSWERED: MOST_UNANSWERED}


def conduct_reason(conduct: Conduct, details: IncidentDetails) -> str:
    """Why a conduct is suggested: in the words of its rule, or with the figures of the norm; empty for one by hand."""
    if conduct.rule not in _NORMS:
        return conduct.reason
    norm = ContactNorm(conduct.rule)
    values = {
        "when": instant(details.happened_at, details.precision),
        "day": day(day_of(details.happened_at)),
        "count": conduct.counted or 0,
        "most": _MOST[norm],
    }
    return filled(_NORMS[norm], values)
