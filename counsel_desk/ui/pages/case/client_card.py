"""The client of a case at a glance: what is known, who is around them, and what they agreed to."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout

from counsel_desk import messages
from counsel_desk.domain.id_numbers import mask_id_number
from counsel_desk.domain.people import Client, Gender, Person
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, SPACE_TIGHT, TextRole, theme
from counsel_desk.ui.widgets.consent_rows import ConsentRows
from counsel_desk.ui.widgets.flow import clear
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.person_field import person_words
from counsel_desk.ui.widgets.text import button, label

_PEOPLE = 4  # as many people as are named here; the page of the client shows all


class ClientCard(Panel):
    """Shows what is known; what is not known takes no room. The whole record is a click away."""

    open_asked = Signal()
    """The page of the client is to be opened."""
    edit_asked = Signal()
    person_asked = Signal()
    """Somebody around the client is to be written down."""

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self.set_heading(self.tr("Client"))
        for words, icon, name, asked in (
            (self.tr("Whole record"), "person", "open_client", self.open_asked),
            (self.tr("Edit"), "edit", "edit_client", self.edit_asked),
        ):
            made = button(words, "quiet", icon)
            made.setObjectName(name)
            made.clicked.connect(asked)
            self.add_button(made)
        self._facts = QFormLayout()
        self._facts.setHorizontalSpacing(theme().px(SPACE))
        self._facts.setVerticalSpacing(theme().px(SPACE_SMALL))
        self._people = QVBoxLayout()
        self._people.setSpacing(theme().px(SPACE_TIGHT))
        self.consents = ConsentRows(read_only=read_only)
        self.body.addLayout(self._facts)
        self.body.addLayout(self._people_heading(read_only=read_only))
        self.body.addLayout(self._people)
        self.body.addWidget(label(self.tr("Consent to"), TextRole.STRONG))
        self.body.addWidget(self.consents)

    def show_client(self, client: Client, people: Sequence[Person]) -> None:
        """Show a client as kept, with the people around them."""
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for name, value in self._known(client):
            self._facts.addRow(label(name, TextRole.MUTED), label(value, wrap=True, selectable=True))
        clear(self._people)
        for words in self._around(people):
            self._people.addWidget(label(words, wrap=True, selectable=True))
        if not people:
            self._people.addWidget(label(self.tr("Nobody yet"), TextRole.MUTED))
        self.consents.show_client(client)

    def _people_heading(self, *, read_only: bool) -> QHBoxLayout:
        add = button(self.tr("Add person"), "quiet", "add")
        add.setObjectName("card_add_person")
        add.setDisabled(read_only)
        add.clicked.connect(self.person_asked)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("People around the client"), TextRole.STRONG), 1)
        row.addWidget(add)
        return row

    def _known(self, client: Client) -> list[tuple[str, str]]:
        details = client.details
        facts = (
            (self.tr("Name"), details.name or self.tr("Not given")),
            (self.tr("Alias"), details.alias),
            (self.tr("Role"), messages.word(details.role)),
            (self.tr("ID number"), mask_id_number(details.id_number)),
            (self.tr("Born"), str(details.birth_year or "")),
            (self.tr("Gender"), "" if details.gender is Gender.UNKNOWN else messages.word(details.gender)),
            (self.tr("Region"), details.region),
            (self.tr("Keep until"), messages.day(details.retain_until) if details.retain_until else ""),
        )
        return [fact for fact in facts if fact[1]]

    def _around(self, people: Sequence[Person]) -> list[str]:
        reached = self.tr("contacted by collectors")
        said = [
            messages.aside(person_words(each), reached) if each.details.contacted else person_words(each)
            for each in people[:_PEOPLE]
        ]
        left = len(people) - _PEOPLE
        return [*said, *([self.tr("and {count} more").format(count=left)] if left > 0 else [])]
