"""What still waits in a case that is about to be closed, as a list under each kind."""

from collections.abc import Iterable, Sequence
from datetime import date

from counsel_desk import messages
from counsel_desk.domain.contacts import Contact
from counsel_desk.domain.filings import Filing
from counsel_desk.services.loose_ends import LooseEnds
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.panel import Notice

_NAMED = 4  # of each kind; the rest is counted


class LooseEndsNotice(Notice):
    """Out of sight while nothing waits. It keeps nobody from closing the case."""

    def __init__(self, today: date) -> None:
        super().__init__(tone=Tone.WARNING)
        self._today = today
        self.setObjectName("loose_ends")
        self.hide()

    def show_ends(self, ends: LooseEnds) -> None:
        """Name what is open."""
        parts = (
            (self.tr("Follow-ups that stay open: {count}"), [task.details.title for task in ends.tasks]),
            (self.tr("Answers that are still awaited: {count}"), list(map(self._awaited, ends.filings))),
            (self.tr("Promises without a task: {count}"), list(map(self._promised, ends.promises))),
        )
        said = ["\n".join(_listed(heading, named)) for heading, named in parts if named]
        self.show_words("\n".join(said), Tone.WARNING, self.tr("Still open in this case"))
        self.setVisible(bool(said))

    def _awaited(self, filing: Filing) -> str:
        until = filing.details.promised_until
        when = self.tr("no day promised") if until is None else self._until(until)
        return " · ".join((messages.word(filing.details.kind), messages.aside(filing.details.sent_to, when)))

    def _promised(self, contact: Contact) -> str:
        details = contact.details
        words = details.promise.strip()
        if details.promised_by is not None:
            words = messages.labelled(messages.word(details.promised_by), words)
        return words if details.promised_until is None else messages.aside(words, self._until(details.promised_until))

    def _until(self, day: date) -> str:
        return self.tr("promised: {day}").format(day=messages.relative_day(day, self._today))


def _listed(heading: str, named: Sequence[str]) -> Iterable[str]:
    yield heading.format(count=len(named))
    yield from (f"· {each}" for each in named[:_NAMED])
    if len(named) > _NAMED:
        yield "…"
