"""The conversations of a case as a table: contacts, and call notes among them."""

from array import array
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from counsel_desk import messages
from counsel_desk.domain.contacts import Contact, Conversation, promise_state
from counsel_desk.domain.moments import Precision
from counsel_desk.services.desk import Desk
from counsel_desk.ui.models.id_list import Column, IdListModel, Row
from counsel_desk.ui.pages.case.contact_detail import PROMISE_TONES, reached_words, who
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import Tone
from counsel_desk.ui.widgets.id_table import IdTable

translate = QCoreApplication.translate

_LINE, _NAME = 200, 16  # characters of a text, and of a name, that a line shows
_ROWS = (2, 4)  # that are seen at the least; more of them scroll where the window is low
_TICKET = 5  # the column that a narrow table leaves to the detail


class ContactsTable(IdTable):
    """One conversation is chosen at a time, and stays chosen while they are read anew."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        self._model = IdListModel(tasks, _columns(desk), self._rows)
        super().__init__(translate("ContactsTable", "Contacts"), self._model)
        self._model.setParent(self)
        self._shown: dict[int, Conversation] = {}
        self.setObjectName("contacts_table")

    def show_conversations(self, conversations: Iterable[Conversation]) -> None:
        """Show these, in this order."""
        self._shown = {_row_of(each): each for each in conversations}
        self.show_ids(array("q", self._shown))
        self.setMinimumHeight(self.height_for(min(max(len(self._shown), _ROWS[0]), _ROWS[1])))

    def choose_one(self) -> None:
        """Choose the first, where none is chosen."""
        if self._shown and self.chosen_id() is None:
            self.choose(next(iter(self._shown)))

    def chosen_conversation(self) -> Conversation | None:
        """The chosen one, if it is shown."""
        row = self.chosen_id()
        return None if row is None else self._shown.get(row)

    def give_room(self, *, narrow: bool) -> None:
        """What was said needs the room more than a ticket does."""
        self.setColumnHidden(_TICKET, narrow)

    def _rows(self, ids: Sequence[int]) -> list[Row]:
        """Called in a reader thread: the conversations of these rows, which were read already."""
        shown = self._shown
        return [(row, shown[row]) for row in ids if row in shown]


def _columns(desk: Desk) -> tuple[Column, ...]:
    def promised(row: Row) -> str:
        state = promise_state(row[1], desk.today)
        return "" if state is None else messages.word(state)

    def promise_tone(row: Row) -> Tone | None:
        state = promise_state(row[1], desk.today)
        return None if state is None else PROMISE_TONES[state]

    return (
        Column(translate("ContactsTable", "When"), lambda row: _when(row[1])),
        Column(translate("ContactsTable", "With"), lambda row: _with(row[1])),
        Column(translate("ContactsTable", "By what way"), lambda row: _way(row[1]), tone=lambda row: _way_tone(row[1])),
        Column(translate("ContactsTable", "What was said"), lambda row: _said(row[1]), stretches=True),
        Column(translate("ContactsTable", "Promise"), promised, tone=promise_tone),
        Column(translate("ContactsTable", "Ticket"), lambda row: _head(_ticket(row[1]), _NAME)),
    )


def _row_of(conversation: Conversation) -> int:
    """Contacts and notes are numbered apart, so a note stands under its number below zero."""
    record = conversation.record
    return int(record.id) if isinstance(record, Contact) else -int(record.id)


def _when(conversation: Conversation) -> str:
    record = conversation.record
    precision = record.details.precision if isinstance(record, Contact) else Precision.MINUTE
    return messages.instant(conversation.at, precision)


def _with(conversation: Conversation) -> str:
    """A name may be long; the word for a party stands whole."""
    said = who(conversation)
    return said if said == messages.word(conversation.party) else _head(said, _NAME)


def _failed(conversation: Conversation) -> bool:
    record = conversation.record
    return isinstance(record, Contact) and record.details.answered is False


def _way(conversation: Conversation) -> str:
    """By what way, and whether in vain."""
    record = conversation.record
    way = messages.word(record.details.channel if isinstance(record, Contact) else record.kind)
    return f"{way} · {reached_words(answered=False)}" if _failed(conversation) else way


def _way_tone(conversation: Conversation) -> Tone | None:
    """Only what failed stands out."""
    return Tone.WARNING if _failed(conversation) else None


def _said(conversation: Conversation) -> str:
    record = conversation.record
    words = (record.details.said or record.details.promise) if isinstance(record, Contact) else record.text
    return " ".join(words[:_LINE].split())


def _ticket(conversation: Conversation) -> str:
    record = conversation.record
    return record.details.ticket if isinstance(record, Contact) else ""


def _head(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[: most - 1]}…"
