"""The fields of an incident besides its words: how, when, from whom, to whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from counsel_desk import messages
from counsel_desk.domain.dates import format_instant, parse_instant
from counsel_desk.domain.ids import CaseId, OrganisationId
from counsel_desk.domain.incidents import CALLS, Channel, Contacted, Direction, IncidentDetails, KnownFrom
from counsel_desk.domain.moments import Precision
from counsel_desk.domain.organisations import OrganisationDetails, OrganisationRole
from counsel_desk.domain.phones import check_phone, phone_kind
from counsel_desk.errors import InputError
from counsel_desk.services.debts import debts_of
from counsel_desk.services.desk import Desk
from counsel_desk.ui.dialogs.form_dialog import line
from counsel_desk.ui.dialogs.sender_field import SenderField
from counsel_desk.ui.tasks import Tasks
from counsel_desk.ui.theme import SPACE_SMALL, theme
from counsel_desk.ui.widgets.checked_edit import CheckedEdit
from counsel_desk.ui.widgets.choice import CalmComboBox, Choice
from counsel_desk.ui.widgets.debt_choice import DebtChoice
from counsel_desk.ui.widgets.form import Form
from counsel_desk.ui.widgets.person_field import PersonField

_CONNECTED = (None, True, False)  # in the order they are offered


@dataclass(frozen=True, slots=True)
class Written:
    """What the form says. `sender` names an organisation that is not known yet."""

    details: IncidentDetails
    sender: str = ""


class IncidentFields(QWidget):
    """`full` shows every field; otherwise those that a pasted message needs."""

    edited = Signal()
    """A person changed something."""
    changed = Signal(frozenset)
    """An organisation, or somebody around the client, was written down."""

    def __init__(self, desk: Desk, tasks: Tasks, *, full: bool) -> None:
        super().__init__()
        self._desk, self._tasks = desk, tasks
        self._full = full
        self._direction = Direction.INCOMING
        self._make_fields()
        self._lay_out()
        self._connect()

    def load_choices(self, case_id: CaseId | None) -> None:
        """Read the organisations, and the debts of the case, to choose from."""
        self.person.load_case(case_id)
        self.organisation.load()
        if case_id is not None:
            self._tasks.read(self, partial(debts_of, self._desk, case_id), then=self.debt.offer)

    def show_details(self, details: IncidentDetails, sender: str = "") -> None:
        """Show what is known; `sender` is the name of the organisation, where it is at hand."""
        self._direction = details.direction  # no field asks for it: an import knows who rang whom
        self.channel.choose(details.channel)
        self.when.set_text(format_instant(details.happened_at, details.precision))
        self.number.set_text(details.number)
        self.contacted.choose(details.contacted)
        self.person.choose(details.person)
        self._show_sender(details.organisation, sender)
        self.known_from.choose(details.known_from)
        self.connected.setCurrentIndex(_CONNECTED.index(details.connected))
        self._show_length(details.duration_seconds or 0)
        self.effect.setText(details.effect)
        self.witness.setText(details.witness)
        self.debt.choose(details.debt)
        self._suit_channel()

    def consider_words(self, words: str) -> None:
        """The exact words have changed: they may tell who sent them."""
        self.organisation.consider_words(words)

    def written(self, words: str) -> Written:
        """What the form says, with these exact words; InputError for a field that cannot be taken."""
        happened_at, precision = self.when.value() or (self._desk.clock(), Precision.MINUTE)
        channel = self.channel.chosen() or Channel.OTHER
        is_call = channel in CALLS
        sender = self.organisation.chosen()
        details = IncidentDetails(
            happened_at=happened_at,
            precision=precision,
            channel=channel,
            number=self.number.value() or "",
            words=words,
            contacted=self.contacted.chosen() or Contacted.UNKNOWN,
            known_from=self.known_from.chosen() or KnownFrom.TOLD,
            organisation=sender,
            debt=self.debt.chosen(),
            connected=_CONNECTED[self.connected.currentIndex()] if is_call else None,
            duration_seconds=(self._length() or None) if is_call else None,
            witness=self.witness.text().strip(),
            effect=self.effect.text().strip(),
            direction=self._direction,
            person=None if self.contacted.chosen() is Contacted.CLIENT else self.person.chosen(),
        )
        return Written(details, "" if sender else self.organisation.text())

    def show_error(self, error: InputError) -> bool:
        """Say an error beneath its field; whether there is one."""
        fields: dict[str, CheckedEdit[Any]] = {"happened_at": self.when, "number": self.number}
        field = fields.get(error.field)
        if field is not None:
            field.show_error(error)
        return field is not None

    def content(self) -> Mapping[str, Any]:
        """Everything as typed, for a draft."""
        return {
            "channel": self.channel.chosen(),
            "contacted": self.contacted.chosen(),
            "person": self.person.chosen(),
            "known_from": self.known_from.chosen(),
            "connected": self.connected.currentIndex(),
            "organisation": self.organisation.text(),
            "debt": self.debt.chosen(),
            "seconds": self._length(),
            **{name: each.text() for name, each in self._lines.items()},
        }

    def restore(self, content: Mapping[str, Any]) -> None:
        """Write a draft back."""
        self.channel.choose(content["channel"])
        self.contacted.choose(content["contacted"])
        self.person.choose(content.get("person"))
        self.known_from.choose(content["known_from"])
        self.connected.setCurrentIndex(content["connected"])
        self.organisation.set_text(content["organisation"])
        self.debt.choose(content["debt"])
        self._show_length(content["seconds"])
        for name, each in self._lines.items():
            each.setText(content[name])
        self.when.tell()
        self.number.tell()
        self._suit_channel()

    def _make_fields(self) -> None:
        clock = self._desk.clock
        self.channel = Choice(self.tr("Channel"), Channel)
        self.when: CheckedEdit[tuple[datetime, Precision]] = CheckedEdit(
            lambda text: parse_instant(text, clock(), field="happened_at"),
            messages.error_text,
            name=self.tr("Time"),
            placeholder=self.tr("such as 昨晚10点20, 3月5日 15:00"),
            echo=lambda value: messages.instant(*value),
        )
        self.number: CheckedEdit[str] = CheckedEdit(
            partial(check_phone, field="number"),
            messages.error_text,
            name=self.tr("Number"),
            echo=lambda number: f"{messages.word(phone_kind(number))} · {messages.phone(number)}",
        )
        self.contacted = Choice(self.tr("Contacted"), Contacted)
        self.person = PersonField(self._desk, self._tasks, self.tr("Person contacted"))
        self.organisation = SenderField(self._desk, self._tasks, self.number)
        self.known_from = Choice(self.tr("Known from"), KnownFrom)
        self.connected = CalmComboBox(self.tr("Answered or not"))
        self.connected.addItems([self.tr("Not noted"), self.tr("Answered"), self.tr("Not answered")])
        self.minutes = _figure("incident_minutes", 999, self.tr(" min"), self.tr("Minutes"))
        self.seconds = _figure("incident_seconds", 59, self.tr(" s"), self.tr("Seconds"))
        self.effect, self.witness = line("incident_effect"), line("incident_witness")
        self.debt = DebtChoice(self.tr("Debt"))
        self._lines = {
            "when": self.when.line,
            "number": self.number.line,
            "effect": self.effect,
            "witness": self.witness,
        }
        for name, field in {
            "channel": self.channel,
            "when": self.when.line,
            "number": self.number.line,
            "contacted": self.contacted,
            "person": self.person.combo,
            "organisation": self.organisation.combo,
            "known_from": self.known_from,
            "connected": self.connected,
            "debt": self.debt,
        }.items():
            field.setObjectName(f"incident_{name}")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        form = self._form = Form()
        column.addLayout(form)
        form.add_field(self.tr("Channel"), self.channel)
        form.add_field(self.tr("Time"), self.when)
        form.add_field(self.tr("Number"), self.number)
        self._call = self._call_row()
        rest = (self.known_from, self.effect, self.witness, self.debt, self._call)
        if self._full:
            form.add_field(self.tr("Call"), self._call)
        form.add_field(self.tr("Contacted"), self.contacted)
        form.add_field(self.tr("Person"), self.person)
        form.add_field(self.tr("Organisation"), self.organisation)
        if self._full:
            form.add_field(self.tr("Debt"), self.debt)
            form.add_field(self.tr("Effect"), self.effect, self.tr("What it did to the client: sleep, work, family."))
            form.add_field(self.tr("Witness"), self.witness)
            form.add_field(self.tr("Known from"), self.known_from)
        else:
            for each in rest:
                each.setParent(self)
                each.hide()

    def _call_row(self) -> QWidget:
        made = QWidget()
        made.setAccessibleName(self.tr("Call"))
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(SPACE_SMALL))
        row.addWidget(self.connected, 1)
        row.addWidget(self.minutes)
        row.addWidget(self.seconds)
        return made

    def _connect(self) -> None:
        for combo in (self.channel, self.contacted, self.known_from, self.connected, self.debt):
            combo.activated.connect(self.edited)
        for each in self._lines.values():
            each.textEdited.connect(self.edited)
        for figure in (self.minutes, self.seconds):
            figure.valueChanged.connect(self.edited)
        self.organisation.edited.connect(self.edited)
        self.person.edited.connect(self.edited)
        self.person.changed.connect(self.changed)
        self.contacted.currentIndexChanged.connect(self._suit_contacted)
        self._suit_contacted()
        self.organisation.changed.connect(self.changed)
        self.channel.currentIndexChanged.connect(self._suit_channel)
        self._suit_channel()

    def _suit_channel(self) -> None:
        """Ask about a call only where there was one."""
        if self._full:
            self._form.setRowVisible(self._call, self.channel.chosen() in CALLS)

    def _suit_contacted(self) -> None:
        """Ask who it was only where somebody else was contacted."""
        self._form.setRowVisible(self.person, self.contacted.chosen() is not Contacted.CLIENT)

    def _show_sender(self, organisation: OrganisationId | None, name: str) -> None:
        if organisation is None:
            self.organisation.set_text(name)
        else:
            self.organisation.choose(organisation, name)

    def _length(self) -> int:
        return self.minutes.value() * 60 + self.seconds.value()

    def _show_length(self, seconds: int) -> None:
        minutes, rest = divmod(seconds, 60)
        self.minutes.setValue(minutes)
        self.seconds.setValue(rest)


def sender_named(written: Written) -> OrganisationDetails | None:
    """Who it is from, where the form only names them: saving the incident writes them down."""
    return OrganisationDetails(written.sender, OrganisationRole.COLLECTOR) if written.sender else None


def _figure(name: str, most: int, suffix: str, words: str) -> QSpinBox:
    made = QSpinBox(maximum=most, suffix=suffix)
    made.setObjectName(name)
    made.setAccessibleName(words)
    return made
