"""The conversations of a case that are not a collector's, with what was promised in them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from counsel_desk.domain.contacts import Contact, ContactParty, Conversation
from counsel_desk.domain.ids import CaseId, ContactId
from counsel_desk.services.contacts import conversations_of
from counsel_desk.services.desk import Desk
from counsel_desk.ui.pages.case.contact_deeds import ContactDeeds
from counsel_desk.ui.pages.case.contact_detail import ContactDetail
from counsel_desk.ui.pages.case.contacts_table import ContactsTable
from counsel_desk.ui.pages.case.evidence_deeds import EvidenceDeeds
from counsel_desk.ui.pages.case.moves import move_contact
from counsel_desk.ui.pages.case.tab import CaseTab
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, theme
from counsel_desk.ui.widgets.busy_bar import BusyBar
from counsel_desk.ui.widgets.choice import Choice
from counsel_desk.ui.widgets.empty_state import EmptyState
from counsel_desk.ui.widgets.fitting_stack import FittingStack
from counsel_desk.ui.widgets.text import button, label

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
        self.table = ContactsTable(desk, tasks)
        self.table.chosen.connect(lambda _row: self._show_chosen())
        self.table.opened.connect(lambda _row: self._open())
        self.detail = ContactDetail(desk, tasks)
        self.deeds = ContactDeeds(self)
        self._busy = BusyBar()
        self._files = EvidenceDeeds(self, self._busy)
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
        self.table.give_room(narrow=self.width() < theme().px(_NARROW))

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
        shown = [each for each in self._all if party in {None, each.party}]
        self.table.show_conversations(shown)
        words = self.tr("{shown} of {all}").format(shown=len(shown), all=len(self._all))
        self._count.setText(words if len(shown) != len(self._all) else str(len(self._all)))
        self._bar.setVisible(bool(self._all))
        self._stack.setCurrentWidget(self._split if shown else self._none_fits if self._all else self._nothing)
        self._choose_wanted()
        self.table.choose_one()
        self._show_chosen()

    def _choose_wanted(self) -> None:
        if self._wanted is not None and self.table.choose(self._wanted):
            self._wanted = None

    def _show_chosen(self) -> None:
        chosen = self.table.chosen_conversation()
        if chosen is not None:
            self.detail.show_conversation(chosen)

    def _open(self) -> None:
        chosen = self.table.chosen_conversation()
        if chosen is not None and self._case is not None:
            if isinstance(chosen.record, Contact):
                self.deeds.write(self._case, chosen.record)
            else:
                self.note_asked.emit(chosen.record.id)

    def _do(self, deed: Callable[[Contact], None]) -> None:
        chosen = self.table.chosen_conversation()
        if chosen is not None and isinstance(chosen.record, Contact):
            deed(chosen.record)

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever comes here with the keyboard stands on nothing that writes a call down by itself."""
        super().showEvent(event)
        QWidget.setTabOrder(self.new, self.no_answer)

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
        self._stack = FittingStack()
        for each in (self._split, self._nothing, self._none_fits, self._unread):
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(SPACE))
        column.addLayout(self._make_bar())
        column.addWidget(self._busy)
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
        self.detail.files.asked.connect(self._files.look)
        self.detail.withdraw_asked.connect(partial(self._do, self.deeds.withdraw))
        self.deeds.changed.connect(self.changed)
        self.deeds.changed.connect(lambda _kinds: self._read())
        self.deeds.written.connect(self.show_contact)
