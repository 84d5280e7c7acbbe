"""With whom a conversation was, when, by what way, and whether they were reached."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.contacts import ANSWERABLE, ContactChannel, ContactDetails, ContactParty
from counsel_desk.domain.dates import format_instant, parse_instant
from counsel_desk.domain.durations import format_duration, parse_duration
from counsel_desk.domain.ids import CaseId
from counsel_desk.domain.incidents import Direction
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.phones import check_phone, phone_kind
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.form_dialog import line
from counsel_desk.ui.dialogs.other_side import WITH_ORGANISATION, OtherSide
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.choice import CalmComboBox, Choice
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.person_field import PersonField

_WITH_NUMBER = ANSWERABLE | {ContactChannel.SMS}
_WITH_PERSON = frozenset({ContactParty.RELATIVE, ContactParty.OTHER})
_ANSWERED = (True, False, None)  # in the order they are offered


class ContactFields(QWidget):
    """Asks only for what the party and the channel have; what is hidden is not kept."""

    edited = Signal()
    """A person changed something."""
    party_changed = Signal()
    changed = Signal(frozenset)
    """An organisation, or somebody around the client, was written down."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._clock = desk.clock
        self._other = OtherSide(desk, tasks, self)
        self._other.changed.connect(self.changed)
        self.organisation, self.debt = self._other.organisation, self._other.debt
        self.person = PersonField(desk, tasks, self.tr("Person"))
        self.person.changed.connect(self.changed)
        self._make_fields()
        self._lay_out()
        self._connect()
        self.show_details(ContactDetails(desk.clock()))

    def load_choices(self, case_id: CaseId) -> None:
        """Read what there is to choose from in this case."""
        self._other.load_choices(case_id)
        self.person.load_case(case_id)

    def show_details(self, details: ContactDetails, organisation: str = "") -> None:
        """Show what is known; `organisation` is its name."""
        self._details = details
        self.party.choose(details.party)
        self.when.set_text(format_instant(details.at, details.precision))
        self.direction.choose(details.direction)
        self.channel.choose(details.channel)
        self.answered.setCurrentIndex(_ANSWERED.index(details.answered))
        lasted = details.duration_seconds
        self.duration.set_text("" if lasted is None else format_duration(lasted))
        self.number.set_text(details.number)
        self.officer.setText(details.officer)
        self.ticket.setText(details.ticket)
        self._other.show(details.organisation, organisation, details.debt)
        self.person.choose(details.person)
        self.suit()

    def written(self) -> ContactDetails:
        """What stands in the fields; InputError for one that cannot be taken."""
        at, precision = self.when.value() or (self._clock(), Precision.MINUTE)
        channel = self.channel.chosen() or ContactChannel.OTHER
        answered = _ANSWERED[self.answered.currentIndex()]
        is_official = self.party_chosen in WITH_ORGANISATION
        return replace(
            self._details,
            at=at,
            precision=precision,
            party=self.party_chosen,
            direction=self.direction.chosen() or Direction.OUTGOING,
            channel=channel,
            answered=answered,
            person=self.person.chosen() if self.party_chosen in _WITH_PERSON else None,
            duration_seconds=self.duration.value() if channel in ANSWERABLE and answered is not False else None,
            number=(self.number.value() or "") if channel in _WITH_NUMBER else "",
            organisation=self.organisation.chosen() if is_official else None,
            debt=self._other.chosen_debt if is_official else None,
            officer=self.officer.text() if is_official else "",
            ticket=self.ticket.text() if is_official else "",
        )

    @property
    def party_chosen(self) -> ContactParty:
        """With whom it was."""
        return self.party.chosen() or ContactParty.CLIENT

    @property
    def unknown_organisation(self) -> str:
        """The name of an organisation that is not known yet."""
        is_new = self.party_chosen in WITH_ORGANISATION and self.organisation.chosen() is None
        return self.organisation.text() if is_new else ""

    def content(self) -> Mapping[str, Any]:
        """Everything as typed, for a draft."""
        return {
            "party": self.party.chosen(),
            "direction": self.direction.chosen(),
            "channel": self.channel.chosen(),
            "answered": self.answered.currentIndex(),
            "organisation": self.organisation.text(),
            "debt": self._other.chosen_debt,
            "person": self.person.chosen(),
            **{name: each.text() for name, each in self._lines.items()},
        }

    def restore(self, content: Mapping[str, Any]) -> None:
        """Write a draft back."""
        self.party.choose(content["party"])
        self.direction.choose(content["direction"])
        self.channel.choose(content["channel"])
        self.answered.setCurrentIndex(content["answered"])
        self._other.show(None, content["organisation"], content["debt"])
        self.person.choose(content["person"])
        for name, each in self._lines.items():
            each.setText(content[name])
        for checked in self.checked.values():
            checked.tell()
        self.suit()

    def suit(self) -> None:
        """Ask for what such a conversation has."""
        channel, party = self.channel.chosen(), self.party_chosen
        reached = _ANSWERED[self.answered.currentIndex()] is not False
        self.duration.setVisible(channel in ANSWERABLE and reached)
        self._form.setRowVisible(self.number, channel in _WITH_NUMBER)
        is_official = party in WITH_ORGANISATION
        for field in (self.organisation, self._officially):
            self._form.setRowVisible(field, is_official)
        self._form.setRowVisible(self.person, party in _WITH_PERSON)
        self._form.setRowVisible(self.debt, is_official and self.debt.count() > 1)
        self._other.suit(party)

    def _make_fields(self) -> None:
        clock = self._clock
        self.party = Choice(self.tr("With"), ContactParty)
        self.when: CheckedEdit[tuple[datetime, Precision]] = CheckedEdit(
            lambda text: parse_instant(text, clock(), field="at"),
            name=self.tr("Time"),
            placeholder=self.tr("such as 刚才, 10分钟前, 昨晚10点20"),
            echo=self._understood,
        )
        self.direction = Choice(self.tr("Who turned to whom"), Direction)
        self.channel = Choice(self.tr("Channel"), ContactChannel)
        self.answered = CalmComboBox(self.tr("Answered or not"))
        self.answered.addItems([self.tr("Answered"), self.tr("Not answered"), self.tr("Not noted")])
        self.duration = CheckedEdit(
            partial(parse_duration, field="duration_seconds"),
            name=self.tr("Duration"),
            placeholder=self.tr("Duration: 3:20, 200s"),
            echo=format_duration,
        )
        self.number = CheckedEdit(
            partial(check_phone, field="number"),
            name=self.tr("Number"),
            echo=lambda number: f"{messages.word(phone_kind(number))} · {messages.phone(number)}",
        )
        self.officer = line("contact_officer", self.tr("Name or number of whoever spoke"))
        self.officer.setAccessibleName(self.tr("Officer"))
        self.ticket = line("contact_ticket", self.tr("Number of the ticket or receipt"))
        self.ticket.setAccessibleName(self.tr("Ticket"))
        self.checked: dict[str, CheckedEdit[Any]] = {
            "at": self.when,
            "duration_seconds": self.duration,
            "number": self.number,
        }
        self._lines = {
            "when": self.when.line,
            "duration": self.duration.line,
            "number": self.number.line,
            "officer": self.officer,
            "ticket": self.ticket,
        }
        for name, field in {
            "party": self.party,
            "when": self.when.line,
            "direction": self.direction,
            "channel": self.channel,
            "answered": self.answered,
            "duration": self.duration.line,
            "number": self.number.line,
        }.items():
            field.setObjectName(f"contact_{name}")

    def _understood(self, value: tuple[datetime, Precision]) -> str:
        """What was made of the words; of a plain date there is nothing to say."""
        return "" if self.when.text().strip() == format_instant(*value) else messages.instant(*value)

    def _lay_out(self) -> None:
        form = self._form = Form(self)
        form.add_field(self.tr("With"), self.party)
        form.add_field(self.tr("Time"), self.when)
        form.add_field(self.tr("By what way"), beside(self.direction, self.channel))
        form.add_field(self.tr("Reached"), beside(self.answered, self.duration))
        form.add_field(self.tr("Number"), self.number)
        form.add_field(self.tr("Person"), self.person)
        form.add_field(self.tr("Organisation"), self.organisation)
        self._officially = beside(self.officer, self.ticket)
        form.add_field(self.tr("Officer, ticket"), self._officially)
        form.add_field(self.tr("Debt"), self.debt)

    def _connect(self) -> None:
        for combo in (self.party, self.direction, self.channel, self.answered, self.debt):
            combo.activated.connect(self.edited)
        for each in self._lines.values():
            each.textEdited.connect(self.edited)
        self.organisation.edited.connect(self.edited)
        self.person.edited.connect(self.edited)
        for combo in (self.party, self.channel, self.answered):
            combo.currentIndexChanged.connect(self.suit)
        self.party.currentIndexChanged.connect(self.party_changed)
        self._other.offered.connect(self.suit)


def beside(first: QWidget, second: QWidget) -> QWidget:
    """Two fields in one row; the label leads to the first."""
    made = QWidget()
    made.setFocusProxy(first)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(SPACE))
    for each in (first, second):
        row.addWidget(each, 1, Qt.AlignmentFlag.AlignTop)  # level, whatever is said beneath one of them
    return made
