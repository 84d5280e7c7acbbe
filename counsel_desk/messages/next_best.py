"""What is to be done first in a case, and why, in plain words."""

from datetime import date

from counsel_desk.domain.next_best import NextBest, Urgency
from counsel_desk.messages.formats import day, relative_day
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled
from counsel_desk.messages.words import word

_REASONS = {
    Urgency.DANGER: QT_TRANSLATE_NOOP("messages", "{risk}: danger comes before everything else."),
    Urgency.DANGER_NOT_ASKED: QT_TRANSLATE_NOOP(
        "messages", "Nobody has written down yet whether the client is in danger."
    ),
    Urgency.TERM: QT_TRANSLATE_NOOP("messages", "{term}: the term ends {day}."),
    Urgency.TERM_PASSED: QT_TRANSLATE_NOOP(
        "messages", "{term}: the term ended on {date}. Ask at once what can still be done."
    ),
    Urgency.ANSWER_OVERDUE: QT_TRANSLATE_NOOP("messages", "The answer was promised by {date} and has not come."),
    Urgency.TERM_NOT_DATED: QT_TRANSLATE_NOOP(
        "messages", "A term may be running: nobody wrote down the day it counts from ({event})."
    ),
    Urgency.REACH_NOT_ASKED: QT_TRANSLATE_NOOP(
        "messages", "Nobody has asked yet when and how the client may be reached. A call at the wrong hour can harm."
    ),
    Urgency.EVIDENCE: QT_TRANSLATE_NOOP("messages", "Evidence that nobody keeps is lost."),
    Urgency.ORDER: QT_TRANSLATE_NOOP("messages", "It is next in order."),
}


def next_best_what(found: NextBest) -> str:
    """What is to be done: the words of the step, the answer to be asked after, or what to ask the client."""
    if found.step is not None:
        return found.step.step.text
    if found.filing is None:
        return filled(QT_TRANSLATE_NOOP("messages", "Ask how and when we may reach the client"), {})
    sent_to = found.filing.details.sent_to
    return filled(QT_TRANSLATE_NOOP("messages", "Ask after the answer of {name}"), {"name": sent_to})


def next_best_why(found: NextBest, today: date) -> str:
    """Why that comes first."""
    deadline = found.step.step.deadline if found.step is not None else None
    values = {
        "risk": word(found.risk),
        "day": relative_day(found.day, today) if found.day is not None else "",
        "date": day(found.day) if found.day is not None else "",
        "term": found.term.deadline.label if found.term is not None else "",
        "event": deadline.event if deadline is not None else "",
    }
    return filled(_REASONS[found.why], values)
