"""Who around the client was meant: chosen from those known, or written down on the spot."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.ids import CaseId, ClientId, PersonId
from counsel_desk.domain.people import Person, Relation
from counsel_desk.domain.phones import mask_phone
from counsel_desk.services.desk import Desk
from counsel_desk.services.people_around import Circle, circle_of_case
from counsel_desk.ui.dialogs.person_dialog import PersonDialog
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_SMALL, theme
from counsel_desk.ui.widgets.choice import CalmComboBox
from counsel_desk.ui.widgets.text import button, visible


class PersonField(QWidget):
    """Offers the people around the client of one case, and nobody from around another."""

    edited = Signal()
    """A person chose somebody."""
    changed = Signal(frozenset)
    """Somebody was written down."""

    def __init__(self, desk: Desk, tasks: Tasks, name: str) -> None:
        """`name` is told to screen readers."""
        super().__init__()
        self._desk, self._tasks = desk, tasks
        self._case_id: CaseId | None = None
        self._client_id: ClientId | None = None
        self._person: PersonId | None = None
        self.combo = CalmComboBox(name)
        self.combo.addItem(self.tr("Nobody chosen"), None)
        self.combo.activated.connect(self._take)
        self.setFocusProxy(self.combo)
        self._add = button(self.tr("New…"), "quiet", "add", self.tr("Write down somebody around the client"))
        self._add.setObjectName("new_person")
        self._add.clicked.connect(self._write_person)
        self._add.setEnabled(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(self.combo, 1)
        row.addWidget(self._add)

    def load_case(self, case_id: CaseId | None) -> None:
        """Offer the people around the client of this case; whoever was chosen in another case is let go."""
        if self._case_id is not None and case_id != self._case_id:
            self._person = None
        self._case_id = case_id
        if case_id is None:
            self._offer(None)
        else:
            self._tasks.read(self, partial(circle_of_case, self._desk, case_id), then=self._offer)

    def chosen(self) -> PersonId | None:
        """Who is chosen."""
        return self._person

    def choose(self, person: PersonId | None) -> None:
        """Choose somebody, also before the names are read."""
        self._person = person
        self._show_chosen()

    def _offer(self, circle: Circle | None) -> None:
        self._client_id = None if circle is None else circle.client_id
        self._add.setEnabled(circle is not None and not self._desk.read_only)
        with QSignalBlocker(self.combo):
            while self.combo.count() > 1:
                self.combo.removeItem(1)
            for person in () if circle is None else circle.people:
                self.combo.addItem(visible(person_words(person)), person.id)
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.combo.setCurrentIndex(max(0, self.combo.findData(self._person)) if self._person is not None else 0)

    def _take(self, row: int) -> None:
        self._person = self.combo.itemData(row)
        self.edited.emit()

    def _write_person(self) -> None:
        if self._client_id is not None:
            dialog = PersonDialog(self._desk, self._tasks, self._client_id, parent=self)
            dialog.changed.connect(self.changed)
            dialog.saved.connect(self._take_new)
            dialog.open()

    def _take_new(self, person: PersonId) -> None:
        self._person = person
        self.load_case(self._case_id)
        self.edited.emit()


def person_words(person: Person) -> str:
    """Who somebody is in one line: name, relation, the end of the number."""
    details = person.details
    relation = "" if details.relation is Relation.UNKNOWN else messages.word(details.relation)
    said = " · ".join(filter(None, (details.name, relation, mask_phone(details.phone))))
    return said or messages.word(details.relation)
