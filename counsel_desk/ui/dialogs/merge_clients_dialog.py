"""Asks which client is the same person, shows both side by side, and lets what differs be chosen."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.duplicates import Lookalikes
from counsel_desk.domain.ids import ClientId
from counsel_desk.domain.merging import Comparison, MergeField
from counsel_desk.domain.people import Client
from counsel_desk.errors import WorldError
from counsel_desk.services.clients import possible_duplicates
from counsel_desk.services.desk import Desk
from counsel_desk.services.merging import compare_clients
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, SPACE_LARGE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.client_picker import ClientPicker
from counsel_desk.ui.widgets.growing import open_large
from counsel_desk.ui.widgets.message_bar import MessageBar
from counsel_desk.ui.widgets.panel import Notice
from counsel_desk.ui.widgets.scrolling import scrolling
from counsel_desk.ui.widgets.search_field import SearchField
from counsel_desk.ui.widgets.side_by_side import SideBySide
from counsel_desk.ui.widgets.text import button, label, visible


class MergeClientsDialog(QDialog):
    """`merge_asked` carries the `Comparison` and what is taken; nothing is written here."""

    merge_asked = Signal(object, object)

    def __init__(
        self, desk: Desk, tasks: Tasks, client: Client, other: ClientId | None = None, parent: QWidget | None = None
    ) -> None:
        """`other` is somebody who was recognised already."""
        super().__init__(parent)
        self._desk, self._tasks, self._client = desk, tasks, client
        self._stays_first = True
        self._both: Comparison | None = None
        self._choice: SideBySide | None = None
        self.setObjectName("merge_clients_dialog")
        self.setWindowTitle(self.tr("Merge with another client"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._make_parts()
        self._lay_out()
        self._follow()
        open_large(self, theme().px(760), theme().px(560))
        if other is None:
            work = partial(possible_duplicates, desk, client.details, client.id)
            tasks.read(self, work, then=self._suggest, failed=self._tell)
        else:
            self.picker.choose(other)

    def _suggest(self, found: Lookalikes) -> None:
        if found.clients:
            self.picker.suggest(found.clients[0].id)

    def _follow(self) -> None:
        """Another client was chosen, or none."""
        self._forget()
        self._message.hide()
        chosen = self.picker.chosen
        self.search.setVisible(chosen is None)
        if chosen is None:
            self.search.setFocus()
            return
        pair = (self._client.id, ClientId(chosen))
        stays, goes = pair if self._stays_first else pair[::-1]
        read = partial(compare_clients, self._desk, stays, goes)
        self._tasks.read(self, read, then=partial(self._compare, chosen), failed=self._tell)

    def _forget(self) -> None:
        self._both = None
        if self._choice is not None:
            self._choice.deleteLater()
            self._choice = None
        for notice in (self._moves, self._doubt):
            notice.hide()
        for deed in (self._merge, self._swap):
            deed.setEnabled(False)

    def _compare(self, chosen: int, both: Comparison) -> None:
        if chosen != self.picker.chosen or (both.stays.id == self._client.id) != self._stays_first:
            return  # somebody has chosen another meanwhile
        self._forget()
        self._both, self._choice = both, SideBySide(both)
        self._place.insertWidget(0, self._choice)
        self._moves.show_words(self._what_moves(both), Tone.ACCENT)
        self._moves.show()
        ids = next(each for each in both.pairs if each.field is MergeField.ID_NUMBER)
        self._doubt.setVisible(bool(ids.stays and ids.goes and ids.differs))
        self._merge.setEnabled(True)
        self._swap.setEnabled(True)
        if not self._choice.begin():
            self._merge.setFocus()

    def _what_moves(self, both: Comparison) -> str:
        counts = self.tr("Moves along: cases {cases}, people around {people}, notes {notes}, and all phones.").format(
            cases=both.moving.cases, people=both.moving.people, notes=both.moving.notes
        )
        names = self.tr("A name that is not taken becomes the alias where there is none, and still finds the client.")
        consents = self.tr(
            "Consents: for each purpose the newest statement counts. What either record keeps back stays kept back."
        )
        number = self.tr("{reference} keeps leading to the record that stays. Un-merge parts them again, later too.")
        return visible("\n".join((counts, names, consents, number.format(reference=both.goes.reference))))

    def _turn_round(self) -> None:
        self._stays_first = not self._stays_first
        self._follow()

    def _ask(self) -> None:
        if self._both is not None and self._choice is not None:
            both, taken = self._both, self._choice.taken
            self.accept()
            self.merge_asked.emit(both, taken)

    def _tell(self, error: WorldError) -> None:
        self._message.say(messages.error_text(error), Tone.DANGER)

    def _make_parts(self) -> None:
        words = self.tr("Name, pinyin, phone or number")
        self.search = SearchField(self.tr("The other record of this person"), words)
        self.search.setObjectName("merge_find")
        self.picker = ClientPicker(
            self._desk, self._tasks, nothing=self.tr("No client chosen yet"), leave_out=self._client.id
        )
        self.search.searched.connect(self.picker.look_for)
        self.search.returnPressed.connect(self.picker.choose_first)
        self.picker.changed.connect(self._follow)
        self._message = MessageBar()
        doubt = self.tr("The ID numbers differ. Are you sure that this is one person?")
        self._doubt, self._moves = Notice(doubt, Tone.WARNING), Notice()
        self._doubt.setObjectName("merge_doubt")
        self._moves.setObjectName("merge_moves")
        self._swap = button(self.tr("Keep the other one"), "quiet", "merge")
        self._swap.setObjectName("merge_swap")
        self._swap.clicked.connect(self._turn_round)
        self._merge = button(self.tr("Merge"), "primary", "merge")
        self._merge.setObjectName("merge")
        self._merge.setDefault(True)
        self._merge.clicked.connect(self._ask)

    def _lay_out(self) -> None:
        px = theme().px
        leave = button(self.tr("Cancel"))
        leave.setObjectName("cancel")
        leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(px(SPACE_SMALL))
        foot.addWidget(self._swap)
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self._merge)
        inner = QWidget()
        self._place = QVBoxLayout(inner)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(px(SPACE))
        for notice in (self._doubt, self._moves):
            self._place.addWidget(notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE_LARGE), px(SPACE_LARGE), px(SPACE_LARGE), px(SPACE_LARGE))
        column.setSpacing(px(SPACE))
        asked = label(self.tr("Which record was written for the same person?"), TextRole.SECTION, wrap=True)
        for each in (asked, self.search, self.picker, self._message):
            column.addWidget(each)
        column.addWidget(scrolling(inner), 1)
        column.addLayout(foot)
        self.setMinimumSize(px(560), px(420))
