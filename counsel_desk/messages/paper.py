"""How a paper for a client puts what the records say: legal bases and terms, and what must be said beside them."""

from datetime import date

from counsel_desk.domain.guidance import Deadline, DeadlineUnit, LegalBasis
from counsel_desk.messages.formats import day
from counsel_desk.messages.guidance import legal_basis_line
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated
from counsel_desk.services.papers import PaperPhrases

# The event is a Chinese noun phrase that ends in 之日, so that Chinese reads 收到支付令之日起 15 日内.
_TERMS = {
    DeadlineUnit.CALENDAR_DAYS: QT_TRANSLATE_NOOP("messages", "within {length} days of {event}"),
    DeadlineUnit.WORKING_DAYS: QT_TRANSLATE_NOOP("messages", "within {length} working days of {event}"),
    DeadlineUnit.MONTHS: QT_TRANSLATE_NOOP("messages", "within {length} months of {event}"),
}


def paper_phrases() -> PaperPhrases:
    """The phrases in the language of the installed translator."""
    return _Phrases()


def term(deadline: Deadline) -> str:
    """How long a term is and from when it runs: within 15 days of 收到支付令之日."""
    return filled(_TERMS[deadline.unit], {"length": deadline.length, "event": deadline.event})


def due(due_on: date, *, projected: bool) -> str:
    """The last day of a term, marked where it rests on working days that are not announced yet."""
    words = QT_TRANSLATE_NOOP("messages", "by {day}")
    if projected:
        words = QT_TRANSLATE_NOOP("messages", "by {day} (projected: that year's holidays are not announced yet)")
    return filled(words, {"day": day(due_on)})


class _Phrases:
    def basis(self, basis: LegalBasis) -> str:
        return legal_basis_line(basis)

    def deadline(self, deadline: Deadline, due_on: date | None, *, projected: bool) -> str:
        said = term(deadline) if due_on is None else due(due_on, projected=projected)
        return filled(QT_TRANSLATE_NOOP("messages", "{what}: {when}"), {"what": deadline.label, "when": said})

    def passed(self, deadline: Deadline, ended_on: date) -> str:
        words = QT_TRANSLATE_NOOP("messages", "{what}: ended on {day}. Tell us at once.")
        return filled(words, {"what": deadline.label, "day": day(ended_on)})

    def two_matters(self) -> str:
        return translated(
            QT_TRANSLATE_NOOP(
                "messages",
                "The debt and the way it is collected are two matters. What is really owed can be settled calmly, step "
                "by step; what collectors may not do they may not do, whatever is owed.",
            )
        )
