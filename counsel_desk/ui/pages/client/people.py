"""The people around a client: relation, number, whether collectors reached them, what they agreed to."""

from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.people import Person, PersonConsent, Relation
from counsel_desk.domain.phones import format_phone, mask_phone
from counsel_desk.ui.theme import SPACE, SPACE_SMALL, TextRole, Tone, theme
from counsel_desk.ui.widgets.flow import FlowLayout, clear
from counsel_desk.ui.widgets.kept_focus import focus_kept
from counsel_desk.ui.widgets.panel import Panel
from counsel_desk.ui.widgets.pill import Pill
from counsel_desk.ui.widgets.text import button, icon_button, label

_CONSENT_TONES = {
    PersonConsent.NOT_ASKED: Tone.NEUTRAL,
    PersonConsent.GIVEN: Tone.OK,
    PersonConsent.REFUSED: Tone.WARNING,
}


class PeoplePanel(Panel):
    """One row a person; each is changed and taken out on its own. Numbers are masked until asked for."""

    add_asked = Signal()
    change_asked = Signal(object)
    """Carries the `Person`."""
    withdraw_asked = Signal(object)
    """Carries the `Person`."""

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self.set_heading(self.tr("People around the client"))
        self._read_only = read_only
        self._people: tuple[Person, ...] = ()
        self._masked = True
        self._reveal = button("", "quiet")
        self._reveal.setObjectName("reveal_person_phones")
        self._reveal.clicked.connect(self._turn)
        self._add = button(self.tr("Add person"), "quiet", "add")
        self._add.setObjectName("add_person")
        self._add.setDisabled(read_only)
        self._add.clicked.connect(self.add_asked)
        self.add_button(self._reveal)
        self.add_button(self._add)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme().px(SPACE_SMALL))
        self.body.addLayout(self._list)

    def show_people(self, people: tuple[Person, ...], *, anew: bool) -> None:
        """Show these; `anew` when they belong to another client than before, whose numbers are masked."""
        self._masked = self._masked or anew
        self._people = people
        self._write()

    def _turn(self) -> None:
        self._masked = not self._masked
        self._write()

    def _write(self) -> None:
        with focus_kept(self):
            self._write_rows()

    def _write_rows(self) -> None:
        clear(self._list)
        self.note.setText(str(len(self._people)) if self._people else "")
        self._reveal.setVisible(any(person.details.phone for person in self._people))
        self._reveal.setText(self.tr("Show numbers") if self._masked else self.tr("Hide numbers"))
        rows = [_PersonRow(person, masked=self._masked, read_only=self._read_only) for person in self._people]
        for row in rows:
            row.change_asked.connect(self.change_asked)
            row.withdraw_asked.connect(self.withdraw_asked)
            self._list.addWidget(row)
            row.show()  # at once: what is not shown yet cannot take the keyboard
        if not self._people:
            words = self.tr("Nobody yet. Write down whom collectors may ring: family, friends, the employer.")
            self._list.addWidget(label(words, TextRole.MUTED, wrap=True))


class _PersonRow(QFrame):
    change_asked = Signal(object)
    withdraw_asked = Signal(object)

    def __init__(self, person: Person, *, masked: bool, read_only: bool) -> None:
        super().__init__()
        self.setProperty("surface", "sunken")
        px = theme().px
        details = person.details
        name = details.name or messages.word(details.relation)
        head = QHBoxLayout()
        head.setSpacing(px(SPACE_SMALL))
        head.addWidget(label(name, TextRole.STRONG, wrap=True, selectable=True), 1)
        for made in () if read_only else self._acts(person, name):
            head.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE), px(SPACE_SMALL), px(SPACE_SMALL), px(SPACE_SMALL))
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addWidget(self._facts(person, masked=masked))
        if details.note:
            column.addWidget(label(details.note, wrap=True, selectable=True))

    def _facts(self, person: Person, *, masked: bool) -> QWidget:
        details = person.details
        made = QWidget()
        flow = FlowLayout(made)
        if details.name and details.relation is not Relation.UNKNOWN:
            flow.addWidget(label(messages.word(details.relation)))
        if details.phone:
            shown = mask_phone(details.phone) if masked else format_phone(details.phone)
            flow.addWidget(label(shown, TextRole.STRONG, selectable=True))
        flow.addWidget(self._contacted(details.contacted))
        day = messages.day(details.consent_on) if details.consent_on else ""
        said = messages.labelled(self.tr("Own consent"), messages.word(details.consent))
        flow.addWidget(Pill(" · ".join(filter(None, (said, day))), _CONSENT_TONES[details.consent]))
        return made

    def _contacted(self, contacted: bool | None) -> Pill:  # noqa: FBT001 - a value of the record
        if contacted is None:
            return Pill(self.tr("Contacted: not known"), Tone.NEUTRAL)
        if contacted:
            return Pill(self.tr("Contacted by collectors"), Tone.DANGER)
        return Pill(self.tr("Not contacted"), Tone.OK)

    def _acts(self, person: Person, name: str) -> tuple[QWidget, QWidget]:
        change = icon_button("edit", messages.labelled(name, self.tr("Change")))
        change.setObjectName(f"change_person_{person.id}")
        change.clicked.connect(partial(self._ask, self.change_asked, person))
        away = icon_button("delete", messages.labelled(name, self.tr("Take out")))
        away.setObjectName(f"withdraw_person_{person.id}")
        away.clicked.connect(partial(self._ask, self.withdraw_asked, person))
        return change, away

    def _ask(self, asked: SignalInstance, person: Person, _checked: object = None) -> None:
        asked.emit(person)
