"""The conversations of a case that are not a collector's, with what was promised in them."""

from array import array
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.contacts import Contact, ContactParty, Conversation, promise_state
from counsel_desk.domain.ids import CaseId, ContactId
from counsel_desk.domain.moments import Precision
from counsel_desk.services.contacts import conversations_of
from counsel_desk.services.desk import Desk
from counsel_desk.ui.models.id_list import Column, IdListModel, Row
from counsel_desk.ui.pages.case.contact_deeds import ContactDeeds
from counsel_desk.ui.pages.case.contact_detail import PROMISE_TONES, ContactDetail, reached_words, who
from counsel_desk.ui.pages.case.moves import move_contact
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.id_table import IdTable
from counsel_desk.ui.widgets.text import button, label

_LINE, _NAME = 200, 16  # characters of a text, and of a name, that a line shows
_TICKET = 5  # the column that a narrow table leaves to the detail
_NARROW = 900  # pixels at 100% text


class ContactsTab(CaseTab):
    """Arrows choose, Enter changes. Call notes stand among them, to be read and not written twice."""

    note_asked = Signal(object)
    """Show this call note (`NoteId`) where it stands."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, parent)
        self._case: CaseId | None = None
        self._wanted: int | None = None
        self._all: tuple[Conversation, ...] = ()
        self._shown: dict[int, Conversation] = {}
        self._model = IdListModel(tasks, self._columns(), self._rows, self)
        self.table = IdTable(self.tr("Contacts"), self._model)
        self.table.setObjectName("contacts_table")
        self.table.setMinimumHeight(theme().px(150))
        self.table.chosen.connect(lambda _row: self._show_chosen())
        self.table.opened.connect(lambda _row: self._open())
        self.detail = ContactDetail(desk)
        self.deeds = ContactDeeds(self)
        self._lay_out()
        self._connect()

    def title(self) -> str:
        """The word on the tab."""
        return self.tr("Contacts")

    def show_case(self, case_id: CaseId) -> None:
        """Show the conversations of a case; the chosen one stays chosen while the case stays the same."""
        if case_id != self._case:
            self._case, self._wanted = case_id, None
            self.party.setCurrentIndex(0)
            self._stack.setCurrentWidget(self._unread)
        self._read()

    def show_contact(self, contact_id: ContactId) -> None:
        """Choose a contact, now or as soon as it is read."""
        self._wanted = contact_id
        self.party.setCurrentIndex(0)
        self._filter()

    def add(self) -> None:
        """Ask for a new contact of this case."""
        if self._case is not None:
            self.deeds.write(self._case)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What was said needs the room more than a ticket does."""
        super().resizeEvent(event)
        self.table.setColumnHidden(_TICKET, self.width() < theme().px(_NARROW))

    def _read(self) -> None:
        if self._case is not None:
            work = partial(conversations_of, self.desk, self._case)
            self.tasks.read(self, work, then=partial(self._take, self._case), failed=self.tell)

    def _take(self, case_id: CaseId, conversations: tuple[Conversation, ...]) -> None:
        if case_id == self._case:
            self._all = conversations
            self._filter()

    def _filter(self) -> None:
        """Show those with the chosen party, with the same one chosen where it is still there."""
        party = self.party.chosen()
        self._shown = {_row_of(each): each for each in self._all if party in {None, each.party}}
        self.table.show_ids(array("q", self._shown))
        words = self.tr("{shown} of {all}").format(shown=len(self._shown), all=len(self._all))
        self._count.setText(words if len(self._shown) != len(self._all) else str(len(self._all)))
        self._bar.setVisible(bool(self._all))
        self._stack.setCurrentWidget(self._split if self._shown else self._none_fits if self._all else self._nothing)
        self._choose_wanted()
        if self._shown and self.table.chosen_id() is None:
            self.table.choose(next(iter(self._shown)))
        self._show_chosen()

    def _choose_wanted(self) -> None:
        if self._wanted is not None and self.table.choose(self._wanted):
            self._wanted = None

    def _chosen(self) -> Conversation | None:
        row = self.table.chosen_id()
        return None if row is None else self._shown.get(row)

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.detail.show_conversation(chosen)

    def _open(self) -> None:
        chosen = self._chosen()
        if chosen is not None and self._case is not None:
            if isinstance(chosen.record, Contact):
                self.deeds.write(self._case, chosen.record)
            else:
                self.note_asked.emit(chosen.record.id)

    def _do(self, deed: Callable[[Contact], None]) -> None:
        chosen = self._chosen()
        if chosen is not None and isinstance(chosen.record, Contact):
            deed(chosen.record)

    def _note_no_answer(self) -> None:
        if self._case is not None:
            self.deeds.note_no_answer(self._case)

    def _show_all(self) -> None:
        self.party.setCurrentIndex(0)
        self._filter()

    def _lay_out(self) -> None:
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(theme().px(SPACE))
        self._split.addWidget(self.table)
        self._split.addWidget(self.detail)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        self._nothing = EmptyState(
            "call",
            self.tr("No contact written down yet"),
            self.tr("Whom you spoke with or could not reach: client, family, the lender's service, authorities."),
            "" if self.desk.read_only else self.tr("New contact"),
        )
        self._none_fits = EmptyState("filter", self.tr("No contact with them yet"), "", self.tr("Show all"))
        self._unread = QWidget()
        self._stack = QStackedWidget()
        for each in (self._split, self._nothing, self._none_fits, self._unread):
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE))
        column.addLayout(self._make_bar())
        column.addWidget(self._stack, 1)

    def _make_bar(self) -> QHBoxLayout:
        self.party = Choice(self.tr("With whom"), ContactParty, self.tr("With everyone"))
        self.party.setObjectName("filter_party")
        self.party.setMinimumContentsLength(12)
        self._count = label(role=TextRole.CAPTION)
        self._bar = QWidget()
        filters = QHBoxLayout(self._bar)
        filters.setContentsMargins(0, 0, 0, 0)
        filters.addWidget(self.party)
        filters.addWidget(self._count)
        self.no_answer = button(
            self.tr("No answer now"), "", "call", self.tr("You rang the client just now, and nobody answered")
        )
        self.no_answer.setObjectName("no_answer")
        self.new = button(self.tr("New contact"), "primary", "add")
        self.new.setObjectName("new_contact")
        row = QHBoxLayout()
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(self._bar)
        row.addStretch(1)
        for made in (self.no_answer, self.new):
            made.setDisabled(self.desk.read_only)
            row.addWidget(made)
        return row

    def _connect(self) -> None:
        self.party.activated.connect(self._filter)
        self.new.clicked.connect(self.add)
        self._nothing.asked.connect(self.add)
        self._none_fits.asked.connect(self._show_all)
        self.no_answer.clicked.connect(self._note_no_answer)
        self.detail.edit_asked.connect(self._open)
        self.detail.note_asked.connect(self._open)
        self.detail.task_asked.connect(partial(self._do, self.deeds.make_task))
        self.detail.move_asked.connect(partial(self._do, partial(move_contact, self)))
        self.detail.withdraw_asked.connect(partial(self._do, self.deeds.withdraw))
        self.deeds.changed.connect(self.changed)
        self.deeds.changed.connect(lambda _kinds: self._read())
        self.deeds.written.connect(self.show_contact)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("When"), lambda row: _when(row[1])),
            Column(self.tr("With"), lambda row: _with(row[1])),
            Column(self.tr("By what way"), lambda row: _way(row[1]), tone=lambda row: _way_tone(row[1])),
            Column(self.tr("What was said"), lambda row: _said(row[1]), stretches=True),
            Column(self.tr("Promise"), self._promised, tone=self._promise_tone),
            Column(self.tr("Ticket"), lambda row: _head(_ticket(row[1]), _NAME)),
        )

    def _promised(self, row: Row) -> str:
        state = promise_state(row[1], self.desk.today)
        return "" if state is None else messages.word(state)

    def _promise_tone(self, row: Row) -> Tone | None:
        state = promise_state(row[1], self.desk.today)
        return None if state is None else PROMISE_TONES[state]

    def _rows(self, ids: Sequence[int]) -> list[Row]:
        """Called in a reader thread: the conversations of these rows, which were read already."""
        shown = self._shown
        return [(row, shown[row]) for row in ids if row in shown]


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
