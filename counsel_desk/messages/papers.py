"""How a client's paper puts what the records say."""

from datetime import date

from counsel_desk.domain.guidance import Deadline, DeadlineUnit, LegalBasis
from counsel_desk.messages.formats import day
from counsel_desk.messages.guidance import legal_basis_line
from counsel_desk.messages.translating import QT_TRANSLATE_NOOP, filled, translated

_DATED = QT_TRANSLATE_NOOP("messages", "{what}: until {day}")
_PROJECTED = QT_TRANSLATE_NOOP("messages", "{what}: until {day} (holidays not announced yet, ask again)")
_UNDATED = {
    DeadlineUnit.CALENDAR_DAYS: QT_TRANSLATE_NOOP("messages", "{what}: within {length} days, counted from “{event}”"),
    DeadlineUnit.WORKING_DAYS: QT_TRANSLATE_NOOP(
        "messages", "{what}: within {length} working days, counted from “{event}”"
    ),
    DeadlineUnit.MONTHS: QT_TRANSLATE_NOOP("messages", "{what}: within {length} months, counted from “{event}”"),
}


class PaperSentences:
    """The sentences of a client's paper in the language the program speaks."""

    def basis(self, basis: LegalBasis) -> str:
        """A legal basis in one line, as sure as it was checked and no surer."""
        return legal_basis_line(basis)

    def deadline(self, deadline: Deadline, due_on: date | None, *, projected: bool) -> str:
        """A term: the day it ends when the event is dated, else its length and from when it runs."""
        if due_on is not None:
            return filled(_PROJECTED if projected else _DATED, {"what": deadline.label, "day": day(due_on)})
        words = _UNDATED[deadline.unit]
        return filled(words, {"what": deadline.label, "length": deadline.length, "event": deadline.event})

    def two_matters(self) -> str:
        """That a debt and the way it is collected are two matters."""
        return translated(
            QT_TRANSLATE_NOOP(
                "messages",
                "What you owe and how you are being pressed are two matters. "
                "Wrong done by a collector can be reported; a debt that is real is still to be settled.",
            )
        )
