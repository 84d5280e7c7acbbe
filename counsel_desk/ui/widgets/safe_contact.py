"""How a client may be reached, said before anybody rings."""

from datetime import datetime

from counsel_desk import messages
from counsel_desk.domain.safe_hours import SafeContact, SafetyCode, is_safe
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.panel import Notice

_TONES = {
    SafetyCode.SAFE: Tone.OK,
    SafetyCode.NOT_ASKED: Tone.WARNING,
    SafetyCode.OUTSIDE_HOURS: Tone.WARNING,
    SafetyCode.DO_NOT_CALL: Tone.DANGER,
}


class SafeContactNotice(Notice):
    """The client's wish in words, and in colour whether a call now would keep to it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("safe_contact")
        self.hide()

    def show_contact(self, contact: SafeContact, now: datetime) -> None:
        """Say the wish, the hours, the client's own words about it."""
        answer = is_safe(now, contact)
        heading = self.tr("Safe contact: do not ring now")
        if answer.safe:
            heading = self.tr("Safe contact")
        elif answer.code is SafetyCode.NOT_ASKED:
            heading = self.tr("Safe contact: ask at the first call")
        self.show_words(messages.safe_contact_text(contact), _TONES[answer.code], heading)
        self.show()
